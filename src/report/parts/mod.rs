//! The parts of a report, one file each.

mod annex;
mod beginning;
mod components;
mod details;
mod exercise;
mod findings;
mod follow_up;
mod map;
mod matrix;
mod measures;
mod partnerships;
mod rearrangement;
mod roles;
mod stakeholders;
mod summary;
mod what_if;

use crate::model::Vocabulary as _;

use super::draft::{Draft, Source};
use super::model::{Block, Heading};
use super::options::Part;

/// Writes a part; nothing where there is nothing to tell.
pub(super) fn write(part: Part, source: &Source<'_>, draft: &mut Draft<'_>) {
    match part {
        Part::Cover => return beginning::cover(source, draft),
        Part::Contents => return beginning::contents(source, draft),
        Part::Rearrangement if source.comparison.is_none() => return,
        Part::Exercise if source.project.exercise.is_none() => return,
        Part::Partnerships if source.project.partnerships.is_empty() => return,
        Part::Matrix | Part::Annex => {
            draft.push(Block::PageBreak);
            draft.push(Block::Heading(Heading {
                level: 1,
                text: source.i18n.text(&part.label_key()),
                is_numbered: false,
            }));
        }
        _ => draft.heading(1, source.i18n.text(&part.label_key())),
    }
    let is_answer = matches!(
        part,
        Part::Summary | Part::Roles | Part::Findings | Part::WhatIf | Part::Rearrangement
    );
    if is_answer && source.project.withholds_answers().is_some() {
        draft.say(source.i18n.text("withheld-report"));
        return;
    }
    match part {
        Part::Cover | Part::Contents => {}
        Part::Summary => summary::write(source, draft),
        Part::Purpose => beginning::purpose(source, draft),
        Part::Stakeholders => stakeholders::write(source, draft),
        Part::Map => map::write(source, draft),
        Part::Measures => measures::write(source, draft),
        Part::Roles => roles::write(source, draft),
        Part::Findings => findings::write(source, draft),
        Part::WhatIf => what_if::write(source, draft),
        Part::Rearrangement => rearrangement::write(source, draft),
        Part::Exercise => {
            if let Some(exercise) = &source.project.exercise {
                exercise::write(source, exercise, draft);
            }
        }
        Part::Components => components::write(source, draft),
        Part::Partnerships => partnerships::write(source, draft),
        Part::FollowUp => follow_up::write(source, draft),
        Part::Matrix => matrix::write(source, draft),
        Part::Annex => annex::write(source, draft),
    }
}
