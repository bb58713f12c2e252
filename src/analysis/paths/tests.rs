//! Path measures in known networks, and against one source at a time.

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

#[test]
fn a_heap_gives_what_buckets_give() {
    let mut random = SplitMix64::new(5);
    let mut end = || u64::from(random.below(60)) + 1;
    let mut ties: Vec<_> = (0..200)
        .map(|i| (end(), end(), f64::from(1 + i % 5)))
        .collect();
    let plain = measures(63, &ties, true);
    // Far weaker than the others, and far from them.
    ties.extend([(61, 62, 1e-9), (62, 63, 1.0)]);
    let wide = measures(63, &ties, true);
    assert_close(&plain.betweenness[..60], &wide.betweenness[..60]);
    assert_close(
        &plain.distances.harmonic[..60],
        &wide.distances.harmonic[..60],
    );
    assert_close(
        &plain.distances.eccentricity[..60],
        &wide.distances.eccentricity[..60],
    );
    assert_eq!(wide.betweenness[61], 1.0);
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

/// One source at a time, over ordered pairs.
fn one_by_one(snapshot: &Snapshot) -> PathMeasures {
    let arcs = Arcs::new(snapshot, (0..snapshot.len() as u32).collect());
    let mut single = PathMeasures::zero(snapshot.len());
    let mut pass = SourcePass::new(arcs.out());
    for source in 0..arcs.len() {
        pass.breadth_first(arcs.out(), source);
        pass.add_distances(&mut single.distances);
        pass.add_dependencies(arcs.out(), &mut single.betweenness);
    }
    single
}

fn assert_close(ours: &[f64], theirs: &[f64]) {
    assert_eq!(ours.len(), theirs.len());
    for (a, b) in ours.iter().zip(theirs) {
        assert!((a - b).abs() <= 1e-12 * b.max(1.0), "{a} and {b}");
    }
}

#[test]
fn lanes_give_what_one_source_at_a_time_gives() {
    for (seed, nodes, ties) in [
        (1, 9, 10),
        (2, 30, 45),
        (3, 60, 150),
        (4, 60, 50),
        (5, 520, 1_500),
    ] {
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
            let mut single = one_by_one(&snapshot);
            if !follow_direction {
                single
                    .betweenness
                    .iter_mut()
                    .for_each(|value| *value /= 2.0);
            }
            let lanes = PathMeasures::of(&snapshot, &|| true).unwrap();
            assert_close(&lanes.betweenness, &single.betweenness);
            assert_close(&lanes.distances.harmonic, &single.distances.harmonic);
            assert_eq!(lanes.distances.farness, single.distances.farness);
            assert_eq!(lanes.distances.reach, single.distances.reach);
            assert_eq!(lanes.distances.eccentricity, single.distances.eccentricity);
        }
    }
}

#[test]
fn counts_that_outgrow_narrow_ones_change_nothing() {
    // 2 to the power of 20 and of 70 paths from end to end.
    for count in [20, 70] {
        let snapshot = diamonds(count);
        let mut single = one_by_one(&snapshot);
        single
            .betweenness
            .iter_mut()
            .for_each(|value| *value /= 2.0);
        let lanes = PathMeasures::of(&snapshot, &|| true).unwrap();
        for (a, b) in lanes.betweenness.iter().zip(&single.betweenness) {
            assert!((a - b).abs() <= 1e-9 * b.max(1.0), "{a} and {b}");
        }
    }
}

#[test]
fn lanes_pass_on_what_a_float_cannot_count() {
    for (count, countable) in [(900, true), (1_100, false)] {
        let snapshot = diamonds(count);
        let arcs = Arcs::new(&snapshot, (0..snapshot.len() as u32).collect());
        let mut sums = vec![0.0; arcs.len()];
        assert_eq!(LanePass::new(&arcs).add(&[0, 1, 2], &mut sums), countable);
        assert_eq!(sums.iter().any(|sum| *sum > 0.0), countable);
    }
}

#[test]
fn more_paths_than_a_float_can_count_still_give_finite_betweenness() {
    let diamonds = 1_100;
    let snapshot = self::diamonds(diamonds);
    let arcs = Arcs::new(&snapshot, (0..snapshot.len() as u32).collect());
    let mut pass = SourcePass::new(arcs.out());
    pass.breadth_first(arcs.out(), 0);
    let mut whole = vec![0.0; arcs.len()];
    pass.add_dependencies(arcs.out(), &mut whole);
    // From the first node each joint lies before all 3 (diamonds - i) nodes behind it, and
    // each side of a diamond before half of them.
    for i in 1..diamonds {
        let behind = (3 * (diamonds - i)) as f64;
        let joint = (3 * i) as usize;
        assert!((whole[joint] / behind - 1.0).abs() < 1e-9);
        assert!((2.0 * whole[joint - 1] / (behind + 1.0) - 1.0).abs() < 1e-9);
    }
}

#[test]
fn the_number_of_threads_changes_no_bit() {
    let mut random = SplitMix64::new(11);
    let mut end = || u64::from(random.below(520)) + 1;
    let ties: Vec<_> = (0..1_200)
        .map(|i| (end(), end(), f64::from(1 + i % 4)))
        .collect();
    let mut project = network(520, &ties);
    for use_strength in [false, true] {
        for variant in project.variants.values_mut() {
            variant.header.use_strength = use_strength;
        }
        let snapshot = frozen(&project);
        let with = |threads| {
            let run = Run {
                threads,
                ..Run::new(&|| true)
            };
            PathMeasures::with(&snapshot, &run).unwrap()
        };
        let alone = with(1);
        assert_eq!(with(2), alone);
        assert_eq!(with(3), alone);
    }
}

#[test]
fn a_pass_stops_when_it_is_told_to() {
    let project = network(3, &[(1, 2, 1.0), (2, 3, 1.0)]);
    assert_eq!(PathMeasures::of(&frozen(&project), &|| false), None);
}
