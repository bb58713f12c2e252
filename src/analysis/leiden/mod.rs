//! Clusters: the Leiden algorithm on modularity, seeded, over several starts.
//!
//! Traag, Waltman and van Eck (2019): local moving, refinement, aggregation, until nothing moves.
//! Where the paper draws among the merges of the refinement by an exponential of the gain, we draw
//! by a rational function of it: it has the same order and comes out alike on every platform.
//! The first iteration of each start goes without refinement.
//! Everything is computed in integers: no rounding decides, and equally good is equal.

mod graph;
mod iteration;
mod moving;
mod quality;
mod refinement;
mod tournament;

pub use graph::WeightedGraph;
pub use quality::modularity;
pub use tournament::best_partitions;

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::super::random::SplitMix64;
    use super::iteration::Leiden;
    use super::tournament::Run;
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
        best_partitions(&graph(nodes, ties), 1, &|| true).unwrap()
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
        let found = best_partitions(&graph, 1, &|| true).unwrap();
        assert_eq!(found, [vec![0, 0, 1, 1]]);
    }

    #[test]
    fn an_empty_graph_has_one_empty_partition() {
        assert_eq!(partitions(0, &[]), [Vec::<u32>::new()]);
    }

    /// Ring of 400 with 800 chords, enough for several threads.
    fn chords() -> WeightedGraph {
        let mut random = SplitMix64::new(5);
        let ring = (0..400).map(|i| (i, (i + 1) % 400));
        let chords = (0..800).map(|_| (random.below(400), random.below(400)));
        let mut ties: Vec<(u32, u32)> = ring.chain(chords).filter(|(a, b)| a != b).collect();
        ties.sort_unstable();
        ties.dedup();
        graph(400, &ties)
    }

    #[test]
    fn the_number_of_threads_changes_nothing() {
        let graph = chords();
        let alone = best_partitions(&graph, 1, &|| true).unwrap();
        for threads in [2, 3, 7] {
            assert_eq!(best_partitions(&graph, threads, &|| true).unwrap(), alone);
        }
    }

    #[test]
    fn every_thread_stops_when_told_to() {
        let asked = AtomicUsize::new(0);
        let go_on = || asked.fetch_add(1, Ordering::Relaxed) < 40;
        assert_eq!(best_partitions(&chords(), 2, &go_on), None);
        assert!(asked.into_inner() <= 43);
    }

    #[test]
    fn a_large_graph_is_left_in_the_middle_of_an_iteration() {
        let ring: Vec<(u32, u32)> = (0..3000).map(|i| (i, (i + 1) % 3000)).collect();
        let graph = graph(3000, &ring);
        let finishes = |go_on| Leiden::new(&graph, go_on).iterate(&mut Run::new(1, 3000, 0));
        assert!(finishes(&|| true));
        assert!(!finishes(&|| false));
    }

    #[test]
    fn modularity_is_that_of_the_definition() {
        // Two triangles and a tie between them: 2 (3/7 - (7/14)^2).
        let ties = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)];
        let two = modularity(&graph(6, &ties), &[0, 0, 0, 1, 1, 1]).unwrap();
        assert!((two - (6.0 / 7.0 - 0.5)).abs() < 1e-15);
        assert_eq!(modularity(&graph(2, &[]), &[0, 1]), None);
    }
}
