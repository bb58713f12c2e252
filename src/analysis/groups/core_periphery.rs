//! Core and periphery: a core tied to everybody around it, and a periphery without ties of its own.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::snapshot::Csr;
use super::fragments::by_degree;

/// Up to so many nodes every core is tried.
pub const EXACT_UP_TO: usize = 16;

/// Cores from which the search starts, of each of two orders of the nodes.
const STARTS: usize = 16;

/// Up to so many nodes the search takes detours from every start; and from the best of all.
const DETOURS_UP_TO: usize = 60;
const LAST_DETOURS_UP_TO: usize = 500;

/// The best core and how well it fits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CorePeriphery {
    /// Borgatti and Everett (1999): correlation over all pairs of nodes of the ties with the ideal
    /// pattern, in which a pair is tied if one of the two is in the core. `None` where all pairs
    /// are tied or none.
    pub fit: Option<f64>,
    /// Whether each node is in the core; nobody is where there is no fit.
    pub core: Vec<bool>,
}

impl CorePeriphery {
    /// The best of all cores up to [`EXACT_UP_TO`] nodes: of equally good ones the smaller, and of
    /// those the one with the first nodes. Else the best that moves of one node and exchanges of
    /// two find from cores of the highest degrees, and of those that touch most ties together.
    /// Ties count both ways, without strength. `None` as soon as `go_on` answers no.
    pub fn of(graph: &Csr, go_on: &dyn Fn() -> bool) -> Option<Self> {
        let n = graph.len();
        let ties = graph.arcs() / 2;
        let pairs = n * n.saturating_sub(1) / 2;
        if ties == 0 || ties == pairs {
            return Some(Self {
                fit: None,
                core: vec![false; n],
            });
        }
        let pattern = Pattern {
            nodes: n as f64,
            ties: ties as f64,
            pairs: pairs as f64,
        };
        let core = if n <= EXACT_UP_TO {
            best_of_all(graph, &pattern)
        } else {
            searched(graph, pattern, go_on)?
        };
        let size = core.iter().filter(|inside| **inside).count();
        let touched = touched_ties(graph, &core);
        Some(Self {
            fit: Some(pattern.fit(size, touched)),
            core,
        })
    }
}

#[derive(Clone, Copy)]
struct Pattern {
    nodes: f64,
    ties: f64,
    pairs: f64,
}

impl Pattern {
    /// Correlation of two patterns of zeros and ones, for a core of this size that this many ties
    /// touch; -1 for a core that leaves no pair outside, or that is empty.
    fn fit(&self, size: usize, touched: usize) -> f64 {
        let outside = self.nodes - size as f64;
        let ideal = self.pairs - outside * (outside - 1.0) / 2.0;
        let spread = self.ties * (self.pairs - self.ties) * ideal * (self.pairs - ideal);
        if spread <= 0.0 {
            return -1.0;
        }
        (touched as f64 * self.pairs - self.ties * ideal) / spread.sqrt()
    }
}

fn touched_ties(graph: &Csr, core: &[bool]) -> usize {
    (0..graph.len())
        .map(|v| {
            let all = graph.neighbours(v).iter();
            all.filter(|&&w| (w as usize) > v && (core[v] || core[w as usize]))
                .count()
        })
        .sum()
}

/// Goes through all sets in Gray's order, in which each differs from the last by one node.
fn best_of_all(graph: &Csr, pattern: &Pattern) -> Vec<bool> {
    let n = graph.len();
    let neighbours: Vec<u32> = (0..n)
        .map(|v| graph.neighbours(v).iter().fold(0, |set, &w| set | 1 << w))
        .collect();
    let (mut set, mut touched) = (0_u32, 0_usize);
    let mut best = (-1.0, 0, 0);
    for step in 1..1_u32 << n {
        let v = step.trailing_zeros();
        let new = (neighbours[v as usize] & !set).count_ones() as usize;
        // A node's ties into the periphery are touched through it alone.
        if set >> v & 1 == 0 {
            touched += new;
        } else {
            touched -= new;
        }
        set ^= 1 << v;
        let fit = pattern.fit(set.count_ones() as usize, touched);
        // Smaller cores, then those with the first nodes.
        let rank = (set.count_ones(), Reverse(set.reverse_bits()));
        let beaten = (best.1, Reverse(best.2));
        if fit > best.0 + 1e-12 || (fit > best.0 - 1e-12 && rank < beaten) {
            best = (fit, set.count_ones(), set.reverse_bits());
        }
    }
    let set = best.2.reverse_bits();
    (0..n).map(|v| set >> v & 1 == 1).collect()
}

/// The best core that the search finds.
fn searched(graph: &Csr, pattern: Pattern, go_on: &dyn Fn() -> bool) -> Option<Vec<bool>> {
    let mut best = Search::new(graph, pattern);
    for order in [by_degree(graph), by_new_ties(graph)] {
        let mut search = Search::new(graph, pattern);
        let fits: Vec<f64> = order
            .iter()
            .map(|&v| {
                search.flip(v);
                search.fit
            })
            .collect();
        let mut sizes: Vec<usize> = (0..order.len()).collect();
        sizes.sort_by(|&a, &b| fits[b].total_cmp(&fits[a]));
        for &last in sizes.iter().take(STARTS) {
            if !go_on() {
                return None;
            }
            let mut search = Search::new(graph, pattern);
            order[..=last].iter().for_each(|&v| search.flip(v));
            while search.moves()
                || search.exchange()
                || (graph.len() <= DETOURS_UP_TO && search.detour())
            {}
            if search.fit > best.fit + 1e-12 {
                best = search;
            }
        }
    }
    if graph.len() <= LAST_DETOURS_UP_TO {
        while go_on() && (best.detour() || best.moves() || best.exchange()) {}
    }
    go_on().then_some(best.core)
}

/// All nodes; next is always one that touches most ties which none before it touches.
fn by_new_ties(graph: &Csr) -> Vec<usize> {
    let n = graph.len();
    let mut new: Vec<usize> = (0..n).map(|v| graph.degree(v)).collect();
    let mut waiting: BinaryHeap<(usize, Reverse<usize>)> =
        (0..n).map(|v| (new[v], Reverse(v))).collect();
    let mut taken = vec![false; n];
    let mut order = Vec::with_capacity(n);
    while let Some((count, Reverse(v))) = waiting.pop() {
        // Entries from before the last change of a node are stale.
        if taken[v] || count != new[v] {
            continue;
        }
        taken[v] = true;
        order.push(v);
        for &w in graph.neighbours(v) {
            let w = w as usize;
            if !taken[w] {
                new[w] -= 1;
                waiting.push((new[w], Reverse(w)));
            }
        }
    }
    order
}

/// A core that is bettered step by step.
struct Search<'a> {
    graph: &'a Csr,
    pattern: Pattern,
    core: Vec<bool>,
    /// Neighbours in the periphery.
    outside: Vec<u32>,
    size: usize,
    touched: usize,
    fit: f64,
}

impl<'a> Search<'a> {
    fn new(graph: &'a Csr, pattern: Pattern) -> Self {
        let n = graph.len();
        Self {
            graph,
            pattern,
            core: vec![false; n],
            outside: (0..n).map(|v| graph.degree(v) as u32).collect(),
            size: 0,
            touched: 0,
            fit: -1.0,
        }
    }

    fn flip(&mut self, v: usize) {
        if self.core[v] {
            self.size -= 1;
            self.touched -= self.outside[v] as usize;
        } else {
            self.size += 1;
            self.touched += self.outside[v] as usize;
        }
        self.core[v] = !self.core[v];
        for &w in self.graph.neighbours(v) {
            if self.core[v] {
                self.outside[w as usize] -= 1;
            } else {
                self.outside[w as usize] += 1;
            }
        }
        self.fit = self.pattern.fit(self.size, self.touched);
    }

    /// The fit if this node moved.
    fn fit_after(&self, v: usize) -> f64 {
        let ties = self.outside[v] as usize;
        if self.core[v] {
            self.pattern.fit(self.size - 1, self.touched - ties)
        } else {
            self.pattern.fit(self.size + 1, self.touched + ties)
        }
    }

    /// Moves single nodes while that betters the fit; whether any did.
    fn moves(&mut self) -> bool {
        let before = self.fit;
        let mut moved = true;
        while moved {
            moved = false;
            for v in 0..self.graph.len() {
                if self.fit_after(v) > self.fit + 1e-12 {
                    self.flip(v);
                    moved = true;
                }
            }
        }
        self.fit > before
    }

    /// Moves every node once, always the one that fits best then, even if that is worse than
    /// before, and goes back to the best of all on the way (Kernighan and Lin 1970); whether that
    /// is better.
    fn detour(&mut self) -> bool {
        let n = self.graph.len();
        let before = self.fit;
        let mut waiting: Vec<usize> = (0..n).collect();
        let mut moved = Vec::with_capacity(n);
        let (mut best, mut keep) = (before + 1e-12, 0);
        while !waiting.is_empty() {
            let mut next = (f64::NEG_INFINITY, 0);
            for (place, &v) in waiting.iter().enumerate() {
                let fit = self.fit_after(v);
                if fit > next.0 {
                    next = (fit, place);
                }
            }
            let v = waiting.remove(next.1);
            self.flip(v);
            moved.push(v);
            if self.fit > best {
                (best, keep) = (self.fit, moved.len());
            }
        }
        for &v in moved[keep..].iter().rev() {
            self.flip(v);
        }
        keep > 0
    }

    /// Exchanges the node of the core and the one of the periphery that betters the fit most;
    /// whether any does. At equal size more touched ties are a better fit.
    fn exchange(&mut self) -> bool {
        let n = self.graph.len();
        let Some(other) = (0..n)
            .filter(|&v| !self.core[v])
            .max_by_key(|&v| (self.outside[v], Reverse(v)))
        else {
            return false;
        };
        let mut best = (0, 0, 0);
        for leaving in (0..n).filter(|&v| self.core[v]) {
            // Two that are tied touch that tie either way.
            let neighbours = self.graph.neighbours(leaving).iter();
            let tied = neighbours
                .map(|&w| w as usize)
                .filter(|&w| !self.core[w])
                .map(|w| (self.outside[w] + 1, w));
            for (gained, coming) in tied.chain([(self.outside[other], other)]) {
                let gain = gained.saturating_sub(self.outside[leaving]);
                if gain > best.0 {
                    best = (gain, leaving, coming);
                }
            }
        }
        let (gain, leaving, coming) = best;
        if gain > 0 {
            self.flip(leaving);
            self.flip(coming);
        }
        gain > 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::networks::{frozen, network};
    use super::super::super::random::SplitMix64;
    use super::super::super::snapshot::Snapshot;
    use super::*;

    fn snapshot(nodes: u64, ties: &[(u64, u64)]) -> Snapshot {
        let ties: Vec<_> = ties.iter().map(|&(a, b)| (a, b, 1.0)).collect();
        frozen(&network(nodes, &ties))
    }

    fn fitted(graph: &Csr) -> CorePeriphery {
        CorePeriphery::of(graph, &|| true).unwrap()
    }

    fn members(core: &[bool]) -> Vec<usize> {
        (0..core.len()).filter(|&v| core[v]).collect()
    }

    #[test]
    fn the_centre_of_a_star_is_a_perfect_core() {
        for nodes in [6, 30] {
            let ties: Vec<_> = (1..=nodes).filter(|&v| v != 4).map(|v| (4, v)).collect();
            let star = fitted(snapshot(nodes, &ties).undirected());
            assert!((star.fit.unwrap() - 1.0).abs() < 1e-12);
            assert_eq!(members(&star.core), [3]);
        }
    }

    #[test]
    fn without_ties_or_with_all_there_is_no_core() {
        for ties in [&[][..], &[(1, 2), (2, 3), (1, 3)]] {
            let found = fitted(snapshot(3, ties).undirected());
            assert_eq!((found.fit, members(&found.core)), (None, vec![]));
        }
        assert_eq!(fitted(snapshot(0, &[]).undirected()).fit, None);
    }

    /// Pearson's correlation, straight from its definition, over all pairs.
    fn correlation(graph: &Csr, set: u32) -> f64 {
        let n = graph.len();
        let mut pairs = Vec::new();
        for a in 0..n {
            for b in a + 1..n {
                let tied = graph.neighbours(a).contains(&(b as u32));
                let ideal = set >> a & 1 == 1 || set >> b & 1 == 1;
                pairs.push((f64::from(u8::from(tied)), f64::from(u8::from(ideal))));
            }
        }
        let count = pairs.len() as f64;
        let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
        let (x, y) = (mean(|p| p.0), mean(|p| p.1));
        let (xy, xx, yy) = pairs.iter().fold((0.0, 0.0, 0.0), |(xy, xx, yy), p| {
            let (dx, dy) = (p.0 - x, p.1 - y);
            (xy + dx * dy, xx + dx * dx, yy + dy * dy)
        });
        if yy < 1e-9 {
            -1.0
        } else {
            xy / (xx * yy).sqrt()
        }
    }

    fn random(seed: u64, nodes: u32, ties: u32) -> Snapshot {
        let mut random = SplitMix64::new(seed);
        let mut end = || u64::from(random.below(nodes)) + 1;
        let ties: Vec<_> = (0..ties).map(|_| (end(), end())).collect();
        snapshot(u64::from(nodes), &ties)
    }

    #[test]
    fn no_core_of_a_small_network_fits_better() {
        for seed in 0..6 {
            let network = random(seed, 9, 8 + seed as u32 * 2);
            let graph = network.undirected();
            let found = fitted(graph);
            let best = (0..1 << 9)
                .map(|set| correlation(graph, set))
                .fold(-1.0, f64::max);
            assert!((found.fit.unwrap() - best).abs() < 1e-12);
            let set = members(&found.core).iter().fold(0, |set, &v| set | 1 << v);
            assert!((correlation(graph, set) - best).abs() < 1e-12);
        }
    }

    #[test]
    fn the_search_finds_what_trying_all_finds() {
        for seed in 20..36 {
            let network = random(seed, 14, 10 + seed as u32);
            let graph = network.undirected();
            let best = fitted(graph);
            let pattern = Pattern {
                nodes: 14.0,
                ties: graph.arcs() as f64 / 2.0,
                pairs: 91.0,
            };
            let core = searched(graph, pattern, &|| true).unwrap();
            let size = members(&core).len();
            let found = pattern.fit(size, touched_ties(graph, &core));
            let fit = best.fit.unwrap();
            assert!(found > 0.98 * fit, "{found} of {fit}, {seed}");
        }
    }
}
