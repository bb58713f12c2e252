//! The worked case from end to end, as somebody does it who has only read the training: see on whom
//! the farmers depend, ask what happens without him, hand his role on, carry proposals out, compare,
//! fill a gap, save. By accessible names, in both languages.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, call, click, is_told, press, select, type_text};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::{App, Backend};
use jejaring::i18n::Lang;
use jejaring::model::{Project, StakeholderId};

const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

/// What the program says along the way.
struct Told {
    depends: &'static str,
    without: &'static str,
    went: &'static str,
    still: &'static str,
    better: &'static str,
}

const INDONESIAN: Told = Told {
    depends: "Poktan bergantung sepenuhnya pada Tengkulak",
    without: "Bila Tengkulak tidak aktif, Poktan terputus.",
    went: "Keluar: Tengkulak.",
    still: "Poktan bergantung sepenuhnya pada KKT",
    better: "turun dari 100% (Tengkulak) menjadi 50% (KKT)",
};

const ENGLISH: Told = Told {
    depends: "Poktan depends wholly on Tengkulak",
    without: "Without Tengkulak Poktan is cut off.",
    went: "Left: Tengkulak.",
    still: "Poktan depends wholly on KKT",
    better: "falls from 100% (Tengkulak) to 50% (KKT)",
};

fn named(project: &Project, label: &str) -> StakeholderId {
    let mut all = project.stakeholders.values();
    let found = all.find(|s| s.display_label() == label);
    found.unwrap_or_else(|| panic!("{label} is not there")).id
}

/// The highest share of the farmers' paths that lead through one alone.
fn dependence(harness: &Harness<'_, App>) -> f64 {
    let app = harness.state();
    let poktan = named(app.session().project(), "Poktan");
    app.analysis().of(poktan).unwrap().max_dependence.unwrap()
}

/// Opens the first of the proposals and carries it out by one key.
fn carry_out_the_first(harness: &mut Harness<'_, App>) -> String {
    let first = {
        let rows = harness.query_all_by_label_contains("Poktan – ");
        let mut names = rows.filter_map(|row| row.accesskit_node().label());
        // The tooltip of undo names what was carried out as well.
        names.find(|name| name.starts_with("Poktan")).unwrap()
    };
    click(harness, &first);
    press(harness, Modifiers::NONE, Key::Enter);
    first
}

fn the_case(lang: Lang, told: &Told) {
    let desk = Desk::new(lang);
    let mut harness = desk.start(None);
    click(&mut harness, &desk.text("example-karawang-baseline"));
    assert!(is_told(&harness, told.depends), "{}", lang.code());
    assert_eq!(dependence(&harness), 1.0);

    // What if he were not there? Nothing to undo afterwards.
    select(&mut harness, "Tengkulak");
    press(&mut harness, Modifiers::NONE, Key::X);
    assert!(is_told(&harness, told.without));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!harness.state().session().is_dirty());

    // A rearrangement of its own, in which a cooperative takes his role over.
    call(&mut harness, &desk.text("command-duplicate-variant"));
    click(&mut harness, &desk.text("variant-confirm"));
    assert_eq!(harness.state().session().project().variants.len(), 2);
    select(&mut harness, "Tengkulak");
    press(&mut harness, CTRL_SHIFT, Key::R);
    let name = desk.text("rearrange-newcomer-name");
    harness.get_by_label(&name).focus();
    harness.run();
    type_text(&mut harness, "KKT");
    assert!(is_told(&harness, told.went));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(is_told(&harness, told.still), "no better with one alone");
    assert_eq!(dependence(&harness), 1.0);

    // Two proposals are carried out, one is taken back.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().session().selection().is_empty());
    let propose = format!("{}: {}", desk.text("findings-propose"), told.still);
    click(&mut harness, &propose);
    let first = carry_out_the_first(&mut harness);
    assert_eq!(dependence(&harness), 0.5, "{first}");
    let second = carry_out_the_first(&mut harness);
    assert!(dependence(&harness) < 0.5, "{second}");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(dependence(&harness), 0.5);
    assert!(!is_told(&harness, told.still));

    // Both side by side, and what has changed in words.
    press(&mut harness, CTRL_SHIFT, Key::D);
    assert!(harness.state().is_comparing());
    assert!(is_told(&harness, told.better));
    call(&mut harness, &desk.text("command-side-by-side"));
    assert!(harness.state().is_side_by_side());

    // The newcomer has nothing written down yet: a gap in the heat map, filled in its form.
    press(&mut harness, CTRL_SHIFT, Key::K);
    press(&mut harness, Modifiers::COMMAND, Key::F9);
    let gap = format!("KKT, {}: ", desk.text("component-commitment"));
    let cell = |harness: &Harness<'_, App>| {
        let cell = harness.get_by_label_contains(&gap);
        cell.accesskit_node().label().unwrap()
    };
    let empty = cell(&harness);
    click(&mut harness, &empty);
    harness
        .get_by_label(&desk.text("panel-commitment-statement"))
        .focus();
    harness.run();
    type_text(&mut harness, "Membeli gabah anggota lebih dulu");
    click(&mut harness, &desk.text("workbench-back-to-overview"));
    assert_ne!(cell(&harness), empty);
    let kkt = named(harness.state().session().project(), "KKT");
    let commitment = &harness.state().session().variant().members[&kkt].commitment;
    assert_eq!(commitment.statement, "Membeli gabah anggota lebih dulu");

    let file = desk.file("penataan.jejaring");
    harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(!harness.state().session().is_dirty());
    let saved = jejaring::io::project::open(&file).unwrap();
    assert_eq!(&saved, harness.state().session().project());
}

#[test]
fn the_farmers_come_free_of_the_middleman_in_indonesian() {
    the_case(Lang::Indonesian, &INDONESIAN);
}

#[test]
fn the_farmers_come_free_of_the_middleman_in_english() {
    the_case(Lang::English, &ENGLISH);
}
