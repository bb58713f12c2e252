//! The steps of a cycle: all of them at the left, the form of one at the right.

use egui::{
    Align2, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
    WidgetType,
};
use egui_phosphor::regular as icon;
use jiff::civil::Date;

use crate::context::Context;
use crate::edit::PartnershipEdit;
use crate::i18n::format::short_date_or_dash;
use crate::model::partnership::{DocumentLink, Stage, Step, StepState, steps};
use crate::model::{Partnership, Vocabulary as _};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::{Field, caption};
use super::super::form::{Form, lens};
use super::super::list_field::{ListTexts, list};
use super::super::measure_menu;
use super::super::workbench::rows;
use super::detail::{Open, cycle_of};
use super::schedule::{self, Schedule};
use super::{Desk, large, lines, templates};

const ROW: f32 = 27.0;
/// Width of the list, as a share and at most, in points.
const LIST: (f32, f32) = (0.42, 330.0);
const GAP: f32 = 20.0;

const DOCUMENTS: ListTexts = ListTexts {
    add: "partnership-document-add",
    remove: "partnership-document-remove",
    empty: None,
};

pub(super) type OfCycle = Option<usize>;

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &Context<'_>,
    partnership: &Partnership,
    (open, of): (&mut Open, OfCycle),
    desk: &mut Desk<'_>,
) {
    let cycle = of
        .and_then(|of| partnership.earlier.get(of))
        .unwrap_or(&partnership.cycle);
    let present = steps::present(&cycle.steps);
    let last = cycle.steps.len().saturating_sub(1);
    let shown = open.step.unwrap_or(present).min(last);
    let all = ui.available_rect_before_wrap();
    let width = (all.width() * LIST.0).min(LIST.1);
    let left = all.with_max_x(all.left() + width);
    let right = all.with_min_x(left.right() + GAP);
    let line = Stroke::new(1.0, theme::color(ctx.tokens.line));
    ui.painter()
        .vline(left.right() + GAP / 2.0, all.y_range(), line);
    let mut part = child(ui, "steps", left);
    let picked = ScrollArea::vertical()
        .id_salt(("steps", open.id, of))
        .auto_shrink(false)
        .show(&mut part, |ui| {
            // What was left undone in an earlier cycle is late no more.
            let today = of.is_none().then_some(desk.today);
            let picked = step_list(ui, ctx, &cycle.steps, shown, today);
            let schedule = &mut open.schedule;
            under_list(ui, ctx, partnership, (of, shown, schedule), desk);
            picked
        })
        .inner;
    if let Some(step) = picked {
        open.step = Some(step);
        ui.ctx().request_repaint();
    }
    let mut part = child(ui, "step", right);
    ScrollArea::vertical()
        .id_salt(("step", open.id, of, shown))
        .auto_shrink(false)
        .show(&mut part, |ui| {
            if of.is_none() && next_button(ui, ctx, partnership, desk) {
                open.step = None;
            }
            if let Some(step) = cycle.steps.get(shown) {
                one(ui, ctx, (partnership, step), (of, shown), desk);
            }
        });
    ui.advance_cursor_after_rect(all);
}

fn child(ui: &mut Ui, salt: &str, rect: Rect) -> Ui {
    let mut part = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect));
    part.shrink_clip_rect(rect);
    part
}

/// Draws the steps below each other, with what is late on that day; returns the one that was picked.
fn step_list(
    ui: &mut Ui,
    ctx: &Context<'_>,
    all: &[Step],
    shown: usize,
    today: Option<Date>,
) -> Option<usize> {
    let mut picked = None;
    rows::rows(ui, all.len(), ROW, None, |ui, rect, index| {
        let step = &all[index];
        let response = ui.interact(rect, ui.id().with("step"), Sense::click());
        let is_on = index == shown;
        let name = format!("{}. {}", index + 1, ctx.i18n.step(step));
        let is_late = today.is_some_and(|today| step.is_overdue(today));
        let date = match step.state {
            StepState::Done => step.finished,
            _ => step.planned_until,
        };
        let state = ctx.i18n.word(step.state);
        let spoken = match (is_late, date) {
            (true, _) => format!("{name}: {state}, {}", ctx.i18n.text("partnership-late")),
            (false, Some(date)) => format!("{name}: {state}, {}", ctx.i18n.date(date)),
            (false, None) => format!("{name}: {state}"),
        };
        response
            .widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is_on, &spoken));
        let tokens = ctx.tokens;
        if is_on || response.hovered() {
            let ground = if is_on {
                tokens.accent_wash
            } else {
                tokens.background
            };
            ui.painter().rect_filled(rect, 5.0, theme::color(ground));
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, theme::color(tokens.accent));
            ui.painter()
                .rect_stroke(rect, 5.0, ring, StrokeKind::Inside);
        }
        let [mark, text, when] = rows::cells(rect.shrink2(Vec2::new(4.0, 0.0)), [20.0, 1.0, 84.0]);
        let ink = match step.state {
            StepState::Done => tokens.good,
            StepState::UnderWay => tokens.accent,
            StepState::NotBegun | StepState::Skipped => tokens.secondary,
        };
        let glyph = theme::regular(type_scale::BODY);
        rows::write(
            ui,
            mark,
            lines::glyph(step.state),
            (glyph, ink, Align2::CENTER_CENTER),
        );
        let is_present = step.state == StepState::UnderWay;
        let font = if is_present {
            theme::bold(type_scale::SECONDARY)
        } else {
            theme::regular(type_scale::SECONDARY)
        };
        let place = text.shrink2(Vec2::new(0.0, 5.0));
        rows::write(ui, place, &name, (font, tokens.text, Align2::LEFT_CENTER));
        if date.is_some() {
            let (text, ink) = if is_late {
                (
                    format!("{} {}", icon::WARNING, short_date_or_dash(date)),
                    tokens.warning,
                )
            } else {
                (short_date_or_dash(date), tokens.secondary)
            };
            let font = theme::regular(type_scale::SMALL);
            rows::write(ui, when, &text, (font, ink, Align2::RIGHT_CENTER));
        }
        if response.on_hover_text(spoken).clicked() {
            picked = Some(index);
        }
    });
    picked
}

/// Ends the present step and begins the next. Returns whether it was pressed.
fn next_button(
    ui: &mut Ui,
    ctx: &Context<'_>,
    partnership: &Partnership,
    desk: &mut Desk<'_>,
) -> bool {
    let all = &partnership.cycle.steps;
    let Some((at, step)) = partnership.present() else {
        let words = ctx.i18n.text("partnership-all-over-words");
        controls::quiet(ui, ctx, words);
        return false;
    };
    let to = if step.state == StepState::UnderWay {
        (at + 1..all.len())
            .find(|n| all[*n].state != StepState::Skipped)
            .unwrap_or(all.len())
    } else {
        at
    };
    let text = match (to == at, all.get(to)) {
        (true, _) => ctx
            .i18n
            .with("partnership-begin", &[("step", ctx.i18n.step(step).into())]),
        (false, Some(next)) => ctx
            .i18n
            .with("partnership-go-on", &[("step", ctx.i18n.step(next).into())]),
        (false, None) => ctx.i18n.with(
            "partnership-finish",
            &[("step", ctx.i18n.step(step).into())],
        ),
    };
    let is_pressed = large(ui, ctx, &text);
    if is_pressed {
        let (id, today) = (partnership.id, desk.today);
        desk.edit(PartnershipEdit::Reach {
            id,
            step: to,
            today,
        });
    }
    ui.add_space(6.0);
    is_pressed
}

/// Adding steps, whole templates, and dates for those that have none.
fn under_list(
    ui: &mut Ui,
    ctx: &Context<'_>,
    partnership: &Partnership,
    (of, shown, typed): (OfCycle, usize, &mut Schedule),
    desk: &mut Desk<'_>,
) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if controls::add_link(ui, ctx, &ctx.i18n.text("partnership-step-add")) {
            let name = ctx.i18n.text("partnership-step-new");
            let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
            form.change(|p| {
                if let Some(cycle) = cycle_of(p, of) {
                    let at = (shown + 1).min(cycle.steps.len());
                    let step = Step {
                        name: name.clone(),
                        ..Step::default()
                    };
                    cycle.steps.insert(at, step);
                }
            });
        }
        let name = ctx.i18n.text("partnership-template");
        let text = format!("{name} {}", icon::CARET_DOWN);
        measure_menu::form_menu(ui, ctx, &text, &name, |ui| {
            templates::ui(ui, ctx, partnership, of, desk);
        });
        if of.is_none() {
            let name = ctx.i18n.text("partnership-schedule");
            let text = format!("{name} {}", icon::CARET_DOWN);
            measure_menu::form_menu(ui, ctx, &text, &name, |ui| {
                schedule::ui(ui, ctx, partnership, typed, desk);
            });
        }
    });
}

/// The form of one step.
fn one(
    ui: &mut Ui,
    ctx: &Context<'_>,
    (partnership, step): (&Partnership, &Step),
    (of, at): (OfCycle, usize),
    desk: &mut Desk<'_>,
) {
    let today = desk.today;
    let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
    form.part(("step", of, at), |form| {
        ui.horizontal(|ui| {
            let title = format!("{}. {}", at + 1, ctx.i18n.step(step));
            let title = RichText::new(title).font(theme::bold(type_scale::BODY));
            ui.add(egui::Label::new(title).truncate());
        });
        if step.kind.is_none() {
            let name = lens(move |p: &mut Partnership| Some(&mut step_of(p, of, at)?.name));
            form.field(ui, Field::line("partnership-step-name").required(), name);
            stage(ui, ctx, form, step, (of, at));
        }
        caption(ui, ctx, &ctx.i18n.text("partnership-step-state"));
        let mut picked = None;
        controls::chips(ui, |ui| {
            for state in StepState::ALL {
                let text = format!("{} {}", lines::glyph(*state), ctx.i18n.word(*state));
                let chip = controls::chip(ui, ctx, &text, step.state == *state);
                let name = ctx.i18n.word(*state);
                let is_on = step.state == *state;
                chip.widget_info(|| {
                    WidgetInfo::selected(WidgetType::RadioButton, true, is_on, &name)
                });
                if chip.clicked() && !is_on {
                    picked = Some(*state);
                }
            }
        });
        if let Some(state) = picked {
            form.change(|p| {
                if let Some(step) = step_of(p, of, at) {
                    step.enter(state, today);
                }
            });
        }
        let hint = form.text("partnership-date-hint");
        let line = |label: &'static str| Field::line(label).hint(hint.clone());
        ui.columns(2, |uis| {
            let field = line("partnership-planned-from");
            let date = lens(move |p: &mut Partnership| Some(&mut step_of(p, of, at)?.planned_from));
            form.field(&mut uis[0], field, date);
            let field = line("partnership-planned-until");
            let date =
                lens(move |p: &mut Partnership| Some(&mut step_of(p, of, at)?.planned_until));
            form.field(&mut uis[1], field, date);
            let field = line("partnership-begun");
            let date = lens(move |p: &mut Partnership| Some(&mut step_of(p, of, at)?.begun));
            form.field(&mut uis[0], field, date);
            let field = line("partnership-finished");
            let date = lens(move |p: &mut Partnership| Some(&mut step_of(p, of, at)?.finished));
            form.field(&mut uis[1], field, date);
        });
        let field = Field::line("partnership-responsible");
        let who = lens(move |p: &mut Partnership| Some(&mut step_of(p, of, at)?.responsible));
        form.field(ui, field, who);
        let notes = lens(move |p: &mut Partnership| Some(&mut step_of(p, of, at)?.notes));
        form.field(ui, Field::text("panel-notes"), notes);
        documents(ui, form, (of, at));
        ui.add_space(4.0);
        let remove = ctx.i18n.text("partnership-step-remove");
        if controls::link(ui, ctx, &remove).clicked() {
            form.change(|p| {
                if let Some(cycle) = cycle_of(p, of)
                    && at < cycle.steps.len()
                {
                    cycle.steps.remove(at);
                }
            });
        }
    });
}

fn step_of(p: &mut Partnership, of: OfCycle, at: usize) -> Option<&mut Step> {
    cycle_of(p, of)?.steps.get_mut(at)
}

/// Where a step of the user's own stands on the board.
fn stage(
    ui: &mut Ui,
    ctx: &Context<'_>,
    form: &mut Form<'_, '_, Partnership>,
    step: &Step,
    (of, at): (OfCycle, usize),
) {
    let name = ctx.i18n.text("partnership-step-stage");
    caption(ui, ctx, &name);
    let mut options = vec![(None, ctx.i18n.text("partnership-step-stage-before"))];
    options.extend(
        Stage::ALL
            .iter()
            .map(|stage| (Some(*stage), ctx.i18n.word(*stage))),
    );
    if let Some(stage) = rows::choice(ui, "stage", &name, &step.stage, &options) {
        form.set(move |p| Some(&mut step_of(p, of, at)?.stage), &stage);
    }
}

fn documents(ui: &mut Ui, form: &mut Form<'_, '_, Partnership>, (of, at): (OfCycle, usize)) {
    let name = form.text("partnership-documents");
    controls::heading(ui, &form.ctx, &name, None);
    let access = lens(move |p: &mut Partnership| Some(&mut step_of(p, of, at)?.documents));
    let hint = form.text("partnership-document-title");
    let head = Field::line("partnership-document-title").bare().hint(hint);
    let place_hint = form.text("partnership-document-place");
    list(
        form,
        ui,
        DOCUMENTS,
        access,
        &head,
        |d: &mut DocumentLink| &mut d.title,
        |form, ui, index| {
            let place = lens(move |p: &mut Partnership| {
                Some(&mut step_of(p, of, at)?.documents.get_mut(index)?.place)
            });
            let field = Field::line("partnership-document-place")
                .bare()
                .hint(place_hint.clone());
            form.field(ui, field, place);
        },
    );
}
