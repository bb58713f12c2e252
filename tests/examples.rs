//! What the worked cases hold: the eight components of everybody in both variants, and a bottleneck
//! that the rearrangement takes away.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use jejaring::analysis::analyse_project;
use jejaring::components::{Level, PER_STAKEHOLDER, level, tasks, undone_tasks, unmet_needs};
use jejaring::findings::{Finding, Input, Severity, Thresholds, find};
use jejaring::io::Example;
use jejaring::model::{Component, Project, StakeholderId, TieState, Variant, Vocabulary as _};

/// The cases with a baseline and a rearrangement.
const CASES: [&str; 2] = ["karawang", "stunting"];

fn case(key: &str) -> Project {
    Example::named(key).unwrap().project().unwrap()
}

fn severe(project: &Project, variant: &Variant) -> Vec<Finding> {
    let filter = &project.view.filter;
    let id = variant.header.id;
    let mut found = find(&Input {
        project,
        variant: id,
        filter,
        analysis: &analyse_project(project, id, filter),
        thresholds: &Thresholds::default(),
    });
    found.retain(|finding| finding.severity == Severity::Severe);
    found
}

fn labelled(project: &Project, label: &str) -> StakeholderId {
    let mut all = project.stakeholders.values();
    all.find(|s| s.display_label() == label).unwrap().id
}

#[test]
fn every_component_of_everybody_is_written_down_in_both_variants() {
    for key in CASES {
        let project = case(key);
        assert_eq!(project.variants.len(), 2);
        for variant in project.variants.values() {
            for component in Component::ALL {
                let text = variant.header.components.text(*component);
                assert!(text.len() > 20, "{key}: {component:?}");
            }
            assert!(tasks(variant).count() >= 8);
            for id in variant.members.keys() {
                let exists = variant.ties_of(*id).any(|t| t.state == TieState::Existing);
                for component in PER_STAKEHOLDER {
                    if component == Component::SocialCapital && !exists {
                        continue;
                    }
                    let level = level(&project, variant, *id, component).unwrap();
                    assert!(
                        matches!(level, Level::Filled | Level::Partly),
                        "{key}, {}, {}: {component:?} is {level:?}",
                        variant.header.name,
                        project.stakeholder(*id).unwrap().name,
                    );
                }
                for norm in &variant.members[id].norms {
                    assert!(!norm.towards.is_empty(), "{key}: {}", norm.text);
                }
            }
        }
    }
}

#[test]
fn what_is_missing_before_is_there_after() {
    for key in CASES {
        let project = case(key);
        let missing: Vec<[usize; 2]> = project
            .variants
            .values()
            .map(|v| [unmet_needs(v).len(), undone_tasks(v).len()])
            .collect();
        assert!(missing[0][0] >= 4 && missing[1][0] <= 1, "{missing:?}");
        assert!(missing[0][1] >= 2 && missing[1][1] == 0, "{missing:?}");
    }
}

#[test]
fn the_case_from_government_work_says_that_it_is_invented() {
    let project = case("stunting");
    assert!(project.card.title.contains("rekaan") && project.card.notes.contains("rekaan"));
}

#[test]
fn in_the_second_case_all_data_pass_through_one_officer_until_it_is_rearranged() {
    let project = case("stunting");
    let officer = labelled(&project, "Petugas Gizi");
    let variants: Vec<&Variant> = project.variants.values().collect();
    let before = severe(&project, variants[0]);
    assert_eq!(before.len(), 1, "{before:?}");
    assert_eq!(before[0].culprit(), Some(officer));
    assert_eq!(severe(&project, variants[1]), Vec::new());
    let between = |variant: &Variant| {
        let filter = &project.view.filter;
        let analysis = analyse_project(&project, variant.header.id, filter);
        let measures = analysis.of(officer).unwrap();
        measures.betweenness_normalized.unwrap()
    };
    assert!(between(variants[0]) > 0.9 && between(variants[1]) < 0.25);
}
