//! "What if" in the whole program, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::Desk;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::io::{Example, project};

fn on_karawang(desk: &Desk) -> Harness<'static, App> {
    let file = desk.file("karawang.jejaring");
    let example = Example::named("karawang").unwrap().project().unwrap();
    project::save(&file, &example).unwrap();
    desk.start(Some(file))
}

fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Selects a stakeholder by its name.
fn select(harness: &mut Harness<'_, App>, name: &str) {
    press(harness, Modifiers::COMMAND, Key::K);
    harness.event(Event::Text(name.to_owned()));
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
    let session = harness.state().session();
    let id = session.selection().only_stakeholder().unwrap();
    assert_eq!(
        session.project().stakeholder(id).unwrap().display_label(),
        name
    );
}

fn is_told(harness: &Harness<'_, App>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn without_the_middleman_the_farmers_are_cut_off_and_letting_go_brings_all_back() {
    for (lang, told) in [
        (
            Lang::Indonesian,
            "Bila Tengkulak tidak aktif, Poktan terputus.",
        ),
        (Lang::English, "Without Tengkulak Poktan is cut off."),
    ] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let before = harness.state().session().project().clone();
        let analysis = harness.state().analysis().clone();
        select(&mut harness, "Tengkulak");
        press(&mut harness, Modifiers::NONE, Key::X);
        assert!(harness.state().is_assuming());
        assert!(is_told(&harness, told), "{}", lang.code());
        // One more out: a set.
        select(&mut harness, "KUD");
        press(&mut harness, Modifiers::NONE, Key::X);
        assert!(!is_told(&harness, told));
        assert!(harness.state().is_assuming());
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(!harness.state().is_assuming());
        assert_eq!(harness.state().analysis(), &analysis);
        assert_eq!(
            harness.state().session().project().variants,
            before.variants
        );
        assert!(!harness.state().session().is_dirty());
        assert_eq!(harness.state().session().history().len(), 0);
    }
}

#[test]
fn an_edit_ends_it_and_so_does_asking_again() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    select(&mut harness, "KSU");
    press(&mut harness, Modifiers::NONE, Key::X);
    assert!(is_told(
        &harness,
        "Bila KSU tidak aktif, tidak ada yang terputus."
    ));
    press(&mut harness, Modifiers::NONE, Key::X);
    assert!(!harness.state().is_assuming());
    press(&mut harness, Modifiers::NONE, Key::X);
    assert!(harness.state().is_assuming());
    harness.get_by_label(&desk.text("what-if-end")).click();
    harness.run();
    assert!(!harness.state().is_assuming());
    press(&mut harness, Modifiers::NONE, Key::X);
    assert!(harness.state().is_assuming(), "{}", desk.lang.code());
    press(&mut harness, Modifiers::COMMAND, Key::D);
    assert!(!harness.state().is_assuming());
}
