//! The quality of ties over time: what cools down is told, its course is shown, and the map can show
//! quality by width. In both languages, by accessible names.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, click, is_told, karawang};
use egui_kittest::kittest::Queryable as _;
use jejaring::analysis::analyse_project;
use jejaring::components::Factor;
use jejaring::findings::{Finding, Input, Kind, Thresholds, find};
use jejaring::i18n::{I18n, Lang};
use jejaring::model::{Project, QualityAssessment, Score, Tie, TieId, TieWidth};
use jejaring::report::{self, ReportOptions};
use jejaring::scene::{Purpose, SceneBuilder, SceneInput, TieVisual};
use jejaring::style::Tokens;
use jiff::civil::date;

/// Karawang, where the tie of PPL to Poktan alone is assessed, twice: everything at 4, then all but
/// trust at `rest`, and trust at `trust`.
fn assessed(rest: u8, trust: u8) -> (Project, TieId) {
    let mut project = karawang();
    let named = |label: &str| {
        let mut all = project.stakeholders.values();
        all.find(|s| s.display_label() == label).unwrap().id
    };
    let ends = [named("PPL"), named("Poktan")];
    project.view.variant = Some(project.first_variant());
    project.view.filter.content = None;
    let variant = project.variants.values_mut().next().unwrap();
    for tie in variant.ties.values_mut() {
        tie.quality.clear();
    }
    let is_meant = |tie: &&Tie| ends.iter().all(|id| tie.touches(*id));
    let id = variant.ties.values().find(is_meant).unwrap().id;
    let tie = variant.ties.get_mut(&id).unwrap();
    tie.quality = vec![on(2024, 4, 4), on(2025, rest, trust)];
    (project, id)
}

/// All factors but trust at one score, trust at another, on 29 February or 1 March of a year.
fn on(year: i16, rest: u8, trust: u8) -> QualityAssessment {
    let day = if year % 4 == 0 {
        date(year, 2, 29)
    } else {
        date(year, 3, 1)
    };
    let mut entry = QualityAssessment {
        date: Some(day),
        ..QualityAssessment::default()
    };
    for factor in Factor::ALL {
        let score = if factor == Factor::Trust { trust } else { rest };
        *factor.of_mut(&mut entry) = Score::new(score);
    }
    entry
}

fn cooling(project: &Project) -> Option<Kind> {
    let variant = project.first_variant();
    let filter = &project.view.filter;
    let found: Vec<Finding> = find(&Input {
        project,
        variant,
        filter,
        analysis: &analyse_project(project, variant, filter),
        thresholds: &Thresholds::default(),
    });
    let kinds = found.into_iter().map(|finding| finding.kind);
    kinds
        .into_iter()
        .find(|kind| matches!(kind, Kind::Cooling { .. }))
}

#[test]
fn a_tie_that_cools_down_is_a_finding_and_one_that_does_not_is_none() {
    let (project, tie) = assessed(2, 3);
    let Some(Kind::Cooling { ties, fall, since }) = cooling(&project) else {
        panic!("it cools down");
    };
    assert_eq!((ties, since), (vec![tie], Some(date(2024, 2, 29))));
    // Four factors fall by two points, trust by one.
    assert!((fall - 1.8).abs() < 1e-12);
    assert_eq!(cooling(&assessed(4, 4).0), None);
    assert_eq!(cooling(&assessed(4, 3).0), None);
    let mut ended = project.clone();
    let variant = ended.variants.values_mut().next().unwrap();
    variant.ties.get_mut(&tie).unwrap().state = jejaring::model::TieState::Ended;
    assert_eq!(cooling(&ended), None);
}

#[test]
fn a_report_tells_of_a_fall_in_trust_only_where_that_was_chosen() {
    let i18n = I18n::new(Lang::English);
    let told = |project: &Project, sensitive: bool| {
        let options = ReportOptions {
            sensitive,
            ..ReportOptions::usual(project)
        };
        let report = report::build(project, &options, &i18n, &|| true)
            .unwrap()
            .report;
        format!("{:?}", report.blocks).contains(&i18n.with("finding-cooling", &[("n", 1.into())]))
    };
    let by_trust = assessed(4, 1).0;
    assert!(told(&by_trust, true) && !told(&by_trust, false));
    let by_all = assessed(1, 1).0;
    assert!(told(&by_all, true) && told(&by_all, false));
}

#[test]
fn the_map_shows_quality_by_width_without_trust() {
    let line = |project: &Project| -> (TieVisual, Vec<String>) {
        let variant = project.first_variant();
        let scene = SceneBuilder::default().build(&SceneInput {
            project,
            variant,
            analysis: &analyse_project(project, variant, &project.view.filter),
            tokens: &Tokens::light(),
            i18n: &I18n::new(Lang::English),
            purpose: Purpose::Export,
            show_tie_labels: false,
            show_steps: true,
        });
        let tie = assessed(0, 0).1;
        let legend = scene.legend.items.into_iter().map(|item| item.text);
        let legend = legend.collect();
        (
            scene.ties.into_iter().find(|t| t.id == tie).unwrap(),
            legend,
        )
    };
    let width = |rest, trust| {
        let (mut project, _) = assessed(rest, trust);
        project.view.tie_width = Some(TieWidth::Quality);
        line(&project).0.width
    };
    assert!(width(4, 0) > width(3, 4) && width(1, 4) > width(0, 4));
    assert_eq!(width(2, 0).to_bits(), width(2, 4).to_bits());
    let (mut project, _) = assessed(2, 2);
    let by_strength = line(&project);
    assert_eq!(by_strength.0.width.to_bits(), 2f64.to_bits());
    assert!(!by_strength.1.contains(&"Quality not assessed".to_owned()));
    project.view.tie_width = Some(TieWidth::Quality);
    let legend = line(&project).1;
    for text in [
        "Quality of tie 0",
        "Quality of tie 4",
        "Quality not assessed",
    ] {
        assert!(legend.contains(&text.to_owned()), "{text} in {legend:?}");
    }
}

#[test]
fn the_course_stands_with_the_tie_and_the_finding_in_the_list() {
    for lang in Lang::ALL {
        let mut desk = Desk::new(lang);
        // High enough for the whole form of a tie.
        desk.size = [1366.0, 2400.0];
        let (project, id) = assessed(2, 3);
        let mut harness = desk.open(&project);
        let i18n = I18n::new(lang);
        let finding = i18n.with("finding-cooling", &[("n", 1.into())]);
        assert!(is_told(&harness, &finding), "{finding}");
        let notable = desk.text("finding-severity-notable");
        click(&mut harness, &format!("{notable}: {finding}"));
        assert_eq!(harness.state().session().selection().only_tie(), Some(id));
        let since = i18n.date(date(2024, 2, 29));
        let args = [
            ("points", i18n.lang().number(1.8, 1).into()),
            ("dated", "yes".into()),
            ("since", since.into()),
        ];
        let course = i18n.with("panel-quality-cooling", &args);
        assert!(is_told(&harness, &course), "{course}");
        let trust = format!("{}: 4, 3", i18n.text("quality-trust"));
        harness.get_by_label(&trust);

        // One more is of today, so that it is the next point of the course.
        harness
            .state_mut()
            .set_clock(|| "2026-11-26T03:00:00Z".parse().unwrap());
        click(
            &mut harness,
            &format!("+ {}", desk.text("panel-quality-add")),
        );
        let quality = &harness.state().session().variant().ties[&id].quality;
        assert_eq!(quality.last().unwrap().date, Some(date(2026, 11, 26)));
    }
}
