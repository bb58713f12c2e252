//! What if somebody were not there: the numbers of the network without some stakeholders and ties, and
//! who would lose contact. Nothing is changed.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{Analysis, Snapshot, analyse};
use crate::model::{Project, StakeholderId, TieFilter, TieId, VariantId};

/// Those who are taken to be out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Absent {
    pub stakeholders: BTreeSet<StakeholderId>,
    pub ties: BTreeSet<TieId>,
}

impl Absent {
    pub fn is_empty(&self) -> bool {
        self.stakeholders.is_empty() && self.ties.is_empty()
    }
}

/// The network without them.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    pub analysis: Analysis,
    /// Those who would be cut off from the largest rest of their part, or be without any tie.
    pub cut_off: Vec<StakeholderId>,
}

impl WhatIf {
    /// Takes the absent out of a copy of the variant and counts it. `before` are the numbers with
    /// them. `None` where there is no such variant.
    pub fn of(
        project: &Project,
        variant: VariantId,
        filter: &TieFilter,
        absent: &Absent,
        before: &Analysis,
    ) -> Option<Self> {
        let mut rest = project.clone();
        let thinned = rest.variants.get_mut(&variant)?;
        thinned.ties.retain(|id, tie| {
            !absent.ties.contains(id)
                && !absent.stakeholders.contains(&tie.from)
                && !absent.stakeholders.contains(&tie.to)
        });
        thinned
            .members
            .retain(|id, _| !absent.stakeholders.contains(id));
        let snapshot = Snapshot::of(&rest, variant, filter, before.topology_revision);
        let analysis = analyse(&snapshot);
        let cut_off = cut_off(before, &analysis, absent);
        Some(Self { analysis, cut_off })
    }
}

fn cut_off(before: &Analysis, after: &Analysis, absent: &Absent) -> Vec<StakeholderId> {
    // Of each part of before, who is in which part now; `None` for those without a tie.
    let mut parts: BTreeMap<usize, BTreeMap<Option<usize>, Vec<StakeholderId>>> = BTreeMap::new();
    let there = before.stakeholders.iter();
    for (id, was) in there.filter(|(id, was)| was.degree > 0 && !absent.stakeholders.contains(id)) {
        let now = after.of(*id).filter(|now| now.degree > 0);
        let now = now.map(|now| now.component);
        let part = parts.entry(was.component).or_default();
        part.entry(now).or_default().push(*id);
    }
    let mut cut_off: Vec<StakeholderId> = parts
        .into_values()
        .flat_map(|mut part| {
            let alone = part.remove(&None).unwrap_or_default();
            let mut groups: Vec<Vec<StakeholderId>> = part.into_values().collect();
            groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
            let apart = groups.into_iter().skip(1).flatten();
            apart.chain(alone).collect::<Vec<_>>()
        })
        .collect();
    cut_off.sort_unstable();
    cut_off
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse_project;
    use crate::model::{Member, Point, Stakeholder, Tie};

    const V: VariantId = VariantId(1);

    fn network(n: u64, ties: &[(u64, u64)]) -> Project {
        let mut project = Project::new("1");
        project.next_id = 1_000;
        let variant = project.variants.get_mut(&V).unwrap();
        for i in 0..n {
            let id = StakeholderId(10 + i);
            project.stakeholders.insert(id, Stakeholder::new(id, "P"));
            variant
                .members
                .insert(id, Member::new(id, Point::new(i as f64, 0.0)));
        }
        for (number, (a, b)) in (100..).zip(ties) {
            let id = TieId(number);
            let tie = Tie::new(id, StakeholderId(10 + a), StakeholderId(10 + b));
            variant.ties.insert(id, tie);
        }
        project
    }

    fn ask(project: &Project, stakeholders: &[u64], ties: &[u64]) -> WhatIf {
        let filter = TieFilter::default();
        let absent = Absent {
            stakeholders: stakeholders.iter().map(|i| StakeholderId(10 + i)).collect(),
            ties: ties.iter().copied().map(TieId).collect(),
        };
        let before = analyse_project(project, V, &filter);
        WhatIf::of(project, V, &filter, &absent, &before).unwrap()
    }

    fn ids(numbers: &[u64]) -> Vec<StakeholderId> {
        numbers.iter().map(|i| StakeholderId(10 + i)).collect()
    }

    #[test]
    fn the_smaller_side_and_those_left_alone_are_cut_off() {
        // Two triangles over 3, with 7 at 3 alone; 8 never had a tie.
        let ties = [
            (0, 1),
            (1, 2),
            (2, 0),
            (2, 3),
            (3, 4),
            (4, 5),
            (5, 6),
            (6, 4),
            (3, 7),
            (5, 9),
            (9, 6),
        ];
        let project = network(10, &ties);
        let out = ask(&project, &[3], &[]);
        assert_eq!(out.cut_off, ids(&[0, 1, 2, 7]));
        assert_eq!(out.analysis.network.components, 4);
        assert!(out.analysis.of(StakeholderId(13)).is_none());
        // One tie of a triangle cuts nobody off; the only tie of 7 does.
        assert_eq!(ask(&project, &[], &[100]).cut_off, ids(&[]));
        assert_eq!(ask(&project, &[], &[108]).cut_off, ids(&[7]));
    }

    #[test]
    fn the_numbers_are_those_of_a_variant_without_them() {
        let project = network(6, &[(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (1, 4), (2, 5)]);
        let mut removed = project.clone();
        let variant = removed.variants.get_mut(&V).unwrap();
        variant
            .ties
            .retain(|_, tie| !tie.touches(StakeholderId(12)));
        variant.members.remove(&StakeholderId(12));
        let really = analyse_project(&removed, V, &TieFilter::default());
        assert_eq!(ask(&project, &[2], &[]).analysis, really);
    }
}
