//! Tables that leave the program for a spreadsheet: the template to fill in, and numbers on screen.

use std::path::PathBuf;

use crate::i18n::I18n;
use crate::io::atomic::{self, Previous};
use crate::io::import;

use super::App;
use super::files::{FileDone, Picking};
use super::picker::{Question, file_name, folder_of};

impl App {
    pub(super) fn ask_where_to_save_template(&mut self, ctx: &egui::Context) {
        let question = Question {
            title: self.i18n.text("dialog-template-title"),
            kind: (self.i18n.text("file-kind-workbook"), &["xlsx"]),
            save_as: Some(self.table_name("template-file-name", "xlsx")),
            folder: folder_of(self.path.as_deref()),
        };
        self.ask(ctx, question, Picking::Template);
    }

    pub(super) fn ask_where_to_save_table(&mut self, ctx: &egui::Context, table: String) {
        let question = Question {
            title: self.i18n.text("table-save"),
            kind: (self.i18n.text("table-kind"), &["csv"]),
            save_as: Some(self.table_name("table-file-name", "csv")),
            folder: folder_of(self.path.as_deref()),
        };
        self.ask(ctx, question, Picking::Table(table));
    }

    /// Asks where another text goes.
    pub(super) fn ask_where_to_save(
        &mut self,
        ctx: &egui::Context,
        (kind, extension): (&str, &'static str),
        name: &str,
        text: String,
    ) {
        let extensions: &'static [&'static str] = match extension {
            "ics" => &["ics"],
            _ => &["vcf"],
        };
        let question = Question {
            title: self.i18n.text("dialog-save-file-title"),
            kind: (self.i18n.text(kind), extensions),
            save_as: Some(self.table_name(name, extension)),
            folder: folder_of(self.path.as_deref()),
        };
        self.ask(ctx, question, Picking::Table(text));
    }

    pub(super) fn save_table_to(&mut self, ctx: &egui::Context, path: PathBuf, table: String) {
        self.tasks.start("table", ctx, move || {
            let result = atomic::replace(&path, table.as_bytes(), Previous::Drop).map(|_| ());
            FileDone::TableSaved { path, result }
        });
    }

    pub(super) fn save_template_to(&mut self, ctx: &egui::Context, path: PathBuf) {
        let project = self.session.document();
        let variant = self.session.variant_id();
        let lang = self.i18n.lang();
        self.tasks.start("template", ctx, move || {
            let i18n = I18n::new(lang);
            FileDone::TemplateSaved(import::save_template(&path, &project, variant, &i18n))
        });
    }

    /// The project's title and what the table is, as the name of a file.
    fn table_name(&self, key: &str, extension: &str) -> String {
        let title = &self.session.project().card.title;
        let word = self.i18n.text(key);
        let stem = if title.is_empty() {
            word
        } else {
            format!("{title} - {word}")
        };
        file_name(&stem, "jejaring", extension)
    }
}
