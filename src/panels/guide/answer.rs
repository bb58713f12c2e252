//! The bottleneck: pointed at by hand, given, and compared with what the program finds.

use std::sync::Arc;

use egui::{Label, RichText, Ui};

use crate::context::{Action, Context};
use crate::edit::{ExerciseEdit, Selection};
use crate::exercise::Check;
use crate::model::{Exercise, HandAnswer, Named, Withheld};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::Shown;
use super::super::controls;
use super::super::field::Field;
use super::super::findings::words;
use super::super::form::Form;
use super::super::withheld;
use super::steps::somebody;
use super::{Desk, Step, goals};

/// The form of the answer by hand.
pub(super) fn by_hand(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    given(ui, ctx, desk.exercise);
    let named = desk.exercise.answer.named;
    let chosen = match named {
        Some(Named::Stakeholder(id)) => Some(id),
        _ => None,
    };
    let mut picked = named;
    somebody(ui, ctx, "guide-named", chosen, true, desk.actions, |id| {
        picked = id.map(Named::Stakeholder);
    });
    let mut is_nobody = named == Some(Named::Nobody);
    if theme::checkbox(ui, &mut is_nobody, ctx.i18n.text("guide-named-nobody")).changed() {
        picked = is_nobody.then_some(Named::Nobody);
    }
    let form = &mut Form::<Exercise>::new(*ctx, desk.editing, &[()]);
    if picked != named {
        form.change(|e| e.answer.named = picked);
    }
    let hint = form.text("guide-why-hint");
    form.field(ui, Field::text("guide-why").hint(hint), |e| {
        Some(&mut e.answer.why)
    });
    let exercise = desk.exercise;
    let is_first = exercise.given.is_empty();
    let is_new = exercise.given.last().is_none_or(|given| {
        (given.named, &given.why) != (exercise.answer.named, &exercise.answer.why)
    });
    let key = if is_first {
        "guide-give"
    } else {
        "guide-give-again"
    };
    let can = is_new && exercise.answer.named.is_some();
    let button = egui::Button::new(ctx.i18n.text(key)).wrap();
    if ui.add_enabled(can, button).clicked() {
        desk.edit(ExerciseEdit::Give(jiff::ZonedDateTime::now().date()));
        *desk.goes_to = Some(Step::Compare);
    }
    controls::quiet(ui, ctx, ctx.i18n.text("guide-give-told"));
}

/// The answers that were given, with their days.
fn given(ui: &mut Ui, ctx: &Context<'_>, exercise: &Exercise) {
    for (index, answer) in exercise.given.iter().enumerate() {
        let key = if index == 0 {
            "guide-given-first"
        } else {
            "guide-given-later"
        };
        let date = answer.date.map(|date| ctx.i18n.date(date));
        let arguments = [
            ("name", name(ctx, answer).into()),
            ("date", date.unwrap_or_default().into()),
        ];
        let text = ctx.i18n.with(key, &arguments);
        ui.add(Label::new(RichText::new(text).font(theme::bold(type_scale::SECONDARY))).wrap());
        if !answer.why.is_empty() {
            controls::quiet(ui, ctx, &answer.why);
        }
    }
}

/// Whom an answer names.
fn name(ctx: &Context<'_>, answer: &HandAnswer) -> String {
    match answer.named {
        Some(Named::Stakeholder(id)) if ctx.project().stakeholder(id).is_some() => {
            ctx.label(id).to_owned()
        }
        Some(Named::Stakeholder(_)) => ctx.i18n.text("guide-named-gone"),
        _ => ctx.i18n.text("guide-named-nobody"),
    }
}

/// The two answers side by side.
pub(super) fn compared(ui: &mut Ui, ctx: &Context<'_>, checks: &[Check], desk: &mut Desk<'_>) {
    goals::ui(ui, ctx, checks, desk);
    given(ui, ctx, desk.exercise);
    if let Some(why) = ctx.withheld() {
        withheld::line(ui, ctx, why);
        if why == Withheld::UntilAnswered {
            let name = ctx.i18n.text(Step::Bottleneck.key());
            let text = ctx.i18n.with("guide-go-to", &[("name", name.into())]);
            if controls::link(ui, ctx, &text).clicked() {
                *desk.goes_to = Some(Step::Bottleneck);
            }
        }
        return;
    }
    let (Some(own), Some(first)) = (desk.own, desk.exercise.first_answer()) else {
        controls::quiet(ui, ctx, ctx.i18n.text("guide-own-working"));
        return;
    };
    let mapped = crate::exercise::mapped(ctx.project());
    let mut words = words(ctx);
    if let Some(variant) = ctx.project().variant(mapped) {
        words.variant = variant;
    }
    let key = (Shown::of_texts(ctx), super::address(own));
    let told = Arc::clone(desk.told.get(key, || own.tell(first, &words)));
    let verdict = own.verdict(first);
    ui.add_space(4.0);
    let ground = if verdict.is_agreement() {
        ctx.tokens.accent_wash
    } else {
        ctx.tokens.warning_wash
    };
    egui::Frame::new()
        .fill(theme::color(ground))
        .corner_radius(theme::RADIUS)
        .inner_margin(8)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let text = RichText::new(&told.verdict).font(theme::bold(type_scale::BODY));
            ui.add(Label::new(text).wrap());
            for reason in &told.reasons {
                ui.add(Label::new(RichText::new(reason).size(type_scale::SECONDARY)).wrap());
            }
        });
    controls::heading(ui, ctx, &ctx.i18n.text("guide-evidence"), None);
    for line in &told.evidence {
        ui.horizontal_top(|ui| {
            controls::quiet(ui, ctx, "•");
            ui.add(Label::new(RichText::new(line).size(type_scale::SECONDARY)).wrap());
        });
    }
    if let Some(first) = own.culprits().next()
        && controls::link(ui, ctx, &ctx.i18n.text("findings-show")).clicked()
    {
        desk.show(ctx, mapped);
        let selection = Selection::stakeholders(own.culprits());
        desk.actions.push(Action::Select(selection));
        desk.actions.push(Action::Reveal(first));
    }
    let form = &mut Form::<Exercise>::new(*ctx, desk.editing, &[()]);
    let hint = form.text("guide-reflection-hint");
    form.field(ui, Field::text("guide-reflection").hint(hint), |e| {
        Some(&mut e.reflection)
    });
}
