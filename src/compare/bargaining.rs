//! A group's bargaining position before and after.

use std::collections::BTreeMap;

use crate::analysis::{Position, Snapshot};
use crate::model::{BuiltinCategory, CategoryRef, Project, StakeholderId, VariantId};

/// Shares closer than this are equal.
const EQUAL: f64 = 1e-9;

/// On whom a group depends most, in each variant.
#[derive(Clone, Debug, PartialEq)]
pub struct Bargaining {
    pub group: Vec<StakeholderId>,
    /// The highest dependence on any one, 0 to 1; `None` where the group reaches nobody.
    pub highest: [Option<f64>; 2],
    /// Those on whom it is that high; nobody where it is 0.
    pub brokers: [Vec<StakeholderId>; 2],
    /// Independent paths to each partner that is reached in both.
    pub paths: Vec<(StakeholderId, [usize; 2])>,
}

/// Those for whom the network is there, where somebody is: the category of target groups.
pub fn usual_group(project: &Project, variants: [VariantId; 2]) -> Vec<StakeholderId> {
    let target = CategoryRef::Builtin(BuiltinCategory::TargetGroup);
    let is_there = |id: StakeholderId| {
        let mut variants = variants.iter().filter_map(|v| project.variant(*v));
        variants.any(|variant| variant.members.contains_key(&id))
    };
    let all = project.stakeholders.values();
    all.filter(|s| s.category == target && is_there(s.id))
        .map(|s| s.id)
        .collect()
}

impl Bargaining {
    pub(super) fn of(
        snapshots: &[Snapshot; 2],
        group: &[StakeholderId],
        go_on: &dyn Fn() -> bool,
    ) -> Option<Self> {
        if group.is_empty() {
            return None;
        }
        let [first, second] = snapshots;
        let positions = [
            Position::of(first, group, &[], go_on)?,
            Position::of(second, group, &[], go_on)?,
        ];
        let highest = [positions[0].highest(), positions[1].highest()];
        let top = |side: usize| -> Vec<StakeholderId> {
            let bar = highest[side].filter(|share| *share > 0.0);
            let Some(bar) = bar else {
                return Vec::new();
            };
            let brokers = positions[side].brokers.iter();
            brokers
                .filter(|broker| broker.share >= bar - EQUAL)
                .map(|broker| broker.id)
                .collect()
        };
        let paths = |side: usize| -> BTreeMap<StakeholderId, usize> {
            let partners = positions[side].partners.iter();
            partners.filter_map(|p| Some((p.id, p.paths?))).collect()
        };
        let (before, after) = (paths(0), paths(1));
        let both = before.into_iter().filter_map(|(id, was)| {
            let is = *after.get(&id)?;
            (was > 0 && is > 0).then_some((id, [was, is]))
        });
        Some(Self {
            group: group.to_vec(),
            brokers: [top(0), top(1)],
            paths: both.collect(),
            highest,
        })
    }
}
