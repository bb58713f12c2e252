//! Whether those around a node know one another: clustering, transitivity, shared neighbours.

use super::triangles::Dyads;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Closure {
    /// Watts and Strogatz (1998); where direction is followed Fagiolo (2007), unweighted. 0 below
    /// two neighbours, as in networkx. Strengths do not enter: what they should mean for a
    /// triangle is not agreed on.
    pub clustering: Vec<f64>,
    /// Arcs among the neighbours (either way), of all that could be: a node's ego network without
    /// itself. `None` below two neighbours.
    pub ego_density: Vec<Option<f64>>,
    /// Neighbours that both ends share, by arc of the undirected graph (Granovetter 1985).
    pub shared_neighbours: Vec<u32>,
    /// Mean of `clustering`; `None` without nodes.
    pub mean_clustering: Option<f64>,
    /// Newman, Watts and Strogatz (2002), as networkx has it: of the pairs of arcs out of one node
    /// those whose ends are tied. 0 where there are no such pairs, `None` without nodes.
    pub transitivity: Option<f64>,
}

impl Closure {
    pub(super) fn of(dyads: &Dyads<'_>, directed: bool) -> Self {
        let graph = dyads.graph;
        let n = graph.len();
        let mut shared_neighbours = vec![0; graph.arcs()];
        // Fagiolo's directed triangles through each node; arcs among its neighbours.
        let mut through = vec![0_u64; n];
        let mut among = vec![0_u64; n];
        let mut closed = 0_u64;
        dyads.for_each_triangle(|uv, vw, uw| {
            let (u, v, w) = (
                graph.target(dyads.back(uv)),
                graph.target(uv),
                graph.target(uw),
            );
            for arc in [uv, vw, uw] {
                shared_neighbours[arc] += 1;
                shared_neighbours[dyads.back(arc)] += 1;
            }
            let arcs = [uv, vw, uw].map(|arc| dyads.arcs_between(arc) as u64);
            let product: u64 = arcs.iter().product();
            for (node, opposite) in [(u, arcs[1]), (v, arcs[2]), (w, arcs[0])] {
                through[node] += product;
                among[node] += opposite;
            }
            let (vu, wv, wu) = (dyads.back(uv), dyads.back(vw), dyads.back(uw));
            for (one, other, opposite) in [(uv, uw, arcs[1]), (vu, vw, arcs[2]), (wu, wv, arcs[0])]
            {
                if dyads.forward[one] && dyads.forward[other] {
                    closed += opposite;
                }
            }
        });
        if !directed {
            // Both arcs of a tie stand for one tie here: a triangle is seen 8-fold, a tie 2-fold.
            for count in &mut through {
                *count /= 8;
            }
        }
        let mut clustering = Vec::with_capacity(n);
        let mut ego_density = Vec::with_capacity(n);
        let mut pairs_out = 0.0;
        for v in 0..n {
            let neighbours = graph.degree(v) as f64;
            let out = graph.range(v).filter(|&arc| dyads.forward[arc]).count() as f64;
            pairs_out += out * (out - 1.0);
            let possible = if directed {
                let total: usize = graph.range(v).map(|arc| dyads.arcs_between(arc)).sum();
                let both = total as f64 - neighbours;
                let total = total as f64;
                total * (total - 1.0) - 2.0 * both
            } else {
                neighbours * (neighbours - 1.0) / 2.0
            };
            clustering.push(if through[v] == 0 {
                0.0
            } else {
                through[v] as f64 / possible
            });
            let pairs = neighbours * (neighbours - 1.0);
            ego_density.push((pairs > 0.0).then(|| among[v] as f64 / pairs));
        }
        let mean_clustering = (n > 0).then(|| clustering.iter().sum::<f64>() / n as f64);
        let transitivity = if closed == 0 {
            0.0
        } else {
            closed as f64 / pairs_out
        };
        Self {
            clustering,
            ego_density,
            shared_neighbours,
            mean_clustering,
            transitivity: (n > 0).then_some(transitivity),
        }
    }
}
