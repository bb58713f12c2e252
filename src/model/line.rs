//! The lines of ties: how one bends, and how near a place is.

use super::geometry::Point;

/// A curve between two places whose middle stands `offset` to the right of the straight line, on
/// the way from `a` to `b` (left where negative).
pub fn curve(a: Point, b: Point, offset: f64, steps: u32) -> Vec<Point> {
    let distance = a.distance(b);
    if distance < 1e-6 || offset == 0.0 {
        return vec![a, b];
    }
    let across = Point::new(-(b.y - a.y), b.x - a.x) * (1.0 / distance);
    // A quadratic curve passes its middle at half the control point's distance.
    let control = (a + b) * 0.5 + across * (2.0 * offset);
    (0..=steps)
        .map(|i| {
            let t = f64::from(i) / f64::from(steps);
            let u = 1.0 - t;
            a * (u * u) + control * (2.0 * u * t) + b * (t * t)
        })
        .collect()
}

/// Distance from a point to the nearest place of the line; infinite for no line.
pub fn distance(path: &[Point], point: Point) -> f64 {
    let segments = path.windows(2).map(|ends| {
        let along = ends[1] - ends[0];
        let squared = along.x * along.x + along.y * along.y;
        let offset = point - ends[0];
        let t = if squared > 0.0 {
            ((offset.x * along.x + offset.y * along.y) / squared).clamp(0.0, 1.0)
        } else {
            0.0
        };
        point.distance(ends[0] + along * t)
    });
    segments.fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_is_to_the_nearest_piece() {
        let bent = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)].map(|(x, y)| Point::new(x, y));
        assert_eq!(distance(&bent, Point::new(5.0, 3.0)), 3.0);
        assert_eq!(distance(&bent, Point::new(14.0, 5.0)), 4.0);
        assert_eq!(distance(&bent, Point::new(-3.0, 4.0)), 5.0);
        assert_eq!(distance(&[], Point::default()), f64::INFINITY);
    }
}
