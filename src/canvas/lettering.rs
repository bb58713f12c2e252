//! Labels and badges on the map: not drawn where they could not be read, and in few sizes, so that
//! zooming does not fill the glyph atlas.

use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, Vec2};

use crate::scene::{Badge, LINE_HEIGHT, Label, Scene};
use crate::theme::{self, color};

use super::camera::Camera;

/// Type smaller than this is not drawn, in points: see [`super::landmarks`] for names from afar.
const SMALLEST: f32 = 8.5;
/// Badges are words that are known: they may be smaller.
const SMALLEST_BADGE: f32 = 7.0;
/// Sizes are multiples of this, in points.
const STEP: f32 = 0.5;
/// Distance of the halo's copies from the text, in points.
const HALO: f32 = 1.0;

/// The size at which type of this size on screen is set; `None` where it could not be read.
fn quantised(size: f32, smallest: f32) -> Option<f32> {
    (size >= smallest).then(|| (size / STEP).round() * STEP)
}

/// Whether type of this size on screen is drawn.
pub fn is_legible(size: f32) -> bool {
    size >= SMALLEST
}

fn font(size: f32, bold: bool) -> FontId {
    if bold {
        theme::bold(size)
    } else {
        theme::regular(size)
    }
}

pub fn paint(painter: &Painter, camera: &Camera, scene: &Scene) {
    for label in &scene.labels {
        paint_label(painter, camera, label);
    }
    for badge in &scene.badges {
        paint_badge(painter, camera, badge);
    }
}

fn paint_label(painter: &Painter, camera: &Camera, label: &Label) {
    let Some(size) = quantised(camera.screen_length(label.size), SMALLEST) else {
        return;
    };
    let top = camera.screen_from_canvas(label.top_centre);
    let step = camera.screen_length(label.size * LINE_HEIGHT);
    let height = step * label.lines.len() as f32;
    // Far wider than any label, so that no width need be measured.
    let extent = Rect::from_min_size(
        top - Vec2::new(20.0 * size, 0.0),
        Vec2::new(40.0 * size, height),
    );
    if !painter.clip_rect().intersects(extent) {
        return;
    }
    let font = font(size, label.bold);
    for (i, line) in label.lines.iter().enumerate() {
        let at = top + Vec2::new(0.0, (i as f32 + 0.5) * step);
        if let Some(halo) = label.halo {
            for (dx, dy) in [(-HALO, 0.0), (HALO, 0.0), (0.0, -HALO), (0.0, HALO)] {
                text(painter, at + Vec2::new(dx, dy), line, &font, color(halo));
            }
        }
        text(painter, at, line, &font, color(label.ink));
    }
}

fn text(painter: &Painter, centre: Pos2, line: &str, font: &FontId, ink: Color32) {
    painter.text(centre, Align2::CENTER_CENTER, line, font.clone(), ink);
}

fn paint_badge(painter: &Painter, camera: &Camera, badge: &Badge) {
    let rect = camera.screen_rect(badge.bounds);
    if !painter.clip_rect().intersects(rect) {
        return;
    }
    let Some(size) = quantised(camera.screen_length(badge.size), SMALLEST_BADGE) else {
        return;
    };
    painter.rect_filled(rect, rect.height() / 2.0, color(badge.ground));
    text(
        painter,
        rect.center(),
        &badge.text,
        &font(size, true),
        color(badge.ink),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_comes_in_few_sizes_and_vanishes_when_tiny() {
        assert_eq!(quantised(8.4, SMALLEST), None);
        assert_eq!(quantised(13.2, SMALLEST), Some(13.0));
        assert_eq!(quantised(13.3, SMALLEST), Some(13.5));
    }
}
