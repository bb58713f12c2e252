//! Exact betweenness and distances after one tie more or less, without a full run.
//!
//! A tie from u to v changes only pairs of a node nearer to u and a node nearer to v whose distance
//! is at least as long as the way over the tie (Green et al. 2012; Jamour, Skiadopoulos
//! and Kalnis 2018). Everything is computed in the network without the tie. Of each changed pair's
//! shortest paths with the tie, some share leads over it: all if the tie brings the pair nearer. That
//! share of what the pair depended on is replaced by dependencies on the paths to u and from v, and
//! those are added for all pairs at once by one pass back from u and one from v, weighted with the
//! shares. For what is replaced, passes from a few centres that cover the changed pairs are enough.
//! Removing the tie is the same with the sign turned.
//!
//! Between changes the state takes 30 bytes a node, 4 for each node and distance and 4 an arc, and
//! some 600 bytes a node in buffers. A change takes up to 64 MB more for levels and 60 for pairs; a
//! change with more than [`PAIR_LIMIT`] pairs is declined, and a network with distances too long for
//! the table of distances is not followed.

#![expect(
    clippy::inline_always,
    reason = "loops must be inlined into the function with the vector instructions"
)]

mod bits;
mod commit;
mod cover;
mod difference;
mod distances;
mod ends;
mod graph;
mod halves;
mod pairs;
mod pass;
mod sides;
#[cfg(test)]
mod tests;
mod update;

pub use difference::{Change, difference};

use std::collections::VecDeque;

use super::paths::{Distances, PathMeasures};
use super::snapshot::Csr;
use distances::DistanceTable;
use graph::Graph;
use update::Workspace;

/// Changed pairs beyond which a change is declined.
const PAIR_LIMIT: usize = 1 << 20;

/// What a tie is taken to cost, as a share of a full run, before one has been seen.
const FIRST_COST: f64 = 0.02;

/// Updates that take a larger share than this of a full run are not worth while: the full run
/// starts from nothing and leaves no rounding behind.
const WORTH_WHILE: f64 = 0.5;

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The numbers are those of the changed network.
    Updated,
    /// Nothing has changed: a full run is cheaper, or the update would not be exact.
    Declined,
    /// Nothing has changed: `go_on` answered no.
    Stopped,
}

/// A network and its numbers, brought up to date change by change.
#[derive(Debug)]
pub struct Incremental {
    graph: Graph,
    /// The place of each node in the arrays.
    slots: Vec<u32>,
    /// Places that no node uses.
    free: Vec<u32>,
    betweenness: Vec<f64>,
    /// How far rounding may have carried each betweenness off.
    drift: Vec<f64>,
    /// Of those that reach each node, and of those that it reaches where that is not the same.
    inward: DistanceTable,
    outward: Option<DistanceTable>,
    /// What a tie has cost lately, as a share of a full run.
    cost: f64,
    workspace: Workspace,
}

impl Incremental {
    /// Starts from a full run's betweenness, raw as in
    /// [`PathMeasures`]. `incoming` is the same network from the heads
    /// of its arcs where direction is followed. `None` if `go_on` answers no, or if the network is
    /// so long a chain that the state would take too much memory.
    pub fn new(
        outgoing: &Csr,
        incoming: Option<&Csr>,
        betweenness: &[f64],
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Option<Self> {
        let slots = labels(outgoing, incoming);
        let graph = Graph::new(outgoing, incoming, &slots);
        let mut by_slot = vec![0.0; slots.len()];
        for (&slot, &value) in slots.iter().zip(betweenness) {
            by_slot[slot as usize] = value;
        }
        Some(Self {
            inward: DistanceTable::of((graph.outgoing(), graph.incoming()), go_on)?,
            outward: match incoming {
                Some(_) => Some(DistanceTable::of(
                    (graph.incoming(), graph.outgoing()),
                    go_on,
                )?),
                None => None,
            },
            drift: by_slot.iter().map(|b| commit::rounding(*b)).collect(),
            betweenness: by_slot,
            graph,
            slots,
            free: Vec::new(),
            cost: FIRST_COST,
            workspace: Workspace::default(),
        })
    }

    /// Nodes, connected or not.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Whether these changes, one by one, are likely to take less time than a full run, judged by
    /// what others have taken lately.
    pub fn is_cheaper(&self, changes: &[Change]) -> bool {
        let is_tie =
            |change: &&Change| matches!(change, Change::AddTie(..) | Change::RemoveTie(..));
        changes.iter().filter(is_tie).count() as f64 * self.cost < WORTH_WHILE
    }

    /// Carries a change out, or nothing of it.
    pub fn change(&mut self, change: Change, go_on: &(dyn Fn() -> bool + Sync)) -> Outcome {
        match change {
            Change::AddNode(node) => self.add_node(node),
            Change::RemoveNode(node) => self.remove_node(node),
            Change::AddTie(from, to) => self.change_tie((from, to), true, go_on),
            Change::RemoveTie(from, to) => self.change_tie((from, to), false, go_on),
        }
    }

    /// The numbers of the network as it is now, by node.
    pub fn measures(&self) -> PathMeasures {
        let outward = self.outward.as_ref().unwrap_or(&self.inward);
        let slots = || self.slots.iter().copied();
        PathMeasures {
            betweenness: slots()
                .map(|slot| self.betweenness[slot as usize])
                .collect(),
            distances: Distances {
                farness: slots().map(|slot| self.inward.farness(slot)).collect(),
                harmonic: slots().map(|slot| self.inward.harmonic(slot)).collect(),
                reach: slots().map(|slot| self.inward.reach(slot)).collect(),
                eccentricity: slots().map(|slot| outward.eccentricity(slot)).collect(),
            },
        }
    }

    fn add_node(&mut self, node: usize) -> Outcome {
        if node > self.slots.len() {
            return Outcome::Declined;
        }
        let slot = self.free.pop().unwrap_or_else(|| {
            self.graph.add_node();
            self.inward.add_node();
            if let Some(outward) = &mut self.outward {
                outward.add_node();
            }
            self.betweenness.push(0.0);
            self.drift.push(0.0);
            self.betweenness.len() as u32 - 1
        });
        self.slots.insert(node, slot);
        Outcome::Updated
    }

    fn remove_node(&mut self, node: usize) -> Outcome {
        match self.slots.get(node) {
            Some(&slot) if self.graph.is_isolated(slot) => {
                self.betweenness[slot as usize] = 0.0;
                self.drift[slot as usize] = 0.0;
                self.slots.remove(node);
                self.free.push(slot);
                Outcome::Updated
            }
            _ => Outcome::Declined,
        }
    }
}

/// A numbering in which neighbours stand near each other: breadth-first from the node with the most
/// ties, then from the next one that is left.
fn labels(outgoing: &Csr, incoming: Option<&Csr>) -> Vec<u32> {
    let degree = |v: usize| outgoing.degree(v) + incoming.map_or(0, |csr| csr.degree(v));
    let mut starts: Vec<u32> = (0..outgoing.len() as u32).collect();
    starts.sort_by_key(|&v| std::cmp::Reverse(degree(v as usize)));
    let mut label = vec![u32::MAX; outgoing.len()];
    let mut labelled = 0;
    let mut queue = VecDeque::new();
    for start in starts {
        queue.push_back(start);
        while let Some(v) = queue.pop_front() {
            if label[v as usize] != u32::MAX {
                continue;
            }
            label[v as usize] = labelled;
            labelled += 1;
            queue.extend(outgoing.neighbours(v as usize));
            if let Some(incoming) = incoming {
                queue.extend(incoming.neighbours(v as usize));
            }
        }
    }
    label
}
