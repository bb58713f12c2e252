//! The steps follow the document, and the two answers are compared as a trainer would.

use crate::edit::{Edit, ExerciseEdit, Record, Session};
use crate::findings::Thresholds;
use crate::findings::words::Words;
use crate::i18n::{I18n, Lang};
use crate::model::exercise::{Exercise, HandAnswer, Named};
use crate::model::{
    BuiltinCategory, Business, CategoryRef, Component, ExerciseTask, Point, Project, StakeholderId,
};

use super::*;

/// A row of five, P0 to P4, in an exercise; every tie leads through the middle.
fn row(task: ExerciseTask) -> (Session, Vec<StakeholderId>) {
    let mut session = Session::new(Project::new("Kondisi awal"));
    for n in 0..5 {
        let at = Point::new(f64::from(n) * 100.0, 0.0);
        let name = format!("P{n}");
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
    }
    let ids: Vec<_> = session.variant().members.keys().copied().collect();
    for pair in ids.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        session.apply(Edit::Connect { from, to }).unwrap();
    }
    step(&mut session, ExerciseEdit::Begin(task));
    (session, ids)
}

fn step(session: &mut Session, edit: ExerciseEdit) {
    session.apply(Edit::Exercise(Box::new(edit))).unwrap();
}

fn fill(session: &mut Session, fill: impl FnOnce(&mut Exercise)) {
    let mut record = session.project().exercise.clone().unwrap();
    fill(&mut record);
    let record = Record::Exercise(Box::new(record));
    session.apply(Edit::Update(vec![record])).unwrap();
}

fn own(session: &Session) -> Own {
    Own::of(session.project(), &Thresholds::default(), &|| true).unwrap()
}

/// Done and all of a goal of a step.
fn of(session: &Session, step: Step, goal: Goal) -> (usize, usize) {
    let own = own(session);
    let checks = checks(session.project(), step, Some(&own));
    let check = checks.iter().find(|check| check.goal == goal).unwrap();
    (check.done, check.all)
}

fn answer(named: Named) -> HandAnswer {
    HandAnswer {
        named: Some(named),
        ..HandAnswer::default()
    }
}

#[test]
fn a_business_is_chosen_by_the_list_or_in_words() {
    let (mut session, _) = row(ExerciseTask::Business);
    let business = |session: &Session| of(session, Step::Choose, Goal::Business).0;
    assert_eq!(business(&session), 0);
    fill(&mut session, |e| e.business = Some(Business::Other));
    assert_eq!(business(&session), 0);
    fill(&mut session, |e| e.business_name = "Gula aren".to_owned());
    assert_eq!(business(&session), 1);
    fill(&mut session, |e| {
        e.business = Some(Business::Fishery);
        e.business_name.clear();
    });
    assert_eq!(business(&session), 1);
}

#[test]
fn the_map_counts_institutions_beside_the_partners_and_who_has_a_tie() {
    let (mut session, ids) = row(ExerciseTask::Business);
    fill(&mut session, |e| {
        e.partner_group = Some(ids[0]);
        e.partner_company = Some(ids[1]);
    });
    let institutions = |session: &Session| of(session, Step::Map, Goal::Institutions);
    assert_eq!(institutions(&session), (3, 3));
    let mut figure = session.project().stakeholder(ids[4]).unwrap().clone();
    figure.category = CategoryRef::Builtin(BuiltinCategory::CommunityFigures);
    let figure = Record::Stakeholder(Box::new(figure));
    session.apply(Edit::Update(vec![figure])).unwrap();
    assert_eq!(institutions(&session), (2, 3));
    assert_eq!(of(&session, Step::Map, Goal::Tied), (5, 5));
    let (at, name) = (Point::new(0.0, 300.0), "P5".to_owned());
    session.apply(Edit::AddStakeholder { at, name }).unwrap();
    assert_eq!(of(&session, Step::Map, Goal::Tied), (5, 6));
    let checks = checks(session.project(), Step::Map, None);
    let tied = checks.iter().find(|check| check.goal == Goal::Tied);
    assert_eq!(tied.unwrap().next, session.selection().only_stakeholder());
    // Whoever is gone is no partner any more.
    let gone = [ids[0]].into_iter().collect();
    session.apply(Edit::DeleteFromProject(gone)).unwrap();
    assert_eq!(of(&session, Step::Map, Goal::PartnerGroup), (0, 1));
}

#[test]
fn duties_are_asked_of_institutions_and_roles_of_everybody() {
    let (mut session, ids) = row(ExerciseTask::Business);
    fill(&mut session, |e| e.partner_group = Some(ids[0]));
    assert_eq!(of(&session, Step::Duties, Goal::Duties), (0, 4));
    assert_eq!(of(&session, Step::Duties, Goal::Roles), (0, 5));
    let mut office = session.project().stakeholder(ids[2]).unwrap().clone();
    office.duties = "Membina".to_owned();
    let mut member = session.variant().members[&ids[0]].clone();
    member.role = " \n".to_owned();
    let records = vec![
        Record::Stakeholder(Box::new(office)),
        Record::Member(Box::new(member)),
    ];
    session.apply(Edit::Update(records)).unwrap();
    assert_eq!(of(&session, Step::Duties, Goal::Duties), (1, 4));
    assert_eq!(of(&session, Step::Duties, Goal::Roles), (0, 5));
}

#[test]
fn the_middle_of_a_row_is_found_and_other_answers_are_told_apart() {
    let (session, ids) = row(ExerciseTask::Business);
    let own = own(&session);
    let first = own.culprits().next().unwrap();
    let verdict = |named| own.verdict(&answer(named));
    assert_eq!(verdict(Named::Stakeholder(first)), Verdict::Agreed(first));
    assert_eq!(verdict(Named::Nobody), Verdict::Missed(first));
    let end = ids[0];
    assert_eq!(
        verdict(Named::Stakeholder(end)),
        Verdict::Differs { named: end, first }
    );
    // Whoever weighs as much is as right an answer; whoever weighs less is seen as well.
    for finding in &own.bottlenecks {
        let named = finding.culprit().unwrap();
        let expected = if finding.severity == own.bottlenecks[0].severity {
            Verdict::Agreed(named)
        } else {
            Verdict::AlsoSeen { named, first }
        };
        assert_eq!(verdict(Named::Stakeholder(named)), expected);
    }
    assert_eq!(
        verdict(Named::Stakeholder(StakeholderId(999))),
        Verdict::Gone
    );
    // Why it differs is told in numbers.
    let i18n = I18n::new(Lang::Indonesian);
    let words = Words {
        project: session.project(),
        variant: session.variant(),
        i18n: &i18n,
    };
    let told = own.tell(&answer(Named::Stakeholder(end)), &words);
    assert!(told.verdict.contains("P0") && told.verdict.contains(&words.name(first)));
    assert_eq!(told.reasons.len(), 2);
    assert_eq!(told.evidence.len(), 3);
}

#[test]
fn the_partner_group_is_asked_about_and_is_no_bottleneck_itself() {
    let (mut session, _) = row(ExerciseTask::Business);
    let first = own(&session).culprits().next().unwrap();
    fill(&mut session, |e| e.partner_group = Some(first));
    let own = own(&session);
    assert!(own.culprits().next().is_some());
    assert!(own.culprits().all(|id| id != first));
}

#[test]
fn the_way_from_the_partner_group_to_the_company_is_told() {
    let (mut session, ids) = row(ExerciseTask::Business);
    assert_eq!(own(&session).way, None);
    fill(&mut session, |e| {
        e.partner_group = Some(ids[0]);
        e.partner_company = Some(ids[3]);
    });
    let told = |session: &Session| {
        let own = own(session);
        let i18n = I18n::new(Lang::Indonesian);
        let words = Words {
            project: session.project(),
            variant: session.variant(),
            i18n: &i18n,
        };
        let told = own.tell(&answer(Named::Nobody), &words);
        (own.way.unwrap(), told.evidence[0].clone())
    };
    let (way, sentence) = told(&session);
    assert_eq!(way.through, [ids[1], ids[2]]);
    assert!(sentence.contains("P1") && sentence.contains("P2"));
    assert!(!sentence.contains("P4"));
    // A second way of the same length frees from both.
    for (a, b) in [(0, 4), (1, 3)] {
        let (from, to) = (ids[a], ids[b]);
        session.apply(Edit::Connect { from, to }).unwrap();
    }
    let (way, sentence) = told(&session);
    assert!(way.is_there && way.through.is_empty());
    assert!(!sentence.contains("P1"));
    // And without a tie there is none at all.
    let ties = session.variant().ties.keys().copied().collect();
    let selection = crate::edit::Selection {
        ties,
        ..crate::edit::Selection::none()
    };
    session.apply(Edit::Remove(selection)).unwrap();
    let (way, _) = told(&session);
    assert!(!way.is_there && way.through.is_empty());
}

#[test]
fn a_tie_drawn_into_the_rearrangement_is_new() {
    let (mut session, ids) = row(ExerciseTask::Business);
    let (from, to) = (ids[0], ids[2]);
    let newest = |session: &Session| session.variant().ties.values().last().unwrap().state;
    session.apply(Edit::Connect { from, to }).unwrap();
    assert_eq!(newest(&session), crate::model::TieState::Existing);
    let variant = session.variant_id();
    let name = "Penataan ulang".to_owned();
    step(
        &mut session,
        ExerciseEdit::Rearrange {
            from: variant,
            name,
        },
    );
    let (from, to) = (ids[0], ids[4]);
    session.apply(Edit::Connect { from, to }).unwrap();
    assert_eq!(newest(&session), crate::model::TieState::New);
}

#[test]
fn where_all_are_tied_to_all_there_is_no_bottleneck() {
    let (mut session, ids) = row(ExerciseTask::Business);
    for a in 0..5 {
        for b in a + 2..5 {
            let (from, to) = (ids[a], ids[b]);
            session.apply(Edit::Connect { from, to }).unwrap();
        }
    }
    let own = own(&session);
    assert_eq!(own.bottlenecks, Vec::new());
    assert_eq!(own.verdict(&answer(Named::Nobody)), Verdict::NeitherFinds);
    let named = Named::Stakeholder(ids[2]);
    assert_eq!(own.verdict(&answer(named)), Verdict::OnlyNamed(ids[2]));
}

#[test]
fn a_rearrangement_eases_who_was_named_only_once_nothing_points_at_them() {
    let (mut session, ids) = row(ExerciseTask::Business);
    let first = own(&session).culprits().next().unwrap();
    fill(&mut session, |e| {
        e.answer.named = Some(Named::Stakeholder(first));
    });
    step(
        &mut session,
        ExerciseEdit::Give(jiff::civil::date(2026, 3, 1)),
    );
    assert_eq!(of(&session, Step::Compare, Goal::Reflection), (1, 1));
    let from = session.variant_id();
    let name = "Penataan ulang".to_owned();
    step(&mut session, ExerciseEdit::Rearrange { from, name });
    assert_eq!(of(&session, Step::Rearrange, Goal::Variant), (1, 1));
    assert_eq!(of(&session, Step::Rearrange, Goal::Changed), (0, 1));
    assert_eq!(of(&session, Step::Rearrange, Goal::Eased), (0, 1));
    for (a, b) in [(0, 4), (0, 2), (1, 3), (2, 4), (0, 3), (1, 4)] {
        let (from, to) = (ids[a], ids[b]);
        session.apply(Edit::Connect { from, to }).unwrap();
    }
    assert_eq!(of(&session, Step::Rearrange, Goal::Changed), (1, 1));
    assert_eq!(of(&session, Step::Rearrange, Goal::Eased), (1, 1));
    // The network as it was mapped is as it was.
    assert_eq!(own(&session).culprits().next(), Some(first));
}

#[test]
fn ones_own_network_asks_for_the_eight_components() {
    let (mut session, _) = row(ExerciseTask::OwnNetwork);
    assert_eq!(of(&session, Step::Draw, Goal::Stakeholders), (5, 5));
    assert_eq!(of(&session, Step::Draw, Goal::Group), (0, 1));
    assert_eq!(of(&session, Step::Draw, Goal::Purpose), (0, 1));
    let all = checks(session.project(), Step::Components, None);
    assert_eq!(reached(&all), (0, 8));
    let mut header = session.variant().header.clone();
    *header.components.text_mut(Component::Norms) = "Kesepakatan".to_owned();
    let header = Record::Variant(Box::new(header));
    session.apply(Edit::Update(vec![header])).unwrap();
    let all = checks(session.project(), Step::Components, None);
    assert_eq!(reached(&all), (1, 8));
}

#[test]
fn without_an_exercise_nothing_is_asked_for() {
    let project = Project::new("Kondisi awal");
    for task in [ExerciseTask::Business, ExerciseTask::OwnNetwork] {
        for step in Step::of(task) {
            assert_eq!(checks(&project, *step, None), Vec::new());
        }
    }
}
