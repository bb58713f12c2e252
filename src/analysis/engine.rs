//! The analysis that follows a network from edit to edit: what is quick is told first, what takes
//! long follows, and a single tie changes the numbers instead of having them all counted again.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::analyse::analyse_while;
use super::details_phase::write_details;
use super::live::{Followed, Live};
use super::paths::{Distances, PathMeasures, Run};
use super::phases::{self, Clusters};
use super::result::Analysis;
use super::sampling::Sampler;
use super::snapshot::Snapshot;
use super::threads;

/// Up to so many stakeholders everything is worked out before anything is told: the numbers are
/// exact, and nobody need hear of estimates.
pub const TOLD_AT_ONCE: usize = 500;

/// How far along the work is after each stage.
const AFTER_PATHS: f32 = 0.4;
const AFTER_CLUSTERS: f32 = 0.6;
const AFTER_DETAILS: f32 = 0.8;

/// Follows one network. The numbers of the last one it has seen stay for what is not yet counted.
pub struct Engine {
    last: Option<Analysis>,
    live: Option<Live>,
    /// See [`LONG`].
    long: u64,
}

impl Default for Engine {
    fn default() -> Self {
        Self {
            last: None,
            live: None,
            long: LONG,
        }
    }
}

/// Nodes times arcs from which on estimates are told first: a full run then takes seconds.
const LONG: u64 = 2_000_000_000;

/// When estimates are told, from the start of the sampling.
const TOLD_AFTER: [Duration; 3] = [
    Duration::from_millis(200),
    Duration::from_millis(900),
    Duration::from_millis(1_800),
];

const FIRST_SAMPLES: u64 = 512;

/// Of the sampling: the same network is sampled alike.
const SEED: u64 = 1;

/// Between stages progress is told in steps of this share.
const STEP: f32 = 0.04;

/// Where finished stages go.
pub type Publish<'a> = dyn FnMut(Analysis) + Send + 'a;

type GoOn<'a> = &'a (dyn Fn() -> bool + Sync);

impl Engine {
    /// Works out all numbers of the network, telling each stage but the last, which it returns.
    /// Given up as soon as `go_on` answers no; what was told until then stays right for that
    /// network.
    pub fn run(
        &mut self,
        snapshot: &Snapshot,
        go_on: GoOn<'_>,
        publish: &mut Publish<'_>,
    ) -> Option<Analysis> {
        if snapshot.len() <= TOLD_AT_ONCE {
            self.live = None;
            let analysis = analyse_while(snapshot, go_on)?;
            self.last = Some(analysis.clone());
            return Some(analysis);
        }
        let mut telling = Telling {
            analysis: phases::begin(snapshot, self.last.take()),
            publish,
        };
        let finished = self.stages(snapshot, &mut telling, go_on);
        let analysis = telling.analysis;
        self.last = Some(analysis.clone());
        finished.map(|()| analysis)
    }

    fn stages(
        &mut self,
        snapshot: &Snapshot,
        telling: &mut Telling<'_, '_>,
        go_on: GoOn<'_>,
    ) -> Option<()> {
        let (paths, clusters) = match self.follow(snapshot, go_on) {
            Followed::Stopped => return None,
            Followed::Here(paths) => {
                telling.tell_paths(&paths);
                (paths, None)
            }
            Followed::Lost => {
                let clusters = if self.is_long(snapshot) {
                    Some(estimate(snapshot, telling, go_on)?)
                } else {
                    None
                };
                (self.in_full(snapshot, telling, go_on)?, clusters)
            }
        };
        let clusters = if let Some(clusters) = clusters {
            clusters
        } else {
            phases::write_structure(&mut telling.analysis, snapshot);
            phases::clusters(snapshot, go_on)?
        };
        phases::write_clusters(&mut telling.analysis, snapshot, &clusters, &paths);
        telling.tell(AFTER_CLUSTERS);
        let mut analysis = telling.analysis.clone();
        telling.while_running(go_on, AFTER_CLUSTERS..AFTER_DETAILS, |run| {
            write_details(&mut analysis, snapshot, run)
        })?;
        telling.analysis = analysis;
        if self.live.as_ref().is_some_and(Live::has_changed) {
            // There is time now to leave no rounding behind.
            telling.tell(AFTER_DETAILS);
            let paths = telling.while_running(go_on, AFTER_DETAILS..1.0, |run| {
                PathMeasures::with(snapshot, run)
            })?;
            telling.write_paths(&paths);
            self.live = Live::start(snapshot, &paths, go_on);
        }
        telling.analysis.progress.done = None;
        Some(())
    }

    /// Goes on from the network before, if few changes lead to this one.
    fn follow(&mut self, snapshot: &Snapshot, go_on: GoOn<'_>) -> Followed {
        let Some(live) = &mut self.live else {
            return Followed::Lost;
        };
        let followed = live.follow(snapshot, go_on);
        if matches!(followed, Followed::Lost) {
            self.live = None;
        }
        followed
    }

    fn in_full(
        &mut self,
        snapshot: &Snapshot,
        telling: &mut Telling<'_, '_>,
        go_on: GoOn<'_>,
    ) -> Option<PathMeasures> {
        let paths = telling.while_running(go_on, 0.0..AFTER_PATHS, |run| {
            PathMeasures::with(snapshot, run)
        })?;
        telling.tell_paths(&paths);
        self.live = Live::start(snapshot, &paths, go_on);
        Some(paths)
    }

    /// Whether the paths take so long in full that estimates are told before.
    fn is_long(&self, snapshot: &Snapshot) -> bool {
        let work = snapshot.len() as u64 * snapshot.outgoing().arcs() as u64;
        work > self.long && !snapshot.weighted
    }
}

/// Tells estimates that grow narrower, then everything else, with roles that follow from them.
fn estimate(
    snapshot: &Snapshot,
    telling: &mut Telling<'_, '_>,
    go_on: GoOn<'_>,
) -> Option<Clusters> {
    let threads = threads::available();
    let (out, into) = (snapshot.outgoing(), snapshot.incoming());
    let start = Instant::now();
    let mut sampler = Sampler::new(out, into, snapshot.directed, SEED);
    let mut paths = PathMeasures::default();
    for until in TOLD_AFTER {
        let mut samples = FIRST_SAMPLES;
        while start.elapsed() < until {
            if !sampler.advance(samples, threads, go_on) {
                return None;
            }
            // Not so many that the next telling is late.
            samples = (sampler.samples() / 4).max(FIRST_SAMPLES);
        }
        let estimate = sampler.estimate();
        phases::write_estimate(&mut telling.analysis, &estimate);
        paths.betweenness = estimate.betweenness;
        telling.tell(0.0);
    }
    paths.distances = Distances::of(snapshot, &Run::new(go_on))?;
    phases::write_distances(&mut telling.analysis, &paths.distances);
    phases::write_structure(&mut telling.analysis, snapshot);
    telling.tell(0.0);
    let clusters = phases::clusters(snapshot, go_on)?;
    phases::write_clusters(&mut telling.analysis, snapshot, &clusters, &paths);
    telling.tell(0.0);
    Some(clusters)
}

/// An analysis as it fills.
struct Telling<'a, 'p> {
    analysis: Analysis,
    publish: &'a mut Publish<'p>,
}

impl Telling<'_, '_> {
    fn write_paths(&mut self, paths: &PathMeasures) {
        phases::write_betweenness(&mut self.analysis, &paths.betweenness);
        phases::write_distances(&mut self.analysis, &paths.distances);
    }

    fn tell_paths(&mut self, paths: &PathMeasures) {
        self.write_paths(paths);
        self.tell(AFTER_PATHS);
    }

    /// Does something long, telling how far along it is within this part of the whole.
    fn while_running<T>(
        &mut self,
        go_on: GoOn<'_>,
        part: Range<f32>,
        work: impl FnOnce(&Run<'_>) -> Option<T>,
    ) -> Option<T> {
        let mut as_told = self.analysis.clone();
        // Only progress is new: the numbers are those of the stage before.
        as_told.stage = as_told.stage.saturating_sub(1);
        let has_told = self.analysis.stage > 0;
        let told = Mutex::new((part.start, &mut *self.publish));
        let progress = |share: f64| {
            let done = part.start + share as f32 * (part.end - part.start);
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            if has_told && done >= told.0 + STEP {
                told.0 = done;
                let mut analysis = as_told.clone();
                analysis.progress.done = Some(done);
                (told.1)(analysis);
            }
        };
        let mut run = Run::new(go_on);
        run.progress = &progress;
        work(&run)
    }

    fn tell(&mut self, done: f32) {
        self.analysis.progress.done = Some(done);
        (self.publish)(self.analysis.clone());
        self.analysis.stage += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::analyse::analyse;
    use super::super::networks::{frozen, network};
    use super::super::result::Certainty;
    use super::*;

    /// A tree of two branches at each node, with a tie more.
    fn large(ties_more: &[(u64, u64)]) -> Snapshot {
        let mut ties: Vec<(u64, u64, f64)> = (2..=2_100).map(|i| (i, i / 2, 1.0)).collect();
        ties.extend(ties_more.iter().map(|&(a, b)| (a, b, 1.0)));
        frozen(&network(2_100, &ties))
    }

    fn told(engine: &mut Engine, snapshot: &Snapshot) -> Vec<Analysis> {
        let mut told = Vec::new();
        let last = engine.run(snapshot, &|| true, &mut |analysis| told.push(analysis));
        told.extend(last);
        told
    }

    fn assert_exact(ours: &Analysis, snapshot: &Snapshot) {
        let full = analyse(snapshot);
        assert!(ours.progress.is_exact() && ours.progress.done.is_none());
        assert_eq!(ours.ties, full.ties);
        for (a, b) in ours.stakeholders.values().zip(full.stakeholders.values()) {
            assert!((a.betweenness - b.betweenness).abs() <= 1e-9 * b.betweenness.max(1.0));
            assert_eq!((a.closeness, &a.roles), (b.closeness, &b.roles));
            assert_eq!(a.max_dependence, b.max_dependence);
        }
    }

    #[test]
    fn a_network_that_takes_long_is_estimated_first_and_exact_in_the_end() {
        let mut engine = Engine {
            long: 0,
            ..Engine::default()
        };
        let snapshot = large(&[(1_500, 1_501)]);
        let told = told(&mut engine, &snapshot);
        let first = &told[0];
        let Certainty::Estimate { half_width, .. } = first.progress.betweenness else {
            panic!("{:?}", first.progress);
        };
        assert!(half_width > 0.0);
        let full = analyse(&snapshot);
        let hit = |id| {
            let estimated = &first.stakeholders[id];
            let miss = (estimated.betweenness - full.stakeholders[id].betweenness).abs();
            miss <= estimated.betweenness_half_width.unwrap() + 1e-9
        };
        let hits = full.stakeholders.keys().filter(|id| hit(*id)).count();
        assert!(hits as f64 >= 0.95 * 2_100.0, "{hits}");
        assert_exact(told.last().unwrap(), &snapshot);
    }

    #[test]
    fn a_tie_more_is_told_exactly_at_once_while_the_rest_is_still_that_of_before() {
        let mut engine = Engine::default();
        told(&mut engine, &large(&[]));
        let snapshot = large(&[(1_500, 1_501)]);
        let told = told(&mut engine, &snapshot);
        let first = &told[0];
        assert!(first.progress.betweenness.is_exact() && first.progress.distances.is_exact());
        assert_eq!(first.progress.clusters, Certainty::Outdated);
        assert!(first.stakeholders.values().any(|m| !m.roles.is_empty()));
        let full = analyse(&snapshot);
        for (a, b) in first.stakeholders.values().zip(full.stakeholders.values()) {
            assert!((a.betweenness - b.betweenness).abs() <= 1e-9 * b.betweenness.max(1.0));
        }
        assert_exact(told.last().unwrap(), &snapshot);
        // In the end nothing is left of the rounding of the update.
        for (a, b) in told
            .last()
            .unwrap()
            .stakeholders
            .values()
            .zip(full.stakeholders.values())
        {
            assert_eq!(a.betweenness, b.betweenness);
        }
        assert!(told.is_sorted_by_key(|analysis| analysis.stage));
    }

    #[test]
    fn given_up_it_tells_nothing_more_and_the_next_network_is_right() {
        let mut engine = Engine::default();
        told(&mut engine, &large(&[]));
        let none = engine.run(&large(&[(7, 2_000)]), &|| false, &mut |_| panic!("told"));
        assert_eq!(none, None);
        let snapshot = large(&[(7, 2_000), (8, 1_999)]);
        assert_exact(told(&mut engine, &snapshot).last().unwrap(), &snapshot);
    }
}
