//! What the hand does on the map, as small state machines: a press is undecided until it moves or
//! is released, and Esc ends any gesture exactly. No egui state, so that every flow can be tested
//! without a window.

mod click;
mod drag;
mod gesture;
mod link;
mod tie_line;

pub use drag::Drag;
pub use gesture::{Gesture, Press};
pub use link::{GoingOn, Link, LinkEnd};
pub use tie_line::{Bending, Reconnection};

use egui::{Pos2, Rect, Vec2};

use crate::context::Action;
use crate::edit::Selection;
use crate::model::{GroupId, NoteId, Point, StakeholderId, Variant};
use crate::scene::Scene;

use super::camera::Camera;

/// What a press on the map is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Select and move; draw ties from the rim.
    #[default]
    Select,
    /// A click makes a stakeholder.
    AddStakeholder,
    /// Draw ties from anywhere on a stakeholder.
    Connect,
    /// A click writes a note.
    AddNote,
    /// Move the paper.
    Pan,
}

/// A name that is being typed on the map, or the text of a note.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Naming {
    New { at: Point },
    Connected { from: StakeholderId, at: Point },
    Rename { id: StakeholderId },
    RenameGroup { id: GroupId },
    NewNote { at: Point },
    EditNote { id: NoteId },
}

/// What a tool sees.
#[derive(Clone, Copy)]
pub struct World<'a> {
    pub scene: &'a Scene,
    pub camera: &'a Camera,
    pub variant: &'a Variant,
    pub selection: &'a Selection,
    pub tool: Tool,
    /// Where the canvas is on screen.
    pub view: Rect,
    /// Spacing of the grid on which things stop, in canvas units, where it is on.
    pub grid: Option<f64>,
}

impl World<'_> {
    /// The place of the grid nearest to this one, or this one where there is no grid.
    pub fn on_grid(&self, at: Point) -> Point {
        let nearest = |v: f64| self.grid.map_or(v, |grid| (v / grid).round() * grid);
        Point::new(nearest(at.x), nearest(at.y))
    }
}

/// Keys held with a pointer event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Adds to the selection; keeps a drag on one axis; makes a star of ties.
    pub shift: bool,
    /// Control, or Command on a Mac: adds to the selection; leaves guide lines and grid aside;
    /// makes a chain of ties.
    pub command: bool,
    /// Drags copies.
    pub alt: bool,
    /// Space: the press pans.
    pub space: bool,
}

/// A pointer event on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PointerEvent {
    Press {
        at: Pos2,
        held: Held,
    },
    /// A press of the middle button.
    PressMiddle {
        at: Pos2,
    },
    Move {
        at: Pos2,
        held: Held,
    },
    /// Other keys are held than before, with the pointer here.
    Keys {
        at: Pos2,
        held: Held,
    },
    ReleaseMiddle,
    Release {
        at: Pos2,
        held: Held,
        is_double: bool,
    },
}

impl PointerEvent {
    /// The same, with a double click for two single ones.
    #[must_use]
    pub fn as_single_click(self) -> Self {
        match self {
            Self::Release { at, held, .. } => Self::Release {
                at,
                held,
                is_double: false,
            },
            other => other,
        }
    }
}

/// What comes out of a transition.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Do(Action),
    PanBy(Vec2),
    Name(Naming),
    Choose(Tool),
    /// Brings a stakeholder into view.
    Reveal(StakeholderId),
}
