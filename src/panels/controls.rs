//! The small parts that all panels are made of: chips, badges, scores, icon buttons, sections.

use egui::collapsing_header::CollapsingState;
use egui::{
    Align, Button, CornerRadius, Id, Layout, Pos2, Rect, Response, RichText, Sense, Shape, Stroke,
    TextWrapMode, Ui, Vec2, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::model::{NodeShape, Point, Score};
use crate::scene::shape;
use crate::style::Tokens;
use crate::style::palette::{self, Mark};
use crate::style::tokens::type_scale;
use crate::theme;

use super::form::Common;

/// Height of rows and small controls, in points.
pub const ROW: f32 = 28.0;
const CHIP: f32 = 26.0;
const BADGE: f32 = 20.0;

/// Lays chips out in as many rows as they need.
pub fn chips<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        ui.spacing_mut().button_padding = Vec2::new(8.0, 4.0);
        ui.horizontal_wrapped(draw).inner
    })
    .inner
}

/// Lays badges out in as many rows as they need.
pub fn badges<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = BADGE;
        chips(ui, |ui| {
            ui.spacing_mut().button_padding.y = 2.0;
            draw(ui)
        })
    })
    .inner
}

/// A rounded button that is on or off.
pub fn chip(ui: &mut Ui, ctx: &Context<'_>, text: &str, on: bool) -> Response {
    let tokens = ctx.tokens;
    let (ground, edge, ink) = if on {
        (tokens.accent_wash, tokens.accent, tokens.accent)
    } else {
        (tokens.panel, tokens.line, tokens.text)
    };
    let text = RichText::new(text)
        .size(type_scale::SECONDARY)
        .color(theme::color(ink));
    // Without a scope of its own: that would not go to the next row as a whole.
    ui.add(
        Button::new(text)
            .fill(theme::color(ground))
            .stroke(Stroke::new(1.0, theme::color(edge)))
            .corner_radius(CornerRadius::same(13))
            .wrap_mode(TextWrapMode::Extend)
            .min_size(Vec2::new(0.0, CHIP)),
    )
}

/// A frameless button that shows an icon; its name is for the pointer and for screen readers.
pub fn icon_button(ui: &mut Ui, ctx: &Context<'_>, glyph: &str, name: &str) -> Response {
    let glyph = RichText::new(glyph)
        .size(15.0)
        .color(theme::color(ctx.tokens.secondary));
    let response = ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::splat(4.0);
        ui.add(
            Button::new(glyph)
                .frame_when_inactive(false)
                .min_size(Vec2::splat(ROW)),
        )
    });
    let response = response.inner.on_hover_text(name);
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, name));
    response
}

/// A button that looks like a link, such as "+ Add norm".
pub fn link(ui: &mut Ui, ctx: &Context<'_>, text: &str) -> Response {
    let text = RichText::new(text).color(theme::color(ctx.tokens.accent));
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(0.0, 4.0);
        // The frame under the pointer or the focus keeps off the words.
        let widgets = &mut ui.visuals_mut().widgets;
        widgets.hovered.expansion = 4.0;
        widgets.active.expansion = 4.0;
        ui.add(
            Button::new(text)
                .frame_when_inactive(false)
                .min_size(Vec2::new(0.0, ROW))
                .truncate(),
        )
    })
    .inner
}

/// "+ …", to add an entry.
pub fn add_link(ui: &mut Ui, ctx: &Context<'_>, text: &str) -> bool {
    link(ui, ctx, &format!("+ {text}")).clicked()
}

/// Quiet text for what may be read but need not.
pub fn quiet(ui: &mut Ui, ctx: &Context<'_>, text: impl Into<String>) -> Response {
    let text = RichText::new(text)
        .size(type_scale::SECONDARY)
        .color(theme::color(ctx.tokens.secondary));
    ui.label(text)
}

/// A short word on a wash, such as a role; its explanation comes on hover.
pub fn badge(ui: &mut Ui, ctx: &Context<'_>, text: &str, explanation: &str) -> Response {
    let ink = theme::color(ctx.tokens.warning);
    let label = RichText::new(text)
        .font(theme::bold(type_scale::SECONDARY))
        .color(ink);
    let response = ui.add(
        Button::new(label)
            .sense(Sense::hover())
            .fill(theme::color(ctx.tokens.warning_wash))
            .stroke(Stroke::NONE)
            .corner_radius(CornerRadius::same(10))
            .wrap_mode(TextWrapMode::Extend)
            .min_size(Vec2::new(0.0, BADGE)),
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    response.on_hover_text(explanation)
}

/// A thin line across the panel.
pub fn rule(ui: &mut Ui, ctx: &Context<'_>) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 1.0), Sense::hover());
    let line = Stroke::new(1.0, theme::color(ctx.tokens.line));
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}

/// A heading within a tab, with what it applies to at its right.
pub fn heading(ui: &mut Ui, ctx: &Context<'_>, text: &str, scope: Option<&str>) {
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.label(RichText::new(text).font(theme::bold(type_scale::BODY)));
        if let Some(scope) = scope {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let ink = theme::color(ctx.tokens.secondary);
                ui.add(
                    egui::Label::new(RichText::new(scope).small().color(ink))
                        .truncate()
                        .selectable(false),
                );
            });
        }
    });
}

/// A part that folds away, under a line.
pub fn section(
    ui: &mut Ui,
    ctx: &Context<'_>,
    name: &str,
    scope: Option<&str>,
    id: Id,
    open: bool,
    draw: impl FnOnce(&mut Ui),
) {
    ui.add_space(2.0);
    rule(ui, ctx);
    let mut state = CollapsingState::load_with_default_open(ui.ctx(), id, open);
    let toggled = section_header(ui, ctx, name, scope, state.is_open());
    if toggled.clicked() {
        state.toggle(ui);
    }
    state.store(ui.ctx());
    if state.is_open() {
        draw(ui);
        ui.add_space(6.0);
    }
}

/// Has a part that folds away be open from now on.
pub fn unfold(ui: &Ui, id: Id) {
    let mut state = CollapsingState::load_with_default_open(ui.ctx(), id, true);
    state.set_open(true);
    state.store(ui.ctx());
}

fn section_header(
    ui: &mut Ui,
    ctx: &Context<'_>,
    name: &str,
    scope: Option<&str>,
    open: bool,
) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::CollapsingHeader, true, open, name));
    let secondary = theme::color(ctx.tokens.secondary);
    let ink = if response.hovered() || response.has_focus() {
        theme::color(ctx.tokens.accent)
    } else {
        theme::color(ctx.tokens.text)
    };
    let painter = ui.painter_at(rect);
    let middle = rect.center().y;
    let caret = if open {
        icon::CARET_DOWN
    } else {
        icon::CARET_RIGHT
    };
    painter.text(
        Pos2::new(rect.left(), middle),
        egui::Align2::LEFT_CENTER,
        caret,
        theme::regular(type_scale::SECONDARY),
        secondary,
    );
    let named = painter.text(
        Pos2::new(rect.left() + 18.0, middle),
        egui::Align2::LEFT_CENTER,
        name,
        theme::bold(type_scale::BODY),
        ink,
    );
    if let Some(scope) = scope {
        let galley = painter.layout_no_wrap(
            scope.to_owned(),
            theme::regular(type_scale::SMALL),
            secondary,
        );
        let left = rect.right() - galley.size().x;
        if left > named.right() + 8.0 {
            let at = Pos2::new(left, middle - galley.size().y / 2.0);
            painter.galley(at, galley, secondary);
        }
    }
    response
}

/// A score of 0 to 4 as buttons side by side, the first of which is "not assessed". Returns what
/// was newly picked.
pub fn score(
    ui: &mut Ui,
    ctx: &Context<'_>,
    name: &str,
    current: Common<Option<Score>>,
) -> Option<Option<Score>> {
    let mut picked = None;
    super::field::caption(ui, ctx, name);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.horizontal(|ui| {
            let values = (0..=Score::MAX).filter_map(Score::new).map(Some);
            for value in std::iter::once(None).chain(values) {
                let on = current == Common::Same(value);
                let text = value.map_or_else(
                    || ctx.i18n.text("not-assessed"),
                    |score| score.value().to_string(),
                );
                let response = segment(ui, ctx, &text, on, value.is_none());
                let spoken = format!("{name}: {text}");
                response.widget_info(|| {
                    WidgetInfo::selected(WidgetType::RadioButton, true, on, &spoken)
                });
                if response.clicked() && !on {
                    picked = Some(value);
                }
            }
        });
    });
    picked
}

fn segment(ui: &mut Ui, ctx: &Context<'_>, text: &str, on: bool, quiet: bool) -> Response {
    let tokens = ctx.tokens;
    let (ground, edge, ink) = match (on, quiet) {
        (true, false) => (tokens.accent, tokens.accent, tokens.on_accent),
        (true, true) => (tokens.background, tokens.line, tokens.secondary),
        (false, _) => (tokens.panel, tokens.line, tokens.secondary),
    };
    let text = RichText::new(text)
        .size(type_scale::SECONDARY)
        .color(theme::color(ink));
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(8.0, 4.0);
        ui.add(
            Button::new(text)
                .fill(theme::color(ground))
                .stroke(Stroke::new(1.0, theme::color(edge)))
                .corner_radius(CornerRadius::same(6))
                .min_size(Vec2::new(ROW, CHIP)),
        )
    })
    .inner
}

/// The mark of a category: its shape in its colour.
pub fn mark(ui: &Ui, ctx: &Context<'_>, mark: Mark, centre: Pos2, radius: f32) {
    paint_mark(ui, ctx.tokens, mark, centre, radius);
}

/// The same where no document is open.
pub fn paint_mark(ui: &Ui, tokens: &Tokens, mark: Mark, centre: Pos2, radius: f32) {
    let fill = theme::color(mark.fill);
    let rim = Stroke::new(1.0, theme::color(palette::rim(tokens, mark.fill)));
    if mark.shape == NodeShape::Circle {
        ui.painter().circle(centre, radius, fill, rim);
        return;
    }
    let at = Point::new(f64::from(centre.x), f64::from(centre.y));
    let corners = shape::corners(mark.shape, at, f64::from(radius));
    let corners = corners
        .iter()
        .map(|p| Pos2::new(p.x as f32, p.y as f32))
        .collect();
    ui.painter().add(Shape::convex_polygon(corners, fill, rim));
}

/// What a tile says.
pub struct Tile<'a> {
    pub figure: &'a str,
    /// The rank as there is room for it, and in words for screen readers.
    pub rank: &'a str,
    /// The same without how many there are.
    pub short_rank: &'a str,
    pub rank_in_words: &'a str,
    pub name: &'a str,
}

/// A figure with its name and its rank, in a thin frame that fills `width`.
pub fn tile(ui: &mut Ui, ctx: &Context<'_>, width: f32, tile: &Tile<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 64.0), Sense::hover());
    let spoken = format!("{}: {}, {}", tile.name, tile.figure, tile.rank_in_words);
    let spoken = spoken.trim_end_matches([',', ' ']);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, spoken));
    let tokens = ctx.tokens;
    let painter = ui.painter_at(rect);
    painter.rect_stroke(
        rect,
        theme::RADIUS,
        Stroke::new(1.0, theme::color(tokens.line)),
        egui::StrokeKind::Inside,
    );
    let inner = rect.shrink2(Vec2::new(9.0, 6.0));
    let width_of = |text: &str, font: egui::FontId| {
        let galley = painter.layout_no_wrap(text.to_owned(), font, theme::color(tokens.text));
        galley.size().x
    };
    // A long figure is written smaller, a long rank without how many there are.
    let sizes = [type_scale::FIGURE, type_scale::BODY, type_scale::SMALL];
    let fitting = sizes
        .into_iter()
        .find(|size| width_of(tile.figure, theme::bold(*size)) <= inner.width());
    painter.text(
        inner.left_top(),
        egui::Align2::LEFT_TOP,
        tile.figure,
        theme::bold(fitting.unwrap_or(type_scale::SMALL)),
        theme::color(tokens.text),
    );
    let is_long = width_of(tile.rank, theme::regular(type_scale::SMALL)) > inner.width();
    let rank = if is_long { tile.short_rank } else { tile.rank };
    let line = |bottom: f32, text: &str, ink| {
        let (font, ink) = (theme::regular(type_scale::SMALL), theme::color(ink));
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
        // Told in full by the tile's name.
        job.wrap = egui::text::TextWrapping::truncate_at_width(inner.width());
        let galley = painter.layout_job(job);
        let top = bottom - galley.size().y;
        painter.galley(Pos2::new(inner.left(), top), galley, ink);
    };
    line(inner.bottom() - 14.0, tile.name, tokens.text);
    line(inner.bottom(), rank, tokens.secondary);
    response
}

/// A pane at the right: a head that stays, and what scrolls below it.
pub fn side_pane(
    ui: &mut Ui,
    name: &str,
    actions: &mut Vec<Action>,
    head: impl FnOnce(&mut Ui, &mut Vec<Action>),
    body: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    // The bar floats, so that nothing moves aside when it comes.
    ui.spacing_mut().scroll.floating_allocated_width = 0.0;
    let margin = egui::Margin {
        left: 12,
        right: 12,
        top: 10,
        bottom: 0,
    };
    egui::Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| head(ui, actions));
    egui::ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(egui::Margin::symmetric(12, 4))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    body(ui, actions);
                });
        });
}

/// A bar that shows a share of its whole length.
pub fn bar(ui: &Ui, ctx: &Context<'_>, rect: Rect, share: f32) {
    let painter = ui.painter();
    painter.rect_filled(rect, 1.5, theme::color(ctx.tokens.line));
    let mut filled = rect;
    filled.set_width(rect.width() * share.clamp(0.0, 1.0));
    painter.rect_filled(filled, 1.5, theme::color(ctx.tokens.accent));
}

/// Marks all that stands in a text field, so that what is typed takes its place.
pub fn select_all(ui: &Ui, field: egui::Id, text: &str) {
    let end = egui::text::CCursor::new(text.chars().count());
    let all = egui::text::CCursorRange::two(egui::text::CCursor::new(0), end);
    let mut state = egui::TextEdit::load_state(ui.ctx(), field).unwrap_or_default();
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), field);
}
