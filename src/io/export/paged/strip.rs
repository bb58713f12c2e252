//! The pieces that pages are made of: strips as wide as the text, one below the other.

use super::super::pdf::{Drawing, Element, Ink, Place, Text};
use crate::report::Orientation;

/// A line, a row of a table, a picture: what no page parts. Lengths are in millimetres.
#[derive(Clone, Debug)]
pub(super) struct Strip {
    pub lie: Orientation,
    /// Room above and below; of two that meet the larger counts.
    pub before: f64,
    pub after: f64,
    pub height: f64,
    pub pieces: Vec<Piece>,
    /// Stands on one page with the next.
    pub keeps: bool,
    pub begins_page: bool,
    /// What stands above it once more where it begins a page: an index of the heads of tables.
    pub head: Option<usize>,
    /// The heading that begins here, counted from 0.
    pub chapter: Option<usize>,
}

impl Strip {
    pub fn new(lie: Orientation, height: f64) -> Self {
        Self {
            lie,
            before: 0.0,
            after: 0.0,
            height,
            pieces: Vec::new(),
            keeps: false,
            begins_page: false,
            head: None,
            chapter: None,
        }
    }

    pub fn push(&mut self, what: What, element: Option<Element>) {
        self.pieces.push(Piece { what, element });
    }
}

#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub what: What,
    pub element: Option<Element>,
}

/// Places are counted from the left of the text and the top of the strip.
#[derive(Clone, Debug)]
pub(super) enum What {
    Text {
        text: Text,
        at: (f64, f64),
    },
    /// The text with the number of the page on which a heading stands in its place.
    PageOf {
        chapter: usize,
        text: Text,
        at: (f64, f64),
    },
    LinkTo {
        chapter: usize,
        place: Place,
        alternative: String,
    },
    Fill {
        place: Place,
        ink: Ink,
    },
    Dots {
        place: Place,
        ink: Ink,
    },
    Picture {
        drawing: Drawing,
        place: Place,
    },
}
