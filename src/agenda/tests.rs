//! What is due when, with a clock of our own.

use jiff::civil::{DateTime, date, time};

use super::*;
use crate::i18n::{I18n, Lang};
use crate::model::Promise;

const RINI: StakeholderId = StakeholderId(2);
const ADI: StakeholderId = StakeholderId(3);
const ZONES: [&str; 3] = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

fn project(zone: &str) -> Project {
    let mut project = Project::new("1");
    project.next_id = 10;
    zone.clone_into(&mut project.card.time_zone);
    for (id, name) in [(RINI, "Bu Rini"), (ADI, "Pak Adi")] {
        project.stakeholders.insert(id, Stakeholder::new(id, name));
    }
    project
}

/// A contact; its id.
fn met(project: &mut Project, with: StakeholderId, day: Date, at: Option<Time>) -> EncounterId {
    let id = project.allocate_encounter();
    let mut encounter = Encounter::new(id, with, day);
    encounter.time = at;
    project.encounters.insert(id, encounter);
    id
}

fn promise(project: &mut Project, contact: EncounterId, what: &str, due: Date) {
    if let Some(encounter) = project.encounters.get_mut(&contact) {
        encounter.next = Promise {
            what: what.to_owned(),
            due: Some(due),
            ..Promise::default()
        };
    }
}

fn at(project: &Project, local: DateTime) -> ZonedDateTime {
    let zone = TimeZone::get(&project.card.time_zone).unwrap();
    zone.to_zoned_datetime(local).unwrap()
}

fn noon(project: &Project, day: Date) -> ZonedDateTime {
    at(project, day.at(12, 0, 0, 0))
}

fn only(project: &Project, now: &ZonedDateTime) -> Due {
    let found = due(project, now);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn a_first_meeting_is_followed_up_within_72_hours_or_3_days() {
    for zone in ZONES {
        let mut project = project(zone);
        met(
            &mut project,
            RINI,
            date(2026, 11, 26),
            Some(time(14, 30, 0, 0)),
        );
        let first = only(&project, &noon(&project, date(2026, 11, 26)));
        assert_eq!(
            (first.date, first.time),
            (date(2026, 11, 29), Some(time(14, 30, 0, 0)))
        );
        let on = |hour, minute| at(&project, date(2026, 11, 29).at(hour, minute, 0, 0));
        assert_eq!(first.urgency(&on(14, 29)), Urgency::Today);
        assert_eq!(first.urgency(&on(14, 31)), Urgency::Overdue(0));
        assert_eq!(
            first.urgency(&noon(&project, date(2026, 12, 1))),
            Urgency::Overdue(2)
        );
        assert!(!first.is_due(&noon(&project, date(2026, 11, 28))));
        assert!(first.is_due(&on(0, 0)));
    }
    let mut project = project("Asia/Jakarta");
    met(&mut project, RINI, date(2026, 11, 26), None);
    let first = only(&project, &noon(&project, date(2026, 11, 26)));
    assert_eq!((first.date, first.time), (date(2026, 11, 29), None));
}

#[test]
fn seventy_two_hours_are_hours_where_clocks_are_changed() {
    let mut project = project("Europe/Amsterdam");
    met(
        &mut project,
        RINI,
        date(2026, 10, 23),
        Some(time(9, 0, 0, 0)),
    );
    let first = only(&project, &noon(&project, date(2026, 10, 24)));
    assert_eq!(
        (first.date, first.time),
        (date(2026, 10, 26), Some(time(8, 0, 0, 0)))
    );
}

#[test]
fn leap_days_and_the_ends_of_months_and_years_are_days_like_others() {
    let cases = [
        (date(2028, 2, 26), date(2028, 2, 29)),
        (date(2028, 2, 28), date(2028, 3, 2)),
        (date(2027, 2, 26), date(2027, 3, 1)),
        (date(2026, 12, 30), date(2027, 1, 2)),
        (date(2026, 4, 29), date(2026, 5, 2)),
    ];
    for (day, expected) in cases {
        let mut project = project("Asia/Jakarta");
        met(&mut project, RINI, day, None);
        assert_eq!(only(&project, &noon(&project, day)).date, expected);
    }
}

#[test]
fn the_same_moment_is_another_day_in_the_east() {
    // 23.30 in the west is 00.30 in the middle and 01.30 in the east.
    let moment = "2026-11-28T23:30:00+07:00".parse::<Timestamp>().unwrap();
    let due_today = ZONES.map(|zone| {
        let mut project = project(zone);
        met(&mut project, RINI, date(2026, 11, 26), None);
        let now = super::moment(&project, moment);
        only(&project, &now).is_due(&now)
    });
    assert_eq!(due_today, [false, true, true]);
}

#[test]
fn after_the_first_come_the_eight_that_it_takes_and_then_an_interval() {
    let mut project = project("Asia/Jakarta");
    for n in 0..10 {
        let day = date(2026, 1, 1).saturating_add((n * 7).days());
        met(&mut project, RINI, day, None);
        let found = due(&project, &noon(&project, day));
        let so_far = usize::try_from(n).unwrap() + 1;
        match found.first().map(|due| &due.what) {
            Some(What::First { .. }) => assert_eq!(so_far, 1),
            Some(What::Keep { so_far: told, last }) => {
                assert_eq!((*told, *last), (so_far, day));
                assert_eq!(found[0].date, day.saturating_add(14.days()));
                assert!((2..8).contains(&so_far));
            }
            None => assert!(so_far >= 8),
            other => panic!("{other:?}"),
        }
    }
    let mut monthly = FollowUp::usual(RINI);
    monthly.interval = Some(30);
    project.follow_ups.insert(RINI, monthly);
    let now = noon(&project, date(2026, 3, 5));
    assert_eq!(only(&project, &now).date, date(2026, 4, 4));
}

#[test]
fn who_has_an_interval_and_no_contact_yet_is_due_from_the_day_it_was_chosen() {
    let mut project = project("Asia/Jakarta");
    let mut weekly = FollowUp::usual(ADI);
    weekly.interval = Some(7);
    project.follow_ups.insert(ADI, weekly.clone());
    let now = noon(&project, date(2026, 11, 26));
    assert_eq!(only(&project, &now).date, date(2026, 11, 26));
    weekly.since = Some(date(2026, 11, 24));
    project.follow_ups.insert(ADI, weekly);
    assert_eq!(only(&project, &now).date, date(2026, 12, 1));
}

#[test]
fn what_was_promised_stands_for_the_next_contact_until_it_is_kept() {
    let mut project = project("Asia/Jakarta");
    met(&mut project, RINI, date(2026, 11, 2), None);
    let second = met(&mut project, RINI, date(2026, 11, 9), None);
    promise(&mut project, second, "Kirim data panen", date(2026, 12, 20));
    let now = noon(&project, date(2026, 11, 26));
    let promised = only(&project, &now);
    assert_eq!(promised.promise(), Some(second));
    assert_eq!(promised.date, date(2026, 12, 20));
    project.encounters.get_mut(&second).unwrap().next.kept = Some(date(2026, 11, 25));
    assert!(matches!(
        only(&project, &now).what,
        What::Keep { so_far: 2, .. }
    ));
}

#[test]
fn what_is_put_off_comes_later_and_who_is_left_in_peace_not_at_all() {
    let mut project = project("Asia/Jakarta");
    met(
        &mut project,
        RINI,
        date(2026, 11, 2),
        Some(time(9, 0, 0, 0)),
    );
    let now = noon(&project, date(2026, 11, 26));
    let mut later = FollowUp::usual(RINI);
    later.postponed = Some(date(2026, 11, 30));
    project.follow_ups.insert(RINI, later.clone());
    let due = only(&project, &now);
    assert_eq!((due.date, due.time), (date(2026, 11, 30), None));
    later.is_off = true;
    project.follow_ups.insert(RINI, later);
    assert_eq!(super::due(&project, &now), Vec::new());
}

#[test]
fn nobody_follows_up_on_themselves() {
    let mut project = project("Asia/Jakarta");
    met(&mut project, RINI, date(2026, 11, 2), None);
    project.card.me = Some(RINI);
    assert_eq!(
        due(&project, &noon(&project, date(2026, 11, 26))),
        Vec::new()
    );
}

#[test]
fn it_is_said_why_and_since_when() {
    let mut project = project("Asia/Jakarta");
    met(
        &mut project,
        RINI,
        date(2026, 11, 20),
        Some(time(9, 5, 0, 0)),
    );
    let now = noon(&project, date(2026, 11, 26));
    let first = only(&project, &now);
    let (id, en) = (I18n::new(Lang::Indonesian), I18n::new(Lang::English));
    assert_eq!(
        first.why(&project, &id),
        "Pertama bertemu 20 November 2026: tindak lanjuti dalam 72 jam"
    );
    assert_eq!(
        first.when(&id, &now),
        "lewat 3 hari, sejak 23 November 2026"
    );
    assert_eq!(
        first.when(&en, &now),
        "3 days overdue, since 23 November 2026"
    );
    let that_day = noon(&project, date(2026, 11, 23));
    assert_eq!(first.when(&id, &that_day), "batasnya hari ini pukul 09.05");
    let before = noon(&project, date(2026, 11, 22));
    assert_eq!(first.when(&id, &before), "besok");
}
