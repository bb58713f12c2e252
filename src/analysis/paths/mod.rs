//! Shortest paths from every stakeholder: betweenness, closeness and distances in one go.

#![expect(
    clippy::inline_always,
    reason = "what is compiled for a machine's vectors must be inlined where these are known"
)]

mod arcs;
mod bits;
#[cfg(test)]
mod definitions;
pub mod dependence;
mod details;
mod distances;
mod lanes;
mod lengths;
mod order;
mod scaled;
mod source_pass;
mod strands;
#[cfg(test)]
mod tests;
mod weighted;

use arcs::Arcs;
use distances::pick;
use lanes::{LANES, LanePass};
use source_pass::SourcePass;

use super::snapshot::Snapshot;

pub use details::{Dependence, Details};
pub use distances::Distances;
pub use strands::Run;

/// Beyond this the count of paths is kept as mantissa and exponent.
const PATH_COUNT_LIMIT: f64 = 1e300;

/// What the paths say, by node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathMeasures {
    /// Raw: each unordered pair once where ties count both ways, each ordered pair otherwise.
    pub betweenness: Vec<f64>,
    pub distances: Distances,
}

impl PathMeasures {
    /// On all cores; `None` as soon as `go_on`, asked between batches, answers no.
    pub fn of(snapshot: &Snapshot, go_on: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        Self::with(snapshot, &Run::new(go_on))
    }

    /// `None` if the run was given up.
    pub fn with(snapshot: &Snapshot, run: &Run<'_>) -> Option<Self> {
        let mut measures = if snapshot.weighted {
            weighted::measures(snapshot, run)?
        } else {
            let arcs = Arcs::new(snapshot, order::neighbourly(snapshot));
            let quiet = Run {
                progress: &|_| (),
                ..*run
            };
            Self {
                distances: Distances::in_steps(&arcs, &quiet)?,
                betweenness: betweenness(&arcs, run)?,
            }
        };
        if !snapshot.directed {
            for value in &mut measures.betweenness {
                *value /= 2.0;
            }
        }
        Some(measures)
    }

    fn zero(nodes: usize) -> Self {
        Self {
            betweenness: vec![0.0; nodes],
            distances: Distances::zero(nodes),
        }
    }

    /// Adds what other sources have found.
    fn add(&mut self, other: &Self) {
        add_each(&mut self.betweenness, &other.betweenness);
        self.distances.add(&other.distances);
    }

    /// The value of each node `v` is found at `number[v]`.
    fn renumbered(&self, number: &[u32]) -> Self {
        Self {
            betweenness: pick(&self.betweenness, number),
            distances: self.distances.renumbered(number),
        }
    }
}

/// Every arc is one step. Over ordered pairs, by old number.
fn betweenness(arcs: &Arcs, run: &Run<'_>) -> Option<Vec<f64>> {
    let sources = arcs.sources();
    let strands = run.sums(
        arcs.len(),
        sources.len().div_ceil(LANES),
        || LanePass::new(arcs),
        || vec![0.0; arcs.len()],
        |lanes: &mut LanePass<'_>, batch, sums| {
            let sources = &sources[batch * LANES..];
            let sources = &sources[..sources.len().min(LANES)];
            if !lanes.add(sources, sums) {
                let mut pass = SourcePass::new(arcs.out());
                for &source in sources {
                    pass.breadth_first(arcs.out(), source as usize);
                    pass.add_dependencies(arcs.out(), sums);
                }
            }
        },
    )?;
    let mut whole = vec![0.0; arcs.len()];
    for strand in &strands {
        add_each(&mut whole, strand);
    }
    Some(pick(&whole, &arcs.number))
}

fn add_each(sums: &mut [f64], more: &[f64]) {
    for (sum, value) in sums.iter_mut().zip(more) {
        *sum += value;
    }
}
