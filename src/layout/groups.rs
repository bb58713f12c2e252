//! Each group by itself: laid out inside, set near those groups with which it has many ties.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::model::Point;

use super::area::Area;
use super::graph::Graph;
use super::input::{Input, Link, Mark, Room};
use super::pack::{self, Part};
use super::stress::{self, MOST_FOR_ALL_PAIRS, Wanted, mean};
use super::watch::{Stage, Watch};
use super::{overlap, sparse};

/// Space between groups.
const GAP: f64 = 70.0;
/// Up to so many groups are set by their ties; more are set side by side.
const MOST_GROUPS: usize = 300;
/// In so many directions a group is tried before it is set.
const TURNS: usize = 24;

pub(super) fn places(graph: &Graph, input: &Input, watch: &dyn Watch) -> Option<Vec<Point>> {
    let mut by_group: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    let mut alone = Vec::new();
    for (index, mark) in input.marks.iter().enumerate() {
        match mark.group {
            Some(group) => by_group.entry(group).or_default().push(index as u32),
            None => alone.push(index as u32),
        }
    }
    let all = RefCell::new(input.places());
    let mut parts = Vec::new();
    let total = input.marks.len() as f32;
    let mut done = 0.0;
    for members in by_group.into_values() {
        let from = done;
        done += members.len() as f32 / total;
        let places = {
            let stage = Stage::new(watch, &all, &members, (from * 0.8, done * 0.8));
            inside(&input.part(&members), &stage)?
        };
        parts.push(Part { members, places });
    }
    let mut places = if parts.len() <= MOST_GROUPS {
        by_ties(&mut parts, graph, input, watch)?
    } else {
        pack::side_by_side(&parts, input)
    };
    set_below(&alone, &parts, input, &mut places);
    Some(places)
}

/// A group of its own, its connected parts side by side, without overlaps.
fn inside(part: &Input, stage: &Stage<'_>) -> Option<Vec<Point>> {
    let free = Input {
        marks: part
            .marks
            .iter()
            .map(|mark| Mark {
                locked: false,
                ..*mark
            })
            .collect(),
        links: part.links.clone(),
    };
    let graph = Graph::of(&free);
    let mut parts = Vec::new();
    for members in graph.components() {
        let own = free.part(&members);
        let graph = Graph::of(&own);
        let length = own.tie_length();
        let places = if members.len() == 1 {
            vec![Point::default()]
        } else if members.len() > MOST_FOR_ALL_PAIRS {
            sparse::places(&graph, &own, length, stage)?
        } else {
            let wanted = Wanted::steps(&graph, stage)?;
            let mut places = stress::untangled(&wanted, &own, length, &stage.quiet())?;
            if !overlap::remove(&mut places, &own, stage.watch) {
                return None;
            }
            places
        };
        parts.push(Part { members, places });
    }
    let mut places = if parts.len() == 1 {
        parts.swap_remove(0).places
    } else {
        pack::side_by_side(&parts, &free)
    };
    if !overlap::remove(&mut places, &free, stage.watch) {
        return None;
    }
    stage.show_share(1.0);
    Some(places)
}

/// Places of all groups, from today's middles of them.
fn by_ties(
    parts: &mut [Part],
    graph: &Graph,
    input: &Input,
    watch: &dyn Watch,
) -> Option<Vec<Point>> {
    let today = input.places();
    let count = parts.len();
    let mut radii = Vec::with_capacity(count);
    let mut group_of = vec![usize::MAX; input.marks.len()];
    for (number, part) in parts.iter_mut().enumerate() {
        let rooms = part.members.iter().map(|m| input.marks[*m as usize].room);
        let boxes = part.places.iter().zip(rooms.clone());
        let area = boxes
            .map(|(place, room)| Area::of(*place, room))
            .reduce(Area::union);
        let middle = area.map_or_else(Point::default, |area| area.centre());
        let mut radius = 0.0_f64;
        for (place, room) in part.places.iter_mut().zip(rooms) {
            *place = *place - middle;
            radius = radius.max(place.x.hypot(place.y) + room.reach());
        }
        radii.push(radius);
        for member in &part.members {
            group_of[*member as usize] = number;
        }
    }
    let mut ties: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for node in 0..input.marks.len() {
        for other in graph.neighbours(node) {
            let (a, b) = (group_of[node], group_of[*other as usize]);
            if a < b && b != usize::MAX {
                *ties.entry((a, b)).or_default() += 1;
            }
        }
    }
    let wanted = distances(&radii, &ties);
    let middles = Input {
        marks: parts
            .iter()
            .zip(&radii)
            .map(|(part, radius)| {
                let older: Vec<Point> = part.members.iter().map(|m| today[*m as usize]).collect();
                Mark {
                    place: mean(&older),
                    room: Room {
                        side: radius + GAP / 2.0,
                        up: radius + GAP / 2.0,
                        down: radius + GAP / 2.0,
                    },
                    locked: false,
                    group: None,
                    value: None,
                }
            })
            .collect(),
        links: ties
            .keys()
            .map(|(from, to)| Link {
                from: *from,
                to: *to,
                is_command: false,
            })
            .collect(),
    };
    let all = RefCell::new(today);
    let members: Vec<u32> = Vec::new();
    let stage = Stage::new(watch, &all, &members, (0.8, 0.95));
    let mut centres = stress::untangled(&wanted, &middles, 1.0, &stage)?;
    if !overlap::remove(&mut centres, &middles, watch) {
        return None;
    }
    let mut places = vec![Point::default(); input.marks.len()];
    for (part, centre) in parts.iter().zip(&centres) {
        for (member, place) in part.members.iter().zip(&part.places) {
            places[*member as usize] = *place + *centre;
        }
    }
    for _ in 0..2 {
        for (part, centre) in parts.iter().zip(&centres) {
            if !watch.go_on() {
                return None;
            }
            turn(part, *centre, graph, &group_of, &mut places);
        }
    }
    Some(places)
}

/// How far the middles of groups should be apart: beside each other where there are ties between
/// them, as far as the way over others elsewhere (Floyd 1962).
fn distances(radii: &[f64], ties: &BTreeMap<(usize, usize), usize>) -> Wanted {
    let count = radii.len();
    let apart = |a: usize, b: usize| radii[a] + radii[b] + GAP;
    let mut distances = vec![f64::INFINITY; count * count];
    for (a, b) in ties.keys() {
        distances[a * count + b] = apart(*a, *b);
        distances[b * count + a] = apart(*a, *b);
    }
    for via in 0..count {
        for a in 0..count {
            for b in 0..count {
                let way = distances[a * count + via] + distances[via * count + b];
                if way < distances[a * count + b] {
                    distances[a * count + b] = way;
                }
            }
        }
    }
    let widest = radii.iter().fold(0.0_f64, |a, b| a.max(*b));
    Wanted::of(count, |a, b| {
        let way = distances[a * count + b];
        // Groups without a way between them stand near the others all the same.
        if way.is_finite() {
            way.max(apart(a, b))
        } else {
            apart(a, b) + 2.0 * widest
        }
    })
}

/// Turns and mirrors a group about its middle so that its ties to others are short.
fn turn(part: &Part, centre: Point, graph: &Graph, group_of: &[usize], places: &mut [Point]) {
    let own = part.members.first().map(|m| group_of[*m as usize]);
    let pulls: Vec<(Point, Point)> = part
        .members
        .iter()
        .flat_map(|member| {
            let node = *member as usize;
            let here = places[node] - centre;
            let others = graph.neighbours(node).iter().copied();
            let outside = others.filter(|other| Some(group_of[*other as usize]) != own);
            outside
                .filter(|other| group_of[*other as usize] != usize::MAX)
                .map(|other| (here, places[other as usize] - centre))
                .collect::<Vec<_>>()
        })
        .collect();
    if pulls.is_empty() || part.members.len() < 2 {
        return;
    }
    let turned = |p: Point, mirror: f64, (sin, cos): (f64, f64)| {
        let x = p.x * mirror;
        Point::new(x * cos - p.y * sin, x * sin + p.y * cos)
    };
    let mut best = (f64::INFINITY, 1.0, (0.0, 1.0));
    for mirror in [1.0, -1.0] {
        for step in 0..TURNS {
            let angle = (std::f64::consts::TAU * step as f64 / TURNS as f64).sin_cos();
            let cost: f64 = pulls
                .iter()
                .map(|(here, there)| turned(*here, mirror, angle).distance(*there))
                .sum();
            if cost < best.0 - 1e-6 {
                best = (cost, mirror, angle);
            }
        }
    }
    for member in &part.members {
        let place = &mut places[*member as usize];
        *place = centre + turned(*place - centre, best.1, best.2);
    }
}

/// Those without a group stand in rows below the others.
fn set_below(alone: &[u32], parts: &[Part], input: &Input, places: &mut [Point]) {
    let grouped = parts.iter().flat_map(|part| &part.members);
    let area = grouped
        .map(|m| Area::of(places[*m as usize], input.marks[*m as usize].room))
        .reduce(Area::union);
    let row: Vec<Part> = alone
        .iter()
        .map(|member| Part {
            members: vec![*member],
            places: vec![Point::default()],
        })
        .collect();
    let width = area.map_or(0.0, |area| area.width());
    let set = pack::in_rows(&row, input, width);
    let corner = area.map_or_else(Point::default, |area| {
        Point::new(area.min.x, area.max.y + GAP)
    });
    for member in alone {
        places[*member as usize] = set[*member as usize] + corner;
    }
}
