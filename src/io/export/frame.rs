//! The frame around an exported diagram: margins, the title above, the legend below. A picture is
//! as large as its diagram; on paper the diagram fills what title and legend leave of the page.

use crate::model::Point;
use crate::scene::{Bounds, LINE_HEIGHT, LegendItem, LegendMark, Scene, text};
use crate::style::tokens::type_scale;

use super::ExportOptions;

/// Space around everything.
const MARGIN: f64 = 32.0;
/// Space between title, diagram and legend.
const SPACING: f64 = 24.0;
/// Narrowest content, so that a title over a small diagram has room.
const NARROWEST: f64 = 420.0;
/// On paper the diagram has at least this part of the height, if need be beside smaller letters.
const LEAST_ROOM: f64 = 0.55;
/// How much smaller those letters are, one after the other.
const SMALLER: [f64; 5] = [1.0, 0.85, 0.7, 0.6, 0.5];
/// A small diagram is not drawn larger than this on a single sheet, so that its names do not shout;
/// on a poster this times the sheets along its longer side.
const LARGEST_SCALE: f64 = 1.8;
/// Space between the items of a row and between rows.
const ITEM_GAP: f64 = 20.0;
const ROW_GAP: f64 = 6.0;
/// Width of an item's mark with the space after it.
pub(super) const NODE_MARK: f64 = 20.0;
pub(super) const LINE_MARK: f64 = 40.0;

pub(super) const TITLE_SIZE: f64 = type_scale::TITLE as f64;
pub(super) const LEGEND_SIZE: f64 = type_scale::SECONDARY as f64;

/// A line of text; `place` is where its box begins, top left.
pub(super) struct PlacedLine {
    pub text: String,
    pub place: Point,
    pub size: f64,
    pub bold: bool,
    pub is_quiet: bool,
}

/// A legend item; its text lines stand apart. `place` is the middle left of its mark.
pub(super) struct PlacedMark {
    pub item: LegendItem,
    pub place: Point,
}

/// Where everything stands in the picture, whose top left is the origin.
pub(super) struct Frame {
    pub width: f64,
    pub height: f64,
    /// What to add to scene coordinates before they are scaled.
    pub offset: Point,
    /// Units of the picture in one of the scene.
    pub scale: f64,
    /// From the left edge to where lines begin.
    margin: f64,
    pub lines: Vec<PlacedLine>,
    pub marks: Vec<PlacedMark>,
}

impl Frame {
    pub(super) fn of(scene: &Scene, options: &ExportOptions) -> Self {
        let diagram = scene.bounds.unwrap_or(Bounds::at(Point::default()));
        let has_legend = options.legend && !scene.legend.is_empty();
        let has_title = options.title && !scene.title.is_empty();
        let content = if has_legend || has_title {
            diagram.width().max(NARROWEST)
        } else {
            diagram.width()
        };
        let mut frame = Self {
            width: content + 2.0 * MARGIN,
            ..Self::empty(MARGIN)
        };
        let mut y = MARGIN;
        if has_title {
            y = frame.paragraph(&scene.title, y, content, TITLE_SIZE, true, false) + SPACING;
        }
        let left = MARGIN + (content - diagram.width()) / 2.0;
        frame.offset = Point::new(left, y) - diagram.min;
        y += diagram.height();
        if has_legend {
            y = frame.legend(scene, y + SPACING, content);
        }
        frame.height = y + MARGIN;
        frame
    }

    /// The frame on a page of this size in units of 1/96 inch, without margins. `enlargement` is
    /// how much larger than on a single sheet the letters of title and legend are. The frame has
    /// the page's proportions and units of its own.
    pub(super) fn on_page(
        scene: &Scene,
        options: &ExportOptions,
        (width, height): (f64, f64),
        enlargement: f64,
    ) -> Self {
        let diagram = scene.bounds.unwrap_or(Bounds::at(Point::default()));
        let largest = LARGEST_SCALE * f64::from(options.setup.sheets.max(1));
        let mut frame = Self::empty(0.0);
        for smaller in SMALLER {
            let letters = enlargement * smaller;
            frame = Self {
                width: width / letters,
                height: height / letters,
                ..Self::empty(0.0)
            };
            let content = frame.width;
            let (mut top, mut below) = (0.0, 0.0);
            if options.title && !scene.title.is_empty() {
                top = frame.paragraph(&scene.title, 0.0, content, TITLE_SIZE, true, false);
                top += SPACING / 2.0;
            }
            let (lines, marks) = (frame.lines.len(), frame.marks.len());
            if options.legend && !scene.legend.is_empty() {
                below = frame.legend(scene, 0.0, content) + SPACING / 2.0;
            }
            // The legend stands on the lower edge.
            let down = Point::new(0.0, frame.height - below + SPACING / 2.0);
            frame.lines[lines..]
                .iter_mut()
                .for_each(|l| l.place = l.place + down);
            frame.marks[marks..]
                .iter_mut()
                .for_each(|m| m.place = m.place + down);
            let room = (frame.height - top - below).max(1.0);
            let fits = |length: f64, room: f64| {
                if length > 0.0 {
                    room / length
                } else {
                    f64::MAX
                }
            };
            frame.scale = fits(diagram.width(), content)
                .min(fits(diagram.height(), room))
                .min(largest / letters);
            let middle = Point::new(content / 2.0, top + room / 2.0);
            frame.offset = middle * (1.0 / frame.scale) - diagram.centre();
            if room >= LEAST_ROOM * frame.height {
                break;
            }
        }
        frame
    }

    fn empty(margin: f64) -> Self {
        Self {
            width: 0.0,
            height: 0.0,
            offset: Point::default(),
            scale: 1.0,
            margin,
            lines: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// Sets a text in lines from `y`; returns where it ends.
    fn paragraph(
        &mut self,
        text: &str,
        y: f64,
        width: f64,
        size: f64,
        bold: bool,
        is_quiet: bool,
    ) -> f64 {
        let mut y = y;
        for line in text::wrap(text, size, bold, width) {
            self.lines.push(PlacedLine {
                text: line,
                place: Point::new(self.margin, y),
                size,
                bold,
                is_quiet,
            });
            y += size * LINE_HEIGHT;
        }
        y
    }

    /// Caption, notes and items, in rows from `y`; returns where they end.
    fn legend(&mut self, scene: &Scene, y: f64, width: f64) -> f64 {
        let legend = &scene.legend;
        let mut y = y;
        if let Some(caption) = &legend.caption {
            y = self.paragraph(caption, y, width, LEGEND_SIZE, true, false) + ROW_GAP;
        }
        for note in &legend.notes {
            y = self.paragraph(note, y, width, LEGEND_SIZE, false, false) + ROW_GAP;
        }
        let line_height = LEGEND_SIZE * LINE_HEIGHT;
        let (mut x, mut row_height, mut previous_mark) = (0.0, 0.0f64, 0.0);
        for item in &legend.items {
            let mark = match item.mark {
                LegendMark::Node { .. } | LegendMark::Sign(_) => NODE_MARK,
                LegendMark::Line { .. } => LINE_MARK,
            };
            let lines = text::wrap(&item.text, LEGEND_SIZE, false, width - mark);
            let item_width = mark + text::block_width(&lines, LEGEND_SIZE, false);
            // Marks and lines stand in rows of their own.
            let is_new_kind = mark != previous_mark && x > 0.0;
            previous_mark = mark;
            if is_new_kind || (x > 0.0 && x + item_width > width) {
                y += row_height + ROW_GAP;
                (x, row_height) = (0.0, 0.0);
            }
            self.marks.push(PlacedMark {
                item: item.clone(),
                place: Point::new(self.margin + x, y + line_height / 2.0),
            });
            for (i, line) in lines.iter().enumerate() {
                self.lines.push(PlacedLine {
                    text: line.clone(),
                    place: Point::new(self.margin + x + mark, y + i as f64 * line_height),
                    size: LEGEND_SIZE,
                    bold: false,
                    is_quiet: true,
                });
            }
            row_height = row_height.max(lines.len().max(1) as f64 * line_height);
            x += item_width + ITEM_GAP;
        }
        y + row_height
    }
}
