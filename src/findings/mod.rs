//! What stands out in a network: each finding with its evidence in numbers, how much it weighs, where
//! it is, and what would help. The rules and their thresholds are described in `docs/findings.md`.
//!
//! Pure functions of a document and its analysis; [`words`] says them in whole sentences.

mod component_words;
mod components;
pub mod influence;
mod net;
mod own;
mod positions;
mod stage;
mod thresholds;
mod ties;
pub mod words;

#[cfg(test)]
mod component_tests;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::advice::Aim;
use crate::analysis::Analysis;
use crate::components::UnmetNeed;
use crate::model::{Component, Project, StakeholderId, TieFilter, TieId, VariantId};

use net::Net;

pub use components::{Lacking, Leaned};
pub use positions::cut_off;
pub use stage::Stage;
pub use thresholds::Thresholds;
pub use ties::cooling;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The network can hardly do without a change.
    Severe,
    /// Worth a talk.
    Notable,
    /// Good to know.
    Hint,
}

/// What was found. Shares are from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `dependents` reach the others through `broker`: the highest and the lowest of their shares.
    Dependence {
        broker: StakeholderId,
        dependents: Vec<StakeholderId>,
        share: f64,
        least: f64,
        /// Whom the first of the dependents reaches through nobody else, if anyone.
        only_way_to: Vec<StakeholderId>,
        /// How much the broker depends in turn on the first of them, where that is known.
        theirs: Option<f64>,
    },
    /// Most shortest paths between others lead through one alone.
    Bottleneck { broker: StakeholderId, share: f64 },
    /// Without it a part falls apart: so many are cut off from the largest rest.
    CutPoint {
        id: StakeholderId,
        cut_off: Vec<StakeholderId>,
    },
    /// Tied to such a share of the others, far more than anybody else.
    Hub { hub: StakeholderId, share: f64 },
    /// Groups without any tie to the largest part.
    Parts {
        apart: Vec<StakeholderId>,
        parts: usize,
    },
    /// Nobody is tied to these.
    Unconnected { ids: Vec<StakeholderId> },
    /// A cluster that only one of its members ties to the rest.
    SingleSpanner {
        spanner: StakeholderId,
        cluster: Vec<StakeholderId>,
    },
    /// At the edge, with contacts from outside that may be of use.
    OutsideContacts { ids: Vec<StakeholderId> },
    /// Command or coordination on paper, without any informal contact beside it.
    PaperOnly { ties: Vec<TieId> },
    /// Informal ties that link whom no formal tie links, not even through others.
    OnlyInformal { ties: Vec<TieId> },
    /// One-way ties of content that lives from answers.
    OneWay { ties: Vec<TieId> },
    /// Planned ties that no norm at either end governs.
    WithoutNorm { ties: Vec<TieId> },
    /// New ties between those who share no partner and never had a tie.
    Foreign { ties: Vec<TieId> },
    /// Existing ties whose quality falls, those that fall most first; how far the first has fallen, and
    /// since when.
    Cooling {
        ties: Vec<TieId>,
        fall: f64,
        since: Option<Date>,
    },
    /// Needs that nobody meets, of so many that are written down.
    UnmetNeeds { needs: Vec<UnmetNeed>, all: usize },
    /// Tasks that nobody does, of so many that are written down.
    UndoneTasks { tasks: Vec<String>, all: usize },
    /// Competences that are lacking and that somebody present could teach.
    Teachable { lacking: Vec<Lacking> },
    /// Competences that are lacking and that nobody has.
    Untaught { lacking: Vec<Lacking> },
    /// Ties whose ends have no technology in common, of so many where both tell theirs.
    WithoutChannel { ties: Vec<TieId>, all: usize },
    /// Low commitment of those on whom others lean.
    LowCommitment { leaned: Vec<Leaned> },
    /// The network is its owner's own: so many of the pairs around them are not tied to each other.
    OwnNetwork {
        owner: StakeholderId,
        apart: usize,
        pairs: usize,
    },
    /// The stage at which the network stands.
    Stage(Stage),
}

/// Where what is missing in the components is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    Component(Component),
    /// Who does what.
    Tasks,
}

/// One thing that stands out.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub kind: Kind,
    pub severity: Severity,
    /// What else says the same of the same stakeholder.
    pub also: Vec<Kind>,
    /// What proposals could be asked for.
    pub aim: Option<Aim>,
}

impl Finding {
    fn new(kind: Kind, severity: Severity, aim: Option<Aim>) -> Self {
        Self {
            kind,
            severity,
            also: Vec::new(),
            aim,
        }
    }

    /// The stakeholders it is about, those at the centre of it first.
    pub fn stakeholders(&self) -> Vec<StakeholderId> {
        match &self.kind {
            Kind::Dependence {
                broker, dependents, ..
            } => [*broker].iter().chain(dependents).copied().collect(),
            Kind::Bottleneck { broker: id, .. }
            | Kind::CutPoint { id, .. }
            | Kind::Hub { hub: id, .. } => vec![*id],
            Kind::Parts { apart: ids, .. }
            | Kind::Unconnected { ids }
            | Kind::OutsideContacts { ids } => ids.clone(),
            Kind::SingleSpanner { spanner, .. } => vec![*spanner],
            Kind::OwnNetwork { owner, .. } => vec![*owner],
            Kind::UnmetNeeds { needs, .. } => distinct(needs.iter().map(|need| need.of)),
            Kind::Untaught { lacking } => distinct(lacking.iter().map(|lack| lack.of)),
            Kind::Teachable { lacking } => {
                let teachers = lacking.iter().flat_map(|lack| &lack.teachers).copied();
                distinct(lacking.iter().map(|lack| lack.of).chain(teachers))
            }
            Kind::LowCommitment { leaned } => leaned.iter().map(|leaned| leaned.on).collect(),
            _ => Vec::new(),
        }
    }

    /// The ties it is about.
    pub fn ties(&self) -> &[TieId] {
        match &self.kind {
            Kind::PaperOnly { ties }
            | Kind::OnlyInformal { ties }
            | Kind::OneWay { ties }
            | Kind::WithoutNorm { ties }
            | Kind::WithoutChannel { ties, .. }
            | Kind::Cooling { ties, .. }
            | Kind::Foreign { ties } => ties,
            _ => &[],
        }
    }

    /// Where to fill in what is missing, if it is something written down.
    pub fn gap(&self) -> Option<Gap> {
        Some(match &self.kind {
            Kind::UnmetNeeds { .. } => Gap::Component(Component::Needs),
            Kind::WithoutNorm { .. } => Gap::Component(Component::Norms),
            Kind::Teachable { .. } | Kind::Untaught { .. } => {
                Gap::Component(Component::HumanCapital)
            }
            Kind::WithoutChannel { .. } => Gap::Component(Component::Technoware),
            Kind::LowCommitment { .. } => Gap::Component(Component::Commitment),
            Kind::UndoneTasks { .. } => Gap::Tasks,
            _ => return None,
        })
    }

    /// Whether it tells something of this stakeholder that is worth a talk.
    pub fn is_about(&self, id: StakeholderId) -> bool {
        self.severity != Severity::Hint && self.stakeholders().contains(&id)
    }

    /// The stakeholder through whom too much goes, if the finding is about one.
    pub fn culprit(&self) -> Option<StakeholderId> {
        match &self.kind {
            Kind::Dependence { broker, .. } | Kind::Bottleneck { broker, .. } => Some(*broker),
            Kind::CutPoint { id, .. } => Some(*id),
            Kind::Hub { hub, .. } => Some(*hub),
            Kind::SingleSpanner { spanner, .. } => Some(*spanner),
            _ => None,
        }
    }
}

/// Each once, in the order of the first time.
fn distinct(ids: impl Iterator<Item = StakeholderId>) -> Vec<StakeholderId> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| seen.insert(*id)).collect()
}

/// At most so many findings of one kind.
const MOST_OF_A_KIND: usize = 12;

/// What is looked at.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    pub project: &'a Project,
    pub variant: VariantId,
    /// Which ties count.
    pub filter: &'a TieFilter,
    /// Of that variant under that filter.
    pub analysis: &'a Analysis,
    pub thresholds: &'a Thresholds,
}

/// Everything that stands out, what weighs most first. Empty while the numbers are not exact yet, and
/// for a network of fewer than three stakeholders.
pub fn find(input: &Input<'_>) -> Vec<Finding> {
    let Some(variant) = input.project.variant(input.variant) else {
        return Vec::new();
    };
    let network = &input.analysis.network;
    if network.stakeholders < 3 || !input.analysis.progress.is_exact() {
        return Vec::new();
    }
    let net = Net::of(variant, input.filter, input.analysis);
    let mut found = positions::dependence(input, &net);
    merge(&mut found, positions::bottleneck(input));
    merge(&mut found, positions::cut_points(input, &net));
    merge(&mut found, positions::spanners(input, &net));
    merge(&mut found, positions::hub(input));
    let owner = input.project.owner();
    found.retain(|finding| owner.is_none() || finding.culprit() != owner);
    keep_few(&mut found);
    found.extend(positions::parts(input, &net));
    found.extend(positions::outside_contacts(input, variant));
    found.extend(ties::all(input, variant));
    let of_components = components::all(input, variant, &found);
    found.extend(of_components);
    found.sort_by(|a, b| {
        let about_targets = |f: &Finding| !positions::is_about_targets(input.project, f);
        (a.severity, about_targets(a)).cmp(&(b.severity, about_targets(b)))
    });
    // Of a network with its owner in the middle a stage would tell that only.
    found.extend(match owner {
        Some(owner) => own::finding(&net, owner),
        None => stage::finding(input, &found),
    });
    found
}

/// Of each kind the heaviest only: a list of hundreds tells nothing.
fn keep_few(found: &mut Vec<Finding>) {
    let mut told = Vec::new();
    found.sort_by_key(|finding| finding.severity);
    found.retain(|finding| {
        let kind = std::mem::discriminant(&finding.kind);
        told.push(kind);
        told.iter().filter(|other| **other == kind).count() <= MOST_OF_A_KIND
    });
}

/// Adds findings; one about a stakeholder of whom another already tells goes with that one.
fn merge(found: &mut Vec<Finding>, more: Vec<Finding>) {
    for finding in more {
        let about = finding.culprit();
        let same = found
            .iter_mut()
            .find(|other| about.is_some() && other.culprit() == about);
        match same {
            Some(other) => {
                other.severity = other.severity.min(finding.severity);
                other.also.push(finding.kind);
                other.aim = other.aim.take().or(finding.aim);
            }
            None => found.push(finding),
        }
    }
}

/// Those whom most findings of weight point at, for a mark on the map.
pub fn culprits(findings: &[Finding]) -> BTreeSet<StakeholderId> {
    findings
        .iter()
        .filter(|finding| finding.severity == Severity::Severe)
        .filter_map(Finding::culprit)
        .collect()
}
