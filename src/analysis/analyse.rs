//! From a snapshot to all numbers, as one pure function.

use crate::model::{Project, TieFilter, VariantId};

use super::details_phase::write_details;
use super::paths::{PathMeasures, Run};
use super::phases;
use super::result::Analysis;
use super::snapshot::Snapshot;

/// All measures of the network.
///
/// They are those of networkx on the simple graph (parallel ties merged, self-ties dropped), so
/// degree and density too count each pair of stakeholders once; only the number of ties and the
/// strength see every tie. Clusters, cut points and bridges count every tie both ways, whatever
/// the setting.
pub fn analyse(snapshot: &Snapshot) -> Analysis {
    analyse_while(snapshot, &|| true).unwrap_or_default()
}

/// Takes the snapshot and analyses it.
pub fn analyse_project(project: &Project, variant: VariantId, filter: &TieFilter) -> Analysis {
    analyse(&Snapshot::of(project, variant, filter, 0))
}

/// The same, given up with `None` as soon as `go_on`, asked between steps, answers no.
pub fn analyse_while(snapshot: &Snapshot, go_on: &(dyn Fn() -> bool + Sync)) -> Option<Analysis> {
    let mut analysis = phases::begin(snapshot, None);
    let paths = PathMeasures::of(snapshot, go_on)?;
    phases::write_betweenness(&mut analysis, &paths.betweenness);
    phases::write_distances(&mut analysis, &paths.distances);
    phases::write_structure(&mut analysis, snapshot);
    let clusters = phases::clusters(snapshot, go_on)?;
    phases::write_clusters(&mut analysis, snapshot, &clusters, &paths);
    write_details(&mut analysis, snapshot, &Run::new(go_on))?;
    analysis.progress.done = None;
    Some(analysis)
}
