//! Norms: what a stakeholder has agreed to, as rules, roles and obligations.

use egui::Ui;

use crate::context::{Action, Context};
use crate::model::{Member, StakeholderId};

use super::super::controls;
use super::super::field::{Editing, Field, caption};
use super::super::form::{Form, lens};
use super::super::list_field::{ListTexts, list};
use super::super::people::{self, Words};
use super::{assessments, member_key};

const TEXTS: ListTexts = ListTexts {
    add: "panel-norm-add",
    remove: "panel-norm-remove",
    empty: Some("panel-norm-empty"),
};

pub(in crate::panels) fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    editing: &mut Editing,
    actions: &mut Vec<Action>,
    id: StakeholderId,
) {
    let form = &mut Form::<Member>::new(*ctx, editing, &[member_key(ctx, id)]);
    controls::heading(
        ui,
        ctx,
        &form.text("panel-norms"),
        Some(&form.text("panel-this-variant")),
    );
    let head = Field::text("panel-norm")
        .bare()
        .hint(form.text("panel-norm-hint"));
    list(
        form,
        ui,
        TEXTS,
        |m| Some(&mut m.norms),
        &head,
        |norm| &mut norm.text,
        |form, ui, i| {
            form.segments(ui, "panel-norm-kind", move |m| {
                m.norms.get_mut(i).map(|n| &mut n.kind)
            });
            form.segments(ui, "panel-norm-agreement", move |m| {
                m.norms.get_mut(i).map(|n| &mut n.agreement)
            });
            towards(form, ui, actions, (id, i));
            let note = lens(move |m: &mut Member| m.norms.get_mut(i).map(|n| &mut n.note));
            form.field(ui, Field::line("panel-note"), note);
            assessments::show(form, ui, move |m| {
                m.norms.get_mut(i).map(|n| &mut n.assessments)
            });
        },
    );
}

/// Towards whom a norm holds: it governs the ties with these.
fn towards(
    form: &mut Form<'_, '_, Member>,
    ui: &mut Ui,
    actions: &mut Vec<Action>,
    (of, index): (StakeholderId, usize),
) {
    let ctx = form.ctx;
    let Some(norm) = form.first().and_then(|m| m.norms.get(index)).cloned() else {
        return;
    };
    caption(ui, &ctx, &ctx.i18n.text("panel-norm-towards"));
    let arguments = [("norm", norm.text.as_str().into())];
    let words = Words {
        name: &ctx.i18n.with("workbench-norm-towards", &arguments),
        none: &ctx.i18n.text("workbench-norm-all"),
        before: "",
    };
    let chosen = (norm.towards.as_slice(), of);
    if let Some(towards) = people::chips(ui, &ctx, &words, chosen, false, actions) {
        form.set(|m| m.norms.get_mut(index).map(|n| &mut n.towards), &towards);
    }
}
