//! The command line as scripts use it: the real program, its output and its exit codes.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, SystemTime};

use serde_json::Value;

fn example(name: &str) -> String {
    format!(
        "{}/assets/examples/{name}.jejaring",
        env!("CARGO_MANIFEST_DIR")
    )
}

/// The program with no settings, no home and no language of the machine's.
fn program(config: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jejaring"));
    command
        .env("JEJARING_CONFIG_DIR", config)
        .env("JEJARING_DATA_DIR", config)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY");
    command
}

fn run(args: &[&str]) -> Output {
    let config = tempfile::tempdir().unwrap();
    program(config.path()).args(args).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The JSON analysis of an example.
fn analysis(name: &str, options: &[&str]) -> Value {
    let file = example(name);
    let mut args = vec!["analyze", &file, "--format", "json"];
    args.extend(options);
    let output = run(&args);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert_eq!(stderr(&output), "");
    serde_json::from_str(&stdout(&output)).unwrap()
}

fn stakeholder<'a>(analysis: &'a Value, label: &str) -> &'a Value {
    let all = analysis["stakeholders"].as_array().unwrap();
    all.iter()
        .find(|s| s["label"] == label)
        .unwrap_or_else(|| panic!("no {label}"))
}

fn near(value: &Value, expected: f64, tolerance: f64) {
    let value = value.as_f64().unwrap();
    assert!(
        (value - expected).abs() <= tolerance,
        "{value} is not {expected}"
    );
}

fn roles(analysis: &Value, label: &str) -> Vec<String> {
    let roles = stakeholder(analysis, label)["roles"].as_array().unwrap();
    roles
        .iter()
        .map(|role| role.as_str().unwrap().to_owned())
        .collect()
}

/// A folder with a file in it.
fn file_with(text: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jejaring");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

/// Values computed with networkx and igraph, which agree (Krackhardt 1990 for the network).
#[test]
fn the_kite_has_the_published_numbers_and_roles() {
    let kite = analysis("kite", &[]);
    let network = &kite["network"];
    assert_eq!(network["variant"], "Kondisi awal");
    let nothing =
        serde_json::json!({"purpose": null, "author": null, "date": null, "status": null});
    assert_eq!(network["about"], nothing, "nothing is said of it");
    assert_eq!(network["directed"], false);
    assert_eq!(network["stakeholders"], 10);
    assert_eq!(network["ties"], 18);
    assert_eq!(network["components"], 1);
    near(&network["density"], 0.4, 1e-12);
    near(&network["diameter"], 4.0, 0.0);
    near(&network["mean_distance"], 89.0 / 45.0, 1e-12);
    near(&network["reachable_share"], 1.0, 0.0);
    let cut_points = ["Heather", "Ike"].map(|label| stakeholder(&kite, label)["id"].clone());
    assert_eq!(network["cut_points"], Value::from(cut_points.to_vec()));
    let table = [
        ("Andre", 4, 0.833_333, 0.529_412, &[][..]),
        ("Beverley", 4, 0.833_333, 0.529_412, &[]),
        ("Carol", 3, 0.0, 0.5, &[]),
        ("Ed", 3, 0.0, 0.5, &[]),
        ("Diane", 6, 3.666_667, 0.6, &["connector"]),
        (
            "Fernando",
            5,
            8.333_333,
            0.642_857,
            &["best_informed", "boundary_spanner"],
        ),
        (
            "Garth",
            5,
            8.333_333,
            0.642_857,
            &["best_informed", "boundary_spanner"],
        ),
        ("Heather", 3, 14.0, 0.6, &["broker", "boundary_spanner"]),
        ("Ike", 2, 8.0, 0.428_571, &["peripheral"]),
        ("Jane", 1, 0.0, 0.310_345, &["peripheral"]),
    ];
    assert_eq!(kite["stakeholders"].as_array().unwrap().len(), table.len());
    for (label, degree, betweenness, closeness, expected) in table {
        let row = stakeholder(&kite, label);
        assert_eq!(row["degree"], degree, "{label}");
        near(&row["betweenness"], betweenness, 5e-7);
        near(&row["betweenness_normalized"], betweenness / 36.0, 5e-7);
        near(&row["closeness"], closeness, 5e-7);
        assert_eq!(roles(&kite, label), expected, "{label}");
    }
    // Full double precision, not rounded.
    near(
        &stakeholder(&kite, "Diane")["betweenness"],
        11.0 / 3.0,
        1e-12,
    );
}

/// Label, degree, betweenness, closeness, to the thousandth.
fn expect(analysis: &Value, rows: &[(&str, u64, f64, f64)]) {
    for (label, degree, betweenness, closeness) in rows {
        let row = stakeholder(analysis, label);
        assert_eq!(row["degree"], *degree, "{label}");
        near(&row["betweenness"], *betweenness, 5e-4);
        near(&row["closeness"], *closeness, 5e-4);
    }
}

fn sizes(analysis: &Value) -> (u64, u64) {
    let size = |key: &str| analysis["network"][key].as_u64().unwrap();
    (size("stakeholders"), size("ties"))
}

fn cut_points(analysis: &Value) -> Vec<&str> {
    let ids = analysis["network"]["cut_points"].as_array().unwrap();
    let all = analysis["stakeholders"].as_array().unwrap();
    let named = all.iter().filter(|s| ids.contains(&s["id"]));
    named.map(|s| s["label"].as_str().unwrap()).collect()
}

#[test]
fn the_karawang_baseline_has_the_numbers_of_the_worked_case() {
    for name in ["karawang-baseline", "karawang"] {
        let paddy = analysis(name, &["--content", "gabah"]);
        assert_eq!(sizes(&paddy), (6, 7));
        assert_eq!(paddy["network"]["content"], "Gabah");
        expect(
            &paddy,
            &[
                ("Tengkulak", 4, 5.5, 0.833),
                ("Sub Dolog", 3, 1.5, 0.625),
                ("PB", 2, 0.667, 0.625),
                ("KSU", 2, 0.667, 0.625),
                ("KUD", 2, 0.667, 0.625),
                ("Poktan", 1, 0.0, 0.5),
            ],
        );
        assert_eq!(cut_points(&paddy), ["Tengkulak"]);
        let middleman = roles(&paddy, "Tengkulak");
        for role in ["connector", "broker", "best_informed"] {
            assert!(middleman.iter().any(|r| r == role), "{middleman:?}");
        }
        let all = analysis(name, &[]);
        assert_eq!(sizes(&all), (7, 9));
        assert_eq!(all["network"]["content"], Value::Null);
        expect(
            &all,
            &[
                ("Tengkulak", 4, 5.5, 0.75),
                ("Poktan", 3, 5.0, 0.667),
                ("KUD", 3, 2.333, 0.667),
            ],
        );
        assert_eq!(cut_points(&all), ["Poktan"]);
    }
}

#[test]
fn the_karawang_rearrangement_has_the_numbers_of_the_worked_case() {
    let paddy = analysis(
        "karawang",
        &["--variant", "Penataan ulang", "--content", "Gabah"],
    );
    assert_eq!(sizes(&paddy), (4, 5));
    expect(
        &paddy,
        &[
            ("KKT", 3, 0.5, 1.0),
            ("KUD", 3, 0.5, 1.0),
            ("Poktan", 2, 0.0, 0.75),
            ("Sub Dolog", 2, 0.0, 0.75),
        ],
    );
    let all = analysis("karawang", &["--variant=Penataan ulang"]);
    assert_eq!(sizes(&all), (9, 16));
    near(&all["network"]["density"], 15.0 / 36.0, 1e-12);
    expect(
        &all,
        &[
            ("Poktan", 5, 8.833, 0.727),
            ("KUD", 5, 5.667, 0.727),
            ("KKT", 5, 5.5, 0.727),
            ("Pemda", 3, 2.167, 0.571),
        ],
    );
    assert!(cut_points(&paddy).is_empty() && cut_points(&all).is_empty());
}

#[test]
fn the_json_has_exactly_the_documented_keys_and_more_only_beside_them() {
    let kite = analysis("kite", &[]);
    for key in [
        "variant",
        "directed",
        "stakeholders",
        "ties",
        "density",
        "components",
        "diameter",
        "mean_distance",
        "reachable_share",
        "cut_points",
    ] {
        assert!(kite["network"].get(key).is_some(), "{key}");
    }
    let row: Vec<&String> = kite["stakeholders"][0]
        .as_object()
        .unwrap()
        .keys()
        .collect();
    assert_eq!(
        row,
        [
            "id",
            "label",
            "degree",
            "betweenness",
            "betweenness_normalized",
            "closeness",
            "roles"
        ]
    );
}

#[test]
fn measures_are_told_by_name_and_all_of_them_by_all() {
    let kite = example("kite");
    let asked = |measures: &str| {
        let output = run(&["analyze", &kite, "--format", "json", "--measures", measures]);
        serde_json::from_str::<Value>(&stdout(&output)).unwrap()
    };
    let few = asked("harmonic,radius");
    assert_eq!(few["network"]["radius"], 2.0);
    assert_eq!(few["network"].get("density"), None);
    assert_eq!(few["stakeholders"][0]["harmonic"], 6.083_333_333_333_333);
    assert_eq!(few["stakeholders"][0]["exact"], true);
    assert_eq!(few["stakeholders"][0].get("degree"), None);
    assert_eq!(few.get("ties"), None);
    let all = asked("all");
    for key in [
        "in_degree",
        "pagerank",
        "max_dependence",
        "cluster",
        "roles",
    ] {
        assert!(all["stakeholders"][0].get(key).is_some(), "{key}");
    }
    for key in [
        "reciprocity",
        "modularity",
        "hierarchy",
        "degree_centralization",
    ] {
        assert!(all["network"].get(key).is_some(), "{key}");
    }
    assert_eq!(all["ties"].as_array().unwrap().len(), 18);
    // Without Andre, Fernando and Garth the others fall into four and three: 12 of 21 pairs.
    let key_players = &all["network"]["key_players"];
    assert_eq!(key_players["size"], 3);
    let broken = &key_players["fragmentation"];
    assert_eq!(broken["members"], serde_json::json!([2, 7, 8]));
    assert_eq!(broken["value"], 12.0 / 21.0);
    assert_eq!(broken["exact"], true);
}

#[test]
fn only_ties_of_the_formality_asked_for_count() {
    let karawang = example("karawang");
    let count = |more: &[&str]| {
        let mut args = vec!["analyze", &karawang, "--format", "json"];
        args.extend(more);
        let told: Value = serde_json::from_str(&stdout(&run(&args))).unwrap();
        told["network"]["ties"].as_u64().unwrap()
    };
    let all = count(&[]);
    let formal = count(&["--formality", "formal"]);
    let both = count(&["--formality", "both"]);
    let informal = count(&["--formality", "informal"]);
    assert_eq!(formal + informal - both, all);
    assert!(0 < formal && formal < all);
    assert!(count(&["--state", "existing"]) > 0);
}

#[test]
fn what_is_undefined_is_null() {
    let project = jejaring::model::Project::new("Kosong");
    let (_folder, path) = file_with(&jejaring::io::project::to_bytes(&project).unwrap());
    let output = run(&["analyze", path.to_str().unwrap(), "--format", "json"]);
    let empty: Value = serde_json::from_str(&stdout(&output)).unwrap();
    for key in ["density", "diameter", "mean_distance", "reachable_share"] {
        assert_eq!(empty["network"][key], Value::Null, "{key}");
    }
    assert_eq!(empty["stakeholders"], serde_json::json!([]));
    let table = run(&["analyze", path.to_str().unwrap()]);
    assert_eq!(code(&table), 0);
    assert!(stdout(&table).contains('–'));
}

#[test]
fn tables_and_csv_keep_their_decimal_point_in_both_languages() {
    let kite = example("kite");
    let indonesian = stdout(&run(&["analyze", &kite]));
    let english = stdout(&run(&["analyze", &kite, "--lang", "en"]));
    assert!(indonesian.contains("14.000000") && indonesian.contains("Pemain pinggiran"));
    assert!(english.contains("14.000000") && english.contains("Heather"));
    assert_ne!(indonesian, english);
    let csv = |lang: &str| stdout(&run(&["analyze", &kite, "--format", "csv", "--lang", lang]));
    assert_eq!(csv("id"), csv("en"));
    let lines: Vec<String> = csv("en").lines().map(str::to_owned).collect();
    assert_eq!(
        lines[0],
        "id,label,degree,betweenness,betweenness_normalized,closeness,roles"
    );
    assert!(
        lines[8].starts_with("9,Heather,3,14,0.3888888888888889,0.6"),
        "{}",
        lines[8]
    );
    assert!(
        lines[8].ends_with("broker boundary_spanner"),
        "{}",
        lines[8]
    );
}

#[test]
fn report_writes_a_document_for_word_and_a_page_for_browsers() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let karawang = example("karawang");
    let docx = path("a.docx");
    let output = run(&["report", &karawang, &docx, "--paper", "letter"]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(stdout(&output).contains("a.docx"));
    assert!(std::fs::read(&docx).unwrap().starts_with(b"PK"));
    let html = path("a.html");
    let options = ["--parts", "purpose,findings", "--variant", "Kondisi awal"];
    let output = run(&[&["report", &karawang, &html, "--lang", "en"][..], &options].concat());
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let text = std::fs::read_to_string(&html).unwrap();
    assert!(text.contains("Poktan depends wholly on Tengkulak"));
    assert!(!text.contains("<svg") && !text.contains("Penataan ulang"));
    for wrong in [
        ["--parts", "peta"],
        ["--paper", "A0"],
        ["--compared-with", "Tidak ada"],
    ] {
        let output = run(&[&["report", &karawang, &docx][..], &wrong].concat());
        assert_eq!(code(&output), 2, "{wrong:?}");
    }
    assert_eq!(code(&run(&["report", &karawang, &path("a.pages")])), 2);
    assert_eq!(code(&run(&["report", &karawang, &path("x/a.docx")])), 3);
}

/// A PDF says that it was made when its file was last written.
#[test]
fn the_same_file_gives_the_same_pages_at_any_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let kite = path("kite.jejaring");
    std::fs::copy(example("kite"), &kite).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let file = std::fs::File::options().write(true).open(&kite).unwrap();
    file.set_modified(long_ago).unwrap();
    for (command, word) in [("export", "peta"), ("report", "laporan")] {
        let written = ["a", "b"].map(|name| {
            let out = path(&format!("{word}-{name}.pdf"));
            let output = run(&[command, &kite, &out]);
            assert_eq!(code(&output), 0, "{}", stderr(&output));
            std::fs::read(&out).unwrap()
        });
        assert!(written[0].starts_with(b"%PDF-"), "{command}");
        assert!(written[0] == written[1], "{command}");
        let date = b"D:20010909014640";
        // A report has a date of its own.
        let is_told = written[0].windows(date.len()).any(|w| w == date);
        assert_eq!(is_told, command == "export");
    }
}

#[test]
fn export_writes_a_png_and_an_svg_of_the_variant_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let out = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (png, svg) = (out("a.png"), out("b.SVG"));
    let karawang = example("karawang");
    let output = run(&["export", &karawang, &png, "--dpi", "96"]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(
        std::fs::read(&png)
            .unwrap()
            .starts_with(b"\x89PNG\r\n\x1a\n")
    );
    let variant = ["--variant", "penataan ulang", "--lang", "en"];
    let output = run(&[&["export", &karawang, &svg][..], &variant].concat());
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let text = std::fs::read_to_string(&svg).unwrap();
    assert!(text.contains("<svg") && text.contains("KKT") && !text.contains("Tengkulak"));
}

#[test]
fn a_bad_file_is_exit_code_one_with_the_line_and_the_remedy() {
    let good = std::fs::read_to_string(example("kite")).unwrap();
    let cases = [
        (good.replacen("\"from\":2", "\"from\":77", 1), "77"),
        (good[..good.len() / 2].to_owned(), "terpotong"),
        (
            good.replacen("\"min_reader\":1", "\"min_reader\":2", 1),
            "lebih baru",
        ),
        ("bukan JSON".to_owned(), "bukan berkas proyek"),
        (String::new(), "kosong"),
    ];
    for (text, expected) in cases {
        let (folder, path) = file_with(text.as_bytes());
        let path = path.to_str().unwrap();
        let png = folder.path().join("x.png");
        for args in [
            vec!["validate", path],
            vec!["analyze", path],
            vec!["export", path, png.to_str().unwrap()],
        ] {
            let output = run(&args);
            assert_eq!(code(&output), 1, "{args:?}");
            assert_eq!(stdout(&output), "");
            assert!(stderr(&output).contains(expected), "{}", stderr(&output));
        }
    }
    let (_folder, path) = file_with(good.replacen("\"from\":2", "\"from\":{}", 1).as_bytes());
    let damaged = run(&["validate", path.to_str().unwrap(), "--lang", "en"]);
    let text = stderr(&damaged);
    assert!(
        text.contains("tie 12, variant 1") && text.contains("expected u64"),
        "{text}"
    );
    let missing = run(&["validate", "/tidak/ada.jejaring", "--lang", "en"]);
    assert_eq!(code(&missing), 1);
    assert!(stderr(&missing).contains("not found"));
}

#[test]
fn validate_says_that_a_file_is_sound() {
    let output = run(&["validate", &example("karawang"), "--lang=en"]);
    assert_eq!(code(&output), 0);
    let text = stdout(&output);
    assert!(
        text.contains("12 stakeholders, 2 variants, 25 ties"),
        "{text}"
    );
}

#[test]
fn bad_usage_and_unknown_variants_are_exit_code_two() {
    let kite = example("kite");
    let cases: &[&[&str]] = &[
        &["analyze"],
        &["analyze", &kite, "--format", "xml"],
        &["analyze", &kite, "--variant", "Tidak ada"],
        &["analyze", &kite, "--content", "tidak ada"],
        &["analyze", &kite, "--measures", "degree,tidak_ada"],
        &["analyze", &kite, "--formality", "resmi"],
        &["analyze", &kite, "--dpi", "3"],
        &["analyze", &kite, &kite],
        &["export", &kite],
        &["export", &kite, "gambar.gif"],
        &["export", &kite, "gambar.png", "--dpi", "0"],
        &["export", &kite, "gambar.png", "--dpi", "1e9"],
        &["export", &kite, "gambar.png", "--variant", "Tidak ada"],
        &["validate", &kite, "--lang", "fr"],
        &["--salah"],
        &[&kite, &kite],
    ];
    for args in cases {
        let output = run(args);
        assert_eq!(code(&output), 2, "{args:?}: {}", stderr(&output));
        assert_eq!(stdout(&output), "");
        assert!(stderr(&output).contains("--help"), "{}", stderr(&output));
    }
    assert!(!Path::new("gambar.png").exists());
}

#[test]
fn what_cannot_be_written_is_exit_code_three() {
    let (folder, file) = file_with(b"");
    let below_a_file = file.join("x.png");
    let no_folder = folder.path().join("tidak-ada").join("x.svg");
    for out in [below_a_file, no_folder] {
        let output = run(&["export", &example("kite"), out.to_str().unwrap()]);
        assert_eq!(code(&output), 3, "{}", stderr(&output));
        assert!(stderr(&output).contains(out.to_str().unwrap()));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_exit_code_three_and_a_closed_pipe_is_none() {
    let config = tempfile::tempdir().unwrap();
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = program(config.path())
        .args(["analyze", &example("kite")])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(code(&output), 3);
    // The pipe's reader is gone before the program writes.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = program(config.path())
        .args(["analyze", &example("kite")])
        .stdout(Stdio::from(writer))
        .output()
        .unwrap();
    assert_eq!((code(&output), stderr(&output).as_str()), (0, ""));
}

#[test]
fn errors_speak_the_language_of_the_option_the_settings_the_machine_in_that_order() {
    let config = tempfile::tempdir().unwrap();
    let said = |lang: Option<&str>, machine: Option<&str>| {
        let mut command = program(config.path());
        command.args(["validate", "/tidak/ada.jejaring"]);
        command.args(lang.map(|l| format!("--lang={l}")));
        if let Some(machine) = machine {
            command.env("LANG", machine);
        }
        let text = stderr(&command.output().unwrap());
        if text.contains("was not found") {
            "en"
        } else if text.contains("tidak ditemukan") {
            "id"
        } else {
            panic!("{text}")
        }
    };
    assert_eq!(said(None, None), "id");
    assert_eq!(said(None, Some("C.UTF-8")), "id");
    assert_eq!(said(None, Some("en_GB.UTF-8")), "en");
    let settings = jejaring::io::Settings {
        lang: Some(jejaring::i18n::Lang::Indonesian),
        ..Default::default()
    };
    settings.save(config.path()).unwrap();
    assert_eq!(said(None, Some("en_GB.UTF-8")), "id");
    assert_eq!(said(Some("en"), Some("id_ID.UTF-8")), "en");
}

#[test]
fn help_and_version_need_nothing() {
    let version = stdout(&run(&["--version"]));
    assert_eq!(
        version.trim(),
        format!("jejaring {}", env!("CARGO_PKG_VERSION"))
    );
    for subcommand in [
        None,
        Some("analyze"),
        Some("report"),
        Some("export"),
        Some("validate"),
    ] {
        for lang in ["id", "en"] {
            let args: Vec<&str> = subcommand
                .into_iter()
                .chain(["--help", "--lang", lang])
                .collect();
            let output = run(&args);
            assert_eq!(code(&output), 0);
            let text = stdout(&output);
            assert!(
                text.contains("jejaring") && text.contains("--lang id|en"),
                "{text}"
            );
        }
    }
    let help = stdout(&run(&["--help", "--lang", "en"]));
    for named in ["analyze", "export", "validate", "--version"] {
        assert!(help.contains(named), "{named}");
    }
}

#[test]
fn a_foreign_file_is_converted_and_analysed_and_its_losses_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = format!("{}/tests/import/gephi.gexf", env!("CARGO_MANIFEST_DIR"));
    let out = folder.path().join("padi.jejaring").display().to_string();
    let converted = run(&["convert", &foreign, &out, "--lang", "en"]);
    assert_eq!(code(&converted), 0, "{}", stderr(&converted));
    assert!(stdout(&converted).contains("3 stakeholders, 3 ties"));
    assert!(stderr(&converted).contains("The attribute \"sejak\""));
    let numbers = |file: &str| {
        let output = run(&["analyze", file, "--format", "json", "--lang", "en"]);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        serde_json::from_str::<Value>(&stdout(&output)).unwrap()
    };
    let (before, after) = (numbers(&foreign), numbers(&out));
    assert_eq!(before["network"]["directed"], true);
    assert_eq!(before, after);
    let nowhere = run(&["convert", &foreign, "/nowhere/at/all/x.jejaring"]);
    assert_eq!(code(&nowhere), 3);
    let faulty = folder.path().join("x.net").display().to_string();
    std::fs::write(&faulty, "*Vertices 2\n*Edges\n1 3\n").unwrap();
    let refused = run(&["validate", &faulty, "--lang", "en"]);
    assert_eq!(code(&refused), 1);
    assert!(stderr(&refused).contains("Line 3: the node \"3\""));
}

#[test]
fn groups_stand_side_by_side_and_one_that_cannot_be_read_says_so() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["karawang", "stunting"] {
        let to = folder.path().join(format!("{name}.jejaring"));
        std::fs::copy(example(name), to).unwrap();
    }
    let class = folder.path().to_str().unwrap();
    let output = run(&["groups", class, "--json", "-", "--lang", "en"]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let told: Value = serde_json::from_str(&stdout(&output)).unwrap();
    let groups = told["groups"].as_array().unwrap();
    assert_eq!(groups.len(), 2);
    assert_eq!(groups[0]["bottleneck"]["program"], "Tengkulak");
    near(&groups[0]["dependence"]["before"], 1.0, 1e-9);
    near(&groups[0]["dependence"]["after"], 0.25, 1e-6);
    assert_eq!(groups[0]["baseline"]["stakeholders"], 6);
    assert_eq!(
        groups[0]["baseline"]["completeness"]
            .as_object()
            .unwrap()
            .len(),
        8
    );

    std::fs::write(folder.path().join("rusak.jejaring"), "x").unwrap();
    let csv = folder.path().join("out.csv");
    let output = run(&["groups", class, "--csv", csv.to_str().unwrap()]);
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains("rusak.jejaring"));
    let text = std::fs::read_to_string(csv).unwrap();
    assert_eq!(text.lines().count(), 1 + 2 + 2 + 1);
    assert!(text.starts_with("file,group,variant,size"));
    let output = run(&["groups", class, "--pseudonyms"]);
    assert!(!stdout(&output).contains("Tengkulak"));
    assert_eq!(code(&run(&["groups"])), 2);
    assert_eq!(code(&run(&["groups", "--variant", "x", class])), 2);
    assert_eq!(code(&run(&["groups", "--help"])), 0);
}

#[test]
fn a_form_on_paper_is_written_for_each_group() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let names = example("karawang");
    let out = path("form.html");
    let output = run(&[
        "form", &out, "--groups", "3", "--names", &names, "--lang", "id",
    ]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let page = std::fs::read_to_string(&out).unwrap();
    assert_eq!(page.matches("<svg").count(), 12);
    assert!(page.contains("Kelompok 3") && page.contains("Tengkulak"));
    let out = path("form.pdf");
    assert_eq!(code(&run(&["form", &out, "--paper", "F4"])), 0);
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
    for wrong in [
        vec!["form"],
        vec!["form", "x.docx"],
        vec!["form", "x.pdf", "--groups", "0"],
        vec!["form", "x.pdf", "--paper", "A3"],
    ] {
        assert_eq!(code(&run(&wrong)), 2, "{wrong:?}");
    }
}
