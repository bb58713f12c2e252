//! How good a partition is: modularity, in whole numbers while clusters are sought.

use super::graph::WeightedGraph;

/// Modularity's resolution (Reichardt and Bornholdt 2006), in tenths.
const RESOLUTION_TENTHS: i64 = 7;

/// What weights and masses count for in one graph.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// Ten times the sum of all strengths: what one unit of weight gains.
    pub(super) unit: i64,
}

impl Scale {
    pub(super) fn of(graph: &WeightedGraph) -> Self {
        Self {
            unit: 10 * graph.total(),
        }
    }

    /// Gain of joining nodes of these strengths by this weight.
    pub(super) fn gain(self, weight: u32, strength: u32, mass: u32) -> i64 {
        self.unit * i64::from(weight) - RESOLUTION_TENTHS * i64::from(strength) * i64::from(mass)
    }

    /// Modularity at our resolution, times ten times the square of the sum of all strengths.
    fn quality(self, inside: i64, squares: i64) -> i64 {
        self.unit * inside - RESOLUTION_TENTHS * squares
    }
}

/// Quality where each node of a merged graph is one cluster.
pub(super) fn of_whole_nodes(graph: &WeightedGraph, scale: Scale) -> i64 {
    let between: i64 = graph.arcs().iter().map(|arc| i64::from(arc.weight)).sum();
    let squares = square_sum(&graph.strengths);
    scale.quality(graph.total() - between, squares)
}

/// Quality of a partition, clusters numbered below the number of nodes.
pub(super) fn of_partition(graph: &WeightedGraph, cluster: &[u32], scale: Scale) -> i64 {
    let (inside, squares) = inside_and_squares(graph, cluster);
    scale.quality(inside, squares)
}

/// Newman and Girvan's modularity (2004), at resolution 1 as networkx has it; undefined without a tie.
pub fn modularity(graph: &WeightedGraph, cluster: &[u32]) -> Option<f64> {
    let total = graph.total() as f64;
    let (inside, squares) = inside_and_squares(graph, cluster);
    (total > 0.0).then(|| inside as f64 / total - squares as f64 / (total * total))
}

/// Twice the weight of the ties inside clusters, and the squares of the clusters' strengths.
fn inside_and_squares(graph: &WeightedGraph, cluster: &[u32]) -> (i64, i64) {
    let mut mass = vec![0; graph.len()];
    let mut inside = 0;
    for (v, &own) in cluster.iter().enumerate() {
        mass[own as usize] += graph.strengths[v];
        for arc in graph.row(v) {
            if cluster[arc.to as usize] == own {
                inside += i64::from(arc.weight);
            }
        }
    }
    (inside, square_sum(&mass))
}

fn square_sum(masses: &[u32]) -> i64 {
    masses.iter().map(|&mass| i64::from(mass).pow(2)).sum()
}
