//! The comparison of variants on the worked case: as numbers, in words, on the command line.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::process::{Command, Output};

use jejaring::compare::{Comparison, Input, Value, Verdict, usual_group};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::Example;
use jejaring::model::{Project, TieFilter, VariantId};

fn karawang() -> Project {
    Example::named("karawang").unwrap().project().unwrap()
}

fn compared(project: &Project, filter: &TieFilter) -> Comparison {
    let variants: Vec<VariantId> = project.variants.keys().copied().collect();
    let group = usual_group(project, [variants[0], variants[1]]);
    let input = Input {
        project,
        first: variants[0],
        second: variants[1],
        filter,
        group: &group,
    };
    Comparison::of(&input, &|| true).unwrap()
}

#[test]
fn in_paddy_the_farmers_dependence_falls_from_all_to_a_quarter() {
    let project = karawang();
    let comparison = compared(&project, &project.view.filter);
    let bargaining = comparison.bargaining.as_ref().unwrap();
    assert_eq!(bargaining.highest[0], Some(1.0));
    assert!((bargaining.highest[1].unwrap() - 0.25).abs() < 1e-9);
    let names = |ids: &[jejaring::model::StakeholderId]| -> Vec<&str> {
        let all = ids.iter().map(|id| project.stakeholder(*id).unwrap());
        all.map(jejaring::model::Stakeholder::display_label)
            .collect()
    };
    assert_eq!(names(&bargaining.brokers[0]), ["Tengkulak"]);
    let mut after = names(&bargaining.brokers[1]);
    after.sort_unstable();
    assert_eq!(after, ["KKT", "KUD"]);
    let line = |key: &str| {
        *comparison
            .network
            .iter()
            .find(|line| line.key == key)
            .unwrap()
    };
    assert_eq!(line("cut_points").before, Value::Count(1));
    assert_eq!(line("cut_points").after, Value::Count(0));
    let told = comparison.sentences(&project, &I18n::new(Lang::Indonesian));
    let after = "Dalam jejaring gabah, ketergantungan tertinggi Poktan turun dari 100% (Tengkulak) menjadi 25% (";
    assert!(told[0].starts_with(after), "{told:?}");
    assert!(
        told[0].contains("KKT") && told[0].contains("KUD"),
        "{told:?}"
    );
    assert_eq!(told[1], "Simpul rawan berkurang dari 1 menjadi 0.");
    assert!(
        told.contains(&"Jalur terpisah Poktan ke Sub Dolog bertambah dari 1 menjadi 2.".to_owned()),
        "{told:?}"
    );
}

#[test]
fn with_all_ties_nine_become_sixteen_and_what_existed_is_not_new() {
    let project = karawang();
    let comparison = compared(&project, &TieFilter::default());
    let counts = Verdict::ALL.map(|verdict| comparison.ties_that_are(verdict));
    let [new, mapped, changed, gone, same] = counts;
    assert_eq!(changed + gone + same, 9, "{counts:?}");
    assert_eq!(new + mapped + changed + same, 16, "{counts:?}");
    // All that exists in the rearrangement was there before.
    assert_eq!(mapped, 0);
    let capital = comparison
        .components
        .iter()
        .find(|line| line.key == "social_capital")
        .unwrap();
    assert_eq!(
        (capital.before, capital.after),
        (Value::Of(9, 9), Value::Of(3, 16))
    );
}

/// The components of a comparison by their keys: before and after.
fn components(comparison: &Comparison) -> Vec<(&'static str, Value, Value)> {
    let lines = comparison.components.iter();
    lines
        .map(|line| (line.key, line.before, line.after))
        .collect()
}

#[test]
fn the_eight_components_are_compared_in_numbers_and_in_both_languages() {
    let project = karawang();
    let comparison = compared(&project, &TieFilter::default());
    let mean = |value: Value| (value.number().unwrap() * 100.0).round() as i64;
    let told = components(&comparison);
    let (commitment, counts): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|(key, ..)| *key == "commitment");
    assert_eq!(
        counts,
        [
            ("needs_met", Value::Of(8, 12), Value::Of(18, 18)),
            ("norms_agreed", Value::Of(5, 8), Value::Of(15, 15)),
            ("social_capital", Value::Of(9, 9), Value::Of(3, 16)),
            ("competences_lacking", Value::Of(3, 16), Value::Of(4, 20)),
            ("ties_without_channel", Value::Of(3, 9), Value::Of(0, 16)),
            ("tasks_undone", Value::Of(2, 8), Value::Of(0, 9)),
        ]
    );
    assert_eq!((mean(commitment[0].1), mean(commitment[0].2)), (257, 322));
    for (lang, sentences) in [
        (
            Lang::Indonesian,
            [
                "Kebutuhan yang tidak dipenuhi siapa pun berkurang dari 4 menjadi 0.",
                "Norma yang belum disepakati berkurang dari 3 menjadi 0.",
                "Porsi hubungan yang sudah ada turun dari 100% menjadi 19%; 13 \
                 hubungan masih harus dibangun.",
                "Kompetensi yang masih kurang bertambah dari 3 menjadi 4.",
                "Hubungan tanpa saluran TI bersama berkurang dari 3 menjadi 0.",
                "Nilai komitmen rata-rata naik dari 2,6 menjadi 3,2 (skala 0–4).",
                "Tugas yang tidak dikerjakan siapa pun berkurang dari 2 menjadi 0.",
            ],
        ),
        (
            Lang::English,
            [
                "Needs that nobody meets fall from 4 to 0.",
                "Norms that are not agreed fall from 3 to 0.",
                "The share of ties that exist already falls from 100% to 19%; still to be \
                 built: 13.",
                "Competences still lacking rise from 3 to 4.",
                "Ties without an IT channel in common fall from 3 to 0.",
                "The mean score of commitment rises from 2.6 to 3.2 (scale 0–4).",
                "Tasks that nobody does fall from 2 to 0.",
            ],
        ),
    ] {
        let told = comparison.sentences_of_components(&I18n::new(lang));
        assert_eq!(told, sentences);
    }
}

#[test]
fn read_from_the_other_side_the_components_have_their_sides_swapped() {
    for key in ["karawang", "stunting"] {
        let project = Example::named(key).unwrap().project().unwrap();
        let variants: Vec<VariantId> = project.variants.keys().copied().collect();
        let input = Input {
            project: &project,
            first: variants[1],
            second: variants[0],
            filter: &project.view.filter,
            group: &[],
        };
        let back = Comparison::of(&input, &|| true).unwrap();
        let there = compared(&project, &project.view.filter);
        let swapped: Vec<_> = components(&back)
            .into_iter()
            .map(|(key, before, after)| (key, after, before))
            .collect();
        assert_eq!(components(&there), swapped);
        for (line, other) in there.components.iter().zip(&back.components) {
            assert_eq!(line.change(), other.change().map(|change| -change));
        }
        let told = back.sentences_of_components(&I18n::new(Lang::English));
        assert!(
            told.iter()
                .any(|s| s.starts_with("Needs that nobody meets rise from"))
        );
    }
}

#[test]
fn of_components_that_are_not_written_down_nothing_is_said() {
    let mut project = Example::named("kite").unwrap().project().unwrap();
    let first = project.first_variant();
    let mut copy = project.variants[&first].clone();
    copy.header.id = VariantId(project.next_id);
    copy.header.name = "2".to_owned();
    project.next_id += 1;
    project.variants.insert(copy.header.id, copy);
    let comparison = compared(&project, &TieFilter::default());
    let keys: Vec<&str> = comparison.components.iter().map(|line| line.key).collect();
    assert_eq!(keys, ["social_capital"]);
    let told = comparison.sentences_of_components(&I18n::new(Lang::Indonesian));
    assert_eq!(told, Vec::<String>::new());
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_jejaring"))
        .args(arguments)
        .output()
        .unwrap()
}

fn file() -> String {
    format!(
        "{}/assets/examples/karawang.jejaring",
        env!("CARGO_MANIFEST_DIR")
    )
}

const SIDES: [&str; 4] = ["--from", "Kondisi awal", "--to", "Penataan ulang"];

#[test]
fn the_command_line_compares_as_json_and_as_a_table() {
    let file = file();
    let mut arguments = vec!["compare", &file, "--content", "Gabah", "--format", "json"];
    arguments.extend(SIDES);
    let output = run(&arguments);
    assert!(output.status.success(), "{output:?}");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["from"], "Kondisi awal");
    assert_eq!(json["dependence"]["before"]["highest"], 1.0);
    assert_eq!(json["dependence"]["after"]["highest"], 0.25);
    assert_eq!(json["network"]["cut_points"]["before"], 1);
    assert_eq!(json["network"]["cut_points"]["after"], 0);
    assert_eq!(json["network"]["cut_points"]["change"], -1.0);
    let needs = &json["components"]["needs_met"];
    assert_eq!(needs["before"], serde_json::json!({"part": 8, "of": 12}));
    assert_eq!(needs["after"], serde_json::json!({"part": 18, "of": 18}));
    // In the paddy view four ties end at the middleman, who has no LAN.
    assert_eq!(
        json["components"]["ties_without_channel"]["before"]["of"],
        7
    );
    let stakeholders = json["stakeholders"].as_array().unwrap();
    let middleman = stakeholders
        .iter()
        .find(|s| s["name"] == "Tengkulak")
        .unwrap();
    assert_eq!(middleman["verdict"], "gone");
    assert_eq!(middleman["measures"]["betweenness"]["before"], 5.5);
    assert_eq!(
        middleman["measures"]["betweenness"]["after"],
        serde_json::Value::Null
    );
    assert_eq!(middleman["measures"]["betweenness"]["rank_before"], 1);
    assert!(
        json["ties"]
            .as_array()
            .unwrap()
            .iter()
            .any(|t| t["verdict"] == "gone")
    );

    for (lang, word, needs) in [
        ("id", "Simpul rawan", "Kebutuhan terpenuhi"),
        ("en", "Cut points", "Needs met"),
    ] {
        let mut arguments = vec!["compare", &file, "--lang", lang];
        arguments.extend(SIDES);
        let output = run(&arguments);
        assert!(output.status.success(), "{output:?}");
        let table = String::from_utf8(output.stdout).unwrap();
        assert!(
            table.contains(word) && table.contains("Tengkulak") && table.contains(needs),
            "{table}"
        );
    }
}

#[test]
fn the_command_line_says_what_is_missing_or_wrong() {
    let file = file();
    for (arguments, code, word) in [
        (vec!["compare", &file, "--from", "Kondisi awal"], 2, "--to"),
        (
            vec!["compare", &file, "--from", "Kondisi awal", "--to", "X"],
            2,
            "Penataan ulang",
        ),
        (vec!["compare", &file, "--format", "csv"], 2, "csv"),
        (
            vec!["compare", "/tidak/ada.jejaring", "--from", "a", "--to", "b"],
            1,
            "tidak",
        ),
    ] {
        let output = run(&arguments);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{arguments:?}: {output:?}"
        );
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.contains(word), "{text}");
    }
}

#[test]
fn with_codes_for_names_no_name_is_told() {
    let file = file();
    let mut arguments = vec!["compare", &file, "--pseudonyms"];
    arguments.extend(SIDES);
    let output = run(&arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && !text.contains("Tengkulak") && text.contains("S0"),
        "{text}"
    );
}

#[test]
fn what_is_said_of_the_variants_is_told() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/golden/v1/variant-header.jejaring"
    );
    let mut arguments = vec!["compare", file, "--format", "json"];
    arguments.extend(SIDES);
    let output = run(&arguments);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let agreed = serde_json::json!({
        "purpose": null, "author": "Penyuluh", "date": "2026-03-12", "status": "agreed",
    });
    assert_eq!(json["about"]["from"], agreed);
    assert_eq!(json["about"]["to"]["status"], "proposed");
    for (lang, line) in [
        (
            "id",
            "Kini: Penataan ulang · Diusulkan · Bappeda · 26 November 2026\n",
        ),
        (
            "en",
            "After: Penataan ulang · Proposed · Bappeda · 26 November 2026\n",
        ),
    ] {
        let mut arguments = vec!["compare", file, "--lang", lang];
        arguments.extend(SIDES);
        let table = String::from_utf8(run(&arguments).stdout).unwrap();
        assert!(table.contains(line), "{table}");
    }
}
