//! Choosing a file: the system's dialog off the UI thread, or our own where there is none.
//!
//! rfd answers as if the user had cancelled where it can show no dialog, so we ask first.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui_file_dialog::{DialogState, FileDialog};

use crate::i18n::I18n;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub title: String,
    /// Name of the kind of file and its extensions without the dot, the usual one first.
    pub kind: (String, &'static [&'static str]),
    /// `Some` asks where to save, with this name proposed.
    pub save_as: Option<String>,
    pub folder: Option<PathBuf>,
}

/// How files are chosen.
pub enum Backend {
    /// The system's dialog where there is one, else ours.
    Automatic,
    /// Always ours.
    InApp,
    /// Answers prepared by a test, the last one first; no answer is a cancelled dialog.
    Scripted(Vec<Option<PathBuf>>),
}

/// How many files are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Many {
    One,
    Several,
    Folder,
}

enum Open {
    Native(Receiver<Answer>),
    InApp(Box<FileDialog>),
    Answered(Option<PathBuf>),
}

enum Answer {
    /// None is cancelled.
    Picked(Vec<PathBuf>),
    /// No system dialog can be shown.
    NoDialog,
}

/// At most one dialog at a time.
pub struct Picker {
    pub backend: Backend,
    open: Option<(Open, Question, Many)>,
    /// All files of the last answer.
    several: Vec<PathBuf>,
}

impl Picker {
    pub fn new(backend: Backend) -> Self {
        Self {
            backend,
            open: None,
            several: Vec::new(),
        }
    }

    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Opens a dialog; `false` while another one is open.
    pub fn ask(&mut self, ctx: &egui::Context, i18n: &I18n, question: Question) -> bool {
        self.ask_for(ctx, i18n, question, Many::One)
    }

    /// Asks for several files, or for a folder; [`Picker::take_several`] has them all.
    pub fn ask_several(
        &mut self,
        ctx: &egui::Context,
        i18n: &I18n,
        question: Question,
        folder: bool,
    ) -> bool {
        let many = if folder { Many::Folder } else { Many::Several };
        self.ask_for(ctx, i18n, question, many)
    }

    /// All files of the answer of which `first` was told.
    pub fn take_several(&mut self, first: PathBuf) -> Vec<PathBuf> {
        let several = std::mem::take(&mut self.several);
        if several.contains(&first) {
            several
        } else {
            vec![first]
        }
    }

    fn ask_for(
        &mut self,
        ctx: &egui::Context,
        i18n: &I18n,
        question: Question,
        many: Many,
    ) -> bool {
        if self.open.is_some() {
            return false;
        }
        self.several.clear();
        let open = match &mut self.backend {
            Backend::Automatic => native(ctx, question.clone(), many),
            Backend::InApp => in_app(i18n, &question, many),
            Backend::Scripted(answers) => Open::Answered(answers.pop().flatten()),
        };
        self.open = Some((open, question, many));
        true
    }

    /// Shows our own dialog where it is open. Returns the answer once: `Some(None)` is cancelled.
    pub fn show(&mut self, ctx: &egui::Context, i18n: &I18n) -> Option<Option<PathBuf>> {
        let (open, question, many) = self.open.as_mut()?;
        let answer = match open {
            Open::Answered(path) => Some(path.take()),
            Open::Native(receiver) => match receiver.try_recv() {
                Ok(Answer::Picked(paths)) => {
                    self.several = paths;
                    Some(self.several.first().cloned())
                }
                Ok(Answer::NoDialog) => {
                    *open = in_app(i18n, question, *many);
                    ctx.request_repaint();
                    None
                }
                Err(TryRecvError::Empty) => None,
                Err(TryRecvError::Disconnected) => Some(None),
            },
            Open::InApp(dialog) => {
                dialog.update(ctx);
                match dialog.state() {
                    DialogState::Picked(path) => Some(Some(path.clone())),
                    DialogState::PickedMultiple(paths) => {
                        self.several.clone_from(paths);
                        Some(self.several.first().cloned())
                    }
                    DialogState::Cancelled | DialogState::Closed => Some(None),
                    DialogState::Open => None,
                }
            }
        };
        if answer.is_some() {
            let (_, question, _) = self.open.take()?;
            return answer.map(|path| path.map(|p| with_extension(p, &question)));
        }
        None
    }
}

/// A name typed without an extension gets the one that was asked for.
fn with_extension(path: PathBuf, question: &Question) -> PathBuf {
    let Some(extension) = question.kind.1.first() else {
        return path;
    };
    if question.save_as.is_none() || path.extension().is_some_and(|e| e == *extension) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

fn native(ctx: &egui::Context, question: Question, many: Many) -> Open {
    let (sender, receiver) = channel();
    let ctx = ctx.clone();
    let ask = move || {
        let answer = if system_dialog_exists() {
            Answer::Picked(ask_system(&question, many))
        } else {
            Answer::NoDialog
        };
        // A closed channel means that the window is gone.
        if sender.send(answer).is_ok() {
            ctx.request_repaint();
        }
    };
    let thread = std::thread::Builder::new().name("file-dialog".to_owned());
    if let Err(error) = thread.spawn(ask) {
        log::error!("the file dialog's thread could not be started: {error}");
    }
    Open::Native(receiver)
}

fn ask_system(question: &Question, many: Many) -> Vec<PathBuf> {
    let mut dialog = rfd::FileDialog::new()
        .set_title(&question.title)
        .add_filter(&question.kind.0, question.kind.1);
    if let Some(folder) = &question.folder {
        dialog = dialog.set_directory(folder);
    }
    let picked = match (&question.save_as, many) {
        (Some(name), _) => dialog.set_file_name(name).save_file(),
        (None, Many::One) => dialog.pick_file(),
        (None, Many::Folder) => dialog.pick_folder(),
        (None, Many::Several) => return dialog.pick_files().unwrap_or_default(),
    };
    picked.into_iter().collect()
}

/// Whether rfd can show anything: a desktop portal on the session bus, or zenity.
#[cfg(all(unix, not(target_os = "macos")))]
fn system_dialog_exists() -> bool {
    let in_path = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join("zenity").is_file()));
    in_path || portal_exists()
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn system_dialog_exists() -> bool {
    true
}

#[cfg(all(unix, not(target_os = "macos")))]
fn portal_exists() -> bool {
    const PORTAL: &str = "org.freedesktop.portal.Desktop";
    // A bus that does not answer must not hang the question.
    let (sender, receiver) = channel();
    let ask = move || {
        let names = async || -> zbus::Result<bool> {
            let bus = zbus::Connection::session().await?;
            let proxy = zbus::fdo::DBusProxy::new(&bus).await?;
            let running = proxy.list_names().await?;
            let startable = proxy.list_activatable_names().await?;
            Ok(running
                .iter()
                .chain(&startable)
                .any(|n| n.as_str() == PORTAL))
        };
        let found = pollster::block_on(names()).unwrap_or(false);
        sender.send(found).is_ok()
    };
    let thread = std::thread::Builder::new().name("portal-probe".to_owned());
    if thread.spawn(ask).is_err() {
        return false;
    }
    receiver
        .recv_timeout(std::time::Duration::from_millis(300))
        .unwrap_or(false)
}

fn in_app(i18n: &I18n, question: &Question, many: Many) -> Open {
    let (kind, extensions) = &question.kind;
    let extension = extensions.first().copied().unwrap_or_default();
    let mut dialog = FileDialog::new()
        .labels(labels(i18n))
        .title(&question.title)
        .default_size([720.0, 460.0])
        .anchor(egui::Align2::CENTER_CENTER, [0.0, 0.0])
        .as_modal(true)
        // Its search field is black on black in a light theme.
        .show_search(false);
    let folder = question.folder.clone().or_else(home);
    if let Some(folder) = folder.filter(|f| f.is_dir()) {
        dialog = dialog.initial_directory(folder);
    }
    if let Some(name) = &question.save_as {
        dialog = dialog
            .default_file_name(name)
            .add_save_extension(kind, extension)
            .default_save_extension(kind);
        dialog.save_file();
    } else {
        dialog = dialog
            .add_file_filter_extensions(kind, extensions.to_vec())
            .default_file_filter(kind);
        match many {
            Many::One => dialog.pick_file(),
            Many::Several => dialog.pick_multiple(),
            Many::Folder => dialog.pick_directory(),
        }
    }
    Open::InApp(Box::new(dialog))
}

fn home() -> Option<PathBuf> {
    etcetera::home_dir().ok()
}

fn labels(i18n: &I18n) -> egui_file_dialog::FileDialogLabels {
    let text = |key: &str| i18n.text(&format!("dialog-{key}"));
    egui_file_dialog::FileDialogLabels {
        title_select_directory: text("select-folder"),
        title_select_file: text("select-file"),
        title_select_multiple: text("select-file"),
        title_save_file: text("save-file"),
        cancel: text("cancel"),
        overwrite: text("overwrite"),
        reload: format!(
            "{} {}",
            egui_phosphor::regular::ARROW_CLOCKWISE,
            text("reload")
        ),
        working_directory: text("working-folder"),
        select_all: text("select-all"),
        show_hidden: text("show-hidden"),
        show_system_files: text("show-system"),
        heading_pinned: text("pinned"),
        heading_places: text("places"),
        heading_devices: text("devices"),
        heading_removable_devices: text("removable"),
        home_dir: text("home"),
        desktop_dir: text("desktop"),
        documents_dir: text("documents"),
        downloads_dir: text("downloads"),
        audio_dir: text("audio"),
        pictures_dir: text("pictures"),
        videos_dir: text("videos"),
        pin_folder: text("pin"),
        unpin_folder: text("unpin"),
        rename_pinned_folder: text("rename-pinned"),
        selected_directory: text("selected-folder"),
        selected_file: text("selected-file"),
        selected_items: text("selected-items"),
        file_name: text("file-name"),
        file_filter_all_files: text("all-files"),
        save_extension_any: text("any-extension"),
        open_button: text("open"),
        save_button: text("save"),
        cancel_button: text("cancel"),
        overwrite_file_modal_text: text("overwrite-question"),
        err_empty_folder_name: text("error-empty-folder"),
        err_empty_file_name: text("error-empty-file"),
        err_directory_exists: text("error-folder-exists"),
        err_file_exists: text("error-file-exists"),
    }
}

/// A file name made from a title: without what file systems refuse, and without dashes, which are hard
/// to type where the name is typed again.
pub fn file_name(title: &str, fallback: &str, extension: &str) -> String {
    let cleaned: String = title
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '–' | '—' => '-',
            c if c.is_control() => '-',
            c => c,
        })
        .take(80)
        .collect();
    let stem = cleaned.trim().trim_matches('.').trim();
    let reserved = ["con", "prn", "aux", "nul"].contains(&stem.to_lowercase().as_str());
    let stem = if stem.is_empty() || reserved {
        fallback
    } else {
        stem
    };
    format!("{stem}.{extension}")
}

/// The folder of a file, if it has one.
pub fn folder_of(path: Option<&Path>) -> Option<PathBuf> {
    path.and_then(Path::parent)
        .filter(|p| !p.as_os_str().is_empty())
        .map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_fit_for_every_system() {
        assert_eq!(
            file_name("Padi: Karawang/2026", "x", "svg"),
            "Padi- Karawang-2026.svg"
        );
        assert_eq!(file_name(" .. ", "jejaring", "png"), "jejaring.png");
        assert_eq!(file_name("con", "jejaring", "png"), "jejaring.png");
    }

    #[test]
    fn a_name_without_extension_gets_one_when_saving() {
        let mut question = Question {
            title: String::new(),
            kind: ("Jejaring".to_owned(), &["jejaring"]),
            save_as: Some(String::new()),
            folder: None,
        };
        let with = |q: &Question, name: &str| with_extension(PathBuf::from(name), q);
        assert_eq!(with(&question, "a.b"), PathBuf::from("a.b.jejaring"));
        assert_eq!(with(&question, "a.jejaring"), PathBuf::from("a.jejaring"));
        question.save_as = None;
        assert_eq!(with(&question, "a.b"), PathBuf::from("a.b"));
    }
}
