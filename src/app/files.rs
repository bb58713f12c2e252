//! New, open, save, export, recent: what happens to files, with the guard for unsaved changes.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::i18n::I18n;
use crate::io::atomic::WriteError;
use crate::io::classroom::sheet::{SHEET_EXTENSION, is_sheet};
use crate::io::examples::Example;
use crate::io::export::report::ReportError;
use crate::io::export::{self, ExportError, ExportOptions};
use crate::io::import::{self, ImportError, Imported, Opened};
use crate::io::lock::Asked;
use crate::io::printing::{Handed, PrintError};
use crate::io::private_log::{self, Attached, Taken};
use crate::io::project::SavedFile;
use crate::io::{FileLock, Fingerprint, Holder, RecentFiles, project};
use crate::model::{ExerciseTask, PartnershipId, Project, StakeholderId};
use crate::templates;

use super::App;
use super::classroom::{SheetDone, SheetPicking};
use super::contacts::personal;
use super::copying::Copied;
use super::dialogs::Dialog;
use super::import_dialog::ImportForm;
use super::picker::{Question, file_name, folder_of};
use super::reporting::Wanted;
use super::trouble::{InUse, Unsaved, who};

/// Extension of project files, without the dot.
pub const EXTENSION: &str = "jejaring";
/// What the program opens: its own files, lists, and the formats of researchers.
pub(super) static OPENED: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let others = [import::LIST_EXTENSIONS, import::RESEARCH_EXTENSIONS];
    [&[EXTENSION, SHEET_EXTENSION], others.concat().as_slice()].concat()
});

/// What is to be done once the open document is safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    Nothing,
    New,
    AskWhatToOpen,
    Open(PathBuf),
    /// Open a file and go to somebody in it.
    OpenAt(PathBuf, StakeholderId),
    Example(&'static str),
    /// A network of the user's own, who is called so.
    Personal(String),
    /// Begin with a template, or with an empty sheet, in an exercise if any.
    Template(Option<&'static str>, Option<ExerciseTask>),
    /// Show the network that was made of those of groups.
    Merged,
    /// Open the version before the last save.
    Previous,
    StartPage,
    Quit,
}

/// What a file dialog was opened for.
#[derive(Clone, Debug)]
pub enum Picking {
    Open,
    SaveAs(Then),
    Export(ExportOptions),
    Report(Box<Wanted>),
    /// The draft of a partnership's memorandum.
    Mou(PartnershipId),
    Import,
    Template,
    /// The text of the table.
    Table(String),
    /// Files of groups to be compared.
    Groups,
    Sheet(SheetPicking),
}

/// Results of work on files.
pub enum FileDone {
    Opened {
        path: PathBuf,
        result: Result<Opened, ImportError>,
        /// What came of asking for the lock of a project of ours.
        lock: Option<Asked>,
        /// The log of contacts that is not in a project's file.
        private: Attached,
    },
    PreviousOpened(Result<(Box<Project>, Attached), project::OpenError>),
    /// A file to be merged into the open document was read.
    Imported {
        path: PathBuf,
        result: Result<Box<Imported>, ImportError>,
    },
    TableSaved {
        path: PathBuf,
        result: Result<(), WriteError>,
    },
    TemplateSaved(Result<PathBuf, project::SaveError>),
    Saved {
        path: PathBuf,
        revision: u64,
        then: Then,
        result: Result<Saved, project::SaveError>,
        /// What of the private log is the document's now, saved or not.
        private: Taken,
    },
    /// The file was not written, for another window has it open.
    SaveInUse {
        path: PathBuf,
        then: Then,
        holder: Option<Holder>,
    },
    Exported {
        path: PathBuf,
        result: Result<PathBuf, export::ExportError>,
    },
    /// The map, drawn for the clipboard.
    Copied(Result<Copied, ExportError>),
    Reported {
        path: PathBuf,
        result: Result<PathBuf, ReportError>,
    },
    Drafted {
        path: PathBuf,
        result: Result<PathBuf, ReportError>,
    },
    Sheet(SheetDone),
    Printed {
        path: PathBuf,
        result: Result<Handed, PrintError>,
    },
}

/// What a save has left.
pub struct Saved {
    file: SavedFile,
    /// The lock of a file that was not open here before.
    lock: Option<FileLock>,
}

impl App {
    /// Does `then` at once where nothing can be lost, or asks first.
    pub(super) fn guard(&mut self, ctx: &egui::Context, then: Then) {
        // A sheet of results leaves the open document alone.
        if let Then::Open(path) = &then
            && is_sheet(path)
        {
            self.open_sheet(ctx, path.clone());
            return;
        }
        if self.session.is_dirty() {
            self.dialogs.push_back(Dialog::Unsaved(then));
        } else {
            self.proceed(ctx, then);
        }
    }

    /// Does what was waiting; the open document is safe or given up.
    pub(super) fn proceed(&mut self, ctx: &egui::Context, then: Then) {
        match then {
            Then::Nothing => {}
            Then::New => {
                self.leave_document();
                let project = Project::new(&self.i18n.text("variant-baseline"));
                self.show_document(project, None);
            }
            Then::AskWhatToOpen => {
                let question = Question {
                    title: self.i18n.text("dialog-open-title"),
                    kind: (self.i18n.text("file-kind-opened"), &OPENED),
                    save_as: None,
                    folder: folder_of(self.path.as_deref()),
                };
                self.ask(ctx, question, Picking::Open);
            }
            Then::Open(path) => self.open_path(ctx, path),
            Then::Merged => self.show_merged(),
            Then::OpenAt(path, sought) => {
                self.open_path(ctx, path);
                self.sought = Some(sought);
            }
            Then::Personal(name) => {
                self.leave_document();
                let project = personal(&self.i18n, &name);
                self.show_document(project, None);
            }
            Then::Example(key) => self.open_example(key),
            Then::Template(key, task) => {
                self.leave_document();
                let project = templates::begin(key, task, &self.i18n);
                self.show_document(project, None);
            }
            Then::Previous => self.open_previous(ctx),
            Then::StartPage => {
                self.leave_document();
                let project = Project::new(&self.i18n.text("variant-baseline"));
                self.show_document(project, None);
                self.due_files.forget();
                self.on_start_page = true;
            }
            Then::Quit => {
                self.leave_document();
                self.closing = true;
                self.close_when_idle(ctx);
            }
        }
    }

    /// Closes the window once no file is being written any more.
    pub(super) fn close_when_idle(&self, ctx: &egui::Context) {
        if self.closing && !self.tasks.is_busy() {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// The open document is saved or given up: its recovery copy has done its duty.
    pub(super) fn leave_document(&mut self) {
        self.discard_recovery_copy();
    }

    pub(super) fn open_path(&mut self, ctx: &egui::Context, path: PathBuf) {
        // Dialogs start in the file's folder, which a relative path may not name.
        let path = std::path::absolute(&path).unwrap_or(path);
        if is_sheet(&path) {
            self.open_sheet(ctx, path);
            return;
        }
        let lang = self.i18n.lang();
        let is_ours = self.lock.as_ref().is_some_and(|lock| lock.is_of(&path));
        let config = self.directories.config.clone();
        self.tasks.start("open", ctx, move || {
            let mut result = import::open_any(&path, &I18n::new(lang));
            let private = match &mut result {
                Ok(Opened::Project(project, _)) => private_log::attach(&config, project),
                _ => Ok(Taken::default()),
            };
            let is_project = matches!(result, Ok(Opened::Project(..)));
            let lock = (is_project && !is_ours).then(|| FileLock::ask(&path));
            FileDone::Opened {
                path,
                result,
                lock,
                private,
            }
        });
    }

    /// Opens the version before the last save, as a document that is nowhere on disk yet.
    fn open_previous(&mut self, ctx: &egui::Context) {
        let Some(path) = self.previous_version() else {
            return;
        };
        let config = self.directories.config.clone();
        self.tasks.start("open", ctx, move || {
            FileDone::PreviousOpened(project::open(&path).map(|mut project| {
                let private = private_log::attach(&config, &mut project);
                (Box::new(project), private)
            }))
        });
    }

    fn open_example(&mut self, key: &str) {
        let Some(example) = Example::named(key) else {
            return;
        };
        match example.project() {
            Ok(project) => {
                self.leave_document();
                self.show_document(project, None);
            }
            Err(error) => {
                let text = error.describe(&self.i18n);
                self.show_error("error-open-title", text);
            }
        }
    }

    pub(super) fn save(&mut self, ctx: &egui::Context, then: Then) {
        match self.path.clone() {
            Some(path) if !self.read_only => {
                let known = self.known;
                self.save_to(ctx, path, then, known);
            }
            _ => self.save_as(ctx, then),
        }
    }

    pub(super) fn save_as(&mut self, ctx: &egui::Context, then: Then) {
        let project = self.session.project();
        let name = match &self.path {
            Some(path) => path
                .file_name()
                .map_or_else(String::new, |n| n.to_string_lossy().into_owned()),
            None => file_name(&project.card.title, "jejaring", EXTENSION),
        };
        let question = Question {
            title: self.i18n.text("dialog-save-title"),
            kind: (self.i18n.text("file-kind-project"), &[EXTENSION]),
            save_as: Some(name),
            folder: folder_of(self.path.as_deref()),
        };
        self.ask(ctx, question, Picking::SaveAs(then));
    }

    /// Saves although the file holds what somebody else wrote: that stays as the previous version.
    pub(super) fn overwrite(&mut self, ctx: &egui::Context, path: PathBuf, then: Then) {
        self.save_to(ctx, path, then, None);
    }

    /// `known`: what the file has to hold, so that nobody else's work is overwritten.
    fn save_to(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        then: Then,
        known: Option<Fingerprint>,
    ) {
        let project = self.session.document();
        let revision = self.session.revision();
        let is_ours = self.lock.as_ref().is_some_and(|lock| lock.is_of(&path));
        let config = self.directories.config.clone();
        let taken = self.private_log.clone();
        let opened = self.path.clone();
        self.tasks.start("save", ctx, move || {
            let lock = match (!is_ours).then(|| FileLock::ask(&path)) {
                Some(Asked::Theirs(holder)) => {
                    return FileDone::SaveInUse { path, then, holder };
                }
                Some(Asked::Ours(lock)) => Some(lock),
                Some(Asked::Impossible) | None => None,
            };
            let (saved, private) = private_log::save_with_log(
                &config,
                &path,
                opened.as_deref(),
                &project,
                known,
                &taken,
            );
            FileDone::Saved {
                result: saved.map(|file| Saved { file, lock }),
                private,
                path,
                revision,
                then,
            }
        });
    }

    pub(super) fn ask(&mut self, ctx: &egui::Context, question: Question, picking: Picking) {
        if self.picker.ask(ctx, &self.i18n, question) {
            self.picking = Some(picking);
        }
    }

    /// A file dialog was answered.
    pub(super) fn picked(&mut self, ctx: &egui::Context, path: Option<PathBuf>) {
        let (Some(picking), Some(path)) = (self.picking.take(), path) else {
            return;
        };
        match picking {
            Picking::Open => self.open_path(ctx, path),
            Picking::SaveAs(then) => {
                // The dialog has asked whether another file may be overwritten; our own may have
                // been changed by somebody else.
                let is_same = self.path.as_deref() == Some(&*path);
                let known = self.known.filter(|_| is_same);
                self.save_to(ctx, path, then, known);
            }
            Picking::Export(options) => self.export_to(ctx, path, options),
            Picking::Report(wanted) => self.report_to(ctx, path, *wanted),
            Picking::Mou(id) => self.draft_to(ctx, path, id),
            Picking::Sheet(what) => self.sheet_picked(ctx, path, what),
            Picking::Groups => {
                let paths = self.picker.take_several(path);
                self.add_class_files(ctx, paths);
            }
            Picking::Import => self.import_from(ctx, path),
            Picking::Template => self.save_template_to(ctx, path),
            Picking::Table(table) => self.save_table_to(ctx, path, table),
        }
    }

    /// Work on a file ended.
    pub(super) fn file_done(&mut self, ctx: &egui::Context, done: FileDone) {
        match done {
            FileDone::Opened {
                path,
                result,
                lock,
                private,
            } => match result {
                Ok(Opened::Project(project, known)) => {
                    self.remember(&path, &project.card.title);
                    self.show_opened(path, project, known, lock, private);
                }
                Ok(Opened::Imported(imported)) => self.show_imported(&path, *imported),
                Err(error) => {
                    let text = error.describe(&self.i18n);
                    self.show_error("error-open-title", text);
                }
            },
            FileDone::PreviousOpened(result) => match result {
                Ok((mut project, private)) => {
                    self.leave_document();
                    // A document of its own, beside the one that it was a version of.
                    project.uuid = uuid::Uuid::new_v4();
                    self.show_document(*project, None);
                    self.session.mark_unsaved();
                    let text = self.i18n.text("notice-previous-opened");
                    self.say(text);
                    // Its own log from now on.
                    self.has_attached(private);
                    self.private_log = Taken::default();
                }
                Err(error) => {
                    let text = error.describe(&self.i18n);
                    self.show_error("error-open-title", text);
                }
            },
            FileDone::Imported { path, result } => match result {
                Ok(imported) => {
                    let form = ImportForm::new(&path, *imported, self.session.project());
                    self.dialogs.push_back(Dialog::Import(Box::new(form)));
                }
                Err(error) => {
                    let text = error.describe(&self.i18n);
                    self.show_error("error-import-title", text);
                }
            },
            FileDone::TableSaved { path, result } => match result {
                Ok(()) => {
                    let file = ("file", path.display().to_string().into());
                    let text = self.i18n.with("notice-table-saved", &[file]);
                    self.say(text);
                }
                Err(error) => {
                    let text = error.describe(&path, &self.i18n);
                    self.show_error("error-save-title", text);
                }
            },
            FileDone::TemplateSaved(result) => match result {
                Ok(path) => {
                    let file = ("file", path.display().to_string().into());
                    let text = self.i18n.with("notice-template-saved", &[file]);
                    self.say(text);
                }
                Err(error) => {
                    let text = error.describe(&self.i18n);
                    self.show_error("error-save-title", text);
                }
            },
            FileDone::Saved {
                path,
                revision,
                then,
                result,
                private,
            } => match result {
                Ok(saved) => {
                    self.known = Some(saved.file.fingerprint);
                    self.private_log = private;
                    self.read_only = false;
                    if saved.lock.is_some() {
                        self.lock = saved.lock;
                    }
                    let lock = self.lock.take();
                    self.lock = lock.filter(|lock| lock.is_of(&path));
                    self.session.mark_saved(revision);
                    let title = self.session.project().card.title.clone();
                    self.remember(&path, &title);
                    self.path = Some(path);
                    let now = jiff::ZonedDateTime::now();
                    self.saved_at = Some((now.hour(), now.minute()));
                    self.notice = None;
                    if !self.session.is_dirty() {
                        self.discard_recovery_copy();
                        self.answer_unsaved(ctx);
                    }
                    let tokens = crate::theme::tokens(ctx);
                    if self.has_unread(&tokens) {
                        let text = self.i18n.text("notice-saved-without-unread");
                        self.notify(text, true);
                    }
                    // Edited again while the file was written: the question stands again.
                    self.guard(ctx, then);
                }
                Err(error) => {
                    self.private_log = private;
                    let text = error.describe(&self.i18n);
                    self.show_unsaved(Unsaved {
                        is_changed_outside: error.is_changed_outside(),
                        path,
                        text,
                        then,
                    });
                }
            },
            FileDone::SaveInUse { path, then, holder } => {
                let who = who(&self.i18n, &path, holder.as_ref());
                let text = self.i18n.with("in-use-save", &[("who", who.into())]);
                self.show_unsaved(Unsaved {
                    is_changed_outside: false,
                    path,
                    text,
                    then,
                });
            }
            FileDone::Sheet(done) => self.sheet_done(ctx, done),
            FileDone::Copied(result) => self.copied(ctx, result),
            FileDone::Reported { path, result } => self.reported(&path, result),
            FileDone::Drafted { path, result } => self.drafted(&path, result),
            FileDone::Printed { path, result } => self.printed(&path, result),
            FileDone::Exported { path, result } => match result {
                Ok(path) => {
                    let name = path.display().to_string();
                    let text = self.i18n.with("notice-exported", &[("file", name.into())]);
                    self.say(text);
                }
                Err(error) => {
                    let text = error.describe(&path, &self.i18n);
                    self.show_error("error-export-title", text);
                }
            },
        }
    }

    /// A project was read: shown where nobody else has it open, or asked about.
    fn show_opened(
        &mut self,
        path: PathBuf,
        project: Box<Project>,
        known: Fingerprint,
        lock: Option<Asked>,
        private: Attached,
    ) {
        if let Some(Asked::Theirs(holder)) = lock {
            self.dialogs.push_back(Dialog::InUse(InUse {
                path,
                project,
                known,
                private,
                holder,
            }));
            return;
        }
        self.leave_document();
        self.show_document(*project, Some(path));
        if let Some(Asked::Ours(lock)) = lock {
            self.lock = Some(lock);
        }
        self.known = Some(known);
        self.has_attached(private);
        self.go_to_sought();
    }

    /// A question about unsaved changes that was asked while they were being saved.
    fn answer_unsaved(&mut self, ctx: &egui::Context) {
        let asked = |d: &Dialog| matches!(d, Dialog::Unsaved(_));
        if let Some(index) = self.dialogs.iter().position(asked)
            && let Some(Dialog::Unsaved(then)) = self.dialogs.remove(index)
        {
            self.proceed(ctx, then);
        }
    }

    fn remember(&mut self, path: &Path, title: &str) {
        match RecentFiles::add(&self.directories.config, path, title) {
            Ok(recent) => self.recent = recent,
            Err(error) => log::warn!("the list of recent files could not be saved: {error}"),
        }
    }

    pub(super) fn show_error(&mut self, title_key: &'static str, text: String) {
        self.dialogs.push_back(Dialog::Error {
            title: self.i18n.text(title_key),
            text,
        });
    }
}
