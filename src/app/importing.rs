//! Files of other programs: asked for, read beside the window, and shown as new projects.

use std::path::{Path, PathBuf};

use crate::i18n::I18n;
use crate::io::import::{self, Imported};

use super::App;
use super::dialogs::Dialog;
use super::files::{FileDone, Picking};
use super::picker::{Question, folder_of};

impl App {
    /// Asks for a file of another program that is merged into the open document.
    pub(super) fn ask_what_to_import(
        &mut self,
        ctx: &egui::Context,
        kind: &str,
        extensions: &'static [&'static str],
    ) {
        let question = Question {
            title: self.i18n.text("dialog-import-title"),
            kind: (self.i18n.text(kind), extensions),
            save_as: None,
            folder: folder_of(self.path.as_deref()),
        };
        self.ask(ctx, question, Picking::Import);
    }

    pub(super) fn import_from(&mut self, ctx: &egui::Context, path: PathBuf) {
        let lang = self.i18n.lang();
        self.tasks.start("import", ctx, move || FileDone::Imported {
            result: import::open(&path, &I18n::new(lang)).map(Box::new),
            path,
        });
    }

    /// A file of another program is a new project, which is nowhere on disk yet.
    pub(super) fn show_imported(&mut self, path: &Path, imported: Imported) {
        self.leave_document();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let lines = imported.losses.describe(&self.i18n);
        self.show_document(imported.project, None);
        self.session.mark_unsaved();
        if lines.is_empty() {
            let args = [("file", name.into_owned().into())];
            let text = self.i18n.with("notice-imported-whole", &args);
            self.say(text);
        } else {
            self.dialogs.push_back(Dialog::Losses {
                name: name.into_owned(),
                lines,
            });
        }
    }
}
