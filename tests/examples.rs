//! What the worked cases hold: the eight components of everybody in both variants, and a bottleneck
//! that the rearrangement takes away.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use jejaring::analysis::analyse_project;
use jejaring::components::{Level, PER_STAKEHOLDER, level, tasks, undone_tasks, unmet_needs};
use jejaring::findings::words::Words;
use jejaring::findings::{Finding, Input, Kind, Severity, Thresholds, find};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::Example;
use jejaring::model::{Component, Project, StakeholderId, TieState, Variant, Vocabulary as _};

/// The cases with a baseline and a rearrangement.
const CASES: [&str; 2] = ["karawang", "stunting"];

fn case(key: &str) -> Project {
    Example::named(key).unwrap().project().unwrap()
}

fn found(project: &Project, variant: &Variant) -> Vec<Finding> {
    let filter = &project.view.filter;
    let id = variant.header.id;
    find(&Input {
        project,
        variant: id,
        filter,
        analysis: &analyse_project(project, id, filter),
        thresholds: &Thresholds::default(),
    })
}

fn severe(project: &Project, variant: &Variant) -> Vec<Finding> {
    let mut found = found(project, variant);
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

/// Titles and first evidence of what is found in a variant.
fn told(project: &Project, variant: &Variant, lang: Lang) -> Vec<(String, String)> {
    let i18n = I18n::new(lang);
    let words = Words {
        project,
        variant,
        i18n: &i18n,
    };
    let tell = |finding: &Finding| {
        let mut told = words.tell(finding);
        (told.title, told.evidence.remove(0))
    };
    found(project, variant).iter().map(tell).collect()
}

#[test]
fn findings_say_in_both_languages_what_karawang_lacks_before() {
    let project = case("karawang");
    let before = project.variants.values().next().unwrap();
    for (lang, titles, evidence) in [
        (
            Lang::Indonesian,
            [
                "Komitmen Tengkulak rendah, padahal menjadi tumpuan",
                "4 kebutuhan belum dipenuhi siapa pun",
                "2 tugas belum dikerjakan siapa pun",
                "Satu kompetensi yang dibutuhkan belum dikuasai siapa pun",
                "2 kompetensi yang kurang dapat dipelajari dari rekan",
                "3 hubungan tanpa saluran TI bersama",
            ],
            [
                "Nilai komitmen terakhir: Tengkulak 1 dari 4. Yang bertumpu padanya ada 4 pihak: \
                 Poktan, PB, KSU, dan KUD.",
                "Dari 12 kebutuhan yang ditulis, 4 belum ada yang memenuhi, yaitu kebutuhan \
                 Poktan dan KUD. Misalnya, Poktan membutuhkan “Harga gabah yang layak dan pasti”.",
            ],
        ),
        (
            Lang::English,
            [
                "Others lean on Tengkulak, whose commitment is low",
                "4 needs are met by nobody",
                "2 tasks are done by nobody",
                "One competence that is needed is mastered by nobody",
                "2 competences that are lacking can be learnt from partners",
                "3 ties have no IT channel in common",
            ],
            [
                "Latest score of commitment: Tengkulak 1 of 4. 4 lean on them: Poktan, PB, KSU and \
                 KUD.",
                "Of 12 needs that are written down, nobody meets 4, which are needs of Poktan and \
                 KUD. For example, Poktan needs “Harga gabah yang layak dan pasti”.",
            ],
        ),
    ] {
        let told = told(&project, before, lang);
        for title in titles {
            assert!(told.iter().any(|(t, _)| t == title), "{title}: {told:#?}");
        }
        for sentence in evidence {
            assert!(told.iter().any(|(_, e)| e == sentence), "{told:#?}");
        }
    }
}

#[test]
fn the_rearrangements_have_norms_channels_and_commitment_for_all() {
    for (key, unmet) in [("karawang", 0), ("stunting", 1)] {
        let project = case(key);
        let after = project.variants.values().nth(1).unwrap();
        for finding in found(&project, after) {
            match &finding.kind {
                Kind::UnmetNeeds { needs, .. } => assert_eq!(needs.len(), unmet, "{key}"),
                Kind::UndoneTasks { .. }
                | Kind::WithoutChannel { .. }
                | Kind::LowCommitment { .. }
                | Kind::WithoutNorm { .. } => panic!("{key}: {finding:?}"),
                _ => {}
            }
        }
    }
}

#[test]
fn who_depends_for_the_most_part_is_not_said_to_depend_wholly() {
    let project = case("stunting");
    let before = project.variants.values().next().unwrap();
    for (lang, title) in [
        (Lang::Indonesian, "sangat bergantung pada Petugas Gizi"),
        (Lang::English, "depend heavily on Petugas Gizi"),
    ] {
        let told = told(&project, before, lang);
        assert!(told[0].0.ends_with(title), "{told:?}");
    }
}
