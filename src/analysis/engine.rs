//! The analysis that follows a network from edit to edit: what is quick is told first, what takes
//! long follows, and a single tie changes the numbers instead of having them all counted again.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::analyse::analyse_while;
use super::details_phase::write_details;
use super::live::{Followed, Live};
use super::paths::{PathMeasures, Run};
use super::phases;
use super::result::{Analysis, Certainty};
use super::snapshot::Snapshot;

/// Up to so many stakeholders everything is worked out before anything is told: the numbers are
/// exact, and nobody need hear of estimates.
pub const TOLD_AT_ONCE: usize = 2_000;

/// How far along the work is after each stage.
const AFTER_PATHS: f32 = 0.4;
const AFTER_CLUSTERS: f32 = 0.6;

/// Follows one network. The numbers of the last one it has seen stay for what is not yet counted.
#[derive(Default)]
pub struct Engine {
    last: Option<Analysis>,
    live: Option<Live>,
}

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
        let paths = self.paths(snapshot, telling, go_on)?;
        phases::write_structure(&mut telling.analysis, snapshot);
        let clusters = phases::clusters(snapshot, go_on)?;
        phases::write_clusters(&mut telling.analysis, snapshot, &clusters, &paths);
        telling.tell(AFTER_CLUSTERS);
        let mut analysis = telling.analysis.clone();
        telling.while_running(go_on, AFTER_CLUSTERS..1.0, |run| {
            write_details(&mut analysis, snapshot, run)
        })?;
        telling.analysis = analysis;
        telling.analysis.progress.done = None;
        Some(())
    }

    /// The paths, told as soon as they are there: by what has changed, or in full.
    fn paths(
        &mut self,
        snapshot: &Snapshot,
        telling: &mut Telling<'_, '_>,
        go_on: GoOn<'_>,
    ) -> Option<PathMeasures> {
        if let Some(live) = &mut self.live {
            match live.follow(snapshot, go_on) {
                Followed::Here(paths) => {
                    telling.tell_paths(&paths);
                    return Some(paths);
                }
                Followed::Stopped => return None,
                Followed::Lost => self.live = None,
            }
        }
        let paths = telling.while_running(go_on, 0.0..AFTER_PATHS, |run| {
            PathMeasures::with(snapshot, run)
        })?;
        telling.tell_paths(&paths);
        self.live = Live::start(snapshot, &paths, go_on);
        Some(paths)
    }
}

/// An analysis as it fills.
struct Telling<'a, 'p> {
    analysis: Analysis,
    publish: &'a mut Publish<'p>,
}

impl Telling<'_, '_> {
    fn tell_paths(&mut self, paths: &PathMeasures) {
        phases::write_paths(&mut self.analysis, paths, Certainty::Exact);
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
