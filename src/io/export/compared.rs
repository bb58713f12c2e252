//! A comparison in a picture, as the scene describes it.

use crate::compare::Verdict;
use crate::model::Point;
use crate::scene::compared::{
    self, BAND, Compared, GONE, Marked, RING, Reach, SIGN, ink, name_below, strokes,
};
use crate::scene::{Bounds, LINE_HEIGHT, Scene, path, text};
use crate::style::Tokens;
use crate::style::tokens::type_scale;

use super::svg::{Svg, number};

impl Svg {
    pub(super) fn compared(&mut self, compared: &Compared, scene: &Scene, tokens: &Tokens) {
        for mark in compared.marks(scene) {
            match mark {
                Marked::Tie { path, verdict } => {
                    let (width, share) = BAND;
                    let band = format!(
                        r#"fill="none" stroke="{}" stroke-width="{}" stroke-opacity="{}""#,
                        ink(tokens, verdict).hex(),
                        number(width),
                        number(f64::from(share))
                    );
                    self.stroked(path, &band);
                    self.sign(path::point_along(path, 0.5).0, SIGN, verdict, tokens);
                }
                Marked::Node { node, verdict } => {
                    let ink = ink(tokens, verdict).hex();
                    let ring = format!(r#"fill="none" stroke="{ink}" stroke-width="2""#);
                    self.mark(node.shape, node.centre, node.radius + RING, &ring);
                    let corner = compared::corner(node.centre, node.radius);
                    self.sign(corner, SIGN, verdict, tokens);
                }
                Marked::GoneTie(ends) => self.gone_tie(ends, tokens),
                Marked::Gone { at, name } => self.gone(at, name, tokens),
            }
        }
    }

    fn gone_tie(&mut self, [(from, near), (to, far)]: [(Point, Reach); 2], tokens: &Tokens) {
        let length = from.distance(to);
        if length <= 0.0 {
            return;
        }
        let along = (to - from) * (1.0 / length);
        let (from, to) = (
            from + along * near.length(1.0),
            to - along * far.length(1.0),
        );
        let ink = ink(tokens, Verdict::Gone).hex();
        let style = format!(r#"stroke="{ink}" stroke-width="1.5" stroke-opacity="0.7""#);
        self.stroked(&[from, to], &style);
        self.sign((from + to) * 0.5, SIGN, Verdict::Gone, tokens);
    }

    fn gone(&mut self, at: Point, name: &str, tokens: &Tokens) {
        let ink = ink(tokens, Verdict::Gone).hex();
        let ground = tokens.canvas.hex();
        let style = format!(r#"fill="{ground}" stroke="{ink}" stroke-width="2""#);
        self.mark(crate::model::NodeShape::Circle, at, GONE, &style);
        self.sign(at, SIGN, Verdict::Gone, tokens);
        let size = f64::from(type_scale::SECONDARY);
        let half = text::width(name, size, false) / 2.0 + 3.0;
        let height = size * LINE_HEIGHT;
        let middle = name_below(at) + Point::new(0.0, height / 2.0);
        let place = Bounds::from_centre(middle, half, height / 2.0);
        self.ground(place, 3.0, tokens.canvas, "");
        let style = format!(r#"fill="{ink}""#);
        self.words(name, name_below(at), size, false, &style);
    }

    /// A sign in its disc.
    pub(super) fn sign(&mut self, at: Point, radius: f64, verdict: Verdict, tokens: &Tokens) {
        let ink = ink(tokens, verdict).hex();
        let ground = tokens.canvas.hex();
        let disc = format!(r#"fill="{ground}" stroke="{ink}" stroke-width="1.5""#);
        self.mark(crate::model::NodeShape::Circle, at, radius, &disc);
        let width = number(1.8 * radius / SIGN);
        let pen = format!(r#"fill="none" stroke="{ink}" stroke-width="{width}""#);
        for stroke in strokes(verdict) {
            let points: Vec<Point> = stroke.iter().map(|p| at + *p * radius).collect();
            self.stroked(&points, &pen);
        }
    }

    fn stroked(&mut self, points: &[Point], style: &str) {
        let path = self.points(points);
        self.line(&format!(r#"<path d="{path}" {style}/>"#));
    }
}
