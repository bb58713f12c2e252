//! Needs and who meets them.

use crate::model::{Need, StakeholderId, Variant};

/// A need that nobody meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnmetNeed {
    pub of: StakeholderId,
    /// Its place in the list of the stakeholder's needs.
    pub index: usize,
}

/// Who meets a need: those named who are present in the variant.
pub fn meets<'a>(variant: &'a Variant, need: &'a Need) -> impl Iterator<Item = StakeholderId> + 'a {
    let named = need.met_by.iter().copied();
    named.filter(|id| variant.members.contains_key(id))
}

/// How many needs are written down. A need without a text is none yet.
pub fn told_needs(variant: &Variant) -> usize {
    let needs = variant.members.values().flat_map(|m| &m.needs);
    needs.filter(|need| !need.text.trim().is_empty()).count()
}

/// The needs that nobody who is present meets, in order of stakeholder and place. A need without
/// a text is none yet.
pub fn unmet_needs(variant: &Variant) -> Vec<UnmetNeed> {
    let mut unmet = Vec::new();
    for (of, member) in &variant.members {
        for (index, need) in member.needs.iter().enumerate() {
            if !need.text.trim().is_empty() && meets(variant, need).next().is_none() {
                unmet.push(UnmetNeed { of: *of, index });
            }
        }
    }
    unmet
}
