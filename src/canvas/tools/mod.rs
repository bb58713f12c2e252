//! What the hand does on the map, as small state machines: a press is undecided until it moves or
//! is released, and Esc ends any gesture exactly. No egui state, so that every flow can be tested
//! without a window.

mod gesture;

pub(super) use gesture::finish_link;
pub use gesture::{Gesture, LinkEnd};

use egui::{Pos2, Vec2};

use crate::context::Action;
use crate::edit::Selection;
use crate::model::{Point, StakeholderId, Variant};
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
    /// Move the paper.
    Pan,
}

/// A stakeholder's name that is being typed on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Naming {
    New { at: Point },
    Connected { from: StakeholderId, at: Point },
    Rename { id: StakeholderId },
}

/// What a tool sees.
#[derive(Clone, Copy)]
pub struct World<'a> {
    pub scene: &'a Scene,
    pub camera: &'a Camera,
    pub variant: &'a Variant,
    pub selection: &'a Selection,
    pub tool: Tool,
}

/// Keys held with a pointer event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Adds to the selection; keeps a drag on one axis.
    pub shift: bool,
    /// Control, or Command on a Mac: adds to the selection.
    pub command: bool,
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
    ReleaseMiddle,
    Release {
        at: Pos2,
        held: Held,
        is_double: bool,
    },
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
