//! The network as the scorers keep it: arcs with lengths, to which ties can be added, and the
//! shortest paths between all of them.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::analysis::{Csr, Snapshot};

/// Lengths are sums of fractions; paths that differ by less than this share are equally long.
const TOLERANCE: f64 = 1e-12;

/// A new tie between two nodes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arcs {
    pub from: u32,
    pub to: u32,
    /// Of a path over it: 1 for a tie of strength 1, and where strengths do not count.
    pub length: f64,
    /// Both ways; always so where direction is not followed.
    pub is_mutual: bool,
}

/// Arcs out of each node, with lengths.
#[derive(Clone, Debug)]
pub struct Net {
    rows: Vec<Vec<(u32, f64)>>,
    pub is_directed: bool,
    is_weighted: bool,
}

impl Net {
    /// As paths run.
    pub fn of(snapshot: &Snapshot) -> Self {
        Self::from_rows(
            snapshot.outgoing(),
            snapshot.is_directed(),
            snapshot.is_weighted(),
        )
    }

    /// Every tie both ways and one step long.
    pub fn undirected(snapshot: &Snapshot) -> Self {
        Self::from_rows(snapshot.undirected(), false, false)
    }

    fn from_rows(csr: &Csr, is_directed: bool, is_weighted: bool) -> Self {
        let row = |v: usize| {
            let strengths = csr.strengths(v).iter();
            let arcs = csr.neighbours(v).iter().zip(strengths);
            arcs.map(|(&w, &s)| (w, if is_weighted { 1.0 / s } else { 1.0 }))
                .collect()
        };
        Self {
            rows: (0..csr.len()).map(row).collect(),
            is_directed,
            is_weighted,
        }
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn row(&self, v: usize) -> &[(u32, f64)] {
        &self.rows[v]
    }

    pub fn add(&mut self, arcs: Arcs) {
        self.rows[arcs.from as usize].push((arcs.to, arcs.length));
        if arcs.is_mutual || !self.is_directed {
            self.rows[arcs.to as usize].push((arcs.from, arcs.length));
        }
    }

    /// Takes back the tie that was added last.
    pub fn take_back(&mut self, arcs: Arcs) {
        self.rows[arcs.from as usize].pop();
        if arcs.is_mutual || !self.is_directed {
            self.rows[arcs.to as usize].pop();
        }
    }

    /// The arcs of a new tie, one or two, as paths may run.
    pub fn ways(&self, arcs: Arcs) -> impl Iterator<Item = (usize, usize)> + use<> {
        let back = arcs.is_mutual || !self.is_directed;
        let (u, v) = (arcs.from as usize, arcs.to as usize);
        std::iter::once((u, v)).chain(back.then_some((v, u)))
    }
}

/// Whether the first length is the second or shorter.
pub fn at_most(a: f64, b: f64) -> bool {
    a <= b + TOLERANCE * b.abs()
}

/// Whether the first length is shorter than the second.
pub fn shorter(a: f64, b: f64) -> bool {
    !at_most(b, a)
}

/// The shortest paths from one node.
#[derive(Clone, Debug, Default)]
pub struct Pass {
    /// Nodes reached, each after those on the way to it; the source first.
    pub order: Vec<u32>,
    pub distance: Vec<f64>,
    pub count: Vec<f64>,
    dependency: Vec<f64>,
    heap: BinaryHeap<Reached>,
}

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

impl Pass {
    pub fn run(&mut self, net: &Net, source: usize) {
        if self.distance.len() == net.len() {
            for &v in &self.order {
                self.distance[v as usize] = f64::INFINITY;
                self.count[v as usize] = 0.0;
            }
        } else {
            self.distance = vec![f64::INFINITY; net.len()];
            self.count = vec![0.0; net.len()];
            self.dependency = vec![0.0; net.len()];
        }
        self.order.clear();
        self.distance[source] = 0.0;
        self.count[source] = 1.0;
        if net.is_weighted {
            self.by_length(net, source);
        } else {
            self.by_steps(net, source);
        }
    }

    fn by_steps(&mut self, net: &Net, source: usize) {
        self.order.push(source as u32);
        let mut next = 0;
        while let Some(&v) = self.order.get(next) {
            next += 1;
            let way = self.distance[v as usize] + 1.0;
            let count = self.count[v as usize];
            for &(w, _) in net.row(v as usize) {
                let w = w as usize;
                if self.distance[w] == f64::INFINITY {
                    self.distance[w] = way;
                    self.order.push(w as u32);
                }
                if self.distance[w] == way {
                    self.count[w] += count;
                }
            }
        }
    }

    fn by_length(&mut self, net: &Net, source: usize) {
        self.heap.push(Reached {
            distance: 0.0,
            node: source as u32,
        });
        while let Some(Reached { distance, node }) = self.heap.pop() {
            // Settled before, by a shorter way.
            if distance > self.distance[node as usize] {
                continue;
            }
            self.order.push(node);
            for &(w, length) in net.row(node as usize) {
                let way = distance + length;
                if way < self.distance[w as usize] {
                    self.distance[w as usize] = way;
                    self.heap.push(Reached {
                        distance: way,
                        node: w,
                    });
                }
            }
        }
        for &v in &self.order {
            let (distance, count) = (self.distance[v as usize], self.count[v as usize]);
            for &(w, length) in net.row(v as usize) {
                if is_link(distance, length, self.distance[w as usize]) {
                    self.count[w as usize] += count;
                }
            }
        }
    }

    /// Adds to each node how much the source depends on it for reaching the nodes of `is_target`.
    pub fn add_dependencies(&mut self, net: &Net, is_target: &[bool], sums: &mut [f64]) {
        for &v in self.order.iter().skip(1).rev() {
            let v = v as usize;
            let (distance, count) = (self.distance[v], self.count[v]);
            let mut sum = 0.0;
            for &(w, length) in net.row(v) {
                let w = w as usize;
                if is_link(distance, length, self.distance[w]) {
                    let weight = f64::from(u8::from(is_target[w]));
                    sum += (weight + self.dependency[w]) / self.count[w];
                }
            }
            self.dependency[v] = count * sum;
            sums[v] += self.dependency[v];
        }
    }
}

/// Whether an arc of this length lies on shortest paths.
fn is_link(from: f64, length: f64, to: f64) -> bool {
    to > from && at_most(from + length, to)
}

/// Distances and numbers of shortest paths between all nodes, row by row.
#[derive(Clone, Debug)]
pub struct AllPaths {
    n: usize,
    pub distance: Vec<f64>,
    pub count: Vec<f64>,
}

impl AllPaths {
    pub fn of(net: &Net) -> Self {
        let n = net.len();
        let mut pass = Pass::default();
        let mut distance = Vec::with_capacity(n * n);
        let mut count = Vec::with_capacity(n * n);
        for source in 0..n {
            pass.run(net, source);
            distance.extend_from_slice(&pass.distance);
            count.extend_from_slice(&pass.count);
        }
        Self { n, distance, count }
    }

    pub fn distances(&self, from: usize) -> &[f64] {
        &self.distance[from * self.n..(from + 1) * self.n]
    }

    pub fn counts(&self, from: usize) -> &[f64] {
        &self.count[from * self.n..(from + 1) * self.n]
    }
}
