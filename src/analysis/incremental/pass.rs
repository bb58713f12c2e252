//! Shortest paths from the centres of the cover, to their targets only.
//!
//! The distances from many centres are found bit-parallel. Then, centre by centre, the nodes on
//! shortest paths to its targets are found from these back; numbers of paths and dependencies are
//! computed on these few alone (Brandes 2001, weighted by how much of each pair's paths the tie
//! takes over).

use fearless_simd::{Level, Simd, dispatch};

use super::bits::{BITS, BitSearch, Bits, WORD};
use super::cover::Centre;
use super::ends::{EndSearch, FAR};
use super::graph::Rows;
use super::sides::Ends;

/// Centres in a batch.
pub(super) const BATCH: usize = BITS;

/// Beyond this, a product of two counts might overflow.
pub(super) const PATH_LIMIT: f64 = 1e150;

/// Up to so many centres are searched from one by one: there is little to share.
const FEW: usize = 3;

/// Words of levels beyond which centres are searched from one by one, as in a long chain: 32 MB.
const LEVEL_WORDS: usize = 1 << 22;

/// What a node passed costs besides its arcs, and what a target costs, in visits of an arc.
const PASSED: usize = 12;
pub(super) const TARGET: usize = 12;

/// What the pairs of one thread's centres come to.
#[derive(Debug, Default)]
pub(super) struct Stage {
    /// What the pairs depended on each node, so far as the tie takes their paths over.
    pub(super) replaced: Vec<f64>,
    /// Shares of the paths over the tie, by source and by target.
    pub(super) sources: Vec<f64>,
    pub(super) targets: Vec<f64>,
    /// Pairs that the tie brings nearer: source, target, distance without it.
    pub(super) nearer: Vec<(u32, u32, u32)>,
}

impl Stage {
    pub(super) fn clear(&mut self, nodes: usize) {
        for sums in [&mut self.replaced, &mut self.sources, &mut self.targets] {
            sums.clear();
            sums.resize(nodes, 0.0);
        }
        self.nearer.clear();
    }
}

/// The other end of a pair, and its distance from the centre.
#[derive(Clone, Copy, Debug)]
struct Target {
    node: u32,
    distance: u32,
}

/// A node on shortest paths from the centre at hand to its targets.
#[derive(Clone, Copy, Debug)]
struct Passed {
    node: u32,
    /// Where its predecessors begin.
    start: u32,
    paths: f64,
    dependency: f64,
    /// What the pair of centre and node weighs.
    weight: f64,
}

/// The buffers of one thread.
#[derive(Debug)]
pub(super) struct PathPass {
    level: Level,
    bits: BitSearch,
    starts: Vec<u32>,
    /// By centre; those not reached so far come first.
    targets: Vec<Target>,
    ranges: Vec<std::ops::Range<usize>>,
    /// Who has been reached within each distance: by distance, word of centres, and node.
    within: Vec<u64>,
    /// The search from a single centre.
    hops: EndSearch,
    /// Farthest first; the centre comes last.
    passed: Vec<Passed>,
    predecessors: Vec<u32>,
    /// Where each node stands among those passed, if it does.
    place: Vec<u32>,
    /// Arcs and nodes visited other than in `bits`.
    others: usize,
}

impl Default for PathPass {
    fn default() -> Self {
        Self {
            level: Level::new(),
            bits: BitSearch::default(),
            starts: Vec::new(),
            targets: Vec::new(),
            ranges: Vec::new(),
            within: Vec::new(),
            hops: EndSearch::default(),
            passed: Vec::new(),
            predecessors: Vec::new(),
            place: Vec::new(),
            others: 0,
        }
    }
}

impl PathPass {
    /// Arcs and nodes visited since the last call.
    pub(super) fn take_work(&mut self) -> usize {
        std::mem::take(&mut self.bits.work) + std::mem::take(&mut self.others)
    }

    /// Adds the pairs of up to [`BATCH`] centres, all of them sources or all targets. `rows` are
    /// those along which paths lead from the centres, and the same from the heads. Answers no if
    /// there are more paths than can be counted here.
    pub(super) fn run(
        &mut self,
        rows: (&Rows, &Rows),
        ends: &Ends,
        batch: &[Centre],
        partners: &[u32],
        stage: &mut Stage,
    ) -> bool {
        let nodes = rows.0.len();
        self.place.resize(nodes, u32::MAX);
        self.starts.clear();
        self.targets.clear();
        self.ranges.clear();
        for centre in batch {
            let start = self.targets.len();
            self.starts.push(centre.node);
            self.targets
                .extend(partners[centre.pairs.clone()].iter().map(|&node| Target {
                    node,
                    distance: FAR,
                }));
            self.ranges.push(start..self.targets.len());
        }
        let words = batch.len().div_ceil(WORD);
        let together = batch.len() > FEW
            && dispatch!(self.level, simd => find_levels(simd, self, rows, words));
        (0..batch.len()).all(|centre| {
            let range = self.ranges[centre].clone();
            if together {
                self.targets[range].sort_by_key(|target| std::cmp::Reverse(target.distance));
                let within = std::mem::take(&mut self.within);
                let (word, bit) = (centre / WORD, centre % WORD);
                self.find_passed(rows.1, &batch[centre], centre, |w, distance| {
                    let row = (distance as usize * words + word) * nodes;
                    within[row + w as usize] >> bit & 1 == 1
                });
                self.within = within;
            } else {
                let mut hops = std::mem::take(&mut self.hops);
                self.others += rows.0.arcs();
                hops.find_distances(rows.0, batch[centre].node);
                for target in &mut self.targets[range.clone()] {
                    target.distance = hops.distance[target.node as usize];
                }
                self.targets[range].sort_by_key(|target| std::cmp::Reverse(target.distance));
                self.find_passed(rows.1, &batch[centre], centre, |w, distance| {
                    hops.distance[w as usize] == distance
                });
                self.hops = hops;
            }
            self.others += PASSED * self.passed.len() + TARGET * self.ranges[centre].len();
            let countable = self.count(ends, &batch[centre], centre, stage);
            self.share_back(stage);
            countable
        })
    }

    /// The nodes on shortest paths from the centre to its targets, and their predecessors.
    /// `is_within` says whether a node, at most one step nearer than another, is as near as that.
    fn find_passed(
        &mut self,
        backward: &Rows,
        centre: &Centre,
        index: usize,
        is_within: impl Fn(u32, u32) -> bool,
    ) {
        self.passed.clear();
        self.predecessors.clear();
        let mut targets = self.targets[self.ranges[index].clone()]
            .iter()
            .skip_while(|target| target.distance == FAR)
            .peekable();
        let deepest = targets.peek().map_or(0, |target| target.distance);
        let mut start = 0;
        for distance in (1..=deepest).rev() {
            while let Some(target) = targets.next_if(|target| target.distance == distance) {
                pass(&mut self.place, &mut self.passed, target.node);
            }
            let end = self.passed.len();
            for index in start..end {
                let first = self.predecessors.len() as u32;
                let passed = &mut self.passed[index];
                passed.start = first;
                let node = passed.node;
                self.others += backward.neighbours(node).len();
                for &w in backward.neighbours(node) {
                    if is_within(w, distance - 1) {
                        let place = pass(&mut self.place, &mut self.passed, w);
                        self.predecessors.push(place);
                    }
                }
            }
            start = end;
        }
        // Alone at distance 0.
        pass(&mut self.place, &mut self.passed, centre.node);
        if let Some(last) = self.passed.last_mut() {
            last.start = self.predecessors.len() as u32;
            last.paths = 1.0;
        }
    }

    /// Counts paths and weighs the pairs.
    fn count(&mut self, ends: &Ends, centre: &Centre, index: usize, stage: &mut Stage) -> bool {
        let mut end = self.predecessors.len();
        let mut countable = true;
        for index in (0..self.passed.len().saturating_sub(1)).rev() {
            let start = self.passed[index].start as usize;
            let paths = self.predecessors[start..end]
                .iter()
                .map(|&place| self.passed[place as usize].paths)
                .sum();
            end = start;
            self.passed[index].paths = paths;
            countable &= paths < PATH_LIMIT;
        }
        for &Target { node, distance } in &self.targets[self.ranges[index].clone()] {
            let (s, t) = if centre.is_source {
                (centre.node, node)
            } else {
                (node, centre.node)
            };
            let share = if distance == FAR {
                1.0
            } else {
                let passed = &mut self.passed[self.place[node as usize] as usize];
                passed.weight = ends.share(s, t, distance, passed.paths);
                passed.weight
            };
            stage.sources[s as usize] += share;
            stage.targets[t as usize] += share;
            if ends.length(s, t) < distance {
                stage.nearer.push((s, t, distance));
            }
        }
        countable
    }

    fn share_back(&mut self, stage: &mut Stage) {
        for index in 0..self.passed.len() {
            let Passed {
                node,
                start,
                paths,
                dependency,
                weight,
            } = self.passed[index];
            self.place[node as usize] = u32::MAX;
            let Some(next) = self.passed.get(index + 1) else {
                break;
            };
            stage.replaced[node as usize] += dependency;
            let share = (weight + dependency) / paths;
            for &place in &self.predecessors[start as usize..next.start as usize] {
                let before = &mut self.passed[place as usize];
                before.dependency += before.paths * share;
            }
        }
    }
}

/// The node's place among those passed, where it is put if it is not there.
#[inline(always)]
fn pass(places: &mut [u32], passed: &mut Vec<Passed>, node: u32) -> u32 {
    let place = &mut places[node as usize];
    if *place == u32::MAX {
        *place = passed.len() as u32;
        passed.push(Passed {
            node,
            start: 0,
            paths: 0.0,
            dependency: 0.0,
            weight: 0.0,
        });
    }
    *place
}

/// Searches from all centres at once until their targets are reached. Answers no if that would take
/// too much memory.
#[inline(always)]
fn find_levels<S: Simd>(_simd: S, pass: &mut PathPass, rows: (&Rows, &Rows), words: usize) -> bool {
    let nodes = rows.0.len();
    pass.bits.start(nodes, &pass.starts);
    pass.within.clear();
    let mut alive = Bits::first(pass.starts.len());
    let mut open: Vec<usize> = pass.ranges.iter().map(|range| range.end).collect();
    for distance in 1.. {
        if pass.within.len() + words * nodes > LEVEL_WORDS {
            return false;
        }
        for word in 0..words {
            pass.within
                .extend(pass.bits.seen.iter().map(|bits| bits.0[word]));
        }
        if !pass.bits.step(rows, alive) {
            return true;
        }
        let mut still = Bits::NONE;
        alive.each(|centre| {
            let (word, bit) = (centre / WORD, centre % WORD);
            let open = &mut open[centre];
            let mut index = pass.ranges[centre].start;
            while index < *open {
                let node = pass.targets[index].node as usize;
                if pass.bits.seen[node].0[word] >> bit & 1 == 1 {
                    pass.targets[index].distance = distance;
                    *open -= 1;
                    pass.targets.swap(index, *open);
                } else {
                    index += 1;
                }
            }
            if *open > pass.ranges[centre].start {
                still = still.or(Bits::one(centre));
            }
        });
        alive = still;
        if alive.is_none() {
            return true;
        }
    }
    true
}
