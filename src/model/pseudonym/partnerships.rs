//! Partnerships without whatever was written into them. What is counted stays: parties, states,
//! dates, scores and decisions.

use super::super::partnership::evaluation::quantity;
use super::super::partnership::{
    Cycle, DocumentLink, Evaluation, GroundAssessment, Indicator, Partnership, Party,
    SignedAgreement, Step, StepTemplate,
};
use super::super::project::Project;

use super::withhold as withhold_text;

/// The code of a partnership, such as `K07`.
fn code(partnership: &Partnership) -> String {
    format!("K{:02}", partnership.id.0)
}

pub(super) fn withhold(project: &mut Project) {
    project.partnerships.values_mut().for_each(partnership);
    for StepTemplate { name, steps, extra } in &mut project.card.step_templates {
        withhold_text(name);
        steps.iter_mut().for_each(step);
        extra.clear();
    }
}

fn partnership(partnership: &mut Partnership) {
    partnership.name = code(partnership);
    withhold_text(&mut partnership.purpose);
    partnership.extra.clear();
    for Party {
        role,
        responsibilities,
        assessments,
        extra,
        ..
    } in &mut partnership.parties
    {
        withhold_text(role);
        withhold_text(responsibilities);
        extra.clear();
        for GroundAssessment { note, extra, .. } in assessments {
            withhold_text(note);
            extra.clear();
        }
    }
    for SignedAgreement {
        number,
        title,
        renewal,
        link,
        extra,
        ..
    } in &mut partnership.agreements
    {
        [number, title, renewal, link]
            .into_iter()
            .for_each(withhold_text);
        extra.clear();
    }
    cycle(&mut partnership.cycle);
    partnership.earlier.iter_mut().for_each(cycle);
}

fn cycle(cycle: &mut Cycle) {
    cycle.extra.clear();
    cycle.steps.iter_mut().for_each(step);
    cycle.evaluations.iter_mut().for_each(evaluation);
}

fn step(step: &mut Step) {
    for text in [&mut step.name, &mut step.responsible, &mut step.notes] {
        withhold_text(text);
    }
    step.extra.clear();
    for DocumentLink {
        title,
        place,
        extra,
    } in &mut step.documents
    {
        withhold_text(title);
        withhold_text(place);
        extra.clear();
    }
}

fn evaluation(evaluation: &mut Evaluation) {
    for text in [
        &mut evaluation.runs,
        &mut evaluation.stuck,
        &mut evaluation.reason,
    ] {
        withhold_text(text);
    }
    evaluation.extra.clear();
    for Indicator {
        name,
        target,
        actual,
        obstacle,
        cause,
        remedy,
        extra,
    } in &mut evaluation.indicators
    {
        // Bare numbers stay, for the deviation is computed from them.
        for text in [target, actual] {
            if quantity(text).is_none_or(|(_, unit)| !unit.is_empty()) {
                withhold_text(text);
            }
        }
        [name, obstacle, cause, remedy]
            .into_iter()
            .for_each(withhold_text);
        extra.clear();
    }
}
