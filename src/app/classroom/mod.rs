//! The files of many groups, as a trainer compares them: read by threads, shown in the place of the
//! panes, the open document left alone.

mod forms;
mod merging;
mod sheets;

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use egui::{ColorImage, TextureOptions, Ui};

use crate::analysis::Analysis;
use crate::classroom::Shown;
use crate::classroom::listing::{Cell, Entry, HEAD, rows};
use crate::i18n::{I18n, Lang};
use crate::io::classroom::sheet::is_sheet;
use crate::io::classroom::{Outcome, Reading, Wanted, files_in};
use crate::io::export::{self, ExportOptions, Format, Resolution};
use crate::model::Project;
use crate::panels::classroom::{
    Class, Group, GroupsPane, Picture, PictureKey, SheetPane, State, Wish,
};
use crate::style::Tokens;

use super::files::{Picking, Then};
use super::picker::{Question, folder_of};
use super::tasks::Tasks;
use super::{App, wake};

pub(super) use merging::MergeForm;
pub(super) use sheets::{NextSheet, SheetDone, SheetPicking, Sheets, unsaved_sheet};

/// Width of a row's picture in pixels: twice that in which it is shown.
const SMALL: u32 = 200;
/// Widths of a large picture, in pixels: it is as wide as the screen within these.
const LARGE: std::ops::RangeInclusive<u32> = 1_200..=2_560;
/// So many large pictures are kept: each takes some 10 MB.
const LARGE_KEPT: usize = 4;
/// Larger networks would take long to draw and show nothing.
const TIES_IN_PICTURE: usize = 20_000;

/// The groups that are compared.
pub(super) struct Classroom {
    groups: Vec<Group>,
    next: u64,
    pane: GroupsPane,
    reading: Option<Reading>,
    /// Files that are sought in folders.
    listing: Tasks<Vec<PathBuf>>,
    drawing: Tasks<(PictureKey, Option<export::Picture>)>,
    pictures: BTreeMap<PictureKey, Picture>,
    /// The large ones, the last one last.
    large: VecDeque<PictureKey>,
    /// The results; nothing until they are asked for.
    sheets: Option<Sheets>,
    sheet_pane: SheetPane,
    matching: Tasks<Box<MergeForm>>,
    merging: Tasks<Option<Box<Project>>>,
    /// One network out of all, until the open document is safe.
    merged: Option<Box<Project>>,
    /// Words of the trainer that have opened answers.
    words: Vec<String>,
    /// The language in which files were read, and in which it is said why one cannot be.
    read_in: Option<Lang>,
    /// It stands in the place of the panes.
    is_shown: bool,
}

impl Classroom {
    pub(super) fn new(inline: bool) -> Self {
        Self {
            groups: Vec::new(),
            next: 0,
            pane: GroupsPane::default(),
            reading: None,
            listing: Tasks::new(inline),
            drawing: Tasks::new(inline),
            pictures: BTreeMap::new(),
            large: VecDeque::new(),
            sheets: None,
            sheet_pane: SheetPane::default(),
            matching: Tasks::new(inline),
            merging: Tasks::new(inline),
            merged: None,
            words: Vec::new(),
            read_in: None,
            is_shown: false,
        }
    }

    /// Shows the results.
    fn show_sheet(&mut self) {
        self.is_shown = true;
        self.pane.show_sheet();
    }

    pub(super) fn hide(&mut self) {
        self.is_shown = false;
    }

    /// Whether Esc has something to close here.
    pub(super) fn takes_escape(&self) -> bool {
        self.is_shown && self.pane.is_large()
    }

    /// Makes room for a picture: those of the other theme go, and all but the last large ones.
    fn keep_picture(&mut self, key: PictureKey) {
        self.pictures
            .retain(|other, _| other.is_dark == key.is_dark);
        if key.is_large {
            self.large.retain(|other| *other != key);
            self.large.push_back(key);
            if self.large.len() > LARGE_KEPT
                && let Some(oldest) = self.large.pop_front()
            {
                self.pictures.remove(&oldest);
            }
        }
        self.pictures.insert(key, Picture::Drawing);
    }

    /// What the hand can do now.
    pub(super) fn hint_key(&self) -> &'static str {
        if self.pane.is_sheet() {
            "hint-sheet"
        } else {
            "hint-groups"
        }
    }

    fn group(&self, number: u64) -> Option<&Group> {
        self.groups.iter().find(|group| group.number == number)
    }
}

impl App {
    /// Whether the groups are compared in the place of the panes.
    pub fn is_comparing_groups(&self) -> bool {
        self.classroom.is_shown
    }

    /// The groups that are compared: for tests and scripts.
    pub fn groups(&self) -> &[Group] {
        &self.classroom.groups
    }

    /// Shows the groups, and asks for files where there are none yet.
    pub(super) fn compare_groups(&mut self, ctx: &egui::Context) {
        self.classroom.is_shown = true;
        if self.classroom.groups.is_empty() && self.last_class().is_empty() {
            self.ask_for_groups(ctx, false);
        }
    }

    /// Takes in files of a class: a sheet of results is opened, all others are compared.
    pub(super) fn add_class_files(&mut self, ctx: &egui::Context, paths: Vec<PathBuf>) {
        let (sheets, groups): (Vec<_>, Vec<_>) = paths.into_iter().partition(|p| is_sheet(p));
        if !groups.is_empty() {
            self.add_groups(ctx, groups);
        }
        if let Some(sheet) = sheets.into_iter().next() {
            self.open_sheet(ctx, sheet);
        }
    }

    fn ask_for_groups(&mut self, ctx: &egui::Context, folder: bool) {
        let last = self.classroom.groups.last();
        let question = Question {
            title: self.i18n.text("groups-dialog-title"),
            kind: (self.i18n.text("file-kind-opened"), &super::files::OPENED),
            save_as: None,
            folder: folder_of(last.map(|group| &*group.path).or(self.path.as_deref())),
        };
        if self.picker.ask_several(ctx, &self.i18n, question, folder) {
            self.picking = Some(Picking::Groups);
        }
    }

    /// Adds files, and the projects in folders, to those compared.
    pub(super) fn add_groups(&mut self, ctx: &egui::Context, paths: Vec<PathBuf>) {
        self.classroom.is_shown = true;
        let listing = &mut self.classroom.listing;
        listing.start("group-folders", ctx, move || files_in(&paths));
    }

    /// Takes in what threads have brought.
    pub(super) fn follow_classroom(&mut self, ctx: &egui::Context) {
        while let Some(found) = self.classroom.listing.poll() {
            if found.is_empty() {
                let text = self.i18n.text("groups-nothing-found");
                self.notify(text, true);
            }
            for path in found {
                let path = std::path::absolute(&path).unwrap_or(path);
                let groups = &mut self.classroom.groups;
                if let Some(known) = groups.iter_mut().find(|g| g.path == path) {
                    // Chosen once more: it may have changed.
                    known.take_in(State::Reading);
                    continue;
                }
                let number = self.classroom.next;
                self.classroom.next += 1;
                self.classroom.groups.push(Group::new(number, path));
            }
            self.read_groups(ctx);
            self.remember_class(ctx);
        }
        self.follow_merging(ctx);
        let classroom = &mut self.classroom;
        if let Some(reading) = &mut classroom.reading {
            while let Some((number, outcome)) = reading.poll() {
                let state = match outcome {
                    Outcome::Read(overview) => State::Read(overview),
                    Outcome::Failed(reason) => State::Failed(reason),
                };
                if let Some(group) = classroom.groups.iter_mut().find(|g| g.number == number) {
                    group.take_in(state);
                    for word in &classroom.words {
                        group.release(word);
                    }
                    classroom.pictures.retain(|key, _| key.number != number);
                }
            }
            if reading.left() == 0 {
                classroom.reading = None;
            }
        }
        while let Some((key, picture)) = classroom.drawing.poll() {
            let drawn = picture.map_or(Picture::Nothing, |picture| {
                let size = [picture.width as usize, picture.height as usize];
                let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
                Picture::Drawn(ctx.load_texture("group", image, TextureOptions::LINEAR))
            });
            classroom.pictures.insert(key, drawn);
        }
    }

    /// Reads the files that have not been read yet.
    fn read_groups(&mut self, ctx: &egui::Context) {
        let waiting = self.classroom.groups.iter();
        let waiting = waiting.filter(|group| matches!(group.state, State::Reading));
        let files: Vec<(u64, PathBuf)> = waiting.map(|g| (g.number, g.path.clone())).collect();
        let wanted = Wanted {
            thresholds: self.settings.thresholds.clamped(),
            all_ties: self.classroom.pane.all_ties,
            pseudonyms: self.settings.pseudonyms,
        };
        self.classroom.read_in = Some(self.i18n.lang());
        let wake = Arc::new(wake(ctx));
        self.classroom.reading = (!files.is_empty()).then(|| {
            let lang = self.i18n.lang();
            Reading::start(files, &wanted, lang, self.is_inline, move || wake())
        });
        ctx.request_repaint();
    }

    /// Why a file cannot be read is said in the language of the window.
    fn say_failures_anew(&mut self, ctx: &egui::Context) {
        let lang = self.i18n.lang();
        let known = self.classroom.read_in.replace(lang);
        if known.is_none_or(|known| known == lang) {
            return;
        }
        for group in &mut self.classroom.groups {
            if matches!(group.state, State::Failed(_)) {
                group.take_in(State::Reading);
            }
        }
        self.read_groups(ctx);
    }

    /// Draws the groups in the place of the panes.
    pub(super) fn classroom_pane(&mut self, ui: &mut Ui, tokens: &Tokens) {
        self.say_failures_anew(ui.ctx());
        let last = self.last_class().len();
        let mut pane = std::mem::take(&mut self.classroom.pane);
        let mut groups = std::mem::take(&mut self.classroom.groups);
        let mut class = Class {
            groups: &mut groups,
            pictures: &self.classroom.pictures,
            left: self.classroom.reading.as_ref().map_or(0, Reading::left),
            last,
        };
        let (wishes, is_sheet) = pane.ui(ui, &self.context(tokens), &mut class);
        self.classroom.pane = pane;
        self.classroom.groups = groups;
        for wish in wishes {
            self.grant(ui.ctx(), &wish);
            ui.ctx().request_repaint();
        }
        if is_sheet {
            let margin = egui::Margin::symmetric(14, 0);
            let frame = egui::Frame::new().inner_margin(margin);
            frame.show(ui, |ui| self.sheet_pane(ui, tokens));
        }
    }

    fn grant(&mut self, ctx: &egui::Context, wish: &Wish) {
        match *wish {
            Wish::Release(ref word) => {
                let groups = &mut self.classroom.groups;
                let opened = groups.iter_mut().map(|group| group.release(word));
                if opened.filter(|is_shown| *is_shown).count() == 0 {
                    let text = self.i18n.text("groups-word-wrong");
                    self.notify(text, true);
                } else {
                    self.notice = None;
                    self.classroom.words.push(word.clone());
                }
                self.classroom.pictures.clear();
            }
            Wish::AddFiles => self.ask_for_groups(ctx, false),
            Wish::AddLast => {
                let files = self.last_class();
                self.add_groups(ctx, files);
            }
            Wish::AddFolder => self.ask_for_groups(ctx, true),
            Wish::Open(number) => {
                if let Some(group) = self.classroom.group(number) {
                    let path = group.path.clone();
                    self.guard(ctx, Then::Open(path));
                }
            }
            Wish::Leave(number) => {
                self.classroom.groups.retain(|group| group.number != number);
                self.remember_class(ctx);
                self.classroom
                    .pictures
                    .retain(|key, _| key.number != number);
            }
            Wish::Again => {
                for group in &mut self.classroom.groups {
                    group.take_in(State::Reading);
                }
                self.read_groups(ctx);
            }
            Wish::Stop => {
                self.classroom.reading = None;
                let stopped = self.i18n.text("groups-stopped");
                for group in &mut self.classroom.groups {
                    if matches!(group.state, State::Reading) {
                        group.take_in(State::Failed(stopped.clone()));
                    }
                }
            }
            Wish::Draw(key) => self.draw_group(ctx, key),
            Wish::SaveTable => {
                let table = self.groups_table();
                let question = Question {
                    title: self.i18n.text("groups-save-table"),
                    kind: (self.i18n.text("table-kind"), &["csv"]),
                    save_as: Some(self.i18n.text("groups-table-file")),
                    folder: folder_of(self.classroom.groups.first().map(|g| &*g.path)),
                };
                self.ask(ctx, question, Picking::Table(table));
            }
            Wish::Merge => self.ask_about_merging(ctx),
            Wish::Close => self.classroom.hide(),
        }
    }

    /// The comparison as a text that spreadsheets of this language open.
    fn groups_table(&self) -> String {
        let (i18n, lang) = (&self.i18n, self.i18n.lang());
        let groups = self.classroom.groups.iter();
        let failed: Vec<_> = groups
            .clone()
            .map(|group| match &group.state {
                State::Failed(reason) => reason.clone(),
                _ => i18n.text("groups-row-reading"),
            })
            .collect();
        let entries: Vec<Entry<'_>> = groups
            .zip(&failed)
            .map(|(group, reason)| Entry {
                file: group.file(),
                stem: group
                    .path
                    .file_stem()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                outcome: group.overview().map(|o| &**o).ok_or(reason.as_str()),
            })
            .collect();
        let head = HEAD.map(|key| i18n.text(&format!("groups-listed-{}", key.replace('_', "-"))));
        let text = |cell: Cell| match cell {
            Cell::Text(text) => text,
            Cell::Number(number, digits) => lang.plain(number, digits),
        };
        let rows = rows(&entries, i18n).into_iter();
        let rows = rows.map(|row| row.into_iter().map(text).collect());
        export::table::csv(std::iter::once(head.to_vec()).chain(rows), lang)
    }

    fn draw_group(&mut self, ctx: &egui::Context, key: PictureKey) {
        let Some(overview) = self.classroom.group(key.number).and_then(Group::overview) else {
            return;
        };
        let overview = Arc::clone(overview);
        let screen = ctx.content_rect().width() * ctx.pixels_per_point();
        let highest = ctx.input(|i| i.max_texture_side) as u32;
        let highest = highest.min(*LARGE.end());
        let width = if key.is_large {
            (screen as u32).clamp(*LARGE.start(), highest.max(*LARGE.start()))
        } else {
            SMALL
        };
        self.classroom.keep_picture(key);
        self.classroom.drawing.start("group-picture", ctx, move || {
            let shown = if key.is_newest {
                Shown::Newest
            } else {
                Shown::Baseline
            };
            let side = shown.of(&overview);
            if side.analysis.network.ties > TIES_IN_PICTURE {
                return (key, None);
            }
            let lang = if key.is_indonesian {
                Lang::Indonesian
            } else {
                Lang::English
            };
            let (project, i18n) = (&overview.project, I18n::new(lang));
            // Positions in the network would tell what is kept back.
            let none = Analysis::default();
            let is_told = overview.record.withheld.is_none();
            let analysis = if is_told { &*side.analysis } else { &none };
            let draw = |width: u32| {
                let options = ExportOptions {
                    resolution: Resolution::Width(width),
                    transparent: true,
                    dark: key.is_dark,
                    title: false,
                    legend: key.is_large,
                    ..ExportOptions::of_format(Format::Png)
                };
                export::picture(project, side.variant, analysis, &i18n, &options).ok()
            };
            let drawn = draw(width);
            // A tall map is drawn anew as narrow as it has to be.
            let high = drawn.as_ref().map_or(0, |picture| picture.height);
            if high <= highest {
                return (key, drawn);
            }
            let narrow = u64::from(width) * u64::from(highest) / u64::from(high);
            let drawn = draw((narrow as u32).max(1));
            (key, drawn.filter(|picture| picture.height <= highest))
        });
    }
}
