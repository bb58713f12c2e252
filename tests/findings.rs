//! Findings in the whole program, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, click, is_told, on_karawang, press};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::analysis::analyse_project;
use jejaring::app::App;
use jejaring::findings::words::Words;
use jejaring::findings::{Finding, Input, Kind, Severity, Thresholds, culprits, find};
use jejaring::i18n::{I18n, Lang};
use jejaring::model::Project;
use std::collections::BTreeSet;

fn found(project: &Project) -> Vec<Finding> {
    let variant = project.active_variant();
    let filter = &project.view.filter;
    find(&Input {
        project,
        variant,
        filter,
        analysis: &analyse_project(project, variant, filter),
        thresholds: &Thresholds::default(),
    })
}

fn severe(findings: &[Finding]) -> Vec<&Finding> {
    let is_severe = |f: &&Finding| f.severity == Severity::Severe;
    findings.iter().filter(is_severe).collect()
}

fn karawang(variant: usize) -> Project {
    let mut project = desk::karawang();
    let id = *project.variants.keys().nth(variant).unwrap();
    project.view.variant = Some(id);
    project
}

#[test]
fn on_the_karawang_baseline_the_farmers_dependence_on_the_middleman_comes_first() {
    let project = karawang(0);
    let findings = found(&project);
    let named = |name: &str| {
        let mut all = project.stakeholders.values();
        all.find(|s| s.display_label() == name).unwrap().id
    };
    let Kind::Dependence {
        broker,
        dependents,
        share,
        only_way_to,
        ..
    } = &findings[0].kind
    else {
        panic!("{findings:?}");
    };
    assert_eq!((*broker, *share), (named("Tengkulak"), 1.0));
    assert_eq!(dependents, &[named("Poktan")]);
    assert_eq!(only_way_to.len(), 4);
    assert_eq!(findings[0].severity, Severity::Severe);
    // Bottleneck and cut point are the same thing seen from elsewhere.
    assert_eq!(severe(&findings).len(), 1, "{findings:?}");
    assert!(findings[0].also.len() >= 2);
    assert_eq!(culprits(&findings), BTreeSet::from([named("Tengkulak")]));

    let i18n = I18n::new(Lang::Indonesian);
    let words = Words {
        project: &project,
        variant: &project.variants[&project.active_variant()],
        i18n: &i18n,
    };
    let told = words.tell(&findings[0]);
    assert_eq!(told.title, "Poktan bergantung sepenuhnya pada Tengkulak");
    assert!(
        told.evidence[0].starts_with("100% jalur terpendek Poktan"),
        "{told:?}"
    );
    assert_eq!(
        told.evidence[1],
        "Tanpa Tengkulak, Poktan tidak dapat mencapai 4 pihak: PB, KSU, KUD, dan Sub Dolog."
    );
}

#[test]
fn in_the_rearrangement_nobody_is_in_the_way_any_more() {
    let findings = found(&karawang(1));
    assert_eq!(severe(&findings), Vec::<&Finding>::new());
    assert!(
        !findings
            .iter()
            .any(|f| matches!(f.kind, Kind::Dependence { .. }))
    );
}

fn selected(harness: &Harness<'_, App>) -> Vec<String> {
    let session = harness.state().session();
    let named = session.selection().stakeholders.iter();
    let all = named.map(|id| session.project().stakeholder(*id).unwrap());
    let mut names: Vec<String> = all.map(|s| s.display_label().to_owned()).collect();
    names.sort();
    names
}

#[test]
fn the_first_finding_leads_to_the_farmers_the_middleman_and_proposals() {
    for (lang, first) in [
        (
            Lang::Indonesian,
            "Poktan bergantung sepenuhnya pada Tengkulak",
        ),
        (Lang::English, "Poktan depends wholly on Tengkulak"),
    ] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let severe = desk.text("finding-severity-severe");
        let propose = desk.text("findings-propose");
        click(&mut harness, &format!("{propose}: {first}"));
        // The proposals are open for that aim.
        assert!(
            harness
                .query_by_label_contains(&desk.text("proposal-order-effect"))
                .is_some()
        );
        click(&mut harness, &format!("{severe}: {first}"));
        assert_eq!(selected(&harness), ["Poktan", "Tengkulak"]);
        // It stays to be read.
        assert!(
            harness
                .query_by_label(&format!("{severe}: {first}"))
                .is_some()
        );
        // Gone in the rearrangement.
        let ids: Vec<_> = harness
            .state()
            .session()
            .project()
            .variants
            .keys()
            .copied()
            .collect();
        let name = harness.state().session().project().variants[&ids[1]]
            .header
            .name
            .clone();
        click(&mut harness, &name);
        assert!(
            harness
                .query_by_label(&format!("{severe}: {first}"))
                .is_none()
        );
    }
}

#[test]
fn findings_follow_each_edit_and_are_walked_through_by_key() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    press(&mut harness, Modifiers::NONE, Key::F4);
    assert_eq!(selected(&harness), ["Poktan", "Tengkulak"]);
    press(&mut harness, Modifiers::SHIFT, Key::F4);
    press(&mut harness, Modifiers::SHIFT, Key::F4);
    assert_ne!(
        selected(&harness),
        ["Poktan", "Tengkulak"],
        "the last but one"
    );
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let title = "Penting: Poktan bergantung sepenuhnya pada Tengkulak";
    assert!(harness.query_by_label(title).is_some());
    // Without the middleman there is nobody to depend on.
    press(&mut harness, Modifiers::NONE, Key::F4);
    press(&mut harness, Modifiers::NONE, Key::F4);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label(title).is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label(title).is_some());
}

/// A finding about a component leads to where it is filled in, and says less once that is done.
#[test]
fn what_is_missing_leads_to_its_form_and_is_gone_when_it_is_filled_in() {
    for (lang, needs, two, one) in [
        (
            Lang::Indonesian,
            "4 kebutuhan belum dipenuhi siapa pun",
            "2 tugas belum dikerjakan siapa pun",
            "Satu tugas belum dikerjakan siapa pun",
        ),
        (
            Lang::English,
            "4 needs are met by nobody",
            "2 tasks are done by nobody",
            "One task is done by nobody",
        ),
    ] {
        let desk = Desk::new(lang);
        let i18n = I18n::new(lang);
        let mut harness = on_karawang(&desk);
        // The list on the right is cut short; the whole of it is in the pane.
        let all = i18n.with("findings-all", &[("n", 6.into())]);
        let link = |title: &str| format!("{}: {title}", desk.text("findings-fill-in"));
        let follow = |harness: &mut Harness<'_, App>, title: &str| {
            click(harness, &all);
            harness.get_by_label(&link(title)).scroll_to_me();
            harness.run();
            click(harness, &link(title));
        };
        follow(&mut harness, needs);
        assert!(is_told(&harness, &desk.text("workbench-need-add")));
        follow(&mut harness, two);
        let args = [
            ("name", "KUD".into()),
            ("task", "Mengumumkan harga gabah secara terbuka".into()),
        ];
        click(&mut harness, &i18n.with("workbench-task-cell", &args));
        click(&mut harness, &all);
        assert!(harness.query_by_label(&link(two)).is_none());
        assert!(harness.query_by_label(&link(one)).is_some());
    }
}
