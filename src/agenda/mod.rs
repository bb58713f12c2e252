//! What is due with whom, and when: read off the log of contacts, whatever the day. Nothing here
//! looks at a clock; the moment is given, in the project's time zone.
//!
//! From the training: a first meeting is followed up within 72 hours, and most people notice only
//! after 8 to 10 contacts that they need somebody. How far apart these contacts lie it does not
//! say; two weeks are our suggestion, and everybody may have an interval of their own.

pub mod partnerships;
mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _, ZonedDateTime};

use crate::model::{
    Encounter, EncounterId, FollowUp, PartnershipId, Project, Stakeholder, StakeholderId,
    partnership,
};

/// A first meeting is followed up within so many hours.
pub const FIRST_HOURS: i64 = 72;
/// So many contacts it takes at least until somebody is close.
pub const CONTACTS_NEEDED: usize = 8;
/// Suggested days from one of these contacts to the next.
pub const SUGGESTED_DAYS: i64 = 14;

/// Something to be done with somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// With whom; one or several.
    pub who: Vec<StakeholderId>,
    pub what: What,
    /// On this day at the latest.
    pub date: Date,
    /// And before this time of it, where it is known.
    pub time: Option<Time>,
}

/// What is to be done, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// What was promised at a contact.
    Promise { contact: EncounterId, what: String },
    /// The first meeting is to be followed up.
    First { contact: EncounterId, met: Date },
    /// Contact is kept up every so many days.
    Interval { days: u16, last: Option<Date> },
    /// One of the contacts that it takes, after so many.
    Keep { so_far: usize, last: Date },
    /// Something of a partnership, as of the day on which it was looked at.
    Partnership(PartnershipId, partnership::Due),
}

/// How near something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// So many days ago; 0 is an hour of today that has passed.
    Overdue(i32),
    Today,
    /// In so many days.
    Later(i32),
}

impl Due {
    pub fn urgency(&self, now: &ZonedDateTime) -> Urgency {
        let days = partnership::register::days_between(now.date(), self.date);
        match days {
            ..0 => Urgency::Overdue(-days),
            0 if self.time.is_some_and(|time| time < now.time()) => Urgency::Overdue(0),
            0 => Urgency::Today,
            _ => Urgency::Later(days),
        }
    }

    /// Whether it is to be done today or was before.
    pub fn is_due(&self, now: &ZonedDateTime) -> bool {
        self.date <= now.date()
    }

    /// Whom it is with, by their short labels, or what the partnership is called.
    pub fn title(&self, project: &Project) -> String {
        if let What::Partnership(id, _) = &self.what {
            let partnership = project.partnerships.get(id);
            return partnership.map_or_else(String::new, |p| p.name.clone());
        }
        let who = self.who.iter().filter_map(|id| project.stakeholder(*id));
        let names: Vec<&str> = who.map(Stakeholder::display_label).collect();
        names.join(", ")
    }

    /// The contact at which it was promised, if it was.
    pub fn promise(&self) -> Option<EncounterId> {
        match self.what {
            What::Promise { contact, .. } => Some(contact),
            _ => None,
        }
    }
}

/// The moment in the project's time zone, or in the system's where it names none.
pub fn moment(project: &Project, now: Timestamp) -> ZonedDateTime {
    let zone = TimeZone::get(&project.card.time_zone).unwrap_or_else(|_| TimeZone::system());
    ZonedDateTime::new(now, zone)
}

/// Everything that is due or will be, the most urgent first. `now` is in the project's time zone.
pub fn due(project: &Project, now: &ZonedDateTime) -> Vec<Due> {
    let mut log: BTreeMap<StakeholderId, Vec<&Encounter>> = BTreeMap::new();
    for encounter in project.encounters.values() {
        log.entry(encounter.with).or_default().push(encounter);
    }
    for with in project.follow_ups.keys() {
        log.entry(*with).or_default();
    }
    if let Some(me) = project.me() {
        log.remove(&me);
    }
    let mut found = Vec::new();
    for (with, mut contacts) in log {
        contacts.sort_by_key(|contact| contact.moment());
        let promises = promised(with, &contacts);
        let is_planned = promises.len();
        found.extend(promises);
        let follow_up = project.follow_up(with);
        let next = next(with, &contacts, &follow_up, is_planned > 0, now);
        found.extend(next.map(|due| put_off(due, &follow_up)));
    }
    found.extend(of_partnerships(project, now.date()));
    found.sort_by(|a, b| order(a).cmp(&order(b)));
    found
}

fn of_partnerships(project: &Project, today: Date) -> impl Iterator<Item = Due> {
    let found = partnerships::partnerships(project, today).into_iter();
    found.map(|found| of_partnership(project, found))
}

fn of_partnership(project: &Project, found: partnerships::PartnershipDue) -> Due {
    let partnership = project.partnerships.get(&found.partnership);
    let parties = partnership.into_iter().flat_map(|p| &p.parties);
    Due {
        who: parties.map(|party| party.stakeholder).collect(),
        what: What::Partnership(found.partnership, found.due),
        date: found.date,
        time: None,
    }
}

/// Agreements that end after today and before next month is over, or whose time of notice has begun;
/// the next first.
pub fn ending(project: &Project, today: Date) -> Vec<Due> {
    let found = partnerships::ending(project, today).into_iter();
    found.map(|found| of_partnership(project, found)).collect()
}

/// By day and hour; what has no hour has the whole day. Then by what it is and with whom.
fn order(due: &Due) -> (Date, Time, &What, &[StakeholderId]) {
    (due.date, due.time.unwrap_or(Time::MAX), &due.what, &due.who)
}

fn promised(with: StakeholderId, contacts: &[&Encounter]) -> Vec<Due> {
    let open = contacts.iter().filter(|contact| contact.next.is_open());
    open.filter_map(|contact| {
        Some(Due {
            who: vec![with],
            what: What::Promise {
                contact: contact.id,
                what: contact.next.what.clone(),
            },
            date: contact.next.due?,
            time: None,
        })
    })
    .collect()
}

/// The next contact, whatever was promised besides; where a day for it stands already, nothing else
/// is suggested. `contacts` are in their order.
fn next(
    with: StakeholderId,
    contacts: &[&Encounter],
    follow_up: &FollowUp,
    is_planned: bool,
    now: &ZonedDateTime,
) -> Option<Due> {
    if follow_up.is_off {
        return None;
    }
    let due = |what, date, time| Due {
        who: vec![with],
        what,
        date,
        time,
    };
    let interval = follow_up.interval;
    let after = |day: Date, days: i64| day.saturating_add(days.days());
    match (contacts, interval) {
        ([first], _) if interval.is_none_or(|days| i64::from(days) * 24 >= FIRST_HOURS) => {
            let what = What::First {
                contact: first.id,
                met: first.date,
            };
            let (date, time) = in_hours(first, FIRST_HOURS, now.time_zone());
            Some(due(what, date, time))
        }
        ([], Some(days)) => {
            let since = follow_up.since.map(|since| after(since, days.into()));
            let what = What::Interval { days, last: None };
            Some(due(what, since.unwrap_or(now.date()), None))
        }
        ([.., newest], Some(days)) => {
            let what = What::Interval {
                days,
                last: Some(newest.date),
            };
            Some(due(what, after(newest.date, days.into()), None))
        }
        ([.., newest], None) if contacts.len() < CONTACTS_NEEDED && !is_planned => {
            let what = What::Keep {
                so_far: contacts.len(),
                last: newest.date,
            };
            Some(due(what, after(newest.date, SUGGESTED_DAYS), None))
        }
        _ => None,
    }
}

/// Day and time so many hours after a contact; the day alone where its time is not known.
fn in_hours(contact: &Encounter, hours: i64, zone: &TimeZone) -> (Date, Option<Time>) {
    let by_day = || (contact.date.saturating_add((hours / 24).days()), None);
    let Some(time) = contact.time else {
        return by_day();
    };
    let met = zone.to_zoned_datetime(contact.date.to_datetime(time)).ok();
    let limit = met.and_then(|met| met.checked_add(SignedDuration::from_hours(hours)).ok());
    limit.map_or_else(by_day, |limit| (limit.date(), Some(limit.time())))
}

fn put_off(mut due: Due, follow_up: &FollowUp) -> Due {
    if let Some(day) = follow_up.postponed.filter(|day| *day > due.date) {
        due.date = day;
        due.time = None;
    }
    due
}
