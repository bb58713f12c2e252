//! The phases of the analysis that follow no paths: what neighbours, parts and spectra say, and
//! then what needs a search: core and periphery, and the order of the formal ties.

use super::blocks::blocks;
use super::groups::{self, Mixing, centralization};
use super::local::{LocalMeasures, reciprocity};
use super::result::{Analysis, CorePeriphery};
use super::snapshot::Snapshot;
use super::spectral::SpectralMeasures;
use super::strong::strong_parts;
use super::structure;

/// Parts, cores, blocks, neighbourhoods, and importance that comes from neighbours.
pub fn write_structure(analysis: &mut Analysis, snapshot: &Snapshot) {
    write_parts(analysis, snapshot);
    write_local(analysis, snapshot);
    write_spectral(analysis, snapshot);
    let degrees: Vec<f64> = (0..snapshot.len())
        .map(|v| snapshot.degree(v) as f64)
        .collect();
    let mixing = Mixing::of(snapshot, &snapshot.categories);
    let network = &mut analysis.network;
    network.degree_centralization = centralization::degree(&degrees, snapshot.directed);
    network.category_assortativity = mixing.assortativity;
    network.category_ei_index = mixing.ei_index;
}

fn write_parts(analysis: &mut Analysis, snapshot: &Snapshot) {
    let undirected = snapshot.undirected();
    let (component, components) = structure::components(undirected);
    let (cut_points, bridges) = structure::cuts(undirected);
    let core = structure::core_numbers(snapshot);
    let (strong, strong_components) = if snapshot.directed {
        let (strong, count) = strong_parts(snapshot.outgoing());
        (by_first_node(&strong, count), count)
    } else {
        (component.clone(), components)
    };
    for (v, measures) in analysis.stakeholders.values_mut().enumerate() {
        measures.core_number = core[v];
        measures.component = component[v];
        measures.strong_component = strong[v];
    }
    let network = &mut analysis.network;
    network.components = components;
    network.strong_components = strong_components;
    network.cut_points = cut_points.into_iter().map(|v| snapshot.ids[v]).collect();
    network.bridges = bridges
        .into_iter()
        .filter_map(|arc| snapshot.sole_ties[arc])
        .collect();
    network.bridges.sort_unstable();
    network.blocks = blocks(undirected).len();
    network.degeneracy = core.iter().copied().max().unwrap_or(0);
    network.reciprocity = reciprocity(snapshot);
}

/// Numbers the parts again, in order of the first node in each.
fn by_first_node(part: &[u32], parts: usize) -> Vec<usize> {
    let mut number = vec![usize::MAX; parts];
    let mut next = 0;
    part.iter()
        .map(|&part| {
            let number = &mut number[part as usize];
            if *number == usize::MAX {
                *number = next;
                next += 1;
            }
            *number
        })
        .collect()
}

fn write_local(analysis: &mut Analysis, snapshot: &Snapshot) {
    let LocalMeasures { closure, holes } = LocalMeasures::of(snapshot);
    for (v, measures) in analysis.stakeholders.values_mut().enumerate() {
        measures.clustering = Some(closure.clustering[v]);
        measures.ego_density = closure.ego_density[v];
        measures.constraint = holes.constraint[v];
        measures.effective_size = holes.effective_size[v];
        measures.efficiency = holes.efficiency[v];
    }
    analysis.network.transitivity = closure.transitivity;
    analysis.network.mean_clustering = closure.mean_clustering;
}

fn write_spectral(analysis: &mut Analysis, snapshot: &Snapshot) {
    let spectral = SpectralMeasures::of(snapshot);
    for (v, measures) in analysis.stakeholders.values_mut().enumerate() {
        measures.eigenvector = spectral.eigenvector[v];
        measures.pagerank = Some(spectral.pagerank[v]);
        measures.katz = Some(spectral.katz[v]);
    }
    analysis.network.katz_alpha = (!snapshot.is_empty()).then_some(spectral.katz_alpha);
}

/// Centralisation by betweenness, which must be in the analysis already.
pub fn write_betweenness_centralization(analysis: &mut Analysis) {
    let betweenness: Vec<f64> = analysis
        .stakeholders
        .values()
        .filter_map(|measures| measures.betweenness_normalized)
        .collect();
    analysis.network.betweenness_centralization = centralization::betweenness(&betweenness);
}

/// Centralisation by closeness, which must be in the analysis already.
pub fn write_closeness_centralization(analysis: &mut Analysis) {
    let closeness: Vec<f64> = analysis
        .stakeholders
        .values()
        .map(|measures| measures.closeness)
        .collect();
    let network = &mut analysis.network;
    // Freeman's largest sum is one of distances in steps.
    network.closeness_centralization = (!network.weighted)
        .then(|| centralization::closeness(&closeness, network.directed))
        .flatten();
}

/// Core and periphery, and how near the formal ties are to a tree of command. `None` as soon as
/// `go_on` answers no.
pub fn write_groups(
    analysis: &mut Analysis,
    snapshot: &Snapshot,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Option<()> {
    let hierarchy = groups::hierarchy(&snapshot.formal_arcs, &go_on)?;
    let found = groups::CorePeriphery::of(snapshot.undirected(), &go_on)?;
    let core = found.core.iter().zip(&snapshot.ids);
    let network = &mut analysis.network;
    network.hierarchy = (snapshot.formal_arcs.arcs() > 0).then_some(hierarchy);
    network.core_periphery = found.fit.map(|fit| CorePeriphery {
        fit,
        core: core
            .filter(|(inside, _)| **inside)
            .map(|(_, id)| *id)
            .collect(),
    });
    Some(())
}
