//! The order of nodes around a circle that lessens the crossings of ties.

use super::graph::Graph;

/// Sifting is tried while nodes times ties stay below this.
const MOST_WORK: usize = 1_000_000;
const ROUNDS: usize = 8;

/// The nodes of a graph in an order around a circle. `None` when `go_on` says so.
pub(super) fn around_circle(graph: &Graph, go_on: &dyn Fn() -> bool) -> Option<Vec<u32>> {
    let mut order = first_order(graph);
    if graph.len() * graph.edges().max(1) > MOST_WORK || graph.len() < 4 {
        return Some(order);
    }
    for _ in 0..ROUNDS {
        if !sift(graph, &mut order, go_on)? {
            break;
        }
    }
    Some(order)
}

/// Depth first, from those with few ties: neighbours come to stand near each other.
fn first_order(graph: &Graph) -> Vec<u32> {
    let mut starts: Vec<u32> = (0..graph.len() as u32).collect();
    starts.sort_by_key(|node| graph.degree(*node as usize));
    let mut seen = vec![false; graph.len()];
    let mut order = Vec::with_capacity(graph.len());
    let mut stack = Vec::new();
    for start in starts {
        stack.push(start);
        while let Some(node) = stack.pop() {
            if std::mem::replace(&mut seen[node as usize], true) {
                continue;
            }
            order.push(node);
            let mut next: Vec<u32> = graph
                .neighbours(node as usize)
                .iter()
                .copied()
                .filter(|other| !seen[*other as usize])
                .collect();
            next.sort_by_key(|other| std::cmp::Reverse(graph.degree(*other as usize)));
            stack.extend(next);
        }
    }
    order
}

/// Takes each node once around the circle and leaves it where fewest ties cross (Baur and Brandes
/// 2004). Returns whether anything got better.
fn sift(graph: &Graph, order: &mut [u32], go_on: &dyn Fn() -> bool) -> Option<bool> {
    let count = order.len();
    let mut positions = vec![0_usize; count];
    let mut is_better = false;
    let nodes = order.to_vec();
    for node in nodes {
        if !go_on() {
            return None;
        }
        for (at, member) in order.iter().enumerate() {
            positions[*member as usize] = at;
        }
        let start = positions[node as usize];
        let (mut change, mut best, mut best_steps) = (0_i64, 0_i64, 0);
        for steps in 1..count {
            let other = order[(start + steps) % count];
            // Before the swap the node stands in front of `other`; count from behind `other`.
            let origin = positions[other as usize];
            let place = |n: u32| (positions[n as usize] + count - origin) % count;
            change += swap_gain(graph, node, other, place);
            if change < best {
                (best, best_steps) = (change, steps);
            }
        }
        if best_steps > 0 {
            is_better = true;
            for steps in 0..best_steps {
                order.swap((start + steps) % count, (start + steps + 1) % count);
            }
        }
    }
    Some(is_better)
}

/// How many more crossings there are once `node` and the next one have swapped. The node's own
/// ties never cross each other, so only ties of the one against ties of the other count.
fn swap_gain(graph: &Graph, node: u32, other: u32, place: impl Fn(u32) -> usize) -> i64 {
    let sorted = |of: u32, without: u32| {
        let ends = graph.neighbours(of as usize).iter().copied();
        let mut places: Vec<usize> = ends.filter(|n| *n != without).map(&place).collect();
        places.sort_unstable();
        places
    };
    let (own, theirs) = (sorted(node, other), sorted(other, node));
    // Ties node-a and other-b cross before the swap where a comes before b, after it where b
    // comes before a.
    let (mut before, mut after) = (0_i64, 0_i64);
    let (mut lower, mut equal) = (0, 0);
    for a in &own {
        while lower < theirs.len() && theirs[lower] < *a {
            lower += 1;
        }
        equal = equal.max(lower);
        while equal < theirs.len() && theirs[equal] == *a {
            equal += 1;
        }
        after += lower as i64;
        before += (theirs.len() - equal) as i64;
    }
    after - before
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ties that cross when their ends stand on a circle in this order.
    fn crossings(graph: &Graph, order: &[u32]) -> usize {
        let mut at = vec![0; order.len()];
        for (place, node) in order.iter().enumerate() {
            at[*node as usize] = place;
        }
        let chords: Vec<(usize, usize)> = (0..graph.len())
            .flat_map(|a| graph.neighbours(a).iter().map(move |b| (a, *b as usize)))
            .filter(|(a, b)| a < b)
            .map(|(a, b)| (at[a].min(at[b]), at[a].max(at[b])))
            .collect();
        let crosses = |p: &(usize, usize), q: &(usize, usize)| p.0 < q.0 && q.0 < p.1 && p.1 < q.1;
        let pairs = chords
            .iter()
            .flat_map(|p| chords.iter().map(move |q| (p, q)));
        pairs.filter(|(p, q)| crosses(p, q)).count()
    }

    #[test]
    fn a_ring_with_shuffled_names_comes_out_without_a_crossing() {
        let pairs = (0..12_u32).map(|i| (i * 5 % 12, (i + 1) * 5 % 12));
        let graph = Graph::of_pairs(12, pairs);
        let order = around_circle(&graph, &|| true).unwrap();
        assert_eq!(crossings(&graph, &order), 0);
    }

    #[test]
    fn sifting_never_adds_a_crossing_and_its_count_is_right() {
        let mut random = crate::analysis::random::SplitMix64::new(9);
        for size in 5..25_u32 {
            let pairs = (0..size * 2).map(|_| (random.below(size), random.below(size)));
            let pairs: Vec<_> = pairs.filter(|(a, b)| a != b).collect();
            let graph = Graph::of_pairs(size as usize, pairs.into_iter());
            let mut order = first_order(&graph);
            for _ in 0..4 {
                let before = crossings(&graph, &order);
                let better = sift(&graph, &mut order, &|| true).unwrap();
                let after = crossings(&graph, &order);
                assert_eq!(better, after < before, "{before} {after}");
                let mut members = order.clone();
                members.sort_unstable();
                assert!(members.into_iter().eq(0..size));
            }
        }
    }
}
