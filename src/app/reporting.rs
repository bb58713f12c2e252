//! Making a report: what it is to hold, where it goes, and how far it is.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use egui::{Margin, RichText, TextEdit, Ui};
use jiff::Timestamp;

use crate::i18n::I18n;
use crate::io::Settings;
use crate::io::export::report::{self, Kind, ReportError, Watch};
use crate::model::{Project, VariantId, Vocabulary as _};
use crate::report::{Paper, Part, ReportOptions};
use crate::theme;

use super::App;
use super::dialogs::{Dialog, Outcome, buttons, cancel, primary, title};
use super::files::{FileDone, Picking};
use super::picker::{Question, file_name, folder_of};

/// What a report is to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    options: ReportOptions,
    kind: Kind,
}

/// The choices for a report.
pub struct ReportForm {
    wanted: Wanted,
    /// Ids and names, in order.
    variants: Vec<(VariantId, String)>,
}

/// A report under way; the thread that writes it looks here.
pub(super) struct Reporting(Arc<Progress>);

#[derive(Default)]
struct Progress {
    /// The bits of a number from 0 to 1.
    done: AtomicU32,
    is_cancelled: AtomicBool,
}

/// Tells the window how far the report is.
struct Follower {
    progress: Arc<Progress>,
    ctx: egui::Context,
}

impl Watch for Follower {
    fn go_on(&self, done: f32) -> bool {
        let before = self.progress.done.swap(done.to_bits(), Ordering::Relaxed);
        if before != done.to_bits() {
            self.ctx.request_repaint();
        }
        !self.progress.is_cancelled.load(Ordering::Relaxed)
    }
}

impl App {
    pub(super) fn ask_about_report(&mut self) {
        let (project, settings) = (self.session.project(), &self.settings);
        let form = ReportForm::new(project, self.session.variant_id(), settings);
        self.dialogs.push_back(Dialog::Report(Box::new(form)));
    }

    pub(super) fn ask_where_to_report(&mut self, ctx: &egui::Context, wanted: Box<Wanted>) {
        self.settings.report_paper = wanted.options.paper;
        self.settings
            .letterhead
            .clone_from(&wanted.options.letterhead);
        self.save_settings();
        let project = self.session.project();
        let title = match self.path.as_deref().and_then(Path::file_stem) {
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => project.card.title.clone(),
        };
        let (kind, extensions): (_, &'static [&'static str; 1]) = match wanted.kind {
            Kind::Docx => ("file-kind-docx", &["docx"]),
            Kind::Html => ("file-kind-html", &["html"]),
            Kind::Pdf => ("file-kind-pdf", &["pdf"]),
        };
        let word = self.i18n.text("report-file-name");
        let name = format!("{title} - {word}");
        let question = Question {
            title: self.i18n.text("dialog-report-title"),
            kind: (self.i18n.text(kind), extensions),
            save_as: Some(file_name(&name, "jejaring", extensions[0])),
            folder: folder_of(self.path.as_deref()),
        };
        self.ask(ctx, question, Picking::Report(wanted));
    }

    pub(super) fn report_to(&mut self, ctx: &egui::Context, path: PathBuf, mut wanted: Wanted) {
        wanted.options.made = Timestamp::now();
        // One at a time: a newer one takes the place of the one before.
        self.cancel_reporting();
        let project = self.exported_document();
        let lang = self.i18n.lang();
        let progress = Arc::new(Progress::default());
        let follower = Follower {
            progress: Arc::clone(&progress),
            ctx: ctx.clone(),
        };
        self.reporting = Some(Reporting(progress));
        self.tasks.start("report", ctx, move || {
            let (i18n, options) = (I18n::new(lang), &wanted.options);
            let result = report::write(&path, &project, options, wanted.kind, &i18n, &follower);
            FileDone::Reported { path, result }
        });
    }

    pub(super) fn reported(&mut self, path: &Path, result: Result<PathBuf, ReportError>) {
        match result {
            Ok(path) => {
                self.reporting = None;
                let file = ("file", path.display().to_string().into());
                let text = self.i18n.with("notice-reported", &[file]);
                self.say(text);
            }
            // Whoever has ended it was told; another may be under way by now.
            Err(ReportError::Cancelled) => {}
            Err(error) => {
                self.reporting = None;
                let text = error.describe(path, &self.i18n);
                self.show_error("error-report-title", text);
            }
        }
    }

    /// How far the report under way is, 0 to 1.
    pub(super) fn reporting_share(&self) -> Option<f32> {
        let Reporting(progress) = self.reporting.as_ref()?;
        Some(f32::from_bits(progress.done.load(Ordering::Relaxed)))
    }

    pub(super) fn cancel_reporting(&mut self) {
        if let Some(Reporting(progress)) = self.reporting.take() {
            progress.is_cancelled.store(true, Ordering::Relaxed);
            let text = self.i18n.text("report-cancelled");
            self.say(text);
        }
    }
}

impl ReportForm {
    fn new(project: &Project, variant: VariantId, settings: &Settings) -> Self {
        let names = project.variants.values();
        let names = names.map(|v| (v.header.id, v.header.name.clone()));
        // Whoever looks at the baseline wants to tell what became of it.
        let options = if variant == project.first_variant() {
            ReportOptions::usual(project)
        } else {
            ReportOptions::of(project, variant)
        };
        Self {
            wanted: Wanted {
                options: ReportOptions {
                    paper: settings.report_paper,
                    letterhead: settings.letterhead.clone(),
                    thresholds: settings.thresholds.clone(),
                    ..options
                },
                kind: Kind::default(),
            },
            variants: names.collect(),
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        title(ui, &i18n.text("reporting-title"));
        let height = (ui.ctx().content_rect().height() - 190.0).max(160.0);
        egui::ScrollArea::vertical()
            .max_height(height)
            .show(ui, |ui| {
                egui::Grid::new("report-options")
                    .num_columns(2)
                    .spacing([16.0, 10.0])
                    .show(ui, |ui| self.choices(ui, i18n));
                parts(ui, i18n, &mut self.wanted.options);
                letterhead(ui, i18n, &mut self.wanted.options);
            });
        let options = &self.wanted.options;
        let has_part = !options.parts.is_empty();
        let is_for_word = self.wanted.kind == Kind::Docx;
        let note = if !has_part {
            i18n.text("reporting-no-part")
        } else if options.has_just(&[Part::Matrix]) && !options.sensitive {
            i18n.text("reporting-matrix-note")
        } else if is_for_word && options.has(Part::Contents) {
            i18n.text("report-update-contents")
        } else {
            String::new()
        };
        if !note.is_empty() {
            ui.label(RichText::new(note).weak());
        }
        buttons(ui, |ui| {
            let confirm = ui.add_enabled_ui(has_part, |ui| {
                primary(ui, &i18n.text("reporting-confirm")).clicked()
            });
            if confirm.inner {
                return Outcome::Report(Box::new(self.wanted.clone()));
            }
            cancel(ui, i18n)
        })
    }

    fn choices(&mut self, ui: &mut Ui, i18n: &I18n) {
        let Wanted { options, kind } = &mut self.wanted;
        ui.label(i18n.text("reporting-format"));
        ui.horizontal(|ui| {
            ui.radio_value(kind, Kind::Docx, i18n.text("reporting-docx"));
            ui.radio_value(kind, Kind::Pdf, i18n.text("reporting-pdf"));
            ui.radio_value(kind, Kind::Html, i18n.text("reporting-html"));
        });
        ui.end_row();
        let name = |id: VariantId| {
            let found = self.variants.iter().find(|(other, _)| *other == id);
            found.map_or_else(String::new, |(_, name)| name.clone())
        };
        if self.variants.len() > 1 {
            let label = ui.label(i18n.text("reporting-variant"));
            egui::ComboBox::from_id_salt("report-variant")
                .selected_text(name(options.variant))
                .show_ui(ui, |ui| {
                    for (id, name) in &self.variants {
                        ui.selectable_value(&mut options.variant, *id, name);
                    }
                })
                .response
                .labelled_by(label.id);
            ui.end_row();
            options.compared_with = options.compared_with.filter(|id| *id != options.variant);
            let none = i18n.text("reporting-not-compared");
            let label = ui.label(i18n.text("reporting-compared-with"));
            egui::ComboBox::from_id_salt("report-compared-with")
                .selected_text(options.compared_with.map_or_else(|| none.clone(), name))
                .show_ui(ui, |ui| {
                    ui.selectable_value(&mut options.compared_with, None, &none);
                    for (id, name) in &self.variants {
                        if *id != options.variant {
                            ui.selectable_value(&mut options.compared_with, Some(*id), name);
                        }
                    }
                })
                .response
                .labelled_by(label.id);
            ui.end_row();
        }
        ui.label(i18n.text("reporting-paper"));
        ui.horizontal(|ui| {
            for paper in Paper::FOR_TEXT {
                ui.radio_value(&mut options.paper, paper, paper.name());
            }
        });
        ui.end_row();
        ui.label(i18n.text("reporting-parts"));
        ui.horizontal(|ui| {
            for (parts, key) in [
                (Part::usual(), "reporting-parts-usual"),
                (Part::short(), "reporting-parts-short"),
                (vec![Part::Matrix], "reporting-parts-matrix"),
            ] {
                let is_chosen = options.has_just(&parts);
                if ui.radio(is_chosen, i18n.text(key)).clicked() {
                    options.parts = parts;
                }
            }
        });
        ui.end_row();
    }
}

/// The lines above everything.
fn letterhead(ui: &mut Ui, i18n: &I18n, options: &mut ReportOptions) {
    ui.add_space(8.0);
    let label = ui.label(i18n.text("reporting-letterhead"));
    let field = TextEdit::multiline(&mut options.letterhead)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(8, 6))
        .hint_text(i18n.text("reporting-letterhead-hint"));
    ui.add(field).labelled_by(label.id);
    ui.add_space(4.0);
}

/// The parts in two columns, in the order of the report downwards.
fn parts(ui: &mut Ui, i18n: &I18n, options: &mut ReportOptions) {
    ui.add_space(8.0);
    let rows = Part::ALL.len().div_ceil(2);
    egui::Grid::new("report-parts")
        .num_columns(2)
        .spacing([32.0, 0.0])
        .show(ui, |ui| {
            for row in 0..rows {
                for part in Part::ALL.iter().skip(row).step_by(rows) {
                    let mut on = options.has(*part);
                    let text = i18n.text(&part.label_key());
                    if theme::checkbox(ui, &mut on, text).changed() {
                        options.parts.retain(|other| other != part);
                        options.parts.extend(on.then_some(*part));
                    }
                }
                ui.end_row();
            }
        });
    ui.add_space(4.0);
    let text = i18n.text("reporting-sensitive");
    theme::checkbox(ui, &mut options.sensitive, text);
}
