//! The small bar in the corner that shows and changes the zoom.

use egui::{Align2, Button, Rect, RichText, Ui, Vec2};

use crate::context::Context;
use crate::style::tokens::type_scale;
use crate::theme::color;

use super::CanvasCommand;
use super::card::Card;

/// Draws the bar into the bottom right corner of `rect`. Returns what was pressed.
pub fn ui(
    ui: &mut Ui,
    card: &mut Card,
    rect: Rect,
    context: &Context<'_>,
    zoom: f64,
) -> Option<CanvasCommand> {
    let mut pressed = None;
    card.ui(ui, rect, Align2::RIGHT_BOTTOM, context.tokens, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let percent = context.i18n.lang().percent(zoom, 0);
            let buttons = [
                ("−", "canvas-zoom-out", CanvasCommand::ZoomOut),
                (
                    percent.as_str(),
                    "canvas-zoom-actual",
                    CanvasCommand::ZoomToActualSize,
                ),
                ("+", "canvas-zoom-in", CanvasCommand::ZoomIn),
                (
                    egui_phosphor::regular::CORNERS_OUT,
                    "canvas-fit",
                    CanvasCommand::Fit,
                ),
            ];
            for (text, key, command) in buttons {
                let text = RichText::new(text)
                    .size(type_scale::SECONDARY)
                    .color(color(context.tokens.text));
                let label = context.i18n.text(key);
                let button = ui.add(
                    Button::new(text)
                        .frame(false)
                        .min_size(Vec2::new(24.0, 20.0)),
                );
                button.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &label)
                });
                if button.on_hover_text(&label).clicked() {
                    pressed = Some(command);
                }
            }
        });
    });
    pressed
}
