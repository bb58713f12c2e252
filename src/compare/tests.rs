//! A comparison read from the other side, and which tie is taken for which.

use proptest::prelude::*;

use super::*;
use crate::advice::Aim;
use crate::i18n::{I18n, Lang};
use crate::model::{
    Agreement, Assessment, BuiltinContent, Competence, ContentRef, Direction, Formality, Measure,
    Member, Need, Norm, Point, Score, Stakeholder, Task, Technoware, Tie, TieState, VariantHeader,
    Vocabulary as _,
};

const A: VariantId = VariantId(1);
const B: VariantId = VariantId(2);

/// A tie between stakeholders 10 and following: ends, content, state, formality, whether one-way.
type Drawn = (u64, u64, u64, usize, usize, usize, bool);

fn two_variants(stakeholders: [Vec<u64>; 2], ties: [Vec<Drawn>; 2]) -> Project {
    let mut project = Project::new("A");
    project.next_id = 10_000;
    project
        .variants
        .insert(B, Variant::new(VariantHeader::new(B, "B")));
    for (variant, (ids, ties)) in [A, B].into_iter().zip(stakeholders.into_iter().zip(ties)) {
        for number in ids {
            let id = StakeholderId(10 + number);
            if !project.stakeholders.contains_key(&id) {
                let name = format!("P{number}");
                project.stakeholders.insert(id, Stakeholder::new(id, &name));
            }
            let mut member = Member::new(id, Point::new(number as f64, variant.0 as f64));
            member.role = format!("{}", number % (variant.0 + 1));
            write_components(&mut member, number, variant.0);
            project
                .variants
                .get_mut(&variant)
                .unwrap()
                .members
                .insert(id, member);
        }
        let drawn = project.variants.get_mut(&variant).unwrap();
        let named = |number| vec![StakeholderId(10 + number)];
        let task = |number| Task {
            text: "do".to_owned(),
            done_by: named(number),
            ..Task::default()
        };
        drawn.header.tasks = (0..variant.0).map(task).collect();
        for (id, from, to, content, state, formality, one_way) in ties {
            let (from, to) = (StakeholderId(10 + from), StakeholderId(10 + to));
            if !drawn.members.contains_key(&from) || !drawn.members.contains_key(&to) {
                continue;
            }
            let mut tie = Tie::new(TieId(1_000 + id), from, to);
            let contents = BuiltinContent::ALL;
            tie.contents = vec![ContentRef::Builtin(contents[content % contents.len()])];
            tie.state = TieState::ALL[state % TieState::ALL.len()];
            tie.formality = Formality::ALL[formality % Formality::ALL.len()];
            if one_way {
                tie.direction = Direction::OneWay;
            }
            drawn.ties.insert(tie.id, tie);
        }
    }
    assert_eq!(project.check(), Vec::new());
    project
}

/// Something in each component, differing from one stakeholder and variant to the other.
fn write_components(member: &mut Member, number: u64, variant: u64) {
    let named = |number: u64| vec![StakeholderId(10 + number % 7)];
    let some = number + variant;
    member.needs = (0..some % 3)
        .map(|n| Need {
            text: "news".to_owned(),
            met_by: named(some + n),
            ..Need::default()
        })
        .collect();
    member.norms = vec![Norm {
        text: "share".to_owned(),
        agreement: Agreement::ALL[some as usize % 3],
        ..Norm::default()
    }];
    member.competences_needed = (0..some % 2)
        .map(|_| Competence {
            name: "selling".to_owned(),
            ..Competence::default()
        })
        .collect();
    member.technoware_planned = vec![Technoware {
        name: format!("T{}", some % 2),
        ..Technoware::default()
    }];
    member.commitment.assessments = vec![Assessment {
        score: Score::new(some as u8 % 5),
        ..Assessment::default()
    }];
}

fn compare(
    project: &Project,
    first: VariantId,
    second: VariantId,
    filter: &TieFilter,
) -> Comparison {
    let group: Vec<StakeholderId> = project.stakeholders.keys().copied().take(2).collect();
    let input = Input {
        project,
        first,
        second,
        filter,
        group: &group,
    };
    Comparison::of(&input, &|| true).unwrap()
}

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let tie = (
        0..20_u64,
        0..7_u64,
        0..7_u64,
        0..3_usize,
        0..4_usize,
        0..3_usize,
        any::<bool>(),
    );
    prop::collection::vec(tie, 0..14)
}

fn some() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::btree_set(0..7_u64, 0..7).prop_map(|set| set.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn read_from_the_other_side_it_says_the_same_with_the_sides_swapped(
        (a, b) in (some(), some()), (s, t) in (drawn(), drawn()), filtered in any::<bool>(),
    ) {
        let project = two_variants([a, b], [s, t]);
        let mut filter = TieFilter::default();
        if filtered {
            filter.content = Some(ContentRef::Builtin(BuiltinContent::ALL[0]));
        }
        let (there, back) = (compare(&project, A, B, &filter), compare(&project, B, A, &filter));
        let swapped: Vec<_> = back
            .stakeholders
            .iter()
            .map(|c| (c.id, c.presence.swapped(), c.membership.swapped(), c.fields.clone()))
            .collect();
        let straight: Vec<_> = there
            .stakeholders
            .iter()
            .map(|c| (c.id, c.presence, c.membership, c.fields.clone()))
            .collect();
        prop_assert_eq!(straight, swapped);
        let pairs = |comparison: &Comparison, swap: bool| {
            let mut pairs: Vec<_> = comparison
                .ties
                .iter()
                .map(|t| {
                    let (first, second) = if swap { (t.second, t.first) } else { (t.first, t.second) };
                    (first, second, t.fields.clone())
                })
                .collect();
            pairs.sort();
            pairs
        };
        prop_assert_eq!(pairs(&there, false), pairs(&back, true));
        prop_assert_eq!(there.components.len(), back.components.len());
        let lines = |comparison: &Comparison| {
            let lines = comparison.network.iter().chain(&comparison.components);
            lines.copied().collect::<Vec<Line>>()
        };
        for (line, other) in lines(&there).iter().zip(&lines(&back)) {
            prop_assert_eq!(line.key, other.key);
            prop_assert_eq!((line.before, line.after), (other.after, other.before));
            prop_assert_eq!(line.change(), other.change().map(|change| -change));
        }
        for measure in Measure::ALL {
            let ids = || there.stakeholders.iter().map(|c| c.id);
            let mut forward = measure_changes(&there.analyses, ids(), *measure);
            let mut backward = measure_changes(&back.analyses, ids(), *measure);
            forward.sort_by_key(|c| c.id);
            backward.sort_by_key(|c| c.id);
            for (f, b) in forward.iter().zip(&backward) {
                prop_assert_eq!((f.before, f.rank_before), (b.after, b.rank_after));
            }
        }
        if let (Some(f), Some(b)) = (&there.bargaining, &back.bargaining) {
            prop_assert_eq!(f.highest[0], b.highest[1]);
            prop_assert_eq!(&f.brokers[0], &b.brokers[1]);
        }
        // What is better one way is worse the other way, and nothing is either without an aim.
        let group: Vec<_> = project.stakeholders.keys().copied().take(2).collect();
        let one = StakeholderId(12);
        let aims = [
            Aim::LowerDependence { group: group.clone(), on: None, to: Vec::new() },
            Aim::RemoveCutPoints,
            Aim::ShortenWays(group),
            Aim::RaiseBroker(one),
            Aim::RelieveBroker(one),
            Aim::ConnectParts,
        ];
        let turned = |effect: Option<Effect>| effect.map(|effect| match effect {
            Effect::Better => Effect::Worse,
            Effect::Same => Effect::Same,
            Effect::Worse => Effect::Better,
        });
        for aim in &aims {
            for (line, other) in there.network.iter().zip(&back.network) {
                prop_assert_eq!(judged(aim, line), turned(judged(aim, other)));
            }
            let (one_way, other_way) = (there.standing(aim), back.standing(aim));
            prop_assert_eq!(
                one_way.map(|(line, effect)| (line.before, line.after, effect)),
                other_way.map(|(line, effect)| (line.after, line.before, turned(effect)))
            );
        }
        // Compared with itself nothing differs.
        let same = compare(&project, A, A, &filter);
        prop_assert!(lines(&same).iter().all(|line| line.before == line.after));
        let told = same.sentences_of_components(&I18n::new(Lang::English));
        prop_assert_eq!(told, Vec::<String>::new());
        prop_assert!(same.ties.iter().all(|t| t.verdict() == Verdict::Same));
        prop_assert!(same.stakeholders.iter().all(|c| c.verdict() == Verdict::Same));
    }
}

#[test]
fn ties_are_matched_by_id_then_by_ends_and_content() {
    let goods = 5;
    let funds = 6;
    // 0 keeps its id and turns from existing to ended elsewhere; 1 gets another id; 2 and 3 are
    // parallel, of other content; 4 is only in the second and exists.
    let project = two_variants(
        [vec![0, 1, 2], vec![0, 1, 2]],
        [
            vec![
                (0, 0, 1, goods, 0, 0, false),
                (1, 1, 2, goods, 0, 0, false),
                (2, 0, 2, funds, 0, 0, true),
            ],
            vec![
                (0, 0, 1, goods, 0, 1, false),
                (7, 2, 1, goods, 0, 0, false),
                (3, 0, 2, goods, 0, 0, true),
                (4, 0, 1, funds, 0, 0, false),
            ],
        ],
    );
    let comparison = compare(&project, A, B, &TieFilter::default());
    let told: Vec<_> = comparison
        .ties
        .iter()
        .map(|t| {
            (
                t.first.map(|id| id.0 - 1_000),
                t.second.map(|id| id.0 - 1_000),
                t.verdict(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (Some(0), Some(0), Verdict::Changed),
            (Some(1), Some(7), Verdict::Same),
            (Some(2), None, Verdict::Gone),
            (None, Some(3), Verdict::Mapped),
            (None, Some(4), Verdict::Mapped),
        ]
    );
    assert_eq!(comparison.ties[0].fields, [TieField::Formality]);
}

#[test]
fn a_one_way_tie_that_turns_has_changed_and_a_mutual_one_has_not() {
    let tie = |from, to, one_way| vec![(0, from, to, 0, 0, 0, one_way)];
    let both = || [vec![0, 1], vec![0, 1]];
    for (one_way, verdict) in [(true, Verdict::Changed), (false, Verdict::Same)] {
        let project = two_variants(both(), [tie(0, 1, one_way), tie(1, 0, one_way)]);
        let comparison = compare(&project, A, B, &TieFilter::default());
        assert_eq!(comparison.ties[0].verdict(), verdict);
    }
}
