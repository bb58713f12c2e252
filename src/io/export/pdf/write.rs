//! From pages to the bytes of a file.

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::graphic::Graphic;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{PageLabel, PageSettings};
use krilla::paint::{Fill, FillRule, LineCap, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, SpanTag};
use krilla::text::Font;
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::super::ExportError;
use super::letters::{self, Align, Ink, Text};
use super::structure::Content;
use super::{Bookmark, Drawing, Mark, Pages, Place, Sheet};

const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// Width of a dot and from one to the next, in points.
const DOT: f32 = 0.6;
const DOTS_APART: f32 = 3.0;

/// What pages share while they are written.
struct Desk {
    fonts: [Option<Font>; 2],
    /// What several pages show is written once.
    shared: Vec<Option<Graphic>>,
    content: Content,
    is_tagged: bool,
}

impl Pages {
    /// The bytes of the file.
    pub fn finish(&self) -> Result<Vec<u8>, ExportError> {
        let drawing = |error: &dyn std::fmt::Debug| ExportError::Drawing(format!("{error:?}"));
        let kept = self.kept().map_err(|e| drawing(&e))?;
        match self.write(kept) {
            Err(KrillaError::Validation(_)) => self.write(Configuration::default()),
            other => other,
        }
        .map_err(|e| drawing(&e))
    }

    /// The standards that the file is to meet.
    fn kept(&self) -> Result<Configuration, krilla::configure::ConfigurationError> {
        let builder = ConfigurationBuilder::new();
        if self.structure.is_empty() {
            builder.with_archival_validator(Archival::A2_B).finish()
        } else {
            builder
                .with_archival_validator(Archival::A2_A)
                .with_accessibility_validator(Accessibility::UA1)
                .finish()
        }
    }

    fn write(&self, configuration: Configuration) -> Result<Vec<u8>, KrillaError> {
        let is_tagged = !self.structure.is_empty();
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            enable_tagging: is_tagged,
            ..SerializeSettings::default()
        });
        let mut desk = Desk {
            fonts: letters::fonts(),
            shared: vec![None; self.drawings.len()],
            content: self.structure.content(),
            is_tagged,
        };
        for (number, sheet) in self.sheets.iter().enumerate() {
            self.write_sheet(&mut document, number, sheet, &mut desk);
        }
        if !self.bookmarks.is_empty() {
            let mut outline = Outline::new();
            for node in branches(&self.bookmarks) {
                outline.push_child(node);
            }
            document.set_outline(outline);
        }
        if is_tagged {
            let tree = self.structure.tree(desk.content, self.about.lang.code());
            document.set_tag_tree(tree);
        }
        document.set_metadata(self.about.metadata());
        document.finish()
    }

    fn write_sheet(&self, document: &mut Document, number: usize, sheet: &Sheet, desk: &mut Desk) {
        let size = (points(sheet.width), points(sheet.height));
        let Some(mut settings) = PageSettings::from_wh(size.0, size.1) else {
            return;
        };
        if let Some(name) = &sheet.name {
            let label = PageLabel::new(None, Some(name.clone()), None);
            settings = settings.with_page_label(label);
        }
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for (mark, element) in &sheet.marks {
            if matches!(mark, Mark::Link { .. }) {
                continue;
            }
            if desk.is_tagged {
                let tag = match (element, mark) {
                    (None, _) => ContentTag::Artifact(Artifact::default()),
                    (Some(_), Mark::Text { .. }) => ContentTag::Span(SpanTag::empty()),
                    (Some(_), _) => ContentTag::Other,
                };
                let identifier = surface.start_tagged(tag);
                if let Some(element) = element {
                    desk.content.mark(*element, identifier);
                    if let Mark::Drawing { place, .. } = mark
                        && let Some(bounds) = rect(*place)
                    {
                        desk.content.bound(*element, number, bounds);
                    }
                }
            }
            self.draw(&mut surface, mark, desk);
            if desk.is_tagged {
                surface.end_tagged();
            }
        }
        surface.finish();
        for (mark, element) in &sheet.marks {
            let Some(link) = link(mark) else {
                continue;
            };
            match element {
                Some(element) => {
                    let identifier = page.add_tagged_annotation(link);
                    desk.content.mark(*element, identifier);
                }
                None => page.add_annotation(link),
            }
        }
        page.finish();
    }

    fn draw(&self, surface: &mut Surface<'_>, mark: &Mark, desk: &mut Desk) {
        match mark {
            Mark::Drawing {
                drawing,
                place,
                window,
            } => self.draw_drawing(surface, *drawing, (*place, *window), &mut desk.shared),
            Mark::Text { text, at } => draw_text(surface, text, *at, &desk.fonts),
            Mark::Fill { place, ink } => {
                if let Some(path) = rect(*place).and_then(path_of) {
                    surface.set_stroke(None);
                    surface.set_fill(Some(fill(*ink)));
                    surface.draw_path(&path);
                }
            }
            Mark::Dots { place, ink } => draw_dots(surface, *place, *ink),
            Mark::Link { .. } => {}
        }
    }

    fn draw_drawing(
        &self,
        surface: &mut Surface<'_>,
        drawing: Drawing,
        (place, window): (Place, Place),
        shared: &mut [Option<Graphic>],
    ) {
        let (Some(tree), Some(slot)) = (self.drawings.get(drawing.0), shared.get_mut(drawing.0))
        else {
            return;
        };
        let Some(size) = Size::from_wh(points(place.width), points(place.height)) else {
            return;
        };
        let Some(window) = rect(window).and_then(path_of) else {
            return;
        };
        surface.push_clip_path(&window, &FillRule::NonZero);
        let corner = Transform::from_translate(points(place.left), points(place.top));
        surface.push_transform(&corner);
        // The size is the same wherever a drawing is shown again.
        if self.times_shown(drawing) > 1 {
            let graphic = slot.get_or_insert_with(|| {
                let mut builder = surface.stream_builder();
                let mut inner = builder.surface();
                draw_tree(&mut inner, tree, size);
                inner.finish();
                Graphic::new(builder.finish(), false)
            });
            surface.draw_graphic(graphic.clone());
        } else {
            draw_tree(surface, tree, size);
        }
        surface.pop();
        surface.pop();
    }
}

fn draw_tree(surface: &mut Surface<'_>, tree: &usvg::Tree, size: Size) {
    // Its answer is always the same.
    _ = surface.draw_svg(tree, size, SvgSettings::default());
}

fn draw_text(surface: &mut Surface<'_>, text: &Text, at: (f64, f64), fonts: &[Option<Font>; 2]) {
    let size = points(text.size);
    let shaped: Vec<_> = text
        .runs
        .iter()
        .map(|(run, bold)| (run, *bold, letters::shape(run, *bold)))
        .collect();
    let reach = shaped.iter().map(|(_, _, (_, reach))| reach).sum::<f32>() * size;
    let mut x = points(at.0)
        - match text.align {
            Align::Left => 0.0,
            Align::Centre => reach / 2.0,
            Align::Right => reach,
        };
    surface.set_stroke(None);
    surface.set_fill(Some(fill(text.ink)));
    for (run, bold, (glyphs, reach)) in shaped {
        if let Some(font) = &fonts[usize::from(bold)] {
            let start = Point::from_xy(x, points(at.1));
            surface.draw_glyphs(start, &glyphs, font.clone(), run, size, false);
        }
        x += reach * size;
    }
}

fn draw_dots(surface: &mut Surface<'_>, place: Place, ink: Ink) {
    let mut line = PathBuilder::new();
    let middle = points(place.top + place.height / 2.0);
    // From the right, so that the dots of all lines stand below each other.
    line.move_to(points(place.left + place.width), middle);
    line.line_to(points(place.left), middle);
    if let Some(line) = line.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke {
            paint: colour(ink).into(),
            width: DOT,
            line_cap: LineCap::Butt,
            dash: Some(StrokeDash {
                array: vec![DOT, DOTS_APART - DOT],
                offset: 0.0,
            }),
            ..Stroke::default()
        }));
        surface.draw_path(&line);
        surface.set_stroke(None);
    }
}

fn link(mark: &Mark) -> Option<Annotation> {
    let Mark::Link {
        place,
        page,
        top,
        alternative,
    } = mark
    else {
        return None;
    };
    let target = XyzDestination::new(*page, Point::from_xy(0.0, points(*top)));
    let link = LinkAnnotation::new(rect(*place)?, Target::Destination(target.into()));
    Some(Annotation::new_link(link, Some(alternative.clone())))
}

fn points(millimetres: f64) -> f32 {
    (millimetres * POINTS_PER_MM) as f32
}

fn rect(place: Place) -> Option<Rect> {
    Rect::from_xywh(
        points(place.left),
        points(place.top),
        points(place.width),
        points(place.height),
    )
}

fn path_of(rect: Rect) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    path.finish()
}

fn colour([red, green, blue]: Ink) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn fill(ink: Ink) -> Fill {
    Fill {
        paint: colour(ink).into(),
        ..Fill::default()
    }
}

/// The bookmarks as a tree: each stands below the last one of a higher level.
fn branches(bookmarks: &[Bookmark]) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    let mut rest = bookmarks;
    while let Some((first, after)) = rest.split_first() {
        let below = after.iter().take_while(|b| b.level > first.level).count();
        let at = Point::from_xy(0.0, points(first.top));
        let mut node = OutlineNode::new(first.title.clone(), XyzDestination::new(first.page, at));
        for child in branches(&after[..below]) {
            node.push_child(child);
        }
        nodes.push(node);
        rest = &after[below..];
    }
    nodes
}
