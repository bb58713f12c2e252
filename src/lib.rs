//! Jejaring: an editor for stakeholder networks. ARCHITECTURE.md tells what lives where.

pub mod advice;
pub mod agenda;
pub mod analysis;
pub mod app;
pub mod canvas;
pub mod classroom;
pub mod cli;
pub mod compare;
pub mod components;
pub mod context;
pub mod edit;
pub mod exercise;
pub mod findings;
pub mod i18n;
pub mod io;
pub mod layout;
pub mod lessons;
pub mod model;
pub mod panels;
pub mod report;
pub mod scene;
pub mod style;
pub mod templates;
pub mod theme;
