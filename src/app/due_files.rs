//! What is due in the files opened last, for the start page: read on a thread of its own, so that
//! nobody waits for it.

use std::path::{Path, PathBuf};

use egui::{Align2, Sense, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use uuid::Uuid;

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
/// The texts of both lists: the heading, and the links to see all or only the first.
const DUE: [&str; 3] = ["start-due", "start-due-all", "start-due-fewer"];
const ENDING: [&str; 3] = ["start-ending", "start-ending-all", "start-ending-fewer"];

/// Something that is due in a file.
#[derive(Clone, Debug)]
struct FileDue {
    path: PathBuf,
    project: Uuid,
    /// The network's title, or the file's name.
    title: String,
    name: String,
    why: String,
    due: Due,
    /// When it was looked, in the project's time zone.
    now: ZonedDateTime,
}

/// What was read: what is due, the most urgent first, what agreements are about to end, and whether
/// there is any log.
#[derive(Default)]
struct Read {
    due: Vec<FileDue>,
    ending: Vec<FileDue>,
    has_log: bool,
}

/// What the reading depends on: the files, the day, whether codes stand for names, the language.
type Key = (Vec<PathBuf>, Date, bool, Lang);

pub struct DueFiles {
    tasks: Tasks<(Key, Read)>,
    asked: Option<Key>,
    read: Read,
    /// Whether all that is due and all that ends is shown.
    shows_all: [bool; 2],
}

impl DueFiles {
    pub fn new(inline: bool) -> Self {
        Self {
            tasks: Tasks::new(inline),
            asked: None,
            read: Read::default(),
            shows_all: [false; 2],
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
        let title = match project.card.title.as_str() {
            "" => path.file_name().unwrap_or_default().to_string_lossy(),
            title => title.into(),
        };
        let told = |due: Due| FileDue {
            path: path.clone(),
            project: project.uuid,
            title: title.clone().into_owned(),
            name: due.title(&project),
            why: due.why(&project, i18n),
            due,
            now: now.clone(),
        };
        let due = agenda::due(&project, &now).into_iter();
        let due = due.take_while(|due| due.is_due(&now));
        add(&mut found.due, due.map(told));
        let ending = agenda::ending(&project, now.date());
        add(&mut found.ending, ending.into_iter().map(told));
    }
    for list in [&mut found.due, &mut found.ending] {
        list.sort_by_key(|one| (one.due.date, one.due.time));
    }
    found
}

/// Adds what is not told yet: a copy of a file is of the same project and tells the same.
fn add(list: &mut Vec<FileDue>, more: impl Iterator<Item = FileDue>) {
    let known = list.len();
    for one in more {
        let is_same = |other: &FileDue| (other.project, &other.due) == (one.project, &one.due);
        if !list[..known].iter().any(is_same) {
            list.push(one);
        }
    }
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

    /// "Today's follow-ups" and the agreements that are about to end, where there are any.
    pub(super) fn due_today(&mut self, ui: &mut Ui, then: &mut Option<Then>) {
        self.follow_due_files(ui.ctx());
        let Read {
            due,
            ending,
            has_log,
        } = &self.due_files.read;
        if due.is_empty() && *has_log {
            let text = self.i18n.text("start-due-none");
            ui.label(egui::RichText::new(text).weak());
            ui.add_space(12.0);
        }
        let [all_due, all_ending] = self.due_files.shows_all;
        let due = self.due_list(ui, due, DUE, all_due, then);
        let ending = self.due_list(ui, ending, ENDING, all_ending, then);
        self.due_files.shows_all = [all_due ^ due, all_ending ^ ending];
    }

    /// A list below its heading, and a link to see more or less of it: whether that was clicked.
    fn due_list(
        &self,
        ui: &mut Ui,
        list: &[FileDue],
        [heading, all, fewer]: [&str; 3],
        shows_all: bool,
        then: &mut Option<Then>,
    ) -> bool {
        if list.is_empty() {
            return false;
        }
        let count = [("count", list.len().into())];
        section(ui, &self.i18n.with(heading, &count));
        let shown = if shows_all { list.len() } else { SHOWN };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for one in list.iter().take(shown) {
                if self.due_row(ui, one).clicked() {
                    let who = one.due.who.first().copied();
                    *then = Some(match who {
                        Some(who) => Then::OpenAt(one.path.clone(), who),
                        None => Then::Open(one.path.clone()),
                    });
                }
            }
        });
        let mut is_switched = false;
        if list.len() > SHOWN {
            let label = if shows_all {
                self.i18n.text(fewer)
            } else {
                self.i18n.with(all, &count)
            };
            is_switched = ui.link(label).clicked();
        }
        ui.add_space(16.0);
        is_switched
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
        let (glyph, ink) = match one.due.urgency(&one.now) {
            Urgency::Overdue(_) => (egui_phosphor::regular::WARNING_CIRCLE, tokens.warning),
            Urgency::Today => (egui_phosphor::regular::CLOCK, tokens.accent),
            Urgency::Later(_) => (egui_phosphor::regular::CALENDAR_BLANK, tokens.secondary),
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
        // Why an agreement is told says in how many days already.
        let near = match one.due.urgency(&one.now) {
            Urgency::Later(_) => self.i18n.date(one.due.date),
            _ => one.due.nearness(&self.i18n, &one.now),
        };
        let when = cut(&near, secondary(), ink, 230.0);
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
