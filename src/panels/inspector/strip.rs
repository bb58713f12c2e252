//! The six components of one stakeholder in a strip: how much of each is written down, and the way to
//! its form.

use egui::{Align2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::components::{Amounts, Level, PER_STAKEHOLDER, amounts_of};
use crate::context::Context;
use crate::model::{Component, StakeholderId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::{Cached, Shown};
use super::super::workbench::{level, short};

/// The amounts of the stakeholder that was looked at last.
pub(super) type Kept = Cached<(Shown, StakeholderId), Amounts>;

const COLUMNS: usize = 3;
const HEIGHT: f32 = 36.0;
const GAP: f32 = 4.0;

/// Draws the strip. Returns the component that was clicked.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    kept: &mut Kept,
    id: StakeholderId,
) -> Option<Component> {
    let key = (Shown::of_texts(ctx), id);
    let amounts = **kept.get(key, || amounts_of(ctx.project(), ctx.variant(), id));
    let rows = PER_STAKEHOLDER.len().div_ceil(COLUMNS);
    let width = ui.available_width();
    let height = rows as f32 * (HEIGHT + GAP);
    let (all, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let cell = (width - GAP * (COLUMNS - 1) as f32) / COLUMNS as f32;
    let mut clicked = None;
    for (at, (component, amount)) in PER_STAKEHOLDER.into_iter().zip(amounts).enumerate() {
        let corner = Vec2::new(
            (at % COLUMNS) as f32 * (cell + GAP),
            (at / COLUMNS) as f32 * (HEIGHT + GAP),
        );
        let rect = Rect::from_min_size(all.min + corner, Vec2::new(cell, HEIGHT));
        let response = ui.interact(rect, ui.id().with(("component", at)), Sense::click());
        let words = level::words(ctx, component, amount);
        let name = ctx.i18n.word(component);
        let spoken = format!("{name}: {words}");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
        paint(
            ui,
            ctx,
            rect,
            amount.level,
            (&short(ctx, component), &words),
        );
        if response.hovered() || response.has_focus() {
            let edge = egui::Stroke::new(1.5, theme::color(ctx.tokens.accent));
            let inside = egui::StrokeKind::Inside;
            ui.painter().rect_stroke(rect, 5.0, edge, inside);
        }
        if response.on_hover_text(spoken).clicked() {
            clicked = Some(component);
        }
    }
    clicked
}

fn paint(ui: &Ui, ctx: &Context<'_>, rect: Rect, this: Level, (name, words): (&str, &str)) {
    let tokens = ctx.tokens;
    let (ground, ink) = match this {
        Level::Filled => (tokens.accent_wash, tokens.accent),
        Level::Partly => (tokens.panel, tokens.accent),
        Level::NotAssessed | Level::Empty => (tokens.background, tokens.secondary),
    };
    let painter = ui.painter();
    painter.rect_filled(rect, 5.0, theme::color(ground));
    if this == Level::Partly {
        let edge = egui::Stroke::new(1.0, theme::color(tokens.line));
        painter.rect_stroke(rect, 5.0, edge, egui::StrokeKind::Inside);
    }
    let (upper, lower) = rect
        .shrink2(Vec2::new(4.0, 3.0))
        .split_top_bottom_at_fraction(0.5);
    let bold = theme::bold(type_scale::SMALL);
    level::write(ui, upper, name, (bold, tokens.text, Align2::CENTER_CENTER));
    let words = format!("{} {words}", level::glyph(this));
    let font = theme::regular(type_scale::SMALL);
    level::write(ui, lower, &words, (font, ink, Align2::CENTER_CENTER));
}
