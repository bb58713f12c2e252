//! What the status line says: always what the hand can do now.

use super::Canvas;
use super::hit::Hit;
use super::tools::{Gesture, GoingOn, Tool};

impl Canvas {
    /// The text that says what the hand can do now.
    pub fn hint_key(&self) -> &'static str {
        if let Some(editor) = &self.editor {
            return editor.hint_key();
        }
        match (&self.gesture, self.tool) {
            (Gesture::Dragging(drag), _) if drag.is_copy => "canvas-hint-copying",
            (Gesture::Dragging(_), _) => "canvas-hint-dragging",
            (Gesture::Banding { .. }, _) => "canvas-hint-banding",
            (Gesture::Linking(link), _) => match link.goes_on {
                _ if link.is_held => "canvas-hint-linking",
                Some(GoingOn::Chain) => "canvas-hint-chaining",
                Some(GoingOn::Star) => "canvas-hint-star",
                None => "canvas-hint-choosing-end",
            },
            (Gesture::Reconnecting(_), _) => "canvas-hint-reconnecting",
            (Gesture::Bending(_), _) => "canvas-hint-bending",
            (Gesture::Panning { .. }, _) => "canvas-hint-panning",
            (Gesture::Idle | Gesture::Pressed(_), Tool::AddStakeholder) => "canvas-hint-add",
            (Gesture::Idle | Gesture::Pressed(_), Tool::AddNote) => "canvas-hint-note-tool",
            (Gesture::Idle | Gesture::Pressed(_), Tool::Connect) => "canvas-hint-connect",
            (Gesture::Idle | Gesture::Pressed(_), Tool::Pan) => "canvas-hint-pan",
            (Gesture::Idle | Gesture::Pressed(_), Tool::Select) => self.idle_hint(),
        }
    }

    fn idle_hint(&self) -> &'static str {
        if self.scene.nodes.is_empty() {
            return "canvas-hint-empty";
        }
        if self.hovered_handle.is_some() {
            return "canvas-hint-tie-handles";
        }
        match self.hover {
            Hit::Rim(_) => "canvas-hint-rim",
            Hit::Body(_) => "canvas-hint-body",
            Hit::Tie(_) => "canvas-hint-tie",
            Hit::Group(_) => "canvas-hint-group",
            Hit::Note(_) => "canvas-hint-note",
            Hit::Empty if self.has_focus && self.caret.stakeholder.is_some() => "canvas-hint-keys",
            Hit::Empty => "canvas-hint-idle",
        }
    }
}
