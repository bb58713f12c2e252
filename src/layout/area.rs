//! Axis-parallel boxes around marks with their labels.

use crate::model::Point;

use super::input::{Input, Room};

/// A box in canvas units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub min: Point,
    pub max: Point,
}

impl Area {
    pub fn of(place: Point, room: Room) -> Self {
        Self {
            min: place - Point::new(room.side, room.up),
            max: place + Point::new(room.side, room.down),
        }
    }

    /// The box around all marks at these places; around the origin where there are none.
    pub fn around(places: &[Point], input: &Input) -> Self {
        places
            .iter()
            .zip(&input.marks)
            .map(|(place, mark)| Self::of(*place, mark.room))
            .reduce(Self::union)
            .unwrap_or(Self {
                min: Point::default(),
                max: Point::default(),
            })
    }

    pub fn union(self, other: Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    pub fn centre(&self) -> Point {
        (self.min + self.max) * 0.5
    }

    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// How far two boxes reach into each other in x and y; positive in both where they overlap.
    pub fn depth(&self, other: &Self) -> (f64, f64) {
        (
            self.max.x.min(other.max.x) - self.min.x.max(other.min.x),
            self.max.y.min(other.max.y) - self.min.y.max(other.min.y),
        )
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        let (x, y) = self.depth(other);
        x > 1e-9 && y > 1e-9
    }
}
