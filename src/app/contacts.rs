//! The log of contacts: where it is kept, and what is done about what is due.

use crate::io::private_log::Attached;

use super::App;

impl App {
    /// The document on screen has taken in the user's private log, or could not read it.
    pub(super) fn has_attached(&mut self, private: Attached) {
        match private {
            Ok(taken) => self.private_log = taken,
            Err(error) => {
                log::warn!("{error}");
                let file = ("file", error.file.display().to_string().into());
                let text = self.i18n.with("private-log-unreadable", &[file]);
                self.show_error("private-log-unreadable-title", text);
            }
        }
    }
}
