//! The shortest paths from one source: along lengths, or with more paths than a float can count.
//!
//! Brandes (2001). The graph of the shortest paths is made first; paths are counted forward and
//! dependencies shared backward along its arcs only.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::PATH_COUNT_LIMIT;
use super::arcs::Adjacency;
use super::distances::Distances;
use super::lengths::Lengths;
use super::scaled::Scaled;

/// Lengths are sums of fractions; paths that differ by less than this share are equally long.
const LENGTH_TOLERANCE: f64 = 1e-12;

/// The buffers of one source's pass, kept from source to source.
pub(super) struct SourcePass {
    /// Nodes reached, the source first, each after those on the way to it.
    order: Vec<u32>,
    /// Distance from the source; infinite where not reached.
    distance: Vec<f64>,
    /// Shortest paths from the source.
    paths: Vec<f64>,
    /// Arcs on shortest paths, row by row in the order of `order`.
    links: Vec<u32>,
    /// Where the row of each node of `order` ends.
    ends: Vec<u32>,
    /// (1 + dependency) / paths, per node.
    share: Vec<f64>,
    settled: Vec<bool>,
    /// Nodes waiting to be settled, by distance: one or the other.
    buckets: Vec<Vec<u32>>,
    heap: BinaryHeap<Reached>,
}

impl SourcePass {
    pub(super) fn new(out: &Adjacency) -> Self {
        let nodes = out.len();
        Self {
            order: Vec::with_capacity(nodes),
            distance: vec![f64::INFINITY; nodes],
            paths: vec![0.0; nodes],
            links: Vec::with_capacity(out.arcs()),
            ends: Vec::with_capacity(nodes),
            share: vec![0.0; nodes],
            settled: vec![false; nodes],
            buckets: Vec::new(),
            heap: BinaryHeap::new(),
        }
    }

    fn start(&mut self, source: usize) {
        for &v in &self.order {
            self.distance[v as usize] = f64::INFINITY;
            self.settled[v as usize] = false;
            self.paths[v as usize] = 0.0;
        }
        self.order.clear();
        self.links.clear();
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
            for arc in out.range(v) {
                let w = out.head(arc);
                if self.distance[w] == f64::INFINITY {
                    self.distance[w] = next;
                    self.order.push(w as u32);
                }
                if self.distance[w] == next {
                    self.paths[w] += paths;
                    self.links.push(arc as u32);
                }
            }
            self.ends.push(self.links.len() as u32);
        }
    }

    pub(super) fn dijkstra(&mut self, out: &Adjacency, lengths: &Lengths, source: usize) {
        self.start(source);
        if let Some(buckets) = lengths.buckets {
            self.settle_by_buckets(out, lengths, buckets, source);
        } else {
            self.settle_by_heap(out, lengths, source);
        }
        for &node in &self.order {
            let v = node as usize;
            let (distance, paths) = (self.distance[v], self.paths[v]);
            // Without branches, which would often be guessed wrong.
            let first = self.links.len();
            let mut end = first;
            self.links.resize(first + out.degree(v) + 1, 0);
            for (arc, length) in out.range(v).zip(lengths.of(out.range(v))) {
                let shortest = self.distance[out.head(arc)];
                let surplus = distance + length - shortest;
                self.links[end] = arc as u32;
                end += usize::from(surplus <= LENGTH_TOLERANCE * shortest)
                    & usize::from(shortest > distance);
            }
            self.links.truncate(end);
            for &arc in &self.links[first..] {
                self.paths[out.head(arc as usize)] += paths;
            }
            self.ends.push(self.links.len() as u32);
        }
    }

    /// Nearest bucket first, in which no node is on the way to another.
    fn settle_by_buckets(
        &mut self,
        out: &Adjacency,
        lengths: &Lengths,
        buckets: usize,
        source: usize,
    ) {
        if self.buckets.len() < buckets {
            self.buckets.resize_with(buckets, Vec::new);
        }
        // Their number is a power of two.
        let last = buckets - 1;
        self.buckets[0].push(source as u32);
        let mut waiting = 1;
        let mut number = 0;
        while waiting > 0 {
            let mut bucket = std::mem::take(&mut self.buckets[number & last]);
            waiting -= bucket.len();
            for node in bucket.drain(..) {
                let v = node as usize;
                if std::mem::replace(&mut self.settled[v], true) {
                    continue;
                }
                self.order.push(node);
                let distance = self.distance[v];
                for (&w, length) in out.neighbours(v).iter().zip(lengths.of(out.range(v))) {
                    let through = distance + length;
                    if through < self.distance[w as usize] {
                        self.distance[w as usize] = through;
                        self.buckets[lengths.bucket(through) & last].push(w);
                        waiting += 1;
                    }
                }
            }
            self.buckets[number & last] = bucket;
            number += 1;
        }
    }

    fn settle_by_heap(&mut self, out: &Adjacency, lengths: &Lengths, source: usize) {
        self.heap.push(Reached {
            distance: 0.0,
            node: source as u32,
        });
        while let Some(Reached { distance, node }) = self.heap.pop() {
            let v = node as usize;
            if std::mem::replace(&mut self.settled[v], true) {
                continue;
            }
            self.order.push(node);
            for (&w, length) in out.neighbours(v).iter().zip(lengths.of(out.range(v))) {
                let through = distance + length;
                if through < self.distance[w as usize] {
                    self.distance[w as usize] = through;
                    self.heap.push(Reached {
                        distance: through,
                        node: w,
                    });
                }
            }
        }
    }

    pub(super) fn add_distances(&self, distances: &mut Distances) {
        let Some((&source, others)) = self.order.split_first() else {
            return;
        };
        let mut farthest = 0.0_f64;
        for &v in others {
            let distance = self.distance[v as usize];
            distances.farness[v as usize] += distance;
            distances.harmonic[v as usize] += 1.0 / distance;
            distances.reach[v as usize] += 1;
            farthest = farthest.max(distance);
        }
        distances.eccentricity[source as usize] = farthest;
    }

    pub(super) fn source(&self) -> Option<usize> {
        self.order.first().map(|&source| source as usize)
    }

    /// Others that the source reaches.
    pub(super) fn reached(&self) -> &[u32] {
        self.order.get(1..).unwrap_or_default()
    }

    /// Distance to a node that the source reaches, and the number of shortest paths there.
    pub(super) fn to(&self, node: usize) -> (f64, f64) {
        (self.distance[node], self.paths[node])
    }

    pub(super) fn add_dependencies(&mut self, out: &Adjacency, betweenness: &mut [f64]) {
        self.share_back(out, |v, dependency| betweenness[v] += dependency, |_, _| ());
    }

    /// Tells how much the source depends on each node that it reaches, and how many of its paths,
    /// a fraction where there are several to a node, lead along each arc.
    pub(super) fn share_back(
        &mut self,
        out: &Adjacency,
        node: impl FnMut(usize, f64),
        arc: impl FnMut(usize, f64),
    ) {
        self.share_back_to(out, |_| 1.0, node, arc);
    }

    /// The same where paths to a node count as often as `weight` says: 0 leaves it out.
    pub(super) fn share_back_to(
        &mut self,
        out: &Adjacency,
        weight: impl Fn(usize) -> f64,
        mut node: impl FnMut(usize, f64),
        mut arc: impl FnMut(usize, f64),
    ) {
        let countable = |&v: &u32| self.paths[v as usize] < PATH_COUNT_LIMIT;
        if !self.reached().iter().all(countable) {
            return self.share_back_scaled(out, weight, node, arc);
        }
        let mut end = self.links.len();
        for position in (0..self.order.len()).rev() {
            let start = position
                .checked_sub(1)
                .map_or(0, |before| self.ends[before]) as usize;
            let v = self.order[position] as usize;
            let paths = self.paths[v];
            let mut sum = 0.0;
            for &link in &self.links[start..end] {
                let share = self.share[out.head(link as usize)];
                sum += share;
                arc(link as usize, paths * share);
            }
            end = start;
            let dependency = paths * sum;
            self.share[v] = (weight(v) + dependency) / paths;
            if position > 0 {
                node(v, dependency);
            }
        }
    }

    /// The same where the number of paths exceeds what a float holds: long chains of diamonds.
    fn share_back_scaled(
        &self,
        out: &Adjacency,
        weight: impl Fn(usize) -> f64,
        mut node: impl FnMut(usize, f64),
        mut arc: impl FnMut(usize, f64),
    ) {
        let mut paths = vec![Scaled::default(); self.paths.len()];
        paths[self.order[0] as usize] = Scaled::new(1.0, 0);
        let mut start = 0;
        for (&v, &end) in self.order.iter().zip(&self.ends) {
            let own = paths[v as usize];
            for &link in &self.links[start..end as usize] {
                let w = out.head(link as usize);
                paths[w] = paths[w].plus(own);
            }
            start = end as usize;
        }
        let mut dependency = vec![0.0; self.paths.len()];
        let mut end = self.links.len();
        for position in (0..self.order.len()).rev() {
            let start = position
                .checked_sub(1)
                .map_or(0, |before| self.ends[before]) as usize;
            let v = self.order[position] as usize;
            for &link in &self.links[start..end] {
                let w = out.head(link as usize);
                let flow = paths[v].over(paths[w]) * (weight(w) + dependency[w]);
                dependency[v] += flow;
                arc(link as usize, flow);
            }
            end = start;
            if position > 0 {
                node(v, dependency[v]);
            }
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
