//! The log of contacts in the whole program, by accessible names, in both languages, with a clock of
//! our own: logged in seconds, followed up, put off, kept private, and told on the start page.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use std::collections::{BTreeMap, BTreeSet};

use desk::{Desk, call, click, is_told, karawang, on_karawang, press, select, type_text};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::App;
use jejaring::edit::merge::Merge;
use jejaring::edit::{Edit, Session};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::import;
use jejaring::model::partnership::{SignedAgreement, StepKind, steps};
use jejaring::model::{
    Encounter, Kind, LogPlace, Member, Ownership, Partnership, Point, Project, Stakeholder,
    StakeholderId,
};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const TODAY: Date = date(2026, 11, 26);

/// Ten in the morning of 26 November 2026 in the west of Indonesia.
fn clock() -> Timestamp {
    "2026-11-26T03:00:00Z".parse().unwrap()
}

/// The Karawang example in the west of Indonesia.
fn document() -> Project {
    let mut project = karawang();
    "Asia/Jakarta".clone_into(&mut project.card.time_zone);
    project
}

fn start(desk: &Desk, document: &Project) -> Harness<'static, App> {
    let mut harness = desk.open(document);
    harness.state_mut().set_clock(clock);
    harness.run();
    harness
}

fn log<'a>(harness: &'a Harness<'_, App>) -> Vec<&'a Encounter> {
    let mut log: Vec<_> = harness
        .state()
        .session()
        .project()
        .encounters
        .values()
        .collect();
    log.sort_by_key(|contact| contact.moment());
    log
}

fn named(project: &Project, label: &str) -> StakeholderId {
    let mut all = project.stakeholders.values();
    all.find(|s| s.display_label() == label).unwrap().id
}

fn met(project: &mut Project, label: &str, day: Date) {
    let with = named(project, label);
    let id = project.allocate_encounter();
    project.encounters.insert(id, Encounter::new(id, with, day));
}

/// Goes to the date in the form, which stands over the inspector with dates of its own.
fn focus_date(harness: &mut Harness<'_, App>, desk: &Desk) {
    let date = desk.text("contact-date");
    harness.query_all_by_label(&date).last().unwrap().focus();
    harness.run();
}

#[test]
fn a_contact_is_logged_followed_up_and_put_off() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let i18n = I18n::new(lang);
        let mut document = document();
        let poktan = named(&document, "Poktan");
        let mut reached = document.stakeholder(poktan).unwrap().clone();
        "0812 3456".clone_into(&mut reached.contact.phone);
        document.stakeholders.insert(poktan, reached);
        let mut harness = start(&desk, &document);
        select(&mut harness, "Poktan");
        press(&mut harness, CTRL, Key::J);
        assert!(is_told(&harness, &desk.text("contact-hint-first")));
        type_text(&mut harness, "Panen mundur dua minggu");
        press(&mut harness, NONE, Key::Enter);
        {
            let log = log(&harness);
            assert_eq!(log.len(), 1);
            assert_eq!(log[0].date, TODAY);
            assert_eq!(log[0].learnt, "Panen mundur dua minggu");
        }
        assert!(
            is_told(&harness, "Panen mundur dua minggu"),
            "in the inspector"
        );
        let count = [("count", 1.into()), ("needed", 8.into())];
        assert!(is_told(&harness, &i18n.with("contact-so-far", &count)));

        // The list says when it is due; "done" logs the next one.
        press(&mut harness, CTRL | Modifiers::SHIFT, Key::J);
        let met = [("date", i18n.date(TODAY).into())];
        assert!(is_told(&harness, &i18n.with("agenda-first", &met)));
        let numbers = harness.query_all_by_label_contains("0812 3456");
        assert_eq!(numbers.count(), 2, "in the list and beside the log");
        let who = || [("name", "Poktan".into())];
        click(&mut harness, &i18n.with("follow-up-done-spoken", &who()));
        type_text(&mut harness, "Setuju bertemu lagi");
        click(&mut harness, &desk.text("channel-phone"));
        click(&mut harness, &desk.text("contact-save"));
        assert_eq!(log(&harness).len(), 2);

        // Now the second of eight is told, and can be put off.
        click(
            &mut harness,
            &i18n.with("follow-up-postpone-spoken", &who()),
        );
        click(&mut harness, &desk.text("contact-in-14"));
        let poktan = named(harness.state().session().project(), "Poktan");
        let put_off = harness.state().session().project().follow_up(poktan);
        assert_eq!(put_off.postponed, Some(date(2026, 12, 10)));

        // One step each.
        press(&mut harness, CTRL, Key::Z);
        assert!(harness.state().session().project().follow_ups.is_empty());
        for left in [1, 0] {
            press(&mut harness, CTRL, Key::Z);
            assert_eq!(log(&harness).len(), left);
        }
    }
}

#[test]
fn what_was_promised_is_asked_for_and_ticked_off() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let i18n = I18n::new(lang);
        let mut document = document();
        met(&mut document, "KUD", date(2026, 11, 2));
        let first = *document.encounters.keys().next().unwrap();
        let next = &mut document.encounters.get_mut(&first).unwrap().next;
        "Kirim data panen".clone_into(&mut next.what);
        next.due = Some(date(2026, 11, 24));
        let mut harness = start(&desk, &document);
        press(&mut harness, CTRL | Modifiers::SHIFT, Key::J);
        let what = || [("what", "Kirim data panen".into())];
        assert!(is_told(&harness, &i18n.with("agenda-promise", &what())));
        let who = [("name", "KUD".into())];
        let done = i18n.with("follow-up-done-spoken", &who);
        let buttons: Vec<_> = harness.query_all_by_label(&done).collect();
        assert_eq!(buttons.len(), 2, "the first follow-up and the promise");
        // The first follow-up was due on 5 November, the promise on the 24th.
        buttons[1].click();
        harness.run();
        assert!(is_told(&harness, &i18n.with("contact-keeps", &what())));
        press(&mut harness, NONE, Key::Enter);
        let log = log(&harness);
        assert_eq!(log.len(), 2);
        assert_eq!(log[0].next.kept, Some(TODAY));
    }
}

#[test]
fn with_nobody_selected_it_is_asked_with_whom_it_was() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    press(&mut harness, CTRL, Key::J);
    type_text(&mut harness, "kud");
    press(&mut harness, NONE, Key::Enter);
    type_text(&mut harness, "Rapat anggota");
    // A date that cannot be read is told, and nothing is lost.
    focus_date(&mut harness, &desk);
    press(&mut harness, CTRL, Key::A);
    type_text(&mut harness, "kapan-kapan");
    press(&mut harness, NONE, Key::Enter);
    assert!(is_told(&harness, &desk.text("contact-bad-date")));
    assert!(log(&harness).is_empty());
    focus_date(&mut harness, &desk);
    press(&mut harness, CTRL, Key::A);
    type_text(&mut harness, "24/11/2026");
    press(&mut harness, NONE, Key::Enter);
    let log = log(&harness);
    assert_eq!(
        (log[0].date, log[0].learnt.as_str()),
        (date(2026, 11, 24), "Rapat anggota")
    );
}

#[test]
fn an_entry_is_changed_and_removed_where_it_is_read() {
    for lang in Lang::ALL {
        let mut desk = Desk::new(lang);
        // High enough for the whole profile.
        desk.size = [1366.0, 1600.0];
        let i18n = I18n::new(lang);
        let mut document = document();
        met(&mut document, "KUD", date(2026, 11, 2));
        let mut harness = start(&desk, &document);
        select(&mut harness, "KUD");
        let day = || [("date", i18n.date(date(2026, 11, 2)).into())];
        click(&mut harness, &i18n.with("contact-edit", &day()));
        type_text(&mut harness, "Harga turun");
        press(&mut harness, NONE, Key::Enter);
        assert_eq!(log(&harness)[0].learnt, "Harga turun");
        click(&mut harness, &i18n.with("contact-remove", &day()));
        assert!(log(&harness).is_empty());
        press(&mut harness, CTRL, Key::Z);
        assert_eq!(log(&harness).len(), 1);
    }
}

#[test]
fn the_log_moves_to_a_private_file_and_comes_back_with_the_next_start() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut document = document();
        met(&mut document, "KUD", date(2026, 11, 2));
        "Rahasia".clone_into(&mut document.encounters.values_mut().next().unwrap().learnt);
        let mut harness = start(&desk, &document);
        call(
            &mut harness,
            desk.text("command-log-place").trim_end_matches('…'),
        );
        click(&mut harness, &desk.text("log-place-private"));
        press(&mut harness, CTRL, Key::S);
        let file = desk.file("karawang.jejaring");
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(!text.contains("Rahasia"));
        assert!(!harness.state().session().is_dirty());
        drop(harness);

        let mut harness = desk.start(Some(file.clone()));
        assert_eq!(log(&harness)[0].learnt, "Rahasia");
        call(
            &mut harness,
            desk.text("command-log-place").trim_end_matches('…'),
        );
        click(&mut harness, &desk.text("log-place-project"));
        let place = harness.state().session().project().card.contact_log;
        assert_eq!(place, LogPlace::Project);
        press(&mut harness, CTRL, Key::S);
        assert!(std::fs::read_to_string(&file).unwrap().contains("Rahasia"));
    }
}

#[test]
fn the_start_page_tells_whom_to_follow_up_and_leads_there() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let i18n = I18n::new(lang);
        let mut document = document();
        met(&mut document, "KUD", date(2026, 11, 20));
        let mut harness = start(&desk, &document);
        call(&mut harness, &desk.text("command-start-page"));
        assert!(harness.state().on_start_page());
        let count = |n: i32| [("count", n.into())];
        assert!(is_told(&harness, &i18n.with("start-due", &count(1))));
        let since = [
            ("days", 3.into()),
            ("date", i18n.date(date(2026, 11, 23)).into()),
        ];
        let late = i18n.with("agenda-overdue", &since);
        harness.get_by_label_contains(&late).click();
        harness.run();
        assert!(!harness.state().on_start_page());
        let session = harness.state().session();
        let kud = named(session.project(), "KUD");
        assert_eq!(session.selection().only_stakeholder(), Some(kud));

        // Done: nothing is left for today.
        press(&mut harness, CTRL, Key::J);
        press(&mut harness, NONE, Key::Enter);
        press(&mut harness, CTRL, Key::S);
        call(&mut harness, &desk.text("command-start-page"));
        assert!(is_told(&harness, &desk.text("start-due-none")));
    }
}

#[test]
fn what_copies_of_one_file_tell_alike_is_told_once() {
    let desk = Desk::new(Lang::Indonesian);
    let i18n = I18n::new(Lang::Indonesian);
    let mut document = document();
    met(&mut document, "KUD", date(2026, 11, 20));
    drop(start(&desk, &document));
    let copy = desk.file("salinan.jejaring");
    std::fs::copy(desk.file("karawang.jejaring"), &copy).unwrap();
    let mut harness = desk.start(Some(copy));
    harness.state_mut().set_clock(clock);
    harness.run();
    call(&mut harness, &desk.text("command-start-page"));
    assert!(is_told(&harness, "salinan.jejaring") && is_told(&harness, "karawang.jejaring"));
    let count = [("count", 1.into())];
    assert!(is_told(&harness, &i18n.with("start-due", &count)));
}

#[test]
fn with_many_due_the_start_page_shows_the_most_urgent_and_then_all() {
    let desk = Desk::new(Lang::Indonesian);
    let i18n = I18n::new(Lang::Indonesian);
    let mut many = Project::new("1");
    "Asia/Jakarta".clone_into(&mut many.card.time_zone);
    for n in 0..20 {
        let id = many.allocate_stakeholder();
        let name = format!("Orang {n:02}");
        many.stakeholders.insert(id, Stakeholder::new(id, &name));
        let contact = many.allocate_encounter();
        let day = date(2026, 10, 1 + n);
        many.encounters
            .insert(contact, Encounter::new(contact, id, day));
    }
    let mut harness = start(&desk, &many);
    call(&mut harness, &desk.text("command-start-page"));
    assert!(is_told(&harness, "Orang 04") && !is_told(&harness, "Orang 05"));
    let count = [("count", 20.into())];
    click(&mut harness, &i18n.with("start-due-all", &count));
    assert!(is_told(&harness, "Orang 19"));
}

#[test]
fn a_network_of_ones_own_ties_everybody_to_its_owner() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = desk.start(None);
        click(&mut harness, &desk.text("start-personal"));
        type_text(&mut harness, "Sari Wulandari");
        press(&mut harness, NONE, Key::Enter);
        assert!(!harness.state().on_start_page());
        call(&mut harness, &desk.text("command-add-stakeholder"));
        type_text(&mut harness, "Pak Adi");
        press(&mut harness, NONE, Key::Enter);
        let session = harness.state().session();
        let project = session.project();
        let me = project.me().unwrap();
        assert_eq!(project.stakeholder(me).unwrap().name, "Sari Wulandari");
        let adi = named(project, "Pak Adi");
        assert_eq!(project.stakeholder(adi).unwrap().kind, Some(Kind::Person));
        let ties: Vec<_> = session.variant().ties.values().collect();
        assert_eq!(ties.len(), 1);
        assert_eq!((ties[0].from, ties[0].to), (me, adi));
        // The owner is told as such, and nobody logs contacts with themselves.
        select(&mut harness, "Sari Wulandari");
        harness.get_by_label_contains(&desk.text("panel-is-me"));
        press(&mut harness, CTRL, Key::J);
        type_text(&mut harness, "adi");
        press(&mut harness, NONE, Key::Enter);
        press(&mut harness, NONE, Key::Enter);
        assert_eq!(log(&harness)[0].with, adi);
        press(&mut harness, CTRL, Key::Z);
        press(&mut harness, CTRL, Key::Z);
        let ties = &harness.state().session().variant().ties;
        assert!(ties.is_empty(), "who came and the tie are one step");
    }
}

#[test]
fn an_agreement_that_ends_next_month_stands_in_the_list_of_what_is_due() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut project = document();
        let parties = ["Poktan", "KUD"].map(|label| named(&project, label));
        let id = project.allocate_partnership();
        let steps = steps::from_kinds(StepKind::ELEVEN);
        let mut partnership = Partnership::new(id, "Gabah bersama", parties, steps);
        partnership.agreements.push(SignedAgreement {
            title: "MoU gabah".to_owned(),
            signed: Some(date(2025, 12, 1)),
            valid_until: Some(date(2026, 12, 20)),
            ..SignedAgreement::default()
        });
        project.partnerships.insert(id, partnership);
        let mut harness = start(&desk, &project);
        call(&mut harness, &desk.text("command-follow-ups"));
        let args = [("what", "MoU gabah".into()), ("days", 24.into())];
        let ends = I18n::new(lang).with("partnership-due-ends", &args);
        assert!(is_told(&harness, "Gabah bersama"));
        assert!(is_told(&harness, &ends), "{ends}");

        let who = [("name", "Gabah bersama".into())];
        click(
            &mut harness,
            &I18n::new(lang).with("follow-up-open-spoken", &who),
        );
        assert!(is_told(&harness, &desk.text("partnership-page-agreements")));

        // The start page tells it as well, and leads to it.
        call(&mut harness, &desk.text("command-start-page"));
        let count = [("count", 1.into())];
        assert!(is_told(
            &harness,
            &I18n::new(lang).with("start-ending", &count)
        ));
        harness.get_by_label_contains(&ends).click();
        harness.run();
        assert!(!harness.state().on_start_page());
    }
}

#[test]
fn days_are_picked_or_typed_in_words_and_the_next_one_is_told() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let i18n = I18n::new(lang);
        let mut harness = start(&desk, &document());
        select(&mut harness, "Poktan");
        press(&mut harness, CTRL, Key::J);
        type_text(&mut harness, "Bertemu di pasar");
        click(&mut harness, &desk.text("day-yesterday"));
        harness.get_by_label(&desk.text("contact-next")).focus();
        harness.run();
        type_text(&mut harness, "Kirim data");
        assert!(is_told(&harness, &desk.text("contact-hint-no-date")));
        harness.get_by_label(&desk.text("contact-due")).focus();
        harness.run();
        type_text(&mut harness, &desk.text("contact-in-1"));
        press(&mut harness, NONE, Key::Enter);
        {
            let log = log(&harness);
            assert_eq!(log[0].date, date(2026, 11, 25));
            assert_eq!(log[0].next.due, Some(date(2026, 11, 27)));
        }
        let next = [("date", i18n.date(date(2026, 11, 27)).into())];
        assert!(is_told(&harness, &i18n.with("contact-logged", &next)));
    }
}

#[test]
fn whoever_comes_from_an_address_book_is_tied_to_the_owner() {
    let mut project = Project::new("1");
    let me = project.allocate_stakeholder();
    let variant = project.first_variant();
    project
        .stakeholders
        .insert(me, Stakeholder::new(me, "Saya"));
    let members = &mut project.variants.get_mut(&variant).unwrap().members;
    members.insert(me, Member::new(me, Point::default()));
    project.card.me = Some(me);
    project.card.ownership = Some(Ownership::Personal);
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nyoman\r\nEND:VCARD\r\n\
                 BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ratna\r\nEND:VCARD\r\n";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dua.vcf");
    std::fs::write(&file, cards).unwrap();
    let imported = import::open(&file, &I18n::new(Lang::Indonesian)).unwrap();
    let mut session = Session::new(project);
    let merge = Merge {
        arriving: imported.project,
        onto: BTreeMap::new(),
        renamed: BTreeSet::new(),
        ties: BTreeMap::new(),
    };
    session.apply(Edit::Import(Box::new(merge))).unwrap();
    let ties = &session.variant().ties;
    assert_eq!(ties.len(), 2);
    assert!(ties.values().all(|tie| tie.touches(me)));
    session.undo().unwrap();
    assert!(session.variant().ties.is_empty() && session.project().stakeholders.len() == 1);
}
