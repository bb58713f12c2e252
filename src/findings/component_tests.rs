//! What must be said of components that are written down, and that nothing is said of those that
//! are not.

use super::tests::{found, network};
use super::*;
use crate::model::{
    Assessment, Competence, Member, Need, Norm, Score, Stakeholder, Task, Technoware, TieState,
};

/// Six in a ring: nobody is in anybody's way.
fn ring() -> Project {
    let ties: Vec<(u64, u64)> = (0..6).map(|i| (i, (i + 1) % 6)).collect();
    network(6, &ties)
}

fn id(number: u64) -> StakeholderId {
    StakeholderId(10 + number)
}

fn member(project: &mut Project, number: u64, change: impl FnOnce(&mut Member)) {
    let variant = project.variants.values_mut().next().unwrap();
    let mut member = variant.members[&id(number)].clone();
    change(&mut member);
    variant.members.insert(member.id, member);
}

fn stakeholder(project: &mut Project, number: u64, change: impl FnOnce(&mut Stakeholder)) {
    let mut one = project.stakeholder(id(number)).unwrap().clone();
    change(&mut one);
    project.stakeholders.insert(one.id, one);
}

fn tasks(project: &mut Project, tasks: &[(&str, &[u64])]) {
    let variant = project.variants.values_mut().next().unwrap();
    let task = |(text, by): &(&str, &[u64])| Task {
        text: (*text).to_owned(),
        done_by: by.iter().copied().map(id).collect(),
        ..Task::default()
    };
    variant.header.tasks = tasks.iter().map(task).collect();
}

fn need(text: &str, met_by: &[u64]) -> Need {
    Need {
        text: text.to_owned(),
        met_by: met_by.iter().copied().map(id).collect(),
        ..Need::default()
    }
}

fn competence(name: &str) -> Competence {
    Competence {
        name: name.to_owned(),
        ..Competence::default()
    }
}

fn technoware(name: &str) -> Technoware {
    Technoware {
        name: name.to_owned(),
        ..Technoware::default()
    }
}

fn score(member: &mut Member, score: u8) {
    member.commitment.assessments = vec![Assessment {
        score: Score::new(score),
        ..Assessment::default()
    }];
}

/// A ring with something missing in every component.
pub(super) fn with_gaps() -> Project {
    let mut project = ring();
    member(&mut project, 0, |m| {
        m.needs = vec![need("seed", &[]), need("credit", &[1]), need("price", &[])];
        m.competences_needed = vec![competence("selling"), competence("coding")];
    });
    for number in [2, 3, 4] {
        member(&mut project, number, |m| m.needs = vec![need("news", &[1])]);
    }
    member(&mut project, 1, |m| score(m, 1));
    stakeholder(&mut project, 4, |s| {
        s.competences_had = vec![competence("Selling")];
        s.technoware_now = vec![technoware("LAN")];
    });
    stakeholder(&mut project, 5, |s| {
        s.technoware_now = vec![technoware("radio")];
    });
    tasks(&mut project, &[("count", &[0]), ("sell", &[]), (" ", &[])]);
    project
}

/// The findings that are about components.
fn of_components(project: &Project) -> Vec<(Severity, Kind)> {
    let all = found(project).into_iter().map(|f| (f.severity, f.kind));
    all.filter(|(_, kind)| !matches!(kind, Kind::Stage(_)))
        .collect()
}

#[test]
fn where_nothing_is_written_down_nothing_is_found() {
    assert_eq!(of_components(&ring()), Vec::new());
    // Forms that were opened and left empty are none yet.
    let mut project = ring();
    member(&mut project, 0, |m| {
        m.needs = vec![need(" ", &[])];
        m.competences_needed = vec![competence("")];
        m.technoware_planned = vec![technoware(" ")];
    });
    tasks(&mut project, &[("  ", &[])]);
    assert_eq!(of_components(&project), Vec::new());
}

#[test]
fn each_kind_is_one_finding_however_many_it_is_about() {
    let found = of_components(&with_gaps());
    let lacking = |competence: &str, teachers: &[u64]| Lacking {
        of: id(0),
        competence: competence.to_owned(),
        teachers: teachers.iter().copied().map(id).collect(),
    };
    let unmet = |index| UnmetNeed { of: id(0), index };
    assert_eq!(
        found,
        [
            (
                Severity::Notable,
                Kind::LowCommitment {
                    leaned: vec![Leaned {
                        on: id(1),
                        score: Score::new(1).unwrap(),
                        by: [id(0), id(2), id(3), id(4)].into(),
                    }],
                }
            ),
            (
                Severity::Notable,
                Kind::UnmetNeeds {
                    needs: vec![unmet(0), unmet(2)],
                    all: 6,
                }
            ),
            (
                Severity::Notable,
                Kind::UndoneTasks {
                    tasks: vec!["sell".to_owned()],
                    all: 2,
                }
            ),
            (
                Severity::Notable,
                Kind::Untaught {
                    lacking: vec![lacking("coding", &[])],
                }
            ),
            (
                Severity::Hint,
                Kind::Teachable {
                    lacking: vec![lacking("selling", &[4])],
                }
            ),
            (
                Severity::Hint,
                Kind::WithoutChannel {
                    ties: vec![TieId(5_004)],
                    all: 1,
                }
            ),
        ]
    );
}

#[test]
fn what_is_there_is_no_longer_found() {
    let mut project = with_gaps();
    member(&mut project, 0, |m| {
        m.needs = vec![need("seed", &[3]), need("price", &[5])];
        m.competences_needed.clear();
    });
    member(&mut project, 1, |m| score(m, 2));
    // Whoever is to meet or to do it has to be present.
    tasks(&mut project, &[("sell", &[2])]);
    stakeholder(&mut project, 5, |s| {
        s.technoware_now.push(technoware("lan"));
    });
    assert_eq!(of_components(&project), Vec::new());
    tasks(&mut project, &[("sell", &[77])]);
    assert_eq!(of_components(&project).len(), 1);
}

#[test]
fn low_commitment_counts_where_others_lean_on_it_only() {
    let low = |project: &Project| {
        let found = found(project).into_iter();
        let low = found.filter_map(|f| match f.kind {
            Kind::LowCommitment { leaned } => Some(leaned),
            _ => None,
        });
        low.flatten().collect::<Vec<_>>()
    };
    let mut project = ring();
    for number in 0..6 {
        member(&mut project, number, |m| score(m, 0));
    }
    assert_eq!(low(&project), Vec::new(), "nobody leans on anybody");
    // In a star the centre is in everybody's way, and only it.
    let star: Vec<(u64, u64)> = (1..6).map(|i| (0, i)).collect();
    let mut project = network(6, &star);
    for number in 0..6 {
        member(&mut project, number, |m| score(m, 1));
    }
    let leaned = low(&project);
    let on: Vec<_> = leaned.iter().map(|leaned| leaned.on).collect();
    assert_eq!(on, [id(0)]);
    assert_eq!(leaned[0].by.len(), 5);
    // Who is not assessed is not of low commitment.
    member(&mut project, 0, |m| m.commitment.assessments.clear());
    assert_eq!(low(&project), Vec::new());
}

#[test]
fn a_norm_governs_the_planned_ties_towards_whom_it_holds() {
    let without = |project: &Project| {
        let found = found(project).into_iter();
        found
            .filter_map(|f| match f.kind {
                Kind::WithoutNorm { ties } => Some(ties),
                _ => None,
            })
            .flatten()
            .collect::<Vec<TieId>>()
    };
    let mut project = ring();
    let variant = project.variants.values_mut().next().unwrap();
    for number in [5_000, 5_005] {
        let mut tie = variant.ties[&TieId(number)].clone();
        tie.state = TieState::ToDevelop;
        variant.ties.insert(tie.id, tie);
    }
    assert_eq!(without(&project), [TieId(5_000), TieId(5_005)]);
    // Ties 0-1 and 5-0: a norm of 0 towards 1 is none for 5.
    member(&mut project, 0, |m| {
        m.norms = vec![Norm {
            text: "share".to_owned(),
            towards: vec![id(1)],
            ..Norm::default()
        }];
    });
    assert_eq!(without(&project), [TieId(5_005)]);
    member(&mut project, 0, |m| m.norms[0].towards.clear());
    assert_eq!(without(&project), Vec::new());
}
