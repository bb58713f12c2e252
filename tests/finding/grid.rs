//! The data grid under a hand that knows spreadsheets.

use super::*;
use jejaring::model::{BuiltinCategory, CategoryRef, Direction, Vocabulary as _};

/// An empty network with the data grid open and in hand.
fn grid(lang: Lang) -> (Desk, Harness<'static, App>) {
    let (desk, mut harness) = on_an_empty_map(lang);
    press(&mut harness, Modifiers::SHIFT, Key::F9);
    click_cell(&mut harness, &desk, 1, "panel-name");
    (desk, harness)
}

fn cell(desk: &Desk, row: usize, column: &str) -> String {
    let i18n = jejaring::i18n::I18n::new(desk.lang);
    let arguments = [("row", row.into()), ("column", i18n.text(column).into())];
    i18n.with("grid-place", &arguments)
}

fn click_cell(harness: &mut Harness<'_, App>, desk: &Desk, row: usize, column: &str) {
    harness.get_by_label(&cell(desk, row, column)).click();
    harness.run();
}

#[test]
fn names_are_typed_down_a_column_and_words_chosen_across_a_row() {
    for lang in Lang::ALL {
        let (desk, mut harness) = grid(lang);
        for name in ["KUD", "Poktan"] {
            type_text(&mut harness, name);
            keys(&mut harness, &[Key::Enter]);
        }
        assert_eq!(names(&harness), ["KUD", "Poktan"]);
        keys(&mut harness, &[Key::ArrowUp, Key::Tab]);
        type_text(&mut harness, "Pok");
        keys(&mut harness, &[Key::Tab]);
        let i18n = jejaring::i18n::I18n::new(lang);
        // The beginning of a word is enough.
        let word = i18n.word(BuiltinCategory::TargetGroup);
        type_text(&mut harness, &word[..5]);
        keys(&mut harness, &[Key::Enter]);
        let project = harness.state().session().project();
        let poktan = project.stakeholders.values().nth(1).unwrap();
        assert_eq!(poktan.label, "Pok");
        assert_eq!(
            poktan.category,
            CategoryRef::Builtin(BuiltinCategory::TargetGroup)
        );
        assert_eq!(value(&harness, &cell(&desk, 2, "panel-category")), word);
        for _ in 0..4 {
            undo(&mut harness);
        }
        assert!(names(&harness).is_empty());
    }
}

#[test]
fn a_rectangle_fills_cells_adds_rows_and_tells_what_does_not_fit() {
    let (desk, mut harness) = grid(Lang::Indonesian);
    type_text(&mut harness, "KUD");
    keys(&mut harness, &[Key::Enter, Key::ArrowUp]);
    paste(
        &mut harness,
        "KUD Jaya\tKUD\tbank\r\nPoktan\t\tKelompok sasaran\r\nBulog\tBLG\tgovernment\r\n",
    );
    assert_eq!(names(&harness), ["KUD Jaya", "Poktan", "Bulog"]);
    let text =
        "Baris 1, Kategori: “bank” tidak ada dalam pilihan. Pilih salah satu dari daftar (F2).";
    assert!(harness.query_by_label(text).is_some());
    assert_eq!(value(&harness, &cell(&desk, 3, "panel-label")), "BLG");
    undo(&mut harness);
    assert_eq!(names(&harness), ["KUD"]);
}

#[test]
fn the_cursor_follows_the_map_and_the_map_follows_the_cursor() {
    let (_desk, mut harness) = grid(Lang::English);
    paste(&mut harness, "A\nB\nC\n");
    keys(&mut harness, &[Key::ArrowDown]);
    let chosen = |harness: &Harness<'_, App>| {
        let session = harness.state().session();
        let id = session.selection().only_stakeholder().unwrap();
        session.project().stakeholder(id).unwrap().name.clone()
    };
    assert_eq!(chosen(&harness), "B");
    keys(&mut harness, &[Key::Delete]);
    // A name cannot be emptied.
    assert_eq!(names(&harness), ["A", "B", "C"]);
    press(&mut harness, Modifiers::COMMAND, Key::Delete);
    assert_eq!(harness.state().session().variant().members.len(), 2);
}

#[test]
fn escape_leaves_a_cell_as_it_was_and_saving_takes_in_what_is_typed() {
    let (_desk, mut harness) = grid(Lang::English);
    type_text(&mut harness, "Bulog");
    keys(&mut harness, &[Key::Escape]);
    assert!(names(&harness).is_empty());
    type_text(&mut harness, "KUD");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(names(&harness), ["KUD"]);
}

#[test]
fn a_tie_is_written_once_both_its_ends_are_known() {
    let (desk, mut harness) = grid(Lang::Indonesian);
    paste(&mut harness, "Bulog\nPoktan\n");
    harness.get_by_label(&desk.text("panel-tab-ties")).click();
    harness.run();
    click_cell(&mut harness, &desk, 1, "grid-from");
    type_text(&mut harness, "bul");
    keys(&mut harness, &[Key::Tab]);
    assert!(harness.state().session().variant().ties.is_empty());
    type_text(&mut harness, "Pok");
    keys(&mut harness, &[Key::Tab]);
    let ties = &harness.state().session().variant().ties;
    assert_eq!(ties.len(), 1);
    paste(&mut harness, "Dana dan kredit; Koordinasi\tone_way\n");
    let tie = harness
        .state()
        .session()
        .variant()
        .ties
        .values()
        .next()
        .cloned();
    let tie = tie.unwrap();
    assert_eq!((tie.contents.len(), tie.direction), (2, Direction::OneWay));
    assert_eq!(Direction::ALL.len(), 2);
}

#[test]
fn a_quick_hand_loses_no_letter() {
    let (_desk, mut harness) = grid(Lang::English);
    let key = |key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    // All within one frame, and then within the first two.
    for text in ["B", "u", "log"] {
        harness.event(Event::Text(text.to_owned()));
    }
    harness.event(key(Key::Enter));
    harness.run();
    harness.event(Event::Text("K".to_owned()));
    harness.step();
    harness.event(Event::Text("UD".to_owned()));
    harness.event(key(Key::Enter));
    harness.run();
    assert_eq!(names(&harness), ["Bulog", "KUD"]);
}
