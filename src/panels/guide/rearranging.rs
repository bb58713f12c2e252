//! The rearrangement: its variant, the operations of the training, and what it has come to.

use egui::{Button, RichText, Ui};

use crate::context::{Action, Context};
use crate::edit::{ExerciseEdit, Selection};
use crate::exercise::{mapped, rearranged};
use crate::model::{ExerciseTask, Named, StakeholderId, VariantId};
use crate::theme;

use super::super::controls;
use super::Desk;

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let mapped = mapped(ctx.project());
    let Some(made) = rearranged(ctx.project()) else {
        let text = RichText::new(ctx.i18n.text("guide-make-variant"))
            .color(theme::color(ctx.tokens.on_accent));
        let button = Button::new(text)
            .fill(theme::color(ctx.tokens.accent))
            .wrap();
        if ui.add(button).clicked() {
            let name = ctx.i18n.text("variant-rearrangement");
            desk.edit(ExerciseEdit::Rearrange { from: mapped, name });
        }
        return;
    };
    if ctx.variant_id() != made {
        let name = ctx.project().variant(made);
        let name = name.map_or("", |v| v.header.name.as_str());
        let text = ctx
            .i18n
            .with("guide-show-variant", &[("name", name.into())]);
        if controls::link(ui, ctx, &text).clicked() {
            desk.show(ctx, made);
        }
        return;
    }
    operations(ui, ctx, desk, mapped);
}

/// What may help, where the rearranged variant is shown.
fn operations(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, mapped: VariantId) {
    controls::heading(ui, ctx, &ctx.i18n.text("guide-operations"), None);
    if let Some(id) = named(ctx, desk) {
        let text = ctx
            .i18n
            .with("guide-divert", &[("name", ctx.label(id).into())]);
        if controls::link(ui, ctx, &text).clicked() {
            let chosen = Action::Select(Selection::stakeholder(id));
            desk.actions.push(chosen);
            desk.command("rearrange.divert");
        }
    }
    if controls::link(ui, ctx, &ctx.i18n.text("guide-connect")).clicked() {
        desk.command("tool.connect");
    }
    if ctx.selection().stakeholders.len() >= 2 {
        if controls::link(ui, ctx, &ctx.i18n.text("guide-between")).clicked() {
            desk.command("rearrange.between");
        }
    } else {
        controls::quiet(ui, ctx, ctx.i18n.text("guide-between-hint"));
    }
    if desk.exercise.task == ExerciseTask::OwnNetwork
        && controls::link(ui, ctx, &ctx.i18n.text("workbench-open")).clicked()
    {
        desk.command("network.components");
    }
    if ctx.withheld().is_none()
        && controls::link(ui, ctx, &ctx.i18n.text("guide-proposals")).clicked()
    {
        desk.command("network.proposals");
    }
    if controls::link(ui, ctx, &ctx.i18n.text("guide-compare-with")).clicked() {
        desk.actions.push(Action::CompareWith(mapped));
    }
}

/// Who was named, where still present.
fn named(ctx: &Context<'_>, desk: &Desk<'_>) -> Option<StakeholderId> {
    let answer = desk.exercise.given.last()?;
    match answer.named? {
        Named::Stakeholder(id) => ctx.variant().members.contains_key(&id).then_some(id),
        Named::Nobody => None,
    }
}
