//! Breadth-first shortest paths from several sources at once.
//!
//! Brandes (2001) with one source in each lane: the counts of paths and the dependencies of a node
//! stand side by side, a bit mask says which lanes reach it at the present distance, and plain
//! loops over the lanes compile to vector instructions. Forward the frontier pushes; backward each
//! node pulls from all its neighbours, of which those not one step farther hold zeros.

use super::super::snapshot::Csr;
use super::{PATH_COUNT_LIMIT, PathMeasures};

/// Sources in a batch.
pub(super) const LANES: usize = 8;

type Lanes = [f64; LANES];
type Mask = u8;

const ZERO: Lanes = [0.0; LANES];

/// 1 in the lanes of the mask, 0 in the others.
const ONES: [Lanes; 1 << LANES] = {
    let mut table = [ZERO; 1 << LANES];
    let mut mask = 0;
    while mask < table.len() {
        let mut lane = 0;
        while lane < LANES {
            if mask >> lane & 1 == 1 {
                table[mask][lane] = 1.0;
            }
            lane += 1;
        }
        mask += 1;
    }
    table
};

/// A node at one distance: a node has as many entries as there are distances at which the lanes
/// reach it.
#[derive(Clone, Copy)]
struct Entry {
    /// Shortest paths in each lane of the mask; later (1 + dependency) / paths. 0 in the others.
    values: Lanes,
    node: u32,
    mask: Mask,
}

/// The buffers of one batch, kept from batch to batch.
pub(super) struct LanePass {
    /// Nearest first.
    entries: Vec<Entry>,
    /// Where the entries of each distance begin, and the end.
    levels: Vec<usize>,
    /// Lanes that have reached each node.
    seen: Vec<Mask>,
    /// Lanes that reach each node at the next distance, and their paths.
    arriving: Vec<Mask>,
    paths: Vec<Lanes>,
    next: Vec<u32>,
    /// Per node what its predecessors pull; zero except one step beyond the level at hand.
    shares: Vec<Lanes>,
}

impl LanePass {
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            entries: Vec::with_capacity(4 * nodes),
            levels: Vec::new(),
            seen: vec![0; nodes],
            arriving: vec![0; nodes],
            paths: vec![ZERO; nodes],
            next: Vec::with_capacity(nodes),
            shares: vec![ZERO; nodes],
        }
    }

    /// Finds the shortest paths from up to [`LANES`] sources. Answers no, without a result, if a
    /// float cannot count them.
    pub(super) fn search(&mut self, out: &Csr, sources: &[u32]) -> bool {
        self.entries.clear();
        self.levels.clear();
        self.seen.fill(0);
        for (lane, &source) in sources.iter().enumerate().take(LANES) {
            let mask = 1 << lane;
            self.seen[source as usize] |= mask;
            self.entries.push(Entry {
                values: ONES[mask as usize],
                node: source,
                mask,
            });
        }
        self.levels.push(0);
        let mut countable = true;
        let mut start = 0;
        while start < self.entries.len() {
            let end = self.entries.len();
            self.levels.push(end);
            for entry in &self.entries[start..end] {
                for &w in out.neighbours(entry.node as usize) {
                    let node = w as usize;
                    let arriving = entry.mask & !self.seen[node];
                    if arriving == 0 {
                        continue;
                    }
                    if self.arriving[node] == 0 {
                        self.next.push(w);
                    }
                    self.arriving[node] |= arriving;
                    for (sum, paths) in self.paths[node].iter_mut().zip(&entry.values) {
                        *sum += paths;
                    }
                }
            }
            for node in self.next.drain(..) {
                let v = node as usize;
                let mask = std::mem::take(&mut self.arriving[v]);
                let mut values = std::mem::replace(&mut self.paths[v], ZERO);
                self.seen[v] |= mask;
                for (paths, one) in values.iter_mut().zip(&ONES[mask as usize]) {
                    *paths *= one;
                }
                countable &= values.iter().all(|&paths| paths < PATH_COUNT_LIMIT);
                self.entries.push(Entry { values, node, mask });
            }
            if !countable {
                return false;
            }
            start = end;
        }
        true
    }

    /// Adds what these sources contribute; to be called once after each search.
    pub(super) fn add_to(&mut self, measures: &mut PathMeasures, out: &Csr) {
        let deepest = self.levels.len().saturating_sub(2);
        self.note_eccentricities(measures);
        for distance in (1..=deepest).rev() {
            let level = self.levels[distance]..self.levels[distance + 1];
            for entry in &mut self.entries[level.clone()] {
                let v = entry.node as usize;
                let reached = entry.mask.count_ones() as usize;
                let distances = &mut measures.distances;
                distances.farness[v] += (distance * reached) as f64;
                distances.harmonic[v] += reached as f64 / distance as f64;
                distances.reach[v] += reached;
                let mut sum = ZERO;
                if distance < deepest {
                    for &w in out.neighbours(v) {
                        for (sum, share) in sum.iter_mut().zip(&self.shares[w as usize]) {
                            *sum += share;
                        }
                    }
                }
                let ones = &ONES[entry.mask as usize];
                let mut dependencies = ZERO;
                for lane in 0..LANES {
                    let paths = entry.values[lane];
                    let dependency = paths * sum[lane];
                    dependencies[lane] = dependency;
                    // 0 / 1 in the lanes that do not reach the node here.
                    entry.values[lane] = (ones[lane] + dependency) / (paths + 1.0 - ones[lane]);
                }
                measures.betweenness[v] += dependencies.iter().sum::<f64>();
            }
            if distance < deepest {
                for entry in &self.entries[self.levels[distance + 1]..self.levels[distance + 2]] {
                    self.shares[entry.node as usize] = ZERO;
                }
            }
            for entry in &self.entries[level] {
                self.shares[entry.node as usize] = entry.values;
            }
        }
        if deepest > 0 {
            for entry in &self.entries[self.levels[1]..self.levels[2]] {
                self.shares[entry.node as usize] = ZERO;
            }
        }
    }

    /// The last distance at which each lane reaches somebody.
    fn note_eccentricities(&self, measures: &mut PathMeasures) {
        let Some(&end) = self.levels.get(1) else {
            return;
        };
        for (distance, level) in self.levels.windows(2).enumerate() {
            let entries = &self.entries[level[0]..level[1]];
            let alive = entries.iter().fold(0, |alive, entry| alive | entry.mask);
            for source in &self.entries[..end] {
                if alive & source.mask != 0 {
                    let eccentricity = &mut measures.distances.eccentricity[source.node as usize];
                    *eccentricity = distance as f64;
                }
            }
        }
    }
}
