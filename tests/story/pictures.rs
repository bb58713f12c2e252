//! A few pictures of the window, so that a change of its look is seen. `UPDATE_SNAPSHOTS=1` takes
//! them anew.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotOptions};
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::io::ThemeChoice;

use super::desk::Desk;

/// Lets pass what another version of the software renderer rounds otherwise.
fn take(harness: &mut Harness<'_, App>, name: &str) {
    let options = SnapshotOptions::new().threshold(1.5).max_failed_pixels(400);
    harness.snapshot_options(name, &options);
}

#[test]
fn the_start_page_looks_as_it_should() {
    let mut harness = Desk::new(Lang::Indonesian).start(None);
    take(&mut harness, "start_page");
}

#[test]
fn the_editor_looks_as_it_should() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.start(None);
    harness
        .get_by_label(&desk.text("example-karawang-baseline"))
        .click();
    harness.run();
    take(&mut harness, "editor_light_id");
}

#[test]
fn the_editor_looks_as_it_should_in_the_dark_and_in_english() {
    let desk = Desk::with_theme(Lang::English, ThemeChoice::Dark);
    let mut harness = desk.start(None);
    harness.get_by_label(&desk.text("example-kite")).click();
    harness.run();
    harness.key_press(Key::F9);
    harness.run();
    take(&mut harness, "editor_dark_en");
}
