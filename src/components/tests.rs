//! Each function on a network of three.

use super::*;
use crate::model::{
    Agreement, Assessment, Competence, Member, Need, Norm, Point, Project, QualityAssessment,
    Score, Stakeholder, StakeholderId, Technoware, Tie, TieId, VariantHeader, VariantId,
};

/// Three stakeholders, 1 to 3, with ties 1-2 (existing) and 2-3 (new).
fn network() -> (Project, Variant) {
    let mut project = Project::new("v");
    let mut variant = Variant::new(VariantHeader::new(VariantId(9), "v"));
    for n in 1..=3 {
        let id = StakeholderId(n);
        project
            .stakeholders
            .insert(id, Stakeholder::new(id, &format!("S{n}")));
        variant
            .members
            .insert(id, Member::new(id, Point::default()));
    }
    for (n, a, b, state) in [(1, 1, 2, TieState::Existing), (2, 2, 3, TieState::New)] {
        let mut tie = Tie::new(TieId(n), StakeholderId(a), StakeholderId(b));
        tie.state = state;
        variant.ties.insert(tie.id, tie);
    }
    (project, variant)
}

fn member(variant: &mut Variant, n: u64, change: impl FnOnce(&mut Member)) {
    let mut member = variant.members.get(&StakeholderId(n)).unwrap().clone();
    change(&mut member);
    variant.members.insert(StakeholderId(n), member);
}

fn stakeholder(project: &mut Project, n: u64, change: impl FnOnce(&mut Stakeholder)) {
    let mut one = project.stakeholder(StakeholderId(n)).unwrap().clone();
    change(&mut one);
    project.stakeholders.insert(StakeholderId(n), one);
}

fn competence(name: &str, score: Option<u8>) -> Competence {
    Competence {
        name: name.to_owned(),
        assessments: vec![scored(score)],
        ..Competence::default()
    }
}

fn scored(score: Option<u8>) -> Assessment {
    Assessment {
        score: score.and_then(Score::new),
        ..Assessment::default()
    }
}

fn need(text: &str, met_by: &[u64]) -> Need {
    Need {
        text: text.to_owned(),
        met_by: met_by.iter().copied().map(StakeholderId).collect(),
        ..Need::default()
    }
}

#[test]
fn a_need_is_met_by_who_is_present_only() {
    let (project, mut variant) = network();
    member(&mut variant, 1, |m| {
        m.needs = vec![need("seed", &[2]), need("credit", &[8]), need("  ", &[])];
    });
    let of = StakeholderId(1);
    assert_eq!(unmet_needs(&variant), [UnmetNeed { of, index: 1 }]);
    let level_of = |v: &Variant| level(&project, v, of, Component::Needs);
    assert_eq!(level_of(&variant), Some(Level::Partly));
    member(&mut variant, 1, |m| m.needs.truncate(1));
    assert_eq!(level_of(&variant), Some(Level::Filled));
    variant.members.remove(&StakeholderId(2));
    assert_eq!(unmet_needs(&variant), [UnmetNeed { of, index: 0 }]);
}

#[test]
fn lacking_is_what_is_not_had_or_had_at_a_lower_score_and_others_can_teach_it() {
    let (mut project, mut variant) = network();
    stakeholder(&mut project, 1, |s| {
        s.competences_had = vec![competence("Negosiasi", Some(2)), competence("pupuk", None)];
    });
    stakeholder(&mut project, 2, |s| {
        s.competences_had = vec![competence("negosiasi ", Some(3))];
    });
    stakeholder(&mut project, 3, |s| {
        s.competences_had = vec![competence("NEGOSIASI", Some(1))];
    });
    member(&mut variant, 1, |m| {
        m.competences_needed = vec![
            competence("negosiasi", Some(3)),
            competence("Pupuk", Some(4)),
            competence("Pembukuan", None),
            competence("", Some(4)),
        ];
    });
    let lacks = all_lacking(&project, &variant);
    let told: Vec<_> = lacks
        .iter()
        .map(|l| (l.of.0, l.competence.name.as_str(), l.teachers.clone()))
        .collect();
    assert_eq!(
        told,
        [
            (1, "negosiasi", vec![StakeholderId(2)]),
            (1, "Pembukuan", vec![])
        ]
    );
}

#[test]
fn the_newest_score_is_the_latest_by_date_that_holds_one() {
    let given = |date: &str, score| Assessment {
        date: Some(date.parse().unwrap()),
        ..scored(score)
    };
    let list = [
        given("2026-03-01", Some(3)),
        given("2025-01-01", Some(1)),
        given("2026-09-01", None),
    ];
    assert_eq!(newest(&list), Score::new(3));
    assert_eq!(newest(&[scored(Some(1)), scored(Some(2))]), Score::new(2));
    assert_eq!(newest(&[]), None);
}

#[test]
fn a_channel_is_the_same_technology_at_both_ends() {
    let (mut project, mut variant) = network();
    let phone = |name: &str| Technoware {
        name: name.to_owned(),
        ..Technoware::default()
    };
    for n in [1, 2] {
        stakeholder(&mut project, n, |s| s.technoware_now = vec![phone("LAN")]);
    }
    let of = |project: &Project, variant: &Variant, n| {
        channel(project, variant, variant.ties.get(&TieId(n)).unwrap())
    };
    assert_eq!(of(&project, &variant, 1), Channel::Now);
    assert_eq!(of(&project, &variant, 2), Channel::None);
    assert_eq!(ties_without_channel(&project, &variant), [TieId(2)]);
    member(&mut variant, 3, |m| {
        m.technoware_planned = vec![phone("lan")];
    });
    assert_eq!(of(&project, &variant, 2), Channel::Planned);
    assert!(ties_without_channel(&project, &variant).is_empty());
}

#[test]
fn a_norm_governs_the_ties_with_those_whom_it_names_or_all() {
    let (project, mut variant) = network();
    assert_eq!(ties_without_norm(&variant), [TieId(1), TieId(2)]);
    let norm = Norm {
        text: "share prices".to_owned(),
        towards: vec![StakeholderId(3)],
        ..Norm::default()
    };
    member(&mut variant, 2, |m| m.norms = vec![norm]);
    assert_eq!(ties_without_norm(&variant), [TieId(1)]);
    let at = |v: &Variant| level(&project, v, StakeholderId(2), Component::Norms);
    assert_eq!(at(&variant), Some(Level::Partly));
    member(&mut variant, 2, |m| {
        m.norms[0].towards.clear();
        m.norms[0].agreement = Agreement::Written;
    });
    assert!(ties_without_norm(&variant).is_empty());
    assert_eq!(at(&variant), Some(Level::Filled));
}

#[test]
fn who_is_not_assessed_is_not_of_low_commitment() {
    let (project, mut variant) = network();
    let at = |v: &Variant, n| level(&project, v, StakeholderId(n), Component::Commitment);
    member(&mut variant, 1, |m| {
        m.commitment.statement = "we will".to_owned();
    });
    member(&mut variant, 2, |m| {
        m.commitment.assessments = vec![scored(Some(1))];
    });
    assert_eq!(low_commitment(&variant), [StakeholderId(2)]);
    assert_eq!(at(&variant, 1), Some(Level::NotAssessed));
    assert_eq!(at(&variant, 2), Some(Level::Partly));
    assert_eq!(at(&variant, 3), Some(Level::Empty));
    let totals = totals(&project, &variant, Component::Commitment);
    assert_eq!(
        (totals.not_assessed, totals.partly, totals.empty),
        (1, 1, 1)
    );
    assert_eq!(totals.all(), 3);
}

#[test]
fn social_capital_is_the_share_of_living_ties_that_exist() {
    let (project, mut variant) = network();
    let capital = social_capital(&variant).unwrap();
    assert_eq!(
        (capital.living, capital.existing, capital.assessed),
        (2, 1, 0)
    );
    assert!((capital.share() - 0.5).abs() < 1e-12);
    let at = |v: &Variant, n| level(&project, v, StakeholderId(n), Component::SocialCapital);
    assert_eq!(at(&variant, 1), Some(Level::NotAssessed));
    assert_eq!(at(&variant, 3), Some(Level::Empty));
    let mut tie = variant.ties.get(&TieId(1)).unwrap().clone();
    tie.quality = vec![QualityAssessment {
        trust: Score::new(3),
        ..QualityAssessment::default()
    }];
    variant.ties.insert(tie.id, tie);
    assert_eq!(at(&variant, 1), Some(Level::Filled));
    assert_eq!(social_capital(&variant).unwrap().assessed, 1);
    let sums = totals(&project, &variant, Component::SocialCapital);
    assert_eq!((sums.filled, sums.empty), (2, 1));
    for n in 1..=2 {
        variant.ties.remove(&TieId(n));
    }
    assert_eq!(social_capital(&variant), None);
}

#[test]
fn the_network_is_filled_when_it_is_described_and_every_part_is() {
    let (mut project, mut variant) = network();
    let at = |p: &Project, v: &Variant| network_level(p, v, Component::Technoware);
    assert_eq!(at(&project, &variant), Level::Empty);
    variant.header.components.technoware = "LAN".to_owned();
    assert_eq!(at(&project, &variant), Level::Partly);
    for n in 1..=3 {
        stakeholder(&mut project, n, |s| {
            s.technoware_now = vec![Technoware::default()];
        });
    }
    assert_eq!(at(&project, &variant), Level::Filled);
}

#[test]
fn the_amounts_of_all_are_those_of_each() {
    let (mut project, mut variant) = network();
    member(&mut variant, 1, |m| {
        m.needs = vec![need("a", &[2]), need("b", &[]), need("c", &[7])];
        m.norms = vec![Norm::default()];
        m.commitment.assessments = vec![scored(Some(3))];
    });
    stakeholder(&mut project, 2, |s| {
        s.competences_had = vec![competence("x", None)];
    });
    let all = amounts(&project, &variant);
    assert_eq!(all.len(), 3);
    for (id, amounts) in &all {
        assert_eq!(*amounts, amounts_of(&project, &variant, *id));
        for (component, amount) in PER_STAKEHOLDER.iter().zip(amounts) {
            let expected = level(&project, &variant, *id, *component);
            assert_eq!(Some(amount.level), expected, "{component:?} of {id}");
        }
    }
    let of_first = all[&StakeholderId(1)];
    let parts = of_first.map(|amount| amount.part);
    let expected = [
        Some((1, 3)),
        Some((0, 1)),
        Some((0, 1)),
        None,
        None,
        Some((3, 4)),
    ];
    assert_eq!(parts, expected);
    let nobody = amounts_of(&project, &variant, StakeholderId(9));
    assert!(
        nobody
            .iter()
            .all(|a| a.level == Level::Empty && a.part.is_none())
    );
}

#[test]
fn competences_are_counted_by_kind_and_taught_by_those_who_have_them() {
    let (mut project, mut variant) = network();
    member(&mut variant, 1, |m| {
        m.competences_needed = vec![competence("Menanam", Some(3)), competence("Menjual", None)];
    });
    stakeholder(&mut project, 2, |s| {
        s.competences_had = vec![competence(" menanam", Some(2))];
    });
    stakeholder(&mut project, 3, |s| {
        s.competences_had = vec![competence("MENANAM", Some(4))];
    });
    let lacks = all_lacking(&project, &variant);
    let teachers: Vec<_> = lacks.iter().map(|lack| lack.teachers.clone()).collect();
    assert_eq!(teachers, [vec![StakeholderId(3)], vec![]]);
    let kinds = by_kind(&project, &variant);
    assert_eq!(kinds.len(), 5);
    assert_eq!((kinds[0].needed, kinds[0].had, kinds[0].lacking), (2, 2, 2));
    assert_eq!((kinds[1].needed, kinds[1].had, kinds[1].lacking), (0, 0, 0));
}

#[test]
fn a_factor_is_the_newest_score_and_its_mean_is_over_existing_ties() {
    let (_, mut variant) = network();
    assert_eq!(Factor::Trust.mean(&variant), None);
    for id in [TieId(1), TieId(2)] {
        let mut tie = variant.ties.get(&id).unwrap().clone();
        let entry = |day, trust| QualityAssessment {
            date: Some(jiff::civil::date(2026, 1, day)),
            trust: Score::new(trust),
            ..QualityAssessment::default()
        };
        tie.quality = vec![entry(2, 4), entry(1, 0), QualityAssessment::default()];
        assert_eq!(Factor::Trust.newest(&tie), Score::new(4));
        assert_eq!(Factor::MutualBenefit.newest(&tie), None);
        variant.ties.insert(id, tie);
    }
    // The second tie does not exist yet.
    assert_eq!(Factor::Trust.mean(&variant), Some((4.0, 1)));
}
