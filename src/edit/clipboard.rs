//! Copy and paste: a part of a network as a text envelope, which any clipboard carries.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::{
    Group, Member, Note, Point, Project, Stakeholder, StakeholderId, Tie, TieId, Variant, VariantId,
};

use super::selection::Selection;

const MAGIC: &str = "jejaring-fragment";

/// Stakeholders with their parts in a variant, the ties and groups among them, and notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fragment {
    format: String,
    pub stakeholders: Vec<(Stakeholder, Member)>,
    pub ties: Vec<Tie>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

impl Fragment {
    /// The middle of the places; `None` when there are none.
    pub fn centre(&self) -> Option<Point> {
        let members = self.stakeholders.iter().map(|(_, member)| member.position);
        let notes = self.notes.iter().map(|note| note.position);
        let places = members.chain(notes);
        let count = self.stakeholders.len() + self.notes.len();
        let sum = places.fold(Point::default(), |sum, place| sum + place);
        (count > 0).then(|| sum * (1.0 / count as f64))
    }

    /// New ids in a project for its stakeholders, by the ids that they had.
    pub(super) fn new_ids(&self, project: &mut Project) -> BTreeMap<StakeholderId, StakeholderId> {
        let old = self.stakeholders.iter().map(|(shared, _)| shared.id);
        old.map(|old| (old, project.allocate_stakeholder()))
            .collect()
    }

    pub fn is_empty(&self) -> bool {
        self.stakeholders.is_empty() && self.notes.is_empty()
    }

    /// The text for the clipboard.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The selected stakeholders with the ties and the whole groups among them, and the selected notes.
pub fn copy(project: &Project, variant_id: VariantId, selection: &Selection) -> Fragment {
    let variant = project.variant(variant_id);
    let mut selection = selection.clone();
    if let Some(variant) = variant {
        selection.take_in_members(variant);
    }
    let stakeholders = selection
        .stakeholders
        .iter()
        .filter_map(|id| {
            let member = variant?.members.get(id)?;
            Some((project.stakeholder(*id)?.clone(), member.clone()))
        })
        .collect();
    let ties = variant.map_or_else(Vec::new, |v| {
        ties_among(v, &selection.stakeholders)
            .into_values()
            .collect()
    });
    let ids = &selection.stakeholders;
    let groups = variant.into_iter().flat_map(|v| v.groups.values());
    let groups = groups.filter(|group| group.members.is_subset(ids));
    let notes = variant.into_iter().flat_map(|v| v.notes.values());
    let notes = notes.filter(|note| selection.notes.contains(&note.id));
    Fragment {
        format: MAGIC.to_owned(),
        stakeholders,
        ties,
        groups: groups.cloned().collect(),
        notes: notes.cloned().collect(),
    }
}

/// Reads a fragment; `None` for any other text.
pub fn read(text: &str) -> Option<Fragment> {
    let fragment: Fragment = serde_json::from_str(text).ok()?;
    (fragment.format == MAGIC).then_some(fragment)
}

/// The ties that a set of stakeholders has among itself.
fn ties_among(variant: &Variant, ids: &BTreeSet<StakeholderId>) -> BTreeMap<TieId, Tie> {
    variant
        .ties
        .values()
        .filter(|tie| ids.contains(&tie.from) && ids.contains(&tie.to))
        .map(|tie| (tie.id, tie.clone()))
        .collect()
}
