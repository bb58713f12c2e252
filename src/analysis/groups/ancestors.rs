//! Who stands above whom: the strong parts from which each strong part is reached.

use super::super::snapshot::Csr;

/// Bit rows: who reaches each strong part. Part `p` is reached by higher numbers only.
pub struct Ancestors {
    /// Nodes in each part.
    sizes: Vec<f64>,
    /// 64-bit words in a row.
    words: usize,
    /// Row by row; bit `a` of row `p` says that `a` reaches `p`, itself included. Bits are counted
    /// from the top of the hierarchy: bit 0 is the last part.
    rows: Vec<u64>,
    /// Parts right above each, by bit number, without repetition.
    above: Vec<Vec<u32>>,
}

impl Ancestors {
    pub fn of(out: &Csr, strong: &[u32], count: usize) -> Self {
        let bit = |part: u32| count as u32 - 1 - part;
        let mut sizes = vec![0.0; count];
        let mut above = vec![Vec::new(); count];
        for v in 0..out.len() {
            let own = bit(strong[v]);
            sizes[own as usize] += 1.0;
            for &w in out.neighbours(v) {
                let other = bit(strong[w as usize]);
                if own != other {
                    above[other as usize].push(own);
                }
            }
        }
        let words = count.div_ceil(64);
        let mut rows = vec![0_u64; words * count];
        for part in 0..count {
            above[part].sort_unstable();
            above[part].dedup();
            let (done, open) = rows.split_at_mut(part * words);
            let row = &mut open[..words];
            row[part / 64] |= 1 << (part % 64);
            for &parent in &above[part] {
                let parent = parent as usize;
                for (word, &from) in row.iter_mut().zip(&done[parent * words..][..words]) {
                    *word |= from;
                }
            }
        }
        Self {
            sizes,
            words,
            rows,
            above,
        }
    }

    fn row(&self, part: usize) -> &[u64] {
        &self.rows[part * self.words..(part + 1) * self.words]
    }

    fn reaches(&self, from: usize, to: usize) -> bool {
        self.rows[to * self.words + from / 64] >> (from % 64) & 1 == 1
    }

    /// Pairs of nodes that reach each other.
    pub fn pairs_within(&self) -> f64 {
        self.sizes
            .iter()
            .map(|size| size * (size - 1.0) / 2.0)
            .sum()
    }

    /// Pairs of nodes of which one reaches the other alone.
    pub fn pairs_above(&self) -> f64 {
        let count = self.sizes.len();
        let crowded: Vec<usize> = (0..count).filter(|&part| self.sizes[part] > 1.0).collect();
        let mut pairs = 0.0;
        for part in 0..count {
            let row = self.row(part);
            let parts: u32 = row[..=part / 64].iter().map(|word| word.count_ones()).sum();
            let more: f64 = crowded
                .iter()
                .take_while(|&&other| other < part)
                .filter(|&&other| self.reaches(other, part))
                .map(|&other| self.sizes[other] - 1.0)
                .sum();
            pairs += self.sizes[part] * (f64::from(parts - 1) + more);
        }
        pairs
    }

    /// Pairs of nodes that have a least upper bound, those included of which one reaches the
    /// other. `None` as soon as `go_on` answers no.
    ///
    /// A part below a single other shares its bounds with that one. So what hangs below a head
    /// (a part that is below none or several) by single ties is a tree, in which every pair is
    /// bounded, and towards other heads it stands or falls with its own.
    pub fn pairs_with_least_bound(&self, go_on: &dyn Fn() -> bool) -> Option<f64> {
        let count = self.sizes.len();
        let mut head = vec![0; count];
        let mut weight = vec![0.0; count];
        let mut heads = Vec::new();
        for part in 0..count {
            head[part] = if let [parent] = self.above[part][..] {
                head[parent as usize]
            } else {
                heads.push(part);
                part
            };
            weight[head[part]] += self.sizes[part];
        }
        let mut pairs: f64 = weight.iter().map(|w| w * (w - 1.0) / 2.0).sum();
        // Of the head at hand and each part before it, what is known of their common ancestors.
        let mut common = vec![Common::default(); count];
        for &a in &heads {
            if self.above[a].is_empty() {
                // Nobody reaches it: it has no bound with those it does not reach, and those
                // below it come later.
                continue;
            }
            if !go_on() {
                return None;
            }
            for b in 0..a {
                common[b] = if self.reaches(b, a) {
                    Common {
                        last: b as u32 + 1,
                        bounded: true,
                    }
                } else {
                    self.common(a, b, &common)
                };
                if common[b].bounded && head[b] == b {
                    pairs += weight[a] * weight[b];
                }
            }
        }
        Some(pairs)
    }

    /// The common ancestors of `a` and the earlier part `b`, that does not reach it: those of `a`
    /// and the ones above `b`, taken together.
    fn common(&self, a: usize, b: usize, known: &[Common]) -> Common {
        // The last common ancestor reaches none of the others: the only candidate for a bound.
        let mut found = Common::default();
        for &parent in &self.above[b] {
            let other = known[parent as usize];
            if other.last > found.last {
                found = other;
            } else if other.last == found.last {
                found.bounded &= other.bounded;
            }
        }
        if !found.bounded {
            return found;
        }
        let last = found.last as usize;
        let mut unsure = false;
        for &parent in &self.above[b] {
            let other = known[parent as usize];
            if other.last != found.last && other.last > 0 {
                found.bounded &= self.reaches(other.last as usize - 1, last - 1);
                unsure |= !other.bounded;
            }
        }
        found.bounded &= !unsure || self.all_above(a, b, last - 1);
        found
    }

    /// Whether all common ancestors of two parts, `b` the earlier one, reach `bound`.
    fn all_above(&self, a: usize, b: usize, bound: usize) -> bool {
        let words = bound / 64 + 1;
        let rows = self.row(a)[..words].iter().zip(&self.row(b)[..words]);
        rows.zip(&self.row(bound)[..words])
            .all(|((a, b), bound)| a & b & !bound == 0)
    }
}

/// What is known of the common ancestors of two parts.
#[derive(Clone, Copy, Default)]
struct Common {
    /// The last of them, counted from 1; 0 if there are none.
    last: u32,
    /// Whether all of them reach it.
    bounded: bool,
}
