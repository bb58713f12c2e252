//! One iteration of the Leiden algorithm: local moving, refinement and aggregation, level by level.

use super::Run;
use super::graph::{WeightedArc, WeightedGraph};

/// Modularity's resolution (Reichardt and Bornholdt 2006), in tenths.
const RESOLUTION_TENTHS: i64 = 7;

/// The buffers of one iteration, kept from one to the next.
pub(super) struct Leiden<'a> {
    pub(super) original: &'a WeightedGraph,
    /// Sum of all strengths: twice the weight of all ties.
    pub(super) total: i64,
    pub(super) level: WeightedGraph,
    pub(super) next_level: WeightedGraph,
    /// The node of the present level that holds each original node.
    pub(super) node_of: Vec<u32>,
    /// The community of each node of the present level.
    pub(super) community: Vec<u32>,
    /// The part of its community that each node was merged into by the refinement.
    pub(super) refined: Vec<u32>,
    pub(super) scratch: Scratch,
    /// The partition found.
    pub(super) found: Vec<u32>,
}

#[derive(Default)]
pub(super) struct Scratch {
    pub(super) order: Vec<u32>,
    pub(super) queued: Vec<bool>,
    /// Strength of each community.
    pub(super) mass: Vec<i64>,
    /// Nodes in each community.
    pub(super) size: Vec<u32>,
    /// Weight from the node at hand to each community; zero between uses.
    pub(super) weight_to: Vec<u32>,
    /// Communities with such a weight; one place more than there are nodes, for writing ahead.
    pub(super) touched: Vec<u32>,
    /// Strength of each part, weight from it to the rest of its community, nodes in it.
    pub(super) part_mass: Vec<i64>,
    pub(super) part_outward: Vec<i64>,
    pub(super) part_size: Vec<u32>,
    pub(super) candidates: Vec<(u32, i64)>,
    pub(super) free: Vec<u32>,
    pub(super) labels: Vec<u32>,
    pub(super) starts: Vec<u32>,
    pub(super) members: Vec<u32>,
}

impl<'a> Leiden<'a> {
    pub(super) fn new(original: &'a WeightedGraph) -> Self {
        Self {
            original,
            total: original.strengths.iter().sum(),
            level: WeightedGraph::default(),
            next_level: WeightedGraph::default(),
            node_of: Vec::new(),
            community: Vec::new(),
            refined: Vec::new(),
            scratch: Scratch::default(),
            found: Vec::new(),
        }
    }

    /// Betters the partition of a run, level by level.
    pub(super) fn iterate(&mut self, run: &mut Run) {
        let random = &mut run.random;
        self.level.clone_from(self.original);
        self.node_of.clear();
        self.node_of.extend(0..self.level.len() as u32);
        self.community.clone_from(&run.cluster);
        let mut refined_throughout = true;
        loop {
            self.move_nodes(random);
            let nodes = self.level.len();
            let communities = number(&mut self.community, &mut self.scratch.labels);
            if communities == nodes {
                break;
            }
            self.refine(communities, random);
            let mut parts = number(&mut self.refined, &mut self.scratch.labels);
            if parts == nodes {
                // The refinement refused every merge that the moves had made.
                self.refined.clone_from(&self.community);
                parts = communities;
                refined_throughout = false;
            }
            self.aggregate(parts);
        }
        self.found.clear();
        self.found.extend(
            self.node_of
                .iter()
                .map(|&node| self.community[node as usize]),
        );
        if !refined_throughout {
            self.split_disconnected();
        }
        number(&mut self.found, &mut self.scratch.labels);
        let quality = self.modularity();
        run.rising = quality > run.quality;
        if run.rising {
            run.quality = quality;
            run.cluster.clone_from(&self.found);
        }
    }

    /// Makes each refined part one node of the next level.
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a branch here would be guessed wrong half the time"
    )]
    fn aggregate(&mut self, parts: usize) {
        let n = self.level.len();
        let Scratch {
            weight_to,
            touched,
            starts,
            members,
            labels,
            ..
        } = &mut self.scratch;
        reset(starts, parts + 1, 0);
        for &part in &self.refined {
            starts[part as usize + 1] += 1;
        }
        for part in 0..parts {
            starts[part + 1] += starts[part];
        }
        reset(members, n, 0);
        labels.clone_from(starts);
        for (v, &part) in self.refined.iter().enumerate() {
            let place = &mut labels[part as usize];
            members[*place as usize] = v as u32;
            *place += 1;
        }
        let graph = &self.level;
        let refined = &self.refined[..n];
        let weight_to = &mut weight_to[..n];
        let touched = &mut touched[..=n];
        let next = &mut self.next_level;
        next.clear();
        for part in 0..parts {
            let mut strength = 0;
            let mut found = 0;
            let inside = starts[part] as usize..starts[part + 1] as usize;
            for &v in &members[inside] {
                strength += graph.strengths[v as usize];
                for arc in graph.row(v as usize) {
                    let to = refined[arc.to as usize];
                    let outside = to as usize != part;
                    let sum = &mut weight_to[to as usize];
                    touched[found] = to;
                    found += usize::from(outside & (*sum == 0));
                    *sum += only_if(outside, arc.weight);
                }
            }
            for &to in &touched[..found] {
                let weight = weight_to[to as usize];
                next.arcs.push(WeightedArc { to, weight });
                weight_to[to as usize] = 0;
            }
            next.offsets.push(next.arcs.len() as u32);
            next.strengths.push(strength);
        }
        for part in 0..parts {
            labels[part] = self.community[members[starts[part] as usize] as usize];
        }
        self.community.clear();
        self.community.extend_from_slice(&labels[..parts]);
        for node in &mut self.node_of {
            *node = self.refined[*node as usize];
        }
        std::mem::swap(&mut self.level, &mut self.next_level);
    }

    /// Gives each connected piece of a cluster its own number.
    fn split_disconnected(&mut self) {
        let whole = std::mem::take(&mut self.found);
        self.found = vec![u32::MAX; whole.len()];
        let mut stack = Vec::new();
        for start in 0..whole.len() {
            if self.found[start] != u32::MAX {
                continue;
            }
            self.found[start] = start as u32;
            stack.push(start);
            while let Some(v) = stack.pop() {
                for arc in self.original.row(v) {
                    let u = arc.to as usize;
                    if whole[u] == whole[v] && self.found[u] == u32::MAX {
                        self.found[u] = start as u32;
                        stack.push(u);
                    }
                }
            }
        }
    }

    /// Modularity of the partition found, at our resolution, times ten times the square of `total`.
    fn modularity(&mut self) -> i64 {
        let n = self.original.len();
        reset(&mut self.scratch.mass, n, 0);
        let mut inside = 0;
        for v in 0..n {
            let cluster = self.found[v];
            self.scratch.mass[cluster as usize] += self.original.strengths[v];
            for arc in self.original.row(v) {
                let same = self.found[arc.to as usize] == cluster;
                inside += i64::from(only_if(same, arc.weight));
            }
        }
        let expected: i64 = self.scratch.mass.iter().map(|mass| mass * mass).sum();
        10 * self.total * inside - RESOLUTION_TENTHS * expected
    }
}

/// Gain of joining nodes of these strengths by this weight; `10 * total` is one unit of weight.
pub(super) fn gain(total: i64, weight: i64, strength: i64, mass: i64) -> i64 {
    10 * total * weight - RESOLUTION_TENTHS * strength * mass
}

/// The weight or nothing, without a branch that would be guessed wrong half the time.
pub(super) fn only_if(condition: bool, weight: u32) -> u32 {
    u32::from(condition) * weight
}

pub(super) fn reset<T: Clone>(buffer: &mut Vec<T>, len: usize, value: T) {
    buffer.clear();
    buffer.resize(len, value);
}

/// Numbers labels below `labels.len()` from 0 in order of first use; returns how many there are.
fn number(labels: &mut [u32], new: &mut Vec<u32>) -> usize {
    reset(new, labels.len(), u32::MAX);
    let mut count = 0;
    for label in labels {
        let slot = &mut new[*label as usize];
        if *slot == u32::MAX {
            *slot = count;
            count += 1;
        }
        *label = *slot;
    }
    count as usize
}
