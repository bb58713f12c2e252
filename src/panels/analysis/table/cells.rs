//! The cells of one row.

use egui::{Align, Button, Label, Layout, Pos2, Rect, Response, RichText, Sense, Ui, Vec2};
use egui_extras::TableRow;

use crate::analysis::StakeholderMeasures;
use crate::context::Context;
use crate::model::{StakeholderId, Vocabulary};
use crate::style::palette;
use crate::theme;

use super::super::super::controls;
use super::super::super::words::category_name;
use super::ROW;
use super::column::Column;

/// Draws the cells of a stakeholder. Returns whether its name was clicked.
pub(super) fn row(
    row: &mut TableRow<'_, '_>,
    ctx: &Context<'_>,
    columns: &[Column],
    tops: &[f64],
    id: StakeholderId,
) -> bool {
    let Some(measures) = ctx.analysis.of(id) else {
        return false;
    };
    let mut clicked = false;
    for (column, top) in columns.iter().zip(tops) {
        row.col(|ui| match column {
            Column::Name => clicked = name(ui, ctx, id).clicked(),
            Column::Category => category(ui, ctx, id),
            Column::Roles => roles(ui, ctx, measures),
            Column::CutPoint => cut_point(ui, ctx, id),
            Column::Measure(_) | Column::Cluster => number(ui, ctx, *column, *top, measures),
        });
    }
    clicked
}

fn name(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId) -> Response {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(24.0, ROW), Sense::hover());
    if let Some(stakeholder) = ctx.project().stakeholder(id) {
        let mark = palette::of_stakeholder(ctx.project(), stakeholder);
        controls::mark(ui, ctx, mark, rect.center(), 5.0);
    }
    ui.spacing_mut().button_padding = Vec2::new(2.0, 2.0);
    ui.add(
        Button::new(RichText::new(ctx.label(id)).color(theme::color(ctx.tokens.text)))
            .frame(false)
            .truncate()
            .min_size(Vec2::new(0.0, ROW - 2.0)),
    )
}

fn category(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId) {
    let category = ctx
        .project()
        .stakeholder(id)
        .map(|s| category_name(ctx, s.category))
        .unwrap_or_default();
    let ink = theme::color(ctx.tokens.secondary);
    let text = RichText::new(category).color(ink);
    ui.add(Label::new(text).truncate().selectable(false));
}

fn roles(ui: &mut Ui, ctx: &Context<'_>, measures: &StakeholderMeasures) {
    // In one row: what does not fit is cut off with its cell.
    ui.spacing_mut().interact_size.y = 20.0;
    ui.spacing_mut().item_spacing.x = 4.0;
    ui.spacing_mut().button_padding = Vec2::new(8.0, 2.0);
    for role in &measures.roles {
        let explanation = ctx.i18n.text(&format!("{}-explained", role.label_key()));
        controls::badge(ui, ctx, &ctx.i18n.word(*role), &explanation);
    }
}

fn cut_point(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId) {
    if !ctx.analysis.is_cut_point(id) {
        return;
    }
    let ink = theme::color(ctx.tokens.warning);
    let text = RichText::new(ctx.i18n.text("cut-point")).color(ink);
    ui.add(Label::new(text).truncate().selectable(false))
        .on_hover_text(ctx.i18n.text("cut-point-explained"));
}

/// The number with its bar below.
fn number(
    ui: &mut Ui,
    ctx: &Context<'_>,
    column: Column,
    top: f64,
    measures: &StakeholderMeasures,
) {
    let value = column.number(measures);
    let lang = ctx.i18n.lang();
    let text = match column {
        Column::Measure(measure) => lang.measured(measure, value),
        _ => lang.optional(value, 0),
    };
    let cell = ui.max_rect();
    if let Some(value) = value.filter(|_| top > 0.0) {
        let bar = Rect::from_min_max(
            Pos2::new(cell.left() + 12.0, cell.bottom() - 6.0),
            Pos2::new(cell.right() - 4.0, cell.bottom() - 3.5),
        );
        controls::bar(ui, ctx, bar, (value / top) as f32);
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(4.0);
        let ink = if value.is_some() {
            ctx.tokens.text
        } else {
            ctx.tokens.secondary
        };
        let text = RichText::new(text).color(theme::color(ink));
        ui.add(Label::new(text).selectable(false));
    });
}
