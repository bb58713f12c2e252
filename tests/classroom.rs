//! The overview of the Karawang case and of networks that are barely begun.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use jejaring::classroom::*;
use jejaring::findings::Thresholds;
use jejaring::i18n::{I18n, Lang};
use jejaring::io::Example;
use jejaring::model::{Component, Named, Project, StakeholderId};

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
    let bottleneck = overview.baseline.bottleneck().unwrap();
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
