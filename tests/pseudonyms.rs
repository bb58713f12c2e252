//! With codes for names nothing that a person has written shows: not on screen, not to a screen
//! reader, not on the clipboard, in no picture and on no output of the command line.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, press};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::io::project;
use jejaring::model::{Encounter, EncounterId, Group, GroupId, Note, NoteId, Point, Project};
use std::path::Path;
use std::process::Command;

/// In every text of the document, and nowhere else.
const SECRET: &str = "Rahasia";

/// A partnership of the first two stakeholders.
fn telling_partnership(project: &serde_json::Value) -> serde_json::Value {
    let party = |n: usize| {
        serde_json::json!({"stakeholder": project["stakeholders"][n]["id"], "role": SECRET,
            "responsibilities": SECRET, "assessments": [{"note": SECRET}]})
    };
    let cycle = serde_json::json!({
        "steps": [{"name": SECRET, "responsible": SECRET, "notes": SECRET,
            "documents": [{"title": SECRET, "place": SECRET}]}],
        "evaluations": [{"runs": SECRET, "stuck": SECRET, "reason": SECRET, "indicators": [
            {"name": SECRET, "target": "5 Rahasia", "actual": SECRET, "obstacle": SECRET,
            "cause": SECRET, "remedy": SECRET}]}],
    });
    serde_json::json!({"id": 999, "name": SECRET, "purpose": SECRET,
        "parties": [party(0), party(1)], "cycle": cycle, "earlier": [cycle],
        "agreements": [{"number": SECRET, "title": SECRET, "renewal": SECRET, "link": SECRET}]})
}

/// The Karawang example with every text replaced that a person can write, but for what the network,
/// its variants, its categories and its contents are called.
fn telling() -> Project {
    let mut value = serde_json::from_slice::<serde_json::Value>(
        &std::fs::read(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/karawang.jejaring"),
        )
        .unwrap(),
    )
    .unwrap();
    let stakeholders = value["stakeholders"].as_array_mut().unwrap();
    for (n, stakeholder) in stakeholders.iter_mut().enumerate() {
        let record = stakeholder.as_object_mut().unwrap();
        record.insert("name".into(), format!("{SECRET} {n}").into());
        for key in [
            "label",
            "field_of_work",
            "duties",
            "aims",
            "vision_mission",
            "programmes",
            "notes",
        ] {
            record.insert(key.into(), SECRET.into());
        }
        record.insert(
            "contact".into(),
            serde_json::json!({"person": SECRET, "position": SECRET, "phone": SECRET, "email": SECRET, "address": SECRET}),
        );
        record.insert(
            "competences_had".into(),
            serde_json::json!([{"name": SECRET, "note": SECRET}]),
        );
        record.insert(
            "technoware_now".into(),
            serde_json::json!([{"name": SECRET, "purpose": SECRET}]),
        );
    }
    for key in ["purpose", "unit", "notes"] {
        value["network"][key] = SECRET.into();
    }
    value["exercise"] = serde_json::json!({
        "task": "business", "group": SECRET, "members": [SECRET], "business_name": SECRET,
        "pattern": SECRET, "development": SECRET, "reflection": SECRET,
        "answer": {"named": "nobody", "why": SECRET},
        "given": [{"named": "nobody", "why": SECRET, "date": "2026-03-01"}],
        "explanation": {"problem": SECRET, "change": SECRET, "reason": SECRET},
    });
    value["network"]["step_templates"] =
        serde_json::json!([{"name": SECRET, "steps": [{"name": SECRET, "notes": SECRET}]}]);
    value["partnerships"] = serde_json::json!([telling_partnership(&value)]);
    value["next_id"] = 1000.into();
    for variant in value["variants"].as_array_mut().unwrap() {
        variant["purpose"] = SECRET.into();
        variant["author"] = SECRET.into();
        for text in variant["components"]
            .as_object_mut()
            .into_iter()
            .flat_map(|c| c.values_mut())
        {
            *text = SECRET.into();
        }
        for member in variant["members"].as_array_mut().unwrap() {
            member["role"] = SECRET.into();
            member["needs"] = serde_json::json!([{"text": SECRET, "note": SECRET}]);
            member["norms"] = serde_json::json!([{"text": SECRET, "note": SECRET, "assessments": [{"by": SECRET, "note": SECRET}]}]);
            member["competences_needed"] = serde_json::json!([{"name": SECRET}]);
            member["technoware_planned"] = serde_json::json!([{"name": SECRET, "purpose": SECRET}]);
            member["commitment"] = serde_json::json!({"statement": SECRET, "evidence": SECRET});
        }
        for tie in variant["ties"].as_array_mut().unwrap() {
            tie["note"] = SECRET.into();
        }
    }
    let mut project = project::from_bytes(&serde_json::to_vec(&value).unwrap()).unwrap();
    let (group, note) = (GroupId(project.next_id), NoteId(project.next_id + 1));
    project.next_id += 2;
    let first = project.first_variant();
    let variant = project.variants.get_mut(&first).unwrap();
    let members = variant.members.keys().copied().take(2).collect();
    variant.groups.insert(
        group,
        Group {
            id: group,
            name: SECRET.to_owned(),
            colour: "#0072B2".to_owned(),
            members,
            extra: serde_json::Map::new(),
        },
    );
    let id = EncounterId(project.next_id);
    project.next_id += 1;
    let with = *project.stakeholders.keys().next().unwrap();
    let mut contact = Encounter::new(id, with, jiff::civil::date(2026, 11, 2));
    for text in [
        &mut contact.learnt,
        &mut contact.given,
        &mut contact.agreed,
        &mut contact.next.what,
    ] {
        SECRET.clone_into(text);
    }
    project.encounters.insert(id, contact);
    let first = project.first_variant();
    let variant = project.variants.get_mut(&first).unwrap();
    let text = SECRET.to_owned();
    variant
        .notes
        .insert(note, Note::new(note, text, Point::new(0.0, -200.0)));
    assert_eq!(project.check(), Vec::new());
    project
}

/// The program on that document, with codes for names.
fn masked(lang: Lang) -> (Desk, Harness<'static, App>) {
    let desk = Desk::new(lang);
    let file = desk.file("a.jejaring");
    project::save(&file, &telling()).unwrap();
    let mut harness = desk.start(Some(file));
    assert!(is_told(&harness), "the names are there before");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    (desk, harness)
}

/// Whether anything on screen, or said by it, gives a text away.
fn is_told(harness: &Harness<'_, App>) -> bool {
    harness.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        let texts = [
            node.label(),
            node.value(),
            node.description(),
            node.placeholder().map(str::to_owned),
        ];
        texts
            .into_iter()
            .flatten()
            .any(|text| text.contains(SECRET))
    })
}

#[test]
fn no_pane_shows_a_name_and_the_document_keeps_them_all() {
    for lang in Lang::ALL {
        let (desk, mut harness) = masked(lang);
        assert!(!is_told(&harness), "the window");
        let reminder = desk.text("status-pseudonyms");
        assert!(
            harness
                .query_all_by_label_contains(&reminder)
                .next()
                .is_some(),
            "{}",
            desk.lang.code()
        );
        assert!(harness.query_all_by_label_contains("S0").next().is_some());
        // Whoever and whatever is selected.
        for _ in 0..3 {
            press(&mut harness, Modifiers::NONE, Key::Tab);
            assert!(!is_told(&harness), "a stakeholder's form");
        }
        press(&mut harness, Modifiers::COMMAND, Key::A);
        assert!(!is_told(&harness), "everything");
        for (modifiers, key) in [
            (Modifiers::NONE, Key::F9),
            (Modifiers::SHIFT, Key::F9),
            (Modifiers::COMMAND | Modifiers::SHIFT, Key::B),
            (Modifiers::COMMAND | Modifiers::SHIFT, Key::U),
            (Modifiers::COMMAND, Key::H),
        ] {
            press(&mut harness, modifiers, key);
            assert!(!is_told(&harness), "{key:?}");
        }
        press(&mut harness, Modifiers::COMMAND, Key::K);
        harness.event(Event::Text("S0".to_owned()));
        harness.run();
        assert!(!is_told(&harness), "the palette");
        press(&mut harness, Modifiers::NONE, Key::Escape);
        press(&mut harness, Modifiers::COMMAND, Key::S);
        let saved = project::open(&desk.file("a.jejaring")).unwrap();
        assert_eq!(saved.stakeholders, telling().stakeholders);
    }
}

#[test]
fn what_is_shown_is_never_written_over_what_there_is() {
    let (_desk, mut harness) = masked(Lang::Indonesian);
    let before = harness.state().session().project().clone();
    press(&mut harness, Modifiers::NONE, Key::Tab);
    press(&mut harness, Modifiers::NONE, Key::F2);
    harness.event(Event::Text("KKT".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        harness.state().session().project().stakeholders,
        before.stakeholders
    );
    // What is no text can be changed as ever.
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert_ne!(
        harness.state().session().project().variants,
        before.variants
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(
        harness.state().session().project().variants,
        before.variants
    );
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    assert!(is_told(&harness), "and back");
}

#[test]
fn the_clipboard_holds_codes() {
    let (_desk, mut harness) = masked(Lang::English);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.event(Event::Copy);
    harness.step();
    let copied: Vec<String> = harness
        .output()
        .platform_output
        .commands
        .iter()
        .filter_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
        .collect();
    assert!(copied.concat().contains("S0") && !copied.concat().contains(SECRET));
}

#[test]
fn pictures_and_outputs_of_the_command_line_hold_codes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.jejaring");
    project::save(&file, &telling()).unwrap();
    let picture = folder.path().join("a.svg");
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_jejaring"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let (file, picture) = (file.to_str().unwrap(), picture.to_str().unwrap());
    for (option, is_told) in [(None, true), (Some("--pseudonyms"), false)] {
        for format in ["table", "json", "csv"] {
            let mut arguments = vec!["analyze", file, "--measures", "all", "--format", format];
            arguments.extend(option);
            let text = run(&arguments);
            assert_eq!(text.contains(SECRET), is_told, "{format}");
        }
        let mut arguments = vec!["export", file, picture];
        arguments.extend(option);
        run(&arguments);
        let text = std::fs::read_to_string(picture).unwrap();
        // The picture's letters stand one by one; its description has whole names.
        assert_eq!(text.contains(SECRET), is_told);
    }
}
