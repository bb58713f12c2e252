//! What lies on the clipboard for Word: a table with its head, cells and sentences, as HTML and as text.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, call, click, press};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::{App, Board, Table};
use jejaring::i18n::{I18n, Lang};
use jejaring::model::Measure;

/// Karawang with the pane below the map.
fn on_karawang(desk: &Desk) -> Harness<'static, App> {
    let mut harness = desk::on_karawang(desk);
    press(&mut harness, Modifiers::NONE, Key::F9);
    harness
}

/// Calls the command that copies the open table.
fn copied(harness: &mut Harness<'_, App>, desk: &Desk) -> Table {
    harness.state_mut().set_board(Board::Kept(None));
    call(harness, &desk.text("command-copy-table"));
    match harness.state().board() {
        Board::Kept(Some(table)) => table.clone(),
        _ => panic!("nothing was copied"),
    }
}

/// Rows of cells of the text.
fn rows(table: &Table) -> Vec<Vec<&str>> {
    let lines = table.text.lines().filter(|line| line.contains('\t'));
    lines.map(|line| line.split('\t').collect()).collect()
}

/// Rows of cells of the HTML, whose names have no markup.
fn rows_of_html(table: &Table) -> Vec<Vec<&str>> {
    let rows = table.html.split("<tr>").skip(1);
    rows.map(|row| {
        let cells = row.split("</t").map(|cell| cell.rsplit_once("\">"));
        cells.flatten().map(|(_, text)| text).collect()
    })
    .collect()
}

#[test]
fn the_table_of_measures_goes_to_word_with_its_head_and_to_excel_as_text() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        click(&mut harness, &desk.text("panel-view-measures"));
        let table = copied(&mut harness, &desk);
        let (text, html) = (rows(&table), rows_of_html(&table));
        assert_eq!(text.len(), html.len());
        let exact = |row: &Vec<&str>| row.iter().any(|cell| cell.ends_with("666667"));
        assert!(text.iter().any(exact) && !html.iter().any(exact));
        assert_eq!(html.len(), 7, "who is counted, below the head");
        assert!(table.html.contains("<th "));
        let betweenness = desk.text(&jejaring::model::Vocabulary::label_key(
            Measure::Betweenness,
        ));
        let column = html[0].iter().position(|title| *title == betweenness);
        let tengkulak = html.iter().find(|row| row[0] == "Tengkulak").unwrap();
        let decimal = if lang == Lang::Indonesian {
            "5,5"
        } else {
            "5.5"
        };
        assert_eq!(tengkulak[column.unwrap()], decimal);
        assert!(
            table
                .html
                .contains(&format!("text-align:right\">{decimal}<"))
        );
        harness.get_by_label(&desk.text("notice-table-copied"));
    }
}

#[test]
fn the_matrix_of_dependence_is_copied_where_it_is_open() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    click(&mut harness, &desk.text("panel-view-dependence"));
    let table = copied(&mut harness, &desk);
    let rows = rows_of_html(&table);
    assert_eq!(rows.len(), 7);
    assert!(rows.iter().all(|row| row.len() == 7));
    let column = rows[0]
        .iter()
        .position(|name| *name == "Tengkulak")
        .unwrap();
    let poktan = rows.iter().find(|row| row[0] == "Poktan").unwrap();
    assert_eq!(poktan[column], "100%");
    assert_eq!(rows[column][column], "–", "nobody depends on itself");
}

#[test]
fn the_sheet_of_data_is_copied_whole_with_the_titles_of_its_columns() {
    let desk = Desk::new(Lang::English);
    let mut harness = on_karawang(&desk);
    click(&mut harness, &desk.text("grid-view"));
    let table = copied(&mut harness, &desk);
    let rows = rows_of_html(&table);
    assert_eq!(rows[0][0], desk.text("panel-name"));
    let members = harness.state().session().variant().members.len();
    assert_eq!(rows.len(), members + 1);
}

#[test]
fn cells_of_the_sheet_have_no_head() {
    let desk = Desk::new(Lang::English);
    let mut harness = desk::on_karawang(&desk);
    press(&mut harness, Modifiers::SHIFT, Key::F9);
    let place = [
        ("row", 1.into()),
        ("column", desk.text("panel-name").into()),
    ];
    click(
        &mut harness,
        &I18n::new(desk.lang).with("grid-place", &place),
    );
    harness.state_mut().set_board(Board::Kept(None));
    harness.event(egui::Event::Copy);
    harness.run();
    let Board::Kept(Some(table)) = harness.state().board() else {
        panic!("nothing was copied");
    };
    assert!(!table.html.contains("<th "), "{}", table.html);
    assert_eq!(table.html.matches("<td ").count(), 1);
}

#[test]
fn who_does_what_is_copied_with_marks() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    press(&mut harness, Modifiers::COMMAND, Key::F9);
    click(&mut harness, &desk.text("workbench-view"));
    click(&mut harness, &desk.text("workbench-tasks"));
    let table = copied(&mut harness, &desk);
    let tasks: Vec<String> = {
        let variant = harness.state().session().variant();
        let tasks = variant.header.tasks.iter();
        tasks.map(|task| task.text.clone()).collect()
    };
    let rows = rows(&table);
    assert_eq!(
        rows[0][1..],
        tasks.iter().map(String::as_str).collect::<Vec<_>>()
    );
    assert!(rows.iter().any(|row| row[1..].contains(&"✓")));
}

#[test]
fn codes_on_screen_are_codes_on_the_clipboard() {
    let desk = Desk::new(Lang::English);
    let mut harness = on_karawang(&desk);
    call(&mut harness, &desk.text("command-pseudonyms"));
    for view in ["panel-view-measures", "panel-view-dependence", "grid-view"] {
        click(&mut harness, &desk.text(view));
        let table = copied(&mut harness, &desk);
        assert!(table.html.contains("S06"), "{view}");
        assert!(!table.html.contains("Tengkulak"), "{view}");
    }
}

/// What the system hands on for Ctrl+Shift+C is a wish to copy, not the key.
#[test]
fn the_shortcut_for_the_picture_is_told_from_copying() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk::on_karawang(&desk);
    let mut copied = |modifiers: Modifiers| {
        harness.event_modifiers(egui::Event::Copy, modifiers);
        let mut commands = Vec::new();
        for _ in 0..4 {
            harness.step();
            commands.extend(harness.output().platform_output.commands.clone());
        }
        let is_picture = |c: &egui::OutputCommand| matches!(c, egui::OutputCommand::CopyImage(_));
        commands.iter().any(is_picture)
    };
    assert!(!copied(Modifiers::COMMAND));
    assert!(copied(Modifiers::COMMAND | Modifiers::SHIFT));
}
