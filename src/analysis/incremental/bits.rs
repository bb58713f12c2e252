//! Breadth-first search from up to 256 nodes at once, one bit for each
//! (Then et al. 2015, "The More the Merrier").

use super::graph::Rows;

const WORDS: usize = 4;

/// Searches in one go.
pub(super) const BITS: usize = 64 * WORDS;

/// One bit for each search.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(align(32))]
pub(super) struct Bits([u64; WORDS]);

impl Bits {
    pub(super) const NONE: Self = Self([0; WORDS]);
    pub(super) const ALL: Self = Self([u64::MAX; WORDS]);

    pub(super) fn one(bit: usize) -> Self {
        let mut bits = Self::NONE;
        bits.0[bit / 64] = 1 << (bit % 64);
        bits
    }

    #[inline]
    pub(super) fn is_none(self) -> bool {
        self.0[0] | self.0[1] | self.0[2] | self.0[3] == 0
    }

    #[inline]
    pub(super) fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & other.0[i]))
    }

    #[inline]
    pub(super) fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] | other.0[i]))
    }

    #[inline]
    pub(super) fn without(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & !other.0[i]))
    }

    pub(super) fn count(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    pub(super) fn each(self, mut found: impl FnMut(usize)) {
        for (index, mut word) in self.0.into_iter().enumerate() {
            while word != 0 {
                found(64 * index + word.trailing_zeros() as usize);
                word &= word - 1;
            }
        }
    }
}

/// The state of such a search, one level after another.
#[derive(Debug, Default)]
pub(super) struct BitSearch {
    /// Searches that have reached each node.
    pub(super) seen: Vec<Bits>,
    /// Those that reached it at the level at hand, for the nodes in `front`.
    newest: Vec<Bits>,
    next: Vec<Bits>,
    front: Vec<u32>,
    coming: Vec<u32>,
}

impl BitSearch {
    pub(super) fn start(&mut self, nodes: usize, starts: &[u32]) {
        self.seen.clear();
        self.seen.resize(nodes, Bits::NONE);
        // Both are left empty by a search that has ended, but not by one given up.
        self.newest.clear();
        self.newest.resize(nodes, Bits::NONE);
        self.next.resize(nodes, Bits::NONE);
        self.front.clear();
        for (bit, &node) in starts.iter().enumerate() {
            let v = node as usize;
            if self.newest[v].is_none() {
                self.front.push(node);
            }
            self.newest[v] = self.newest[v].or(Bits::one(bit));
            self.seen[v] = self.newest[v];
        }
    }

    /// Goes one step farther with the searches in `alive`; tells each node newly reached, and by
    /// which. Answers whether there was any.
    #[inline]
    pub(super) fn step(
        &mut self,
        rows: &Rows,
        alive: Bits,
        mut reached: impl FnMut(u32, Bits),
    ) -> bool {
        for &v in &self.front {
            let here = std::mem::replace(&mut self.newest[v as usize], Bits::NONE).and(alive);
            if here.is_none() {
                continue;
            }
            for &w in rows.neighbours(v) {
                let node = w as usize;
                let new = here.without(self.seen[node]);
                if new.is_none() {
                    continue;
                }
                if self.next[node].is_none() {
                    self.coming.push(w);
                }
                self.next[node] = self.next[node].or(new);
            }
        }
        self.front.clear();
        std::mem::swap(&mut self.front, &mut self.coming);
        std::mem::swap(&mut self.newest, &mut self.next);
        for &node in &self.front {
            let v = node as usize;
            self.seen[v] = self.seen[v].or(self.newest[v]);
            reached(node, self.newest[v]);
        }
        !self.front.is_empty()
    }
}
