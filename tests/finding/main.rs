//! Finding, filtering, tables and presentation in the whole program, by accessible names, in both
//! languages.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "../story/desk.rs"]
mod desk;
mod grid;

use desk::{Desk, press, type_text};
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

fn keys(harness: &mut Harness<'_, App>, keys: &[Key]) {
    for key in keys {
        press(harness, Modifiers::NONE, *key);
    }
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

fn selected(harness: &Harness<'_, App>) -> String {
    let session = harness.state().session();
    let id = session.selection().only_stakeholder().unwrap();
    session.project().stakeholder(id).unwrap().name.clone()
}

#[test]
fn the_find_bar_goes_from_hit_to_hit_and_forgives_a_slip() {
    for lang in Lang::ALL {
        let (desk, mut harness) = on_an_empty_map(lang);
        paste(&mut harness, "Dinas Pertanian\nDinas Perdagangan\nBulog\n");
        press(&mut harness, Modifiers::COMMAND, Key::F);
        type_text(&mut harness, "dinas");
        assert_eq!(selected(&harness), "Dinas Pertanian");
        keys(&mut harness, &[Key::Enter]);
        assert_eq!(selected(&harness), "Dinas Perdagangan");
        press(&mut harness, Modifiers::SHIFT, Key::Enter);
        assert_eq!(selected(&harness), "Dinas Pertanian");
        press(&mut harness, Modifiers::COMMAND, Key::A);
        type_text(&mut harness, "bulgo");
        assert_eq!(selected(&harness), "Bulog");
        keys(&mut harness, &[Key::Escape]);
        assert!(harness.query_by_label(&desk.text("find-hint")).is_none());
        assert!(harness.state().canvas().has_focus());
    }
}

#[test]
fn a_command_is_found_by_its_name_in_the_other_language() {
    let (desk, mut harness) = on_an_empty_map(Lang::Indonesian);
    paste(&mut harness, "Poktan\n");
    press(&mut harness, Modifiers::COMMAND, Key::K);
    type_text(&mut harness, "undo");
    keys(&mut harness, &[Key::Enter]);
    assert!(names(&harness).is_empty());
    press(&mut harness, Modifiers::COMMAND, Key::K);
    type_text(&mut harness, "tema gelap");
    keys(&mut harness, &[Key::Escape]);
    assert!(harness.query_by_label(&desk.text("palette-hint")).is_none());
}

#[test]
fn a_digit_shows_what_is_around_the_selected_one_until_its_chip_goes() {
    let (desk, mut harness) = on_an_empty_map(Lang::English);
    paste(&mut harness, "From\tTo\nA\tB\nB\tC\nC\tD\n");
    press(&mut harness, Modifiers::COMMAND, Key::F);
    type_text(&mut harness, "A");
    keys(&mut harness, &[Key::Escape, Key::Num2]);
    let ink = |harness: &Harness<'_, App>, n: usize| harness.state().canvas().scene().nodes[n].fill;
    assert_eq!(ink(&harness, 0), ink(&harness, 2));
    assert_ne!(ink(&harness, 0), ink(&harness, 3));
    harness
        .get_by_label(&desk.text("filter-hide-others"))
        .click();
    harness.run();
    assert_eq!(harness.state().canvas().scene().nodes.len(), 3);
    // What counts stays what it was.
    assert_eq!(harness.state().analysis().network.stakeholders, 4);
    harness.get_by_label("Remove the filter Around A").click();
    harness.run();
    assert_eq!(harness.state().canvas().scene().nodes.len(), 4);
    assert_eq!(ink(&harness, 0), ink(&harness, 3));
}

#[test]
fn the_interface_grows_and_shrinks_and_stays_so() {
    let (desk, mut harness) = on_an_empty_map(Lang::English);
    let ctrl_alt = Modifiers::COMMAND | Modifiers::ALT;
    press(&mut harness, ctrl_alt, Key::Plus);
    press(&mut harness, ctrl_alt, Key::Plus);
    assert_eq!(harness.ctx.zoom_factor(), 1.25);
    let settings = jejaring::io::Settings::load(&desk.file("config"));
    assert_eq!(settings.interface_scale, 1.25);
    press(&mut harness, ctrl_alt, Key::Num0);
    assert_eq!(harness.ctx.zoom_factor(), 1.0);
}

#[test]
fn the_table_goes_to_a_file_that_a_spreadsheet_opens() {
    let (desk, mut harness) = on_an_empty_map(Lang::Indonesian);
    paste(&mut harness, "Poktan\tKUD; Jaya\n");
    keys(&mut harness, &[Key::F9]);
    let path = desk.file("tabel.csv");
    let answers = vec![Some(path.clone())];
    harness.state_mut().picker_mut().backend = jejaring::app::Backend::Scripted(answers);
    harness.get_by_label(&desk.text("table-save")).click();
    harness.run();
    let text = std::fs::read_to_string(path).unwrap();
    assert!(
        text.starts_with('\u{feff}') && text.lines().count() == 3,
        "{text}"
    );
    assert!(text.contains("\"KUD; Jaya\";"), "{text}");
}

#[test]
fn ties_are_filtered_from_the_menu_over_the_map_and_a_chip_takes_it_back() {
    let (desk, mut harness) = on_an_empty_map(Lang::English);
    paste(&mut harness, "From\tTo\nA\tB\n");
    keys(&mut harness, &[Key::Escape]);
    harness.get_by_label(&desk.text("filter-choose")).click();
    harness.run();
    // The name of a menu within a menu bears an arrow.
    let by_formality = desk.text("panel-filter-by-formality");
    harness.get_by_label_contains(&by_formality).click();
    harness.run();
    harness
        .get_by_label(&desk.text("formality-informal"))
        .click();
    harness.run();
    let count = |harness: &Harness<'_, App>| harness.state().analysis().network.ties;
    assert_eq!(count(&harness), 0);
    harness
        .get_by_label("Remove the filter Formality: Informal")
        .click();
    harness.run();
    assert_eq!(count(&harness), 1);
}
