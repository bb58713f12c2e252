//! Betweenness of large networks, estimated from sampled pairs, with error bars that shrink as the
//! sample grows.
//!
//! Riondato and Kornaropoulos (2016) sample pairs of nodes; Borassi and Natale (2016) find the
//! shortest paths between two by a search from both ends. We give every node on any of them its
//! share of the paths instead of drawing one path: the same expectation with less variance.
//! Every arc is one step; there is no estimate where strength is length.

mod bounds;
mod links;
mod pairs;
mod search;
mod tally;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use super::random::SplitMix64;
use super::snapshot::Csr;
use super::threads;

use links::Links;
use pairs::Pairs;
use search::Search;
use tally::Tally;

/// Samples that one thread draws in a row.
const BATCH: u64 = 256;

/// Draws pairs and keeps what their shortest paths say. The outcome depends on the seed and the
/// number of samples alone, not on the threads or on how the samples were asked for.
pub struct Sampler {
    links: Links,
    pairs: Pairs,
    directed: bool,
    seed: u64,
    tally: Tally,
    searches: Vec<Search>,
}

/// Betweenness as far as it is known, by node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimate {
    /// Raw, as [`super::paths::PathMeasures`] has it.
    pub betweenness: Vec<f64>,
    /// The exact value lies within so much of the estimate with confidence 0.95, for each node
    /// taken alone (empirical Bernstein bound).
    pub half_width: Vec<f64>,
    pub samples: u64,
    /// `None` until a pair with a path has been met.
    pub distances: Option<DistanceEstimate>,
    /// How many of the leading ranks are certain, each and in this order, with confidence 0.95
    /// for all of them together.
    pub top_stable: usize,
}

/// Distances over reachable pairs, in steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DistanceEstimate {
    pub mean: f64,
    /// The exact mean lies within so much of it with confidence 0.95 (normal approximation).
    pub half_width: f64,
    /// Share of ordered pairs that are reachable, 0 to 1; exact where ties count both ways.
    pub reachable_share: f64,
}

impl Sampler {
    /// Arcs out of and into each node; the same twice where every tie counts both ways.
    pub fn new(out: &Csr, into: &Csr, directed: bool, seed: u64) -> Self {
        let links = Links::new(out, directed.then_some(into));
        Self {
            pairs: Pairs::new(&links),
            tally: Tally::new(links.len()),
            searches: Vec::new(),
            links,
            directed,
            seed,
        }
    }

    /// So many samples more, rounded up to whole batches. Given up as soon as `go_on` answers no:
    /// then nothing has been added, and the answer is `false`.
    pub fn advance(
        &mut self,
        samples: u64,
        threads: usize,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> bool {
        if self.pairs.is_empty() {
            return true;
        }
        let first = self.tally.samples() / BATCH;
        let batches = samples.div_ceil(BATCH);
        let threads = threads.clamp(1, batches.max(1) as usize);
        while self.searches.len() < threads {
            self.searches.push(Search::new(self.links.len()));
        }
        let next = AtomicU64::new(first);
        let given_up = AtomicBool::new(false);
        let searches: Vec<_> = self.searches[..threads]
            .iter_mut()
            .map(Mutex::new)
            .collect();
        threads::together(threads, |number| {
            let mut search = searches[number]
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            loop {
                let batch = next.fetch_add(1, Ordering::Relaxed);
                if batch >= first + batches {
                    return;
                }
                let mut random = SplitMix64::new(self.seed).stream(batch);
                for _ in 0..BATCH {
                    if given_up.load(Ordering::Relaxed) || !go_on() {
                        given_up.store(true, Ordering::Relaxed);
                        return;
                    }
                    let (s, t) = self.pairs.draw(&mut random);
                    search.run(&self.links, s, t);
                }
            }
        });
        let kept = !given_up.into_inner();
        for search in &mut self.searches {
            search.hand_over(kept.then_some(&mut self.tally));
        }
        if kept {
            self.tally.count(batches * BATCH);
        }
        kept
    }

    pub fn samples(&self) -> u64 {
        self.tally.samples()
    }

    fn distances(&self) -> Option<DistanceEstimate> {
        let found = self.tally.distances();
        let (n, reached) = (self.links.len() as f64, found.reached as f64);
        (found.reached > 0).then(|| {
            let mean = found.sum as f64 / reached;
            let variance = (found.squares as f64 / reached - mean * mean).max(0.0);
            let met = reached / self.samples() as f64;
            DistanceEstimate {
                mean,
                half_width: bounds::NORMAL * (variance / reached).sqrt(),
                reachable_share: met * self.pairs.count() / (n * (n - 1.0)),
            }
        })
    }

    pub fn estimate(&self) -> Estimate {
        // Betweenness is the mean share, times the pairs that may have a path.
        let pairs = self.pairs.count() / if self.directed { 1.0 } else { 2.0 };
        let moments = self.tally.moments();
        let width = |confidence: f64| {
            let bound = bounds::EmpiricalBernstein::new(self.samples(), confidence);
            moments
                .iter()
                .map(move |moments| bound.half_width(*moments))
        };
        let together = 1.0 - (1.0 - bounds::CONFIDENCE) / moments.len().max(1) as f64;
        let means: Vec<f64> = moments.iter().map(|moments| moments.mean).collect();
        let top_stable = bounds::leading(&means, &width(together).collect::<Vec<f64>>());
        let scaled = |values: &mut dyn Iterator<Item = f64>| {
            let mut by_node = vec![0.0; means.len()];
            for (value, &node) in values.zip(self.links.original()) {
                by_node[node as usize] = value * pairs;
            }
            by_node
        };
        Estimate {
            betweenness: scaled(&mut means.iter().copied()),
            half_width: scaled(&mut width(bounds::CONFIDENCE)),
            samples: self.samples(),
            distances: self.distances(),
            top_stable,
        }
    }
}

#[cfg(test)]
mod tests;
