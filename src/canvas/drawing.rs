//! One frame's picture, from the paper up to the tooltip.

use std::time::Instant;

use egui::{Id, Ui};

use crate::context::{Action, Context};
use crate::model::StakeholderId;
use crate::scene::{Bounds, NodeVisual, Purpose, SceneInput, is_labelled_by_view};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::compared::OnMap;
use super::hit::Hit;
use super::menus::Choice;
use super::name_editor::Outcome;
use super::overlay::Overlay;
use super::pointed::Pointed;
use super::surroundings::Surroundings;
use super::tools::Gesture;
use super::{Canvas, SceneKey, assumed, legend, lettering, paper, tooltip, zoom_bar};

/// How far from its mark a label may reach into the view, in canvas units.
const LABEL_REACH: f64 = 150.0;

impl Canvas {
    pub(super) fn rebuild_scene(&mut self, ui: &Ui, context: &Context<'_>) {
        let key = SceneKey {
            project: context.project().uuid,
            is_masked: context.masked.is_some(),
            drawing_revision: context.session.drawing_revision(),
            variant: context.variant_id(),
            lang: context.i18n.lang().code(),
            dark: context.tokens.dark,
            is_strong: context.tokens.is_strong,
            show_tie_labels: self.show_tie_labels,
            show_steps: self.show_steps,
            is_previewing: context.session.is_previewing(),
            analysis: context.analysis.identity(),
        };
        let Some(old) = self.scene_key.replace(key.clone()) else {
            self.build_scene(context, true);
            return;
        };
        if old == key {
            return;
        }
        if old.variant != key.variant && old.project == key.project {
            self.leave_variant(ui, key.drawing_revision);
        }
        let numbers_only = old
            == SceneKey {
                analysis: old.analysis,
                ..key.clone()
            };
        // Who stands out may go by the numbers.
        if numbers_only && context.view().highlight.is_empty() {
            let input = self.scene_input(context);
            let touched = self.builder.restyle(&mut self.scene, &input);
            self.labelled = None;
            if !touched.nodes.is_empty() {
                self.scene_generation += 1;
            }
            return;
        }
        let places_only = old
            == SceneKey {
                drawing_revision: old.drawing_revision,
                is_previewing: old.is_previewing,
                ..key.clone()
            };
        let moved = places_only
            .then(|| context.session.moved_since(old.drawing_revision))
            .flatten();
        // At rest the labels look for better places, if there are not too many of them.
        let follows = key.is_previewing || !self.builder.places_labels(&self.scene);
        match moved.filter(|_| follows) {
            Some(moved) => self.follow_moves(context, &moved),
            None => self.build_scene(context, old.project != key.project),
        }
    }

    fn scene_input<'a>(&self, context: &Context<'a>) -> SceneInput<'a> {
        SceneInput {
            project: context.project(),
            variant: context.variant_id(),
            analysis: context.analysis,
            tokens: context.tokens,
            i18n: context.i18n,
            purpose: Purpose::Screen,
            show_tie_labels: self.show_tie_labels,
            show_steps: self.show_steps,
        }
    }

    fn build_scene(&mut self, context: &Context<'_>, is_another_project: bool) {
        self.builder
            .keep_label_sides(context.session.is_previewing());
        let scene = self.builder.build(&self.scene_input(context));
        if is_another_project {
            self.is_fitted = true;
        }
        if scene.nodes != self.scene.nodes || scene.ties != self.scene.ties {
            self.scene_generation += 1;
        }
        self.labelled = None;
        self.scene = scene;
    }

    fn follow_moves(&mut self, context: &Context<'_>, moved: &[StakeholderId]) {
        let input = self.scene_input(context);
        let touched = self.builder.relocate(&mut self.scene, &input, moved);
        if !touched.nodes.is_empty() {
            self.scene_generation += 1;
        }
        if !context.session.is_previewing() {
            self.scene.measure();
        }
    }

    /// A large scene has labels only where it is looked at, and only where they can be read.
    fn label_what_is_seen(&mut self, context: &Context<'_>) {
        if !is_labelled_by_view(&self.scene, Purpose::Screen) {
            return;
        }
        let seen = Some((self.scene_generation, self.camera, self.rect));
        if self.labelled == seen {
            return;
        }
        self.labelled = seen;
        let is_legible = lettering::is_legible(self.camera.screen_length(type_scale::MAP_LABEL));
        let view = self.camera.canvas_bounds(self.rect).grown(LABEL_REACH);
        let input = self.scene_input(context);
        self.builder
            .label(&mut self.scene, &input, is_legible.then_some(view));
    }

    pub(super) fn draw(&mut self, ui: &mut Ui, context: &Context<'_>) {
        let rect = self.rect;
        self.label_what_is_seen(context);
        let began = Instant::now();
        let between = self.cross_on(ui, context.session.drawing_revision());
        let (scene, camera) = match &between {
            Some((scene, camera)) => (scene, camera),
            None => (&self.scene, &self.camera),
        };
        paper::paint(
            ui.painter(),
            rect,
            camera,
            context.tokens,
            self.snaps_to_grid,
        );
        let painter = ui.painter().clone();
        let surroundings = Surroundings {
            painter: &painter,
            camera,
            scene,
        };
        surroundings.below();
        self.map.ui(ui, rect, scene, self.scene_generation, camera);
        let overlay = Overlay {
            painter: &painter,
            camera,
            scene,
            tokens: context.tokens,
        };
        overlay.selection(context.selection());
        if matches!(self.gesture, Gesture::Idle | Gesture::Pressed(_)) {
            if self.hovered_handle.is_none() {
                overlay.hover(self.hover);
            }
            overlay.hover(self.pointed_beside);
            if let (Hit::Rim(id), None, Some(pointer)) =
                (self.hover, self.hovered_handle, self.pointer)
            {
                overlay.rim_handle(id, pointer);
            }
        }
        surroundings.above();
        lettering::paint(&painter, camera, scene);
        if !lettering::is_legible(self.camera.screen_length(type_scale::MAP_LABEL)) {
            self.landmarks
                .paint(&painter, &self.camera, &self.scene, context);
        }
        overlay.locks(self.locks.of(context));
        Pointed { overlay: &overlay }.show(&self.pointers);
        if let Some(assumed) = &self.pointers.assumed {
            assumed::show(&overlay, assumed, rect);
        }
        if let Some(compared) = &self.pointers.compared {
            let on_map = OnMap {
                overlay: &overlay,
                context,
            };
            on_map.show(compared, rect);
        }
        if !matches!(self.gesture, Gesture::Bending(_) | Gesture::Reconnecting(_)) {
            overlay.tie_handles(context.selection());
        }
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
        if between.is_some() {
            self.note_frame(began.elapsed());
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
        if self.is_presenting {
            return;
        }
        let zoom = self.camera.zoom();
        if let Some(command) = zoom_bar::ui(ui, &mut self.zoom_card, rect, context, zoom) {
            self.run(command);
            ui.ctx().request_repaint();
        }
        if self.show_minimap {
            self.draw_minimap(ui, context);
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

    pub(super) fn show_tooltip(
        &self,
        map: &egui::Response,
        named: Option<egui::Response>,
        context: &Context<'_>,
    ) {
        let rests = self.gesture.is_idle() && self.editor.is_none() && self.menu.is_none();
        match (self.hover, named) {
            (Hit::Body(id), Some(named)) if rests => tooltip::ui(named, context, id),
            (Hit::Tie(id), _) if rests => tooltip::tie(map, context, id),
            _ => {}
        }
    }
}
