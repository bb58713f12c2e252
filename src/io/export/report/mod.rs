//! A report as a file: the pictures drawn from the same scene as everywhere, the text from the one
//! model, written whole or not at all.

pub(super) mod chapters;
pub(super) mod columns;
pub(super) mod leaf;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::i18n::I18n;
use crate::io::atomic::{self, Previous, WriteError};
use crate::model::{Highlight, Project, VariantId};
use crate::report::{self, Block, Built, Picture, ReportOptions};
use crate::scene::Compared;

use super::frame::Frame;
use super::{ExportError, ExportOptions, Format, docx, html, paged, scene, svg, tokens};

/// What a report is written to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// For Word.
    #[default]
    Docx,
    /// One file for any browser.
    Html,
    /// Pages as they are printed.
    Pdf,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Docx, Self::Html, Self::Pdf];

    /// By the file name's extension.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|kind| kind.extension() == extension)
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }
}

/// Why there is no report. A file that stood under the name is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error("no such variant")]
    UnknownVariant,
    #[error("given up")]
    Cancelled,
    #[error("a picture cannot be drawn: {0}")]
    Picture(#[from] ExportError),
    #[error("the parts cannot be packed: {0}")]
    Packing(#[from] zip::result::ZipError),
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl ReportError {
    /// What went wrong and what to do, in the user's language. `file` is what was to be written.
    pub fn describe(&self, file: &Path, i18n: &I18n) -> String {
        match self {
            Self::UnknownVariant => i18n.text("report-unknown-variant"),
            Self::Cancelled => i18n.text("report-cancelled"),
            Self::Picture(_) => i18n.text("report-not-drawn"),
            Self::Packing(_) => i18n.text("report-not-packed"),
            Self::Write(error) => error.describe(file, i18n),
        }
    }
}

/// A picture as the report's formats take it.
pub(super) struct Drawn {
    pub picture: Picture,
    /// The picture itself, without what makes it a file of its own.
    pub svg: String,
    /// In canvas units, 96 to an inch.
    pub width: f64,
    pub height: f64,
}

/// Follows the work and may end it.
pub trait Watch {
    /// Told how much is done, 0 to 1; whether to go on.
    fn go_on(&self, done: f32) -> bool;
}

/// Lets it run to its end.
pub struct Unwatched;

impl Watch for Unwatched {
    fn go_on(&self, _done: f32) -> bool {
        true
    }
}

/// The bytes of a report file. The same document and options give the same bytes.
pub fn render(
    project: &Project,
    options: &ReportOptions,
    kind: Kind,
    i18n: &I18n,
    watch: &dyn Watch,
) -> Result<Vec<u8>, ReportError> {
    let is_there = |id: VariantId| project.variant(id).is_some();
    if !is_there(options.variant) || options.compared_with.is_some_and(|id| !is_there(id)) {
        return Err(ReportError::UnknownVariant);
    }
    let go_on = |done: f32| {
        watch
            .go_on(done)
            .then_some(())
            .ok_or(ReportError::Cancelled)
    };
    let built = report::build(project, options, i18n, &|| watch.go_on(0.1));
    let built = built.ok_or(ReportError::Cancelled)?;
    let pictures = draw(project, &built, i18n, &|| go_on(0.5))?;
    let report = built.report;
    go_on(0.6)?;
    let bytes = match kind {
        Kind::Docx => docx::write(&report, &pictures, i18n)?,
        Kind::Html => html::write(&report, &pictures, i18n).into_bytes(),
        Kind::Pdf => paged::write(&report, &pictures, options.made, i18n)?,
    };
    go_on(0.9)?;
    Ok(bytes)
}

/// Writes a report file, whole or not at all; returns the file, links resolved.
pub fn write(
    path: &Path,
    project: &Project,
    options: &ReportOptions,
    kind: Kind,
    i18n: &I18n,
    watch: &dyn Watch,
) -> Result<PathBuf, ReportError> {
    let bytes = render(project, options, kind, i18n, watch)?;
    Ok(atomic::replace(path, &bytes, Previous::Drop)?)
}

/// Everybody stands out alike: a report is about all of them.
fn draw(
    project: &Project,
    built: &Built,
    i18n: &I18n,
    go_on: &dyn Fn() -> Result<(), ReportError>,
) -> Result<Vec<Drawn>, ReportError> {
    let mut project = project.clone();
    *project.view.highlight = Highlight::default();
    let comparison = built.comparison.as_ref();
    let changes = comparison.and_then(|comparison| Compared::on_second(comparison, &project));
    let changes = changes.map(Arc::new);
    let mut drawn = Vec::new();
    for block in &built.report.blocks {
        let Block::Figure(figure) = block else {
            continue;
        };
        go_on()?;
        let (variant, compared) = match figure.picture {
            Picture::Map(variant) => (variant, None),
            Picture::Changes(_, second) => (second, changes.clone()),
        };
        let Some(analysis) = built.analysis(variant) else {
            continue;
        };
        let options = ExportOptions {
            title: false,
            compared,
            ..ExportOptions::of_format(Format::Svg)
        };
        let scene = scene(&project, variant, analysis, i18n, &options)?;
        let frame = Frame::of(&scene, &options);
        drawn.push(Drawn {
            picture: figure.picture,
            svg: svg::write(&scene, &tokens(&options), i18n, &options),
            width: frame.width,
            height: frame.height,
        });
    }
    Ok(drawn)
}

/// Text as XML and HTML can hold it: markup escaped, forbidden characters left out, and what would
/// turn the direction of everything after it.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter_map(kept) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// The same characters without markup.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter_map(kept).collect()
}

fn kept(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fffe}'
        | '\u{ffff}' => None,
        c => Some(c),
    }
}

/// A long title would push the page number off its line.
pub(super) fn shortened(title: &str) -> String {
    const MOST: usize = 60;
    if title.chars().count() <= MOST {
        return title.to_owned();
    }
    let begin: String = title.chars().take(MOST).collect();
    format!("{}…", begin.trim_end())
}
