//! What menus, toolbar and shortcuts ask of the canvas, and the moves of its camera.

use egui::{Align2, Id, Pos2, Rect, Ui};

use crate::context::{Action, Context};
use crate::model::{Point, StakeholderId, ViewState};
use crate::scene::{Bounds, Label};

use super::camera::Camera;
use super::stops::Stop;
use super::tools::{Effect, Naming};
use super::{Canvas, CanvasCommand, keyboard};

/// Space around what is fitted or revealed, in points.
const MARGIN: f32 = 40.0;
/// A step of the zoom commands.
const ZOOM_STEP: f64 = 1.25;

/// How the project is looked at, with the variant named.
fn look(context: &Context<'_>) -> ViewState {
    ViewState {
        variant: Some(context.variant_id()),
        ..context.view().clone()
    }
}

impl Canvas {
    /// After fitting, and until the camera is moved, everything stays in view.
    pub(super) fn keep_fitted(&mut self, rect: Rect) {
        self.rect = rect;
        let around = (rect, self.legend_place());
        if self.fitted_around != around {
            self.fitted_around = around;
            let before = self.camera;
            if self.is_fitted {
                self.fit();
            } else {
                self.keep_part();
            }
            if !self.is_presenting {
                self.stops.give_way(before, self.camera);
            }
        }
    }

    fn legend_place(&self) -> Rect {
        self.legend_card.place(self.rect, Align2::LEFT_BOTTOM)
    }

    /// Shows everything, beside or above the legend where it would lie on a mark.
    pub(super) fn fit(&mut self) {
        self.is_fitted = true;
        let Some(bounds) = self.scene.bounds else {
            self.camera = Camera::default();
            self.camera.put(Point::default(), self.rect.center());
            return;
        };
        self.camera.fit(bounds, self.rect, MARGIN);
        let legend = self.legend_place();
        let covered = self.camera.canvas_bounds(legend);
        let is_covered = |b: Bounds| b.overlaps(&covered);
        let marks = self.scene.nodes.iter();
        let marks = marks.map(|n| Bounds::from_centre(n.centre, n.radius, n.radius));
        let labels = self.scene.labels.iter().map(Label::bounds);
        if legend.is_positive() && marks.chain(labels).any(is_covered) {
            let mut beside = self.camera;
            let right =
                Rect::from_min_max(Pos2::new(legend.right(), self.rect.top()), self.rect.max);
            beside.fit(bounds, right, MARGIN);
            let top = Rect::from_min_max(self.rect.min, Pos2::new(self.rect.right(), legend.top()));
            self.camera.fit(bounds, top, MARGIN);
            if beside.zoom() > self.camera.zoom() {
                self.camera = beside;
            }
        }
    }

    pub(super) fn run_commands(
        &mut self,
        ui: &Ui,
        id: Id,
        context: &Context<'_>,
        effects: &mut Vec<Effect>,
    ) {
        for command in std::mem::take(&mut self.commands) {
            self.run_now(ui, id, command, context, effects);
        }
    }

    pub(super) fn run_now(
        &mut self,
        ui: &Ui,
        id: Id,
        command: CanvasCommand,
        context: &Context<'_>,
        effects: &mut Vec<Effect>,
    ) {
        let middle = self.rect.center();
        match command {
            CanvasCommand::ZoomIn => self.zoom(middle, ZOOM_STEP),
            CanvasCommand::ZoomOut => self.zoom(middle, 1.0 / ZOOM_STEP),
            CanvasCommand::ZoomToActualSize => {
                self.is_fitted = false;
                self.camera.set_zoom_about(middle, 1.0);
            }
            CanvasCommand::Fit => self.fit(),
            CanvasCommand::ZoomToSelection => {
                if let Some(bounds) = self.selection_bounds(context) {
                    self.is_fitted = false;
                    self.camera.fit(bounds, self.rect, MARGIN);
                }
            }
            CanvasCommand::PreviousView | CanvasCommand::NextView => {
                let is_back = command == CanvasCommand::PreviousView;
                self.step_view(ui, context, is_back, effects);
            }
            CanvasCommand::Choose(tool) => {
                self.gesture = std::mem::take(&mut self.gesture).cancelled(effects);
                self.tool = tool;
            }
            CanvasCommand::Rename(id) => effects.push(Effect::Name(Naming::Rename { id })),
            CanvasCommand::RenameGroup(id) => {
                effects.push(Effect::Name(Naming::RenameGroup { id }));
            }
            CanvasCommand::EditNote(id) => effects.push(Effect::Name(Naming::EditNote { id })),
            CanvasCommand::Reveal(id) => effects.push(Effect::Reveal(id)),
            CanvasCommand::AddStakeholder => {
                let naming = keyboard::new_at_centre(&self.world(context), self.rect);
                effects.push(Effect::Name(naming));
            }
            CanvasCommand::WalkForward | CanvasCommand::WalkBack => {
                let is_forward = command == CanvasCommand::WalkForward;
                let from = self.caret.stakeholder;
                effects.extend(keyboard::walk_to(&self.world(context), from, is_forward));
            }
            CanvasCommand::Cancel => {
                self.gesture = std::mem::take(&mut self.gesture).cancelled(effects);
                self.editor = None;
                self.menu = None;
            }
            CanvasCommand::Show(part) => self.go_to(ui, part),
            CanvasCommand::PutBack(camera, is_fitted) => {
                (self.glide, self.kept_part) = (None, None);
                (self.camera, self.is_fitted) = (camera, is_fitted);
                self.is_presenting = false;
            }
            CanvasCommand::Focus => {
                // The focus shows where the keys have asked for it.
                self.is_keyboard_used = ui.input(|input| !input.keys_down.is_empty());
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        }
    }

    fn stop(&self, context: &Context<'_>) -> Stop {
        Stop {
            camera: self.camera,
            is_fitted: self.is_fitted,
            around: self.fitted_around,
            look: look(context),
        }
    }

    /// Remembers where the map is looked at. A presentation leaves no stops: it is over as if it had
    /// not been.
    pub(super) fn follow_stops(&mut self, ui: &Ui, context: &Context<'_>) {
        if !self.is_presenting {
            let present = self.stop(context);
            self.stops.follow(present, ui.input(|i| i.time));
        }
    }

    /// Back to the view before, or forward again: camera, filter, highlight and variant together.
    fn step_view(
        &mut self,
        ui: &Ui,
        context: &Context<'_>,
        is_back: bool,
        effects: &mut Vec<Effect>,
    ) {
        let project = context.project();
        let can_be_shown = |stop: &Stop| {
            let variant = stop.look.variant;
            variant.is_some_and(|id| project.variant(id).is_some())
        };
        let present = self.stop(context);
        let stop = if is_back {
            self.stops.back(present, can_be_shown)
        } else {
            self.stops.forward(present, can_be_shown)
        };
        let Some(stop) = stop else {
            return;
        };
        (self.glide, self.kept_part) = (None, None);
        (self.camera, self.is_fitted) = (stop.camera, stop.is_fitted);
        // Fitted anew only where the widget or the legend have another size by now.
        self.fitted_around = stop.around;
        if stop.look != look(context) {
            effects.push(Effect::Do(Action::SetView(stop.look)));
        }
        ui.ctx().request_repaint();
    }

    pub(super) fn selection_bounds(&self, context: &Context<'_>) -> Option<Bounds> {
        let selection = context.selection();
        let marks = self
            .scene
            .nodes
            .iter()
            .filter(|node| selection.stakeholders.contains(&node.id))
            .map(|node| Bounds::from_centre(node.centre, 2.0 * node.radius, 2.0 * node.radius));
        let lines = self
            .scene
            .ties
            .iter()
            .filter(|tie| selection.ties.contains(&tie.id))
            .flat_map(|tie| tie.path.iter().map(|point| Bounds::at(*point)));
        let hulls = self.scene.hulls.iter();
        let hulls = hulls.filter(|hull| selection.groups.contains(&hull.id));
        let frames = hulls.flat_map(|hull| hull.outline.iter().map(|point| Bounds::at(*point)));
        let notes = self.scene.notes.iter();
        let notes = notes.filter(|note| selection.notes.contains(&note.id));
        marks
            .chain(lines)
            .chain(frames)
            .chain(notes.map(|note| note.bounds))
            .reduce(Bounds::union)
    }

    pub(super) fn zoom(&mut self, about: Pos2, factor: f64) {
        self.is_fitted = false;
        self.camera.zoom_about(about, factor);
    }

    pub(super) fn reveal(&mut self, id: StakeholderId) {
        if let Some(node) = self.scene.nodes.iter().find(|node| node.id == id) {
            let bounds = Bounds::from_centre(node.centre, node.radius, node.radius + 24.0);
            let before = self.camera;
            self.camera.reveal(bounds, self.rect, 16.0);
            self.is_fitted &= self.camera == before;
        }
    }
}
