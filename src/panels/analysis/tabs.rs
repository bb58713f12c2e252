//! Tabs side by side in one frame, one of them open.

use egui::{Button, Frame, RichText, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use crate::context::Context;
use crate::style::tokens::type_scale;
use crate::theme;

/// Draws the tabs with their names and explanations; a click opens one.
pub(in crate::panels) fn tabs<T: Copy + PartialEq>(
    ui: &mut Ui,
    ctx: &Context<'_>,
    current: &mut T,
    all: &[(T, String, String)],
) {
    let tokens = ctx.tokens;
    Frame::new()
        .fill(theme::color(tokens.background))
        .stroke(Stroke::new(1.0, theme::color(tokens.line)))
        .corner_radius(theme::RADIUS)
        .inner_margin(2)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.spacing_mut().button_padding = Vec2::new(6.0, 3.0);
            // Where they do not fit beside each other they take another row.
            let wraps = !ui.layout().prefer_right_to_left();
            let layout = ui.layout().with_main_wrap(wraps);
            ui.with_layout(layout, |ui| {
                for (this, name, explained) in all {
                    let on = *current == *this;
                    let (font, ink, fill) = if on {
                        let font = theme::bold(type_scale::SECONDARY);
                        (font, tokens.accent, theme::color(tokens.panel))
                    } else {
                        let font = theme::regular(type_scale::SECONDARY);
                        (font, tokens.text, egui::Color32::TRANSPARENT)
                    };
                    let text = RichText::new(name).font(font).color(theme::color(ink));
                    let button = Button::new(text)
                        .fill(fill)
                        .stroke(Stroke::NONE)
                        .corner_radius(6)
                        .min_size(Vec2::new(0.0, 24.0));
                    let tab = ui.add(button).on_hover_text(explained);
                    tab.widget_info(|| {
                        WidgetInfo::selected(WidgetType::RadioButton, true, on, name)
                    });
                    if tab.clicked() && !on {
                        *current = *this;
                        // Drawn before the click was known; plots find their margins in a second frame.
                        ui.ctx().request_repaint();
                    }
                }
            });
        });
}
