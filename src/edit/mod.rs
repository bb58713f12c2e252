//! Intent to change: edits as data, planned into patches, kept in a history, run by a session
//! that needs no window.

pub mod clipboard;
pub mod command;
pub mod filling;
pub mod history;
pub mod merge;
pub mod pasted;
pub mod plan;
pub mod selection;
pub mod session;
pub mod subject;
pub mod table_text;
mod tidy;

pub use command::{Edit, Record};
pub use filling::Filling;
pub use plan::EditError;
pub use selection::Selection;
pub use session::Session;
pub use subject::Subject;
