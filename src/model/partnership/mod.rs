//! A partnership (*kemitraan*): what two or more stakeholders build together, from the first mapping
//! to the decision how to go on, cycle after cycle. It belongs to the project: variants show how the
//! network might be, a partnership is what is done about it.

pub mod due;
pub mod evaluation;
pub mod register;
pub mod steps;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Extra;
use super::assessment::Score;
use super::ids::{PartnershipId, StakeholderId, TieId};
use super::stakeholder::Member;
use super::tie::Tie;
use super::vocabulary::NormKind;

pub use due::Due;
pub use evaluation::{Deviation, Evaluation, Indicator};
pub use register::{SignedAgreement, Validity};
pub use steps::{DocumentLink, Step, StepTemplate};
pub use words::{Decision, Ground, Reached, Stage, StepKind, StepState};

/// What stakeholders build together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Partnership {
    pub id: PartnershipId,
    /// Not empty.
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Each stakeholder once. Two or more make a partnership; fewer are one that is still being made,
    /// or one that a stakeholder has left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
    /// Ties that it concerns besides those among its parties. A tie keeps its id across variants, so
    /// they hold in each; one that a variant does not have counts for nothing there.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub ties: BTreeSet<TieId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<SignedAgreement>,
    /// The present one.
    #[serde(default)]
    pub cycle: Cycle,
    /// Those before it, as they ended.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Cycle>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A stakeholder's part in a partnership.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Party {
    pub stakeholder: StakeholderId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsibilities: String,
    /// What this party says of the partnership, over time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assessments: Vec<GroundAssessment>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Party {
    pub fn new(stakeholder: StakeholderId) -> Self {
        Self {
            stakeholder,
            role: String::new(),
            responsibilities: String::new(),
            assessments: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// The newest score of a ground, with its date: of those of one date the last in the list; one
    /// without a date is older than all others.
    pub fn latest(&self, ground: Ground) -> Option<(Score, Option<Date>)> {
        let scored = self.assessments.iter();
        let scored = scored.filter_map(|a| Some((*a.scores.get(&ground)?, a.date)));
        scored.max_by_key(|(_, date)| *date)
    }

    /// Gives a score, or takes it back, in the assessment of that day.
    pub fn assess(&mut self, ground: Ground, score: Option<Score>, today: Date) {
        let on_day = |a: &GroundAssessment| a.date == Some(today);
        let known = self.assessments.iter().rposition(on_day);
        let index = known.unwrap_or_else(|| {
            self.assessments.push(GroundAssessment {
                date: Some(today),
                ..GroundAssessment::default()
            });
            self.assessments.len() - 1
        });
        let assessment = &mut self.assessments[index];
        match score {
            Some(score) => _ = assessment.scores.insert(ground, score),
            None => _ = assessment.scores.remove(&ground),
        }
        if assessment.scores.is_empty() && assessment.note.is_empty() {
            self.assessments.remove(index);
        }
    }
}

/// One judgement of what the partnership stands on. Trust and commitment are sensitive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct GroundAssessment {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub scores: BTreeMap<Ground, Score>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Once through the process.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Cycle {
    pub steps: Vec<Step>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evaluations: Vec<Evaluation>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Cycle {
    /// What the partners decided last in it.
    pub fn decision(&self) -> Option<Decision> {
        self.evaluations.iter().rev().find_map(|e| e.decision)
    }

    /// The stage of its present step; `None` where every step is over.
    pub fn stage(&self) -> Option<Stage> {
        let stages = steps::stages(&self.steps);
        stages.get(steps::present(&self.steps)).copied()
    }
}

impl Partnership {
    /// A partnership in its first cycle.
    pub fn new(
        id: PartnershipId,
        name: &str,
        parties: impl IntoIterator<Item = StakeholderId>,
        steps: Vec<Step>,
    ) -> Self {
        let mut once = BTreeSet::new();
        let parties = parties.into_iter().filter(|id| once.insert(*id));
        Self {
            id,
            name: name.to_owned(),
            purpose: String::new(),
            parties: parties.map(Party::new).collect(),
            ties: BTreeSet::new(),
            agreements: Vec::new(),
            cycle: Cycle {
                steps,
                ..Cycle::default()
            },
            earlier: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// The number of the present cycle, from 1.
    pub fn number(&self) -> usize {
        self.earlier.len() + 1
    }

    /// The present step with its place among the steps, from 0.
    pub fn present(&self) -> Option<(usize, &Step)> {
        let at = steps::present(&self.cycle.steps);
        Some((at, self.cycle.steps.get(at)?))
    }

    /// Whether the partners have decided to end it.
    pub fn is_ended(&self) -> bool {
        self.cycle.decision() == Some(Decision::End)
    }

    pub fn has_party(&self, id: StakeholderId) -> bool {
        self.parties.iter().any(|party| party.stakeholder == id)
    }

    /// Norms of a member, of these kinds, that hold among its parties.
    pub fn norms_of<'a>(
        &'a self,
        member: &'a Member,
        kinds: &'a [NormKind],
    ) -> impl Iterator<Item = &'a str> {
        let holds = |towards: &[StakeholderId]| {
            towards.is_empty() || towards.iter().any(|id| self.has_party(*id))
        };
        let norms = member.norms.iter();
        let norms = norms.filter(move |norm| kinds.contains(&norm.kind) && holds(&norm.towards));
        norms
            .map(|norm| norm.text.trim())
            .filter(|text| !text.is_empty())
    }

    /// Whether a tie belongs to it: it links two of its parties, or was chosen.
    pub fn concerns(&self, tie: &Tie) -> bool {
        let among = tie.from != tie.to && self.has_party(tie.from) && self.has_party(tie.to);
        among || self.ties.contains(&tie.id)
    }

    /// Starts the next cycle with the same steps, none of them begun. The same people see to them.
    pub fn start_next_cycle(&mut self) {
        let steps = self.cycle.steps.iter().map(|step| Step {
            responsible: step.responsible.clone(),
            ..step.afresh()
        });
        let next = Cycle {
            steps: steps.collect(),
            ..Cycle::default()
        };
        self.earlier.push(std::mem::replace(&mut self.cycle, next));
    }

    /// Whether it has a name, and each party once. Who the parties are is for the project
    /// to know.
    pub fn is_sound(&self) -> bool {
        let mut once = BTreeSet::new();
        !self.name.is_empty() && self.parties.iter().all(|p| once.insert(p.stakeholder))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partnership() -> Partnership {
        let parties = [2, 3, 2].map(StakeholderId);
        let steps = steps::from_kinds(StepKind::ELEVEN);
        Partnership::new(PartnershipId(9), "Kemitraan gabah", parties, steps)
    }

    #[test]
    fn it_concerns_the_ties_among_its_parties_and_those_chosen() {
        let mut partnership = partnership();
        let tie = |id, from, to| Tie::new(TieId(id), StakeholderId(from), StakeholderId(to));
        assert_eq!(partnership.parties.len(), 2);
        assert!(partnership.concerns(&tie(4, 3, 2)));
        assert!(!partnership.concerns(&tie(5, 2, 2)));
        assert!(!partnership.concerns(&tie(6, 2, 7)));
        partnership.ties.insert(TieId(6));
        assert!(partnership.concerns(&tie(6, 2, 7)));
    }

    #[test]
    fn the_next_cycle_keeps_the_one_before() {
        let mut partnership = partnership();
        let today = Date::constant(2028, 2, 29);
        let cycle = &mut partnership.cycle;
        steps::reach(&mut cycle.steps, 8, today);
        cycle.steps[0].responsible = "Sri".to_owned();
        cycle.evaluations.push(Evaluation {
            decision: Some(Decision::Extend),
            ..Evaluation::default()
        });
        assert_eq!(cycle.stage(), Some(Stage::Evaluating));
        partnership.start_next_cycle();
        assert_eq!(partnership.number(), 2);
        assert_eq!(partnership.present().map(|(at, _)| at), Some(0));
        assert_eq!(partnership.cycle.steps[0].responsible, "Sri");
        assert_eq!(partnership.cycle.decision(), None);
        assert_eq!(partnership.earlier[0].decision(), Some(Decision::Extend));
    }

    #[test]
    fn scores_of_one_day_are_one_assessment_and_the_newest_counts() {
        let mut party = Party::new(StakeholderId(2));
        let (monday, tuesday) = (Date::constant(2026, 8, 17), Date::constant(2026, 8, 18));
        party.assess(Ground::Trust, Score::new(3), tuesday);
        party.assess(Ground::Trust, Score::new(1), monday);
        party.assess(Ground::Vision, Score::new(4), monday);
        assert_eq!(party.assessments.len(), 2);
        let newest = party.latest(Ground::Trust).map(|(s, d)| (s.value(), d));
        assert_eq!(newest, Some((3, Some(tuesday))));
        party.assess(Ground::Trust, None, tuesday);
        assert_eq!(party.assessments.len(), 1);
        assert_eq!(party.latest(Ground::Trust).map(|(s, _)| s.value()), Some(1));
    }

    #[test]
    fn one_without_a_name_or_with_a_party_twice_is_not_sound() {
        assert!(partnership().is_sound());
        let unsound: [fn(&mut Partnership); 2] = [
            |p| p.name.clear(),
            |p| p.parties.push(Party::new(StakeholderId(3))),
        ];
        for spoil in unsound {
            let mut spoilt = partnership();
            spoil(&mut spoilt);
            assert!(!spoilt.is_sound());
        }
    }
}
