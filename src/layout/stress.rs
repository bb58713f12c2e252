//! Distances on the map that follow distances in the network, starting from today's places.
//!
//! Stress is the sum over pairs of w (|p - q| - d)^2 with w = d^-2 (Kamada and Kawai 1989; Gansner,
//! Koren and North 2005). Small parts use all pairs: majorisation from today's places, which never
//! makes it worse, and where that ends in a knot, stochastic gradient descent (Zheng, Pawar and
//! Goodman 2019) turned to look like the old map. Large parts use a sample of pairs: see `sparse`.

use std::cell::RefCell;
use std::collections::VecDeque;

use crate::analysis::random::SplitMix64;
use crate::model::Point;

use super::area::Area;
use super::graph::{FAR, Graph};
use super::input::{Input, Room};
use super::watch::{Stage, Watch};
use super::{overlap, sparse};

/// Up to so many members of a part all pairs are used.
pub(super) const MOST_FOR_ALL_PAIRS: usize = 900;
/// Rounds of descent and most rounds of majorisation.
const DESCENT: usize = 30;
const MAJORISATION: usize = 120;
/// Majorisation ends when a round gains less than this share.
const TOLERANCE: f64 = 1e-4;
/// A map is a knot where untangling it would bring stress below this share.
const KNOT: f64 = 0.9;
/// Space between connected parts.
const PART_GAP: f64 = 40.0;

/// Wanted distances of all pairs, row by row; all finite and positive off the diagonal.
pub(super) struct Wanted {
    count: usize,
    distances: Vec<f32>,
}

impl Wanted {
    /// Steps in a connected graph; `None` when the stage asked to stop.
    pub fn steps(graph: &Graph, stage: &Stage<'_>) -> Option<Self> {
        let count = graph.len();
        let mut distances = Vec::with_capacity(count * count);
        let (mut row, mut queue) = (Vec::new(), VecDeque::new());
        for node in 0..count {
            if node % 64 == 0 && !stage.go_on() {
                return None;
            }
            graph.distances(node, &mut row, &mut queue);
            // Parts have been told apart before; a stranger would stand at the far end.
            let far = count as u32;
            distances.extend(row.iter().map(|d| if *d == FAR { far } else { *d } as f32));
        }
        Some(Self { count, distances })
    }

    pub fn of(count: usize, distance: impl Fn(usize, usize) -> f64) -> Self {
        let pairs = (0..count).flat_map(|a| (0..count).map(move |b| (a, b)));
        Self {
            count,
            distances: pairs.map(|(a, b)| distance(a, b) as f32).collect(),
        }
    }

    fn row(&self, node: usize) -> &[f32] {
        &self.distances[node * self.count..(node + 1) * self.count]
    }

    /// The stress of places, where a wanted distance of 1 is `length` long.
    pub fn stress(&self, places: &[Point], length: f64) -> f64 {
        let mut sum = 0.0;
        for (a, place) in places.iter().enumerate() {
            for (other, wanted) in places.iter().zip(self.row(a)).take(a) {
                let off = place.distance(*other) / (length * f64::from(*wanted)) - 1.0;
                sum += off * off;
            }
        }
        sum
    }

    /// The length at which the stress of these places is least; 0 where all stand at one place.
    fn best_length(&self, places: &[Point]) -> f64 {
        let (mut upper, mut lower) = (0.0, 0.0);
        for (a, place) in places.iter().enumerate() {
            for (other, wanted) in places.iter().zip(self.row(a)).take(a) {
                let ratio = place.distance(*other) / f64::from(*wanted);
                upper += ratio * ratio;
                lower += ratio;
            }
        }
        if lower > 0.0 { upper / lower } else { 0.0 }
    }
}

/// New places for everybody, each connected part about where it was.
pub(super) fn places(graph: &Graph, input: &Input, watch: &dyn Watch) -> Option<Vec<Point>> {
    let all = RefCell::new(input.places());
    let parts = graph.components();
    let total = input.marks.len() as f32;
    let mut done = 0.0;
    let mut length = None;
    for members in parts.iter().filter(|members| members.len() > 1) {
        let end = done + members.len() as f32 / total;
        let stage = Stage::new(watch, &all, members, (done * 0.9, end * 0.9));
        done = end;
        let part = input.part(members);
        let graph = Graph::of(&part);
        let (places, used) = part_places(&graph, &part, &stage, length)?;
        // All parts get the length of the largest.
        length = length.or(Some(used));
        for (member, place) in members.iter().zip(places) {
            all.borrow_mut()[*member as usize] = place;
        }
    }
    let mut places = all.into_inner();
    part_components(&mut places, &parts, input, watch)?;
    Some(places)
}

/// Places of a connected part and the length of its ties.
fn part_places(
    graph: &Graph,
    part: &Input,
    stage: &Stage<'_>,
    length: Option<f64>,
) -> Option<(Vec<Point>, f64)> {
    let is_pinned = part.marks.iter().any(|mark| mark.locked);
    let today = part.places();
    let needed = part.tie_length();
    if part.marks.len() > MOST_FOR_ALL_PAIRS {
        let length = length.unwrap_or(needed);
        let mut places = sparse::places(graph, part, length, stage)?;
        if !is_pinned {
            align(&mut places, &today);
        }
        return Some((places, length));
    }
    let wanted = Wanted::steps(graph, stage)?;
    let current = wanted.best_length(&today);
    let length = length.unwrap_or_else(|| {
        // A map that is spacious enough keeps its size.
        if (needed * 0.9..needed * 2.0).contains(&current) {
            current
        } else {
            needed
        }
    });
    let places = untangled(&wanted, part, length, stage)?;
    Some((places, length))
}

/// Places with little stress that look like today's.
pub(super) fn untangled(
    wanted: &Wanted,
    part: &Input,
    length: f64,
    stage: &Stage<'_>,
) -> Option<Vec<Point>> {
    let is_pinned = part.marks.iter().any(|mark| mark.locked);
    let locked: Vec<bool> = part.marks.iter().map(|mark| mark.locked).collect();
    let mut kept = part.places();
    if !is_pinned {
        scale_to(&mut kept, wanted, length);
    }
    majorise(&mut kept, wanted, length, &locked, &stage.within(0.0, 0.4))?;
    let mut fresh = kept.clone();
    if !is_pinned {
        fresh = scattered(part.marks.len(), length);
    }
    descend(&mut fresh, wanted, length, &locked, &stage.within(0.4, 0.8))?;
    if !is_pinned {
        align(&mut fresh, &kept);
    }
    majorise(&mut fresh, wanted, length, &locked, &stage.within(0.8, 1.0))?;
    let is_knot = wanted.stress(&fresh, length) < KNOT * wanted.stress(&kept, length);
    Some(if is_knot { fresh } else { kept })
}

/// Places with little stress that owe nothing to today's, but for locked ones.
pub(super) fn from_nothing(
    wanted: &Wanted,
    part: &Input,
    length: f64,
    stage: &Stage<'_>,
) -> Option<Vec<Point>> {
    let locked: Vec<bool> = part.marks.iter().map(|mark| mark.locked).collect();
    let mut places = part.places();
    if !locked.contains(&true) {
        places = scattered(places.len(), length);
    }
    descend(&mut places, wanted, length, &locked, stage)?;
    Some(places)
}

/// Places in a square, the same every time.
pub(super) fn scattered(count: usize, length: f64) -> Vec<Point> {
    let mut random = SplitMix64::new(0x6a65_6a61_7269_6e67);
    let side = length * (count as f64).sqrt();
    (0..count)
        .map(|_| Point::new(random.unit() - 0.5, random.unit() - 0.5) * side)
        .collect()
}

/// Scales a map about its middle to the size at which its stress is least.
fn scale_to(places: &mut [Point], wanted: &Wanted, length: f64) {
    let current = wanted.best_length(places);
    let middle = mean(places);
    if current <= 0.0 {
        // All at one place: nothing of the map can be kept.
        let scattered = scattered(places.len(), length);
        for (place, offset) in places.iter_mut().zip(scattered) {
            *place = middle + offset;
        }
        return;
    }
    for place in places.iter_mut() {
        *place = middle + (*place - middle) * (length / current);
    }
}

/// Moves one after another to where its stress is least, the others standing still: the localised
/// form of majorisation (Gansner, Koren and North 2005). Stress never grows.
fn majorise(
    places: &mut [Point],
    wanted: &Wanted,
    length: f64,
    locked: &[bool],
    stage: &Stage<'_>,
) -> Option<()> {
    let mut before = f64::INFINITY;
    for round in 0..MAJORISATION {
        let mut stress = 0.0;
        for node in 0..places.len() {
            if node % 32 == 0 && !stage.go_on() {
                return None;
            }
            let here = places[node];
            let (mut sum, mut weights) = (Point::default(), 0.0);
            for (other, (place, wanted)) in places.iter().zip(wanted.row(node)).enumerate() {
                if other == node {
                    continue;
                }
                let d = length * f64::from(*wanted);
                let weight = 1.0 / (d * d);
                let between = here - *place;
                let distance = between.x.hypot(between.y);
                let off = distance - d;
                stress += weight * off * off;
                // Two at one place part in a direction of their own.
                let along = if distance > 1e-9 * d {
                    between * (d / distance)
                } else {
                    let (sin, cos) = ((node * 31 + other) as f64).sin_cos();
                    Point::new(cos, sin) * d
                };
                sum = sum + (*place + along) * weight;
                weights += weight;
            }
            if !locked[node] && weights > 0.0 {
                places[node] = sum * (1.0 / weights);
            }
        }
        stage.show((round + 1) as f32 / MAJORISATION as f32, places);
        if stress >= before * (1.0 - TOLERANCE) {
            break;
        }
        before = stress;
    }
    Some(())
}

/// Moves pairs towards their wanted distance in random order, by ever smaller shares (Zheng, Pawar
/// and Goodman 2019: steps shrink from the square of the longest distance to a tenth of that of the
/// shortest, and no pair moves beyond its goal).
fn descend(
    places: &mut [Point],
    wanted: &Wanted,
    length: f64,
    locked: &[bool],
    stage: &Stage<'_>,
) -> Option<()> {
    let count = places.len();
    let mut pairs: Vec<u32> = (0..(count * count) as u32)
        .filter(|pair| pair / (count as u32) < pair % (count as u32))
        .collect();
    let longest = wanted.distances.iter().fold(0.0_f32, |a, b| a.max(*b));
    let steps = Steps::new(f64::from(longest) * length, length, DESCENT);
    let mut random = SplitMix64::new(0x7374_7265_7373);
    for round in 0..DESCENT {
        random.shuffle(&mut pairs);
        let eta = steps.at(round);
        for (number, pair) in pairs.iter().enumerate() {
            if number % 16384 == 0 && !stage.go_on() {
                return None;
            }
            let (a, b) = (*pair as usize / count, *pair as usize % count);
            let d = length * f64::from(wanted.distances[*pair as usize]);
            let step = (eta / (d * d)).min(1.0);
            let between = places[a] - places[b];
            let distance = between.x.hypot(between.y).max(1e-6 * d);
            let push = between * (step * (d - distance) / (2.0 * distance));
            if !locked[a] {
                places[a] = places[a] + push;
            }
            if !locked[b] {
                places[b] = places[b] - push;
            }
        }
        stage.show((round + 1) as f32 / DESCENT as f32, places);
    }
    Some(())
}

/// Step sizes that shrink exponentially.
pub(super) struct Steps {
    first: f64,
    decay: f64,
}

impl Steps {
    pub fn new(longest: f64, shortest: f64, rounds: usize) -> Self {
        let first = longest * longest;
        let last = 0.1 * shortest * shortest;
        Self {
            first,
            decay: (first / last).ln() / (rounds.max(2) - 1) as f64,
        }
    }

    pub fn at(&self, round: usize) -> f64 {
        self.first * (-self.decay * round as f64).exp()
    }
}

pub(super) fn mean(places: &[Point]) -> Point {
    let sum = places.iter().fold(Point::default(), |sum, p| sum + *p);
    sum * (1.0 / places.len().max(1) as f64)
}

/// Turns, mirrors and moves a map to lie on an older one as well as it can (Procrustes).
pub(super) fn align(places: &mut [Point], older: &[Point]) {
    let (own, other) = (mean(places), mean(older));
    let fit = |mirror: f64| {
        let (mut dot, mut cross) = (0.0, 0.0);
        for (p, q) in places.iter().zip(older) {
            let (p, q) = (*p - own, *q - other);
            dot += p.x * mirror * q.x + p.y * q.y;
            cross += p.x * mirror * q.y - p.y * q.x;
        }
        (dot, cross)
    };
    let (plain, mirrored) = (fit(1.0), fit(-1.0));
    let strength = |(dot, cross): (f64, f64)| dot.hypot(cross);
    let (mirror, (dot, cross)) = if strength(mirrored) > strength(plain) * 1.0001 {
        (-1.0, mirrored)
    } else {
        (1.0, plain)
    };
    let angle = cross.atan2(dot);
    let (sin, cos) = angle.sin_cos();
    for place in places.iter_mut() {
        let p = *place - own;
        let x = p.x * mirror;
        *place = other + Point::new(x * cos - p.y * sin, x * sin + p.y * cos);
    }
}

/// Moves whole connected parts off each other; those with locked members stay.
fn part_components(
    places: &mut [Point],
    parts: &[Vec<u32>],
    input: &Input,
    watch: &dyn Watch,
) -> Option<()> {
    if parts.len() < 2 {
        return Some(());
    }
    let locked: Vec<bool> = parts
        .iter()
        .map(|members| members.iter().any(|m| input.marks[*m as usize].locked))
        .collect();
    let areas: Vec<Area> = parts
        .iter()
        .map(|members| {
            let boxes = members.iter().map(|m| {
                let index = *m as usize;
                Area::of(places[index], input.marks[index].room)
            });
            boxes.reduce(Area::union).unwrap_or(Area {
                min: Point::default(),
                max: Point::default(),
            })
        })
        .collect();
    let mut centres: Vec<Point> = areas.iter().map(Area::centre).collect();
    let rooms: Vec<Room> = areas
        .iter()
        .map(|area| {
            let gap = if area.width() > 4.0 * PART_GAP {
                PART_GAP
            } else {
                10.0
            };
            Room {
                side: f64::midpoint(area.width(), gap),
                up: f64::midpoint(area.height(), gap),
                down: f64::midpoint(area.height(), gap),
            }
        })
        .collect();
    if !overlap::part(&mut centres, &rooms, &locked, watch) {
        return None;
    }
    for ((members, area), centre) in parts.iter().zip(&areas).zip(&centres) {
        let offset = *centre - area.centre();
        for member in members {
            places[*member as usize] = places[*member as usize] + offset;
        }
    }
    Some(())
}
