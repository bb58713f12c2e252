//! One frame's picture, from the paper up to the tooltip.

use egui::{Id, Ui};

use crate::context::{Action, Context};
use crate::scene::{Bounds, NodeVisual, Purpose, SceneInput};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::hit::Hit;
use super::menus::Choice;
use super::name_editor::Outcome;
use super::overlay::Overlay;
use super::tools::Gesture;
use super::{Canvas, SceneKey, legend, lettering, paper, tooltip, zoom_bar};

impl Canvas {
    pub(super) fn rebuild_scene(&mut self, context: &Context<'_>) {
        let key = SceneKey {
            project: context.project().uuid,
            drawing_revision: context.session.drawing_revision(),
            variant: context.variant_id(),
            lang: context.i18n.lang().code(),
            dark: context.tokens.dark,
            show_tie_labels: self.show_tie_labels,
            is_previewing: context.session.is_previewing(),
            analysis: context.analysis.identity(),
        };
        if self.scene_key.as_ref() == Some(&key) {
            return;
        }
        self.builder
            .keep_label_sides(context.session.is_previewing());
        let scene = self.builder.build(&SceneInput {
            project: context.project(),
            variant: context.variant_id(),
            analysis: context.analysis,
            tokens: context.tokens,
            i18n: context.i18n,
            purpose: Purpose::Screen,
            show_tie_labels: self.show_tie_labels,
        });
        if self
            .scene_key
            .as_ref()
            .is_none_or(|old| old.project != key.project)
        {
            self.is_fitted = true;
        }
        self.scene_key = Some(key);
        // Selecting, too, counts as a change of the drawing, but draws no mark anew.
        if scene.nodes != self.scene.nodes || scene.ties != self.scene.ties {
            self.projection.update(&scene);
            self.scene_generation += 1;
        }
        self.scene = scene;
    }

    pub(super) fn draw(&mut self, ui: &mut Ui, context: &Context<'_>) {
        let rect = self.rect;
        paper::paint(ui.painter(), rect, &self.camera, context.tokens);
        self.view.ui(
            ui,
            rect,
            &mut self.projection,
            self.scene_generation,
            &self.camera,
        );
        let painter = ui.painter().clone();
        let overlay = Overlay {
            painter: &painter,
            camera: &self.camera,
            scene: &self.scene,
            tokens: context.tokens,
        };
        overlay.selection(context.selection());
        if matches!(self.gesture, Gesture::Idle | Gesture::Pressed(_)) {
            overlay.hover(self.hover);
            if let (Hit::Rim(id), Some(pointer)) = (self.hover, self.pointer) {
                overlay.rim_handle(id, pointer);
            }
        }
        lettering::paint(&painter, &self.camera, &self.scene);
        overlay.gesture(&self.gesture);
        if let Some(editor) = &self.editor {
            overlay.naming(editor.naming);
        }
        if let Some(key) = self.guidance().filter(|_| self.editor.is_none()) {
            painter.text(
                rect.center(),
                egui::Align2::CENTER_CENTER,
                context.i18n.text(key),
                theme::regular(type_scale::TITLE),
                color(context.tokens.secondary),
            );
        }
        if self.has_focus && self.is_keyboard_used {
            let stroke = egui::Stroke::new(1.0, color(context.tokens.accent));
            painter.rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
        }
    }

    /// What a map that shows nothing says in one line.
    fn guidance(&self) -> Option<&'static str> {
        let shown = self.camera.canvas_bounds(self.rect);
        let mut marks = self.scene.nodes.iter();
        let mark = |node: &NodeVisual| Bounds::from_centre(node.centre, node.radius, node.radius);
        if self.scene.nodes.is_empty() {
            Some("canvas-empty")
        } else if marks.any(|node| mark(node).overlaps(&shown)) {
            None
        } else {
            Some("canvas-out-of-view")
        }
    }

    pub(super) fn draw_cards(&mut self, ui: &mut Ui, context: &Context<'_>) {
        let rect = self.rect;
        legend::ui(
            ui,
            &mut self.legend_card,
            rect,
            context,
            &self.scene.legend,
            &mut self.is_legend_open,
        );
        let zoom = self.camera.zoom();
        if let Some(command) = zoom_bar::ui(ui, &mut self.zoom_card, rect, context, zoom) {
            self.run(command);
            ui.ctx().request_repaint();
        }
    }

    pub(super) fn edit_name(
        &mut self,
        ui: &mut Ui,
        id: Id,
        context: &Context<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(mut editor) = self.editor.take() else {
            return;
        };
        let field = id.with("name");
        match editor.ui(ui, self.rect, context, &self.camera, &self.scene, field) {
            Outcome::Open => {
                self.editor = Some(editor);
                return;
            }
            Outcome::Committed => actions.extend(editor.edit(context)),
            Outcome::Cancelled => {}
        }
        // Back to the map, unless something else was clicked.
        if ui.memory(|memory| memory.focused().is_none_or(|focused| focused == field)) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        ui.ctx().request_repaint();
    }

    pub(super) fn show_menu(
        &mut self,
        response: &egui::Response,
        context: &Context<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(menu) = self.menu else { return };
        let mut choices = Vec::new();
        if !menu.ui(response, context, &mut choices) {
            self.menu = None;
            response.request_focus();
        }
        for choice in choices {
            self.menu = None;
            match choice {
                Choice::Effect(effect) => self.carry_out(vec![effect], context, actions),
                Choice::Gesture(gesture) => self.gesture = gesture,
                Choice::Command(command) => self.run(command),
            }
            response.ctx.request_repaint();
        }
    }

    pub(super) fn show_tooltip(&self, named: Option<egui::Response>, context: &Context<'_>) {
        let rests = self.gesture.is_idle() && self.editor.is_none() && self.menu.is_none();
        if let (true, Some(response), Hit::Body(id)) = (rests, named, self.hover) {
            tooltip::ui(response, context, id);
        }
    }
}
