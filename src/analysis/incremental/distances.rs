//! How many others there are at each distance from each node: whole numbers, so that closeness,
//! harmonic closeness, reach and eccentricity never drift.

use fearless_simd::{Level, Simd, dispatch};

use super::bits::{BITS, BitSearch, Bits};
use super::ends::FAR;
use super::graph::Rows;

/// Entries beyond which the table is not kept: 64 MB.
const TABLE_LIMIT: usize = 1 << 24;

/// A row of counts for each node: at index d, the others that reach it in d steps, or that it
/// reaches where the rows given are those of the arcs' heads.
#[derive(Clone, Debug)]
pub(super) struct DistanceTable {
    counts: Vec<u32>,
    /// Length of a row.
    stride: usize,
}

impl DistanceTable {
    /// Counts over all nodes along `rows` (and the same arcs from their heads); `None` if `go_on`
    /// answers no or the table would be too large, as in a long chain of many nodes.
    pub(super) fn of(rows: (&Rows, &Rows), go_on: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let nodes = rows.0.len();
        let mut table = Self {
            counts: vec![0; 8 * nodes],
            stride: 8,
        };
        let level = Level::new();
        let mut search = BitSearch::default();
        let all: Vec<u32> = (0..nodes as u32).collect();
        for starts in all.chunks(BITS) {
            if !go_on() {
                return None;
            }
            search.start(nodes, starts);
            dispatch!(level, simd => count(simd, &mut search, rows, &mut table))?;
        }
        Some(table)
    }

    /// Makes rows long enough for this distance; answers no where the table would be too large.
    pub(super) fn hold(&mut self, distance: usize) -> bool {
        if distance < self.stride {
            return true;
        }
        let stride = (distance + 1) * 3 / 2;
        let nodes = self.counts.len() / self.stride;
        if nodes * stride > TABLE_LIMIT {
            return false;
        }
        let mut counts = vec![0; nodes * stride];
        for (new, old) in counts
            .chunks_mut(stride)
            .zip(self.counts.chunks(self.stride))
        {
            new[..old.len()].copy_from_slice(old);
        }
        (self.counts, self.stride) = (counts, stride);
        true
    }

    pub(super) fn add_node(&mut self) {
        self.counts.resize(self.counts.len() + self.stride, 0);
    }

    /// Others of whom `count` now reach the node in `new` steps instead of `old`; [`FAR`] stands
    /// for not at all. The table must hold both.
    pub(super) fn shift(&mut self, node: u32, old: u32, new: u32, count: u32) {
        let row = node as usize * self.stride;
        if old != FAR {
            self.counts[row + old as usize] -= count;
        }
        if new != FAR {
            self.counts[row + new as usize] += count;
        }
    }

    /// The others at each distance from 1 on.
    fn row(&self, node: u32) -> impl Iterator<Item = (u32, u32)> {
        let start = node as usize * self.stride;
        (1..).zip(self.counts[start + 1..start + self.stride].iter().copied())
    }

    /// Sum of their distances.
    pub(super) fn farness(&self, node: u32) -> f64 {
        let sum: u64 = self
            .row(node)
            .map(|(d, count)| u64::from(d) * u64::from(count))
            .sum();
        sum as f64
    }

    /// Sum of the reciprocals of their distances.
    pub(super) fn harmonic(&self, node: u32) -> f64 {
        self.row(node)
            .map(|(d, count)| f64::from(count) / f64::from(d))
            .sum()
    }

    pub(super) fn reach(&self, node: u32) -> usize {
        self.row(node).map(|(_, count)| count as usize).sum()
    }

    /// Distance of the farthest; 0 if there is none.
    pub(super) fn eccentricity(&self, node: u32) -> f64 {
        let row = self.row(node).filter(|&(_, count)| count > 0);
        row.last().map_or(0.0, |(d, _)| f64::from(d))
    }
}

#[inline(always)]
fn count<S: Simd>(
    _simd: S,
    search: &mut BitSearch,
    rows: (&Rows, &Rows),
    table: &mut DistanceTable,
) -> Option<()> {
    for distance in 1.. {
        if !search.step(rows, Bits::first(BITS)) {
            break;
        }
        if !table.hold(distance) {
            return None;
        }
        let DistanceTable { counts, stride } = table;
        search.reached(|node, bits| counts[node as usize * *stride + distance] += bits.count());
    }
    Some(())
}
