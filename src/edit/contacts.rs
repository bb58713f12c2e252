//! Plans what is done to the log of contacts.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::change::Slot;
use crate::model::{
    Change, Encounter, EncounterId, FollowUp, INTERVAL_CAP, Project, StakeholderId,
};

use super::error::EditError;
use super::plan::{Plan, changed};
use super::tidy;

/// Puts a contact into the log. Those promises are kept by it, and what was put off is over.
pub(super) fn log(
    project: &mut Project,
    encounter: Encounter,
    kept: &BTreeSet<EncounterId>,
) -> Result<Plan, EditError> {
    let mut encounter = tidy::encounter(encounter);
    if !project.stakeholders.contains_key(&encounter.with) {
        return Err(EditError::Gone);
    }
    encounter.id = project.allocate_encounter();
    let promises = kept.iter().filter_map(|id| project.encounters.get(id));
    let mut changes: Vec<Change> = promises
        .filter(|promised| promised.next.is_open())
        .map(|promised| {
            let mut after = promised.clone();
            after.next.kept = Some(encounter.date);
            Change::Encounter(promised.id, Slot::set(promised.clone(), after))
        })
        .collect();
    let mut follow_up = project.follow_up(encounter.with);
    follow_up.postponed = None;
    changes.extend(set_follow_up(project, follow_up));
    changes.push(Change::Encounter(encounter.id, Slot::made(encounter)));
    Ok(Plan::new("step-log-contact", changes))
}

pub(super) fn remove(project: &Project, id: EncounterId) -> Result<Plan, EditError> {
    let encounter = project.encounters.get(&id).ok_or(EditError::Gone)?;
    let changes = vec![Change::Encounter(id, Slot::removed(encounter.clone()))];
    Ok(Plan::new("step-remove-contact", changes))
}

/// Puts off what is due with a stakeholder, or one promise.
pub(super) fn postpone(
    project: &Project,
    with: StakeholderId,
    promise: Option<EncounterId>,
    to: Date,
) -> Result<Plan, EditError> {
    let changes = match promise {
        Some(id) => {
            let before = project.encounters.get(&id).ok_or(EditError::Gone)?;
            let mut after = before.clone();
            after.next.due = Some(to);
            replace(project, after)?
        }
        None if project.stakeholders.contains_key(&with) => {
            let mut follow_up = project.follow_up(with);
            follow_up.postponed = Some(to);
            set_follow_up(project, follow_up)
        }
        None => return Err(EditError::Gone),
    };
    Ok(Plan::new("step-postpone", changes))
}

/// The change that puts an edited contact in the place of the one with its id.
pub(super) fn replace(project: &Project, after: Encounter) -> Result<Vec<Change>, EditError> {
    let before = project.encounters.get(&after.id).ok_or(EditError::Gone)?;
    if !project.stakeholders.contains_key(&after.with) {
        return Err(EditError::Gone);
    }
    let after = tidy::encounter(after);
    Ok(changed(before.clone(), after, |before, after| {
        Change::Encounter(before.id, Slot::set(before, after))
    }))
}

/// The change after which contact is kept going like this; the usual takes no record.
pub(super) fn set_follow_up(project: &Project, mut follow_up: FollowUp) -> Vec<Change> {
    let with = follow_up.with;
    follow_up.interval = follow_up.interval.map(|days| days.clamp(1, INTERVAL_CAP));
    if follow_up.interval.is_none() {
        follow_up.since = None;
    }
    let before = project.follow_ups.get(&with).cloned();
    let after = (follow_up != FollowUp::usual(with)).then_some(follow_up);
    if before == after {
        return Vec::new();
    }
    let slot = Slot {
        before: before.map(Box::new),
        after: after.map(Box::new),
    };
    vec![Change::FollowUp(with, slot)]
}

/// The changes that take the log of stakeholders along when these leave the project.
pub(super) fn removals(project: &Project, ids: &BTreeSet<StakeholderId>) -> Vec<Change> {
    let log = project.encounters.values();
    let log = log.filter(|encounter| ids.contains(&encounter.with));
    let log =
        log.map(|encounter| Change::Encounter(encounter.id, Slot::removed(encounter.clone())));
    let follow_ups = ids.iter().filter_map(|id| project.follow_ups.get(id));
    let follow_ups = follow_ups.map(|f| Change::FollowUp(f.with, Slot::removed(f.clone())));
    log.chain(follow_ups).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::edit::{Edit, Record, Session};
    use crate::model::{Channel, Point, Promise};

    fn session() -> (Session, StakeholderId) {
        let mut session = Session::new(Project::new("1"));
        let (at, name) = (Point::default(), "Bu Rini".to_owned());
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
        let id = session.selection().only_stakeholder().unwrap();
        (session, id)
    }

    fn met(with: StakeholderId, day: i8) -> Encounter {
        Encounter {
            learnt: " Anggaran\u{7} turun \n".to_owned(),
            channel: Channel::Visit,
            ..Encounter::new(EncounterId(0), with, date(2026, 11, day))
        }
    }

    fn log(session: &mut Session, encounter: Encounter, kept: &[EncounterId]) -> EncounterId {
        let kept = kept.iter().copied().collect();
        let edit = Edit::LogContact(Box::new(encounter), kept);
        session.apply(edit).unwrap();
        *session.project().encounters.keys().next_back().unwrap()
    }

    #[test]
    fn a_contact_is_logged_with_what_it_keeps_as_one_step() {
        let (mut session, id) = session();
        let mut first = met(id, 2);
        first.next = Promise {
            what: "Kirim data".to_owned(),
            due: Some(date(2026, 11, 5)),
            ..Promise::default()
        };
        let first = log(&mut session, first, &[]);
        assert_eq!(
            session.project().encounters[&first].learnt,
            " Anggaran  turun"
        );
        let put_off = |promise, day| Edit::Postpone {
            with: id,
            promise,
            to: date(2026, 11, day),
        };
        session.apply(put_off(None, 8)).unwrap();
        session.apply(put_off(Some(first), 9)).unwrap();
        assert_eq!(
            session.project().encounters[&first].next.due,
            Some(date(2026, 11, 9))
        );
        let before = session.project().clone();
        log(&mut session, met(id, 9), &[first]);
        let project = session.project();
        assert_eq!(
            project.encounters[&first].next.kept,
            Some(date(2026, 11, 9))
        );
        assert!(project.follow_ups.is_empty(), "what was put off is over");
        assert_eq!(project.encounters_with(id).len(), 2);
        session.undo().unwrap();
        assert_eq!(session.project().encounters, before.encounters);
        assert_eq!(session.project().follow_ups, before.follow_ups);
    }

    #[test]
    fn who_leaves_the_project_takes_the_log_along_in_one_step() {
        let (mut session, id) = session();
        log(&mut session, met(id, 2), &[]);
        let monthly = FollowUp {
            interval: Some(30),
            ..FollowUp::usual(id)
        };
        let record = Record::FollowUp(Box::new(monthly));
        session.apply(Edit::Update(vec![record])).unwrap();
        let before = session.project().clone();
        session.apply(Edit::DeleteFromProject([id].into())).unwrap();
        assert!(session.project().encounters.is_empty());
        assert!(session.project().follow_ups.is_empty());
        session.undo().unwrap();
        assert_eq!(session.project().encounters, before.encounters);
        assert_eq!(session.project().follow_ups, before.follow_ups);
        assert_eq!(session.project().check(), Vec::new());
    }

    #[test]
    fn an_entry_can_be_edited_and_removed_but_not_made_up() {
        let (mut session, id) = session();
        let first = log(&mut session, met(id, 2), &[]);
        let mut edited = session.project().encounters[&first].clone();
        edited.given = "Contoh proposal".to_owned();
        let update = |e: &Encounter| Edit::Update(vec![Record::Encounter(Box::new(e.clone()))]);
        session.apply(update(&edited)).unwrap();
        assert_eq!(session.project().encounters[&first], edited);
        session.apply(Edit::RemoveContact(first)).unwrap();
        assert_eq!(session.apply(update(&edited)), Err(EditError::Gone));
        let stranger = Edit::LogContact(Box::new(met(StakeholderId(99), 2)), BTreeSet::new());
        assert_eq!(session.apply(stranger), Err(EditError::Gone));
    }
}
