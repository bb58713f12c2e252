//! A few nodes of which every changed pair has one.
//!
//! The pairs make a bipartite graph of sources and targets; its greedy vertex cover takes the node
//! with the most pairs left, again and again. A pass from a node then settles all its pairs at once.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// One node of the cover and its pairs, as a range of [`Cover::partners`].
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Centre {
    pub(super) node: u32,
    /// Whether the node stands for the sources of its pairs, or else for the targets.
    pub(super) is_source: bool,
    pub(super) pairs: std::ops::Range<usize>,
}

#[derive(Debug, Default)]
pub(super) struct Cover {
    pub(super) centres: Vec<Centre>,
    /// The other ends of the pairs.
    pub(super) partners: Vec<u32>,
}

impl Cover {
    /// Covers the pairs, given by source and target, of a network with `nodes` nodes.
    pub(super) fn of(pairs: &[(u32, u32)], nodes: usize) -> Self {
        let by_source = Rows::new(pairs.iter().copied(), pairs.len(), nodes);
        let by_target = Rows::new(pairs.iter().map(|&(s, t)| (t, s)), pairs.len(), nodes);
        let sides = [&by_source, &by_target];
        // What is left of each side's rows, and whether the node has been taken.
        let mut left = sides.map(|rows| {
            (0..nodes)
                .map(|v| rows.row(v).len() as u32)
                .collect::<Vec<_>>()
        });
        let mut taken = [vec![false; nodes], vec![false; nodes]];
        let mut heap = BinaryHeap::new();
        for (side, left) in left.iter().enumerate() {
            for (v, &count) in left.iter().enumerate() {
                if count > 0 {
                    heap.push((count, Reverse(v as u32), side));
                }
            }
        }
        let mut cover = Self {
            centres: Vec::new(),
            partners: Vec::with_capacity(pairs.len()),
        };
        while let Some((count, Reverse(node), side)) = heap.pop() {
            let v = node as usize;
            let now = left[side][v];
            if now < count {
                if now > 0 {
                    heap.push((now, Reverse(node), side));
                }
                continue;
            }
            let start = cover.partners.len();
            taken[side][v] = true;
            left[side][v] = 0;
            for &partner in sides[side].row(v) {
                if !taken[1 - side][partner as usize] {
                    left[1 - side][partner as usize] -= 1;
                    cover.partners.push(partner);
                }
            }
            cover.centres.push(Centre {
                node,
                is_source: side == 0,
                pairs: start..cover.partners.len(),
            });
        }
        // Near each other in number, near in the network: they share a batch.
        cover
            .centres
            .sort_by_key(|centre| (!centre.is_source, centre.node));
        cover
    }
}

/// Pairs by their first node.
struct Rows {
    offsets: Vec<u32>,
    seconds: Vec<u32>,
}

impl Rows {
    fn new(pairs: impl Iterator<Item = (u32, u32)> + Clone, count: usize, nodes: usize) -> Self {
        let mut offsets = vec![0_u32; nodes + 2];
        for (first, _) in pairs.clone() {
            offsets[first as usize + 2] += 1;
        }
        for node in 2..offsets.len() {
            offsets[node] += offsets[node - 1];
        }
        let mut seconds = vec![0; count];
        for (first, second) in pairs {
            let place = &mut offsets[first as usize + 1];
            seconds[*place as usize] = second;
            *place += 1;
        }
        Self { offsets, seconds }
    }

    fn row(&self, node: usize) -> &[u32] {
        &self.seconds[self.offsets[node] as usize..self.offsets[node + 1] as usize]
    }
}
