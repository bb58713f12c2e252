//! How much of a network is within some steps of a set of its nodes.

use super::super::snapshot::Csr;
use super::fragments::by_degree;
use super::key_players::Goal;

/// Bit rows: whom each node reaches, itself included.
pub struct Reach<'a> {
    graph: &'a Csr,
    words: usize,
    rows: Vec<u64>,
}

impl<'a> Reach<'a> {
    pub fn new(graph: &'a Csr, steps: usize) -> Self {
        let n = graph.len();
        let words = n.div_ceil(64);
        let mut rows = vec![0; n * words];
        for v in 0..n {
            rows[v * words + v / 64] |= 1 << (v % 64);
        }
        for _ in 0..steps.min(n) {
            let last = rows.clone();
            for v in 0..n {
                let row = &mut rows[v * words..(v + 1) * words];
                for &w in graph.neighbours(v) {
                    let from = &last[w as usize * words..][..words];
                    for (word, from) in row.iter_mut().zip(from) {
                        *word |= from;
                    }
                }
            }
            if rows == last {
                break;
            }
        }
        Self { graph, words, rows }
    }

    fn row(&self, node: usize) -> &[u64] {
        &self.rows[node * self.words..(node + 1) * self.words]
    }
}

impl Goal for Reach<'_> {
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
        let mut reached = vec![0; self.words];
        for &v in set {
            for (word, row) in reached.iter_mut().zip(self.row(v)) {
                *word |= row;
            }
        }
        let mut best: Option<(u32, usize)> = None;
        for v in (0..self.graph.len()).filter(|v| !set.contains(v)) {
            let count = reached
                .iter()
                .zip(self.row(v))
                .map(|(a, b)| (a | b).count_ones())
                .sum();
            if best.is_none_or(|(most, _)| count > most) {
                best = Some((count, v));
            }
        }
        let (count, node) = best?;
        Some((node, f64::from(count) / self.graph.len() as f64))
    }
}
