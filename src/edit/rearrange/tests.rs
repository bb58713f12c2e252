//! Each operation does what it says and is taken back whole.

use proptest::prelude::*;

use super::*;
use crate::edit::{Edit, Session};
use crate::model::{BuiltinContent, ContentRef, Project, TieFilter, TieState, Vocabulary as _};

/// Five in a row, each tied to the next; the ids in their order.
fn row() -> (Session, Vec<StakeholderId>, Vec<TieId>) {
    let mut session = Session::new(Project::new("1"));
    for n in 0..5 {
        let at = Point::new(f64::from(n) * 100.0, f64::from(n % 2) * 40.0);
        let name = format!("P{n}");
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
    }
    let ids: Vec<_> = session.variant().members.keys().copied().collect();
    for pair in ids.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        session.apply(Edit::Connect { from, to }).unwrap();
    }
    let ties = session.variant().ties.keys().copied().collect();
    (session, ids, ties)
}

fn pairs(session: &Session) -> Vec<(u64, u64)> {
    let ties = session.variant().ties.values();
    let mut pairs: Vec<(u64, u64)> = ties
        .map(|tie| (tie.from.0.min(tie.to.0), tie.from.0.max(tie.to.0)))
        .collect();
    pairs.sort_unstable();
    pairs
}

fn look(session: &mut Session, change: impl FnOnce(&mut TieFilter)) {
    let mut view = session.project().view.clone();
    change(&mut view.filter);
    session.set_view(view);
}

fn run(session: &mut Session, operation: Operation) -> bool {
    session.apply(Edit::Rearrange(Box::new(operation))).unwrap()
}

#[test]
fn a_role_is_diverted_and_nothing_is_doubled() {
    let (mut session, ids, ties) = row();
    let before = session.project().variants.clone();
    // The middle one's two ties go to the first, who is tied to the second already.
    let receiver = Receiver::Known(ids[0]);
    let operation = Operation::Divert {
        from: ids[2],
        ties: BTreeMap::from([(ties[1], receiver), (ties[2], receiver)]),
        newcomer: String::new(),
        leaves: true,
    };
    assert!(run(&mut session, operation));
    assert!(!session.variant().members.contains_key(&ids[2]));
    let expected = [
        (ids[0].0, ids[1].0),
        (ids[0].0, ids[3].0),
        (ids[3].0, ids[4].0),
    ];
    assert_eq!(pairs(&session), expected);
    let made = session
        .variant()
        .ties
        .values()
        .find(|t| t.touches(ids[3]) && t.touches(ids[0]));
    assert_eq!(made.unwrap().state, TieState::New);
    session.undo().unwrap();
    assert_eq!(session.project().variants, before);
}

/// A role with one tie, diverted to somebody who is tied to its neighbour in some way already.
fn diverted_beside(shape: impl Fn(&mut crate::model::Tie)) -> (Session, Vec<StakeholderId>) {
    use crate::edit::Record;
    use crate::model::{Basis, Direction};
    let (mut session, ids, ties) = row();
    let mut led = session.variant().ties[&ties[1]].clone();
    led.direction = Direction::OneWay;
    led.contents = vec![ContentRef::Builtin(BuiltinContent::Goods)];
    led.basis = vec![Basis::Trust, Basis::Need];
    let mut there = session.variant().ties[&ties[0]].clone();
    there.direction = Direction::OneWay;
    there.contents = vec![ContentRef::Builtin(BuiltinContent::Funds)];
    shape(&mut there);
    let records = [led, there].map(|tie| Record::Tie(Box::new(tie)));
    session.apply(Edit::Update(records.to_vec())).unwrap();
    let operation = Operation::Divert {
        from: ids[2],
        ties: BTreeMap::from([(ties[1], Receiver::Known(ids[0]))]),
        newcomer: String::new(),
        leaves: false,
    };
    assert!(run(&mut session, operation));
    (session, ids)
}

#[test]
fn what_runs_the_other_way_or_has_ended_takes_nothing_over() {
    use crate::model::Basis;
    // The tie of the role becomes one from the second to the first. The same is there already.
    let (session, ids) = diverted_beside(|tie| std::mem::swap(&mut tie.from, &mut tie.to));
    let between = |session: &Session| -> Vec<crate::model::Tie> {
        let ties = session.variant().ties.values();
        let both = ties.filter(|tie| tie.touches(ids[0]) && tie.touches(ids[1]));
        both.cloned().collect()
    };
    let ties = between(&session);
    assert_eq!(ties.len(), 1);
    assert_eq!(ties[0].contents.len(), 2);
    // Credit the one way is no paddy the other way.
    let (session, _) = diverted_beside(|_| ());
    let ties = between(&session);
    assert_eq!(ties.len(), 2);
    assert!(ties.iter().all(|tie| tie.contents.len() == 1));
    let made = ties.iter().find(|tie| tie.state == TieState::New).unwrap();
    assert_eq!(made.basis, [Basis::Need], "trust is not handed on");
    // What has ended does not swallow what is to be.
    let (session, _) = diverted_beside(|tie| {
        std::mem::swap(&mut tie.from, &mut tie.to);
        tie.state = TieState::Ended;
    });
    let states: Vec<_> = between(&session).iter().map(|tie| tie.state).collect();
    assert_eq!(states, [TieState::Ended, TieState::New]);
}

#[test]
fn a_newcomer_or_somebody_absent_takes_a_role_over() {
    let (mut session, ids, ties) = row();
    let operation = Operation::Divert {
        from: ids[1],
        ties: BTreeMap::from([(ties[0], Receiver::Newcomer), (ties[1], Receiver::Newcomer)]),
        newcomer: " KKT ".to_owned(),
        leaves: false,
    };
    assert!(run(&mut session, operation.clone()));
    let made = session
        .project()
        .stakeholders
        .values()
        .find(|s| s.name == "KKT")
        .unwrap()
        .id;
    assert_eq!(session.variant().members.len(), 6);
    assert!(
        session
            .variant()
            .ties
            .values()
            .all(|tie| !tie.touches(ids[1]))
    );
    session
        .apply(Edit::Remove(Selection::stakeholder(made)))
        .unwrap();
    session.undo().unwrap();
    session.undo().unwrap();
    // Without a name there is nobody to take it over.
    let Operation::Divert {
        from, ties, leaves, ..
    } = operation
    else {
        panic!();
    };
    let unnamed = Operation::Divert {
        from,
        ties,
        newcomer: "  ".to_owned(),
        leaves,
    };
    let refused = session.apply(Edit::Rearrange(Box::new(unnamed)));
    assert_eq!(refused, Err(EditError::NameNeeded));
}

#[test]
fn two_become_one_and_one_becomes_two() {
    let (mut session, ids, ties) = row();
    run(
        &mut session,
        Operation::Merge {
            kept: ids[0],
            other: ids[2],
        },
    );
    let expected = [
        (ids[0].0, ids[1].0),
        (ids[0].0, ids[3].0),
        (ids[3].0, ids[4].0),
    ];
    assert_eq!(pairs(&session), expected);
    let states: Vec<_> = session.variant().ties.values().map(|t| t.state).collect();
    assert!(
        states.iter().all(|state| *state == TieState::Existing),
        "the same relations"
    );
    session.undo().unwrap();
    let operation = Operation::Split {
        from: ids[2],
        newcomer: "Baru".to_owned(),
        ties: BTreeSet::from([ties[2]]),
        is_tied: true,
    };
    run(&mut session, operation);
    assert_eq!(session.variant().members.len(), 6);
    assert_eq!(session.variant().ties.len(), 5);
}

#[test]
fn a_group_is_connected_by_what_is_missing_only() {
    let (mut session, ids, _) = row();
    let members: BTreeSet<_> = ids.iter().copied().collect();
    let connect = |pattern| Operation::Connect {
        members: members.clone(),
        pattern,
    };
    for (pattern, ties) in [(Pattern::Full, 10), (Pattern::Hub(ids[0]), 7)] {
        assert!(run(&mut session, connect(pattern)));
        assert_eq!(session.variant().ties.len(), ties);
        assert!(
            !run(&mut session, connect(pattern)),
            "nothing is missing any more"
        );
        session.undo().unwrap();
    }
    run(&mut session, connect(Pattern::Ring));
    let degree = |id: &StakeholderId| {
        session
            .variant()
            .ties
            .values()
            .filter(|tie| tie.touches(*id))
            .count()
    };
    assert!(ids.iter().all(|id| degree(id) >= 2));
}

/// What the view hides neither counts as a tie of the group nor is taken away.
#[test]
fn what_the_view_hides_is_left_alone() {
    let (mut session, ids, ties) = row();
    let hidden: Vec<_> = ties
        .iter()
        .map(|id| session.variant().ties[id].clone())
        .collect();
    let content = Some(ContentRef::Builtin(BuiltinContent::Information));
    look(&mut session, |filter| filter.content = content);
    let members: BTreeSet<_> = ids.iter().copied().collect();
    let connect = Operation::Connect {
        members: members.clone(),
        pattern: Pattern::Full,
    };
    assert!(run(&mut session, connect.clone()));
    let new = |session: &Session| {
        let filter = &session.project().view.filter;
        let seen = session.variant().ties.values();
        seen.filter(|tie| filter.counts(tie)).count()
    };
    assert_eq!(new(&session), 10, "no pair of five was tied in this view");
    assert!(!run(&mut session, connect), "now all of them are");
    let between = Operation::Between {
        members,
        body: Receiver::Newcomer,
        newcomer: "Forum".to_owned(),
        replaces: true,
    };
    assert!(run(&mut session, between));
    assert_eq!(new(&session), 5, "those with the body");
    for tie in hidden {
        assert_eq!(session.variant().ties[&tie.id], tie);
    }
}

/// A view of one state is added to in that state, so that what is added is seen.
#[test]
fn what_is_added_is_seen_in_the_view_it_is_added_in() {
    for state in TieState::ALL {
        let (mut session, ids, _) = row();
        look(&mut session, |filter| filter.state = Some(*state));
        let connect = Operation::Connect {
            members: ids.into_iter().collect(),
            pattern: Pattern::Ring,
        };
        assert!(run(&mut session, connect.clone()));
        assert!(!run(&mut session, connect), "{state:?}");
    }
}

#[test]
fn a_group_has_its_limit() {
    let mut session = Session::new(Project::new("1"));
    for n in 0..=connecting::MOST_MEMBERS {
        let at = Point::new((n as f64).sin() * 900.0, (n as f64).cos() * 900.0);
        let name = format!("P{n}");
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
    }
    let mut members: BTreeSet<_> = session.variant().members.keys().copied().collect();
    let connect = |members: &BTreeSet<_>| {
        Edit::Rearrange(Box::new(Operation::Connect {
            members: members.clone(),
            pattern: Pattern::Full,
        }))
    };
    let before = session.project().clone();
    assert_eq!(session.apply(connect(&members)), Err(EditError::TooMany));
    assert_eq!(session.project(), &before);
    members.pop_last();
    assert_eq!(session.apply(connect(&members)), Ok(true));
    assert_eq!(session.variant().ties.len(), 200 * 199 / 2);
}

#[test]
fn a_body_comes_in_between() {
    let (mut session, ids, _) = row();
    let members: BTreeSet<_> = ids[..3].iter().copied().collect();
    for (replaces, ties) in [(false, 7), (true, 5)] {
        let operation = Operation::Between {
            members: members.clone(),
            body: Receiver::Newcomer,
            newcomer: "Forum".to_owned(),
            replaces,
        };
        run(&mut session, operation);
        assert_eq!(session.variant().ties.len(), ties);
        let forum = session.selection().only_stakeholder().unwrap();
        let of_forum = session
            .variant()
            .ties
            .values()
            .filter(|tie| tie.touches(forum));
        let coordination = ContentRef::Builtin(BuiltinContent::Coordination);
        assert!(of_forum.clone().all(|tie| tie.contents == [coordination]));
        assert_eq!(of_forum.count(), 3);
        session.undo().unwrap();
    }
}

#[test]
fn a_step_says_whose_role_went_over_who_were_merged_and_what_came_in_between() {
    use crate::edit::Subject;
    let (mut session, ids, ties) = row();
    let group = |n: usize| ids[..n].iter().copied().collect::<BTreeSet<_>>();
    let newcomer = || " Forum\u{202e} ".to_owned();
    let cases = [
        (
            Operation::Divert {
                from: ids[2],
                ties: BTreeMap::from([(ties[1], Receiver::Newcomer)]),
                newcomer: newcomer(),
                leaves: true,
            },
            Subject::Named("P2".to_owned()),
        ),
        (
            Operation::Merge {
                kept: ids[3],
                other: ids[0],
            },
            Subject::Named("P3, P0".to_owned()),
        ),
        (
            Operation::Split {
                from: ids[1],
                newcomer: newcomer(),
                ties: BTreeSet::from([ties[0]]),
                is_tied: false,
            },
            Subject::Named("P1".to_owned()),
        ),
        (
            Operation::Between {
                members: group(3),
                body: Receiver::Newcomer,
                newcomer: newcomer(),
                replaces: false,
            },
            Subject::Named("Forum".to_owned()),
        ),
        (
            Operation::Connect {
                members: group(3),
                pattern: Pattern::Full,
            },
            Subject::Named("P0, P1, P2".to_owned()),
        ),
        (
            Operation::Connect {
                members: group(5),
                pattern: Pattern::Full,
            },
            Subject::Stakeholders(5),
        ),
    ];
    for (operation, subject) in cases {
        assert!(run(&mut session, operation));
        assert_eq!(session.history().undo_name().unwrap().subject, subject);
        session.undo().unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    #[test]
    fn whatever_is_rearranged_leaves_a_sound_document_and_is_taken_back_whole(
        extra in prop::collection::vec((0..5_usize, 0..5_usize), 0..6),
        which in 0..5_u8, a in 0..5_usize, b in 0..5_usize, flag in any::<bool>(),
        chosen in prop::collection::vec(any::<bool>(), 12),
    ) {
        let (mut session, ids, _) = row();
        for (from, to) in extra {
            session.apply(Edit::Connect { from: ids[from], to: ids[to] }).unwrap();
        }
        let before = format!("{:?}", session.project().variants);
        let people = format!("{:?}", session.project().stakeholders);
        let its: Vec<TieId> = session.variant().ties.values()
            .filter(|tie| tie.touches(ids[a]))
            .zip(&chosen)
            .filter(|(_, is_chosen)| **is_chosen)
            .map(|(tie, _)| tie.id)
            .collect();
        let members: BTreeSet<_> = ids.iter().zip(&chosen).filter(|(_, c)| **c).map(|(id, _)| *id).collect();
        let receiver = if flag { Receiver::Newcomer } else { Receiver::Known(ids[b]) };
        let newcomer = "Baru".to_owned();
        let operation = match which {
            0 => Operation::Divert {
                from: ids[a],
                ties: its.into_iter().map(|tie| (tie, receiver)).collect(),
                newcomer,
                leaves: chosen[11],
            },
            1 => Operation::Merge { kept: ids[a], other: ids[b] },
            2 => Operation::Split { from: ids[a], newcomer, ties: its.into_iter().collect(), is_tied: flag },
            3 => Operation::Between { members, body: receiver, newcomer, replaces: chosen[11] },
            _ => Operation::Connect { members, pattern: if flag { Pattern::Full } else { Pattern::Ring } },
        };
        let done = session.apply(Edit::Rearrange(Box::new(operation)));
        prop_assert_eq!(session.project().check(), Vec::new());
        if done == Ok(true) {
            let after = format!("{:?}", session.project().variants);
            session.undo().unwrap();
            prop_assert_eq!(format!("{:?}", session.project().variants), before);
            prop_assert_eq!(format!("{:?}", session.project().stakeholders), people);
            session.redo().unwrap();
            prop_assert_eq!(format!("{:?}", session.project().variants), after);
        }
    }
}
