//! What one more tie does for an aim, in one state of the network. Scores rank; what is shown of a
//! proposal is worked out by the analysis itself.

mod betweenness;
mod closeness;
mod cuts;
mod dependence;
mod parts;

use crate::analysis::Snapshot;
use crate::model::StakeholderId;

use super::aim::Aim;
use super::net::{Arcs, Net};

use betweenness::Betweenness;
use closeness::Closeness;
use cuts::Cuts;
use dependence::Dependence;
use parts::Parts;

/// How far a network is from an aim, in order of weight; less is better. The first is the aim's own
/// number, the others tell ties apart that leave it alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score(pub [f64; 3]);

/// Differences below this are none.
const GRAIN: f64 = 1e-9;

impl Score {
    /// In which scores that differ by rounding are equal.
    pub fn key(self) -> [i64; 3] {
        self.0.map(|part| {
            if part.is_finite() {
                (part / GRAIN).round() as i64
            } else {
                i64::MAX
            }
        })
    }

    pub fn is_better_than(self, other: Self) -> bool {
        self.key() < other.key()
    }
}

/// An aim with its stakeholders as nodes of the network.
#[derive(Clone, Debug)]
pub enum Target {
    Dependence {
        group: Vec<usize>,
        on: Option<usize>,
        is_target: Vec<bool>,
    },
    CutPoints,
    Closeness(Vec<usize>),
    Betweenness {
        node: usize,
        wants_more: bool,
    },
    Parts,
}

impl Target {
    /// `None` where nobody of the aim is in the network.
    pub fn of(aim: &Aim, snapshot: &Snapshot) -> Option<Self> {
        let node = |id: &StakeholderId| snapshot.ids().binary_search(id).ok();
        let nodes = |ids: &[StakeholderId]| {
            let mut nodes: Vec<usize> = ids.iter().filter_map(node).collect();
            nodes.sort_unstable();
            nodes.dedup();
            (!nodes.is_empty()).then_some(nodes)
        };
        Some(match aim {
            Aim::LowerDependence { group, on, to } => {
                let group = nodes(group)?;
                let mut is_target = vec![to.is_empty(); snapshot.len()];
                for v in to.iter().filter_map(node) {
                    is_target[v] = true;
                }
                for &s in &group {
                    is_target[s] = false;
                }
                let on = match on {
                    Some(on) => Some(node(on).filter(|on| !group.contains(on))?),
                    None => None,
                };
                Self::Dependence {
                    group,
                    on,
                    is_target,
                }
            }
            Aim::RemoveCutPoints => Self::CutPoints,
            Aim::ShortenWays(ids) => Self::Closeness(nodes(ids)?),
            Aim::RaiseBroker(id) | Aim::RelieveBroker(id) => Self::Betweenness {
                node: node(id)?,
                wants_more: aim.wants_more(),
            },
            Aim::ConnectParts => Self::Parts,
        })
    }

    /// The network as this aim looks at it: along paths, or every tie both ways.
    pub fn net(&self, snapshot: &Snapshot) -> Net {
        match self {
            Self::CutPoints | Self::Parts => Net::undirected(snapshot),
            _ => Net::of(snapshot),
        }
    }

    /// Steps that scoring one tie takes, roughly: for planning, not for measuring.
    pub fn cost(&self, net: &Net) -> u64 {
        let n = net.len() as u64;
        let arcs: u64 = (0..net.len()).map(|v| net.row(v).len() as u64).sum();
        match self {
            Self::Dependence { group, .. } => group.len() as u64 * 3 * (n + arcs),
            Self::CutPoints => 4 * (n + arcs),
            Self::Closeness(nodes) => 2 * n * nodes.len() as u64,
            Self::Betweenness { .. } => n * n / 4,
            Self::Parts => 1,
        }
    }
}

/// Scores for one state of the network.
pub enum Scorer {
    Dependence(Dependence),
    Cuts(Cuts),
    Closeness(Closeness),
    Betweenness(Betweenness),
    Parts(Parts),
}

impl Scorer {
    pub fn of(target: &Target, net: &Net) -> Self {
        match target {
            Target::Dependence {
                group,
                on,
                is_target,
            } => Self::Dependence(Dependence::of(net, group, *on, is_target)),
            Target::CutPoints => Self::Cuts(Cuts::of(net)),
            Target::Closeness(nodes) => Self::Closeness(Closeness::of(net, nodes)),
            Target::Betweenness { node, wants_more } => {
                Self::Betweenness(Betweenness::of(net, *node, *wants_more))
            }
            Target::Parts => Self::Parts(Parts::of(net)),
        }
    }

    /// The state itself.
    pub fn base(&self) -> Score {
        match self {
            Self::Dependence(scorer) => scorer.base,
            Self::Cuts(scorer) => scorer.base,
            Self::Closeness(scorer) => scorer.base,
            Self::Betweenness(scorer) => scorer.base,
            Self::Parts(scorer) => scorer.base,
        }
    }

    /// The state with one more tie. `net` is the state's network, changed on the way and put back.
    pub fn with(&mut self, net: &mut Net, tie: Arcs) -> Score {
        match self {
            Self::Dependence(scorer) => scorer.with(net, tie),
            Self::Cuts(scorer) => scorer.with(net, tie),
            Self::Closeness(scorer) => scorer.with(net, tie),
            Self::Betweenness(scorer) => scorer.with(net, tie),
            Self::Parts(scorer) => scorer.with(tie),
        }
    }
}
