//! What is said of a variant, asked for, shown and written, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, click, is_told, on_karawang, press};
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
