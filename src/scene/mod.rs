//! The diagram as a description: what to draw where, in canvas units, without a camera.
//!
//! Built from document, analysis and style; drawn by `canvas` on screen and by `io::export` into
//! files, so that both wrap, route and label alike.

mod backdrop;
mod between;
pub mod build;
pub mod chart;
pub mod compared;
mod crowd;
mod extent;
pub mod highlight;
mod hulls;
mod incident;
mod labels;
mod legend;
mod nodes;
mod notes;
pub mod path;
pub mod shape;
mod signs;
pub mod text;
mod ties;

use std::sync::Arc;

pub use build::{Purpose, SceneBuilder, SceneInput, Touched, is_labelled_by_view};
pub use compared::{Compared, GoneTie};

pub use notes::NOTE_PADDING;

use crate::compare::Verdict;
use crate::model::{BackgroundKind, GroupId, NodeShape, NoteId, Point, StakeholderId, TieId};
use crate::style::Rgba;

/// Everything that the diagram shows, each list in drawing order (first is lowest).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// What everything is arranged on.
    pub backdrop: Option<Backdrop>,
    /// Frames around groups, outer ones first; they lie below the ties, their names above.
    pub hulls: Vec<HullVisual>,
    pub ties: Vec<TieVisual>,
    /// In order of id.
    pub nodes: Vec<NodeVisual>,
    /// Those of a large network only where it is looked at: see [`SceneBuilder::label`].
    pub labels: Vec<Label>,
    pub badges: Vec<Badge>,
    /// They lie above ties and marks.
    pub notes: Vec<NoteVisual>,
    pub title: String,
    pub legend: Legend,
    /// Smallest box around everything that is drawn; `None` when there is nothing.
    pub bounds: Option<Bounds>,
    /// What a picture says of another variant: see [`Scene::compare`]. On screen it comes and goes
    /// without the scene.
    pub compared: Option<Arc<Compared>>,
}

impl Scene {
    /// The frame of a group.
    pub fn hull(&self, id: GroupId) -> Option<&HullVisual> {
        self.hulls.iter().find(|hull| hull.id == id)
    }

    pub fn note(&self, id: NoteId) -> Option<&NoteVisual> {
        self.notes.iter().find(|note| note.id == id)
    }

    /// The mark of a stakeholder.
    pub fn node(&self, id: StakeholderId) -> Option<&NodeVisual> {
        let at = self.nodes.binary_search_by_key(&id, |node| node.id).ok()?;
        self.nodes.get(at)
    }

    /// Whether ties bear the step of their partnership.
    pub fn has_steps(&self) -> bool {
        let mut badges = self.badges.iter();
        badges.any(|badge| matches!(badge.owner, Owner::Tie(_)))
    }
}

/// An axis-parallel box in canvas units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub min: Point,
    pub max: Point,
}

impl Bounds {
    /// The box around one point.
    pub fn at(point: Point) -> Self {
        Self {
            min: point,
            max: point,
        }
    }

    pub fn from_centre(centre: Point, half_width: f64, half_height: f64) -> Self {
        let half = Point::new(half_width, half_height);
        Self {
            min: centre - half,
            max: centre + half,
        }
    }

    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    pub fn centre(&self) -> Point {
        (self.min + self.max) * 0.5
    }

    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// What both cover; upside down where that is nothing.
    #[must_use]
    pub fn meet(self, other: Self) -> Self {
        Self {
            min: Point::new(self.min.x.max(other.min.x), self.min.y.max(other.min.y)),
            max: Point::new(self.max.x.min(other.max.x), self.max.y.min(other.max.y)),
        }
    }

    #[must_use]
    pub fn grown(self, margin: f64) -> Self {
        let margin = Point::new(margin, margin);
        Self {
            min: self.min - margin,
            max: self.max + margin,
        }
    }

    pub fn contains(&self, point: Point) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }
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
    pub path: Route,
    pub width: f64,
    pub colour: Rgba,
    pub pattern: Pattern,
    pub arrow_at_start: bool,
    pub arrow_at_end: bool,
}

impl TieVisual {
    /// The box around the line itself, without its width.
    pub fn extent(&self) -> Bounds {
        let points = self.path.iter().map(|point| Bounds::at(*point));
        let around = points.reduce(Bounds::union);
        around.unwrap_or(Bounds::at(Point::default()))
    }
}

/// The points of a tie's line. Most lines are straight, and need no memory of their own.
#[derive(Clone, Debug)]
pub enum Route {
    Straight([Point; 2]),
    Bent(Arc<[Point]>),
}

impl std::ops::Deref for Route {
    type Target = [Point];

    fn deref(&self) -> &[Point] {
        match self {
            Self::Straight(ends) => ends,
            Self::Bent(points) => points,
        }
    }
}

impl PartialEq for Route {
    fn eq(&self, other: &Self) -> bool {
        self[..] == other[..]
    }
}

impl From<[Point; 2]> for Route {
    fn from(ends: [Point; 2]) -> Self {
        Self::Straight(ends)
    }
}

impl From<Vec<Point>> for Route {
    fn from(points: Vec<Point>) -> Self {
        match points[..] {
            [a, b] => Self::Straight([a, b]),
            _ => Self::Bent(points.into()),
        }
    }
}

/// The frame around a group.
#[derive(Clone, Debug, PartialEq)]
pub struct HullVisual {
    pub id: GroupId,
    /// A convex outline, clockwise on screen; not closed.
    pub outline: Vec<Point>,
    /// With an alpha: frames may overlap.
    pub fill: Rgba,
    pub rim: Rgba,
    pub name: String,
    /// The ground of the name; none where there is no name.
    pub name_bounds: Option<Bounds>,
    pub size: f64,
    pub ink: Rgba,
    pub ground: Rgba,
}

/// Width of a frame's line, in canvas units.
pub const HULL_WIDTH: f64 = 1.5;

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteVisual {
    pub id: NoteId,
    pub bounds: Bounds,
    /// They begin [`NOTE_PADDING`] from the left and from the top.
    pub lines: Vec<String>,
    pub size: f64,
    pub ink: Rgba,
    pub fill: Rgba,
    pub rim: Rgba,
}

/// The background that a variant is arranged on.
#[derive(Clone, Debug, PartialEq)]
pub struct Backdrop {
    pub kind: BackgroundKind,
    /// Centres and radii.
    pub circles: Vec<(Point, f64)>,
    pub lines: Vec<[Point; 2]>,
    pub washes: Vec<(Bounds, Rgba)>,
    pub names: Vec<BackdropName>,
    pub stroke: Rgba,
    pub ink: Rgba,
    /// Behind names that stand on a line.
    pub ground: Rgba,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BackdropName {
    pub text: String,
    pub centre: Point,
    pub size: f64,
    pub bold: bool,
    pub is_on_line: bool,
}

impl BackdropName {
    pub fn bounds(&self) -> Bounds {
        let half = text::width(&self.text, self.size, self.bold) / 2.0;
        Bounds::from_centre(self.centre, half, self.size * LINE_HEIGHT / 2.0)
    }
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
    /// Formal, of coordination, in an organisation chart.
    DashDotted,
}

/// Length of a dash and of the gap after it, in canvas units.
pub const DASH: (f64, f64) = (6.0, 4.0);
/// Length of a long dash, of the gaps around the dot after it, and of the dot, in canvas units.
pub const DASH_DOT: (f64, f64, f64) = (13.0, 4.0, 2.0);
/// Distance of the dashed companion from its solid line, in canvas units.
pub const COMPANION_OFFSET: f64 = 3.5;
/// Length and half width of the arrow head of a tie of width 2, in canvas units; see
/// [`path::arrow_size`] for other widths.
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

impl Label {
    /// The box around the text, as Inter sets it.
    pub fn bounds(&self) -> Bounds {
        let half = text::block_width(&self.lines, self.size, self.bold) / 2.0;
        let height = self.lines.len() as f64 * self.size * LINE_HEIGHT;
        Bounds {
            min: self.top_centre - Point::new(half, 0.0),
            max: self.top_centre + Point::new(half, height),
        }
    }
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
    /// The filter in force and what the colour stands for, where that is not the category.
    pub notes: Vec<String>,
    pub items: Vec<LegendItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LegendItem {
    pub mark: LegendMark,
    pub text: String,
}

impl Legend {
    pub fn is_empty(&self) -> bool {
        self.caption.is_none() && self.notes.is_empty() && self.items.is_empty()
    }
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
    /// The sign of what a comparison says.
    Sign(Verdict),
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A plain tie along one segment.
    pub(super) fn line_between(a: Point, b: Point) -> TieVisual {
        TieVisual {
            id: TieId(1),
            from: StakeholderId(2),
            to: StakeholderId(3),
            path: Route::from([a, b]),
            width: 2.0,
            colour: Rgba::rgb(0),
            pattern: Pattern::Solid,
            arrow_at_start: false,
            arrow_at_end: false,
        }
    }
}
