//! Where stakeholders stand in a list that is in order of id.

use super::ids::StakeholderId;

/// Finds the places of stakeholders in an ascending list. Ids come from one counter, so that a
/// table over them is mostly short.
#[derive(Clone, Debug)]
pub enum Places {
    /// By distance from the lowest id; [`NOBODY`] for ids of nobody.
    Table(u64, Vec<u32>),
    /// Where a table would be mostly holes.
    Sorted(Vec<StakeholderId>),
}

const NOBODY: u32 = u32::MAX;

impl Places {
    /// The ids in ascending order.
    pub fn of(
        ids: impl ExactSizeIterator<Item = StakeholderId> + DoubleEndedIterator + Clone,
    ) -> Self {
        let (Some(first), Some(last)) = (ids.clone().next(), ids.clone().next_back()) else {
            return Self::Sorted(Vec::new());
        };
        let span = last.0 - first.0;
        if span > 16 * ids.len() as u64 {
            return Self::Sorted(ids.collect());
        }
        let mut table = vec![NOBODY; span as usize + 1];
        for (place, id) in (0u32..).zip(ids) {
            table[(id.0 - first.0) as usize] = place;
        }
        Self::Table(first.0, table)
    }

    pub fn find(&self, id: StakeholderId) -> Option<usize> {
        match self {
            Self::Table(first, table) => {
                let at = usize::try_from(id.0.checked_sub(*first)?).ok()?;
                let place = table.get(at).filter(|place| **place != NOBODY)?;
                Some(*place as usize)
            }
            Self::Sorted(ids) => ids.binary_search(&id).ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn everybody_is_found_where_they_stand_and_nobody_else(
            ids in proptest::collection::btree_set(0..200u64, 0..40),
            far in proptest::option::of(1_000_000..u64::MAX),
        ) {
            let ids: Vec<StakeholderId> = ids.into_iter().chain(far).map(StakeholderId).collect();
            let places = Places::of(ids.iter().copied());
            for id in (0..210).chain(far).map(StakeholderId) {
                prop_assert_eq!(places.find(id), ids.iter().position(|other| *other == id));
            }
        }
    }
}
