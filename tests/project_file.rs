//! The project file: what is saved opens as the same document, and what is no sound project of
//! ours gives its own error with its place, whatever the bytes.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use jejaring::i18n::{I18n, Lang};
use jejaring::io::project::{
    self, OpenProblem, Reason, RecordKind, SaveProblem, from_bytes, to_bytes,
};
use jejaring::model::partnership::{
    Decision, DocumentLink, Evaluation, Ground, Indicator, Partnership, SignedAgreement, Stage,
    Step, StepKind, StepTemplate, steps,
};
use jejaring::model::{
    Content, ContentId, ContentRef, Encounter, Extra, FollowUp, LogPlace, Member, Point, Project,
    Score, Stakeholder, StakeholderId, Tie, TieId,
};
use jiff::civil::{date, time};
use proptest::prelude::*;

/// Two stakeholders (2, 3), a tie (4) with a content of its own (5), unknown fields everywhere.
fn sample() -> Project {
    let mut project = Project::new("Kondisi awal");
    project.uuid = uuid::Uuid::from_u128(0x6d_0102_0304);
    let unknown = |n: i32| Extra::from_iter([("later".to_owned(), serde_json::json!({"n": n}))]);
    let a = project.allocate_stakeholder();
    let b = project.allocate_stakeholder();
    let tie = project.allocate_tie();
    let content = project.allocate_content();
    assert_eq!(
        (a, tie, content),
        (StakeholderId(2), TieId(4), ContentId(5))
    );
    for (id, name) in [(a, "Poktan"), (b, "Sub Dolog \"pusat\"\n")] {
        let mut stakeholder = Stakeholder::new(id, name);
        stakeholder.extra = unknown(1);
        project.stakeholders.insert(id, stakeholder);
    }
    project.contents.insert(
        content,
        Content {
            id: content,
            name: "Gabah".to_owned(),
            extra: unknown(2),
        },
    );
    let first = project.first_variant();
    let variant = project.variants.get_mut(&first).unwrap();
    variant.header.extra = unknown(3);
    for id in [a, b] {
        let mut member = Member::new(id, Point::new(0.1 + 0.2, -1e-300));
        member.extra = unknown(4);
        variant.members.insert(id, member);
    }
    let mut edge = Tie::new(tie, a, b);
    edge.contents = vec![ContentRef::Custom(content)];
    edge.extra = unknown(5);
    variant.ties.insert(tie, edge);
    let id = project.allocate_encounter();
    let mut contact = Encounter::new(id, b, date(2028, 2, 29));
    contact.time = Some(time(9, 5, 0, 0));
    contact.next.due = Some(date(2028, 3, 3));
    contact.next.extra = unknown(11);
    contact.extra = unknown(12);
    project.encounters.insert(id, contact);
    let monthly = FollowUp {
        interval: Some(30),
        extra: unknown(13),
        ..FollowUp::usual(a)
    };
    project.follow_ups.insert(a, monthly);
    project.card.me = Some(a);
    project.card.extra = unknown(6);
    project.reserved.notes = vec![serde_json::json!({"id": 9, "text": "nanti"})];
    project.reserved.extra = unknown(7);
    project.view.extra = unknown(8);
    project.view.filter.extra = unknown(9);
    project.extra = unknown(10);
    project
}

fn text_of(project: &Project) -> String {
    String::from_utf8(to_bytes(project).unwrap()).unwrap()
}

fn problem_of(text: &str) -> OpenProblem {
    from_bytes(text.as_bytes()).unwrap_err().problem
}

#[test]
fn what_is_saved_opens_as_the_same_document_and_saves_as_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contoh.jejaring");
    let project = sample();
    let saved = project::save(&path, &project).unwrap();
    let first = std::fs::read(&path).unwrap();
    assert_eq!(saved.size, first.len() as u64);
    let opened = project::open(&path).unwrap();
    assert_eq!(opened, project);
    project::save(&path, &opened).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), first);
}

#[test]
fn each_record_has_a_line_of_its_own_and_the_text_ends_with_a_line_break() {
    let text = text_of(&sample());
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with(r#"{"format":"jejaring","version":1,"min_reader":1,"#));
    assert_eq!(
        lines.iter().filter(|l| l.starts_with(r#"{"id":"#)).count(),
        9
    );
    assert!(text.ends_with("}\n") && !text.contains('\r'));
}

#[test]
fn the_committed_schema_is_the_generated_one() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/schema/jejaring-v1.schema.json"
    );
    let generated = project::schema::json_schema().unwrap();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &generated).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), generated);
}

#[test]
fn a_saved_view_that_cannot_be_read_is_kept_and_keeps_nothing_from_opening() {
    let text = text_of(&sample());
    let strange = r#"{"id":1,"caption":7,"later":true}"#;
    let views = format!(",\n\"views\":[{strange}],\n\"reserved\":");
    let with_view = text.replacen(",\n\"reserved\":", &views, 1);
    assert_ne!(text, with_view);
    let project = project::from_bytes(with_view.as_bytes()).unwrap();
    assert_eq!(project.views.len(), 0);
    assert!(text_of(&project).contains(strange));
}

/// A partnership with hostile words in every text, dates at the calendar's edges, and fields that
/// this version does not know.
fn hostile_partnership(project: &mut Project) -> Partnership {
    let hostile = "a\"\\\u{202e}\u{1}\u{0}</w:t>]]>{{$x}}\n\r\u{1f4a9}é".repeat(20);
    let parties: Vec<StakeholderId> = project.stakeholders.keys().copied().collect();
    let id = project.allocate_partnership();
    let steps = steps::from_kinds(StepKind::TWO_PHASES);
    let mut partnership = Partnership::new(id, &hostile, parties, steps);
    partnership.purpose.clone_from(&hostile);
    partnership.ties.insert(TieId(4));
    partnership.ties.insert(TieId(4_000_000));
    partnership.agreements.push(SignedAgreement {
        number: hostile.clone(),
        title: hostile.clone(),
        signed: Some(jiff::civil::Date::MIN),
        valid_until: Some(jiff::civil::Date::MAX),
        notice_days: Some(u16::MAX),
        ..SignedAgreement::default()
    });
    partnership.parties[0].role.clone_from(&hostile);
    partnership.parties[0].assess(Ground::Trust, Score::new(0), "2028-02-29".parse().unwrap());
    let own = Step {
        name: hostile.clone(),
        responsible: hostile.clone(),
        stage: Some(Stage::Agreeing),
        documents: vec![DocumentLink {
            title: hostile.clone(),
            place: hostile.clone(),
            ..DocumentLink::default()
        }],
        ..Step::default()
    };
    partnership.cycle.steps.push(own);
    partnership.cycle.evaluations.push(Evaluation {
        indicators: vec![Indicator {
            target: "1e999".to_owned(),
            actual: hostile.clone(),
            ..Indicator::default()
        }],
        decision: Some(Decision::Change),
        ..Evaluation::default()
    });
    partnership.start_next_cycle();
    partnership.extra = Extra::from_iter([("later".to_owned(), serde_json::json!([7]))]);
    partnership
}

#[test]
fn a_partnership_of_hostile_words_is_saved_and_opened_the_same() {
    let mut project = sample();
    let partnership = hostile_partnership(&mut project);
    let template = StepTemplate {
        name: "Pola \"desa\"".to_owned(),
        steps: partnership.earlier[0].steps.clone(),
        ..StepTemplate::default()
    };
    project.card.step_templates.push(template);
    project.partnerships.insert(partnership.id, partnership);
    assert_eq!(project.check(), Vec::new());
    let text = text_of(&project);
    let opened = project::from_bytes(text.as_bytes()).unwrap();
    assert_eq!(opened, project);
    assert_eq!(text_of(&opened), text);
}

#[test]
fn a_partnership_that_cannot_be_read_is_kept_and_keeps_nothing_from_opening() {
    let text = text_of(&sample());
    for strange in [
        r#"{"id":1,"name":7}"#,
        r#"{"id":1,"name":"x","parties":[{"stakeholder":77}]}"#,
        r#"{"id":900,"name":"x"}"#,
        r#"{"id":1,"name":"","cycle":{"steps":[]}}"#,
        r#"{"id":1,"name":"x","cycle":{"steps":[{"state":"later"}]}}"#,
    ] {
        let list = format!(",\n\"partnerships\":[{strange}],\n\"reserved\":");
        let with_it = text.replacen(",\n\"reserved\":", &list, 1);
        let project = project::from_bytes(with_it.as_bytes()).unwrap();
        assert_eq!(project.partnerships.len(), 0, "{strange}");
        assert!(text_of(&project).contains(strange), "{strange}");
    }
}

#[test]
fn an_exercise_that_cannot_be_read_is_kept_and_keeps_nothing_from_opening() {
    let text = text_of(&sample());
    let answer = r#"{"task":"business","given":[{"why":"nobody is named"}]}"#;
    for strange in [r#"{"task":"dance","later":true}"#, answer] {
        let exercise = format!(",\n\"exercise\":{strange},\n\"reserved\":");
        let with_it = text.replacen(",\n\"reserved\":", &exercise, 1);
        let project = from_bytes(with_it.as_bytes()).unwrap();
        assert_eq!(project.exercise, None);
        assert!(text_of(&project).contains(strange));
    }
}

#[test]
fn a_contact_that_cannot_be_read_is_kept_and_keeps_nothing_from_opening() {
    let text = text_of(&sample());
    for strange in [
        r#"{"id":1,"with":2}"#,
        r#"{"id":99,"with":2,"date":"2026-11-02"}"#,
        r#"{"id":1,"with":77,"date":"2026-11-02"}"#,
        r#"{"id":1,"with":2,"date":"2026-02-30"}"#,
    ] {
        let contacts = format!("\"contacts\":[\n{strange},");
        let with_it = text.replacen("\"contacts\":[", &contacts, 1);
        assert_ne!(text, with_it);
        let project = project::from_bytes(with_it.as_bytes()).unwrap();
        assert_eq!(project.encounters.len(), 1, "{strange}");
        assert!(text_of(&project).contains(strange));
        assert_eq!(from_bytes(text_of(&project).as_bytes()).unwrap(), project);
    }
}

#[test]
fn a_private_log_is_not_written_into_the_projects_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jejaring");
    let mut private = sample();
    private.card.contact_log = LogPlace::Private;
    project::save(&path, &private).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains("\"contacts\"") && !text.contains("follow_ups"));
    assert_eq!(project::open(&path).unwrap(), private.without_private_log());
}

#[test]
fn each_kind_of_wrong_file_has_its_own_error() {
    let good = text_of(&sample());
    assert!(matches!(problem_of(""), OpenProblem::Empty));
    assert!(matches!(problem_of(" \n"), OpenProblem::Empty));
    assert!(matches!(problem_of("\0\0\0"), OpenProblem::OnlyNuls));
    assert!(matches!(problem_of("PK\u{3}\u{4}"), OpenProblem::Foreign));
    assert!(matches!(problem_of("[1]"), OpenProblem::Foreign));
    assert!(matches!(
        problem_of("{\"format\":\"lain\"}"),
        OpenProblem::Foreign
    ));
    assert!(matches!(problem_of("{\"nodes\":[]}"), OpenProblem::Foreign));
    let newer = good.replace(
        r#""version":1,"min_reader":1"#,
        r#""version":3,"min_reader":2"#,
    );
    assert!(matches!(
        problem_of(&newer),
        OpenProblem::Newer {
            version: 3,
            min_reader: 2
        }
    ));
    let mut latin = good.clone().into_bytes();
    latin[good.find("Poktan").unwrap()] = 0xe9;
    assert!(matches!(
        from_bytes(&latin).unwrap_err().problem,
        OpenProblem::NotUtf8 { line: 7.. }
    ));
}

#[test]
fn a_file_cut_anywhere_is_called_truncated_or_damaged_never_foreign() {
    let good = to_bytes(&sample()).unwrap();
    for length in 1..good.len() - 2 {
        let problem = from_bytes(&good[..length]).unwrap_err().problem;
        assert!(
            matches!(problem, OpenProblem::Truncated { .. }),
            "cut at {length}: {problem}"
        );
    }
}

#[test]
fn a_newer_version_that_old_readers_may_open_keeps_its_number() {
    let text = text_of(&sample()).replace(r#""version":1,"#, r#""version":2,"#);
    let project = from_bytes(text.as_bytes()).unwrap();
    assert_eq!(text_of(&project), text);
}

/// Applies a change to the sample's text and expects damage in the line that holds `marker`.
fn expect_damage(from: &str, to: &str, kind: RecordKind, id: u64, reason: &str) {
    let good = text_of(&sample());
    let bad = good.replacen(from, to, 1);
    assert_ne!(bad, good, "{from} is not in the file");
    let OpenProblem::Damaged(damage) = problem_of(&bad) else {
        panic!("{to}: {}", problem_of(&bad));
    };
    assert!(damage.reason.to_string().contains(reason), "{damage}");
    let record = damage.record.unwrap();
    assert_eq!((record.kind, record.id), (kind, Some(id)), "{damage}");
    let line = bad.lines().nth(damage.line.unwrap() - 1).unwrap();
    assert!(line.contains(&format!("\"id\":{id}")), "{damage}: {line}");
}

#[test]
fn damage_names_the_record_and_its_line() {
    use RecordKind::{Content, Member, Stakeholder, Tie, Variant};
    expect_damage("\"from\":2", "\"from\":7", Tie, 4, "ends at 7");
    expect_damage("\"from\":2", "\"from\":\"2\"", Tie, 4, "invalid type");
    expect_damage("\"from\":2,", "", Tie, 4, "missing field from");
    expect_damage(
        "\"state\":\"existing\"",
        "\"state\":\"gone\"",
        Tie,
        4,
        "unknown variant",
    );
    expect_damage("\"contents\":[5]", "\"contents\":[6]", Tie, 4, "a content");
    expect_damage(
        "\"later\":{\"n\":5}",
        "\"later\":9007199254740993",
        Tie,
        4,
        "2^53",
    );
    expect_damage("-1e-300", "1e7", Member, 2, "no valid place");
    expect_damage("-1e-300", "1e999", Member, 2, "out of range");
    expect_damage(
        "{\"id\":3,\"name\"",
        "{\"id\":2,\"name\"",
        Stakeholder,
        2,
        "same id",
    );
    expect_damage(
        "{\"id\":5,\"name\"",
        "{\"id\":50,\"name\"",
        Content,
        50,
        "not below",
    );
    expect_damage(
        "{\"id\":5,\"name\"",
        "{\"id\":3,\"name\"",
        Stakeholder,
        3,
        "used by two",
    );
    expect_damage(
        "\"name\":\"Kondisi awal\"",
        "\"name\":7",
        Variant,
        1,
        "invalid type",
    );
}

#[test]
fn a_file_laid_out_by_another_program_opens_and_its_errors_are_located_too() {
    let value: serde_json::Value = serde_json::from_str(&text_of(&sample())).unwrap();
    let pretty = format!("\u{feff}{}", serde_json::to_string_pretty(&value).unwrap());
    assert_eq!(from_bytes(pretty.as_bytes()).unwrap(), sample());
    let bad = pretty.replace("\"from\": 2", "\"from\": 7");
    let OpenProblem::Damaged(damage) = problem_of(&bad) else {
        panic!("not damaged");
    };
    let line = bad.lines().nth(damage.line.unwrap()).unwrap();
    assert_eq!(line.trim(), "\"id\": 4,");
}

#[test]
fn a_saved_view_that_cannot_be_read_does_not_keep_the_file_from_opening() {
    let bad = text_of(&sample()).replace("\"size_by\":\"betweenness\"", "\"size_by\":\"x\"");
    let project = from_bytes(bad.as_bytes()).unwrap();
    assert_eq!(project.view, jejaring::model::ViewState::default());
}

#[test]
fn every_error_is_told_in_both_languages_with_its_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rusak.jejaring");
    std::fs::write(
        &path,
        text_of(&sample()).replace("\"from\":2", "\"from\":7"),
    )
    .unwrap();
    let error = project::open(&path).unwrap_err();
    let indonesian = error.describe(&I18n::new(Lang::Indonesian));
    let english = error.describe(&I18n::new(Lang::English));
    assert!(indonesian.contains("rusak.jejaring"), "{indonesian}");
    assert!(
        indonesian.contains("Baris 16") && indonesian.contains("hubungan 4"),
        "{indonesian}"
    );
    assert!(
        english.contains("Line 16") && english.contains("tie 4"),
        "{english}"
    );
}

#[test]
fn deep_nesting_is_an_error() {
    let open = "[".repeat(100_000);
    let text = format!("{{\"format\":\"jejaring\",\"version\":1,\"min_reader\":1,\"x\":{open}");
    assert!(matches!(problem_of(&text), OpenProblem::Damaged(_)));
}

#[test]
fn a_document_that_would_not_read_back_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.jejaring");
    let mut clash = sample();
    clash
        .extra
        .insert("stakeholders".to_owned(), serde_json::json!([]));
    let error = project::save(&path, &clash).unwrap_err();
    assert!(
        matches!(error.problem, SaveProblem::Unfaithful(_)),
        "{error}"
    );
    let mut unsound = sample();
    unsound.next_id = 1;
    let error = project::save(&path, &unsound).unwrap_err();
    assert!(matches!(error.problem, SaveProblem::Unsound(_)), "{error}");
    assert!(!path.exists());
}

#[test]
fn a_missing_file_and_a_folder_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let i18n = I18n::new(Lang::English);
    let missing = project::open(&folder.path().join("x")).unwrap_err();
    assert!(missing.describe(&i18n).contains("not found"), "{missing}");
    let directory = project::open(folder.path()).unwrap_err();
    assert!(directory.describe(&i18n).contains("folder"), "{directory}");
}

/// Any byte, but half of them such as JSON is made of.
fn byte() -> impl Strategy<Value = u8> {
    prop_oneof![
        any::<u8>(),
        prop::sample::select(b"{}[]\",:0123456789-.eE\\ntrue\n".to_vec()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(from_bytes(&bytes).is_err());
    }

    #[test]
    fn mutated_files_open_soundly_or_give_an_error(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), byte()), 0..6),
        drop in any::<prop::sample::Index>(),
        dropped in 0usize..40,
    ) {
        let mut bytes = to_bytes(&sample()).unwrap();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let start = drop.index(bytes.len());
        let end = (start + dropped).min(bytes.len());
        bytes.drain(start..end);
        match from_bytes(&bytes) {
            Ok(project) => {
                prop_assert_eq!(project.check(), vec![]);
                // Whatever opens can be saved and opened again.
                let again = from_bytes(&to_bytes(&project).unwrap()).unwrap();
                prop_assert_eq!(again, project);
            }
            Err(error) => {
                prop_assert!(!error.describe(&I18n::new(Lang::Indonesian)).is_empty());
            }
        }
    }

    #[test]
    fn every_place_and_strength_comes_back_bit_for_bit(
        x in -1e6..1e6f64, y in -1e6..1e6f64, strength in 1e-300..1e300f64,
    ) {
        let mut project = sample();
        let first = project.first_variant();
        let variant = project.variants.get_mut(&first).unwrap();
        variant.members.get_mut(&StakeholderId(2)).unwrap().position = Point::new(x, y);
        variant.ties.get_mut(&TieId(4)).unwrap().strength = strength;
        let opened = from_bytes(&to_bytes(&project).unwrap()).unwrap();
        let back = &opened.variants[&first];
        let place = back.members[&StakeholderId(2)].position;
        prop_assert_eq!(place.x.to_bits(), x.to_bits());
        prop_assert_eq!(place.y.to_bits(), y.to_bits());
        prop_assert_eq!(back.ties[&TieId(4)].strength.to_bits(), strength.to_bits());
    }
}

#[test]
fn a_wrong_reason_is_not_confused_with_syntax() {
    let OpenProblem::Damaged(damage) =
        problem_of(&text_of(&sample()).replace("\"to\":3", "\"to\";3"))
    else {
        panic!("not damaged");
    };
    assert!(matches!(damage.reason, Reason::Syntax(_)), "{damage}");
}
