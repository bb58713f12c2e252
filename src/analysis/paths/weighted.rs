//! Shortest paths where strengths count: lengths are 1/strength, one source at a time.

use super::super::snapshot::Snapshot;
use super::PathMeasures;
use super::arcs::Arcs;
use super::distances::Distances;
use super::order;
use super::source_pass::SourcePass;
use super::strands::Run;

/// Sources in a batch.
const BATCH: usize = 16;

/// Betweenness and distances. `None` if the run was given up.
pub(super) fn measures(snapshot: &Snapshot, run: &Run<'_>) -> Option<PathMeasures> {
    each_source(snapshot, run, SourcePass::add_to)
}

/// Distances alone.
pub(super) fn distances(snapshot: &Snapshot, run: &Run<'_>) -> Option<Distances> {
    each_source(snapshot, run, |pass, sums| {
        pass.add_distances(&mut sums.distances);
    })
    .map(|measures| measures.distances)
}

fn each_source(
    snapshot: &Snapshot,
    run: &Run<'_>,
    add: impl Fn(&mut SourcePass, &mut PathMeasures) + Sync,
) -> Option<PathMeasures> {
    let arcs = Arcs::new(snapshot, order::breadth_first(snapshot.undirected()));
    let lengths = arcs.lengths(snapshot);
    let sources = arcs.sources();
    let strands = run.sums(
        arcs.len(),
        sources.len().div_ceil(BATCH),
        || SourcePass::new(arcs.out()),
        || PathMeasures::zero(arcs.len()),
        |pass: &mut SourcePass, batch, sums| {
            for &source in sources[batch * BATCH..].iter().take(BATCH) {
                pass.dijkstra(arcs.out(), &lengths, source as usize);
                add(pass, sums);
            }
        },
    )?;
    let mut whole = PathMeasures::zero(arcs.len());
    for strand in &strands {
        whole.add(strand);
    }
    Some(whole.renumbered(&arcs.number))
}
