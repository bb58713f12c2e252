//! Where the paths lead: betweenness of ties, and on whom each stakeholder depends most.

use super::super::snapshot::Snapshot;
use super::arcs::Arcs;
use super::lanes::{LANES, LanePass};
use super::source_pass::SourcePass;
use super::strands::Run;
use super::{add_each, order, weighted};

/// Dependences that differ by less than this share are equal: the lower number stands for both.
pub(super) const TIE_TOLERANCE: f64 = 1e-12;

/// What takes more than one number per stakeholder to work out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// Of each arc of [`Snapshot::outgoing`], raw: each unordered pair of stakeholders counts once
    /// where ties count both ways (both arcs of a tie then have its value), each ordered pair
    /// otherwise.
    pub arc_betweenness: Vec<f64>,
    /// The greatest dependence of each node on another; `None` where it depends on nobody by
    /// definition, for want of others to reach.
    pub greatest_dependence: Vec<Option<Dependence>>,
}

/// How much one stakeholder depends on another: the share of its shortest paths to everybody else
/// that lead through the other (pair dependency of Freeman 1977, after Brandes 2001, over the
/// number of others that are reached).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dependence {
    /// From 0 to 1.
    pub share: f64,
    /// Nobody where the share is 0.
    pub on: Option<usize>,
}

impl Dependence {
    /// `dependency` is the greatest of a node that reaches `reached` of all `nodes`.
    pub(super) fn new(dependency: f64, on: usize, reached: usize, nodes: usize) -> Option<Self> {
        match reached {
            0 => None,
            // It reaches one other, on whom its dependence is undefined; on the rest it is 0.
            1 if nodes <= 2 => None,
            _ => Some(Self {
                share: dependency / (reached - 1).max(1) as f64,
                on: (dependency > 0.0).then_some(on),
            }),
        }
    }
}

impl Details {
    /// `None` if the run was given up.
    pub fn of(snapshot: &Snapshot, run: &Run<'_>) -> Option<Self> {
        let (arcs, strands) = if snapshot.weighted {
            let arcs = weighted::arcs(snapshot);
            let zero = || DetailSums::zero(&arcs);
            let strands = weighted::each_source(snapshot, &arcs, run, zero, |pass, sums| {
                sums.add_source(&arcs, pass);
            })?;
            (arcs, strands)
        } else {
            let arcs = Arcs::new(snapshot, order::neighbourly(snapshot));
            let strands = DetailSums::in_steps(&arcs, run)?;
            (arcs, strands)
        };
        let mut whole = DetailSums::zero(&arcs);
        for strand in &strands {
            whole.add(strand);
        }
        let mut details = Self {
            arc_betweenness: vec![0.0; arcs.out().arcs()],
            greatest_dependence: arcs
                .number
                .iter()
                .map(|&i| whole.greatest[i as usize])
                .collect(),
        };
        for (&place, &flow) in arcs.places_in(snapshot.outgoing()).iter().zip(&whole.flow) {
            details.arc_betweenness[place as usize] = flow;
        }
        if !snapshot.directed {
            details.fold(snapshot);
        }
        Some(details)
    }

    /// Gives both arcs of each tie half of what runs along them: pairs have been counted both ways.
    fn fold(&mut self, snapshot: &Snapshot) {
        let graph = snapshot.undirected();
        for v in 0..graph.len() {
            for arc in graph.range(v) {
                let w = graph.target(arc);
                if v < w {
                    let back = graph.range(w).start
                        + graph.neighbours(w).partition_point(|&x| (x as usize) < v);
                    let flow = self.arc_betweenness[arc] + self.arc_betweenness[back];
                    self.arc_betweenness[arc] = flow / 2.0;
                    self.arc_betweenness[back] = flow / 2.0;
                }
            }
        }
    }
}

/// Sums over sources, by new number.
pub(super) struct DetailSums {
    /// Of each arc, over ordered pairs.
    pub(super) flow: Vec<f64>,
    pub(super) greatest: Vec<Option<Dependence>>,
}

impl DetailSums {
    fn zero(arcs: &Arcs) -> Self {
        Self {
            flow: vec![0.0; arcs.out().arcs()],
            greatest: vec![None; arcs.len()],
        }
    }

    fn in_steps(arcs: &Arcs, run: &Run<'_>) -> Option<Vec<Self>> {
        let sources = arcs.sources();
        run.sums(
            arcs.len(),
            sources.len().div_ceil(LANES),
            || LanePass::new(arcs),
            || Self::zero(arcs),
            |lanes: &mut LanePass<'_>, batch, sums| {
                let sources = &sources[batch * LANES..];
                let sources = &sources[..sources.len().min(LANES)];
                if !lanes.add_details(sources, sums) {
                    let mut pass = SourcePass::new(arcs.out());
                    for &source in sources {
                        pass.breadth_first(arcs.out(), source as usize);
                        sums.add_source(arcs, &mut pass);
                    }
                }
            },
        )
    }

    /// Adds the paths from one source.
    fn add_source(&mut self, arcs: &Arcs, pass: &mut SourcePass) {
        let mut greatest = 0.0_f64;
        let mut on = usize::MAX;
        pass.share_back(
            arcs.out(),
            |v, dependency| {
                let number = arcs.order[v] as usize;
                let greater = dependency > greatest * (1.0 + TIE_TOLERANCE);
                let equal = dependency >= greatest * (1.0 - TIE_TOLERANCE) && number < on;
                if greater || equal {
                    on = number;
                }
                greatest = greatest.max(dependency);
            },
            |arc, flow| self.flow[arc] += flow,
        );
        if let Some(source) = pass.source() {
            let reached = pass.reached().len();
            self.greatest[source] = Dependence::new(greatest, on, reached, arcs.len());
        }
    }

    fn add(&mut self, other: &Self) {
        add_each(&mut self.flow, &other.flow);
        // Each node is a source once.
        for (a, b) in self.greatest.iter_mut().zip(&other.greatest) {
            *a = a.or(*b);
        }
    }
}
