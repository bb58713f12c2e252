//! One frame's input: keys and pointer go to the gesture, and what comes out is carried out.

use egui::{CursorIcon, Id, Pos2, Ui};

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::StakeholderId;
use crate::scene::Bounds;

use super::hit::{self, Hit};
use super::input::{self, Input};
use super::menus::Menu;
use super::name_editor::NameEditor;
use super::tools::{Effect, Gesture, Naming, PointerEvent, Tool, World};
use super::{Canvas, keyboard, overlay};

impl Canvas {
    /// A gesture or a name ends when what it holds has gone, such as by undo.
    pub(super) fn drop_what_is_gone(&mut self, context: &Context<'_>) {
        let is_gone = |id: &StakeholderId| !context.variant().members.contains_key(id);
        if matches!(&self.gesture, Gesture::Linking { from, .. } if is_gone(from)) {
            self.gesture = Gesture::Idle;
        }
        // Whatever ended the preview, such as undo, has ended the drag.
        if matches!(self.gesture, Gesture::Dragging { .. }) && !context.session.is_previewing() {
            self.gesture = Gesture::Idle;
        }
        if self
            .editor
            .as_ref()
            .and_then(NameEditor::needs)
            .is_some_and(|id| is_gone(&id))
        {
            self.editor = None;
        }
    }

    pub(super) fn handle_keys(
        &mut self,
        ui: &Ui,
        id: Id,
        context: &Context<'_>,
        effects: &mut Vec<Effect>,
    ) {
        self.has_focus = ui.memory(|memory| memory.has_focus(id));
        let world = World {
            scene: &self.scene,
            camera: &self.camera,
            variant: context.variant(),
            selection: context.selection(),
            tool: self.tool,
        };
        self.caret.follow(&world);
        if self.has_focus && self.editor.is_none() {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keyboard::KEPT));
            if self.menu.is_some() {
                return;
            }
            for press in keyboard::take(ui) {
                self.is_keyboard_used = true;
                let gesture = std::mem::take(&mut self.gesture);
                self.gesture = self.caret.after(gesture, press, &world, self.rect, effects);
            }
        } else if !self.gesture.is_idle() && ui.input(|i| i.key_pressed(egui::Key::Escape)) {
            // Esc ends a gesture wherever the focus is.
            self.gesture = std::mem::take(&mut self.gesture).cancelled(effects);
        }
    }

    pub(super) fn handle_pointer(
        &mut self,
        ui: &Ui,
        response: &egui::Response,
        context: &Context<'_>,
        effects: &mut Vec<Effect>,
    ) {
        let is_held = self.gesture.is_held();
        for input in input::read(ui, response, &mut self.clicks, is_held) {
            match input {
                Input::Pointer(event) => {
                    self.handle_pointer_event(ui, response, context, event, effects);
                }
                Input::SecondaryPress(pos) => {
                    if self.gesture.is_idle() {
                        self.menu_press = Some(pos);
                    } else {
                        self.gesture = std::mem::take(&mut self.gesture).cancelled(effects);
                    }
                }
                Input::SecondaryRelease(_) => {
                    if let Some(pos) = self.menu_press.take() {
                        self.open_menu(pos, context, effects);
                    }
                }
                Input::Zoom { about, factor } => self.zoom(about, factor),
                Input::Pan(delta) => {
                    self.is_fitted = false;
                    self.camera.pan_by(delta);
                }
                Input::Interrupted => {
                    if self.gesture.is_held() {
                        self.gesture = std::mem::take(&mut self.gesture).cancelled(effects);
                    }
                }
            }
        }
    }

    pub(super) fn handle_pointer_event(
        &mut self,
        ui: &Ui,
        response: &egui::Response,
        context: &Context<'_>,
        event: PointerEvent,
        effects: &mut Vec<Effect>,
    ) {
        if let PointerEvent::Press { .. } | PointerEvent::PressMiddle { .. } = event {
            self.menu = None;
            self.is_keyboard_used = false;
            response.request_focus();
            // What was being typed is kept before the press does its own.
            if let Some(action) = self.editor.take().and_then(|editor| editor.edit(context)) {
                effects.push(Effect::Do(action));
            }
            ui.ctx().request_repaint();
        }
        let gesture = std::mem::take(&mut self.gesture);
        let mut own = Vec::new();
        self.gesture = gesture.after(event, &self.world(context), &mut own);
        for effect in own {
            match effect {
                // The camera moves at once: later events of the frame count on it.
                Effect::PanBy(delta) => self.camera.pan_by(delta),
                other => effects.push(other),
            }
        }
        if !self.gesture.is_idle() {
            // Nothing jumps while the hand is at it.
            self.is_fitted = false;
        }
    }

    pub(super) fn open_menu(
        &mut self,
        pos: Pos2,
        context: &Context<'_>,
        effects: &mut Vec<Effect>,
    ) {
        let target = hit::at(&self.scene, &self.camera, pos);
        let selection = context.selection();
        let selected = match target {
            Hit::Body(id) | Hit::Rim(id) if !selection.stakeholders.contains(&id) => {
                Some(Selection::stakeholder(id))
            }
            Hit::Tie(id) if !selection.ties.contains(&id) => Some(Selection::tie(id)),
            _ => None,
        };
        effects.extend(selected.map(|s| Effect::Do(Action::Select(s))));
        self.menu = Some(Menu {
            target,
            pos,
            at: self.camera.canvas_from_screen(pos),
        });
    }

    pub(super) fn carry_out(
        &mut self,
        effects: Vec<Effect>,
        context: &Context<'_>,
        actions: &mut Vec<Action>,
    ) {
        for effect in effects {
            match effect {
                Effect::Do(action) => actions.push(action),
                Effect::PanBy(delta) => {
                    self.is_fitted = false;
                    self.camera.pan_by(delta);
                }
                Effect::Name(naming) => self.start_naming(naming, context, actions),
                Effect::Choose(tool) => self.tool = tool,
                Effect::Reveal(id) => self.reveal(id),
            }
        }
    }

    pub(super) fn start_naming(
        &mut self,
        naming: Naming,
        context: &Context<'_>,
        actions: &mut Vec<Action>,
    ) {
        if let Some(action) = self.editor.take().and_then(|editor| editor.edit(context)) {
            actions.push(action);
        }
        let place = match naming {
            Naming::New { at } | Naming::Connected { at, .. } => {
                Bounds::from_centre(at, overlay::NEW_RADIUS, overlay::NEW_RADIUS)
            }
            Naming::Rename { id } => match self.scene.nodes.iter().find(|node| node.id == id) {
                Some(node) => Bounds::from_centre(node.centre, node.radius, node.radius + 30.0),
                None => return,
            },
        };
        self.is_fitted = false;
        // Under the pointer nothing should jump; the keyboard keeps clear of the cards.
        let margin = if self.is_keyboard_used { 72.0 } else { 8.0 };
        self.camera.reveal(place, self.rect, margin);
        self.editor = Some(NameEditor::new(naming, context));
    }

    pub(super) fn update_hover(&mut self, response: &egui::Response) {
        self.pointer = response.hover_pos();
        self.hover = match self.pointer {
            // A hand at work needs no hint.
            _ if self.gesture.is_moving() => Hit::Empty,
            Some(pos) if response.hovered() && self.menu.is_none() => {
                hit::at(&self.scene, &self.camera, pos)
            }
            _ => Hit::Empty,
        };
    }

    pub(super) fn set_cursor(&self, ui: &Ui, response: &egui::Response) {
        if !response.hovered() && self.gesture.is_idle() {
            return;
        }
        let space = ui.input(|i| i.key_down(egui::Key::Space)) && self.editor.is_none();
        let icon = match (&self.gesture, self.tool, self.hover) {
            (Gesture::Panning { .. }, ..) => CursorIcon::Grabbing,
            (Gesture::Dragging { .. }, ..) => CursorIcon::Move,
            (Gesture::Linking { .. } | Gesture::Banding { .. }, ..) => CursorIcon::Crosshair,
            (_, Tool::Pan, _) => CursorIcon::Grab,
            _ if space => CursorIcon::Grab,
            (_, _, Hit::Rim(_)) | (_, Tool::Connect, _) => CursorIcon::Crosshair,
            (_, _, Hit::Body(_) | Hit::Tie(_)) => CursorIcon::PointingHand,
            (_, Tool::AddStakeholder, _) => CursorIcon::Cell,
            (_, Tool::Select, Hit::Empty) => CursorIcon::Default,
        };
        ui.ctx().set_cursor_icon(icon);
    }
}
