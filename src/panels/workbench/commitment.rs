//! Spiritual commitment: how firm everybody's will is, what shows it, and since when. Sensitive: no
//! export has it.

use egui::{Rect, Ui};

use crate::components::newest;
use crate::context::Context;
use crate::model::{Assessment, Component, Member, Score, StakeholderId};

use super::super::controls;
use super::super::field::Field;
use super::super::form::Form;
use super::kept::Ordered;
use super::rows::{self, ROW};
use super::{Desk, Page};

/// With less than this a row takes two lines.
const NARROW: f32 = 680.0;

/// What is kept of the page.
#[derive(Default)]
pub(super) struct Kept {
    order: Ordered<StakeholderId>,
}

impl Kept {
    pub(super) fn forget(&mut self) {
        self.order.forget();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
        controls::quiet(ui, ctx, ctx.i18n.text("panel-sensitive-commitment"));
        let order = self.order.get(ctx, || order(ctx));
        if order.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("workbench-nobody"));
        }
        let height = if is_narrow(ui.available_width()) {
            2.0 * ROW
        } else {
            ROW
        };
        rows::rows(ui, order.len(), height, None, |ui, rect, index| {
            row(ui, ctx, rect, order[index], desk);
        });
    }
}

/// Those first whose commitment nobody has scored, then by name.
fn order(ctx: &Context<'_>) -> Vec<StakeholderId> {
    let members = &ctx.variant().members;
    let mut ids: Vec<StakeholderId> = members.keys().copied().collect();
    ids.sort_by_cached_key(|id| {
        let scored = members.get(id);
        let is_scored = scored.is_some_and(|m| newest(&m.commitment.assessments).is_some());
        (is_scored, ctx.label(*id).to_lowercase(), *id)
    });
    ids
}

fn is_narrow(width: f32) -> bool {
    width < NARROW
}

fn row(ui: &mut Ui, ctx: &Context<'_>, rect: Rect, id: StakeholderId, desk: &mut Desk<'_>) {
    let Some(member) = ctx.variant().members.get(&id) else {
        return;
    };
    rows::line_below(ui, ctx, rect);
    let [name, level, statement, evidence, history] = if is_narrow(rect.width()) {
        let (upper, lower) = rect.split_top_bottom_at_fraction(0.5);
        let [name, level, history] = rows::cells(upper, [0.4, 0.6, 104.0]);
        let [statement, evidence] = rows::cells(lower, [0.5, 0.5]);
        [name, level, statement, evidence, history]
    } else {
        rows::cells(rect, [0.24, 126.0, 0.38, 0.38, 104.0])
    };
    rows::within(ui, name, |ui| rows::name(ui, ctx, id, desk.actions));
    let form = &mut Form::<Member>::new(*ctx, desk.editing, &[(ctx.variant_id(), id)]);
    let assessments = &member.commitment.assessments;
    rows::within(ui, level, |ui| {
        let spoken = ctx.i18n.text("workbench-commitment-score");
        let spoken = format!("{spoken}, {}", ctx.label(id));
        let now = newest(assessments);
        let can_clear = now.is_none() || assessments.last().is_some_and(is_ours);
        let options = rows::scores(ctx, "not-assessed", can_clear);
        if let Some(picked) = rows::choice(ui, "score", &spoken, &now, &options) {
            form.change(|m| score(&mut m.commitment.assessments, picked));
        }
    });
    rows::within(ui, statement, |ui| {
        let hint = form.text("panel-commitment-statement");
        let field = Field::line("panel-commitment-statement").bare().hint(hint);
        let field = form.field(ui, field, |m| Some(&mut m.commitment.statement));
        rows::in_full(field, &member.commitment.statement);
    });
    rows::within(ui, evidence, |ui| {
        let hint = form.text("panel-commitment-evidence");
        let field = Field::line("panel-commitment-evidence").bare().hint(hint);
        let field = form.field(ui, field, |m| Some(&mut m.commitment.evidence));
        rows::in_full(field, &member.commitment.evidence);
    });
    rows::within(ui, history, |ui| {
        let scored = assessments.iter().filter(|a| a.score.is_some());
        let date = scored.filter_map(|a| a.date).max();
        let date = date.map_or_else(|| "–".to_owned(), |date| date.to_string());
        let arguments = [("date", date.into()), ("n", assessments.len().into())];
        let text = if assessments.is_empty() {
            ctx.i18n.text("workbench-details")
        } else {
            ctx.i18n.with("workbench-history", &arguments)
        };
        let explained = ctx.i18n.text("workbench-history-explained");
        if controls::link(ui, ctx, &text)
            .on_hover_text(explained)
            .clicked()
        {
            *desk.goes_to = Some((Page::Component(Component::Commitment), Some(id)));
        }
    });
}

/// Puts a score as of today. What somebody has signed or explained stays as it is; no score takes
/// back that of today.
fn score(list: &mut Vec<Assessment>, score: Option<Score>) {
    let has_ours = list.last().is_some_and(is_ours);
    if score.is_none() {
        list.pop_if(|_| has_ours);
        return;
    }
    if !has_ours {
        list.push(Assessment {
            date: Some(rows::today()),
            ..Assessment::default()
        });
    }
    if let Some(last) = list.last_mut() {
        last.score = score;
    }
}

fn is_ours(entry: &Assessment) -> bool {
    entry.date == Some(rows::today()) && entry.by.is_empty() && entry.note.is_empty()
}
