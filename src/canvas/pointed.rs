//! What an open pane points at on the map: ties that are not there, drawn as a solid band with a
//! plus (dashes mean informal), and short figures beside stakeholders.

use egui::{Align2, Color32, Pos2, Rect, Shape, Stroke, Vec2};

use crate::context::{Figure, Pointers};
use crate::model::StakeholderId;
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::marks;
use super::overlay::Overlay;

/// Width of the band of a tie that is not there, in points.
const BAND: f32 = 8.0;
/// Radius of the disc with the plus, in points.
const PLUS: f32 = 9.0;
/// Radius of the disc with the exclamation mark, in points.
const WARNING: f32 = 9.0;

/// Draws over the map.
pub(super) struct Pointed<'a> {
    pub overlay: &'a Overlay<'a>,
}

impl Pointed<'_> {
    pub(super) fn show(&self, pointers: &Pointers) {
        for &(from, to, is_one_way) in &pointers.ghosts {
            self.ghost(from, to, is_one_way);
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

    fn ghost(&self, from: StakeholderId, to: StakeholderId, is_one_way: bool) {
        let overlay = self.overlay;
        let (Some(from), Some(to)) = (overlay.node(from), overlay.node(to)) else {
            return;
        };
        let (a, near) = overlay.on_screen(from);
        let (b, far) = overlay.on_screen(to);
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
        for end in [(from, a, near), (to, b, far)] {
            let ring = marks::corners(end.0.shape, end.1, end.2 + 3.0);
            painter.add(Shape::closed_line(ring, Stroke::new(2.0, self.accent())));
        }
        let middle = ends[0] + (ends[1] - ends[0]) * 0.5;
        let edge = Stroke::new(1.5, color(overlay.tokens.canvas));
        painter.circle(middle, PLUS, self.accent(), edge);
        let pen = Stroke::new(2.0, color(overlay.tokens.on_accent));
        for arm in [Vec2::new(PLUS - 4.0, 0.0), Vec2::new(0.0, PLUS - 4.0)] {
            painter.line_segment([middle - arm, middle + arm], pen);
        }
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
