//! Any sequence of edits against full runs.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::networks::{frozen, network};
use super::super::paths::PathMeasures;
use super::super::random::SplitMix64;
use super::super::snapshot::Snapshot;
use super::*;
use crate::model::Direction;

/// A network as a plain set of ties; a tie that counts both ways has the lower number first.
#[derive(Clone, Debug, Default)]
struct Plain {
    directed: bool,
    ids: Vec<u64>,
    ties: BTreeSet<(u64, u64)>,
}

impl Plain {
    fn new(directed: bool, nodes: u64, ties: impl IntoIterator<Item = (u64, u64)>) -> Self {
        let mut plain = Self {
            directed,
            ids: (1..=nodes).collect(),
            ties: BTreeSet::new(),
        };
        for (from, to) in ties {
            plain.toggle(from, to);
        }
        plain
    }

    fn toggle(&mut self, from: u64, to: u64) {
        let tie = if self.directed {
            (from, to)
        } else {
            (from.min(to), from.max(to))
        };
        if from != to && !self.ties.remove(&tie) {
            self.ties.insert(tie);
        }
    }

    fn frozen(&self) -> Snapshot {
        let ties: Vec<_> = self.ties.iter().map(|&(a, b)| (a, b, 1.0)).collect();
        let highest = self.ids.iter().copied().max().unwrap_or(0);
        let mut project = network(highest, &ties);
        let first = project.first_variant();
        let variant = project.variants.get_mut(&first).unwrap();
        variant.header.follow_direction = self.directed;
        variant
            .members
            .retain(|id, _| self.ids.contains(&(id.0 - 100)));
        for tie in variant.ties.values_mut() {
            tie.direction = Direction::OneWay;
        }
        frozen(&project)
    }
}

fn start(snapshot: &Snapshot) -> Incremental {
    let full = PathMeasures::of(snapshot, &|| true).unwrap();
    let incoming = snapshot.directed.then(|| snapshot.incoming());
    Incremental::new(snapshot.outgoing(), incoming, &full.betweenness, &|| true).unwrap()
}

fn between(before: &Snapshot, after: &Snapshot) -> Vec<Change> {
    difference(
        (&before.ids, before.outgoing()),
        (&after.ids, after.outgoing()),
        before.directed,
        usize::MAX,
    )
    .unwrap()
}

/// Carries out all changes; where one is declined, starts anew as a caller would.
fn follow(incremental: &mut Incremental, before: &Snapshot, after: &Snapshot) -> usize {
    for change in between(before, after) {
        match incremental.change(change, &|| true) {
            Outcome::Updated => (),
            Outcome::Declined => {
                *incremental = start(after);
                return 1;
            }
            Outcome::Stopped => panic!("nobody has stopped it"),
        }
    }
    0
}

fn assert_exact(incremental: &Incremental, snapshot: &Snapshot) {
    let full = PathMeasures::of(snapshot, &|| true).unwrap();
    let updated = incremental.measures();
    for (v, (a, b)) in updated
        .betweenness
        .iter()
        .zip(&full.betweenness)
        .enumerate()
    {
        assert!(
            (a - b).abs() <= 1e-9 * b.max(1.0),
            "betweenness of {v}: {a} for {b}"
        );
        assert!(*a >= 0.0);
    }
    assert_eq!(updated.betweenness.len(), full.betweenness.len());
    assert_eq!(updated.distances.farness, full.distances.farness);
    assert_eq!(updated.distances.reach, full.distances.reach);
    assert_eq!(updated.distances.eccentricity, full.distances.eccentricity);
    for (a, b) in updated
        .distances
        .harmonic
        .iter()
        .zip(&full.distances.harmonic)
    {
        assert!((a - b).abs() <= 1e-9 * b.max(1.0), "harmonic {a} for {b}");
    }
}

/// Edits in a row, checked after every `check`-th; the number that was declined.
fn random_walk(mut plain: Plain, edits: usize, check: usize, seed: u64) -> usize {
    let mut random = SplitMix64::new(seed);
    let mut before = plain.frozen();
    let mut incremental = start(&before);
    let mut declined = 0;
    for edit in 1..=edits {
        let existing: Vec<_> = plain.ties.iter().copied().collect();
        if edit % 2 == 0 && !existing.is_empty() {
            let (from, to) = existing[random.below(existing.len() as u32) as usize];
            plain.toggle(from, to);
        } else {
            let mut end = || plain.ids[random.below(plain.ids.len() as u32) as usize];
            let (from, to) = (end(), end());
            plain.toggle(from, to);
        }
        let after = plain.frozen();
        declined += follow(&mut incremental, &before, &after);
        if edit % check == 0 {
            assert_exact(&incremental, &after);
        }
        before = after;
    }
    declined
}

fn ring(nodes: u64, each: u64) -> Vec<(u64, u64)> {
    (0..nodes)
        .flat_map(|v| (1..=each).map(move |step| (v + 1, (v + step) % nodes + 1)))
        .collect()
}

/// Preferential attachment (Barabasi and Albert 1999), `each` ties to a newcomer.
fn preferential(nodes: u64, each: usize, seed: u64) -> Vec<(u64, u64)> {
    let mut random = SplitMix64::new(seed);
    let mut lots = vec![1];
    let mut ties = BTreeSet::new();
    for newcomer in 2..=nodes {
        for _ in 0..each {
            let other = lots[random.below(lots.len() as u32) as usize];
            if other != newcomer && ties.insert((other, newcomer)) {
                lots.extend([other, newcomer]);
            }
        }
    }
    ties.into_iter().collect()
}

fn grid(rows: u64, columns: u64) -> Vec<(u64, u64)> {
    let number = |row, column| row * columns + column + 1;
    let mut ties = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            if row + 1 < rows {
                ties.push((number(row, column), number(row + 1, column)));
            }
            if column + 1 < columns {
                ties.push((number(row, column), number(row, column + 1)));
            }
        }
    }
    ties
}

/// A chain of diamonds with two to the power of `count` paths from end to end.
fn diamonds(count: u64) -> Vec<(u64, u64)> {
    (0..count)
        .map(|i| 3 * i + 1)
        .flat_map(|a| [(a, a + 1), (a, a + 2), (a + 1, a + 3), (a + 2, a + 3)])
        .collect()
}

#[test]
fn two_hundred_edits_of_a_network_with_hubs_stay_exact() {
    let declined = random_walk(Plain::new(false, 150, preferential(150, 3, 1)), 200, 20, 1);
    assert!(declined < 10, "{declined} declined");
}

#[test]
fn two_hundred_edits_of_a_small_world_stay_exact() {
    random_walk(Plain::new(false, 120, ring(120, 3)), 200, 20, 2);
}

#[test]
fn edits_that_change_more_pairs_than_one_search_holds_stay_exact() {
    let mut random = SplitMix64::new(8);
    let mut end = || u64::from(random.below(800)) + 1;
    let shortcuts: Vec<_> = (0..80).map(|_| (end(), end())).collect();
    let ties = ring(800, 4).into_iter().chain(shortcuts);
    let declined = random_walk(Plain::new(false, 800, ties), 4, 4, 8);
    assert_eq!(declined, 0);
}

#[test]
fn two_hundred_edits_of_a_grid_stay_exact() {
    random_walk(Plain::new(false, 96, grid(8, 12)), 200, 20, 3);
}

#[test]
fn two_hundred_edits_of_a_sparse_network_in_many_parts_stay_exact() {
    random_walk(Plain::new(false, 80, preferential(60, 1, 4)), 200, 10, 4);
}

#[test]
fn two_hundred_edits_of_a_directed_network_stay_exact() {
    let ties = preferential(100, 4, 5).into_iter().enumerate();
    let ties = ties.map(|(i, (a, b))| if i % 2 == 0 { (a, b) } else { (b, a) });
    random_walk(Plain::new(true, 100, ties), 200, 20, 5);
}

#[test]
fn two_hundred_edits_of_a_chain_of_diamonds_stay_exact() {
    random_walk(Plain::new(false, 91, diamonds(30)), 200, 20, 6);
}

#[test]
fn paths_too_many_to_count_are_declined_and_leave_everything_as_it_was() {
    let snapshot = Plain::new(false, 1_561, diamonds(520)).frozen();
    // A full run takes long, and any numbers will do.
    let numbers = vec![1.0; snapshot.len()];
    let mut incremental = Incremental::new(snapshot.outgoing(), None, &numbers, &|| true).unwrap();
    let before = incremental.measures();
    let outcome = incremental.change(Change::AddTie(0, 1_560), &|| true);
    assert_eq!(outcome, Outcome::Declined);
    assert_eq!(incremental.measures(), before);
    // A tie that is there can be taken out only if it has stayed.
    let outcome = incremental.change(Change::RemoveTie(0, 1), &|| true);
    assert_eq!(outcome, Outcome::Declined);
    assert_eq!(incremental.measures(), before);
}

#[test]
fn an_update_that_is_stopped_leaves_everything_as_it_was() {
    let snapshot = Plain::new(false, 150, preferential(150, 3, 7)).frozen();
    let mut incremental = start(&snapshot);
    let before = incremental.measures();
    let (from, to) = (0..150)
        .flat_map(|v| {
            snapshot
                .outgoing()
                .neighbours(v)
                .iter()
                .map(move |&w| (v as u32, w))
        })
        .nth(40)
        .unwrap();
    for patience in 0..100 {
        let asked = std::sync::atomic::AtomicUsize::new(0);
        let go_on = || asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) < patience;
        match incremental.change(Change::RemoveTie(from, to), &go_on) {
            Outcome::Stopped => assert_eq!(incremental.measures(), before),
            outcome => {
                assert_eq!(outcome, Outcome::Updated);
                assert!(patience > 1, "it never asked");
                return;
            }
        }
    }
    panic!("it never ended");
}

#[test]
fn a_change_that_does_not_fit_the_network_is_declined() {
    let snapshot = Plain::new(false, 3, [(1, 2)]).frozen();
    let mut incremental = start(&snapshot);
    let before = incremental.measures();
    for change in [
        Change::AddTie(0, 1),
        Change::AddTie(2, 2),
        Change::AddTie(0, 9),
        Change::RemoveTie(0, 2),
        Change::RemoveNode(1),
        Change::AddNode(7),
    ] {
        assert_eq!(incremental.change(change, &|| true), Outcome::Declined);
        assert_eq!(incremental.measures(), before);
    }
}

#[test]
fn a_node_that_loses_all_its_importance_is_at_zero_and_not_near_it() {
    // The centre of a star; then its rays one by one.
    let star = (2..=60).map(|ray| (1, ray));
    let mut plain = Plain::new(false, 60, star);
    let mut before = plain.frozen();
    let mut incremental = start(&before);
    for ray in 2..=59 {
        plain.toggle(1, ray);
        let after = plain.frozen();
        follow(&mut incremental, &before, &after);
        assert_exact(&incremental, &after);
        before = after;
    }
    assert_eq!(incremental.measures().betweenness, [0.0; 60]);
}

#[test]
fn too_many_changes_are_not_listed() {
    let before = Plain::new(false, 40, ring(40, 1)).frozen();
    let after = Plain::new(false, 40, ring(40, 2)).frozen();
    let (old, new) = (
        (&before.ids[..], before.outgoing()),
        (&after.ids[..], after.outgoing()),
    );
    assert_eq!(difference(old, new, false, 39), None);
    assert_eq!(difference(old, new, false, 40).unwrap().len(), 40);
}

#[derive(Clone, Debug)]
enum Edit {
    Toggle(usize, usize),
    Take(usize),
    Bring(u64),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => (0..40_usize, 0..40_usize).prop_map(|(a, b)| Edit::Toggle(a, b)),
        1 => (0..40_usize).prop_map(Edit::Take),
        1 => (1..30_u64).prop_map(Edit::Bring),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_sequence_of_edits_gives_the_numbers_of_a_full_run(
        directed: bool,
        nodes in 1..20_u64,
        ties in prop::collection::vec((1..20_u64, 1..20_u64), 0..45),
        steps in prop::collection::vec(prop::collection::vec(edit(), 1..4), 1..8),
    ) {
        let ties = ties.into_iter().map(|(a, b)| (a.min(nodes), b.min(nodes)));
        let mut plain = Plain::new(directed, nodes, ties);
        let mut before = plain.frozen();
        let mut incremental = start(&before);
        for step in steps {
            for edit in step {
                let number = |index: usize| plain.ids.get(index % plain.ids.len().max(1)).copied();
                match edit {
                    Edit::Toggle(a, b) => {
                        if let (Some(a), Some(b)) = (number(a), number(b)) {
                            plain.toggle(a, b);
                        }
                    }
                    Edit::Take(index) => {
                        if let Some(gone) = number(index) {
                            plain.ids.retain(|id| *id != gone);
                            plain.ties.retain(|&(a, b)| a != gone && b != gone);
                        }
                    }
                    Edit::Bring(id) => {
                        plain.ids.push(id);
                        plain.ids.sort_unstable();
                        plain.ids.dedup();
                    }
                }
            }
            let after = plain.frozen();
            follow(&mut incremental, &before, &after);
            assert_exact(&incremental, &after);
            before = after;
        }
    }
}
