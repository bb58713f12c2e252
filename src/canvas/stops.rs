//! Where the map has been looked at and how, to go back there.

use egui::Rect;

use crate::model::ViewState;

use super::camera::Camera;

/// A view that rests as long as this has stopped, in seconds.
const REST: f64 = 0.7;
/// So many stops are remembered.
const MOST: usize = 100;

/// A view that has rested.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    pub camera: Camera,
    /// Everything was in view, and followed the widget's size.
    pub is_fitted: bool,
    /// The widget's and the legend's places then.
    pub around: (Rect, Rect),
    /// Filter, highlight and what size and colour stand for; the variant is always named.
    pub look: ViewState,
}

/// The stops before and after the present one.
#[derive(Debug, Default)]
pub struct Stops {
    past: Vec<Stop>,
    future: Vec<Stop>,
    last: Option<Stop>,
    moved_at: f64,
}

impl Stops {
    /// Follows the view; `now` is the time in seconds.
    pub fn follow(&mut self, present: Stop, now: f64) {
        let last = self.last.take();
        let moved_from =
            last.filter(|last| last.camera != present.camera || last.look != present.look);
        self.last = Some(present);
        let Some(last) = moved_from else {
            return;
        };
        if now - self.moved_at > REST {
            self.past.push(last);
            self.future.clear();
            if self.past.len() > MOST {
                self.past.remove(0);
            }
        }
        self.moved_at = now;
    }

    /// The camera has given way to the widget's size: that is no stop.
    pub fn give_way(&mut self, before: Camera, after: Camera) {
        if let Some(last) = self.last.as_mut().filter(|last| last.camera == before) {
            last.camera = after;
        }
    }

    /// The last stop that can still be shown; `present` is what is shown now.
    pub fn back(&mut self, present: Stop, can_be_shown: impl Fn(&Stop) -> bool) -> Option<Stop> {
        let stop = Self::taken(&mut self.past, &present, can_be_shown)?;
        self.future.push(present);
        self.last = Some(stop.clone());
        Some(stop)
    }

    /// The stop from which the way back has led here.
    pub fn forward(&mut self, present: Stop, can_be_shown: impl Fn(&Stop) -> bool) -> Option<Stop> {
        let stop = Self::taken(&mut self.future, &present, can_be_shown)?;
        self.past.push(present);
        self.last = Some(stop.clone());
        Some(stop)
    }

    /// Passes over what can no longer be shown, and what would change nothing.
    fn taken(
        from: &mut Vec<Stop>,
        present: &Stop,
        can_be_shown: impl Fn(&Stop) -> bool,
    ) -> Option<Stop> {
        while let Some(stop) = from.pop() {
            if can_be_shown(&stop) && stop != *present {
                return Some(stop);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::VariantId;
    use egui::Vec2;

    fn at(camera: Camera, is_fitted: bool, look: &ViewState) -> Stop {
        Stop {
            camera,
            is_fitted,
            around: (Rect::NOTHING, Rect::NOTHING),
            look: look.clone(),
        }
    }

    fn any(_: &Stop) -> bool {
        true
    }

    #[test]
    fn a_movement_is_one_stop_and_going_back_can_be_taken_back() {
        let mut stops = Stops::default();
        let look = ViewState::default();
        let mut camera = Camera::default();
        let start = camera;
        stops.follow(at(camera, true, &look), 0.0);
        for n in 0..10 {
            camera.pan_by(Vec2::new(5.0, 0.0));
            stops.follow(at(camera, false, &look), 5.0 + f64::from(n) * 0.1);
        }
        let end = at(camera, false, &look);
        let first = stops.back(end.clone(), any).unwrap();
        assert_eq!((first.camera, first.is_fitted), (start, true));
        stops.follow(at(start, true, &look), 9.0);
        assert_eq!(stops.back(first.clone(), any), None);
        assert_eq!(stops.forward(first, any), Some(end.clone()));
        assert_eq!(stops.forward(end, any), None);
    }

    #[test]
    fn another_look_is_a_stop_and_one_whose_variant_is_gone_is_passed_over() {
        let mut stops = Stops::default();
        let camera = Camera::default();
        let looks = [1, 2, 3].map(|n| ViewState {
            variant: Some(VariantId(n)),
            ..ViewState::default()
        });
        for (look, now) in looks.iter().zip([0.0, 5.0, 10.0]) {
            stops.follow(at(camera, false, look), now);
        }
        let is_there = |stop: &Stop| stop.look.variant != Some(VariantId(2));
        let third = at(camera, false, &looks[2]);
        let first = stops.back(third.clone(), is_there).unwrap();
        assert_eq!(first.look, looks[0]);
        assert_eq!(stops.forward(first, is_there), Some(third));
    }

    #[test]
    fn a_new_size_of_the_widget_is_no_stop() {
        let mut stops = Stops::default();
        let look = ViewState::default();
        let before = Camera::default();
        let mut after = before;
        after.pan_by(Vec2::new(80.0, 0.0));
        stops.follow(at(before, true, &look), 0.0);
        stops.give_way(before, after);
        stops.follow(at(after, true, &look), 5.0);
        assert_eq!(stops.back(at(after, true, &look), any), None);
    }
}
