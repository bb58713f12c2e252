//! What a tie changes, worked out in the network without it.

use std::cmp::Reverse;
use std::sync::atomic::{AtomicBool, Ordering};

use super::cover::{Centre, Cover};
use super::graph::Graph;
use super::halves::on_both;
use super::pairs::{self, Flank, Missed, PairSearch};
use super::pass::{BATCH, PATH_LIMIT, PathPass, Stage, TARGET};
use super::sides::{Ends, TieWeights};
use super::{Outcome, PAIR_LIMIT, WORTH_WHILE};

/// A full run takes as much again for every so many levels of distance.
const DEEP: usize = 40;

/// No change is declined for taking less than this: a millisecond or so.
const SMALL: usize = 1 << 20;

/// The searches from and to the ends, in visits of all arcs.
const END_SEARCHES: usize = 4;

/// The buffers of all changes.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    pub(super) ends: Ends,
    pub(super) weights: TieWeights,
    searches: [PairSearch; 2],
    halves: [Half; 2],
    /// By node, what betweenness gains with the tie.
    pub(super) gain: Vec<f64>,
    /// Pairs that the tie brings nearer: source, target, distance without it.
    pub(super) nearer: Vec<(u32, u32, u32)>,
    /// What a full run costs, and what may still be spent on the change, in visits of an arc.
    full: usize,
    budget: usize,
    /// What the change has cost, as a share of a full run.
    pub(super) cost: f64,
}

/// Up to so many centres one thread does all: starting another takes longer.
const ALONE: usize = 8;

/// A batch's search costs about as much as the rest of so many centres.
const LEAST: usize = 32;

/// What one of the two threads works with.
#[derive(Debug, Default)]
struct Half {
    pass: PathPass,
    stage: Stage,
    work: usize,
}

impl Workspace {
    /// Works out what the tie from u to v changes in `graph`, which is without it.
    pub(super) fn work_out(
        &mut self,
        graph: &Graph,
        (u, v): (u32, u32),
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Result<(), Outcome> {
        let nodes = graph.len();
        let arcs = graph.outgoing().arcs();
        self.ends.search(graph, u, v);
        let depth = self.ends.to_u().depth() as usize;
        self.full = (nodes * (arcs + arcs * depth / DEEP)).max(SMALL);
        let allowed = (WORTH_WHILE * self.full as f64) as usize;
        self.budget = allowed.saturating_sub(END_SEARCHES * arcs);
        self.weights.clear(nodes);
        self.nearer.clear();
        self.gain.clear();
        self.gain.resize(nodes, 0.0);
        let searches = [
            self.ends.to_u(),
            self.ends.to_v(),
            self.ends.out_of_u(),
            self.ends.out_of_v(),
        ];
        if searches
            .iter()
            .any(|end| !end.paths.iter().all(|&paths| paths < PATH_LIMIT))
        {
            return Err(Outcome::Declined);
        }
        if self.ends.joins_components() {
            let (here, there) = (self.ends.sources.nodes(), self.ends.targets.nodes());
            for &s in here {
                self.weights.sources[s as usize] = there.len() as f64;
            }
            for &t in there {
                self.weights.targets[t as usize] = here.len() as f64;
            }
        } else {
            self.weigh_pairs_of_ends();
            let cover = self.cover(graph, go_on)?;
            self.pass(graph, &cover, go_on)?;
        }
        let Self {
            ends,
            weights,
            gain,
            ..
        } = self;
        // Before both are joined with others' weights.
        gain[u as usize] += sum_but(&weights.sources, u);
        gain[v as usize] += sum_but(&weights.targets, v);
        ends.add_dependencies(graph, weights, gain);
        self.cost = (allowed - self.budget) as f64 / self.full as f64;
        Ok(())
    }

    /// The pairs of u with all targets and of v with all sources.
    fn weigh_pairs_of_ends(&mut self) {
        let Self {
            ends,
            weights,
            nearer,
            ..
        } = self;
        let (u, v) = (ends.u, ends.v);
        for &t in ends.targets.nodes() {
            let search = ends.out_of_u();
            let distance = search.distance[t as usize];
            let share = ends.share(u, t, distance, search.paths[t as usize]);
            weights.sources[u as usize] += share;
            weights.targets[t as usize] += share;
            weights.u_pairs[t as usize] = -share;
            if ends.length(u, t) < distance {
                nearer.push((u, t, distance));
            }
        }
        for &s in ends.sources.nodes().iter().skip(1) {
            let search = ends.to_v();
            let distance = search.distance[s as usize];
            let share = ends.share(s, v, distance, search.paths[s as usize]);
            weights.sources[s as usize] += share;
            weights.targets[v as usize] += share;
            weights.v_pairs[s as usize] = -share;
            if ends.length(s, v) < distance {
                nearer.push((s, v, distance));
            }
        }
    }

    /// The other changed pairs, covered; declines where a full run is cheaper.
    fn cover(
        &mut self,
        graph: &Graph,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Result<Cover, Outcome> {
        let ends = &self.ends;
        let budget = &mut self.budget;
        let sources = Flank {
            side: &ends.sources,
            search: ends.to_u(),
        };
        let targets = Flank {
            side: &ends.targets,
            search: ends.out_of_v(),
        };
        let (outgoing, incoming) = (graph.outgoing(), graph.incoming());
        let from_sources = ends.sources.nodes().len() <= ends.targets.nodes().len();
        let found = if from_sources {
            let rows = (outgoing, incoming);
            pairs::changed(
                &mut self.searches,
                rows,
                sources,
                targets,
                PAIR_LIMIT,
                budget,
                go_on,
            )
        } else {
            let rows = (incoming, outgoing);
            pairs::changed(
                &mut self.searches,
                rows,
                targets,
                sources,
                PAIR_LIMIT,
                budget,
                go_on,
            )
        };
        let mut pairs = found.map_err(|missed| match missed {
            Missed::TooMany => Outcome::Declined,
            Missed::Stopped => Outcome::Stopped,
        })?;
        if !from_sources {
            for pair in &mut pairs {
                *pair = (pair.1, pair.0);
            }
        }
        if pairs.len() * TARGET > *budget {
            return Err(Outcome::Declined);
        }
        let cover = Cover::of(&pairs, graph.len());
        Ok(cover)
    }

    /// Passes from the centres, in two threads if there are batches for both.
    fn pass(
        &mut self,
        graph: &Graph,
        cover: &Cover,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Result<(), Outcome> {
        let nodes = graph.len();
        let batches = shared_out(cover);
        let stop = AtomicBool::new(false);
        let too_much = AtomicBool::new(false);
        let (ends, budget) = (&self.ends, self.budget / 2);
        for half in &mut self.halves {
            half.stage.clear(nodes);
            half.work = 0;
        }
        let two = cover.centres.len() > ALONE && batches.iter().all(|batches| !batches.is_empty());
        on_both(&mut self.halves, two, |half, number| {
            for batch in &batches[number] {
                if !go_on() {
                    stop.store(true, Ordering::Relaxed);
                }
                if stop.load(Ordering::Relaxed) || too_much.load(Ordering::Relaxed) {
                    return;
                }
                let rows = if batch[0].is_source {
                    (graph.outgoing(), graph.incoming())
                } else {
                    (graph.incoming(), graph.outgoing())
                };
                let stage = &mut half.stage;
                let countable = half.pass.run(rows, ends, batch, &cover.partners, stage);
                half.work += half.pass.take_work();
                if !countable || half.work > budget {
                    too_much.store(true, Ordering::Relaxed);
                }
            }
        });
        if stop.load(Ordering::Relaxed) {
            return Err(Outcome::Stopped);
        }
        if too_much.load(Ordering::Relaxed) {
            return Err(Outcome::Declined);
        }
        for half in &mut self.halves {
            self.budget -= half.work;
            let stage = &mut half.stage;
            for v in 0..nodes {
                self.gain[v] -= stage.replaced[v];
                self.weights.sources[v] += stage.sources[v];
                self.weights.targets[v] += stage.targets[v];
            }
            self.nearer.append(&mut stage.nearer);
        }
        Ok(())
    }
}

fn sum_but(weights: &[f64], node: u32) -> f64 {
    let (before, from) = weights.split_at(node as usize);
    before.iter().sum::<f64>() + from[1..].iter().sum::<f64>()
}

/// The centres in batches, all sources or all targets, for two threads to take about as long.
fn shared_out(cover: &Cover) -> [Vec<&[Centre]>; 2] {
    let centres = &cover.centres;
    let split = centres.partition_point(|centre| centre.is_source);
    let (sources, targets) = centres.split_at(split);
    let size = centres.len().div_ceil(2).clamp(LEAST, BATCH);
    let mut batches: Vec<_> = sources.chunks(size).chain(targets.chunks(size)).collect();
    batches.sort_by_key(|batch| Reverse(batch.len()));
    let mut shared = [Vec::new(), Vec::new()];
    let mut sizes = [0, 0];
    for batch in batches {
        let number = usize::from(sizes[1] < sizes[0]);
        sizes[number] += LEAST + batch.len();
        shared[number].push(batch);
    }
    shared
}
