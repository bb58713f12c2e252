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
    let after = "Dalam jejaring gabah, ketergantungan tertinggi Poktan turun dari 100\u{a0}% (Tengkulak) menjadi 25\u{a0}% (";
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
        .network
        .iter()
        .find(|line| line.key == "social_capital")
        .unwrap();
    assert_eq!(
        (capital.before, capital.after),
        (Value::Of(9, 9), Value::Of(3, 16))
    );
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

    for (lang, word) in [("id", "Simpul rawan"), ("en", "Cut points")] {
        let mut arguments = vec!["compare", &file, "--lang", lang];
        arguments.extend(SIDES);
        let output = run(&arguments);
        assert!(output.status.success(), "{output:?}");
        let table = String::from_utf8(output.stdout).unwrap();
        assert!(
            table.contains(word) && table.contains("Tengkulak"),
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
