//! The analysis in its phases. Each works out some numbers of a snapshot and writes them into the
//! analysis, in the order of the nodes: what is quick is there first, what takes long follows.

use super::leiden::{self, WeightedGraph};
use super::paths::{Distances, PathMeasures};
use super::result::{Analysis, Certainty, NetworkMeasures, Progress, Role};
use super::roles::{self, Positions};
use super::sampling::Estimate;
use super::snapshot::{Csr, Snapshot};
use super::structure;
use super::structure_phase;
use super::threads;

/// The partitions tied for best, over the nodes with a tie.
pub struct Clusters {
    connected: Vec<usize>,
    graph: Csr,
    partitions: Vec<Vec<u32>>,
    /// Of the first of them.
    modularity: Option<f64>,
}

/// Starts an analysis: who is in the network, and what needs no working out. All else is taken
/// over from the analysis before, where a stakeholder was in it, and is outdated.
pub fn begin(snapshot: &Snapshot, before: Option<Analysis>) -> Analysis {
    let mut before = before.unwrap_or_default();
    let out = snapshot.outgoing();
    let stakeholders = snapshot.ids.iter().enumerate().map(|(v, id)| {
        let mut measures = before.stakeholders.remove(id).unwrap_or_default();
        measures.degree = snapshot.degree(v);
        measures.in_degree = snapshot.directed.then(|| snapshot.incoming().degree(v));
        measures.out_degree = snapshot.directed.then(|| out.degree(v));
        measures.ties = snapshot.ties_at[v];
        measures.strength = snapshot.strength_at[v];
        (*id, measures)
    });
    let n = snapshot.len();
    Analysis {
        topology_revision: snapshot.topology_revision,
        stage: 0,
        progress: Progress::OUTDATED,
        stakeholders: stakeholders.collect(),
        network: NetworkMeasures {
            directed: snapshot.directed,
            weighted: snapshot.weighted,
            stakeholders: n,
            connected_stakeholders: (0..n)
                .filter(|&v| snapshot.undirected().degree(v) > 0)
                .count(),
            ties: snapshot.ties,
            density: (n > 1).then(|| out.arcs() as f64 / ordered_pairs(n)),
            ..before.network
        },
        // Ties may be gone.
        ties: Vec::new(),
    }
}

/// Closeness, and what the distances say of the network.
pub fn write_distances(analysis: &mut Analysis, distances: &Distances) {
    let n = analysis.stakeholders.len();
    for (v, measures) in analysis.stakeholders.values_mut().enumerate() {
        measures.closeness = distances.closeness(v, n.saturating_sub(1));
        measures.harmonic = distances.harmonic[v];
        measures.eccentricity = Some(distances.eccentricity[v]).filter(|e| *e > 0.0);
    }
    let reachable: usize = distances.reach.iter().sum();
    let network = &mut analysis.network;
    network.mean_distance =
        (reachable > 0).then(|| distances.farness.iter().sum::<f64>() / reachable as f64);
    network.reachable_share = (n > 1).then(|| reachable as f64 / ordered_pairs(n));
    structure_phase::write_closeness_centralization(analysis);
    network_distances(analysis);
    analysis.progress.distances = Certainty::Exact;
}

fn network_distances(analysis: &mut Analysis) {
    let eccentricities = || {
        analysis
            .stakeholders
            .values()
            .filter_map(|measures| measures.eccentricity)
    };
    let (diameter, radius) = (
        eccentricities().max_by(f64::total_cmp),
        eccentricities().min_by(f64::total_cmp),
    );
    analysis.network.diameter = diameter;
    analysis.network.radius = radius;
}

/// Exact betweenness, raw.
pub fn write_betweenness(analysis: &mut Analysis, betweenness: &[f64]) {
    write_raw_betweenness(analysis, betweenness);
    for measures in analysis.stakeholders.values_mut() {
        measures.betweenness_half_width = None;
    }
    structure_phase::write_betweenness_centralization(analysis);
    analysis.progress.betweenness = Certainty::Exact;
}

/// Estimated betweenness with its error bars.
pub fn write_estimate(analysis: &mut Analysis, estimate: &Estimate) {
    write_raw_betweenness(analysis, &estimate.betweenness);
    let half_widths = estimate.half_width.iter();
    for (measures, half_width) in analysis.stakeholders.values_mut().zip(half_widths) {
        measures.betweenness_half_width = Some(*half_width);
    }
    structure_phase::write_betweenness_centralization(analysis);
    // Exact distances follow soon; until then the mean is that of the sample.
    if let Some(distances) = &estimate.distances {
        analysis.network.mean_distance = Some(distances.mean);
        analysis.network.reachable_share = Some(distances.reachable_share);
    }
    let pairs = pairs_of_others(analysis.stakeholders.len(), analysis.network.directed);
    let widest = estimate.half_width.iter().copied().fold(0.0, f64::max);
    analysis.progress.betweenness = Certainty::Estimate {
        half_width: widest / pairs.unwrap_or(1.0),
        stable_ranks: estimate.top_stable,
    };
}

fn write_raw_betweenness(analysis: &mut Analysis, betweenness: &[f64]) {
    let pairs = pairs_of_others(analysis.stakeholders.len(), analysis.network.directed);
    for (measures, &value) in analysis.stakeholders.values_mut().zip(betweenness) {
        measures.betweenness = value;
        measures.betweenness_normalized = pairs.map(|pairs| value / pairs);
    }
}

/// Parts, cores, and all that looks at neighbours only.
pub fn write_structure(analysis: &mut Analysis, snapshot: &Snapshot) {
    structure_phase::write_structure(analysis, snapshot);
    analysis.progress.structure = Certainty::Exact;
}

/// Seeks clusters. `None` as soon as `go_on` answers no.
pub fn clusters(snapshot: &Snapshot, go_on: &(dyn Fn() -> bool + Sync)) -> Option<Clusters> {
    let undirected = snapshot.undirected();
    let connected: Vec<usize> = (0..snapshot.len())
        .filter(|&v| undirected.degree(v) > 0)
        .collect();
    let graph = undirected.keeping(&connected);
    let weighted = weighted_graph(&graph, snapshot.weighted);
    let partitions = leiden::best_partitions(&weighted, threads::available(), go_on)?;
    let modularity = partitions
        .first()
        .and_then(|chosen| leiden::modularity(&weighted, chosen));
    Some(Clusters {
        connected,
        graph,
        partitions,
        modularity,
    })
}

/// Clusters, and the roles that follow from them and from the paths.
pub fn write_clusters(
    analysis: &mut Analysis,
    snapshot: &Snapshot,
    clusters: &Clusters,
    paths: &PathMeasures,
) {
    // Of partitions tied for best the first stands for all; roles look at every one.
    let chosen = clusters.partitions.first().map_or(&[][..], Vec::as_slice);
    let roles = connected_roles(snapshot, clusters, paths);
    let mut of_node = vec![(None, Vec::new()); snapshot.len()];
    for ((&v, &cluster), roles) in clusters.connected.iter().zip(chosen).zip(roles) {
        of_node[v] = (Some(cluster as usize), roles);
    }
    for (measures, (cluster, roles)) in analysis.stakeholders.values_mut().zip(of_node) {
        measures.cluster = cluster;
        measures.roles = roles;
    }
    analysis.network.modularity = clusters.modularity;
    analysis.network.clusters = chosen.iter().max().map_or(0, |&last| last as usize + 1);
    analysis.progress.clusters = Certainty::Exact;
}

fn connected_roles(
    snapshot: &Snapshot,
    clusters: &Clusters,
    paths: &PathMeasures,
) -> Vec<Vec<Role>> {
    let Clusters {
        connected,
        graph,
        partitions,
        ..
    } = clusters;
    let n = connected.len();
    let (_, parts) = structure::components(graph);
    roles::roles(&Positions {
        degree: connected
            .iter()
            .map(|&v| snapshot.degree(v) as f64)
            .collect(),
        betweenness: connected.iter().map(|&v| paths.betweenness[v]).collect(),
        // Those without a tie change nobody's role.
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

fn ordered_pairs(n: usize) -> f64 {
    n as f64 * n.saturating_sub(1) as f64
}

/// Pairs of others, ordered where direction is followed; none below three nodes.
fn pairs_of_others(n: usize, directed: bool) -> Option<f64> {
    let ordered = n
        .checked_sub(1)
        .map(ordered_pairs)
        .filter(|pairs| *pairs > 0.0)?;
    Some(if directed { ordered } else { ordered / 2.0 })
}
