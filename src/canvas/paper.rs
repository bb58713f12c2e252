//! The paper below the map: its colour and a grid of dots that fades when far away.

use egui::{Painter, Pos2, Rect, Shape};

use crate::style::Tokens;
use crate::theme::color;

use super::camera::Camera;

/// Distance of the dots, in canvas units.
const SPACING: f64 = 22.0;
/// Radius of a dot, in points.
const RADIUS: f32 = 0.9;
/// At this spacing on screen, in points, the dots are gone, and at the next they stand fully.
const FADE: (f32, f32) = (9.0, 18.0);

pub fn paint(painter: &Painter, rect: Rect, camera: &Camera, tokens: &Tokens) {
    painter.rect_filled(rect, 0.0, color(tokens.canvas));
    let spacing = camera.screen_length(SPACING);
    let strength = ((spacing - FADE.0) / (FADE.1 - FADE.0)).clamp(0.0, 1.0);
    if strength <= 0.0 {
        return;
    }
    let dot = color(tokens.canvas_dot).gamma_multiply(strength);
    let first = |low: f32, origin: f32| low + (origin - low).rem_euclid(spacing);
    let origin = camera.origin();
    let (left, top) = (first(rect.left(), origin.x), first(rect.top(), origin.y));
    let columns = ((rect.right() - left) / spacing).ceil().max(0.0) as u32;
    let rows = ((rect.bottom() - top) / spacing).ceil().max(0.0) as u32;
    let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    painter.extend(places.map(|(column, row)| {
        let at = Pos2::new(left + column as f32 * spacing, top + row as f32 * spacing);
        // A square of two pixels costs a quarter of a circle's triangles.
        Shape::rect_filled(
            Rect::from_center_size(at, egui::Vec2::splat(2.0 * RADIUS)),
            RADIUS,
            dot,
        )
    }));
}
