//! Bargaining position and proposals in the whole program, by accessible names, in both languages.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

#[path = "story/desk.rs"]
mod desk;

use std::path::Path;

use desk::{Desk, is_told, press};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::model::{Project, StakeholderId, TieState};

/// The program on the worked case's baseline, in its paddy view.
fn on_the_baseline(lang: Lang) -> (Desk, Harness<'static, App>) {
    let desk = Desk::new(lang);
    let example = "assets/examples/karawang-baseline.jejaring";
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join(example);
    let file = desk.file("karawang.jejaring");
    std::fs::copy(example, &file).unwrap();
    let harness = desk.start(Some(file));
    (desk, harness)
}

fn named(project: &Project, label: &str) -> StakeholderId {
    let found = project
        .stakeholders
        .values()
        .find(|s| s.display_label() == label);
    found.unwrap_or_else(|| panic!("{label} is not there")).id
}

const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

#[test]
fn the_farmers_see_on_whom_they_depend_in_both_languages() {
    for (lang, sentence, partner) in [
        (
            Lang::Indonesian,
            "Poktan paling bergantung pada Tengkulak, yang dilewati 100% jalur terpendeknya. \
             1 dari 5 mitra dijangkau langsung.",
            "Sub Dolog berjarak 3 hubungan; ada 1 jalur terpisah.",
        ),
        (
            Lang::English,
            "Poktan depends most on Tengkulak, which is on 100% of its shortest paths. \
             1 of 5 partners is reached directly.",
            "Sub Dolog is 3 ties away; there is 1 independent path.",
        ),
    ] {
        let (desk, mut harness) = on_the_baseline(lang);
        assert_eq!(desk.lang, harness.state().i18n().lang());
        let project = harness.state().session().project();
        let poktan = named(project, "Poktan");
        let tengkulak = named(project, "Tengkulak");
        press(&mut harness, CTRL_SHIFT, Key::B);
        let row = |node: &egui_kittest::Node<'_>| node.rect().left() < 280.0;
        let in_list = harness.query_all_by_label_contains("Poktan").find(row);
        in_list.unwrap().click();
        harness.run();
        assert_eq!(
            harness.state().session().selection().only_stakeholder(),
            Some(poktan)
        );
        assert!(is_told(&harness, sentence));
        assert!(is_told(&harness, partner));
        let figures = &harness.state().canvas().pointers.figures;
        let first = figures
            .iter()
            .find(|figure| figure.id == tengkulak)
            .unwrap();
        assert!(first.is_strong && first.text.starts_with("100"));
        // Another view points at nothing.
        press(&mut harness, Modifiers::SHIFT, Key::F9);
        assert_eq!(harness.state().canvas().pointers.figures, []);
    }
}

#[test]
fn a_proposal_is_seen_on_the_map_carried_out_by_enter_and_taken_back_by_one_undo() {
    for (lang, effect, ground) in [
        (
            Lang::Indonesian,
            "Ketergantungan tertinggi turun dari 100% menjadi 50%.",
            "Keduanya sudah punya hubungan lain",
        ),
        (
            Lang::English,
            "The highest dependence falls from 100% to 50%.",
            "The two have another tie already",
        ),
    ] {
        let (desk, mut harness) = on_the_baseline(lang);
        let before = harness.state().session().project().clone();
        let (poktan, kud) = (named(&before, "Poktan"), named(&before, "KUD"));
        press(&mut harness, CTRL_SHIFT, Key::U);
        // Without a selection it is about the target group.
        let first = |harness: &Harness<'_, App>| {
            let row = harness.get_by_label_contains("Poktan – KUD, 100");
            row.accesskit_node().label().unwrap()
        };
        assert!(first(&harness).starts_with("Poktan – KUD"));
        assert!(is_told(&harness, ground));
        harness.get_by_label_contains("Poktan – KUD, 100").click();
        harness.run();
        assert!(is_told(&harness, effect));
        assert!(is_told(&harness, &desk.text("proposal-apply")));
        assert_eq!(
            harness.state().canvas().pointers.ghosts,
            [(poktan, kud, false)]
        );
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let session = harness.state().session();
        assert_eq!(session.history().depth(), 1);
        let mut ties = session.variant().ties.values();
        let new = ties.find(|tie| tie.state == TieState::New).unwrap();
        let new = new.clone();
        drop(ties);
        assert_eq!((new.from, new.to), (poktan, kud));
        assert_eq!(new.contents, Vec::from_iter(before.view.filter.content));
        let of = harness.state().analysis().of(poktan).unwrap();
        assert_eq!(of.max_dependence, Some(0.5));
        // Proposals go on from there: what was carried out is none any more.
        assert!(!is_told(&harness, "Poktan – KUD, "));
        let ghosts = &harness.state().canvas().pointers.ghosts;
        assert!(!ghosts.contains(&(poktan, kud, false)));
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        let mut after = harness.state().session().project().clone();
        after.next_id = before.next_id;
        assert_eq!(after, before);
        assert!(is_told(&harness, "Poktan – KUD, 100"));
    }
}
