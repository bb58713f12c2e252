//! How the parts of a report look on a page. Lengths are in millimetres.

use super::super::pdf::{Align, Ink};

/// A typographic point.
const PT: f64 = 25.4 / 72.0;

pub(super) const TEXT: Ink = [0x1b, 0x1b, 0x1b];
pub(super) const QUIET: Ink = [0x59, 0x59, 0x59];
pub(super) const NAVY: Ink = [0x1f, 0x3a, 0x5f];
pub(super) const RULE: Ink = [0xbf, 0xbf, 0xbf];
pub(super) const HEAD: Ink = [0xdc, 0xe6, 0xf1];

/// Thickness of the lines of a table.
pub(super) const LINE: f64 = 0.5 * PT;
/// Between the lines of a cell and its border.
pub(super) const CELL_SIDE: f64 = 1.5;
pub(super) const CELL_ABOVE: f64 = 0.8;
/// After a table, before what follows.
pub(super) const AFTER_TABLE: f64 = 10.0 * PT;
/// From the left of a list to its text.
pub(super) const LIST_INDENT: f64 = 5.0;
/// From the names of facts to the facts.
pub(super) const FACT_INDENT: f64 = 50.0;
/// Entries of the second level in the table of contents stand in.
pub(super) const ENTRY_INDENT: f64 = 6.0;
/// Kept free for page numbers at the right of the table of contents.
pub(super) const NUMBER_ROOM: f64 = 14.0;
/// From the lower edge of the paper to the baseline of its last line.
pub(super) const FOOT: f64 = 11.0;

#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub size: f64,
    /// From one baseline to the next.
    pub line: f64,
    pub is_bold: bool,
    pub ink: Ink,
    pub align: Align,
    pub before: f64,
    pub after: f64,
    /// Stands on one page with what follows.
    pub keeps: bool,
}

/// Sizes in points.
const fn plain(size: f64, line: f64, before: f64, after: f64) -> Style {
    Style {
        size: size * PT,
        line: line * PT,
        is_bold: false,
        ink: TEXT,
        align: Align::Left,
        before: before * PT,
        after: after * PT,
        keeps: false,
    }
}

const fn heading(size: f64, line: f64, before: f64, after: f64) -> Style {
    Style {
        is_bold: true,
        ink: NAVY,
        keeps: true,
        ..plain(size, line, before, after)
    }
}

const fn quiet(style: Style) -> Style {
    Style {
        ink: QUIET,
        ..style
    }
}

const fn centred(style: Style) -> Style {
    Style {
        align: Align::Centre,
        ..style
    }
}

const fn bold(style: Style) -> Style {
    Style {
        is_bold: true,
        ..style
    }
}

pub(super) const BODY: Style = plain(10.0, 14.5, 0.0, 6.0);
pub(super) const NOTE: Style = quiet(plain(8.75, 12.0, 2.0, 6.0));
pub(super) const FACT: Style = plain(10.0, 14.5, 0.0, 5.0);
pub(super) const ITEM: Style = plain(10.0, 14.5, 0.0, 4.0);
pub(super) const KICKER: Style = quiet(plain(13.0, 17.0, 140.0, 6.0));
pub(super) const TITLE: Style = heading(26.0, 32.0, 6.0, 32.0);
pub(super) const LETTERHEAD: Style = bold(centred(plain(13.0, 17.0, 0.0, 0.0)));
pub(super) const LETTERHEAD_LAST: Style = centred(plain(9.5, 14.0, 0.0, 3.0));
pub(super) const CONTENTS: Style = heading(15.0, 19.0, 18.0, 10.0);
pub(super) const ENTRY_1: Style = bold(plain(10.0, 14.5, 5.0, 2.0));
pub(super) const ENTRY_2: Style = plain(10.0, 14.5, 0.0, 2.0);
pub(super) const CAPTION: Style = centred(quiet(plain(8.75, 12.0, 4.0, 12.0)));
pub(super) const TABLE_CAPTION: Style = Style {
    keeps: true,
    ..quiet(plain(8.75, 12.0, 9.0, 4.0))
};
pub(super) const TABLE: Style = plain(8.5, 11.75, 0.0, 0.0);
pub(super) const TABLE_HEAD: Style = bold(TABLE);
pub(super) const FOOTER: Style = quiet(plain(8.0, 11.0, 0.0, 0.0));

/// Of a heading of this level, from 1.
pub(super) fn heading_of(level: u8) -> Style {
    match level {
        0 | 1 => heading(15.0, 19.0, 20.0, 6.0),
        2 => heading(12.0, 15.5, 14.0, 5.0),
        _ => heading(10.5, 14.0, 10.0, 4.0),
    }
}

impl Style {
    /// From the top of a line to its baseline.
    pub(super) fn baseline(&self) -> f64 {
        // Half of what Inter's letters reach above the line more than below it.
        self.line / 2.0 + 0.36 * self.size
    }
}
