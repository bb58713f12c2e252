//! Competences that are needed, had and lacking, and who could teach them.

use crate::model::{Assessment, Competence, Project, Score, StakeholderId, Variant};

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
    let name = need.name.trim().to_lowercase();
    let mut same = had.iter().filter(|h| h.name.trim().to_lowercase() == name);
    let wanted = newest(&need.assessments);
    same.any(|h| {
        newest(&h.assessments)
            .zip(wanted)
            .is_none_or(|(has, wants)| has >= wants)
    })
}

/// Every lack in a variant, in order of stakeholder, with who could teach.
pub fn all_lacking<'a>(project: &Project, variant: &'a Variant) -> Vec<Lack<'a>> {
    let mut all = Vec::new();
    for (of, member) in &variant.members {
        let Some(stakeholder) = project.stakeholder(*of) else {
            continue;
        };
        for competence in lacking(&stakeholder.competences_had, &member.competences_needed) {
            let others = variant.members.keys().copied().filter(|id| id != of);
            let teaches = |id: &StakeholderId| {
                let other = project.stakeholder(*id);
                other.is_some_and(|other| has(&other.competences_had, competence))
            };
            all.push(Lack {
                of: *of,
                competence,
                teachers: others.filter(teaches).collect(),
            });
        }
    }
    all
}
