//! Monitoring and evaluation: what runs and what does not, indicators against their targets, what the
//! partners decide, and the next cycle.

use egui::{Align2, Rect, Sense, Ui, Vec2};

use crate::context::Context;
use crate::edit::PartnershipEdit;
use crate::i18n::format::UNDEFINED;
use crate::model::partnership::{Decision, Evaluation, Indicator};
use crate::model::{Partnership, Vocabulary};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::{Field, caption};
use super::super::form::{Form, lens};
use super::super::list_field::{ListTexts, list};
use super::super::workbench::rows;
use super::detail::cycle_of;
use super::{Desk, large};

const TEXTS: ListTexts = ListTexts {
    add: "partnership-evaluation-add",
    remove: "partnership-evaluation-remove",
    empty: Some("partnership-evaluation-empty"),
};

/// Height of an indicator, in points.
const ROW: f32 = 68.0;

type OfCycle = Option<usize>;

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &Context<'_>,
    partnership: &Partnership,
    of: OfCycle,
    desk: &mut Desk<'_>,
) {
    let today = desk.today;
    let cycle = of
        .and_then(|of| partnership.earlier.get(of))
        .unwrap_or(&partnership.cycle);
    let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
    let hint = form.text("partnership-date-hint");
    let hint = format!("{}: {hint}", form.text("partnership-evaluation-date"));
    let head = Field::line("partnership-evaluation-date").bare().hint(hint);
    let access = lens(move |p: &mut Partnership| Some(&mut cycle_of(p, of)?.evaluations));
    form.part(("cycle", of), |form| {
        list(
            form,
            ui,
            TEXTS,
            access,
            &head,
            |e: &mut Evaluation| &mut e.date,
            |form, ui, at| {
                let Some(evaluation) = cycle.evaluations.get(at) else {
                    return;
                };
                one(ui, ctx, form, evaluation, (of, at, today));
            },
        );
    });
    if of.is_none() {
        next_cycle(ui, ctx, partnership, desk);
    }
}

fn evaluation(p: &mut Partnership, of: OfCycle, at: usize) -> Option<&mut Evaluation> {
    cycle_of(p, of)?.evaluations.get_mut(at)
}

fn one(
    ui: &mut Ui,
    ctx: &Context<'_>,
    form: &mut Form<'_, '_, Partnership>,
    shown: &Evaluation,
    (of, at, today): (OfCycle, usize, jiff::civil::Date),
) {
    ui.columns(2, |uis| {
        let runs = lens(move |p: &mut Partnership| Some(&mut evaluation(p, of, at)?.runs));
        form.field(&mut uis[0], Field::text("partnership-runs"), runs);
        let stuck = lens(move |p: &mut Partnership| Some(&mut evaluation(p, of, at)?.stuck));
        form.field(&mut uis[1], Field::text("partnership-stuck"), stuck);
    });
    let reached = either(ui, ctx, "partnership-reached", shown.reached);
    if reached != shown.reached {
        form.set(move |p| Some(&mut evaluation(p, of, at)?.reached), &reached);
    }
    indicators(ui, ctx, form, shown, (of, at));
    let decision = either(ui, ctx, "partnership-decision", shown.decision);
    if decision != shown.decision {
        form.change(|p| {
            if let Some(evaluation) = evaluation(p, of, at) {
                evaluation.decision = decision;
                evaluation.decided = decision.and(evaluation.decided.or(Some(today)));
            }
        });
    }
    if shown.decision.is_some() {
        ui.columns(2, |uis| {
            let hint = form.text("partnership-date-hint");
            let decided =
                lens(move |p: &mut Partnership| Some(&mut evaluation(p, of, at)?.decided));
            form.field(
                &mut uis[0],
                Field::line("partnership-decided").hint(hint),
                decided,
            );
            let reason = lens(move |p: &mut Partnership| Some(&mut evaluation(p, of, at)?.reason));
            let hint = form.text("partnership-reason-hint");
            form.field(
                &mut uis[1],
                Field::line("partnership-reason").hint(hint),
                reason,
            );
        });
    }
    ui.add_space(6.0);
}

/// The words of a closed list side by side; pressing the one that is on takes it back. Returns what
/// is on now.
fn either<V: Vocabulary + PartialEq>(
    ui: &mut Ui,
    ctx: &Context<'_>,
    label: &str,
    before: Option<V>,
) -> Option<V> {
    caption(ui, ctx, &ctx.i18n.text(label));
    let mut now = before;
    controls::chips(ui, |ui| {
        for (option, text) in rows::options::<V>(ctx) {
            let is_on = before == Some(option);
            if controls::chip(ui, ctx, &text, is_on).clicked() {
                now = (!is_on).then_some(option);
            }
        }
    });
    now
}

/// Indicators in two lines each: the numbers, and why they are not what they should be.
fn indicators(
    ui: &mut Ui,
    ctx: &Context<'_>,
    form: &mut Form<'_, '_, Partnership>,
    shown: &Evaluation,
    (of, at): (OfCycle, usize),
) {
    controls::heading(ui, ctx, &ctx.i18n.text("partnership-indicators"), None);
    let all = &shown.indicators;
    if !all.is_empty() {
        let size = Vec2::new(ui.available_width(), 18.0);
        let (head, _) = ui.allocate_exact_size(size, Sense::hover());
        let names = [
            "partnership-indicator",
            "partnership-target",
            "partnership-actual",
            "partnership-deviation",
        ];
        for (key, place) in names.into_iter().zip(upper(head)) {
            let font = theme::regular(type_scale::SECONDARY);
            let text = ctx.i18n.text(key);
            rows::write(
                ui,
                place,
                &text,
                (font, ctx.tokens.secondary, Align2::LEFT_CENTER),
            );
        }
    }
    let added = form.control_id("partnership-indicator-add");
    let fresh: Option<usize> = ui.data_mut(|data| data.remove_temp(added));
    let mut removed = None;
    rows::rows(ui, all.len(), ROW, None, |ui, rect, index| {
        rows::line_below(ui, ctx, rect);
        let (top, bottom) = rect
            .shrink2(Vec2::new(0.0, 2.0))
            .split_top_bottom_at_fraction(0.5);
        let [name, target, actual, deviation, remove] = upper(top);
        let lower = rows::cells(bottom, [0.34, 0.33, 0.33]);
        form.part(("indicator", at, index), |form| {
            let field = |form: &mut Form<'_, '_, Partnership>,
                         ui: &mut Ui,
                         place: Rect,
                         label: &'static str,
                         of_row: fn(&mut Indicator) -> &mut String| {
                rows::within(ui, place, |ui| {
                    let hint = form.text(label);
                    let value = lens(move |p: &mut Partnership| {
                        let row = evaluation(p, of, at)?.indicators.get_mut(index)?;
                        Some(of_row(row))
                    });
                    form.field(ui, Field::line(label).bare().hint(hint), value);
                });
            };
            if fresh == Some(index) {
                form.focus_next();
            }
            field(form, ui, name, "partnership-indicator", |row| &mut row.name);
            field(form, ui, target, "partnership-target", |row| {
                &mut row.target
            });
            field(form, ui, actual, "partnership-actual", |row| {
                &mut row.actual
            });
            field(form, ui, lower[0], "partnership-obstacle", |row| {
                &mut row.obstacle
            });
            field(form, ui, lower[1], "partnership-cause", |row| {
                &mut row.cause
            });
            field(form, ui, lower[2], "partnership-remedy", |row| {
                &mut row.remedy
            });
        });
        show_deviation(ui, ctx, deviation, &all[index]);
        rows::within(ui, remove, |ui| {
            if rows::removes(ui, ctx, "partnership-indicator-remove", &all[index].name) {
                removed = Some(index);
            }
        });
    });
    if let Some(index) = removed {
        form.change(|p| {
            if let Some(of) = evaluation(p, of, at)
                && index < of.indicators.len()
            {
                of.indicators.remove(index);
            }
        });
    }
    if controls::add_link(ui, ctx, &ctx.i18n.text("partnership-indicator-add")) {
        form.change(|p| {
            if let Some(of) = evaluation(p, of, at) {
                of.indicators.push(Indicator::default());
            }
        });
        ui.data_mut(|data| data.insert_temp(added, all.len()));
        ui.ctx().request_repaint();
    }
}

/// The places of an indicator's first line.
fn upper(rect: Rect) -> [Rect; 5] {
    rows::cells(rect, [0.46, 0.18, 0.18, 0.18, 28.0])
}

/// How far off the target, with a sign; a dash where both are no numbers of one unit.
fn show_deviation(ui: &mut Ui, ctx: &Context<'_>, rect: Rect, row: &Indicator) {
    let (text, ink) = deviation(ctx, row);
    let font = theme::bold(type_scale::SECONDARY);
    let response = ui.interact(rect, ui.id().with("deviation"), Sense::hover());
    let spoken = format!("{}: {text}", ctx.i18n.text("partnership-deviation"));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &spoken));
    rows::write(ui, rect, &text, (font, ink, Align2::LEFT_CENTER));
}

fn deviation(ctx: &Context<'_>, row: &Indicator) -> (String, crate::style::Rgba) {
    let Some(deviation) = row.deviation() else {
        return (UNDEFINED.to_owned(), ctx.tokens.secondary);
    };
    let text = ctx.i18n.deviation(&deviation);
    let ink = if deviation.difference < 0.0 {
        ctx.tokens.warning
    } else {
        ctx.tokens.text
    };
    (text, ink)
}

/// What the decision leads to.
fn next_cycle(ui: &mut Ui, ctx: &Context<'_>, partnership: &Partnership, desk: &mut Desk<'_>) {
    controls::rule(ui, ctx);
    ui.add_space(4.0);
    match partnership.cycle.decision() {
        Some(Decision::Extend | Decision::Change) => {
            let number = partnership.number() + 1;
            let text = ctx
                .i18n
                .with("partnership-next-cycle", &[("n", number.into())]);
            if large(ui, ctx, &text) {
                desk.edit(PartnershipEdit::NextCycle(partnership.id));
                desk.go(partnership.id, super::Page::Steps);
            }
            controls::quiet(ui, ctx, ctx.i18n.text("partnership-next-cycle-words"));
        }
        Some(Decision::End) => {
            controls::quiet(ui, ctx, ctx.i18n.text("partnership-ended-words"));
        }
        None => {
            controls::quiet(ui, ctx, ctx.i18n.text("partnership-undecided-words"));
        }
    }
    ui.add_space(8.0);
}
