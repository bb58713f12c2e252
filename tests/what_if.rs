//! "What if" in the whole program, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, click, is_told, on_karawang, press, select};
use egui::{Key, Modifiers};
use jejaring::i18n::Lang;

#[test]
fn without_the_middleman_the_farmers_are_cut_off_and_letting_go_brings_all_back() {
    for (lang, told) in [
        (
            Lang::Indonesian,
            "Bila Tengkulak tidak aktif, Poktan terputus.",
        ),
        (Lang::English, "Without Tengkulak Poktan is cut off."),
    ] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let before = harness.state().session().project().clone();
        let analysis = harness.state().analysis().clone();
        select(&mut harness, "Tengkulak");
        press(&mut harness, Modifiers::NONE, Key::X);
        assert!(harness.state().is_assuming());
        assert!(is_told(&harness, told), "{}", lang.code());
        // One more out: a set.
        select(&mut harness, "KUD");
        press(&mut harness, Modifiers::NONE, Key::X);
        assert!(!is_told(&harness, told));
        assert!(harness.state().is_assuming());
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(!harness.state().is_assuming());
        assert_eq!(harness.state().analysis(), &analysis);
        assert_eq!(
            harness.state().session().project().variants,
            before.variants
        );
        assert!(!harness.state().session().is_dirty());
        assert_eq!(harness.state().session().history().len(), 0);
    }
}

#[test]
fn an_edit_ends_it_and_so_does_asking_again() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    select(&mut harness, "KSU");
    press(&mut harness, Modifiers::NONE, Key::X);
    assert!(is_told(
        &harness,
        "Bila KSU tidak aktif, tidak ada yang terputus."
    ));
    press(&mut harness, Modifiers::NONE, Key::X);
    assert!(!harness.state().is_assuming());
    press(&mut harness, Modifiers::NONE, Key::X);
    assert!(harness.state().is_assuming());
    click(&mut harness, &desk.text("what-if-end"));
    assert!(!harness.state().is_assuming());
    press(&mut harness, Modifiers::NONE, Key::X);
    assert!(harness.state().is_assuming(), "{}", desk.lang.code());
    press(&mut harness, Modifiers::COMMAND, Key::D);
    assert!(!harness.state().is_assuming());
}

#[test]
fn what_was_assumed_is_made_so_in_one_step() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let before = harness.state().session().project().variants.clone();
        select(&mut harness, "Tengkulak");
        let id = harness
            .state()
            .session()
            .selection()
            .only_stakeholder()
            .unwrap();
        press(&mut harness, Modifiers::NONE, Key::X);
        let assumed = harness.state().canvas().pointers.assumed.clone().unwrap();
        assert_eq!(assumed.stakeholders, [id]);
        click(&mut harness, &desk.text("what-if-remove"));
        assert!(!harness.state().is_assuming());
        let session = harness.state().session();
        assert!(!session.variant().members.contains_key(&id));
        assert!(
            session.project().stakeholder(id).is_some(),
            "elsewhere still"
        );
        assert_eq!(session.history().depth(), 1);
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(harness.state().session().project().variants, before);
    }
}
