//! What the analysis of one variant, under one filter, says.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Project, StakeholderId, TieId, Vocabulary};

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
    /// How many analyses of this revision came before, each with more of it exact.
    pub stage: u32,
    pub progress: Progress,
    pub network: NetworkMeasures,
    pub stakeholders: BTreeMap<StakeholderId, StakeholderMeasures>,
    /// Each tied pair of stakeholders once (each arc where direction is followed), in order of
    /// source and target. Empty until the details have been worked out.
    pub ties: Vec<TieMeasures>,
}

/// How far numbers can be relied on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Certainty {
    #[default]
    Exact,
    /// Worked out from a sample.
    Estimate {
        /// The widest half-width of any stakeholder's interval, of normalised betweenness.
        half_width: f64,
        /// So many of the highest are certain to be the highest, in this order (confidence 0.95).
        stable_ranks: usize,
    },
    /// Those of the network before the last edit, or none: new ones are under way.
    Outdated,
}

impl Certainty {
    pub fn is_exact(self) -> bool {
        self == Self::Exact
    }
}

/// What of an analysis is exact, what is not yet, and how far along the work is. Below 2,000
/// stakeholders everything is exact.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    pub betweenness: Certainty,
    /// Closeness, harmonic closeness, eccentricity, and the network's distances.
    pub distances: Certainty,
    /// Everything that looks at neighbours, parts and cores only.
    pub structure: Certainty,
    /// Clusters, modularity and the roles, which build on them.
    pub clusters: Certainty,
    /// Edge betweenness and the greatest dependence.
    pub details: Certainty,
    /// Of the work under way, how much is done: 0 to 1. `None` when nothing is left to do.
    pub done: Option<f32>,
}

impl Progress {
    /// Nothing is of this network yet.
    pub const OUTDATED: Self = Self {
        betweenness: Certainty::Outdated,
        distances: Certainty::Outdated,
        structure: Certainty::Outdated,
        clusters: Certainty::Outdated,
        details: Certainty::Outdated,
        done: Some(0.0),
    };

    pub fn is_exact(&self) -> bool {
        let all = [
            self.betweenness,
            self.distances,
            self.structure,
            self.clusters,
            self.details,
        ];
        all.iter().all(|certainty| certainty.is_exact())
    }
}

/// Numbers of the network. Undefined is `None`.
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
    /// Share of the arcs that have one in return, 0 to 1; undefined without direction.
    pub reciprocity: Option<f64>,
    /// Connected parts, isolated stakeholders included (weakly connected where direction is followed).
    pub components: usize,
    /// Strongly connected parts; the same as `components` without direction.
    pub strong_components: usize,
    /// Longest shortest path over reachable pairs.
    pub diameter: Option<f64>,
    /// Smallest eccentricity of those who reach anybody.
    pub radius: Option<f64>,
    /// Mean shortest path over reachable pairs.
    pub mean_distance: Option<f64>,
    /// Share of ordered pairs that are reachable, 0 to 1.
    pub reachable_share: Option<f64>,
    /// Three times the triangles over the pairs of ties that meet, 0 to 1; with direction of the
    /// pairs of arcs out of one stakeholder those whose ends are tied, as networkx has it.
    pub transitivity: Option<f64>,
    /// Mean of the stakeholders' clustering, 0 to 1.
    pub mean_clustering: Option<f64>,
    /// Freeman (1978), 0 to 1: 1 for a star.
    pub degree_centralization: Option<f64>,
    pub closeness_centralization: Option<f64>,
    pub betweenness_centralization: Option<f64>,
    /// Stakeholders whose absence cuts a part in two, in order of id.
    pub cut_points: Vec<StakeholderId>,
    /// Ties whose absence cuts a part in two, in order of id.
    pub bridges: Vec<TieId>,
    /// Biconnected blocks: largest groups that no single absence cuts.
    pub blocks: usize,
    /// The highest core number.
    pub degeneracy: usize,
    /// Clusters (Leiden on modularity) among the connected stakeholders.
    pub clusters: usize,
    /// Newman and Girvan (2004), of these clusters, at resolution 1.
    pub modularity: Option<f64>,
    pub core_periphery: Option<CorePeriphery>,
    /// Newman (2003), by category, -1 to 1.
    pub category_assortativity: Option<f64>,
    /// Krackhardt and Stern (1988), by category, -1 (all ties inside) to 1 (all across).
    pub category_ei_index: Option<f64>,
    /// Of the formal ties in their direction; undefined without any.
    pub hierarchy: Option<Hierarchy>,
    /// The attenuation behind Katz's centrality: 0.1 unless the network is too dense for it.
    pub katz_alpha: Option<f64>,
}

/// A dense core and the others around it (Borgatti and Everett 1999).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CorePeriphery {
    /// Correlation with the ideal pattern, -1 to 1.
    pub fit: f64,
    pub core: Vec<StakeholderId>,
}

/// How near the formal ties come to a pure tree of command, each 0 to 1 (Krackhardt 1994).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Hierarchy {
    pub connectedness: Option<f64>,
    pub hierarchy: Option<f64>,
    pub efficiency: Option<f64>,
    pub least_upper_bound: Option<f64>,
}

/// Numbers of a stakeholder. Undefined is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StakeholderMeasures {
    /// Degree in the simple graph, as networkx's `Graph` and `DiGraph` have it: parallel ties to
    /// the same other count once.
    pub degree: usize,
    /// Arcs into it and out of it; undefined where direction is not followed.
    pub in_degree: Option<usize>,
    pub out_degree: Option<usize>,
    /// Ties at the stakeholder, parallel ones included; a self-tie counts twice.
    pub ties: usize,
    /// Sum of the strengths of its ties; a self-tie counts twice.
    pub strength: f64,
    /// Freeman (1977), raw: pairs of others whose shortest paths pass through it.
    pub betweenness: f64,
    /// Where betweenness is an estimate: the exact value lies within so much of it, with a
    /// confidence of 0.95.
    pub betweenness_half_width: Option<f64>,
    /// Betweenness over the number of pairs of others; undefined below three stakeholders.
    pub betweenness_normalized: Option<f64>,
    /// Wasserman and Faust (1994): inverse mean distance, scaled by the share reached; 0 alone.
    pub closeness: f64,
    /// Sum of the inverse distances from all others (Marchiori and Latora 2000).
    pub harmonic: f64,
    /// Bonacich (1972), within its connected part, the highest there being 1.
    pub eigenvector: Option<f64>,
    /// Brin and Page (1998) with a damping of 0.85; sums to 1.
    pub pagerank: Option<f64>,
    /// Katz (1953), beta 1, of Euclidean length 1; its alpha stands among the network's numbers.
    pub katz: Option<f64>,
    /// Longest shortest path from it to those that it reaches; undefined where there are none.
    pub eccentricity: Option<f64>,
    /// Share of its pairs of neighbours that are tied (Watts and Strogatz 1998).
    pub clustering: Option<f64>,
    /// Core number (Seidman 1983).
    pub core_number: usize,
    /// Burt (1992): how far its contacts are tied to each other.
    pub constraint: Option<f64>,
    /// Contacts less their redundancy (Burt 1992).
    pub effective_size: Option<f64>,
    /// Effective size over the number of contacts.
    pub efficiency: Option<f64>,
    /// Density among its neighbours.
    pub ego_density: Option<f64>,
    /// The greatest share of its shortest paths to the others that pass through one other, 0 to 1;
    /// undefined where it reaches nobody beyond that one.
    pub max_dependence: Option<f64>,
    /// The one that they pass through; of equals the one with the smallest id.
    pub most_needed: Option<StakeholderId>,
    /// Number of its connected part, from 0, in order of the smallest id in each.
    pub component: usize,
    /// Number of its strongly connected part; that of its connected part without direction.
    pub strong_component: usize,
    /// Number of its cluster, from 0, in order of the smallest id in each; none without a tie.
    pub cluster: Option<usize>,
    pub roles: Vec<Role>,
}

/// Numbers of a tied pair.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TieMeasures {
    pub source: StakeholderId,
    pub target: StakeholderId,
    /// Raw: pairs of stakeholders whose shortest paths run over it (Girvan and Newman 2002).
    pub betweenness: f64,
    /// Whether its absence cuts a part in two.
    pub bridge: bool,
    /// Neighbours that both ends share (Granovetter 1985).
    pub embeddedness: usize,
}

/// Marks the stage of an analysis that keeps the answers back; there are never so many stages.
const WITHOUT_ANSWERS: u32 = 1 << 31;

impl Analysis {
    /// Differs from one analysis to the next of the same session.
    pub fn identity(&self) -> (u64, u32) {
        (self.topology_revision, self.stage)
    }

    /// The numbers as their document lets them be shown: while its exercise keeps answers back, the
    /// measures alone, without what is read off them (roles, cut points, bridges, and on whom one
    /// depends), under an identity of their own.
    #[must_use]
    pub fn as_shown(self, project: &Project) -> Self {
        match project.withholds_answers() {
            Some(_) => self.without_answers(),
            None => self,
        }
    }

    /// Whether what is read off the numbers is kept back.
    pub fn keeps_answers_back(&self) -> bool {
        self.stage & WITHOUT_ANSWERS != 0
    }

    fn without_answers(mut self) -> Self {
        self.stage |= WITHOUT_ANSWERS;
        self.network.cut_points.clear();
        self.network.bridges.clear();
        for tie in &mut self.ties {
            tie.bridge = false;
        }
        for measures in self.stakeholders.values_mut() {
            measures.roles.clear();
            measures.most_needed = None;
        }
        self
    }

    pub fn of(&self, id: StakeholderId) -> Option<&StakeholderMeasures> {
        self.stakeholders.get(&id)
    }

    /// The numbers of the pair of stakeholders at the ends of a tie, once they have been worked
    /// out. Where direction is followed, those of the arc from the one to the other.
    pub fn tie(&self, from: StakeholderId, to: StakeholderId) -> Option<&TieMeasures> {
        let (source, target) = if self.network.directed {
            (from, to)
        } else {
            (from.min(to), from.max(to))
        };
        let key = |tie: &TieMeasures| (tie.source, tie.target);
        let place = self
            .ties
            .binary_search_by_key(&(source, target), key)
            .ok()?;
        self.ties.get(place)
    }

    pub fn is_cut_point(&self, id: StakeholderId) -> bool {
        self.network.cut_points.binary_search(&id).is_ok()
    }
}
