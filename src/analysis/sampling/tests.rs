//! The estimates against exact values, on networks small enough to have them.

use super::super::networks::{frozen, network};
use super::super::paths::PathMeasures;
use super::super::random::SplitMix64;
use super::super::snapshot::Snapshot;
use super::*;
use crate::model::Direction;

/// A random network in two parts and an isolated stakeholder.
fn random_network(seed: u64, directed: bool) -> Snapshot {
    let mut random = SplitMix64::new(seed);
    let mut ties = Vec::new();
    for _ in 0..70 {
        ties.push((u64::from(random.below(30)), u64::from(random.below(30))));
    }
    for _ in 0..25 {
        let mut end = || 30 + u64::from(random.below(12));
        ties.push((end(), end()));
    }
    let ties: Vec<_> = ties.iter().map(|&(a, b)| (a + 1, b + 1, 1.0)).collect();
    let mut project = network(43, &ties);
    let first = project.first_variant();
    let variant = project.variants.get_mut(&first).unwrap();
    variant.header.follow_direction = directed;
    for tie in variant.ties.values_mut() {
        if random.below(3) > 0 {
            tie.direction = Direction::OneWay;
        }
    }
    frozen(&project)
}

fn sampler(snapshot: &Snapshot, seed: u64) -> Sampler {
    let (out, into) = (snapshot.outgoing(), snapshot.incoming());
    Sampler::new(out, into, snapshot.directed, seed)
}

fn exact(snapshot: &Snapshot) -> Vec<f64> {
    PathMeasures::of(snapshot, &|| true).unwrap().betweenness
}

#[test]
fn over_all_pairs_the_shares_add_up_to_betweenness() {
    for (seed, directed) in [(1, false), (2, false), (3, true), (4, true)] {
        let snapshot = random_network(seed, directed);
        let links = Links::new(snapshot.outgoing(), directed.then_some(snapshot.incoming()));
        let mut search = Search::new(links.len());
        let n = links.len() as u32;
        for s in 0..n {
            for t in (0..n).filter(|&t| t != s) {
                search.run(&links, s, t);
            }
        }
        let mut tally = Tally::new(links.len());
        search.hand_over(Some(&mut tally));
        tally.count(1);
        let exact = exact(&snapshot);
        let half = if directed { 1.0 } else { 0.5 };
        for (moments, &node) in tally.moments().iter().zip(links.original()) {
            assert!((moments.mean * half - exact[node as usize]).abs() < 1e-5);
        }
    }
}

#[test]
fn more_paths_than_a_float_can_count_share_evenly() {
    // 1,200 diamonds in a row: 2^1200 shortest paths from end to end.
    let diamonds = 1200;
    let ties: Vec<_> = (0..diamonds)
        .flat_map(|i| {
            let at = 3 * i + 1;
            [
                (at, at + 1),
                (at, at + 2),
                (at + 1, at + 3),
                (at + 2, at + 3),
            ]
        })
        .map(|(a, b)| (a, b, 1.0))
        .collect();
    let snapshot = frozen(&network(3 * diamonds + 1, &ties));
    let links = Links::new(snapshot.outgoing(), None);
    let last = 3 * diamonds as u32;
    let new = |node: u32| {
        let found = links.original().iter().position(|&v| v == node);
        found.unwrap() as u32
    };
    let mut search = Search::new(links.len());
    search.run(&links, new(0), new(last));
    let mut tally = Tally::new(links.len());
    search.hand_over(Some(&mut tally));
    tally.count(1);
    for (moments, &node) in tally.moments().iter().zip(links.original()) {
        let share = match node {
            0 => 0.0,
            node if node == last => 0.0,
            node if node % 3 == 0 => 1.0,
            _ => 0.5,
        };
        assert!((moments.mean - share).abs() < 1e-6);
    }
}

#[test]
fn error_bars_hold_the_exact_values_as_often_as_they_say() {
    let (mut bars, mut hold, mut top, mut wrong_tops) = (0, 0, 0, 0);
    for seed in 0..60 {
        let snapshot = random_network(seed, seed % 2 == 1);
        let exact = exact(&snapshot);
        let mut sampler = sampler(&snapshot, seed);
        assert!(sampler.advance(2000, 1, &|| true));
        let estimate = sampler.estimate();
        for (v, &exact) in exact.iter().enumerate() {
            let off = (estimate.betweenness[v] - exact).abs();
            bars += 1;
            hold += usize::from(off <= estimate.half_width[v]);
        }
        let mut ranked: Vec<usize> = (0..exact.len()).collect();
        ranked.sort_by(|&a, &b| estimate.betweenness[b].total_cmp(&estimate.betweenness[a]));
        let certain = &ranked[..estimate.top_stable];
        top += certain.len();
        let right = (0..certain.len())
            .all(|i| ranked[i + 1..].iter().all(|&v| exact[v] < exact[ranked[i]]));
        wrong_tops += usize::from(!right);
    }
    assert!(f64::from(hold as u32) >= 0.95 * f64::from(bars));
    assert!(top > 0, "some ranks are certain");
    assert!(wrong_tops <= 3);
}

#[test]
fn distances_are_those_of_the_pairs_that_reach_each_other() {
    let mut held = 0;
    for seed in 0..40 {
        let snapshot = random_network(seed, seed % 2 == 1);
        let exact = PathMeasures::of(&snapshot, &|| true).unwrap().distances;
        let reachable: usize = exact.reach.iter().sum();
        let mean = exact.farness.iter().sum::<f64>() / reachable as f64;
        let share = reachable as f64 / (43.0 * 42.0);
        let mut sampler = sampler(&snapshot, seed);
        assert!(sampler.advance(4000, 2, &|| true));
        let distances = sampler.estimate().distances.unwrap();
        held += usize::from((distances.mean - mean).abs() <= distances.half_width);
        assert!((distances.reachable_share - share).abs() < 0.05);
        if !snapshot.directed {
            assert!((distances.reachable_share - share).abs() < 1e-12);
        }
    }
    assert!(held >= 34, "of 40 intervals at 95 %, {held} hold");
}

#[test]
fn the_sample_alone_decides_not_the_threads_nor_the_steps() {
    let snapshot = random_network(7, true);
    let mut at_once = sampler(&snapshot, 3);
    assert!(at_once.advance(8 * BATCH, 1, &|| true));
    let mut in_steps = sampler(&snapshot, 3);
    for (batches, threads) in [(3, 2), (1, 5), (4, 3)] {
        assert!(in_steps.advance(batches * BATCH, threads, &|| true));
    }
    assert_eq!(at_once.estimate(), in_steps.estimate());
    let mut other_seed = sampler(&snapshot, 4);
    assert!(other_seed.advance(8 * BATCH, 2, &|| true));
    assert_ne!(at_once.estimate(), other_seed.estimate());
}

#[test]
fn a_step_given_up_leaves_the_sample_as_it_was() {
    let snapshot = random_network(7, false);
    let mut sampler = sampler(&snapshot, 3);
    assert!(sampler.advance(BATCH, 2, &|| true));
    let before = sampler.estimate();
    let asked = AtomicU64::new(0);
    let go_on = || asked.fetch_add(1, Ordering::Relaxed) < 5 * BATCH;
    assert!(!sampler.advance(40 * BATCH, 2, &go_on));
    assert_eq!(sampler.estimate(), before);
    assert!(sampler.advance(BATCH, 2, &|| true));
    assert_eq!(sampler.samples(), 2 * BATCH);
}

#[test]
fn without_a_tie_everything_is_surely_zero() {
    for stakeholders in [0, 1, 5] {
        let snapshot = frozen(&network(stakeholders, &[]));
        let mut sampler = sampler(&snapshot, 1);
        assert!(sampler.advance(1000, 2, &|| true));
        let estimate = sampler.estimate();
        assert_eq!(estimate.betweenness, vec![0.0; stakeholders as usize]);
        assert_eq!(estimate.half_width, vec![0.0; stakeholders as usize]);
        assert_eq!(estimate.top_stable, 0);
    }
}
