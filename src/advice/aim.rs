//! What a rearrangement is for, and what it must leave alone.

use std::collections::BTreeSet;

use crate::analysis::{Analysis, Snapshot, group_dependence};
use crate::model::{ContentRef, StakeholderId, TieId};

/// Most new ties in one proposal.
pub const MOST_TIES: usize = 3;

/// What new ties are to bring about.
#[derive(Clone, Debug, PartialEq)]
pub enum Aim {
    /// A group's bargaining position: lower its dependence on one stakeholder, or the highest on
    /// anyone, for reaching certain partners, or everybody where none are named.
    LowerDependence {
        group: Vec<StakeholderId>,
        on: Option<StakeholderId>,
        to: Vec<StakeholderId>,
    },
    /// Fewer stakeholders whose absence cuts a part in two.
    RemoveCutPoints,
    /// Nearer to everybody: the mean closeness of these.
    ShortenWays(Vec<StakeholderId>),
    /// Between more of the others: betweenness of this one.
    RaiseBroker(StakeholderId),
    /// Between fewer of the others.
    RelieveBroker(StakeholderId),
    /// Fewer parts without any tie among them.
    ConnectParts,
}

impl Aim {
    /// Whether a larger number is nearer to the aim.
    pub fn wants_more(&self) -> bool {
        matches!(self, Self::ShortenWays(_) | Self::RaiseBroker(_))
    }

    /// Those whom the aim is about; their own ties are what they can do themselves.
    pub fn targets(&self) -> &[StakeholderId] {
        match self {
            Self::LowerDependence { group: ids, .. } | Self::ShortenWays(ids) => ids,
            Self::RaiseBroker(id) | Self::RelieveBroker(id) => std::slice::from_ref(id),
            Self::RemoveCutPoints | Self::ConnectParts => &[],
        }
    }
}

/// What proposals keep to.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// At most so many new ties at once, 1 to [`MOST_TIES`].
    pub most_ties: usize,
    /// Stakeholders who get no new tie.
    pub untouched: BTreeSet<StakeholderId>,
    /// Ties that stay as they are: not revived, not made formal.
    pub kept: BTreeSet<TieId>,
    /// Only ties of those whom the aim is about, where it is about some.
    pub own_ties_only: bool,
    /// What new ties carry, besides what the view asks for.
    pub contents: Vec<ContentRef>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            most_ties: 1,
            untouched: BTreeSet::new(),
            kept: BTreeSet::new(),
            own_ties_only: false,
            contents: Vec::new(),
        }
    }
}

/// Where a network stands with an aim, by its definition: a share of paths, a number of cut points
/// or parts, a closeness, a betweenness. `None` where it is undefined.
pub fn standing(aim: &Aim, snapshot: &Snapshot, analysis: &Analysis) -> Option<f64> {
    match aim {
        Aim::LowerDependence { group, on, to } => {
            let shares = group_dependence(snapshot, group, to);
            match on {
                Some(on) => *shares.get(snapshot.ids().binary_search(on).ok()?)?,
                None => shares.into_iter().flatten().reduce(f64::max),
            }
        }
        Aim::RemoveCutPoints => Some(analysis.network.cut_points.len() as f64),
        Aim::ShortenWays(ids) => {
            let found: Vec<f64> = ids
                .iter()
                .filter_map(|id| analysis.of(*id))
                .map(|measures| measures.closeness)
                .collect();
            (!found.is_empty()).then(|| found.iter().sum::<f64>() / found.len() as f64)
        }
        Aim::RaiseBroker(id) | Aim::RelieveBroker(id) => analysis.of(*id).map(|m| m.betweenness),
        Aim::ConnectParts => Some(analysis.network.components as f64),
    }
}
