//! A tie: who is linked with whom, what passes along it, and how good it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::assessment::QualityAssessment;
use super::geometry::Point;
use super::ids::{StakeholderId, TieId};
use super::vocabulary::{Basis, ContentRef, Direction, Evidence, Formality, TieState};
use super::{Extra, is_default};

/// Greatest [`Tie::bend`], to either side.
pub const BEND_LIMIT: f64 = 2.0;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tie {
    pub id: TieId,
    /// First end; a one-way tie starts here.
    pub from: StakeholderId,
    /// Second end; a one-way tie arrives here. May equal `from`.
    pub to: StakeholderId,
    pub direction: Direction,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<ContentRef>,
    /// What the tie rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<Basis>,
    pub formality: Formality,
    pub state: TieState,
    /// Strength above 0; 1 where nothing else is known. Lengths are 1/strength.
    #[serde(
        default = "default_strength",
        skip_serializing_if = "is_default_strength"
    )]
    pub strength: f64,
    /// Dated scores of the five quality factors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quality: Vec<QualityAssessment>,
    /// Points through which the line runs between its ends, in canvas units.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bends: Vec<Point>,
    /// How far the middle of the curve stands off the straight line between the ends, as a share
    /// of that line's length, from -2 to 2: positive to the right on the way from `from` to `to`.
    /// Without meaning where there are `bends`, and for a tie of a stakeholder to itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bend: Option<f64>,
    /// Offset of the label from the middle of the line, in canvas units.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label_offset: Point,
    /// Whether the source states the tie or we read it into the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Tie {
    /// A mutual, formal, existing tie of strength 1.
    pub fn new(id: TieId, from: StakeholderId, to: StakeholderId) -> Self {
        Self {
            id,
            from,
            to,
            direction: Direction::Mutual,
            contents: Vec::new(),
            basis: Vec::new(),
            formality: Formality::Formal,
            state: TieState::Existing,
            strength: default_strength(),
            quality: Vec::new(),
            bends: Vec::new(),
            bend: None,
            label_offset: Point::default(),
            evidence: None,
            note: String::new(),
            extra: Extra::new(),
        }
    }

    pub fn touches(&self, id: StakeholderId) -> bool {
        self.from == id || self.to == id
    }

    /// The end that is not `id`; `id` itself for a self-tie.
    pub fn other_end(&self, id: StakeholderId) -> StakeholderId {
        if self.from == id { self.to } else { self.from }
    }

    /// Exchanges the ends; the line stays where it is.
    pub fn turn_round(&mut self) {
        std::mem::swap(&mut self.from, &mut self.to);
        self.bends.reverse();
        self.bend = self.bend.map(|bend| -bend);
    }

    /// Whether the numbers of its line are finite and within their ranges.
    pub(super) fn has_sound_line(&self) -> bool {
        self.bends.iter().all(|p| p.is_valid())
            && self.bend.is_none_or(|bend| bend.abs() <= BEND_LIMIT)
            && self.label_offset.is_valid()
    }

    /// Whether replacing `self` by `other` can change any measure.
    pub fn differs_in_topology(&self, other: &Self) -> bool {
        self.from != other.from
            || self.to != other.to
            || self.direction != other.direction
            || self.contents != other.contents
            || self.formality != other.formality
            || self.state != other.state
            || self.strength != other.strength
    }
}

fn default_strength() -> f64 {
    1.0
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_default_strength(strength: &f64) -> bool {
    *strength == default_strength()
}
