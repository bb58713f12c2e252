//! Spiritual commitment: the will to keep the norms, with its evidence.

use egui::Ui;

use crate::context::Context;
use crate::model::{Member, StakeholderId};

use super::super::controls;
use super::super::field::{Editing, Field};
use super::super::form::Form;
use super::{assessments, member_key};

pub(in crate::panels) fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    editing: &mut Editing,
    id: StakeholderId,
) {
    let form = &mut Form::<Member>::new(*ctx, editing, &[member_key(ctx, id)]);
    controls::heading(
        ui,
        ctx,
        &form.text("panel-commitment"),
        Some(&form.text("panel-this-variant")),
    );
    let statement = Field::text("panel-commitment-statement")
        .hint(form.text("panel-commitment-statement-hint"));
    form.field(ui, statement, |m| Some(&mut m.commitment.statement));
    let evidence =
        Field::text("panel-commitment-evidence").hint(form.text("panel-commitment-evidence-hint"));
    form.field(ui, evidence, |m| Some(&mut m.commitment.evidence));
    controls::heading(ui, ctx, &form.text("panel-assessments"), None);
    assessments::show(form, ui, |m| Some(&mut m.commitment.assessments));
    controls::quiet(ui, ctx, ctx.i18n.text("panel-sensitive-commitment"));
}
