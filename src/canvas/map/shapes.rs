//! How `egui_graphs` draws a stakeholder and a tie: nothing that is off the screen, and no more
//! detail than can be seen.

use egui::{Pos2, Rect, Shape, Stroke, Vec2};
use egui_graphs::{DisplayEdge, DisplayNode, DrawContext, EdgeProps, Node, NodeProps};
use petgraph::Directed;

use crate::model::Point;
use crate::scene::{NodeVisual, TieVisual};
use crate::theme::color;

use crate::canvas::camera::Camera;
use crate::canvas::marks::{self, Line};

/// The camera that `egui_graphs` was given.
fn camera_of(ctx: &DrawContext<'_>) -> Camera {
    let mut camera = Camera::default();
    camera.set_zoom_about(Pos2::ZERO, f64::from(ctx.meta.zoom));
    camera.put(Point::default(), ctx.meta.pan.to_pos2());
    camera
}

#[derive(Clone, Copy, Debug)]
pub struct NodeShape {
    visual: NodeVisual,
}

impl From<NodeProps<NodeVisual>> for NodeShape {
    fn from(props: NodeProps<NodeVisual>) -> Self {
        Self {
            visual: props.payload,
        }
    }
}

impl DisplayNode<NodeVisual, TieVisual, Directed, u32> for NodeShape {
    fn closest_boundary_point(&self, _direction: Vec2) -> Pos2 {
        // Ties bring their own line, so nobody asks for the outline.
        Pos2::new(self.visual.centre.x as f32, self.visual.centre.y as f32)
    }

    fn shapes(&mut self, ctx: &DrawContext<'_>) -> Vec<Shape> {
        let camera = camera_of(ctx);
        let visual = &self.visual;
        let centre = camera.screen_from_canvas(visual.centre);
        let radius = camera
            .screen_length(visual.radius)
            .max(marks::SMALLEST_RADIUS);
        let extent = Rect::from_center_size(centre, Vec2::splat(4.0 * radius));
        if !ctx.painter.clip_rect().intersects(extent) {
            return Vec::new();
        }
        let rim_width = camera.screen_length(visual.rim_width);
        let rim = if rim_width < marks::THINNEST_RIM {
            Stroke::NONE
        } else {
            Stroke::new(rim_width, color(visual.rim))
        };
        let fill = color(visual.fill);
        vec![marks::outline(visual.shape, centre, radius, fill, rim)]
    }

    fn update(&mut self, state: &NodeProps<NodeVisual>) {
        self.visual = state.payload;
    }

    fn is_inside(&self, _pos: Pos2) -> bool {
        // Our own hit test decides.
        false
    }
}

#[derive(Clone, Debug)]
pub struct TieShape {
    visual: TieVisual,
}

impl From<EdgeProps<TieVisual>> for TieShape {
    fn from(props: EdgeProps<TieVisual>) -> Self {
        Self {
            visual: props.payload,
        }
    }
}

type Drawn = Node<NodeVisual, TieVisual, Directed, u32, NodeShape>;

impl DisplayEdge<NodeVisual, TieVisual, Directed, u32, NodeShape> for TieShape {
    fn shapes(&mut self, _start: &Drawn, _end: &Drawn, ctx: &DrawContext<'_>) -> Vec<Shape> {
        let camera = camera_of(ctx);
        let view = camera.canvas_bounds(ctx.painter.clip_rect());
        let extent = self.visual.extent().grown(marks::TIE_MARGIN);
        let mut shapes = Vec::new();
        if extent.overlaps(&view) {
            let pixels_per_point = ctx.painter.pixels_per_point();
            Line::from(&self.visual).draw(&camera, pixels_per_point, &mut shapes);
        }
        shapes
    }

    fn update(&mut self, state: &EdgeProps<TieVisual>) {
        self.visual.clone_from(&state.payload);
    }

    fn is_inside(&self, _start: &Drawn, _end: &Drawn, _pos: Pos2) -> bool {
        false
    }
}
