//! Places on the canvas. One canvas unit is 1/96 inch; y grows downwards.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Coordinates beyond this many canvas units from the origin are refused.
pub const COORDINATE_LIMIT: f64 = 1e6;

/// A place or an offset. Closed for ever: what a place may need one day goes beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Finite and within [`COORDINATE_LIMIT`].
    pub fn is_valid(self) -> bool {
        self.x.abs() <= COORDINATE_LIMIT && self.y.abs() <= COORDINATE_LIMIT
    }

    /// The nearest valid point; not-a-number becomes 0.
    #[must_use]
    pub fn clamped(self) -> Self {
        let clamp = |v: f64| {
            if v.is_nan() {
                0.0
            } else {
                v.clamp(-COORDINATE_LIMIT, COORDINATE_LIMIT)
            }
        };
        Self::new(clamp(self.x), clamp(self.y))
    }

    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The scalar product of two offsets.
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }
}

impl std::ops::Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl std::ops::Mul<f64> for Point {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}
