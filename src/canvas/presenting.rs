//! The camera's ways to parts of the map, the minimap, and the map as it is presented.

use egui::{Align2, Ui};

use crate::context::Context;
use crate::model::MapPart;

use super::Canvas;
use super::glide::Glide;
use super::tools::Tool;

impl Canvas {
    /// The tool in hand: while the map is presented it can only be moved about.
    pub(super) fn hand(&self) -> Tool {
        if self.is_presenting {
            Tool::Pan
        } else {
            self.tool
        }
    }

    /// Goes to a part of the map, or shows everything: on the way, where things may move.
    pub(super) fn go_to(&mut self, ui: &Ui, part: Option<MapPart>) {
        let from = self.camera;
        match part {
            None => self.fit(),
            Some(part) => {
                self.is_fitted = false;
                self.camera.show(part, self.rect);
                self.kept_part = Some((part, self.camera));
            }
        }
        let to = self.camera;
        self.glide = None;
        if from != to && ui.style().animation_time > 0.0 {
            self.camera = from;
            self.glide = Some(Glide::new(from, to, ui.input(|i| i.time)));
            ui.ctx().request_repaint();
        }
    }

    pub(super) fn glide_on(&mut self, ui: &Ui) {
        let Some(glide) = &mut self.glide else {
            return;
        };
        let now = ui.input(|i| i.time);
        if glide.advance(&mut self.camera, self.rect, now) {
            ui.ctx().request_repaint();
        } else {
            self.glide = None;
        }
    }

    /// The part that was asked for stays in view when the widget changes its size.
    pub(super) fn keep_part(&mut self) {
        let Some((part, camera)) = self.kept_part else {
            return;
        };
        let is_on_the_way = self.glide.take().is_some();
        if is_on_the_way || self.camera == camera {
            self.camera.show(part, self.rect);
            self.kept_part = Some((part, self.camera));
        } else {
            self.kept_part = None;
        }
    }

    pub(super) fn draw_minimap(&mut self, ui: &mut Ui, context: &Context<'_>) {
        let below = self.zoom_card.place(self.rect, Align2::RIGHT_BOTTOM);
        let centre = self.minimap.ui(
            ui,
            context,
            &self.scene,
            self.scene_generation,
            &self.camera,
            (self.rect, below),
        );
        if let Some(centre) = centre {
            self.is_fitted = false;
            self.camera.put(centre, self.rect.center());
            ui.ctx().request_repaint();
        }
    }
}
