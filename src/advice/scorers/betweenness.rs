//! Betweenness of one stakeholder: what changes are the pairs whose shortest paths a new tie joins,
//! and for these the paths over it are a way to its one end and a way from its other.

use super::super::net::{AllPaths, Arcs, Net, at_most, shorter};
use super::Score;

pub struct Betweenness {
    pub base: Score,
    node: usize,
    sign: f64,
    value: f64,
    n: usize,
    paths: AllPaths,
    /// Shortest paths between each two that lead through the node, its own included.
    through: Vec<f64>,
    onward: Vec<Onward>,
}

/// One whom a way over the tie may reach.
#[derive(Clone, Copy)]
struct Onward {
    node: usize,
    distance: f64,
    count: f64,
    through: f64,
}

impl Betweenness {
    pub fn of(net: &Net, node: usize, wants_more: bool) -> Self {
        let n = net.len();
        let paths = AllPaths::of(net);
        let mut through = vec![0.0; n * n];
        let mut value = 0.0;
        for s in 0..n {
            let (distances, counts) = (paths.distances(s), paths.counts(s));
            let (near, ways) = (distances[node], counts[node]);
            if !near.is_finite() {
                continue;
            }
            let (far, more) = (paths.distances(node), paths.counts(node));
            for t in 0..n {
                if distances[t].is_finite() && at_most(near + far[t], distances[t]) {
                    let count = ways * more[t];
                    through[s * n + t] = count;
                    if s != node && t != node && s != t {
                        value += count / counts[t];
                    }
                }
            }
        }
        if !net.is_directed {
            value /= 2.0;
        }
        let sign = if wants_more { -1.0 } else { 1.0 };
        Self {
            base: Score([sign * value, 0.0, 0.0]),
            node,
            sign,
            value,
            n,
            paths,
            through,
            onward: Vec::with_capacity(n),
        }
    }

    pub fn with(&mut self, net: &Net, tie: Arcs) -> Score {
        let mut value = self.value;
        let mut ways = net.ways(tie);
        // Where every tie counts both ways a pair and its mirror are one: one direction is enough.
        let count = if net.is_directed { 2 } else { 1 };
        for (a, b) in ways.by_ref().take(count) {
            value += self.change(a, b, tie.length);
        }
        Score([self.sign * value, 0.0, 0.0])
    }

    /// What all pairs together give the node more with an arc of this length from a to b.
    fn change(&mut self, a: usize, b: usize, length: f64) -> f64 {
        let n = self.n;
        let (from_a, from_b) = (self.paths.distances(a), self.paths.distances(b));
        let counts = self.paths.counts(b);
        let through = &self.through[b * n..(b + 1) * n];
        self.onward.clear();
        self.onward.extend((0..n).filter_map(|t| {
            let distance = length + from_b[t];
            let counts_in = t != self.node && distance.is_finite() && at_most(distance, from_a[t]);
            counts_in.then(|| Onward {
                node: t,
                distance,
                count: counts[t],
                through: through[t],
            })
        }));
        let mut sum = 0.0;
        for s in (0..n).filter(|s| *s != self.node) {
            let (distances, counts) = (self.paths.distances(s), self.paths.counts(s));
            let near = distances[a];
            if !near.is_finite() || !at_most(near + length, distances[b]) {
                continue;
            }
            let row = &self.through[s * n..(s + 1) * n];
            let (ways, ways_through) = (counts[a], row[a]);
            for t in &self.onward {
                let (old, new) = (distances[t.node], near + t.distance);
                if shorter(old, new) {
                    continue;
                }
                let paths = ways * t.count;
                let mine = ways_through * t.count + ways * t.through;
                if shorter(new, old) {
                    sum += mine / paths;
                    if old.is_finite() {
                        sum -= row[t.node] / counts[t.node];
                    }
                } else {
                    let before = row[t.node] / counts[t.node];
                    sum += (row[t.node] + mine) / (counts[t.node] + paths) - before;
                }
            }
        }
        sum
    }
}
