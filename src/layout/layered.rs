//! Lines of command run downwards, as in an organisation chart.
//!
//! The steps are those of Sugiyama, Tagawa and Toda (1981): cycles are broken, each is set on a layer
//! below those above it, the order within layers is improved until few ties cross, and last come the
//! places along each layer. Without any line of command the layers are the steps from whoever has
//! most ties. Those outside the hierarchy stand below it.

pub mod chart;
mod layers;
mod levels;
mod lines;
mod positions;
mod sequence;

use crate::model::Point;

use super::area::Area;
use super::graph::Graph;
use super::input::Input;
use super::pack::{self, Part};
use super::watch::Watch;

use layers::Layers;

/// Space between the boxes of one layer and those of the next, and beside each other.
const LAYER_GAP: f64 = 56.0;
pub(super) const SIDE_GAP: f64 = 20.0;
/// Between the hierarchy and those outside it.
const OUTSIDE_GAP: f64 = 90.0;

pub(super) fn places(graph: &Graph, input: &Input, watch: &dyn Watch) -> Option<Vec<Point>> {
    let arcs = commands(graph, input);
    let count = input.marks.len();
    let tied = Graph::of_pairs(count, arcs.iter().copied());
    let (inside, outside): (Vec<Vec<u32>>, Vec<Vec<u32>>) = tied
        .components()
        .into_iter()
        .partition(|members| members.len() > 1);
    let mut parts = Vec::new();
    for members in inside {
        let places = chart(&members, &arcs, input, watch)?;
        parts.push(Part { members, places });
    }
    let mut places = beside(&parts, input);
    let outside: Vec<u32> = outside.into_iter().flatten().collect();
    set_outside(&outside, &parts, graph, input, &mut places);
    Some(places)
}

/// Who stands above whom. Without a line of command: those nearer to whoever has most ties.
fn commands(graph: &Graph, input: &Input) -> Vec<(u32, u32)> {
    let count = input.marks.len();
    let mut arcs: Vec<(u32, u32)> = input
        .links
        .iter()
        .filter(|link| link.is_command && link.from != link.to)
        .filter(|link| link.from < count && link.to < count)
        .map(|link| (link.from as u32, link.to as u32))
        .collect();
    if arcs.is_empty() {
        let (mut distances, mut queue) = (Vec::new(), std::collections::VecDeque::new());
        for members in graph.components() {
            let top = members
                .iter()
                .copied()
                .max_by_key(|m| (graph.degree(*m as usize), std::cmp::Reverse(*m)));
            let Some(top) = top else { continue };
            if graph.degree(top as usize) == 0 {
                // All others are alone as well: the largest part comes first.
                break;
            }
            graph.distances(top as usize, &mut distances, &mut queue);
            for member in &members {
                for other in graph.neighbours(*member as usize) {
                    if distances[*member as usize] < distances[*other as usize] {
                        arcs.push((*member, *other));
                    }
                }
            }
        }
    }
    arcs.sort_unstable();
    arcs.dedup();
    arcs
}

/// The places of one connected hierarchy.
fn chart(
    members: &[u32],
    arcs: &[(u32, u32)],
    input: &Input,
    watch: &dyn Watch,
) -> Option<Vec<Point>> {
    let mut own = vec![u32::MAX; input.marks.len()];
    for (index, member) in members.iter().enumerate() {
        own[*member as usize] = index as u32;
    }
    let arcs: Vec<(u32, u32)> = arcs
        .iter()
        .filter(|(from, _)| own[*from as usize] != u32::MAX)
        .map(|(from, to)| (own[*from as usize], own[*to as usize]))
        .collect();
    let part = input.part(members);
    let mut layers = Layers::of(members.len(), &arcs);
    sequence::begin(&mut layers, &part);
    if !sequence::improve(&mut layers, watch) {
        return None;
    }
    let across = positions::across(&layers, &part, watch)?;
    let mut places = vec![Point::default(); members.len()];
    let mut top = 0.0;
    for layer in &layers.rows {
        let real = layer.iter().filter(|node| layers.is_real(**node));
        let (up, down) = real.fold((0.0_f64, 0.0_f64), |(up, down), node| {
            let room = part.marks[*node as usize].room;
            (up.max(room.up), down.max(room.down))
        });
        for node in layer.iter().filter(|node| layers.is_real(**node)) {
            places[*node as usize] = Point::new(across[*node as usize], top + up);
        }
        top += up + down + LAYER_GAP;
    }
    Some(places)
}

/// Hierarchies beside each other, their tops at one height; many small ones in rows.
fn beside(parts: &[Part], input: &Input) -> Vec<Point> {
    if parts.len() > 4 {
        return pack::side_by_side(parts, input);
    }
    let mut places = vec![Point::default(); input.marks.len()];
    let mut left = 0.0;
    for part in parts {
        let boxes = part.members.iter().zip(&part.places);
        let area = boxes
            .map(|(member, place)| Area::of(*place, input.marks[*member as usize].room))
            .reduce(Area::union);
        let Some(area) = area else { continue };
        let offset = Point::new(left - area.min.x, -area.min.y);
        for (member, place) in part.members.iter().zip(&part.places) {
            places[*member as usize] = *place + offset;
        }
        left += area.width() + OUTSIDE_GAP;
    }
    places
}

/// Those outside the hierarchy stand in rows below it, each near the middle of those it is tied to.
fn set_outside(
    outside: &[u32],
    parts: &[Part],
    graph: &Graph,
    input: &Input,
    places: &mut [Point],
) {
    let inside = parts.iter().flat_map(|part| &part.members);
    let area = inside
        .map(|m| Area::of(places[*m as usize], input.marks[*m as usize].room))
        .reduce(Area::union);
    let mut is_set = vec![false; input.marks.len()];
    for member in parts.iter().flat_map(|part| &part.members) {
        is_set[*member as usize] = true;
    }
    let wish = |member: u32| {
        let others = graph.neighbours(member as usize).iter();
        let xs: Vec<f64> = others
            .filter(|other| is_set[**other as usize])
            .map(|other| places[*other as usize].x)
            .collect();
        (!xs.is_empty()).then(|| xs.iter().sum::<f64>() / xs.len() as f64)
    };
    // Those without a tie into the hierarchy come last.
    let mut order: Vec<(f64, u32)> = outside
        .iter()
        .map(|member| (wish(*member).unwrap_or(f64::INFINITY), *member))
        .collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let total: f64 = order
        .iter()
        .map(|(_, m)| {
            let room = input.marks[*m as usize].room;
            (room.width() + SIDE_GAP) * (room.height() + LAYER_GAP)
        })
        .sum();
    let (left, mut top, width) = area.map_or((0.0, 0.0, 0.0), |area| {
        (area.min.x, area.max.y + OUTSIDE_GAP, area.width())
    });
    let width = width.max((total * 1.6).sqrt());
    let mut rest = order.as_slice();
    while !rest.is_empty() {
        // As many as fit into a row.
        let mut used = 0.0;
        let fitting = rest.iter().take_while(|(_, m)| {
            used += input.marks[*m as usize].room.width() + SIDE_GAP;
            used <= width + SIDE_GAP
        });
        let (row, after) = rest.split_at(fitting.count().max(1));
        rest = after;
        let wishes: Vec<f64> = row
            .iter()
            .map(|(x, _)| if x.is_finite() { *x } else { left + width })
            .collect();
        let rooms: Vec<f64> = row
            .iter()
            .map(|(_, m)| input.marks[*m as usize].room.side + SIDE_GAP / 2.0)
            .collect();
        let xs = positions::in_order(&wishes, &vec![1.0; row.len()], &rooms);
        let (up, down) = row.iter().fold((0.0_f64, 0.0_f64), |(up, down), (_, m)| {
            let room = input.marks[*m as usize].room;
            (up.max(room.up), down.max(room.down))
        });
        for ((_, member), x) in row.iter().zip(xs) {
            places[*member as usize] = Point::new(x, top + up);
        }
        top += up + down + LAYER_GAP;
    }
}
