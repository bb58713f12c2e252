//! A report made in the window: chosen, written, remembered; ended half-way; and refused in words.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "story/desk.rs"]
mod desk;

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use desk::{Desk, call, click, is_told, on_karawang, press};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::{App, Backend};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::Settings;
use jejaring::report::Paper;

const SHORTCUT: (Modifiers, Key) = (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);

fn answer_dialogs_with(harness: &mut Harness<'static, App>, path: PathBuf) {
    let picker = harness.state_mut().picker_mut();
    picker.backend = Backend::Scripted(vec![Some(path)]);
}

/// Ticks a box, or takes its tick away.
fn tick(harness: &mut Harness<'static, App>, label: &str) {
    harness.get_by_role_and_label(Role::CheckBox, label).click();
    harness.run();
}

#[test]
fn a_report_is_chosen_written_and_its_paper_remembered() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        call(
            &mut harness,
            desk.text("command-report").trim_end_matches('…'),
        );
        harness.get_by_label(&desk.text("reporting-title"));
        click(&mut harness, &desk.text("reporting-html"));
        click(&mut harness, "F4");
        tick(&mut harness, &desk.text("report-part-annex"));
        let path = desk.file("laporan.html");
        answer_dialogs_with(&mut harness, path.clone());
        click(&mut harness, &desk.text("reporting-confirm"));
        let file = ("file", path.display().to_string().into());
        let saved = I18n::new(lang).with("notice-reported", &[file]);
        assert!(is_told(&harness, &saved), "{lang:?}");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("size: 215mm 330mm"));
        assert!(text.contains(&desk.text("report-part-findings")));
        assert!(!text.contains(&desk.text("report-table-all-stakeholders")));
        assert!(!text.contains(&desk.text("quality-trust")));
        assert!(
            !harness.state().session().is_dirty(),
            "a report changes nothing"
        );
        let settings = Settings::load(&desk.file("config"));
        assert_eq!(settings.report_paper, Paper::F4);
    }
}

#[test]
fn a_report_for_paper_is_chosen_beside_the_others() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        press(&mut harness, SHORTCUT.0, SHORTCUT.1);
        click(&mut harness, &desk.text("reporting-pdf"));
        // Its page numbers are there: nobody has to ask Word for them.
        assert!(!is_told(&harness, &desk.text("report-update-contents")));
        let path = desk.file("laporan.pdf");
        answer_dialogs_with(&mut harness, path.clone());
        click(&mut harness, &desk.text("reporting-confirm"));
        assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    }
}

#[test]
fn the_matrix_of_one_page_is_one_choice_and_says_what_it_goes_by() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        // Nobody has to know that it is a part of the report.
        let sought = match lang {
            Lang::Indonesian => "matriks",
            Lang::English => "stakeholder matrix",
        };
        call(&mut harness, sought);
        click(&mut harness, &desk.text("reporting-parts-matrix"));
        assert!(is_told(&harness, &desk.text("reporting-matrix-note")));
        tick(&mut harness, &desk.text("reporting-sensitive"));
        assert!(!is_told(&harness, &desk.text("reporting-matrix-note")));
        click(&mut harness, &desk.text("reporting-html"));
        let path = desk.file("matriks.html");
        answer_dialogs_with(&mut harness, path.clone());
        click(&mut harness, &desk.text("reporting-confirm"));
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(&desk.text("report-part-matrix")));
        assert!(!text.contains(&desk.text("report-part-findings")));
        assert!(
            text.contains("Jual beli gabah di Karawang"),
            "of what it is"
        );
    }
}

#[test]
fn codes_on_screen_are_codes_in_the_report() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    call(&mut harness, &desk.text("command-pseudonyms"));
    press(&mut harness, SHORTCUT.0, SHORTCUT.1);
    click(&mut harness, &desk.text("reporting-html"));
    let path = desk.file("laporan.html");
    answer_dialogs_with(&mut harness, path.clone());
    click(&mut harness, &desk.text("reporting-confirm"));
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("S06") && !text.contains("Tengkulak"));
}

#[test]
fn a_report_that_cannot_be_written_says_why() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        press(&mut harness, SHORTCUT.0, SHORTCUT.1);
        let path = desk.file("tidak-ada/laporan.docx");
        answer_dialogs_with(&mut harness, path);
        click(&mut harness, &desk.text("reporting-confirm"));
        harness.get_by_label(&desk.text("error-report-title"));
    }
}

#[test]
fn a_report_without_any_part_cannot_be_asked_for() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    press(&mut harness, SHORTCUT.0, SHORTCUT.1);
    for part in jejaring::report::Part::usual() {
        let key = jejaring::model::Vocabulary::label_key(part);
        tick(&mut harness, &desk.text(&key));
    }
    assert!(is_told(&harness, &desk.text("reporting-no-part")));
    let confirm = desk.text("reporting-confirm");
    assert!(
        harness
            .get_by_label(&confirm)
            .accesskit_node()
            .is_disabled()
    );
}

/// The work is done on a thread of its own, with a button that ends it.
#[test]
fn a_report_under_way_can_be_ended() {
    let mut desk = Desk::new(Lang::Indonesian);
    desk.inline = false;
    let mut harness = on_karawang(&desk);
    let path = desk.file("laporan.docx");
    let end = Instant::now() + Duration::from_mins(1);
    while harness.state().on_start_page() {
        assert!(Instant::now() < end, "the document was not opened");
        std::thread::sleep(Duration::from_millis(10));
        harness.step();
    }
    press(&mut harness, SHORTCUT.0, SHORTCUT.1);
    answer_dialogs_with(&mut harness, path.clone());
    harness
        .get_by_label(&desk.text("reporting-confirm"))
        .click();
    let cancel = desk.text("cancel");
    // The dialog has a button of that name as well.
    let title = desk.text("reporting-title");
    while harness.query_by_label(&title).is_some() || harness.query_by_label(&cancel).is_none() {
        assert!(Instant::now() < end, "no way to end it");
        harness.step();
    }
    harness.get_by_label(&cancel).click();
    harness.step();
    harness.step();
    assert!(is_told(&harness, &desk.text("report-cancelled")));
    std::thread::sleep(Duration::from_millis(300));
    harness.step();
    assert!(!path.exists());
}
