//! The network's numbers before and after, each line as high as the name of its measure needs.

use egui::{
    Align, Label, Layout, Rect, RichText, Sense, TextWrapMode, Ui, UiBuilder, Vec2, WidgetText,
};

use crate::compare::words::{change, value};
use crate::compare::{Effect, Line};
use crate::context::Context;
use crate::style::tokens::type_scale;
use crate::theme;

use super::aim;

/// Measure, before, after, change.
pub(super) type Row = [String; 4];

/// Widths of the numbers' columns, in points; the measure's name has the rest.
const NUMBERS: [f32; 3] = [64.0, 64.0, 48.0];
/// Width of the change with the word for what an aim says of it.
const JUDGED: f32 = 70.0;
/// Between columns, in points.
const GAP: f32 = 4.0;
/// Above and below a line's text, in points.
const PADDING: f32 = 3.0;

pub(super) fn head(ctx: &Context<'_>) -> Row {
    let keys = [
        "compare-measure",
        "compare-before",
        "compare-after",
        "compare-change",
    ];
    keys.map(|key| ctx.i18n.text(key))
}

pub(super) fn row(ctx: &Context<'_>, line: &Line) -> Row {
    let key = format!("measure-{}", line.key.replace('_', "-"));
    [
        ctx.i18n.text(&key),
        value(ctx.i18n, line.before),
        value(ctx.i18n, line.after),
        change(ctx.i18n, line),
    ]
}

/// `effects`: what an aim says of the rows, in their order; nothing of those that are missing.
pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, rows: &[Row], effects: &[Option<Effect>]) {
    let secondary = theme::color(ctx.tokens.secondary);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let heading = head(ctx).map(|text| RichText::new(text).color(secondary));
        let mut columns = NUMBERS;
        if effects.iter().any(Option::is_some) {
            columns[2] = JUDGED;
        }
        line(ui, heading, columns, false);
        for (n, row) in rows.iter().enumerate() {
            let mut cells = row.clone().map(RichText::new);
            if let Some(effect) = effects.get(n).copied().flatten() {
                let changed = &row[3];
                let ink = theme::color(aim::ink(ctx.tokens, effect));
                let text = format!("{changed}\n{}", aim::said(ctx, effect, changed));
                cells[3] = RichText::new(text).color(ink);
            }
            line(ui, cells, columns, n % 2 == 0);
        }
    });
}

fn line(ui: &mut Ui, cells: [RichText; 4], [before, after, by]: [f32; 3], is_striped: bool) {
    let width = ui.available_width();
    let name = width - (before + after + by + 3.0 * GAP);
    let widths = [name, before, after, by];
    let cells = cells.map(|text| WidgetText::from(text.size(type_scale::SECONDARY)));
    let height = cells.iter().zip(widths).map(|(text, width)| {
        let wrap = Some(TextWrapMode::Wrap);
        let font = egui::TextStyle::Body;
        text.clone().into_galley(ui, wrap, width, font).size().y
    });
    let height = height.fold(0.0, f32::max).ceil() + 2.0 * PADDING;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    if is_striped {
        ui.painter().rect_filled(
            rect.expand2(Vec2::new(4.0, 0.0)),
            2.0,
            ui.visuals().faint_bg_color,
        );
    }
    let mut left = rect.left();
    for (column, (text, width)) in cells.into_iter().zip(widths).enumerate() {
        let place = Rect::from_min_max(
            egui::pos2(left, rect.top() + PADDING),
            egui::pos2(left + width, rect.bottom()),
        );
        let align = if column == 0 {
            Align::LEFT
        } else {
            Align::RIGHT
        };
        let place = UiBuilder::new()
            .max_rect(place)
            .layout(Layout::top_down(align));
        ui.new_child(place).add(Label::new(text).wrap());
        left += width + GAP;
    }
}
