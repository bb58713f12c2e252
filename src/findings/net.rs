//! Who is tied to whom, both ways, as far as ties count.

use std::collections::VecDeque;

use crate::analysis::Analysis;
use crate::model::{StakeholderId, Tie, TieFilter, Variant};

/// A simple graph on the stakeholders that are counted.
pub(super) struct Net {
    /// Ascending.
    pub ids: Vec<StakeholderId>,
    pub neighbours: Vec<Vec<usize>>,
}

impl Net {
    pub(super) fn of(variant: &Variant, filter: &TieFilter, analysis: &Analysis) -> Self {
        let ids: Vec<StakeholderId> = analysis.stakeholders.keys().copied().collect();
        Self::with(ids, variant.ties.values().filter(|tie| filter.counts(tie)))
    }

    /// The graph of some ties on these stakeholders, who are in ascending order.
    pub(super) fn with<'a>(ids: Vec<StakeholderId>, ties: impl Iterator<Item = &'a Tie>) -> Self {
        let mut neighbours = vec![Vec::new(); ids.len()];
        for tie in ties {
            let ends = (ids.binary_search(&tie.from), ids.binary_search(&tie.to));
            if let (Ok(a), Ok(b)) = ends
                && a != b
            {
                neighbours[a].push(b);
                neighbours[b].push(a);
            }
        }
        for list in &mut neighbours {
            list.sort_unstable();
            list.dedup();
        }
        Self { ids, neighbours }
    }

    pub(super) fn node(&self, id: StakeholderId) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    /// The number of each one's part, `without` being in none.
    pub(super) fn parts(&self, without: Option<usize>) -> Vec<Option<usize>> {
        let mut part = vec![None; self.ids.len()];
        let mut parts = 0;
        for start in 0..self.ids.len() {
            if part[start].is_some() || Some(start) == without {
                continue;
            }
            part[start] = Some(parts);
            let mut queue = VecDeque::from([start]);
            while let Some(v) = queue.pop_front() {
                for &w in &self.neighbours[v] {
                    if part[w].is_none() && Some(w) != without {
                        part[w] = Some(parts);
                        queue.push_back(w);
                    }
                }
            }
            parts += 1;
        }
        part
    }

    /// Whether two are tied or share a neighbour.
    pub(super) fn are_near(&self, a: usize, b: usize) -> bool {
        let (of_a, of_b) = (&self.neighbours[a], &self.neighbours[b]);
        of_a.binary_search(&b).is_ok() || of_a.iter().any(|n| of_b.binary_search(n).is_ok())
    }
}
