//! What a tie changes, worked out in the network without it.

use std::sync::atomic::{AtomicBool, Ordering};

use super::cover::Cover;
use super::graph::{Graph, Rows};
use super::pairs::{self, Flank, Missed, PairSearch};
use super::pass::{LANES, LanePass, PATH_LIMIT, Stage};
use super::sides::{Ends, TieWeights};
use super::{Outcome, PAIR_LIMIT, WORTH_WHILE};

/// The searches from and to the ends, in passes of a full run.
const END_SEARCHES: f64 = 4.0;

/// The buffers of all changes.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    pub(super) ends: Ends,
    pub(super) weights: TieWeights,
    search: PairSearch,
    halves: [Half; 2],
    /// By node, what betweenness gains with the tie.
    pub(super) gain: Vec<f64>,
    /// Pairs that the tie brings nearer: source, target, distance without it.
    pub(super) nearer: Vec<(u32, u32, u32)>,
    /// What the change has cost, as a share of a full run.
    pub(super) cost: f64,
}

/// What one of the two threads works with.
#[derive(Debug, Default)]
struct Half {
    pass: LanePass,
    stage: Stage,
}

impl Workspace {
    /// Works out what the tie from u to v changes in `graph`, which is without it.
    pub(super) fn work_out(
        &mut self,
        graph: &Graph,
        (u, v): (u32, u32),
        go_on: &dyn Fn() -> bool,
    ) -> Result<(), Outcome> {
        let nodes = graph.len();
        self.ends.search(graph, u, v);
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
        self.cost = END_SEARCHES / nodes as f64;
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
    fn cover(&mut self, graph: &Graph, go_on: &dyn Fn() -> bool) -> Result<Cover, Outcome> {
        let ends = &self.ends;
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
            pairs::changed(&mut self.search, rows, sources, targets, PAIR_LIMIT, go_on)
        } else {
            let rows = (incoming, outgoing);
            pairs::changed(&mut self.search, rows, targets, sources, PAIR_LIMIT, go_on)
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
        let cover = Cover::of(&pairs, graph.len());
        self.cost = (END_SEARCHES + cover.centres.len() as f64) / graph.len() as f64;
        if self.cost > WORTH_WHILE {
            return Err(Outcome::Declined);
        }
        Ok(cover)
    }

    /// Passes from the centres, in two threads if there are batches for both.
    fn pass(
        &mut self,
        graph: &Graph,
        cover: &Cover,
        go_on: &dyn Fn() -> bool,
    ) -> Result<(), Outcome> {
        let nodes = graph.len();
        let split = cover.centres.partition_point(|centre| centre.is_source);
        let (sources, targets) = cover.centres.split_at(split);
        let batches: Vec<_> = sources.chunks(LANES).chain(targets.chunks(LANES)).collect();
        let stop = AtomicBool::new(false);
        let uncountable = AtomicBool::new(false);
        let ends = &self.ends;
        let work = |half: &mut Half, first: usize, ask: Option<&dyn Fn() -> bool>| {
            for batch in batches.iter().skip(first).step_by(2) {
                if ask.is_some_and(|go_on| !go_on()) {
                    stop.store(true, Ordering::Relaxed);
                }
                if stop.load(Ordering::Relaxed) || uncountable.load(Ordering::Relaxed) {
                    return;
                }
                let rows: (&Rows, &Rows) = if batch[0].is_source {
                    (graph.outgoing(), graph.incoming())
                } else {
                    (graph.incoming(), graph.outgoing())
                };
                if !half
                    .pass
                    .run(rows, ends, batch, &cover.partners, &mut half.stage)
                {
                    uncountable.store(true, Ordering::Relaxed);
                }
            }
        };
        for half in &mut self.halves {
            half.stage.clear(nodes);
        }
        let [first, second] = &mut self.halves;
        let alone = std::thread::scope(|scope| {
            let helper = (batches.len() > 1).then(|| {
                std::thread::Builder::new()
                    .name("analysis-update".to_owned())
                    .spawn_scoped(scope, || work(&mut *second, 1, None))
            });
            work(first, 0, Some(go_on));
            helper.is_some_and(|helper| helper.is_err())
        });
        if alone {
            work(second, 1, Some(go_on));
        }
        if stop.load(Ordering::Relaxed) {
            return Err(Outcome::Stopped);
        }
        if uncountable.load(Ordering::Relaxed) {
            return Err(Outcome::Declined);
        }
        for half in &mut self.halves {
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
