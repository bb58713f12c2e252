//! How much is written down, as a mark, a colour and words. What is empty or not assessed is no
//! fault, so neither looks like one.

use egui::{Align2, Color32, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::components::{Amount, Level};
use crate::context::Context;
use crate::model::Component;
use crate::style::tokens::type_scale;
use crate::theme;

pub(in crate::panels) use super::rows::write;

/// All levels, in the order of the legend.
pub(super) const ALL: [Level; 4] = [
    Level::Filled,
    Level::Partly,
    Level::NotAssessed,
    Level::Empty,
];

/// The mark of a level.
pub(in crate::panels) fn glyph(level: Level) -> &'static str {
    match level {
        Level::Filled => icon::CHECK,
        Level::Partly => icon::CIRCLE_HALF,
        Level::NotAssessed => icon::CIRCLE_DASHED,
        Level::Empty => icon::MINUS,
    }
}

pub(super) fn text_key(level: Level) -> &'static str {
    match level {
        Level::Filled => "workbench-filled",
        Level::Partly => "workbench-partly",
        Level::NotAssessed => "workbench-not-assessed",
        Level::Empty => "workbench-empty",
    }
}

/// An amount in words, such as "1 of 3".
pub(in crate::panels) fn words(ctx: &Context<'_>, component: Component, amount: Amount) -> String {
    let is_scored = component == Component::Commitment && amount.part.is_some();
    match (amount.level, amount.part) {
        (Level::Partly, Some((done, all))) if !is_scored => {
            let arguments = [("done", done.into()), ("all", all.into())];
            ctx.i18n.with("workbench-part", &arguments)
        }
        (level, _) => ctx.i18n.text(text_key(level)),
    }
}

/// The colours of a level: ground and ink.
pub(in crate::panels) fn colours(ctx: &Context<'_>, level: Level) -> (Color32, Color32) {
    let tokens = ctx.tokens;
    let (ground, ink) = match level {
        Level::Filled => (tokens.accent, tokens.on_accent),
        Level::Partly => (tokens.accent_wash, tokens.accent),
        Level::NotAssessed => (tokens.background, tokens.secondary),
        Level::Empty => (tokens.panel, tokens.secondary),
    };
    (theme::color(ground), theme::color(ink))
}

/// The ground of a cell: filled, washed, hatched or only framed.
pub(in crate::panels) fn ground(ui: &Ui, ctx: &Context<'_>, rect: Rect, level: Level) {
    let (fill, _) = colours(ctx, level);
    let painter = ui.painter_at(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 4.0, fill);
    let line = Stroke::new(1.0, theme::color(ctx.tokens.line));
    if level == Level::NotAssessed {
        const STEP: f32 = 7.0;
        let mut x = rect.left() - rect.height();
        while x < rect.right() {
            let from = Pos2::new(x, rect.bottom());
            painter.line_segment(
                [from, from + Vec2::new(rect.height(), -rect.height())],
                line,
            );
            x += STEP;
        }
    }
    if level != Level::Filled {
        painter.rect_stroke(rect, 4.0, line, StrokeKind::Inside);
    }
}

/// A cell: its ground, its mark, and the part that is done where there is room.
pub(super) fn cell(ui: &Ui, ctx: &Context<'_>, rect: Rect, component: Component, amount: Amount) {
    const NUMBERED: f32 = 54.0;
    ground(ui, ctx, rect, amount.level);
    let (_, ink) = colours(ctx, amount.level);
    let mark = glyph(amount.level);
    let part = amount
        .part
        .filter(|_| rect.width() >= NUMBERED && component != Component::Commitment)
        .filter(|_| matches!(amount.level, Level::Partly));
    let text = match part {
        Some((done, all)) => format!("{mark} {done}/{all}"),
        None => mark.to_owned(),
    };
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        text,
        theme::regular(type_scale::SECONDARY),
        ink,
    );
}
