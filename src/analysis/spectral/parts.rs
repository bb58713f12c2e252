//! Eigenvector centrality of each connected part on its own.

use super::super::snapshot::Snapshot;
use super::super::strong::strong_parts;
use super::super::structure;
use super::dominant::dominant;
use super::inflow::Inflow;

/// Radii that differ by less than this, relative to the larger, tie for the lead.
const TIED: f64 = 1e-9;

/// Sweeps after which what flows on from the leading strong part counts as not converging.
const MOST_SWEEPS: usize = 5_000;

pub struct Eigenvectors {
    pub eigenvector: Vec<Option<f64>>,
    /// The largest modulus of any eigenvalue.
    pub radius: f64,
}

/// Nodes by group, and where each stands in its own.
struct Groups {
    starts: Vec<u32>,
    nodes: Vec<u32>,
    local: Vec<u32>,
}

impl Groups {
    fn new(group: impl Fn(usize) -> usize, nodes: usize, groups: usize) -> Self {
        let mut starts = vec![0; groups + 1];
        for v in 0..nodes {
            starts[group(v) + 1] += 1;
        }
        for g in 0..groups {
            starts[g + 1] += starts[g];
        }
        let mut filled = vec![0; groups];
        let mut grouped = Self {
            starts,
            nodes: vec![0; nodes],
            local: vec![0; nodes],
        };
        for v in 0..nodes {
            let g = group(v);
            grouped.local[v] = filled[g];
            grouped.nodes[(grouped.starts[g] + filled[g]) as usize] = v as u32;
            filled[g] += 1;
        }
        grouped
    }

    fn of(&self, group: usize) -> &[u32] {
        &self.nodes[self.starts[group] as usize..self.starts[group + 1] as usize]
    }
}

pub fn eigenvectors(snapshot: &Snapshot, inflow: &Inflow) -> Eigenvectors {
    let n = snapshot.len();
    let (weak, parts) = structure::components(snapshot.undirected());
    let (strong, strong_count) = if snapshot.directed {
        strong_parts(snapshot.outgoing())
    } else {
        (weak.iter().map(|&part| part as u32).collect(), parts)
    };
    let groups = Groups::new(|v| strong[v] as usize, n, strong_count);
    // Of each strong part its radius and vector; of each weak part its leaders.
    let mut leaders: Vec<Vec<(f64, usize, Vec<f64>)>> = vec![Vec::new(); parts];
    let mut lost = vec![false; parts];
    let mut radius: f64 = 0.0;
    for part in 0..strong_count {
        let nodes = groups.of(part);
        let whole = weak[nodes[0] as usize];
        if nodes.len() < 2 {
            continue;
        }
        let matrix = inflow.among(nodes, &groups.local, |u| strong[u] as usize == part);
        let Some((own, vector)) = dominant(&matrix, !snapshot.directed) else {
            lost[whole] = true;
            radius = radius.max(radius_bound(&matrix));
            continue;
        };
        radius = radius.max(own);
        let leaders = &mut leaders[whole];
        let lead = leaders.first().map_or(0.0, |(lead, ..)| *lead);
        if own > lead * (1.0 + TIED) {
            leaders.clear();
        }
        if own >= lead * (1.0 - TIED) {
            leaders.push((own, part, vector));
        }
    }
    let mut eigenvector = vec![None; n];
    for (whole, leaders) in leaders.iter().enumerate() {
        let [(_, part, vector)] = &leaders[..] else {
            continue;
        };
        if lost[whole] {
            continue;
        }
        let leading = groups.of(*part);
        for (&v, &value) in leading.iter().zip(vector) {
            eigenvector[v as usize] = Some(value);
        }
    }
    if snapshot.directed {
        let members = Groups::new(|v| weak[v], n, parts);
        for (whole, leaders) in leaders.iter().enumerate() {
            if let [(own, part, _)] = &leaders[..]
                && !lost[whole]
            {
                // Arcs lead from higher to lower strong parts.
                let mut rest: Vec<u32> = members.of(whole).to_vec();
                rest.retain(|&v| strong[v as usize] as usize != *part);
                rest.sort_by_key(|&v| std::cmp::Reverse(strong[v as usize]));
                flow_on(inflow, members.of(whole), &rest, *own, &mut eigenvector);
            }
        }
    }
    Eigenvectors {
        eigenvector,
        radius,
    }
}

/// No eigenvalue is larger than the largest sum of a row.
fn radius_bound(matrix: &Inflow) -> f64 {
    (0..matrix.len())
        .map(|v| matrix.into(v).map(|(_, weight)| weight).sum())
        .fold(0.0, f64::max)
}

/// Extends the vector of the leading strong part to the nodes of the rest, which receive from it
/// but give nothing back; then scales all to maximum 1, or gives up.
fn flow_on(
    inflow: &Inflow,
    members: &[u32],
    rest: &[u32],
    radius: f64,
    eigenvector: &mut [Option<f64>],
) {
    for &v in rest {
        eigenvector[v as usize] = Some(0.0);
    }
    let mut settled = false;
    for _ in 0..MOST_SWEEPS {
        let mut change: f64 = 0.0;
        let mut largest: f64 = 1.0;
        for &v in rest {
            let v = v as usize;
            let sum: f64 = inflow
                .into(v)
                .map(|(u, weight)| weight * eigenvector[u].unwrap_or(0.0))
                .sum();
            let value = sum / radius;
            change = change.max((value - eigenvector[v].unwrap_or(0.0)).abs());
            largest = largest.max(value);
            eigenvector[v] = Some(value);
        }
        settled = change <= 1e-15 * largest;
        if settled {
            break;
        }
    }
    let largest = members
        .iter()
        .filter_map(|&v| eigenvector[v as usize])
        .fold(0.0, f64::max);
    for &v in members {
        let value = &mut eigenvector[v as usize];
        *value = value.filter(|_| settled).map(|value| value / largest);
    }
}
