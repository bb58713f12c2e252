//! How a layout is followed and stopped while it works.

use std::cell::RefCell;

use crate::model::Point;

/// Follows a layout.
pub trait Watch: Sync {
    /// Whether to work on. Asked every few milliseconds, from several threads.
    fn go_on(&self) -> bool;

    /// Told now and then how much is done, 0 to 1, and where everybody stands by now.
    fn show(&self, done: f32, places: &[Point]);
}

/// For layouts that nobody follows.
#[derive(Clone, Copy, Debug)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn go_on(&self) -> bool {
        true
    }

    fn show(&self, _done: f32, _places: &[Point]) {}
}

/// Shows the places of one part of a network among those of the others.
pub(super) struct Stage<'a> {
    pub watch: &'a dyn Watch,
    /// Everybody's places.
    all: &'a RefCell<Vec<Point>>,
    members: &'a [u32],
    /// What share of the whole work this part is, from where to where.
    range: (f32, f32),
}

impl<'a> Stage<'a> {
    pub fn new(
        watch: &'a dyn Watch,
        all: &'a RefCell<Vec<Point>>,
        members: &'a [u32],
        range: (f32, f32),
    ) -> Self {
        Self {
            watch,
            all,
            members,
            range,
        }
    }

    pub fn go_on(&self) -> bool {
        self.watch.go_on()
    }

    /// The same work from here on, in a narrower range of 0 to 1.
    pub fn within(&self, from: f32, to: f32) -> Self {
        let (start, end) = self.range;
        let at = |share: f32| start + (end - start) * share;
        Self {
            range: (at(from), at(to)),
            ..*self
        }
    }

    /// Tells how much is done, the places being as they were.
    pub fn show_share(&self, share: f32) {
        let (from, to) = self.range;
        self.watch
            .show(from + (to - from) * share, &self.all.borrow());
    }

    /// The same work without showing places: they are not yet where they will stand.
    pub fn quiet(&self) -> Self {
        Self {
            members: &[],
            ..*self
        }
    }

    pub fn show(&self, share: f32, places: &[Point]) {
        let (from, to) = self.range;
        let mut all = self.all.borrow_mut();
        for (member, place) in self.members.iter().zip(places) {
            all[*member as usize] = *place;
        }
        self.watch.show(from + (to - from) * share, &all);
    }
}
