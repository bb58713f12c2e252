//! Intent to change: edits as data, planned into patches, kept in a history, run by a session
//! that needs no window.

pub mod clipboard;
pub mod command;
pub mod history;
pub mod merge;
pub mod plan;
pub mod selection;
pub mod session;
mod tidy;

pub use command::{Edit, Record};
pub use plan::EditError;
pub use selection::Selection;
pub use session::Session;
