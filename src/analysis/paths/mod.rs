//! Shortest paths from every stakeholder: betweenness, closeness and distances in one go.

mod distances;
mod lanes;
mod source_pass;

use lanes::{LANES, LanePass};
use source_pass::SourcePass;

use super::snapshot::{Csr, Snapshot};

pub use distances::Distances;

/// Beyond this the count of paths is kept as mantissa and exponent.
const PATH_COUNT_LIMIT: f64 = 1e300;

/// What the paths say, by node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathMeasures {
    /// Raw: each unordered pair once where ties count both ways, each ordered pair otherwise.
    pub betweenness: Vec<f64>,
    pub distances: Distances,
}

impl PathMeasures {
    /// Runs over all sources; `None` as soon as `go_on`, asked between batches, answers no.
    pub fn of(snapshot: &Snapshot, go_on: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let mut measures = Self::zero(snapshot.len());
        if snapshot.weighted {
            measures.add_lengths(snapshot.outgoing(), go_on)?;
        } else {
            measures.add_steps(snapshot.outgoing(), &neighbourly(snapshot), go_on)?;
        }
        if !snapshot.directed {
            for value in &mut measures.betweenness {
                *value /= 2.0;
            }
        }
        Some(measures)
    }

    fn zero(nodes: usize) -> Self {
        Self {
            betweenness: vec![0.0; nodes],
            distances: Distances::zero(nodes),
        }
    }

    /// Lengths are 1/strength.
    fn add_lengths(&mut self, out: &Csr, go_on: &(dyn Fn() -> bool + Sync)) -> Option<()> {
        let lengths: Vec<f64> = (0..out.len())
            .flat_map(|v| out.strengths(v).iter().map(|strength| 1.0 / strength))
            .collect();
        let mut pass = SourcePass::new(out.len(), out.arcs());
        for source in 0..out.len() {
            if !go_on() {
                return None;
            }
            pass.dijkstra(out, &lengths, source);
            pass.add_to(self);
        }
        Some(())
    }

    /// Every arc is one step; several sources run together.
    fn add_steps(
        &mut self,
        out: &Csr,
        sources: &[u32],
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Option<()> {
        let mut lanes = LanePass::new(out.len());
        for batch in sources.chunks(LANES) {
            if !go_on() {
                return None;
            }
            if lanes.search(out, batch) {
                lanes.add_to(self, out);
                continue;
            }
            let mut pass = SourcePass::new(out.len(), out.arcs());
            for &source in batch {
                pass.breadth_first(out, source as usize);
                pass.add_to(self);
            }
        }
        Some(())
    }
}

/// The nodes in an order in which neighbours stand close together: sources that share a batch
/// then meet most nodes at the same distance. Isolated nodes are no sources.
fn neighbourly(snapshot: &Snapshot) -> Vec<u32> {
    let graph = snapshot.undirected();
    let mut starts: Vec<u32> = (0..graph.len() as u32)
        .filter(|&v| graph.degree(v as usize) > 0)
        .collect();
    starts.sort_by_key(|&v| std::cmp::Reverse(graph.degree(v as usize)));
    let mut seen = vec![false; graph.len()];
    let mut order = Vec::with_capacity(starts.len());
    let mut head = 0;
    for start in starts {
        if !std::mem::replace(&mut seen[start as usize], true) {
            order.push(start);
        }
        while head < order.len() {
            let v = order[head] as usize;
            head += 1;
            for &w in graph.neighbours(v) {
                if !std::mem::replace(&mut seen[w as usize], true) {
                    order.push(w);
                }
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::super::networks::{frozen, network};
    use super::super::random::SplitMix64;
    use super::*;
    use crate::model::Direction;

    fn measures(nodes: u64, ties: &[(u64, u64, f64)], weighted: bool) -> PathMeasures {
        let mut project = network(nodes, ties);
        let first = project.first_variant();
        let header = &mut project.variants.get_mut(&first).unwrap().header;
        header.use_strength = weighted;
        PathMeasures::of(&frozen(&project), &|| true).unwrap()
    }

    #[test]
    fn equal_lengths_count_as_equal_although_their_sums_round_differently() {
        // 1/10 + 1/5 against 1/3.3333…: both 0.3 by mathematics, not in floats.
        let ties = [(1, 2, 10.0), (2, 4, 5.0), (1, 3, 5.0), (3, 4, 10.0)];
        let square = measures(4, &ties, true);
        assert_eq!(square.betweenness, [0.5; 4]);
    }

    #[test]
    fn a_strong_detour_is_shorter_than_a_weak_direct_tie() {
        let triangle = measures(3, &[(1, 2, 4.0), (2, 3, 4.0), (1, 3, 1.0)], true);
        assert_eq!(triangle.betweenness, [0.0, 1.0, 0.0]);
        assert_eq!(triangle.distances.farness, [0.75, 0.5, 0.75]);
        assert_eq!(triangle.distances.diameter(), 0.5);
    }

    /// A chain of diamonds, with two to the power of their number paths from end to end.
    fn diamonds(count: u64) -> Snapshot {
        let mut ties = Vec::new();
        for i in 0..count {
            let a = 3 * i + 1;
            let sides = [a + 1, a + 2];
            ties.extend(sides.map(|side| (a, side, 1.0)));
            ties.extend(sides.map(|side| (side, a + 3, 1.0)));
        }
        frozen(&network(3 * count + 1, &ties))
    }

    #[test]
    fn lanes_give_what_one_source_at_a_time_gives() {
        for (seed, nodes, ties) in [(1, 9, 10), (2, 30, 45), (3, 60, 150), (4, 60, 50)] {
            let mut random = SplitMix64::new(seed);
            let mut end = || u64::from(random.below(nodes)) + 1;
            let ties: Vec<_> = (0..ties).map(|_| (end(), end(), 1.0)).collect();
            let mut project = network(u64::from(nodes), &ties);
            for follow_direction in [false, true] {
                for variant in project.variants.values_mut() {
                    variant.header.follow_direction = follow_direction;
                    for tie in variant.ties.values_mut().step_by(2) {
                        tie.direction = Direction::OneWay;
                    }
                }
                let snapshot = frozen(&project);
                let out = snapshot.outgoing();
                let mut single = PathMeasures::zero(snapshot.len());
                let mut pass = SourcePass::new(out.len(), out.arcs());
                for source in 0..out.len() {
                    pass.breadth_first(out, source);
                    pass.add_to(&mut single);
                }
                let lanes = PathMeasures::of(&snapshot, &|| true).unwrap();
                assert_eq!(lanes.distances.farness, single.distances.farness);
                assert_eq!(lanes.distances.reach, single.distances.reach);
                assert_eq!(lanes.distances.eccentricity, single.distances.eccentricity);
                let harmonic = lanes.distances.harmonic.iter();
                for (a, b) in harmonic.zip(&single.distances.harmonic) {
                    assert!((a - b).abs() <= 1e-12 * b.max(1.0), "{a} and {b}");
                }
                let halves = if follow_direction { 1.0 } else { 2.0 };
                for (a, b) in lanes.betweenness.iter().zip(&single.betweenness) {
                    assert!((a * halves - b).abs() <= 1e-9 * b.max(1.0), "{a} and {b}");
                }
            }
        }
    }

    #[test]
    fn lanes_pass_on_what_a_float_cannot_count() {
        let countable = diamonds(900);
        let mut lanes = LanePass::new(countable.len());
        assert!(lanes.search(countable.outgoing(), &[0, 1, 2]));
        let uncountable = diamonds(1_100);
        let mut lanes = LanePass::new(uncountable.len());
        assert!(!lanes.search(uncountable.outgoing(), &[0, 1, 2]));
    }

    #[test]
    fn more_paths_than_a_float_can_count_still_give_finite_betweenness() {
        let diamonds = 1_100;
        let snapshot = self::diamonds(diamonds);
        let mut pass = SourcePass::new(snapshot.len(), snapshot.outgoing().arcs());
        pass.breadth_first(snapshot.outgoing(), 0);
        let mut whole = PathMeasures::zero(snapshot.len());
        pass.add_to(&mut whole);
        // From the first node each joint lies before all 3 (diamonds - i) nodes behind it, and
        // each side of a diamond before half of them.
        for i in 1..diamonds {
            let behind = (3 * (diamonds - i)) as f64;
            let joint = (3 * i) as usize;
            assert!((whole.betweenness[joint] / behind - 1.0).abs() < 1e-9);
            assert!((2.0 * whole.betweenness[joint - 1] / (behind + 1.0) - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_pass_stops_when_it_is_told_to() {
        let project = network(3, &[(1, 2, 1.0), (2, 3, 1.0)]);
        assert_eq!(PathMeasures::of(&frozen(&project), &|| false), None);
    }
}
