//! A map is printed and exported as a PDF from the window, in both languages, through accessible
//! names.

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

#[path = "story/desk.rs"]
mod desk;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jejaring::app::Backend;
use jejaring::i18n::Lang;
use jejaring::io::printing::Programs;

use desk::{Desk, click, on_karawang, press, type_text};

/// A folder with a viewer that notes down which file it was given.
fn programs(desk: &Desk) -> PathBuf {
    let folder = desk.file("bin");
    fs::create_dir(&folder).unwrap();
    let viewer = folder.join("xdg-open");
    let noted = desk.file("shown");
    let script = format!("#!/bin/sh\nprintf '%s' \"$1\" >'{}'\n", noted.display());
    fs::write(&viewer, script).unwrap();
    fs::set_permissions(&viewer, fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

/// How many pages a PDF has.
fn pages(file: &Path) -> usize {
    let output = Command::new("pdfinfo").arg(file).output();
    let output = output.unwrap_or_else(|e| panic!("pdfinfo is needed (poppler-utils): {e}"));
    let said = String::from_utf8(output.stdout).unwrap();
    let line = said.lines().find_map(|line| line.strip_prefix("Pages:"));
    line.unwrap_or_else(|| panic!("{said}"))
        .trim()
        .parse()
        .unwrap()
}

#[test]
fn a_map_is_handed_to_the_viewer_and_that_is_said() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let folder = programs(&desk);
        harness
            .state_mut()
            .set_programs(Programs::in_folder(&folder));
        press(&mut harness, Modifiers::COMMAND, Key::P);
        harness.get_by_label(&desk.text("print-title"));
        click(&mut harness, "A3");
        click(&mut harness, &desk.text("export-portrait"));
        click(&mut harness, &desk.text("print-confirm"));
        let shown = fs::read_to_string(desk.file("shown")).unwrap();
        assert!(Path::new(&shown).starts_with(desk.file("data")), "{shown}");
        assert_eq!(pages(Path::new(&shown)), 1);
        harness.get_by_label(&desk.text("notice-print-viewer"));
        assert!(!harness.state().session().is_dirty());
    }
}

#[test]
fn where_nothing_can_print_that_is_said_with_the_file() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let nothing = desk.file("nothing");
        harness
            .state_mut()
            .set_programs(Programs::in_folder(&nothing));
        press(&mut harness, Modifiers::COMMAND, Key::P);
        click(&mut harness, &desk.text("print-confirm"));
        harness.get_by_label(&desk.text("error-print-title"));
        let folder = desk.file("data").join("print");
        let file = fs::read_dir(folder)
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path();
        harness.get_by_label_contains(&file.display().to_string());
    }
}

#[test]
fn a_poster_says_how_many_sheets_it_needs_before_it_is_written() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        press(&mut harness, Modifiers::COMMAND, Key::E);
        click(&mut harness, &desk.text("export-pdf"));
        let one = desk.sheets(1, 1);
        assert!(harness.query_all_by_label(&one).next().is_some(), "{one}");
        let number = desk.text("export-sheets");
        harness
            .get_by_role_and_label(egui::accesskit::Role::SpinButton, &number)
            .focus();
        harness.run();
        type_text(&mut harness, "3");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let file = desk.file("peta.pdf");
        harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
        let sheets = (1..=8).flat_map(|rows| (1..=8).map(move |columns| (rows, columns)));
        let said: Vec<_> = sheets
            .filter(|(rows, columns)| {
                harness
                    .query_all_by_label(&desk.sheets(*rows, *columns))
                    .next()
                    .is_some()
            })
            .collect();
        assert_eq!(said.len(), 1, "{said:?}");
        let (rows, columns) = said[0];
        // Along the longer side in millimetres: across it there may be more.
        assert!(rows == 3 || columns == 3, "{rows} × {columns}");
        click(&mut harness, &desk.text("export-confirm"));
        assert_eq!(pages(&file), rows * columns);
    }
}

impl Desk {
    fn sheets(&self, rows: usize, columns: usize) -> String {
        let count = rows * columns;
        (self.texts)(self.lang).with(
            "export-sheets-count",
            &[
                ("count", count.into()),
                ("rows", rows.into()),
                ("columns", columns.into()),
            ],
        )
    }
}
