//! What is true of the measures of every network.

use proptest::prelude::*;

use crate::model::{Direction, Measure, Project, StakeholderId, Vocabulary};

use super::analyse::analyse;
use super::networks::{frozen, network};
use super::result::{Analysis, Hierarchy, NetworkMeasures};

type Ties = Vec<(u64, u64, f64)>;

/// Up to twelve stakeholders and any ties among them: parallel, self-ties, several parts.
fn networks() -> impl Strategy<Value = (u64, Ties)> {
    (1_u64..=12).prop_flat_map(|n| {
        let tie = (1..=n, 1..=n, 1_u8..=4);
        let ties = proptest::collection::vec(tie, 0..24);
        ties.prop_map(move |ties| {
            let ties = ties
                .into_iter()
                .map(|(a, b, strength)| (a, b, f64::from(strength)))
                .collect();
            (n, ties)
        })
    })
}

fn project(
    n: u64,
    ties: &[(u64, u64, f64)],
    follow_direction: bool,
    use_strength: bool,
) -> Project {
    let mut project = network(n, ties);
    for variant in project.variants.values_mut() {
        variant.header.follow_direction = follow_direction;
        variant.header.use_strength = use_strength;
    }
    project
}

fn analysed(project: &Project) -> Analysis {
    analyse(&frozen(project))
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn close_or_none(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => close(a, b),
        (a, b) => a == b,
    }
}

proptest! {
    #[test]
    fn isolated_stakeholders_change_nobodys_role_or_cluster((n, ties) in networks(), more in 1_u64..20) {
        let with = analysed(&project(n + more, &ties, false, false));
        let without = analysed(&project(n, &ties, false, false));
        for (id, measures) in &without.stakeholders {
            let other = with.of(*id).unwrap();
            prop_assert_eq!(&other.roles, &measures.roles);
            prop_assert_eq!(other.cluster, measures.cluster);
            prop_assert!(close(other.betweenness, measures.betweenness));
        }
    }

    #[test]
    fn isolated_stakeholders_change_only_what_is_shared_among_all(
        (n, ties) in networks(),
        more in 1_u64..20,
        follow_direction: bool,
        use_strength: bool,
    ) {
        let with = analysed(&project(n + more, &ties, follow_direction, use_strength));
        let without = analysed(&project(n, &ties, follow_direction, use_strength));
        let shared = [
            Measure::BetweennessNormalized,
            Measure::Closeness,
            Measure::Pagerank,
            Measure::Katz,
        ];
        for (id, measures) in &without.stakeholders {
            let other = with.of(*id).unwrap();
            for measure in Measure::ALL.iter().filter(|measure| !shared.contains(measure)) {
                let mut before = measures.value(*measure);
                if *measure == Measure::MaxDependence && other.max_dependence == Some(0.0) {
                    // On the newcomer nobody depends at all, whom there was nobody to depend on.
                    before = before.or(Some(0.0));
                }
                prop_assert!(close_or_none(before, other.value(*measure)), "{measure:?}");
            }
        }
        prop_assert!(close_or_none(with.network.transitivity, without.network.transitivity));
        prop_assert_eq!(with.network.reciprocity, without.network.reciprocity);
        prop_assert_eq!(with.network.blocks, without.network.blocks);
        prop_assert_eq!(with.network.katz_alpha, without.network.katz_alpha);
    }

    #[test]
    fn renumbering_the_stakeholders_changes_no_measure(
        (n, ties) in networks(),
        follow_direction: bool,
        use_strength: bool,
    ) {
        // Backwards, so that every order in the computation turns round.
        let turned: Ties = ties.iter().map(|&(a, b, s)| (n + 1 - a, n + 1 - b, s)).collect();
        let mut straight = project(n, &ties, follow_direction, use_strength);
        let mut turned = project(n, &turned, follow_direction, use_strength);
        for project in [&mut straight, &mut turned] {
            for variant in project.variants.values_mut() {
                for tie in variant.ties.values_mut().step_by(2) {
                    tie.direction = Direction::OneWay;
                }
            }
        }
        let (straight, turned) = (analysed(&straight), analysed(&turned));
        for number in 1..=n {
            let a = straight.of(StakeholderId(100 + number)).unwrap();
            let b = turned.of(StakeholderId(100 + n + 1 - number)).unwrap();
            for measure in Measure::ALL {
                prop_assert!(
                    close_or_none(a.value(*measure), b.value(*measure)),
                    "{measure:?}: {:?} and {:?}",
                    a.value(*measure),
                    b.value(*measure)
                );
            }
        }
        let (a, b) = (&straight.network, &turned.network);
        prop_assert_eq!(a.components, b.components);
        prop_assert_eq!(&a.bridges, &b.bridges);
        prop_assert_eq!(a.cut_points.len(), b.cut_points.len());
        prop_assert_eq!(a.density, b.density);
        prop_assert!(close_or_none(a.diameter, b.diameter));
        prop_assert!(close_or_none(a.mean_distance, b.mean_distance));
        prop_assert_eq!(a.reachable_share, b.reachable_share);
        prop_assert_eq!((a.blocks, a.strong_components), (b.blocks, b.strong_components));
        prop_assert!(close_or_none(a.transitivity, b.transitivity));
        prop_assert!(close_or_none(a.reciprocity, b.reciprocity));
        let fit = |network: &NetworkMeasures| network.core_periphery.as_ref().map(|c| c.fit);
        prop_assert!(close_or_none(fit(a), fit(b)));
        for of in [
            |h: Hierarchy| h.connectedness,
            |h: Hierarchy| h.hierarchy,
            |h: Hierarchy| h.efficiency,
            |h: Hierarchy| h.least_upper_bound,
        ] {
            prop_assert!(close_or_none(a.hierarchy.and_then(of), b.hierarchy.and_then(of)));
        }
    }

    #[test]
    fn the_ties_at_each_add_up_to_twice_the_ties((n, ties) in networks(), follow_direction: bool) {
        let analysis = analysed(&project(n, &ties, follow_direction, false));
        let sum: usize = analysis.stakeholders.values().map(|m| m.ties).sum();
        prop_assert_eq!(sum, 2 * analysis.network.ties);
    }

    #[test]
    fn mutual_ties_alone_make_direction_a_matter_of_counting_pairs(
        (n, ties) in networks(),
        use_strength: bool,
    ) {
        let ways = analysed(&project(n, &ties, true, use_strength));
        let plain = analysed(&project(n, &ties, false, use_strength));
        for (id, measures) in &plain.stakeholders {
            let other = ways.of(*id).unwrap();
            // An ordered pair each way instead of one unordered pair.
            prop_assert!(close(other.betweenness, 2.0 * measures.betweenness));
            prop_assert!(close_or_none(
                other.betweenness_normalized,
                measures.betweenness_normalized
            ));
            prop_assert!(close(other.closeness, measures.closeness));
            prop_assert_eq!(&other.roles, &measures.roles);
        }
        prop_assert_eq!(ways.network.density, plain.network.density);
        prop_assert!(close_or_none(ways.network.mean_distance, plain.network.mean_distance));
    }

    #[test]
    fn every_cluster_is_connected((n, ties) in networks(), use_strength: bool) {
        let project = project(n, &ties, false, use_strength);
        let snapshot = frozen(&project);
        let analysis = analyse(&snapshot);
        let cluster: Vec<_> = analysis.stakeholders.values().map(|m| m.cluster).collect();
        let graph = snapshot.undirected();
        let mut seen = vec![false; graph.len()];
        let mut pieces = 0;
        for start in 0..graph.len() {
            if cluster[start].is_none() || seen[start] {
                continue;
            }
            pieces += 1;
            seen[start] = true;
            let mut stack = vec![start];
            while let Some(v) = stack.pop() {
                for &w in graph.neighbours(v) {
                    let w = w as usize;
                    if cluster[w] == cluster[v] && !seen[w] {
                        seen[w] = true;
                        stack.push(w);
                    }
                }
            }
        }
        prop_assert_eq!(pieces, analysis.network.clusters);
    }
}

proptest! {
    // Each case is a dozen analyses or more.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn without_one_of_its_cut_points_a_network_has_more_parts((n, ties) in networks()) {
        let before = analysed(&project(n, &ties, false, false));
        for number in 1..=n {
            let id = StakeholderId(100 + number);
            // Its ties gone, it is a part of its own.
            let rest: Ties = ties
                .iter()
                .copied()
                .filter(|&(a, b, _)| a != number && b != number)
                .collect();
            let after = analysed(&project(n, &rest, false, false));
            let others = after.network.components - 1;
            let isolated = ties.iter().all(|&(a, b, _)| a == b || (a != number && b != number));
            let expected = before.network.components - usize::from(isolated);
            prop_assert_eq!(before.is_cut_point(id), others > expected);
        }
    }

    #[test]
    fn a_bridge_is_a_tie_without_which_there_are_more_parts((n, ties) in networks()) {
        let before = analysed(&project(n, &ties, false, false));
        for index in 0..ties.len() {
            let mut project = project(n, &ties, false, false);
            let variant = project.variants.values_mut().next().unwrap();
            let id = *variant.ties.keys().nth(index).unwrap();
            variant.ties.remove(&id);
            let after = analysed(&project);
            prop_assert_eq!(
                before.network.bridges.contains(&id),
                after.network.components > before.network.components
            );
        }
    }
}
