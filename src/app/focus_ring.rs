//! What has the keyboard, for those who use it, and the way from pane to pane.

use egui::{Event, Id, Key, LayerId, Order, Stroke, StrokeKind};

use crate::theme;

use super::{App, Pane};

/// Width of the ring, in points.
const WIDTH: f32 = 2.0;

impl App {
    /// Takes the keyboard to the next pane that is shown.
    pub(super) fn next_pane(&mut self) {
        let has_map = !self.is_pane_whole();
        let panes = [
            (Pane::Canvas, has_map),
            (
                Pane::Beside,
                has_map && (self.is_charting() || self.is_side_by_side()),
            ),
            (
                Pane::Inspector,
                self.settings.show_right_panel || self.is_charting() || self.is_comparing(),
            ),
            (Pane::Analysis, self.settings.show_table),
            (Pane::List, self.settings.show_left_panel),
        ];
        let here = panes.iter().position(|(p, _)| *p == self.pane).unwrap_or(0);
        let next = (1..=panes.len())
            .map(|step| panes[(here + step) % panes.len()])
            .find(|(_, shown)| *shown);
        if let Some((pane, _)) = next {
            self.pane = pane;
            self.focus_pane = true;
        }
    }

    /// Draws a ring around what has the focus, once the keyboard has moved it there. A press of the
    /// pointer takes the ring away. The map marks what is in hand itself.
    pub(super) fn focus_ring(&mut self, ctx: &egui::Context) {
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    Event::PointerButton { pressed: true, .. } => self.is_keyboard_used = false,
                    Event::Key {
                        key: Key::Tab | Key::F6,
                        pressed: true,
                        ..
                    } => self.is_keyboard_used = true,
                    _ => {}
                }
            }
        });
        if !self.is_keyboard_used {
            return;
        }
        let focused = ctx.memory(egui::Memory::focused);
        let Some(response) = focused.and_then(|id| ctx.read_response(id)) else {
            return;
        };
        let rect = response.interact_rect;
        // The places that F6 goes through are nothing to see.
        if rect.width() < 4.0 || rect == self.canvas.rect() {
            return;
        }
        let layer = LayerId::new(Order::Tooltip, Id::new("focus-ring"));
        let accent = theme::color(theme::tokens(ctx).accent);
        ctx.layer_painter(layer).rect_stroke(
            rect,
            theme::RADIUS,
            Stroke::new(WIDTH, accent),
            StrokeKind::Outside,
        );
    }
}
