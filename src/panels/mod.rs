//! Side panels: the list of stakeholders, the inspector of what is selected, the analysis pane.
//! They draw from the `Context` and return actions.

mod aims;
pub mod analysis;
mod cached;
mod caution;
pub mod chart;
pub mod classroom;
pub mod comparison;
pub mod controls;
pub mod field;
pub mod filter_bar;
pub mod find_bar;
pub mod findings;
pub mod form;
pub mod fuzzy;
pub mod grid;
pub mod guide;
pub mod inspector;
mod learn;
pub mod lessons;
pub mod list;
pub mod list_field;
pub mod measure_menu;
pub mod partnerships;
mod people;
mod picking;
pub mod rearrangement;
pub mod saved_views;
pub mod withheld;
mod words;
pub mod workbench;
