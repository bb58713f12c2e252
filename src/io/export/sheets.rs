//! The diagram on paper: one page, or a poster of sheets that overlap and are cut at their marks.

use std::fmt::Write as _;

use crate::i18n::I18n;
use crate::model::pseudonym::WITHHELD;
use crate::model::{Point, Project, VariantId};
use crate::report::Orientation;
use crate::scene::{Bounds, LINE_HEIGHT, Scene, text};
use crate::style::Tokens;

use super::frame::Frame;
use super::pdf::{About, Pages, Place};
use super::tiling::{MARGIN, Setup, Tiling, sheet_name};
use super::{ExportError, ExportOptions, svg};

const UNITS_PER_MM: f64 = 96.0 / 25.4;
/// A poster whose longer side is this long has the letters of a single sheet, in millimetres.
const USUAL_LENGTH: f64 = 420.0;
/// From the corner of what is kept to its cut marks, and their length, in millimetres.
const MARK_GAP: f64 = 1.0;
const MARK_LENGTH: f64 = 5.0;
/// Size of the letters in the margin, in units.
const MARGIN_SIZE: f64 = 9.0;

/// How a diagram lies on its sheets.
pub struct Plan {
    pub tiling: Tiling,
    frame: Frame,
}

impl Plan {
    /// In the orientation that uses the paper best, where none is asked for. Only title, legend and
    /// bounds of the scene count.
    pub fn of(scene: &Scene, options: &ExportOptions) -> Self {
        let Setup {
            paper,
            orientation,
            sheets,
        } = options.setup;
        let is_wide = scene.bounds.is_none_or(|b| b.width() >= b.height());
        let planned = |tiling: Tiling| {
            let (width, height) = tiling.whole();
            let enlargement = (width.max(height) / USUAL_LENGTH).max(1.0);
            let page = (width * UNITS_PER_MM, height * UNITS_PER_MM);
            let frame = Frame::on_page(scene, options, page, enlargement);
            Self { tiling, frame }
        };
        // How much of the diagram's area a sheet carries.
        let worth = |plan: &Self| plan.scale().powi(2) / f64::from(plan.tiling.count());
        let asked = orientation.as_ref().map(std::slice::from_ref);
        let all = asked
            .unwrap_or(&Orientation::ALL)
            .iter()
            .flat_map(|orientation| Tiling::all(paper, *orientation, sheets, is_wide))
            .map(planned);
        let better = |best: Self, next: Self| {
            if worth(&next) > worth(&best) * 1.001 {
                next
            } else {
                best
            }
        };
        all.reduce(better)
            .unwrap_or_else(|| planned(Tiling::single(paper)))
    }

    /// Millimetres on paper of one canvas unit.
    fn scale(&self) -> f64 {
        self.frame.scale * self.tiling.whole().0 / self.frame.width
    }

    /// Where a point of the scene lies on all sheets together, in millimetres from the top left.
    pub fn place(&self, point: Point) -> Point {
        (point + self.frame.offset) * self.scale()
    }

    /// Millimetres of a length in the scene.
    pub fn length(&self, length: f64) -> f64 {
        length * self.scale()
    }

    /// Where the lines of title and legend stand, as points are placed.
    pub fn texts(&self) -> impl Iterator<Item = Bounds> {
        let scale = self.tiling.whole().0 / self.frame.width;
        self.frame.lines.iter().map(move |line| {
            let width = text::width(&line.text, line.size, line.bold);
            let end = line.place + Point::new(width, line.size * LINE_HEIGHT);
            Bounds::at(line.place * scale).union(Bounds::at(end * scale))
        })
    }
}

/// The bytes of the PDF.
pub(super) fn write(
    scene: &Scene,
    project: &Project,
    variant: VariantId,
    i18n: &I18n,
    options: &ExportOptions,
) -> Result<Vec<u8>, ExportError> {
    let tokens = super::tokens(options);
    let Plan { tiling, frame } = Plan::of(scene, options);
    let mut pages = Pages::new(about(scene, project, variant, i18n, options));
    let drawing = pages.drawing(&svg::framed(&frame, scene, &tokens, i18n, options))?;
    let (width, height) = tiling.whole();
    let (part_width, part_height) = tiling.part();
    for (row, column) in tiling.sheets() {
        let is_poster = tiling.count() > 1;
        let name = is_poster.then(|| sheet_name(row, column));
        pages.page(tiling.sheet.0, tiling.sheet.1, name);
        let corner = tiling.corner(row, column);
        let place = Place {
            left: MARGIN - corner.0,
            top: MARGIN - corner.1,
            width,
            height,
        };
        let window = Place {
            left: MARGIN,
            top: MARGIN,
            width: part_width,
            height: part_height,
        };
        pages.show(drawing, place, window);
        if is_poster {
            let all = Place {
                left: 0.0,
                top: 0.0,
                width: tiling.sheet.0,
                height: tiling.sheet.1,
            };
            let marks = pages.drawing(&margin(&tiling, row, column, &tokens, i18n))?;
            pages.show(marks, all, all);
        }
    }
    pages.finish()
}

fn about(
    scene: &Scene,
    project: &Project,
    variant: VariantId,
    i18n: &I18n,
    options: &ExportOptions,
) -> About {
    let author = project.variant(variant).map(|v| v.header.author.as_str());
    let known = [author.unwrap_or_default(), project.card.unit.as_str()];
    let named = |name: &&str| !name.trim().is_empty() && *name != WITHHELD;
    About {
        title: if scene.title.is_empty() {
            i18n.text("export-untitled")
        } else {
            scene.title.clone()
        },
        author: known.into_iter().find(named).unwrap_or_default().to_owned(),
        description: i18n.with(
            "export-description",
            &[
                ("stakeholders", scene.nodes.len().into()),
                ("ties", scene.ties.len().into()),
            ],
        ),
        lang: i18n.lang(),
        made: options.made,
    }
}

/// What stands in the margin of a poster's sheet: marks at the corners of what is kept, the sheet's
/// name and what to do with it.
fn margin(tiling: &Tiling, row: u32, column: u32, tokens: &Tokens, i18n: &I18n) -> String {
    let (width, height) = tiling.sheet;
    let mut marks = String::new();
    let units = |mm: f64| svg::number(mm * UNITS_PER_MM);
    let mut line = |from: (f64, f64), to: (f64, f64)| {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(units);
        // Writing into a string cannot fail.
        _ = write!(marks, "M{x1} {y1}L{x2} {y2}");
    };
    for (x, outwards) in [(MARGIN, -1.0), (width - MARGIN, 1.0)] {
        for (y, up) in [(MARGIN, -1.0), (height - MARGIN, 1.0)] {
            let (near, far) = (MARK_GAP, MARK_GAP + MARK_LENGTH);
            line((x + outwards * near, y), (x + outwards * far, y));
            line((x, y + up * near), (x, y + up * far));
        }
    }
    let text = i18n.with(
        "export-sheet",
        &[
            ("sheet", sheet_name(row, column).into()),
            ("rows", tiling.rows.into()),
            ("columns", tiling.columns.into()),
        ],
    );
    let (w, h) = (units(width), units(height));
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" "#,
            r#"viewBox="0 0 {w} {h}" font-family="Inter">"#,
            r#"<path d="{marks}" fill="none" stroke="{ink}" stroke-width="0.75"/>"#,
            r#"<text x="{x}" y="{y}" font-size="{size}" text-anchor="middle" fill="{quiet}">"#,
            "{text}</text></svg>"
        ),
        w = w,
        h = h,
        marks = marks,
        ink = tokens.text.hex(),
        x = units(width / 2.0),
        y = units(height - MARGIN / 2.0),
        size = MARGIN_SIZE,
        quiet = tokens.secondary.hex(),
        text = svg::escaped(&text),
    )
}
