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

/// Betweenness over ordered pairs, and distances. `None` if the run was given up.
pub(super) fn measures(snapshot: &Snapshot, run: &Run<'_>) -> Option<PathMeasures> {
    let arcs = arcs(snapshot);
    let zero = || PathMeasures::zero(arcs.len());
    let strands = each_source(snapshot, &arcs, run, zero, |pass, sums| {
        pass.add_distances(&mut sums.distances);
        pass.add_dependencies(arcs.out(), &mut sums.betweenness);
    })?;
    let mut whole = zero();
    for strand in &strands {
        whole.add(strand);
    }
    Some(whole.renumbered(&arcs.number))
}

/// Distances alone.
pub(super) fn distances(snapshot: &Snapshot, run: &Run<'_>) -> Option<Distances> {
    let arcs = arcs(snapshot);
    let zero = || Distances::zero(arcs.len());
    let strands = each_source(snapshot, &arcs, run, zero, |pass, sums| {
        pass.add_distances(sums);
    })?;
    let mut whole = zero();
    for strand in &strands {
        whole.add(strand);
    }
    Some(whole.renumbered(&arcs.number))
}

/// The arcs in an order that suits single sources.
pub(super) fn arcs(snapshot: &Snapshot) -> Arcs {
    Arcs::new(snapshot, order::breadth_first(snapshot.undirected()))
}

/// Calls `add` after the search from each source of `arcs`, with its strand's sums.
pub(super) fn each_source<A: Send + Sync>(
    snapshot: &Snapshot,
    arcs: &Arcs,
    run: &Run<'_>,
    zero: impl Fn() -> A + Sync,
    add: impl Fn(&mut SourcePass, &mut A) + Sync,
) -> Option<Vec<A>> {
    let lengths = arcs.lengths(snapshot.outgoing());
    let sources = arcs.sources();
    run.sums(
        arcs.len(),
        sources.len().div_ceil(BATCH),
        || SourcePass::new(arcs.out()),
        zero,
        |pass: &mut SourcePass, batch, sums| {
            for &source in sources[batch * BATCH..].iter().take(BATCH) {
                pass.dijkstra(arcs.out(), &lengths, source as usize);
                add(pass, sums);
            }
        },
    )
}
