//! The camera on its way from one part of the map to another.

use egui::Rect;

use super::camera::Camera;

/// How long the way takes, in seconds.
pub const SECONDS: f64 = 0.35;

/// A way that has begun. Whoever moves the camera meanwhile ends it.
#[derive(Clone, Copy, Debug)]
pub struct Glide {
    from: Camera,
    to: Camera,
    start: f64,
    /// Where it was last.
    at: Camera,
}

impl Glide {
    pub fn new(from: Camera, to: Camera, now: f64) -> Self {
        Self {
            from,
            to,
            start: now,
            at: from,
        }
    }

    /// Where it ends.
    pub fn goal(&self) -> Camera {
        self.to
    }

    /// Moves the camera on; `now` is the time in seconds. Answers whether the way goes on.
    pub fn advance(&mut self, camera: &mut Camera, view: Rect, now: f64) -> bool {
        if *camera != self.at {
            return false;
        }
        let share = ((now - self.start) / SECONDS).clamp(0.0, 1.0);
        if share >= 1.0 {
            *camera = self.to;
            return false;
        }
        // Slow at both ends.
        let eased = share * share * (3.0 - 2.0 * share);
        self.at = Camera::between(&self.from, &self.to, eased, view);
        *camera = self.at;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Pos2, Vec2};

    fn view() -> Rect {
        Rect::from_min_size(Pos2::ZERO, Vec2::new(800.0, 600.0))
    }

    #[test]
    fn it_ends_exactly_where_it_was_to_go() {
        let mut camera = Camera::default();
        let mut goal = camera;
        goal.set_zoom_about(Pos2::new(30.0, 70.0), 3.0);
        goal.pan_by(Vec2::new(400.0, -90.0));
        let mut glide = Glide::new(camera, goal, 10.0);
        assert!(glide.advance(&mut camera, view(), 10.0));
        assert!(glide.advance(&mut camera, view(), 10.0 + SECONDS / 2.0));
        assert!(camera.zoom() > 1.0 && camera.zoom() < 3.0);
        assert!(!glide.advance(&mut camera, view(), 10.01 + SECONDS));
        assert_eq!(camera, goal);
    }

    #[test]
    fn a_hand_on_the_camera_ends_it() {
        let mut camera = Camera::default();
        let mut goal = camera;
        goal.pan_by(Vec2::new(400.0, 0.0));
        let mut glide = Glide::new(camera, goal, 0.0);
        assert!(glide.advance(&mut camera, view(), 0.1));
        camera.pan_by(Vec2::new(-7.0, 0.0));
        let by_hand = camera;
        assert!(!glide.advance(&mut camera, view(), 0.2));
        assert_eq!(camera, by_hand);
    }
}
