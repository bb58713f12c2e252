//! What goes onto the clipboard: a part of the network, or the map as a picture.

use std::path::Path;

use crate::edit::clipboard;
use crate::io::export::{self, ExportOptions, Format};

use super::App;

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
