//! How much everybody has written down, all at once: for tables over many stakeholders.

use std::collections::BTreeMap;

use crate::model::{Agreement, Component, Project, Score, StakeholderId, Tie, TieState, Variant};

use super::completeness::{Level, capital_of, is_assessed, level};
use super::needs::meets;
use super::{PER_STAKEHOLDER, newest};

/// How much of one component of one stakeholder is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    pub level: Level,
    /// Needs that are met, norms that are agreed, existing ties with a score, of all of them; the
    /// score of the commitment, of 4. `None` where there is nothing to count.
    pub part: Option<(usize, usize)>,
}

impl Amount {
    const EMPTY: Self = Self {
        level: Level::Empty,
        part: None,
    };
}

/// The amounts of one stakeholder, in the order of [`PER_STAKEHOLDER`].
pub type Amounts = [Amount; PER_STAKEHOLDER.len()];

/// The amounts of all who are present. One walk over the members and one over the ties.
pub fn amounts(project: &Project, variant: &Variant) -> BTreeMap<StakeholderId, Amounts> {
    let mut capital: BTreeMap<StakeholderId, (usize, usize)> = BTreeMap::new();
    for tie in variant.ties.values() {
        count(capital.entry(tie.from).or_default(), tie);
        if tie.to != tie.from {
            count(capital.entry(tie.to).or_default(), tie);
        }
    }
    let members = variant.members.keys();
    members
        .map(|id| {
            let capital = capital.get(id).copied().unwrap_or_default();
            (*id, of(project, variant, *id, capital))
        })
        .collect()
}

/// The amounts of one stakeholder; all empty for who is not present.
pub fn amounts_of(project: &Project, variant: &Variant, id: StakeholderId) -> Amounts {
    let mut capital = (0, 0);
    for tie in variant.ties_of(id) {
        count(&mut capital, tie);
    }
    of(project, variant, id, capital)
}

/// Counts a tie if it exists, and if it has a score.
fn count((existing, assessed): &mut (usize, usize), tie: &Tie) {
    if tie.state == TieState::Existing {
        *existing += 1;
        *assessed += usize::from(is_assessed(tie));
    }
}

fn of(
    project: &Project,
    variant: &Variant,
    id: StakeholderId,
    (existing, assessed): (usize, usize),
) -> Amounts {
    let Some(member) = variant.members.get(&id) else {
        return [Amount::EMPTY; PER_STAKEHOLDER.len()];
    };
    PER_STAKEHOLDER.map(|component| {
        let part = match component {
            Component::Needs => {
                let met = member.needs.iter();
                let met = met.filter(|need| meets(variant, need).next().is_some());
                Some((met.count(), member.needs.len()))
            }
            Component::Norms => {
                let agreed = member.norms.iter();
                let agreed = agreed.filter(|norm| norm.agreement != Agreement::NotAgreed);
                Some((agreed.count(), member.norms.len()))
            }
            Component::SocialCapital => Some((assessed, existing)),
            Component::Commitment => newest(&member.commitment.assessments)
                .map(|score| (usize::from(score.value()), usize::from(Score::MAX))),
            _ => None,
        };
        let level = match component {
            Component::SocialCapital => Some(capital_of(existing, assessed)),
            _ => level(project, variant, id, component),
        };
        level.map_or(Amount::EMPTY, |level| Amount {
            level,
            part: part.filter(|(_, all)| *all > 0),
        })
    })
}
