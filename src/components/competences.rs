//! Competences that are needed, had and lacking, and who could teach them.

use std::collections::BTreeMap;

use crate::model::{
    Assessment, Competence, CompetenceKind, Project, Score, StakeholderId, Variant, Vocabulary,
};

/// A competence that a stakeholder needs and does not have, or has at a lower score.
#[derive(Clone, Debug, PartialEq)]
pub struct Lack<'a> {
    pub of: StakeholderId,
    pub competence: &'a Competence,
    /// Who is present and has it at the score that is needed, in order of id.
    pub teachers: Vec<StakeholderId>,
}

/// The newest score that was given: by date, and by order where dates are equal or missing.
pub fn newest(assessments: &[Assessment]) -> Option<Score> {
    assessments
        .iter()
        .filter(|a| a.score.is_some())
        .max_by_key(|a| a.date)
        .and_then(|a| a.score)
}

/// What is needed but not had, or had at a lower score than is needed. Names are compared without
/// regard to case; where a score is missing, having it is enough.
pub fn lacking<'a>(had: &[Competence], needed: &'a [Competence]) -> Vec<&'a Competence> {
    needed
        .iter()
        .filter(|need| !need.name.trim().is_empty() && !has(had, need))
        .collect()
}

fn has(had: &[Competence], need: &Competence) -> bool {
    let name = key(&need.name);
    let mut same = had.iter().filter(|h| key(&h.name) == name);
    let wanted = newest(&need.assessments);
    same.any(|h| is_enough(newest(&h.assessments), wanted))
}

/// What competences are told apart by.
fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

fn is_enough(has: Option<Score>, wanted: Option<Score>) -> bool {
    has.zip(wanted).is_none_or(|(has, wanted)| has >= wanted)
}

/// How many competences are needed. One without a name is none yet.
pub fn needed_competences(variant: &Variant) -> usize {
    let needed = variant.members.values().flat_map(|m| &m.competences_needed);
    needed.filter(|need| !need.name.trim().is_empty()).count()
}

/// Every lack in a variant, in order of stakeholder, with who could teach.
pub fn all_lacking<'a>(project: &Project, variant: &'a Variant) -> Vec<Lack<'a>> {
    // Who has a competence of a name: each name is looked up many times.
    let mut having: BTreeMap<String, Vec<(StakeholderId, Option<Score>)>> = BTreeMap::new();
    for id in variant.members.keys() {
        let stakeholder = project.stakeholder(*id);
        for had in stakeholder.into_iter().flat_map(|s| &s.competences_had) {
            let has = (*id, newest(&had.assessments));
            having.entry(key(&had.name)).or_default().push(has);
        }
    }
    let mut all = Vec::new();
    for (of, member) in &variant.members {
        let Some(stakeholder) = project.stakeholder(*of) else {
            continue;
        };
        for competence in lacking(&stakeholder.competences_had, &member.competences_needed) {
            let wanted = newest(&competence.assessments);
            let having = having.get(&key(&competence.name));
            let mut teachers: Vec<StakeholderId> = having
                .into_iter()
                .flatten()
                .filter(|(id, has)| id != of && is_enough(*has, wanted))
                .map(|(id, _)| *id)
                .collect();
            teachers.dedup();
            all.push(Lack {
                of: *of,
                competence,
                teachers,
            });
        }
    }
    all
}

/// How many competences of one kind are needed, had and lacking over all who are present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindCount {
    pub kind: CompetenceKind,
    pub needed: usize,
    pub had: usize,
    pub lacking: usize,
}

/// The counts of every kind, in the order in which lists show them. An entry without a name is
/// none yet.
pub fn by_kind(project: &Project, variant: &Variant) -> Vec<KindCount> {
    let mut counts: BTreeMap<CompetenceKind, [usize; 3]> = BTreeMap::new();
    let mut count = |list: &mut dyn Iterator<Item = &Competence>, column: usize| {
        for competence in list.filter(|c| !c.name.trim().is_empty()) {
            counts.entry(competence.kind).or_default()[column] += 1;
        }
    };
    for (id, member) in &variant.members {
        let Some(stakeholder) = project.stakeholder(*id) else {
            continue;
        };
        let had = &stakeholder.competences_had;
        count(&mut member.competences_needed.iter(), 0);
        count(&mut had.iter(), 1);
        count(&mut lacking(had, &member.competences_needed).into_iter(), 2);
    }
    let of = |kind: &CompetenceKind| {
        let [needed, had, lacking] = counts.get(kind).copied().unwrap_or_default();
        KindCount {
            kind: *kind,
            needed,
            had,
            lacking,
        }
    };
    CompetenceKind::ALL.iter().map(of).collect()
}
