//! What a frame costs while what is being done is on screen: partnerships in the place of the map, and
//! below it whom to call today.

use egui::{Event, Key, Pos2, Vec2};
use jejaring::edit::{Edit, PartnershipEdit, Session};
use jejaring::model::partnership::{SignedAgreement, StepKind, steps};
use jejaring::model::{Encounter, Partnership, Project};
use jiff::civil::Date;

use crate::headless::{milliseconds, row};
use crate::interface::Interface;
use crate::{CTRL_SHIFT, WINDOW, frames, press, scrolled};

const PARTNERSHIPS: usize = 60;
const CONTACTS: usize = 2_000;

/// The same network with partnerships along its first ties, each at another step and with an agreement,
/// and with a log of contacts.
pub fn under_way(project: Project) -> Project {
    let today = jiff::ZonedDateTime::now().date();
    let day = |ahead: i32| -> Date { today.saturating_add(jiff::Span::new().days(ahead)) };
    let variant = &project.variants[&project.first_variant()];
    let ties: Vec<_> = variant
        .ties
        .values()
        .map(|tie| (tie.from, tie.to))
        .collect();
    let people: Vec<_> = variant.members.keys().copied().collect();
    let mut session = Session::new(project);
    for (n, (from, to)) in ties.iter().take(PARTNERSHIPS).enumerate() {
        let mut steps = steps::from_kinds(StepKind::ELEVEN);
        for (step, ahead) in steps.iter_mut().zip((-120..).step_by(30)) {
            step.planned_until = Some(day(ahead + n as i32));
        }
        let id = session.project().clone().allocate_partnership();
        let mut partnership = Partnership::new(id, &format!("Kemitraan {n}"), [*from, *to], steps);
        partnership.agreements.push(SignedAgreement {
            title: format!("Nota kesepahaman {n}"),
            signed: Some(day(-300)),
            valid_until: Some(day(3 * n as i32)),
            ..SignedAgreement::default()
        });
        let edits = [
            PartnershipEdit::Make(Box::new(partnership)),
            PartnershipEdit::Reach {
                id,
                step: n % StepKind::ELEVEN.len(),
                today,
            },
        ];
        for edit in edits {
            session.apply(Edit::Partnership(Box::new(edit))).unwrap();
        }
    }
    for n in 0..CONTACTS {
        let id = session.project().clone().allocate_encounter();
        let mut contact = Encounter::new(id, people[n % people.len()], day(-(n as i32) / 4));
        "Menunggu surat balasan".clone_into(&mut contact.learnt);
        "Kirim data bulan lalu".clone_into(&mut contact.next.what);
        contact.next.due = Some(day(n as i32 % 60 - 20));
        let edit = Edit::LogContact(Box::new(contact), std::collections::BTreeSet::new());
        session.apply(edit).unwrap();
    }
    session.project().clone()
}

/// Each list with the pointer over it, and scrolled.
pub fn measure(interface: &mut Interface, title: &str, goal: f64) {
    let goal = format!("{goal} ms");
    let title = format!("{title}, {PARTNERSHIPS} partnerships, {CONTACTS} contacts");
    interface.frame(vec![press(Key::M, CTRL_SHIFT)]);
    for (look, what) in [
        ("partnership-board", "the partnerships' board"),
        ("partnership-timeline", "the partnerships along time"),
        ("partnership-table", "the list of partnerships"),
    ] {
        let name = interface.app.i18n().text(look);
        let tab = interface.place_of(&name).unwrap();
        interface.click(tab);
        measure_list(interface, what, &title, &goal);
    }
    interface.frame(vec![press(Key::J, CTRL_SHIFT)]);
    measure_list(interface, "the follow-ups", &title, &goal);
}

fn measure_list(interface: &mut Interface, what: &str, title: &str, goal: &str) {
    let over = Pos2::new(WINDOW.x / 2.0, WINDOW.y - 100.0);
    interface.frame(vec![Event::PointerMoved(over)]);
    let opened = interface.frame(vec![]);
    let first = vec![milliseconds(opened.time)];
    row(
        &format!("The first frame of {what}, {title}"),
        "ms",
        "",
        first,
    );
    let times = frames(interface, |n| {
        Event::PointerMoved(over + Vec2::angled(f32::from(n) * 0.1) * 30.0)
    });
    row(
        &format!("A frame while pointing on {what}, {title}"),
        "ms",
        goal,
        times,
    );
    let times = scrolled(interface);
    row(
        &format!("A frame while {what} scrolls, {title}"),
        "ms",
        goal,
        times,
    );
}
