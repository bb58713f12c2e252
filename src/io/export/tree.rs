//! Our SVG as usvg reads it, with the two bundled faces only, so that every machine draws the same
//! picture and the same pages.

use std::sync::{Arc, LazyLock};

use usvg::fontdb;

use crate::style::fonts;

use super::ExportError;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for face in [fonts::REGULAR, fonts::SEMIBOLD] {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(face)));
    }
    fonts.set_sans_serif_family("Inter");
    Arc::new(fonts)
});

pub(super) fn parse(svg: &str) -> Result<usvg::Tree, ExportError> {
    let options = usvg::Options {
        font_family: "Inter".to_owned(),
        fontdb: Arc::clone(&FONTS),
        // A picture inside a picture comes as data; nothing is ever read from a path or an address.
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_string: Box::new(|_, _| None),
            ..usvg::ImageHrefResolver::default()
        },
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(svg, &options).map_err(|e| ExportError::Drawing(e.to_string()))
}
