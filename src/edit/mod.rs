//! Intent to change: edits as data, planned into patches, kept in a history, run by a session
//! that needs no window.

pub mod align;
pub mod clipboard;
pub mod command;
mod contacts;
mod drawing;
mod error;
mod exercise;
pub mod filling;
mod gesture;
mod grouping;
pub mod history;
pub mod merge;
mod partnerships;
mod passing;
pub mod pasted;
mod personal;
pub mod plan;
pub mod rearrange;
mod saved_views;
pub mod selection;
pub mod session;
pub mod subject;
pub mod table_text;
mod tidy;
mod variants;

pub use align::Alignment;
pub use command::{Edit, Record, TieEnd};
pub use error::EditError;
pub use exercise::ExerciseEdit;
pub use filling::Filling;
pub use partnerships::PartnershipEdit;
pub use selection::Selection;
pub use session::Session;
pub use subject::Subject;
pub use variants::NewVariant;
