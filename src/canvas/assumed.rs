//! "What if" on the map: those who are out fade behind a cross, those who lose contact get a ring and a
//! broken line.

use egui::{Rect, Shape, Stroke, Vec2};

use crate::context::Assumed;
use crate::theme::color;

use super::marks;
use super::overlay::Overlay;

/// Half the length of an arm of the cross, in points.
const ARM: f32 = 9.0;
/// Radius of the sign of a lost contact, in points.
const SIGN: f32 = 8.0;

pub(super) fn show(overlay: &Overlay<'_>, assumed: &Assumed, view: Rect) {
    let painter = overlay.painter;
    let tokens = overlay.tokens;
    let veil = color(tokens.canvas).gamma_multiply(0.78);
    let bad = color(tokens.bad);
    let touches = |id| assumed.stakeholders.binary_search(&id).is_ok();
    for visual in &overlay.scene.ties {
        let is_out = assumed.ties.binary_search(&visual.id).is_ok();
        if is_out || touches(visual.from) || touches(visual.to) {
            let points = visual.path.iter();
            let points = points.map(|point| overlay.camera.screen_from_canvas(*point));
            painter.add(Shape::line(points.collect(), Stroke::new(7.0, veil)));
        }
        if is_out {
            let middle = crate::scene::path::point_along(&visual.path, 0.5).0;
            cross(overlay, overlay.camera.screen_from_canvas(middle));
        }
    }
    for id in &assumed.stakeholders {
        if let Some(node) = overlay.node(*id) {
            let (centre, radius) = overlay.on_screen(node);
            if view.expand(radius).contains(centre) {
                let mark = marks::corners(node.shape, centre, radius + 2.0);
                let edge = Stroke::new(1.5, color(tokens.secondary));
                painter.add(Shape::convex_polygon(mark, veil, edge));
                cross(overlay, centre);
            }
        }
    }
    for id in &assumed.cut_off {
        if let Some(node) = overlay.node(*id) {
            let (centre, radius) = overlay.on_screen(node);
            if view.expand(radius).contains(centre) {
                let ring = marks::corners(node.shape, centre, radius + 5.0);
                painter.add(Shape::closed_line(ring, Stroke::new(2.5, bad)));
                let corner = Vec2::new(-radius, -radius) * std::f32::consts::FRAC_1_SQRT_2;
                let at = centre + corner - Vec2::splat(4.0);
                painter.circle(at, SIGN, color(tokens.canvas), Stroke::new(1.5, bad));
                // Two ends that do not meet.
                let pen = Stroke::new(1.8, bad);
                for side in [-1.0, 1.0] {
                    let (near, far) = (Vec2::new(1.5 * side, 0.0), Vec2::new(5.0 * side, 0.0));
                    painter.line_segment([at + near, at + far], pen);
                }
            }
        }
    }
}

fn cross(overlay: &Overlay<'_>, at: egui::Pos2) {
    let ink = color(overlay.tokens.text);
    let ground = color(overlay.tokens.canvas);
    for (width, ink) in [(6.0, ground), (2.5, ink)] {
        for arm in [Vec2::new(ARM, ARM), Vec2::new(ARM, -ARM)] {
            overlay
                .painter
                .line_segment([at - arm, at + arm], Stroke::new(width, ink));
        }
    }
}
