//! What is said of a variant, asked for, shown and written, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, call, click, is_told, on_karawang, press};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::model::{VariantHeader, VariantStatus};

fn type_into(harness: &mut Harness<'_, App>, label: &str, text: &str) {
    // The last one is that of the question, where one is asked.
    harness.query_all_by_label(label).last().unwrap().focus();
    harness.run();
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn header<'a>(harness: &'a Harness<'_, App>) -> &'a VariantHeader {
    &harness.state().session().variant().header
}

/// What a screen reader says of the tab of a variant besides its name.
fn described(harness: &Harness<'_, App>, name: &str) -> Option<String> {
    let mut named = harness.query_all_by_label(name);
    let tab = named.find(|node| node.accesskit_node().role() == Role::Button);
    tab.unwrap().accesskit_node().description()
}

#[test]
fn a_duplicate_is_asked_for_its_purpose_and_author_and_begins_as_a_draft_of_today() {
    for (lang, draft) in [(Lang::Indonesian, "Konsep"), (Lang::English, "Draft")] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let original = header(&harness).clone();
        let add = desk.text("command-duplicate-variant");
        click(&mut harness, &add);
        harness.event(Event::Text("Lewat koperasi".to_owned()));
        harness.run();
        type_into(
            &mut harness,
            &desk.text("panel-variant-purpose"),
            "Tanpa tengkulak",
        );
        type_into(&mut harness, &desk.text("panel-variant-author"), "Bappeda");
        // Enter in any of the fields makes it.
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let made = header(&harness).clone();
        assert!(made.name.ends_with("Lewat koperasi"), "{}", made.name);
        assert_eq!(made.purpose, "Tanpa tengkulak");
        assert_eq!(made.author, "Bappeda");
        assert_eq!(made.status, Some(VariantStatus::Draft));
        assert!(made.date.is_some());
        assert_eq!(
            made.components, original.components,
            "what was written stays"
        );
        let told = described(&harness, &made.name).unwrap();
        assert!(told.contains("Tanpa tengkulak"), "{told}");
        assert!(told.contains(&format!("{draft} · Bappeda · ")), "{told}");
        assert_eq!(harness.state().session().history().depth(), 1, "one step");
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(*header(&harness), original);
        assert_eq!(harness.state().session().project().variants.len(), 2);
    }
}

#[test]
fn what_is_said_of_a_variant_is_written_beside_the_map_and_told_where_it_is_compared() {
    for (lang, agreed) in [(Lang::Indonesian, "Disepakati"), (Lang::English, "Agreed")] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let name = header(&harness).name.clone();
        for (label, text) in [
            ("panel-variant-author", "Penyuluh"),
            ("panel-variant-date", "2026-03-12"),
        ] {
            harness.get_by_label(&desk.text(label)).scroll_to_me();
            harness.run();
            type_into(&mut harness, &desk.text(label), text);
        }
        let status = desk.text("panel-variant-status");
        harness.get_by_label(&status).scroll_to_me();
        harness.run();
        click(&mut harness, &status);
        click(&mut harness, agreed);
        let said = header(&harness).clone();
        assert_eq!(said.author, "Penyuluh");
        assert_eq!(said.date.unwrap().to_string(), "2026-03-12");
        assert_eq!(said.status, Some(VariantStatus::Agreed));
        let told = described(&harness, &name).unwrap();
        assert!(
            told.contains(&format!("{agreed} · Penyuluh · 12 ")),
            "{told}"
        );
        click(&mut harness, &desk.text("command-compare"));
        let head = format!("{agreed} · Penyuluh · 12 ");
        assert!(is_told(&harness, &head), "the comparison says it too");
        for _ in 0..3 {
            press(&mut harness, Modifiers::COMMAND, Key::Z);
        }
        assert_eq!(header(&harness).status, None);
        assert_eq!(header(&harness).author, "");
    }
}

/// Both variants of the example, by their names.
fn names(harness: &Harness<'_, App>) -> Vec<String> {
    let project = harness.state().session().project();
    let variants = project.variants.values();
    variants.map(|v| v.header.name.clone()).collect()
}

/// The program on the example, with motion: the harness of tests takes it away, the setting gives
/// it back.
fn with_motion(desk: &Desk) -> Harness<'static, App> {
    let mut harness = on_karawang(desk);
    for _ in 0..2 {
        call(&mut harness, &desk.text("command-reduce-motion"));
    }
    harness
}

/// Begins to go to the other variant: the press and the first frame after it.
fn begin_to_go(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_label(name).click();
    // The press, the release, the first frame of the way.
    for _ in 0..6 {
        harness.step();
        if harness.state().canvas().is_crossing() {
            return;
        }
    }
}

#[test]
fn on_the_way_to_another_variant_everybody_glides_and_arrives_where_a_plain_switch_leads() {
    for lang in [Lang::Indonesian, Lang::English] {
        let desk = Desk::new(lang);
        let mut plain = with_motion(&desk);
        call(&mut plain, &desk.text("command-reduce-motion"));
        let second = names(&plain)[1].clone();
        begin_to_go(&mut plain, &second);
        assert!(
            !plain.state().canvas().is_crossing(),
            "no motion is wished for"
        );
        plain.run();

        let other = Desk::new(lang);
        let mut moving = with_motion(&other);
        begin_to_go(&mut moving, &second);
        assert!(moving.state().canvas().is_crossing());
        let frames = moving.run();
        assert!(frames < 40, "{frames} frames of a sixtieth of a second");
        assert!(!moving.state().canvas().is_crossing());
        let (a, b) = (plain.state().canvas(), moving.state().canvas());
        assert_eq!(a.scene(), b.scene());
        assert_eq!(a.camera(), b.camera());
        let drawn = moving.state().canvas().redraws();
        assert_eq!(moving.run(), 1, "idle again");
        assert_eq!(moving.state().canvas().redraws(), drawn);
    }
}

#[test]
fn a_press_or_a_key_ends_the_way_at_once_and_is_not_lost() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = with_motion(&desk);
    let names = names(&harness);
    begin_to_go(&mut harness, &names[1]);
    assert!(harness.state().canvas().is_crossing());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    harness.step();
    assert!(!harness.state().canvas().is_crossing());
    let session = harness.state().session();
    assert_eq!(
        session.selection().stakeholders.len(),
        session.variant().members.len(),
        "the key has done its work"
    );
    // Back again, and a press on the map in the middle of the way.
    harness.run();
    begin_to_go(&mut harness, &names[0]);
    assert!(harness.state().canvas().is_crossing());
    let empty = harness.state().canvas().rect().left_center() + egui::vec2(6.0, 0.0);
    harness.drag_at(empty);
    harness.step();
    harness.step();
    assert!(!harness.state().canvas().is_crossing());
    harness.drop_at(empty);
    harness.run();
    assert!(harness.state().session().selection().is_empty());
}

#[test]
fn a_large_network_changes_at_once() {
    use jejaring::edit::{Edit, NewVariant, Session};
    use jejaring::model::{Point, Project};
    let mut session = Session::new(Project::new("Semula"));
    for n in 0..501 {
        let at = Point::new(f64::from(n % 30) * 90.0, f64::from(n / 30) * 90.0);
        let name = format!("P{n}");
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
    }
    let copy = NewVariant::named("2", Some(session.variant_id()));
    session.apply(Edit::AddVariant(Box::new(copy))).unwrap();
    let far = Point::new(-400.0, -400.0);
    let first = *session.variant().members.keys().next().unwrap();
    session.apply(Edit::Move(vec![(first, far)])).unwrap();
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.open(session.project());
    for _ in 0..2 {
        call(&mut harness, &desk.text("command-reduce-motion"));
    }
    begin_to_go(&mut harness, "Semula");
    assert_eq!(header(&harness).name, "Semula");
    assert!(!harness.state().canvas().is_crossing());
}
