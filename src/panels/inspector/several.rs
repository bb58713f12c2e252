//! Several selected: their common fields, edited together as one step.

use egui::{RichText, Ui};

use crate::context::Context;
use crate::model::{Stakeholder, StakeholderId, TieId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::Field;
use super::super::form::Form;
use super::{Desk, category, tie};

pub(super) fn show(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let selection = ctx.selection();
    let stakeholders: Vec<StakeholderId> = selection.stakeholders.iter().copied().collect();
    let ties: Vec<TieId> = selection.ties.iter().copied().collect();
    if !stakeholders.is_empty() {
        title(ui, ctx, "panel-several-stakeholders", stakeholders.len());
        several_stakeholders(ui, ctx, desk, &stakeholders);
    }
    if !ties.is_empty() {
        title(ui, ctx, "panel-several-ties", ties.len());
        tie::form(ui, ctx, desk, &ties);
    }
}

fn title(ui: &mut Ui, ctx: &Context<'_>, key: &str, count: usize) {
    let text = ctx.i18n.with(key, &[("count", count.into())]);
    ui.label(RichText::new(text).font(theme::bold(type_scale::TITLE)));
    controls::quiet(ui, ctx, ctx.i18n.text("panel-several-hint"));
    controls::rule(ui, ctx);
}

fn several_stakeholders(
    ui: &mut Ui,
    ctx: &Context<'_>,
    desk: &mut Desk<'_>,
    ids: &[StakeholderId],
) {
    let form = &mut Form::<Stakeholder>::new(*ctx, desk.editing, ids);
    form.optional_choice(ui, "panel-kind", |s| Some(&mut s.kind));
    category::pick(ui, form, desk.new_category, desk.actions);
    form.optional_choice(ui, "panel-area", |s| Some(&mut s.area));
    form.optional_choice(ui, "panel-relative-position", |s| {
        Some(&mut s.relative_position)
    });
    form.optional_choice(ui, "panel-stance", |s| Some(&mut s.stance));
    controls::quiet(ui, ctx, ctx.i18n.text("panel-sensitive"));
    form.field(ui, Field::text("panel-field-of-work"), |s| {
        Some(&mut s.field_of_work)
    });
    form.field(ui, Field::text("panel-programmes"), |s| {
        Some(&mut s.programmes)
    });
    form.field(ui, Field::text("panel-notes"), |s| Some(&mut s.notes));
}
