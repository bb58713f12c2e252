//! Forward: who is reached at which distance, by how many shortest paths.

use fearless_simd::Simd;

use super::super::arcs::{Adjacency, Arcs};
use super::rows::{Counts, Mask};
use super::tally::Tally;
use super::{Buffers, Distance};

impl<C: Counts> Buffers<C> {
    /// Answers no as soon as paths become uncountable.
    #[inline(always)]
    pub(super) fn search<S: Simd, T: Tally>(
        &mut self,
        simd: S,
        arcs: &Arcs,
        sources: &[u32],
    ) -> bool {
        self.make_room(arcs);
        let (out, into) = (arcs.out(), arcs.into());
        let mut all: Mask = 0;
        let mut front_arcs = 0;
        for (lane, &source) in sources.iter().enumerate() {
            let mask = 1 << lane;
            all |= mask;
            self.seen[source as usize] = mask;
            self.nodes.push(source);
            self.masks.push(mask);
            self.counts.push(C::one(lane));
            front_arcs += out.degree(source as usize);
        }
        // Arcs into nodes that not all lanes have reached.
        let mut open_arcs = into.arcs();
        let mut start = 0;
        let mut peak = C::ZERO;
        while start < self.nodes.len() {
            let end = self.nodes.len();
            // Only a push knows its arcs by number.
            let pulled = !T::ARCS && open_arcs < front_arcs;
            self.distances.push(Distance {
                entries: start,
                pulled,
                links: self.linked,
                ends: self.ends.len(),
            });
            if pulled {
                self.pull(simd, into, start, all, &mut peak);
            } else {
                self.push::<S, T>(simd, out, start, &mut peak);
            }
            if !peak.countable() {
                return false;
            }
            front_arcs = 0;
            for (&node, &mask) in self.nodes[end..].iter().zip(&self.masks[end..]) {
                let node = node as usize;
                self.seen[node] |= mask;
                front_arcs += out.degree(node);
                if self.seen[node] == all {
                    open_arcs -= into.degree(node);
                }
            }
            start = end;
        }
        true
    }

    /// Each entry from `start` on hands its paths to the neighbours that its lanes have not seen.
    #[inline(always)]
    fn push<S: Simd, T: Tally>(&mut self, simd: S, out: &Adjacency, start: usize, peak: &mut C) {
        let end = self.nodes.len();
        let first_end = self.ends.len();
        let first_link = self.linked;
        let mut arrived = 0;
        let nodes = self.seen.len();
        let (seen, front, place) = (
            &self.seen[..nodes],
            &mut self.front[..nodes],
            &mut self.place[..nodes],
        );
        let arriving = &mut self.arriving[..];
        for (&node, &mask) in self.nodes[start..].iter().zip(&self.masks[start..]) {
            let neighbours = out.neighbours(node as usize);
            // Without branches, which would be guessed wrong every other time.
            let picked = &mut self.picked[..=neighbours.len()];
            let mut count = 0;
            let first_arc = out.range(node as usize).start;
            for (position, &w) in neighbours.iter().enumerate() {
                picked[count] = w;
                if T::ARCS {
                    self.picked_arcs[count] = (first_arc + position) as u32;
                }
                count += usize::from(mask & !seen[w as usize] != 0);
            }
            if self.links.len() < self.linked + count {
                self.links.resize(2 * (self.linked + count), 0);
                if T::ARCS {
                    self.links_arcs.resize(self.links.len(), 0);
                }
            }
            if T::ARCS {
                self.links_arcs[self.linked..self.linked + count]
                    .copy_from_slice(&self.picked_arcs[..count]);
            }
            let links = &mut self.links[self.linked..self.linked + count];
            for (link, &w) in links.iter_mut().zip(&picked[..count]) {
                let w = w as usize;
                let known = front[w];
                front[w] = known | mask & !seen[w];
                let at = if known == 0 { arrived as u32 } else { place[w] };
                place[w] = at;
                *link = at;
                arriving[arrived] = w as u32;
                arrived += usize::from(known == 0);
            }
            self.linked += count;
            self.ends.push(self.linked as u32);
        }
        self.nodes.extend_from_slice(&self.arriving[..arrived]);
        self.counts.resize(end + arrived, C::ZERO);
        let (old, new) = self.counts.split_at_mut(end);
        let mut link = first_link;
        for (counts, &stop) in old[start..].iter().zip(&self.ends[first_end..]) {
            let counts = *counts;
            for &at in &self.links[link..stop as usize] {
                new[at as usize].add(&counts);
            }
            link = stop as usize;
        }
        for (counts, &w) in new.iter_mut().zip(&self.arriving[..arrived]) {
            let mask = std::mem::take(&mut self.front[w as usize]);
            self.masks.push(mask);
            counts.keep(simd, mask, peak);
        }
    }

    /// Each node that not all lanes have seen fetches paths from its neighbours among the entries
    /// from `start` on.
    #[inline(always)]
    fn pull<S: Simd>(&mut self, simd: S, into: &Adjacency, start: usize, all: Mask, peak: &mut C) {
        let end = self.nodes.len();
        for (at, (&node, &mask)) in self.nodes[start..end]
            .iter()
            .zip(&self.masks[start..end])
            .enumerate()
        {
            self.front[node as usize] = mask;
            self.place[node as usize] = at as u32;
        }
        let nodes = self.seen.len();
        let (front, place) = (&self.front[..nodes], &self.place[..nodes]);
        for (v, &seen) in self.seen.iter().enumerate() {
            let open = all & !seen;
            if open == 0 {
                continue;
            }
            let neighbours = into.neighbours(v);
            let picked = &mut self.picked[..=neighbours.len()];
            let mut count = 0;
            let mut mask = 0;
            for &w in neighbours {
                let arriving = front[w as usize] & open;
                mask |= arriving;
                picked[count] = place[w as usize];
                count += usize::from(arriving != 0);
            }
            if count == 0 {
                continue;
            }
            let old = &self.counts[start..end];
            let mut counts = C::ZERO;
            for &at in &picked[..count] {
                counts.add(&old[at as usize]);
            }
            counts.keep(simd, mask, peak);
            if self.links.len() < self.linked + count {
                self.links.resize(2 * (self.linked + count), 0);
            }
            self.links[self.linked..self.linked + count].copy_from_slice(&picked[..count]);
            self.linked += count;
            self.ends.push(self.linked as u32);
            self.nodes.push(v as u32);
            self.masks.push(mask);
            self.counts.push(counts);
        }
        for &node in &self.nodes[start..end] {
            self.front[node as usize] = 0;
        }
    }

    fn make_room(&mut self, arcs: &Arcs) {
        let nodes = arcs.len();
        if self.seen.len() < nodes {
            self.seen.resize(nodes, 0);
            self.front.resize(nodes, 0);
            self.place.resize(nodes, 0);
            self.arriving.resize(nodes + 1, 0);
            let greatest = arcs
                .out()
                .greatest_degree()
                .max(arcs.into().greatest_degree());
            self.picked.resize(greatest + 1, 0);
            self.picked_arcs.resize(greatest + 1, 0);
        }
    }

    /// Makes ready for the next batch.
    pub(super) fn clear(&mut self) {
        // Few scattered writes, or many in a row.
        if self.nodes.len() < self.seen.len() / 32 {
            for &node in &self.nodes {
                self.seen[node as usize] = 0;
            }
        } else {
            self.seen.fill(0);
        }
        self.nodes.clear();
        self.masks.clear();
        self.counts.clear();
        self.distances.clear();
        self.ends.clear();
        self.linked = 0;
    }
}
