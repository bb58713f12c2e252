//! The shortest paths from one source: along lengths, or with more paths than a float can count.
//!
//! Brandes (2001). The graph of the shortest paths is made first; paths are counted forward and
//! dependencies shared backward along its arcs only.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::arcs::Adjacency;
use super::distances::Distances;
use super::scaled::Scaled;
use super::{PATH_COUNT_LIMIT, PathMeasures};

/// Lengths are sums of fractions; paths that differ by less than this share are equally long.
const LENGTH_TOLERANCE: f64 = 1e-12;

/// The buffers of one source's pass, kept from source to source.
pub(super) struct SourcePass {
    /// Nodes reached, nearest first; the source leads.
    order: Vec<u32>,
    /// Distance from the source; negative where not reached.
    distance: Vec<f64>,
    /// Shortest paths from the source.
    paths: Vec<f64>,
    /// Arcs on shortest paths, row by row in the order of `order`.
    successors: Vec<u32>,
    /// Where the row of each node of `order` ends.
    ends: Vec<u32>,
    /// (1 + dependency) / paths, per node.
    share: Vec<f64>,
    heap: BinaryHeap<Reached>,
}

impl SourcePass {
    pub(super) fn new(out: &Adjacency) -> Self {
        let nodes = out.len();
        Self {
            order: Vec::with_capacity(nodes),
            distance: vec![-1.0; nodes],
            paths: vec![0.0; nodes],
            successors: Vec::with_capacity(out.arcs()),
            ends: Vec::with_capacity(nodes),
            share: vec![0.0; nodes],
            heap: BinaryHeap::new(),
        }
    }

    fn start(&mut self, source: usize) {
        for &v in &self.order {
            self.distance[v as usize] = -1.0;
            self.paths[v as usize] = 0.0;
        }
        self.order.clear();
        self.successors.clear();
        self.ends.clear();
        self.distance[source] = 0.0;
        self.paths[source] = 1.0;
    }

    pub(super) fn breadth_first(&mut self, out: &Adjacency, source: usize) {
        self.start(source);
        self.order.push(source as u32);
        let mut head = 0;
        while head < self.order.len() {
            let v = self.order[head] as usize;
            head += 1;
            let next = self.distance[v] + 1.0;
            let paths = self.paths[v];
            for &w in out.neighbours(v) {
                let w = w as usize;
                if self.distance[w] < 0.0 {
                    self.distance[w] = next;
                    self.order.push(w as u32);
                }
                if self.distance[w] == next {
                    self.paths[w] += paths;
                    self.successors.push(w as u32);
                }
            }
            self.ends.push(self.successors.len() as u32);
        }
    }

    pub(super) fn dijkstra(&mut self, out: &Adjacency, lengths: &[f64], source: usize) {
        self.start(source);
        self.heap.push(Reached {
            distance: 0.0,
            node: source as u32,
        });
        while let Some(Reached { distance, node }) = self.heap.pop() {
            let v = node as usize;
            if distance > self.distance[v] {
                continue;
            }
            self.order.push(node);
            for (&w, length) in out.neighbours(v).iter().zip(&lengths[out.range(v)]) {
                let known = self.distance[w as usize];
                let through = distance + length;
                if known < 0.0 || through < known {
                    self.distance[w as usize] = through;
                    self.heap.push(Reached {
                        distance: through,
                        node: w,
                    });
                }
            }
        }
        for &node in &self.order {
            let v = node as usize;
            let (distance, paths) = (self.distance[v], self.paths[v]);
            for (&w, length) in out.neighbours(v).iter().zip(&lengths[out.range(v)]) {
                let shortest = self.distance[w as usize];
                let surplus = distance + length - shortest;
                if shortest > distance && surplus <= LENGTH_TOLERANCE * shortest {
                    self.paths[w as usize] += paths;
                    self.successors.push(w);
                }
            }
            self.ends.push(self.successors.len() as u32);
        }
    }

    /// Adds what this source contributes.
    pub(super) fn add_to(&mut self, measures: &mut PathMeasures) {
        self.add_distances(&mut measures.distances);
        self.add_dependencies(&mut measures.betweenness);
    }

    pub(super) fn add_distances(&self, distances: &mut Distances) {
        let Some((&source, others)) = self.order.split_first() else {
            return;
        };
        for &v in others {
            let distance = self.distance[v as usize];
            distances.farness[v as usize] += distance;
            distances.harmonic[v as usize] += 1.0 / distance;
            distances.reach[v as usize] += 1;
        }
        if let Some(&last) = others.last() {
            distances.eccentricity[source as usize] = self.distance[last as usize];
        }
    }

    pub(super) fn add_dependencies(&mut self, betweenness: &mut [f64]) {
        let others = self.order.get(1..).unwrap_or_default();
        if others
            .iter()
            .all(|&v| self.paths[v as usize] < PATH_COUNT_LIMIT)
        {
            self.share_back(betweenness);
        } else {
            self.share_back_scaled(betweenness);
        }
    }

    fn share_back(&mut self, betweenness: &mut [f64]) {
        let mut end = self.successors.len();
        for position in (1..self.order.len()).rev() {
            let start = self.ends[position - 1] as usize;
            let v = self.order[position] as usize;
            let mut sum = 0.0;
            for &w in &self.successors[start..end] {
                sum += self.share[w as usize];
            }
            end = start;
            let dependency = self.paths[v] * sum;
            self.share[v] = (1.0 + dependency) / self.paths[v];
            betweenness[v] += dependency;
        }
    }

    /// The same where the number of paths exceeds what a float holds: long chains of diamonds.
    fn share_back_scaled(&mut self, betweenness: &mut [f64]) {
        let mut paths = vec![Scaled::default(); self.paths.len()];
        paths[self.order[0] as usize] = Scaled::new(1.0, 0);
        let mut start = 0;
        for (&v, &end) in self.order.iter().zip(&self.ends) {
            let own = paths[v as usize];
            for &w in &self.successors[start..end as usize] {
                paths[w as usize] = paths[w as usize].plus(own);
            }
            start = end as usize;
        }
        let mut dependency = vec![0.0; self.paths.len()];
        let mut end = self.successors.len();
        for position in (1..self.order.len()).rev() {
            let start = self.ends[position - 1] as usize;
            let v = self.order[position] as usize;
            dependency[v] = self.successors[start..end]
                .iter()
                .map(|&w| paths[v].over(paths[w as usize]) * (1.0 + dependency[w as usize]))
                .sum();
            end = start;
            betweenness[v] += dependency[v];
        }
    }
}

/// A node on Dijkstra's heap, nearest first, then in order of node.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Reached {
    distance: f64,
    node: u32,
}

impl Eq for Reached {}

impl Ord for Reached {
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .distance
            .total_cmp(&self.distance)
            .then(other.node.cmp(&self.node))
    }
}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
