//! The diagram as a picture: SVG from the same scene as the screen, PNG and PDF from that SVG.
//!
//! What is sensitive (stance, trust, commitment, power, interest) is part of no picture, unless the
//! grid of power and interest is asked for.

pub mod calendar;
pub mod cards;
mod compared;
mod content_lines;
mod docx;
pub mod form;
mod frame;
mod html;
pub mod mou;
mod paged;
pub mod pasted;
pub mod pdf;
pub mod png;
pub mod report;
pub mod results;
pub mod sheets;
pub mod svg;
pub mod table;
pub mod tiling;
mod tree;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::analysis::Analysis;
use crate::i18n::I18n;
use crate::io::atomic::{self, Previous, WriteError};
use crate::model::{BackgroundKind, Project, VariantId};
use crate::scene::{Compared, Purpose, Scene, SceneBuilder, SceneInput, text};
use crate::style::Tokens;

pub use png::Picture;
pub use tiling::Setup;

/// What kind of picture file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Svg,
    Png,
    Pdf,
}

impl Format {
    /// By the file name's extension.
    pub fn of_path(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

/// How many pixels a PNG has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Resolution {
    /// Pixels per inch; 96 is one pixel per canvas unit.
    Dpi(f64),
    /// Pixels from left to right; the height follows.
    Width(u32),
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExportOptions {
    pub format: Format,
    pub resolution: Resolution,
    /// What a PDF is made for.
    pub setup: Setup,
    /// When a PDF says that it was made. The same moment gives the same bytes.
    pub made: Timestamp,
    pub transparent: bool,
    /// The dark theme's colours instead of ink on white.
    pub dark: bool,
    pub title: bool,
    pub legend: bool,
    /// Whether ties are labelled with what passes along them.
    pub tie_labels: bool,
    /// Whether ties bear the step of their partnership.
    pub steps: bool,
    /// Whether the grid of power and interest is drawn below, from which the scores can be read.
    pub power_interest: bool,
    /// How it differs from another variant, drawn over it.
    pub compared: Option<Arc<Compared>>,
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self {
            format: Format::Png,
            resolution: Resolution::Dpi(150.0),
            setup: Setup::default(),
            made: Timestamp::UNIX_EPOCH,
            transparent: false,
            dark: false,
            title: true,
            legend: true,
            tie_labels: false,
            steps: true,
            power_interest: false,
            compared: None,
        }
    }
}

impl ExportOptions {
    pub fn of_format(format: Format) -> Self {
        Self {
            format,
            ..Self::default()
        }
    }
}

/// Why there is no picture. A file that stood under the name is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("no such variant")]
    UnknownVariant,
    #[error("the resolution must be above 0 and finite")]
    BadResolution,
    #[error("{width} x {height} pixels are more than {} million", png::PIXEL_CAP / 1_000_000)]
    TooLarge { width: u64, height: u64 },
    #[error("the picture cannot be drawn: {0}")]
    Drawing(String),
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl ExportError {
    /// What went wrong and what to do, in the user's language. `file` is what was to be written.
    pub fn describe(&self, file: &Path, i18n: &I18n) -> String {
        let lang = i18n.lang();
        match self {
            Self::UnknownVariant => i18n.text("export-unknown-variant"),
            Self::BadResolution => i18n.text("export-bad-resolution"),
            Self::TooLarge { width, height } => i18n.with(
                "export-too-large",
                &[
                    ("width", lang.count(*width as usize).into()),
                    ("height", lang.count(*height as usize).into()),
                    (
                        "limit",
                        lang.count((png::PIXEL_CAP / 1_000_000) as usize).into(),
                    ),
                ],
            ),
            Self::Drawing(_) => i18n.text("export-not-drawn"),
            Self::Write(error) => error.describe(file, i18n),
        }
    }
}

/// The scene of a variant as its pictures show it, under the project's view.
pub fn scene(
    project: &Project,
    variant: VariantId,
    analysis: &Analysis,
    i18n: &I18n,
    options: &ExportOptions,
) -> Result<Scene, ExportError> {
    if project.variant(variant).is_none() {
        return Err(ExportError::UnknownVariant);
    }
    let tokens = tokens(options);
    let mut scene = SceneBuilder::default().build(&SceneInput {
        project,
        variant,
        analysis,
        tokens: &tokens,
        i18n,
        purpose: Purpose::Export,
        show_tie_labels: options.tie_labels,
        show_steps: options.steps,
    });
    let backdrop = scene.backdrop.as_ref();
    if backdrop.is_some_and(|b| b.kind == BackgroundKind::PowerInterest) && !options.power_interest
    {
        scene.backdrop = None;
        scene.measure();
    }
    if let Some(compared) = &options.compared {
        scene.compare(Arc::clone(compared), i18n);
    }
    Ok(scene)
}

/// The bytes of a file.
pub fn render(
    project: &Project,
    variant: VariantId,
    analysis: &Analysis,
    i18n: &I18n,
    options: &ExportOptions,
) -> Result<Vec<u8>, ExportError> {
    let scene = scene(project, variant, analysis, i18n, options)?;
    let svg = || svg::write(&scene, &tokens(options), i18n, options);
    match options.format {
        Format::Svg => Ok(svg().into_bytes()),
        Format::Png => png::encode(&png::draw(&svg(), options.resolution)?, &scene.title),
        Format::Pdf => sheets::write(&scene, project, variant, i18n, options),
    }
}

/// Width and height that a PNG of the scene will have, in pixels, or why it will not be drawn. Only
/// title, legend and bounds count.
pub fn pixels(scene: &Scene, options: &ExportOptions) -> Result<(u64, u64), ExportError> {
    let frame = frame::Frame::of(scene, options);
    let (_, width, height) = png::size(frame.width, frame.height, options.resolution)?;
    Ok((width, height))
}

/// The picture itself, for the clipboard.
pub fn picture(
    project: &Project,
    variant: VariantId,
    analysis: &Analysis,
    i18n: &I18n,
    options: &ExportOptions,
) -> Result<Picture, ExportError> {
    let scene = scene(project, variant, analysis, i18n, options)?;
    let svg = svg::write(&scene, &tokens(options), i18n, options);
    png::draw(&svg, options.resolution)
}

/// Writes a picture file, whole or not at all; returns the file, links resolved.
pub fn write(
    path: &Path,
    project: &Project,
    variant: VariantId,
    analysis: &Analysis,
    i18n: &I18n,
    options: &ExportOptions,
) -> Result<PathBuf, ExportError> {
    let bytes = render(project, variant, analysis, i18n, options)?;
    Ok(atomic::replace(path, &bytes, Previous::Drop)?)
}

/// Characters of the scene that the bundled type lacks, each once, in order: a PNG shows a box
/// instead of them, an SVG another font's glyph.
pub fn missing_glyphs(scene: &Scene) -> Vec<char> {
    let labels = scene.labels.iter().flat_map(|l| &l.lines);
    let badges = scene.badges.iter().map(|b| &b.text);
    let legend = scene.legend.items.iter().map(|i| &i.text);
    let gone = scene.compared.iter().flat_map(|c| &c.gone);
    let mut missing: Vec<char> = labels
        .chain(badges)
        .chain(legend)
        .chain(&scene.legend.notes)
        .chain(&scene.legend.caption)
        .chain([&scene.title])
        .chain(gone.map(|(_, name)| name))
        .flat_map(|text| text.chars())
        .filter(|c| !c.is_whitespace() && !text::has_glyph(*c))
        .collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}

/// The theme's tokens on plain paper: white, for print, in the light theme.
fn tokens(options: &ExportOptions) -> Tokens {
    if options.dark {
        Tokens::dark()
    } else {
        let mut tokens = Tokens::light();
        tokens.canvas = tokens.panel;
        tokens
    }
}
