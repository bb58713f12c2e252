//! The system's clipboard for tables: HTML beside the text, so that Word makes a table of it. Texts and
//! pictures go there by way of egui.

/// A table as it lies on the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub html: String,
    pub text: String,
}

/// Where tables are put.
pub enum Board {
    /// The system's clipboard, once it was needed. What lies on it stays as long as this does.
    System(Option<Box<arboard::Clipboard>>),
    /// Kept for a test to look at; the text goes to egui as well.
    Kept(Option<Table>),
}

impl Board {
    /// Whether the table is there. A session of Wayland alone takes text only, by way of egui.
    pub(super) fn put(&mut self, table: Table) -> bool {
        match self {
            Self::System(clipboard) => {
                if std::env::var_os("WAYLAND_DISPLAY").is_some() {
                    return false;
                }
                if clipboard.is_none() {
                    match arboard::Clipboard::new() {
                        Ok(opened) => *clipboard = Some(Box::new(opened)),
                        Err(error) => log::warn!("no clipboard for tables: {error}"),
                    }
                }
                clipboard.as_mut().is_some_and(|clipboard| {
                    let put = clipboard.set_html(table.html, Some(table.text));
                    put.inspect_err(|error| log::warn!("no table on the clipboard: {error}"))
                        .is_ok()
                })
            }
            Self::Kept(kept) => {
                *kept = Some(table);
                false
            }
        }
    }
}
