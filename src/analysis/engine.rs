//! The analysis that follows a network from edit to edit: what is quick is told first, what takes
//! long follows, and a single tie changes the numbers instead of having them all counted again.

use super::analyse::analyse_while;
use super::paths::PathMeasures;
use super::phases;
use super::result::{Analysis, Certainty};
use super::snapshot::Snapshot;

/// Up to so many stakeholders everything is worked out before anything is told: the numbers are
/// exact, and nobody need hear of estimates.
pub const TOLD_AT_ONCE: usize = 2_000;

/// Follows one network. The numbers of the last one it has seen stay for what is not yet counted.
#[derive(Default)]
pub struct Engine {
    last: Option<Analysis>,
}

/// Where finished stages go.
pub type Publish<'a> = dyn FnMut(Analysis) + 'a;

impl Engine {
    /// Works out all numbers of the network, telling each stage but the last, which it returns.
    /// Given up as soon as `go_on` answers no; what was told until then stays right for that
    /// network.
    pub fn run(
        &mut self,
        snapshot: &Snapshot,
        go_on: &(dyn Fn() -> bool + Sync),
        publish: &mut Publish<'_>,
    ) -> Option<Analysis> {
        if snapshot.len() <= TOLD_AT_ONCE {
            let analysis = analyse_while(snapshot, go_on)?;
            self.last = Some(analysis.clone());
            return Some(analysis);
        }
        let mut telling = Telling {
            analysis: phases::begin(snapshot, self.last.take()),
            publish,
        };
        let finished = Self::stages(snapshot, &mut telling, go_on);
        let analysis = telling.analysis;
        self.last = Some(analysis.clone());
        finished.map(|()| analysis)
    }

    fn stages(
        snapshot: &Snapshot,
        telling: &mut Telling<'_, '_>,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Option<()> {
        let paths = PathMeasures::of(snapshot, go_on)?;
        phases::write_paths(&mut telling.analysis, &paths, Certainty::Exact);
        telling.tell(0.5);
        phases::write_structure(&mut telling.analysis, snapshot);
        let clusters = phases::clusters(snapshot, go_on)?;
        phases::write_clusters(&mut telling.analysis, snapshot, &clusters, &paths);
        telling.tell(0.7);
        phases::write_details(&mut telling.analysis, snapshot, go_on)?;
        telling.analysis.progress.done = None;
        Some(())
    }
}

/// An analysis as it fills.
struct Telling<'a, 'p> {
    analysis: Analysis,
    publish: &'a mut Publish<'p>,
}

impl Telling<'_, '_> {
    fn tell(&mut self, done: f32) {
        self.analysis.progress.done = Some(done);
        (self.publish)(self.analysis.clone());
        self.analysis.stage += 1;
    }
}
