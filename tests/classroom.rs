//! The overview of the Karawang case and of networks that are barely begun.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use jejaring::classroom::sheet::{Printed, Scale, Score, Sheet};
use jejaring::classroom::*;
use jejaring::findings::Thresholds;
use jejaring::i18n::{I18n, Lang};
use jejaring::io::Example;
use jejaring::io::classroom::sheet as sheet_file;
use jejaring::io::export::results;
use jejaring::model::{Component, Exercise, ExerciseTask, Named, Project, StakeholderId};

fn overview(project: Project) -> Overview {
    Overview::of(project, false, &Thresholds::USUAL, &|| true).unwrap()
}

fn karawang() -> Overview {
    overview(Example::named("karawang").unwrap().project().unwrap())
}

#[test]
fn the_worked_case_is_told_as_the_training_has_it() {
    let mut overview = karawang();
    let told = tell(
        &overview,
        Shown::Baseline,
        "x",
        &I18n::new(Lang::Indonesian),
    );
    assert_eq!(told.bottleneck, "Tengkulak");
    assert_eq!(overview.baseline.analysis.network.stakeholders, 6);
    assert_eq!(overview.baseline.analysis.network.ties, 7);
    let dependence = overview.dependence().unwrap();
    assert!((dependence.before - 1.0).abs() < 1e-9 && (dependence.after - 0.25).abs() < 1e-9);
    assert!((dependence.lowered() - 0.75).abs() < 1e-9);
    assert!(overview.is_of_targets);
    assert_eq!(overview.is_found(), None);
    let bottleneck = overview.bottleneck().unwrap();
    overview.record.bottleneck = Some(Named::Stakeholder(bottleneck));
    assert_eq!(overview.is_found(), Some(true));
    for named in [Named::Stakeholder(StakeholderId(9_999)), Named::Nobody] {
        overview.record.bottleneck = Some(named);
        assert_eq!(overview.is_found(), Some(false));
    }
}

#[test]
fn an_empty_file_has_a_row_as_well() {
    let overview = overview(Project::new("Kondisi awal"));
    let told = tell(
        &overview,
        Shown::Newest,
        "kelompok 3",
        &I18n::new(Lang::English),
    );
    assert_eq!(told.name, "kelompok 3");
    assert_eq!((told.bottleneck.as_str(), told.finding.as_str()), ("", ""));
    assert_eq!(overview.dependence(), None);
    assert_eq!(overview.newest().complete(), 0.0);
    for column in COLUMNS {
        let value = value(&overview, Shown::Newest, column, "kelompok 3");
        assert!(
            !matches!(value, Value::Number(n) if !n.is_finite()),
            "{column:?}"
        );
    }
}

#[test]
fn completeness_grows_with_what_is_written_and_stays_between_0_and_1() {
    let project = Example::named("karawang").unwrap().project().unwrap();
    for variant in project.variants.values() {
        for component in <Component as jejaring::model::Vocabulary>::ALL {
            let before = completeness(&project, variant, *component);
            assert!((0.0..=1.0).contains(&before));
            let mut told = variant.clone();
            "…".clone_into(told.header.components.text_mut(*component));
            assert!(completeness(&project, &told, *component) >= before.max(0.25));
        }
    }
}

#[test]
fn what_has_no_value_comes_last_either_way() {
    let (one, two) = (Value::Number(1.0), Value::Number(2.0));
    assert!(order(&one, &two, true).is_lt() && order(&one, &two, false).is_gt());
    for ascending in [true, false] {
        assert!(order(&Value::Nothing, &one, ascending).is_gt());
    }
}

/// A sheet for the Karawang case, with one score given by hand.
fn results_sheet() -> Sheet {
    let mut sheet = Sheet::usual(&I18n::new(Lang::Indonesian));
    let presentation = sheet.criteria[4].id;
    let group = sheet.group_mut("kelompok 1.jejaring", "Melati");
    group.scores.insert(presentation, 3.0);
    "Rapi; =lanjutkan".clone_into(&mut group.note);
    sheet
}

#[test]
fn the_program_fills_in_what_it_can_and_the_total_weighs() {
    let mut overview = karawang();
    let mut sheet = results_sheet();
    let score = |sheet: &Sheet, overview: &Overview, place: usize| {
        let group = sheet.group("kelompok 1.jejaring");
        sheet.score(&sheet.criteria[place], group, Some(overview))
    };
    assert_eq!(score(&sheet, &overview, 1), None, "no bottleneck was named");
    let bottleneck = overview.bottleneck().unwrap();
    overview.record.bottleneck = Some(Named::Stakeholder(bottleneck));
    let found = Score {
        value: 4.0,
        is_auto: true,
    };
    assert_eq!(score(&sheet, &overview, 1), Some(found));
    assert!((score(&sheet, &overview, 2).unwrap().value - 3.0).abs() < 1e-9);
    assert_eq!(score(&sheet, &overview, 3), None);
    // What is given by hand comes before what the program says.
    let id = sheet.criteria[1].id;
    sheet
        .group_mut("kelompok 1.jejaring", "")
        .scores
        .insert(id, 1.0);
    let by_hand = Score {
        value: 1.0,
        is_auto: false,
    };
    assert_eq!(score(&sheet, &overview, 1), Some(by_hand));
    // 1 of 4 with weight 3, 3 of 4 with weight 1, the others count for nothing.
    for (criterion, weight) in sheet.criteria.iter_mut().zip([0.0, 3.0, 0.0, 1.0, 1.0]) {
        criterion.weight = weight;
    }
    let group = sheet.group("kelompok 1.jejaring").cloned();
    let (total, is_whole) = sheet.total(group.as_ref(), Some(&overview)).unwrap();
    assert!((total - 100.0 * (3.0 * 0.25 + 0.75) / 4.0).abs() < 1e-9);
    assert!(!is_whole, "nobody has scored the explanation");
    // Another scale says the same.
    sheet.rescale(Scale::Hundred);
    let group = sheet.group("kelompok 1.jejaring").cloned();
    let (again, _) = sheet.total(group.as_ref(), Some(&overview)).unwrap();
    assert!((total - again).abs() < 1e-9);
    let id = sheet.criteria[1].id;
    sheet.remove_criterion(id);
    assert!(
        !sheet
            .group("kelompok 1.jejaring")
            .unwrap()
            .scores
            .contains_key(&id)
    );
    assert_eq!(Sheet::default().total(None, None), None);
}

#[test]
fn a_sheet_comes_back_from_its_file_and_a_bad_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jejaring-kelas");
    let mut sheet = results_sheet();
    sheet.extra.insert("later".to_owned(), true.into());
    sheet_file::save(&path, &sheet).unwrap();
    assert_eq!(sheet_file::open(&path).unwrap(), sheet);
    let text = std::fs::read_to_string(&path).unwrap();
    for bad in [
        text.replace("jejaring-kelas", "lain"),
        text.replace("\"version\": 1", "\"version\": 2"),
        text[..text.len() / 2].to_owned(),
        String::new(),
    ] {
        std::fs::write(&path, bad).unwrap();
        let error = sheet_file::open(&path).unwrap_err();
        for lang in Lang::ALL {
            assert!(
                error
                    .describe(&path, &I18n::new(lang))
                    .contains("a.jejaring-kelas")
            );
        }
    }
    // Numbers out of range are brought back, not believed.
    std::fs::write(&path, text.replace(": 3.0", ": 99.0")).unwrap();
    let id = sheet.criteria[4].id;
    assert_eq!(sheet_file::open(&path).unwrap().groups[0].scores[&id], 4.0);
    // Files are named from where the sheet lies.
    let below = folder.path().join("kelas/x.jejaring");
    let name = sheet_file::name_of(&below, Some(&path));
    assert_eq!(name, "kelas/x.jejaring");
    assert_eq!(sheet_file::path_of(&name, Some(&path)), below);
    let elsewhere = std::path::Path::new("/else/x.jejaring");
    let name = sheet_file::name_of(elsewhere, Some(&path));
    assert_eq!(sheet_file::path_of(&name, Some(&path)), elsewhere);
}

#[test]
fn the_sheet_is_handed_out_in_three_formats() {
    let overview = karawang();
    let sheet = results_sheet();
    let rows = [(
        "kelompok 1.jejaring",
        "Melati <b>".to_owned(),
        Some(&overview),
    )];
    let printed = Printed::of(&sheet, rows.into_iter());
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        let page = results::page(&printed, &i18n);
        assert!(page.contains("Melati &lt;b&gt;") && page.contains("class=\"auto\""));
        assert!(!page.contains("http") && !page.contains("<script"));
        let list = results::list(&printed, &i18n);
        assert_eq!(list.lines().count(), 3);
        assert!(list.contains(if lang == Lang::Indonesian {
            "Melati <b>;"
        } else {
            "Melati <b>,"
        }));
        let workbook = results::workbook(&printed, &i18n).unwrap();
        assert!(workbook.starts_with(b"PK"));
    }
}

#[test]
fn the_partner_group_is_never_the_bottleneck_in_the_trainers_table_either() {
    let mut overview = karawang();
    let bottleneck = overview.bottleneck().unwrap();
    let mut project = (*overview.project).clone();
    let mut exercise = Exercise::new(ExerciseTask::Business);
    exercise.partner_group = Some(bottleneck);
    project.exercise = Some(exercise);
    overview.project = project.into();
    assert_ne!(overview.bottleneck(), Some(bottleneck));
    overview.record.bottleneck = Some(Named::Stakeholder(bottleneck));
    assert_eq!(overview.is_found(), Some(false));
}
