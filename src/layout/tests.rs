//! What every method promises, for any network.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use proptest::prelude::*;

use crate::analysis::random::SplitMix64;
use crate::model::Point;

use super::area::Area;
use super::*;

fn mark(x: f64, y: f64) -> Mark {
    Mark {
        place: Point::new(x, y),
        room: Room {
            side: 45.0,
            up: 24.0,
            down: 44.0,
        },
        locked: false,
        group: None,
        value: None,
    }
}

fn link(from: usize, to: usize) -> Link {
    Link {
        from,
        to,
        is_command: false,
    }
}

fn network() -> impl Strategy<Value = Input> {
    let place = prop_oneof![-500.0..500.0, Just(0.0), Just(f64::NAN), Just(1e300)];
    let mark = (
        place.clone(),
        place,
        20.0..120.0f64,
        proptest::bool::weighted(0.1),
        proptest::option::of(0usize..4),
        proptest::option::of(prop_oneof![0.0..9.0f64, Just(f64::NAN), Just(3.0)]),
    );
    let mark = mark.prop_map(|(x, y, side, locked, group, value)| Mark {
        place: Point::new(x, y),
        room: Room {
            side,
            up: 24.0,
            down: 40.0,
        },
        locked,
        group,
        value,
    });
    let marks = proptest::collection::vec(mark, 0..24);
    // Self-ties, parallel ties and ties to nobody are among them.
    let link = (0usize..26, 0usize..26, any::<bool>());
    let link = link.prop_map(|(from, to, is_command)| Link {
        from,
        to,
        is_command,
    });
    let links = proptest::collection::vec(link, 0..40);
    (marks, links).prop_map(|(marks, links)| Input { marks, links })
}

fn without_locks(mut input: Input) -> Input {
    for mark in &mut input.marks {
        mark.locked = false;
    }
    input
}

fn any_overlap(places: &[Point], input: &Input) -> bool {
    let area = |i: usize| Area::of(places[i], input.marks[i].room);
    (0..places.len()).any(|a| (0..a).any(|b| area(a).overlaps(&area(b))))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn places_are_valid_the_same_each_time_and_those_of_locked_ones_are_kept(input in network()) {
        for method in Method::ALL {
            let places = lay_out(method, &input, &Unwatched).unwrap();
            prop_assert_eq!(places.len(), input.marks.len());
            for (place, mark) in places.iter().zip(&input.marks) {
                prop_assert!(place.is_valid(), "{:?} {:?}", method, place);
                prop_assert!(!mark.locked || *place == mark.place.clamped());
            }
            prop_assert_eq!(&lay_out(method, &input, &Unwatched).unwrap(), &places);
        }
    }

    #[test]
    fn no_mark_or_label_lies_on_another_after_any_method(input in network()) {
        let input = without_locks(input);
        for method in Method::ALL {
            let places = lay_out(method, &input, &Unwatched).unwrap();
            let moves = input.marks.len() > 1;
            prop_assert!(!moves || !any_overlap(&places, &input), "{:?}", method);
        }
    }

    #[test]
    fn lines_of_command_without_a_ring_lead_downwards(
        arcs in proptest::collection::vec((0usize..12, 0usize..12), 1..24),
    ) {
        let arcs: Vec<_> = arcs.into_iter().filter(|(a, b)| a < b).collect();
        let input = Input {
            marks: (0..12).map(|i| mark(f64::from(i) * 7.0, 0.0)).collect(),
            links: arcs
                .iter()
                .map(|(from, to)| Link { from: *from, to: *to, is_command: true })
                .collect(),
        };
        let places = lay_out(Method::Layered, &input, &Unwatched).unwrap();
        for (from, to) in arcs {
            prop_assert!(places[from].y < places[to].y);
        }
    }

    #[test]
    fn nobody_nearer_the_middle_has_a_clearly_lower_value(
        values in proptest::collection::vec(0u8..4, 6..20),
    ) {
        let marks = values.iter().map(|v| Mark { value: Some(f64::from(*v)), ..mark(0.0, 0.0) });
        let input = Input { marks: marks.collect(), links: vec![link(0, 1), link(1, 2)] };
        let graph = Graph::of(&input);
        let places = concentric::places(&graph, &input, &Unwatched).unwrap();
        for (a, p) in places.iter().enumerate() {
            for (b, q) in places.iter().enumerate() {
                let is_outside = p.distance(Point::default()) > q.distance(Point::default()) + 1.0;
                prop_assert!(!is_outside || values[a] <= values[b]);
            }
        }
    }
}

/// A random connected network: a tree with some more ties.
fn tangle(count: usize, extra: usize, seed: u64) -> Input {
    let mut random = SplitMix64::new(seed);
    let side = 1000.0;
    let mut links = Vec::new();
    for node in 1..count {
        links.push(link(node, random.below(node as u32) as usize));
    }
    for _ in 0..extra {
        let mut any = || random.below(count as u32) as usize;
        links.push(link(any(), any()));
    }
    Input {
        marks: (0..count)
            .map(|_| mark(random.unit() * side, random.unit() * side))
            .collect(),
        links,
    }
}

fn stress_of(places: &[Point], input: &Input) -> f64 {
    let all = std::cell::RefCell::new(input.places());
    let stage = watch::Stage::new(&Unwatched, &all, &[], (0.0, 1.0));
    let wanted = stress::Wanted::steps(&Graph::of(input), &stage).unwrap();
    let least = (40..400).map(|length| wanted.stress(places, f64::from(length)));
    least.fold(f64::INFINITY, f64::min)
}

fn crossings(places: &[Point], input: &Input) -> usize {
    let side =
        |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0.0;
    let graph = Graph::of(input);
    let ties: Vec<(usize, usize)> = (0..graph.len())
        .flat_map(|a| graph.neighbours(a).iter().map(move |b| (a, *b as usize)))
        .filter(|(a, b)| a < b)
        .collect();
    let crosses = |(a, b): (usize, usize), (c, d): (usize, usize)| {
        let [p, q, r, s] = [places[a], places[b], places[c], places[d]];
        a != c
            && a != d
            && b != c
            && b != d
            && side(p, q, r) != side(p, q, s)
            && side(r, s, p) != side(r, s, q)
    };
    (0..ties.len())
        .map(|i| (0..i).filter(|j| crosses(ties[i], ties[*j])).count())
        .sum()
}

#[test]
fn stress_never_grows_and_a_tangle_is_untangled() {
    for seed in 0..4 {
        let input = tangle(40, 15, seed);
        let before = input.places();
        let after = lay_out(Method::Stress, &input, &Unwatched).unwrap();
        assert!(stress_of(&after, &input) < 0.35 * stress_of(&before, &input));
        assert!(crossings(&after, &input) * 5 < crossings(&before, &input));
        // Once more changes next to nothing: the map has come to rest.
        let rested = Input {
            marks: input
                .marks
                .iter()
                .zip(&after)
                .map(|(m, place)| Mark {
                    place: *place,
                    ..*m
                })
                .collect(),
            links: input.links.clone(),
        };
        let again = lay_out(Method::Stress, &rested, &Unwatched).unwrap();
        assert!(stress_of(&again, &input) < 1.1 * stress_of(&after, &input));
    }
}

#[test]
fn stress_keeps_a_sensible_map_where_it_was() {
    // A grid, a little shaken, keeps up up and left left.
    let mut input = Input::default();
    for row in 0..5_usize {
        for column in 0..5_usize {
            let shake = ((row * 7 + column * 3) % 5) as f64 * 8.0;
            input.marks.push(mark(
                column as f64 * 150.0 + shake,
                row as f64 * 150.0 - shake,
            ));
            let own = row * 5 + column;
            if column > 0 {
                input.links.push(link(own - 1, own));
            }
            if row > 0 {
                input.links.push(link(own - 5, own));
            }
        }
    }
    let places = lay_out(Method::Stress, &input, &Unwatched).unwrap();
    for row in 0..5 {
        for column in 1..5 {
            let at = |row: usize, column: usize| places[row * 5 + column];
            assert!(at(row, column).x > at(row, column - 1).x + 50.0);
            assert!(at(column, row).y > at(column - 1, row).y + 50.0);
        }
    }
}

#[test]
fn each_method_draws_fewer_crossings_than_chance() {
    for seed in 0..3 {
        let mut input = tangle(60, 12, seed);
        for (index, link) in input.links.iter_mut().enumerate() {
            link.is_command = index < 59;
            // From the older one: a tree from the top.
            if link.is_command {
                std::mem::swap(&mut link.from, &mut link.to);
            }
        }
        let chance = crossings(&input.places(), &input);
        for (method, most) in [
            (Method::Stress, 0.15),
            (Method::Force, 0.15),
            (Method::Layered, 0.25),
            (Method::Circular, 0.35),
        ] {
            let places = lay_out(method, &input, &Unwatched).unwrap();
            let share = crossings(&places, &input) as f64 / chance as f64;
            assert!(
                share < most,
                "{method:?} has {share} of the crossings of chance"
            );
        }
    }
}

#[test]
fn a_tree_of_command_is_drawn_without_a_crossing() {
    let mut input = tangle(40, 0, 3);
    for link in &mut input.links {
        std::mem::swap(&mut link.from, &mut link.to);
        link.is_command = true;
    }
    let places = lay_out(Method::Layered, &input, &Unwatched).unwrap();
    assert_eq!(crossings(&places, &input), 0);
}

#[test]
fn groups_stand_apart() {
    let mut input = tangle(60, 40, 8);
    for (index, mark) in input.marks.iter_mut().enumerate() {
        mark.group = Some(index % 4);
    }
    let places = lay_out(Method::Groups, &input, &Unwatched).unwrap();
    let middle = |group: usize| {
        let own: Vec<Point> = (0..60)
            .filter(|i| i % 4 == group)
            .map(|i| places[i])
            .collect();
        stress::mean(&own)
    };
    for (index, place) in places.iter().enumerate() {
        let own = place.distance(middle(index % 4));
        let others = (0..4)
            .filter(|g| *g != index % 4)
            .map(|g| place.distance(middle(g)));
        assert!(own < others.fold(f64::INFINITY, f64::min));
    }
}

/// Stops after so many questions, and remembers when.
struct Stopper {
    left: AtomicUsize,
    is_stopped: AtomicBool,
    since: std::sync::Mutex<Option<Instant>>,
}

impl Watch for Stopper {
    fn go_on(&self) -> bool {
        let left = self.left.load(Ordering::Relaxed);
        if left == 0 {
            if !self.is_stopped.swap(true, Ordering::Relaxed) {
                *self.since.lock().unwrap() = Some(Instant::now());
            }
            return false;
        }
        self.left.store(left - 1, Ordering::Relaxed);
        true
    }

    fn show(&self, done: f32, places: &[Point]) {
        assert!((0.0..=1.0).contains(&done));
        assert!(places.iter().all(|p| p.x.is_finite() && p.y.is_finite()));
    }
}

#[test]
fn every_method_stops_soon_after_it_is_asked_to() {
    let mut input = tangle(1500, 3000, 1);
    for (index, mark) in input.marks.iter_mut().enumerate() {
        mark.group = Some(index % 9);
        mark.value = Some((index % 50) as f64);
    }
    for link in &mut input.links {
        link.is_command = true;
    }
    for method in Method::ALL {
        for questions in [0, 3, 40] {
            // A busy machine may hold the thread up: the best of some tries counts.
            let tries = (0..5).filter_map(|_| time_to_stop(method, &input, questions));
            let limit = Duration::from_millis(50);
            let mut tries = tries.peekable();
            let is_done_before = tries.peek().is_none();
            assert!(
                is_done_before || tries.any(|time| time < limit),
                "{method:?} after {questions} questions"
            );
        }
    }
}

/// How long a method works on once it is told to stop, which it is after so many questions; `None`
/// where it ends before.
fn time_to_stop(method: Method, input: &Input, questions: usize) -> Option<Duration> {
    let stopper = Stopper {
        left: AtomicUsize::new(questions),
        is_stopped: AtomicBool::new(false),
        since: std::sync::Mutex::new(None),
    };
    let places = lay_out(method, input, &stopper);
    let since = *stopper.since.lock().unwrap();
    assert_eq!(places.is_none(), since.is_some(), "{method:?}");
    since.map(|since| since.elapsed())
}
