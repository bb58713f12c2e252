//! How far a network falls apart without some of its nodes.

use super::super::snapshot::Csr;
use super::key_players::Goal;

const NONE: u32 = u32::MAX;

/// Fragmentation: the share of the pairs of those left that are in different parts.
pub struct Fragments<'a> {
    graph: &'a Csr,
    discovered: Vec<u32>,
    low: Vec<u32>,
    /// Nodes below each in the depth-first tree, itself included.
    below: Vec<u32>,
    /// Of the pieces that split off below a node if it goes: their nodes, and pairs within.
    split: Vec<(u64, u64)>,
    stack: Vec<(usize, usize, usize)>,
    order: Vec<usize>,
}

fn pairs(nodes: u64) -> u64 {
    nodes * nodes.saturating_sub(1) / 2
}

impl<'a> Fragments<'a> {
    pub fn new(graph: &'a Csr) -> Self {
        let n = graph.len();
        Self {
            graph,
            discovered: vec![NONE; n],
            low: vec![NONE; n],
            below: vec![0; n],
            split: vec![(0, 0); n],
            stack: Vec::new(),
            order: Vec::new(),
        }
    }

    /// Goes through the part of `root`, depth first (Hopcroft and Tarjan 1973), passing by those
    /// that are marked as discovered; nodes stand in `order` as they are discovered.
    fn explore(&mut self, root: usize, clock: &mut u32) {
        let graph = self.graph;
        self.order.clear();
        self.enter(root, usize::MAX, clock);
        while let Some(&mut (v, parent, ref mut next)) = self.stack.last_mut() {
            let arc = *next;
            if arc < graph.range(v).end {
                *next += 1;
                let w = graph.target(arc);
                if self.discovered[w] == NONE {
                    self.enter(w, v, clock);
                } else if w != parent {
                    // Those that are gone have no time and count for nothing.
                    self.low[v] = self.low[v].min(self.discovered[w]);
                }
                continue;
            }
            self.stack.pop();
            if parent == usize::MAX {
                continue;
            }
            self.low[parent] = self.low[parent].min(self.low[v]);
            self.below[parent] += self.below[v];
            if self.low[v] >= self.discovered[parent] {
                let size = u64::from(self.below[v]);
                self.split[parent].0 += size;
                self.split[parent].1 += pairs(size);
            }
        }
    }

    fn enter(&mut self, v: usize, parent: usize, clock: &mut u32) {
        self.discovered[v] = *clock;
        self.low[v] = *clock;
        *clock += 1;
        self.below[v] = 1;
        self.split[v] = (0, 0);
        self.order.push(v);
        self.stack.push((v, parent, self.graph.range(v).start));
    }
}

/// The time of discovery of those that are gone: later than any other.
const GONE: u32 = u32::MAX - 1;

impl Goal for Fragments<'_> {
    fn nodes(&self) -> usize {
        self.graph.len()
    }

    fn promising(&self) -> Vec<usize> {
        by_degree(self.graph)
    }

    fn best_addition(&mut self, set: &[usize], go_on: &dyn Fn() -> bool) -> Option<(usize, f64)> {
        if !go_on() {
            return None;
        }
        let n = self.graph.len();
        self.discovered.fill(NONE);
        for &v in set {
            self.discovered[v] = GONE;
        }
        let mut clock = 0;
        // Pairs in one part now; of each node how many fewer there are without it.
        let mut together = 0;
        let mut best: Option<(u64, usize)> = None;
        for root in 0..n {
            if self.discovered[root] != NONE {
                continue;
            }
            self.explore(root, &mut clock);
            let whole = self.order.len() as u64;
            together += pairs(whole);
            for &v in &self.order {
                let (size, within) = self.split[v];
                let rest = pairs(whole - 1 - size) + within;
                let lost = pairs(whole) - rest;
                if best.is_none_or(|(most, node)| lost > most || (lost == most && v < node)) {
                    best = Some((lost, v));
                }
            }
        }
        let (lost, node) = best?;
        let all = pairs((n - set.len() - 1) as u64);
        Some((node, 1.0 - (together - lost) as f64 / all as f64))
    }
}

/// All nodes, those of the highest degree first.
pub(super) fn by_degree(graph: &Csr) -> Vec<usize> {
    let mut order: Vec<usize> = (0..graph.len()).collect();
    order.sort_by_key(|&v| std::cmp::Reverse(graph.degree(v)));
    order
}
