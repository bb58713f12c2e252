//! The differences between two variants in pictures, on the map and on the command line; an aim that
//! says which of them are good; and those who would come, on the map before they do.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use std::process::Command;

use desk::{Desk, click, is_told, on_karawang, press, type_text};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::compare::Verdict;
use jejaring::i18n::Lang;

/// The rearrangement of the example compared with its baseline.
fn comparing(desk: &Desk) -> Harness<'static, App> {
    let mut harness = on_karawang(desk);
    let second = {
        let project = harness.state().session().project();
        let mut names = project.variants.values().map(|v| v.header.name.clone());
        names.nth(1).unwrap()
    };
    click(&mut harness, &second);
    click(&mut harness, &desk.text("command-compare"));
    harness
}

/// What was put on the clipboard as text by a command.
fn copied(harness: &mut Harness<'_, App>, command: &str) -> String {
    press(harness, Modifiers::COMMAND, Key::K);
    type_text(harness, command);
    // Key by key: what is put on the clipboard is told in its own frame only.
    harness.event(egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    for _ in 0..6 {
        harness.step();
        for command in &harness.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                return text.clone();
            }
        }
    }
    String::new()
}

#[test]
fn a_picture_shows_the_differences_that_the_map_shows() {
    for (lang, legend) in [
        (Lang::Indonesian, "Dibandingkan dengan “Kondisi awal”:"),
        (Lang::English, "Compared with “Kondisi awal”:"),
    ] {
        let desk = Desk::new(lang);
        let mut harness = comparing(&desk);
        let compared = harness.state().canvas().pointers.compared.clone().unwrap();
        let svg = copied(&mut harness, &desk.text("command-copy-svg"));
        assert!(svg.contains(legend), "{svg}");
        // Who is gone is named where they stood, or beside.
        assert!(!compared.gone.is_empty());
        for (_, name) in &compared.gone {
            assert!(svg.contains(&format!(">{name}</text>")), "{name}");
        }
        for word in ["new", "gone", "changed", "mapped"] {
            let word = desk.text(&format!("compare-verdict-{word}"));
            assert!(svg.contains(&format!(">{word}</text>")), "{word}");
        }
        // Somebody else may stand there by now.
        let nodes = || harness.state().canvas().scene().nodes.iter();
        for (at, name) in &compared.gone {
            assert!(
                nodes().all(|node| node.centre.distance(*at) > 60.0),
                "{name}"
            );
        }
        // As many signs as on the map.
        let is_signed = |verdict: Verdict| verdict != Verdict::Same;
        let signs = compared.ties.iter().filter(|(_, v)| is_signed(*v)).count()
            + compared
                .stakeholders
                .iter()
                .filter(|(_, v)| is_signed(*v))
                .count()
            + compared.gone.len()
            + compared.gone_ties.len();
        let scene = harness.state().canvas().scene();
        assert_eq!(compared.marks(scene).count(), signs);
        assert_eq!(svg.matches(r#" r="8" "#).count(), signs);
        // Without a comparison on screen there is none in the picture.
        click(&mut harness, &desk.text("compare-close"));
        let svg = copied(&mut harness, &desk.text("command-copy-svg"));
        assert!(!svg.is_empty() && !svg.contains(legend));
        assert_eq!(svg.matches(r#" r="8" "#).count(), 0);
    }
}

#[test]
fn the_command_line_draws_the_differences_too() {
    let folder = tempfile::tempdir().unwrap();
    let example = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/examples/karawang.jejaring"
    );
    let export = |name: &str, more: &[&str]| {
        let out = folder.path().join(name);
        let output = Command::new(env!("CARGO_BIN_EXE_jejaring"))
            .args(["export", example, out.to_str().unwrap(), "--lang", "en"])
            .args(["--variant", "Penataan ulang"])
            .args(more)
            .output()
            .unwrap();
        (output, out)
    };
    let plain = export("plain.svg", &[]).1;
    let (output, marked) = export("marked.svg", &["--compared-with", "Kondisi awal"]);
    assert!(output.status.success(), "{output:?}");
    let read = |path| std::fs::read_to_string(path).unwrap();
    let (plain, marked) = (read(plain), read(marked));
    for told in [
        "Compared with “Kondisi awal”:",
        ">Tengkulak</text>",
        ">gone</text>",
    ] {
        assert!(marked.contains(told) && !plain.contains(told), "{told}");
    }
    let (output, png) = export("marked.png", &["--compared-with", "Kondisi awal"]);
    assert!(output.status.success() && png.exists());
    let (output, _) = export("x.svg", &["--compared-with", "Lain"]);
    assert_eq!(output.status.code(), Some(2));
}

fn choose_aim(harness: &mut Harness<'_, App>, desk: &Desk, aim: &str) {
    let label = desk.text("proposal-aim");
    let is_list = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().role() == egui::accesskit::Role::ComboBox
    };
    {
        let mut named = harness.query_all_by_label(&label);
        named.find(is_list).unwrap().click();
    }
    harness.run();
    let choice = desk.text(aim);
    {
        let choices = harness.query_all_by_label_contains(&choice);
        choices.last().unwrap().click();
    }
    harness.run();
}

#[test]
fn nothing_is_good_or_bad_until_an_aim_says_so() {
    for (lang, better, worse) in [
        (Lang::Indonesian, "membaik", "memburuk"),
        (Lang::English, "better", "worse"),
    ] {
        let desk = Desk::new(lang);
        let mut harness = comparing(&desk);
        let is_judged =
            |harness: &Harness<'_, App>| is_told(harness, better) || is_told(harness, worse);
        assert!(!is_judged(&harness));
        for aim in ["proposal-aim-dependence", "proposal-aim-cut-points"] {
            choose_aim(&mut harness, &desk, aim);
            assert!(is_told(&harness, &format!("↓ {better}")), "{aim}");
            assert!(!is_told(&harness, worse), "{aim}");
        }
        // Read the other way round, it is worse.
        let first = {
            let project = harness.state().session().project();
            project
                .variants
                .values()
                .next()
                .unwrap()
                .header
                .name
                .clone()
        };
        click(&mut harness, &desk.text("compare-close"));
        click(&mut harness, &first);
        click(&mut harness, &desk.text("command-compare"));
        assert!(!is_judged(&harness));
        choose_aim(&mut harness, &desk, "proposal-aim-cut-points");
        assert!(is_told(&harness, &format!("↑ {worse}")));
        assert!(!is_told(&harness, better));
    }
}
