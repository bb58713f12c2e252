//! What lies around stakeholders and ties: the background and the frames of groups below them, the
//! names of frames and the notes above.

use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use crate::model::{GroupId, NoteId};
use crate::scene::{
    Backdrop, Bounds, HULL_WIDTH, HullVisual, LINE_HEIGHT, NOTE_PADDING, NoteVisual, Scene,
};
use crate::theme::{self, color};

use super::camera::Camera;
use super::lettering;
use super::marks::HAIRLINE;

/// Type sizes on screen are multiples of this, in points.
const STEP: f32 = 0.5;
const NOTE_RADIUS: f32 = 4.0;
/// A name this high, in points, has fully round ends.
const NAME_RADIUS: u8 = 9;

/// Names from afar are set no smaller than this, in points.
const SMALLEST: f32 = 11.0;
/// A name wider than this share of its frame on screen is left out.
const WIDEST: f32 = 1.6;

/// The pens.
pub struct Surroundings<'a> {
    pub painter: &'a Painter,
    pub camera: &'a Camera,
    pub scene: &'a Scene,
}

impl Surroundings<'_> {
    /// What lies below ties and marks.
    pub fn below(&self) {
        if let Some(backdrop) = &self.scene.backdrop {
            self.backdrop(backdrop);
        }
        for hull in &self.scene.hulls {
            let points = self.outline(hull);
            let stroke = Stroke::new(self.width(HULL_WIDTH), color(hull.rim));
            self.painter
                .add(Shape::convex_polygon(points, color(hull.fill), stroke));
        }
    }

    /// What lies above them.
    pub fn above(&self) {
        for hull in &self.scene.hulls {
            self.name(hull);
        }
        for note in &self.scene.notes {
            self.note(note);
        }
    }

    /// A line around what is selected or under the pointer.
    pub fn mark_group(&self, id: GroupId, stroke: Stroke) {
        if let Some(hull) = self.scene.hull(id) {
            let outline = self.outline(hull);
            self.painter.add(Shape::closed_line(outline, stroke));
            if let Some(rect) = name_rect(self.camera, hull) {
                self.painter
                    .rect_stroke(rect, radius(rect), stroke, StrokeKind::Outside);
            }
        }
    }

    pub fn mark_note(&self, id: NoteId, stroke: Stroke) {
        if let Some(note) = self.scene.note(id) {
            let rect = self.camera.screen_rect(note.bounds).expand(2.0);
            self.painter
                .rect_stroke(rect, NOTE_RADIUS, stroke, StrokeKind::Outside);
        }
    }

    fn width(&self, canvas: f64) -> f32 {
        self.camera.screen_length(canvas).max(HAIRLINE)
    }

    fn outline(&self, hull: &HullVisual) -> Vec<Pos2> {
        let points = hull.outline.iter();
        points.map(|p| self.camera.screen_from_canvas(*p)).collect()
    }

    fn backdrop(&self, backdrop: &Backdrop) {
        for (bounds, wash) in &backdrop.washes {
            let rect = self.camera.screen_rect(*bounds);
            self.painter.rect_filled(rect, 0.0, color(*wash));
        }
        let stroke = Stroke::new(self.width(1.0), color(backdrop.stroke));
        for (centre, radius) in &backdrop.circles {
            let centre = self.camera.screen_from_canvas(*centre);
            let radius = self.camera.screen_length(*radius);
            self.painter.circle_stroke(centre, radius, stroke);
        }
        for line in &backdrop.lines {
            let ends = line.map(|end| self.camera.screen_from_canvas(end));
            self.painter.line_segment(ends, stroke);
        }
        self.names_of(backdrop);
    }

    /// The names on a background; they may be set again above what lies on it.
    pub fn names_of(&self, backdrop: &Backdrop) {
        for name in &backdrop.names {
            let size = readable(self.camera.screen_length(name.size));
            let rect = enlarged(self.camera, name.bounds(), name.size);
            if name.is_on_line {
                let ground = rect.expand2(Vec2::new(4.0, 0.0));
                self.painter
                    .rect_filled(ground, 3.0, color(backdrop.ground));
            }
            let ink = color(backdrop.ink);
            self.text(rect.center(), &name.text, (size, name.bold), ink);
        }
    }

    fn name(&self, hull: &HullVisual) {
        let Some(rect) = name_rect(self.camera, hull) else {
            return;
        };
        let size = readable(self.camera.screen_length(hull.size));
        self.painter
            .rect_filled(rect, radius(rect), color(hull.ground));
        self.text(rect.center(), &hull.name, (size, true), color(hull.ink));
    }

    fn note(&self, note: &NoteVisual) {
        let rect = self.camera.screen_rect(note.bounds);
        if !self.painter.clip_rect().intersects(rect) {
            return;
        }
        let stroke = Stroke::new(1.0, color(note.rim));
        self.painter.rect(
            rect,
            NOTE_RADIUS,
            color(note.fill),
            stroke,
            StrokeKind::Inside,
        );
        let Some(size) = self.type_size(note.size) else {
            return;
        };
        let padding = self.camera.screen_length(NOTE_PADDING);
        let step = self.camera.screen_length(note.size * LINE_HEIGHT);
        for (i, line) in note.lines.iter().enumerate() {
            let middle = rect.top() + padding + (i as f32 + 0.5) * step;
            let at = Pos2::new(rect.left() + padding, middle);
            let font = theme::regular(size);
            self.painter
                .text(at, Align2::LEFT_CENTER, line, font, color(note.ink));
        }
    }

    fn type_size(&self, canvas: f64) -> Option<f32> {
        let size = self.camera.screen_length(canvas);
        lettering::is_legible(size).then(|| (size / STEP).round() * STEP)
    }

    fn text(&self, centre: Pos2, text: &str, (size, bold): (f32, bool), ink: Color32) {
        let font = if bold {
            theme::bold(size)
        } else {
            theme::regular(size)
        };
        self.painter
            .text(centre, Align2::CENTER_CENTER, text, font, ink);
    }
}

/// The size in which a name of this size on screen is set, in few steps.
fn readable(size: f32) -> f32 {
    (size.max(SMALLEST) / STEP).round() * STEP
}

/// The box of a text of this type size on screen, where it is set larger from afar.
fn enlarged(camera: &Camera, bounds: Bounds, size: f64) -> Rect {
    let rect = camera.screen_rect(bounds);
    let factor = (SMALLEST / camera.screen_length(size)).max(1.0);
    Rect::from_center_size(rect.center(), rect.size() * factor)
}

/// Where the name of a frame is on screen; nowhere where the frame is too small for it.
pub fn name_rect(camera: &Camera, hull: &HullVisual) -> Option<Rect> {
    let rect = enlarged(camera, hull.name_bounds?, hull.size);
    let sides = hull.outline.iter().map(|p| p.x);
    let (left, right) = sides.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, r), x| {
        (l.min(x), r.max(x))
    });
    let room = WIDEST * camera.screen_length(right - left);
    (rect.width() <= room).then_some(rect)
}

fn radius(rect: Rect) -> CornerRadius {
    CornerRadius::same(NAME_RADIUS.min((rect.height() / 2.0) as u8))
}
