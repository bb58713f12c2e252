//! The stage at which a network stands: scattered fragments, hub and spoke, several hubs, core and
//! periphery (Krebs and Holley 2006). Not part of the training's text.

use super::{Finding, Input, Kind, Severity};

/// Below so many connected stakeholders a network has no stage.
const FEWEST: usize = 5;
/// The largest part holds at least such a share of all, or the network is scattered.
const HELD_TOGETHER: f64 = 0.6;
/// A core has at least so many members.
const FEWEST_IN_CORE: usize = 3;

/// Each asks for the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Scattered,
    HubAndSpoke,
    SeveralHubs,
    CoreAndPeriphery,
}

/// A bottleneck among what was found makes a hub, however even the rest is.
fn stage(input: &Input<'_>, found: &[Finding]) -> Option<Stage> {
    let network = &input.analysis.network;
    if network.connected_stakeholders < FEWEST {
        return None;
    }
    let mut sizes = std::collections::BTreeMap::new();
    for measures in input.analysis.stakeholders.values() {
        *sizes.entry(measures.component).or_insert(0_usize) += 1;
    }
    let largest = sizes.values().copied().max().unwrap_or(0);
    if (largest as f64) < HELD_TOGETHER * network.stakeholders as f64 {
        return Some(Stage::Scattered);
    }
    let is_high = |value: Option<f64>, least: f64| value.is_some_and(|value| value >= least);
    let has_bottleneck = found.iter().any(|finding| {
        let mut kinds = std::iter::once(&finding.kind).chain(&finding.also);
        kinds.any(|kind| matches!(kind, Kind::Bottleneck { .. }))
    });
    if has_bottleneck || is_high(network.betweenness_centralization, input.thresholds.spokes) {
        return Some(Stage::HubAndSpoke);
    }
    let has_core = network.core_periphery.as_ref().is_some_and(|found| {
        found.fit >= input.thresholds.core && found.core.len() >= FEWEST_IN_CORE
    });
    Some(if has_core {
        Stage::CoreAndPeriphery
    } else {
        Stage::SeveralHubs
    })
}

pub(super) fn finding(input: &Input<'_>, found: &[Finding]) -> Option<Finding> {
    let stage = stage(input, found)?;
    Some(Finding::new(Kind::Stage(stage), Severity::Hint, None))
}
