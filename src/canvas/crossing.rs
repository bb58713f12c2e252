//! The map on its way from one variant to another. It is only drawn: what is pressed and edited is
//! the variant that was asked for, and whatever the hand does ends the way at once.

use std::time::Duration;

use egui::{Event, Rect, Ui};

use crate::scene::Scene;

use super::Canvas;
use super::camera::Camera;

/// How long the way takes, in seconds.
pub const SECONDS: f64 = 0.3;
/// A frame that takes longer to draw is too slow for motion.
const SLOW: Duration = Duration::from_millis(16);
/// With more stakeholders or ties than this the map changes at once: a frame would take too long.
const MOST_NODES: usize = 500;
const MOST_TIES: usize = 1000;

/// A way that has begun.
pub(super) struct Crossing {
    from: Scene,
    /// Where the map was seen from when it began.
    camera: Camera,
    start: f64,
    /// The state of the document that it leads to.
    drawing_revision: u64,
    /// Frames in a row that have taken too long.
    slow: u32,
}

impl Canvas {
    /// Begins the way from what is shown to a variant whose scene is about to be built.
    pub(super) fn leave_variant(&mut self, ui: &Ui, drawing_revision: u64) {
        let now = ui.input(|input| input.time);
        let before = self.crossing.take();
        if is_large(&self.scene) || ui.style().animation_time <= 0.0 {
            return;
        }
        let (from, camera) = match before {
            // From where the way before had come to.
            Some(before) => before.at(now, &self.scene, &self.camera, self.rect),
            None => (self.scene.clone(), self.camera),
        };
        self.crossing = Some(Crossing {
            from,
            camera,
            start: now,
            drawing_revision,
            slow: 0,
        });
    }

    /// Goes on with the way, and answers what is drawn on it; `None` where there is none, or it is
    /// over.
    pub(super) fn cross_on(&mut self, ui: &Ui, drawing_revision: u64) -> Option<(Scene, Camera)> {
        let now = ui.input(|input| input.time);
        let is_over = |crossing: &Crossing| {
            now - crossing.start >= SECONDS
                || crossing.drawing_revision != drawing_revision
                || is_large(&crossing.from)
                || is_large(&self.scene)
                || (crossing.from.nodes == self.scene.nodes
                    && crossing.from.ties == self.scene.ties)
        };
        if self.crossing.as_ref().is_some_and(is_over) {
            self.end_crossing();
        }
        let crossing = self.crossing.as_ref()?;
        let shown = crossing.at(now, &self.scene, &self.camera, self.rect);
        self.scene_generation += 1;
        ui.ctx().request_repaint();
        Some(shown)
    }

    /// Takes note of how long a frame on the way has taken to draw. Two slow ones end it.
    pub(super) fn note_frame(&mut self, took: Duration) {
        if let Some(crossing) = &mut self.crossing {
            crossing.slow = if took > SLOW { crossing.slow + 1 } else { 0 };
            if crossing.slow > 1 {
                self.end_crossing();
            }
        }
    }

    /// A press or a key ends the way: nobody waits for it.
    pub(super) fn yield_crossing(&mut self, ui: &Ui) {
        let is_hand = |event: &Event| {
            matches!(
                event,
                Event::PointerButton { pressed: true, .. }
                    | Event::Key {
                        pressed: true,
                        repeat: false,
                        ..
                    }
                    | Event::MouseWheel { .. }
                    | Event::Zoom(_)
                    | Event::Text(_)
                    | Event::Touch { .. }
            )
        };
        // Those that a command has taken count as well.
        if self.crossing.is_some() && ui.input(|input| input.raw.events.iter().any(is_hand)) {
            self.end_crossing();
        }
    }

    /// Whether the map is on its way to another variant.
    pub fn is_crossing(&self) -> bool {
        self.crossing.is_some()
    }

    fn end_crossing(&mut self) {
        self.crossing = None;
        self.scene_generation += 1;
    }
}

fn is_large(scene: &Scene) -> bool {
    scene.nodes.len() > MOST_NODES || scene.ties.len() > MOST_TIES
}

impl Crossing {
    fn at(&self, now: f64, to: &Scene, camera: &Camera, view: Rect) -> (Scene, Camera) {
        let share = ((now - self.start) / SECONDS).clamp(0.0, 1.0);
        // Slow at both ends.
        let eased = share * share * (3.0 - 2.0 * share);
        (
            Scene::between(&self.from, to, eased),
            Camera::between(&self.camera, camera, eased, view),
        )
    }
}
