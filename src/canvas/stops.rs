//! Where the camera has stood, to go back there.

use super::camera::Camera;

/// A camera that rests as long as this has stopped, in seconds.
const REST: f64 = 0.7;
/// So many stops are remembered.
const MOST: usize = 100;

/// The stops before and after the present one.
#[derive(Debug, Default)]
pub struct Stops {
    past: Vec<Camera>,
    future: Vec<Camera>,
    last: Option<Camera>,
    moved_at: f64,
}

impl Stops {
    /// Follows the camera; `now` is the time in seconds.
    pub fn follow(&mut self, camera: Camera, now: f64) {
        let Some(last) = self.last.replace(camera) else {
            return;
        };
        if last == camera {
            return;
        }
        if now - self.moved_at > REST {
            self.past.push(last);
            self.future.clear();
            if self.past.len() > MOST {
                self.past.remove(0);
            }
        }
        self.moved_at = now;
    }

    pub fn back(&mut self, camera: &mut Camera) -> bool {
        Self::step(&mut self.past, &mut self.future, camera, &mut self.last)
    }

    pub fn forward(&mut self, camera: &mut Camera) -> bool {
        Self::step(&mut self.future, &mut self.past, camera, &mut self.last)
    }

    fn step(
        from: &mut Vec<Camera>,
        to: &mut Vec<Camera>,
        camera: &mut Camera,
        last: &mut Option<Camera>,
    ) -> bool {
        let Some(stop) = from.pop() else {
            return false;
        };
        to.push(*camera);
        *camera = stop;
        *last = Some(stop);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Vec2;

    #[test]
    fn a_movement_is_one_stop_and_going_back_can_be_taken_back() {
        let mut stops = Stops::default();
        let mut camera = Camera::default();
        let start = camera;
        stops.follow(camera, 0.0);
        for n in 0..10 {
            camera.pan_by(Vec2::new(5.0, 0.0));
            stops.follow(camera, 5.0 + f64::from(n) * 0.1);
        }
        let end = camera;
        assert!(stops.back(&mut camera) && camera == start);
        stops.follow(camera, 9.0);
        assert!(!stops.back(&mut camera));
        assert!(stops.forward(&mut camera) && camera == end);
        assert!(!stops.forward(&mut camera));
    }
}
