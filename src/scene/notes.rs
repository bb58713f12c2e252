//! Notes: texts on paper of their own.

use crate::model::{Note, Point, Variant};
use crate::style::Tokens;
use crate::style::tokens::type_scale::MAP_LABEL;

use super::{Bounds, LINE_HEIGHT, NoteVisual, text};

/// Space between a note's text and its edge, in canvas units.
pub const NOTE_PADDING: f64 = 10.0;

pub(super) fn notes(variant: &Variant, tokens: &Tokens) -> Vec<NoteVisual> {
    let notes = variant.notes.values();
    notes.map(|note| visual(note, tokens)).collect()
}

fn visual(note: &Note, tokens: &Tokens) -> NoteVisual {
    let room = note.width - 2.0 * NOTE_PADDING;
    let lines: Vec<String> = note
        .text
        .lines()
        .flat_map(|paragraph| {
            let lines = text::wrap(paragraph, MAP_LABEL, false, room);
            if lines.is_empty() {
                vec![String::new()]
            } else {
                lines
            }
        })
        .collect();
    let height = lines.len() as f64 * MAP_LABEL * LINE_HEIGHT + 2.0 * NOTE_PADDING;
    NoteVisual {
        id: note.id,
        bounds: Bounds {
            min: note.position,
            max: note.position + Point::new(note.width, height),
        },
        lines,
        size: MAP_LABEL,
        ink: tokens.text,
        fill: tokens.warning_wash,
        rim: tokens.warning_wash.mixed(tokens.warning, 0.35),
    }
}
