//! Our numbers beside those expected.

use jejaring::analysis::{
    Analysis, Criterion, NetworkMeasures, Position, Snapshot, StakeholderMeasures, analyse,
    group_dependence, key_players,
};
use serde_json::Value;

use super::case::{Built, Case, ExpectedPosition, ExpectedTie};

/// Differences allowed, relative above 1.
const TOLERANCE: f64 = 1e-9;

/// Our clusters are at least so good, of igraph's best.
const LEIDEN_SHARE: f64 = 0.99;

#[derive(Default)]
pub struct Mismatches {
    compared: usize,
    found: Vec<String>,
}

impl Mismatches {
    fn number(&mut self, what: impl Fn() -> String, ours: Option<f64>, theirs: Option<f64>) {
        self.compared += 1;
        let same = match (ours, theirs) {
            (Some(a), Some(b)) => (a - b).abs() <= TOLERANCE * b.abs().max(1.0),
            (a, b) => a == b,
        };
        if !same {
            self.found
                .push(format!("{}: {ours:?} instead of {theirs:?}", what()));
        }
    }

    fn equal(&mut self, what: impl Fn() -> String, ours: &Value, theirs: &Value) {
        self.compared += 1;
        if ours != theirs {
            self.found
                .push(format!("{}: {ours} instead of {theirs}", what()));
        }
    }

    pub fn assert_none(&self) {
        assert!(self.compared > 1_000);
        let few: Vec<_> = self.found.iter().take(40).map(String::as_str).collect();
        assert!(
            self.found.is_empty(),
            "{} of {} numbers differ:\n{}",
            self.found.len(),
            self.compared,
            few.join("\n")
        );
    }
}

pub fn compare(case: &Case, mismatches: &mut Mismatches) {
    let built = case.build();
    let snapshot = built.snapshot();
    let analysis = analyse(&snapshot);
    assert!(analysis.progress.is_exact());
    stakeholders(case, &analysis, mismatches);
    network(case, &built, &analysis, mismatches);
    ties(case, &built, &analysis, mismatches);
    sets(case, &snapshot, mismatches);
    positions(case, &built, &snapshot, mismatches);
    if let Some(best) = case.expected.leiden {
        let ours = modularity(&snapshot, &analysis, 0.7);
        // Shares mean nothing around 0.
        if ours < best - (1.0 - LEIDEN_SHARE) * best.abs().max(0.1) {
            mismatches
                .found
                .push(format!("{}: clusters of {ours}, igraph {best}", case.name));
        }
    }
    let ours = analysis.network.modularity;
    let theirs = (snapshot.undirected().arcs() > 0).then(|| modularity(&snapshot, &analysis, 1.0));
    mismatches.number(|| format!("{} modularity", case.name), ours, theirs);
}

fn stakeholder(measures: &StakeholderMeasures, key: &str) -> Option<f64> {
    let count = |count: usize| count as f64;
    match key {
        "degree" => Some(count(measures.degree)),
        "in_degree" => measures.in_degree.map(count),
        "out_degree" => measures.out_degree.map(count),
        "ties" => Some(count(measures.ties)),
        "strength" => Some(measures.strength),
        "betweenness" => Some(measures.betweenness),
        "betweenness_normalized" => measures.betweenness_normalized,
        "closeness" => Some(measures.closeness),
        "harmonic" => Some(measures.harmonic),
        "eccentricity" => measures.eccentricity,
        "eigenvector" => measures.eigenvector,
        "pagerank" => measures.pagerank,
        "katz" => measures.katz,
        "clustering" => measures.clustering,
        "core_number" => Some(count(measures.core_number)),
        "constraint" => measures.constraint,
        "effective_size" => measures.effective_size,
        "efficiency" => measures.efficiency,
        "ego_density" => measures.ego_density,
        "max_dependence" => measures.max_dependence,
        other => panic!("{other} is no measure of stakeholders"),
    }
}

fn stakeholders(case: &Case, analysis: &Analysis, mismatches: &mut Mismatches) {
    for (key, values) in &case.expected.stakeholders {
        assert_eq!(analysis.stakeholders.len(), values.len());
        for (place, (measures, &theirs)) in analysis.stakeholders.values().zip(values).enumerate() {
            let what = || format!("{} {key} of {place}", case.name);
            mismatches.number(what, stakeholder(measures, key), theirs);
        }
    }
}

fn network_number(network: &NetworkMeasures, key: &str) -> Option<f64> {
    let count = |count: usize| Some(count as f64);
    match key {
        "density" => network.density,
        "reciprocity" => network.reciprocity,
        "components" => count(network.components),
        "strong_components" => count(network.strong_components),
        "diameter" => network.diameter,
        "radius" => network.radius,
        "mean_distance" => network.mean_distance,
        "reachable_share" => network.reachable_share,
        "transitivity" => network.transitivity,
        "mean_clustering" => network.mean_clustering,
        "degree_centralization" => network.degree_centralization,
        "closeness_centralization" => network.closeness_centralization,
        "betweenness_centralization" => network.betweenness_centralization,
        "blocks" => count(network.blocks),
        "degeneracy" => count(network.degeneracy),
        "category_assortativity" => network.category_assortativity,
        "category_ei_index" => network.category_ei_index,
        "katz_alpha" => network.katz_alpha,
        "core_periphery" => network.core_periphery.as_ref().map(|found| found.fit),
        other => panic!("{other} is no measure of networks"),
    }
}

fn network(case: &Case, built: &Built, analysis: &Analysis, mismatches: &mut Mismatches) {
    for (key, theirs) in &case.expected.network {
        let what = || format!("{} {key}", case.name);
        match key.as_str() {
            "cut_points" => {
                let places: Vec<_> = analysis
                    .network
                    .cut_points
                    .iter()
                    .map(|id| built.stakeholders.binary_search(id).unwrap())
                    .collect();
                mismatches.equal(what, &places.into(), theirs);
            }
            "bridges" => {
                let places: Vec<_> = analysis
                    .network
                    .bridges
                    .iter()
                    .map(|id| built.ties.binary_search(id).unwrap())
                    .collect();
                mismatches.equal(what, &places.into(), theirs);
            }
            "hierarchy" => {
                let ours = analysis.network.hierarchy;
                mismatches.equal(what, &ours.is_some().into(), &theirs.is_object().into());
                let ours = ours.unwrap_or_default();
                for (key, ours) in [
                    ("connectedness", ours.connectedness),
                    ("hierarchy", ours.hierarchy),
                    ("efficiency", ours.efficiency),
                    ("least_upper_bound", ours.least_upper_bound),
                ] {
                    let what = || format!("{} {key}", case.name);
                    mismatches.number(what, ours, theirs.get(key).and_then(Value::as_f64));
                }
            }
            key => {
                let ours = network_number(&analysis.network, key);
                mismatches.number(what, ours, theirs.as_f64());
            }
        }
    }
}

fn ties(case: &Case, built: &Built, analysis: &Analysis, mismatches: &mut Mismatches) {
    let theirs = &case.expected.ties;
    if analysis.ties.len() != theirs.len() {
        let (ours, theirs) = (analysis.ties.len(), theirs.len());
        let found = format!("{}: {ours} tied pairs instead of {theirs}", case.name);
        mismatches.found.push(found);
        return;
    }
    for (ours, theirs) in analysis.ties.iter().zip(theirs) {
        let &ExpectedTie(source, target, betweenness, bridge, embeddedness) = theirs;
        let what = |key: &str| format!("{} {key} of {source}-{target}", case.name);
        let place = |id| built.stakeholders.binary_search(&id).unwrap();
        assert_eq!((place(ours.source), place(ours.target)), (source, target));
        mismatches.number(
            || what("betweenness"),
            Some(ours.betweenness),
            Some(betweenness),
        );
        mismatches.equal(|| what("bridge"), &ours.bridge.into(), &bridge.into());
        mismatches.equal(
            || what("embeddedness"),
            &ours.embeddedness.into(),
            &embeddedness.into(),
        );
    }
}

fn sets(case: &Case, snapshot: &Snapshot, mismatches: &mut Mismatches) {
    let Some(expected) = &case.expected.sets else {
        return;
    };
    for (key, &theirs) in expected {
        let (goal, size) = key.rsplit_once('_').unwrap();
        let criterion = match goal {
            "fragmentation" => Criterion::Fragmentation,
            "distance_fragmentation" => Criterion::DistanceWeightedFragmentation,
            "reach" => Criterion::Reach(2),
            other => panic!("{other} is no criterion"),
        };
        let size = size.parse().unwrap();
        let ours = key_players(snapshot.undirected(), size, criterion, &|| true);
        assert!(ours.as_ref().is_none_or(|found| found.exact));
        let ours = ours.map(|found| found.value);
        mismatches.number(|| format!("{} {key}", case.name), ours, theirs);
    }
}

fn positions(case: &Case, built: &Built, snapshot: &Snapshot, mismatches: &mut Mismatches) {
    let ids = |places: &[usize]| -> Vec<_> {
        places
            .iter()
            .map(|&place| built.stakeholders[place])
            .collect()
    };
    for ExpectedPosition(group, partners, dependence, ways) in &case.expected.positions {
        let what = |of: usize| format!("{} position of {group:?}, {of}", case.name);
        let (group, partners) = (ids(group), ids(partners));
        let ours = group_dependence(snapshot, &group, &partners);
        for (place, (&ours, &theirs)) in ours.iter().zip(dependence).enumerate() {
            mismatches.number(|| what(place), ours, theirs);
        }
        let position = Position::of(snapshot, &group, &partners, &|| true).unwrap();
        let highest = dependence.iter().flatten().copied().reduce(f64::max);
        mismatches.number(|| what(0), position.highest(), highest);
        assert_eq!(position.partners.len(), ways.len());
        for &(partner, count) in ways {
            let id = built.stakeholders[partner];
            let found = position.partners.iter().find(|p| p.id == id).unwrap();
            let ours = found.paths.map(|paths| paths as f64);
            mismatches.number(|| what(partner), ours, Some(count as f64));
        }
    }
}

/// Newman and Girvan's modularity of our clusters, at a resolution (Reichardt and Bornholdt 2006).
fn modularity(snapshot: &Snapshot, analysis: &Analysis, resolution: f64) -> f64 {
    let graph = snapshot.undirected();
    let cluster: Vec<_> = analysis.stakeholders.values().map(|m| m.cluster).collect();
    let weighted = analysis.network.weighted;
    let weight = |strength: f64| if weighted { strength } else { 1.0 };
    let mut total = vec![0.0; analysis.network.clusters];
    let mut inside = 0.0;
    for v in 0..graph.len() {
        for (&w, &strength) in graph.neighbours(v).iter().zip(graph.strengths(v)) {
            total[cluster[v].unwrap()] += weight(strength);
            if cluster[v] == cluster[w as usize] {
                inside += weight(strength);
            }
        }
    }
    let all: f64 = total.iter().sum();
    let by_chance: f64 = total.iter().map(|t| (t / all).powi(2)).sum();
    inside / all - resolution * by_chance
}
