//! The head of a stakeholder's panel: who it is, its positions in words, and three figures.

use std::sync::Arc;

use egui::{RichText, Ui};

use crate::context::{Action, Context};
use crate::lessons;
use crate::model::{StakeholderId, Vocabulary};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::Shown;
use super::super::caution;
use super::super::controls;
use super::super::learn;
use super::super::words::{category_name, explained_key, short_key};
use super::standing::{self, Standing};

pub(super) fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    kept: &mut standing::Kept,
    actions: &mut Vec<Action>,
    id: StakeholderId,
) {
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
    if ctx.project().me() == Some(id) {
        subtitle = format!("{subtitle} · {}", ctx.i18n.text("panel-is-me"));
    }
    controls::quiet(ui, ctx, subtitle);
    positions(ui, ctx, actions, id);
    if ctx.analysis.of(id).is_some() {
        let key = (Shown::of(ctx), id);
        let standing = Arc::clone(kept.get(key, || Standing::of(ctx, id)));
        figures(ui, ctx, actions, &standing);
        standing::advanced(ui, ctx, actions, id, &standing);
    }
}

fn positions(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>, id: StakeholderId) {
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
                let word = ctx.i18n.word(*role);
                let badge = controls::badge(ui, ctx, &word, &explanation);
                learn::pressed(&badge, ctx, &word, lessons::of_role(*role), actions);
            }
        });
    }
    if ctx.analysis.is_cut_point(id) {
        let ink = theme::color(ctx.tokens.warning);
        let text = RichText::new(ctx.i18n.text("panel-cut-point")).size(type_scale::SECONDARY);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.label(text.color(ink))
                .on_hover_text(ctx.i18n.text("cut-point-explained"));
            learn::button(ui, ctx, "cut-point", actions);
        });
    }
}

fn figures(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>, standing: &Standing) {
    const GAP: f32 = 6.0;
    let lang = ctx.i18n.lang();
    let width = (ui.available_width() - 2.0 * GAP) / 3.0;
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for place in standing.places.iter().filter(|p| p.measure.is_taught()) {
            let measure = place.measure;
            let mut figure = lang.measured(measure, place.value);
            if !ctx.analysis.certainty(measure).is_exact() {
                figure = format!("≈ {figure}");
            }
            let tile = controls::Tile {
                figure: &figure,
                rank: &standing.short(ctx, *place).unwrap_or_default(),
                short_rank: &Standing::shortest(ctx, *place).unwrap_or_default(),
                rank_in_words: &standing.in_words(ctx, *place).unwrap_or_default(),
                name: &ctx.i18n.text(&short_key(measure)),
            };
            let tile = controls::tile(ui, ctx, width, &tile).on_hover_ui(|ui| {
                ui.label(ctx.i18n.text(&explained_key(measure)));
                caution::lines(ui, ctx, measure);
            });
            let lesson = lessons::of_measure(measure);
            learn::corner(ui, ctx, tile.rect, lesson, actions);
        }
    });
}
