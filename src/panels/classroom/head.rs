//! The line above: what is shown, and what can be done with all files.

use egui::{Align, Button, Layout, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::context::Context;
use crate::panels::controls;

use super::{Class, GroupsPane, Wish, sheet};

/// Its height, in points.
const BAR: f32 = 44.0;
/// In less the buttons have signs without words.
const WIDE: f32 = 1_000.0;

impl GroupsPane {
    pub(super) fn head(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        class: &Class<'_>,
        wishes: &mut Vec<Wish>,
    ) {
        let i18n = ctx.i18n;
        let width = ui.available_width();
        let row = Vec2::new(width, BAR);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let close = i18n.text("groups-close");
            if controls::icon_button(ui, ctx, icon::X, &close).clicked() {
                wishes.push(Wish::Close);
            }
            let read = class.groups.iter().filter(|g| g.overview().is_some());
            let read = read.count();
            let is_ready = class.left == 0 && read > 0;
            let mut button = |glyph: &str, key: &str, enabled: bool, wish: Wish| {
                let text = i18n.text(key);
                let button = if width < WIDE {
                    Button::new(glyph)
                } else {
                    Button::new(format!("{glyph} {text}"))
                };
                let response = ui.add_enabled(enabled, button);
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, &text));
                if response.clicked() {
                    wishes.push(wish);
                }
                if width < WIDE {
                    response.on_hover_text(text);
                }
            };
            // The sheet has an export of its own.
            if !self.is_sheet {
                let glyph = icon::DOWNLOAD_SIMPLE;
                button(glyph, "groups-save-table", is_ready, Wish::SaveTable);
            }
            let can_merge = is_ready && read > 1;
            button(icon::ARROWS_MERGE, "groups-merge", can_merge, Wish::Merge);
            button(
                icon::FOLDER_PLUS,
                "groups-add-folder",
                true,
                Wish::AddFolder,
            );
            button(icon::FILE_PLUS, "groups-add-files", true, Wish::AddFiles);
            if !class.groups.is_empty() && class.left == 0 {
                let again = i18n.text("groups-again");
                if controls::icon_button(ui, ctx, icon::ARROWS_CLOCKWISE, &again).clicked() {
                    wishes.push(Wish::Again);
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                sheet::tabs(ui, ctx, &mut self.is_sheet);
                let count = class.groups.len();
                let count = i18n.with("groups-count", &[("n", count.into())]);
                controls::quiet(ui, ctx, count);
            });
        });
        let again = ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::F5));
        if again && class.left == 0 && !class.groups.is_empty() {
            wishes.push(Wish::Again);
        }
    }
}
