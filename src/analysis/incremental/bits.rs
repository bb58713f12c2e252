//! Breadth-first search from up to 256 nodes at once, one bit for each
//! (Then et al. 2015, "The More the Merrier").

use super::graph::Rows;

/// Searches for each word.
pub(super) const WORD: usize = 64;

const WORDS: usize = 4;

/// Searches in one go.
pub(super) const BITS: usize = WORD * WORDS;

/// One bit for each search.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(align(32))]
pub(super) struct Bits(pub(super) [u64; WORDS]);

impl Bits {
    pub(super) const NONE: Self = Self([0; WORDS]);

    /// The first so many.
    pub(super) fn first(count: usize) -> Self {
        Self(std::array::from_fn(|i| {
            match count.saturating_sub(WORD * i) {
                rest @ 0..WORD => (1 << rest) - 1,
                _ => u64::MAX,
            }
        }))
    }

    pub(super) fn one(bit: usize) -> Self {
        let mut bits = Self::NONE;
        bits.0[bit / WORD] = 1 << (bit % WORD);
        bits
    }

    #[inline(always)]
    pub(super) fn is_none(self) -> bool {
        self.0.iter().fold(0, |any, word| any | word) == 0
    }

    #[inline(always)]
    pub(super) fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & other.0[i]))
    }

    #[inline(always)]
    pub(super) fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] | other.0[i]))
    }

    #[inline(always)]
    pub(super) fn without(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & !other.0[i]))
    }

    #[inline(always)]
    pub(super) fn count(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    #[inline(always)]
    pub(super) fn each(self, mut found: impl FnMut(usize)) {
        for (index, mut word) in self.0.into_iter().enumerate() {
            while word != 0 {
                found(WORD * index + word.trailing_zeros() as usize);
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
    /// Those that reached it at the level at hand; none but for the nodes in `front`.
    newest: Vec<Bits>,
    next: Vec<Bits>,
    front: Vec<u32>,
    coming: Vec<u32>,
    /// Arcs and nodes visited so far.
    pub(super) work: usize,
}

impl BitSearch {
    pub(super) fn start(&mut self, nodes: usize, starts: &[u32]) {
        self.work += nodes;
        self.seen.clear();
        self.seen.resize(nodes, Bits::NONE);
        for node in self.front.drain(..) {
            self.newest[node as usize] = Bits::NONE;
        }
        self.newest.resize(nodes, Bits::NONE);
        self.next.resize(nodes, Bits::NONE);
        for (bit, &node) in starts.iter().enumerate() {
            let v = node as usize;
            if self.newest[v].is_none() {
                self.front.push(node);
            }
            self.newest[v] = self.newest[v].or(Bits::one(bit));
            self.seen[v] = self.newest[v];
        }
    }

    /// Goes one step farther with the searches in `alive`, along `forward`; `backward` are the same
    /// arcs from their heads. Answers whether anything was reached.
    #[inline(always)]
    pub(super) fn step(&mut self, (forward, backward): (&Rows, &Rows), alive: Bits) -> bool {
        let arcs: usize = self
            .front
            .iter()
            .map(|&v| forward.neighbours(v).len())
            .sum();
        // Pulled arcs cost less than pushed ones.
        if 3 * arcs < backward.arcs() {
            self.work += arcs;
            self.push(forward, alive);
        } else {
            self.work += backward.arcs() / 3;
            self.pull(backward, alive);
        }
        for &v in &self.front {
            self.newest[v as usize] = Bits::NONE;
        }
        self.front.clear();
        std::mem::swap(&mut self.front, &mut self.coming);
        std::mem::swap(&mut self.newest, &mut self.next);
        for &node in &self.front {
            let v = node as usize;
            self.seen[v] = self.seen[v].or(self.newest[v]);
        }
        !self.front.is_empty()
    }

    /// Tells each node newly reached, and by which searches.
    #[inline(always)]
    pub(super) fn reached(&self, mut tell: impl FnMut(u32, Bits)) {
        for &node in &self.front {
            tell(node, self.newest[node as usize]);
        }
    }

    #[inline(always)]
    fn push(&mut self, forward: &Rows, alive: Bits) {
        for &v in &self.front {
            let here = self.newest[v as usize].and(alive);
            if here.is_none() {
                continue;
            }
            for &w in forward.neighbours(v) {
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
    }

    #[inline(always)]
    fn pull(&mut self, backward: &Rows, alive: Bits) {
        for v in 0..self.seen.len() {
            let missing = alive.without(self.seen[v]);
            if missing.is_none() {
                continue;
            }
            let mut here = Bits::NONE;
            for &w in backward.neighbours(v as u32) {
                here = here.or(self.newest[w as usize]);
            }
            let new = here.and(missing);
            if !new.is_none() {
                self.next[v] = new;
                self.coming.push(v as u32);
            }
        }
    }
}
