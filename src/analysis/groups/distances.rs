//! How far those who are left are from one another without some of the nodes.

use super::super::snapshot::Csr;
use super::fragments::by_degree;
use super::key_players::Goal;

/// Distance-weighted fragmentation, from a breadth-first search of all sources at once, a bit for
/// each.
pub struct Distances<'a> {
    graph: &'a Csr,
    words: usize,
    seen: Vec<u64>,
    front: Vec<u64>,
    next: Vec<u64>,
}

impl<'a> Distances<'a> {
    pub fn new(graph: &'a Csr) -> Self {
        let words = graph.len().div_ceil(64);
        let rows = vec![0; graph.len() * words];
        Self {
            graph,
            words,
            seen: rows.clone(),
            front: rows.clone(),
            next: rows,
        }
    }

    /// The inverse distances of all ordered pairs of those not gone, summed.
    fn nearness(&mut self, gone: &[bool]) -> f64 {
        let (n, words) = (self.graph.len(), self.words);
        self.seen.fill(0);
        self.front.fill(0);
        for v in (0..n).filter(|&v| !gone[v]) {
            self.seen[v * words + v / 64] |= 1 << (v % 64);
            self.front[v * words + v / 64] |= 1 << (v % 64);
        }
        let mut sum = 0.0;
        for distance in 1.. {
            let mut reached: u64 = 0;
            self.next.fill(0);
            for v in (0..n).filter(|&v| !gone[v]) {
                let row = v * words..(v + 1) * words;
                let next = &mut self.next[row.clone()];
                for &w in self.graph.neighbours(v) {
                    let from = &self.front[w as usize * words..][..words];
                    for (word, from) in next.iter_mut().zip(from) {
                        *word |= from;
                    }
                }
                for (word, seen) in next.iter_mut().zip(&mut self.seen[row]) {
                    *word &= !*seen;
                    *seen |= *word;
                    reached += u64::from(word.count_ones());
                }
            }
            if reached == 0 {
                break;
            }
            sum += reached as f64 / f64::from(distance);
            std::mem::swap(&mut self.front, &mut self.next);
        }
        sum
    }
}

impl Goal for Distances<'_> {
    fn nodes(&self) -> usize {
        self.graph.len()
    }

    fn looks(&self) -> u64 {
        self.graph.len() as u64
    }

    fn promising(&self) -> Vec<usize> {
        by_degree(self.graph)
    }

    fn best_addition(&mut self, set: &[usize], go_on: &dyn Fn() -> bool) -> Option<(usize, f64)> {
        let n = self.graph.len();
        let mut gone = vec![false; n];
        for &v in set {
            gone[v] = true;
        }
        let left = (n - set.len() - 1) as f64;
        let mut best: Option<(f64, usize)> = None;
        for v in 0..n {
            if gone[v] {
                continue;
            }
            if !go_on() {
                return None;
            }
            gone[v] = true;
            let nearness = self.nearness(&gone);
            gone[v] = false;
            if best.is_none_or(|(least, _)| nearness < least) {
                best = Some((nearness, v));
            }
        }
        let (nearness, node) = best?;
        Some((node, 1.0 - nearness / (left * (left - 1.0))))
    }
}
