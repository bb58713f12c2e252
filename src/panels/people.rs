//! Stakeholders as chips, with a menu to tick who is among them.

use egui::Ui;
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::StakeholderId;
use crate::style::tokens::type_scale;
use crate::theme;

use super::analysis::choosing;
use super::controls;
use super::measure_menu;
use super::words::named;

/// Room for the chip that opens the menu, in points; and with the number of those left out.
const MENU: (f32, f32) = (34.0, 54.0);

/// The words of a choice.
pub(super) struct Words<'a> {
    /// What is chosen, for the pointer and for screen readers.
    pub name: &'a str,
    /// Nobody.
    pub none: &'a str,
    /// Stands before the names, unless it is empty.
    pub before: &'a str,
}

/// Selects a stakeholder and brings it into view.
pub(super) fn show(actions: &mut Vec<Action>, id: StakeholderId) {
    actions.push(Action::Select(Selection::stakeholder(id)));
    actions.push(Action::Reveal(id));
}

/// Draws those chosen, and the menu. Who is not in this variant is left out of what is drawn.
/// `in_row`: in one row, with the number of those that do not fit. Returns the new choice where
/// it was changed; a click on a name selects it.
pub(super) fn chips(
    ui: &mut Ui,
    ctx: &Context<'_>,
    words: &Words<'_>,
    (chosen, without): (&[StakeholderId], StakeholderId),
    in_row: bool,
    actions: &mut Vec<Action>,
) -> Option<Vec<StakeholderId>> {
    let mut changed = chosen.to_vec();
    let layout = if in_row {
        egui::Layout::left_to_right(egui::Align::Center)
    } else {
        egui::Layout::left_to_right(egui::Align::Center).with_main_wrap(true)
    };
    let size = egui::Vec2::new(ui.available_width(), controls::ROW);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(4.0);
        ui.spacing_mut().button_padding = egui::Vec2::new(8.0, 4.0);
        if !words.before.is_empty() {
            controls::quiet(ui, ctx, words.before);
        }
        let members = &ctx.variant().members;
        let present: Vec<_> = chosen
            .iter()
            .filter(|id| members.contains_key(id))
            .copied()
            .collect();
        let widths: Vec<f32> = present
            .iter()
            .map(|id| chip_width(ui, ctx, ctx.label(*id)))
            .collect();
        let room = ui.available_width();
        let shown = if !in_row || widths.iter().sum::<f32>() + MENU.0 <= room {
            present.len()
        } else {
            let mut left = room - MENU.1;
            let fits = |width: &&f32| {
                left -= **width;
                left >= 0.0
            };
            widths.iter().take_while(fits).count()
        };
        for id in &present[..shown] {
            let name = ctx.label(*id);
            if controls::chip(ui, ctx, name, true).clicked() {
                show(actions, *id);
            }
        }
        let text = match (present.len(), present.len() - shown) {
            (0, _) => format!("{} {}", words.none, icon::CARET_DOWN),
            (_, 0) => icon::CARET_DOWN.to_owned(),
            (_, more) => format!("+{more} {}", icon::CARET_DOWN),
        };
        let text = egui::RichText::new(text)
            .size(type_scale::SECONDARY)
            .color(theme::color(ctx.tokens.secondary));
        let mut button = egui::Button::new(text)
            .corner_radius(13)
            .min_size(egui::Vec2::new(0.0, 26.0));
        if in_row {
            button = button.truncate();
        }
        let name = if present.is_empty() {
            words.name.to_owned()
        } else {
            format!("{}: {}", words.name, named(ctx, &present))
        };
        measure_menu::menu_of(ui, button, &name, |ui| {
            choosing::ticks(ui, ctx, words.name, words.none, Some(without), &mut changed);
        });
    });
    (changed != chosen).then_some(changed)
}

/// What a chip takes, with the gap behind it.
fn chip_width(ui: &Ui, ctx: &Context<'_>, text: &str) -> f32 {
    let font = theme::regular(type_scale::SECONDARY);
    let ink = theme::color(ctx.tokens.text);
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, ink);
    galley.size().x + 20.0
}
