//! What the analysis of one variant, under one filter, says.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{StakeholderId, TieId, Vocabulary};

/// Positions in the network that the training reads off the measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Connector,
    Broker,
    BestInformed,
    BoundarySpanner,
    Peripheral,
}

impl Vocabulary for Role {
    const PREFIX: &'static str = "role";
    const ALL: &'static [Self] = &[
        Self::Connector,
        Self::Broker,
        Self::BestInformed,
        Self::BoundarySpanner,
        Self::Peripheral,
    ];
    fn key(self) -> &'static str {
        match self {
            Self::Connector => "connector",
            Self::Broker => "broker",
            Self::BestInformed => "best_informed",
            Self::BoundarySpanner => "boundary_spanner",
            Self::Peripheral => "peripheral",
        }
    }
}

/// All numbers of one variant under one filter. An empty filter counts every stakeholder of the
/// variant; any other counts those with at least one tie that passes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The topology revision of the session that these numbers belong to.
    pub topology_revision: u64,
    pub network: NetworkMeasures,
    pub stakeholders: BTreeMap<StakeholderId, StakeholderMeasures>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkMeasures {
    /// Whether direction was followed (`DiGraph`) or every tie counted both ways (`Graph`).
    pub directed: bool,
    /// Whether lengths were 1/strength.
    pub weighted: bool,
    pub stakeholders: usize,
    /// Stakeholders with at least one tie to another that counts.
    pub connected_stakeholders: usize,
    /// Ties that count, parallel ones and self-ties included.
    pub ties: usize,
    /// Pairs of stakeholders that are tied, of all pairs: parallel ties count once, self-ties not.
    /// 0 to 1; undefined below two stakeholders.
    pub density: Option<f64>,
    /// Connected parts, isolated stakeholders included (weakly connected where direction is followed).
    pub components: usize,
    /// Longest shortest path over reachable pairs.
    pub diameter: Option<f64>,
    /// Mean shortest path over reachable pairs.
    pub mean_distance: Option<f64>,
    /// Share of ordered pairs that are reachable, 0 to 1.
    pub reachable_share: Option<f64>,
    /// Stakeholders whose absence cuts a part in two, in order of id.
    pub cut_points: Vec<StakeholderId>,
    /// Ties whose absence cuts a part in two, in order of id.
    pub bridges: Vec<TieId>,
    /// Clusters (Leiden on modularity) among the connected stakeholders.
    pub clusters: usize,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct StakeholderMeasures {
    /// Degree in the simple graph, as networkx's `Graph` and `DiGraph` have it: parallel ties to
    /// the same other count once.
    pub degree: usize,
    /// Ties at the stakeholder, parallel ones included; a self-tie counts twice.
    pub ties: usize,
    /// Freeman (1977), raw: pairs of others whose shortest paths pass through it.
    pub betweenness: f64,
    /// Betweenness over the number of pairs of others; undefined below three stakeholders.
    pub betweenness_normalized: Option<f64>,
    /// Wasserman and Faust (1994): inverse mean distance, scaled by the share reached; 0 alone.
    pub closeness: f64,
    /// Core number (Seidman 1983).
    pub core: usize,
    /// Number of its connected part, from 0, in order of the smallest id in each.
    pub component: usize,
    /// Number of its cluster, from 0, in order of the smallest id in each; none without a tie.
    pub cluster: Option<usize>,
    pub roles: Vec<Role>,
}

impl Analysis {
    pub fn of(&self, id: StakeholderId) -> Option<&StakeholderMeasures> {
        self.stakeholders.get(&id)
    }

    pub fn is_cut_point(&self, id: StakeholderId) -> bool {
        self.network.cut_points.binary_search(&id).is_ok()
    }
}
