//! What a task asks of a small network, judged by its analysis.

use std::collections::BTreeMap;

use crate::analysis::{Analysis, Role};
use crate::model::{Measure, StakeholderId};

/// Values may fall short by this much: rounding must not decide.
const TOLERANCE: f64 = 1e-9;

/// A number of the whole network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Density,
    MeanDistance,
    Diameter,
    Parts,
    CutPoints,
    Bridges,
    Clusters,
    /// Of betweenness.
    Centralization,
    /// How well a core and a periphery fit.
    CorePeriphery,
}

impl Figure {
    /// The value, where it is defined.
    pub fn value(self, analysis: &Analysis) -> Option<f64> {
        let network = &analysis.network;
        let count = |count: usize| Some(count as f64);
        match self {
            Self::Density => network.density,
            Self::MeanDistance => network.mean_distance,
            Self::Diameter => network.diameter,
            Self::Parts => count(network.components),
            Self::CutPoints => count(network.cut_points.len()),
            Self::Bridges => count(network.bridges.len()),
            Self::Clusters => count(network.clusters),
            Self::Centralization => network.betweenness_centralization,
            Self::CorePeriphery => network.core_periphery.as_ref().map(|core| core.fit),
        }
    }

    /// The name of its text.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Density => "measure-density",
            Self::MeanDistance => "measure-mean-distance",
            Self::Diameter => "measure-diameter",
            Self::Parts => "measure-components",
            Self::CutPoints => "measure-cut-points",
            Self::Bridges => "measure-bridges",
            Self::Clusters => "measure-clusters",
            Self::Centralization => "measure-betweenness-centralization",
            Self::CorePeriphery => "measure-core-periphery",
        }
    }

    /// Decimals that are shown.
    pub fn digits(self) -> usize {
        match self {
            Self::Density | Self::MeanDistance | Self::Centralization | Self::CorePeriphery => 2,
            _ => 0,
        }
    }
}

/// One thing that must be so. People are told by their names in the small network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    AtLeast(Measure, &'static str, f64),
    AtMost(Measure, &'static str, f64),
    /// Nobody is above this.
    NobodyAbove(Measure, f64),
    FigureAtLeast(Figure, f64),
    FigureAtMost(Figure, f64),
    HasRole(Role, &'static str),
    HasRoleAlone(Role, &'static str),
    HasNotRole(Role, &'static str),
    IsNoCutPoint(&'static str),
    /// Both belong to one cluster.
    Together(&'static str, &'static str),
}

impl Goal {
    /// Whether it is reached; who is unknown has reached nothing.
    pub fn is_met(self, analysis: &Analysis, ids: &BTreeMap<&str, StakeholderId>) -> bool {
        let id = |name: &str| ids.get(name).copied();
        let value = |measure, name| id(name).and_then(|id| analysis.value(id, measure));
        let has_role = |role: &Role, id| {
            let measures = analysis.of(id);
            measures.is_some_and(|measures| measures.roles.contains(role))
        };
        match self {
            Self::AtLeast(measure, name, least) => {
                value(measure, name).is_some_and(|v| v >= least - TOLERANCE)
            }
            Self::AtMost(measure, name, most) => {
                value(measure, name).is_some_and(|v| v <= most + TOLERANCE)
            }
            Self::NobodyAbove(measure, most) => {
                let mut all = analysis.stakeholders.values();
                all.all(|m| m.value(measure).is_none_or(|v| v <= most + TOLERANCE))
            }
            Self::FigureAtLeast(figure, least) => figure
                .value(analysis)
                .is_some_and(|v| v >= least - TOLERANCE),
            Self::FigureAtMost(figure, most) => figure
                .value(analysis)
                .is_some_and(|v| v <= most + TOLERANCE),
            Self::HasRole(role, name) => id(name).is_some_and(|id| has_role(&role, id)),
            Self::HasRoleAlone(role, name) => {
                let mut all = analysis.stakeholders.keys();
                let own = id(name);
                own.is_some_and(|own| all.all(|other| has_role(&role, *other) == (*other == own)))
            }
            Self::HasNotRole(role, name) => id(name).is_some_and(|id| !has_role(&role, id)),
            Self::IsNoCutPoint(name) => id(name).is_some_and(|id| !analysis.is_cut_point(id)),
            Self::Together(a, b) => {
                let cluster = |name| analysis.of(id(name)?)?.cluster;
                cluster(a).is_some() && cluster(a) == cluster(b)
            }
        }
    }
}

/// What is to be done: all of the goals, with no more changes than these since the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Task {
    pub goals: &'static [Goal],
    pub most_added: usize,
    pub most_removed: usize,
}

impl Task {
    /// Whether the changes are no more than allowed.
    pub fn allows(&self, (added, removed): (usize, usize)) -> bool {
        added <= self.most_added && removed <= self.most_removed
    }

    /// Who the task is about, where it is about somebody.
    pub fn subject(&self) -> Option<&'static str> {
        self.goals.iter().find_map(|goal| match goal {
            Goal::AtLeast(_, name, _)
            | Goal::AtMost(_, name, _)
            | Goal::HasRole(_, name)
            | Goal::HasRoleAlone(_, name)
            | Goal::HasNotRole(_, name)
            | Goal::IsNoCutPoint(name)
            | Goal::Together(name, _) => Some(*name),
            Goal::NobodyAbove(..) | Goal::FigureAtLeast(..) | Goal::FigureAtMost(..) => None,
        })
    }
}
