//! The painter of large maps. What lies outside the view is not drawn; what is too small to be made
//! out is drawn as less: dots for marks, plain lines for dashed ones. While the map moves and there
//! is very much of it, some of the ties stay away.

use std::sync::Arc;

use egui::{Rect, Shape, Stroke};

use crate::scene::{self, Bounds, NodeVisual, Pattern, Scene, TieVisual, path};
use crate::theme::color;

use crate::canvas::camera::Camera;
use crate::canvas::marks::{self, Line};
use crate::canvas::strokes::Strokes;

/// Up to so many visible ties are drawn with all their detail.
const DETAILED_TIES: usize = 2000;
/// Up to so many visible marks have rims.
const DETAILED_NODES: usize = 3000;
/// While the map moves, more visible ties than this have hard edges.
const SOFT_TIES: usize = 20_000;
/// While the map moves, not many more ties than this are drawn.
const MOVING_TIES: usize = 60_000;
/// A mark with a radius of less than this is a dot, in points.
const DOT: f32 = 3.0;
/// Dashes shorter than this cannot be told apart, in points.
const SHORTEST_DASH: f32 = 3.0;
/// Arrow heads shorter than this are left out, in points.
const SHORTEST_HEAD: f32 = 3.0;
/// Ties may cover this much of the ground that they run over before they pale.
const DENSEST: f32 = 1.5;
/// The palest that they get.
const PALEST: f32 = 1.0 / 16.0;
/// So many ties tell how much all of them cover.
const SAMPLED_TIES: usize = 1000;
/// The opacity of a line whose dashes cannot be told apart: what the dashes would cover.
const DASHED_OPACITY: f32 = 0.6;

/// Who draws pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Graphics {
    #[default]
    Card,
    /// The processor itself, for want of a graphics card.
    Processor,
}

/// How the map is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub camera: Camera,
    pub rect: Rect,
    pub pixels_per_point: f32,
    pub graphics: Graphics,
}

/// The map's shapes, and whether ties were left out because it moves.
pub fn shapes(scene: &Scene, look: &Look, moves: bool) -> (Vec<Shape>, bool) {
    let mut shapes = Vec::new();
    let is_thinned = ties(scene, look, moves, &mut shapes);
    let view = look.camera.canvas_bounds(look.rect);
    nodes(scene, &look.camera, view, &mut shapes);
    (shapes, is_thinned)
}

fn ties(scene: &Scene, look: &Look, moves: bool, shapes: &mut Vec<Shape>) -> bool {
    let camera = &look.camera;
    let view = camera.canvas_bounds(look.rect).grown(marks::TIE_MARGIN);
    let visible: Vec<&TieVisual> = scene
        .ties
        .iter()
        .filter(|tie| tie.extent().overlaps(&view))
        .collect();
    if visible.len() <= DETAILED_TIES {
        for tie in visible {
            Line::from(tie).draw(camera, look.pixels_per_point, shapes);
        }
        return false;
    }
    let (most, soft) = match look.graphics {
        Graphics::Card => (MOVING_TIES, SOFT_TIES),
        Graphics::Processor => (DETAILED_TIES, DETAILED_TIES),
    };
    let stride = if moves {
        visible.len().div_ceil(most)
    } else {
        1
    };
    let is_hard = moves && visible.len() > soft;
    let mut strokes = Strokes::new(
        (!is_hard).then_some(1.0 / look.pixels_per_point),
        visible.len() / stride,
    );
    let opacity = opacity(&visible, look);
    let shows_dashes = camera.screen_length(scene::DASH.0) >= SHORTEST_DASH && opacity == 1.0;
    let shows_heads = camera.screen_length(scene::ARROW.0) >= SHORTEST_HEAD;
    let mut detailed = Vec::new();
    for tie in visible.iter().step_by(stride) {
        let is_dashed = tie.pattern != Pattern::Solid && shows_dashes;
        if is_dashed {
            // Over the plain lines, in shapes of its own.
            detailed.push(*tie);
        } else {
            plain(tie, camera, opacity, shows_heads, &mut strokes, shapes);
        }
    }
    let mesh = strokes.into_mesh();
    // Below the arrow heads that were drawn with it.
    shapes.insert(0, Shape::Mesh(Arc::new(mesh)));
    for tie in detailed {
        Line::from(tie).draw(camera, look.pixels_per_point, shapes);
    }
    stride > 1 || is_hard
}

/// How opaque ties are: so many that they would cover what is seen of the map pale, so that where
/// they run close together can still be told from where they do not.
fn opacity(visible: &[&TieVisual], look: &Look) -> f32 {
    let step = visible.len().div_ceil(SAMPLED_TIES);
    let sample = || visible.iter().step_by(step);
    let bounds = sample().map(|tie| tie.extent());
    let Some(seen) = bounds.reduce(Bounds::union) else {
        return 1.0;
    };
    let view = look.camera.canvas_bounds(look.rect).meet(seen);
    let of = |tie: &&TieVisual| {
        let width = look.camera.screen_length(tie.width).max(marks::HAIRLINE);
        look.camera
            .screen_length(path::length_within(&tie.path, &view))
            * width
    };
    let ink = sample().map(of).sum::<f32>() * step as f32;
    let size = look.camera.screen_rect(view).size();
    // Steps, so that it does not flicker while a stakeholder is dragged.
    let opacity = (DENSEST * size.x * size.y / ink.max(1.0)).clamp(PALEST, 1.0);
    (opacity * 32.0).ceil() / 32.0
}

/// A tie as a plain line, paler where its dashes cannot be told apart.
fn plain(
    tie: &TieVisual,
    camera: &Camera,
    opacity: f32,
    shows_head: bool,
    strokes: &mut Strokes,
    shapes: &mut Vec<Shape>,
) {
    let mut colour = color(tie.colour).gamma_multiply(opacity);
    if tie.pattern == Pattern::Dashed {
        colour = colour.gamma_multiply(DASHED_OPACITY);
    }
    let width = camera.screen_length(tie.width).max(marks::HAIRLINE);
    for ends in tie.path.windows(2) {
        let [a, b] = [ends[0], ends[1]].map(|end| camera.screen_from_canvas(end));
        strokes.line(a, b, width, colour);
    }
    if shows_head {
        Line::from(tie).draw_heads(camera, colour, shapes);
    }
}

fn nodes(scene: &Scene, camera: &Camera, view: Bounds, shapes: &mut Vec<Shape>) {
    let is_visible = |node: &&NodeVisual| {
        let far = 2.0 * node.radius;
        Bounds::from_centre(node.centre, far, far).overlaps(&view)
    };
    let visible: Vec<&NodeVisual> = scene.nodes.iter().filter(is_visible).collect();
    let has_rims = visible.len() <= DETAILED_NODES;
    shapes.reserve(visible.len());
    for node in visible {
        let centre = camera.screen_from_canvas(node.centre);
        let radius = camera
            .screen_length(node.radius)
            .max(marks::SMALLEST_RADIUS);
        let fill = color(node.fill);
        if radius < DOT {
            shapes.push(Shape::circle_filled(centre, radius, fill));
            continue;
        }
        let rim_width = camera.screen_length(node.rim_width);
        let rim = if has_rims && rim_width >= marks::THINNEST_RIM {
            Stroke::new(rim_width, color(node.rim))
        } else {
            Stroke::NONE
        };
        shapes.push(marks::outline(node.shape, centre, radius, fill, rim));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{NodeShape, Point, StakeholderId, TieId};
    use crate::scene::Route;
    use crate::style::Rgba;
    use egui::Pos2;

    /// A grid of stakeholders, each tied to the next, and to the one after `far` more.
    fn grid(count: u64, far: &[u64]) -> Scene {
        let centre = |i: u64| Point::new((i % 100) as f64 * 100.0, (i / 100) as f64 * 100.0);
        let node = |i| NodeVisual {
            id: StakeholderId(i),
            centre: centre(i),
            radius: 20.0,
            shape: NodeShape::Circle,
            fill: Rgba::rgb(0x33_66_99),
            rim: Rgba::rgb(0),
            rim_width: 1.5,
        };
        let tie = |(i, j): (u64, u64)| TieVisual {
            id: TieId(i * 1000 + j),
            from: StakeholderId(i),
            to: StakeholderId(j),
            path: Route::from([centre(i), centre(j)]),
            width: 2.0,
            colour: Rgba::rgb(0),
            pattern: Pattern::Solid,
            arrow_at_start: false,
            arrow_at_end: false,
        };
        let pairs = far
            .iter()
            .flat_map(|step| (0..count - step).map(move |i| (i, i + step)));
        Scene {
            nodes: (0..count).map(node).collect(),
            ties: pairs.map(tie).collect(),
            ..Scene::default()
        }
    }

    fn look(camera: Camera) -> Look {
        Look {
            camera,
            rect: Rect::from_min_size(Pos2::ZERO, egui::vec2(1600.0, 900.0)),
            pixels_per_point: 1.0,
            graphics: Graphics::Card,
        }
    }

    /// The scene's upper left corner, this many canvas units to a point.
    fn far_camera(units: f64) -> Camera {
        let mut camera = Camera::default();
        camera.set_zoom_about(Pos2::ZERO, 1.0 / units);
        camera
    }

    fn lines_of(shapes: &[Shape]) -> usize {
        let of = |shape: &Shape| match shape {
            Shape::Mesh(mesh) => mesh.indices.len() / 6,
            Shape::LineSegment { .. } => 1,
            _ => 0,
        };
        shapes.iter().map(of).sum()
    }

    #[test]
    fn what_lies_outside_the_view_is_not_drawn() {
        let scene = grid(5_000, &[1]);
        let (shapes, is_thinned) = shapes(&scene, &look(Camera::default()), true);
        assert!(!is_thinned);
        // 16 by 9 and what stands half in.
        let circles = shapes.iter().filter(|s| matches!(s, Shape::Circle(_)));
        assert_eq!(circles.count(), 17 * 10);
        assert!(lines_of(&shapes) < 17 * 10 + 20, "{}", lines_of(&shapes));
    }

    #[test]
    fn ties_stay_away_while_the_map_moves_and_come_back_at_rest() {
        let scene = grid(10_000, &[1, 2, 3, 5, 7, 11, 13, 17]);
        let far = look(far_camera(12.0));
        let (moving, is_thinned) = shapes(&scene, &far, true);
        assert!(is_thinned && lines_of(&moving) <= MOVING_TIES);
        let (resting, is_thinned) = shapes(&scene, &far, false);
        assert!(!is_thinned);
        let Shape::Mesh(mesh) = &resting[0] else {
            panic!("no mesh");
        };
        assert_eq!(mesh.indices.len(), scene.ties.len() * 12);
        // Without a graphics card much fewer move.
        let by_processor = Look {
            graphics: Graphics::Processor,
            ..far
        };
        let (moving, _) = shapes(&scene, &by_processor, true);
        assert!(lines_of(&moving) <= DETAILED_TIES);
    }

    #[test]
    fn the_more_ties_cover_the_map_the_paler_they_are() {
        let opacity_of = |far: &[u64], units: f64| {
            let scene = grid(5_000, far);
            let visible: Vec<&TieVisual> = scene.ties.iter().collect();
            opacity(&visible, &look(far_camera(units)))
        };
        assert_eq!(opacity_of(&[1], 1.0), 1.0);
        let (some, many) = (opacity_of(&[50], 2.0), opacity_of(&[50, 51, 52, 53], 2.0));
        assert!(many < some && many >= PALEST, "{some} {many}");
    }

    #[test]
    fn where_most_ties_run_they_are_paler_than_over_the_whole_map() {
        // All lead to one place, and a few run far out.
        let mut scene = grid(5_000, &[]);
        let centre = Point::new(5_000.0, 2_500.0);
        let tie = |from: Point, to: Point| TieVisual {
            path: Route::from([from, to]),
            ..grid(2, &[1]).ties.remove(0)
        };
        scene.ties = scene.nodes.iter().map(|n| tie(n.centre, centre)).collect();
        let visible: Vec<&TieVisual> = scene.ties.iter().collect();
        let whole = opacity(&visible, &look(far_camera(7.0)));
        let mut camera = Camera::default();
        let at_the_centre = camera.screen_from_canvas(centre);
        camera.pan_by(egui::pos2(800.0, 450.0) - at_the_centre);
        let near = opacity(&visible, &look(camera));
        assert!(near < whole, "{near} {whole}");
    }

    #[test]
    fn far_away_marks_are_dots_and_near_by_they_have_rims() {
        let scene = grid(100, &[1]);
        let rims = |camera: Camera| {
            let (shapes, _) = shapes(&scene, &look(camera), false);
            let of = |s: &Shape| matches!(s, Shape::Circle(c) if c.stroke != Stroke::NONE);
            shapes.iter().filter(|s| of(s)).count()
        };
        assert_eq!(rims(far_camera(10.0)), 0);
        assert_eq!(rims(Camera::default()), 17);
    }
}
