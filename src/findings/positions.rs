//! Findings about who stands where.

use std::collections::BTreeMap;

use crate::advice::Aim;
use crate::analysis::{Analysis, Role};
use crate::model::{
    Area, BuiltinCategory, CategoryRef, Project, StakeholderId, TieFilter, Variant,
};

use super::net::Net;
use super::{Finding, Input, Kind, Severity};

/// Cut points that are looked at; each takes a search.
const MOST_CUT_POINTS: usize = 200;
/// From so many on, those who depend on one or are cut off by one weigh.
const MANY: usize = 3;
/// From such a share of all on, they weigh as well.
const LARGE_SHARE: f64 = 0.2;
/// Below so many stakeholders nobody is a hub.
const FEWEST_FOR_HUB: usize = 6;
/// A hub has so many times the ties of the one after it.
const FAR_AHEAD: f64 = 1.5;
/// A cluster has at least so many members.
const FEWEST_IN_CLUSTER: usize = 3;

/// Whether somebody belongs to those for whom the network is there.
fn is_target(project: &Project, id: StakeholderId) -> bool {
    let target = CategoryRef::Builtin(BuiltinCategory::TargetGroup);
    project
        .stakeholder(id)
        .is_some_and(|stakeholder| stakeholder.category == target)
}

pub(super) fn is_about_targets(project: &Project, finding: &Finding) -> bool {
    match &finding.kind {
        Kind::Dependence { dependents, .. } => dependents.iter().any(|id| is_target(project, *id)),
        _ => false,
    }
}

/// Whether so many of a network weigh.
fn are_many(count: usize, of: usize) -> bool {
    count >= MANY || count as f64 >= LARGE_SHARE * of as f64
}

/// Who depends on whom, one finding for each broker.
pub(super) fn dependence(input: &Input<'_>, net: &Net) -> Vec<Finding> {
    let mut by_broker: BTreeMap<StakeholderId, Vec<(StakeholderId, f64)>> = BTreeMap::new();
    for (id, measures) in &input.analysis.stakeholders {
        if let (Some(share), Some(broker)) = (measures.max_dependence, measures.most_needed)
            && share >= input.thresholds.dependence - 1e-9
        {
            by_broker.entry(broker).or_default().push((*id, share));
        }
    }
    let mut found: Vec<(f64, Finding)> = by_broker
        .into_iter()
        .map(|(broker, mut dependents)| {
            let targets = |id| !is_target(input.project, id);
            dependents.sort_by(|a, b| {
                targets(a.0)
                    .cmp(&targets(b.0))
                    .then(b.1.total_cmp(&a.1))
                    .then(a.0.cmp(&b.0))
            });
            let shares = || dependents.iter().map(|(_, share)| *share);
            let (share, least) = (shares().fold(0.0, f64::max), shares().fold(1.0, f64::min));
            let ids: Vec<StakeholderId> = dependents.iter().map(|(id, _)| *id).collect();
            let degree = |id: &StakeholderId| input.analysis.of(*id).map_or(0, |m| m.degree);
            let weighs = ids.iter().any(|id| is_target(input.project, *id))
                || ids.iter().any(|id| degree(id) > 1)
                || are_many(ids.len(), net.ids.len());
            let severity = if weighs {
                Severity::Severe
            } else {
                Severity::Notable
            };
            let theirs = ids.first().and_then(|first| {
                let needed = input.analysis.of(broker)?;
                if degree(first) == 1 {
                    // Nothing leads through one with a single tie.
                    Some(0.0)
                } else if needed.most_needed == Some(*first) {
                    needed.max_dependence
                } else {
                    None
                }
            });
            let aim = Aim::LowerDependence {
                group: ids.clone(),
                on: Some(broker),
                to: Vec::new(),
            };
            let kind = Kind::Dependence {
                broker,
                only_way_to: only_way(net, ids.first().copied(), broker),
                dependents: ids,
                share,
                least,
                theirs,
            };
            (share, Finding::new(kind, severity, Some(aim)))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// Whom `from` can reach through `broker` only.
fn only_way(net: &Net, from: Option<StakeholderId>, broker: StakeholderId) -> Vec<StakeholderId> {
    let nodes = from.and_then(|from| Some((net.node(from)?, net.node(broker)?)));
    let Some((from, broker)) = nodes else {
        return Vec::new();
    };
    let (all, without) = (net.parts(None), net.parts(Some(broker)));
    (0..net.ids.len())
        .filter(|&v| v != from && v != broker)
        .filter(|&v| all[v] == all[from] && without[v] != without[from])
        .map(|v| net.ids[v])
        .collect()
}

/// The one through whom most paths between others lead.
pub(super) fn bottleneck(input: &Input<'_>) -> Vec<Finding> {
    let stakeholders = &input.analysis.stakeholders;
    let brokers: Vec<_> = stakeholders
        .iter()
        .filter(|(_, m)| m.roles.contains(&Role::Broker))
        .collect();
    let [(id, measures)] = brokers[..] else {
        return Vec::new();
    };
    let Some(share) = measures.betweenness_normalized else {
        return Vec::new();
    };
    if share < input.thresholds.bottleneck {
        return Vec::new();
    }
    let kind = Kind::Bottleneck { broker: *id, share };
    let aim = Aim::RelieveBroker(*id);
    vec![Finding::new(kind, Severity::Severe, Some(aim))]
}

/// Those without whom a part falls apart.
/// Who would be cut off from the largest rest of its part without each cut point, in order of id.
pub fn cut_off(
    variant: &Variant,
    filter: &TieFilter,
    analysis: &Analysis,
) -> Vec<(StakeholderId, Vec<StakeholderId>)> {
    let net = Net::of(variant, filter, analysis);
    let cut_points = analysis.network.cut_points.iter();
    cut_points
        .filter_map(|id| Some((*id, without(&net, net.node(*id)?))))
        .collect()
}

fn without(net: &Net, node: usize) -> Vec<StakeholderId> {
    let (all, without) = (net.parts(None), net.parts(Some(node)));
    let own = (0..net.ids.len()).filter(|&v| v != node && all[v] == all[node]);
    let mut sides: BTreeMap<Option<usize>, Vec<StakeholderId>> = BTreeMap::new();
    for v in own {
        sides.entry(without[v]).or_default().push(net.ids[v]);
    }
    let mut sides: Vec<Vec<StakeholderId>> = sides.into_values().collect();
    sides.sort_by_key(|side| std::cmp::Reverse(side.len()));
    let mut cut_off: Vec<StakeholderId> = sides.into_iter().skip(1).flatten().collect();
    cut_off.sort_unstable();
    cut_off
}

pub(super) fn cut_points(input: &Input<'_>, net: &Net) -> Vec<Finding> {
    let cut_points = &input.analysis.network.cut_points;
    let mut found: Vec<(usize, Finding)> = cut_points
        .iter()
        .take(MOST_CUT_POINTS)
        .filter_map(|id| {
            let cut_off = without(net, net.node(*id)?);
            let severity = if are_many(cut_off.len(), net.ids.len()) {
                Severity::Severe
            } else {
                Severity::Notable
            };
            let count = cut_off.len();
            let kind = Kind::CutPoint { id: *id, cut_off };
            Some((
                count,
                Finding::new(kind, severity, Some(Aim::RemoveCutPoints)),
            ))
        })
        .collect();
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// Clusters that only one of their members ties to the rest.
pub(super) fn spanners(input: &Input<'_>, net: &Net) -> Vec<Finding> {
    let cluster = |v: usize| input.analysis.of(net.ids[v]).and_then(|m| m.cluster);
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for v in 0..net.ids.len() {
        if let Some(cluster) = cluster(v) {
            members.entry(cluster).or_default().push(v);
        }
    }
    let spans = |v: &usize| {
        net.neighbours[*v]
            .iter()
            .any(|&w| cluster(w) != cluster(*v))
    };
    members
        .into_values()
        .filter(|members| members.len() >= FEWEST_IN_CLUSTER)
        .filter_map(|members| {
            let spanning: Vec<usize> = members.iter().copied().filter(|v| spans(v)).collect();
            let [spanner] = spanning[..] else {
                return None;
            };
            let others = members.iter().filter(|v| **v != spanner);
            let kind = Kind::SingleSpanner {
                spanner: net.ids[spanner],
                cluster: others.map(|v| net.ids[*v]).collect(),
            };
            let aim = Aim::RemoveCutPoints;
            Some(Finding::new(kind, Severity::Notable, Some(aim)))
        })
        .collect()
}

/// The one who is tied to most of the others, far more than anybody else.
pub(super) fn hub(input: &Input<'_>) -> Vec<Finding> {
    let n = input.analysis.network.connected_stakeholders;
    if n < FEWEST_FOR_HUB {
        return Vec::new();
    }
    let mut degrees: Vec<(usize, StakeholderId)> = input
        .analysis
        .stakeholders
        .iter()
        .map(|(id, m)| (m.degree, *id))
        .collect();
    degrees.sort_by_key(|(degree, id)| (std::cmp::Reverse(*degree), *id));
    let [(most, hub), (next, _), ..] = degrees[..] else {
        return Vec::new();
    };
    let others = if input.analysis.network.directed {
        2 * (n - 1)
    } else {
        n - 1
    };
    let share = most as f64 / others as f64;
    if share < input.thresholds.hub || (most as f64) < FAR_AHEAD * next as f64 {
        return Vec::new();
    }
    let aim = Aim::RelieveBroker(hub);
    vec![Finding::new(
        Kind::Hub { hub, share },
        Severity::Notable,
        Some(aim),
    )]
}

/// Groups and single ones without a tie to the largest part.
pub(super) fn parts(input: &Input<'_>, net: &Net) -> Vec<Finding> {
    let mut parts: BTreeMap<Option<usize>, Vec<StakeholderId>> = BTreeMap::new();
    for (v, part) in net.parts(None).into_iter().enumerate() {
        parts.entry(part).or_default().push(net.ids[v]);
    }
    let (alone, mut groups): (Vec<_>, Vec<_>) =
        parts.into_values().partition(|part| part.len() == 1);
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    let mut found = Vec::new();
    if groups.len() > 1 {
        let largest = groups[0].len();
        let apart: Vec<StakeholderId> = groups[1..].concat();
        let severity = if largest < apart.len() {
            Severity::Severe
        } else {
            Severity::Notable
        };
        let kind = Kind::Parts {
            apart,
            parts: groups.len(),
        };
        found.push(Finding::new(kind, severity, Some(Aim::ConnectParts)));
    }
    let alone = alone.concat();
    // With a filter only those who are tied are counted at all.
    if !alone.is_empty() && input.analysis.network.connected_stakeholders > 0 {
        let kind = Kind::Unconnected { ids: alone };
        found.push(Finding::new(kind, Severity::Hint, Some(Aim::ConnectParts)));
    }
    found
}

/// Peripheral ones from farther away: they may bring what nobody inside has.
pub(super) fn outside_contacts(input: &Input<'_>, variant: &Variant) -> Vec<Finding> {
    let is_outside = |id: &StakeholderId| {
        let stakeholder = input.project.stakeholder(*id);
        stakeholder.is_some_and(|s| s.area == Some(Area::Farther))
    };
    let ids: Vec<StakeholderId> = input
        .analysis
        .stakeholders
        .iter()
        .filter(|(id, m)| m.roles.contains(&Role::Peripheral) && variant.members.contains_key(id))
        .map(|(id, _)| *id)
        .filter(is_outside)
        .collect();
    if ids.is_empty() {
        return Vec::new();
    }
    let kind = Kind::OutsideContacts { ids };
    vec![Finding::new(kind, Severity::Hint, None)]
}
