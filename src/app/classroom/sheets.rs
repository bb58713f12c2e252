//! The sheet of results: changed in steps that can be undone, kept between two runs of the program
//! whether it was saved or not, saved to a file of its own, exported.

use std::path::{Path, PathBuf};

use crate::classroom::Shown;
use crate::classroom::sheet::{Printed, Sheet};
use crate::i18n::I18n;
use crate::io::atomic::{self, Previous, WriteError};
use crate::io::classroom::sheet::{self as file, Damaged, Draft, SHEET_EXTENSION, SheetError};
use crate::io::export::{ExportError, results};
use crate::panels::classroom::{Field, Group, Row, SheetFormat, SheetWish, State};

use super::super::App;
use super::super::dialogs::{Dialog, Outcome, buttons, cancel, primary, title};
use super::super::files::{FileDone, Picking};
use super::super::picker::{Question, file_name, folder_of};

/// Steps that are kept.
const STEPS: usize = 200;

/// A sheet before or after a step.
struct Step {
    sheet: Sheet,
    /// The file it belongs to, where the step was to open another one.
    file: Option<InFile>,
}

/// The file of a sheet, and what stands in it.
struct InFile {
    path: Option<PathBuf>,
    saved: Sheet,
}

/// The sheet on screen.
pub(in crate::app) struct Sheets {
    sheet: Sheet,
    path: Option<PathBuf>,
    /// As it is in its file.
    saved: Sheet,
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// The field that was changed last: more of it belongs to the same step.
    last: Option<Field>,
    /// A draft is being written, or has to be.
    is_writing: bool,
    is_due: bool,
    /// The groups' files that are compared, or were last.
    class: Vec<PathBuf>,
    /// What became of a draft that could not be read.
    damaged: Option<Damaged>,
}

/// What a file dialog was opened for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetPicking {
    Open,
    /// And then open another, if that was wanted.
    Save(Option<NextSheet>),
    Export(SheetFormat),
    /// The form on paper.
    PaperForm,
}

/// A sheet that is to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextSheet {
    /// Whichever is chosen.
    Asked,
    Of(PathBuf),
}

/// Results of work on the files of sheets.
pub enum SheetDone {
    Opened(PathBuf, Result<Box<Sheet>, SheetError>),
    Saved {
        path: PathBuf,
        sheet: Box<Sheet>,
        /// Another is to be opened now.
        next: Option<NextSheet>,
        result: Result<PathBuf, WriteError>,
    },
    Exported(PathBuf, Result<PathBuf, WriteError>),
    Drafted(Result<(), WriteError>),
    FormSaved(PathBuf, Result<PathBuf, ExportError>),
}

impl Sheets {
    /// The sheet of the last run, or a beginning.
    fn load(data: &Path, i18n: &I18n) -> Self {
        let (draft, damaged) = Draft::load(data);
        let mut sheet = draft.sheet.unwrap_or_else(|| Sheet::usual(i18n));
        sheet.tidy();
        let saved = if draft.is_dirty {
            Sheet::default()
        } else {
            sheet.clone()
        };
        Self {
            sheet,
            path: draft.path,
            saved,
            undo: Vec::new(),
            redo: Vec::new(),
            last: None,
            is_writing: false,
            is_due: false,
            class: draft.class,
            damaged,
        }
    }

    fn is_dirty(&self) -> bool {
        self.sheet != self.saved
    }

    fn change(&mut self, sheet: Sheet, field: Option<Field>) {
        let goes_on = field.is_some() && field == self.last && !self.undo.is_empty();
        if !goes_on {
            self.undo.push(Step {
                sheet: self.sheet.clone(),
                file: None,
            });
            if self.undo.len() > STEPS {
                self.undo.remove(0);
            }
        }
        self.redo.clear();
        self.last = field;
        self.sheet = sheet;
    }

    /// One step back, or forward again.
    fn step(&mut self, back: bool) {
        let (from, to) = if back {
            (&mut self.undo, &mut self.redo)
        } else {
            (&mut self.redo, &mut self.undo)
        };
        if let Some(step) = from.pop() {
            to.push(Step {
                sheet: std::mem::replace(&mut self.sheet, step.sheet),
                file: step.file.map(|file| InFile {
                    path: std::mem::replace(&mut self.path, file.path),
                    saved: std::mem::replace(&mut self.saved, file.saved),
                }),
            });
        }
        self.last = None;
    }

    /// Shows the sheet of a file. The one that was on screen comes back by undo, with its own file.
    fn open(&mut self, path: PathBuf, sheet: Sheet) {
        self.change(sheet.clone(), None);
        let file = InFile {
            path: self.path.replace(path),
            saved: std::mem::replace(&mut self.saved, sheet),
        };
        if let Some(step) = self.undo.last_mut() {
            step.file = Some(file);
        }
    }
}

/// Asks what is to become of the sheet before another is opened.
pub(in crate::app) fn unsaved_sheet(ui: &mut egui::Ui, i18n: &I18n, next: &NextSheet) -> Outcome {
    title(ui, &i18n.text("sheet-replace-title"));
    ui.label(i18n.text("sheet-replace-text"));
    buttons(ui, |ui| {
        let next = next.clone();
        if primary(ui, &i18n.text("unsaved-save")).clicked() {
            return Outcome::OpenSheet { save: true, next };
        }
        if ui.button(i18n.text("unsaved-discard")).clicked() {
            return Outcome::OpenSheet { save: false, next };
        }
        cancel(ui, i18n)
    })
}

impl App {
    /// The sheet of results; begun or brought back where it was not asked for yet.
    pub(super) fn sheets(&mut self) -> &mut Sheets {
        let (data, i18n) = (&self.directories.data, &self.i18n);
        self.classroom
            .sheets
            .get_or_insert_with(|| Sheets::load(data, i18n))
    }

    /// The results on screen: for tests and scripts.
    pub fn results(&self) -> Option<&Sheet> {
        self.classroom.sheets.as_ref().map(|sheets| &sheets.sheet)
    }

    /// The rows: the files that are compared, then those that only the sheet knows.
    fn sheet_rows<'a>(sheets: &Sheets, groups: &'a [Group], names: &[String]) -> Vec<Row<'a>> {
        let path = sheets.path.as_deref();
        let mut rows: Vec<Row<'_>> = groups
            .iter()
            .zip(names)
            .map(|(group, name)| Row {
                file: file::name_of(&group.path, path),
                name: name.clone(),
                overview: group.overview().map(|overview| &**overview),
                trouble: match group.state {
                    State::Read(_) => None,
                    State::Reading => Some("groups-row-reading"),
                    State::Failed(_) => Some("sheet-unread"),
                },
            })
            .collect();
        for scored in &sheets.sheet.groups {
            if !rows.iter().any(|row| row.file == scored.file) {
                rows.push(Row {
                    file: scored.file.clone(),
                    name: scored.name.clone(),
                    overview: None,
                    trouble: Some("sheet-missing"),
                });
            }
        }
        rows
    }

    pub(super) fn sheet_pane(&mut self, ui: &mut egui::Ui, tokens: &crate::style::Tokens) {
        self.tell_damaged_draft();
        let Some(sheets) = self.classroom.sheets.take() else {
            return;
        };
        let mut groups = std::mem::take(&mut self.classroom.groups);
        let mut pane = std::mem::take(&mut self.classroom.sheet_pane);
        let context = self.context(tokens);
        let names: Vec<String> = groups
            .iter_mut()
            .map(|group| group.name(&context, Shown::Baseline))
            .collect();
        let rows = Self::sheet_rows(&sheets, &groups, &names);
        let name = sheets.path.as_deref().and_then(Path::file_name);
        let wishes = pane.ui(
            ui,
            &context,
            &crate::panels::classroom::SheetShown {
                sheet: &sheets.sheet,
                rows: &rows,
                can_undo: !sheets.undo.is_empty(),
                can_redo: !sheets.redo.is_empty(),
                is_dirty: sheets.is_dirty(),
                file: name.map(|name| name.to_string_lossy().into_owned()),
            },
        );
        drop(rows);
        self.classroom.sheets = Some(sheets);
        self.classroom.groups = groups;
        self.classroom.sheet_pane = pane;
        for wish in wishes {
            self.grant_sheet(ui.ctx(), wish);
            ui.ctx().request_repaint();
        }
    }

    fn grant_sheet(&mut self, ctx: &egui::Context, wish: SheetWish) {
        match wish {
            SheetWish::Change(sheet, field) => {
                self.sheets().change(*sheet, field);
                self.keep_draft(ctx);
            }
            SheetWish::Undo | SheetWish::Redo => {
                self.sheets().step(wish == SheetWish::Undo);
                self.keep_draft(ctx);
            }
            SheetWish::Open => self.guard_sheet(ctx, NextSheet::Asked),
            SheetWish::Save => self.save_sheet(ctx, None),
            SheetWish::SaveAs => self.ask_where_to_save_sheet(ctx, None),
            SheetWish::Export(format) => {
                let ending = match format {
                    SheetFormat::Xlsx => "xlsx",
                    SheetFormat::Csv => "csv",
                    SheetFormat::Html => "html",
                };
                let question = self.sheet_question("sheet-export", Some(ending));
                self.ask(ctx, question, Picking::Sheet(SheetPicking::Export(format)));
            }
        }
    }

    /// Shows the results, and opens the sheet of a file once the one on screen is safe.
    pub(in crate::app) fn open_sheet(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.classroom.show_sheet();
        self.guard_sheet(ctx, NextSheet::Of(path));
    }

    /// Opens another sheet, or asks what is to become of the one on screen.
    fn guard_sheet(&mut self, ctx: &egui::Context, next: NextSheet) {
        if self.sheets().is_dirty() {
            self.dialogs.push_back(Dialog::UnsavedSheet(next));
        } else {
            self.go_to_sheet(ctx, next);
        }
    }

    /// Opens another sheet; the one on screen is safe or given up.
    pub(in crate::app) fn go_to_sheet(&mut self, ctx: &egui::Context, next: NextSheet) {
        match next {
            NextSheet::Asked => {
                let question = self.sheet_question("sheet-open", None);
                self.ask(ctx, question, Picking::Sheet(SheetPicking::Open));
            }
            NextSheet::Of(path) => self.sheet_picked(ctx, path, SheetPicking::Open),
        }
    }

    /// Saves the sheet to its file, or asks for one; then another is opened, if that was wanted.
    pub(in crate::app) fn save_sheet(&mut self, ctx: &egui::Context, next: Option<NextSheet>) {
        match self.sheets().path.clone() {
            Some(path) => self.save_sheet_to(ctx, path, next),
            None => self.ask_where_to_save_sheet(ctx, next),
        }
    }

    fn ask_where_to_save_sheet(&mut self, ctx: &egui::Context, next: Option<NextSheet>) {
        let question = self.sheet_question("sheet-save-as", Some(SHEET_EXTENSION));
        self.ask(ctx, question, Picking::Sheet(SheetPicking::Save(next)));
    }

    fn sheet_question(&mut self, title: &str, ending: Option<&'static str>) -> Question {
        let first = self
            .classroom
            .groups
            .first()
            .map(|group| group.path.clone());
        let sheets = self.sheets();
        let folder = folder_of(sheets.path.as_deref().or(first.as_deref()));
        let name = sheets.sheet.title.clone();
        let usual = self.i18n.text("sheet-title-usual");
        let (kind, endings): (_, &'static [&'static str]) = match ending {
            Some("xlsx") => ("file-kind-workbook", &["xlsx"]),
            Some("csv") => ("table-kind", &["csv"]),
            Some("html") => ("sheet-kind-html", &["html"]),
            _ => ("sheet-kind", &[SHEET_EXTENSION]),
        };
        Question {
            title: self.i18n.text(title),
            kind: (self.i18n.text(kind), endings),
            save_as: ending.map(|ending| file_name(&name, &usual, ending)),
            folder,
        }
    }

    /// A file dialog about the sheet was answered.
    pub(in crate::app) fn sheet_picked(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        what: SheetPicking,
    ) {
        match what {
            SheetPicking::Open => self.tasks.start("sheet-open", ctx, move || {
                let sheet = file::open(&path).map(Box::new);
                FileDone::Sheet(SheetDone::Opened(path, sheet))
            }),
            SheetPicking::Save(next) => self.save_sheet_to(ctx, path, next),
            SheetPicking::PaperForm => self.save_form_to(ctx, path),
            SheetPicking::Export(format) => self.export_sheet_to(ctx, path, format),
        }
    }

    /// The class as it is compared: names of files as the sheet knows them, and of groups.
    fn named_class(&mut self) -> Vec<(String, String)> {
        let path = self.sheets().path.clone();
        let tokens = crate::style::Tokens::light();
        let mut groups = std::mem::take(&mut self.classroom.groups);
        let context = self.context(&tokens);
        let named = groups.iter_mut().map(|group| {
            let name = group.name(&context, Shown::Baseline);
            (file::name_of(&group.path, path.as_deref()), name)
        });
        let named = named.collect();
        self.classroom.groups = groups;
        named
    }

    fn save_sheet_to(&mut self, ctx: &egui::Context, path: PathBuf, next: Option<NextSheet>) {
        // All groups come back with the sheet, also those without a score of the trainer's.
        let class = self.named_class();
        let sheets = self.sheets();
        for (file, name) in class {
            sheets.sheet.group_mut(&file, &name);
        }
        let old = sheets.path.clone();
        let mut sheet = sheets.sheet.clone();
        // Files are named from where the sheet lies.
        for group in &mut sheet.groups {
            let file = file::path_of(&group.file, old.as_deref());
            group.file = file::name_of(&file, Some(&path));
        }
        self.tasks.start("sheet-save", ctx, move || {
            let result = file::save(&path, &sheet);
            FileDone::Sheet(SheetDone::Saved {
                path,
                sheet: Box::new(sheet),
                next,
                result,
            })
        });
    }

    fn export_sheet_to(&mut self, ctx: &egui::Context, path: PathBuf, format: SheetFormat) {
        self.sheets();
        let Some(sheets) = self.classroom.sheets.take() else {
            return;
        };
        let tokens = crate::style::Tokens::light();
        let mut groups = std::mem::take(&mut self.classroom.groups);
        let context = self.context(&tokens);
        let names: Vec<String> = groups
            .iter_mut()
            .map(|g| g.name(&context, Shown::Baseline))
            .collect();
        let rows = Self::sheet_rows(&sheets, &groups, &names);
        let told = rows
            .iter()
            .map(|row| (row.file.as_str(), row.name.clone(), row.overview));
        let printed = Printed::of(&sheets.sheet, told);
        drop(rows);
        self.classroom.groups = groups;
        self.classroom.sheets = Some(sheets);
        let lang = self.i18n.lang();
        self.tasks.start("sheet-export", ctx, move || {
            let i18n = I18n::new(lang);
            let bytes = match format {
                SheetFormat::Csv => Ok(results::list(&printed, &i18n).into_bytes()),
                SheetFormat::Html => Ok(results::page(&printed, &i18n).into_bytes()),
                SheetFormat::Xlsx => results::workbook(&printed, &i18n),
            };
            let bytes = bytes.map_err(|error| WriteError::Io {
                step: atomic::Step::Write,
                source: std::io::Error::other(error),
            });
            let result = bytes.and_then(|bytes| atomic::replace(&path, &bytes, Previous::Drop));
            FileDone::Sheet(SheetDone::Exported(path, result))
        });
    }

    /// Work on the file of a sheet ended.
    pub(in crate::app) fn sheet_done(&mut self, ctx: &egui::Context, done: SheetDone) {
        match done {
            SheetDone::Opened(path, Ok(sheet)) => {
                let files: Vec<PathBuf> = sheet
                    .groups
                    .iter()
                    .map(|group| file::path_of(&group.file, Some(&path)))
                    .filter(|file| file.is_file())
                    .collect();
                self.sheets().open(path, *sheet);
                self.keep_draft(ctx);
                if !files.is_empty() {
                    self.add_groups(ctx, files);
                }
            }
            SheetDone::Opened(path, Err(error)) => {
                let text = error.describe(&path, &self.i18n);
                self.show_error("sheet-error-title", text);
            }
            SheetDone::Saved {
                path,
                sheet,
                next,
                result: Ok(_),
            } => {
                let sheets = self.sheets();
                let before = sheets.path.clone();
                for group in &mut sheets.sheet.groups {
                    let file = file::path_of(&group.file, before.as_deref());
                    group.file = file::name_of(&file, Some(&path));
                }
                sheets.saved = *sheet;
                sheets.last = None;
                // Steps before it name the files from another place.
                if before.as_deref().and_then(Path::parent) != path.parent() {
                    (sheets.undo, sheets.redo) = (Vec::new(), Vec::new());
                }
                let text = [("file", path.display().to_string().into())];
                sheets.path = Some(path);
                let text = self.i18n.with("sheet-saved", &text);
                self.say(text);
                self.keep_draft(ctx);
                if let Some(next) = next {
                    self.go_to_sheet(ctx, next);
                }
            }
            SheetDone::Exported(_, Ok(path)) => {
                let file = [("file", path.display().to_string().into())];
                let text = self.i18n.with("sheet-exported", &file);
                self.say(text);
            }
            SheetDone::Saved {
                path,
                result: Err(error),
                ..
            }
            | SheetDone::Exported(path, Err(error)) => {
                let text = error.describe(&path, &self.i18n);
                self.show_error("error-save-title", text);
            }
            SheetDone::FormSaved(path, result) => self.form_saved(&path, result),
            SheetDone::Drafted(result) => {
                if let Err(error) = result {
                    log::warn!("the results sheet could not be kept: {error}");
                    let text = self.i18n.text("sheet-draft-failed");
                    self.notify(text, true);
                }
                let sheets = self.sheets();
                sheets.is_writing = false;
                if std::mem::take(&mut sheets.is_due) {
                    self.keep_draft(ctx);
                }
            }
        }
    }

    /// Says, once, that what was on screen at the last run could not be read.
    fn tell_damaged_draft(&mut self) {
        let text = match self.sheets().damaged.take() {
            None => return,
            Some(Damaged::SetAside(path)) => {
                let file = [("file", path.display().to_string().into())];
                self.i18n.with("sheet-draft-damaged", &file)
            }
            // It still stands in the way; nothing is written over it.
            Some(Damaged::InTheWay) => {
                self.sheets().is_writing = true;
                self.i18n.text("sheet-draft-failed")
            }
        };
        self.show_error("sheet-draft-title", text);
    }

    /// The groups' files of the last class.
    pub(super) fn last_class(&mut self) -> Vec<PathBuf> {
        self.sheets().class.clone()
    }

    /// Remembers which files are compared, for the next start; the last ones where there are none.
    pub(super) fn remember_class(&mut self, ctx: &egui::Context) {
        let groups = self.classroom.groups.iter();
        let files: Vec<PathBuf> = groups.map(|group| group.path.clone()).collect();
        let sheets = self.sheets();
        if !files.is_empty() && sheets.class != files {
            sheets.class = files;
            self.keep_draft(ctx);
        }
    }

    /// Writes what is on screen beside the settings, so that it is there at the next start. One
    /// writing at a time; the newest is written last.
    fn keep_draft(&mut self, ctx: &egui::Context) {
        self.tell_damaged_draft();
        let data = self.directories.data.clone();
        let sheets = self.sheets();
        if sheets.is_writing {
            sheets.is_due = true;
            return;
        }
        sheets.is_writing = true;
        let draft = Draft {
            is_dirty: sheets.is_dirty(),
            sheet: Some(sheets.sheet.clone()),
            path: sheets.path.clone(),
            class: sheets.class.clone(),
        };
        self.tasks.start("sheet-draft", ctx, move || {
            FileDone::Sheet(SheetDone::Drafted(draft.save(&data)))
        });
    }
}
