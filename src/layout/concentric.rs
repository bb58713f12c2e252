//! Rings around those with the highest value: who stands nearer to the middle has more of it.
//!
//! Values are cut into classes where they part most clearly (natural breaks; Jenks 1967, Fisher
//! 1958); each class has its ring, a large one several. Around a ring those stand near each other
//! who are tied to the same.

use std::f64::consts::TAU;

use crate::model::Point;

use super::circular::{self, GAP};
use super::graph::Graph;
use super::input::{Input, Room};
use super::order;
use super::watch::Watch;

/// Most classes of values.
const CLASSES: usize = 5;
/// Values are told apart up to so many; more are thrown together first.
const DISTINCT: usize = 256;
/// A ring may be so many times wider than the next one inside asks for, before it is doubled.
const SLACK: f64 = 1.7;
const SWEEPS: usize = 6;

pub(super) fn places(graph: &Graph, input: &Input, watch: &dyn Watch) -> Option<Vec<Point>> {
    let classes = classes(input);
    let mut angles = vec![0.0; input.marks.len()];
    let order = order::around_circle(graph, &|| watch.go_on())?;
    for (at, node) in order.iter().enumerate() {
        angles[*node as usize] = TAU * at as f64 / order.len() as f64;
    }
    let mut places = vec![Point::default(); input.marks.len()];
    for sweep in 0..SWEEPS {
        if !watch.go_on() {
            return None;
        }
        let mut edge = 0.0;
        for class in &classes {
            let mut members = class.clone();
            members.sort_by(|a, b| angles[*a].total_cmp(&angles[*b]).then(a.cmp(b)));
            edge = set_class(&members, &angles, edge, input, &mut places);
        }
        // Towards one's neighbours, wherever they stand by now.
        for node in 0..places.len() {
            let sum = graph
                .neighbours(node)
                .iter()
                .map(|other| places[*other as usize])
                .fold(Point::default(), |sum, place| sum + unit(place));
            let here = unit(places[node]);
            let wish = sum + here * 0.5;
            if sum != Point::default() && wish != Point::default() && sweep + 1 < SWEEPS {
                angles[node] = wish.y.atan2(wish.x);
            } else {
                angles[node] = here.y.atan2(here.x);
            }
        }
        watch.show((sweep + 1) as f32 / SWEEPS as f32, &input.places());
    }
    Some(places)
}

fn unit(place: Point) -> Point {
    let size = place.x.hypot(place.y);
    if size > 1e-9 {
        place * (1.0 / size)
    } else {
        Point::default()
    }
}

/// Sets the members of a class, in order of their wished angle, outside of `edge`. Returns the
/// outer edge.
fn set_class(
    members: &[usize],
    angles: &[f64],
    edge: f64,
    input: &Input,
    places: &mut [Point],
) -> f64 {
    let rooms: Vec<Room> = members.iter().map(|m| input.marks[*m].room).collect();
    if edge == 0.0 && members.len() == 1 {
        places[members[0]] = Point::default();
        return rooms[0].reach() * 1.2 + GAP;
    }
    let reach = rooms.iter().map(|room| room.reach()).fold(0.0, f64::max) * 1.2;
    let inner = edge + reach;
    let around = rooms
        .iter()
        .map(|room| 2.0 * room.reach() + GAP)
        .sum::<f64>();
    // As many rings as keep the class from growing too wide, the outer ones holding more.
    let mut rings = 1;
    while edge > 0.0 && rings < 64 {
        let width = 2.0 * reach + GAP;
        let room: f64 = (0..rings)
            .map(|ring| TAU * (inner + width * ring as f64))
            .sum();
        if around <= room * SLACK {
            break;
        }
        rings += 1;
    }
    if edge == 0.0 && members.len() > 12 {
        // Nothing inside: a disc of rings instead of an empty middle.
        rings = ((members.len() as f64 / 4.0).sqrt().round() as usize).max(1);
    }
    let mut outer = edge;
    let shares: Vec<f64> = (0..rings)
        .map(|r| inner + (2.0 * reach + GAP) * r as f64)
        .collect();
    let total: f64 = shares.iter().sum();
    let mut quota: Vec<f64> = vec![0.0; rings];
    let mut lists: Vec<Vec<usize>> = vec![Vec::new(); rings];
    for member in members {
        for (quota, share) in quota.iter_mut().zip(&shares) {
            *quota += share / total;
        }
        let ring = (0..rings)
            .max_by(|a, b| quota[*a].total_cmp(&quota[*b]))
            .unwrap_or(0);
        quota[ring] -= 1.0;
        lists[ring].push(*member);
    }
    for list in lists.iter().filter(|list| !list.is_empty()) {
        outer = set_ring(list, angles, outer, input, places);
    }
    outer
}

/// One ring with equal steps, turned to where its members wish to be. Returns its outer edge.
fn set_ring(
    members: &[usize],
    angles: &[f64],
    edge: f64,
    input: &Input,
    places: &mut [Point],
) -> f64 {
    let count = members.len();
    let rooms: Vec<Room> = members.iter().map(|m| input.marks[*m].room).collect();
    let (mut x, mut y) = (0.0, 0.0);
    for (at, member) in members.iter().enumerate() {
        let (sin, cos) = (angles[*member] - TAU * at as f64 / count as f64).sin_cos();
        x += cos;
        y += sin;
    }
    let turn = if x == 0.0 && y == 0.0 {
        0.0
    } else {
        y.atan2(x)
    };
    let spot = |at: usize| {
        let (sin, cos) = (turn + TAU * at as f64 / count as f64).sin_cos();
        Point::new(cos, sin)
    };
    let reach = rooms.iter().map(|room| room.reach()).fold(0.0, f64::max) * 1.2;
    let needed = if count > 1 {
        circular::smallest_radius(&rooms, spot)
    } else {
        0.0
    };
    let radius = needed.max(if edge > 0.0 { edge + reach } else { 0.0 });
    for (at, member) in members.iter().enumerate() {
        places[*member] = spot(at) * radius;
    }
    radius + reach + GAP
}

/// The members of each class, the highest values first; those without a value come last.
fn classes(input: &Input) -> Vec<Vec<usize>> {
    let valued = |i: &usize| input.marks[*i].value.filter(|v| v.is_finite());
    let mut known: Vec<(f64, usize)> = (0..input.marks.len())
        .filter_map(|i| Some((valued(&i)?, i)))
        .collect();
    known.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut classes: Vec<Vec<usize>> = Vec::new();
    let mut rest = known.as_slice();
    for bound in breaks(&known.iter().map(|k| k.0).collect::<Vec<_>>()) {
        let inside = rest.partition_point(|(value, _)| *value >= bound);
        let (class, after) = rest.split_at(inside);
        classes.push(class.iter().map(|(_, i)| *i).collect());
        rest = after;
    }
    let unknown = (0..input.marks.len()).filter(|i| valued(i).is_none());
    classes.push(unknown.collect());
    classes.retain(|class| !class.is_empty());
    classes
}

/// The lowest value of each class, from values in descending order: the cut into at most
/// [`CLASSES`] classes with the least sum of squares inside them (Fisher 1958).
fn breaks(values: &[f64]) -> Vec<f64> {
    // Distinct values with how often they occur; very many are thrown together by rounding.
    let mut distinct: Vec<(f64, f64)> = Vec::new();
    let (Some(high), Some(low)) = (values.first(), values.last()) else {
        return Vec::new();
    };
    let grain = (high - low) / DISTINCT as f64;
    let mut start = *high;
    for value in values {
        match distinct.last_mut() {
            Some(last) if *value == last.0 || start - value < grain * 0.999 => {
                last.0 = *value;
                last.1 += 1.0;
            }
            _ => {
                start = *value;
                distinct.push((*value, 1.0));
            }
        }
    }
    let count = distinct.len();
    // A ring should hold some four.
    let classes = CLASSES.min(values.len() / 4 + 1).min(count);
    let mut sums = vec![(0.0, 0.0, 0.0)];
    for (value, weight) in &distinct {
        let last = sums[sums.len() - 1];
        sums.push((
            last.0 + weight,
            last.1 + weight * value,
            last.2 + weight * value * value,
        ));
    }
    let spread = |from: usize, to: usize| {
        let (weight, sum, squares) = (
            sums[to].0 - sums[from].0,
            sums[to].1 - sums[from].1,
            sums[to].2 - sums[from].2,
        );
        (squares - sum * sum / weight).max(0.0)
    };
    // best[k][i]: the least cost of the first i values in k + 1 classes, and where the last begins.
    let mut best = vec![vec![(f64::INFINITY, 0); count + 1]; classes];
    for (i, slot) in best[0].iter_mut().enumerate().skip(1) {
        *slot = (spread(0, i), 0);
    }
    for k in 1..classes {
        for i in k + 1..=count {
            for j in k..i {
                let cost = best[k - 1][j].0 + spread(j, i);
                if cost < best[k][i].0 {
                    best[k][i] = (cost, j);
                }
            }
        }
    }
    let mut bounds = Vec::new();
    let mut end = count;
    for k in (0..classes).rev() {
        bounds.push(distinct[end - 1].0);
        end = best[k][end].1;
    }
    bounds.reverse();
    bounds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_cut_where_they_part_most_clearly() {
        let values = [90.0, 88.0, 41.0, 40.0, 40.0, 20.0, 9.0, 8.0, 1.0, 1.0, 0.0];
        assert_eq!(breaks(&values), [88.0, 40.0, 0.0]);
        assert_eq!(breaks(&[3.0, 3.0, 3.0]), [3.0]);
        assert!(breaks(&[]).is_empty());
    }
}
