//! What a trainer does with the networks of many groups: sees them side by side, and tells who found
//! what. Pure functions of documents that were read; nothing here knows files or windows.

mod columns;
mod exercise;
pub mod listing;
pub mod merge;
mod overview;
pub mod sheet;
mod words;

pub use columns::{COLUMNS, Column, Shown, Value, order, value};
pub use exercise::Record;
pub use overview::{Dependence, Overview, Side, completeness};
pub use words::{Told, tell};
