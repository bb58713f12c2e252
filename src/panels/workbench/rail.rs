//! The list of pages: the components in the training's order, each with how much is written down.

use egui::{Align2, Rect, ScrollArea, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::components::{Factor, Level};
use crate::context::Context;
use crate::style::tokens::type_scale;
use crate::theme;

use super::summary::Summary;
use super::{Page, level, numbered, rows};

const ROW: f32 = 25.0;

/// What a page is called.
fn name(ctx: &Context<'_>, page: Page) -> String {
    match page {
        Page::Overview => ctx.i18n.text("workbench-overview"),
        Page::Component(component) => numbered(ctx, component),
        Page::Tasks => ctx.i18n.text("workbench-tasks"),
    }
}

/// How much of a component is written down: its level, and so many of how many stakeholders.
fn amount(summary: &Summary, page: Page) -> Option<(Level, Option<(usize, usize)>)> {
    let Page::Component(component) = page else {
        return None;
    };
    let totals = summary.totals(component).filter(|totals| totals.all() > 0);
    let part = totals.map(|totals| (totals.filled, totals.all()));
    Some((summary.level(component), part))
}

/// The same in words, for the pointer and for screen readers.
fn spoken(ctx: &Context<'_>, summary: &Summary, page: Page) -> String {
    let name = name(ctx, page);
    let Some((level, part)) = amount(summary, page) else {
        return name;
    };
    let level = ctx.i18n.text(level::text_key(level));
    match part {
        Some((filled, all)) => {
            let arguments = [
                ("name", name.into()),
                ("level", level.into()),
                ("filled", filled.into()),
                ("all", all.into()),
            ];
            ctx.i18n.with("workbench-page-spoken", &arguments)
        }
        None => format!("{name}: {level}"),
    }
}

/// Draws the pages below each other. Returns the one that was clicked.
pub(super) fn list(
    ui: &mut Ui,
    ctx: &Context<'_>,
    summary: &Summary,
    current: Page,
) -> Option<Page> {
    let mut clicked = None;
    ScrollArea::vertical()
        .id_salt("workbench-pages")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for page in Page::all() {
                if row(ui, ctx, summary, page, page == current) {
                    clicked = Some(page);
                }
            }
        });
    clicked
}

fn row(ui: &mut Ui, ctx: &Context<'_>, summary: &Summary, page: Page, is_on: bool) -> bool {
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = spoken(ctx, summary, page);
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is_on, &spoken));
    let tokens = ctx.tokens;
    if is_on || response.hovered() {
        let fill = if is_on {
            tokens.accent_wash
        } else {
            tokens.background
        };
        ui.painter().rect_filled(rect, 5.0, theme::color(fill));
    }
    let (font, ink) = if is_on {
        (theme::bold(type_scale::SECONDARY), tokens.accent)
    } else {
        (theme::regular(type_scale::SECONDARY), tokens.text)
    };
    let inner = rect.shrink2(Vec2::new(8.0, 0.0));
    let mut right = inner.right();
    if let Some((level, part)) = amount(summary, page) {
        let quiet = theme::color(if is_on {
            tokens.accent
        } else {
            tokens.secondary
        });
        let small = theme::regular(type_scale::SECONDARY);
        let mark = ui.painter().text(
            inner.right_center(),
            Align2::RIGHT_CENTER,
            level::glyph(level),
            small.clone(),
            quiet,
        );
        right = mark.left() - 4.0;
        if let Some((filled, all)) = part {
            let text = format!("{filled}/{all}");
            let at = egui::pos2(right, inner.center().y);
            let drawn = ui
                .painter()
                .text(at, Align2::RIGHT_CENTER, text, small, quiet);
            right = drawn.left() - 4.0;
        }
    }
    let room = Rect::from_min_max(inner.min, egui::pos2(right, inner.bottom()));
    let mut job =
        egui::text::LayoutJob::simple_singleline(name(ctx, page), font, theme::color(ink));
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.width());
    let galley = ui.painter().layout_job(job);
    let at = egui::pos2(room.left(), room.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme::color(ink));
    response.on_hover_text(spoken).clicked()
}

/// The same as a drop-down list, where there is little room.
pub(super) fn menu(
    ui: &mut Ui,
    ctx: &Context<'_>,
    summary: &Summary,
    current: Page,
) -> Option<Page> {
    let options: Vec<(Page, String)> = Page::all()
        .map(|page| (page, spoken(ctx, summary, page)))
        .collect();
    let label = ctx.i18n.text("workbench-page");
    rows::choice(ui, "workbench-page", &label, &current, &options)
}

/// The short name of a factor of a tie's quality, for heads of columns.
pub(super) fn short_factor(ctx: &Context<'_>, factor: Factor) -> String {
    let key = factor
        .label_key()
        .replacen("quality", "workbench-quality", 1);
    ctx.i18n.text(&key)
}
