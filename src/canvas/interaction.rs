//! One frame's input: keys and pointer go to the gesture, and what comes out is carried out.

use egui::{CursorIcon, Id, Pos2, Ui};

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{StakeholderId, TieId};
use crate::scene::Bounds;

use super::edge_pan::EdgePan;
use super::handles;
use super::hit::{self, Hit};
use super::input::{self, Input};
use super::menus::Menu;
use super::name_editor::NameEditor;
use super::tools::{Effect, Gesture, Naming, PointerEvent, Tool, World};
use super::{Canvas, keyboard, name_editor, overlay};

impl Canvas {
    /// A gesture or a name ends when what it holds has gone, such as by undo.
    pub(super) fn drop_what_is_gone(&mut self, context: &Context<'_>) {
        let is_gone = |id: &StakeholderId| !context.variant().members.contains_key(id);
        let is_tie_gone = |id: &TieId| !context.variant().ties.contains_key(id);
        let is_over = match &self.gesture {
            Gesture::Linking(link) => is_gone(&link.from),
            Gesture::Dragging(drag) if drag.is_copy => {
                drag.originals.iter().any(|(id, _)| is_gone(id))
            }
            // Whatever ended the preview, such as undo, has ended the drag.
            Gesture::Dragging(_) => !context.session.is_previewing(),
            Gesture::Reconnecting(reconnection) => is_tie_gone(&reconnection.tie),
            Gesture::Bending(bending) => is_tie_gone(&bending.tie),
            _ => false,
        };
        if is_over {
            self.gesture = Gesture::Idle;
        }
        if self
            .editor
            .as_ref()
            .is_some_and(|editor| editor.is_over(context))
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
            tool: self.hand(),
            view: self.rect,
            grid: self.grid(),
        };
        self.caret.follow(&world);
        if self.is_presenting {
            return;
        }
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
                Input::Pointer(event) if self.is_presenting => {
                    let event = event.as_single_click();
                    self.handle_pointer_event(ui, response, context, event, effects);
                }
                Input::SecondaryPress(_) | Input::SecondaryRelease(_) if self.is_presenting => {}
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
        self.tell_of_keys(ui, response, context, effects);
        self.pan_at_edge(ui, response, context, effects);
    }

    /// A key pressed or let go means something without any move of the pointer.
    fn tell_of_keys(
        &mut self,
        ui: &Ui,
        response: &egui::Response,
        context: &Context<'_>,
        effects: &mut Vec<Effect>,
    ) {
        let held = input::held_now(ui);
        if held != self.held {
            self.held = held;
            if let Some(at) = ui.input(|i| i.pointer.latest_pos()) {
                let event = PointerEvent::Keys { at, held };
                self.handle_pointer_event(ui, response, context, event, effects);
            }
        }
    }

    /// Moves the paper on while something is held near the edge of the canvas.
    fn pan_at_edge(
        &mut self,
        ui: &Ui,
        response: &egui::Response,
        context: &Context<'_>,
        effects: &mut Vec<Effect>,
    ) {
        let pointer = ui.input(|i| i.pointer.latest_pos());
        let Some(at) = pointer.filter(|_| self.gesture.pans_at_edge()) else {
            self.edge_pan = EdgePan::default();
            return;
        };
        let time = ui.input(|i| i.stable_dt);
        let step = self.edge_pan.step(response.rect, at, time);
        if step != egui::Vec2::ZERO {
            self.camera.pan_by(step);
            let held = self.held;
            let event = PointerEvent::Move { at, held };
            self.handle_pointer_event(ui, response, context, event, effects);
            ui.ctx().request_repaint();
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
            Hit::Note(id) if !selection.notes.contains(&id) => Some(Selection::note(id)),
            // Those who are selected may be meant to come in.
            Hit::Group(id) if selection.stakeholders.is_empty() => Some(Selection::group(id)),
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
            Naming::RenameGroup { id } => match self.scene.hull(id) {
                Some(hull) => name_editor::name_place(hull),
                None => return,
            },
            Naming::NewNote { at } => Bounds::at(at).grown(40.0),
            Naming::EditNote { id } => match self.scene.note(id) {
                Some(note) => note.bounds,
                None => return,
            },
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

    pub(super) fn update_hover(&mut self, response: &egui::Response, context: &Context<'_>) {
        self.pointer = response.hover_pos();
        let is_ready = self.menu.is_none() && self.hand() == Tool::Select && self.gesture.is_idle();
        self.hovered_handle = self.pointer.filter(|_| is_ready).and_then(|pos| {
            let found = handles::at(&self.scene, &self.camera, context.selection(), pos);
            found.map(|(_, handle)| handle)
        });
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
        let icon = match (&self.gesture, self.hand(), self.hover) {
            (Gesture::Panning { .. } | Gesture::Bending(_), ..) => CursorIcon::Grabbing,
            (Gesture::Dragging(drag), ..) if drag.is_copy => CursorIcon::Copy,
            (Gesture::Dragging(_), ..) => CursorIcon::Move,
            (Gesture::Linking(_) | Gesture::Reconnecting(_) | Gesture::Banding { .. }, ..) => {
                CursorIcon::Crosshair
            }
            (_, Tool::Pan, _) => CursorIcon::Grab,
            _ if space => CursorIcon::Grab,
            _ if self.hovered_handle.is_some() => CursorIcon::Grab,
            (_, _, Hit::Rim(_)) | (_, Tool::Connect, _) => CursorIcon::Crosshair,
            (_, _, Hit::Body(_) | Hit::Tie(_) | Hit::Note(_)) => CursorIcon::PointingHand,
            (_, Tool::AddStakeholder | Tool::AddNote, _) => CursorIcon::Cell,
            (_, Tool::Select, Hit::Group(_)) => CursorIcon::Move,
            (_, Tool::Select, Hit::Empty) => CursorIcon::Default,
        };
        ui.ctx().set_cursor_icon(icon);
    }
}
