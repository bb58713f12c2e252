//! Finding, filtering, tables and presentation in the whole program, by accessible names, in both
//! languages.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "../story/desk.rs"]
mod desk;
mod grid;

use desk::Desk;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::i18n::Lang;

/// The program on an empty network.
fn on_an_empty_map(lang: Lang) -> (Desk, Harness<'static, App>) {
    let desk = Desk::new(lang);
    let mut harness = desk.start(None);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    (desk, harness)
}

fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn keys(harness: &mut Harness<'_, App>, keys: &[Key]) {
    for key in keys {
        press(harness, Modifiers::NONE, *key);
    }
}

fn type_text(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn paste(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(Event::Paste(text.to_owned()));
    harness.run();
}

fn names(harness: &Harness<'_, App>) -> Vec<String> {
    let project = harness.state().session().project();
    project
        .stakeholders
        .values()
        .map(|s| s.name.clone())
        .collect()
}

fn undo(harness: &mut Harness<'_, App>) {
    press(harness, Modifiers::COMMAND, Key::Z);
}

/// The value of what bears a name.
fn value(harness: &Harness<'_, App>, label: &str) -> String {
    harness
        .get_by_label(label)
        .accesskit_node()
        .value()
        .unwrap_or_default()
}

#[test]
fn a_column_of_names_pasted_onto_the_map_is_one_step() {
    let (_desk, mut harness) = on_an_empty_map(Lang::Indonesian);
    paste(&mut harness, "KUD Sri Rejeki\r\nPoktan Maju\r\nBulog\r\n");
    assert_eq!(names(&harness), ["KUD Sri Rejeki", "Poktan Maju", "Bulog"]);
    assert_eq!(harness.state().session().selection().stakeholders.len(), 3);
    paste(
        &mut harness,
        "Dari\tKe\tIsi\nbulog\tPoktan Maju\tfunds\nBulog\tTengkulak\tKoordinasi\n",
    );
    assert_eq!(names(&harness).len(), 4);
    let ties: Vec<_> = harness
        .state()
        .session()
        .variant()
        .ties
        .values()
        .cloned()
        .collect();
    assert!(
        ties.len() == 2 && ties.iter().all(|tie| tie.contents.len() == 1),
        "{ties:?}"
    );
    undo(&mut harness);
    undo(&mut harness);
    assert!(names(&harness).is_empty());
}
