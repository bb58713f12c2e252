//! PDF: pages with drawings and text that can be selected and searched, and the bundled type in it.
//!
//! The same pages and the same clock give the same bytes. A file is made to be kept (PDF/A-2), unless a
//! text has characters that the bundled type lacks: the standard forbids their boxes. Where pages say
//! what their marks are, it can be read aloud as well (PDF/UA-1).

mod about;
mod letters;
mod structure;
mod write;

use super::{ExportError, tree};
use structure::Structure;

pub use about::About;
pub use letters::{Align, Ink, Text};
pub use structure::{Element, Role};

/// An SVG that pages may show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawing(usize);

/// A rectangle on a page, in millimetres from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// Something on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A drawing stretched over `place`; nothing of it is seen outside of `window`.
    Drawing {
        drawing: Drawing,
        place: Place,
        window: Place,
    },
    /// A line of text, `at` the point on its baseline where it begins, ends or has its middle.
    Text { text: Text, at: (f64, f64) },
    /// A rectangle full of ink; a thin one is a line.
    Fill { place: Place, ink: Ink },
    /// Dots from left to right in the middle of a place.
    Dots { place: Place, ink: Ink },
    /// A press here leads to a place `top` below the upper edge of a page; `alternative` says where.
    Link {
        place: Place,
        page: usize,
        top: f64,
        alternative: String,
    },
}

/// Pages in the making, added one after the other. Lengths are in millimetres.
pub struct Pages {
    about: About,
    drawings: Vec<usvg::Tree>,
    sheets: Vec<Sheet>,
    bookmarks: Vec<Bookmark>,
    structure: Structure,
}

struct Sheet {
    width: f64,
    height: f64,
    name: Option<String>,
    marks: Vec<(Mark, Option<Element>)>,
}

struct Bookmark {
    level: usize,
    title: String,
    page: usize,
    top: f64,
}

impl Pages {
    pub fn new(about: About) -> Self {
        Self {
            about,
            drawings: Vec::new(),
            sheets: Vec::new(),
            bookmarks: Vec::new(),
            structure: Structure::default(),
        }
    }

    /// How many pages there are.
    pub fn len(&self) -> usize {
        self.sheets.len()
    }

    pub fn is_empty(&self) -> bool {
        self.sheets.is_empty()
    }

    /// A page of this size that the SVG fills; its own size gives the proportions and the unit.
    pub fn add(&mut self, svg: &str, width: f64, height: f64) -> Result<(), ExportError> {
        let drawing = self.drawing(svg)?;
        self.page(width, height, None);
        let all = Place {
            left: 0.0,
            top: 0.0,
            width,
            height,
        };
        self.show(drawing, all, all);
        Ok(())
    }

    /// Takes in an SVG that several pages show, or that fills none.
    pub fn drawing(&mut self, svg: &str) -> Result<Drawing, ExportError> {
        self.drawings.push(tree::parse(svg)?);
        Ok(Drawing(self.drawings.len() - 1))
    }

    /// An empty page, the last from now on, and what it is called where that is not its number.
    pub fn page(&mut self, width: f64, height: f64, name: Option<String>) {
        self.sheets.push(Sheet {
            width,
            height,
            name,
            marks: Vec::new(),
        });
    }

    /// A part of the document, in the order of reading. What belongs to none is not read aloud.
    pub fn element(&mut self, role: Role, parent: Option<Element>) -> Element {
        self.structure.add(role, parent)
    }

    /// A mark on the last page, and what it belongs to.
    pub fn mark(&mut self, mark: Mark, element: Option<Element>) {
        if let Some(page) = self.sheets.last_mut() {
            page.marks.push((mark, element));
        }
    }

    /// Shows a drawing on the last page, stretched over `place`, as far as it lies in `window`.
    pub fn show(&mut self, drawing: Drawing, place: Place, window: Place) {
        let mark = Mark::Drawing {
            drawing,
            place,
            window,
        };
        self.mark(mark, None);
    }

    /// An entry in the reader's table of contents: a heading `top` below the upper edge of the
    /// last page. Level 0 is the highest.
    pub fn bookmark(&mut self, level: usize, title: &str, top: f64) {
        if let Some(page) = self.sheets.len().checked_sub(1) {
            self.bookmarks.push(Bookmark {
                level,
                title: about::short(title),
                page,
                top,
            });
        }
    }

    fn times_shown(&self, wanted: Drawing) -> usize {
        let marks = self.sheets.iter().flat_map(|page| &page.marks);
        let is_it =
            |mark: &Mark| matches!(mark, Mark::Drawing { drawing, .. } if *drawing == wanted);
        marks.filter(|(mark, _)| is_it(mark)).count()
    }
}
