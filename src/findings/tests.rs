//! What must be said of small networks, and what must not.

use super::words::Words;
use super::*;
use crate::analysis::analyse_project;
use crate::i18n::{I18n, Lang};
use crate::model::{
    BuiltinContent, ContentRef, Direction, Formality, Member, Point, Stakeholder, Tie, TieState,
};

/// A network of `n` stakeholders, numbered from 10, with ties between those numbered from 0.
pub(super) fn network(n: u64, ties: &[(u64, u64)]) -> Project {
    let mut project = Project::new("Kondisi awal");
    project.next_id = 10_000;
    let variant = project.variants.values_mut().next().unwrap();
    for i in 0..n {
        let id = StakeholderId(10 + i);
        project
            .stakeholders
            .insert(id, Stakeholder::new(id, &format!("P{i}")));
        let place = Point::new(i as f64 * 100.0, 0.0);
        variant.members.insert(id, Member::new(id, place));
    }
    for (number, (a, b)) in (5_000..).zip(ties) {
        let id = TieId(number);
        let tie = Tie::new(id, StakeholderId(10 + a), StakeholderId(10 + b));
        variant.ties.insert(id, tie);
    }
    assert_eq!(project.check(), Vec::new());
    project
}

pub(super) fn found(project: &Project) -> Vec<Finding> {
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

fn of(n: u64, ties: &[(u64, u64)]) -> Vec<Finding> {
    found(&network(n, ties))
}

fn severe(findings: &[Finding]) -> Vec<&Finding> {
    let is_severe = |f: &&Finding| f.severity == Severity::Severe;
    findings.iter().filter(is_severe).collect()
}

/// Whom severe findings are about.
fn severe_about(findings: &[Finding]) -> Vec<u64> {
    let about = severe(findings).into_iter().filter_map(Finding::culprit);
    about.map(|id| id.0 - 10).collect()
}

#[test]
fn nothing_is_said_of_what_is_too_small_or_even() {
    assert_eq!(of(0, &[]), Vec::new());
    assert_eq!(of(1, &[]), Vec::new());
    assert_eq!(of(2, &[(0, 1)]), Vec::new());
    let ring: Vec<(u64, u64)> = (0..8).map(|i| (i, (i + 1) % 8)).collect();
    let complete: Vec<(u64, u64)> = (0..6)
        .flat_map(|a| (a + 1..6).map(move |b| (a, b)))
        .collect();
    for findings in [of(8, &ring), of(6, &complete)] {
        let about: Vec<_> = findings.iter().filter_map(Finding::culprit).collect();
        assert_eq!(about, [], "{findings:?}");
        assert!(
            matches!(
                findings[..],
                [Finding {
                    kind: Kind::Stage(_),
                    ..
                }]
            ),
            "{findings:?}"
        );
    }
}

#[test]
fn the_centre_of_a_star_is_one_finding_not_many() {
    let star: Vec<(u64, u64)> = (1..9).map(|i| (0, i)).collect();
    let findings = of(9, &star);
    assert_eq!(severe_about(&findings), [0]);
    let Kind::Dependence { dependents, .. } = &findings[0].kind else {
        panic!("{findings:?}");
    };
    assert_eq!(dependents.len(), 8);
    let also: Vec<_> = findings[0]
        .also
        .iter()
        .map(std::mem::discriminant)
        .collect();
    assert_eq!(also.len(), 3, "bottleneck, cut point and hub: {findings:?}");
    assert!(matches!(findings[0].aim, Some(Aim::LowerDependence { .. })));
    assert!(matches!(
        findings.last().unwrap().kind,
        Kind::Stage(Stage::HubAndSpoke)
    ));
}

#[test]
fn the_kite_hangs_on_heather() {
    let ties = [
        (0, 1),
        (0, 2),
        (0, 3),
        (0, 5),
        (1, 3),
        (1, 4),
        (1, 6),
        (2, 3),
        (2, 5),
        (3, 4),
        (3, 5),
        (3, 6),
        (4, 6),
        (5, 6),
        (5, 7),
        (6, 7),
        (7, 8),
        (8, 9),
    ];
    let findings = of(10, &ties);
    assert_eq!(severe_about(&findings), [7], "{findings:?}");
    // Jane's only contact is worth a look, no more.
    let ike = findings
        .iter()
        .find(|f| f.culprit() == Some(StakeholderId(18)));
    assert_eq!(ike.unwrap().severity, Severity::Notable);
    assert!(
        !findings
            .iter()
            .any(|f| f.culprit() == Some(StakeholderId(13))),
        "Diane"
    );
}

#[test]
fn two_groups_that_one_tie_joins_hang_on_its_ends() {
    let clique =
        |from: u64| (from..from + 5).flat_map(move |a| (a + 1..from + 5).map(move |b| (a, b)));
    let mut ties: Vec<(u64, u64)> = clique(0).chain(clique(5)).collect();
    ties.push((4, 5));
    let findings = of(10, &ties);
    let mut about = severe_about(&findings);
    about.sort_unstable();
    assert_eq!(about, [4, 5], "{findings:?}");
    let spanning = |f: &Finding| {
        let all = std::iter::once(&f.kind).chain(&f.also);
        all.into_iter()
            .any(|kind| matches!(kind, Kind::SingleSpanner { .. }))
    };
    assert_eq!(findings.iter().filter(|f| spanning(f)).count(), 2);
}

#[test]
fn parts_and_those_without_a_tie_are_told_apart() {
    let findings = of(9, &[(0, 1), (1, 2), (2, 3), (3, 0), (4, 5), (5, 6), (6, 4)]);
    let kinds: Vec<&Kind> = findings.iter().map(|f| &f.kind).collect();
    assert!(
        kinds
            .iter()
            .any(|k| matches!(k, Kind::Parts { apart, parts: 2 } if apart.len() == 3))
    );
    assert!(
        kinds
            .iter()
            .any(|k| matches!(k, Kind::Unconnected { ids } if ids.len() == 2))
    );
    assert!(
        kinds
            .iter()
            .any(|k| matches!(k, Kind::Stage(Stage::Scattered)))
    );
}

#[test]
fn on_random_networks_there_is_at_most_one_severe_finding_at_the_median() {
    let mut counts: Vec<usize> = (0..100_u64)
        .map(|seed| {
            let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
            let mut random = || {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                (state >> 11) as f64 / (1_u64 << 53) as f64
            };
            let mut ties = Vec::new();
            for a in 0..30 {
                for b in a + 1..30 {
                    if random() < 0.2 {
                        ties.push((a, b));
                    }
                }
            }
            severe(&of(30, &ties)).len()
        })
        .collect();
    counts.sort_unstable();
    assert!(counts[50] <= 1, "{counts:?}");
    assert!(counts[99] <= 3, "{counts:?}");
}

/// Five in a ring, so that the positions are unremarkable, and one tie changed.
fn with_tie(change: impl Fn(&mut Tie)) -> Vec<Kind> {
    let mut project = network(5, &[(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (0, 2)]);
    let variant = project.variants.values_mut().next().unwrap();
    let mut tie = variant.ties[&TieId(5_005)].clone();
    change(&mut tie);
    variant.ties.insert(tie.id, tie);
    found(&project).into_iter().map(|f| f.kind).collect()
}

#[test]
fn ties_are_found_by_what_they_carry_and_rest_on() {
    let is_told = |kinds: &[Kind], wanted: fn(&Kind) -> bool| kinds.iter().any(wanted);
    let one_way = with_tie(|tie| {
        tie.direction = Direction::OneWay;
        tie.contents = vec![ContentRef::Builtin(BuiltinContent::Coordination)];
    });
    assert!(is_told(
        &one_way,
        |k| matches!(k, Kind::OneWay { ties } if ties == &[TieId(5_005)])
    ));
    let funds = with_tie(|tie| {
        tie.direction = Direction::OneWay;
        tie.contents = vec![ContentRef::Builtin(BuiltinContent::Funds)];
    });
    assert!(
        !is_told(&funds, |k| matches!(k, Kind::OneWay { .. })),
        "money need not come back"
    );
    let planned = with_tie(|tie| tie.state = TieState::ToDevelop);
    assert!(is_told(&planned, |k| matches!(k, Kind::WithoutNorm { .. })));
    // 0 and 2 share a partner: not strange to each other.
    let new = with_tie(|tie| tie.state = TieState::New);
    assert!(!is_told(&new, |k| matches!(k, Kind::Foreign { .. })));
    let informal = with_tie(|tie| tie.formality = Formality::Informal);
    assert!(
        !is_told(&informal, |k| matches!(k, Kind::OnlyInformal { .. })),
        "formal ways exist"
    );
}

#[test]
fn informal_and_new_ties_stand_out_where_nothing_else_links_their_ends() {
    let mut project = network(6, &[(0, 1), (1, 2), (3, 4), (4, 5), (2, 3), (0, 5)]);
    let variant = project.variants.values_mut().next().unwrap();
    let mut set = |number: u64, change: &dyn Fn(&mut Tie)| {
        let mut tie = variant.ties[&TieId(number)].clone();
        change(&mut tie);
        variant.ties.insert(tie.id, tie);
    };
    set(5_004, &|tie| tie.formality = Formality::Informal);
    set(5_005, &|tie| tie.state = TieState::New);
    // The new tie is formal, so that the informal one is not the only link.
    let kinds: Vec<Kind> = found(&project).into_iter().map(|f| f.kind).collect();
    assert!(
        kinds
            .iter()
            .any(|k| matches!(k, Kind::Foreign { ties } if ties == &[TieId(5_005)]))
    );
    assert!(!kinds.iter().any(|k| matches!(k, Kind::OnlyInformal { .. })));
    let variant = project.variants.values_mut().next().unwrap();
    variant.ties.remove(&TieId(5_005));
    let kinds: Vec<Kind> = found(&project).into_iter().map(|f| f.kind).collect();
    assert!(
        kinds
            .iter()
            .any(|k| matches!(k, Kind::OnlyInformal { ties } if ties == &[TieId(5_004)]))
    );
}

#[test]
fn what_a_view_leaves_out_links_all_the_same() {
    // 0-1 and 1-2 are formal and of another content than the view; 0-2 is informal, or new.
    let funds = ContentRef::Builtin(BuiltinContent::Funds);
    let told = |change: &dyn Fn(&mut Tie)| -> Vec<Kind> {
        let mut project = network(4, &[(0, 1), (1, 2), (0, 2), (2, 3)]);
        let variant = project.variants.values_mut().next().unwrap();
        for number in [5_002, 5_003] {
            let mut tie = variant.ties[&TieId(number)].clone();
            tie.contents = vec![funds];
            if number == 5_002 {
                change(&mut tie);
            }
            variant.ties.insert(tie.id, tie);
        }
        project.view.filter.content = Some(funds);
        found(&project).into_iter().map(|f| f.kind).collect()
    };
    let informal = told(&|tie| tie.formality = Formality::Informal);
    let new = told(&|tie| tie.state = TieState::New);
    for kind in informal.iter().chain(&new) {
        assert!(
            !matches!(kind, Kind::OnlyInformal { .. } | Kind::Foreign { .. }),
            "{kind:?}"
        );
    }
}

#[test]
fn every_finding_has_its_sentences_in_both_languages() {
    let star: Vec<(u64, u64)> = (1..9).map(|i| (0, i)).collect();
    let mut projects = vec![network(9, &star)];
    projects.push(network(
        9,
        &[(0, 1), (1, 2), (2, 3), (3, 0), (4, 5), (5, 6), (6, 4)],
    ));
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        projects.push(super::component_tests::with_gaps());
        for project in &projects {
            let words = Words {
                project,
                variant: &project.variants[&project.active_variant()],
                i18n: &i18n,
            };
            for finding in found(project) {
                let told = words.tell(&finding);
                for text in [&told.title, &told.advice]
                    .into_iter()
                    .chain(&told.evidence)
                {
                    assert!(
                        !text.contains('{') && !text.contains("finding-") && !text.is_empty(),
                        "{text}"
                    );
                }
            }
        }
    }
}

#[test]
fn of_a_network_of_ones_own_it_is_told_who_are_strangers_and_not_that_it_hangs_on_its_owner() {
    let mut project = network(6, &[(0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (1, 2), (4, 5)]);
    assert_eq!(severe_about(&found(&project)), [0]);
    let me = StakeholderId(10);
    project.card.me = Some(me);
    assert_eq!(
        severe_about(&found(&project)),
        [0],
        "an office's network with me in it"
    );
    project.card.ownership = Some(crate::model::Ownership::Personal);
    let findings = found(&project);
    assert!(
        findings.iter().all(|f| f.culprit() != Some(me)),
        "{findings:?}"
    );
    let own = Kind::OwnNetwork {
        owner: me,
        apart: 8,
        pairs: 10,
    };
    assert_eq!(findings.last().unwrap().kind, own);

    let mut project = network(5, &[(0, 1), (1, 2), (1, 3), (1, 4)]);
    project.card.me = Some(me);
    project.card.ownership = Some(crate::model::Ownership::Personal);
    assert_eq!(
        severe_about(&found(&project)),
        [1],
        "whom I depend on is told"
    );
}
