//! The layers of ties and stakeholders. A map of usual size is drawn by `egui_graphs`; a large one
//! by a painter of our own, which leaves out what nobody could see. Both look alike, and what they
//! drew is drawn again as long as nothing under it changes.

mod graphs;
mod large;
mod projection;
mod shapes;

use egui::{Rect, Shape, Ui};

use crate::scene::Scene;

use super::camera::Camera;
pub use large::Graphics;
use large::Look;
use projection::Projection;

/// With more ties than this, `egui_graphs` takes too long for a frame.
const MOST_TIES_FOR_GRAPHS: usize = 1000;
/// With more stakeholders than this, too.
const MOST_NODES_FOR_GRAPHS: usize = 500;
/// A large map is drawn in full again when nothing has moved for this long, in seconds.
const REST: f64 = 0.15;

/// What the drawn shapes depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    scene_generation: u64,
    look: Look,
}

/// The shapes of a small map's ties and stakeholders, made anew at each call.
pub fn shapes_of(scene: &Scene, camera: &Camera, rect: Rect, pixels_per_point: f32) -> Vec<Shape> {
    let look = Look {
        camera: *camera,
        rect,
        pixels_per_point,
        graphics: Graphics::Card,
    };
    large::shapes(scene, &look, false).0
}

/// Draws the map, as seldom as possible.
#[derive(Default)]
pub struct MapView {
    drawn: Option<Drawn>,
    projection: Projection,
    projected_generation: Option<u64>,
    graphics: Graphics,
    /// How often it has been drawn anew, for the tests.
    draws: u64,
}

struct Drawn {
    key: Key,
    shapes: Vec<Shape>,
    /// Some of it was left out for speed.
    is_thinned: bool,
    /// When it was drawn, in seconds.
    at: f64,
}

impl MapView {
    pub fn draws(&self) -> u64 {
        self.draws
    }

    /// Says who draws pixels: without a graphics card less is drawn while the map moves.
    pub fn set_graphics(&mut self, graphics: Graphics) {
        self.graphics = graphics;
    }

    /// Draws ties and stakeholders into `rect`; `scene_generation` says which scene it is.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        scene: &Scene,
        scene_generation: u64,
        camera: &Camera,
    ) {
        let now = ui.input(|input| input.time);
        let key = Key {
            scene_generation,
            look: Look {
                camera: *camera,
                rect,
                pixels_per_point: ui.ctx().pixels_per_point(),
                graphics: self.graphics,
            },
        };
        if let Some(drawn) = self.drawn.as_ref().filter(|drawn| drawn.key == key) {
            let rest = REST - (now - drawn.at);
            if !drawn.is_thinned || rest > 0.0 {
                let shapes = drawn.shapes.iter().cloned();
                ui.painter().with_clip_rect(rect).extend(shapes);
                if drawn.is_thinned {
                    ui.ctx()
                        .request_repaint_after(std::time::Duration::from_secs_f64(rest));
                }
                return;
            }
        }
        self.draws += 1;
        let is_large =
            scene.ties.len() > MOST_TIES_FOR_GRAPHS || scene.nodes.len() > MOST_NODES_FOR_GRAPHS;
        if is_large {
            self.projection = Projection::default();
            self.projected_generation = None;
            let moves = self.drawn.as_ref().is_some_and(|drawn| drawn.key != key);
            let (shapes, is_thinned) = large::shapes(scene, &key.look, moves);
            if is_thinned {
                ui.ctx()
                    .request_repaint_after(std::time::Duration::from_secs_f64(REST));
            }
            let painter = ui.painter().with_clip_rect(rect);
            painter.extend(shapes.iter().cloned());
            self.drawn = Some(Drawn {
                key,
                shapes,
                is_thinned,
                at: now,
            });
            return;
        }
        if self.projected_generation != Some(scene_generation) {
            self.projection.update(scene);
            self.projected_generation = Some(scene_generation);
        }
        let shapes = graphs::draw(ui, rect, self.projection.graph_mut(), camera);
        self.drawn = shapes.map(|shapes| Drawn {
            key,
            shapes,
            is_thinned: false,
            at: now,
        });
    }
}
