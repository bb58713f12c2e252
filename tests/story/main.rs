//! The main job as its user does it, through accessible names and without a display.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

mod arranging;
mod desk;
mod pictures;

use std::path::PathBuf;

use egui::{Key, Modifiers, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use jejaring::app::{App, Backend};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::Settings;
use jejaring::model::{Project, Stakeholder};

use desk::Desk;

fn stakeholder<'a>(app: &'a App, name: &str) -> &'a Stakeholder {
    let project = app.session().project();
    let found = project
        .stakeholders
        .values()
        .find(|s| s.name == name || s.label == name);
    found.unwrap_or_else(|| panic!("no stakeholder {name}"))
}

/// Where a stakeholder stands on screen.
fn place(harness: &Harness<'_, App>, name: &str) -> Pos2 {
    let app = harness.state();
    let id = stakeholder(app, name).id;
    let at = app.session().variant().members[&id].position;
    app.canvas().camera().screen_from_canvas(at)
}

fn click(harness: &mut Harness<'_, App>, at: Pos2) {
    harness.hover_at(at);
    harness.run();
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run();
}

fn double_click(harness: &mut Harness<'_, App>, at: Pos2) {
    harness.hover_at(at);
    harness.run();
    for _ in 0..2 {
        harness.drag_at(at);
        harness.step();
        harness.drop_at(at);
        harness.step();
    }
    harness.run();
}

/// Drags from the rim of one stakeholder to another.
fn draw_tie(harness: &mut Harness<'_, App>, from: &str, to: &str) {
    click_empty(harness);
    let (start, end) = (place(harness, from), place(harness, to));
    let app = harness.state();
    let id = stakeholder(app, from).id;
    let mark = app.canvas().scene().nodes.iter().find(|n| n.id == id);
    let radius = app.canvas().camera().screen_length(mark.unwrap().radius);
    let rim = start + (end - start).normalized() * (radius - 1.0);
    harness.hover_at(rim);
    harness.run();
    harness.drag_at(rim);
    harness.step();
    for step in 1..=8 {
        harness.hover_at(rim + (end - rim) * (step as f32 / 8.0));
        harness.step();
    }
    harness.drop_at(end);
    harness.run();
}

fn click_empty(harness: &mut Harness<'_, App>) {
    let at = harness.state().canvas().rect().right_top() + egui::vec2(-24.0, 24.0);
    click(harness, at);
}

fn type_text(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

fn command(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, key);
    harness.run();
}

fn answer_file_dialog(harness: &mut Harness<'_, App>, path: PathBuf) {
    let picker = harness.state_mut().picker_mut();
    picker.backend = Backend::Scripted(vec![Some(path)]);
}

fn degree(app: &App, name: &str) -> usize {
    app.analysis().of(stakeholder(app, name).id).unwrap().degree
}

/// A norm, a competence, a technology and a commitment for KKT.
fn write_the_forms(desk: &Desk, harness: &mut Harness<'_, App>) {
    let i18n = I18n::new(desk.lang);
    let at = place(harness, "KKT");
    click(harness, at);
    for (tab, add, text) in [
        (
            "panel-tab-norms",
            "panel-norm-add",
            "Beli gabah anggota lebih dulu",
        ),
        (
            "panel-tab-human-capital",
            "panel-competence-had-add",
            "Manajemen koperasi",
        ),
        (
            "panel-tab-technoware",
            "panel-technoware-now-add",
            "Telepon genggam",
        ),
    ] {
        harness.get_by_label(&i18n.text(tab)).click();
        harness.run();
        let add = format!("+ {}", i18n.text(add));
        harness.get_by_label(&add).scroll_to_me();
        harness.run();
        harness.get_by_label(&add).click();
        harness.run();
        type_text(harness, text);
    }
    harness
        .get_by_label(&i18n.text("panel-tab-commitment"))
        .click();
    harness.run();
    harness
        .get_by_label(&i18n.text("panel-commitment-statement"))
        .click();
    harness.run();
    type_text(harness, "Siap");
    click_empty(harness);
}

/// Without what no undo brings back: the id counter and the view.
fn content(project: &Project) -> Project {
    Project {
        next_id: 0,
        view: jejaring::model::ViewState::default(),
        ..project.clone()
    }
}

fn the_main_job(lang: Lang) {
    let desk = Desk::new(lang);
    let mut harness = desk.start(None);

    harness
        .get_by_label(&desk.text("example-karawang-baseline"))
        .click();
    harness.run();
    let original = content(harness.state().session().project());
    assert_eq!(harness.state().session().variant().members.len(), 7);
    // The example opens in the view of paddy.
    assert_eq!(harness.state().analysis().network.stakeholders, 6);
    assert_eq!(degree(harness.state(), "Poktan"), 1);

    let free = place(&harness, "Poktan") + egui::vec2(40.0, -130.0);
    double_click(&mut harness, free);
    type_text(&mut harness, "KKT");
    harness.key_press(Key::Enter);
    harness.run();
    let kkt = stakeholder(harness.state(), "KKT").id;
    for other in ["Poktan", "KUD", "Sub Dolog"] {
        let before = harness.state().session().variant().ties.len();
        draw_tie(&mut harness, "KKT", other);
        assert_eq!(
            harness.state().session().variant().ties.len(),
            before + 1,
            "a tie from KKT to {other}"
        );
    }
    assert_eq!(harness.state().session().variant().ties_of(kkt).count(), 3);

    write_the_forms(&desk, &mut harness);
    let member = &harness.state().session().variant().members[&kkt];
    assert_eq!(member.norms[0].text, "Beli gabah anggota lebih dulu");
    assert_eq!(member.commitment.statement, "Siap");
    let shared = stakeholder(harness.state(), "KKT");
    assert_eq!(shared.competences_had[0].name, "Manajemen koperasi");
    assert_eq!(shared.technoware_now[0].name, "Telepon genggam");

    let edited = content(harness.state().session().project());
    while harness.state().session().history().can_undo() {
        command(&mut harness, Key::Z);
    }
    assert_eq!(content(harness.state().session().project()), original);
    assert!(!harness.state().session().is_dirty());
    while harness.state().session().history().can_redo() {
        command(&mut harness, Key::Y);
    }
    assert_eq!(content(harness.state().session().project()), edited);

    let file = desk.file("padi.jejaring");
    answer_file_dialog(&mut harness, file.clone());
    command(&mut harness, Key::S);
    assert!(!harness.state().session().is_dirty());
    assert!(
        harness.state().session().history().can_undo(),
        "saving clears no history"
    );
    let saved = harness.state().session().project().clone();
    assert_eq!(jejaring::io::project::open(&file).unwrap(), saved);

    for (format, name) in [
        ("export-png", "padi.png"),
        ("export-svg", "padi.svg"),
        ("export-pdf", "padi.pdf"),
    ] {
        command(&mut harness, Key::E);
        harness.get_by_label(&desk.text(format)).click();
        harness.run();
        answer_file_dialog(&mut harness, desk.file(name));
        harness.get_by_label(&desk.text("export-confirm")).click();
        harness.run();
        assert!(desk.file(name).is_file(), "{name}");
    }
    let svg = std::fs::read_to_string(desk.file("padi.svg")).unwrap();
    assert!(svg.contains("KKT") && svg.contains("Tengkulak"));
    drop(harness);

    let mut harness = desk.start(None);
    harness.get_by_label("padi.jejaring").click();
    harness.run();
    assert_eq!(harness.state().session().project(), &saved);
}

#[test]
fn an_official_does_the_main_job_in_indonesian() {
    the_main_job(Lang::Indonesian);
}

#[test]
fn an_official_does_the_main_job_in_english() {
    the_main_job(Lang::English);
}

#[test]
fn a_network_is_drawn_with_the_keyboard_alone() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.start(None);
    command(&mut harness, Key::N);
    harness.key_press(Key::Enter);
    harness.run();
    type_text(&mut harness, "Camat");
    harness.key_press(Key::Enter);
    harness.run();
    for (arrow, name) in [
        (Key::ArrowRight, "Lurah"),
        (Key::ArrowDown, "Puskesmas"),
        (Key::ArrowLeft, "Sekolah"),
    ] {
        command(&mut harness, arrow);
        type_text(&mut harness, name);
        harness.key_press(Key::Enter);
        harness.run();
    }
    let variant = harness.state().session().variant();
    assert_eq!(variant.members.len(), 4);
    assert_eq!(variant.ties.len(), 3);

    // C, then walk to Camat, then Enter closes the ring.
    harness.key_press(Key::C);
    harness.run();
    let camat = stakeholder(harness.state(), "Camat").id;
    for _ in 0..6 {
        if harness.state().canvas().connect_target() == Some(camat) {
            break;
        }
        harness.key_press(Key::Tab);
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().session().variant().ties.len(), 4);
    assert_eq!(degree(harness.state(), "Camat"), 2);

    let file = desk.file("kecamatan.jejaring");
    answer_file_dialog(&mut harness, file.clone());
    command(&mut harness, Key::S);
    let saved = jejaring::io::project::open(&file).unwrap();
    assert_eq!(&saved, harness.state().session().project());
}

#[test]
fn closing_with_unsaved_changes_asks_first() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.start(None);
    command(&mut harness, Key::N);
    harness.key_press(Key::Enter);
    harness.run();
    type_text(&mut harness, "Camat");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().session().is_dirty());
    command(&mut harness, Key::N);
    harness.get_by_label(&desk.text("unsaved-title"));
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().session().variant().members.len(), 1);
    command(&mut harness, Key::N);
    harness.get_by_label(&desk.text("unsaved-discard")).click();
    harness.run();
    assert_eq!(harness.state().session().variant().members.len(), 0);
}

#[test]
fn switching_the_language_changes_every_text_at_once() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.start(None);
    harness.get_by_label(&desk.text("start-new"));
    harness.get_by_label(&desk.text("menu-view")).click();
    harness.run();
    let settings = desk.text("menu-settings");
    harness.get_by_label_contains(&settings).click();
    harness.run();
    harness.get_by_label("English").click();
    harness.run();
    let english = I18n::new(Lang::English);
    harness.get_by_label(&english.text("start-new"));
    assert_eq!(
        Settings::load(&desk.file("config")).lang,
        Some(Lang::English)
    );
}

#[test]
fn a_damaged_file_gives_a_message_and_changes_nothing() {
    let desk = Desk::new(Lang::Indonesian);
    let file = desk.file("rusak.jejaring");
    std::fs::write(&file, "{\"format\":\"jejaring\",\"version\":1,").unwrap();
    let harness = desk.start(Some(file));
    harness.get_by_label(&desk.text("error-open-title"));
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_file_dropped_on_the_window_is_opened() {
    let desk = Desk::new(Lang::Indonesian);
    let file = desk.file("layang.jejaring");
    let kite = jejaring::io::examples::Example::named("kite").unwrap();
    std::fs::write(&file, kite.bytes).unwrap();
    let mut harness = desk.start(None);
    let dropped = std::sync::Arc::new(Dropped(file.clone()));
    harness.input_mut().dropped_files.push(dropped);
    harness.run();
    assert_eq!(harness.state().path(), Some(file.as_path()));
    assert_eq!(harness.state().session().variant().members.len(), 10);
}

#[test]
fn every_pane_is_reached_with_f6() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.start(None);
    harness.get_by_label(&desk.text("example-kite")).click();
    harness.run();
    let mut seen = vec![harness.state().canvas().has_focus()];
    for _ in 0..3 {
        harness.key_press(Key::F6);
        harness.run();
        seen.push(harness.state().canvas().has_focus());
    }
    // Map, details, list, and the map again.
    assert_eq!(seen, [true, false, false, true]);
}

#[test]
fn what_is_being_typed_in_a_form_is_saved_too() {
    let desk = Desk::new(Lang::Indonesian);
    let file = desk.file("layang.jejaring");
    let kite = jejaring::io::examples::Example::named("kite").unwrap();
    std::fs::write(&file, kite.bytes).unwrap();
    let mut harness = desk.start(Some(file.clone()));
    let at = place(&harness, "Heather");
    click(&mut harness, at);
    // The field may have to be scrolled to: the focus does that.
    harness.get_by_label(&desk.text("panel-role")).focus();
    harness.run();
    type_text(&mut harness, "Menghubungkan");
    assert!(
        !harness.state().session().is_dirty(),
        "the field has the focus"
    );
    command(&mut harness, Key::S);
    let heather = stakeholder(harness.state(), "Heather").id;
    let saved = jejaring::io::project::open(&file).unwrap();
    let member = &saved.variants[&saved.first_variant()].members[&heather];
    assert_eq!(member.role, "Menghubungkan");
}

#[test]
fn closing_while_something_is_being_typed_asks_first() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.start(None);
    harness.get_by_label(&desk.text("example-kite")).click();
    harness.run();
    let at = place(&harness, "Heather");
    click(&mut harness, at);
    // The field may have to be scrolled to: the focus does that.
    harness.get_by_label(&desk.text("panel-role")).focus();
    harness.run();
    type_text(&mut harness, "Menghubungkan");
    let close = |harness: &mut Harness<'_, App>| {
        let viewport = harness.input().viewport_id;
        let viewports = &mut harness.input_mut().viewports;
        let info = viewports.entry(viewport).or_default();
        info.events.push(egui::ViewportEvent::Close);
        harness.run();
    };
    close(&mut harness);
    harness.get_by_label(&desk.text("unsaved-title"));
    harness.get_by_label(&desk.text("cancel")).click();
    harness.run();

    // A name that is being typed on the map is work as well.
    command(&mut harness, Key::Z);
    assert!(!harness.state().session().is_dirty());
    click_empty(&mut harness);
    let free = place(&harness, "Jane") + egui::vec2(0.0, 120.0);
    double_click(&mut harness, free);
    type_text(&mut harness, "Karin");
    close(&mut harness);
    harness.get_by_label(&desk.text("unsaved-title"));
    assert_eq!(stakeholder(harness.state(), "Karin").name, "Karin");
}

#[test]
fn a_tie_is_bent_and_led_elsewhere_with_the_keyboard_alone() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = desk.start(None);
        command(&mut harness, Key::N);
        // Three around a corner, where no line runs behind the third.
        for name in ["Satu", "Dua", "Tiga"] {
            let modifiers = if name == "Satu" {
                Modifiers::NONE
            } else {
                Modifiers::COMMAND
            };
            let key = match name {
                "Satu" => Key::Enter,
                "Dua" => Key::ArrowRight,
                _ => Key::ArrowDown,
            };
            harness.key_press_modifiers(modifiers, key);
            harness.run();
            type_text(&mut harness, name);
            harness.key_press(Key::Enter);
            harness.run();
        }
        let variant = harness.state().session().variant();
        let ends: Vec<_> = variant.members.keys().copied().collect();
        assert_eq!(variant.ties.len(), 2);
        // Undone and redone, the second tie is what is selected.
        harness.key_press(Key::C);
        harness.run();
        harness.key_press(Key::Tab);
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        let tie = harness.state().session().selection().only_tie().unwrap();
        let now = |harness: &Harness<'_, App>| {
            let variant = harness.state().session().variant();
            variant.ties[&tie].clone()
        };
        harness.key_press(Key::Period);
        harness.run();
        harness.key_press(Key::Period);
        harness.run();
        assert!((now(&harness).bend.unwrap() - 0.2).abs() < 1e-9);
        for _ in 0..2 {
            harness.key_press(Key::Comma);
            harness.run();
        }
        assert_eq!(now(&harness).bend, None, "straight again");
        let before = now(&harness);
        harness.key_press(Key::CloseBracket);
        harness.run();
        harness.get_by_label(&desk.text("palette-hint-to"));
        type_text(&mut harness, "Dua");
        harness.key_press(Key::Enter);
        harness.run();
        let after = now(&harness);
        assert_eq!((after.from, after.to), (before.from, ends[1]));
        command(&mut harness, Key::Z);
        assert_eq!(now(&harness), before);
    }
}
