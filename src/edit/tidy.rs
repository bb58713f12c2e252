//! Cleans the texts of records that come from forms.

mod partnership;

use crate::model::group::NOTE_WIDTHS;
use crate::model::partnership::StepTemplate;
use crate::model::text::{clean_line, clean_text};
use crate::model::{
    Assessment, BEND_LIMIT, Component, Encounter, Exercise, Group, Member, NetworkCard, Note,
    SavedView, Stakeholder, Tie, VariantHeader, Vocabulary as _,
};

/// A bend of less than this share of the line's length is none.
const STRAIGHT: f64 = 0.02;

pub(super) use partnership::partnership;

fn line(text: &mut String) {
    *text = clean_line(text);
}

fn lines(text: &mut String) {
    *text = clean_text(text);
}

/// A bend that can be drawn; none where it is hardly one or no number.
pub(super) fn bend(bend: Option<f64>) -> Option<f64> {
    let bend = bend?.clamp(-BEND_LIMIT, BEND_LIMIT);
    (bend.abs() >= STRAIGHT).then_some(bend)
}

fn assessments(list: &mut [Assessment]) {
    for assessment in list {
        line(&mut assessment.by);
        lines(&mut assessment.note);
    }
}

pub(super) fn card(mut card: NetworkCard) -> NetworkCard {
    line(&mut card.title);
    lines(&mut card.purpose);
    line(&mut card.unit);
    line(&mut card.time_zone);
    lines(&mut card.notes);
    for StepTemplate { name, steps, .. } in &mut card.step_templates {
        line(name);
        steps.iter_mut().for_each(partnership::step);
    }
    card
}

pub(super) fn saved_view(mut view: SavedView) -> SavedView {
    line(&mut view.caption);
    view
}

pub(super) fn exercise(mut exercise: Exercise) -> Exercise {
    line(&mut exercise.group);
    line(&mut exercise.business_name);
    exercise.members.iter_mut().for_each(line);
    exercise.members.retain(|name| !name.is_empty());
    let explanation = &mut exercise.explanation;
    for text in [
        &mut exercise.pattern,
        &mut exercise.development,
        &mut exercise.answer.why,
        &mut exercise.reflection,
        &mut explanation.problem,
        &mut explanation.change,
        &mut explanation.reason,
    ] {
        lines(text);
    }
    // It has a day only once it is given.
    exercise.answer.date = None;
    exercise
}

pub(super) fn encounter(mut encounter: Encounter) -> Encounter {
    for text in [
        &mut encounter.learnt,
        &mut encounter.given,
        &mut encounter.agreed,
    ] {
        lines(text);
    }
    line(&mut encounter.next.what);
    encounter
}

pub(super) fn variant(mut header: VariantHeader) -> VariantHeader {
    line(&mut header.name);
    lines(&mut header.purpose);
    line(&mut header.author);
    for component in Component::ALL {
        lines(header.components.text_mut(*component));
    }
    for task in &mut header.tasks {
        lines(&mut task.text);
    }
    header.background = header.background.map(crate::model::Background::clamped);
    header
}

pub(super) fn stakeholder(mut s: Stakeholder) -> Stakeholder {
    line(&mut s.name);
    line(&mut s.label);
    for text in [
        &mut s.contact.person,
        &mut s.contact.position,
        &mut s.contact.phone,
        &mut s.contact.email,
    ] {
        line(text);
    }
    for text in [
        &mut s.contact.address,
        &mut s.field_of_work,
        &mut s.duties,
        &mut s.aims,
        &mut s.vision_mission,
        &mut s.programmes,
        &mut s.notes,
    ] {
        lines(text);
    }
    for entry in &mut s.power_interest {
        line(&mut entry.by);
        lines(&mut entry.note);
    }
    for competence in &mut s.competences_had {
        line(&mut competence.name);
        lines(&mut competence.note);
        assessments(&mut competence.assessments);
    }
    for technoware in &mut s.technoware_now {
        line(&mut technoware.name);
        lines(&mut technoware.purpose);
        lines(&mut technoware.note);
        assessments(&mut technoware.assessments);
    }
    s
}

pub(super) fn member(mut m: Member) -> Member {
    lines(&mut m.role);
    for need in &mut m.needs {
        lines(&mut need.text);
        lines(&mut need.note);
    }
    for norm in &mut m.norms {
        lines(&mut norm.text);
        lines(&mut norm.note);
        assessments(&mut norm.assessments);
    }
    for competence in &mut m.competences_needed {
        line(&mut competence.name);
        lines(&mut competence.note);
        assessments(&mut competence.assessments);
    }
    for technoware in &mut m.technoware_planned {
        line(&mut technoware.name);
        lines(&mut technoware.purpose);
        lines(&mut technoware.note);
        assessments(&mut technoware.assessments);
    }
    lines(&mut m.commitment.statement);
    lines(&mut m.commitment.evidence);
    assessments(&mut m.commitment.assessments);
    m
}

pub(super) fn tie(mut tie: Tie) -> Tie {
    tie.bend = bend(tie.bend);
    lines(&mut tie.note);
    for entry in &mut tie.quality {
        line(&mut entry.by);
        lines(&mut entry.note);
    }
    tie
}

pub(super) fn group(mut group: Group) -> Group {
    line(&mut group.name);
    line(&mut group.colour);
    group
}

pub(super) fn note(mut note: Note) -> Note {
    lines(&mut note.text);
    note.position = note.position.clamped();
    let (narrowest, widest) = NOTE_WIDTHS;
    note.width = if note.width.is_nan() {
        narrowest
    } else {
        note.width.clamp(narrowest, widest)
    };
    note
}
