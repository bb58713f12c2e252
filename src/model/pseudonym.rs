//! A document with codes for names, to be shown and passed on where nobody is to be recognised.
//!
//! A stakeholder's code comes from its id, so it is the same in every variant, at any time and in
//! every output. Whatever a person has written freely may name somebody and is withheld. What the
//! network is called stays: its title, the names of variants, categories and contents, and the
//! captions of saved views.

mod partnerships;

use super::assessment::{Assessment, PowerInterest, QualityAssessment};
use super::encounter::{Encounter, Promise};
use super::exercise::{Exercise, Explanation, HandAnswer};
use super::group::{Group, Note};
use super::ids::{EncounterId, StakeholderId};
use super::project::Project;
use super::stakeholder::{
    Commitment, Competence, Contact, Member, Need, Norm, Stakeholder, Technoware,
};
use super::tie::Tie;
use super::variant::{Task, VariantHeader};
use super::vocabulary::{Component, Vocabulary as _};
use super::{Extra, Records};

/// What stands for a text that is withheld.
pub const WITHHELD: &str = "…";

/// The code of a stakeholder, such as `S07`.
pub fn pseudonym(id: StakeholderId) -> String {
    format!("S{:02}", id.0)
}

impl Project {
    /// The document with codes for names and without free texts. Ids, places, ties, scores and
    /// everything that is counted stay.
    #[must_use]
    pub fn pseudonymised(&self) -> Self {
        let stakeholders = pseudonymised(&self.stakeholders);
        self.with_pseudonyms(stakeholders)
    }

    /// The same, with the stakeholders' codes made before.
    #[must_use]
    pub fn with_pseudonyms(&self, stakeholders: Records<StakeholderId, Stakeholder>) -> Self {
        let mut project = self.clone();
        project.stakeholders = stakeholders;
        let card = &mut project.card;
        for text in [&mut card.purpose, &mut card.unit, &mut card.notes] {
            withhold(text);
        }
        project.exercise.iter_mut().for_each(withhold_exercise);
        project.encounters = self.encounters.values().map(silenced_encounter).collect();
        for variant in project.variants.values_mut() {
            withhold_in_header(&mut variant.header);
            // Most have nothing to withhold, and stay shared with the document.
            let telling: Vec<Member> = variant
                .members
                .values()
                .filter_map(silenced_member)
                .collect();
            for member in telling {
                variant.members.insert(member.id, member);
            }
            let telling: Vec<Tie> = variant.ties.values().filter_map(silenced_tie).collect();
            for tie in telling {
                variant.ties.insert(tie.id, tie);
            }
            variant.groups.values_mut().for_each(code_group);
            variant.notes.values_mut().for_each(withhold_note);
        }
        partnerships::withhold(&mut project);
        project
    }
}

/// Stakeholders with codes for names.
pub fn pseudonymised(
    stakeholders: &Records<StakeholderId, Stakeholder>,
) -> Records<StakeholderId, Stakeholder> {
    let coded = stakeholders.values().map(|s| (s.id, stakeholder(s)));
    coded.collect()
}

fn withhold(text: &mut String) {
    if !text.is_empty() {
        WITHHELD.clone_into(text);
    }
}

fn stakeholder(s: &Stakeholder) -> Stakeholder {
    let mut coded = s.clone();
    coded.name = pseudonym(s.id);
    coded.label = String::new();
    coded.extra = Extra::new();
    let Contact {
        person,
        position,
        phone,
        email,
        address,
        extra,
    } = &mut coded.contact;
    extra.clear();
    let texts = [
        person,
        position,
        phone,
        email,
        address,
        &mut coded.field_of_work,
        &mut coded.duties,
        &mut coded.aims,
        &mut coded.vision_mission,
        &mut coded.programmes,
        &mut coded.notes,
    ];
    texts.into_iter().for_each(withhold);
    for PowerInterest {
        by, note, extra, ..
    } in &mut coded.power_interest
    {
        withhold(by);
        withhold(note);
        extra.clear();
    }
    coded.competences_had.iter_mut().for_each(competence);
    coded.technoware_now.iter_mut().for_each(technoware);
    coded
}

fn withhold_in_header(header: &mut VariantHeader) {
    withhold(&mut header.purpose);
    withhold(&mut header.author);
    header.extra.clear();
    header.components.extra.clear();
    for component in Component::ALL {
        withhold(header.components.text_mut(*component));
    }
    for Task { text, extra, .. } in &mut header.tasks {
        withhold(text);
        extra.clear();
    }
}

fn withhold_exercise(exercise: &mut Exercise) {
    exercise.extra.clear();
    exercise.members.iter_mut().for_each(withhold);
    for text in [
        &mut exercise.group,
        &mut exercise.business_name,
        &mut exercise.pattern,
        &mut exercise.development,
        &mut exercise.reflection,
    ] {
        withhold(text);
    }
    for HandAnswer { why, extra, .. } in exercise.given.iter_mut().chain([&mut exercise.answer]) {
        withhold(why);
        extra.clear();
    }
    let Explanation {
        problem,
        change,
        reason,
        extra,
    } = &mut exercise.explanation;
    [problem, change, reason].into_iter().for_each(withhold);
    extra.clear();
}

fn silenced_encounter(encounter: &Encounter) -> (EncounterId, Encounter) {
    let mut silent = encounter.clone();
    let Encounter {
        learnt,
        given,
        agreed,
        next: Promise { what, extra, .. },
        ..
    } = &mut silent;
    [learnt, given, agreed, what].into_iter().for_each(withhold);
    extra.clear();
    silent.extra.clear();
    (silent.id, silent)
}

fn silenced_member(member: &Member) -> Option<Member> {
    let plain = Member {
        locked: member.locked,
        ..Member::new(member.id, member.position)
    };
    if *member == plain {
        return None;
    }
    let mut silent = member.clone();
    silent.extra.clear();
    withhold(&mut silent.role);
    for Need {
        text, note, extra, ..
    } in &mut silent.needs
    {
        withhold(text);
        withhold(note);
        extra.clear();
    }
    for Norm {
        text,
        note,
        assessments,
        extra,
        ..
    } in &mut silent.norms
    {
        withhold(text);
        withhold(note);
        assessments.iter_mut().for_each(assessment);
        extra.clear();
    }
    silent.competences_needed.iter_mut().for_each(competence);
    silent.technoware_planned.iter_mut().for_each(technoware);
    let Commitment {
        statement,
        evidence,
        assessments,
        extra,
    } = &mut silent.commitment;
    withhold(statement);
    withhold(evidence);
    assessments.iter_mut().for_each(assessment);
    extra.clear();
    Some(silent)
}

fn silenced_tie(tie: &Tie) -> Option<Tie> {
    if tie.note.is_empty() && tie.quality.is_empty() && tie.extra.is_empty() {
        return None;
    }
    let mut silent = tie.clone();
    withhold(&mut silent.note);
    silent.extra.clear();
    for QualityAssessment {
        by, note, extra, ..
    } in &mut silent.quality
    {
        withhold(by);
        withhold(note);
        extra.clear();
    }
    Some(silent)
}

fn assessment(judged: &mut Assessment) {
    withhold(&mut judged.by);
    withhold(&mut judged.note);
    judged.extra.clear();
}

fn competence(competence: &mut Competence) {
    withhold(&mut competence.name);
    withhold(&mut competence.note);
    competence.assessments.iter_mut().for_each(assessment);
    competence.extra.clear();
}

fn technoware(technoware: &mut Technoware) {
    withhold(&mut technoware.name);
    withhold(&mut technoware.purpose);
    withhold(&mut technoware.note);
    technoware.assessments.iter_mut().for_each(assessment);
    technoware.extra.clear();
}

fn code_group(group: &mut Group) {
    if !group.name.is_empty() {
        group.name = format!("G{:02}", group.id.0);
    }
    group.extra.clear();
}

fn withhold_note(note: &mut Note) {
    withhold(&mut note.text);
    note.extra.clear();
}

#[cfg(test)]
mod tests {
    use super::super::ids::{NoteId, TieId, VariantId};
    use super::super::{ExerciseTask, Named, Point, Score};
    use super::*;

    /// A document in which whatever a person can write says "Rahasia".
    fn telling() -> Project {
        let mut project = Project::new("Kondisi awal");
        project.next_id = 20;
        let secret = || "Rahasia".to_owned();
        let id = StakeholderId(7);
        let mut s = Stakeholder::new(id, "Rahasia");
        for text in [
            &mut s.label,
            &mut s.contact.person,
            &mut s.contact.address,
            &mut s.duties,
            &mut s.notes,
        ] {
            *text = secret();
        }
        s.competences_had.push(Competence {
            name: secret(),
            ..Competence::default()
        });
        project.stakeholders.insert(id, s);
        let variant = project.variants.get_mut(&VariantId(1)).unwrap();
        let mut member = Member::new(id, Point::new(3.0, 4.0));
        member.role = secret();
        member.commitment.evidence = secret();
        member.commitment.assessments.push(Assessment {
            by: secret(),
            score: Score::new(2),
            ..Assessment::default()
        });
        variant.members.insert(id, member);
        let mut tie = Tie::new(TieId(8), id, id);
        tie.note = secret();
        variant.ties.insert(TieId(8), tie);
        let mut exercise = Exercise::new(ExerciseTask::Business);
        let answer = HandAnswer {
            why: secret(),
            named: Some(Named::Stakeholder(id)),
            date: Some(jiff::civil::date(2026, 3, 1)),
            ..HandAnswer::default()
        };
        exercise.members.push(secret());
        for text in [
            &mut exercise.group,
            &mut exercise.business_name,
            &mut exercise.pattern,
            &mut exercise.development,
            &mut exercise.reflection,
            &mut exercise.explanation.problem,
            &mut exercise.explanation.change,
            &mut exercise.explanation.reason,
        ] {
            *text = secret();
        }
        exercise.given.push(answer.clone());
        exercise.answer = answer;
        project.exercise = Some(exercise);
        let mut encounter = Encounter::new(EncounterId(11), id, jiff::civil::date(2026, 11, 2));
        for text in [
            &mut encounter.learnt,
            &mut encounter.given,
            &mut encounter.agreed,
            &mut encounter.next.what,
        ] {
            *text = secret();
        }
        project.encounters.insert(encounter.id, encounter);
        let note = Note::new(NoteId(9), secret(), Point::default());
        variant.notes.insert(NoteId(9), note);
        project
    }

    #[test]
    fn nothing_that_was_written_is_left_and_everything_that_counts_is() {
        let project = telling();
        let coded = project.pseudonymised();
        assert!(!format!("{coded:?}").contains("Rahasia"));
        assert_eq!(coded.check(), Vec::new());
        assert_eq!(coded.stakeholder(StakeholderId(7)).unwrap().name, "S07");
        let (before, after) = (
            &project.variants[&VariantId(1)],
            &coded.variants[&VariantId(1)],
        );
        let member = &after.members[&StakeholderId(7)];
        assert_eq!(member.position, Point::new(3.0, 4.0));
        assert_eq!(member.role, WITHHELD);
        assert_eq!(member.commitment.assessments[0].score, Score::new(2));
        assert_eq!(before.ties.len(), after.ties.len());
    }
}
