//! Views that a user keeps: to come back to, and to present one after another.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::filter::ViewState;
use super::geometry::Point;
use super::ids::SavedViewId;
use super::{Extra, is_default};

/// A rectangle of the map, in canvas units.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MapPart {
    pub centre: Point,
    /// Above zero.
    pub width: f64,
    /// Above zero.
    pub height: f64,
}

impl MapPart {
    /// Whether it is a rectangle that a map can have.
    pub fn is_valid(&self) -> bool {
        let sides = [self.width, self.height];
        self.centre.is_valid() && sides.iter().all(|side| side.is_finite() && *side > 0.0)
    }
}

/// A view that is kept: what is shown, how, and which part of the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SavedView {
    pub id: SavedViewId,
    /// Its place in the list: lower comes first, and of equal ones the lower id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: u32,
    /// What is said below the map while it is presented; not empty.
    pub caption: String,
    /// Variant, filter, highlight, and what size and colour stand for.
    #[serde(default)]
    pub look: ViewState,
    /// The part that is seen at least, whatever the screen; the whole network where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<MapPart>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl SavedView {
    /// Whether it has a caption and, if any, a sound part of the map.
    pub fn is_sound(&self) -> bool {
        !self.caption.is_empty() && self.part.is_none_or(|part| part.is_valid())
    }
}
