//! How much the formal ties are like a tree of command.
//!
//! Krackhardt (1994): four conditions make a digraph an out-tree, from the head downwards; each is
//! measured by the pairs or ties that break it. In the form of R's sna (Butts 2008).

use super::super::result::Hierarchy;
use super::super::snapshot::Csr;
use super::super::strong::{strong_parts, weak_parts};
use super::ancestors::Ancestors;

/// Beyond so many strong parts, hierarchy and least upper bounds are not looked for: what they take
/// grows with the square, here 12 MB and about a second.
const MOST_STRONG_PARTS: usize = 10_000;

/// The four conditions, with arcs from those who command to those who obey; a mutual tie is two.
///
/// Connectedness: the share of the pairs that hang together, whatever the direction. Hierarchy: of
/// the pairs of which one reaches the other, those in which the other does not reach back.
/// Efficiency: 1 less the arcs beyond those that hold the parts together, of all that could be
/// there. Least upper bound: 1 less the pairs in one part without somebody who reaches both (or is
/// one of them) and whom all others that do so reach, over as many as could be. Each is undefined
/// where there is nothing to count. `None` as soon as `go_on` answers no.
pub fn hierarchy(out: &Csr, go_on: &dyn Fn() -> bool) -> Option<Hierarchy> {
    let n = out.len() as f64;
    let (part, parts) = weak_parts(out);
    let mut sizes = vec![0.0; parts];
    for &part in &part {
        sizes[part] += 1.0;
    }
    let sum = |of: fn(f64) -> f64| sizes.iter().map(|&size| of(size)).sum::<f64>();
    let linked = sum(|size| size * (size - 1.0));
    let needed = sum(|size| size - 1.0);
    let spare = linked - needed;
    let triples = sum(|size| (size - 1.0) * (size - 2.0) / 2.0);

    let (strong, strong_count) = strong_parts(out);
    let mut hierarchy = None;
    let mut least_upper_bound = None;
    if strong_count <= MOST_STRONG_PARTS {
        let ancestors = Ancestors::of(out, &strong, strong_count);
        let both = ancestors.pairs_within();
        let one_way = ancestors.pairs_above();
        hierarchy = (both + one_way > 0.0).then(|| one_way / (both + one_way));
        if triples > 0.0 {
            let bounded = ancestors.pairs_with_least_bound(go_on)?;
            let missing = linked / 2.0 - bounded;
            least_upper_bound = Some(1.0 - missing / triples);
        }
    }
    Some(Hierarchy {
        connectedness: (n > 1.0).then(|| linked / (n * (n - 1.0))),
        hierarchy,
        efficiency: (spare > 0.0).then(|| 1.0 - (out.arcs() as f64 - needed) / spare),
        least_upper_bound,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::networks::{frozen, network};
    use super::super::super::snapshot::Snapshot;
    use super::*;
    use crate::model::Direction;

    fn digraph(nodes: u64, arcs: &[(u64, u64)]) -> Snapshot {
        let ties: Vec<_> = arcs.iter().map(|&(a, b)| (a, b, 1.0)).collect();
        let mut project = network(nodes, &ties);
        for variant in project.variants.values_mut() {
            variant.header.follow_direction = true;
            for tie in variant.ties.values_mut() {
                tie.direction = Direction::OneWay;
            }
        }
        frozen(&project)
    }

    fn measured(snapshot: &Snapshot) -> Hierarchy {
        hierarchy(snapshot.outgoing(), &|| true).unwrap()
    }

    #[test]
    fn a_tree_of_command_has_all_four_in_full() {
        let tree = measured(&digraph(
            7,
            &[(1, 2), (1, 3), (2, 4), (2, 5), (3, 6), (3, 7)],
        ));
        let full = Some(1.0);
        let expected = Hierarchy {
            connectedness: full,
            hierarchy: full,
            efficiency: full,
            least_upper_bound: full,
        };
        assert_eq!(tree, expected);
    }

    #[test]
    fn each_condition_can_be_broken_alone() {
        // Everybody reports to one head who reports back: a star both ways.
        let back = measured(&digraph(3, &[(1, 2), (2, 1), (1, 3), (3, 1)]));
        assert_eq!(back.hierarchy, Some(0.0));
        assert_eq!(back.least_upper_bound, Some(1.0));
        // Two heads over one: those two have nobody above both. One pair of one possible.
        let heads = measured(&digraph(3, &[(1, 3), (2, 3)]));
        assert_eq!(heads.hierarchy, Some(1.0));
        assert_eq!(heads.efficiency, Some(1.0));
        assert_eq!(heads.least_upper_bound, Some(0.0));
        // An arc beyond the two that hold three together, of four that could be.
        let dense = measured(&digraph(3, &[(1, 2), (2, 3), (1, 3)]));
        assert_eq!(dense.efficiency, Some(0.75));
        // Two pairs of six are linked.
        let apart = measured(&digraph(4, &[(1, 2), (3, 4)]));
        assert_eq!(apart.connectedness, Some(2.0 / 6.0));
        assert_eq!(apart.least_upper_bound, None);
    }

    #[test]
    fn without_ties_hierarchy_is_undefined() {
        assert_eq!(measured(&digraph(0, &[])), Hierarchy::default());
        assert_eq!(measured(&digraph(1, &[])), Hierarchy::default());
        let apart = measured(&digraph(3, &[]));
        assert_eq!(apart.connectedness, Some(0.0));
        assert_eq!((apart.hierarchy, apart.efficiency), (None, None));
    }

    /// Straight from the definitions, by the matrix of who reaches whom.
    fn by_definition(snapshot: &Snapshot) -> [Option<f64>; 2] {
        let out = snapshot.outgoing();
        let n = out.len();
        let mut reaches = vec![vec![false; n]; n];
        for (v, row) in reaches.iter_mut().enumerate() {
            row[v] = true;
            for &w in out.neighbours(v) {
                row[w as usize] = true;
            }
        }
        for k in 0..n {
            for i in 0..n {
                for j in 0..n {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        let (part, parts) = super::super::super::structure::components(snapshot.undirected());
        let (mut one_way, mut both, mut missing, mut most) = (0.0, 0.0, 0.0, 0.0);
        for a in 0..n {
            for b in 0..a {
                match (reaches[a][b], reaches[b][a]) {
                    (true, true) => both += 1.0,
                    (true, false) | (false, true) => one_way += 1.0,
                    _ => {}
                }
                let bounds: Vec<usize> =
                    (0..n).filter(|&u| reaches[u][a] && reaches[u][b]).collect();
                let least = bounds
                    .iter()
                    .any(|&l| bounds.iter().all(|&u| reaches[u][l]));
                if part[a] == part[b] && !least {
                    missing += 1.0;
                }
            }
        }
        for own in 0..parts {
            let size = part.iter().filter(|&&p| p == own).count() as f64;
            most += (size - 1.0) * (size - 2.0) / 2.0;
        }
        [
            (one_way + both > 0.0).then(|| one_way / (one_way + both)),
            (most > 0.0).then(|| 1.0 - missing / most),
        ]
    }

    proptest! {
        #[test]
        fn reaching_and_bounds_are_those_of_the_definition(
            arcs in proptest::collection::vec((1_u64..=14, 1_u64..=14), 0..30),
            downwards: bool,
        ) {
            // Downwards only: no cycles, many heads.
            let arcs: Vec<_> = arcs
                .into_iter()
                .map(|(a, b)| if downwards { (a.min(b), a.max(b)) } else { (a, b) })
                .collect();
            let snapshot = digraph(14, &arcs);
            let found = measured(&snapshot);
            let [order, bounds] = by_definition(&snapshot);
            prop_assert_eq!(found.hierarchy, order);
            match (found.least_upper_bound, bounds) {
                (Some(a), Some(b)) => prop_assert!((a - b).abs() < 1e-12, "{a} {b}"),
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }
}
