//! Saved views and the presentation of them in the whole program, by accessible names, in both
//! languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, on_karawang, press};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::io::project;
use jejaring::model::{Point, SavedView, VariantId};

const NONE: Modifiers = Modifiers::NONE;

/// Keeps what is on screen, under this caption.
fn keep(harness: &mut Harness<'_, App>, caption: &str) {
    press(harness, Modifiers::COMMAND, Key::M);
    harness.event(Event::Text(caption.to_owned()));
    harness.run();
    press(harness, NONE, Key::Enter);
}

fn views(harness: &Harness<'_, App>) -> Vec<SavedView> {
    let project = harness.state().session().project();
    project.saved_views().into_iter().cloned().collect()
}

fn variants(harness: &Harness<'_, App>) -> Vec<VariantId> {
    let project = harness.state().session().project();
    project.variants.keys().copied().collect()
}

fn is_shown(harness: &Harness<'_, App>, caption: &str) -> bool {
    harness.query_all_by_label(caption).next().is_some()
}

/// The place of the map that stands in the middle.
fn middle(harness: &Harness<'_, App>) -> Point {
    let canvas = harness.state().canvas();
    canvas.camera().canvas_from_screen(canvas.rect().center())
}

#[test]
fn kept_views_are_presented_one_after_another_and_nothing_is_changed() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let ids = variants(&harness);
        keep(&mut harness, "Awal");
        press(&mut harness, Modifiers::COMMAND, Key::Plus);
        press(&mut harness, Modifiers::COMMAND, Key::Plus);
        let zoomed = middle(&harness);
        let zoom = harness.state().canvas().camera().zoom();
        keep(&mut harness, "Dekat");
        let tab = harness.state().session().project().variants[&ids[1]]
            .header
            .name
            .clone();
        harness.get_by_label(&tab).click();
        harness.run();
        press(&mut harness, Modifiers::COMMAND, Key::Num1);
        keep(&mut harness, "Baru");
        let kept = views(&harness);
        let captions: Vec<&str> = kept.iter().map(|view| view.caption.as_str()).collect();
        assert_eq!(captions, ["Awal", "Dekat", "Baru"]);
        assert_eq!((kept[0].part, kept[2].part), (None, None));
        let shown: Vec<_> = kept.iter().map(|view| view.look.variant.unwrap()).collect();
        assert_eq!(shown, [ids[0], ids[0], ids[1]]);

        let before = harness.state().session().project().clone();
        let revision = harness.state().session().revision();
        let camera = *harness.state().canvas().camera();
        press(&mut harness, NONE, Key::F11);
        assert!(harness.state().is_presenting());
        assert!(is_shown(&harness, "Baru"));
        assert!(harness.query_by_label(&desk.text("menu-file")).is_none());
        // The last one stays when there is no next.
        press(&mut harness, NONE, Key::ArrowRight);
        assert!(is_shown(&harness, "Baru"));
        press(&mut harness, NONE, Key::PageUp);
        assert!(is_shown(&harness, "Dekat"));
        assert_eq!(harness.state().session().variant_id(), ids[0]);
        assert!(middle(&harness).distance(zoomed) < 1.0);
        assert!(
            harness.state().canvas().camera().zoom() > zoom,
            "panels give way"
        );
        press(&mut harness, NONE, Key::Home);
        assert!(is_shown(&harness, "Awal"));
        harness
            .get_by_label(&desk.text("presentation-next"))
            .click();
        harness.run();
        assert!(is_shown(&harness, "Dekat"));

        // Neither keys nor the pointer change anything.
        for key in [Key::Delete, Key::C, Key::F2, Key::T] {
            press(&mut harness, NONE, key);
        }
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        let centre = harness.state().canvas().rect().center();
        for _ in 0..2 {
            for pressed in [true, false] {
                harness.hover_at(centre);
                harness.event(Event::PointerButton {
                    pos: centre,
                    button: egui::PointerButton::Primary,
                    pressed,
                    modifiers: NONE,
                });
                harness.run();
            }
        }
        press(&mut harness, NONE, Key::Escape);
        assert!(!harness.state().is_presenting());
        harness.get_by_label(&desk.text("menu-file"));
        assert_eq!(harness.state().session().project(), &before);
        assert_eq!(harness.state().session().revision(), revision);
        assert_eq!(harness.state().canvas().camera(), &camera);
    }
}

#[test]
fn views_are_part_of_the_file_and_of_the_history() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    keep(&mut harness, "Satu");
    keep(&mut harness, "Dua");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let file = desk.file("karawang.jejaring");
    let saved = project::open(&file).unwrap();
    assert_eq!(saved.saved_views().len(), 2);
    let kept = views(&harness);
    assert_eq!(saved.views[&kept[1].id], kept[1]);
    // Two captions were typed and two views kept.
    for _ in 0..4 {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(views(&harness), Vec::new());
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_eq!(views(&harness).len(), 1);
}

#[test]
fn a_view_whose_variant_is_gone_says_so_and_is_passed_over() {
    let desk = Desk::new(Lang::English);
    let mut harness = on_karawang(&desk);
    keep(&mut harness, "Baseline");
    let ids = variants(&harness);
    let tab = harness.state().session().project().variants[&ids[1]]
        .header
        .name
        .clone();
    harness.get_by_label(&tab).click();
    harness.run();
    keep(&mut harness, "Gone");
    let name = desk.text("command-remove-variant");
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.event(Event::Text(name));
    harness.run();
    press(&mut harness, NONE, Key::Enter);
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(variants(&harness).len(), 1);
    assert!(
        harness
            .query_by_label_contains(&desk.text("views-variant-gone"))
            .is_some()
    );
    press(&mut harness, NONE, Key::F11);
    assert!(is_shown(&harness, "Baseline"));
    press(&mut harness, NONE, Key::ArrowRight);
    assert!(is_shown(&harness, "Baseline"));
    press(&mut harness, NONE, Key::Escape);
}

#[test]
fn without_views_the_map_as_it_is_is_presented() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    press(&mut harness, NONE, Key::F11);
    let title = harness.state().session().project().card.title.clone();
    assert!(harness.query_by_label_contains(&title).is_some());
    press(&mut harness, NONE, Key::Escape);
    assert!(!harness.state().is_presenting());
}

/// Lets the view rest, so that what comes next is another one.
fn rest(harness: &mut Harness<'_, App>) {
    harness.run_steps(60);
}

#[test]
fn back_to_the_previous_view_brings_filter_variant_and_camera_back() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let ids = variants(&harness);
        let revision = harness.state().session().revision();
        rest(&mut harness);
        let camera = *harness.state().canvas().camera();
        assert!(harness.state().canvas().is_fitted());

        let tab = harness.state().session().project().variants[&ids[1]]
            .header
            .name
            .clone();
        harness.get_by_label(&tab).click();
        harness.run();
        rest(&mut harness);
        press(&mut harness, Modifiers::COMMAND, Key::Plus);
        rest(&mut harness);
        let zoomed = *harness.state().canvas().camera();
        // A presentation leaves no trace.
        press(&mut harness, NONE, Key::F11);
        press(&mut harness, Modifiers::COMMAND, Key::Minus);
        rest(&mut harness);
        press(&mut harness, NONE, Key::Escape);
        rest(&mut harness);
        assert_eq!(harness.state().canvas().camera(), &zoomed);

        press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
        assert_eq!(harness.state().session().variant_id(), ids[1]);
        assert!(harness.state().canvas().camera().zoom() < zoomed.zoom());
        press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
        assert_eq!(harness.state().session().variant_id(), ids[0]);
        assert_eq!(harness.state().canvas().camera(), &camera);
        assert!(harness.state().canvas().is_fitted());
        for _ in 0..2 {
            press(&mut harness, Modifiers::ALT, Key::ArrowRight);
        }
        assert_eq!(harness.state().session().variant_id(), ids[1]);
        assert_eq!(harness.state().canvas().camera(), &zoomed);
        assert_eq!(harness.state().session().revision(), revision);
    }
}

#[test]
fn back_to_the_previous_view_takes_a_saved_view_back_with_its_filter() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    rest(&mut harness);
    keep(&mut harness, "Awal");
    keep(&mut harness, "Lagi");
    rest(&mut harness);
    let plain = harness.state().session().project().view.clone();
    // Somebody, and whoever is around.
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(Event::Text("a".to_owned()));
    harness.run();
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, NONE, Key::Num2);
    rest(&mut harness);
    let around = harness.state().session().project().view.clone();
    assert!(around.highlight.around.is_some());
    press(&mut harness, Modifiers::ALT, Key::PageUp);
    rest(&mut harness);
    assert_eq!(
        harness.state().session().project().view.highlight,
        plain.highlight
    );
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(
        harness.state().session().project().view.highlight,
        around.highlight
    );
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(
        harness.state().session().project().view.highlight,
        plain.highlight
    );
}

/// Larger, harder, without panels; and afterwards as it was, in the settings on disk as well.
#[test]
fn the_projector_makes_room_for_the_map_and_gives_everything_back() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        press(&mut harness, Modifiers::COMMAND, Key::Plus);
        let (camera, rect) = (
            *harness.state().canvas().camera(),
            harness.state().canvas().rect(),
        );
        let document = harness.state().session().document();
        for end in [(NONE, Key::Escape), (Modifiers::SHIFT, Key::F11)] {
            press(&mut harness, Modifiers::SHIFT, Key::F11);
            harness.run();
            assert!(harness.state().is_projecting());
            assert!(harness.ctx.zoom_factor() > 1.3);
            let map = harness.state().canvas().rect();
            assert!(map.width() > harness.ctx.content_rect().width() - 2.0);
            // What is set meanwhile outlasts it, and the projector's own does not.
            press(&mut harness, Modifiers::COMMAND, Key::L);
            let settings = jejaring::io::Settings::load(&desk.file("config"));
            assert!(settings.show_left_panel && settings.interface_scale == 1.0);
            press(&mut harness, end.0, end.1);
            harness.run();
            assert!(!harness.state().is_projecting());
            assert_eq!(harness.ctx.zoom_factor(), 1.0);
            assert_eq!(harness.state().canvas().rect(), rect);
            assert_eq!(*harness.state().canvas().camera(), camera);
        }
        assert_eq!(harness.state().session().document(), document);
    }
}

/// Esc takes back what is chosen before it ends the projector.
#[test]
fn one_draws_on_in_front_of_the_projector() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    press(&mut harness, Modifiers::SHIFT, Key::F11);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert!(!harness.state().session().selection().is_empty());
    press(&mut harness, NONE, Key::Escape);
    assert!(harness.state().session().selection().is_empty());
    assert!(harness.state().is_projecting());
    press(&mut harness, NONE, Key::Escape);
    assert!(!harness.state().is_projecting());
}
