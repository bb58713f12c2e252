//! The form on paper: four pages for a group, with the stakeholders of the open document on it.

use std::path::{Path, PathBuf};

use crate::i18n::I18n;
use crate::io::atomic::{self, Previous};
use crate::io::export::ExportError;
use crate::io::export::form::{self, FormOptions};
use crate::report::Paper;

use super::super::App;
use super::super::files::{FileDone, Picking};
use super::super::picker::{Question, folder_of};
use super::{SheetDone, SheetPicking};

impl App {
    pub(in crate::app) fn ask_where_to_save_form(&mut self, ctx: &egui::Context) {
        let question = Question {
            title: self.i18n.text("form-dialog-title"),
            kind: (self.i18n.text("form-kind"), &["pdf"]),
            save_as: Some(self.i18n.text("form-file")),
            folder: folder_of(self.path.as_deref()),
        };
        self.ask(ctx, question, Picking::Sheet(SheetPicking::PaperForm));
    }

    pub(super) fn save_form_to(&mut self, ctx: &egui::Context, path: PathBuf) {
        let paper = match self.settings.report_paper {
            Paper::F4 => Paper::F4,
            _ => Paper::A4,
        };
        let mut options = FormOptions::new(paper);
        if !self.on_start_page {
            options.name(&self.exported_document(), &self.i18n);
        }
        let lang = self.i18n.lang();
        self.tasks.start("form", ctx, move || {
            let bytes = form::pdf(&options, &I18n::new(lang), jiff::Timestamp::now());
            let result = bytes.and_then(|bytes| {
                let written = atomic::replace(&path, &bytes, Previous::Drop);
                written.map_err(ExportError::Write)
            });
            FileDone::Sheet(SheetDone::FormSaved(path, result))
        });
    }

    pub(super) fn form_saved(&mut self, path: &Path, result: Result<PathBuf, ExportError>) {
        match result {
            Ok(path) => {
                let file = [("file", path.display().to_string().into())];
                let text = self.i18n.with("form-done", &file);
                self.say(text);
            }
            Err(error) => {
                let text = error.describe(path, &self.i18n);
                self.show_error("error-export-title", text);
            }
        }
    }
}
