//! Lists of entries that keep their order while a page is open: an entry that is written into must
//! not jump away from the hand.

use std::sync::Arc;

use crate::context::Context;
use crate::model::StakeholderId;

use super::super::cached::Shown;

/// Which of two lists of a stakeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum List {
    /// What is had, or used now: shared by all variants.
    Now,
    /// What is needed, or planned, in this variant.
    Wanted,
}

/// An entry of a stakeholder's list, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Entry {
    pub of: StakeholderId,
    pub list: List,
    pub index: usize,
}

/// A list that is put in order anew when there is something more or less in it.
pub(super) struct Ordered<T> {
    made: Option<(Shown, Arc<Vec<T>>)>,
}

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self { made: None }
    }
}

impl<T: Ord + Clone> Ordered<T> {
    pub(super) fn get(&mut self, ctx: &Context<'_>, make: impl FnOnce() -> Vec<T>) -> Arc<Vec<T>> {
        let shown = Shown::of_texts(ctx);
        let (list, is_new) = match &self.made {
            Some((of, list)) if *of == shown => (Arc::clone(list), false),
            Some((of, list)) if of.is_same_variant(&shown) => {
                let made = make();
                let sorted = |list: &[T]| {
                    let mut list = list.to_vec();
                    list.sort_unstable();
                    list
                };
                let is_same = sorted(list) == sorted(&made);
                let list = if is_same {
                    Arc::clone(list)
                } else {
                    Arc::new(made)
                };
                (list, true)
            }
            _ => (Arc::new(make()), true),
        };
        if is_new {
            self.made = Some((shown, Arc::clone(&list)));
        }
        list
    }

    /// Puts it in order anew the next time.
    pub(super) fn forget(&mut self) {
        self.made = None;
    }
}
