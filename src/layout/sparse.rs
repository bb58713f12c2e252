//! Stress of large networks from a sample of pairs: every tie, and everybody's distance to some
//! pivots, each of which stands for those near it (Ortmann, Klimenta and Brandes 2017), lowered by
//! stochastic gradient descent (Zheng, Pawar and Goodman 2019).

use std::collections::VecDeque;

use crate::analysis::random::SplitMix64;
use crate::model::Point;

use super::graph::{FAR, Graph};
use super::input::Input;
use super::stress::{Steps, scattered};
use super::watch::Stage;

const ROUNDS: usize = 16;
/// Pivots of the smallest and of very large networks; about so many terms in all.
const PIVOTS: (usize, usize) = (30, 100);
const TERMS: usize = 3_000_000;

/// A wanted distance, in steps, with the weight by which each end follows.
#[derive(Clone, Copy)]
struct Term {
    a: u32,
    b: u32,
    steps: f32,
    weight_a: f32,
    weight_b: f32,
}

/// New places of a connected part with ties of about `length`. It starts from today's places where
/// some of them are locked, and from nothing otherwise.
pub(super) fn places(
    graph: &Graph,
    part: &Input,
    length: f64,
    stage: &Stage<'_>,
) -> Option<Vec<Point>> {
    let locked: Vec<bool> = part.marks.iter().map(|mark| mark.locked).collect();
    let mut places = if locked.contains(&true) {
        part.places()
    } else {
        scattered(part.marks.len(), length)
    };
    let mut random = SplitMix64::new(0x7370_6172_7365);
    let (mut terms, longest) = terms(graph, &mut random, &stage.within(0.0, 0.3))?;
    shuffle(&mut terms, &mut random);
    let stage = stage.within(0.3, 1.0);
    let steps = Steps::new(f64::from(longest), 1.0, ROUNDS);
    for round in 0..ROUNDS {
        let eta = steps.at(round);
        // One order for all rounds, begun elsewhere each time: shuffling would cost as much again.
        let begin = random.below(terms.len().max(1) as u32) as usize;
        let (end, start) = terms.split_at(begin);
        for (number, term) in start.iter().chain(end).enumerate() {
            if number % 16384 == 0 && !stage.go_on() {
                return None;
            }
            let (a, b) = (term.a as usize, term.b as usize);
            let d = length * f64::from(term.steps);
            let between = places[a] - places[b];
            let distance = (between.x * between.x + between.y * between.y)
                .sqrt()
                .max(1e-6 * d);
            let push = between * ((d - distance) / (2.0 * distance));
            let step = |weight: f32| (eta * f64::from(weight)).min(1.0);
            if !locked[a] {
                places[a] = places[a] + push * step(term.weight_a);
            }
            if !locked[b] {
                places[b] = places[b] - push * step(term.weight_b);
            }
        }
        stage.show((round + 1) as f32 / ROUNDS as f32, &places);
    }
    Some(places)
}

/// All terms in steps and the longest distance among them.
fn terms(graph: &Graph, random: &mut SplitMix64, stage: &Stage<'_>) -> Option<(Vec<Term>, f32)> {
    let count = graph.len();
    let (least, most) = PIVOTS;
    let pivots = (TERMS / count.max(1)).clamp(least, most).min(count);
    let mut nearest = vec![FAR; count];
    let mut regions = vec![0_u32; count];
    let mut rows: Vec<(u32, Vec<u32>)> = Vec::with_capacity(pivots);
    let mut queue = VecDeque::new();
    let mut pivot = random.below(count.max(1) as u32);
    for number in 0..pivots {
        if !stage.go_on() {
            return None;
        }
        let mut row = Vec::new();
        graph.distances(pivot as usize, &mut row, &mut queue);
        for node in 0..count {
            if row[node] < nearest[node] {
                nearest[node] = row[node];
                regions[node] = number as u32;
            }
        }
        rows.push((pivot, row));
        // The next is one of the farthest from all so far.
        let far = (0..count as u32).max_by_key(|node| nearest[*node as usize]);
        pivot = far.unwrap_or_default();
        stage.show_share((number + 1) as f32 / pivots as f32);
    }
    let mut terms = Vec::with_capacity(graph.edges() + pivots * count);
    for node in 0..count as u32 {
        let others = graph.neighbours(node as usize).iter();
        terms.extend(others.filter(|other| node < **other).map(|other| Term {
            a: node,
            b: *other,
            steps: 1.0,
            weight_a: 1.0,
            weight_b: 1.0,
        }));
    }
    let mut longest = 1;
    for (number, (pivot, row)) in rows.iter().enumerate() {
        if !stage.go_on() {
            return None;
        }
        // How many of its region stand within so many steps of the pivot.
        let reach = row.iter().copied().filter(|d| *d != FAR).max().unwrap_or(0);
        longest = longest.max(reach);
        let mut within = vec![0_u32; reach as usize + 1];
        for (node, distance) in row.iter().enumerate() {
            if regions[node] == number as u32 && *distance != FAR {
                within[*distance as usize] += 1;
            }
        }
        for distance in 1..within.len() {
            within[distance] += within[distance - 1];
        }
        for (node, distance) in row.iter().enumerate() {
            // Ties are terms already, and pivots follow nobody but their neighbours and pivots.
            if *distance > 1 && *distance != FAR {
                let steps = *distance as f32;
                let represented = within[*distance as usize / 2] as f32;
                terms.push(Term {
                    a: node as u32,
                    b: *pivot,
                    steps,
                    weight_a: represented / (steps * steps),
                    weight_b: 0.0,
                });
            }
        }
    }
    Some((terms, longest as f32))
}

/// Fisher and Yates (1938).
fn shuffle(terms: &mut [Term], random: &mut SplitMix64) {
    for i in (1..terms.len()).rev() {
        let j = random.below(i as u32 + 1) as usize;
        terms.swap(i, j);
    }
}
