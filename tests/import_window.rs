//! Files of other programs in the window: opened, imported with a question about a similar name,
//! refused, and the template saved.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "story/desk.rs"]
mod desk;

use std::fs;
use std::path::PathBuf;

use desk::Desk;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::{App, Backend};
use jejaring::i18n::{I18n, Lang};

fn corpus(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/import")
        .join(name)
}

/// Chooses from the menu of what comes from other programs.
fn choose_import(harness: &mut Harness<'static, App>, desk: &Desk, command: &str) {
    for name in ["menu-file", "menu-import", command] {
        let name = desk.text(name);
        harness.get_by_label(&name).click();
        harness.run();
    }
}

fn answer_dialogs_with(harness: &mut Harness<'static, App>, path: PathBuf) {
    let picker = harness.state_mut().picker_mut();
    picker.backend = Backend::Scripted(vec![Some(path)]);
}

#[test]
fn a_foreign_file_opens_as_a_new_project_and_says_what_it_lost() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = desk.start(Some(corpus("gephi.gexf")));
        let i18n = I18n::new(lang);
        let title = i18n.with("import-losses-title", &[("name", "gephi.gexf".into())]);
        harness.get_by_label(&title);
        let example = i18n.with("import-loss-example", &[("example", "0.0".into())]);
        harness.get_by_label_contains(&example);
        harness.get_by_label(&desk.text("close")).click();
        harness.run();
        let app = harness.state();
        assert_eq!(app.session().variant().members.len(), 3);
        assert_eq!(app.session().project().card.title, "gephi");
        assert!(app.session().variant().header.follow_direction);
        assert!(app.session().is_dirty());
        assert_eq!(app.path(), None);
    }
}

#[test]
fn a_file_that_is_faulty_is_refused_with_its_place() {
    let desk = Desk::new(Lang::Indonesian);
    let file = desk.file("rusak.net");
    fs::write(&file, "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 7\n").unwrap();
    let harness = desk.start(Some(file));
    harness.get_by_label(&desk.text("error-open-title"));
    harness.get_by_label_contains("Baris 5: simpul \"7\"");
}

#[test]
fn a_similar_name_is_asked_about_before_anything_is_merged() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let i18n = I18n::new(lang);
        let kite = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples/kite.jejaring");
        let mut harness = desk.start(Some(kite));
        let list = desk.file("daftar.csv");
        fs::write(&list, "Nama;Telepon\nHeahter;0812\nKim;\nDiane;0813\n").unwrap();
        let count =
            |harness: &Harness<'static, App>| harness.state().session().variant().members.len();
        let before = count(&harness);

        answer_dialogs_with(&mut harness, list.clone());
        choose_import(&mut harness, &desk, "command-import-list");
        harness.get_by_label(&i18n.with("import-title", &[("name", "daftar.csv".into())]));
        // Nothing can be imported before the answer.
        harness.get_by_label(&i18n.with("import-open-answers", &[("count", 1.into())]));
        harness.get_by_label(&desk.text("import-confirm")).click();
        harness.run();
        assert_eq!(count(&harness), before);

        let same = i18n.with("import-same-as", &[("name", "Heather".into())]);
        let args = [("name", "Heahter".into()), ("choice", same.into())];
        harness
            .get_by_label(&i18n.with("import-choice-spoken", &args))
            .click();
        harness.run();
        harness.get_by_label(&desk.text("import-confirm")).click();
        harness.run();
        assert_eq!(count(&harness), before + 1);
        let phone = |harness: &Harness<'static, App>, name: &str| {
            let project = harness.state().session().project();
            let found = project.stakeholders.values().find(|s| s.name == name);
            found
                .unwrap_or_else(|| panic!("no {name}"))
                .contact
                .phone
                .clone()
        };
        assert_eq!(phone(&harness, "Heather"), "0812");
        assert_eq!(phone(&harness, "Diane"), "0813");
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
        harness.run();
        assert_eq!(count(&harness), before);
        assert_eq!(phone(&harness, "Heather"), "");
    }
}

#[test]
fn the_template_is_saved_and_comes_back_unchanged() {
    let desk = Desk::new(Lang::Indonesian);
    let karawang =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples/karawang.jejaring");
    let mut harness = desk.start(Some(karawang));
    let file = desk.file("templat.xlsx");
    answer_dialogs_with(&mut harness, file.clone());
    choose_import(&mut harness, &desk, "command-save-template");
    assert!(file.is_file());
    answer_dialogs_with(&mut harness, file);
    choose_import(&mut harness, &desk, "command-import-list");
    harness.get_by_label(&desk.text("import-confirm")).click();
    harness.run();
    assert!(!harness.state().session().is_dirty());
}
