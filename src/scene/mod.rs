//! The diagram as a description: what to draw where, in canvas units, without a camera.
//!
//! Built from document, analysis and style; drawn by `canvas` on screen and by `io::export` into
//! files, so that both wrap, route and label alike.

use std::sync::Arc;

use crate::model::{NodeShape, Point, StakeholderId, TieId};
use crate::style::Rgba;

/// Everything that the diagram shows, each list in drawing order (first is lowest).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    pub ties: Vec<TieVisual>,
    pub nodes: Vec<NodeVisual>,
    pub labels: Vec<Label>,
    pub badges: Vec<Badge>,
    pub title: String,
    pub legend: Legend,
    /// Smallest box around ties, nodes, labels and badges; `None` when there is nothing.
    pub bounds: Option<Bounds>,
}

/// An axis-parallel box in canvas units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub min: Point,
    pub max: Point,
}

/// A stakeholder's mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NodeVisual {
    pub id: StakeholderId,
    pub centre: Point,
    /// Distance from the centre to the outline of a circle; other shapes have the same area.
    pub radius: f64,
    pub shape: NodeShape,
    pub fill: Rgba,
    pub rim: Rgba,
    pub rim_width: f64,
}

/// A tie's line, trimmed at the outlines of its ends.
#[derive(Clone, Debug, PartialEq)]
pub struct TieVisual {
    pub id: TieId,
    pub from: StakeholderId,
    pub to: StakeholderId,
    /// The line from the outline of `from` to the outline of `to`; at least two points.
    pub path: Arc<[Point]>,
    pub width: f64,
    pub colour: Rgba,
    pub pattern: Pattern,
    pub arrow_at_start: bool,
    pub arrow_at_end: bool,
}

/// How a line is drawn: the dash is the formality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Formal.
    Solid,
    /// Informal.
    Dashed,
    /// Both: a solid line with a dashed companion.
    SolidWithDashed,
}

/// Length of a dash and of the gap after it, in canvas units.
pub const DASH: (f64, f64) = (6.0, 4.0);
/// Distance of the dashed companion from its solid line, in canvas units.
pub const COMPANION_OFFSET: f64 = 3.5;
/// Length and half width of an arrow head, in canvas units.
pub const ARROW: (f64, f64) = (9.0, 4.0);

/// What a label or badge belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    Stakeholder(StakeholderId),
    Tie(TieId),
}

/// Lines of text, each centred on `top_centre.x`.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub owner: Owner,
    pub lines: Vec<String>,
    pub top_centre: Point,
    /// Type size, in canvas units; lines stand [`LINE_HEIGHT`] times that apart.
    pub size: f64,
    pub bold: bool,
    pub ink: Rgba,
    /// Colour of the halo behind the text, for text that may lie on lines.
    pub halo: Option<Rgba>,
}

/// Line height as a multiple of the type size.
pub const LINE_HEIGHT: f64 = 1.25;

/// A short word on a rounded ground, such as a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    pub owner: Owner,
    pub text: String,
    pub bounds: Bounds,
    pub size: f64,
    pub ink: Rgba,
    pub ground: Rgba,
}

/// What the marks mean.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legend {
    /// What the size stands for, such as "Ukuran = keantaraan".
    pub caption: Option<String>,
    pub items: Vec<LegendItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LegendItem {
    pub mark: LegendMark,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LegendMark {
    Node {
        shape: NodeShape,
        fill: Rgba,
        rim: Rgba,
    },
    Line {
        pattern: Pattern,
        colour: Rgba,
        width: f64,
        arrow: bool,
    },
}
