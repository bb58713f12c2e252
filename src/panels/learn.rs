//! The quiet way from what stands on the screen to its lesson: a small book, or a word that can be pressed.

use egui::{Button, Rect, Response, RichText, Sense, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::lessons::Lesson;
use crate::style::tokens::type_scale;
use crate::theme;

/// Side of the book's button, in points.
pub(super) const SIDE: f32 = 20.0;

/// "Lesson: …", as the way to a lesson is called.
pub(super) fn name(ctx: &Context<'_>, key: &str) -> String {
    let title = Lesson::named(key).map(|lesson| lesson.title(ctx.i18n));
    let title = title.unwrap_or_default();
    ctx.i18n.with("lesson-open", &[("name", title.into())])
}

/// A small book that opens a lesson.
pub(super) fn button(ui: &mut Ui, ctx: &Context<'_>, key: &'static str, actions: &mut Vec<Action>) {
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = Vec2::splat(1.0);
            ui.spacing_mut().interact_size.y = SIDE;
            ui.add(book(ctx))
        })
        .inner;
    opens(&response, ctx, key, actions);
}

/// The same in the upper right corner of something.
pub(super) fn corner(
    ui: &mut Ui,
    ctx: &Context<'_>,
    rect: Rect,
    key: &'static str,
    actions: &mut Vec<Action>,
) {
    let corner = rect.right_top() + Vec2::new(-SIDE - 2.0, 2.0);
    let place = Rect::from_min_size(corner, Vec2::splat(SIDE));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place));
    button(&mut child, ctx, key, actions);
}

fn book(ctx: &Context<'_>) -> Button<'static> {
    let glyph = RichText::new(icon::BOOK_OPEN_TEXT)
        .size(type_scale::BODY)
        .color(theme::color(ctx.tokens.secondary));
    Button::new(glyph)
        .frame_when_inactive(false)
        .min_size(Vec2::splat(SIDE))
}

fn opens(response: &Response, ctx: &Context<'_>, key: &'static str, actions: &mut Vec<Action>) {
    let name = name(ctx, key);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    if response.clone().on_hover_text(&name).clicked() {
        actions.push(Action::Learn(key));
    }
}

/// Has a word open a lesson; it keeps its name.
pub(super) fn pressed(
    response: &Response,
    ctx: &Context<'_>,
    word: &str,
    key: &'static str,
    actions: &mut Vec<Action>,
) {
    let response = response.interact(Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, word));
    let response = response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(name(ctx, key));
    if response.clicked() {
        actions.push(Action::Learn(key));
    }
}

/// An entry of a menu that opens a lesson.
pub(super) fn entry(ui: &mut Ui, ctx: &Context<'_>, key: &'static str, actions: &mut Vec<Action>) {
    let text = format!("{} {}", icon::BOOK_OPEN_TEXT, name(ctx, key));
    let response = ui.button(text);
    let name = name(ctx, key);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    if response.clicked() {
        actions.push(Action::Learn(key));
        ui.close();
    }
}
