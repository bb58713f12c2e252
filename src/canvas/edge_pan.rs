//! Moving the paper along while something is dragged near the edge of the canvas. Pure.

use egui::{Pos2, Rect, Vec2};

/// How near the edge the pointer must be, in points.
const ZONE: f32 = 28.0;
/// Speed at the edge and beyond, in points per second.
const SPEED: f32 = 900.0;
/// A frame that took longer counts as this long, in seconds.
const LONGEST_FRAME: f32 = 0.05;

/// Panning at the edge during one gesture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EdgePan {
    /// The pointer has been well inside: a drag that begins near the edge moves nothing by itself.
    is_armed: bool,
}

impl EdgePan {
    /// How far the paper moves in a frame of `time` seconds with the pointer at this place.
    pub fn step(&mut self, view: Rect, pointer: Pos2, time: f32) -> Vec2 {
        let inside = view.shrink(ZONE);
        self.is_armed |= inside.contains(pointer) || !view.contains(pointer);
        if !self.is_armed {
            return Vec2::ZERO;
        }
        // How deep in the zone, from -1 to 1.
        let depth = |at: f32, low: f32, high: f32| {
            let depth = (at - high).max(0.0) - (low - at).max(0.0);
            (depth / ZONE).clamp(-1.0, 1.0)
        };
        let depth = Vec2::new(
            depth(pointer.x, inside.left(), inside.right()),
            depth(pointer.y, inside.top(), inside.bottom()),
        );
        depth * -SPEED * time.min(LONGEST_FRAME)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> Rect {
        Rect::from_min_max(Pos2::new(100.0, 0.0), Pos2::new(900.0, 600.0))
    }

    #[test]
    fn the_paper_moves_away_from_the_edge_that_the_pointer_is_near() {
        let mut pan = EdgePan::default();
        assert_eq!(pan.step(view(), view().center(), 0.02), Vec2::ZERO);
        let step = pan.step(view(), Pos2::new(895.0, 300.0), 0.02);
        assert!(step.x < 0.0 && step.y == 0.0);
        let corner = pan.step(view(), Pos2::new(80.0, -50.0), 0.02);
        assert_eq!(corner, Vec2::new(SPEED * 0.02, SPEED * 0.02));
    }

    #[test]
    fn a_drag_that_begins_near_the_edge_moves_nothing_until_it_has_been_inside() {
        let mut pan = EdgePan::default();
        let near = Pos2::new(110.0, 300.0);
        assert_eq!(pan.step(view(), near, 0.02), Vec2::ZERO);
        pan.step(view(), view().center(), 0.02);
        assert!(pan.step(view(), near, 0.02).x > 0.0);
    }

    #[test]
    fn a_slow_frame_makes_no_leap() {
        let mut pan = EdgePan::default();
        let step = pan.step(view(), Pos2::new(2000.0, 300.0), 3.0);
        assert_eq!(step.x, -SPEED * LONGEST_FRAME);
    }
}
