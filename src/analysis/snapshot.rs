//! The network of one variant under one filter, frozen for the measures: which ties count, and the
//! simple graph that they make.

use crate::model::{
    CategoryRef, Direction, Formality, Places, Project, StakeholderId, TieFilter, TieId, VariantId,
};

/// Adjacency in compressed sparse rows: the neighbours of each node in ascending order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Csr {
    offsets: Vec<u32>,
    targets: Vec<u32>,
    strengths: Vec<f64>,
}

impl Csr {
    pub fn len(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All arcs; an undirected tie is two.
    pub fn arcs(&self) -> usize {
        self.targets.len()
    }

    /// Where the arcs of a node stand among all arcs.
    pub fn range(&self, node: usize) -> std::ops::Range<usize> {
        self.offsets[node] as usize..self.offsets[node + 1] as usize
    }

    pub fn neighbours(&self, node: usize) -> &[u32] {
        &self.targets[self.range(node)]
    }

    /// Where an arc leads.
    pub fn target(&self, arc: usize) -> usize {
        self.targets[arc] as usize
    }

    /// The strength of each arc of the node, beside [`Csr::neighbours`].
    pub fn strengths(&self, node: usize) -> &[f64] {
        &self.strengths[self.range(node)]
    }

    pub fn degree(&self, node: usize) -> usize {
        self.range(node).len()
    }

    /// The graph of some nodes, given in ascending order, and the arcs among them.
    #[must_use]
    pub fn keeping(&self, nodes: &[usize]) -> Self {
        let mut compact = vec![u32::MAX; self.len()];
        for (i, &v) in nodes.iter().enumerate() {
            compact[v] = i as u32;
        }
        let mut kept = Self::default();
        kept.offsets.push(0);
        for &v in nodes {
            for (&w, &strength) in self.neighbours(v).iter().zip(self.strengths(v)) {
                if compact[w as usize] != u32::MAX {
                    kept.targets.push(compact[w as usize]);
                    kept.strengths.push(strength);
                }
            }
            kept.offsets.push(kept.targets.len() as u32);
        }
        kept
    }

    /// The graph with these neighbours of each node, in ascending order, at strength 1.
    pub(super) fn from_rows(rows: &[Vec<u32>]) -> Self {
        let mut csr = Self::default();
        csr.offsets.push(0);
        for row in rows {
            csr.targets.extend_from_slice(row);
            csr.offsets.push(csr.targets.len() as u32);
        }
        csr.strengths.resize(csr.targets.len(), 1.0);
        csr
    }

    /// Merges parallel arcs, in the order given, into sorted rows.
    fn from_arcs(nodes: usize, arcs: &[Arc]) -> (Self, Vec<Option<TieId>>) {
        // By target, then by source: both are stable, so that strengths add up in one order.
        let by_target = counting_sort(nodes, 0..arcs.len() as u32, |i| arcs[i as usize].to);
        let order = counting_sort(nodes, by_target.into_iter(), |i| arcs[i as usize].from);
        let mut csr = Self {
            offsets: Vec::with_capacity(nodes + 1),
            targets: Vec::with_capacity(arcs.len()),
            strengths: Vec::with_capacity(arcs.len()),
        };
        let mut sole = Vec::with_capacity(arcs.len());
        csr.offsets.push(0);
        let mut sorted = order.into_iter().map(|i| arcs[i as usize]).peekable();
        for node in 0..nodes as u32 {
            let start = csr.targets.len();
            while let Some(arc) = sorted.next_if(|arc| arc.from == node) {
                let last = csr.targets.len();
                if last > start && csr.targets[last - 1] == arc.to {
                    csr.strengths[last - 1] += arc.strength;
                    sole[last - 1] = None;
                } else {
                    csr.targets.push(arc.to);
                    csr.strengths.push(arc.strength);
                    sole.push(Some(arc.tie));
                }
            }
            csr.offsets.push(csr.targets.len() as u32);
        }
        (csr, sole)
    }
}

/// The items in order of their keys, which are below `keys`; equal ones stay in the order given.
fn counting_sort(
    keys: usize,
    items: impl Iterator<Item = u32> + Clone,
    key: impl Fn(u32) -> u32,
) -> Vec<u32> {
    let mut next = vec![0_u32; keys + 1];
    let mut count = 0;
    for item in items.clone() {
        next[key(item) as usize + 1] += 1;
        count += 1;
    }
    for i in 0..keys {
        next[i + 1] += next[i];
    }
    let mut sorted = vec![0; count];
    for item in items {
        let place = &mut next[key(item) as usize];
        sorted[*place as usize] = item;
        *place += 1;
    }
    sorted
}

#[derive(Clone, Copy)]
struct Arc {
    from: u32,
    to: u32,
    strength: f64,
    tie: TieId,
}

/// One variant's network. Nodes are numbered in order of their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    pub(super) topology_revision: u64,
    pub(super) directed: bool,
    pub(super) weighted: bool,
    pub(super) ids: Vec<StakeholderId>,
    /// Ties at each node before merging; a self-tie counts twice.
    pub(super) ties_at: Vec<usize>,
    /// Sum of their strengths.
    pub(super) strength_at: Vec<f64>,
    /// The category of each node, numbered.
    pub(super) categories: Vec<u32>,
    /// Ties that count, parallel ones and self-ties included.
    pub(super) ties: usize,
    /// Every tie both ways.
    pub(super) undirected: Csr,
    /// The tie behind each arc of `undirected`, where it is the only one.
    pub(super) sole_ties: Vec<Option<TieId>>,
    /// Arcs out of and into each node, where direction is followed.
    pub(super) directed_arcs: Option<(Csr, Csr)>,
    /// The formal ties in their own direction, mutual ones both ways, whatever the setting.
    pub(super) formal_arcs: Csr,
}

impl Snapshot {
    /// Freezes a variant: see [`Gathered::of`].
    pub fn of(
        project: &Project,
        variant: VariantId,
        filter: &TieFilter,
        topology_revision: u64,
    ) -> Self {
        Gathered::of(project, variant, filter, topology_revision).snapshot()
    }

    pub fn topology_revision(&self) -> u64 {
        self.topology_revision
    }

    /// The stakeholders, ascending: each node's own.
    pub fn ids(&self) -> &[StakeholderId] {
        &self.ids
    }

    /// Stakeholders in the network, connected or not.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// What the analysis takes, roughly, in nanoseconds on one core of a modest machine: clusters
    /// by the arc, paths by the arc from every source, with Dijkstra's heap at nine times the cost
    /// (fitted to networks of 10 to 2,000 stakeholders).
    pub fn cost(&self) -> u64 {
        let (sources, arcs) = (self.len() as u64, self.outgoing().arcs() as u64);
        let per_arc = if self.weighted { 27 } else { 3 };
        4_000 * self.undirected.arcs() as u64 + per_arc * sources * arcs
    }

    /// Arcs along which shortest paths run: both ways, or forward where direction is followed.
    pub fn outgoing(&self) -> &Csr {
        self.directed_arcs
            .as_ref()
            .map_or(&self.undirected, |(out, _)| out)
    }

    /// The same arcs from their heads.
    pub fn incoming(&self) -> &Csr {
        self.directed_arcs
            .as_ref()
            .map_or(&self.undirected, |(_, into)| into)
    }

    /// Degree in the simple graph: the others at the ends of its ties, or, where direction is
    /// followed, the arcs into it and out of it.
    pub fn degree(&self, node: usize) -> usize {
        match &self.directed_arcs {
            Some((out, into)) => out.degree(node) + into.degree(node),
            None => self.undirected.degree(node),
        }
    }

    /// Whether direction is followed.
    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// Whether lengths are 1/strength; else every tie is one step.
    pub fn is_weighted(&self) -> bool {
        self.weighted
    }

    /// Every tie both ways, whatever the direction setting.
    pub fn undirected(&self) -> &Csr {
        &self.undirected
    }
}

/// What a snapshot is made from, taken out of the document as fast as can be: what is left to do
/// needs the document no more and may happen on another thread.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    topology_revision: u64,
    directed: bool,
    weighted: bool,
    /// Ascending.
    ids: Vec<StakeholderId>,
    ties: Vec<GatheredTie>,
    categories: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct GatheredTie {
    id: TieId,
    from: StakeholderId,
    to: StakeholderId,
    strength: f64,
    is_mutual: bool,
    is_formal: bool,
}

impl Gathered {
    /// Gathers a variant. Ended ties never count. With an empty filter every member of the variant
    /// is in the network, with another one those with at least one tie that counts. An unknown
    /// variant is an empty network.
    pub fn of(
        project: &Project,
        variant: VariantId,
        filter: &TieFilter,
        topology_revision: u64,
    ) -> Self {
        let Some(variant) = project.variant(variant) else {
            return Self {
                topology_revision,
                ..Self::default()
            };
        };
        let ties: Vec<_> = variant
            .ties
            .values()
            .filter(|tie| filter.counts(tie))
            .map(|tie| GatheredTie {
                id: tie.id,
                from: tie.from,
                to: tie.to,
                strength: tie.strength,
                is_mutual: tie.direction == Direction::Mutual,
                is_formal: tie.formality != Formality::Informal,
            })
            .collect();
        let ids: Vec<StakeholderId> = if filter.is_empty() {
            variant.members.keys().copied().collect()
        } else {
            let mut ids: Vec<_> = ties.iter().flat_map(|tie| [tie.from, tie.to]).collect();
            ids.sort_unstable();
            ids.dedup();
            ids
        };
        Self {
            topology_revision,
            directed: variant.header.follow_direction,
            weighted: variant.header.use_strength,
            categories: categories(project, &ids),
            ids,
            ties,
        }
    }

    /// Ties that count.
    pub fn ties(&self) -> usize {
        self.ties.len()
    }

    /// The network.
    pub fn snapshot(self) -> Snapshot {
        let nodes = self.ids.len();
        let mut ties_at = vec![0; nodes];
        let mut strength_at = vec![0.0; nodes];
        let mut formal = Vec::new();
        let mut both_ways = Vec::with_capacity(2 * self.ties.len());
        let mut forward = Vec::new();
        let mut counted = 0;
        let numbers = Places::of(self.ids.iter().copied());
        for tie in &self.ties {
            let (Some(from), Some(to)) = (numbers.find(tie.from), numbers.find(tie.to)) else {
                // A sound document has both ends among the members.
                continue;
            };
            counted += 1;
            ties_at[from] += 1;
            ties_at[to] += 1;
            strength_at[from] += tie.strength;
            strength_at[to] += tie.strength;
            if from == to {
                continue;
            }
            let arc = Arc {
                from: from as u32,
                to: to as u32,
                strength: tie.strength,
                tie: tie.id,
            };
            both_ways.extend([arc, arc.reversed()]);
            let follow = |arcs: &mut Vec<Arc>| {
                arcs.push(arc);
                if tie.is_mutual {
                    arcs.push(arc.reversed());
                }
            };
            if self.directed {
                follow(&mut forward);
            }
            if tie.is_formal {
                follow(&mut formal);
            }
        }
        let (undirected, sole_ties) = Csr::from_arcs(nodes, &both_ways);
        let directed_arcs = self.directed.then(|| {
            let backward: Vec<Arc> = forward.iter().map(Arc::reversed).collect();
            (
                Csr::from_arcs(nodes, &forward).0,
                Csr::from_arcs(nodes, &backward).0,
            )
        });
        Snapshot {
            topology_revision: self.topology_revision,
            directed: self.directed,
            weighted: self.weighted,
            categories: self.categories,
            ids: self.ids,
            ties_at,
            strength_at,
            ties: counted,
            undirected,
            sole_ties,
            directed_arcs,
            formal_arcs: Csr::from_arcs(nodes, &formal).0,
        }
    }
}

/// The category of each stakeholder as a number from 0, in order of first use.
fn categories(project: &Project, ids: &[StakeholderId]) -> Vec<u32> {
    let mut known: Vec<CategoryRef> = Vec::new();
    // Both lists are in order of id.
    let mut stakeholders = project.stakeholders.values().peekable();
    let number = |id: &StakeholderId| {
        while stakeholders
            .next_if(|stakeholder| stakeholder.id < *id)
            .is_some()
        {}
        let category = stakeholders
            .next_if(|stakeholder| stakeholder.id == *id)
            .map_or_else(CategoryRef::default, |stakeholder| stakeholder.category);
        let found = known.iter().position(|other| *other == category);
        found.unwrap_or_else(|| {
            known.push(category);
            known.len() - 1
        }) as u32
    };
    ids.iter().map(number).collect()
}

impl Arc {
    fn reversed(&self) -> Self {
        Self {
            from: self.to,
            to: self.from,
            ..*self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::networks::{builtin, network};
    use super::*;
    use crate::model::{Formality, TieState};

    fn snapshot(project: &Project, filter: &TieFilter) -> Snapshot {
        Snapshot::of(project, project.first_variant(), filter, 7)
    }

    #[test]
    fn parallel_ties_merge_and_self_ties_drop_but_are_counted() {
        let project = network(3, &[(1, 2, 2.0), (2, 1, 0.5), (2, 2, 1.0)]);
        let frozen = snapshot(&project, &TieFilter::default());
        assert_eq!(frozen.undirected().neighbours(0), [1]);
        assert_eq!(frozen.undirected().strengths(0), [2.5]);
        assert_eq!(frozen.undirected().neighbours(2), [] as [u32; 0]);
        assert_eq!(frozen.ties_at, [2, 4, 0]);
        assert_eq!((frozen.degree(0), frozen.degree(1)), (1, 1));
        assert_eq!(frozen.ties, 3);
        assert_eq!(frozen.topology_revision(), 7);
    }

    #[test]
    fn ended_ties_never_count_and_a_filter_keeps_only_those_it_reaches() {
        let mut project = network(4, &[(1, 2, 1.0), (2, 3, 1.0), (3, 4, 1.0)]);
        let first = project.first_variant();
        let variant = project.variants.get_mut(&first).unwrap();
        let ids: Vec<TieId> = variant.ties.keys().copied().collect();
        variant.ties.get_mut(&ids[0]).unwrap().formality = Formality::Informal;
        variant.ties.get_mut(&ids[1]).unwrap().state = TieState::Ended;
        let all = snapshot(&project, &TieFilter::default());
        assert_eq!((all.len(), all.ties), (4, 2));
        let informal = TieFilter {
            formality: Some(Formality::Informal),
            ..TieFilter::default()
        };
        let informal = snapshot(&project, &informal);
        assert_eq!((informal.len(), informal.ties), (2, 1));
        let paddy = TieFilter {
            content: Some(builtin()),
            ..TieFilter::default()
        };
        assert!(snapshot(&project, &paddy).is_empty());
    }

    #[test]
    fn a_one_way_tie_is_one_arc_and_a_mutual_tie_two_where_direction_is_followed() {
        let mut project = network(3, &[(1, 2, 1.0), (2, 3, 1.0)]);
        let first = project.first_variant();
        let variant = project.variants.get_mut(&first).unwrap();
        variant.header.follow_direction = true;
        variant.ties.values_mut().next().unwrap().direction = Direction::OneWay;
        let frozen = snapshot(&project, &TieFilter::default());
        assert_eq!(frozen.outgoing().neighbours(0), [1]);
        assert_eq!(frozen.outgoing().neighbours(1), [2]);
        assert_eq!(frozen.incoming().neighbours(1), [0, 2]);
        assert_eq!(frozen.undirected().arcs(), 4);
    }

    #[test]
    fn an_unknown_variant_is_an_empty_network() {
        let project = network(2, &[(1, 2, 1.0)]);
        let frozen = Snapshot::of(&project, VariantId(99), &TieFilter::default(), 1);
        assert!(frozen.is_empty());
    }
}
