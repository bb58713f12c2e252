//! The learning panel: where it stands, and the ways into it.

use egui::{Panel, Ui};

use crate::context::Action;
use crate::lessons::{Lesson, Play};
use crate::panels::lessons::LessonsPane;
use crate::style::Tokens;
use crate::theme;

use super::command::{Command, Submenu};
use super::{App, Pane};

/// The panel, open or not: it comes back to where it was.
#[derive(Default)]
pub(super) struct Learning {
    is_open: bool,
    pane: LessonsPane,
}

impl Learning {
    /// Puts the panel away.
    pub(super) fn close(&mut self) {
        self.is_open = false;
    }
}

impl App {
    /// Puts the lessons away where a command opens another panel in their place.
    pub(super) fn make_room(&mut self, command: Command) {
        let is_rearranging = command.row().submenu == Some(Submenu::Rearrange);
        let opens = [Command::Compare, Command::SideBySide, Command::Chart];
        if is_rearranging || opens.contains(&command) {
            self.learning.close();
        }
    }

    /// Whether the lessons are on screen.
    pub fn is_learning(&self) -> bool {
        self.learning.is_open
    }

    /// The lesson on screen.
    pub fn lesson(&self) -> Option<&'static Lesson> {
        self.learning.pane.page().filter(|_| self.is_learning())
    }

    /// Its small network: for tests and scripts.
    pub fn play(&self) -> Option<&Play> {
        self.learning.pane.play().filter(|_| self.is_learning())
    }

    /// Opens the panel at a lesson, or at the list.
    pub(super) fn learn(&mut self, ctx: &egui::Context, lesson: Option<&'static Lesson>) {
        // It takes the place of the forms.
        self.take_in_typing(ctx);
        self.learning.is_open = true;
        self.learning.pane.open(lesson);
        if lesson.is_some() {
            (self.pane, self.focus_pane) = (Pane::Inspector, true);
        }
        ctx.request_repaint();
    }

    /// Opens the panel where it was closed, or closes it.
    pub(super) fn toggle_lessons(&mut self, ctx: &egui::Context) {
        if self.is_learning() {
            self.learning.is_open = false;
        } else {
            self.learn(ctx, self.learning.pane.page());
        }
    }

    /// Draws the panel at the right.
    pub(super) fn lessons_panel(
        &mut self,
        ui: &mut Ui,
        tokens: &Tokens,
        actions: &mut Vec<Action>,
    ) {
        let frame = egui::Frame::new().fill(theme::color(tokens.panel));
        // Lent out while it draws, so that it can read the rest of the app.
        let mut pane = std::mem::take(&mut self.learning.pane);
        Panel::right("lessons")
            .default_size(360.0)
            .size_range(300.0..=640.0)
            .frame(frame)
            .show(ui, |ui| {
                self.pane_focus(ui, Pane::Inspector);
                actions.extend(pane.ui(ui, &self.context(tokens)));
            });
        self.learning.pane = pane;
    }
}
