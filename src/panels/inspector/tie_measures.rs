//! A tie's numbers: how many paths run over it, whether it is the only one, and whom both ends know.

use egui::{Label, RichText, Sense, Ui};

use crate::context::Context;
use crate::model::Tie;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::caution;
use super::super::controls;

pub(super) fn show(ui: &mut Ui, ctx: &Context<'_>, tie: &Tie) {
    if ctx.analysis.network.bridges.binary_search(&tie.id).is_ok() {
        let text = ctx.i18n.text("panel-tie-bridge");
        caution::warning(ui, ctx, text);
    }
    let Some(measures) = ctx.analysis.tie(tie.from, tie.to) else {
        return;
    };
    let lang = ctx.i18n.lang();
    let value = lang.number(measures.betweenness, 1);
    let shared = lang.count(measures.embeddedness);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        line(ui, ctx, "measure-tie-betweenness", &value);
        line(ui, ctx, "measure-embeddedness", &shared);
        if let Some(text) = caution::certainty(ctx, ctx.analysis.progress.details) {
            controls::quiet(ui, ctx, text);
        }
    });
}

fn line(ui: &mut Ui, ctx: &Context<'_>, key: &str, value: &str) {
    ui.horizontal(|ui| {
        let ink = theme::color(ctx.tokens.secondary);
        let name = RichText::new(ctx.i18n.text(key)).color(ink);
        ui.add(Label::new(name).sense(Sense::hover()))
            .on_hover_text(ctx.i18n.text(&format!("{key}-explained")));
        ui.label(RichText::new(value).font(theme::bold(type_scale::BODY)));
    });
}
