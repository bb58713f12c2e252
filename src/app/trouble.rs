//! What stands in the way of saving or of opening, and the ways out: each leaves the file as it is
//! until the user has chosen.

use std::path::{Path, PathBuf};

use egui::{RichText, Ui};

use crate::i18n::I18n;
use crate::io::private_log::Attached;
use crate::io::{Fingerprint, Holder, atomic};
use crate::model::Project;

use super::App;
use super::dialogs::{Dialog, Outcome, buttons, cancel, primary, title};
use super::files::Then;
use super::recovery::local_time;

/// A file that was read but is open in another window.
pub struct InUse {
    pub path: PathBuf,
    pub project: Box<Project>,
    pub known: Fingerprint,
    pub private: Attached,
    pub holder: Option<Holder>,
}

/// What to do with a file that is open elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenAs {
    ReadOnly,
    Copy,
}

/// A save that did not happen.
pub struct Unsaved {
    pub path: PathBuf,
    pub text: String,
    pub then: Then,
    /// The file holds what another program wrote.
    pub is_changed_outside: bool,
}

impl InUse {
    pub(super) fn ui(&self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        title(ui, &i18n.text("in-use-title"));
        ui.label(who(i18n, &self.path, self.holder.as_ref()));
        ui.label(RichText::new(i18n.text("in-use-ways")).weak());
        buttons(ui, |ui| {
            if primary(ui, &i18n.text("in-use-read-only")).clicked() {
                return Outcome::OpenAs(OpenAs::ReadOnly);
            }
            if ui.button(i18n.text("in-use-copy")).clicked() {
                return Outcome::OpenAs(OpenAs::Copy);
            }
            cancel(ui, i18n)
        })
    }
}

/// Who has the file open, as far as that is known.
pub(super) fn who(i18n: &I18n, path: &Path, holder: Option<&Holder>) -> String {
    let file = ("file", path.display().to_string().into());
    match holder {
        Some(holder) if !holder.user.is_empty() => i18n.with(
            "in-use-by",
            &[
                file,
                ("user", holder.user.as_str().into()),
                ("host", holder.host.as_str().into()),
                ("time", local_time(i18n, holder.since).into()),
            ],
        ),
        _ => i18n.with("in-use-by-somebody", &[file]),
    }
}

impl Unsaved {
    pub(super) fn ui(&self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        let key = if self.is_changed_outside {
            "changed-outside-title"
        } else {
            "error-save-title"
        };
        title(ui, &i18n.text(key));
        ui.label(&self.text);
        if self.is_changed_outside {
            let previous = atomic::backup_of(&self.path);
            let name = previous.file_name().unwrap_or_default().to_string_lossy();
            let previous = [("previous", name.into_owned().into())];
            ui.label(RichText::new(i18n.with("changed-outside-ways", &previous)).weak());
        }
        buttons(ui, |ui| {
            if primary(ui, &i18n.text("save-elsewhere")).clicked() {
                return Outcome::SaveAs(self.then.clone());
            }
            if self.is_changed_outside {
                if ui.button(i18n.text("save-overwrite")).clicked() {
                    return Outcome::Overwrite(self.path.clone(), self.then.clone());
                }
                if ui.button(i18n.text("save-reload")).clicked() {
                    return Outcome::Proceed(Then::Open(self.path.clone()));
                }
            } else if ui.button(i18n.text("save-again")).clicked() {
                return Outcome::Save(self.then.clone());
            }
            cancel(ui, i18n)
        })
    }
}

impl App {
    /// Opens a file that is open elsewhere in the way that was chosen.
    pub(super) fn open_as(&mut self, in_use: InUse, way: OpenAs) {
        self.discard_recovery_copy();
        match way {
            OpenAs::ReadOnly => {
                self.show_document(*in_use.project, Some(in_use.path));
                self.known = Some(in_use.known);
                self.read_only = true;
                self.has_attached(in_use.private);
                let text = self.i18n.text("read-only-notice");
                self.say(text);
            }
            OpenAs::Copy => {
                let mut copy = *in_use.project;
                // A document of its own: its recovery copies are not those of the original.
                copy.uuid = uuid::Uuid::new_v4();
                self.show_document(copy, None);
                self.session.mark_unsaved();
            }
        }
    }

    /// Whether an edit is refused because the document is open for reading only; says so.
    pub(super) fn refuses_edits(&mut self) -> bool {
        if self.read_only {
            let text = self.i18n.text("read-only-refused");
            self.notify(text, true);
        }
        self.read_only
    }

    /// The version before the last save, where there is one.
    pub(super) fn previous_version(&self) -> Option<PathBuf> {
        let previous = atomic::backup_of(self.path.as_deref()?);
        previous.is_file().then_some(previous)
    }

    pub(super) fn show_unsaved(&mut self, unsaved: Unsaved) {
        self.dialogs.push_back(Dialog::SaveFailed(unsaved));
    }
}
