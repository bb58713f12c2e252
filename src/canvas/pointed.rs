//! What an open pane points at on the map: ties that are not there, drawn as a solid band with a
//! plus (dashes mean informal), those who would come, and short figures beside stakeholders.

use egui::{Align2, Color32, Pos2, Rect, Shape, Stroke, Vec2};

use crate::context::{Figure, Newcomer, Pointers};
use crate::model::{NodeShape, StakeholderId};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::marks;
use super::overlay::Overlay;

/// Width of the band of a tie that is not there, in points.
const BAND: f32 = 8.0;
/// Radius of the disc with the plus, in points.
const PLUS: f32 = 9.0;
/// Radius of the mark of one who would come, in canvas units, and the least on screen, in points.
const NEWCOMER: f64 = 22.0;
const SMALLEST_NEWCOMER: f32 = 8.0;
/// A name is broken into lines of this width, in points.
const WIDEST_NAME: f32 = 140.0;
/// Radius of the disc with the exclamation mark, in points.
const WARNING: f32 = 9.0;

/// The mark at the end of a tie: its shape, its centre and how far it reaches, in points.
type End = (NodeShape, Pos2, f32);

/// Draws over the map.
pub(super) struct Pointed<'a> {
    pub overlay: &'a Overlay<'a>,
}

impl Pointed<'_> {
    pub(super) fn show(&self, pointers: &Pointers) {
        for &(from, to, is_one_way) in &pointers.ghosts {
            let ends = (self.end(from, pointers), self.end(to, pointers));
            if let (Some(from), Some(to)) = ends {
                self.ghost(from, to, is_one_way);
            }
        }
        for newcomer in &pointers.newcomers {
            self.newcomer(newcomer);
        }
        for figure in &pointers.figures {
            self.figure(figure);
        }
        for id in &pointers.warnings {
            self.warning(*id);
        }
    }

    fn accent(&self) -> Color32 {
        color(self.overlay.tokens.accent)
    }

    /// The mark at an end of a tie: of one who is there, or would be.
    fn end(&self, id: StakeholderId, pointers: &Pointers) -> Option<End> {
        if let Some(node) = self.overlay.node(id) {
            let (centre, radius) = self.overlay.on_screen(node);
            return Some((node.shape, centre, radius));
        }
        let newcomer = pointers.newcomers.iter().find(|new| new.id == id)?;
        Some(self.place(newcomer))
    }

    fn place(&self, newcomer: &Newcomer) -> End {
        let camera = self.overlay.camera;
        let centre = camera.screen_from_canvas(newcomer.at);
        let radius = camera.screen_length(NEWCOMER).max(SMALLEST_NEWCOMER);
        (NodeShape::Circle, centre, radius)
    }

    /// One who would come: a mark that is only begun, with its name and a plus.
    fn newcomer(&self, newcomer: &Newcomer) {
        let (_, centre, radius) = self.place(newcomer);
        let painter = self.overlay.painter;
        let wash = color(self.overlay.tokens.accent_wash);
        painter.circle(centre, radius, wash, Stroke::new(2.0, self.accent()));
        self.plus(centre + Vec2::new(radius, -radius) * std::f32::consts::FRAC_1_SQRT_2);
        let below = centre + Vec2::new(0.0, radius + 4.0);
        let font = theme::bold(type_scale::SECONDARY);
        let galley = painter.layout(newcomer.name.clone(), font, self.accent(), WIDEST_NAME);
        let at = below - Vec2::new(galley.size().x / 2.0, 0.0);
        let ground = Rect::from_min_size(at, galley.size()).expand2(Vec2::new(3.0, 1.0));
        painter.rect_filled(ground, 3.0, color(self.overlay.tokens.canvas));
        painter.galley(at, galley, self.accent());
    }

    fn plus(&self, at: Pos2) {
        let tokens = self.overlay.tokens;
        let painter = self.overlay.painter;
        let edge = Stroke::new(1.5, color(tokens.canvas));
        painter.circle(at, PLUS, self.accent(), edge);
        let pen = Stroke::new(2.0, color(tokens.on_accent));
        for arm in [Vec2::new(PLUS - 4.0, 0.0), Vec2::new(0.0, PLUS - 4.0)] {
            painter.line_segment([at - arm, at + arm], pen);
        }
    }

    fn ghost(&self, from: End, to: End, is_one_way: bool) {
        let overlay = self.overlay;
        let ((_, a, near), (_, b, far)) = (from, to);
        let along = (b - a).normalized();
        let ends = [a + along * (near + 2.0), b - along * (far + 2.0)];
        if a.distance(b) <= near + far + 4.0 {
            return;
        }
        let painter = overlay.painter;
        let band = Stroke::new(BAND, self.accent().gamma_multiply(0.28));
        painter.line_segment(ends, band);
        painter.line_segment(ends, Stroke::new(2.0, self.accent()));
        if is_one_way {
            let aside = along.rot90() * 6.0;
            let back = ends[1] - along * 11.0;
            let head = vec![ends[1], back + aside, back - aside];
            painter.add(Shape::convex_polygon(head, self.accent(), Stroke::NONE));
        }
        for (shape, centre, radius) in [from, to] {
            let ring = marks::corners(shape, centre, radius + 3.0);
            painter.add(Shape::closed_line(ring, Stroke::new(2.0, self.accent())));
        }
        let middle = ends[0] + (ends[1] - ends[0]) * 0.5;
        self.plus(middle);
    }

    /// A ring and an exclamation mark at the upper left: too much goes through this one.
    fn warning(&self, id: StakeholderId) {
        let overlay = self.overlay;
        let Some(node) = overlay.node(id) else {
            return;
        };
        let (centre, radius) = overlay.on_screen(node);
        let painter = overlay.painter;
        if !painter.clip_rect().expand(radius).contains(centre) {
            return;
        }
        let ink = color(overlay.tokens.bad);
        let ring = marks::corners(node.shape, centre, radius + 5.0);
        painter.add(Shape::closed_line(ring, Stroke::new(2.5, ink)));
        let corner = Vec2::new(-radius, -radius) * std::f32::consts::FRAC_1_SQRT_2;
        let badge = centre + corner - Vec2::splat(4.0);
        let edge = Stroke::new(1.5, color(overlay.tokens.canvas));
        painter.circle(badge, WARNING, ink, edge);
        painter.text(
            badge,
            Align2::CENTER_CENTER,
            "!",
            theme::bold(type_scale::BODY),
            color(overlay.tokens.canvas),
        );
    }

    /// A pill at the upper right of the mark.
    fn figure(&self, figure: &Figure) {
        let overlay = self.overlay;
        let Some(node) = overlay.node(figure.id) else {
            return;
        };
        let (centre, radius) = overlay.on_screen(node);
        let painter = overlay.painter;
        if !painter.clip_rect().contains(centre) {
            return;
        }
        let tokens = overlay.tokens;
        let (ink, ground, edge) = if figure.is_strong {
            (tokens.warning, tokens.warning_wash, tokens.warning)
        } else {
            (tokens.secondary, tokens.panel, tokens.line)
        };
        if figure.is_strong {
            let ring = marks::corners(node.shape, centre, radius + 4.0);
            let stroke = Stroke::new(2.5, color(tokens.warning));
            painter.add(Shape::closed_line(ring, stroke));
        }
        let font = theme::bold(type_scale::SMALL);
        let galley = painter.layout_no_wrap(figure.text.clone(), font, color(ink));
        let size = galley.size() + Vec2::new(10.0, 4.0);
        let corner = centre + Vec2::new(radius, -radius) * std::f32::consts::FRAC_1_SQRT_2;
        let pill = Rect::from_min_size(corner - Vec2::new(0.0, size.y), size);
        painter.rect(
            pill,
            size.y / 2.0,
            color(ground),
            Stroke::new(1.0, color(edge)),
            egui::StrokeKind::Inside,
        );
        let at: Pos2 = Align2::CENTER_CENTER
            .anchor_size(pill.center(), galley.size())
            .min;
        painter.galley(at, galley, color(ink));
    }
}
