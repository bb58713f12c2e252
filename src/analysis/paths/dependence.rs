//! How much a stakeholder depends on each other one: rows of the dependence matrix.

use super::super::snapshot::Snapshot;
use super::source_pass::SourcePass;
use super::weighted;

/// The row of one stakeholder; see [`on_each_other_from`].
pub fn on_each_other(snapshot: &Snapshot, source: usize) -> Vec<Option<f64>> {
    on_each_other_from(snapshot, &[source])
        .pop()
        .unwrap_or_default()
}

/// For each source the share, 0 to 1, of its shortest paths to everybody else that lead through
/// each node: pair dependency over the number of nodes, other than these two, that the source
/// reaches. `None` if there is no such node, and for the source itself.
pub fn on_each_other_from(snapshot: &Snapshot, sources: &[usize]) -> Vec<Vec<Option<f64>>> {
    let arcs = weighted::arcs(snapshot);
    let lengths = snapshot.weighted.then(|| arcs.lengths(snapshot.outgoing()));
    let mut pass = SourcePass::new(arcs.out());
    let row = |&source: &usize| {
        let start = arcs.number[source] as usize;
        match &lengths {
            Some(lengths) => pass.dijkstra(arcs.out(), lengths, start),
            None => pass.breadth_first(arcs.out(), start),
        }
        let reached = pass.reached().len();
        let mut row = vec![(reached > 0).then_some(0.0); arcs.len()];
        pass.share_back(
            arcs.out(),
            |v, dependency| {
                row[arcs.order[v] as usize] =
                    (reached > 1).then(|| dependency / (reached - 1) as f64);
            },
            |_, _| (),
        );
        row[source] = None;
        row
    };
    sources.iter().map(row).collect()
}
