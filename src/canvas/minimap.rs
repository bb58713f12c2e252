//! The whole network, small, in a corner of the map: where one is, and a way to get elsewhere.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Align2, Color32, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};

use crate::context::Context;
use crate::model::Point;
use crate::scene::{Bounds, NodeVisual, Scene};
use crate::theme::{self, color};

use super::camera::Camera;

/// The largest size of the picture, in points.
const ROOM: Vec2 = Vec2::new(176.0, 118.0);
/// From the edges of the map, in points; as far as its cards.
const CORNER: f32 = 12.0;
/// Between the minimap and the zoom bar below it, in points.
const GAP: f32 = 8.0;
/// Around the picture, in points.
const MARGIN: f32 = 6.0;
/// Half the side of the smallest dot, in points.
const DOT: f32 = 1.2;
/// More stakeholders than this are drawn in part: there is no room for more dots.
const MOST: usize = 20_000;
/// Ties are drawn as long as they are fewer.
const MOST_TIES: usize = 1_500;

/// The picture of the network, kept while nothing in it changes.
#[derive(Default)]
pub struct Minimap {
    drawn: Option<Drawn>,
}

struct Drawn {
    generation: u64,
    /// Dark, and strong.
    dark: (bool, bool),
    bounds: Bounds,
    /// Around the picture's own origin.
    dots: Arc<Mesh>,
    at: Pos2,
}

impl Minimap {
    /// Draws it above `below` in the lower right corner of `rect`, unless all stakeholders are in
    /// view. Returns the place of the map that is to come into the middle.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        context: &Context<'_>,
        scene: &Scene,
        generation: u64,
        camera: &Camera,
        (rect, below): (Rect, Rect),
    ) -> Option<Point> {
        let bounds = scene.bounds?;
        let shown = camera.canvas_bounds(rect);
        let is_all_shown = shown.contains(bounds.min) && shown.contains(bounds.max);
        // Where only the end of a name is out of view the picture would hide more than it shows.
        let is_out = |node: &NodeVisual| !shown.contains(node.centre);
        if is_all_shown || !scene.nodes.iter().any(is_out) {
            return None;
        }
        let size = bounds.max - bounds.min;
        let scale = f64::min(
            f64::from(ROOM.x) / size.x.max(1.0),
            f64::from(ROOM.y) / size.y.max(1.0),
        );
        let picture =
            Vec2::new((size.x * scale) as f32, (size.y * scale) as f32).max(Vec2::splat(24.0));
        let outer = picture + Vec2::splat(2.0 * MARGIN);
        let corner = Pos2::new(rect.right() - CORNER, below.top() - GAP);
        let place = Align2::RIGHT_BOTTOM.anchor_size(corner, outer);
        if place.top() < rect.top() + CORNER || place.left() < rect.left() + CORNER {
            return None;
        }
        let inner = place.shrink(MARGIN);
        let to_map = |pos: Pos2| {
            let at = pos - inner.min;
            bounds.min + Point::new(f64::from(at.x), f64::from(at.y)) * (1.0 / scale)
        };
        let from_map = |point: Point| {
            let at = (point - bounds.min) * scale;
            inner.min + Vec2::new(at.x as f32, at.y as f32)
        };

        let response = ui.interact(place, ui.id().with("minimap"), Sense::click_and_drag());
        let name = context.i18n.text("canvas-minimap");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &name));
        let painter = ui.painter();
        painter.rect(
            place,
            theme::RADIUS,
            color(context.tokens.panel),
            Stroke::new(1.0, color(context.tokens.line)),
            StrokeKind::Inside,
        );
        painter.add(self.dots(scene, generation, context, bounds, &from_map, inner.min));
        let view = Rect::from_two_pos(from_map(shown.min), from_map(shown.max))
            .intersect(inner.expand(MARGIN - 1.0));
        if view.is_positive() {
            let accent = color(context.tokens.accent);
            painter.rect(
                view,
                2.0,
                accent.gamma_multiply(0.10),
                Stroke::new(1.5, accent),
                StrokeKind::Inside,
            );
        }
        let response = response.on_hover_text(name);
        let held = response.dragged() || response.is_pointer_button_down_on();
        (held || response.clicked())
            .then(|| response.interact_pointer_pos())
            .flatten()
            .map(to_map)
    }

    fn dots(
        &mut self,
        scene: &Scene,
        generation: u64,
        context: &Context<'_>,
        bounds: Bounds,
        from_map: &impl Fn(Point) -> Pos2,
        at: Pos2,
    ) -> Shape {
        let dark = (context.tokens.dark, context.tokens.is_strong);
        let fits = |drawn: &Drawn| {
            (drawn.generation, drawn.dark, drawn.bounds, drawn.at) == (generation, dark, bounds, at)
        };
        if !self.drawn.as_ref().is_some_and(fits) {
            let mut mesh = Mesh::default();
            if scene.ties.len() <= MOST_TIES {
                let ink = color(context.tokens.tie).gamma_multiply(0.5);
                for tie in &scene.ties {
                    if let (Some(from), Some(to)) = (tie.path.first(), tie.path.last()) {
                        line(&mut mesh, from_map(*from), from_map(*to), ink);
                    }
                }
            }
            let step = scene.nodes.len().div_ceil(MOST).max(1);
            for node in scene.nodes.iter().step_by(step) {
                let reach = Point::new(node.radius, 0.0);
                let radius = (from_map(node.centre + reach).x - from_map(node.centre).x).max(DOT);
                let square =
                    Rect::from_center_size(from_map(node.centre), Vec2::splat(2.0 * radius));
                mesh.add_colored_rect(square, color(node.fill));
            }
            self.drawn = Some(Drawn {
                generation,
                dark,
                bounds,
                dots: Arc::new(mesh),
                at,
            });
        }
        self.drawn
            .as_ref()
            .map_or(Shape::Noop, |drawn| Shape::Mesh(Arc::clone(&drawn.dots)))
    }
}

/// A thin line of two triangles.
fn line(mesh: &mut Mesh, from: Pos2, to: Pos2, ink: Color32) {
    const HALF: f32 = 0.4;
    let along = (to - from).normalized();
    let aside = along.rot90() * HALF;
    let first = mesh.vertices.len() as u32;
    for corner in [from + aside, to + aside, to - aside, from - aside] {
        mesh.colored_vertex(corner, ink);
    }
    mesh.add_triangle(first, first + 1, first + 2);
    mesh.add_triangle(first, first + 2, first + 3);
}
