//! What the views of all partnerships say of each, put together once for a state of the document.

use egui_phosphor::regular as icon;
use jiff::civil::Date;

use crate::agenda;
use crate::context::Context;
use crate::model::partnership::{Stage, StepState};
use crate::model::{Partnership, PartnershipId};

use super::super::words::named;

/// A column of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Stage(Stage),
    /// The partners have ended it.
    Ended,
}

/// One partnership in short.
pub(super) struct Line {
    pub id: PartnershipId,
    pub name: String,
    pub column: Column,
    /// "7/11 Penandatanganan", or what is said where every step is over.
    pub step: String,
    /// The place of the present step among all, from 0.
    pub at: usize,
    pub parties: String,
    pub responsible: String,
    /// When the present step should be over.
    pub planned: Option<Date>,
    /// How long the agreement that holds longest holds.
    pub until: Option<Date>,
    /// What is most pressing, and how many things more.
    pub alert: Option<String>,
}

/// All, those first that want attention, then by name.
pub(super) fn all(ctx: &Context<'_>, today: Date) -> Vec<Line> {
    let all = ctx.project().partnerships.values();
    let mut lines: Vec<Line> = all.map(|p| line(ctx, p, today)).collect();
    lines.sort_by_cached_key(|line| (line.alert.is_none(), line.name.to_lowercase(), line.id));
    lines
}

fn line(ctx: &Context<'_>, p: &Partnership, today: Date) -> Line {
    let parties: Vec<_> = p.parties.iter().map(|party| party.stakeholder).collect();
    let present = p.present();
    let (at, count) = (
        present.map_or(p.cycle.steps.len(), |(at, _)| at),
        p.cycle.steps.len(),
    );
    let step = match present {
        Some((at, step)) => format!("{}/{count} {}", at + 1, ctx.i18n.step(step)),
        None => ctx.i18n.text("partnership-all-over"),
    };
    let step = match p.number() {
        1 => step,
        n => {
            let arguments = [("step", step.into()), ("n", n.into())];
            ctx.i18n.with("partnership-step-in-cycle", &arguments)
        }
    };
    let column = if p.is_ended() {
        Column::Ended
    } else {
        Column::Stage(p.cycle.stage().unwrap_or(Stage::Evaluating))
    };
    let due = p.due(today);
    let alert = due.first().map(|first| {
        let text = agenda::partnerships::why(ctx.i18n, p, *first);
        match due.len() - 1 {
            0 => text,
            more => format!("{text} (+{more})"),
        }
    });
    Line {
        id: p.id,
        name: p.name.clone(),
        column,
        step,
        at,
        parties: named(ctx, &parties),
        responsible: present.map_or_else(String::new, |(_, step)| step.responsible.clone()),
        planned: present.and_then(|(_, step)| step.planned_until),
        until: p
            .agreements
            .iter()
            .filter(|a| a.signed.is_some())
            .filter_map(|a| a.valid_until)
            .max(),
        alert,
    }
}

/// The mark of a state: its form says it as well as its words.
pub(super) fn glyph(state: StepState) -> &'static str {
    match state {
        StepState::NotBegun => icon::CIRCLE,
        StepState::UnderWay => icon::PLAY_CIRCLE,
        StepState::Done => icon::CHECK_CIRCLE,
        StepState::Skipped => icon::MINUS_CIRCLE,
    }
}
