//! Deals strips out to pages.

use crate::report::{Orientation, Paper};

use super::super::report::leaf;
use super::compose::Composed;
use super::strip::Strip;

/// A page with what stands on it.
pub(super) struct Leaf {
    pub lie: Orientation,
    pub shown: Vec<Shown>,
}

/// A strip on a page; `top` is below the upper edge of the text, in millimetres.
pub(super) struct Shown {
    pub strip: Source,
    pub top: f64,
}

#[derive(Clone, Copy)]
pub(super) enum Source {
    Strip(usize),
    /// The head of a table, once more.
    Head(usize),
}

pub(super) fn deal(composed: &Composed, paper: Paper) -> Vec<Leaf> {
    let strips = &composed.strips;
    let mut dealer = Dealer {
        composed,
        paper,
        leaves: Vec::new(),
        bottom: 0.0,
        after: 0.0,
    };
    dealer.begin(
        strips
            .first()
            .map_or(Orientation::Portrait, |strip| strip.lie),
    );
    let mut at = 0;
    while at < strips.len() {
        let kept = strips[at..].iter().take_while(|strip| strip.keeps).count();
        // What is kept together, with the strip that it leads to.
        let end = (at + kept + 1).min(strips.len());
        let group = &strips[at..end];
        if group[0].begins_page || group[0].lie != dealer.lie() || !dealer.has_room(group) {
            dealer.next(&group[0]);
        }
        for (number, strip) in (at..).zip(group) {
            // A group that is taller than a page, or goes on across.
            let is_new = strip.begins_page && number > at;
            if is_new || strip.lie != dealer.lie() || !dealer.has_room(std::slice::from_ref(strip))
            {
                dealer.next(strip);
            }
            dealer.place(Source::Strip(number), strip);
        }
        at = end;
    }
    dealer.leaves
}

struct Dealer<'a> {
    composed: &'a Composed,
    paper: Paper,
    leaves: Vec<Leaf>,
    /// Where the last strip ends, and the room that it wants below.
    bottom: f64,
    after: f64,
}

impl Dealer<'_> {
    fn lie(&self) -> Orientation {
        self.leaves
            .last()
            .map_or(Orientation::Portrait, |leaf| leaf.lie)
    }

    fn begin(&mut self, lie: Orientation) {
        self.leaves.push(Leaf {
            lie,
            shown: Vec::new(),
        });
        (self.bottom, self.after) = (0.0, 0.0);
    }

    fn is_empty(&self) -> bool {
        self.leaves.last().is_none_or(|leaf| leaf.shown.is_empty())
    }

    /// A new page for a strip, unless there is one already.
    fn next(&mut self, strip: &Strip) {
        if !self.is_empty() || strip.lie != self.lie() {
            if self.is_empty() {
                self.leaves.pop();
            }
            self.begin(strip.lie);
        }
        if let Some(at) = strip.head
            && let Some(head) = self.composed.heads.get(at)
        {
            self.place(Source::Head(at), head);
        }
    }

    fn has_room(&self, strips: &[Strip]) -> bool {
        let (mut bottom, mut after) = (self.bottom, self.after);
        for strip in strips {
            bottom += strip.before.max(after) + strip.height;
            after = strip.after;
        }
        let (_, height) = leaf::text_area(self.paper, self.lie());
        // Half a hair: sums of lengths are not exact.
        self.is_empty() || bottom <= height + 1e-6
    }

    fn place(&mut self, strip: Source, what: &Strip) {
        // Nothing needs air above at the top of a page, but on the cover it is meant.
        let is_top = self.is_empty() && self.leaves.len() > 1;
        let before = if is_top {
            0.0
        } else {
            what.before.max(self.after)
        };
        let top = self.bottom + before;
        if let Some(leaf) = self.leaves.last_mut() {
            leaf.shown.push(Shown { strip, top });
        }
        (self.bottom, self.after) = (top + what.height, what.after);
    }
}
