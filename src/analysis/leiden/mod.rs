//! Clusters: the Leiden algorithm on modularity, seeded, over several starts.
//!
//! Traag, Waltman and van Eck (2019): local moving, refinement, aggregation, until nothing moves.
//! Where the paper draws among the merges of the refinement by an exponential of the gain, we draw
//! by a rational function of it: it has the same order and comes out alike on every platform.
//! Everything is computed in integers: no rounding decides, and equally good is equal.

mod graph;
mod iteration;
mod moving;
mod refinement;

use super::random::SplitMix64;

pub use graph::WeightedGraph;
use iteration::Leiden;

/// Starts whose best partitions count.
const SEEDS: u64 = 30;

/// All partitions found that are tied for the best modularity, without repetition, in ascending
/// order. A partition names the cluster of each node, numbered in order of their first nodes.
///
/// Every seed gets one iteration; then the better half goes on, and the better half of that, until
/// those left rise no more. `None` as soon as `go_on` answers no.
pub fn best_partitions(
    graph: &WeightedGraph,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Option<Vec<Vec<u32>>> {
    let mut leiden = Leiden::new(graph);
    let mut runs: Vec<Run> = (0..SEEDS)
        .map(|seed| Run::new(seed, graph.len() as u32))
        .collect();
    let mut rising = true;
    while rising {
        rising = false;
        for run in runs.iter_mut().filter(|run| run.rising) {
            if !go_on() {
                return None;
            }
            leiden.iterate(run);
            rising |= run.rising;
        }
        let half = runs.len().div_ceil(2) - 1;
        runs.sort_by_key(|run| std::cmp::Reverse(run.quality));
        let bar = runs[half].quality;
        runs.retain(|run| run.quality >= bar);
    }
    let best = runs.iter().map(|run| run.quality).max();
    let mut partitions: Vec<Vec<u32>> = runs
        .into_iter()
        .filter(|run| Some(run.quality) == best)
        .map(|run| run.cluster)
        .collect();
    partitions.sort_unstable();
    partitions.dedup();
    Some(partitions)
}

/// One seed's way.
struct Run {
    random: SplitMix64,
    /// The cluster of each node.
    cluster: Vec<u32>,
    quality: i64,
    /// Whether the last iteration still bettered it.
    rising: bool,
}

impl Run {
    fn new(seed: u64, nodes: u32) -> Self {
        Self {
            random: SplitMix64::new(seed),
            cluster: (0..nodes).collect(),
            quality: i64::MIN,
            rising: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(nodes: usize, ties: &[(u32, u32)]) -> WeightedGraph {
        let mut rows = vec![Vec::new(); nodes];
        for &(a, b) in ties {
            rows[a as usize].push((b, 1.0));
            rows[b as usize].push((a, 1.0));
        }
        WeightedGraph::new(rows.into_iter().map(Vec::into_iter))
    }

    fn partitions(nodes: usize, ties: &[(u32, u32)]) -> Vec<Vec<u32>> {
        best_partitions(&graph(nodes, ties), &|| true).unwrap()
    }

    #[test]
    fn both_equally_good_cuts_of_a_path_of_five_are_found() {
        let found = partitions(5, &[(0, 1), (1, 2), (2, 3), (3, 4)]);
        assert_eq!(found, [vec![0, 0, 0, 1, 1], vec![0, 0, 1, 1, 1]]);
    }

    #[test]
    fn a_ring_of_nine_falls_into_threes() {
        let ring: Vec<(u32, u32)> = (0..9).map(|i| (i, (i + 1) % 9)).collect();
        for partition in partitions(9, &ring) {
            let sizes = [0, 1, 2].map(|c| partition.iter().filter(|&&own| own == c).count());
            assert_eq!(sizes, [3; 3]);
        }
    }

    #[test]
    fn parts_without_a_tie_between_them_never_share_a_cluster() {
        let found = partitions(6, &[(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)]);
        assert_eq!(found, [vec![0, 0, 0, 1, 1, 1]]);
    }

    #[test]
    fn a_strong_tie_holds_its_ends_together() {
        let rows = [
            vec![(1, 5.0)],
            vec![(0, 5.0), (2, 1.0)],
            vec![(1, 1.0), (3, 5.0)],
            vec![(2, 5.0)],
        ];
        let graph = WeightedGraph::new(rows.into_iter().map(Vec::into_iter));
        let found = best_partitions(&graph, &|| true).unwrap();
        assert_eq!(found, [vec![0, 0, 1, 1]]);
    }

    #[test]
    fn an_empty_graph_has_one_empty_partition() {
        assert_eq!(partitions(0, &[]), [Vec::<u32>::new()]);
    }
}
