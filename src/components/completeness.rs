//! How much of a component is written down.

use crate::model::{
    Agreement, Component, Member, Project, Stakeholder, StakeholderId, Tie, TieState, Variant,
};

use super::competences::newest;
use super::needs::meets;
use super::{PER_STAKEHOLDER, social_capital};

/// How much of one component of one stakeholder is written down. This is no judgement: a component
/// may be filled in and still show that something is lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Filled,
    Partly,
    /// There is something, but nobody has given a score.
    NotAssessed,
    Empty,
}

/// How many stakeholders stand at each level of a component.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub filled: usize,
    pub partly: usize,
    pub not_assessed: usize,
    pub empty: usize,
}

impl Totals {
    /// All stakeholders counted.
    pub fn all(self) -> usize {
        self.filled + self.partly + self.not_assessed + self.empty
    }
}

/// The level of a component of one stakeholder; `None` for a component of the network as a whole
/// (content, structure) and for who is not present.
///
/// - needs: filled if every need names somebody present who meets it;
/// - norms: filled if every norm is agreed;
/// - social capital: of the ties that exist already, filled if each has a quality score, not
///   assessed if none has;
/// - human capital: filled if competences had and needed are both given;
/// - technoware: filled if something is in use now, partly if it is only planned;
/// - commitment: filled with a score and a statement or evidence, partly with a score alone.
pub fn level(
    project: &Project,
    variant: &Variant,
    id: StakeholderId,
    component: Component,
) -> Option<Level> {
    let (stakeholder, member) = (project.stakeholder(id)?, variant.members.get(&id)?);
    match component {
        Component::Content | Component::Structure => None,
        Component::Needs => Some(needs(variant, member)),
        Component::Norms => Some(norms(member)),
        Component::SocialCapital => Some(capital(variant.ties_of(id))),
        Component::HumanCapital => Some(human_capital(stakeholder, member)),
        Component::Technoware => Some(technoware(stakeholder, member)),
        Component::Commitment => Some(commitment(member)),
    }
}

/// The totals of a component over all who are present.
pub fn totals(project: &Project, variant: &Variant, component: Component) -> Totals {
    let mut totals = Totals::default();
    if component == Component::SocialCapital {
        // One walk over the ties instead of one for each stakeholder.
        let mut ties: std::collections::BTreeMap<StakeholderId, Vec<&Tie>> =
            variant.members.keys().map(|id| (*id, Vec::new())).collect();
        for tie in variant.ties.values() {
            for end in [Some(tie.from), (tie.to != tie.from).then_some(tie.to)] {
                if let Some(list) = end.and_then(|end| ties.get_mut(&end)) {
                    list.push(tie);
                }
            }
        }
        for list in ties.into_values() {
            totals.count(capital(list.into_iter()));
        }
    } else if PER_STAKEHOLDER.contains(&component) {
        for id in variant.members.keys() {
            if let Some(level) = level(project, variant, *id, component) {
                totals.count(level);
            }
        }
    }
    totals
}

impl Totals {
    /// Counts one more.
    pub fn count(&mut self, level: Level) {
        match level {
            Level::Filled => self.filled += 1,
            Level::Partly => self.partly += 1,
            Level::NotAssessed => self.not_assessed += 1,
            Level::Empty => self.empty += 1,
        }
    }
}

/// The level of a component of the whole network: filled if it is described and every stakeholder's
/// part is filled in, empty if there is neither.
pub fn network_level(project: &Project, variant: &Variant, component: Component) -> Level {
    network_level_of(variant, component, totals(project, variant, component))
}

/// The same where the totals of the component are known.
pub fn network_level_of(variant: &Variant, component: Component, totals: Totals) -> Level {
    let is_told = !variant.header.components.text(component).trim().is_empty();
    let has_structure = component == Component::Structure && social_capital(variant).is_some();
    let parts = totals.filled == totals.all();
    match (is_told, totals.empty < totals.all() || has_structure) {
        (true, _) if parts => Level::Filled,
        (false, false) => Level::Empty,
        _ => Level::Partly,
    }
}

fn among(done: usize, all: usize) -> Level {
    match (done, all) {
        (_, 0) => Level::Empty,
        (done, all) if done == all => Level::Filled,
        _ => Level::Partly,
    }
}

fn needs(variant: &Variant, member: &Member) -> Level {
    let met = |need: &&crate::model::Need| meets(variant, need).next().is_some();
    among(member.needs.iter().filter(met).count(), member.needs.len())
}

fn norms(member: &Member) -> Level {
    let agreed = member.norms.iter();
    let agreed = agreed.filter(|norm| norm.agreement != Agreement::NotAgreed);
    among(agreed.count(), member.norms.len())
}

fn capital<'a>(ties: impl Iterator<Item = &'a Tie>) -> Level {
    let (mut existing, mut assessed) = (0_usize, 0_usize);
    for tie in ties.filter(|t| t.state == TieState::Existing) {
        existing += 1;
        assessed += usize::from(is_assessed(tie));
    }
    capital_of(existing, assessed)
}

/// The level of the social capital of who has so many existing ties, so many of them assessed.
pub(super) fn capital_of(existing: usize, assessed: usize) -> Level {
    if existing > 0 && assessed == 0 {
        Level::NotAssessed
    } else {
        among(assessed, existing)
    }
}

/// Whether any of a tie's quality factors has a score.
pub(super) fn is_assessed(tie: &Tie) -> bool {
    tie.quality.iter().any(|q| {
        [
            q.regular_meetings,
            q.mutual_benefit,
            q.shared_challenge,
            q.trust,
            q.prior_relationship,
        ]
        .iter()
        .any(Option::is_some)
    })
}

fn human_capital(stakeholder: &Stakeholder, member: &Member) -> Level {
    let had = !stakeholder.competences_had.is_empty();
    let needed = !member.competences_needed.is_empty();
    among(usize::from(had) + usize::from(needed), 2).or_empty(had || needed)
}

fn technoware(stakeholder: &Stakeholder, member: &Member) -> Level {
    if !stakeholder.technoware_now.is_empty() {
        Level::Filled
    } else if member.technoware_planned.is_empty() {
        Level::Empty
    } else {
        Level::Partly
    }
}

fn commitment(member: &Member) -> Level {
    let of = &member.commitment;
    let is_told = !of.statement.trim().is_empty() || !of.evidence.trim().is_empty();
    match (newest(&of.assessments), is_told) {
        (Some(_), true) => Level::Filled,
        (Some(_), false) => Level::Partly,
        (None, true) => Level::NotAssessed,
        (None, false) => Level::Empty,
    }
}

impl Level {
    fn or_empty(self, has_any: bool) -> Self {
        if has_any { self } else { Self::Empty }
    }
}
