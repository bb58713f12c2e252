//! Backward: how much each node's sources depend on it.

use fearless_simd::Simd;

use super::Buffers;
use super::rows::{self, Counts, Row};
use super::tally::Tally;

impl<C: Counts> Buffers<C> {
    /// Tells the dependencies of all sources on each node.
    #[inline(always)]
    pub(super) fn share_back<S: Simd, T: Tally>(&mut self, simd: S, tally: &mut T) {
        let Some(deepest) = self.distances.len().checked_sub(1) else {
            return;
        };
        let mut end = self.nodes.len();
        let start = self.distances[deepest].entries;
        make_rows(&mut self.farther, end - start);
        for (counts, share) in self.counts[start..].iter().zip(&mut self.farther) {
            share.store(rows::share(simd, counts.widen(simd), rows::zero(simd)));
        }
        if deepest > 0 {
            for &mask in &self.masks[self.distances[1].entries..] {
                tally.reach(mask);
            }
        }
        // The sources themselves, at distance 0, are nobody's go-between.
        for distance in (usize::from(!T::ARCS)..deepest).rev() {
            let at = self.distances[distance];
            end = self.distances[distance + 1].entries;
            make_rows(&mut self.nearer, end - at.entries);
            if at.pulled {
                self.collect(simd, distance);
            }
            let mut link = at.links;
            let ends = if at.pulled {
                &[][..]
            } else {
                &self.ends[at.ends..]
            };
            let mut ends = ends.iter();
            let entries = self.nodes[at.entries..end]
                .iter()
                .zip(&self.counts[at.entries..end]);
            for ((&node, counts), row) in entries.zip(&mut self.nearer) {
                let paths = counts.widen(simd);
                let mut sum;
                if let Some(&stop) = ends.next() {
                    sum = rows::zero(simd);
                    for (i, &w) in self.links[link..stop as usize].iter().enumerate() {
                        let share = self.farther[w as usize].load(simd);
                        if T::ARCS {
                            tally.arc(self.links_arcs[link + i], rows::times(paths, share));
                        }
                        sum = rows::plus(sum, share);
                    }
                    link = stop as usize;
                } else {
                    sum = row.load(simd);
                }
                let dependency = rows::times(paths, sum);
                row.store(rows::share(simd, paths, dependency));
                if distance > 0 {
                    tally.node(simd, node, dependency);
                }
            }
            std::mem::swap(&mut self.nearer, &mut self.farther);
        }
    }

    /// Sums the shares beyond a distance that was pulled from there, into `nearer`.
    #[inline(always)]
    fn collect<S: Simd>(&mut self, simd: S, distance: usize) {
        let at = self.distances[distance];
        let next = self.distances[distance + 1].entries;
        self.nearer[..next - at.entries].fill(Row::ZERO);
        let count = self
            .distances
            .get(distance + 2)
            .map_or(self.nodes.len(), |beyond| beyond.entries)
            - next;
        let mut link = at.links;
        for (share, &stop) in self.farther[..count].iter().zip(&self.ends[at.ends..]) {
            let share = share.load(simd);
            for &v in &self.links[link..stop as usize] {
                let sum = &mut self.nearer[v as usize];
                sum.store(rows::plus(sum.load(simd), share));
            }
            link = stop as usize;
        }
    }
}

fn make_rows(rows: &mut Vec<Row>, count: usize) {
    if rows.len() < count {
        rows.resize(count, Row::ZERO);
    }
}
