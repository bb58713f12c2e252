//! How wide texts are and where their lines break, from the advances of the bundled Inter, so
//! that screen and export wrap alike.

use std::collections::HashMap;
use std::sync::LazyLock;

use ttf_parser::Face;

use crate::style::fonts;

static FACES: LazyLock<[Advances; 2]> =
    LazyLock::new(|| [Advances::of(fonts::REGULAR), Advances::of(fonts::SEMIBOLD)]);

/// Advances per em: a table for the Latin blocks, the face itself for the rest.
struct Advances {
    table: [f32; Self::TABLE],
    face: Option<Face<'static>>,
}

impl Advances {
    /// Basic Latin to Latin Extended-B.
    const TABLE: usize = 0x250;
    /// Advance of what the face lacks: another font will show it, about a square.
    const MISSING: f32 = 1.0;

    fn of(data: &'static [u8]) -> Self {
        let face = Face::parse(data, 0).ok();
        let mut table = [Self::MISSING; Self::TABLE];
        for (code, advance) in (0u32..).zip(&mut table) {
            if let Some(c) = char::from_u32(code) {
                *advance = Self::look_up(face.as_ref(), c);
            }
        }
        Self { table, face }
    }

    fn look_up(face: Option<&Face<'_>>, c: char) -> f32 {
        face.and_then(|face| {
            let advance = face.glyph_hor_advance(face.glyph_index(c)?)?;
            Some(f32::from(advance) / f32::from(face.units_per_em()))
        })
        .unwrap_or(Self::MISSING)
    }

    fn get(&self, c: char) -> f32 {
        match self.table.get(c as usize) {
            Some(advance) => *advance,
            None if is_joined(c) => 0.0,
            None => Self::look_up(self.face.as_ref(), c),
        }
    }
}

/// Whether the character is drawn onto the one before it.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{200b}'..='\u{200f}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Whether Inter has a glyph for the character.
pub fn has_glyph(c: char) -> bool {
    FACES[0]
        .face
        .as_ref()
        .is_some_and(|face| face.glyph_index(c).is_some())
}

/// Width of one line of text at a type size, in the size's unit.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let face = &FACES[usize::from(bold)];
    f64::from(text.chars().map(|c| face.get(c)).sum::<f32>()) * size
}

/// Width of the widest line.
pub fn block_width(lines: &[String], size: f64, bold: bool) -> f64 {
    lines
        .iter()
        .map(|line| width(line, size, bold))
        .fold(0.0, f64::max)
}

/// Breaks a text into lines no wider than `max_width`: between words, inside a word only where it
/// alone is wider. As few lines as possible, and these about equally wide. Nothing is cut off; a
/// single character wider than `max_width` stands alone. An empty text has no lines.
pub fn wrap(text: &str, size: f64, bold: bool, max_width: f64) -> Vec<String> {
    let face = &FACES[usize::from(bold)];
    let limit = (max_width / size) as f32;
    let pieces = pieces(text, face, limit);
    let Some(fewest) = fill(&pieces, face, limit).len().checked_sub(1) else {
        return Vec::new();
    };
    // The narrowest limit that needs no more lines.
    let (mut low, mut high) = (pieces.iter().map(|p| p.advance).fold(0.0, f32::max), limit);
    if fewest > 0 {
        for _ in 0..8 {
            let middle = low.midpoint(high);
            if middle > low && fill(&pieces, face, middle).len() == fewest + 1 {
                high = middle;
            } else {
                low = middle;
            }
        }
    }
    fill(&pieces, face, high)
        .into_iter()
        .map(|line| join(&pieces[line.0..line.1]))
        .collect()
}

/// A stretch of text that stands on one line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word<'a> {
    pub text: &'a str,
    pub width: f64,
    /// Whether a space stands before it.
    pub spaced: bool,
}

/// The words of a text for whoever fills lines of their own: none is wider than `max_width`, unless a
/// single character is.
pub fn words(text: &str, size: f64, bold: bool, max_width: f64) -> Vec<Word<'_>> {
    let face = &FACES[usize::from(bold)];
    let pieces = pieces(text, face, (max_width / size) as f32);
    let words = pieces.into_iter().map(|piece| Word {
        text: piece.text,
        width: f64::from(piece.advance) * size,
        spaced: piece.spaced,
    });
    words.collect()
}

/// A stretch of text that is not broken.
struct Piece<'a> {
    text: &'a str,
    /// Width at size 1.
    advance: f32,
    /// Whether a space stands before it.
    spaced: bool,
}

/// The words of a text, with what no line may end within, such as `25 %`, in one.
pub fn split(text: &str) -> impl Iterator<Item = &str> {
    let is_gap = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    text.split(is_gap).filter(|word| !word.trim().is_empty())
}

fn pieces<'a>(text: &'a str, face: &Advances, limit: f32) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for word in split(text) {
        let advance: f32 = word.chars().map(|c| face.get(c)).sum();
        if advance <= limit {
            pieces.push(Piece {
                text: word,
                advance,
                spaced: true,
            });
        } else {
            break_word(word, face, limit, &mut pieces);
        }
    }
    pieces
}

/// Breaks a word that is too wide: after a hyphen or slash in the second half of what fits, else
/// where it is full.
fn break_word<'a>(word: &'a str, face: &Advances, limit: f32, pieces: &mut Vec<Piece<'a>>) {
    let (mut start, mut advance, mut spaced) = (0, 0.0, true);
    let mut hyphen: Option<(usize, f32)> = None;
    for (at, c) in word.char_indices() {
        let own = face.get(c);
        while at > start && own > 0.0 && advance + own > limit {
            let (end, used) = hyphen
                .take()
                .filter(|h| h.1 > limit / 2.0)
                .unwrap_or((at, advance));
            pieces.push(Piece {
                text: &word[start..end],
                advance: used,
                spaced,
            });
            (start, spaced) = (end, false);
            advance -= used;
        }
        advance += own;
        if matches!(c, '-' | '/' | '–' | '_' | '.') {
            hyphen = Some((at + c.len_utf8(), advance));
        }
    }
    pieces.push(Piece {
        text: &word[start..],
        advance,
        spaced,
    });
}

/// Fills lines greedily; each is a range of pieces.
fn fill(pieces: &[Piece<'_>], face: &Advances, limit: f32) -> Vec<(usize, usize)> {
    let space = face.get(' ');
    let mut lines = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (i, piece) in pieces.iter().enumerate() {
        let gap = if piece.spaced { space } else { 0.0 };
        if i > start && used + gap + piece.advance > limit + 1e-4 {
            lines.push((start, i));
            start = i;
            used = 0.0;
        }
        used += piece.advance + if i > start { gap } else { 0.0 };
    }
    if start < pieces.len() {
        lines.push((start, pieces.len()));
    }
    lines
}

fn join(pieces: &[Piece<'_>]) -> String {
    let mut line = String::new();
    for piece in pieces {
        if piece.spaced && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(piece.text);
    }
    line
}

/// Wrapped texts of the last build, so that a drag does not wrap every label again in each frame.
#[derive(Debug, Default)]
pub struct WrapCache {
    entries: HashMap<String, Vec<Wrapped>>,
    generation: u64,
}

#[derive(Debug)]
struct Wrapped {
    size: f64,
    bold: bool,
    max_width: f64,
    lines: Vec<String>,
    width: f64,
    used: u64,
}

impl WrapCache {
    /// Starts a build: what the last one did not use is forgotten.
    pub fn begin(&mut self) {
        let last = self.generation;
        self.entries.retain(|_, ways| {
            ways.retain(|way| way.used == last);
            !ways.is_empty()
        });
        self.generation += 1;
    }

    /// The lines of a text and the width of the widest.
    pub fn wrap(&mut self, text: &str, size: f64, bold: bool, max_width: f64) -> (&[String], f64) {
        if !self.entries.contains_key(text) {
            self.entries.insert(text.to_owned(), Vec::new());
        }
        let Some(ways) = self.entries.get_mut(text) else {
            return (&[], 0.0);
        };
        let known = ways
            .iter()
            .position(|w| w.size == size && w.bold == bold && w.max_width == max_width);
        let at = known.unwrap_or_else(|| {
            let lines = wrap(text, size, bold, max_width);
            ways.push(Wrapped {
                size,
                bold,
                max_width,
                width: block_width(&lines, size, bold),
                lines,
                used: 0,
            });
            ways.len() - 1
        });
        let way = &mut ways[at];
        way.used = self.generation;
        (&way.lines, way.width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn widths_are_those_of_inter() {
        // Inter 4.0 has 2048 units per em; "A" is 1410 of them wide in Regular.
        let face = Face::parse(fonts::REGULAR, 0).unwrap();
        let expected = f64::from(
            face.glyph_hor_advance(face.glyph_index('A').unwrap())
                .unwrap(),
        ) / f64::from(face.units_per_em());
        assert!((width("A", 13.0, false) - expected * 13.0).abs() < 1e-3);
        assert!(width("Tengkulak", 13.0, true) > width("Tengkulak", 13.0, false));
        assert_eq!(width("", 13.0, false), 0.0);
        assert!(has_glyph('é') && !has_glyph('漢'));
    }

    #[test]
    fn lines_are_few_and_about_equally_wide() {
        let lines = wrap("Dinas Pertanian dan Kehutanan", 13.0, false, 120.0);
        assert_eq!(lines, ["Dinas Pertanian", "dan Kehutanan"]);
        assert_eq!(wrap("KUD", 13.0, false, 120.0), ["KUD"]);
        assert!(wrap("  ", 13.0, false, 120.0).is_empty());
    }

    #[test]
    fn no_line_ends_before_a_percent_sign() {
        let lines = wrap("turun dari 100\u{a0}% menjadi 25\u{a0}%", 13.0, false, 60.0);
        assert!(lines.iter().all(|line| !line.starts_with('%')), "{lines:?}");
        assert!(
            lines.iter().any(|line| line.ends_with("25\u{a0}%")),
            "{lines:?}"
        );
    }

    #[test]
    fn a_long_word_breaks_after_its_slash() {
        let lines = wrap("Badan-Koordinasi/Sertifikasi-Profesi", 13.0, false, 120.0);
        assert_eq!(lines, ["Badan-Koordinasi/", "Sertifikasi-Profesi"]);
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_character_and_no_line_is_too_wide(
            text in "[ a-zA-Zé/\\-漢]{0,80}",
            max_width in 20.0f64..200.0,
        ) {
            let lines = wrap(&text, 13.0, false, max_width);
            let bare = |s: &str| s.split_whitespace().collect::<String>();
            prop_assert_eq!(lines.iter().map(|l| bare(l)).collect::<String>(), bare(&text));
            for line in &lines {
                prop_assert!(width(line, 13.0, false) <= max_width + 0.01, "{}", line);
            }
        }
    }
}
