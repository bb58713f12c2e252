//! Key players: the few whose absence breaks the network up most, or who reach most of it.
//!
//! Borgatti (2006), "Identifying sets of key players in a social network". Ties count both ways,
//! without strength.

use super::super::snapshot::Csr;
use super::distances::Distances;
use super::fragments::Fragments;
use super::reach::Reach;

/// Up to so many looks at the network the best set of all is found, beyond that the best that
/// greed and exchange find. One look settles which node goes best with a set of the others (for
/// distances: how good one set is). So pairs are exact up to 20,000 nodes, threes up to 200, fours
/// up to 50; by distances pairs up to 141, threes up to 34.
pub const EXACT_UP_TO: u64 = 20_000;

/// Promising nodes that greed begins with.
const STARTS: usize = 24;

/// Beyond so many nodes sets are not judged by distances, nor by reach: every candidate looks at
/// every pair.
pub const DISTANCES_UP_TO: usize = 2_000;
pub const REACH_UP_TO: usize = 30_000;

/// What makes a set of key players good. All are between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Criterion {
    /// Without them, the share of the pairs of the others that are in different parts.
    Fragmentation,
    /// Without them, 1 less the mean inverse distance of the others (0 between parts): tells sets
    /// apart where the network stays in one piece.
    DistanceWeightedFragmentation,
    /// The share of all who are in the set or this many steps from it at most.
    Reach(usize),
}

/// A set and how good it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyPlayers {
    /// In ascending order.
    pub nodes: Vec<usize>,
    pub value: f64,
    /// Whether no other set of this size can be better.
    pub exact: bool,
}

/// The best set of `size` nodes; of equally good ones that with the first nodes, where all were
/// tried. `None` where the network is too small for such a set (or too large for the criterion),
/// and as soon as `go_on` answers no.
pub fn key_players(
    graph: &Csr,
    size: usize,
    criterion: Criterion,
    go_on: &dyn Fn() -> bool,
) -> Option<KeyPlayers> {
    let (n, left) = (graph.len(), graph.len().checked_sub(size)?);
    match criterion {
        _ if size == 0 => None,
        Criterion::Fragmentation if left > 1 => best_set(&mut Fragments::new(graph), size, go_on),
        Criterion::DistanceWeightedFragmentation if left > 1 && n <= DISTANCES_UP_TO => {
            best_set(&mut Distances::new(graph), size, go_on)
        }
        Criterion::Reach(steps) if n <= REACH_UP_TO => {
            best_set(&mut Reach::new(graph, steps), size, go_on)
        }
        _ => None,
    }
}

/// What a set is judged by.
pub(super) trait Goal {
    fn nodes(&self) -> usize;

    /// What [`Goal::best_addition`] costs, in looks at the network.
    fn looks(&self) -> u64 {
        1
    }

    /// Nodes in the order in which they look promising.
    fn promising(&self) -> Vec<usize>;

    /// The node outside the set that makes it best, the first of equally good ones, and the value
    /// then. `None` if nobody is outside, or `go_on` answers no.
    fn best_addition(&mut self, set: &[usize], go_on: &dyn Fn() -> bool) -> Option<(usize, f64)>;
}

fn best_set(goal: &mut impl Goal, size: usize, go_on: &dyn Fn() -> bool) -> Option<KeyPlayers> {
    if subsets(goal.nodes(), size - 1).saturating_mul(goal.looks()) <= EXACT_UP_TO {
        best_of_all(goal, size, go_on)
    } else {
        by_exchange(goal, size, go_on)
    }
}

/// The best set that exchanges lead to from those of greed, each begun by another promising node.
fn by_exchange(goal: &mut impl Goal, size: usize, go_on: &dyn Fn() -> bool) -> Option<KeyPlayers> {
    let mut best = KeyPlayers {
        value: f64::NEG_INFINITY,
        ..KeyPlayers::default()
    };
    let promising = goal.promising();
    let starts = promising.iter().take(STARTS).map(|&v| vec![v]);
    for mut set in starts.chain([Vec::new()]) {
        while set.len() < size {
            let (node, _) = goal.best_addition(&set, go_on)?;
            set.push(node);
        }
        let value = exchange(goal, &mut set, go_on)?;
        if value > best.value {
            set.sort_unstable();
            best.value = value;
            best.nodes = set;
        }
    }
    Some(best)
}

/// Replaces one member after the other by the best there is, until none can be bettered.
fn exchange(goal: &mut impl Goal, set: &mut [usize], go_on: &dyn Fn() -> bool) -> Option<f64> {
    let mut value = f64::NEG_INFINITY;
    let mut unchanged = 0;
    let mut place = 0;
    while unchanged < set.len() {
        let others: Vec<usize> = (0..set.len())
            .filter(|&i| i != place)
            .map(|i| set[i])
            .collect();
        let (node, with) = goal.best_addition(&others, go_on)?;
        if with > value {
            if node != set[place] {
                unchanged = 0;
            }
            value = with;
            set[place] = node;
        }
        unchanged += 1;
        place = (place + 1) % set.len();
    }
    Some(value)
}

/// The number of sets of this size, or more than anybody tries.
fn subsets(nodes: usize, size: usize) -> u64 {
    let mut count: u64 = 1;
    for i in 0..size {
        count = count.saturating_mul((nodes - i) as u64) / (i as u64 + 1);
        if count > EXACT_UP_TO {
            break;
        }
    }
    count
}

/// Tries all sets of one node less, each with the node that goes best with it.
fn best_of_all(goal: &mut impl Goal, size: usize, go_on: &dyn Fn() -> bool) -> Option<KeyPlayers> {
    let n = goal.nodes();
    let mut set: Vec<usize> = (0..size - 1).collect();
    let mut best = KeyPlayers {
        value: f64::NEG_INFINITY,
        exact: true,
        ..KeyPlayers::default()
    };
    loop {
        let (node, value) = goal.best_addition(&set, go_on)?;
        if value >= best.value {
            let mut nodes = set.clone();
            nodes.push(node);
            nodes.sort_unstable();
            if value > best.value || nodes < best.nodes {
                best.value = value;
                best.nodes = nodes;
            }
        }
        // The next set in lexicographic order.
        let Some(i) = (0..set.len()).rev().find(|&i| set[i] + set.len() - i < n) else {
            return Some(best);
        };
        set[i] += 1;
        for j in i + 1..set.len() {
            set[j] = set[j - 1] + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::networks::{frozen, network};
    use super::super::super::random::SplitMix64;
    use super::super::super::snapshot::Snapshot;
    use super::super::super::structure;
    use super::*;

    const CRITERIA: [Criterion; 4] = [
        Criterion::Fragmentation,
        Criterion::DistanceWeightedFragmentation,
        Criterion::Reach(1),
        Criterion::Reach(2),
    ];

    fn snapshot(nodes: u64, ties: &[(u64, u64)]) -> Snapshot {
        let ties: Vec<_> = ties.iter().map(|&(a, b)| (a, b, 1.0)).collect();
        frozen(&network(nodes, &ties))
    }

    fn random(seed: u64, nodes: u32, ties: u32) -> Snapshot {
        let mut random = SplitMix64::new(seed);
        let mut end = || u64::from(random.below(nodes)) + 1;
        let ties: Vec<_> = (0..ties).map(|_| (end(), end())).collect();
        snapshot(u64::from(nodes), &ties)
    }

    fn distances(graph: &Csr, source: usize) -> Vec<Option<usize>> {
        let mut distance = vec![None; graph.len()];
        distance[source] = Some(0);
        let mut queue = std::collections::VecDeque::from([source]);
        while let Some(v) = queue.pop_front() {
            for &w in graph.neighbours(v) {
                if distance[w as usize].is_none() {
                    distance[w as usize] = distance[v].map(|d| d + 1);
                    queue.push_back(w as usize);
                }
            }
        }
        distance
    }

    /// Straight from the definition.
    fn value(graph: &Csr, set: &[usize], criterion: Criterion) -> f64 {
        let n = graph.len();
        let rest: Vec<usize> = (0..n).filter(|v| !set.contains(v)).collect();
        let left = graph.keeping(&rest);
        let pairs = (left.len() * left.len().saturating_sub(1)) as f64;
        match criterion {
            Criterion::Fragmentation => {
                let (part, _) = structure::components(&left);
                let apart = |a: usize| part.iter().filter(|&&p| p != part[a]).count();
                (0..left.len()).map(apart).sum::<usize>() as f64 / pairs
            }
            Criterion::DistanceWeightedFragmentation => {
                let near = |a: usize| -> f64 {
                    let found = distances(&left, a).into_iter().flatten();
                    found.filter(|&d| d > 0).map(|d| 1.0 / d as f64).sum()
                };
                1.0 - (0..left.len()).map(near).sum::<f64>() / pairs
            }
            Criterion::Reach(steps) => {
                let within = |v: usize| {
                    set.iter()
                        .any(|&s| distances(graph, v)[s].is_some_and(|d| d <= steps))
                };
                (0..n).filter(|&v| within(v)).count() as f64 / n as f64
            }
        }
    }

    fn sets(nodes: usize, size: usize) -> Vec<Vec<usize>> {
        (0_u32..1 << nodes)
            .filter(|set| set.count_ones() as usize == size)
            .map(|set| (0..nodes).filter(|&v| set >> v & 1 == 1).collect())
            .collect()
    }

    #[test]
    fn no_set_of_a_small_network_is_better() {
        for seed in 0..5 {
            let network = random(seed, 8, 7 + seed as u32);
            let graph = network.undirected();
            for criterion in CRITERIA {
                for size in 1..=3 {
                    let found = key_players(graph, size, criterion, &|| true).unwrap();
                    let best = sets(8, size)
                        .into_iter()
                        .map(|set| value(graph, &set, criterion))
                        .fold(f64::NEG_INFINITY, f64::max);
                    assert!(found.exact);
                    assert!(
                        (found.value - best).abs() < 1e-12,
                        "{criterion:?} {found:?} {best}"
                    );
                    assert!((value(graph, &found.nodes, criterion) - best).abs() < 1e-12);
                }
            }
        }
    }

    #[test]
    fn greed_and_exchange_come_close_to_the_best_of_all() {
        for seed in 0..4 {
            let network = random(seed, 24, 32);
            let graph = network.undirected();
            let pairs = [
                (
                    Criterion::Fragmentation,
                    improved(&mut Fragments::new(graph), 3),
                ),
                (Criterion::Reach(1), improved(&mut Reach::new(graph, 1), 3)),
            ];
            for (criterion, quick) in pairs {
                let exact = key_players(graph, 3, criterion, &|| true).unwrap();
                assert!(exact.exact);
                assert!(quick <= exact.value + 1e-12);
                assert!(quick >= 0.95 * exact.value, "{quick} of {}", exact.value);
            }
        }
    }

    fn improved(goal: &mut impl Goal, size: usize) -> f64 {
        by_exchange(goal, size, &|| true).unwrap().value
    }

    #[test]
    fn the_middle_of_a_chain_breaks_it_and_the_centre_of_a_star_reaches_all() {
        let chain = snapshot(5, &[(1, 2), (2, 3), (3, 4), (4, 5)]);
        let broken = key_players(chain.undirected(), 1, Criterion::Fragmentation, &|| true);
        let broken = broken.unwrap();
        assert_eq!((broken.nodes, broken.exact), (vec![2], true));
        assert!((broken.value - 4.0 / 6.0).abs() < 1e-12);
        let star = snapshot(5, &[(3, 1), (3, 2), (3, 4), (3, 5)]);
        let reached = key_players(star.undirected(), 1, Criterion::Reach(1), &|| true).unwrap();
        assert_eq!((reached.nodes, reached.value), (vec![2], 1.0));
    }

    #[test]
    fn too_few_stakeholders_have_no_key_players() {
        for criterion in CRITERIA {
            let empty = snapshot(0, &[]);
            assert_eq!(
                key_players(empty.undirected(), 1, criterion, &|| true),
                None
            );
            let pair = snapshot(2, &[(1, 2)]);
            assert_eq!(key_players(pair.undirected(), 3, criterion, &|| true), None);
            assert_eq!(key_players(pair.undirected(), 0, criterion, &|| true), None);
        }
        let pair = snapshot(2, &[(1, 2)]);
        let alone = key_players(pair.undirected(), 1, Criterion::Fragmentation, &|| true);
        assert_eq!(alone, None);
    }

    #[test]
    fn the_search_stops_when_it_is_told_to() {
        let chain = snapshot(3, &[(1, 2), (2, 3)]);
        for criterion in CRITERIA {
            assert_eq!(
                key_players(chain.undirected(), 1, criterion, &|| false),
                None
            );
        }
    }
}
