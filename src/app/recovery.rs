//! Unsaved work and what becomes of it: copies while one draws, and the question at the start
//! about what an earlier run has left behind.

use std::path::PathBuf;
use std::time::Instant;

use egui::{ColorImage, RichText, TextureHandle, TextureOptions, Ui, Vec2};

use crate::analysis::Analysis;
use crate::edit::Edit;
use crate::i18n::I18n;
use crate::io::export::{self, ExportOptions, Format, Picture, Resolution};
use crate::io::recovery::{Cause, Draft, Due, Recovery};
use crate::io::{FileLock, lock, private_log};
use crate::style::tokens::type_scale;
use crate::theme;

use super::App;
use super::dialogs::{self, Dialog, Outcome};

/// Width and height that a picture of a copy may have, in points.
const PICTURE: Vec2 = Vec2::new(168.0, 104.0);
/// Larger networks would take long to draw and show nothing at this size.
const TIES_IN_PICTURE: usize = 20_000;

/// The picture of a copy, or `None` where it cannot be drawn.
pub(super) type Drawn = (PathBuf, Option<Picture>);

/// What an earlier run has left behind, to be decided about.
pub struct RecoveryForm {
    entries: Vec<Entry>,
}

struct Entry {
    recovery: Recovery,
    /// The file was changed by somebody else after the work began.
    original_has_changed: bool,
    /// A newer copy of the same document stands above.
    is_older: bool,
    picture: Shown,
    /// "Discard" was pressed once.
    is_discard_asked: bool,
}

enum Shown {
    Drawing,
    Drawn(TextureHandle),
    Nothing,
}

impl RecoveryForm {
    fn new(found: Vec<Recovery>) -> Self {
        let mut seen = std::collections::BTreeSet::new();
        let entries = found.into_iter().map(|recovery| Entry {
            original_has_changed: recovery.original_has_changed() == Some(true),
            is_older: !seen.insert(recovery.document),
            picture: Shown::Drawing,
            is_discard_asked: false,
            recovery,
        });
        Self {
            entries: entries.collect(),
        }
    }

    pub(super) fn take(&mut self, index: usize) -> Recovery {
        self.entries.remove(index).recovery
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        dialogs::title(ui, &i18n.text("recovery-title"));
        let failed = |e: &Entry| e.recovery.cause == Cause::Panic;
        let why = if self.entries.iter().any(failed) {
            "recovery-after-failure"
        } else {
            "recovery-text"
        };
        ui.label(i18n.text(why));
        ui.label(RichText::new(i18n.text("recovery-kept")).weak());
        ui.add_space(8.0);
        let mut outcome = Outcome::Stay;
        let height = (ui.ctx().content_rect().height() - 260.0).max(140.0);
        egui::ScrollArea::vertical()
            .max_height(height)
            .show(ui, |ui| {
                for (index, entry) in self.entries.iter_mut().enumerate() {
                    if index > 0 {
                        ui.separator();
                    }
                    if let Some(answer) = entry.ui(ui, i18n, index) {
                        outcome = answer;
                    }
                }
            });
        let last = dialogs::buttons(ui, |ui| {
            if ui.button(i18n.text("recovery-later")).clicked() {
                Outcome::Close
            } else {
                Outcome::Stay
            }
        });
        if matches!(outcome, Outcome::Stay) {
            last
        } else {
            outcome
        }
    }
}

impl Entry {
    fn ui(&mut self, ui: &mut Ui, i18n: &I18n, index: usize) -> Option<Outcome> {
        let mut outcome = None;
        let name = name(i18n, &self.recovery);
        ui.horizontal_top(|ui| {
            self.picture(ui, i18n, &name);
            ui.add_space(8.0);
            ui.vertical(|ui| {
                ui.label(RichText::new(&name).font(theme::bold(type_scale::BODY)));
                let place = match &self.recovery.original {
                    Some(path) => path.display().to_string(),
                    None => i18n.text("recovery-never-saved"),
                };
                let small = |text: String| RichText::new(text).size(type_scale::SECONDARY);
                ui.label(small(place).weak());
                ui.label(small(self.what(i18n)));
                let tokens = theme::tokens(ui.ctx());
                if self.is_older {
                    ui.label(small(i18n.text("recovery-older")).weak());
                }
                if self.original_has_changed {
                    let text = small(i18n.text("recovery-changed-outside"));
                    ui.label(text.color(theme::color(tokens.bad)));
                }
                ui.add_space(4.0);
                ui.horizontal(|ui| {
                    let restore = i18n.text("recovery-restore");
                    let button = if index == 0 {
                        dialogs::primary(ui, &restore)
                    } else {
                        ui.button(&restore)
                    };
                    let spoken = i18n.with("recovery-restore-spoken", &[("name", (&*name).into())]);
                    button.widget_info(|| {
                        egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken)
                    });
                    if button.clicked() {
                        outcome = Some(Outcome::Recover(index));
                    }
                    let (key, spoken_key) = if self.is_discard_asked {
                        ("recovery-discard-really", "recovery-discard-really-spoken")
                    } else {
                        ("recovery-discard-one", "recovery-discard-one-spoken")
                    };
                    let button = ui.button(i18n.text(key));
                    let spoken = i18n.with(spoken_key, &[("name", (&*name).into())]);
                    button.widget_info(|| {
                        egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken)
                    });
                    if button.clicked() {
                        if self.is_discard_asked {
                            outcome = Some(Outcome::DropRecovery(index));
                        }
                        self.is_discard_asked = true;
                    }
                });
            });
        });
        outcome
    }

    /// When it was worked on last, and how much there is.
    fn what(&self, i18n: &I18n) -> String {
        let recovery = &self.recovery;
        let lang = i18n.lang();
        i18n.with(
            "recovery-what",
            &[
                ("time", local_time(i18n, recovery.time).into()),
                ("stakeholders", lang.count(recovery.stakeholders).into()),
                ("ties", lang.count(recovery.ties).into()),
            ],
        )
    }

    fn picture(&self, ui: &mut Ui, i18n: &I18n, name: &str) {
        let tokens = theme::tokens(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(PICTURE, egui::Sense::hover());
        let spoken = i18n.with("recovery-picture", &[("name", name.into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &spoken));
        ui.painter().rect(
            rect,
            theme::RADIUS,
            theme::color(tokens.canvas),
            egui::Stroke::new(1.0, theme::color(tokens.line)),
            egui::StrokeKind::Inside,
        );
        let text = match &self.picture {
            Shown::Drawn(texture) => {
                let room = rect.shrink(4.0);
                let size = texture.size_vec2();
                let scale = (room.width() / size.x).min(room.height() / size.y);
                let place = egui::Rect::from_center_size(room.center(), size * scale);
                let sized = egui::load::SizedTexture::from_handle(texture);
                egui::Image::from_texture(sized).paint_at(ui, place);
                return;
            }
            Shown::Drawing => "recovery-picture-drawing",
            Shown::Nothing => "recovery-picture-none",
        };
        ui.painter().text(
            rect.center(),
            egui::Align2::CENTER_CENTER,
            i18n.text(text),
            theme::regular(type_scale::SECONDARY),
            theme::color(tokens.secondary),
        );
    }
}

/// The file's name, or else the network's title.
fn name(i18n: &I18n, recovery: &Recovery) -> String {
    let file = recovery
        .original
        .as_deref()
        .and_then(std::path::Path::file_name);
    match file {
        Some(name) => name.to_string_lossy().into_owned(),
        None if recovery.title.is_empty() => i18n.text("untitled"),
        None => recovery.title.clone(),
    }
}

pub(super) fn local_time(i18n: &I18n, time: jiff::Timestamp) -> String {
    let local = jiff::tz::TimeZone::system().to_datetime(time);
    let clock = i18n.lang().clock(local.hour(), local.minute());
    format!("{}, {clock}", i18n.date(local.date()))
}

/// A small picture of a copy. The numbers are left out: computing them would take longer.
fn draw(recovery: &Recovery, dark: bool, i18n: &I18n) -> Option<Picture> {
    if recovery.ties > TIES_IN_PICTURE {
        return None;
    }
    let project = recovery.project().ok()?;
    let options = ExportOptions {
        resolution: Resolution::Width(2 * PICTURE.x as u32),
        transparent: true,
        dark,
        title: false,
        legend: false,
        ..ExportOptions::of_format(Format::Png)
    };
    let variant = project.active_variant();
    export::picture(&project, variant, &Analysis::default(), i18n, &options).ok()
}

impl App {
    /// Offers what an earlier run has left behind.
    pub(super) fn offer_recovery(&mut self, ctx: &egui::Context) {
        let found = self.recovery.store().stale();
        if found.is_empty() {
            return;
        }
        let (lang, dark) = (self.i18n.lang(), ctx.theme() == egui::Theme::Dark);
        for recovery in found.clone() {
            self.pictures.start("recovery-picture", ctx, move || {
                let picture = draw(&recovery, dark, &I18n::new(lang));
                (recovery.copy, picture)
            });
        }
        let form = RecoveryForm::new(found);
        self.dialogs.push_back(Dialog::Recovery(form));
    }

    /// Puts pictures that have been drawn into the question.
    pub(super) fn take_in_pictures(&mut self, ctx: &egui::Context) {
        while let Some((copy, picture)) = self.pictures.poll() {
            let entries = self.dialogs.iter_mut().filter_map(|dialog| match dialog {
                Dialog::Recovery(form) => Some(&mut form.entries),
                _ => None,
            });
            for entry in entries.flatten().filter(|e| e.recovery.copy == copy) {
                entry.picture = match &picture {
                    Some(picture) => {
                        let size = [picture.width as usize, picture.height as usize];
                        let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
                        let options = TextureOptions::LINEAR;
                        Shown::Drawn(ctx.load_texture("recovery-picture", image, options))
                    }
                    None => Shown::Nothing,
                };
            }
        }
    }

    pub(super) fn recover(&mut self, ctx: &egui::Context, recovery: &Recovery) {
        let mut project = match recovery.project() {
            Ok(project) => project,
            Err(error) => {
                let text = error.describe(&self.i18n);
                self.show_error("error-open-title", text);
                return;
            }
        };
        let private = private_log::attach(&self.directories.config, &mut project);
        let asked = recovery.original.as_deref().map(FileLock::ask);
        let (lock, path) = match asked {
            Some(lock::Asked::Ours(lock)) => (Some(lock), recovery.original.clone()),
            Some(lock::Asked::Impossible) => (None, recovery.original.clone()),
            // Another window has the file: the work goes on as a document of its own.
            Some(lock::Asked::Theirs(_)) | None => (None, None),
        };
        self.known = None;
        self.show_document(project, path);
        self.lock = lock;
        self.known = recovery.base;
        self.session.mark_unsaved();
        self.has_attached(private);
        // Kept under our own name from now on, then the old copy may go.
        let draft = self.draft(Vec::new());
        match self.recovery.store().adopt(recovery, &draft) {
            Ok(()) => {
                let state = (self.session.revision(), Vec::new());
                self.schedule.keep(state);
            }
            Err(error) => log::warn!("the recovery copy could not be written: {error}"),
        }
        self.last_state.set(Some(draft));
        ctx.request_repaint();
    }

    fn draft(&self, typing: Vec<Edit>) -> Draft {
        Draft {
            project: self.session.document_with(typing),
            original: self.path.clone(),
            base: self.known,
        }
    }

    /// Has a copy written when one is due.
    pub(super) fn keep_recovery_copy(&mut self, ctx: &egui::Context) {
        if let Some(error) = self.recovery.poll_error() {
            log::warn!("recovery: {error}");
            let text = self.i18n.text("recovery-not-written");
            self.notify(text, true);
        }
        let typing = self.typing(ctx);
        self.is_typing = !typing.is_empty();
        if !self.session.is_dirty() && typing.is_empty() {
            if self.last_state_of.take().is_some() {
                self.last_state.set(None);
            }
            if self.schedule.forget() {
                // Undone back to what is on disk.
                self.recovery.discard(self.session.project().uuid);
            }
            return;
        }
        let state = (self.session.revision(), typing);
        if self.last_state_of.as_ref() != Some(&state) {
            self.last_state.set(Some(self.draft(state.1.clone())));
            self.last_state_of = Some(state.clone());
        }
        match self.schedule.due(&state, Instant::now()) {
            Due::Nothing => {}
            Due::In(left) => ctx.request_repaint_after(left),
            Due::Now => {
                self.recovery.write(self.draft(state.1.clone()));
                self.schedule.keep(state);
            }
        }
    }

    /// The document is on disk or given up: its copy has done its duty.
    pub(super) fn discard_recovery_copy(&mut self) {
        self.recovery.discard(self.session.project().uuid);
        self.schedule.forget();
        self.last_state_of = None;
        self.last_state.set(None);
    }
}
