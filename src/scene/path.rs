//! Polylines of ties: where they leave an outline, their arrow heads, and their dashed companion.
//! Canvas and export draw from the same ones.

use crate::model::Point;

use super::{ARROW, Bounds, COMPANION_OFFSET};

/// Segments of a self-tie's loop.
const LOOP_STEPS: u32 = 24;

/// A loop of a mark to itself that leaves and enters beside a corner direction; the `place`-th
/// takes another corner, then loops grow.
pub fn self_loop(centre: Point, radius: f64, place: u32) -> Vec<Point> {
    const CORNERS: [f64; 4] = [-45.0, -135.0, 45.0, 135.0];
    let middle = CORNERS[place as usize % CORNERS.len()].to_radians();
    let size = 1.0 + f64::from(place / 4) * 0.45;
    let spread = 38f64.to_radians();
    let reach = (radius * 1.4 + 52.0) * size;
    let at = |angle: f64| centre + Point::new(angle.cos(), angle.sin()) * reach;
    let (out, back) = (at(middle - spread), at(middle + spread));
    (0..=LOOP_STEPS)
        .map(|i| {
            let t = f64::from(i) / f64::from(LOOP_STEPS);
            let u = 1.0 - t;
            centre * (u * u * u + t * t * t) + out * (3.0 * u * u * t) + back * (3.0 * u * t * t)
        })
        .collect()
}

/// Length of a polyline.
pub fn length(path: &[Point]) -> f64 {
    path.windows(2).map(|w| w[0].distance(w[1])).sum()
}

/// Length of what lies within a box (the parametric clipping of Liang and Barsky 1984).
pub fn length_within(path: &[Point], bounds: &Bounds) -> f64 {
    let piece = |ends: &[Point]| {
        let (a, step) = (ends[0], ends[1] - ends[0]);
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (start, along, low, high) in [
            (a.x, step.x, bounds.min.x, bounds.max.x),
            (a.y, step.y, bounds.min.y, bounds.max.y),
        ] {
            if along == 0.0 {
                if !(low..=high).contains(&start) {
                    return 0.0;
                }
                continue;
            }
            let (enters, leaves) = ((low - start) / along, (high - start) / along);
            from = from.max(enters.min(leaves));
            to = to.min(enters.max(leaves));
        }
        (to - from).max(0.0) * ends[0].distance(ends[1])
    };
    path.windows(2).map(piece).sum()
}

/// Whether a polyline is at least this long; looks at no more of it than needed.
pub(super) fn is_at_least(path: &[Point], limit: f64) -> bool {
    let mut so_far = 0.0;
    path.windows(2).any(|w| {
        so_far += w[0].distance(w[1]);
        so_far >= limit
    })
}

/// The point at a share (0 to 1) of the length, with the unit direction there.
pub fn point_along(path: &[Point], share: f64) -> (Point, Point) {
    let mut rest = length(path) * share.clamp(0.0, 1.0);
    let mut last = (
        path.first().copied().unwrap_or_default(),
        Point::new(1.0, 0.0),
    );
    for w in path.windows(2) {
        let step = w[0].distance(w[1]);
        if step < 1e-9 {
            continue;
        }
        let direction = (w[1] - w[0]) * (1.0 / step);
        last = (w[0] + direction * rest.min(step), direction);
        if rest <= step {
            break;
        }
        rest -= step;
    }
    last
}

/// Takes `amount` off the start of a polyline; at least the last segment's end stays.
pub fn shortened(path: &[Point], amount: f64) -> Vec<Point> {
    let mut rest = amount;
    for (i, w) in path.windows(2).enumerate() {
        let step = w[0].distance(w[1]);
        if step > rest {
            let mut kept = vec![w[0] + (w[1] - w[0]) * (rest / step)];
            kept.extend_from_slice(&path[i + 1..]);
            return kept;
        }
        rest -= step;
    }
    path.last().map(|p| vec![*p, *p]).unwrap_or_default()
}

/// The part of `path` after it first leaves an outline, of which `beyond` gives the distance:
/// negative inside.
pub(super) fn leaving(path: &[Point], beyond: impl Fn(Point) -> f64) -> Vec<Point> {
    let Some(first_outside) = path.iter().position(|p| beyond(*p) > 0.0) else {
        return Vec::new();
    };
    if first_outside == 0 {
        return path.to_vec();
    }
    // The distance is almost linear along so short a stretch: a few chords meet the outline.
    let (inside, outside) = (path[first_outside - 1], path[first_outside]);
    let at = |share: f64| inside + (outside - inside) * share;
    let (mut low, mut high) = ((0.0, beyond(inside)), (1.0, beyond(outside)));
    for _ in 0..12 {
        if high.1 < 1e-3 {
            break;
        }
        let chord = low.0 + (high.0 - low.0) * (-low.1 / (high.1 - low.1));
        // A little further than the chord, so that the outer end moves.
        let share = (chord + (high.0 - low.0) * 0.01).min(f64::midpoint(chord, high.0));
        let distance = beyond(at(share));
        if distance > 0.0 {
            high = (share, distance);
        } else {
            low = (share, distance);
        }
    }
    let mut rest = vec![at(high.0)];
    rest.extend_from_slice(&path[first_outside..]);
    rest
}

/// Length and half width of the arrow head of a tie of this width, in canvas units.
pub fn arrow_size(width: f64) -> (f64, f64) {
    let scale = 1.0 + (width - 2.0).max(0.0) * 0.2;
    (ARROW.0 * scale, ARROW.1 * scale)
}

/// Tip and base corners of the arrow head at the end of a path.
pub fn arrow_head(path: &[Point], width: f64) -> Option<[Point; 3]> {
    let (length, half) = arrow_size(width);
    let tip = *path.last()?;
    // Aim from where the head begins, so that it sits straight on a curve.
    let from = path
        .iter()
        .rev()
        .find(|p| p.distance(tip) >= length)
        .or_else(|| path.first())?;
    let reach = from.distance(tip);
    if reach < 1e-6 {
        return None;
    }
    let along = (tip - *from) * (1.0 / reach);
    let across = Point::new(-along.y, along.x) * half;
    let base = tip - along * length;
    Some([tip, base + across, base - across])
}

/// The line of a tie without the parts that its arrow heads cover.
pub fn shaft(path: &[Point], width: f64, arrow_at_start: bool, arrow_at_end: bool) -> Vec<Point> {
    // A little under the head, so that no gap shows.
    let covered = arrow_size(width).0 * 0.8;
    let mut line = path.to_vec();
    if arrow_at_start {
        line = shortened(&line, covered);
    }
    if arrow_at_end {
        line.reverse();
        line = shortened(&line, covered);
        line.reverse();
    }
    line
}

/// A line beside `path`, at `distance` to its right (left where negative).
pub fn beside(path: &[Point], distance: f64) -> Vec<Point> {
    let normal = |a: Point, b: Point| {
        let step = a.distance(b);
        (step > 1e-9).then(|| Point::new(-(b.y - a.y), b.x - a.x) * (1.0 / step))
    };
    (0..path.len())
        .map(|i| {
            let before = i.checked_sub(1).and_then(|j| normal(path[j], path[i]));
            let after = path.get(i + 1).and_then(|next| normal(path[i], *next));
            let offset = match (before, after) {
                (Some(a), Some(b)) => {
                    let sum = a + b;
                    let square = sum.x * sum.x + sum.y * sum.y;
                    // The mitre, limited where the line turns sharply.
                    if square > 0.5 {
                        sum * (2.0 / square)
                    } else {
                        a
                    }
                }
                (Some(n), None) | (None, Some(n)) => n,
                (None, None) => Point::default(),
            };
            path[i] + offset * distance
        })
        .collect()
}

/// The dashed companion of a tie that is formal and informal: its line and width.
pub fn companion(path: &[Point], width: f64) -> (Vec<Point>, f64) {
    let offset = COMPANION_OFFSET + (width - 2.0).max(0.0) / 2.0;
    (beside(path, offset), (width * 0.7).max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const L: [Point; 3] = [
        Point { x: 0.0, y: 0.0 },
        Point { x: 100.0, y: 0.0 },
        Point { x: 100.0, y: 50.0 },
    ];

    #[test]
    fn the_middle_lies_half_way_along_the_line() {
        assert_eq!(
            point_along(&L, 0.5),
            (Point::new(75.0, 0.0), Point::new(1.0, 0.0))
        );
        assert_eq!(point_along(&L, 1.0).0, Point::new(100.0, 50.0));
        assert_eq!(point_along(&[L[0], L[0]], 0.5).0, L[0]);
    }

    #[test]
    fn only_what_lies_in_the_box_counts() {
        let cover = |left: f64, top: f64, right: f64, bottom: f64| Bounds {
            min: Point::new(left, top),
            max: Point::new(right, bottom),
        };
        for (bounds, length) in [
            (cover(-9.0, -9.0, 200.0, 200.0), 150.0),
            (cover(40.0, -9.0, 60.0, 9.0), 20.0),
            (cover(90.0, -9.0, 110.0, 20.0), 30.0),
            (cover(0.0, 1.0, 90.0, 20.0), 0.0),
        ] {
            let within = length_within(&L, &bounds);
            assert!((within - length).abs() < 1e-12, "{within} {length}");
        }
        let slant = [Point::new(0.0, 0.0), Point::new(30.0, 40.0)];
        let half = length_within(&slant, &cover(15.0, 0.0, 99.0, 99.0));
        assert!((half - 25.0).abs() < 1e-12);
    }

    #[test]
    fn an_arrow_head_points_along_the_last_stretch() {
        let [tip, a, b] = arrow_head(&L, 2.0).unwrap();
        assert_eq!(tip, L[2]);
        assert_eq!((a.y, b.y), (41.0, 41.0));
        assert!(arrow_head(&[L[0], L[0]], 2.0).is_none());
    }

    #[test]
    fn the_companion_keeps_its_distance_round_a_corner() {
        let side = beside(&L, 4.0);
        assert_eq!(side[0], Point::new(0.0, 4.0));
        assert!((side[1].x - 96.0).abs() < 1e-9 && (side[1].y - 4.0).abs() < 1e-9);
        assert_eq!(side[2], Point::new(96.0, 50.0));
    }

    #[test]
    fn the_shaft_ends_under_the_head() {
        let shaft = shaft(&L, 2.0, false, true);
        let end = shaft.last().unwrap();
        assert!((end.y - (50.0 - 7.2)).abs() < 1e-9);
        assert_eq!(shaft[0], L[0]);
    }
}
