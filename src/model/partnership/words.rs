//! The words of partnerships: steps and their stages, what a partnership stands on, how an evaluation
//! ends.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::vocabulary::{Vocabulary, vocabulary};

vocabulary!(
    /// Where a partnership stands, whatever steps it goes through: the columns of the board.
    Stage, "stage" {
        Preparing = "preparing",
        Exploring = "exploring",
        Agreeing = "agreeing",
        CarryingOut = "carrying_out",
        Evaluating = "evaluating",
    }
);

vocabulary!(
    /// The steps that the training names: eleven, and then those of the programme of 2008.
    StepKind, "step-kind" {
        Mapping = "mapping",
        Information = "information",
        Analysis = "analysis",
        Talks = "talks",
        Plan = "plan",
        Agreement = "agreement",
        Signing = "signing",
        CarryingOut = "carrying_out",
        Evaluation = "evaluation",
        Improvement = "improvement",
        NextPlan = "next_plan",
        Needs = "needs",
        Technology = "technology",
        Consultation = "consultation",
        GroupManagement = "group_management",
        SharedPerception = "shared_perception",
        SharedPerceptionAgain = "shared_perception_again",
        Forming = "forming",
        Accompanying = "accompanying",
        Control = "control",
    }
);

impl StepKind {
    /// The eleven steps of the training, in their order.
    pub const ELEVEN: &'static [Self] = Self::ALL.split_at(11).0;
    /// The two phases of the programme of 2008: five steps and four.
    pub const TWO_PHASES: &'static [Self] = Self::ALL.split_at(11).1;

    pub fn stage(self) -> Stage {
        match self {
            Self::Mapping | Self::Information | Self::Analysis | Self::Needs | Self::Technology => {
                Stage::Preparing
            }
            Self::Talks | Self::Plan | Self::Consultation | Self::GroupManagement => {
                Stage::Exploring
            }
            Self::Agreement
            | Self::Signing
            | Self::SharedPerception
            | Self::SharedPerceptionAgain => Stage::Agreeing,
            Self::CarryingOut | Self::Forming | Self::Accompanying => Stage::CarryingOut,
            Self::Evaluation | Self::Improvement | Self::NextPlan | Self::Control => {
                Stage::Evaluating
            }
        }
    }
}

vocabulary!(
    /// How far a step has come.
    #[derive(Default)]
    StepState, "step-state" {
        #[default]
        NotBegun = "not_begun",
        UnderWay = "under_way",
        Done = "done",
        Skipped = "skipped",
    }
);

impl StepState {
    /// Whether nothing is left to be done.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Skipped)
    }
}

vocabulary!(
    /// What a partnership needs (five conditions) and rests on (six principles).
    Ground, "ground" {
        TwoParties = "two_parties",
        Vision = "vision",
        Agreement = "agreement",
        TrustAndNeed = "trust_and_need",
        LargerAim = "larger_aim",
        SharedMission = "shared_mission",
        Trust = "trust",
        MutualBenefit = "mutual_benefit",
        Effectiveness = "effectiveness",
        Communication = "communication",
        Commitment = "commitment",
    }
);

impl Ground {
    pub const CONDITIONS: &'static [Self] = Self::ALL.split_at(5).0;
    pub const PRINCIPLES: &'static [Self] = Self::ALL.split_at(5).1;

    /// Whether it judges trust or commitment: these stay out of exports and reports unless chosen.
    pub fn is_sensitive(self) -> bool {
        matches!(
            self,
            Self::TrustAndNeed | Self::LargerAim | Self::Trust | Self::Commitment
        )
    }
}

vocabulary!(
    /// Whether an evaluation finds the aims reached.
    Reached, "reached" { Yes = "yes", Partly = "partly", No = "no", }
);

vocabulary!(
    /// What the partners decide after an evaluation.
    Decision, "decision" { Extend = "extend", Change = "change", End = "end", }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_and_grounds_are_those_of_the_training() {
        assert_eq!(StepKind::ELEVEN.len(), 11);
        assert_eq!(StepKind::TWO_PHASES.len(), 9);
        assert_eq!(StepKind::ELEVEN.last(), Some(&StepKind::NextPlan));
        assert_eq!(StepKind::TWO_PHASES.first(), Some(&StepKind::Needs));
        assert_eq!((Ground::CONDITIONS.len(), Ground::PRINCIPLES.len()), (5, 6));
        let sensitive = Ground::ALL.iter().filter(|g| g.is_sensitive());
        assert_eq!(sensitive.count(), 4);
    }

    #[test]
    fn stages_only_go_forward_in_each_template() {
        for template in [StepKind::ELEVEN, StepKind::TWO_PHASES] {
            let stages: Vec<Stage> = template.iter().map(|kind| kind.stage()).collect();
            assert!(stages.is_sorted(), "{stages:?}");
        }
    }
}
