//! One iteration of the Leiden algorithm: local moving, refinement and aggregation, level by level.

use super::graph::{WeightedArc, WeightedGraph};
use super::quality::{self, Scale};
use super::tournament::Run;

/// Parallel arcs are merged once a graph has, among all pairs of nodes, more than one in so many
/// tied; before, there are too few to be worth it.
const DENSE: usize = 4;

/// The buffers of one iteration, kept from one to the next.
pub(super) struct Leiden<'a> {
    original: &'a WeightedGraph,
    pub(super) go_on: &'a (dyn Fn() -> bool + Sync),
    pub(super) scale: Scale,
    level: WeightedGraph,
    next_level: WeightedGraph,
    /// The node of the present level that holds each original node.
    node_of: Vec<u32>,
    /// The community of each node of the present level.
    pub(super) community: Vec<u32>,
    /// The part of its community that each node was merged into by the refinement.
    pub(super) refined: Vec<u32>,
    pub(super) scratch: Scratch,
    /// The partition found.
    found: Vec<u32>,
}

#[derive(Default)]
pub(super) struct Scratch {
    pub(super) order: Vec<u32>,
    pub(super) queued: Vec<bool>,
    pub(super) groups: Vec<Group>,
    /// The communities that the arcs of the node at hand lead to, and what joining each gains.
    pub(super) met: Vec<u32>,
    pub(super) gains: Vec<i64>,
    /// The arcs inside communities, and where each node's begin.
    pub(super) inside: Vec<WeightedArc>,
    pub(super) inside_starts: Vec<u32>,
    /// The parts that the node at hand may join, with the weight to each, and how likely each is.
    pub(super) fitting: Vec<(u32, u32)>,
    pub(super) odds: Vec<f64>,
    /// Strength of each community.
    pub(super) mass: Vec<u32>,
    /// Communities without a node.
    pub(super) free: Vec<u32>,
    weight_to: Vec<u32>,
    labels: Vec<u32>,
    starts: Vec<u32>,
    members: Vec<u32>,
}

/// A community while nodes move, or a part of one while it is built up again.
#[derive(Clone, Copy, Default)]
pub(super) struct Group {
    pub(super) mass: u32,
    /// Weight from a part to the rest of its community.
    pub(super) outward: u32,
    /// Weight from the node at hand; zero between uses.
    pub(super) weight: u32,
    /// Nodes in it.
    pub(super) size: u32,
}

impl<'a> Leiden<'a> {
    pub(super) fn new(original: &'a WeightedGraph, go_on: &'a (dyn Fn() -> bool + Sync)) -> Self {
        Self {
            original,
            go_on,
            scale: Scale::of(original),
            level: WeightedGraph::default(),
            next_level: WeightedGraph::default(),
            node_of: Vec::new(),
            community: Vec::new(),
            refined: Vec::new(),
            scratch: Scratch::default(),
            found: Vec::new(),
        }
    }

    /// Betters the partition of a run, level by level; `false` if it was told to stop.
    ///
    /// The first iteration merges whole communities (Blondel et al. 2008), which is a third of the
    /// work; those that follow refine, and the last, which finds nothing better, vouches for the
    /// outcome: it would have split a community that falls apart.
    pub(super) fn iterate(&mut self, run: &mut Run) -> bool {
        let random = &mut run.random;
        let mut level = std::mem::take(&mut self.level);
        let mut next_level = std::mem::take(&mut self.next_level);
        let mut graph = self.original;
        self.node_of.clear();
        self.node_of.extend(0..graph.len() as u32);
        self.community.clone_from(&run.cluster);
        let first = run.quality == i64::MIN;
        let mut refined_throughout = true;
        let mut quality = loop {
            if !self.move_nodes(graph, random) {
                return false;
            }
            let nodes = graph.len();
            let communities = number(&mut self.community, &mut self.scratch.labels);
            if communities == nodes {
                break quality::of_whole_nodes(graph, self.scale);
            }
            if first {
                self.refined.clone_from(&self.community);
            } else {
                self.refine(graph, communities, random);
            }
            let mut parts = number(&mut self.refined, &mut self.scratch.labels);
            if parts == nodes && !first {
                // The refinement refused every merge that the moves had made.
                self.refined.clone_from(&self.community);
                parts = communities;
                refined_throughout = false;
            }
            self.aggregate(graph, &mut next_level, parts);
            std::mem::swap(&mut level, &mut next_level);
            graph = &level;
        };
        self.found.clear();
        self.found.extend(
            self.node_of
                .iter()
                .map(|&node| self.community[node as usize]),
        );
        if !refined_throughout {
            self.split_disconnected();
            quality = quality::of_partition(self.original, &self.found, self.scale);
        }
        number(&mut self.found, &mut self.scratch.labels);
        run.offer(quality, &self.found);
        self.level = level;
        self.next_level = next_level;
        true
    }

    /// Makes each refined part one node of the next level.
    fn aggregate(&mut self, graph: &WeightedGraph, next: &mut WeightedGraph, parts: usize) {
        let n = graph.len();
        let Scratch {
            weight_to,
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
        let refined = &self.refined[..n];
        let merge = parts * parts < DENSE * graph.arcs().len();
        reset(weight_to, parts, 0);
        next.offsets.clear();
        next.offsets.push(0);
        next.strengths.clear();
        // One place more than there are arcs, for writing ahead.
        provide(&mut next.arcs, graph.arcs().len() + 1);
        let mut end = 0;
        for part in 0..parts {
            let mut strength = 0;
            let start = end;
            for &v in &members[starts[part] as usize..starts[part + 1] as usize] {
                strength += graph.strengths[v as usize];
                for arc in graph.row(v as usize) {
                    let to = refined[arc.to as usize];
                    next.arcs[end] = WeightedArc { to, ..*arc };
                    end += usize::from(to as usize != part);
                }
            }
            if merge {
                end = start + merged(&mut next.arcs[start..end], weight_to);
            }
            next.offsets.push(end as u32);
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
}

/// Merges arcs to the same node at the front of the row; returns how many are left.
fn merged(row: &mut [WeightedArc], weight_to: &mut [u32]) -> usize {
    for arc in row.iter() {
        weight_to[arc.to as usize] += arc.weight;
    }
    let mut kept = 0;
    for i in 0..row.len() {
        let to = row[i].to;
        let weight = std::mem::take(&mut weight_to[to as usize]);
        row[kept] = WeightedArc { to, weight };
        kept += usize::from(weight > 0);
    }
    kept
}

/// The weight or nothing, without a branch that would be guessed wrong half the time.
pub(super) fn only_if(condition: bool, weight: u32) -> u32 {
    u32::from(condition) * weight
}

pub(super) fn reset<T: Clone>(buffer: &mut Vec<T>, len: usize, value: T) {
    buffer.clear();
    buffer.resize(len, value);
}

/// Makes room for so many, whatever stands there.
pub(super) fn provide<T: Clone + Default>(buffer: &mut Vec<T>, len: usize) {
    if buffer.len() < len {
        buffer.resize(len, T::default());
    }
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
