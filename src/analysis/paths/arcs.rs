//! The arcs of a network, renumbered so that neighbours stand close together.

use super::super::snapshot::{Csr, Snapshot};
use super::lengths::Lengths;

/// Heads of the arcs, row by row.
#[derive(Clone, Debug, Default)]
pub(super) struct Adjacency {
    offsets: Vec<u32>,
    heads: Vec<u32>,
}

impl Adjacency {
    /// The rows of `csr` in a new order; `number` says where each node has gone.
    fn renumbered(csr: &Csr, order: &[u32], number: &[u32]) -> Self {
        let mut offsets = Vec::with_capacity(order.len() + 1);
        let mut heads = Vec::with_capacity(csr.arcs());
        offsets.push(0);
        for &v in order {
            let start = heads.len();
            heads.extend(
                csr.neighbours(v as usize)
                    .iter()
                    .map(|&w| number[w as usize]),
            );
            heads[start..].sort_unstable();
            offsets.push(heads.len() as u32);
        }
        Self { offsets, heads }
    }

    pub(super) fn len(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// All of them.
    pub(super) fn arcs(&self) -> usize {
        self.heads.len()
    }

    #[inline(always)]
    pub(super) fn range(&self, node: usize) -> std::ops::Range<usize> {
        self.offsets[node] as usize..self.offsets[node + 1] as usize
    }

    #[inline(always)]
    pub(super) fn neighbours(&self, node: usize) -> &[u32] {
        &self.heads[self.range(node)]
    }

    /// Where an arc leads.
    #[inline(always)]
    pub(super) fn head(&self, arc: usize) -> usize {
        self.heads[arc] as usize
    }

    #[inline(always)]
    pub(super) fn degree(&self, node: usize) -> usize {
        self.range(node).len()
    }

    /// Arcs at the node with the most.
    pub(super) fn greatest_degree(&self) -> usize {
        (0..self.len()).map(|v| self.degree(v)).max().unwrap_or(0)
    }
}

/// A network's arcs under new numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Arcs {
    out: Adjacency,
    into: Option<Adjacency>,
    /// The old number of each node.
    pub(super) order: Vec<u32>,
    /// The new number of each node.
    pub(super) number: Vec<u32>,
}

impl Arcs {
    /// Renumbers by `order`, which names every node once.
    pub(super) fn new(snapshot: &Snapshot, order: Vec<u32>) -> Self {
        let mut number = vec![0; order.len()];
        for (i, &v) in order.iter().enumerate() {
            number[v as usize] = i as u32;
        }
        Self {
            out: Adjacency::renumbered(snapshot.outgoing(), &order, &number),
            into: snapshot
                .directed
                .then(|| Adjacency::renumbered(snapshot.incoming(), &order, &number)),
            order,
            number,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.order.len()
    }

    #[inline(always)]
    pub(super) fn out(&self) -> &Adjacency {
        &self.out
    }

    /// The same arcs from their heads.
    #[inline(always)]
    pub(super) fn into(&self) -> &Adjacency {
        self.into.as_ref().unwrap_or(&self.out)
    }

    /// Where each arc of [`Arcs::out`] stands among those of `csr`, from which they were made.
    pub(super) fn places_in(&self, csr: &Csr) -> Vec<u32> {
        let mut places = Vec::with_capacity(self.out.arcs());
        for (i, &v) in self.order.iter().enumerate() {
            let start = csr.range(v as usize).start;
            let neighbours = csr.neighbours(v as usize);
            places.extend(self.out.neighbours(i).iter().map(|&w| {
                let old = self.order[w as usize];
                (start + neighbours.partition_point(|&other| other < old)) as u32
            }));
        }
        places
    }

    /// 1/strength of each arc of [`Arcs::out`].
    pub(super) fn lengths(&self, csr: &Csr) -> Lengths {
        let strengths: Vec<f64> = (0..csr.len())
            .flat_map(|v| csr.strengths(v).iter().copied())
            .collect();
        let places = self.places_in(csr);
        let lengths = places.iter().map(|&place| 1.0 / strengths[place as usize]);
        Lengths::new(lengths.collect())
    }

    /// Nodes from which an arc leads, by new number.
    pub(super) fn sources(&self) -> Vec<u32> {
        (0..self.len() as u32)
            .filter(|&v| self.out.degree(v as usize) > 0)
            .collect()
    }
}
