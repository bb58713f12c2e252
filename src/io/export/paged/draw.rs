//! Draws the pages, now that it is known where everything stands.

use crate::i18n::I18n;
use crate::report::Report;

use super::super::pdf::{Align, Mark, Pages, Place, Text};
use super::super::report::leaf::{self, LEFT, TOP};
use super::super::report::{clean, shortened};
use super::compose::Composed;
use super::paginate::{Leaf, Shown, Source};
use super::strip::{Piece, Strip, What};
use super::style::{self, FOOT, Style};

/// Where each heading stands: its page, from 0, and how far below the upper edge of the paper. The
/// first page for one without text.
pub(super) fn headings(composed: &Composed, leaves: &[Leaf]) -> Vec<(usize, f64)> {
    let mut places = vec![(0, 0.0); composed.chapters.len()];
    for (page, leaf) in leaves.iter().enumerate() {
        for shown in &leaf.shown {
            let chapter = source(composed, shown).and_then(|strip| strip.chapter);
            if let Some(place) = chapter.and_then(|at| places.get_mut(at)) {
                *place = (page, TOP + shown.top);
            }
        }
    }
    places
}

pub(super) fn all(
    composed: &Composed,
    leaves: &[Leaf],
    report: &Report,
    i18n: &I18n,
    pages: &mut Pages,
) {
    let headings = headings(composed, leaves);
    for (number, leaf) in leaves.iter().enumerate() {
        let size = report.paper.size_in(leaf.lie);
        pages.page(size.0, size.1, None);
        for shown in &leaf.shown {
            let Some(strip) = source(composed, shown) else {
                continue;
            };
            if let Some((level, title)) = strip.chapter.and_then(|at| composed.chapters.get(at)) {
                let level = usize::from(level.saturating_sub(1));
                pages.bookmark(level, title, above(TOP + shown.top));
            }
            for piece in &strip.pieces {
                let mark = mark(piece, TOP + shown.top, &headings);
                pages.mark(mark, piece.element);
            }
        }
        // The first page is the cover.
        if number > 0 {
            let page = (number + 1, leaves.len());
            foot(report, i18n, page, size, pages);
        }
    }
}

/// A heading that is gone to does not stick to the upper edge of the window.
fn above(top: f64) -> f64 {
    (top - 5.0).max(0.0)
}

fn source<'a>(composed: &'a Composed, shown: &Shown) -> Option<&'a Strip> {
    match shown.strip {
        Source::Strip(at) => composed.strips.get(at),
        Source::Head(at) => composed.heads.get(at),
    }
}

fn mark(piece: &Piece, top: f64, headings: &[(usize, f64)]) -> Mark {
    let on_page = |place: &Place| Place {
        left: place.left + LEFT,
        top: place.top + top,
        ..*place
    };
    let point = |at: &(f64, f64)| (at.0 + LEFT, at.1 + top);
    match &piece.what {
        What::Text { text, at } => Mark::Text {
            text: text.clone(),
            at: point(at),
        },
        What::PageOf { chapter, text, at } => {
            let page = headings.get(*chapter).map_or(0, |place| place.0);
            let mut text = text.clone();
            if let Some((run, _)) = text.runs.first_mut() {
                *run = (page + 1).to_string();
            }
            let at = point(at);
            Mark::Text { text, at }
        }
        What::LinkTo {
            chapter,
            place,
            alternative,
        } => {
            let (page, top) = headings.get(*chapter).copied().unwrap_or_default();
            Mark::Link {
                place: on_page(place),
                page,
                top: above(top),
                alternative: alternative.clone(),
            }
        }
        What::Fill { place, ink } => Mark::Fill {
            place: on_page(place),
            ink: *ink,
        },
        What::Dots { place, ink } => Mark::Dots {
            place: on_page(place),
            ink: *ink,
        },
        What::Picture { drawing, place } => Mark::Drawing {
            drawing: *drawing,
            place: on_page(place),
            window: on_page(place),
        },
    }
}

/// What the document is at the left, the page at the right.
fn foot(
    report: &Report,
    i18n: &I18n,
    (page, all): (usize, usize),
    (width, height): (f64, f64),
    pages: &mut Pages,
) {
    let style: Style = style::FOOTER;
    let numbers = [
        ("page", page.to_string().into()),
        ("pages", all.to_string().into()),
    ];
    let texts = [
        (shortened(&clean(&report.title)), LEFT, Align::Left),
        (
            i18n.with("report-page", &numbers),
            width - leaf::RIGHT,
            Align::Right,
        ),
    ];
    for (text, x, align) in texts {
        let text = Text {
            runs: vec![(text, false)],
            size: style.size,
            ink: style.ink,
            align,
        };
        let at = (x, height - FOOT);
        pages.mark(Mark::Text { text, at }, None);
    }
}
