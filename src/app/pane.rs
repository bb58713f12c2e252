//! The pane below the map: opening it, letting it take the place of the map.

use egui::Ui;

use crate::context::Action;
use crate::panels::analysis::View;
use crate::style::Tokens;

use super::command::{Command, Menu, Submenu};
use super::{App, Pane};

impl App {
    /// Whether the pane takes the place of the map.
    pub(super) fn is_pane_whole(&self) -> bool {
        self.settings.show_table && self.analysis_pane.is_whole()
    }

    /// Opens a view of the pane below the map and goes there.
    pub(super) fn open_analysis(&mut self, view: View) {
        self.settings.show_table = true;
        self.analysis_pane.show(view);
        (self.pane, self.focus_pane) = (Pane::Analysis, true);
    }

    /// Shows the pane or puts it away; it comes back below the map.
    pub(super) fn toggle_pane(&mut self) {
        self.settings.show_table ^= true;
        self.analysis_pane.set_whole(false);
    }

    /// Lets the pane take the place of the map, or gives the map its place back.
    pub(super) fn toggle_whole_pane(&mut self) {
        let is_whole = !self.is_pane_whole();
        self.settings.show_table = true;
        self.analysis_pane.set_whole(is_whole);
        if is_whole {
            (self.pane, self.focus_pane) = (Pane::Analysis, true);
        }
    }

    /// Brings the map back for what happens on it.
    pub(super) fn uncover_map(&mut self, command: Command) {
        let row = command.row();
        let is_of_map = row.menu == Menu::Layout
            || matches!(row.submenu, Some(Submenu::Zoom | Submenu::Background))
            || matches!(
                command,
                Command::AddStakeholder
                    | Command::ToolSelect
                    | Command::ToolAdd
                    | Command::ToolConnect
                    | Command::ToolNote
                    | Command::ToolPan
                    | Command::Find
                    | Command::Rename
                    | Command::WhatIf
                    | Command::SideBySide
                    | Command::Chart
                    | Command::NextFinding
                    | Command::PreviousFinding
                    | Command::NextSavedView
                    | Command::PreviousSavedView
            );
        if is_of_map {
            self.analysis_pane.set_whole(false);
        }
    }

    /// A click takes the focus from the form's field in the frame in which it does its own work, and
    /// both may change the same record: what was typed belongs to the document before.
    pub(super) fn take_in_click(&mut self, ctx: &egui::Context) {
        if !ctx.input(|i| i.pointer.any_click()) || !ctx.text_edit_focused() {
            return;
        }
        let field = ctx.memory(egui::Memory::focused);
        let field = field.and_then(|id| ctx.read_response(id));
        let at = ctx.input(|i| i.pointer.interact_pos());
        if field
            .zip(at)
            .is_some_and(|(f, at)| f.interact_rect.contains(at))
        {
            return;
        }
        let tokens = crate::theme::tokens(ctx);
        let mut inspector = std::mem::take(&mut self.inspector);
        let mut actions = inspector.flush(&self.context(&tokens));
        self.inspector = inspector;
        actions.extend(self.flush_guide(&tokens));
        let mut pane = std::mem::take(&mut self.analysis_pane);
        let edits = pane.flush_forms(&self.context(&tokens));
        actions.extend(edits.into_iter().map(Action::Edit));
        self.analysis_pane = pane;
        self.carry_out(ctx, actions);
    }

    /// Draws the pane where it is to stand.
    pub(super) fn analysis_pane(
        &mut self,
        ui: &mut Ui,
        tokens: &Tokens,
        actions: &mut Vec<Action>,
    ) {
        // Lent out while it draws, so that it can read the rest of the app.
        let mut pane = std::mem::take(&mut self.analysis_pane);
        self.pane_focus(ui, Pane::Analysis);
        // The panel keeps the height that it was given, however little there is in it.
        ui.set_min_height(ui.available_height());
        actions.extend(pane.ui(ui, &self.context(tokens)));
        self.canvas.pointers = pane.pointers(&self.context(tokens));
        self.analysis_pane = pane;
        self.remember_columns();
    }

    /// Whether something was typed that cannot be read, and so is not in the document.
    pub(super) fn has_unread(&self, tokens: &Tokens) -> bool {
        let context = self.context(tokens);
        self.inspector.has_refused(&context) || self.analysis_pane.has_refused(&context)
    }
}
