//! Lines of text in the bundled type, shaped as the screen and the drawings shape them.

use std::ops::Range;
use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face, UnicodeBuffer};

use crate::style::fonts;

/// Where a line stands beside the point that is given for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
}

/// A colour of ink: red, green and blue.
pub type Ink = [u8; 3];

/// A line of text, its stretches of one weight one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Each with whether it is bold.
    pub runs: Vec<(String, bool)>,
    /// Of the type, in millimetres.
    pub size: f64,
    pub ink: Ink,
    pub align: Align,
}

static FACES: LazyLock<[Option<Face<'static>>; 2]> =
    LazyLock::new(|| [fonts::REGULAR, fonts::SEMIBOLD].map(|data| Face::from_slice(data, 0)));

/// The faces as a document takes them in.
pub(super) fn fonts() -> [Option<Font>; 2] {
    [fonts::REGULAR, fonts::SEMIBOLD].map(|data| Font::new(data.into(), 0))
}

/// Glyphs of a text, with their advances for a size of 1, and how far they reach together. Always
/// from left to right: the bundled type has no script that runs the other way.
pub(super) fn shape(text: &str, bold: bool) -> (Vec<KrillaGlyph>, f32) {
    let Some(face) = &FACES[usize::from(bold)] else {
        return (Vec::new(), 0.0);
    };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    let shaped = rustybuzz::shape(face, &[], buffer);
    let em = face.units_per_em() as f32;
    let infos = shaped.glyph_infos();
    let mut reach = 0.0;
    let glyphs = infos.iter().zip(shaped.glyph_positions()).enumerate();
    let glyphs = glyphs.map(|(at, (info, position))| {
        let of = |units: i32| units as f32 / em;
        reach += of(position.x_advance);
        KrillaGlyph::new(
            GlyphId::new(info.glyph_id),
            of(position.x_advance),
            of(position.x_offset),
            of(position.y_offset),
            of(position.y_advance),
            cluster(text, at, infos),
            None,
        )
    });
    (glyphs.collect(), reach)
}

/// Which bytes of the text a glyph stands for.
fn cluster(text: &str, at: usize, infos: &[rustybuzz::GlyphInfo]) -> Range<usize> {
    let start = infos[at].cluster as usize;
    let later = infos[at..].iter().map(|info| info.cluster as usize);
    let end = later.into_iter().find(|cluster| *cluster > start);
    start..end.unwrap_or(text.len())
}
