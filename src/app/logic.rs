//! What happens before a frame is laid out: results, files, keys, recovery copies.

use std::time::Instant;

use egui::ViewportCommand;

use crate::analysis::Gathered;
use crate::context::Action;
use crate::edit::{Edit, EditError, clipboard, pasted, table_text};
use crate::io::import::Words;
use crate::model::Point;
use crate::panels::filter_bar;
use crate::panels::grid::{Clipboard, content_named};

use super::App;
use super::command::{Command, TABLE};
use super::dialogs::Dialog;
use super::files::Then;

impl App {
    pub(super) fn take_in(&mut self, ctx: &egui::Context) {
        while let Some(done) = self.tasks.poll() {
            self.file_done(ctx, done);
            self.close_when_idle(ctx);
        }
        self.follow_projector(ctx);
        self.take_in_close(ctx);
        self.take_in_drops(ctx);
        self.follow_arranging(ctx);
        self.take_in_click(ctx);
        self.take_in_keys(ctx);
        self.update_analysis();
        self.keep_recovery_copy(ctx);
        self.take_in_pictures(ctx);
        self.update_title(ctx);
        if let Some(notice) = &self.notice {
            let now = Instant::now();
            if notice.until <= now {
                self.notice = None;
            } else {
                ctx.request_repaint_after(notice.until - now);
            }
        }
    }

    fn take_in_close(&mut self, ctx: &egui::Context) {
        if !ctx.input(|i| i.viewport().close_requested()) {
            return;
        }
        if self.closing && !self.tasks.is_busy() {
            return;
        }
        self.take_in_typing(ctx);
        if self.closing || self.session.is_dirty() || self.tasks.is_busy() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            let asked = |d: &Dialog| matches!(d, Dialog::Unsaved(Then::Quit));
            if !self.closing && !self.dialogs.iter().any(asked) {
                self.guard(ctx, Then::Quit);
            }
        } else {
            self.discard_recovery_copy();
            self.closing = true;
        }
    }

    fn take_in_drops(&mut self, ctx: &egui::Context) {
        let dropped: Vec<_> = ctx.input(|i| {
            let files = i.raw.dropped_files.iter();
            files.map(|file| file.path().to_owned()).collect()
        });
        let is_many = dropped.len() > 1 || dropped.iter().any(|path| path.is_dir());
        if is_many || (self.is_comparing_groups() && !dropped.is_empty()) {
            self.add_class_files(ctx, dropped);
        } else if let Some(path) = dropped.into_iter().next() {
            self.take_in_typing(ctx);
            self.guard(ctx, Then::Open(path));
        }
    }

    /// Shortcuts, the ones with most modifiers first; a focused text field wins.
    fn take_in_keys(&mut self, ctx: &egui::Context) {
        if !self.dialogs.is_empty() || self.picker.is_open() {
            return;
        }
        if self.is_presenting() {
            self.take_in_presentation_keys(ctx);
            return;
        }
        let typing = ctx.text_edit_focused();
        if !typing && self.is_projecting() {
            self.take_in_projector_keys(ctx);
        }
        if !typing && !self.is_comparing_groups() {
            self.take_in_assuming_keys(ctx);
        }
        let in_grid = self.settings.show_table
            && !self.is_comparing_groups()
            && self.analysis_pane.has_grid_keys(ctx);
        let mut shortcuts: Vec<_> = TABLE
            .iter()
            .filter(|row| !row.handled_elsewhere)
            .flat_map(|row| {
                let keys = row.shortcut.into_iter().chain(row.alternative);
                keys.map(move |key| (key, row.command))
            })
            .filter(|(key, command)| !typing || works_while_typing(*command, *key))
            .filter(|(key, command)| !in_grid || works_in_grid(*command, *key))
            // The sheet of results has its own undo and saving.
            .filter(|(_, command)| !self.is_comparing_groups() || self.is_enabled(*command))
            .collect();
        shortcuts.sort_by_key(|(key, _)| {
            let m = key.modifiers;
            std::cmp::Reverse(u8::from(m.command) + u8::from(m.shift) + u8::from(m.alt))
        });
        for (key, command) in shortcuts {
            let plain = key.modifiers.is_none();
            // Plain keys must not fire together with a modifier, which egui would let pass.
            let held = ctx.input(|i| i.modifiers);
            if plain && (held.ctrl || held.alt || held.command || held.shift) {
                continue;
            }
            if ctx.input_mut(|i| i.consume_shortcut(&key)) {
                self.run_command(ctx, command);
            }
        }
        if self.is_comparing_groups() {
            return;
        }
        if !typing && !in_grid && self.canvas.has_focus() {
            self.take_in_depth(ctx);
        }
        // With the focus on the map this is the map's; where nothing has it, what is selected is
        // meant as well, such as after a click into a list.
        let is_free = !typing && !in_grid && ctx.memory(egui::Memory::focused).is_none();
        let none = egui::Modifiers::NONE;
        if is_free && ctx.input_mut(|i| i.consume_key(none, egui::Key::Delete)) {
            self.run_command(ctx, Command::Remove);
        }
        if !typing && !self.on_start_page {
            self.take_in_clipboard(ctx);
        }
    }

    /// A digit on the map shows what is around the selected stakeholder, so many ties far; 0 shows
    /// everything again.
    fn take_in_depth(&mut self, ctx: &egui::Context) {
        const DIGITS: [egui::Key; 10] = [
            egui::Key::Num0,
            egui::Key::Num1,
            egui::Key::Num2,
            egui::Key::Num3,
            egui::Key::Num4,
            egui::Key::Num5,
            egui::Key::Num6,
            egui::Key::Num7,
            egui::Key::Num8,
            egui::Key::Num9,
        ];
        if ctx.input(|i| i.modifiers.any()) {
            return;
        }
        let pressed = (0_u8..)
            .zip(DIGITS)
            .find(|(_, key)| ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, *key)));
        let view = &self.session.project().view;
        let around = self.session.selection().only_stakeholder();
        if let Some((depth, _)) = pressed
            && let Some(id) = around.or(view.highlight.around)
        {
            let view = filter_bar::around(view, id, depth);
            self.carry_out(ctx, vec![Action::SetView(view)]);
        }
    }

    fn take_in_clipboard(&mut self, ctx: &egui::Context) {
        let (copy, cut, paste) = ctx.input(|i| {
            let mut found = (false, false, None);
            for event in &i.events {
                match event {
                    egui::Event::Copy => found.0 = true,
                    egui::Event::Cut => found.1 = true,
                    egui::Event::Paste(text) => found.2 = Some(text.clone()),
                    _ => {}
                }
            }
            found
        });
        // With Shift it is another shortcut, which arrives as a wish to copy all the same.
        if copy && ctx.input(|i| i.modifiers.shift) {
            return self.run_command(ctx, Command::CopyPicture);
        }
        if self.settings.show_table && self.analysis_pane.has_grid_keys(ctx) {
            let wishes = [
                copy.then_some(Clipboard::Copy),
                cut.then_some(Clipboard::Cut),
                paste.map(Clipboard::Paste),
            ];
            for wish in wishes.into_iter().flatten() {
                self.grid_clipboard(ctx, wish);
            }
            return;
        }
        if copy {
            let tokens = crate::theme::tokens(ctx);
            let mut pane = std::mem::take(&mut self.analysis_pane);
            let table = pane.copied(&self.context(&tokens));
            self.analysis_pane = pane;
            match table.filter(|_| self.settings.show_table) {
                Some(table) => self.carry_out(ctx, vec![Action::CopyTable(table)]),
                None => self.copy_selection(ctx),
            }
        }
        if cut {
            self.cut_selection(ctx);
        }
        if let Some(text) = paste {
            match self.pasted(ctx, text) {
                Ok(edit) => self.carry_out(ctx, vec![Action::Edit(edit)]),
                Err(error) => self.refuse(&error),
            }
        }
    }

    fn grid_clipboard(&mut self, ctx: &egui::Context, wish: Clipboard) {
        let tokens = crate::theme::tokens(ctx);
        let mut pane = std::mem::take(&mut self.analysis_pane);
        let actions = pane.grid_clipboard(&self.context(&tokens), wish);
        self.analysis_pane = pane;
        self.carry_out(ctx, actions);
    }

    /// What a text on the clipboard becomes on the map: a part of a network, or else a list of names
    /// or ties.
    fn pasted(&self, ctx: &egui::Context, text: String) -> Result<Edit, EditError> {
        let at = self.paste_place(ctx);
        if clipboard::read(&text).is_some() {
            return Ok(Edit::Paste { text, at });
        }
        let tokens = crate::theme::tokens(ctx);
        let context = self.context(&tokens);
        let words = Words::new();
        let content = |word: &str| content_named(&context, &words, word);
        let session = &self.session;
        let rows = table_text::rows(&text);
        let list = pasted::filling(session.project(), session.variant_id(), &rows, at, &content);
        list.map(|filling| Edit::Fill(Box::new(filling), "step-paste"))
    }

    /// Where pasted stakeholders go: under the pointer, or else to the middle of the map.
    fn paste_place(&self, ctx: &egui::Context) -> Point {
        let rect = self.canvas.rect();
        let pointer = ctx.input(|i| i.pointer.hover_pos());
        let pos = pointer
            .filter(|p| rect.contains(*p))
            .unwrap_or(rect.center());
        self.canvas.camera().canvas_from_screen(pos)
    }

    /// Keeps the numbers up to date: small networks at once, large ones in the background.
    pub(super) fn update_analysis(&mut self) {
        self.follow_withholding();
        let wanted = self.session.topology_revision();
        if self.submitted_topology != Some(wanted) {
            self.submitted_topology = Some(wanted);
            let session = &self.session;
            let network = Gathered::of(
                session.project(),
                session.variant_id(),
                &session.project().view.filter,
                wanted,
            );
            if let Some(analysis) = self.worker.analyse(network) {
                self.analysis = self.shown_numbers(analysis);
            }
        }
        while let Some(analysis) = self.worker.poll() {
            if analysis.topology_revision == wanted {
                self.analysis = self.shown_numbers(analysis);
            }
        }
    }

    fn update_title(&mut self, ctx: &egui::Context) {
        let name = match self.path.as_deref().and_then(std::path::Path::file_name) {
            Some(name) => name.to_string_lossy().into_owned(),
            None => match self.session.project().card.title.as_str() {
                "" => self.i18n.text("untitled"),
                title => title.to_owned(),
            },
        };
        let unsaved = self.session.is_dirty() || self.is_typing;
        let mark = if unsaved { "• " } else { "" };
        let title = if self.on_start_page {
            "Jejaring".to_owned()
        } else {
            let reading = if self.read_only {
                format!(" [{}]", self.i18n.text("title-read-only"))
            } else {
                String::new()
            };
            format!("{mark}{name}{reading} – Jejaring")
        };
        if title != self.shown_title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.shown_title = title;
        }
    }
}

/// Inside a text field only commands with Ctrl that the field does not know itself, and F-keys.
fn works_while_typing(command: Command, key: egui::KeyboardShortcut) -> bool {
    let belongs_to_field = matches!(
        command,
        Command::Undo
            | Command::Redo
            | Command::SelectAll
            | Command::Duplicate
            | Command::DeleteFromProject
            | Command::CopyPicture
    );
    let function_key = matches!(
        key.logical_key,
        egui::Key::F1 | egui::Key::F6 | egui::Key::F7 | egui::Key::F8 | egui::Key::F9
    );
    !belongs_to_field && (key.modifiers.command || function_key)
}

/// While the data grid has the keys, it takes letters, F2, Delete and what chooses everything.
fn works_in_grid(command: Command, key: egui::KeyboardShortcut) -> bool {
    let belongs_to_grid = matches!(
        command,
        Command::SelectAll | Command::Duplicate | Command::Rename | Command::DeleteFromProject
    );
    let function_key = matches!(
        key.logical_key,
        egui::Key::F1 | egui::Key::F6 | egui::Key::F7 | egui::Key::F8 | egui::Key::F9
    );
    !belongs_to_grid && (key.modifiers.command || function_key)
}
