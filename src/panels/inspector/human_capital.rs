//! Human capital (SDM): the competences a stakeholder has, needs, and lacks.

use egui::{RichText, Ui};

use crate::components::lacking;
use crate::context::Context;
use crate::model::{Competence, Member, Stakeholder, StakeholderId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::{Editing, Field};
use super::super::form::{Editable, Form, lens};
use super::super::list_field::{ListTexts, list};
use super::{assessments, member_key};

const HAD: ListTexts = ListTexts {
    add: "panel-competence-had-add",
    remove: "panel-competence-remove",
    empty: Some("panel-competence-had-empty"),
};

const NEEDED: ListTexts = ListTexts {
    add: "panel-competence-needed-add",
    remove: "panel-competence-remove",
    empty: Some("panel-competence-needed-empty"),
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
        &form.text("panel-competences-had"),
        Some(&form.text("panel-all-variants")),
    );
    competences(form, ui, HAD, |s: &mut Stakeholder| {
        Some(&mut s.competences_had)
    });
    controls::rule(ui, ctx);
    let form = &mut Form::<Member>::new(*ctx, editing, &[member_key(ctx, id)]);
    controls::heading(
        ui,
        ctx,
        &form.text("panel-competences-needed"),
        Some(&form.text("panel-this-variant")),
    );
    competences(form, ui, NEEDED, |m: &mut Member| {
        Some(&mut m.competences_needed)
    });
    show_lacking(ui, ctx, id);
}

fn competences<T: Editable>(
    form: &mut Form<'_, '_, T>,
    ui: &mut Ui,
    texts: ListTexts,
    access: impl Fn(&mut T) -> Option<&mut Vec<Competence>> + Clone + 'static,
) {
    let head = Field::line("panel-competence")
        .bare()
        .hint(form.text("panel-competence"));
    list(
        form,
        ui,
        texts,
        access.clone(),
        &head,
        |competence| &mut competence.name,
        |form, ui, i| {
            let at = access.clone();
            form.choice(ui, "panel-competence-kind", move |t| {
                at(t)?.get_mut(i).map(|c| &mut c.kind)
            });
            let at = access.clone();
            let note = lens(move |t: &mut T| at(t)?.get_mut(i).map(|c| &mut c.note));
            form.field(ui, Field::line("panel-note"), note);
            let at = access.clone();
            assessments::show(form, ui, move |t| {
                at(t)?.get_mut(i).map(|c| &mut c.assessments)
            });
        },
    );
}

fn show_lacking(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId) {
    let (Some(stakeholder), Some(member)) = (
        ctx.project().stakeholder(id),
        ctx.variant().members.get(&id),
    ) else {
        return;
    };
    let lacking = lacking(&stakeholder.competences_had, &member.competences_needed);
    if member.competences_needed.is_empty() {
        return;
    }
    controls::rule(ui, ctx);
    controls::heading(ui, ctx, &ctx.i18n.text("panel-competences-lacking"), None);
    if lacking.is_empty() {
        controls::quiet(ui, ctx, ctx.i18n.text("panel-competences-lacking-none"));
    }
    for competence in lacking {
        let text = format!("{} · {}", competence.name, ctx.i18n.word(competence.kind));
        let ink = theme::color(ctx.tokens.warning);
        ui.label(RichText::new(text).size(type_scale::BODY).color(ink));
    }
}
