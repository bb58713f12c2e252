//! Plans what is done to partnerships.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::change::Slot;
use crate::model::partnership::{Decision, Ground, steps};
use crate::model::{Change, Partnership, PartnershipId, Project, Score, StakeholderId};

use super::error::EditError;
use super::plan::{Plan, changed};
use super::tidy;

/// What can be done to partnerships besides editing their forms. What happens "today" is told which
/// day that is.
#[derive(Clone, Debug, PartialEq)]
pub enum PartnershipEdit {
    /// Makes one; its id is given to it. The name must not be empty.
    Make(Box<Partnership>),
    Remove(PartnershipId),
    /// Brings the present cycle to a step, counted from 0; past the last, every step is done.
    Reach {
        id: PartnershipId,
        step: usize,
        today: Date,
    },
    /// Gives dates and somebody responsible to the open steps of the present cycle that have none.
    Schedule {
        id: PartnershipId,
        from: Date,
        until: Date,
        responsible: String,
    },
    /// Gives a party's score for a ground, or takes back today's.
    Assess {
        id: PartnershipId,
        party: StakeholderId,
        ground: Ground,
        score: Option<Score>,
        today: Date,
    },
    /// Starts the next cycle; the present one is kept. Not where the partners have decided to end.
    NextCycle(PartnershipId),
}

pub(super) fn plan(project: &mut Project, edit: PartnershipEdit) -> Result<Plan, EditError> {
    match edit {
        PartnershipEdit::Make(partnership) => make(project, *partnership),
        PartnershipEdit::Remove(id) => {
            let changes = vec![Change::Partnership(id, Slot::removed(find(project, id)?))];
            Ok(Plan::new("step-remove-partnership", changes))
        }
        PartnershipEdit::Reach { id, step, today } => {
            let before = find(project, id)?;
            let mut after = before.clone();
            steps::reach(&mut after.cycle.steps, step, today);
            Ok(Plan::new("step-reach-step", change(before, after)))
        }
        PartnershipEdit::Schedule {
            id,
            from,
            until,
            responsible,
        } => {
            let before = find(project, id)?;
            let mut after = before.clone();
            steps::schedule(&mut after.cycle.steps, from, until, &responsible);
            let after = tidy::partnership(after);
            Ok(Plan::new("step-schedule", change(before, after)))
        }
        PartnershipEdit::Assess {
            id,
            party,
            ground,
            score,
            today,
        } => {
            let before = find(project, id)?;
            let mut after = before.clone();
            let mut parties = after.parties.iter_mut();
            let party = parties.find(|p| p.stakeholder == party);
            party.ok_or(EditError::Gone)?.assess(ground, score, today);
            Ok(Plan::new("step-assess-partnership", change(before, after)))
        }
        PartnershipEdit::NextCycle(id) => {
            let before = find(project, id)?;
            let mut after = before.clone();
            if before.cycle.decision() != Some(Decision::End) {
                after.start_next_cycle();
            }
            Ok(Plan::new("step-next-cycle", change(before, after)))
        }
    }
}

fn make(project: &mut Project, partnership: Partnership) -> Result<Plan, EditError> {
    let mut partnership = tidy::partnership(partnership);
    if partnership.name.is_empty() {
        return Err(EditError::NameNeeded);
    }
    if !project.knows_parties(&partnership) {
        return Err(EditError::Gone);
    }
    partnership.id = project.allocate_partnership();
    let changes = vec![Change::Partnership(partnership.id, Slot::made(partnership))];
    Ok(Plan::new("step-make-partnership", changes))
}

/// The change that puts an edited partnership in the place of the one with its id.
pub(super) fn replace(project: &Project, after: Partnership) -> Result<Vec<Change>, EditError> {
    let before = find(project, after.id)?;
    let after = tidy::partnership(after);
    if after.name.is_empty() {
        return Err(EditError::NameNeeded);
    }
    Ok(change(before, after))
}

/// The changes by which stakeholders leave every partnership that they are in.
pub(super) fn without(project: &Project, gone: &BTreeSet<StakeholderId>) -> Vec<Change> {
    let partnerships = project.partnerships.values();
    partnerships
        .flat_map(|before| {
            let mut after = before.clone();
            after.parties.retain(|p| !gone.contains(&p.stakeholder));
            change(before.clone(), after)
        })
        .collect()
}

fn find(project: &Project, id: PartnershipId) -> Result<Partnership, EditError> {
    project
        .partnerships
        .get(&id)
        .cloned()
        .ok_or(EditError::Gone)
}

fn change(before: Partnership, after: Partnership) -> Vec<Change> {
    changed(before, after, |before, after| {
        Change::Partnership(before.id, Slot::set(before, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, Record, Session};
    use crate::model::partnership::{Evaluation, StepKind, StepState};
    use crate::model::{Point, Project};

    const TODAY: Date = Date::constant(2026, 11, 26);

    fn apply(session: &mut Session, edit: PartnershipEdit) -> Result<bool, EditError> {
        session.apply(Edit::Partnership(Box::new(edit)))
    }

    /// Two stakeholders and a partnership of theirs.
    fn pair() -> (Session, PartnershipId) {
        let mut session = Session::new(Project::new("1"));
        for name in ["KUD", "Poktan"] {
            let (at, name) = (Point::default(), name.to_owned());
            session.apply(Edit::AddStakeholder { at, name }).unwrap();
        }
        let parties: Vec<StakeholderId> = session.project().stakeholders.keys().copied().collect();
        let steps = steps::from_kinds(StepKind::ELEVEN);
        let made = Partnership::new(PartnershipId(0), " Gabah\n", parties, steps);
        apply(&mut session, PartnershipEdit::Make(Box::new(made))).unwrap();
        let id = *session.project().partnerships.keys().next().unwrap();
        (session, id)
    }

    fn one(session: &Session, id: PartnershipId) -> &Partnership {
        &session.project().partnerships[&id]
    }

    #[test]
    fn a_cycle_is_gone_through_and_taken_back_step_by_step() {
        let (mut session, id) = pair();
        let made = session.project().clone();
        assert_eq!(one(&session, id).name, "Gabah");
        let party = one(&session, id).parties[0].stakeholder;
        let reach = |step| PartnershipEdit::Reach {
            id,
            step,
            today: TODAY,
        };
        apply(&mut session, reach(8)).unwrap();
        assert_eq!(one(&session, id).cycle.steps[7].state, StepState::Done);
        assert_eq!(apply(&mut session, reach(8)), Ok(false));
        let score = Score::new(3);
        let (ground, today) = (Ground::Trust, TODAY);
        let assess = PartnershipEdit::Assess {
            id,
            party,
            ground,
            score,
            today,
        };
        apply(&mut session, assess).unwrap();
        let mut evaluated = one(&session, id).clone();
        evaluated.cycle.evaluations.push(Evaluation {
            decision: Some(Decision::Extend),
            ..Evaluation::default()
        });
        let record = Record::Partnership(Box::new(evaluated));
        session.apply(Edit::Update(vec![record])).unwrap();
        apply(&mut session, PartnershipEdit::NextCycle(id)).unwrap();
        assert_eq!(one(&session, id).number(), 2);
        for _ in 0..4 {
            session.undo().unwrap();
        }
        assert_eq!(session.project(), &made);
        session.undo().unwrap();
        assert!(session.project().partnerships.is_empty());
    }

    #[test]
    fn one_that_ends_has_no_next_cycle() {
        let (mut session, id) = pair();
        let mut ended = one(&session, id).clone();
        ended.cycle.evaluations.push(Evaluation {
            decision: Some(Decision::End),
            ..Evaluation::default()
        });
        let record = Record::Partnership(Box::new(ended));
        session.apply(Edit::Update(vec![record])).unwrap();
        assert_eq!(
            apply(&mut session, PartnershipEdit::NextCycle(id)),
            Ok(false)
        );
    }

    #[test]
    fn who_is_deleted_leaves_within_the_same_step() {
        let (mut session, id) = pair();
        let before = session.project().clone();
        let gone = one(&session, id).parties[1].stakeholder;
        session
            .apply(Edit::DeleteFromProject([gone].into()))
            .unwrap();
        assert_eq!(one(&session, id).parties.len(), 1);
        assert_eq!(session.project().check(), Vec::new());
        session.undo().unwrap();
        assert_eq!(session.project(), &before);
    }

    #[test]
    fn one_without_a_name_or_with_strangers_is_refused() {
        let (mut session, id) = pair();
        let mut nameless = one(&session, id).clone();
        nameless.name = " ".to_owned();
        let record = Record::Partnership(Box::new(nameless));
        assert!(session.apply(Edit::Update(vec![record])).is_err());
        let mut strange = one(&session, id).clone();
        strange.parties[0].stakeholder = StakeholderId(77);
        let record = Record::Partnership(Box::new(strange.clone()));
        assert!(session.apply(Edit::Update(vec![record])).is_err());
        assert!(apply(&mut session, PartnershipEdit::Make(Box::new(strange))).is_err());
        assert_eq!(session.project().check(), Vec::new());
        apply(&mut session, PartnershipEdit::Remove(id)).unwrap();
        assert!(apply(&mut session, PartnershipEdit::Remove(id)).is_err());
    }
}
