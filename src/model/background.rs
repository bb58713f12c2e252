//! What a variant is arranged on: rings from near to far around a focal stakeholder, or the grid
//! of power and interest. Places only; how they look is the scene's business.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::assessment::Score;
use super::geometry::{COORDINATE_LIMIT, Point};
use super::ids::StakeholderId;
use super::project::Project;
use super::variant::Variant;
use super::vocabulary::CategoryRef;
use super::{Extra, is_default};

/// As many rings as there may be.
pub const MOST_RINGS: u8 = 8;
/// Smallest and largest radius, in canvas units.
pub const RADII: (f64, f64) = (50.0, COORDINATE_LIMIT);
/// How far from its middle the grid places the highest and lowest score, as a share of its radius.
const SCORE_REACH: f64 = 0.8;

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum BackgroundKind {
    #[serde(rename = "rings")]
    Rings,
    #[serde(rename = "power_interest")]
    PowerInterest,
}

/// The background of a variant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Background {
    pub kind: BackgroundKind,
    /// The middle, where no focal stakeholder says it.
    pub centre: Point,
    /// From the middle to the outermost ring or to the sides of the grid, in canvas units.
    pub radius: f64,
    /// Whom the rings go around and follow; somebody who is not in the variant counts as nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focal: Option<StakeholderId>,
    #[serde(default = "default_rings", skip_serializing_if = "is_default_rings")]
    #[schemars(range(min = 1, max = 8))]
    pub rings: u8,
    /// Whether the rings are parted into one sector for each category.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sectors: bool,
    #[serde(flatten)]
    pub extra: Extra,
}

fn default_rings() -> u8 {
    3
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_default_rings(rings: &u8) -> bool {
    *rings == default_rings()
}

/// The four quarters of the grid. High power and high interest make Promoters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    Promoters,
    Latents,
    Defenders,
    Apathetics,
}

impl Quadrant {
    pub const ALL: [Self; 4] = [
        Self::Promoters,
        Self::Latents,
        Self::Defenders,
        Self::Apathetics,
    ];

    /// The name of its text.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Promoters => "quadrant-promoters",
            Self::Latents => "quadrant-latents",
            Self::Defenders => "quadrant-defenders",
            Self::Apathetics => "quadrant-apathetics",
        }
    }

    /// Where it lies from the middle: interest grows to the right, power upwards.
    pub fn side(self) -> Point {
        let (interest, power) = match self {
            Self::Promoters => (1.0, 1.0),
            Self::Latents => (-1.0, 1.0),
            Self::Defenders => (1.0, -1.0),
            Self::Apathetics => (-1.0, -1.0),
        };
        Point::new(interest, -power)
    }
}

impl Background {
    pub fn new(kind: BackgroundKind, centre: Point, radius: f64) -> Self {
        Self {
            kind,
            centre,
            radius,
            focal: None,
            rings: default_rings(),
            sectors: false,
            extra: Extra::new(),
        }
    }

    /// Whether it can be drawn.
    pub fn is_valid(&self) -> bool {
        let (smallest, largest) = RADII;
        self.centre.is_valid()
            && (smallest..=largest).contains(&self.radius)
            && (1..=MOST_RINGS).contains(&self.rings)
    }

    /// The nearest one that can be drawn.
    #[must_use]
    pub fn clamped(mut self) -> Self {
        let (smallest, largest) = RADII;
        self.centre = self.centre.clamped();
        self.radius = if self.radius.is_nan() {
            smallest
        } else {
            self.radius.clamp(smallest, largest)
        };
        self.rings = self.rings.clamp(1, MOST_RINGS);
        self
    }

    /// The middle as it is now.
    pub fn middle(&self, variant: &Variant) -> Point {
        let focal = self
            .focal
            .filter(|_| self.kind == BackgroundKind::Rings)
            .and_then(|id| variant.members.get(&id));
        focal.map_or(self.centre, |member| member.position)
    }

    /// The radius of a ring, the innermost being the first.
    pub fn ring(&self, number: u8) -> f64 {
        self.radius * f64::from(number) / f64::from(self.rings)
    }

    /// The place of two scores on the grid; the middle score lies on the line between.
    pub fn place_of(&self, power: Score, interest: Score) -> Point {
        let middle = f64::from(Score::MAX) / 2.0;
        let along = |score: Score| (f64::from(score.value()) - middle) / middle;
        let offset = Point::new(along(interest), -along(power));
        self.centre + offset * (self.radius * SCORE_REACH)
    }

    /// How far two neighbouring scores lie apart on the grid.
    pub fn score_step(&self) -> f64 {
        2.0 * self.radius * SCORE_REACH / f64::from(Score::MAX)
    }
}

/// The angles of a sector in radians, clockwise on screen from the top.
pub fn sector(number: usize, of: usize) -> (f64, f64) {
    let width = std::f64::consts::TAU / of.max(1) as f64;
    let start = width * number as f64 - std::f64::consts::FRAC_PI_2;
    (start, start + width)
}

/// The categories of a variant's stakeholders, in the order of the lists: one sector each.
pub fn sectors(project: &Project, variant: &Variant) -> Vec<CategoryRef> {
    let all = variant.members.keys();
    let categories: BTreeSet<CategoryRef> = all
        .filter_map(|id| project.stakeholder(*id))
        .map(|stakeholder| stakeholder.category)
        .collect();
    categories.into_iter().collect()
}

/// The newest scores of a stakeholder, where both are there.
pub fn scores(project: &Project, id: StakeholderId) -> Option<(Score, Score)> {
    let entries = &project.stakeholder(id)?.power_interest;
    let scored = entries
        .iter()
        .filter_map(|entry| Some((entry.date, entry.power?, entry.interest?)));
    // Of the same date, the one added last.
    let newest = scored.max_by_key(|(date, ..)| *date)?;
    Some((newest.1, newest.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn high_power_lies_above_and_high_interest_to_the_right() {
        let grid = Background::new(BackgroundKind::PowerInterest, Point::new(10.0, 20.0), 400.0);
        let place = |power, interest| {
            grid.place_of(Score::new(power).unwrap(), Score::new(interest).unwrap())
        };
        assert_eq!(place(2, 2), Point::new(10.0, 20.0));
        assert_eq!(place(4, 4), Point::new(330.0, -300.0));
        assert!(place(4, 0).x < 10.0 && place(4, 0).y < 20.0);
        for quadrant in Quadrant::ALL {
            assert!(quadrant.side().x.abs() == 1.0 && quadrant.side().y.abs() == 1.0);
        }
        assert_eq!(Quadrant::Latents.side(), Point::new(-1.0, -1.0));
    }

    #[test]
    fn what_cannot_be_drawn_becomes_the_nearest_that_can() {
        let mut rings = Background::new(BackgroundKind::Rings, Point::new(f64::NAN, 1e9), f64::NAN);
        rings.rings = 0;
        assert!(!rings.is_valid());
        assert!(rings.clamped().is_valid());
    }
}
