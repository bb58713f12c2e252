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

/// How much a group depends on each node, together and for reaching certain others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupDependence {
    /// By node: of all shortest paths from the group to the targets other than the node itself,
    /// the share that leads through it, 0 to 1. `None` for the group's own, and where the group
    /// reaches no such target.
    pub shares: Vec<Option<f64>>,
    /// Pairs of a member of the group and a target that it reaches.
    pub reached: usize,
}

/// The dependence of the `group` for reaching the nodes of `is_target`. For one member and all
/// others as targets it is the row of [`on_each_other`].
pub fn of_group(snapshot: &Snapshot, group: &[usize], is_target: &[bool]) -> GroupDependence {
    let arcs = weighted::arcs(snapshot);
    let lengths = snapshot.weighted.then(|| arcs.lengths(snapshot.outgoing()));
    let mut pass = SourcePass::new(arcs.out());
    let mut through = vec![0.0; arcs.len()];
    let mut own = vec![0; arcs.len()];
    let mut reached = 0;
    let weight = |v: usize| f64::from(u8::from(is_target[arcs.order[v] as usize]));
    for &source in group {
        let start = arcs.number[source] as usize;
        match &lengths {
            Some(lengths) => pass.dijkstra(arcs.out(), lengths, start),
            None => pass.breadth_first(arcs.out(), start),
        }
        for &v in pass.reached() {
            let node = arcs.order[v as usize] as usize;
            if is_target[node] {
                reached += 1;
                own[node] += 1;
            }
        }
        pass.share_back_to(
            arcs.out(),
            weight,
            |v, dependency| through[arcs.order[v] as usize] += dependency,
            |_, _| (),
        );
    }
    let share = |v: usize| {
        let pairs: usize = reached - own[v];
        (pairs > 0 && !group.contains(&v)).then(|| through[v] / pairs as f64)
    };
    GroupDependence {
        shares: (0..arcs.len()).map(share).collect(),
        reached,
    }
}

/// Distances and numbers of shortest paths from one node, by node: infinite and 0 where there is
/// none.
pub fn paths_from(snapshot: &Snapshot, source: usize) -> (Vec<f64>, Vec<f64>) {
    let arcs = weighted::arcs(snapshot);
    let mut pass = SourcePass::new(arcs.out());
    let start = arcs.number[source] as usize;
    if snapshot.weighted {
        pass.dijkstra(arcs.out(), &arcs.lengths(snapshot.outgoing()), start);
    } else {
        pass.breadth_first(arcs.out(), start);
    }
    let mut distances = vec![f64::INFINITY; arcs.len()];
    let mut paths = vec![0.0; arcs.len()];
    distances[source] = 0.0;
    paths[source] = 1.0;
    for &v in pass.reached() {
        let node = arcs.order[v as usize] as usize;
        (distances[node], paths[node]) = pass.to(v as usize);
    }
    (distances, paths)
}
