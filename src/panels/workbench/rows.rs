//! Rows of a page: only those in sight are drawn, so that a thousand cost no more than twenty.

use egui::text::LayoutJob;
use egui::{
    Align, Align2, Button, ComboBox, Layout, Rect, Response, RichText, Sense, Ui, UiBuilder, Vec2,
    WidgetInfo, WidgetType,
};

use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{Score, StakeholderId, Tie, TieId, Vocabulary};
use crate::style::tokens::{Rgba, type_scale};
use crate::theme;

use super::super::{controls, people};

/// Height of a row, in points.
pub(super) const ROW: f32 = 34.0;
/// Between the cells of a row, in points.
const GAP: f32 = 8.0;

/// Draws those of `count` rows that are in sight, and one more at either end for the keyboard to go
/// on to. `reveal`: a row to be brought into sight.
pub(in crate::panels) fn rows(
    ui: &mut Ui,
    count: usize,
    height: f32,
    reveal: Option<usize>,
    mut draw: impl FnMut(&mut Ui, Rect, usize),
) {
    let size = Vec2::new(ui.available_width(), count as f32 * height);
    let (all, _) = ui.allocate_exact_size(size, Sense::hover());
    let place = |index: usize| {
        let corner = all.min + Vec2::new(0.0, index as f32 * height);
        Rect::from_min_size(corner, Vec2::new(all.width(), height))
    };
    if let Some(index) = reveal {
        ui.scroll_to_rect(place(index), None);
    }
    let clip = ui.clip_rect();
    let at = |y: f32| ((y - all.top()) / height).floor().max(0.0) as usize;
    let seen = at(clip.top()).saturating_sub(1)..(at(clip.bottom()) + 2).min(count);
    let hidden = reveal.filter(|index| !seen.contains(index));
    for index in seen.chain(hidden) {
        let rect = place(index);
        let place = UiBuilder::new().id_salt(("row", index)).max_rect(rect);
        draw(&mut ui.new_child(place), rect, index);
    }
    // The keyboard has gone on to what is not in sight.
    let focused = ui.memory(egui::Memory::focused);
    let focused = focused.and_then(|id| ui.ctx().read_response(id));
    if let Some(response) = focused
        && response.gained_focus()
        && all.contains(response.rect.center())
        && !clip.contains_rect(response.rect)
    {
        ui.scroll_to_rect(response.rect, None);
    }
}

/// The places of a row's cells: a width above 1 in points, one up to 1 as a share of the rest.
pub(in crate::panels) fn cells<const N: usize>(row: Rect, widths: [f32; N]) -> [Rect; N] {
    let fixed: f32 = widths.iter().filter(|w| **w > 1.0).sum();
    let gaps = GAP * (N.max(1) - 1) as f32;
    let rest = (row.width() - fixed - gaps).max(0.0);
    let mut left = row.left();
    widths.map(|width| {
        let width = if width > 1.0 { width } else { width * rest };
        let cell = Rect::from_min_size(egui::pos2(left, row.top()), Vec2::new(width, row.height()));
        left += width + GAP;
        cell
    })
}

/// Draws into one place, in a line.
pub(in crate::panels) fn within<R>(ui: &mut Ui, rect: Rect, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::left_to_right(Align::Center);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    ui.shrink_clip_rect(rect.expand(2.0));
    draw(&mut ui)
}

/// Paints a text into one place, its end left out where it does not fit.
pub(in crate::panels) fn write(
    ui: &Ui,
    rect: Rect,
    text: &str,
    (font, ink, align): (egui::FontId, Rgba, Align2),
) {
    let ink = theme::color(ink);
    let mut job = LayoutJob::simple(text.to_owned(), font, ink, rect.width());
    job.wrap.max_rows = ((rect.height() / 13.0).floor() as usize).max(1);
    job.halign = align.x();
    let galley = ui.painter().layout_job(job);
    let size = Vec2::new(0.0, galley.size().y);
    let top = align.align_size_within_rect(size, rect).top();
    let x = align.pos_in_rect(&rect).x;
    ui.painter().galley(egui::pos2(x, top), galley, ink);
}

/// Quiet words in a cell, in full when pointed at.
pub(in crate::panels) fn quiet(ui: &mut Ui, ctx: &Context<'_>, text: &str) {
    let ink = theme::color(ctx.tokens.secondary);
    let shown = RichText::new(text).size(type_scale::SECONDARY).color(ink);
    ui.add(egui::Label::new(shown).truncate());
}

/// Draws something with quiet words beside it, or below it where they do not fit there.
pub(in crate::panels) fn with_words<R>(
    ui: &mut Ui,
    ctx: &Context<'_>,
    words: &str,
    draw: impl FnOnce(&mut Ui) -> R,
) -> R {
    let (drawn, fits) = ui
        .horizontal(|ui| {
            let drawn = draw(ui);
            let font = theme::regular(type_scale::SECONDARY);
            let ink = theme::color(ctx.tokens.secondary);
            let galley = ui.painter().layout_no_wrap(words.to_owned(), font, ink);
            let fits = galley.size().x + 2.0 < ui.available_width();
            if fits {
                controls::quiet(ui, ctx, words);
            }
            (drawn, fits)
        })
        .inner;
    if !fits {
        controls::quiet(ui, ctx, words);
    }
    drawn
}

/// A mark with its meaning for the pointer and for screen readers.
pub(in crate::panels) fn mark(ui: &mut Ui, glyph: &str, ink: Rgba, words: &str) {
    let label = ui.label(RichText::new(glyph).color(theme::color(ink)));
    label.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    label.on_hover_text(words);
}

/// Shows all of a text that a field is too short for, when pointed at.
pub(super) fn in_full(field: Response, text: &str) {
    if !text.trim().is_empty() {
        field.on_hover_text(text);
    }
}

/// A line between rows.
pub(in crate::panels) fn line_below(ui: &Ui, ctx: &Context<'_>, row: Rect) {
    let line = egui::Stroke::new(1.0, theme::color(ctx.tokens.line));
    ui.painter().hline(row.x_range(), row.bottom(), line);
}

/// A name that selects its stakeholder on the map.
pub(super) fn name(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId, actions: &mut Vec<Action>) {
    let name = ctx.label(id);
    let is_selected = ctx.selection().stakeholders.contains(&id);
    if link(ui, ctx, name, is_selected).clicked() {
        people::show(actions, id);
    }
}

/// The two ends of a tie, as its name.
pub(in crate::panels) fn tie_name(ctx: &Context<'_>, tie: &Tie) -> String {
    format!("{} – {}", ctx.label(tie.from), ctx.label(tie.to))
}

/// A name that selects its tie on the map.
pub(in crate::panels) fn tie(ui: &mut Ui, ctx: &Context<'_>, id: TieId, actions: &mut Vec<Action>) {
    let Some(tie) = ctx.variant().ties.get(&id) else {
        return;
    };
    let is_selected = ctx.selection().ties.contains(&id);
    if link(ui, ctx, &tie_name(ctx, tie), is_selected).clicked() {
        actions.push(Action::Select(Selection::tie(id)));
        actions.push(Action::Reveal(tie.from));
    }
}

fn link(ui: &mut Ui, ctx: &Context<'_>, text: &str, is_strong: bool) -> Response {
    let font = if is_strong {
        theme::bold(type_scale::BODY)
    } else {
        theme::regular(type_scale::BODY)
    };
    let shown = RichText::new(text)
        .font(font)
        .color(theme::color(ctx.tokens.accent));
    ui.spacing_mut().button_padding = Vec2::new(0.0, 4.0);
    let response = ui.add(Button::new(shown).frame_when_inactive(false).truncate());
    response.on_hover_text(text)
}

/// A drop-down list without a caption. Returns what was newly picked.
pub(in crate::panels) fn choice<V: Clone + PartialEq>(
    ui: &mut Ui,
    salt: impl egui::AsIdSalt,
    name: &str,
    current: &V,
    options: &[(V, String)],
) -> Option<V> {
    let shown = options.iter().find(|(value, _)| value == current);
    let shown = shown.map_or_else(String::new, |(_, text)| text.clone());
    let mut picked = None;
    let combo = ComboBox::from_id_salt(salt)
        .selected_text(&shown)
        .width(ui.available_width())
        .height(440.0)
        .truncate()
        .show_ui(ui, |ui| {
            for (value, text) in options {
                let is_on = value == current;
                if ui.selectable_label(is_on, text).clicked() && !is_on {
                    picked = Some(value.clone());
                }
            }
        });
    let spoken = format!("{name}: {shown}");
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &spoken));
    combo.response.on_hover_text(spoken);
    picked
}

/// A button that takes an entry out of its list. Returns whether it was pressed.
pub(in crate::panels) fn removes(ui: &mut Ui, ctx: &Context<'_>, key: &str, what: &str) -> bool {
    let spoken = format!("{}: {what}", ctx.i18n.text(key));
    controls::icon_button(ui, ctx, icon::TRASH, &spoken).clicked()
}

/// A menu "+ … for" that lists stakeholders. Returns who was picked.
pub(super) fn add_for(ui: &mut Ui, ctx: &Context<'_>, text: &str) -> Option<StakeholderId> {
    let mut picked = None;
    if ctx.variant().members.is_empty() {
        return None;
    }
    let shown = format!("+ {text}");
    super::super::measure_menu::menu(ui, ctx, &shown, text, |ui| {
        controls::quiet(ui, ctx, text);
        picked = super::super::analysis::choosing::names(ui, ctx);
    });
    picked
}

/// Ties by name, each to be jumped to; `empty` where there are none.
pub(super) fn ties(
    ui: &mut Ui,
    ctx: &Context<'_>,
    ids: &[TieId],
    empty: &str,
    actions: &mut Vec<Action>,
) {
    if ids.is_empty() {
        controls::quiet(ui, ctx, ctx.i18n.text(empty));
        return;
    }
    rows(ui, ids.len(), controls::ROW, None, |ui, rect, index| {
        within(ui, rect, |ui| tie(ui, ctx, ids[index], actions));
    });
}

/// The words of a closed list, to choose from.
pub(in crate::panels) fn options<V: Vocabulary>(ctx: &Context<'_>) -> Vec<(V, String)> {
    let words = V::ALL.iter().copied();
    words.map(|word| (word, ctx.i18n.word(word))).collect()
}

/// Scores to choose from, "not assessed" first where that can be chosen.
pub(in crate::panels) fn scores(
    ctx: &Context<'_>,
    none: &str,
    can_clear: bool,
) -> Vec<(Option<Score>, String)> {
    let none = can_clear.then(|| (None, ctx.i18n.text(none)));
    let scores = (0..=Score::MAX).filter_map(Score::new);
    let scores = scores.map(|score| (Some(score), score.value().to_string()));
    none.into_iter().chain(scores).collect()
}

/// Today, as scores are dated.
pub(in crate::panels) fn today() -> jiff::civil::Date {
    jiff::ZonedDateTime::now().date()
}
