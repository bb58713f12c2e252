//! Stakeholders by components: one glance shows what is written down and what is not.

use egui::{
    Align2, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2,
    WidgetInfo, WidgetType,
};

use crate::components::{Amount, PER_STAKEHOLDER};
use crate::context::Context;
use crate::model::{Component, StakeholderId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::{controls, people};
use super::summary::Summary;
use super::{Desk, Page, level, number, rows, short};

const ROW: f32 = 28.0;
/// With less than this for a column its head is the component's number alone.
const NAMED: f32 = 62.0;

/// The view's own state.
#[derive(Default)]
pub(super) struct HeatMap {
    /// Who has written down least comes first.
    gaps_first: bool,
}

impl HeatMap {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        summary: &Summary,
        desk: &mut Desk<'_>,
    ) {
        if summary.by_name.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("workbench-nobody"));
            return;
        }
        self.legend(ui, ctx);
        let columns = columns(ui.available_width());
        heads(ui, ctx, summary, columns, desk);
        let order = if self.gaps_first {
            &summary.by_gaps
        } else {
            &summary.by_name
        };
        ScrollArea::vertical()
            .id_salt("heat-map")
            .auto_shrink(false)
            .show(ui, |ui| {
                rows::rows(ui, order.len(), ROW, None, |ui, rect, index| {
                    let id = order[index];
                    let Some(amounts) = summary.amounts.get(&id) else {
                        return;
                    };
                    let place = Rect::from_min_size(rect.min, Vec2::new(columns.0, ROW));
                    rows::within(ui, place, |ui| rows::name(ui, ctx, id, desk.actions));
                    for (at, component) in PER_STAKEHOLDER.iter().enumerate() {
                        let cell = column(rect, columns, at).shrink2(Vec2::new(2.0, 2.0));
                        one(ui, ctx, cell, (id, *component, amounts[at]), desk);
                    }
                });
            });
    }

    /// What the marks mean, and the order of the rows.
    fn legend(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        controls::chips(ui, |ui| {
            let text = ctx.i18n.text("workbench-gaps-first");
            if controls::chip(ui, ctx, &text, self.gaps_first).clicked() {
                self.gaps_first ^= true;
            }
            ui.spacing_mut().item_spacing.x = 10.0;
            for this in level::ALL {
                let text = ctx.i18n.text(level::text_key(this));
                let text = RichText::new(format!("{} {text}", level::glyph(this)))
                    .size(type_scale::SECONDARY)
                    .color(theme::color(ctx.tokens.secondary));
                // Goes to the next row as a whole.
                ui.add(egui::Label::new(text).wrap_mode(TextWrapMode::Extend));
            }
        });
    }
}

/// Width of the names and of a column.
fn columns(width: f32) -> (f32, f32) {
    // The bar at the right floats over the rows.
    let width = width - 10.0;
    let names = (width * 0.21).clamp(80.0, 220.0);
    let count = PER_STAKEHOLDER.len() as f32;
    (names, ((width - names) / count).clamp(30.0, 150.0))
}

fn column(row: Rect, (names, width): (f32, f32), at: usize) -> Rect {
    let left = row.left() + names + at as f32 * width;
    Rect::from_min_size(egui::pos2(left, row.top()), Vec2::new(width, row.height()))
}

/// The names of the components; a click opens one for all.
fn heads(
    ui: &mut Ui,
    ctx: &Context<'_>,
    summary: &Summary,
    columns: (f32, f32),
    desk: &mut Desk<'_>,
) {
    let is_named = columns.1 >= NAMED;
    let size = Vec2::new(ui.available_width(), if is_named { 44.0 } else { 32.0 });
    let (row, _) = ui.allocate_exact_size(size, Sense::hover());
    for (at, component) in PER_STAKEHOLDER.iter().enumerate() {
        let rect = column(row, columns, at);
        let id = ui.id().with(("head", at));
        let response = ui.interact(rect, id, Sense::click());
        let totals = summary.totals(*component).unwrap_or_default();
        let filled = ctx.i18n.with(
            "workbench-filled-of",
            &[
                ("filled", totals.filled.into()),
                ("all", totals.all().into()),
            ],
        );
        let spoken = format!("{}: {filled}", ctx.i18n.word(*component));
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
        let name = if is_named {
            short(ctx, *component)
        } else {
            number(*component).to_string()
        };
        let is_hot = response.hovered() || response.has_focus();
        let tokens = ctx.tokens;
        let ink = if is_hot { tokens.accent } else { tokens.text };
        let (upper, lower) = rect
            .shrink2(Vec2::new(1.0, 0.0))
            .split_top_bottom_at_y(rect.bottom() - 15.0);
        let small = theme::regular(type_scale::SMALL);
        let look = (small.clone(), ink, Align2::CENTER_BOTTOM);
        rows::write(ui, upper, &name, look);
        let filled = format!("{}/{}", totals.filled, totals.all());
        let quiet = (small, tokens.secondary, Align2::CENTER_CENTER);
        rows::write(ui, lower, &filled, quiet);
        if response.on_hover_text(spoken).clicked() {
            *desk.goes_to = Some((Page::Component(*component), None));
        }
    }
}

/// The cell of one stakeholder and one component; a click opens its form.
fn one(
    ui: &Ui,
    ctx: &Context<'_>,
    rect: Rect,
    (id, component, amount): (StakeholderId, Component, Amount),
    desk: &mut Desk<'_>,
) {
    let response = ui.interact(rect, ui.id().with(("cell", component)), Sense::click());
    let arguments = [
        ("name", ctx.label(id).into()),
        ("component", ctx.i18n.word(component).into()),
        ("level", level::words(ctx, component, amount).into()),
    ];
    let spoken = ctx.i18n.with("workbench-cell", &arguments);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    level::cell(ui, ctx, rect, component, amount);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.hovered() || response.has_focus() {
        let edge = Stroke::new(2.0, theme::color(ctx.tokens.accent));
        ui.painter()
            .rect_stroke(rect, 4.0, edge, StrokeKind::Outside);
    }
    if response.on_hover_text(spoken).clicked() {
        *desk.goes_to = Some((Page::Component(component), Some(id)));
        people::show(desk.actions, id);
    }
}
