//! Needs: what a stakeholder asks of the network, and who meets it.

use egui::Ui;

use crate::context::{Action, Context};
use crate::model::{Member, StakeholderId};

use super::super::controls;
use super::super::field::{Editing, Field};
use super::super::form::{Form, lens};
use super::super::list_field::{ListTexts, list};
use super::super::people::{self, Words};
use super::member_key;

const TEXTS: ListTexts = ListTexts {
    add: "panel-need-add",
    remove: "panel-need-remove",
    empty: Some("panel-need-empty"),
};

/// The needs as a form of their own.
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
        &form.text("panel-needs"),
        Some(&form.text("panel-this-variant")),
    );
    entries(ui, form, actions, id);
}

/// The list of needs.
pub(super) fn entries(
    ui: &mut Ui,
    form: &mut Form<'_, '_, Member>,
    actions: &mut Vec<Action>,
    id: StakeholderId,
) {
    let head = Field::line("panel-need")
        .bare()
        .hint(form.text("panel-need"));
    let note_hint = form.text("panel-note");
    list(
        form,
        ui,
        TEXTS,
        |m| Some(&mut m.needs),
        &head,
        |need| &mut need.text,
        |form, ui, i| {
            met_by(form, ui, actions, (id, i));
            let note = lens(move |m: &mut Member| m.needs.get_mut(i).map(|n| &mut n.note));
            let field = Field::line("panel-note").bare().hint(note_hint.clone());
            form.field(ui, field, note);
        },
    );
}

/// Who meets a need.
fn met_by(
    form: &mut Form<'_, '_, Member>,
    ui: &mut Ui,
    actions: &mut Vec<Action>,
    (of, index): (StakeholderId, usize),
) {
    let ctx = form.ctx;
    let Some(need) = form.first().and_then(|m| m.needs.get(index)).cloned() else {
        return;
    };
    let arguments = [("need", need.text.as_str().into())];
    let words = Words {
        name: &ctx.i18n.with("workbench-need-met-by", &arguments),
        none: &ctx.i18n.text("workbench-need-nobody"),
        before: &ctx.i18n.text("panel-need-met-by"),
    };
    let chosen = (need.met_by.as_slice(), of);
    if let Some(met_by) = people::chips(ui, &ctx, &words, chosen, false, actions) {
        form.set(|m| m.needs.get_mut(index).map(|n| &mut n.met_by), &met_by);
    }
}
