//! Marks and lines as egui shapes: used for the map's layers, its overlays and its legend.

use egui::{Color32, Pos2, Shape, Stroke};

use crate::model::{NodeShape, Point};
use crate::scene::{self, Pattern, TieVisual, path};
use crate::style::Rgba;
use crate::theme::color;

use super::camera::Camera;
use super::polyline;
use super::strokes::Strokes;

/// Thinnest line that is drawn, in points.
pub const HAIRLINE: f32 = 0.6;
/// No mark is drawn smaller than this, in points: a far network stays visible.
pub const SMALLEST_RADIUS: f32 = 1.0;
/// How far around a tie's line its companion and arrow heads reach, in canvas units.
pub const TIE_MARGIN: f64 = 12.0;
/// Thinnest rim that is drawn, in points.
pub const THINNEST_RIM: f32 = 0.5;
/// Dashes shorter than this on screen are drawn this long, in points.
const SHORTEST_DASH: f32 = 3.0;

/// A stakeholder's outline, filled; places are those of the screen.
pub fn outline(shape: NodeShape, centre: Pos2, radius: f32, fill: Color32, rim: Stroke) -> Shape {
    if shape == NodeShape::Circle {
        return Shape::Circle(egui::epaint::CircleShape {
            center: centre,
            radius,
            fill,
            stroke: rim,
        });
    }
    Shape::convex_polygon(corners(shape, centre, radius), fill, rim)
}

/// The corners of a shape on screen; many for a circle.
pub fn corners(shape: NodeShape, centre: Pos2, radius: f32) -> Vec<Pos2> {
    let on_screen = |p: Point| Pos2::new(p.x as f32, p.y as f32);
    if shape == NodeShape::Circle {
        return (0..48u8)
            .map(|i| {
                let angle = f32::from(i) * std::f32::consts::TAU / 48.0;
                centre + radius * egui::Vec2::angled(angle)
            })
            .collect();
    }
    let middle = Point::new(f64::from(centre.x), f64::from(centre.y));
    scene::shape::corners(shape, middle, f64::from(radius))
        .into_iter()
        .map(on_screen)
        .collect()
}

/// A line from the canvas on screen: solid, dashed, or both.
pub struct Line<'a> {
    pub path: &'a [Point],
    /// In canvas units.
    pub width: f64,
    pub colour: Rgba,
    pub pattern: Pattern,
    pub arrow_at_start: bool,
    pub arrow_at_end: bool,
}

impl<'a> From<&'a TieVisual> for Line<'a> {
    fn from(tie: &'a TieVisual) -> Self {
        Self {
            path: &tie.path,
            width: tie.width,
            colour: tie.colour,
            pattern: tie.pattern,
            arrow_at_start: tie.arrow_at_start,
            arrow_at_end: tie.arrow_at_end,
        }
    }
}

impl Line<'_> {
    /// Adds the line's shapes, for a screen with so many pixels to a point.
    pub fn draw(&self, camera: &Camera, pixels_per_point: f32, shapes: &mut Vec<Shape>) {
        let colour = color(self.colour);
        let stroke = Stroke::new(camera.screen_length(self.width).max(HAIRLINE), colour);
        let shaft = path::shaft(
            self.path,
            self.width,
            self.arrow_at_start,
            self.arrow_at_end,
        );
        if matches!(self.pattern, Pattern::Solid | Pattern::SolidWithDashed) {
            shapes.push(solid(&shaft, camera, stroke));
        }
        if self.pattern == Pattern::DashDotted {
            shapes.push(dash_dots(&shaft, camera, stroke, pixels_per_point));
        }
        let dashed = match self.pattern {
            Pattern::Solid | Pattern::DashDotted => None,
            Pattern::Dashed => Some((shaft, self.width)),
            Pattern::SolidWithDashed => Some(path::companion(&shaft, self.width)),
        };
        if let Some((line, width)) = dashed {
            let stroke = Stroke::new(camera.screen_length(width).max(HAIRLINE), colour);
            shapes.push(dashes(&line, camera, stroke, pixels_per_point));
        }
        self.draw_heads(camera, colour, shapes);
    }

    /// Adds the line's arrow heads alone.
    pub fn draw_heads(&self, camera: &Camera, colour: Color32, shapes: &mut Vec<Shape>) {
        if self.arrow_at_end {
            shapes.extend(head(self.path, self.width, camera, colour));
        }
        if self.arrow_at_start {
            let reversed: Vec<Point> = self.path.iter().rev().copied().collect();
            shapes.extend(head(&reversed, self.width, camera, colour));
        }
    }
}

fn solid(line: &[Point], camera: &Camera, stroke: Stroke) -> Shape {
    if let [a, b] = line {
        let ends = [camera.screen_from_canvas(*a), camera.screen_from_canvas(*b)];
        return Shape::line_segment(ends, stroke);
    }
    let points = line.iter().map(|p| camera.screen_from_canvas(*p)).collect();
    Shape::line(points, stroke)
}

fn dashes(line: &[Point], camera: &Camera, stroke: Stroke, pixels_per_point: f32) -> Shape {
    let (dash, gap) = scene::DASH;
    // Far away the dashes would blur into a lighter line.
    let stretch = f64::from(SHORTEST_DASH / camera.screen_length(dash)).max(1.0);
    let pieces = polyline::dashes(line, dash * stretch, gap * stretch);
    in_one_mesh(&pieces, camera, stroke, pixels_per_point)
}

fn dash_dots(line: &[Point], camera: &Camera, stroke: Stroke, pixels_per_point: f32) -> Shape {
    let (dash, gap, dot) = scene::DASH_DOT;
    let stretch = f64::from(SHORTEST_DASH / camera.screen_length(gap)).max(1.0);
    let lengths = [dash, gap, dot, gap].map(|length| length * stretch);
    let pieces = polyline::pieces(line, &lengths);
    in_one_mesh(&pieces, camera, stroke, pixels_per_point)
}

/// The pieces of a broken line: one shape, since a shape for each of thousands takes its time.
fn in_one_mesh(
    pieces: &[[Point; 2]],
    camera: &Camera,
    stroke: Stroke,
    pixels_per_point: f32,
) -> Shape {
    let mut strokes = Strokes::new(Some(1.0 / pixels_per_point), pieces.len());
    for piece in pieces {
        let [a, b] = piece.map(|end| camera.screen_from_canvas(end));
        strokes.line(a, b, stroke.width, stroke.color);
    }
    Shape::mesh(strokes.into_mesh())
}

fn head(path: &[Point], width: f64, camera: &Camera, colour: Color32) -> Option<Shape> {
    let corners = path::arrow_head(path, width)?;
    let corners = corners.map(|p| camera.screen_from_canvas(p)).to_vec();
    Some(Shape::convex_polygon(corners, colour, Stroke::NONE))
}
