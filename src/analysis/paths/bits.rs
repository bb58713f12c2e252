//! Distances by breadth-first search from 512 sources at once, a bit for each.
//!
//! After Then et al., "The More the Merrier" (2014). No counting of paths, hence exact integers and
//! far less work than betweenness: one cache line of bits per node says who has reached it.

use fearless_simd::{Level, Simd, dispatch};

use super::arcs::{Adjacency, Arcs};
use super::distances::Distances;

/// Sources in a batch.
pub(super) const BITS: usize = 512;

#[derive(Clone, Copy, PartialEq)]
#[repr(align(64))]
struct Set([u64; BITS / 64]);

impl Set {
    const EMPTY: Self = Self([0; BITS / 64]);

    #[inline(always)]
    fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] | other.0[i]))
    }

    #[inline(always)]
    fn without(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & !other.0[i]))
    }

    #[inline(always)]
    fn is_empty(self) -> bool {
        self.0.iter().fold(0, |any, word| any | word) == 0
    }

    #[inline(always)]
    fn count(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    fn insert(&mut self, bit: usize) {
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    fn bits(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(i, mut word)| {
            std::iter::from_fn(move || {
                let bit = word.trailing_zeros() as usize;
                word &= word.wrapping_sub(1);
                (bit < 64).then_some(64 * i + bit)
            })
        })
    }
}

/// Neighbours fetched from before it is asked whether anybody is still missing.
const GULP: usize = 8;

/// The buffers of a thread, kept from batch to batch. All sets but `seen` are empty between levels,
/// except those of the nodes in `front`.
pub(super) struct BitPass<'a> {
    arcs: &'a Arcs,
    level: Level,
    /// Who has reached each node, who is at it now, who comes next.
    seen: Vec<Set>,
    present: Vec<Set>,
    coming: Vec<Set>,
    /// Nodes with somebody present, and with somebody coming.
    front: Vec<u32>,
    next: Vec<u32>,
}

impl<'a> BitPass<'a> {
    pub(super) fn new(arcs: &'a Arcs) -> Self {
        Self {
            arcs,
            level: Level::new(),
            seen: vec![Set::EMPTY; arcs.len()],
            present: vec![Set::EMPTY; arcs.len()],
            coming: vec![Set::EMPTY; arcs.len()],
            front: Vec::new(),
            next: Vec::new(),
        }
    }
}

/// Adds the distances from up to [`BITS`] different sources.
pub(super) fn add(pass: &mut BitPass<'_>, sources: &[u32], sums: &mut Distances) {
    dispatch!(pass.level, simd => search(simd, pass, sources, sums));
}

#[inline(always)]
fn search<S: Simd>(_simd: S, pass: &mut BitPass<'_>, sources: &[u32], sums: &mut Distances) {
    let (out, into) = (pass.arcs.out(), pass.arcs.into());
    let mut all = Set::EMPTY;
    for (bit, &source) in sources.iter().enumerate() {
        all.insert(bit);
        pass.present[source as usize].insert(bit);
        pass.seen[source as usize].insert(bit);
    }
    pass.front.clear();
    pass.front.extend_from_slice(sources);
    let mut touched = sources.to_vec();
    let mut under_way = all;
    // Arcs into nodes that somebody has yet to reach.
    let mut open_arcs = into.arcs();
    let mut front_arcs: usize = sources.iter().map(|&v| out.degree(v as usize)).sum();
    let mut distance = 0.0;
    while !pass.front.is_empty() {
        pass.next.clear();
        if open_arcs < 2 * front_arcs {
            pass.pull(into, all);
        } else {
            pass.push(out);
        }
        for &v in &pass.front {
            pass.present[v as usize] = Set::EMPTY;
        }
        let mut arriving = Set::EMPTY;
        let reciprocal = 1.0 / (distance + 1.0);
        front_arcs = 0;
        for &v in &pass.next {
            let v = v as usize;
            let coming = pass.coming[v];
            let seen = pass.seen[v];
            if seen == Set::EMPTY {
                touched.push(v as u32);
            }
            pass.seen[v] = seen.or(coming);
            arriving = arriving.or(coming);
            let count = coming.count();
            sums.reach[v] += count as usize;
            let count = f64::from(count);
            sums.farness[v] += count * (distance + 1.0);
            sums.harmonic[v] += count * reciprocal;
            front_arcs += out.degree(v);
            if pass.seen[v] == all {
                open_arcs -= into.degree(v);
            }
        }
        for bit in under_way.without(arriving).bits() {
            sums.eccentricity[sources[bit] as usize] = distance;
        }
        under_way = arriving;
        distance += 1.0;
        std::mem::swap(&mut pass.front, &mut pass.next);
        std::mem::swap(&mut pass.present, &mut pass.coming);
    }
    for v in touched {
        pass.seen[v as usize] = Set::EMPTY;
    }
}

impl BitPass<'_> {
    /// From the nodes in front along their arcs.
    #[inline(always)]
    fn push(&mut self, out: &Adjacency) {
        for &v in &self.front {
            let present = self.present[v as usize];
            for &w in out.neighbours(v as usize) {
                let new = present.without(self.seen[w as usize]);
                if !new.is_empty() {
                    let coming = &mut self.coming[w as usize];
                    if coming.is_empty() {
                        self.next.push(w);
                    }
                    *coming = coming.or(new);
                }
            }
        }
    }

    /// By the nodes that somebody has yet to reach.
    #[inline(always)]
    fn pull(&mut self, into: &Adjacency, all: Set) {
        for v in 0..self.seen.len() {
            let seen = self.seen[v];
            if seen == all {
                continue;
            }
            let mut coming = seen;
            for gulp in into.neighbours(v).chunks(GULP) {
                for &w in gulp {
                    coming = coming.or(self.present[w as usize]);
                }
                if coming == all {
                    break;
                }
            }
            let new = coming.without(seen);
            if !new.is_empty() {
                self.coming[v] = new;
                self.next.push(v as u32);
            }
        }
    }
}
