//! One circle for each connected part, in an order with few crossings.

use std::f64::consts::TAU;

use crate::model::Point;

use super::area::Area;
use super::graph::Graph;
use super::input::{Input, Room};
use super::order;
use super::pack::{self, Part};
use super::stress::mean;
use super::watch::Watch;

/// Space between neighbours on a circle.
pub(super) const GAP: f64 = 16.0;
/// Up to so many members the circle is turned to resemble today's map.
const MOST_FOR_TURNING: usize = 400;

pub(super) fn places(graph: &Graph, input: &Input, watch: &dyn Watch) -> Option<Vec<Point>> {
    let today = input.places();
    let components = graph.components();
    let total = components.len() as f32;
    let mut parts = Vec::with_capacity(components.len());
    for (number, members) in components.into_iter().enumerate() {
        if !watch.go_on() {
            return None;
        }
        let part = input.part(&members);
        let graph = Graph::of(&part);
        let order = order::around_circle(&graph, &|| watch.go_on())?;
        let older: Vec<Point> = members.iter().map(|m| today[*m as usize]).collect();
        parts.push(Part {
            members,
            places: on_circle(&turned(order, &older), &part),
        });
        watch.show((number + 1) as f32 / total, &today);
    }
    Some(pack::side_by_side(&parts, input))
}

/// The same circle begun elsewhere or run the other way, so that it lies nearest to today's map.
fn turned(mut order: Vec<u32>, older: &[Point]) -> Vec<u32> {
    let count = order.len();
    if !(3..=MOST_FOR_TURNING).contains(&count) {
        return order;
    }
    let centre = mean(older);
    let mut best = (f64::NEG_INFINITY, 0, false);
    for is_back in [false, true] {
        for shift in 0..count {
            let fit: f64 = (0..count)
                .map(|at| {
                    let from = if is_back { count - 1 - at } else { at };
                    let place = older[order[(from + shift) % count] as usize] - centre;
                    let spot = spot(at, count);
                    place.x * spot.x + place.y * spot.y
                })
                .sum();
            if fit > best.0 + 1e-9 {
                best = (fit, shift, is_back);
            }
        }
    }
    let (_, shift, is_back) = best;
    order = (0..count)
        .map(|at| {
            let from = if is_back { count - 1 - at } else { at };
            order[(from + shift) % count]
        })
        .collect();
    order
}

/// The `at`-th of `count` equal steps around the unit circle, from the top, clockwise.
pub(super) fn spot(at: usize, count: usize) -> Point {
    let (sin, cos) = (TAU * at as f64 / count.max(1) as f64).sin_cos();
    Point::new(sin, -cos)
}

/// Places on the smallest circle on which no neighbours touch.
fn on_circle(order: &[u32], part: &Input) -> Vec<Point> {
    let rooms: Vec<Room> = order.iter().map(|i| part.marks[*i as usize].room).collect();
    let count = order.len();
    let radius = if count < 2 {
        0.0
    } else {
        smallest_radius(&rooms, |at| spot(at, count))
    };
    let mut places = vec![Point::default(); count];
    for (at, node) in order.iter().enumerate() {
        places[*node as usize] = spot(at, count) * radius;
    }
    places
}

/// The smallest radius at which the rooms at these spots keep their distance, found by halving.
pub(super) fn smallest_radius(rooms: &[Room], spot: impl Fn(usize) -> Point) -> f64 {
    let count = rooms.len();
    let grown = |room: Room| Room {
        side: room.side + GAP / 2.0,
        up: room.up + GAP / 2.0,
        down: room.down + GAP / 2.0,
    };
    // Boxes are wide: on the flat sides not only the next one may touch.
    let fits = |radius: f64| {
        let area = |at: usize| Area::of(spot(at) * radius, grown(rooms[at]));
        (0..count).all(|at| {
            let own = area(at);
            (1..=4.min(count - 1)).all(|step| !own.overlaps(&area((at + step) % count)))
        })
    };
    let mut low = 0.0;
    let mut high = rooms
        .iter()
        .map(|room| 2.0 * room.reach() + GAP)
        .sum::<f64>();
    while !fits(high) && high < 1e6 {
        high *= 1.5;
    }
    for _ in 0..24 {
        let middle = f64::midpoint(low, high);
        if fits(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}
