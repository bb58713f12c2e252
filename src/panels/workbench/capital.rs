//! Social capital: how much of the network stands already, how good it is, and which of its ties
//! nobody has assessed.

use egui::{Align2, Rect, Sense, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::components::course::{self, Direction as Course};
use crate::components::{Factor, social_capital};
use crate::context::Context;
use crate::model::{QualityAssessment, Score, StakeholderId, Tie, TieId, TieState};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::form::Form;
use super::super::words::course_icon;
use super::kept::Ordered;
use super::rows::{self, options};
use super::{Desk, rail};

/// Width of a factor's column, in points.
const FACTOR: f32 = 58.0;
/// With less than this for a row it takes two lines.
const NARROW: f32 = 660.0;

/// What is kept of the page.
#[derive(Default)]
pub(super) struct Kept {
    order: Ordered<TieId>,
}

impl Kept {
    pub(super) fn forget(&mut self) {
        self.order.forget();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
        share(ui, ctx);
        let order = self.order.get(ctx, || {
            order(
                ctx,
                ctx.variant()
                    .ties
                    .values()
                    .filter(|t| t.state != TieState::Ended),
            )
        });
        table(ui, ctx, &order, desk);
    }
}

/// The ties at one stakeholder.
pub(super) fn of_one(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId, desk: &mut Desk<'_>) {
    let mut ties: Vec<TieId> = ctx.variant().ties_of(id).map(|tie| tie.id).collect();
    ties.sort_by_cached_key(|id| key(ctx, *id).1);
    table(ui, ctx, &ties, desk);
}

/// Those first that exist and are not assessed, then by name.
fn order<'a>(ctx: &Context<'_>, ties: impl Iterator<Item = &'a Tie>) -> Vec<TieId> {
    let mut ids: Vec<TieId> = ties.map(|tie| tie.id).collect();
    ids.sort_by_cached_key(|id| key(ctx, *id));
    ids
}

fn key(ctx: &Context<'_>, id: TieId) -> (u8, String) {
    let tie = ctx.variant().ties.get(&id);
    let rank = tie.map_or(3, |tie| match tie.state {
        TieState::Existing if is_unassessed(tie) => 0,
        TieState::Existing => 1,
        _ => 2,
    });
    let name = tie.map_or_else(String::new, |tie| rows::tie_name(ctx, tie).to_lowercase());
    (rank, name)
}

fn is_unassessed(tie: &Tie) -> bool {
    tie.state == TieState::Existing && Factor::ALL.iter().all(|f| f.newest(tie).is_none())
}

/// How many ties exist already, and the mean of each factor.
fn share(ui: &mut Ui, ctx: &Context<'_>) {
    let Some(capital) = social_capital(ctx.variant()) else {
        controls::quiet(ui, ctx, ctx.i18n.text("workbench-capital-none"));
        return;
    };
    let lang = ctx.i18n.lang();
    let arguments = [
        ("existing", capital.existing.into()),
        ("living", capital.living.into()),
        ("share", lang.percent(capital.share(), 0).into()),
        ("unassessed", (capital.existing - capital.assessed).into()),
    ];
    let text = ctx.i18n.with("workbench-capital-told", &arguments);
    ui.add(egui::Label::new(text).wrap());
    let width = ui.available_width().min(360.0);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 6.0), Sense::hover());
    controls::bar(ui, ctx, rect, capital.share() as f32);
    ui.add_space(2.0);
    if capital.assessed == 0 {
        return;
    }
    for factor in Factor::ALL {
        let size = Vec2::new(ui.available_width(), 20.0);
        let (row, _) = ui.allocate_exact_size(size, Sense::hover());
        let [name, bar, told] = rows::cells(row, [0.3, 0.2, 0.5]);
        let text = |ui: &mut Ui, rect: Rect, text: &str| {
            rows::within(ui, rect, |ui| rows::quiet(ui, ctx, text));
        };
        text(ui, name, &ctx.i18n.text(factor.label_key()));
        match factor.mean(ctx.variant()) {
            Some((mean, ties)) => {
                let line = Rect::from_center_size(bar.center(), Vec2::new(bar.width(), 6.0));
                controls::bar(ui, ctx, line, (mean / 4.0) as f32);
                let arguments = [("mean", lang.number(mean, 1).into()), ("n", ties.into())];
                text(
                    ui,
                    told,
                    &ctx.i18n.with("workbench-factor-mean", &arguments),
                );
            }
            None => text(ui, told, &ctx.i18n.text("workbench-not-assessed")),
        }
    }
}

/// Ties with their state and the newest score of each factor, to be changed in place.
fn table(ui: &mut Ui, ctx: &Context<'_>, ids: &[TieId], desk: &mut Desk<'_>) {
    if ids.is_empty() {
        return;
    }
    let is_narrow = ui.available_width() < NARROW;
    let height = if is_narrow { 66.0 } else { rows::ROW };
    let size = Vec2::new(ui.available_width(), 22.0);
    let (head, _) = ui.allocate_exact_size(size, Sense::hover());
    let (_, factors) = places(head, head, is_narrow);
    for (factor, rect) in Factor::ALL.into_iter().zip(factors) {
        let font = theme::regular(type_scale::SMALL);
        let look = (font, ctx.tokens.secondary, Align2::LEFT_CENTER);
        rows::write(ui, rect, &rail::short_factor(ctx, factor), look);
    }
    rows::rows(ui, ids.len(), height, None, |ui, rect, index| {
        rows::line_below(ui, ctx, rect);
        let halves = rect.split_top_bottom_at_fraction(0.5);
        let (upper, lower) = if is_narrow { halves } else { (rect, rect) };
        row(ui, ctx, places(upper, lower, is_narrow), ids[index], desk);
    });
}

/// Mark, name and state.
type Line = [Rect; 3];

/// Where a row's parts stand; the factors have a line of their own where there is little room.
fn places(upper: Rect, lower: Rect, is_narrow: bool) -> (Line, [Rect; 5]) {
    if is_narrow {
        let line = rows::cells(upper, [18.0, 1.0, 150.0]);
        let [_, a, b, c, d, e] = rows::cells(lower, [18.0, 0.2, 0.2, 0.2, 0.2, 0.2]);
        (line, [a, b, c, d, e])
    } else {
        let [mark, name, state, a, b, c, d, e] = rows::cells(
            upper,
            [18.0, 1.0, 150.0, FACTOR, FACTOR, FACTOR, FACTOR, FACTOR],
        );
        ([mark, name, state], [a, b, c, d, e])
    }
}

fn row(
    ui: &mut Ui,
    ctx: &Context<'_>,
    ([mark, name, state], factors): (Line, [Rect; 5]),
    id: TieId,
    desk: &mut Desk<'_>,
) {
    let Some(tie) = ctx.variant().ties.get(&id) else {
        return;
    };
    let trend = course::trend(tie, |_| true).map(course::Trend::direction);
    let marked = match trend {
        _ if is_unassessed(tie) => Some((
            icon::CIRCLE_DASHED,
            ctx.tokens.secondary,
            "workbench-tie-unassessed",
        )),
        Some(Course::Cooling) => Some((
            course_icon(Course::Cooling),
            ctx.tokens.warning,
            "workbench-tie-cooling",
        )),
        Some(Course::Warming) => Some((
            course_icon(Course::Warming),
            ctx.tokens.secondary,
            "workbench-tie-warming",
        )),
        _ => None,
    };
    if let Some((glyph, ink, key)) = marked {
        rows::within(ui, mark, |ui| {
            rows::mark(ui, glyph, ink, &ctx.i18n.text(key));
        });
    }
    rows::within(ui, name, |ui| rows::tie(ui, ctx, id, desk.actions));
    let spoken = rows::tie_name(ctx, tie);
    let form = &mut Form::<Tie>::new(*ctx, desk.editing, &[(ctx.variant_id(), id)]);
    rows::within(ui, state, |ui| {
        let name = format!("{}, {spoken}", ctx.i18n.text("panel-state"));
        let picked = rows::choice(ui, "state", &name, &tie.state, &options::<TieState>(ctx));
        if let Some(state) = picked {
            form.set(|tie| Some(&mut tie.state), &state);
        }
    });
    let ours = tie.quality.last().filter(|entry| is_ours(entry));
    for (factor, rect) in Factor::ALL.into_iter().zip(factors) {
        rows::within(ui, rect, |ui| {
            let name = format!("{}, {spoken}", ctx.i18n.text(factor.label_key()));
            let now = factor.newest(tie);
            let can_clear = now.is_none() || ours.is_some_and(|e| factor.of(e).is_some());
            let scores = rows::scores(ctx, "workbench-score-none", can_clear);
            if let Some(score) = rows::choice(ui, factor.label_key(), &name, &now, &scores) {
                form.change(|tie| assess(&mut tie.quality, factor, score));
            }
        });
    }
}

/// Scores a factor as of today. What somebody has signed or explained stays as it is; no score takes
/// back that of today.
fn assess(list: &mut Vec<QualityAssessment>, factor: Factor, score: Option<Score>) {
    if !list.last().is_some_and(is_ours) {
        if score.is_none() {
            return;
        }
        list.push(QualityAssessment {
            date: Some(rows::today()),
            ..QualityAssessment::default()
        });
    }
    if let Some(last) = list.last_mut() {
        *factor.of_mut(last) = score;
    }
    list.pop_if(|last| is_ours(last) && Factor::ALL.iter().all(|f| f.of(last).is_none()));
}

fn is_ours(entry: &QualityAssessment) -> bool {
    entry.date == Some(rows::today()) && entry.by.is_empty() && entry.note.is_empty()
}
