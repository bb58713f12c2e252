//! A comparison on the map: what is new, changed, mapped only now, and gone, each with a colour and a
//! sign of its own (dashes mean informal), and the legend of the signs.

use egui::{Align2, Color32, Pos2, Rect, Shape, Stroke, Vec2};

use crate::compare::Verdict;
use crate::context::{Compared, Context};
use crate::model::{Point, StakeholderId};
use crate::scene::path;
use crate::style::tokens::{Rgba, type_scale};
use crate::theme::{self, color};

use super::marks;
use super::overlay::Overlay;

/// Radius of the disc with the sign, in points.
const SIGN: f32 = 8.0;
/// More signs than this are not drawn.
const MOST: usize = 1_500;
/// Radius of the mark of one who is gone, in points.
const GONE: f32 = 14.0;

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
        for tie in &compared.gone_ties {
            let ends = tie.ends.map(|(id, was)| self.place(id, was));
            drawn += usize::from(self.gone_tie(ends, view));
            if drawn > MOST {
                break;
            }
        }
        for (place, name) in &compared.gone {
            self.gone(*place, name, view);
        }
        for visual in &self.overlay.scene.ties {
            let Ok(at) = compared
                .ties
                .binary_search_by_key(&visual.id, |(id, _)| *id)
            else {
                continue;
            };
            let verdict = compared.ties[at].1;
            if verdict == Verdict::Same {
                continue;
            }
            let middle = path::point_along(&visual.path, 0.5).0;
            let middle = self.overlay.camera.screen_from_canvas(middle);
            if view.expand(SIGN).contains(middle) && drawn < MOST {
                drawn += 1;
                let points: Vec<Pos2> = visual
                    .path
                    .iter()
                    .map(|point| self.overlay.camera.screen_from_canvas(*point))
                    .collect();
                let band = Stroke::new(6.0, self.ink(verdict).gamma_multiply(0.28));
                self.overlay.painter.add(Shape::line(points, band));
                self.sign(middle, verdict);
            }
        }
        for (id, verdict) in &compared.stakeholders {
            if let Some(node) = self.overlay.node(*id).filter(|_| *verdict != Verdict::Same) {
                let (centre, radius) = self.overlay.on_screen(node);
                if view.expand(radius).contains(centre) {
                    let ring = marks::corners(node.shape, centre, radius + 4.0);
                    let stroke = Stroke::new(2.0, self.ink(*verdict));
                    self.overlay.painter.add(Shape::closed_line(ring, stroke));
                    let corner = Vec2::new(radius, -radius) * std::f32::consts::FRAC_1_SQRT_2;
                    self.sign(centre + corner, *verdict);
                }
            }
        }
    }

    /// Where a stakeholder stands now, or stood, and how far its mark reaches, in points.
    fn place(&self, id: StakeholderId, was: Point) -> (Pos2, f32) {
        match self.overlay.node(id) {
            Some(node) => self.overlay.on_screen(node),
            None => (self.overlay.camera.screen_from_canvas(was), GONE),
        }
    }

    fn ink(&self, verdict: Verdict) -> Color32 {
        color(ink(self.context, verdict))
    }

    fn gone_tie(&self, [(from, near), (to, far)]: [(Pos2, f32); 2], view: Rect) -> bool {
        let along = (to - from).normalized();
        let (from, to) = (from + along * (near + 3.0), to - along * (far + 3.0));
        let middle = from + (to - from) * 0.5;
        if !view.intersects(Rect::from_two_pos(from, to)) {
            return false;
        }
        let ink = self.ink(Verdict::Gone);
        let painter = self.overlay.painter;
        painter.line_segment([from, to], Stroke::new(1.5, ink.gamma_multiply(0.7)));
        self.sign(middle, Verdict::Gone);
        true
    }

    fn gone(&self, place: Point, name: &str, view: Rect) {
        let at = self.overlay.camera.screen_from_canvas(place);
        if !view.expand(20.0).contains(at) {
            return;
        }
        let ink = self.ink(Verdict::Gone);
        let painter = self.overlay.painter;
        let ground = color(self.context.tokens.canvas);
        painter.circle(at, GONE, ground, Stroke::new(2.0, ink));
        self.sign(at, Verdict::Gone);
        let font = theme::regular(type_scale::SECONDARY);
        painter.text(
            at + Vec2::new(0.0, 18.0),
            Align2::CENTER_TOP,
            name,
            font,
            ink,
        );
    }

    fn sign(&self, at: Pos2, verdict: Verdict) {
        let ink = self.ink(verdict);
        let painter = self.overlay.painter;
        let ground = color(self.context.tokens.canvas);
        painter.circle(at, SIGN, ground, Stroke::new(1.5, ink));
        let pen = Stroke::new(1.8, ink);
        let arm = SIGN - 4.0;
        let line = |a: Vec2, b: Vec2| painter.line_segment([at + a, at + b], pen);
        match verdict {
            Verdict::New => {
                line(Vec2::new(-arm, 0.0), Vec2::new(arm, 0.0));
                line(Vec2::new(0.0, -arm), Vec2::new(0.0, arm));
            }
            Verdict::Gone => {
                line(Vec2::splat(-arm * 0.75), Vec2::splat(arm * 0.75));
                line(Vec2::new(-arm, arm) * 0.75, Vec2::new(arm, -arm) * 0.75);
            }
            Verdict::Changed => {
                line(Vec2::new(-arm, 1.0), Vec2::new(-arm * 0.3, -1.5));
                line(Vec2::new(-arm * 0.3, -1.5), Vec2::new(arm * 0.3, 1.5));
                line(Vec2::new(arm * 0.3, 1.5), Vec2::new(arm, -1.0));
            }
            Verdict::Mapped => _ = painter.circle_stroke(at, arm * 0.6, pen),
            Verdict::Same => {}
        }
    }

    /// What the signs mean, at the top of the map.
    fn legend(&self, view: Rect) {
        let painter = self.overlay.painter;
        let tokens = self.context.tokens;
        let font = theme::regular(type_scale::SMALL);
        let items = [
            Verdict::New,
            Verdict::Gone,
            Verdict::Changed,
            Verdict::Mapped,
        ]
        .map(|verdict| {
            let key = format!("compare-verdict-{}", verdict.key());
            let text = self.context.i18n.text(&key);
            let ink = color(tokens.text);
            (verdict, painter.layout_no_wrap(text, font.clone(), ink))
        });
        let width: f32 = items.iter().map(|(_, text)| text.size().x + 34.0).sum();
        let place = Rect::from_min_size(
            Pos2::new(view.center().x - width / 2.0, view.top() + 48.0),
            Vec2::new(width, 26.0),
        );
        painter.rect(
            place,
            theme::RADIUS,
            color(tokens.panel),
            Stroke::new(1.0, color(tokens.line)),
            egui::StrokeKind::Inside,
        );
        let mut x = place.left() + 16.0;
        for (verdict, text) in items {
            self.sign(Pos2::new(x, place.center().y), verdict);
            let size = text.size();
            let at = Pos2::new(x + 12.0, place.center().y - size.y / 2.0);
            painter.galley(at, text, color(tokens.text));
            x += size.x + 34.0;
        }
    }
}

/// The colour of a verdict.
fn ink(context: &Context<'_>, verdict: Verdict) -> Rgba {
    match verdict {
        Verdict::New => context.tokens.good,
        Verdict::Gone => context.tokens.bad,
        Verdict::Changed => context.tokens.warning,
        Verdict::Mapped | Verdict::Same => context.tokens.secondary,
    }
}
