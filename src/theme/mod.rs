//! Tokens turned into egui's style.
