//! The process of a partnership: steps in their order, each with its dates and who sees to it, and
//! the templates that they come from.

use jiff::Span;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::{Extra, is_default};
use super::register::days_between;
use super::words::{Stage, StepKind, StepState};

/// A document that belongs to something: what it is called and where it lies.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct DocumentLink {
    pub title: String,
    /// A path, an address, or the number of a file in a cabinet.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A step of the process: one that the training names, or one of the user's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Step {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<StepKind>,
    /// The user's own name; where it is empty, the kind names the step.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Of a step of the user's own; where it is absent, that of the step before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    #[serde(skip_serializing_if = "is_default")]
    pub state: StepState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub planned_from: Option<Date>,
    /// The last day planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub planned_until: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub begun: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub finished: Option<Date>,
    /// Who sees to it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub responsible: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentLink>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Step {
    pub fn of(kind: StepKind) -> Self {
        Self {
            kind: Some(kind),
            ..Self::default()
        }
    }

    /// Whether it is called something.
    pub fn is_named(&self) -> bool {
        self.kind.is_some() || !self.name.is_empty()
    }

    /// Whether it should be over on that day and is not.
    pub fn is_overdue(&self, today: Date) -> bool {
        !self.state.is_over() && self.planned_until.is_some_and(|until| until < today)
    }

    /// Puts it into a state on a day; a date that stands already stays.
    pub fn enter(&mut self, state: StepState, today: Date) {
        self.state = state;
        match state {
            StepState::NotBegun => (self.begun, self.finished) = (None, None),
            StepState::UnderWay => {
                self.begun = self.begun.or(Some(today));
                self.finished = None;
            }
            StepState::Done => {
                let finished = *self.finished.get_or_insert(today);
                self.begun = self.begun.or(Some(finished));
            }
            StepState::Skipped => {}
        }
    }

    /// The same step, still to be done: what a template keeps of it, and a next cycle.
    #[must_use]
    pub fn afresh(&self) -> Self {
        Self {
            kind: self.kind,
            name: self.name.clone(),
            stage: self.stage,
            ..Self::default()
        }
    }
}

/// Steps that a user keeps under a name, for partnerships to come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct StepTemplate {
    pub name: String,
    pub steps: Vec<Step>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// The steps of a template of the training.
pub fn from_kinds(kinds: &[StepKind]) -> Vec<Step> {
    kinds.iter().map(|kind| Step::of(*kind)).collect()
}

/// Puts the steps of a template in the place of others. A step that was there before is kept as it
/// is, and so is one that the template does not have but that something was written into.
pub fn adopt(before: &[Step], template: &[Step]) -> Vec<Step> {
    let mut left = before.to_vec();
    let mut steps: Vec<Step> = template
        .iter()
        .map(|wanted| {
            let is_same = |s: &Step| (s.kind, &s.name) == (wanted.kind, &wanted.name);
            let known = left.iter().position(is_same);
            known.map_or_else(|| wanted.afresh(), |at| left.remove(at))
        })
        .collect();
    left.retain(|step| *step != step.afresh());
    steps.append(&mut left);
    steps
}

/// The stage of each step: its own, or that of the step before it.
pub fn stages(steps: &[Step]) -> Vec<Stage> {
    let mut stage = Stage::Preparing;
    let own = |step: &Step| step.kind.map(StepKind::stage).or(step.stage);
    steps
        .iter()
        .map(|step| {
            stage = own(step).unwrap_or(stage);
            stage
        })
        .collect()
}

/// The step that a process is at: the first one under way, or else the first that is not over; past
/// the last where all are.
pub fn present(steps: &[Step]) -> usize {
    let under_way = steps.iter().position(|s| s.state == StepState::UnderWay);
    let open = || steps.iter().position(|s| !s.state.is_over());
    under_way.or_else(open).unwrap_or(steps.len())
}

/// Brings a process to a step: those before it are done, it is under way, those after it are not
/// begun. What was skipped stays so; past the last, all are done.
pub fn reach(steps: &mut [Step], index: usize, today: Date) {
    for (at, step) in steps.iter_mut().enumerate() {
        let wanted = match at.cmp(&index) {
            std::cmp::Ordering::Less => StepState::Done,
            std::cmp::Ordering::Equal => StepState::UnderWay,
            std::cmp::Ordering::Greater => StepState::NotBegun,
        };
        if step.state != wanted && (step.state != StepState::Skipped || at == index) {
            step.enter(wanted, today);
        }
    }
}

/// Spreads the steps that are open and have no planned dates evenly over the days from one to
/// another, each at least a day long, and names who sees to those open ones that nobody does. What
/// stands already stays.
pub fn schedule(steps: &mut [Step], from: Date, until: Date, responsible: &str) {
    let is_undated = |step: &Step| {
        !step.state.is_over() && step.planned_from.is_none() && step.planned_until.is_none()
    };
    let count = steps.iter().filter(|step| is_undated(step)).count() as i64;
    let days = i64::from(days_between(from, until)).max(0) + 1;
    let day = |after: i64| from.checked_add(Span::new().try_days(after).ok()?).ok();
    let undated = steps.iter_mut().filter(|step| is_undated(step));
    for (at, step) in (0..).zip(undated) {
        let first = at * days / count;
        let last = ((at + 1) * days / count - 1).max(first);
        (step.planned_from, step.planned_until) = (day(first), day(last));
    }
    for step in steps.iter_mut().filter(|step| !step.state.is_over()) {
        if step.responsible.is_empty() {
            responsible.clone_into(&mut step.responsible);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: i8) -> Date {
        Date::constant(2026, 2, d)
    }

    fn states(steps: &[Step]) -> Vec<StepState> {
        steps.iter().map(|step| step.state).collect()
    }

    #[test]
    fn a_process_is_brought_forward_and_back() {
        use StepState::{Done, NotBegun, Skipped, UnderWay};
        let mut steps = from_kinds(&StepKind::ELEVEN[..4]);
        steps[1].state = Skipped;
        reach(&mut steps, 2, day(3));
        assert_eq!(states(&steps), [Done, Skipped, UnderWay, NotBegun]);
        assert_eq!(
            (steps[0].begun, steps[0].finished),
            (Some(day(3)), Some(day(3)))
        );
        assert_eq!((steps[2].begun, steps[2].finished), (Some(day(3)), None));
        assert_eq!(present(&steps), 2);
        reach(&mut steps, 4, day(9));
        assert_eq!(states(&steps), [Done, Skipped, Done, Done]);
        assert_eq!(steps[2].begun, Some(day(3)));
        assert_eq!(present(&steps), 4);
        reach(&mut steps, 1, day(9));
        assert_eq!(states(&steps), [Done, UnderWay, NotBegun, NotBegun]);
        assert_eq!((steps[2].begun, steps[2].finished), (None, None));
    }

    #[test]
    fn an_own_step_stands_in_the_stage_of_the_one_before() {
        let own = Step {
            name: "Rapat desa".to_owned(),
            ..Step::default()
        };
        let steps = [own.clone(), Step::of(StepKind::Signing), own];
        assert_eq!(
            stages(&steps),
            [Stage::Preparing, Stage::Agreeing, Stage::Agreeing]
        );
        assert_eq!(present(&[]), 0);
    }

    #[test]
    fn another_template_keeps_what_was_written() {
        let mut before = from_kinds(&StepKind::ELEVEN[..4]);
        before[1].notes = "Ditanyakan ke KUD".to_owned();
        before[2].state = StepState::Done;
        let kinds = [StepKind::Needs, StepKind::Analysis];
        let after = adopt(&before, &from_kinds(&kinds));
        let kinds: Vec<_> = after.iter().filter_map(|step| step.kind).collect();
        assert_eq!(
            kinds,
            [StepKind::Needs, StepKind::Analysis, StepKind::Information]
        );
        assert_eq!(after[1], before[2]);
        assert_eq!(after[2], before[1]);
    }

    #[test]
    fn a_step_is_overdue_from_the_day_after_its_last() {
        let mut step = Step {
            planned_until: Some(day(28)),
            ..Step::of(StepKind::Talks)
        };
        assert!(!step.is_overdue(day(28)));
        assert!(step.is_overdue(Date::constant(2026, 3, 1)));
        step.state = StepState::Skipped;
        assert!(!step.is_overdue(Date::constant(2026, 3, 1)));
    }

    #[test]
    fn a_schedule_fills_what_is_open_and_keeps_what_stands() {
        let mut steps = from_kinds(&StepKind::ELEVEN[..5]);
        steps[0].state = StepState::Done;
        steps[2].planned_until = Some(day(20));
        steps[3].responsible = "Dedi".to_owned();
        schedule(&mut steps, day(2), day(11), "Sri");
        let planned: Vec<_> = steps
            .iter()
            .map(|step| (step.planned_from, step.planned_until))
            .collect();
        let span = |a, b| (Some(day(a)), Some(day(b)));
        let kept = [(None, None), span(2, 4), (None, Some(day(20)))];
        assert_eq!(planned[..3], kept);
        assert_eq!(planned[3..], [span(5, 7), span(8, 11)]);
        let who: Vec<&str> = steps.iter().map(|step| &*step.responsible).collect();
        assert_eq!(who, ["", "Sri", "Sri", "Dedi", "Sri"]);
        // More steps than days: several begin on a day, none ends before it begins.
        let mut steps = from_kinds(StepKind::ELEVEN);
        schedule(&mut steps, day(2), day(3), "");
        for step in &steps {
            assert!(step.planned_from <= step.planned_until);
            assert!(step.planned_until <= Some(day(3)));
        }
        schedule(&mut [], day(2), day(1), "");
    }
}
