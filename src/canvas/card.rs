//! A small card at a corner of the canvas, over the map and in its layer.

use egui::{Align2, Frame, Margin, Rect, Sense, Stroke, Ui, UiBuilder, Vec2};

use crate::style::Tokens;
use crate::theme::{self, color};

/// Distance from the canvas's edges, in points.
const CORNER: f32 = 12.0;

/// Height of a line, in points: closer than in the panels.
const LINE: f32 = 18.0;

/// A card; it knows how large it was, since it grows from its corner inwards.
#[derive(Clone, Copy, Debug, Default)]
pub struct Card {
    size: Vec2,
}

impl Card {
    /// Where the card lies within `rect`; empty before it was first drawn.
    pub fn place(self, rect: Rect, corner: Align2) -> Rect {
        corner.align_size_within_rect(self.size, rect.shrink(CORNER))
    }

    /// Draws the card into a corner of `rect`.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        corner: Align2,
        tokens: &Tokens,
        content: impl FnOnce(&mut Ui),
    ) {
        let place = self.place(rect, corner);
        let name = ("card", corner.x() as u8, corner.y() as u8);
        // The map below gets no clicks through the card.
        ui.interact(place, ui.id().with(name), Sense::CLICK | Sense::DRAG);
        let room = Rect::from_min_size(place.min, rect.size());
        let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(room));
        child.set_clip_rect(rect.intersect(ui.clip_rect()));
        child.spacing_mut().interact_size.y = LINE;
        let frame = Frame::new()
            .fill(color(tokens.panel))
            .stroke(Stroke::new(1.0, color(tokens.line)))
            .corner_radius(theme::RADIUS)
            .inner_margin(Margin::symmetric(10, 8));
        let size = frame.show(&mut child, content).response.rect.size();
        if (size - self.size).abs().max_elem() > 0.5 {
            self.size = size;
            ui.ctx()
                .request_discard("a card of the map has another size");
        }
    }
}
