//! Content and purpose: what the network is for, and what passes along its ties.

use std::collections::BTreeMap;

use egui::Ui;

use crate::context::{Action, Context};
use crate::model::{ContentRef, NetworkCard, TieState, VariantHeader};

use super::super::controls;
use super::super::field::Field;
use super::super::form::Form;
use super::super::words;
use super::Desk;

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let form = &mut Form::<NetworkCard>::new(*ctx, desk.editing, &[()]);
    let field = Field::line("workbench-network-purpose");
    let hint = form.text("panel-network-purpose-hint");
    form.field(ui, field.hint(hint), |c| Some(&mut c.purpose));
    let form = &mut Form::<VariantHeader>::new(*ctx, desk.editing, &[ctx.variant_id()]);
    let hint = form.text("panel-variant-purpose-hint");
    let field = Field::line("panel-variant-purpose").hint(hint);
    form.field(ui, field, |v| Some(&mut v.purpose));
    contents(ui, ctx, desk);
}

/// What passes along how many ties; a click shows only those on the map.
fn contents(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    controls::heading(ui, ctx, &ctx.i18n.text("workbench-contents"), None);
    let mut counts: BTreeMap<ContentRef, usize> = BTreeMap::new();
    let mut without = 0_usize;
    let ties = ctx.variant().ties.values();
    for tie in ties.filter(|tie| tie.state != TieState::Ended) {
        without += usize::from(tie.contents.is_empty());
        for content in &tie.contents {
            *counts.entry(*content).or_default() += 1;
        }
    }
    if counts.is_empty() {
        controls::quiet(ui, ctx, ctx.i18n.text("workbench-contents-none"));
        return;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(content, count)| (std::cmp::Reverse(*count), *content));
    let filter = &ctx.view().filter;
    controls::chips(ui, |ui| {
        for (content, count) in counts {
            let text = format!("{} ({count})", words::content_name(ctx, content));
            let is_on = filter.content == Some(content);
            let chip = controls::chip(ui, ctx, &text, is_on);
            if chip
                .on_hover_text(ctx.i18n.text("workbench-contents-filter"))
                .clicked()
            {
                let mut view = ctx.view().clone();
                view.filter.content = (!is_on).then_some(content);
                desk.actions.push(Action::SetView(view));
            }
        }
    });
    if without > 0 {
        let arguments = [("n", without.into())];
        let text = ctx.i18n.with("workbench-contents-without", &arguments);
        controls::quiet(ui, ctx, text);
    }
}
