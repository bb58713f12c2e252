//! The analysis that follows a network from edit to edit: what is quick is told first, what takes
//! long follows, and a single tie changes the numbers instead of having them all counted again.

use super::analyse::analyse_while;
use super::live::{Followed, Live};
use super::paths::PathMeasures;
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

/// Where finished stages go.
pub type Publish<'a> = dyn FnMut(Analysis) + 'a;

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
        phases::write_details(&mut telling.analysis, snapshot, go_on)?;
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
        let paths = PathMeasures::of(snapshot, go_on)?;
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

    fn tell(&mut self, done: f32) {
        self.analysis.progress.done = Some(done);
        (self.publish)(self.analysis.clone());
        self.analysis.stage += 1;
    }
}
