//! Numbers before and after.

use crate::analysis::{Analysis, NetworkMeasures};
use crate::model::{Measure, StakeholderId};

/// A number; undefined is `None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    Count(usize),
    Number(Option<f64>),
    /// From 0 to 1.
    Share(Option<f64>),
    /// So many of so many.
    Of(usize, usize),
}

impl Value {
    /// The number itself; of a part its share.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Count(count) => Some(count as f64),
            Self::Number(value) | Self::Share(value) => value,
            Self::Of(_, 0) => None,
            Self::Of(part, all) => Some(part as f64 / all as f64),
        }
    }
}

/// A number of the network in both variants.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Its key in files; `measure-` and it, with hyphens, name its text.
    pub key: &'static str,
    pub before: Value,
    pub after: Value,
}

impl Line {
    /// After less before; undefined where one of them is.
    pub fn change(&self) -> Option<f64> {
        Some(self.after.number()? - self.before.number()?)
    }
}

type Of = fn(&NetworkMeasures) -> Value;

const NETWORK: [(&str, Of); 19] = [
    ("stakeholders", |n| Value::Count(n.stakeholders)),
    ("ties", |n| Value::Count(n.ties)),
    ("density", |n| Value::Number(n.density)),
    ("components", |n| Value::Count(n.components)),
    ("cut_points", |n| Value::Count(n.cut_points.len())),
    ("bridges", |n| Value::Count(n.bridges.len())),
    ("diameter", |n| Value::Number(n.diameter)),
    ("mean_distance", |n| Value::Number(n.mean_distance)),
    ("reachable_share", |n| Value::Share(n.reachable_share)),
    ("clusters", |n| Value::Count(n.clusters)),
    ("blocks", |n| Value::Count(n.blocks)),
    ("degeneracy", |n| Value::Count(n.degeneracy)),
    ("transitivity", |n| Value::Number(n.transitivity)),
    ("mean_clustering", |n| Value::Number(n.mean_clustering)),
    ("degree_centralization", |n| {
        Value::Number(n.degree_centralization)
    }),
    ("closeness_centralization", |n| {
        Value::Number(n.closeness_centralization)
    }),
    ("betweenness_centralization", |n| {
        Value::Number(n.betweenness_centralization)
    }),
    ("modularity", |n| Value::Number(n.modularity)),
    ("reciprocity", |n| Value::Number(n.reciprocity)),
];

/// The numbers of one network, by the keys of their lines.
pub fn network_values(network: &NetworkMeasures) -> Vec<(&'static str, Value)> {
    let values = NETWORK.iter().map(|(key, value)| (*key, value(network)));
    values.collect()
}

pub(super) fn network(analyses: &[Analysis; 2]) -> Vec<Line> {
    let lines = NETWORK.iter().map(|(key, value)| Line {
        key,
        before: value(&analyses[0].network),
        after: value(&analyses[1].network),
    });
    lines.collect()
}

/// A number of a stakeholder in both variants; `None` where it is not in that view, or undefined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeasureChange {
    pub id: StakeholderId,
    pub before: Option<f64>,
    pub after: Option<f64>,
    /// From 1 for the highest.
    pub rank_before: Option<usize>,
    pub rank_after: Option<usize>,
}

/// A measure of everybody in either view, those with the better place in either first.
pub fn measure_changes(
    analyses: &[Analysis; 2],
    ids: impl Iterator<Item = StakeholderId>,
    measure: Measure,
) -> Vec<MeasureChange> {
    let ranked = |analysis: &Analysis| {
        let mut values: Vec<f64> = analysis
            .stakeholders
            .values()
            .filter_map(|m| m.value(measure))
            .collect();
        values.sort_by(|a, b| b.total_cmp(a));
        values
    };
    let sorted = [ranked(&analyses[0]), ranked(&analyses[1])];
    // As the analysis ranks them: rounding must not part equals.
    let rank = |side: usize, value: f64| {
        let bar = value + 1e-9 * value.abs().max(1.0);
        1 + sorted[side].partition_point(|other| *other > bar)
    };
    let mut changes: Vec<MeasureChange> = ids
        .map(|id| {
            let (before, after) = (
                analyses[0].value(id, measure),
                analyses[1].value(id, measure),
            );
            MeasureChange {
                id,
                before,
                after,
                rank_before: before.map(|value| rank(0, value)),
                rank_after: after.map(|value| rank(1, value)),
            }
        })
        .collect();
    let best = |change: &MeasureChange| {
        let ranks = [change.rank_before, change.rank_after];
        ranks.into_iter().flatten().min().unwrap_or(usize::MAX)
    };
    changes.sort_by_key(|change| (best(change), change.id));
    changes
}
