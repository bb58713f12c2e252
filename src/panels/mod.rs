//! Side panels: the list of stakeholders, the inspector of what is selected, the table of measures.
//! They draw from the `Context` and return actions.

mod cached;
pub mod controls;
pub mod field;
pub mod form;
pub mod inspector;
pub mod list;
pub mod list_field;
mod picking;
pub mod table;
mod words;
