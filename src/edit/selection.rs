//! What is selected: view state, restored by undo but no undo step itself.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{StakeholderId, TieId, Variant};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    pub stakeholders: BTreeSet<StakeholderId>,
    pub ties: BTreeSet<TieId>,
}

impl Selection {
    pub fn none() -> Self {
        Self::default()
    }

    pub fn stakeholder(id: StakeholderId) -> Self {
        Self::stakeholders([id])
    }

    pub fn stakeholders(ids: impl IntoIterator<Item = StakeholderId>) -> Self {
        Self {
            stakeholders: ids.into_iter().collect(),
            ties: BTreeSet::new(),
        }
    }

    pub fn tie(id: TieId) -> Self {
        Self {
            stakeholders: BTreeSet::new(),
            ties: BTreeSet::from([id]),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.stakeholders.is_empty() && self.ties.is_empty()
    }

    /// The stakeholder, where exactly one and nothing else is selected.
    pub fn only_stakeholder(&self) -> Option<StakeholderId> {
        (self.stakeholders.len() == 1 && self.ties.is_empty())
            .then(|| self.stakeholders.first().copied())
            .flatten()
    }

    /// The tie, where exactly one and nothing else is selected.
    pub fn only_tie(&self) -> Option<TieId> {
        (self.ties.len() == 1 && self.stakeholders.is_empty())
            .then(|| self.ties.first().copied())
            .flatten()
    }

    /// Drops what the variant does not have.
    pub fn prune(&mut self, variant: &Variant) {
        self.stakeholders
            .retain(|id| variant.members.contains_key(id));
        self.ties.retain(|id| variant.ties.contains_key(id));
    }
}
