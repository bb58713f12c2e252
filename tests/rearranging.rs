//! The operations of the training in the whole program, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::Desk;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::io::{Example, project};

fn on_karawang(desk: &Desk) -> Harness<'static, App> {
    let file = desk.file("karawang.jejaring");
    let example = Example::named("karawang").unwrap().project().unwrap();
    project::save(&file, &example).unwrap();
    desk.start(Some(file))
}

fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn type_text(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn select(harness: &mut Harness<'_, App>, name: &str) {
    press(harness, Modifiers::COMMAND, Key::K);
    type_text(harness, name);
    press(harness, Modifiers::NONE, Key::Enter);
}

fn is_told(harness: &Harness<'_, App>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

/// The names of those in the variant that is shown.
fn names(harness: &Harness<'_, App>) -> Vec<String> {
    let session = harness.state().session();
    let members = session.variant().members.keys();
    let all = members.map(|id| session.project().stakeholder(*id).unwrap());
    all.map(|s| s.display_label().to_owned()).collect()
}

#[test]
fn the_middlemans_role_goes_to_a_cooperative_and_back() {
    for (lang, went) in [
        (Lang::Indonesian, "Keluar: Tengkulak."),
        (Lang::English, "Left: Tengkulak."),
    ] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let before = harness.state().session().project().variants.clone();
        select(&mut harness, "Tengkulak");
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
        assert!(harness.state().is_rearranging());
        // Without a name there is no effect yet, and nothing to apply.
        assert!(is_told(&harness, &desk.text("edit-error-name-needed")));
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert!(harness.state().is_rearranging());
        harness
            .get_by_label(&desk.text("rearrange-newcomer-name"))
            .focus();
        harness.run();
        type_text(&mut harness, "Koperasi Tani");
        assert!(is_told(&harness, went), "{}", lang.code());
        assert_eq!(
            harness.state().session().project().variants,
            before,
            "a preview only"
        );
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert!(!harness.state().is_rearranging());
        let now = names(&harness);
        assert!(
            now.contains(&"Koperasi Tani".to_owned()) && !now.contains(&"Tengkulak".to_owned())
        );
        let session = harness.state().session();
        assert_eq!(session.variant().ties.len(), 9, "each tie has gone over");
        assert_eq!(session.history().depth(), 1, "one step");
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(harness.state().session().project().variants, before);
    }
}

#[test]
fn esc_gives_a_form_up_without_a_trace_and_a_group_is_connected() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    let before = harness.state().session().project().clone();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    type_text(&mut harness, &desk.text("command-connect-group"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.state().is_rearranging());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!harness.state().is_rearranging());
    assert_eq!(
        harness.state().session().project().variants,
        before.variants
    );
    press(&mut harness, Modifiers::COMMAND, Key::K);
    type_text(&mut harness, &desk.text("command-connect-group"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label(&desk.text("rearrange-full")).click();
    harness.run();
    harness.get_by_label(&desk.text("rearrange-apply")).click();
    harness.run();
    // Seven with each other, less the pairs that are tied.
    let session = harness.state().session();
    assert_eq!(session.variant().ties.len(), 21);
}
