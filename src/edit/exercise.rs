//! Plans what is done to the exercise of the document: beginning, the group's answer, the variant
//! that it makes, the trainer's lock.

use jiff::civil::Date;

use crate::model::change::Slot;
use crate::model::exercise::{Exercise, HandAnswer, Lock};
use crate::model::{Change, ExerciseTask, Project, VariantId};

use super::error::EditError;
use super::plan::{Plan, changed};
use super::tidy;
use super::variants::{self, NewVariant};

/// A step of the exercise. Its forms are edited by [`Record::Exercise`](super::Record).
#[derive(Clone, Debug, PartialEq)]
pub enum ExerciseEdit {
    /// Begins an exercise, or makes the one under way this one; what was filled in stays.
    Begin(ExerciseTask),
    /// Takes the exercise out of the document; not while its answer is locked.
    End,
    /// Gives the answer that is being thought about, as of a day.
    Give(Date),
    /// Makes a copy of a variant to be rearranged, and shows it.
    Rearrange { from: VariantId, name: String },
    /// Keeps the program's answer back; any earlier lock has to be released first.
    Lock(Lock),
    /// Lets it be shown again, by the trainer's word.
    Release(String),
}

pub(super) fn plan(project: &mut Project, edit: ExerciseEdit) -> Result<Plan, EditError> {
    let before = project.exercise.clone();
    let begun = || before.clone().ok_or(EditError::Gone);
    let (step, after) = match edit {
        ExerciseEdit::Begin(task) => {
            let mut exercise = before.clone().unwrap_or_else(|| Exercise::new(task));
            exercise.task = task;
            ("step-begin-exercise", Some(exercise))
        }
        ExerciseEdit::End => {
            if begun()?.locked.is_some() {
                return Err(EditError::AnswerLocked);
            }
            ("step-end-exercise", None)
        }
        ExerciseEdit::Give(date) => {
            let mut exercise = begun()?;
            if exercise.answer.named.is_none() {
                return Err(EditError::AnswerNeeded);
            }
            exercise.given.push(HandAnswer {
                date: Some(date),
                ..exercise.answer.clone()
            });
            ("step-give-answer", Some(exercise))
        }
        ExerciseEdit::Rearrange { from, name } => {
            let mut exercise = begun()?;
            let mut plan = variants::add(project, NewVariant::named(&name, Some(from)))?;
            exercise.rearranged = plan.show_variant;
            plan.patch.0.extend(change(before, Some(exercise)));
            return Ok(plan);
        }
        ExerciseEdit::Lock(lock) => {
            let mut exercise = begun()?;
            if exercise.locked.is_some() {
                return Err(EditError::AnswerLocked);
            }
            exercise.locked = Some(lock);
            ("step-lock-answer", Some(exercise))
        }
        ExerciseEdit::Release(word) => {
            let mut exercise = begun()?;
            let lock = exercise.locked.take().ok_or(EditError::Gone)?;
            if !lock.opens_with(&word) {
                return Err(EditError::WrongWord);
            }
            ("step-release-answer", Some(exercise))
        }
    };
    Ok(Plan::new(step, change(before, after)))
}

/// The change that puts what a form says in the place of what was there. Task, given answers and
/// lock have steps of their own and stay.
pub(super) fn replace(project: &Project, after: Exercise) -> Result<Vec<Change>, EditError> {
    let before = project.exercise.clone().ok_or(EditError::Gone)?;
    let after = Exercise {
        task: before.task,
        given: before.given.clone(),
        locked: before.locked.clone(),
        ..tidy::exercise(after)
    };
    Ok(change(Some(before), Some(after)))
}

fn change(before: Option<Exercise>, after: Option<Exercise>) -> Vec<Change> {
    changed(before, after, |before, after| {
        Change::Exercise(Slot {
            before: before.map(Box::new),
            after: after.map(Box::new),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, Record, Session};
    use crate::model::exercise::Named;
    use uuid::Uuid;

    const DAY: Date = Date::constant(2026, 3, 1);

    fn begun() -> Session {
        let mut session = Session::new(Project::new("Kondisi awal"));
        apply(&mut session, ExerciseEdit::Begin(ExerciseTask::Business)).unwrap();
        session
    }

    fn apply(session: &mut Session, edit: ExerciseEdit) -> Result<bool, EditError> {
        session.apply(Edit::Exercise(Box::new(edit)))
    }

    fn exercise(session: &Session) -> Exercise {
        session.project().exercise.clone().unwrap()
    }

    fn fill(session: &mut Session, fill: impl FnOnce(&mut Exercise)) {
        let mut record = exercise(session);
        fill(&mut record);
        let record = Record::Exercise(Box::new(record));
        session.apply(Edit::Update(vec![record])).unwrap();
    }

    #[test]
    fn an_answer_that_was_given_stays_beside_later_ones() {
        let mut session = begun();
        let refused = apply(&mut session, ExerciseEdit::Give(DAY));
        assert_eq!(refused, Err(EditError::AnswerNeeded));
        fill(&mut session, |e| {
            e.answer.named = Some(Named::Nobody);
            e.answer.why = " tidak ada \n".to_owned();
        });
        apply(&mut session, ExerciseEdit::Give(DAY)).unwrap();
        fill(&mut session, |e| {
            e.given.clear();
            e.answer.why = "berubah".to_owned();
        });
        apply(&mut session, ExerciseEdit::Give(DAY.tomorrow().unwrap())).unwrap();
        let whys: Vec<String> = exercise(&session)
            .given
            .into_iter()
            .map(|given| given.why)
            .collect();
        assert_eq!(whys, [" tidak ada", "berubah"]);
        session.undo().unwrap();
        assert_eq!(exercise(&session).given.len(), 1);
    }

    #[test]
    fn only_the_trainers_word_takes_the_lock_away() {
        let mut session = begun();
        let lock = || ExerciseEdit::Lock(Lock::new("gabah", Uuid::nil()).unwrap());
        apply(&mut session, lock()).unwrap();
        fill(&mut session, |e| e.locked = None);
        for (edit, error) in [
            (lock(), EditError::AnswerLocked),
            (ExerciseEdit::End, EditError::AnswerLocked),
            (
                ExerciseEdit::Release("padi".to_owned()),
                EditError::WrongWord,
            ),
        ] {
            assert_eq!(apply(&mut session, edit), Err(error));
            assert!(exercise(&session).locked.is_some());
        }
        apply(&mut session, ExerciseEdit::Release("Gabah".to_owned())).unwrap();
        assert_eq!(exercise(&session).locked, None);
        apply(&mut session, ExerciseEdit::End).unwrap();
        assert_eq!(session.project().exercise, None);
        session.undo().unwrap();
        assert!(session.project().exercise.is_some());
    }

    #[test]
    fn the_variant_of_an_exercise_is_made_and_remembered_in_one_step() {
        let mut session = begun();
        let from = session.variant_id();
        let name = "Penataan ulang".to_owned();
        apply(&mut session, ExerciseEdit::Rearrange { from, name }).unwrap();
        assert_eq!(exercise(&session).rearranged, Some(session.variant_id()));
        assert_ne!(session.variant_id(), from);
        session.undo().unwrap();
        assert_eq!(session.project().variants.len(), 1);
        assert_eq!(exercise(&session).rearranged, None);
    }

    #[test]
    fn another_exercise_keeps_what_was_filled_in() {
        let mut session = begun();
        fill(&mut session, |e| e.group = "Kelompok 1".to_owned());
        let other = ExerciseEdit::Begin(ExerciseTask::OwnNetwork);
        apply(&mut session, other).unwrap();
        let exercise = exercise(&session);
        assert_eq!(exercise.task, ExerciseTask::OwnNetwork);
        assert_eq!(exercise.group, "Kelompok 1");
    }
}
