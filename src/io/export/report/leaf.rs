//! A leaf of the report in every paged format: its margins, which way it lies, and how large a picture
//! stands on it.

use crate::report::{Block, Figure, Orientation, Paper, Report};

use super::Drawn;

/// Margins in millimetres, as letters of offices have them.
pub(crate) const LEFT: f64 = 30.0;
pub(crate) const RIGHT: f64 = 20.0;
pub(crate) const TOP: f64 = 25.0;
pub(crate) const BOTTOM: f64 = 20.0;

/// A picture takes at most this share of the height, so that its caption stays with it; on a page of its
/// own nothing else has to.
const TALLEST: f64 = 0.72;
const TALLEST_ALONE: f64 = 0.9;
/// A picture that would be smaller than this beside its own size lies across, if that helps.
const LEGIBLE: f64 = 0.8;

/// Width and height of what is inside the margins, in millimetres.
pub(crate) fn text_area(paper: Paper, lie: Orientation) -> (f64, f64) {
    let (width, height) = paper.size_in(lie);
    (width - LEFT - RIGHT, height - TOP - BOTTOM)
}

/// Canvas units on paper.
pub(crate) fn millimetres(units: f64) -> f64 {
    units / 96.0 * 25.4
}

impl Drawn {
    /// Width and height in millimetres: its own size, smaller where that does not fit.
    pub(crate) fn placed(&self, paper: Paper, lie: Orientation, is_alone: bool) -> (f64, f64) {
        let (width, height) = text_area(paper, lie);
        let tallest = if is_alone { TALLEST_ALONE } else { TALLEST };
        self.within(width, height * tallest)
    }

    /// The same in a room of one's own choice.
    pub(crate) fn within(&self, width: f64, height: f64) -> (f64, f64) {
        let own = (millimetres(self.width), millimetres(self.height));
        let scale = (width / own.0).min(height / own.1).min(1.0);
        (own.0 * scale, own.1 * scale)
    }

    /// Whether it needs the paper's long side to be legible.
    pub(crate) fn lie(&self, paper: Paper) -> Orientation {
        let scale = |lie: Orientation| {
            let (width, _) = self.placed(paper, lie, lie == Orientation::Landscape);
            width / millimetres(self.width)
        };
        let (upright, across) = (scale(Orientation::Portrait), scale(Orientation::Landscape));
        if upright < LEGIBLE && across > 1.15 * upright {
            Orientation::Landscape
        } else {
            Orientation::Portrait
        }
    }
}

pub(crate) fn drawn<'a>(pictures: &'a [Drawn], figure: &Figure) -> Option<&'a Drawn> {
    let mut pictures = pictures.iter();
    pictures.find(|drawn| drawn.picture == figure.picture)
}

/// Whether these blocks begin with a heading that goes onto the page of its picture, which lies across:
/// nothing but a few words stands between.
pub(crate) fn turns(report: &Report, pictures: &[Drawn], blocks: &[Block]) -> bool {
    let [Block::Heading(_), rest @ ..] = blocks else {
        return false;
    };
    let mut rest = rest.iter();
    let next = rest.find(|block| !matches!(block, Block::Paragraph(_) | Block::Note(_)));
    let Some(Block::Figure(figure)) = next else {
        return false;
    };
    drawn(pictures, figure).is_some_and(|drawn| drawn.lie(report.paper) == Orientation::Landscape)
}
