//! What of each step stands in the document.

use std::collections::BTreeSet;

use crate::model::exercise::{Exercise, HandAnswer, Named};
use crate::model::{
    BuiltinCategory, Business, CategoryRef, Component, Project, StakeholderId, TieState, Variant,
    Vocabulary,
};

use super::own::{Own, Verdict};
use super::{Step, mapped, rearranged};

/// A map with fewer institutions hardly shows who works with whom.
const FEWEST_INSTITUTIONS: usize = 3;
/// A network of one's own with fewer has no structure to speak of.
const FEWEST_STAKEHOLDERS: usize = 5;

/// What a step asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Goal {
    /// The group of participants has a name.
    Group,
    Business,
    PartnerGroup,
    PartnerCompany,
    Institutions,
    Stakeholders,
    /// Everybody has a tie.
    Tied,
    /// What the network is for.
    Purpose,
    /// Everybody has a role.
    Roles,
    /// Every institution has its duties.
    Duties,
    Pattern,
    Development,
    Named,
    Why,
    Given,
    /// What one makes of a difference to the program's answer.
    Reflection,
    Component(Component),
    Variant,
    /// The variant differs from what it came from.
    Changed,
    /// The program no longer points at who was named.
    Eased,
    Problem,
    Change,
    Reason,
}

impl Goal {
    /// The name of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Group => "guide-goal-group",
            Self::Business => "guide-goal-business",
            Self::PartnerGroup => "guide-goal-partner-group",
            Self::PartnerCompany => "guide-goal-partner-company",
            Self::Institutions => "guide-goal-institutions",
            Self::Stakeholders => "guide-goal-stakeholders",
            Self::Tied => "guide-goal-tied",
            Self::Purpose => "guide-goal-purpose",
            Self::Roles => "guide-goal-roles",
            Self::Duties => "guide-goal-duties",
            Self::Pattern => "guide-goal-pattern",
            Self::Development => "guide-goal-development",
            Self::Named => "guide-goal-named",
            Self::Why => "guide-goal-why",
            Self::Given => "guide-goal-given",
            Self::Reflection => "guide-goal-reflection",
            Self::Component(_) => "guide-goal-component",
            Self::Variant => "guide-goal-variant",
            Self::Changed => "guide-goal-changed",
            Self::Eased => "guide-goal-eased",
            Self::Problem => "guide-goal-problem",
            Self::Change => "guide-goal-change",
            Self::Reason => "guide-goal-reason",
        }
    }
}

/// How far a goal is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    pub goal: Goal,
    /// May be more than are asked for.
    pub done: usize,
    pub all: usize,
    /// Who lacks it, the first of them.
    pub next: Option<StakeholderId>,
}

impl Check {
    pub fn is_done(&self) -> bool {
        self.done >= self.all
    }

    fn once(goal: Goal, is_done: bool) -> Self {
        Self::least(goal, usize::from(is_done), 1)
    }

    fn least(goal: Goal, done: usize, all: usize) -> Self {
        Self {
            goal,
            done,
            all,
            next: None,
        }
    }

    /// A goal for each of these; one that is for nobody is not reached yet.
    fn each(
        goal: Goal,
        ids: impl Iterator<Item = StakeholderId>,
        has: impl Fn(StakeholderId) -> bool,
    ) -> Self {
        let mut check = Self::least(goal, 0, 0);
        for id in ids {
            check.all += 1;
            if has(id) {
                check.done += 1;
            } else {
                check.next = check.next.or(Some(id));
            }
        }
        check.all = check.all.max(1);
        check
    }
}

/// The goals of a step and how far they are reached; none where no exercise is under way. What the
/// program itself finds is asked for only where it is known and not kept back.
pub fn checks(project: &Project, step: Step, own: Option<&Own>) -> Vec<Check> {
    let Some(exercise) = &project.exercise else {
        return Vec::new();
    };
    let Some(variant) = project.variant(mapped(project)) else {
        return Vec::new();
    };
    let all = || variant.members.keys().copied();
    match step {
        Step::Choose => vec![
            Check::once(Goal::Group, !exercise.group.is_empty()),
            Check::once(Goal::Business, has_business(exercise)),
        ],
        Step::Map => {
            let is_here =
                |id: Option<StakeholderId>| id.is_some_and(|id| variant.members.contains_key(&id));
            let found = institutions(project, variant, exercise);
            let count = found.filter(|id| Some(*id) != exercise.partner_company);
            let count = count.count();
            vec![
                Check::once(Goal::PartnerGroup, is_here(exercise.partner_group)),
                Check::once(Goal::PartnerCompany, is_here(exercise.partner_company)),
                Check::least(Goal::Institutions, count, FEWEST_INSTITUTIONS),
                tied(variant),
            ]
        }
        Step::Duties => {
            let has_role = |id| {
                let member = variant.members.get(&id);
                member.is_some_and(|member| is_told(&member.role))
            };
            let has_duties = |id| project.stakeholder(id).is_some_and(|s| is_told(&s.duties));
            let institutions = institutions(project, variant, exercise);
            vec![
                Check::each(Goal::Roles, all(), has_role),
                Check::each(Goal::Duties, institutions, has_duties),
                Check::once(Goal::Pattern, is_told(&exercise.pattern)),
                Check::once(Goal::Development, is_told(&exercise.development)),
            ]
        }
        Step::Bottleneck => {
            let given = exercise.first_answer();
            let is_named = |answer: &HandAnswer| match answer.named {
                Some(Named::Stakeholder(id)) => variant.members.contains_key(&id),
                Some(Named::Nobody) => true,
                None => false,
            };
            let answer = given.unwrap_or(&exercise.answer);
            vec![
                Check::once(Goal::Named, is_named(answer)),
                Check::once(Goal::Why, is_told(&answer.why)),
                Check::once(Goal::Given, given.is_some()),
            ]
        }
        Step::Compare => {
            // Where both say the same there is nothing to make of it.
            let agrees = own
                .and_then(|own| Some(own.verdict(exercise.first_answer()?)))
                .is_some_and(Verdict::is_agreement);
            let is_done = agrees || is_told(&exercise.reflection);
            vec![
                Check::once(Goal::Given, exercise.first_answer().is_some()),
                Check::once(Goal::Reflection, is_done),
            ]
        }
        Step::Draw => vec![
            Check::once(Goal::Purpose, is_told(&project.card.purpose)),
            Check::once(Goal::Group, is_told(&exercise.group)),
            Check::least(
                Goal::Stakeholders,
                variant.members.len(),
                FEWEST_STAKEHOLDERS,
            ),
            tied(variant),
        ],
        Step::Components => Component::ALL
            .iter()
            .map(|component| {
                let text = variant.header.components.text(*component);
                Check::once(Goal::Component(*component), is_told(text))
            })
            .collect(),
        Step::Rearrange => rearranging(project, exercise, variant, own),
        Step::Explain => {
            let explanation = &exercise.explanation;
            vec![
                Check::once(Goal::Problem, is_told(&explanation.problem)),
                Check::once(Goal::Change, is_told(&explanation.change)),
                Check::once(Goal::Reason, is_told(&explanation.reason)),
            ]
        }
    }
}

fn rearranging(
    project: &Project,
    exercise: &Exercise,
    variant: &Variant,
    own: Option<&Own>,
) -> Vec<Check> {
    let made = rearranged(project).and_then(|id| project.variant(id));
    let is_changed = made.is_some_and(|made| differs(variant, made));
    let mut checks = vec![
        Check::once(Goal::Variant, made.is_some()),
        Check::once(Goal::Changed, is_changed),
    ];
    // Only who was named and found can be eased.
    if let (Some(own), Some(first)) = (own, exercise.first_answer())
        && let Some(culprit) = own.culprit_of(first)
    {
        let is_eased = is_changed && own.is_eased(culprit);
        checks.push(Check::once(Goal::Eased, is_eased));
    }
    checks
}

/// Whether the two have other people, ties or components.
fn differs(variant: &Variant, made: &Variant) -> bool {
    let same_people = variant.members.keys().eq(made.members.keys());
    !same_people
        || !variant.ties.values().eq(made.ties.values())
        || variant.header.components != made.header.components
}

/// Everybody present who has duties by law or statute: all but the partner group, those for whom the
/// network is there, and single persons of standing.
pub fn institutions<'a>(
    project: &'a Project,
    variant: &'a Variant,
    exercise: &'a Exercise,
) -> impl Iterator<Item = StakeholderId> + 'a {
    let without = [
        BuiltinCategory::TargetGroup,
        BuiltinCategory::Customers,
        BuiltinCategory::CommunityFigures,
    ]
    .map(CategoryRef::Builtin);
    variant.members.keys().copied().filter(move |id| {
        let stakeholder = project.stakeholder(*id);
        exercise.partner_group != Some(*id)
            && stakeholder.is_some_and(|s| !without.contains(&s.category))
    })
}

fn has_business(exercise: &Exercise) -> bool {
    match exercise.business {
        None | Some(Business::Other) => is_told(&exercise.business_name),
        Some(_) => true,
    }
}

fn is_told(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether each of those present has a tie that has not ended.
fn tied(variant: &Variant) -> Check {
    let ties = variant.ties.values();
    let living = ties.filter(|tie| tie.state != TieState::Ended && tie.from != tie.to);
    let tied: BTreeSet<_> = living.flat_map(|tie| [tie.from, tie.to]).collect();
    let all = variant.members.keys().copied();
    Check::each(Goal::Tied, all, |id| tied.contains(&id))
}
