//! Whatever the log: nothing that is due is forgotten, and the order does not depend on how the log
//! came about.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::model::Promise;

/// With whom, on which day, at which hour, and in how many days something was promised and whether
/// it was kept.
type Logged = (u8, u16, Option<u8>, Option<(u16, bool)>);

fn logged() -> impl Strategy<Value = Vec<Logged>> {
    let promise = prop::option::of((0..60u16, any::<bool>()));
    let one = (0..5u8, 0..400u16, prop::option::of(0..24u8), promise);
    prop::collection::vec(one, 0..40)
}

fn follow_ups() -> impl Strategy<Value = Vec<(u8, Option<u16>, bool, Option<u16>)>> {
    let one = (
        0..5u8,
        prop::option::of(1..100u16),
        any::<bool>(),
        prop::option::of(0..400u16),
    );
    prop::collection::vec(one, 0..5)
}

fn day(n: u16) -> Date {
    date(2027, 12, 1).saturating_add(i64::from(n).days())
}

fn someone(n: u8) -> StakeholderId {
    StakeholderId(u64::from(n) + 2)
}

fn project(
    log: &[Logged],
    chosen: &[(u8, Option<u16>, bool, Option<u16>)],
    reversed: bool,
) -> Project {
    let mut project = Project::new("1");
    "Asia/Makassar".clone_into(&mut project.card.time_zone);
    for n in 0..5 {
        let id = someone(n);
        project.stakeholders.insert(id, Stakeholder::new(id, "x"));
    }
    let mut entries: Vec<(u64, &Logged)> = (100..).zip(log).collect();
    if reversed {
        entries.reverse();
    }
    for (id, (with, on, hour, promise)) in entries {
        let id = EncounterId(id);
        let mut encounter = Encounter::new(id, someone(*with), day(*on));
        encounter.time = hour.map(|hour| Time::constant(hour.cast_signed(), 0, 0, 0));
        if let Some((days, is_kept)) = promise {
            encounter.next = Promise {
                what: "x".to_owned(),
                due: Some(day(on + days)),
                kept: is_kept.then(|| day(*on)),
                ..Promise::default()
            };
        }
        project.encounters.insert(id, encounter);
    }
    for (with, interval, is_off, postponed) in chosen {
        let follow_up = FollowUp {
            interval: *interval,
            is_off: *is_off,
            postponed: postponed.map(day),
            ..FollowUp::usual(someone(*with))
        };
        project.follow_ups.insert(follow_up.with, follow_up);
    }
    project
}

proptest! {
    #[test]
    fn nothing_due_is_forgotten_and_the_order_is_stable(
        log in logged(),
        chosen in follow_ups(),
        today in 0..400u16,
    ) {
        let project = project(&log, &chosen, false);
        let zone = TimeZone::get("Asia/Makassar").unwrap();
        let now = zone.to_zoned_datetime(day(today).at(8, 0, 0, 0)).unwrap();
        let found = due(&project, &now);

        let other = super::properties::project(&log, &chosen, true);
        prop_assert_eq!(&found, &due(&other, &now));
        prop_assert!(found.is_sorted_by_key(|due| due.date));

        for encounter in project.encounters.values() {
            let listed = found.iter().filter(|due| due.promise() == Some(encounter.id)).count();
            prop_assert_eq!(listed, usize::from(encounter.next.is_open()));
        }
        for n in 0..5 {
            let with = someone(n);
            let contacts = project.encounters_with(with);
            let follow_up = project.follow_up(with);
            let is_planned = contacts.iter().any(|contact| contact.next.is_open());
            let wanted = match (contacts.len(), follow_up.interval) {
                _ if follow_up.is_off => false,
                (_, Some(_)) | (1, _) => true,
                (2..CONTACTS_NEEDED, None) => !is_planned,
                _ => false,
            };
            let of_them = |due: &&Due| due.who == [with] && due.promise().is_none();
            let listed: Vec<&Due> = found.iter().filter(of_them).collect();
            prop_assert_eq!(listed.len(), usize::from(wanted));
            if let (Some(due), Some(newest)) = (listed.first(), contacts.last()) {
                prop_assert!(due.date > newest.date, "never before the last contact");
                prop_assert!(follow_up.postponed.is_none_or(|day| due.date >= day));
            }
        }
    }
}
