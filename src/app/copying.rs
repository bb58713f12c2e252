//! What goes onto the clipboard: a part of the network, the map as a picture, or a table.

use std::path::Path;

use crate::edit::{clipboard, table_text};
use crate::io::export::{self, ExportOptions, Format, pasted};

use super::App;
use super::board::Table;

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

    pub(super) fn copy_picture(&mut self, ctx: &egui::Context) {
        let options = self.export_options(Format::Png);
        let session = &self.session;
        let picture = export::picture(
            self.shown_project(),
            session.variant_id(),
            &self.analysis,
            &self.i18n,
            &options,
        );
        match picture {
            Ok(picture) => {
                let size = [picture.width as usize, picture.height as usize];
                let image = egui::ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
                ctx.copy_image(image);
                let text = self.i18n.text("notice-picture-copied");
                self.say(text);
            }
            Err(error) => {
                let text = error.describe(Path::new(""), &self.i18n);
                self.show_error("error-export-title", text);
            }
        }
    }

    /// A table with its head, and sentences beside it.
    pub(super) fn copy_table(&mut self, ctx: &egui::Context, text: String) {
        let html = pasted::html(&cells(&text), true);
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
        let rows = pasted::rounded(&cells(&table), self.i18n.lang());
        let html = pasted::html(&rows, true);
        self.put_table(ctx, Table { html, text: table });
    }

    pub(super) fn copy_svg(&mut self, ctx: &egui::Context) {
        let options = self.export_options(Format::Svg);
        let session = &self.session;
        let rendered = export::render(
            self.shown_project(),
            session.variant_id(),
            &self.analysis,
            &self.i18n,
            &options,
        );
        match rendered {
            Ok(svg) => {
                ctx.copy_text(String::from_utf8_lossy(&svg).into_owned());
                let text = self.i18n.text("notice-svg-copied");
                self.say(text);
            }
            Err(error) => {
                let text = error.describe(Path::new(""), &self.i18n);
                self.show_error("error-export-title", text);
            }
        }
    }
}

fn cells(text: &str) -> Vec<Vec<String>> {
    let of_line = |line: &str| line.split('\t').map(str::to_owned).collect();
    text.lines().map(of_line).collect()
}
