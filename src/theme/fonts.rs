//! Inter in two weights, with Phosphor's icons behind it. Exports use the same faces.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

use crate::style::fonts;

/// The family of the heavier weight.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// The heavier weight at a size in points.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, semibold())
}

/// The regular weight at a size in points.
pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

pub(super) fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::default();
    for (name, bytes) in [
        ("inter", fonts::REGULAR),
        ("inter-semibold", fonts::SEMIBOLD),
    ] {
        let data = Arc::new(FontData::from_static(bytes));
        definitions.font_data.insert(name.to_owned(), data);
    }
    egui_phosphor::add_to_fonts(&mut definitions, egui_phosphor::Variant::Regular);
    let families = &mut definitions.families;
    let proportional = families.entry(FontFamily::Proportional).or_default();
    proportional.insert(0, "inter".to_owned());
    let mut heavier = proportional.clone();
    heavier.insert(0, "inter-semibold".to_owned());
    families.insert(semibold(), heavier);
    definitions
}

#[cfg(test)]
mod tests {
    use crate::scene::text::has_glyph;

    #[test]
    fn inter_covers_none_of_the_icons() {
        let icons = '\u{E000}'..='\u{F8FF}';
        let covered: Vec<char> = icons.filter(|icon| has_glyph(*icon)).collect();
        assert!(
            covered.is_empty(),
            "{} icons are shown as letters",
            covered.len()
        );
    }
}
