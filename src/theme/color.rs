//! From the tokens' plain colours to egui's.

use crate::style::Rgba;

pub fn color(rgba: Rgba) -> egui::Color32 {
    egui::Color32::from_rgba_unmultiplied(rgba.0, rgba.1, rgba.2, rgba.3)
}
