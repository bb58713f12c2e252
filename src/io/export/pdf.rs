//! PDF: pages drawn as SVG, with text that can be selected and searched and the bundled type in it.
//!
//! The same pages and the same clock give the same bytes. A file is PDF/A-2b, made to be kept, unless
//! a text has characters that the bundled type lacks: the standard forbids their boxes.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::graphic::Graphic;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{PageLabel, PageSettings};
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt as _, SvgSettings};

use crate::i18n::Lang;

use super::{ExportError, tree};

const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// What the standards allow a text of the document's information to have, in characters.
const LONGEST_TEXT: usize = 2_000;

/// What a PDF says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub title: String,
    pub author: String,
    pub description: String,
    pub lang: Lang,
    /// When it was made, by whatever clock the caller goes by.
    pub made: Timestamp,
}

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

/// Pages in the making, added one after the other. Lengths are in millimetres.
pub struct Pages {
    about: About,
    drawings: Vec<usvg::Tree>,
    sheets: Vec<Sheet>,
    bookmarks: Vec<Bookmark>,
}

struct Sheet {
    width: f64,
    height: f64,
    name: Option<String>,
    shown: Vec<Shown>,
}

struct Shown {
    drawing: Drawing,
    place: Place,
    /// Nothing of it is seen outside of this.
    window: Place,
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
            shown: Vec::new(),
        });
    }

    /// Shows a drawing on the last page, stretched over `place`, as far as it lies in `window`.
    pub fn show(&mut self, drawing: Drawing, place: Place, window: Place) {
        if let Some(page) = self.sheets.last_mut() {
            page.shown.push(Shown {
                drawing,
                place,
                window,
            });
        }
    }

    /// An entry in the reader's table of contents: a heading `top` below the upper edge of the
    /// last page. Level 0 is the highest.
    pub fn bookmark(&mut self, level: usize, title: &str, top: f64) {
        if let Some(page) = self.sheets.len().checked_sub(1) {
            self.bookmarks.push(Bookmark {
                level,
                title: short(title),
                page,
                top,
            });
        }
    }

    /// The bytes of the file.
    pub fn finish(&self) -> Result<Vec<u8>, ExportError> {
        let drawing = |error: &dyn std::fmt::Debug| ExportError::Drawing(format!("{error:?}"));
        let archival = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A2_B)
            .finish()
            .map_err(|e| drawing(&e))?;
        let kept = SerializeSettings {
            configuration: archival,
            ..settings()
        };
        match self.write(kept) {
            Err(KrillaError::Validation(_)) => self.write(settings()),
            other => other,
        }
        .map_err(|e| drawing(&e))
    }

    fn write(&self, settings: SerializeSettings) -> Result<Vec<u8>, KrillaError> {
        let mut document = Document::new_with(settings);
        // What several pages show is written once.
        let mut shared: Vec<Option<Graphic>> = vec![None; self.drawings.len()];
        for page in &self.sheets {
            let size = (page.width * POINTS_PER_MM, page.height * POINTS_PER_MM);
            let Some(mut settings) = PageSettings::from_wh(size.0 as f32, size.1 as f32) else {
                continue;
            };
            if let Some(name) = &page.name {
                let label = PageLabel::new(None, Some(name.clone()), None);
                settings = settings.with_page_label(label);
            }
            let mut sheet = document.start_page_with(settings);
            let mut surface = sheet.surface();
            for shown in &page.shown {
                self.draw(&mut surface, shown, &mut shared);
            }
            surface.finish();
            sheet.finish();
        }
        if !self.bookmarks.is_empty() {
            let mut outline = Outline::new();
            for node in branches(&self.bookmarks) {
                outline.push_child(node);
            }
            document.set_outline(outline);
        }
        document.set_metadata(self.about.metadata());
        document.finish()
    }

    fn draw(&self, surface: &mut Surface<'_>, shown: &Shown, shared: &mut [Option<Graphic>]) {
        let at = shown.drawing.0;
        let Some(tree) = self.drawings.get(at) else {
            return;
        };
        let (place, points) = (shown.place, |mm: f64| (mm * POINTS_PER_MM) as f32);
        let Some(size) = Size::from_wh(points(place.width), points(place.height)) else {
            return;
        };
        let window = shown.window;
        let window = Rect::from_xywh(
            points(window.left),
            points(window.top),
            points(window.width),
            points(window.height),
        );
        let Some(window) = window.and_then(|window| {
            let mut path = PathBuilder::new();
            path.push_rect(window);
            path.finish()
        }) else {
            return;
        };
        surface.push_clip_path(&window, &FillRule::NonZero);
        let corner = Transform::from_translate(points(place.left), points(place.top));
        surface.push_transform(&corner);
        // The size is the same wherever a drawing is shown again.
        let is_shared = self.times_shown(shown.drawing) > 1;
        if is_shared {
            let graphic = shared[at].get_or_insert_with(|| {
                let mut builder = surface.stream_builder();
                let mut inner = builder.surface();
                draw(&mut inner, tree, size);
                inner.finish();
                Graphic::new(builder.finish(), false)
            });
            surface.draw_graphic(graphic.clone());
        } else {
            draw(surface, tree, size);
        }
        surface.pop();
        surface.pop();
    }

    fn times_shown(&self, drawing: Drawing) -> usize {
        let shown = self.sheets.iter().flat_map(|page| &page.shown);
        shown.filter(|shown| shown.drawing == drawing).count()
    }
}

fn draw(surface: &mut Surface<'_>, tree: &usvg::Tree, size: Size) {
    // Its answer is always the same.
    _ = surface.draw_svg(tree, size, SvgSettings::default());
}

fn settings() -> SerializeSettings {
    SerializeSettings {
        enable_tagging: false,
        ..SerializeSettings::default()
    }
}

impl About {
    fn metadata(&self) -> Metadata {
        let mut metadata = Metadata::new()
            .title(short(&self.title))
            .description(short(&self.description))
            .language(self.lang.code().to_owned())
            .creator("Jejaring".to_owned())
            .producer(format!("Jejaring {}", env!("CARGO_PKG_VERSION")))
            .creation_date(date_time(self.made));
        if !self.author.trim().is_empty() {
            metadata = metadata.authors(vec![short(&self.author)]);
        }
        metadata
    }
}

/// The moment in UTC.
fn date_time(made: Timestamp) -> DateTime {
    let time = TimeZone::UTC.to_datetime(made);
    DateTime::new(time.year().unsigned_abs())
        .month(time.month().unsigned_abs())
        .day(time.day().unsigned_abs())
        .hour(time.hour().unsigned_abs())
        .minute(time.minute().unsigned_abs())
        .second(time.second().unsigned_abs())
        .utc_offset_hour(0)
}

/// On one line, without what XML cannot hold, and not longer than may be.
fn short(text: &str) -> String {
    let clean = text.chars().filter_map(|c| match c {
        '\t' | '\n' | '\r' => Some(' '),
        c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => None,
        c => Some(c),
    });
    clean.take(LONGEST_TEXT).collect()
}

/// The bookmarks as a tree: each stands below the last one of a higher level.
fn branches(bookmarks: &[Bookmark]) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    let mut rest = bookmarks;
    while let Some((first, after)) = rest.split_first() {
        let below = after.iter().take_while(|b| b.level > first.level).count();
        let at = Point::from_xy(0.0, (first.top * POINTS_PER_MM) as f32);
        let mut node = OutlineNode::new(first.title.clone(), XyzDestination::new(first.page, at));
        for child in branches(&after[..below]) {
            node.push_child(child);
        }
        nodes.push(node);
        rest = &after[below..];
    }
    nodes
}
