//! Which part of the map the screen shows. Pure: places and rectangles in, places out.

use egui::{Pos2, Rect, Vec2};

use crate::model::{MapPart, Point};
use crate::scene::Bounds;

/// Smallest and largest zoom; 1 shows a canvas unit as a point of the screen.
pub const ZOOM_RANGE: (f64, f64) = (0.01, 8.0);
/// Fitting does not blow up a small network beyond this zoom.
const FIT_ZOOM: f64 = 1.25;

/// Maps canvas places to screen places: scaled by the zoom, then moved by the origin. It is tied
/// to the screen, not to the canvas widget, so that a panel that opens moves nothing on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    zoom: f64,
    /// Where the canvas origin lies on the screen, in points.
    origin: Point,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            origin: Point::default(),
        }
    }
}

impl Camera {
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    pub fn origin(&self) -> Vec2 {
        Vec2::new(self.origin.x as f32, self.origin.y as f32)
    }

    pub fn screen_from_canvas(&self, point: Point) -> Pos2 {
        let at = point * self.zoom + self.origin;
        Pos2::new(at.x as f32, at.y as f32)
    }

    pub fn canvas_from_screen(&self, pos: Pos2) -> Point {
        (Point::new(f64::from(pos.x), f64::from(pos.y)) - self.origin) * (1.0 / self.zoom)
    }

    /// How many points on screen a canvas length takes.
    pub fn screen_length(&self, length: f64) -> f32 {
        (length * self.zoom) as f32
    }

    /// How many canvas units a length on screen covers.
    pub fn canvas_length(&self, length: f32) -> f64 {
        f64::from(length) / self.zoom
    }

    pub fn screen_rect(&self, bounds: Bounds) -> Rect {
        Rect::from_two_pos(
            self.screen_from_canvas(bounds.min),
            self.screen_from_canvas(bounds.max),
        )
    }

    /// The part of the canvas that a rectangle on screen shows.
    pub fn canvas_bounds(&self, rect: Rect) -> Bounds {
        Bounds {
            min: self.canvas_from_screen(rect.min),
            max: self.canvas_from_screen(rect.max),
        }
    }

    pub fn pan_by(&mut self, delta: Vec2) {
        self.origin = self.origin + Point::new(f64::from(delta.x), f64::from(delta.y));
    }

    /// Zooms by a factor while the canvas place under `pos` stays there.
    pub fn zoom_about(&mut self, pos: Pos2, factor: f64) {
        self.set_zoom_about(pos, self.zoom * factor);
    }

    /// Sets the zoom, within [`ZOOM_RANGE`], while the canvas place under `pos` stays there.
    pub fn set_zoom_about(&mut self, pos: Pos2, zoom: f64) {
        let anchor = self.canvas_from_screen(pos);
        self.zoom = zoom.clamp(ZOOM_RANGE.0, ZOOM_RANGE.1);
        self.put(anchor, pos);
    }

    /// Brings a canvas place to a place on screen.
    pub fn put(&mut self, point: Point, pos: Pos2) {
        self.origin = Point::new(f64::from(pos.x), f64::from(pos.y)) - point * self.zoom;
    }

    /// Shows all of `bounds` in the middle of `view`, with a margin in points on each side.
    pub fn fit(&mut self, bounds: Bounds, view: Rect, margin: f32) {
        let room = (view.size() - Vec2::splat(2.0 * margin)).max(Vec2::splat(1.0));
        let size = bounds.max - bounds.min;
        let zoom = (f64::from(room.x) / size.x.max(1.0)).min(f64::from(room.y) / size.y.max(1.0));
        self.zoom = zoom.clamp(ZOOM_RANGE.0, FIT_ZOOM);
        self.put((bounds.min + bounds.max) * 0.5, view.center());
    }

    /// Shows all of a part of the map in the middle of `view`, as large as that goes.
    pub fn show(&mut self, part: MapPart, view: Rect) {
        let zoom = f64::min(
            f64::from(view.width()) / part.width,
            f64::from(view.height()) / part.height,
        );
        self.zoom = zoom.clamp(ZOOM_RANGE.0, ZOOM_RANGE.1);
        self.put(part.centre, view.center());
    }

    /// The part of the map that `view` shows.
    pub fn part(&self, view: Rect) -> MapPart {
        MapPart {
            centre: self.canvas_from_screen(view.center()),
            width: self.canvas_length(view.width().max(1.0)),
            height: self.canvas_length(view.height().max(1.0)),
        }
    }

    /// A camera on the way between two, `share` from 0 to 1; what is in the middle of `view` and
    /// how large it is go evenly from one to the other.
    pub fn between(from: &Self, to: &Self, share: f64, view: Rect) -> Self {
        let middle = view.center();
        let (here, there) = (
            from.canvas_from_screen(middle),
            to.canvas_from_screen(middle),
        );
        let mut camera = *from;
        camera.zoom = from.zoom * (to.zoom / from.zoom).powf(share);
        camera.put(here + (there - here) * share, middle);
        camera
    }

    /// The smallest move that brings `bounds` into `view`, with a margin in points. What is larger
    /// than the view is centred.
    pub fn reveal(&mut self, bounds: Bounds, view: Rect, margin: f32) {
        let wanted = self.screen_rect(bounds).expand(margin);
        let shift = |low: f32, high: f32, view_low: f32, view_high: f32| {
            if high - low > view_high - view_low {
                f32::midpoint(view_low, view_high) - f32::midpoint(low, high)
            } else if low < view_low {
                view_low - low
            } else if high > view_high {
                view_high - high
            } else {
                0.0
            }
        };
        self.pan_by(Vec2::new(
            shift(wanted.min.x, wanted.max.x, view.min.x, view.max.x),
            shift(wanted.min.y, wanted.max.y, view.min.y, view.max.y),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bounds(x0: f64, y0: f64, x1: f64, y1: f64) -> Bounds {
        Bounds {
            min: Point::new(x0, y0),
            max: Point::new(x1, y1),
        }
    }

    fn view() -> Rect {
        Rect::from_min_max(Pos2::new(100.0, 40.0), Pos2::new(900.0, 640.0))
    }

    proptest! {
        #[test]
        fn a_place_goes_to_the_screen_and_back(
            x in -1e4..1e4f64, y in -1e4..1e4f64, zoom in 0.05..8.0f64, px in 0.0..1e3f32,
        ) {
            let mut camera = Camera::default();
            camera.set_zoom_about(Pos2::new(px, 2.0 * px), zoom);
            camera.pan_by(Vec2::new(px, -px));
            let back = camera.canvas_from_screen(camera.screen_from_canvas(Point::new(x, y)));
            prop_assert!(back.distance(Point::new(x, y)) < 0.2);
        }

        #[test]
        fn the_place_under_the_pointer_stays_while_zooming(
            px in 0.0..1e3f32, py in 0.0..1e3f32, factor in 0.1..10.0f64,
        ) {
            let mut camera = Camera::default();
            camera.pan_by(Vec2::new(37.0, -12.0));
            let pos = Pos2::new(px, py);
            let before = camera.canvas_from_screen(pos);
            camera.zoom_about(pos, factor);
            prop_assert!(camera.canvas_from_screen(pos).distance(before) < 1e-6);
            prop_assert!(camera.zoom() >= ZOOM_RANGE.0 && camera.zoom() <= ZOOM_RANGE.1);
        }

        #[test]
        fn fitting_shows_everything_within_the_margin(
            x in -1e4..1e4f64, y in -1e4..1e4f64, w in 0.0..8e3f64, h in 0.0..8e3f64,
        ) {
            let mut camera = Camera::default();
            camera.fit(bounds(x, y, x + w, y + h), view(), 40.0);
            let shown = camera.screen_rect(bounds(x, y, x + w, y + h));
            prop_assert!(view().shrink(39.0).contains_rect(shown));
        }
    }

    #[test]
    fn fitting_a_single_stakeholder_does_not_blow_it_up() {
        let mut camera = Camera::default();
        camera.fit(bounds(0.0, 0.0, 20.0, 20.0), view(), 40.0);
        assert_eq!(camera.zoom(), FIT_ZOOM);
        let centre = camera.screen_from_canvas(Point::new(10.0, 10.0));
        assert!(centre.distance(view().center()) < 1e-3);
    }

    #[test]
    fn a_part_of_the_map_is_seen_whole_on_any_screen() {
        let mut camera = Camera::default();
        camera.set_zoom_about(Pos2::new(50.0, 60.0), 2.5);
        let part = camera.part(view());
        let mut same = Camera::default();
        same.show(part, view());
        assert!((same.zoom() - 2.5).abs() < 1e-9);
        assert!((same.origin() - camera.origin()).length() < 1e-3);
        for size in [Vec2::new(1366.0, 500.0), Vec2::new(600.0, 900.0)] {
            let view = Rect::from_min_size(Pos2::new(7.0, 9.0), size);
            let mut other = Camera::default();
            other.show(part, view);
            let seen = other.part(view);
            assert!(seen.width >= part.width * 0.999 && seen.height >= part.height * 0.999);
            assert!(seen.centre.distance(part.centre) < 1e-3);
        }
    }

    #[test]
    fn revealing_moves_no_more_than_needed() {
        let mut camera = Camera::default();
        let before = camera;
        camera.reveal(bounds(300.0, 300.0, 340.0, 340.0), view(), 10.0);
        assert_eq!(camera, before);
        camera.reveal(bounds(880.0, 300.0, 920.0, 340.0), view(), 10.0);
        assert_eq!(camera.origin(), Vec2::new(-30.0, 0.0));
    }
}
