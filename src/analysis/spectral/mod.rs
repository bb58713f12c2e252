//! Measures that feed on those of one's neighbours: eigenvector centrality, `PageRank` and
//! Katz.
//!
//! All are networkx's definitions, converged: importance flows along arcs, so where direction is
//! followed it comes from those who point at a node. With *use strength* on an arc weighs its
//! strength, otherwise 1.

mod arnoldi;
mod dominant;
mod inflow;
mod optimal;
mod parts;

use super::snapshot::Snapshot;
use inflow::Inflow;

/// Share of importance that follows the ties in `PageRank`; the rest is spread evenly.
pub const PAGERANK_ALPHA: f64 = 0.85;

/// Katz's attenuation where the network is not too dense for it; networkx's default.
pub const KATZ_ALPHA: f64 = 0.1;

/// Katz's attenuation stays below this share of the largest that converges.
const KATZ_MARGIN: f64 = 0.85;

/// What the spectrum says, by node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpectralMeasures {
    /// Bonacich (1972). Each connected part (weakly connected where direction is followed) stands
    /// on its own, its largest value scaled to 1: networkx's within a part, up to the scale.
    /// `None` where a part has no such vector of its own: a single node, a part without a way back
    /// to any node, one in which several strong parts tie for the lead, or one on which the
    /// iteration does not converge.
    pub eigenvector: Vec<Option<f64>>,
    /// Brin and Page (1998), with [`PAGERANK_ALPHA`]; sums to 1. Nodes without a way out spread
    /// what they have evenly.
    pub pagerank: Vec<f64>,
    /// Katz (1953), with beta 1, scaled to Euclidean length 1 as in networkx.
    pub katz: Vec<f64>,
    /// The attenuation behind `katz`: [`KATZ_ALPHA`], or where that does not converge well, 0.85
    /// of the inverse spectral radius, rounded down to two digits, so that it can be typed in
    /// elsewhere.
    pub katz_alpha: f64,
}

impl SpectralMeasures {
    pub fn of(snapshot: &Snapshot) -> Self {
        let inflow = Inflow::of(snapshot);
        let parts::Eigenvectors {
            eigenvector,
            radius,
        } = parts::eigenvectors(snapshot, &inflow);
        let katz_alpha = katz_alpha(radius);
        Self {
            eigenvector,
            pagerank: pagerank(snapshot, &inflow),
            katz: katz(snapshot, &inflow, katz_alpha),
            katz_alpha,
        }
    }
}

/// The attenuation for a network of this spectral radius.
fn katz_alpha(radius: f64) -> f64 {
    let most = KATZ_MARGIN / radius;
    if most >= KATZ_ALPHA {
        return KATZ_ALPHA;
    }
    // The allowance keeps round values where rounding errors would tip them over.
    let digits = 1 - most.log10().floor() as i32;
    (most * 10_f64.powi(digits) * (1.0 + 1e-9)).floor() / 10_f64.powi(digits)
}

/// Solves x = 1 + alpha * (inflow of x), over the outflow of each. Importance that dangles only
/// scales the solution, so that scaling it to sum 1 settles both.
fn pagerank(snapshot: &Snapshot, inflow: &Inflow) -> Vec<f64> {
    let out = snapshot.outgoing();
    let factors: Vec<f64> = (0..out.len())
        .map(|v| {
            let outflow: f64 = if snapshot.weighted {
                out.strengths(v).iter().sum()
            } else {
                out.degree(v) as f64
            };
            PAGERANK_ALPHA / outflow
        })
        .collect();
    let mut ranks = solve(snapshot, inflow, &factors);
    let sum: f64 = ranks.iter().sum();
    for rank in &mut ranks {
        *rank /= sum;
    }
    ranks
}

fn solve(snapshot: &Snapshot, inflow: &Inflow, factors: &[f64]) -> Vec<f64> {
    if snapshot.directed {
        inflow.solve(factors)
    } else {
        inflow.solve_symmetric(factors)
    }
}

fn katz(snapshot: &Snapshot, inflow: &Inflow, alpha: f64) -> Vec<f64> {
    let mut values = solve(snapshot, inflow, &vec![alpha; inflow.len()]);
    let length = values.iter().map(|x| x * x).sum::<f64>().sqrt();
    for value in &mut values {
        *value /= length;
    }
    values
}
