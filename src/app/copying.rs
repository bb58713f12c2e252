//! What goes onto the clipboard: a part of the network, the map as a picture, or a table.

use std::path::Path;

use egui::ColorImage;

use crate::edit::{clipboard, table_text};
use crate::i18n::I18n;
use crate::io::export::{self, ExportError, ExportOptions, Format, pasted};

use super::App;
use super::board::Table;
use super::files::FileDone;

/// The map, ready to be pasted.
pub enum Copied {
    Picture(ColorImage),
    Svg(String),
}

impl App {
    /// Copies what is selected, to be pasted here or in another window.
    pub(super) fn copy_selection(&mut self, ctx: &egui::Context) {
        let session = &self.session;
        let fragment = clipboard::copy(
            self.shown_project(),
            session.variant_id(),
            session.selection(),
        );
        if !fragment.is_empty() {
            ctx.copy_text(fragment.to_text());
        }
    }

    pub(super) fn export_options(&self, format: Format) -> ExportOptions {
        ExportOptions {
            tie_labels: self.settings.show_tie_labels,
            steps: self.settings.show_steps,
            compared: self.compared_on_paper(),
            ..ExportOptions::of_format(format)
        }
    }

    /// A large map takes a while to be drawn: that is done on a thread of its own.
    pub(super) fn copy_map(&mut self, ctx: &egui::Context, format: Format) {
        let options = self.export_options(format);
        let (project, variant) = (self.exported_document(), self.session.variant_id());
        let (analysis, lang) = (self.analysis.clone(), self.i18n.lang());
        self.tasks.start("copy", ctx, move || {
            let i18n = I18n::new(lang);
            let (project, analysis) = (&project, &analysis);
            FileDone::Copied(match format {
                Format::Svg => export::render(project, variant, analysis, &i18n, &options)
                    .map(|svg| Copied::Svg(String::from_utf8_lossy(&svg).into_owned())),
                _ => export::picture(project, variant, analysis, &i18n, &options).map(|picture| {
                    let size = [picture.width as usize, picture.height as usize];
                    Copied::Picture(ColorImage::from_rgba_unmultiplied(size, &picture.rgba))
                }),
            })
        });
    }

    pub(super) fn copied(&mut self, ctx: &egui::Context, result: Result<Copied, ExportError>) {
        let notice = match result {
            Ok(Copied::Picture(image)) => {
                ctx.copy_image(image);
                "notice-picture-copied"
            }
            Ok(Copied::Svg(text)) => {
                ctx.copy_text(text);
                "notice-svg-copied"
            }
            Err(error) => {
                let text = error.describe(Path::new(""), &self.i18n);
                return self.show_error("error-export-title", text);
            }
        };
        self.say(self.i18n.text(notice));
    }

    /// A table with its head, and sentences beside it.
    pub(super) fn copy_table(&mut self, ctx: &egui::Context, text: String) {
        let html = pasted::html(&table_text::rows(&text), true);
        self.put_table(ctx, Table { html, text });
    }

    pub(super) fn copy_cells(&mut self, ctx: &egui::Context, text: String) {
        let html = pasted::html(&table_text::rows(&text), false);
        self.put_table(ctx, Table { html, text });
    }

    fn put_table(&mut self, ctx: &egui::Context, table: Table) {
        let text = table.text.clone();
        if !self.board.put(table) {
            ctx.copy_text(text);
        }
        let text = self.i18n.text("notice-table-copied");
        self.say(text);
    }

    /// The table that is open below the map, for a report; where there is none, the table of measures.
    pub(super) fn copy_open_table(&mut self, ctx: &egui::Context) {
        let tokens = crate::theme::tokens(ctx);
        let mut pane = std::mem::take(&mut self.analysis_pane);
        let table = pane.open_table(&self.context(&tokens));
        self.analysis_pane = pane;
        let rows = pasted::rounded(&table_text::rows(&table), self.i18n.lang());
        let html = pasted::html(&rows, true);
        self.put_table(ctx, Table { html, text: table });
    }
}
