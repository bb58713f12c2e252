//! One network out of many: nobody and no tie is lost, whatever the order of the files.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeMap;
use std::sync::Arc;

use jejaring::classroom::merge::{Answer, Matching, Reason, Source, build};
use jejaring::i18n::{I18n, Lang};
use jejaring::layout::Unwatched;
use jejaring::model::likeness::folded;
use jejaring::model::{
    BuiltinContent, ContentRef, Direction, Exercise, ExerciseTask, HandAnswer, Member, Named,
    Point, Project, Stakeholder, Tie, Vocabulary as _,
};
use proptest::prelude::*;

/// Names that are the same, nearly the same, and others.
const NAMES: [&str; 9] = [
    "Dinas Pertanian",
    "DINAS PERTANIAN",
    "Dinas Pertanain",
    "Dinas Pertanian Karawang",
    "Poktan Sri Rejeki",
    "Tengkulak",
    "KUD",
    "BRI Unit",
    "Sub Dolog",
];

type Drawn = (Vec<usize>, Vec<(usize, usize, bool, usize)>);

fn project((names, ties): &Drawn) -> Project {
    let mut project = Project::new("Kondisi awal");
    let first = project.first_variant();
    let mut variant = project.variants[&first].clone();
    let mut ids = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let id = project.allocate_stakeholder();
        let mut stakeholder = Stakeholder::new(id, NAMES[*name]);
        stakeholder.duties = format!("tugas {name}");
        project.stakeholders.insert(id, stakeholder);
        let member = Member::new(id, Point::new(place as f64 * 90.0, 0.0));
        variant.members.insert(id, member);
        ids.push(id);
    }
    for (from, to, is_mutual, content) in ties {
        let (from, to) = (ids[from % ids.len()], ids[to % ids.len()]);
        let mut tie = Tie::new(project.allocate_tie(), from, to);
        if !is_mutual {
            tie.direction = Direction::OneWay;
        }
        let contents = BuiltinContent::ALL;
        tie.contents = vec![ContentRef::Builtin(contents[content % contents.len()])];
        variant.ties.insert(tie.id, tie);
    }
    project.variants.insert(first, variant);
    assert!(project.check().is_empty());
    project
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let names = prop::collection::vec(0..NAMES.len(), 1..7);
    let tie = (0..7_usize, 0..7_usize, any::<bool>(), 0..3_usize);
    (names, prop::collection::vec(tie, 0..9))
}

fn sources(all: &[Drawn]) -> Vec<Source> {
    let named = all.iter().enumerate().map(|(place, drawn)| Source {
        name: format!("Kelompok {place}"),
        project: Arc::new(project(drawn)),
    });
    named.collect()
}

fn merged(matching: &Matching, answers: &[Answer]) -> Project {
    let i18n = I18n::new(Lang::Indonesian);
    build(matching, answers, true, &i18n, &Unwatched).unwrap()
}

/// Everything that is said, without ids.
fn told(project: &Project) -> (Vec<String>, Vec<String>) {
    let mut people: Vec<String> = project
        .stakeholders
        .values()
        .map(|s| format!("{} | {} | {}", folded(&s.name), s.duties, s.notes))
        .collect();
    let mut ties = Vec::new();
    for variant in project.variants.values() {
        for tie in variant.ties.values() {
            let name = |id| folded(&project.stakeholders[&id].name);
            let mut ends = [name(tie.from), name(tie.to)];
            if tie.direction == Direction::Mutual {
                ends.sort();
            }
            let what = (&ends, tie.direction, &tie.contents, tie.strength, &tie.note);
            ties.push(format!("{} {what:?}", variant.header.name));
        }
    }
    people.sort();
    ties.sort();
    (people, ties)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn nobody_and_no_tie_is_lost(all in prop::collection::vec(drawn(), 1..5), said in prop::collection::vec(0..3_u8, 40)) {
        let sources = sources(&all);
        let matching = Matching::of(sources.clone());
        let answer = |n: u8| [Answer::Same, Answer::Different, Answer::Skipped][usize::from(n)];
        let answers: Vec<Answer> =
            matching.questions.iter().zip(said.iter().cycle()).map(|(_, n)| answer(*n)).collect();
        let together = matching.together(&answers);
        let everybody: usize = sources.iter().map(|s| s.project.stakeholders.len()).sum();
        prop_assert_eq!(together.iter().map(Vec::len).sum::<usize>(), everybody);
        for whos in &together {
            let mut files: Vec<usize> = whos.iter().map(|who| who.source).collect();
            files.dedup();
            prop_assert_eq!(files.len(), whos.len(), "two of one file are two");
        }
        let project = merged(&matching, &answers);
        prop_assert!(project.check().is_empty(), "{:?}", project.check());
        prop_assert_eq!(project.stakeholders.len(), together.len());
        // Each group counts for one in the strength of each tie that it drew.
        let first = &project.variants[&project.first_variant()];
        let counted: f64 = first.ties.values().map(|tie| tie.strength).sum();
        let drawn: usize = sources
            .iter()
            .map(|s| s.project.variants[&s.project.first_variant()].ties.len())
            .sum();
        prop_assert_eq!(counted as usize, drawn);
        // And its own drawing is there as it was.
        let own: usize = project.variants.values().skip(1).map(|v| v.ties.len()).sum();
        prop_assert_eq!(own, drawn);
    }

    #[test]
    fn the_order_of_files_changes_nothing(all in prop::collection::vec(drawn(), 2..5), turn in 0..4_usize, same in any::<bool>()) {
        let sources = sources(&all);
        let mut turned = sources.clone();
        turned.rotate_left(turn % sources.len());
        if same {
            turned.reverse();
        }
        let (one, other) = (Matching::of(sources), Matching::of(turned));
        prop_assert_eq!(&one, &other);
        let answers = vec![if same { Answer::Same } else { Answer::Skipped }; one.questions.len()];
        prop_assert_eq!(told(&merged(&one, &answers)), told(&merged(&other, &answers)));
    }

    #[test]
    fn a_file_merged_with_itself_adds_nobody(drawn in drawn()) {
        let project = Arc::new(project(&drawn));
        let source = |name: &str| Source { name: name.to_owned(), project: Arc::clone(&project) };
        let matching = Matching::of(vec![source("A"), source("B")]);
        let twice = merged(&matching, &matching.usual_answers());
        prop_assert_eq!(twice.stakeholders.len(), project.stakeholders.len());
        let before = &project.variants[&project.first_variant()];
        let after = &twice.variants[&twice.first_variant()];
        prop_assert_eq!(after.ties.len(), before.ties.len());
        prop_assert!(after.ties.values().all(|tie| tie.strength == 2.0));
        let names = |project: &Project| {
            let mut count: BTreeMap<String, usize> = BTreeMap::new();
            for s in project.stakeholders.values() {
                *count.entry(folded(&s.name)).or_default() += 1;
            }
            count
        };
        prop_assert_eq!(names(&twice), names(&project));
    }
}

/// Who is asked about, and why.
#[test]
fn what_is_nearly_the_same_is_asked_about_with_its_reason() {
    let group = |names: &[(&str, &str)]| {
        let mut project = Project::new("Kondisi awal");
        for (name, label) in names {
            let id = project.allocate_stakeholder();
            let mut stakeholder = Stakeholder::new(id, name);
            (*label).clone_into(&mut stakeholder.label);
            project.stakeholders.insert(id, stakeholder);
        }
        Arc::new(project)
    };
    let one = group(&[
        ("Dinas Pertanian", "Distan"),
        ("Badan Urusan Logistik", "Bulog"),
        ("Tengkulak", ""),
        ("Bank Rakyat Indonesia", "BRI"),
        ("Pemda", ""),
    ]);
    let other = group(&[
        ("DINAS PERTANIAN", ""),
        ("Bulog", ""),
        ("Tengkulk", ""),
        ("Bank BRI", "BRI"),
        ("Penyuluh", ""),
        ("Dinas Pertanian Karawang", ""),
    ]);
    let matching = Matching::of(vec![
        Source {
            name: "B".to_owned(),
            project: other,
        },
        Source {
            name: "A".to_owned(),
            project: one,
        },
    ]);
    let asked: Vec<(Vec<&str>, &Reason)> = matching
        .questions
        .iter()
        .map(|q| {
            (
                q.people
                    .iter()
                    .map(|p| matching.people[*p].name.as_str())
                    .collect(),
                &q.reason,
            )
        })
        .collect();
    assert!(asked.contains(&(
        vec!["Badan Urusan Logistik", "Bulog"],
        &Reason::LabelOfName("Bulog".to_owned())
    )));
    assert!(asked.contains(&(
        vec!["Bank BRI", "Bank Rakyat Indonesia"],
        &Reason::Label("BRI".to_owned())
    )));
    assert!(asked.contains(&(vec!["Tengkulak", "Tengkulk"], &Reason::Letters(1))));
    assert!(asked.contains(&(vec!["Dinas Pertanian"], &Reason::Name)));
    // The second group has both, so that they are not the same.
    assert!(
        !asked
            .iter()
            .any(|(names, reason)| **reason == Reason::Words && names.contains(&"Dinas Pertanian"))
    );
    assert_eq!(asked.len(), 4);
    let usual = matching.usual_answers();
    assert_eq!(matching.together(&usual).len(), 10);
    let all = vec![Answer::Same; usual.len()];
    assert_eq!(matching.together(&all).len(), 7);
    // What both say of somebody stands there.
    let project = merged(&matching, &all);
    let bulog = project
        .stakeholders
        .values()
        .find(|s| s.label == "Bulog")
        .unwrap();
    assert!(bulog.notes.contains("Bulog") && bulog.notes.contains("A, B"));
}

#[test]
fn where_there_are_too_many_to_compare_it_is_said() {
    let crowd = |prefix: &str, n: u32| {
        let mut project = Project::new("Kondisi awal");
        for at in 0..n {
            let id = project.allocate_stakeholder();
            let stakeholder = Stakeholder::new(id, &format!("{prefix} {at}"));
            project.stakeholders.insert(id, stakeholder);
        }
        Source {
            name: prefix.to_owned(),
            project: Arc::new(project),
        }
    };
    let few = Matching::of(vec![crowd("Melati", 3), crowd("Mawar", 3)]);
    assert!(!few.is_exact_only());
    let many = Matching::of(vec![crowd("Melati", 1_001), crowd("Mawar", 1_000)]);
    assert!(many.is_exact_only());
}

/// What groups have answered and explained in their exercise stands in the notes.
#[test]
fn answers_and_explanations_stand_in_the_notes() {
    for lang in Lang::ALL {
        let mut one = project(&(vec![0, 5], vec![(0, 1, true, 0)]));
        let named = one.stakeholders.values().nth(1).unwrap().id;
        let mut exercise = Exercise::new(ExerciseTask::Business);
        exercise.given.push(HandAnswer {
            named: Some(Named::Stakeholder(named)),
            why: "Semua lewat dia.".to_owned(),
            date: Some(jiff::civil::date(2026, 11, 26)),
            ..HandAnswer::default()
        });
        exercise.explanation.change = "KUD membeli langsung.".to_owned();
        one.exercise = Some(exercise);
        let other = project(&(vec![0, 6], vec![]));
        let sources = [("Melati", one), ("Mawar", other)];
        let sources = sources.map(|(name, project)| Source {
            name: name.to_owned(),
            project: Arc::new(project),
        });
        let i18n = I18n::new(lang);
        let matching = Matching::of(sources.to_vec());
        let answers = matching.usual_answers();
        let merged = build(&matching, &answers, false, &i18n, &Unwatched).unwrap();
        let notes = &merged.card.notes;
        let args = [("group", "Melati".into()), ("name", "Tengkulak".into())];
        let told = i18n.with("merge-answer", &args);
        assert!(
            notes.contains(&format!("{told} Semua lewat dia.")),
            "{notes}"
        );
        assert!(notes.contains("Melati: KUD membeli langsung."), "{notes}");
        assert!(!notes.contains("Mawar:"), "{notes}");
    }
}
