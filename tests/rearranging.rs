//! The operations of the training in the whole program, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use std::time::{Duration, Instant};

use desk::{Desk, call, click, is_told, on_karawang, press, select, type_text};
use egui::accesskit::Toggled;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::edit::{Edit, Session};
use jejaring::i18n::Lang;
use jejaring::model::{Point, Project};

/// The names of those in the variant that is shown.
fn names(harness: &Harness<'_, App>) -> Vec<String> {
    let session = harness.state().session();
    let members = session.variant().members.keys();
    let all = members.map(|id| session.project().stakeholder(*id).unwrap());
    all.map(|s| s.display_label().to_owned()).collect()
}

#[test]
fn the_middlemans_role_goes_to_a_cooperative_and_back() {
    for (lang, went) in [
        (Lang::Indonesian, "Keluar: Tengkulak."),
        (Lang::English, "Left: Tengkulak."),
    ] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let before = harness.state().session().project().variants.clone();
        select(&mut harness, "Tengkulak");
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
        assert!(harness.state().is_rearranging());
        // Without a name there is no effect yet, and nothing to apply.
        assert!(is_told(&harness, &desk.text("edit-error-name-needed")));
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert!(harness.state().is_rearranging());
        harness
            .get_by_label(&desk.text("rearrange-newcomer-name"))
            .focus();
        harness.run();
        type_text(&mut harness, "Koperasi Tani");
        assert!(is_told(&harness, went), "{}", lang.code());
        assert_eq!(
            harness.state().session().project().variants,
            before,
            "a preview only"
        );
        // Who would come is on the map already, with the ties that would lead there.
        let pointers = &harness.state().canvas().pointers;
        let [newcomer] = &pointers.newcomers[..] else {
            panic!("{:?}", pointers.newcomers);
        };
        assert_eq!(newcomer.name, "Koperasi Tani");
        let is_its = |(from, to, _): &&_| *from == newcomer.id || *to == newcomer.id;
        assert!(pointers.ghosts.iter().filter(is_its).count() >= 3);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert!(!harness.state().is_rearranging());
        let now = names(&harness);
        assert!(
            now.contains(&"Koperasi Tani".to_owned()) && !now.contains(&"Tengkulak".to_owned())
        );
        let session = harness.state().session();
        assert_eq!(session.variant().ties.len(), 9, "each tie has gone over");
        assert_eq!(session.history().depth(), 1, "one step");
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(harness.state().session().project().variants, before);
    }
}

#[test]
fn esc_gives_a_form_up_without_a_trace_and_a_group_is_connected() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    let before = harness.state().session().project().clone();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    call(&mut harness, &desk.text("command-connect-group"));
    assert!(harness.state().is_rearranging());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!harness.state().is_rearranging());
    assert_eq!(
        harness.state().session().project().variants,
        before.variants
    );
    call(&mut harness, &desk.text("command-connect-group"));
    assert!(is_told(&harness, &desk.text("rearrange-seen")));
    click(&mut harness, &desk.text("rearrange-full"));
    click(&mut harness, &desk.text("rearrange-apply"));
    // Seven with each other. What this view hides does not count as such a tie, and stays.
    let session = harness.state().session();
    let filter = &session.project().view.filter;
    let (seen, hidden): (Vec<_>, Vec<_>) = session
        .variant()
        .ties
        .values()
        .partition(|tie| filter.counts(tie));
    assert_eq!(seen.len(), 21);
    let before = &before.variants[&session.variant_id()].ties;
    assert!(!hidden.is_empty() && hidden.iter().all(|tie| before[&tie.id] == **tie));
}

#[test]
fn enter_presses_the_widget_of_the_form_that_has_the_keyboard_and_does_not_apply() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    select(&mut harness, "Tengkulak");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    harness
        .get_by_label(&desk.text("rearrange-newcomer-name"))
        .focus();
    harness.run();
    type_text(&mut harness, "Koperasi Tani");
    assert!(is_told(&harness, "Keluar: Tengkulak."));
    harness.get_by_label_contains("Tengkulak keluar").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.state().is_rearranging(), "nothing is applied");
    assert_eq!(harness.state().session().history().depth(), 0);
    let leaves = harness.get_by_label_contains("Tengkulak keluar");
    assert_eq!(leaves.accesskit_node().toggled(), Some(Toggled::False));
    let cancel = desk.text("cancel");
    let cancel = harness.query_all_by_label(&cancel).last().unwrap();
    cancel.focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(!harness.state().is_rearranging());
    assert_eq!(harness.state().session().history().depth(), 0);
}

#[test]
fn the_history_says_whose_role_went_over() {
    for (lang, diverted) in [
        (Lang::Indonesian, "alihkan peran: Tengkulak"),
        (Lang::English, "divert role: Tengkulak"),
    ] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        call(&mut harness, &desk.text("command-history"));
        select(&mut harness, "Tengkulak");
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
        harness
            .get_by_label(&desk.text("rearrange-newcomer-name"))
            .focus();
        harness.run();
        type_text(&mut harness, "Koperasi Tani");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert!(is_told(&harness, diverted));
    }
}

/// What takes longer than a frame is worked out on a thread; nothing is carried out before it is there.
#[test]
fn on_a_map_of_many_ties_the_effect_comes_when_it_is_known() {
    let mut desk = Desk::new(Lang::English);
    desk.inline = false;
    let mut session = Session::new(Project::new("1"));
    for n in 0..40 {
        let at = Point::new(f64::from(n % 8) * 120.0, f64::from(n / 8) * 120.0);
        let name = format!("P{n}");
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
    }
    let ids: Vec<_> = session.variant().members.keys().copied().collect();
    for (n, from) in ids.iter().enumerate() {
        for to in &ids[n + 1..] {
            let (from, to) = (*from, *to);
            session.apply(Edit::Connect { from, to }).unwrap();
        }
    }
    let mut harness = desk.open(session.project());
    let end = Instant::now() + Duration::from_mins(1);
    while harness.state().on_start_page() {
        assert!(Instant::now() < end, "not opened");
        std::thread::sleep(Duration::from_millis(20));
        harness.step();
    }
    press(&mut harness, Modifiers::NONE, Key::Tab);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    harness
        .get_by_label(&desk.text("rearrange-newcomer-name"))
        .focus();
    harness.step();
    harness.event(Event::Text("Forum".to_owned()));
    harness.step();
    let apply = desk.text("rearrange-apply");
    loop {
        let is_known = is_told(&harness, "Came in: Forum.");
        let button = harness.get_by_label(&apply).accesskit_node();
        assert_eq!(button.is_disabled(), !is_known);
        if is_known {
            break;
        }
        assert!(Instant::now() < end, "no effect");
        std::thread::sleep(Duration::from_millis(20));
        harness.step();
    }
    click(&mut harness, &apply);
    let session = harness.state().session();
    assert_eq!(
        (session.variant().members.len(), session.history().depth()),
        (40, 1)
    );
}
