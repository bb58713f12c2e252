//! The paper below the map: its colour and a grid of dots that fades when far away.

use egui::{Mesh, Painter, Pos2, Rect, Shape, Vec2};

use crate::style::Tokens;
use crate::theme::color;

use super::camera::Camera;

/// Distance of the dots at 100 %, in canvas units.
pub const SPACING: f64 = 22.0;
/// Dots nearer than this on screen, in points, are thinned out to every second one, and fade.
const NEAREST: f32 = 16.0;
/// Nearer than this they are gone.
const GONE: f32 = 7.0;
/// Side of a dot, in points.
const SIDE: f32 = 2.0;

/// Paints the paper; where things stop on the grid, its dots are plainer to see.
pub fn paint(painter: &Painter, rect: Rect, camera: &Camera, tokens: &Tokens, is_grid: bool) {
    painter.rect_filled(rect, 0.0, color(tokens.canvas));
    let full = camera.screen_length(SPACING);
    let strength = ((full - GONE) / (NEAREST - GONE)).clamp(0.0, 1.0);
    if strength <= 0.0 {
        return;
    }
    let spacing = if full < NEAREST { 2.0 * full } else { full };
    let ink = if is_grid {
        tokens.canvas_dot.mixed(tokens.secondary, 0.45)
    } else {
        tokens.canvas_dot
    };
    let dot = color(ink).gamma_multiply(strength);
    let first = |low: f32, origin: f32| low + (origin - low).rem_euclid(spacing);
    let origin = camera.origin();
    let (left, top) = (first(rect.left(), origin.x), first(rect.top(), origin.y));
    let columns = ((rect.right() - left) / spacing).ceil().max(0.0) as u32;
    let rows = ((rect.bottom() - top) / spacing).ceil().max(0.0) as u32;
    // One mesh on whole pixels: thousands of dots cost nothing.
    let pixels = painter.pixels_per_point();
    let snap = |v: f32| (v * pixels).round() / pixels;
    let mut mesh = Mesh::default();
    for row in 0..rows {
        for column in 0..columns {
            let at = Pos2::new(
                snap(left + column as f32 * spacing - SIDE / 2.0),
                snap(top + row as f32 * spacing - SIDE / 2.0),
            );
            mesh.add_colored_rect(Rect::from_min_size(at, Vec2::splat(snap(SIDE))), dot);
        }
    }
    painter.add(Shape::mesh(mesh));
}
