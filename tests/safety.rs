//! Never losing work, in the whole program by accessible names, in both languages: recovery with a
//! picture and a choice, files that others have changed or have open, the previous version, and
//! the history to jump in.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "story/desk.rs"]
mod desk;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use desk::Desk;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::{App, Backend};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::atomic::backup_of;
use jejaring::io::lock::{Asked, FileLock};
use jejaring::io::{Example, project};

type Window = Harness<'static, App>;

/// The Karawang example in a file of its own.
fn karawang(desk: &Desk, name: &str) -> PathBuf {
    let file = desk.file(name);
    let project = Example::named("karawang").unwrap().project().unwrap();
    project::save(&file, &project).unwrap();
    file
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Selects everything and nudges it: one edit.
fn edit(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::A);
    press(window, Modifiers::NONE, Key::ArrowRight);
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

fn choose_in_menu(window: &mut Window, desk: &Desk, menu: &str, command: &str) {
    click(window, &desk.text(menu));
    click(window, &desk.text(command));
}

fn depth(window: &Window) -> usize {
    window.state().session().history().depth()
}

fn assert_nothing_is_offered(window: &Window, i18n: &I18n) {
    let title = i18n.text("recovery-title");
    assert!(window.query_by_label(&title).is_none());
}

#[test]
fn what_a_crash_left_is_offered_with_its_picture_and_goes_only_where_it_is_sent() {
    for lang in Lang::ALL {
        let (desk, i18n) = (Desk::new(lang), I18n::new(lang));
        let file = karawang(&desk, "gabah.jejaring");
        let mut window = desk.start(Some(file.clone()));
        edit(&mut window);
        let drawn = window.state().session().project().clone();
        std::thread::sleep(Duration::from_millis(1100));
        window.run();
        drop(window);

        let name = || [("name", "gabah.jejaring".into())];
        let mut window = desk.start(None);
        window.get_by_label(&i18n.with("recovery-picture", &name()));
        assert!(
            window
                .query_by_label(&i18n.text("recovery-picture-none"))
                .is_none()
        );
        // Not decided: it is offered again.
        click(&mut window, &i18n.text("recovery-later"));
        drop(window);
        let mut window = desk.start(None);
        click(&mut window, &i18n.with("recovery-restore-spoken", &name()));
        let app = window.state();
        assert_eq!(
            app.session().variant(),
            drawn.variant(drawn.active_variant()).unwrap()
        );
        assert!(app.session().is_dirty());
        assert_eq!(app.path(), Some(&*file));
        // Saved, there is nothing to offer any more.
        press(&mut window, Modifiers::COMMAND, Key::S);
        assert!(!window.state().session().is_dirty());
        drop(window);
        assert_nothing_is_offered(&desk.start(None), &i18n);
    }
}

#[test]
fn what_is_left_is_discarded_only_when_asked_twice() {
    let (desk, i18n) = (Desk::new(Lang::Indonesian), I18n::new(Lang::Indonesian));
    let mut window = desk.start(Some(karawang(&desk, "gabah.jejaring")));
    edit(&mut window);
    std::thread::sleep(Duration::from_millis(1100));
    window.run();
    drop(window);
    let mut window = desk.start(None);
    let name = || [("name", "gabah.jejaring".into())];
    click(
        &mut window,
        &i18n.with("recovery-discard-one-spoken", &name()),
    );
    window.get_by_label(&i18n.text("recovery-title"));
    click(
        &mut window,
        &i18n.with("recovery-discard-really-spoken", &name()),
    );
    assert_nothing_is_offered(&window, &i18n);
    drop(window);
    assert_nothing_is_offered(&desk.start(None), &i18n);
}

#[test]
fn a_file_that_somebody_else_has_changed_is_asked_about_before_it_is_overwritten() {
    for lang in Lang::ALL {
        let (desk, i18n) = (Desk::new(lang), I18n::new(lang));
        let file = karawang(&desk, "gabah.jejaring");
        let mut window = desk.start(Some(file.clone()));
        edit(&mut window);
        let mut theirs = project::open(&file).unwrap();
        theirs.card.title = "Dari luar".to_owned();
        project::save(&file, &theirs).unwrap();

        press(&mut window, Modifiers::COMMAND, Key::S);
        window.get_by_label(&i18n.text("changed-outside-title"));
        assert_eq!(project::open(&file).unwrap(), theirs);
        assert!(window.state().session().is_dirty());
        // To save elsewhere keeps both.
        let other = desk.file("punya-saya.jejaring");
        window.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(other.clone())]);
        click(&mut window, &i18n.text("save-elsewhere"));
        window.run();
        assert_eq!(window.state().path(), Some(&*other));
        assert_eq!(project::open(&file).unwrap(), theirs);

        // Overwritten, theirs is the previous version.
        edit(&mut window);
        project::save(&other, &theirs).unwrap();
        press(&mut window, Modifiers::COMMAND, Key::S);
        click(&mut window, &i18n.text("save-overwrite"));
        assert!(!window.state().session().is_dirty());
        assert_eq!(project::open(&backup_of(&other)).unwrap(), theirs);

        // Reloaded, theirs is what is seen.
        edit(&mut window);
        project::save(&other, &theirs).unwrap();
        press(&mut window, Modifiers::COMMAND, Key::S);
        click(&mut window, &i18n.text("save-reload"));
        assert_eq!(window.state().session().project().card.title, "Dari luar");
        assert!(!window.state().session().is_dirty());
    }
}

#[test]
fn a_file_that_is_open_elsewhere_can_be_read_and_copied_but_not_overwritten() {
    for lang in Lang::ALL {
        let (desk, i18n) = (Desk::new(lang), I18n::new(lang));
        let file = karawang(&desk, "gabah.jejaring");
        let before = fs::read(&file).unwrap();
        let Asked::Ours(elsewhere) = FileLock::ask(&file) else {
            panic!("nobody has it");
        };
        let mut window = desk.start(Some(file.clone()));
        window.get_by_label(&i18n.text("in-use-title"));
        click(&mut window, &i18n.text("in-use-read-only"));
        let shown = window.state().session().project().clone();
        edit(&mut window);
        assert_eq!(window.state().session().project().variants, shown.variants);
        assert_eq!(depth(&window), 0);

        // Nor can it be overwritten under its own name.
        window.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
        press(&mut window, Modifiers::COMMAND, Key::S);
        window.run();
        window.get_by_label(&i18n.text("error-save-title"));
        click(&mut window, &i18n.text("cancel"));
        assert_eq!(fs::read(&file).unwrap(), before);
        drop(window);

        let mut window = desk.start(Some(file.clone()));
        click(&mut window, &i18n.text("in-use-copy"));
        assert_eq!(window.state().path(), None);
        edit(&mut window);
        assert_eq!(depth(&window), 1);
        drop(window);

        drop(elsewhere);
        let window = desk.start(Some(file.clone()));
        assert!(window.query_by_label(&i18n.text("in-use-title")).is_none());
        assert!(matches!(FileLock::ask(&file), Asked::Theirs(_)));
        drop(window);
        assert!(matches!(FileLock::ask(&file), Asked::Ours(_)));
    }
}

#[test]
fn a_save_that_fails_can_be_made_elsewhere() {
    let (desk, i18n) = (Desk::new(Lang::Indonesian), I18n::new(Lang::Indonesian));
    let file = karawang(&desk, "gabah.jejaring");
    let mut window = desk.start(Some(file.clone()));
    edit(&mut window);
    // The file has become read-only meanwhile.
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    press(&mut window, Modifiers::COMMAND, Key::S);
    window.get_by_label(&i18n.text("error-save-title"));
    assert!(window.state().session().is_dirty());
    let other = desk.file("lain.jejaring");
    window.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(other.clone())]);
    click(&mut window, &i18n.text("save-elsewhere"));
    window.run();
    assert!(!window.state().session().is_dirty());
    let shown = window.state().session().project().clone();
    assert_eq!(project::open(&other).unwrap(), shown);
}

#[test]
fn the_version_before_the_last_save_opens_as_a_document_of_its_own() {
    let desk = Desk::new(Lang::English);
    let file = karawang(&desk, "gabah.jejaring");
    let first = project::open(&file).unwrap();
    let mut window = desk.start(Some(file.clone()));
    edit(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::S);
    choose_in_menu(&mut window, &desk, "menu-file", "command-open-previous");
    let app = window.state();
    assert_eq!(app.path(), None);
    assert_eq!(app.session().project().variants, first.variants);
    assert_ne!(app.session().project().uuid, first.uuid);
}

#[test]
fn the_history_names_its_steps_survives_a_save_and_is_jumped_in() {
    for lang in Lang::ALL {
        let (desk, i18n) = (Desk::new(lang), I18n::new(lang));
        let mut window = desk.start(Some(karawang(&desk, "gabah.jejaring")));
        let beginning = window.state().session().variant().clone();
        let count = beginning.members.len();
        edit(&mut window);
        press(&mut window, Modifiers::COMMAND, Key::D);
        let last = window.state().session().variant().clone();
        press(&mut window, Modifiers::COMMAND, Key::S);
        press(&mut window, Modifiers::COMMAND, Key::H);

        let of = |step: &str| {
            let n = i18n.with("history-stakeholders", &[("n", count.into())]);
            let args = [
                ("label", step.to_owned().into()),
                ("step", i18n.text(step).into()),
                ("subject", n.into()),
            ];
            i18n.with("history-step-of", &args)
        };
        let row = |step: String, state: &str| {
            let args = [("step", step.into()), ("state", state.to_owned().into())];
            i18n.with("history-spoken", &args)
        };
        let start = i18n.text("history-beginning");
        window.get_by_label(&row(of("step-duplicate"), "now"));
        window.get_by_label(&row(of("step-nudge"), "done"));
        let undo = i18n.with(
            "command-undo-step",
            &[("step", of("step-duplicate").into())],
        );
        window.get_by_label(&undo);

        click(&mut window, &row(start.clone(), "done"));
        assert_eq!(window.state().session().variant(), &beginning);
        assert_eq!(depth(&window), 0);
        window.get_by_label(&row(start, "now"));
        click(&mut window, &row(of("step-duplicate"), "undone"));
        assert_eq!(window.state().session().variant(), &last);
        assert!(!window.state().session().is_dirty());
    }
}
