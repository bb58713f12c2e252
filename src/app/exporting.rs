//! The map leaves the program: as a file, or on paper.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::i18n::I18n;
use crate::io::export::{self, ExportOptions, Format};
use crate::io::printing::{Handed, PrintError};
use crate::model::BackgroundKind;

use super::App;
use super::dialogs::Dialog;
use super::export_dialog::{ExportForm, Purpose};
use super::files::{FileDone, Picking};
use super::picker::{Question, file_name, folder_of};

impl App {
    pub(super) fn show_export_form(&mut self, purpose: Purpose) {
        let format = match purpose {
            Purpose::File => Format::Png,
            Purpose::Print => Format::Pdf,
        };
        let options = self.export_options(format);
        let shows_grid = self.has_background(BackgroundKind::PowerInterest);
        let form = ExportForm::new(purpose, options, shows_grid, self.canvas.scene());
        self.dialogs.push_back(Dialog::Export(Box::new(form)));
    }

    pub(super) fn ask_where_to_export(&mut self, ctx: &egui::Context, options: ExportOptions) {
        let (kind, extensions): (_, &'static [&'static str; 1]) = match options.format {
            Format::Png => ("file-kind-png", &["png"]),
            Format::Svg => ("file-kind-svg", &["svg"]),
            Format::Pdf => ("file-kind-pdf", &["pdf"]),
        };
        let question = Question {
            title: self.i18n.text("dialog-export-title"),
            kind: (self.i18n.text(kind), extensions),
            save_as: Some(self.picture_name(extensions[0])),
            folder: folder_of(self.path.as_deref()),
        };
        self.ask(ctx, question, Picking::Export(options));
    }

    pub(super) fn export_to(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        mut options: ExportOptions,
    ) {
        options.made = Timestamp::now();
        let project = self.exported_document();
        let variant = self.session.variant_id();
        let analysis = self.analysis.clone();
        let lang = self.i18n.lang();
        self.tasks.start("export", ctx, move || FileDone::Exported {
            result: export::write(
                &path,
                &project,
                variant,
                &analysis,
                &I18n::new(lang),
                &options,
            ),
            path,
        });
    }

    /// Writes a PDF on a thread of its own and hands it to the system's printing.
    pub(super) fn print(&mut self, ctx: &egui::Context, mut options: ExportOptions) {
        options.made = Timestamp::now();
        let project = self.exported_document();
        let variant = self.session.variant_id();
        let analysis = self.analysis.clone();
        let lang = self.i18n.lang();
        let programs = self.programs.clone();
        let path = self.directories.data.join("print");
        let path = path.join(self.picture_name("pdf"));
        self.tasks.start("print", ctx, move || {
            let i18n = I18n::new(lang);
            let pdf = export::render(&project, variant, &analysis, &i18n, &options);
            let result = pdf.map_err(PrintError::from);
            let result = result.and_then(|pdf| programs.print(&path, &pdf));
            FileDone::Printed { path, result }
        });
    }

    pub(super) fn printed(&mut self, path: &Path, result: Result<Handed, PrintError>) {
        match result {
            Ok(Handed::Viewer) => self.say(self.i18n.text("notice-print-viewer")),
            Ok(Handed::Printer) => self.say(self.i18n.text("notice-print-printer")),
            Err(error) => {
                let text = error.describe(path, &self.i18n);
                self.show_error("error-print-title", text);
            }
        }
    }

    /// What a file of the map is called.
    fn picture_name(&self, extension: &str) -> String {
        let title = match self.path.as_deref().and_then(Path::file_stem) {
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => self.session.project().card.title.clone(),
        };
        let variant = &self.session.variant().header.name;
        file_name(&format!("{title} - {variant}"), "jejaring", extension)
    }
}
