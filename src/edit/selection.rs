//! What is selected: view state, restored by undo but no undo step itself.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{GroupId, NoteId, StakeholderId, TieId, Variant};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Selection {
    pub stakeholders: BTreeSet<StakeholderId>,
    pub ties: BTreeSet<TieId>,
    /// Frames, whose members are not selected with them.
    pub groups: BTreeSet<GroupId>,
    pub notes: BTreeSet<NoteId>,
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
            ..Self::default()
        }
    }

    pub fn tie(id: TieId) -> Self {
        Self {
            ties: BTreeSet::from([id]),
            ..Self::default()
        }
    }

    pub fn group(id: GroupId) -> Self {
        Self {
            groups: BTreeSet::from([id]),
            ..Self::default()
        }
    }

    pub fn note(id: NoteId) -> Self {
        Self {
            notes: BTreeSet::from([id]),
            ..Self::default()
        }
    }

    /// How many records are selected.
    pub fn len(&self) -> usize {
        self.stakeholders.len() + self.ties.len() + self.groups.len() + self.notes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The stakeholder, where exactly one and nothing else is selected.
    pub fn only_stakeholder(&self) -> Option<StakeholderId> {
        self.stakeholders
            .first()
            .copied()
            .filter(|_| self.len() == 1)
    }

    /// The tie, where exactly one and nothing else is selected.
    pub fn only_tie(&self) -> Option<TieId> {
        self.ties.first().copied().filter(|_| self.len() == 1)
    }

    /// The group, where exactly one and nothing else is selected.
    pub fn only_group(&self) -> Option<GroupId> {
        self.groups.first().copied().filter(|_| self.len() == 1)
    }

    /// The note, where exactly one and nothing else is selected.
    pub fn only_note(&self) -> Option<NoteId> {
        self.notes.first().copied().filter(|_| self.len() == 1)
    }

    /// Selects the members of the selected groups as well.
    pub fn take_in_members(&mut self, variant: &Variant) {
        let groups = self.groups.iter().filter_map(|id| variant.groups.get(id));
        self.stakeholders
            .extend(groups.flat_map(|group| &group.members));
    }

    /// Drops what the variant does not have.
    pub fn prune(&mut self, variant: &Variant) {
        self.stakeholders
            .retain(|id| variant.members.contains_key(id));
        self.ties.retain(|id| variant.ties.contains_key(id));
        self.groups.retain(|id| variant.groups.contains_key(id));
        self.notes.retain(|id| variant.notes.contains_key(id));
    }
}
