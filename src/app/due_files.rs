//! What is due in the files opened last, for the start page: read on a thread of its own, so that
//! nobody waits for it.

use std::path::{Path, PathBuf};

use egui::{Align2, Sense, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use crate::agenda::{self, Due, Urgency};
use crate::i18n::{I18n, Lang};
use crate::io::{private_log, project};
use crate::style::tokens::type_scale;
use crate::theme;

use super::App;
use super::files::Then;
use super::start_page::section;
use super::tasks::Tasks;

/// Larger files are not read for this, in bytes.
const SIZE_CAP: u64 = 64 << 20;
/// As many are shown before somebody asks for all.
const SHOWN: usize = 5;
const ROW: f32 = 30.0;

/// Something that is due in a file.
#[derive(Clone, Debug)]
struct FileDue {
    path: PathBuf,
    /// The network's title, or the file's name.
    title: String,
    name: String,
    why: String,
    due: Due,
    /// When it was looked, in the project's time zone.
    now: ZonedDateTime,
}

/// What was read: what is due, the most urgent first, and whether there is any log.
#[derive(Default)]
struct Read {
    due: Vec<FileDue>,
    has_log: bool,
}

/// What the reading depends on: the files, the day, whether codes stand for names, the language.
type Key = (Vec<PathBuf>, Date, bool, Lang);

pub struct DueFiles {
    tasks: Tasks<(Key, Read)>,
    asked: Option<Key>,
    read: Read,
    shows_all: bool,
}

impl DueFiles {
    pub fn new(inline: bool) -> Self {
        Self {
            tasks: Tasks::new(inline),
            asked: None,
            read: Read::default(),
            shows_all: false,
        }
    }

    /// The files may hold something else by now.
    pub fn forget(&mut self) {
        self.asked = None;
    }
}

fn read(config: &Path, files: &[PathBuf], now: Timestamp, masked: bool, i18n: &I18n) -> Read {
    let mut found = Read::default();
    for path in files {
        let is_small = std::fs::metadata(path).is_ok_and(|file| file.len() <= SIZE_CAP);
        let Some(mut project) = is_small.then(|| project::open(path).ok()).flatten() else {
            continue;
        };
        if let Err(error) = private_log::attach(config, &mut project) {
            log::warn!("{error}");
        }
        if masked {
            project = project.pseudonymised();
        }
        let now = agenda::moment(&project, now);
        found.has_log |= !project.encounters.is_empty() || !project.partnerships.is_empty();
        let due = agenda::due(&project, &now).into_iter();
        for due in due.take_while(|due| due.is_due(&now)) {
            let title = match project.card.title.as_str() {
                "" => path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                title => title.to_owned(),
            };
            found.due.push(FileDue {
                path: path.clone(),
                title,
                name: due.title(&project),
                why: due.why(&project, i18n),
                due,
                now: now.clone(),
            });
        }
    }
    found.due.sort_by_key(|one| (one.due.date, one.due.time));
    found
}

impl App {
    /// Reads the recent files again where that may tell something new.
    fn follow_due_files(&mut self, ctx: &egui::Context) {
        while let Some((key, read)) = self.due_files.tasks.poll() {
            if self.due_files.asked.as_ref() == Some(&key) {
                self.due_files.read = read;
            }
        }
        let now = (self.clock)();
        let files = self.recent.files().iter().filter(|file| !file.missing);
        let files: Vec<PathBuf> = files.map(|file| file.path.clone()).collect();
        let day = TimeZone::system().to_datetime(now).date();
        let masked = self.settings.pseudonyms;
        let lang = self.i18n.lang();
        let key = (files, day, masked, lang);
        if self.due_files.asked.as_ref() == Some(&key) {
            return;
        }
        self.due_files.asked = Some(key.clone());
        let config = self.directories.config.clone();
        let texts = self.texts;
        self.due_files.tasks.start("due", ctx, move || {
            let read = read(&config, &key.0, now, masked, &texts(lang));
            (key, read)
        });
        // Done at once where there are no threads.
        if let Some((_, read)) = self.due_files.tasks.poll() {
            self.due_files.read = read;
        }
    }

    /// "Today's follow-ups", where there are any.
    pub(super) fn due_today(&mut self, ui: &mut Ui, then: &mut Option<Then>) {
        self.follow_due_files(ui.ctx());
        let Read { due, has_log } = &self.due_files.read;
        if due.is_empty() {
            if *has_log {
                let text = self.i18n.text("start-due-none");
                ui.label(egui::RichText::new(text).weak());
                ui.add_space(12.0);
            }
            return;
        }
        let count = [("count", due.len().into())];
        section(ui, &self.i18n.with("start-due", &count));
        let shown = if self.due_files.shows_all {
            due.len()
        } else {
            SHOWN
        };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for one in due.iter().take(shown) {
                if self.due_row(ui, one).clicked() {
                    let who = one.due.who.first().copied();
                    *then = Some(match who {
                        Some(who) => Then::OpenAt(one.path.clone(), who),
                        None => Then::Open(one.path.clone()),
                    });
                }
            }
        });
        if due.len() > SHOWN {
            let label = if self.due_files.shows_all {
                self.i18n.text("start-due-fewer")
            } else {
                self.i18n.with("start-due-all", &count)
            };
            if ui.link(label).clicked() {
                self.due_files.shows_all ^= true;
            }
        }
        ui.add_space(16.0);
    }

    /// Who, why and since when, in one line.
    fn due_row(&self, ui: &mut Ui, one: &FileDue) -> egui::Response {
        let tokens = theme::tokens(ui.ctx());
        let why = &one.why;
        let when = one.due.when(&self.i18n, &one.now);
        let size = Vec2::new(ui.available_width(), ROW);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let spoken = format!("{}: {why}, {when}", one.name);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
        let painter = ui.painter();
        if response.hovered() || response.has_focus() {
            painter.rect_filled(rect, theme::RADIUS, theme::color(tokens.accent_wash));
        }
        let line = egui::Stroke::new(1.0, theme::color(tokens.line));
        painter.hline(rect.x_range(), rect.bottom(), line);
        let is_late = matches!(one.due.urgency(&one.now), Urgency::Overdue(_));
        let (glyph, ink) = if is_late {
            (egui_phosphor::regular::WARNING_CIRCLE, tokens.warning)
        } else {
            (egui_phosphor::regular::CLOCK, tokens.accent)
        };
        let middle = rect.left_center();
        let font = theme::regular(15.0);
        let at = middle + Vec2::new(12.0, 0.0);
        painter.text(at, Align2::CENTER_CENTER, glyph, font, theme::color(ink));
        let cut = |text: &str, font, ink, width: f32| {
            let color = theme::color(ink);
            let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color);
            job.wrap.max_width = width;
            job.wrap.max_rows = 1;
            job.wrap.break_anywhere = true;
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let secondary = || theme::regular(type_scale::SECONDARY);
        let when = cut(&when, secondary(), ink, 230.0);
        let name = cut(&one.name, theme::bold(type_scale::BODY), tokens.text, 190.0);
        let when_at = rect.right() - when.size().x - 8.0;
        let why_at = rect.left() + 28.0 + 200.0;
        let why = cut(
            why,
            secondary(),
            tokens.secondary,
            (when_at - why_at - 12.0).max(40.0),
        );
        for (galley, x) in [(name, rect.left() + 28.0), (why, why_at), (when, when_at)] {
            let at = egui::pos2(x, rect.center().y - galley.size().y / 2.0);
            painter.galley(at, galley, theme::color(tokens.text));
        }
        response.on_hover_text(format!("{spoken}\n{}", one.title))
    }
}
