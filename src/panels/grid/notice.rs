//! The line above the grid that says what did not fit: where, why, and what to do.

use egui::{Align, Frame, Label, Layout, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::table_text;
use crate::theme;

use super::super::controls;
use super::fill::Left;

/// How many misfits are told one by one.
const TOLD: usize = 3;

/// Draws the notice, if anything stayed outside; it can be copied and put away.
pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, left: &mut Vec<Left>, actions: &mut Vec<Action>) {
    if left.is_empty() {
        return;
    }
    let mut is_closed = false;
    Frame::new()
        .fill(theme::color(ctx.tokens.warning_wash))
        .corner_radius(theme::RADIUS)
        .inner_margin(egui::Margin::symmetric(10, 4))
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let close = ctx.i18n.text("grid-misfit-close");
                is_closed = controls::icon_button(ui, ctx, icon::X, &close).clicked();
                let copy = ctx.i18n.text("grid-misfit-copy");
                if controls::icon_button(ui, ctx, icon::COPY, &copy).clicked() {
                    let rows = left.iter().map(|misfit| {
                        let (place, text) = (place(ctx, misfit), misfit.text.clone());
                        vec![place, text]
                    });
                    let rows: Vec<_> = rows.collect();
                    actions.push(Action::CopyCells(table_text::text(&rows)));
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    for misfit in left.iter().take(TOLD) {
                        line(ui, ctx, told(ctx, misfit));
                    }
                    if left.len() > TOLD {
                        let more = [("n", (left.len() - TOLD).into())];
                        line(ui, ctx, ctx.i18n.with("grid-misfit-more", &more));
                    }
                });
            });
        });
    if is_closed {
        left.clear();
    }
}

fn line(ui: &mut Ui, ctx: &Context<'_>, text: String) {
    let text = RichText::new(text).color(theme::color(ctx.tokens.text));
    ui.add(Label::new(text).wrap());
}

/// "Row 3, Category".
fn place(ctx: &Context<'_>, misfit: &Left) -> String {
    let column = misfit
        .column
        .map_or_else(String::new, |column| ctx.i18n.text(column.title_key()));
    let arguments = [
        ("row", ctx.i18n.lang().count(misfit.row).into()),
        ("column", column.into()),
    ];
    match misfit.column {
        Some(_) => ctx.i18n.with("grid-place", &arguments),
        None => ctx.i18n.with("grid-place-row", &arguments[..1]),
    }
}

fn told(ctx: &Context<'_>, misfit: &Left) -> String {
    let value: String = misfit.text.chars().take(60).collect();
    let why = ctx
        .i18n
        .with(misfit.why.text_key(), &[("value", value.into())]);
    format!("{}: {why}", place(ctx, misfit))
}
