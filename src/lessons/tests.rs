//! Every lesson is whole in both languages, and every task is one.

use std::collections::BTreeSet;

use super::*;
use crate::i18n::Lang;
use crate::model::{Component, StakeholderId};

/// A lesson, and ties by names that solve its task, tied or untied one after the other.
const ANSWERS: &[(&str, &[(&str, &str)])] = &[
    ("network", &[("Dewi", "Eko")]),
    ("organisation-chart", &[("Citra", "Fitri")]),
    ("degree", &[("Fernando", "Beverley")]),
    ("betweenness", &[("Diane", "Ike")]),
    ("closeness", &[("Jane", "Diane")]),
    ("dependence", &[("Poktan", "KUD")]),
    ("harmonic", &[("Fitri", "Citra")]),
    ("eigenvector", &[("Heather", "Diane")]),
    ("core", &[("Heather", "Carol")]),
    ("constraint", &[("Ani", "Fitri")]),
    ("clustering", &[("Fernando", "Ike")]),
    ("density", &[("Ani", "Dewi"), ("Budi", "Eko")]),
    ("distance", &[("Ani", "Fitri")]),
    ("parts", &[("Budi", "Eko")]),
    ("cut-point", &[("Ani", "Fitri")]),
    ("bridge", &[("Jane", "Diane")]),
    (
        "clusters",
        &[("Dewi", "Ani"), ("Dewi", "Budi"), ("Dewi", "Gita")],
    ),
    (
        "centralization",
        &[("Ani", "Budi"), ("Budi", "Citra"), ("Citra", "Dewi")],
    ),
    ("core-periphery", &[("Eko", "Citra")]),
    ("connector", &[("Ani", "Fitri"), ("Ani", "Gita")]),
    ("broker", &[("Diane", "Ike")]),
    ("best-informed", &[("Diane", "Heather")]),
    ("boundary-spanner", &[("Ani", "Gita")]),
    ("peripheral", &[("Jane", "Diane")]),
    ("component-structure", &[("Ani", "Eko"), ("Citra", "Gita")]),
    ("stages", &[("Citra", "Indah"), ("Fitri", "Indah")]),
];

fn texts() -> [I18n; 2] {
    Lang::ALL.map(I18n::new)
}

fn with_tasks() -> impl Iterator<Item = &'static Lesson> {
    LESSONS
        .iter()
        .filter(|lesson| lesson.setup.is_some_and(|setup| setup.task.is_some()))
}

#[test]
fn every_lesson_is_whole_in_both_languages() {
    for i18n in texts() {
        for lesson in LESSONS {
            let title = lesson.title_key();
            assert!(i18n.has(&title), "{title}");
            for part in ["text", "example", "question"] {
                assert!(i18n.has(&format!("{title}-{part}")), "{title}-{part}");
            }
            let asks = lesson.setup.is_some_and(|setup| setup.task.is_some());
            assert_eq!(i18n.has(&format!("{title}-task")), asks, "{title}-task");
            let paragraphs = lesson.paragraphs(&i18n);
            assert!((2..=4).contains(&paragraphs.len()), "{title}");
            let words: usize = paragraphs
                .into_iter()
                .chain(["example", "question"].map(|part| lesson.text(&i18n, part)))
                .map(|text| text.split_whitespace().count())
                .sum();
            assert!((45..=125).contains(&words), "{title}: {words} words");
            assert!(!lesson.sources.is_empty(), "{title}");
            for source in lesson.sources {
                assert!(i18n.has(source), "{source}");
                let text = i18n.text(source);
                let has_year = text.chars().filter(char::is_ascii_digit).count() >= 4;
                assert!(has_year, "{text}");
            }
        }
    }
}

#[test]
fn lessons_lead_to_others_and_stand_in_the_order_of_their_groups() {
    let keys: BTreeSet<&str> = LESSONS.iter().map(|lesson| lesson.key).collect();
    assert_eq!(keys.len(), LESSONS.len());
    assert!(LESSONS.is_sorted_by_key(|lesson| lesson.group));
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    for lesson in LESSONS {
        assert!(!lesson.related.is_empty(), "{}", lesson.key);
        for key in lesson.related {
            assert!(keys.contains(key) && *key != lesson.key, "{key}");
        }
        reached.extend(lesson.related);
    }
    let groups: BTreeSet<Group> = LESSONS.iter().map(|lesson| lesson.group).collect();
    assert_eq!(groups.len(), Group::ALL.len());
    assert!(reached.len() * 10 > keys.len() * 9, "{reached:?}");
}

#[test]
fn whatever_stands_on_the_screen_has_a_lesson() {
    let of_measures = Measure::ALL.iter().map(|m| of_measure(*m));
    let of_roles = Role::ALL.iter().map(|role| of_role(*role));
    let of_components = Component::ALL.iter().map(|c| of_component(*c));
    for key in of_measures.chain(of_roles).chain(of_components) {
        assert!(Lesson::named(key).is_some(), "{key}");
    }
}

fn play(key: &str) -> Play {
    Play::of(Lesson::named(key).unwrap()).unwrap()
}

fn toggle(play: &mut Play, (a, b): (&str, &str)) {
    let (a, b) = (play.id(a).unwrap(), play.id(b).unwrap());
    play.toggle(a, b);
}

#[test]
fn every_task_is_open_at_first_and_solved_by_its_answer() {
    let answered: BTreeSet<&str> = ANSWERS.iter().map(|(key, _)| *key).collect();
    let asked: BTreeSet<&str> = with_tasks().map(|lesson| lesson.key).collect();
    assert_eq!(answered, asked);
    for (key, answer) in ANSWERS {
        let mut play = play(key);
        assert!(!play.reaches_goals() && !play.is_solved(), "{key}");
        for (at, pair) in answer.iter().enumerate() {
            assert!(!play.is_solved(), "{key} after {at} steps");
            toggle(&mut play, *pair);
        }
        assert!(play.is_solved(), "{key}");
    }
}

/// How many of all single changes solve a task.
fn single_answers(lesson: &'static Lesson) -> (usize, usize) {
    let ids: Vec<StakeholderId> = {
        let play = Play::of(lesson).unwrap();
        play.session().variant().members.keys().copied().collect()
    };
    let (mut solved, mut all) = (0, 0);
    for (at, a) in ids.iter().enumerate() {
        for b in &ids[at + 1..] {
            let mut play = Play::of(lesson).unwrap();
            play.toggle(*a, *b);
            all += 1;
            solved += usize::from(play.is_solved());
        }
    }
    (solved, all)
}

#[test]
fn not_any_change_solves_a_task() {
    for lesson in with_tasks() {
        let (solved, all) = single_answers(lesson);
        assert!(solved * 2 < all, "{}: {solved} of {all}", lesson.key);
    }
}

#[test]
fn a_hint_solves_what_one_change_can_solve() {
    for (key, answer) in ANSWERS {
        let mut play = play(key);
        for pair in &answer[..answer.len() - 1] {
            toggle(&mut play, *pair);
        }
        match play.hint() {
            Hint::Tie(a, b) | Hint::Untie(a, b) => play.toggle(a, b),
            Hint::TooFar => panic!("no hint for {key}"),
        }
        assert!(play.is_solved(), "{key}");
    }
    assert_eq!(play("density").hint(), Hint::TooFar, "two steps are needed");
}

#[test]
fn more_changes_than_allowed_solve_nothing() {
    let mut play = play("peripheral");
    toggle(&mut play, ("Jane", "Diane"));
    toggle(&mut play, ("Jane", "Carol"));
    assert!(play.reaches_goals() && !play.is_solved());
    assert_eq!(play.changes(), (2, 0));
    toggle(&mut play, ("Jane", "Carol"));
    assert!(play.is_solved(), "what was taken back does not count");
}

#[test]
fn the_kite_says_what_the_training_reads_off_it() {
    let i18n = I18n::new(Lang::Indonesian);
    let play = play("betweenness");
    let heather = play.id("Heather").unwrap();
    assert_eq!(play.beside(&i18n, heather), Some("14,0".to_owned()));
    let said: Vec<String> = play.said(&i18n).into_iter().map(|s| s.text).collect();
    assert_eq!(said[0], "Keantaraan tertinggi: Heather (14,0)");
    assert_eq!(said[1], "Heather: 14,0");
}
