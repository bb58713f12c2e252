//! Where stakeholders stand who came without places, and foreign places in canvas units. A simple
//! picture that can be read, the same every time; the program's layouts improve on it.

use std::f64::consts::TAU;

use crate::model::Point;
use crate::model::geometry::COORDINATE_LIMIT;

/// The distance that neighbours should have, in canvas units.
const SPACING: f64 = 130.0;
/// Parts of a network up to this size are relaxed by forces.
const RELAXED: usize = 250;
const ROUNDS: usize = 120;

/// Scales foreign places to the canvas, the same in both directions; those that have none come
/// below. `None` where no two nodes have different places.
pub(super) fn scaled(places: &[Option<(f64, f64)>], y_up: bool) -> Option<Vec<Point>> {
    let known: Vec<(f64, f64)> = places.iter().flatten().copied().collect();
    let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
    for (x, y) in &known {
        low = (low.0.min(*x), low.1.min(*y));
        high = (high.0.max(*x), high.1.max(*y));
    }
    let extent = (high.0 - low.0).max(high.1 - low.1);
    if known.len() * 2 < places.len() || !extent.is_finite() || extent <= 0.0 {
        return None;
    }
    let wanted = SPACING * (known.len() as f64).sqrt().max(2.0);
    let fits = (0.5..=3.0).contains(&(extent / wanted));
    let in_range = [low.0, low.1, high.0, high.1]
        .iter()
        .all(|value| value.abs() < COORDINATE_LIMIT / 2.0);
    let (scale, centre) = if fits && in_range {
        (1.0, (0.0, 0.0))
    } else {
        let middle = (
            low.0 + (high.0 - low.0) / 2.0,
            low.1 + (high.1 - low.1) / 2.0,
        );
        (wanted / extent, middle)
    };
    let flip = if y_up { -1.0 } else { 1.0 };
    let map = |(x, y): (f64, f64)| {
        Point::new((x - centre.0) * scale, (y - centre.1) * scale * flip).clamped()
    };
    let corner = [map(low), map(high)];
    let below = corner[0].y.max(corner[1].y) + SPACING;
    let across = (known.len() as f64).sqrt().ceil().max(1.0);
    let mut waiting = 0_usize;
    let place = |place: &Option<(f64, f64)>| {
        place.map_or_else(
            || {
                let index = waiting as f64;
                waiting += 1;
                let offset = Point::new(index % across, (index / across).floor()) * SPACING;
                (Point::new(corner[0].x, below) + offset).clamped()
            },
            map,
        )
    };
    Some(places.iter().map(place).collect())
}

/// Places for `count` nodes with these ties: each part of the network by itself, the parts in rows.
pub(super) fn arranged(count: usize, ties: &[(u32, u32)]) -> Vec<Point> {
    let neighbours = Neighbours::new(count, ties);
    let mut parts = parts(count, &neighbours);
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    let drawn: Vec<(Vec<u32>, Vec<Point>)> = parts
        .into_iter()
        .map(|part| {
            let points = one_part(&part, &neighbours);
            (part, points)
        })
        .collect();
    let area: f64 = drawn.iter().map(|(_, points)| size(points).powi(2)).sum();
    let width = area.sqrt() * 1.3;
    let mut places = vec![Point::default(); count];
    let (mut x, mut y, mut row) = (0.0, 0.0, 0.0);
    for (part, points) in drawn {
        let size = size(&points);
        if x > 0.0 && x + size > width {
            x = 0.0;
            y += row;
            row = 0.0;
        }
        row = f64::max(row, size);
        let corner = Point::new(x, y) + Point::new(size, size) * 0.5;
        for (node, point) in part.iter().zip(points) {
            places[*node as usize] = (corner + point).clamped();
        }
        x += size;
    }
    places
}

/// Side of the square around the origin that holds the points and a margin.
fn size(points: &[Point]) -> f64 {
    let reach = points
        .iter()
        .map(|p| p.x.abs().max(p.y.abs()))
        .fold(0.0, f64::max);
    2.0 * reach + SPACING
}

/// Neighbours in one list, by node.
struct Neighbours {
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Neighbours {
    fn new(count: usize, ties: &[(u32, u32)]) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for (from, to) in ties {
            starts[*from as usize + 1] += 1;
            starts[*to as usize + 1] += 1;
        }
        for index in 0..count {
            starts[index + 1] += starts[index];
        }
        let mut next = starts.clone();
        let mut ends = vec![0_u32; ties.len() * 2];
        for (from, to) in ties {
            for (one, other) in [(from, to), (to, from)] {
                let slot = &mut next[*one as usize];
                ends[*slot as usize] = *other;
                *slot += 1;
            }
        }
        Self { starts, ends }
    }

    fn of(&self, node: u32) -> &[u32] {
        let node = node as usize;
        &self.ends[self.starts[node] as usize..self.starts[node + 1] as usize]
    }
}

/// The connected parts, each in the order of a breadth-first walk from its best connected node.
fn parts(count: usize, neighbours: &Neighbours) -> Vec<Vec<u32>> {
    let mut by_degree: Vec<u32> = (0..count as u32).collect();
    by_degree.sort_by_key(|node| std::cmp::Reverse(neighbours.of(*node).len()));
    let mut seen = vec![false; count];
    let mut parts = Vec::new();
    for start in by_degree {
        if std::mem::replace(&mut seen[start as usize], true) {
            continue;
        }
        let mut part = vec![start];
        let mut index = 0;
        while index < part.len() {
            for other in neighbours.of(part[index]) {
                if !std::mem::replace(&mut seen[*other as usize], true) {
                    part.push(*other);
                }
            }
            index += 1;
        }
        parts.push(part);
    }
    parts
}

fn one_part(part: &[u32], neighbours: &Neighbours) -> Vec<Point> {
    if part.len() > RELAXED {
        // A sunflower: the best connected in the middle, its neighbours around it.
        let turn = TAU * (1.0 - 1.0 / 1.618_033_988_749_895);
        return (0..part.len())
            .map(|index| {
                let (angle, reach) = (index as f64 * turn, (index as f64).sqrt() * SPACING * 0.6);
                Point::new(angle.cos() * reach, angle.sin() * reach)
            })
            .collect();
    }
    let mut ring: Vec<Point> = (0..part.len())
        .map(|index| {
            let angle = TAU * index as f64 / part.len() as f64;
            let reach = SPACING * part.len() as f64 / TAU;
            Point::new(angle.cos() * reach, angle.sin() * reach)
        })
        .collect();
    if part.len() == 1 {
        ring[0] = Point::default();
    }
    if part.len() > 2 {
        relax(part, neighbours, &mut ring);
    }
    ring
}

/// Fruchterman and Reingold (1991): ties pull, everybody pushes, steps get shorter.
fn relax(part: &[u32], neighbours: &Neighbours, points: &mut [Point]) {
    let index: std::collections::BTreeMap<u32, usize> = part
        .iter()
        .enumerate()
        .map(|(i, node)| (*node, i))
        .collect();
    let ties: Vec<(usize, usize)> = part
        .iter()
        .enumerate()
        .flat_map(|(i, node)| {
            let others = neighbours.of(*node).iter();
            others.map(move |other| (i, *other))
        })
        .filter_map(|(i, other)| Some((i, *index.get(&other)?)))
        .filter(|(i, other)| i < other)
        .collect();
    let start = SPACING * (part.len() as f64).sqrt();
    for round in 0..ROUNDS {
        let step = start * (1.0 - round as f64 / ROUNDS as f64) * 0.3 + 0.5;
        let mut forces = vec![Point::default(); points.len()];
        for i in 0..points.len() {
            for other in i + 1..points.len() {
                let apart = points[i] - points[other];
                let distance = apart.x.hypot(apart.y).max(1.0);
                let push = apart * (SPACING * SPACING / (distance * distance));
                forces[i] = forces[i] + push;
                forces[other] = forces[other] - push;
            }
        }
        for (i, other) in &ties {
            let apart = points[*i] - points[*other];
            let pull = apart * (apart.x.hypot(apart.y) / SPACING);
            forces[*i] = forces[*i] - pull;
            forces[*other] = forces[*other] + pull;
        }
        for (point, force) in points.iter_mut().zip(&forces) {
            let length = force.x.hypot(force.y).max(1e-9);
            *point = *point + *force * (length.min(step) / length);
        }
    }
    let count = points.len() as f64;
    let sum = points.iter().fold(Point::default(), |sum, p| sum + *p);
    let middle = sum * (1.0 / count);
    for point in points.iter_mut() {
        let moved = *point - middle;
        *point = Point::new(
            (moved.x * 10.0).round() / 10.0,
            (moved.y * 10.0).round() / 10.0,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_stands_on_another() {
        // A wheel, a pair and three alone.
        let mut ties: Vec<(u32, u32)> = (1..12).map(|i| (0, i)).collect();
        ties.extend((1..11).map(|i| (i, i + 1)));
        ties.push((12, 13));
        let places = arranged(17, &ties);
        for (i, a) in places.iter().enumerate() {
            for b in &places[..i] {
                assert!(a.distance(*b) > 48.0, "{a:?} {b:?}");
            }
        }
        assert_eq!(places, arranged(17, &ties));
    }

    #[test]
    fn large_networks_fit_on_the_canvas() {
        let ties: Vec<(u32, u32)> = (1..20_000).map(|i| (i / 3, i)).collect();
        let places = arranged(30_000, &ties);
        assert!(places.iter().all(|p| p.is_valid()));
    }

    #[test]
    fn foreign_places_keep_their_proportions() {
        let unit = [Some((0.0, 0.0)), Some((1.0, 0.5)), None];
        let places = scaled(&unit, false).unwrap();
        let apart = places[1] - places[0];
        assert!((apart.y / apart.x - 0.5).abs() < 1e-9 && apart.x > 200.0);
        assert!(places[2].y > places[1].y);
        let up = scaled(&unit, true).unwrap();
        assert!(up[1].y < up[0].y);
        let drawn = [Some((100.0, 40.0)), Some((400.0, 300.0))];
        let kept = scaled(&drawn, false).unwrap();
        assert_eq!(kept[1], Point::new(400.0, 300.0));
        for bad in [
            [Some((1.0, 1.0)), Some((1.0, 1.0))],
            [Some((f64::MAX, 0.0)), Some((f64::MIN, 0.0))],
            [None, None],
        ] {
            assert_eq!(scaled(&bad, false), None);
        }
    }
}
