//! Copy and paste: a part of a network as a text envelope, which any clipboard carries.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::{
    Member, Point, Project, Stakeholder, StakeholderId, Tie, TieId, Variant, VariantId,
};

use super::selection::Selection;

const MAGIC: &str = "jejaring-fragment";

/// Stakeholders with their parts in a variant, and the ties among them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fragment {
    format: String,
    pub stakeholders: Vec<(Stakeholder, Member)>,
    pub ties: Vec<Tie>,
}

impl Fragment {
    /// The middle of the places; `None` when there are none.
    pub fn centre(&self) -> Option<Point> {
        let count = self.stakeholders.len();
        let sum = self
            .stakeholders
            .iter()
            .fold(Point::default(), |sum, (_, member)| sum + member.position);
        (count > 0).then(|| sum * (1.0 / count as f64))
    }

    /// The text for the clipboard.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The selected stakeholders and the ties among them.
pub fn copy(project: &Project, variant_id: VariantId, selection: &Selection) -> Fragment {
    let variant = project.variant(variant_id);
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
    Fragment {
        format: MAGIC.to_owned(),
        stakeholders,
        ties,
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
