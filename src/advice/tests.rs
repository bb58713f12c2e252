//! Scores beside what the analysis says of the same tie, carried out.

use std::collections::BTreeSet;

use crate::analysis::random::SplitMix64;
use crate::model::{
    BuiltinContent, ContentRef, Direction, Formality, Member, Point, Project, Stakeholder,
    StakeholderId, Tie, TieFilter, TieId, TieState,
};

use super::aim::{Aim, Limits};
use super::candidates::candidates;
use super::effects::{State, effects};
use super::proposal::{ProposedTie, edit};
use super::scorers::{Scorer, Target};

const GOODS: ContentRef = ContentRef::Builtin(BuiltinContent::Goods);
const FUNDS: ContentRef = ContentRef::Builtin(BuiltinContent::Funds);

fn id(number: usize) -> StakeholderId {
    StakeholderId(10 + number as u64)
}

/// Ties of all kinds between `n` stakeholders, about `share` of all pairs.
fn random(n: usize, share: f64, random: &mut SplitMix64) -> Project {
    let mut project = Project::new("test");
    project.next_id = 10_000;
    let first = project.first_variant();
    for number in 0..n {
        let name = number.to_string();
        project
            .stakeholders
            .insert(id(number), Stakeholder::new(id(number), &name));
        let member = Member::new(id(number), Point::default());
        let variant = project.variants.get_mut(&first).unwrap();
        variant.members.insert(id(number), member);
    }
    let mut next = 1_000;
    for a in 0..n {
        for b in a + 1..n {
            if random.unit() >= share {
                continue;
            }
            next += 1;
            let mut tie = Tie::new(TieId(next), id(a), id(b));
            tie.contents = vec![if random.unit() < 0.7 { GOODS } else { FUNDS }];
            tie.strength = [0.5, 1.0, 2.0, 3.0][random.below(4) as usize];
            if random.unit() < 0.4 {
                tie.direction = Direction::OneWay;
            }
            if random.unit() < 0.3 {
                tie.formality = Formality::Informal;
            }
            if random.unit() < 0.15 {
                tie.state = TieState::Ended;
            }
            let variant = project.variants.get_mut(&first).unwrap();
            variant.ties.insert(tie.id, tie);
        }
    }
    project
}

fn aims() -> Vec<Aim> {
    vec![
        Aim::LowerDependence {
            group: vec![id(0)],
            on: None,
            to: Vec::new(),
        },
        Aim::LowerDependence {
            group: vec![id(0), id(3)],
            on: None,
            to: vec![id(1), id(2), id(5), id(6)],
        },
        Aim::LowerDependence {
            group: vec![id(1)],
            on: Some(id(2)),
            to: Vec::new(),
        },
        Aim::RemoveCutPoints,
        Aim::ShortenWays(vec![id(0)]),
        Aim::ShortenWays(vec![id(0), id(4)]),
        Aim::RaiseBroker(id(1)),
        Aim::RelieveBroker(id(2)),
        Aim::ConnectParts,
    ]
}

#[test]
fn a_score_is_what_the_analysis_says_after_the_tie() {
    let mut rng = SplitMix64::new(11);
    let mut compared = 0;
    for round in 0..16 {
        let n = 5 + rng.below(6) as usize;
        let mut project = random(n, [0.15, 0.25, 0.4][round % 3], &mut rng);
        let variant = project.first_variant();
        let header = &mut project.variants.get_mut(&variant).unwrap().header;
        header.follow_direction = round % 2 == 1;
        header.use_strength = round % 4 >= 2;
        let filter = TieFilter {
            content: (round % 5 < 2).then_some(GOODS),
            formality: (round % 7 == 3).then_some(Formality::Formal),
            ..TieFilter::default()
        };
        let before = State::of(&project, variant, &filter);
        for aim in aims() {
            let Some(target) = Target::of(&aim, &before.snapshot) else {
                continue;
            };
            let mut net = target.net(&before.snapshot);
            let mut scorer = Scorer::of(&target, &net);
            let limits = Limits::default();
            let all = candidates(&project, variant, &filter, &before.snapshot, &aim, &limits);
            let sign = if aim.wants_more() { -1.0 } else { 1.0 };
            for candidate in all {
                let score = scorer.with(&mut net, candidate.arcs);
                let directed = before.snapshot.is_directed();
                let record = project.variant(variant).unwrap();
                let tie = ProposedTie::of(&candidate, record, directed);
                let edit = edit(record, &filter, &limits, &[tie]).unwrap();
                let stated = effects(&project, variant, &filter, &aim, &before, edit).unwrap();
                let Some(after) = stated.after else {
                    assert!(!score.0[0].is_finite(), "{aim:?} {candidate:?}");
                    continue;
                };
                let difference = (sign * score.0[0] - after).abs();
                assert!(
                    difference < 1e-9,
                    "round {round}, {aim:?}, {candidate:?}: scored {}, is {after}",
                    sign * score.0[0]
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}

#[test]
fn what_a_cut_point_separates_is_counted_in_pairs() {
    // A star of four: without its middle no two of them reach each other; a path of four: each
    // inner one separates one from two.
    let mut project = random(4, 0.0, &mut SplitMix64::new(1));
    let first = project.first_variant();
    let mut draw = |ties: &[(usize, usize)]| {
        let variant = project.variants.get_mut(&first).unwrap();
        variant.ties.retain(|_, _| false);
        for (place, &(a, b)) in ties.iter().enumerate() {
            let tie = Tie::new(TieId(1_000 + place as u64), id(a), id(b));
            variant.ties.insert(tie.id, tie);
        }
        let state = State::of(&project, first, &TieFilter::default());
        Scorer::of(&Target::CutPoints, &Target::CutPoints.net(&state.snapshot))
            .base()
            .0
    };
    assert_eq!(draw(&[(0, 1), (0, 2), (0, 3)]), [1.0, 3.0, 0.0]);
    assert_eq!(draw(&[(0, 1), (1, 2), (2, 3)]), [2.0, 4.0, 0.0]);
    assert_eq!(draw(&[(0, 1), (1, 2), (2, 3), (3, 0)]), [0.0; 3]);
}

#[test]
fn limits_leave_stakeholders_and_ties_alone() {
    let mut rng = SplitMix64::new(5);
    let project = random(9, 0.3, &mut rng);
    let variant = project.first_variant();
    let filter = TieFilter::default();
    let snapshot = State::of(&project, variant, &filter).snapshot;
    let aim = Aim::ShortenWays(vec![id(0)]);
    let ended: BTreeSet<TieId> = project
        .variant(variant)
        .unwrap()
        .ties
        .values()
        .filter(|tie| tie.state == TieState::Ended)
        .map(|tie| tie.id)
        .collect();
    assert!(!ended.is_empty());
    let limits = Limits {
        untouched: BTreeSet::from([id(2)]),
        kept: ended,
        own_ties_only: true,
        ..Limits::default()
    };
    let all = candidates(&project, variant, &filter, &snapshot, &aim, &limits);
    assert!(!all.is_empty());
    for candidate in all {
        let ends = [candidate.from, candidate.to];
        assert!(ends.contains(&id(0)) && !ends.contains(&id(2)));
        assert_eq!(candidate.means, super::Means::Draw);
    }
}
