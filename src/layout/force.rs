//! Ties pull like springs and stakeholders push each other away, so that clusters show.
//!
//! The model is Hu's (2005): a tie of length d pulls with d^2/K, two stakeholders push with
//! C K^2/d, steps grow while it goes well and shrink where it does not. Pushes are summed by the
//! method of Barnes and Hut (1986). It begins from a drawing of little stress, so that large
//! networks need few rounds.

use std::cell::RefCell;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::analysis::threads;
use crate::model::Point;

use super::graph::Graph;
use super::input::Input;
use super::pack::{self, Part};
use super::quadtree::Quadtree;
use super::sparse;
use super::stress::{self, MOST_FOR_ALL_PAIRS, Wanted};
use super::watch::{Stage, Watch};

/// Strength of the push against the pull.
const PUSH: f64 = 0.3;
/// Cells seen under a smaller angle count as one.
const THETA: f64 = 1.1;
/// Rounds in small networks, and about so many moves in all of larger ones.
const ROUNDS: (usize, usize) = (30, 150);
const MOVES: usize = 800_000;
/// Below so many members one thread does all.
const WORTH_SHARING: usize = 2000;
const MOST_THREADS: usize = 4;

/// New places; connected parts are set side by side, unless some are locked.
pub(super) fn places(graph: &Graph, input: &Input, watch: &dyn Watch) -> Option<Vec<Point>> {
    let all = RefCell::new(input.places());
    let is_pinned = input.marks.iter().any(|mark| mark.locked);
    let components = graph.components();
    let total = input.marks.len() as f32;
    let mut done = 0.0;
    let mut parts = Vec::with_capacity(components.len());
    for members in components {
        let part = input.part(&members);
        let from = done;
        done += members.len() as f32 / total;
        let places = {
            let stage = Stage::new(watch, &all, &members, (from * 0.95, done * 0.95));
            part_places(&part, &stage)?
        };
        parts.push(Part { members, places });
    }
    if is_pinned {
        let mut places = all.into_inner();
        for part in parts {
            for (member, place) in part.members.iter().zip(part.places) {
                places[*member as usize] = place;
            }
        }
        return Some(places);
    }
    Some(pack::side_by_side(&parts, input))
}

/// Places of a connected part, about where it is today.
fn part_places(part: &Input, stage: &Stage<'_>) -> Option<Vec<Point>> {
    let today = part.places();
    if part.marks.len() < 2 {
        return Some(today);
    }
    let graph = Graph::of(part);
    let is_pinned = part.marks.iter().any(|mark| mark.locked);
    let length = part.tie_length();
    let begin = stage.within(0.0, 0.4);
    let mut places = if part.marks.len() > MOST_FOR_ALL_PAIRS {
        sparse::places(&graph, part, length, &begin)?
    } else {
        let wanted = Wanted::steps(&graph, &begin)?;
        stress::from_nothing(&wanted, part, length, &begin)?
    };
    if !is_pinned {
        stress::align(&mut places, &today);
    }
    Springs::new(&graph, part, length).relax(&mut places, &stage.within(0.4, 1.0))?;
    Some(places)
}

struct Springs<'a> {
    graph: &'a Graph,
    locked: Vec<bool>,
    masses: Vec<f64>,
    length: f64,
    threads: usize,
}

impl<'a> Springs<'a> {
    fn new(graph: &'a Graph, part: &Input, length: f64) -> Self {
        let count = graph.len();
        // Those with many ties push harder, so that leaves do not crowd on hubs (Jacomy et al. 2014).
        let masses = (0..count).map(|i| (1.0 + graph.degree(i) as f64).sqrt());
        let threads = if count < WORTH_SHARING {
            1
        } else {
            threads::available().min(MOST_THREADS)
        };
        Self {
            graph,
            locked: part.marks.iter().map(|mark| mark.locked).collect(),
            masses: masses.collect(),
            length,
            threads,
        }
    }

    fn relax(&self, places: &mut [Point], stage: &Stage<'_>) -> Option<()> {
        let count = places.len();
        let (least, most) = ROUNDS;
        let rounds = (MOVES / count.max(1)).clamp(least, most);
        let mut tree = Quadtree::default();
        let mut forces = vec![Point::default(); count];
        let mut step = self.length * 0.5;
        let (mut before, mut successes) = (f64::INFINITY, 0);
        for round in 0..rounds {
            tree.build(places, &self.masses);
            if !self.forces(places, &tree, &mut forces, stage.watch) {
                return None;
            }
            let mut energy = 0.0;
            for ((place, force), locked) in places.iter_mut().zip(&forces).zip(&self.locked) {
                let size = force.x.hypot(force.y);
                if *locked || size <= 0.0 || !size.is_finite() {
                    continue;
                }
                energy += size * size;
                // Nobody moves further than the force asks for.
                *place = *place + *force * (step.min(size) / size);
            }
            if energy < before {
                successes += 1;
                if successes >= 5 {
                    successes = 0;
                    step /= 0.9;
                }
            } else {
                successes = 0;
                step *= 0.9;
            }
            // The last third comes to rest.
            if round * 3 > rounds * 2 {
                step *= 0.93;
            }
            before = energy;
            stage.show((round + 1) as f32 / rounds as f32, places);
            if step < 0.002 * self.length {
                break;
            }
        }
        Some(())
    }

    /// Each one's sum of pulls and pushes; the same whatever the number of threads.
    fn forces(
        &self,
        places: &[Point],
        tree: &Quadtree,
        forces: &mut [Point],
        watch: &dyn Watch,
    ) -> bool {
        const CHUNK: usize = 512;
        let bodies = tree.bodies();
        let chunks = bodies.len().div_ceil(CHUNK);
        let mut sums = vec![Point::default(); bodies.len()];
        {
            let slots: Vec<Mutex<&mut [Point]>> = sums.chunks_mut(CHUNK).map(Mutex::new).collect();
            let next = AtomicUsize::new(0);
            threads::together(self.threads, |_| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= chunks || !watch.go_on() {
                        break;
                    }
                    let Ok(mut slot) = slots[number].lock() else {
                        break;
                    };
                    let own = &bodies[number * CHUNK..];
                    for (sum, body) in slot.iter_mut().zip(own) {
                        let node = body.index as usize;
                        let push = PUSH * self.length * self.length * self.masses[node];
                        *sum = tree.push(body, THETA) * push + self.pull(node, places);
                    }
                }
            });
        }
        for (body, sum) in bodies.iter().zip(sums) {
            forces[body.index as usize] = sum;
        }
        watch.go_on()
    }

    fn pull(&self, node: usize, places: &[Point]) -> Point {
        let here = places[node];
        let mut sum = Point::default();
        for other in self.graph.neighbours(node) {
            let between = places[*other as usize] - here;
            let distance = (between.x * between.x + between.y * between.y).sqrt();
            sum = sum + between * (distance / self.length);
        }
        sum
    }
}
