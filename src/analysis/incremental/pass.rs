//! Shortest paths from several centres of the cover at once, to their targets only.
//!
//! Levels are found bit-parallel; from the targets back, the nodes on paths to them are marked;
//! numbers of paths and dependencies are then computed on these alone, one lane for each centre
//! (Brandes 2001, weighted by how much of each pair's paths the tie takes over).

use super::cover::Centre;
use super::ends::FAR;
use super::graph::Rows;
use super::sides::Ends;

/// Centres in a batch.
pub(super) const LANES: usize = 8;

/// Beyond this, a product of two counts might overflow.
pub(super) const PATH_LIMIT: f64 = 1e150;

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

#[derive(Clone, Copy, Debug)]
struct Reached {
    node: u32,
    mask: Mask,
}

/// A node on paths to targets at one distance.
#[derive(Clone, Copy, Debug)]
struct Passed {
    paths: Lanes,
    node: u32,
    /// Lanes in which it is passed at this distance.
    mask: Mask,
    /// Lanes in which it is a target at this distance.
    target: Mask,
}

/// A pair of the batch not reached so far.
#[derive(Clone, Copy, Debug)]
struct Open {
    /// The least distance that it can have.
    least: u32,
    node: u32,
    lane: u8,
}

/// The buffers of one thread.
#[derive(Debug, Default)]
pub(super) struct LanePass {
    open: Vec<Open>,
    /// Lanes in which each node is a target.
    targets: Vec<Mask>,
    seen: Vec<Mask>,
    arriving: Vec<Mask>,
    next: Vec<u32>,
    reached: Vec<Reached>,
    levels: Vec<usize>,
    /// Lanes at the level before, and marks from the level behind.
    here: Vec<Mask>,
    marks: Vec<Mask>,
    /// Farthest first.
    passed: Vec<Passed>,
    passed_levels: Vec<usize>,
    /// What neighbours pull: numbers of paths forward, shares backward.
    values: Vec<Lanes>,
    /// Place among the passed nodes, lane, weight.
    weights: Vec<(usize, usize, f64)>,
}

impl LanePass {
    /// Adds the pairs of up to [`LANES`] centres, all of them sources or all targets. Answers no
    /// if there are more paths than can be counted here.
    pub(super) fn run(
        &mut self,
        (forward, backward): (&Rows, &Rows),
        ends: &Ends,
        batch: &[Centre],
        partners: &[u32],
        stage: &mut Stage,
    ) -> bool {
        self.prepare(forward.len());
        for (lane, centre) in batch.iter().enumerate() {
            for &node in &partners[centre.pairs.clone()] {
                self.targets[node as usize] |= 1 << lane;
                let (s, t) = pair(centre, node);
                self.open.push(Open {
                    least: ends.length(s, t),
                    node,
                    lane: lane as u8,
                });
            }
        }
        self.open.sort_by_key(|open| open.least);
        self.search(forward, backward, batch);
        for open in self.open.drain(..) {
            // Only over the tie can it be reached at all.
            let (s, t) = pair(&batch[open.lane as usize], open.node);
            stage.sources[s as usize] += 1.0;
            stage.targets[t as usize] += 1.0;
            stage.nearer.push((s, t, FAR));
        }
        self.mark(backward);
        let countable = self.count(backward, ends, batch, stage);
        if countable {
            self.share_back(forward, stage);
        }
        for centre in batch {
            for &node in &partners[centre.pairs.clone()] {
                self.targets[node as usize] = 0;
            }
        }
        countable
    }

    fn prepare(&mut self, nodes: usize) {
        self.seen.clear();
        self.seen.resize(nodes, 0);
        for masks in [
            &mut self.targets,
            &mut self.arriving,
            &mut self.here,
            &mut self.marks,
        ] {
            masks.resize(nodes, 0);
        }
        self.values.resize(nodes, ZERO);
        self.reached.clear();
        self.levels.clear();
        self.passed.clear();
        self.passed_levels.clear();
        self.weights.clear();
    }

    /// Finds the levels, as far as there are pairs to be reached. At each level the pairs that may
    /// be reached there are looked at first: a lane that has no others left goes no farther.
    fn search(&mut self, forward: &Rows, backward: &Rows, batch: &[Centre]) {
        let mut left = [0_usize; LANES];
        for open in &self.open {
            left[open.lane as usize] += 1;
        }
        for (lane, centre) in batch.iter().enumerate() {
            let v = centre.node as usize;
            if self.seen[v] == 0 {
                self.reached.push(Reached {
                    node: centre.node,
                    mask: 0,
                });
            }
            self.seen[v] |= 1 << lane;
        }
        for reached in &mut self.reached {
            reached.mask = self.seen[reached.node as usize];
        }
        self.levels.push(0);
        let mut start = 0;
        for distance in 1_u32.. {
            let end = self.reached.len();
            self.levels.push(end);
            if start == end || self.open.is_empty() {
                break;
            }
            let mut kept = 0;
            for index in 0..self.open.len() {
                let open = self.open[index];
                if open.least <= distance {
                    let bit = 1 << open.lane;
                    let v = open.node as usize;
                    let before = backward.neighbours(open.node).iter();
                    if before.fold(0, |seen, &w| seen | self.seen[w as usize]) & bit != 0 {
                        if self.arriving[v] == 0 {
                            self.next.push(open.node);
                        }
                        self.arriving[v] |= bit;
                        left[open.lane as usize] -= 1;
                        continue;
                    }
                }
                self.open[kept] = open;
                kept += 1;
            }
            self.open.truncate(kept);
            let mut alive: Mask = 0;
            for (lane, &left) in left.iter().enumerate() {
                alive |= u8::from(left > 0) << lane;
            }
            if alive != 0 {
                for index in start..end {
                    let Reached { node, mask } = self.reached[index];
                    let mask = mask & alive;
                    if mask == 0 {
                        continue;
                    }
                    for &w in forward.neighbours(node) {
                        let v = w as usize;
                        let new = mask & !self.seen[v];
                        if new == 0 {
                            continue;
                        }
                        if self.arriving[v] == 0 {
                            self.next.push(w);
                        }
                        self.arriving[v] |= new;
                    }
                }
            }
            for node in self.next.drain(..) {
                let mask = std::mem::take(&mut self.arriving[node as usize]);
                self.seen[node as usize] |= mask;
                self.reached.push(Reached { node, mask });
            }
            start = end;
        }
    }

    /// From the farthest level back: which nodes are on paths to targets.
    fn mark(&mut self, backward: &Rows) {
        let deepest = self.levels.len() - 2;
        for level in (0..=deepest).rev() {
            self.passed_levels.push(self.passed.len());
            let before = match level {
                0 => 0..0,
                _ => self.levels[level - 1]..self.levels[level],
            };
            for reached in &self.reached[before.clone()] {
                self.here[reached.node as usize] = reached.mask;
            }
            for reached in &self.reached[self.levels[level]..self.levels[level + 1]] {
                let v = reached.node as usize;
                let target = match level {
                    0 => 0,
                    _ => reached.mask & self.targets[v],
                };
                let mask = target | std::mem::take(&mut self.marks[v]);
                if mask == 0 {
                    continue;
                }
                self.passed.push(Passed {
                    paths: ZERO,
                    node: reached.node,
                    mask,
                    target,
                });
            }
            if level > 0 {
                let start = self.passed_levels[self.passed_levels.len() - 1];
                for passed in &self.passed[start..] {
                    for &w in backward.neighbours(passed.node) {
                        self.marks[w as usize] |= passed.mask & self.here[w as usize];
                    }
                }
            }
            for reached in &self.reached[before] {
                self.here[reached.node as usize] = 0;
            }
        }
        self.passed_levels.push(self.passed.len());
    }

    /// Where the nodes passed at a distance stand.
    fn level(&self, distance: usize) -> std::ops::Range<usize> {
        let place = self.passed_levels.len() - 2 - distance;
        self.passed_levels[place]..self.passed_levels[place + 1]
    }

    /// Counts paths and weighs the pairs.
    fn count(&mut self, backward: &Rows, ends: &Ends, batch: &[Centre], stage: &mut Stage) -> bool {
        let mut countable = true;
        let deepest = self.passed_levels.len() - 2;
        for index in self.level(0) {
            let passed = &mut self.passed[index];
            passed.paths = ONES[passed.mask as usize];
            self.values[passed.node as usize] = passed.paths;
        }
        for distance in 1..=deepest {
            for index in self.level(distance) {
                let passed = &mut self.passed[index];
                let mut paths = ZERO;
                for &w in backward.neighbours(passed.node) {
                    for (sum, value) in paths.iter_mut().zip(&self.values[w as usize]) {
                        *sum += value;
                    }
                }
                for (paths, one) in paths.iter_mut().zip(&ONES[passed.mask as usize]) {
                    *paths *= one;
                }
                countable &= paths.iter().all(|&paths| paths < PATH_LIMIT);
                passed.paths = paths;
                let mut target = passed.target;
                while target != 0 {
                    let lane = target.trailing_zeros() as usize;
                    target &= target - 1;
                    let (s, t) = pair(&batch[lane], passed.node);
                    let share = ends.share(s, t, distance as u32, paths[lane]);
                    self.weights.push((index, lane, share));
                    stage.sources[s as usize] += share;
                    stage.targets[t as usize] += share;
                    if ends.length(s, t) < distance as u32 {
                        stage.nearer.push((s, t, distance as u32));
                    }
                }
            }
            for index in self.level(distance - 1) {
                self.values[self.passed[index].node as usize] = ZERO;
            }
            for index in self.level(distance) {
                let passed = &self.passed[index];
                self.values[passed.node as usize] = passed.paths;
            }
        }
        for index in self.level(deepest) {
            self.values[self.passed[index].node as usize] = ZERO;
        }
        countable
    }

    fn share_back(&mut self, forward: &Rows, stage: &mut Stage) {
        let deepest = self.passed_levels.len() - 2;
        for distance in (1..=deepest).rev() {
            let level = self.level(distance);
            for index in level.clone().rev() {
                let passed = &mut self.passed[index];
                let mut sum = ZERO;
                if distance < deepest {
                    for &w in forward.neighbours(passed.node) {
                        for (sum, share) in sum.iter_mut().zip(&self.values[w as usize]) {
                            *sum += share;
                        }
                    }
                }
                let ones = &ONES[passed.mask as usize];
                let mut dependencies = ZERO;
                for lane in 0..LANES {
                    dependencies[lane] = passed.paths[lane] * sum[lane];
                }
                stage.replaced[passed.node as usize] += dependencies.iter().sum::<f64>();
                while let Some(&(place, lane, weight)) = self.weights.last()
                    && place == index
                {
                    dependencies[lane] += weight;
                    self.weights.pop();
                }
                for lane in 0..LANES {
                    // 0 / 1 in the lanes that do not pass here.
                    passed.paths[lane] =
                        dependencies[lane] / (passed.paths[lane] + 1.0 - ones[lane]);
                }
            }
            if distance < deepest {
                for index in self.level(distance + 1) {
                    self.values[self.passed[index].node as usize] = ZERO;
                }
            }
            for index in level {
                let passed = &self.passed[index];
                self.values[passed.node as usize] = passed.paths;
            }
        }
        if deepest > 0 {
            for index in self.level(1) {
                self.values[self.passed[index].node as usize] = ZERO;
            }
        }
    }
}

/// Source and target.
fn pair(centre: &Centre, partner: u32) -> (u32, u32) {
    if centre.is_source {
        (centre.node, partner)
    } else {
        (partner, centre.node)
    }
}
