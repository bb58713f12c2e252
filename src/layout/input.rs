//! What a layout is told: who stands where, how much room each takes, and who is tied.

use crate::model::Point;

/// How much of a tie should be seen between two marks of the usual size.
const TIE_GAP: f64 = 95.0;

/// The space that a mark and its label take around the mark's centre, in canvas units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// To the left and to the right.
    pub side: f64,
    pub up: f64,
    pub down: f64,
}

impl Room {
    pub fn width(self) -> f64 {
        2.0 * self.side
    }

    pub fn height(self) -> f64 {
        self.up + self.down
    }

    /// Half of the mean of width and height.
    pub(super) fn reach(self) -> f64 {
        (self.width() + self.height()) / 4.0
    }
}

/// A stakeholder.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    pub place: Point,
    pub room: Room,
    /// Stays where it is.
    pub locked: bool,
    /// The cluster or category that [`Method::Groups`](super::Method::Groups) keeps together.
    pub group: Option<usize>,
    /// What [`Method::Concentric`](super::Method::Concentric) goes by; the highest stand in the
    /// middle, those without a value outside.
    pub value: Option<f64>,
}

/// A tie between the marks at two places of the list. Self-ties and parallel ties are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    pub from: usize,
    pub to: usize,
    /// A formal one-way tie: `from` stands above `to` in [`Method::Layered`](super::Method::Layered).
    pub is_command: bool,
}

/// A network to lay out. Links to marks that do not exist are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    pub marks: Vec<Mark>,
    pub links: Vec<Link>,
}

impl Input {
    /// Today's places, made valid.
    pub fn places(&self) -> Vec<Point> {
        self.marks.iter().map(|mark| mark.place.clamped()).collect()
    }

    /// The part of the network that some marks form, in this order.
    pub(super) fn part(&self, members: &[u32]) -> Self {
        let mut own = vec![usize::MAX; self.marks.len()];
        for (index, member) in members.iter().enumerate() {
            own[*member as usize] = index;
        }
        let inside = |i: usize| own.get(i).copied().filter(|own| *own != usize::MAX);
        let links = self.links.iter().filter_map(|link| {
            Some(Link {
                from: inside(link.from)?,
                to: inside(link.to)?,
                ..*link
            })
        });
        Self {
            marks: members.iter().map(|m| self.marks[*m as usize]).collect(),
            links: links.collect(),
        }
    }

    /// A length of ties that leaves room for marks and labels.
    pub(super) fn tie_length(&self) -> f64 {
        let count = self.marks.len().max(1) as f64;
        let reach: f64 = self.marks.iter().map(|mark| mark.room.reach()).sum();
        (2.0 * reach / count + TIE_GAP).clamp(60.0, 400.0)
    }
}
