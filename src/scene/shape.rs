//! The outlines of stakeholders' marks. All shapes of one radius have the area of the circle, so
//! that size compares across shapes.

use crate::model::{NodeShape, Point};

/// Corners of a shape of radius 1 around the origin; none for the circle. Clockwise on screen.
fn unit_corners(shape: NodeShape) -> &'static [(f64, f64)] {
    // Half side of the square: √π/2. Half diagonal of the diamond: √(π/2).
    // Circumradius of the triangle: √(4π/(3√3)). Of the hexagon: √(2π/(3√3)).
    const SQUARE: f64 = 0.886_226_925_452_758;
    const DIAMOND: f64 = 1.253_314_137_315_5;
    const TRIANGLE: f64 = 1.555_120_301_556_214;
    const HEXAGON: f64 = 1.099_636_110_791_268;
    const SIN_60: f64 = 0.866_025_403_784_439;
    match shape {
        NodeShape::Circle => &[],
        NodeShape::Square => &[
            (-SQUARE, -SQUARE),
            (SQUARE, -SQUARE),
            (SQUARE, SQUARE),
            (-SQUARE, SQUARE),
        ],
        NodeShape::Diamond => &[
            (0.0, -DIAMOND),
            (DIAMOND, 0.0),
            (0.0, DIAMOND),
            (-DIAMOND, 0.0),
        ],
        NodeShape::Triangle => &[
            (0.0, -TRIANGLE),
            (TRIANGLE * SIN_60, TRIANGLE * 0.5),
            (-TRIANGLE * SIN_60, TRIANGLE * 0.5),
        ],
        NodeShape::Hexagon => &[
            (HEXAGON, 0.0),
            (HEXAGON * 0.5, HEXAGON * SIN_60),
            (-HEXAGON * 0.5, HEXAGON * SIN_60),
            (-HEXAGON, 0.0),
            (-HEXAGON * 0.5, -HEXAGON * SIN_60),
            (HEXAGON * 0.5, -HEXAGON * SIN_60),
        ],
    }
}

/// The corners of a mark; empty for a circle.
pub fn corners(shape: NodeShape, centre: Point, radius: f64) -> Vec<Point> {
    unit_corners(shape)
        .iter()
        .map(|(x, y)| centre + Point::new(*x, *y) * radius)
        .collect()
}

/// Length of a vector. Coordinates are bounded, so the care that `hypot` takes is not needed.
pub(super) fn length(vector: Point) -> f64 {
    (vector.x * vector.x + vector.y * vector.y).sqrt()
}

/// Distance from the centre to the outline in the direction of `towards`, a vector from the
/// centre; the radius for no direction.
pub fn reach(shape: NodeShape, radius: f64, towards: Point) -> f64 {
    let corners = unit_corners(shape);
    if corners.is_empty() {
        return radius;
    }
    let length = length(towards);
    if length < 1e-9 {
        return radius;
    }
    let (dx, dy) = (towards.x / length, towards.y / length);
    // The outline is the nearest of the lines along its edges.
    let mut nearest = f64::INFINITY;
    for (i, (ax, ay)) in corners.iter().enumerate() {
        let (bx, by) = corners[(i + 1) % corners.len()];
        let (nx, ny) = (by - ay, ax - bx);
        let along = dx * nx + dy * ny;
        if along > 1e-12 {
            nearest = nearest.min((ax * nx + ay * ny) / along);
        }
    }
    nearest * radius
}

/// Whether a mark at `centre` covers `point`, grown by `margin`.
pub fn covers(shape: NodeShape, centre: Point, radius: f64, margin: f64, point: Point) -> bool {
    let offset = point - centre;
    length(offset) <= reach(shape, radius, offset) + margin
}

/// Half width, and height above and below the centre, of a mark of radius 1.
pub fn extent(shape: NodeShape) -> (f64, f64, f64) {
    let corners = unit_corners(shape);
    if corners.is_empty() {
        return (1.0, 1.0, 1.0);
    }
    corners.iter().fold((0.0, 0.0, 0.0), |(w, up, down), c| {
        (c.0.abs().max(w), (-c.1).max(up), c.1.max(down))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Vocabulary;

    fn area(points: &[Point]) -> f64 {
        let n = points.len();
        (0..n)
            .map(|i| points[i].x * points[(i + 1) % n].y - points[(i + 1) % n].x * points[i].y)
            .sum::<f64>()
            .abs()
            / 2.0
    }

    #[test]
    fn every_shape_has_the_area_of_the_circle() {
        for shape in NodeShape::ALL.iter().filter(|s| **s != NodeShape::Circle) {
            let points = corners(*shape, Point::new(7.0, -3.0), 1.0);
            assert!(
                (area(&points) - std::f64::consts::PI).abs() < 1e-9,
                "{shape:?}"
            );
        }
    }

    #[test]
    fn the_outline_goes_through_the_corners_and_is_met_from_the_centre() {
        for shape in NodeShape::ALL {
            for corner in corners(*shape, Point::default(), 20.0) {
                let expected = corner.x.hypot(corner.y);
                assert!((reach(*shape, 20.0, corner) - expected).abs() < 1e-6);
            }
            for step in 0..360 {
                let angle = f64::from(step).to_radians();
                let direction = Point::new(angle.cos(), angle.sin());
                let reached = reach(*shape, 20.0, direction);
                assert!(reached.is_finite() && reached > 10.0 && reached < 32.0);
                let centre = Point::new(5.0, 5.0);
                assert!(covers(
                    *shape,
                    centre,
                    20.0,
                    0.0,
                    centre + direction * (reached - 0.01)
                ));
                assert!(!covers(
                    *shape,
                    centre,
                    20.0,
                    0.0,
                    centre + direction * (reached + 0.01)
                ));
            }
        }
        assert_eq!(reach(NodeShape::Hexagon, 20.0, Point::default()), 20.0);
    }
}
