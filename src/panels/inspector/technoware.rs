//! Technoware: the information technology that links a stakeholder to others, now and planned.

use egui::Ui;

use crate::context::Context;
use crate::model::{Member, Stakeholder, StakeholderId, Technoware};

use super::super::controls;
use super::super::field::{Editing, Field};
use super::super::form::{Editable, Form, lens};
use super::super::list_field::{ListTexts, list};
use super::{assessments, member_key};

const NOW: ListTexts = ListTexts {
    add: "panel-technoware-now-add",
    remove: "panel-technoware-remove",
    empty: Some("panel-technoware-now-empty"),
};

const PLANNED: ListTexts = ListTexts {
    add: "panel-technoware-planned-add",
    remove: "panel-technoware-remove",
    empty: Some("panel-technoware-planned-empty"),
};

pub(in crate::panels) fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    editing: &mut Editing,
    id: StakeholderId,
) {
    let form = &mut Form::<Stakeholder>::new(*ctx, editing, &[id]);
    controls::heading(
        ui,
        ctx,
        &form.text("panel-technoware-now"),
        Some(&form.text("panel-all-variants")),
    );
    entries(form, ui, NOW, |s: &mut Stakeholder| {
        Some(&mut s.technoware_now)
    });
    controls::rule(ui, ctx);
    let form = &mut Form::<Member>::new(*ctx, editing, &[member_key(ctx, id)]);
    controls::heading(
        ui,
        ctx,
        &form.text("panel-technoware-planned"),
        Some(&form.text("panel-this-variant")),
    );
    entries(form, ui, PLANNED, |m: &mut Member| {
        Some(&mut m.technoware_planned)
    });
}

fn entries<T: Editable>(
    form: &mut Form<'_, '_, T>,
    ui: &mut Ui,
    texts: ListTexts,
    access: impl Fn(&mut T) -> Option<&mut Vec<Technoware>> + Clone + 'static,
) {
    let head = Field::line("panel-technoware")
        .bare()
        .hint(form.text("panel-technoware"));
    let purpose_hint = form.text("panel-technoware-purpose-hint");
    list(
        form,
        ui,
        texts,
        access.clone(),
        &head,
        |technoware| &mut technoware.name,
        |form, ui, i| {
            let at = access.clone();
            let purpose = lens(move |t: &mut T| at(t)?.get_mut(i).map(|e| &mut e.purpose));
            let field = Field::text("panel-technoware-purpose").hint(purpose_hint.clone());
            form.field(ui, field, purpose);
            let at = access.clone();
            let note = lens(move |t: &mut T| at(t)?.get_mut(i).map(|e| &mut e.note));
            form.field(ui, Field::line("panel-note"), note);
            let at = access.clone();
            assessments::show(form, ui, move |t| {
                at(t)?.get_mut(i).map(|e| &mut e.assessments)
            });
        },
    );
}
