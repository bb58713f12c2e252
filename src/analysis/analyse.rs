//! From a snapshot to all numbers, as one pure function.

use crate::model::{Project, TieFilter, VariantId};

use super::leiden::{self, WeightedGraph};
use super::paths::PathMeasures;
use super::result::{Analysis, NetworkMeasures, Progress, Role, StakeholderMeasures};
use super::roles::{self, Positions};
use super::snapshot::{Csr, Snapshot};
use super::structure;

/// All measures of the network.
///
/// They are those of networkx on the simple graph (parallel ties merged, self-ties dropped), so
/// degree and density too count each pair of stakeholders once; only the number of ties sees every
/// tie. Clusters, cut points and bridges count every tie both ways, whatever the setting.
pub fn analyse(snapshot: &Snapshot) -> Analysis {
    analyse_while(snapshot, &|| true).unwrap_or_default()
}

/// Takes the snapshot and analyses it.
pub fn analyse_project(project: &Project, variant: VariantId, filter: &TieFilter) -> Analysis {
    analyse(&Snapshot::of(project, variant, filter, 0))
}

/// The same, given up with `None` as soon as `go_on`, asked between steps, answers no.
pub fn analyse_while(snapshot: &Snapshot, go_on: &(dyn Fn() -> bool + Sync)) -> Option<Analysis> {
    let n = snapshot.len();
    let out = snapshot.outgoing();
    let undirected = snapshot.undirected();
    let paths = PathMeasures::of(snapshot, go_on)?;
    let (component, components) = structure::components(undirected);
    let (cut_points, bridges) = structure::cuts(undirected);
    let core = structure::core_numbers(snapshot);
    let connected: Vec<usize> = (0..n).filter(|&v| undirected.degree(v) > 0).collect();
    let among_connected = undirected.keeping(&connected);
    let partitions =
        leiden::best_partitions(&weighted_graph(&among_connected, snapshot.weighted), go_on)?;
    // Of partitions tied for best the first stands for all; roles look at every one.
    let clusters = partitions.first().map_or(&[][..], Vec::as_slice);
    let roles = connected_roles(snapshot, &connected, &among_connected, &paths, &partitions);

    let pairs_of_others = match (snapshot.directed, n) {
        (_, 0..=2) => None,
        (true, _) => Some((n - 1) as f64 * (n - 2) as f64),
        (false, _) => Some((n - 1) as f64 * (n - 2) as f64 / 2.0),
    };
    let mut stakeholders: Vec<StakeholderMeasures> = (0..n)
        .map(|v| StakeholderMeasures {
            degree: snapshot.degree(v),
            in_degree: snapshot.directed.then(|| snapshot.incoming().degree(v)),
            out_degree: snapshot.directed.then(|| out.degree(v)),
            ties: snapshot.ties_at[v],
            strength: snapshot.strength_at[v],
            betweenness: paths.betweenness[v],
            betweenness_normalized: pairs_of_others.map(|pairs| paths.betweenness[v] / pairs),
            closeness: paths.distances.closeness(v, n.saturating_sub(1)),
            harmonic: paths.distances.harmonic[v],
            eccentricity: (paths.distances.eccentricity[v] > 0.0)
                .then_some(paths.distances.eccentricity[v]),
            core_number: core[v],
            component: component[v],
            strong_component: component[v],
            ..StakeholderMeasures::default()
        })
        .collect();
    for ((&v, &cluster), roles) in connected.iter().zip(clusters).zip(roles) {
        stakeholders[v].cluster = Some(cluster as usize);
        stakeholders[v].roles = roles;
    }

    let ordered_pairs = n as f64 * n.saturating_sub(1) as f64;
    let reachable: usize = paths.distances.reach.iter().sum();
    let mut bridges: Vec<_> = bridges
        .into_iter()
        .filter_map(|arc| snapshot.sole_ties[arc])
        .collect();
    bridges.sort_unstable();
    let network = NetworkMeasures {
        directed: snapshot.directed,
        weighted: snapshot.weighted,
        stakeholders: n,
        connected_stakeholders: connected.len(),
        ties: snapshot.ties,
        density: (n > 1).then(|| out.arcs() as f64 / ordered_pairs),
        components,
        diameter: (reachable > 0).then_some(paths.distances.diameter()),
        radius: radius(&paths.distances.eccentricity),
        mean_distance: (reachable > 0)
            .then(|| paths.distances.farness.iter().sum::<f64>() / reachable as f64),
        reachable_share: (n > 1).then(|| reachable as f64 / ordered_pairs),
        cut_points: cut_points.into_iter().map(|v| snapshot.ids[v]).collect(),
        bridges,
        degeneracy: core.iter().copied().max().unwrap_or(0),
        clusters: clusters.iter().max().map_or(0, |&last| last as usize + 1),
        ..NetworkMeasures::default()
    };
    Some(Analysis {
        topology_revision: snapshot.topology_revision,
        network,
        progress: Progress::default(),
        stakeholders: snapshot.ids.iter().copied().zip(stakeholders).collect(),
        ties: Vec::new(),
    })
}

/// The smallest eccentricity of those who reach anybody.
fn radius(eccentricity: &[f64]) -> Option<f64> {
    eccentricity
        .iter()
        .copied()
        .filter(|e| *e > 0.0)
        .min_by(f64::total_cmp)
}

/// The graph in which clusters are sought: ties weigh their strength where strength is used.
fn weighted_graph(graph: &Csr, weighted: bool) -> WeightedGraph {
    WeightedGraph::new((0..graph.len()).map(|v| {
        graph
            .neighbours(v)
            .iter()
            .zip(graph.strengths(v))
            .map(move |(&w, &strength)| (w, if weighted { strength } else { 1.0 }))
    }))
}

fn connected_roles(
    snapshot: &Snapshot,
    connected: &[usize],
    graph: &Csr,
    paths: &PathMeasures,
    partitions: &[Vec<u32>],
) -> Vec<Vec<Role>> {
    let n = connected.len();
    let (_, parts) = structure::components(graph);
    let pick = |values: &[f64]| connected.iter().map(|&v| values[v]).collect();
    roles::roles(&Positions {
        degree: connected
            .iter()
            .map(|&v| snapshot.degree(v) as f64)
            .collect(),
        betweenness: pick(&paths.betweenness),
        closeness: connected
            .iter()
            .map(|&v| paths.distances.closeness(v, n.saturating_sub(1)))
            .collect(),
        core: structure::peel(&[graph]),
        is_forest: graph.arcs() / 2 + parts == n,
        partitions,
        graph,
    })
}
