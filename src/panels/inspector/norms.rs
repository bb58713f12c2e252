//! Norms: what a stakeholder has agreed to, as rules, roles and obligations.

use egui::Ui;

use crate::context::Context;
use crate::model::{Member, StakeholderId};

use super::super::controls;
use super::super::field::Field;
use super::super::form::{Form, lens};
use super::super::list_field::{ListTexts, list};
use super::{Desk, assessments, member_key};

const TEXTS: ListTexts = ListTexts {
    add: "panel-norm-add",
    remove: "panel-norm-remove",
    empty: Some("panel-norm-empty"),
};

pub(super) fn show(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId) {
    let form = &mut Form::<Member>::new(*ctx, desk.editing, &[member_key(ctx, id)]);
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
            let note = lens(move |m: &mut Member| m.norms.get_mut(i).map(|n| &mut n.note));
            form.field(ui, Field::line("panel-note"), note);
            assessments::show(form, ui, move |m| {
                m.norms.get_mut(i).map(|n| &mut n.assessments)
            });
        },
    );
}
