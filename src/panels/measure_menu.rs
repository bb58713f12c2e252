//! Choosing a measure: those that the training teaches first, all others in a menu of their own.

use egui::containers::menu::{MenuButton, MenuConfig, SubMenuButton};
use egui::{Button, PopupCloseBehavior, RichText, ScrollArea, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::context::Context;
use crate::i18n::I18n;
use crate::model::{Measure, Vocabulary};
use crate::style::tokens::type_scale;
use crate::theme;

use super::words::{explained_key, short_key};

/// The measures as entries of an open menu, the current one marked. Returns what was picked.
pub fn entries(ui: &mut Ui, i18n: &I18n, current: Option<Measure>) -> Option<Measure> {
    let mut picked = None;
    for measure in Measure::TAUGHT {
        entry(ui, i18n, measure, current, &mut picked);
    }
    SubMenuButton::new(i18n.text("advanced-measures")).ui(ui, |ui| {
        for measure in Measure::ALL.iter().copied().filter(|m| !m.is_taught()) {
            entry(ui, i18n, measure, current, &mut picked);
        }
    });
    picked
}

fn entry(
    ui: &mut Ui,
    i18n: &I18n,
    measure: Measure,
    current: Option<Measure>,
    picked: &mut Option<Measure>,
) {
    let text = i18n.text(&short_key(measure));
    let entry = ui.radio(current == Some(measure), text);
    let entry = entry.on_hover_text(i18n.text(&explained_key(measure)));
    if entry.clicked() {
        *picked = Some(measure);
        ui.close();
    }
}

/// A chip that shows the measure in force and opens the menu. Returns what was picked.
pub(super) fn chip(
    ui: &mut Ui,
    ctx: &Context<'_>,
    name: &str,
    current: Measure,
) -> Option<Measure> {
    let text = format!(
        "{} {}",
        ctx.i18n.text(&short_key(current)),
        icon::CARET_DOWN
    );
    let mut picked = None;
    menu(ui, ctx, &text, name, |ui| {
        picked = entries(ui, ctx.i18n, Some(current));
    });
    picked
}

/// A chip that opens a menu; its name is for the pointer and for screen readers.
pub(super) fn menu(
    ui: &mut Ui,
    ctx: &Context<'_>,
    text: &str,
    name: &str,
    draw: impl FnOnce(&mut Ui),
) {
    menu_of(ui, quiet(ctx, text), name, draw);
}

/// The same for entries that can be written in: it stays until one closes it or it is left.
pub(super) fn form_menu(
    ui: &mut Ui,
    ctx: &Context<'_>,
    text: &str,
    name: &str,
    draw: impl FnOnce(&mut Ui),
) {
    let stays = PopupCloseBehavior::CloseOnClickOutside;
    let menu = MenuButton::from_button(quiet(ctx, text));
    let menu = menu.config(MenuConfig::new().close_behavior(stays));
    open(ui, menu, name, draw);
}

fn quiet<'a>(ctx: &Context<'_>, text: &str) -> Button<'a> {
    let text = RichText::new(text).size(type_scale::SECONDARY);
    Button::new(text.color(theme::color(ctx.tokens.secondary)))
        .corner_radius(13)
        .min_size(Vec2::new(0.0, 26.0))
}

/// The same with a button of one's own.
pub(super) fn menu_of(ui: &mut Ui, button: Button<'_>, name: &str, draw: impl FnOnce(&mut Ui)) {
    open(ui, MenuButton::from_button(button), name, draw);
}

fn open(ui: &mut Ui, menu: MenuButton<'_>, name: &str, draw: impl FnOnce(&mut Ui)) {
    let (response, _) = menu.ui(ui, |ui| {
        let room = ui.ctx().content_rect().bottom() - ui.cursor().top() - 32.0;
        ScrollArea::vertical()
            .max_height(room.max(200.0))
            .show(ui, draw);
    });
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    response.on_hover_text(name);
}
