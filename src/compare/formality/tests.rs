//! Small offices on paper and as they live.

use super::*;
use crate::findings::words::Words;
use crate::i18n::{I18n, Lang};
use crate::model::{
    BuiltinContent, ContentRef, Direction, Member, Point, Stakeholder, Tie, Vocabulary as _,
};

/// Stakeholders 11, 12, … named A, B, …
fn office(count: u64) -> Project {
    let mut project = Project::new("1");
    project.next_id = 10_000;
    let variant = project.variants.get_mut(&VariantId(1)).unwrap();
    for number in 0..count {
        let id = StakeholderId(11 + number);
        variant
            .members
            .insert(id, Member::new(id, Point::default()));
        let name = char::from(b'A' + number as u8).to_string();
        project.stakeholders.insert(id, Stakeholder::new(id, &name));
    }
    project
}

fn tie(project: &mut Project, from: char, to: char, formality: Kind) -> TieId {
    let id = project.allocate_tie();
    let end = |name: char| StakeholderId(11 + u64::from(name as u8 - b'A'));
    let mut tie = Tie::new(id, end(from), end(to));
    tie.formality = formality;
    let variant = project.variants.get_mut(&VariantId(1)).unwrap();
    variant.ties.insert(id, tie);
    id
}

fn change(project: &mut Project, id: TieId, change: impl FnOnce(&mut Tie)) {
    let variant = project.variants.get_mut(&VariantId(1)).unwrap();
    let mut tie = variant.ties.get(&id).unwrap().clone();
    change(&mut tie);
    variant.ties.insert(id, tie);
}

/// A heads B, C, D and E; everybody talks to F, whom no line reaches.
fn two_faces() -> Project {
    let mut project = office(6);
    for other in ['B', 'C', 'D', 'E'] {
        tie(&mut project, 'A', other, Kind::Formal);
        tie(&mut project, other, 'F', Kind::Informal);
    }
    project
}

fn of(project: &Project) -> Formality {
    Formality::of(project, VariantId(1), &TieFilter::default(), &|| true).unwrap()
}

#[test]
fn the_head_on_paper_and_the_one_whom_all_talk_to_are_told_apart() {
    let project = two_faces();
    let formality = of(&project);
    let found = formality.disagreements(Measure::Degree);
    let told: Vec<_> = found
        .iter()
        .map(|s| (s.id.0, s.ranks, s.foremost))
        .collect();
    let expected = [
        (11, [Some(1), None, Some(1)], Some(Side::Formal)),
        (16, [None, Some(1), Some(1)], Some(Side::Informal)),
    ];
    assert_eq!(told, expected);
    assert_eq!(formality.disagreements(Measure::Betweenness).len(), 2);
    let variant = project.variant(VariantId(1)).unwrap();
    let i18n = I18n::new(Lang::Indonesian);
    let words = Words {
        project: &project,
        variant,
        i18n: &i18n,
    };
    assert_eq!(
        found[1].sentence(words),
        "F: peringkat 1 menurut hubungan informal, tetapi tidak ada di bagan resmi."
    );
}

#[test]
fn an_exercise_keeps_back_who_stands_out_and_not_the_ranks() {
    let mut project = two_faces();
    let ranked = of(&project).standings(Measure::Degree).len();
    assert!(ranked > 0 && !of(&project).disagreements(Measure::Degree).is_empty());
    project.exercise = Some(crate::model::Exercise::new(
        crate::model::ExerciseTask::Business,
    ));
    let mut formality = of(&project);
    formality.analyses = formality.analyses.map(|numbers| numbers.as_shown(&project));
    assert_eq!(formality.disagreements(Measure::Degree), []);
    assert_eq!(formality.standings(Measure::Degree).len(), ranked);
}

#[test]
fn a_rank_in_the_lower_half_is_told_and_one_in_the_upper_half_is_not() {
    let mut project = two_faces();
    // F gets one formal line, among the last of six; A talks to one, among the last of six.
    tie(&mut project, 'E', 'F', Kind::Formal);
    tie(&mut project, 'A', 'B', Kind::Informal);
    let told = |project: &Project| -> Vec<_> {
        let found = of(project).disagreements(Measure::Degree);
        found
            .iter()
            .map(|s| (s.id.0, s.ranks[0], s.ranks[1]))
            .collect()
    };
    let (head, talker) = ((11, Some(1), Some(3)), (16, Some(3), Some(1)));
    let seconds = [(12, Some(3), Some(2)), (15, Some(2), Some(3))];
    assert_eq!(told(&project), [head, talker, seconds[0], seconds[1]]);
    // A talks to three: the second of six.
    tie(&mut project, 'A', 'C', Kind::Informal);
    tie(&mut project, 'A', 'D', Kind::Informal);
    assert_eq!(told(&project), [talker, (15, Some(2), Some(6))]);
}

#[test]
fn where_all_are_equal_or_one_side_is_empty_nobody_stands_out() {
    let mut ring = office(6);
    for (from, to) in [
        ('A', 'B'),
        ('B', 'C'),
        ('C', 'D'),
        ('D', 'E'),
        ('E', 'F'),
        ('F', 'A'),
    ] {
        tie(&mut ring, from, to, Kind::Formal);
    }
    assert_eq!(of(&ring).disagreements(Measure::Degree), []);
    let mut star = office(5);
    for other in ['B', 'C', 'D', 'E'] {
        tie(&mut star, 'A', other, Kind::Formal);
    }
    assert_eq!(of(&star).disagreements(Measure::Degree), []);
    assert_eq!(of(&office(0)).standings(Measure::Degree), []);
}

#[test]
fn lines_nobody_lives_and_contacts_no_line_foresees_are_listed() {
    let mut project = office(5);
    let paper = tie(&mut project, 'A', 'B', Kind::Formal);
    tie(&mut project, 'A', 'C', Kind::Both);
    tie(&mut project, 'A', 'D', Kind::Formal);
    tie(&mut project, 'D', 'A', Kind::Informal);
    let lived = tie(&mut project, 'B', 'C', Kind::Informal);
    let planned = tie(&mut project, 'A', 'B', Kind::Informal);
    change(&mut project, planned, |tie| tie.state = TieState::New);
    let ended = tie(&mut project, 'D', 'E', Kind::Informal);
    change(&mut project, ended, |tie| tie.state = TieState::Ended);
    tie(&mut project, 'E', 'E', Kind::Formal);
    let formality = of(&project);
    assert_eq!(
        (formality.unlived.clone(), formality.unforeseen.clone()),
        (vec![paper], vec![lived])
    );
    assert_eq!((formality.formal, formality.informal), (3, 3));
}

#[test]
fn a_line_is_what_passes_along_it() {
    let mut project = office(2);
    let id = tie(&mut project, 'A', 'B', Kind::Formal);
    let mut kind = |direction, contents: &[BuiltinContent]| {
        change(&mut project, id, |tie| {
            tie.direction = direction;
            tie.contents = contents.iter().copied().map(ContentRef::Builtin).collect();
        });
        let variant = project.variant(VariantId(1)).unwrap();
        LineKind::of(variant.ties.get(&id).unwrap())
    };
    use BuiltinContent::{Command, Coordination, Goods, Guidance, Oversight};
    let one_way = Direction::OneWay;
    assert_eq!(kind(one_way, &[Goods, Oversight]), LineKind::Command);
    assert_eq!(kind(one_way, &[]), LineKind::Command);
    assert_eq!(kind(one_way, &[Guidance, Coordination]), LineKind::Guidance);
    assert_eq!(kind(one_way, &[Coordination]), LineKind::Coordination);
    assert_eq!(kind(one_way, &[Goods]), LineKind::Other);
    assert_eq!(kind(Direction::Mutual, &[Command]), LineKind::Other);
    assert_eq!(
        kind(Direction::Mutual, &[Guidance, Coordination]),
        LineKind::Coordination
    );
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        assert!(LineKind::ALL.iter().all(|kind| i18n.has(kind.label_key())));
        assert!(Kind::ALL.iter().all(|kind| i18n.has(&kind.label_key())));
    }
}
