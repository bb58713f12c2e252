//! Cleans the texts of partnerships that come from forms.

use crate::model::Partnership;
use crate::model::partnership::register::LONGEST_NOTICE;
use crate::model::partnership::{Cycle, Step};

use super::{line, lines};

pub(in crate::edit) fn partnership(mut p: Partnership) -> Partnership {
    line(&mut p.name);
    lines(&mut p.purpose);
    for party in &mut p.parties {
        lines(&mut party.role);
        lines(&mut party.responsibilities);
        for assessment in &mut party.assessments {
            lines(&mut assessment.note);
        }
    }
    for agreement in &mut p.agreements {
        for text in [
            &mut agreement.number,
            &mut agreement.title,
            &mut agreement.link,
        ] {
            line(text);
        }
        lines(&mut agreement.renewal);
        agreement.notice_days = agreement.notice_days.map(|days| days.min(LONGEST_NOTICE));
    }
    p.earlier.iter_mut().for_each(cycle);
    cycle(&mut p.cycle);
    p
}

fn cycle(cycle: &mut Cycle) {
    cycle.steps.iter_mut().for_each(step);
    for evaluation in &mut cycle.evaluations {
        for text in [
            &mut evaluation.runs,
            &mut evaluation.stuck,
            &mut evaluation.reason,
        ] {
            lines(text);
        }
        for row in &mut evaluation.indicators {
            for text in [&mut row.name, &mut row.target, &mut row.actual] {
                line(text);
            }
            for text in [&mut row.obstacle, &mut row.cause, &mut row.remedy] {
                lines(text);
            }
        }
    }
}

pub(super) fn step(step: &mut Step) {
    line(&mut step.name);
    line(&mut step.responsible);
    lines(&mut step.notes);
    for document in &mut step.documents {
        line(&mut document.title);
        line(&mut document.place);
    }
}
