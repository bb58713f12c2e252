//! The head of a stakeholder's panel: who it is, its positions in words, and three figures.

use egui::{RichText, Ui};

use crate::analysis::digits;
use crate::context::Context;
use crate::model::{Measure, StakeholderId, Vocabulary};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::caution;
use super::super::controls;
use super::super::words::{category_name, explained_key, short_key};

pub(super) fn show(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId) {
    let Some(stakeholder) = ctx.project().stakeholder(id) else {
        return;
    };
    ui.add(
        egui::Label::new(RichText::new(&stakeholder.name).font(theme::bold(type_scale::TITLE)))
            .wrap(),
    );
    ui.add_space(-4.0);
    let mut subtitle = category_name(ctx, stakeholder.category);
    if let Some(kind) = stakeholder.kind {
        subtitle = format!("{subtitle} · {}", ctx.i18n.word(kind));
    }
    controls::quiet(ui, ctx, subtitle);
    positions(ui, ctx, id);
    figures(ui, ctx, id);
    advanced(ui, ctx, id);
}

fn positions(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId) {
    let Some(measures) = ctx.analysis.of(id) else {
        controls::quiet(ui, ctx, ctx.i18n.text("panel-not-in-view"));
        return;
    };
    if measures.degree == 0 {
        controls::quiet(ui, ctx, ctx.i18n.text("not-connected"));
        return;
    }
    if !measures.roles.is_empty() {
        controls::badges(ui, |ui| {
            for role in &measures.roles {
                let explanation = ctx.i18n.text(&format!("{}-explained", role.label_key()));
                controls::badge(ui, ctx, &ctx.i18n.word(*role), &explanation);
            }
        });
    }
    if ctx.analysis.is_cut_point(id) {
        let ink = theme::color(ctx.tokens.warning);
        let text = RichText::new(ctx.i18n.text("panel-cut-point")).size(type_scale::SECONDARY);
        ui.label(text.color(ink))
            .on_hover_text(ctx.i18n.text("cut-point-explained"));
    }
}

fn figures(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId) {
    const GAP: f32 = 6.0;
    let lang = ctx.i18n.lang();
    let measures = ctx.analysis.of(id);
    let width = (ui.available_width() - 2.0 * GAP) / 3.0;
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for measure in Measure::TAUGHT {
            let value = measures.and_then(|m| m.value(measure));
            let rank = ctx
                .analysis
                .rank(id, measure)
                .map(|rank| ctx.i18n.with("panel-rank", &[("rank", rank.into())]))
                .unwrap_or_default();
            let name = ctx.i18n.text(&short_key(measure));
            let explanation = ctx.i18n.text(&explained_key(measure));
            let figure = lang.optional(value, digits(measure));
            controls::tile(ui, ctx, width, &figure, &rank, &name, &explanation);
        }
    });
}

/// Every other measure, folded away, with its place among all.
fn advanced(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId) {
    let Some(measures) = ctx.analysis.of(id) else {
        return;
    };
    let name = ctx.i18n.text("advanced-measures");
    let section = egui::Id::new("inspector-advanced-measures");
    controls::section(ui, ctx, &name, None, section, false, |ui| {
        let others = Measure::ALL.iter().filter(|measure| !measure.is_taught());
        for &measure in others {
            let value = ctx
                .i18n
                .lang()
                .optional(measures.value(measure), digits(measure));
            let rank = ctx
                .analysis
                .rank(id, measure)
                .map(|rank| ctx.i18n.with("panel-rank", &[("rank", rank.into())]));
            let name = ctx.i18n.text(&measure.label_key());
            controls::figure(ui, ctx, &name, &value, rank.as_deref(), |ui| {
                ui.label(ctx.i18n.text(&explained_key(measure)));
                caution::lines(ui, ctx, measure);
            });
        }
        if let Some(other) = measures.most_needed {
            let name = ctx.i18n.text("measure-depends-most-on");
            controls::figure(ui, ctx, &name, ctx.label(other), None, |ui| {
                ui.label(ctx.i18n.text("measure-depends-most-on-explained"));
            });
        }
    });
}
