//! A comparison on the map, as the scene describes it, with signs that are legible at any zoom, and the
//! legend of the signs.

use std::sync::Arc;

use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2};

use crate::compare::Verdict;
use crate::context::{Compared, Context};
use crate::model::Point;
use crate::scene::compared::{self, GONE, Marked, Reach, SIGNED};
use crate::scene::path;
use crate::style::tokens::{Tokens, type_scale};
use crate::theme::{self, color};

use super::marks;
use super::overlay::Overlay;

/// Radius of the disc with the sign, in points.
const SIGN: f32 = compared::SIGN as f32;
/// More signs than this are not drawn.
const MOST: usize = 1_500;

/// Draws over the map.
pub(super) struct OnMap<'a> {
    pub overlay: &'a Overlay<'a>,
    pub context: &'a Context<'a>,
}

impl OnMap<'_> {
    /// The signs and what they mean.
    pub(super) fn show(&self, compared: &Compared, view: Rect) {
        self.signs(compared, view);
        self.legend(view);
    }

    pub(super) fn signs(&self, compared: &Compared, view: Rect) {
        let mut drawn = 0;
        for mark in compared.marks(self.overlay.scene) {
            drawn += usize::from(self.mark(mark, view));
            if drawn > MOST {
                break;
            }
        }
    }

    /// Draws a mark, where it is in view.
    fn mark(&self, mark: Marked<'_>, view: Rect) -> bool {
        let camera = self.overlay.camera;
        let painter = self.overlay.painter;
        match mark {
            Marked::Tie { path, verdict } => {
                let middle = camera.screen_from_canvas(path::point_along(path, 0.5).0);
                let is_seen = view.expand(SIGN).contains(middle);
                if is_seen {
                    let points = path.iter().map(|point| camera.screen_from_canvas(*point));
                    let (width, share) = compared::BAND;
                    let band = Stroke::new(width as f32, self.ink(verdict).gamma_multiply(share));
                    painter.add(Shape::line(points.collect(), band));
                    self.sign(middle, verdict);
                }
                is_seen
            }
            Marked::Node { node, verdict } => {
                let (centre, radius) = self.overlay.on_screen(node);
                let is_seen = view.expand(radius).contains(centre);
                if is_seen {
                    let ring = marks::corners(node.shape, centre, radius + compared::RING as f32);
                    let stroke = Stroke::new(2.0, self.ink(verdict));
                    painter.add(Shape::closed_line(ring, stroke));
                    let corner = Vec2::new(radius, -radius) * std::f32::consts::FRAC_1_SQRT_2;
                    self.sign(centre + corner, verdict);
                }
                is_seen
            }
            Marked::GoneTie(ends) => self.gone_tie(ends, view),
            Marked::Gone { at, name } => self.gone(at, name, view),
        }
    }

    fn ink(&self, verdict: Verdict) -> Color32 {
        color(compared::ink(self.context.tokens, verdict))
    }

    fn gone_tie(&self, ends: [(Point, Reach); 2], view: Rect) -> bool {
        let camera = self.overlay.camera;
        let [(from, near), (to, far)] = ends.map(|(at, reach)| {
            let reach = reach.length(camera.zoom()) as f32;
            (camera.screen_from_canvas(at), reach)
        });
        let along = (to - from).normalized();
        let (from, to) = (from + along * near, to - along * far);
        let middle = from + (to - from) * 0.5;
        if !view.intersects(Rect::from_two_pos(from, to)) {
            return false;
        }
        let ink = self.ink(Verdict::Gone).gamma_multiply(0.7);
        let painter = self.overlay.painter;
        painter.line_segment([from, to], Stroke::new(1.5, ink));
        self.sign(middle, Verdict::Gone);
        true
    }

    fn gone(&self, place: Point, name: &str, view: Rect) -> bool {
        let at = self.overlay.camera.screen_from_canvas(place);
        if !view.expand(20.0).contains(at) {
            return false;
        }
        let ink = self.ink(Verdict::Gone);
        let painter = self.overlay.painter;
        let ground = color(self.context.tokens.canvas);
        painter.circle(at, GONE as f32, ground, Stroke::new(2.0, ink));
        self.sign(at, Verdict::Gone);
        let font = theme::regular(type_scale::SECONDARY);
        let below = compared::name_below(Point::default()).y as f32;
        let top = at + Vec2::new(0.0, below);
        let galley = painter.layout_no_wrap(name.to_owned(), font, ink);
        // It may lie on a mark or a line of those who are there.
        let place = Align2::CENTER_TOP.anchor_size(top, galley.size());
        painter.rect_filled(place.expand2(Vec2::new(3.0, 0.0)), 3.0, ground);
        painter.galley(place.min, galley, ink);
        true
    }

    fn sign(&self, at: Pos2, verdict: Verdict) {
        sign(self.overlay.painter, self.context.tokens, at, SIGN, verdict);
    }

    /// What the signs mean, at the top of the map.
    fn legend(&self, view: Rect) {
        let painter = self.overlay.painter;
        let tokens = self.context.tokens;
        let font = theme::regular(type_scale::SMALL);
        let items = SIGNED.map(|verdict| {
            let key = format!("compare-verdict-{}", verdict.key());
            let text = self.context.i18n.text(&key);
            let ink = color(tokens.text);
            (verdict, painter.layout_no_wrap(text, font.clone(), ink))
        });
        // Beside another map there may be room for two of them in a row only.
        const ROW: f32 = 26.0;
        let wide = |items: &[(Verdict, Arc<egui::Galley>)]| -> f32 {
            items.iter().map(|(_, text)| text.size().x + 34.0).sum()
        };
        let in_row = if wide(&items) <= view.width() - 16.0 {
            items.len()
        } else {
            items.len().div_ceil(2)
        };
        let rows: Vec<_> = items.chunks(in_row).collect();
        let width = rows.iter().map(|row| wide(row)).fold(0.0, f32::max);
        let place = Rect::from_min_size(
            Pos2::new(view.center().x - width / 2.0, view.top() + 48.0),
            Vec2::new(width, ROW * rows.len() as f32),
        );
        painter.rect(
            place,
            theme::RADIUS,
            color(tokens.panel),
            Stroke::new(1.0, color(tokens.line)),
            egui::StrokeKind::Inside,
        );
        let mut y = place.top() + ROW / 2.0;
        for row in rows {
            let mut x = place.left() + 16.0;
            for (verdict, text) in row {
                self.sign(Pos2::new(x, y), *verdict);
                let size = text.size();
                let at = Pos2::new(x + 12.0, y - size.y / 2.0);
                painter.galley(at, Arc::clone(text), color(tokens.text));
                x += size.x + 34.0;
            }
            y += ROW;
        }
    }
}

/// A sign in its disc.
pub(super) fn sign(painter: &Painter, tokens: &Tokens, at: Pos2, radius: f32, verdict: Verdict) {
    let ink = color(compared::ink(tokens, verdict));
    painter.circle(at, radius, color(tokens.canvas), Stroke::new(1.5, ink));
    let pen = Stroke::new(1.8 * radius / SIGN, ink);
    for stroke in compared::strokes(verdict) {
        let points = stroke.iter();
        let points = points.map(|p| at + Vec2::new(p.x as f32, p.y as f32) * radius);
        painter.add(Shape::line(points.collect(), pen));
    }
}
