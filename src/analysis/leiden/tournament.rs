//! Several starts, of which the better go on: on one thread or several, with the same outcome.

use std::cmp::Reverse;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use super::super::random::SplitMix64;
use super::super::threads;
use super::graph::WeightedGraph;
use super::iteration::Leiden;
use super::quality::Scale;

/// Starts whose best partitions count.
const SEEDS: u64 = 30;

/// Networks of more nodes get fewer starts, and none goes on for a rise of less than a part in so
/// many of modularity: there, partitions as good are countless, and the best is out of reach.
const LARGE: usize = 2000;
const SEEDS_IF_LARGE: u64 = 4;
const LEAST_RISE_IF_LARGE: i64 = 20_000;

/// So many go on to the end: a second core has nothing else to do.
const FEWEST_RUNS: usize = 2;

/// Below so many arcs a thread costs more than it saves, and so does leaving seeds behind: what is
/// worse after one iteration may be best in the end.
const FEWEST_ARCS: usize = 500;

/// All partitions found that are tied for the best modularity, without repetition, in ascending
/// order. A partition names the cluster of each node, numbered in order of their first nodes.
///
/// Every seed gets one iteration; then the best third goes on, the better half of that, and so on,
/// but at least two (all, in a small graph), until they rise no more. Up to 2,000 nodes there are
/// 30 seeds, above that 4. The result does not depend on the number of threads. `None` as soon as
/// `go_on` answers no.
pub fn best_partitions(
    graph: &WeightedGraph,
    threads: usize,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Option<Vec<Vec<u32>>> {
    let small = graph.arcs().len() < FEWEST_ARCS;
    let threads = if small { 1 } else { threads };
    let nodes = graph.len() as u32;
    let (seeds, least_rise) = if graph.len() > LARGE {
        let whole = Scale::of(graph).unit * graph.total();
        (SEEDS_IF_LARGE, whole / LEAST_RISE_IF_LARGE)
    } else {
        (SEEDS, 0)
    };
    let tournament = Tournament {
        round: Mutex::new(Round {
            waiting: (0..seeds)
                .map(|seed| Run::new(seed, nodes, least_rise))
                .collect(),
            under_way: 0,
            back: Vec::new(),
            given_up: false,
            kept_of: if small { 1 } else { 3 },
        }),
        go_on,
    };
    threads::together(threads, |number| tournament.take_part(graph, number));
    let round = tournament
        .round
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    if round.given_up {
        return None;
    }
    let best = round.back.iter().map(|run| run.quality).max();
    let mut partitions: Vec<Vec<u32>> = round
        .back
        .into_iter()
        .filter(|run| Some(run.quality) == best)
        .map(|run| run.cluster)
        .collect();
    partitions.sort_unstable();
    partitions.dedup();
    Some(partitions)
}

/// One seed's way.
pub(super) struct Run {
    pub(super) random: SplitMix64,
    /// The cluster of each node.
    pub(super) cluster: Vec<u32>,
    pub(super) quality: i64,
    least_rise: i64,
    /// Whether the last iteration still bettered it by more than the least rise.
    pub(super) rising: bool,
}

impl Run {
    pub(super) fn new(seed: u64, nodes: u32, least_rise: i64) -> Self {
        Self {
            random: SplitMix64::new(seed),
            cluster: (0..nodes).collect(),
            quality: i64::MIN,
            least_rise,
            rising: true,
        }
    }

    /// Takes the partition if it is better.
    pub(super) fn offer(&mut self, quality: i64, cluster: &[u32]) {
        let rise = quality.saturating_sub(self.quality);
        self.rising = rise > self.least_rise;
        if rise > 0 {
            self.quality = quality;
            self.cluster.clear();
            self.cluster.extend_from_slice(cluster);
        }
    }
}

struct Tournament<'a> {
    round: Mutex<Round>,
    go_on: &'a (dyn Fn() -> bool + Sync),
}

/// What each run still rising does once, before the best of them go on.
struct Round {
    waiting: Vec<Run>,
    under_way: usize,
    /// Runs that are done with this round.
    back: Vec<Run>,
    given_up: bool,
    /// One in so many goes on.
    kept_of: usize,
}

impl Tournament<'_> {
    /// Iterates runs until there is none left for this thread.
    fn take_part(&self, graph: &WeightedGraph, number: usize) {
        let mut leiden = Leiden::new(graph, self.go_on);
        loop {
            let mut round = self.lock();
            let under_way = round.under_way;
            if round.given_up || round.waiting.len() + under_way + round.back.len() <= number {
                return;
            }
            let Some(mut run) = round.waiting.pop() else {
                drop(round);
                if under_way == 0 {
                    return;
                }
                // An iteration is too short to sleep through.
                thread::yield_now();
                continue;
            };
            round.under_way += 1;
            drop(round);
            let mut promise = Promise {
                tournament: self,
                kept: None,
            };
            if (self.go_on)() && leiden.iterate(&mut run) {
                promise.kept = Some(run);
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Round> {
        // Nothing that can panic runs under the lock.
        self.round.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Brings a run back; without it, the tournament is given up, so that nobody waits for a thread
/// that has panicked.
struct Promise<'a> {
    tournament: &'a Tournament<'a>,
    kept: Option<Run>,
}

impl Drop for Promise<'_> {
    fn drop(&mut self) {
        let mut round = self.tournament.lock();
        round.under_way -= 1;
        match self.kept.take() {
            Some(run) => round.back.push(run),
            None => round.given_up = true,
        }
        if round.under_way == 0 && round.waiting.is_empty() {
            round.next();
        }
    }
}

impl Round {
    /// Keeps the best; those of them that still rise go on.
    fn next(&mut self) {
        let runs = self.back.len();
        let kept = runs.div_ceil(self.kept_of).max(FEWEST_RUNS).min(runs);
        self.kept_of = self.kept_of.min(2);
        self.back.sort_unstable_by_key(|run| Reverse(run.quality));
        let bar = self.back[kept - 1].quality;
        self.back.retain(|run| run.quality >= bar);
        let (rising, settled) = std::mem::take(&mut self.back)
            .into_iter()
            .partition(|run| run.rising);
        self.waiting = rising;
        self.back = settled;
    }
}
