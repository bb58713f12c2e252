//! How far everybody is from everybody: what closeness, diameter and mean distance are made of.

use super::super::snapshot::Snapshot;
use super::arcs::Arcs;
use super::bits::{self, BITS, BitPass};
use super::order;
use super::strands::Run;
use super::weighted;

/// Sums over shortest distances, by node. Where direction is followed, `farness`, `harmonic` and
/// `reach` look inward, from the others to the node, and `eccentricity` outward, as in networkx.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distances {
    /// Sum of the distances from all that reach the node.
    pub farness: Vec<f64>,
    /// Sum of their reciprocals.
    pub harmonic: Vec<f64>,
    /// Others that reach the node.
    pub reach: Vec<usize>,
    /// Distance to the farthest node that it reaches; 0 if there is none.
    pub eccentricity: Vec<f64>,
}

impl Distances {
    /// Without betweenness, which takes far longer where strengths do not count. `None` if the
    /// run was given up.
    pub fn of(snapshot: &Snapshot, run: &Run<'_>) -> Option<Self> {
        if snapshot.weighted {
            return weighted::distances(snapshot, run);
        }
        let order = order::breadth_first(snapshot.undirected());
        Self::in_steps(&Arcs::new(snapshot, order), run)
    }

    /// Every arc is one step. By old number.
    pub(super) fn in_steps(arcs: &Arcs, run: &Run<'_>) -> Option<Self> {
        let sources = arcs.sources();
        let strands = run.sums(
            arcs.len(),
            sources.len().div_ceil(BITS),
            || BitPass::new(arcs),
            || Self::zero(arcs.len()),
            |pass: &mut BitPass<'_>, batch, sums| {
                let sources = &sources[batch * BITS..];
                bits::add(pass, &sources[..sources.len().min(BITS)], sums);
            },
        )?;
        let mut whole = Self::zero(arcs.len());
        for strand in &strands {
            whole.add(strand);
        }
        Some(whole.renumbered(&arcs.number))
    }

    pub(super) fn zero(nodes: usize) -> Self {
        Self {
            farness: vec![0.0; nodes],
            harmonic: vec![0.0; nodes],
            reach: vec![0; nodes],
            eccentricity: vec![0.0; nodes],
        }
    }

    /// Adds what other sources have found.
    pub(super) fn add(&mut self, other: &Self) {
        for (a, b) in self.farness.iter_mut().zip(&other.farness) {
            *a += b;
        }
        for (a, b) in self.harmonic.iter_mut().zip(&other.harmonic) {
            *a += b;
        }
        for (a, b) in self.reach.iter_mut().zip(&other.reach) {
            *a += b;
        }
        // Each node is a source once.
        for (a, b) in self.eccentricity.iter_mut().zip(&other.eccentricity) {
            *a += b;
        }
    }

    /// The value of each node `v` is found at `number[v]`.
    pub(super) fn renumbered(&self, number: &[u32]) -> Self {
        Self {
            farness: pick(&self.farness, number),
            harmonic: pick(&self.harmonic, number),
            reach: pick(&self.reach, number),
            eccentricity: pick(&self.eccentricity, number),
        }
    }

    /// Longest distance over reachable pairs; 0 if there are none.
    pub fn diameter(&self) -> f64 {
        self.eccentricity.iter().copied().fold(0.0, f64::max)
    }

    /// Closeness of a node after Wasserman and Faust (1994): the share of the others that reach it,
    /// over their mean distance; 0 where nobody does. `others` counts who could reach it.
    pub fn closeness(&self, node: usize, others: usize) -> f64 {
        if self.reach[node] == 0 {
            return 0.0;
        }
        let reach = self.reach[node] as f64;
        reach / self.farness[node] * (reach / others as f64)
    }
}

pub(super) fn pick<T: Copy>(values: &[T], number: &[u32]) -> Vec<T> {
    number.iter().map(|&i| values[i as usize]).collect()
}
