//! Structural holes: how far a node's contacts are tied to one another anyway (Burt 1992).

use super::triangles::Dyads;

/// By node; `None` without a neighbour. Ties count both ways; where strength is used, in
/// proportion to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StructuralHoles {
    /// Burt (1992, eq. 2.4), networkx's `constraint`.
    pub constraint: Vec<Option<f64>>,
    /// Burt (1992, eq. 2.2), networkx's `effective_size`; without strength and direction Borgatti's
    /// (1997) neighbours less their mean ties among themselves.
    pub effective_size: Vec<Option<f64>>,
    /// Effective size over the number of neighbours.
    pub efficiency: Vec<Option<f64>>,
}

impl StructuralHoles {
    pub(super) fn of(dyads: &Dyads<'_>) -> Self {
        let graph = dyads.graph;
        let n = graph.len();
        // Of what a node puts into its ties, the share of each arc; and its weight over the
        // heaviest of its node.
        let mut share = vec![0.0; graph.arcs()];
        let mut relative = vec![0.0; graph.arcs()];
        for v in 0..n {
            let weights = &dyads.weight[graph.range(v)];
            let sum: f64 = weights.iter().sum();
            let largest = weights.iter().copied().fold(0.0, f64::max);
            for arc in graph.range(v) {
                share[arc] = dyads.weight[arc] / sum;
                relative[arc] = dyads.weight[arc] / largest;
            }
        }
        // By arc i-j: over those tied to both, what leads there through them, and what of i's
        // share in them they give to j.
        let mut indirect = vec![0.0; graph.arcs()];
        let mut redundant = vec![0.0; graph.arcs()];
        dyads.for_each_triangle(|uv, vw, uw| {
            let (vu, wv, wu) = (dyads.back(uv), dyads.back(vw), dyads.back(uw));
            // Of i, j and the third q: the arcs i-j, i-q, q-j and j-q.
            for (ij, iq, qj, jq) in [
                (uv, uw, wv, vw),
                (vu, vw, wu, uw),
                (vw, vu, uw, wu),
                (wv, wu, uv, vu),
                (uw, uv, vw, wv),
                (wu, wv, vu, uv),
            ] {
                indirect[ij] += share[iq] * share[qj];
                redundant[ij] += share[iq] * relative[jq];
            }
        });
        let per_node = |value: &dyn Fn(usize) -> f64| -> Vec<Option<f64>> {
            (0..n)
                .map(|v| {
                    let arcs = graph.range(v);
                    (!arcs.is_empty()).then(|| arcs.map(value).sum())
                })
                .collect()
        };
        let constraint = per_node(&|arc| (share[arc] + indirect[arc]).powi(2));
        let effective_size = per_node(&|arc| 1.0 - redundant[arc]);
        let efficiency = effective_size
            .iter()
            .enumerate()
            .map(|(v, size)| size.map(|size| size / graph.degree(v) as f64))
            .collect();
        Self {
            constraint,
            effective_size,
            efficiency,
        }
    }
}
