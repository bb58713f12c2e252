//! Takes marks and labels off each other, moving as little as possible.
//!
//! Overlapping pairs part along the axis on which they need the shorter way, again and again; a
//! crowd that this does not dissolve is spread as a whole, and the last few look for the nearest
//! free place, which always exists. Locked ones stay.

use std::collections::HashMap;

use crate::model::Point;

use super::area::Area;
use super::input::{Input, Room};
use super::watch::Watch;

/// Space kept between marks with their labels.
const GAP: f64 = 10.0;
/// Rounds of parting pairs before a crowd is spread, and where there are very many of them.
const ROUNDS: (usize, usize) = (40, 12);
const MANY: usize = 2000;
/// How often a crowd is spread, and by how much more than its size where all overlap.
const SPREADS: usize = 24;
const SPREAD: f64 = 0.5;
/// Fewer pairs than one for so many marks are left to the search for free places.
const FEW: usize = 200;

/// Returns whether the watch let it finish.
pub(super) fn remove(places: &mut [Point], input: &Input, watch: &dyn Watch) -> bool {
    let rooms: Vec<Room> = input
        .marks
        .iter()
        .map(|mark| Room {
            side: mark.room.side + GAP / 2.0,
            up: mark.room.up + GAP / 2.0,
            down: mark.room.down + GAP / 2.0,
        })
        .collect();
    let locked: Vec<bool> = input.marks.iter().map(|mark| mark.locked).collect();
    part(places, &rooms, &locked, watch)
}

/// Takes rooms off each other.
pub(super) fn part(
    places: &mut [Point],
    rooms: &[Room],
    locked: &[bool],
    watch: &dyn Watch,
) -> bool {
    let is_any_locked = locked.contains(&true);
    let rounds = if places.len() > MANY {
        ROUNDS.1
    } else {
        ROUNDS.0
    };
    for _ in 0..SPREADS {
        let mut before = usize::MAX;
        for round in 0..rounds {
            let Some(pairs) = push_apart(places, rooms, locked, watch) else {
                return false;
            };
            if pairs == 0 {
                return true;
            }
            // Where it goes slowly a little more room helps more than further rounds.
            if round % 10 == 9 {
                if pairs > before - before / 4 {
                    break;
                }
                before = pairs;
            }
        }
        let left = overlapping(places, rooms, locked).len();
        if is_any_locked || left * FEW <= places.len().max(FEW * 4) {
            break;
        }
        // The thicker the crowd the more.
        let share = left as f64 / places.len() as f64;
        spread(places, 1.0 + SPREAD * share.max(0.25));
    }
    settle_rest(places, rooms, locked, watch)
}

/// All boxes by their left edge.
fn by_left_edge(places: &[Point], rooms: &[Room]) -> Vec<(f64, u32)> {
    let mut order: Vec<(f64, u32)> = (0..places.len())
        .map(|i| (places[i].x - rooms[i].side, i as u32))
        .collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    order
}

/// Calls `meet` with each pair of boxes that may overlap, by a sweep from left to right.
/// It says whether to go on.
fn sweep(
    places: &mut [Point],
    rooms: &[Room],
    mut meet: impl FnMut(&mut [Point], usize, usize) -> bool,
) {
    let order = by_left_edge(places, rooms);
    for (at, (_, a)) in order.iter().enumerate() {
        let a = *a as usize;
        for (left, b) in &order[at + 1..] {
            if *left > places[a].x + rooms[a].side {
                break;
            }
            if !meet(places, a, *b as usize) {
                return;
            }
        }
    }
}

/// One round; returns how many pairs overlapped. `None` when the watch asked to stop.
fn push_apart(
    places: &mut [Point],
    rooms: &[Room],
    locked: &[bool],
    watch: &dyn Watch,
) -> Option<usize> {
    let (mut pairs, mut met, mut goes_on) = (0, 0_u32, watch.go_on());
    let mut budget: Vec<f64> = rooms.iter().map(|room| 4.0 * room.reach()).collect();
    sweep(places, rooms, |places, a, b| {
        met += 1;
        if met.is_multiple_of(1 << 18) && !watch.go_on() {
            goes_on = false;
            return false;
        }
        let (box_a, box_b) = (Area::of(places[a], rooms[a]), Area::of(places[b], rooms[b]));
        if !box_a.overlaps(&box_b) || (locked[a] && locked[b]) {
            return true;
        }
        pairs += 1;
        let (depth_x, depth_y) = box_a.depth(&box_b);
        let between = box_b.centre() - box_a.centre();
        // Those at the same place part each its own way, so that a pile becomes no line.
        let is_at_one = between.x.hypot(between.y) < 1e-6;
        let chance = (a * 7 + b * 13) % 4;
        let is_across = if is_at_one {
            chance < 2
        } else {
            depth_x <= depth_y
        };
        let sign = |v: f64| {
            if is_at_one && chance.is_multiple_of(2) || v < 0.0 {
                -1.0
            } else {
                1.0
            }
        };
        let push = if is_across {
            Point::new(sign(between.x) * (depth_x + 0.01), 0.0)
        } else {
            Point::new(0.0, sign(between.y) * (depth_y + 0.01))
        };
        let share = match (locked[a], locked[b]) {
            (true, _) => 0.0,
            (_, true) => 1.0,
            _ => 0.5,
        };
        // In a pile everybody is pushed by everybody: without a bound it would fly apart.
        let size = depth_x.min(depth_y);
        for (one, push) in [(a, push * -share), (b, push * (1.0 - share))] {
            if budget[one] > 0.0 {
                places[one] = places[one] + push;
                budget[one] -= size;
            }
        }
        true
    });
    goes_on.then_some(pairs)
}

/// The free ones of those that overlap: of two free ones the later.
fn overlapping(places: &mut [Point], rooms: &[Room], locked: &[bool]) -> Vec<usize> {
    let mut is_bad = vec![false; places.len()];
    sweep(places, rooms, |places, a, b| {
        let overlaps = Area::of(places[a], rooms[a]).overlaps(&Area::of(places[b], rooms[b]));
        let one = if locked[b] { a } else { b };
        is_bad[one] |= overlaps && !locked[one];
        true
    });
    (0..places.len()).filter(|i| is_bad[*i]).collect()
}

fn spread(places: &mut [Point], factor: f64) {
    let sum = places.iter().fold(Point::default(), |sum, p| sum + *p);
    let centre = sum * (1.0 / places.len().max(1) as f64);
    for place in places {
        *place = centre + (*place - centre) * factor;
    }
}

/// The last ones go to the nearest free place.
fn settle_rest(places: &mut [Point], rooms: &[Room], locked: &[bool], watch: &dyn Watch) -> bool {
    let bad = overlapping(places, rooms, locked);
    if bad.is_empty() {
        return true;
    }
    let mut is_taken = vec![true; places.len()];
    for index in &bad {
        is_taken[*index] = false;
    }
    let mut boxes = Boxes::new(rooms);
    for index in (0..places.len()).filter(|i| is_taken[*i]) {
        boxes.add(Area::of(places[index], rooms[index]));
    }
    for index in bad {
        if !watch.go_on() {
            return false;
        }
        places[index] = boxes.nearest_free(places[index], rooms[index]);
        boxes.add(Area::of(places[index], rooms[index]));
    }
    true
}

/// Boxes by the cells that they cover.
struct Boxes {
    cell: f64,
    cells: HashMap<(i64, i64), Vec<Area>>,
}

impl Boxes {
    fn new(rooms: &[Room]) -> Self {
        let sum: f64 = rooms.iter().map(|room| room.reach()).sum();
        let mean = 2.0 * sum / rooms.len().max(1) as f64;
        Self {
            cell: mean.clamp(8.0, 1e5),
            cells: HashMap::new(),
        }
    }

    fn covered(&self, area: &Area) -> impl Iterator<Item = (i64, i64)> + use<> {
        let at = |v: f64| (v / self.cell).floor() as i64;
        let (x, y) = (
            at(area.min.x)..=at(area.max.x),
            at(area.min.y)..=at(area.max.y),
        );
        x.flat_map(move |x| y.clone().map(move |y| (x, y)))
    }

    fn add(&mut self, area: Area) {
        for cell in self.covered(&area) {
            self.cells.entry(cell).or_default().push(area);
        }
    }

    fn is_free(&self, area: &Area) -> bool {
        self.covered(area).all(|cell| {
            let inside = self.cells.get(&cell);
            inside.is_none_or(|areas| areas.iter().all(|other| !other.overlaps(area)))
        })
    }

    /// Looks on wider and wider circles. There is always an end: the boxes fill a finite space.
    fn nearest_free(&self, place: Point, room: Room) -> Point {
        // Beyond this many places on a circle, and far out, it need not be the very nearest.
        const MOST_TURNS: f64 = 96.0;
        const GROWTH: f64 = 1.03;
        let step = (room.reach() / 2.0).max(4.0);
        let mut radius = 0.0;
        loop {
            let count = (std::f64::consts::TAU * radius / step).ceil();
            let count = count.clamp(1.0, MOST_TURNS) as usize;
            for turn in 0..count {
                let angle = std::f64::consts::TAU * turn as f64 / count as f64;
                let (sin, cos) = angle.sin_cos();
                let tried = place + Point::new(cos, sin) * radius;
                if self.is_free(&Area::of(tried, room)) {
                    return tried;
                }
            }
            radius = radius * GROWTH + step;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::watch::Unwatched;
    use super::*;
    use proptest::prelude::*;

    fn any_overlap(places: &[Point], rooms: &[Room]) -> bool {
        let area = |i: usize| Area::of(places[i], rooms[i]);
        (0..places.len()).any(|a| (0..a).any(|b| area(a).overlaps(&area(b))))
    }

    fn rooms() -> impl Strategy<Value = Vec<(f64, f64, Room)>> {
        let room = (5.0..90.0, 5.0..40.0, 5.0..80.0);
        let mark = (-300.0..300.0, -300.0..300.0, room);
        let mark = mark.prop_map(|(x, y, (side, up, down))| (x, y, Room { side, up, down }));
        proptest::collection::vec(mark, 0..60)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn nothing_overlaps_in_the_end_and_locked_ones_have_not_moved(
            marks in rooms(), lock in 0usize..60,
        ) {
            let mut places: Vec<Point> = marks.iter().map(|m| Point::new(m.0, m.1)).collect();
            let before = places.clone();
            let rooms: Vec<Room> = marks.iter().map(|m| m.2).collect();
            // One locked: two could overlap for ever.
            let locked: Vec<bool> = (0..places.len()).map(|i| i == lock).collect();
            prop_assert!(part(&mut places, &rooms, &locked, &Unwatched));
            prop_assert!(!any_overlap(&places, &rooms));
            for index in 0..places.len() {
                prop_assert!(!locked[index] || places[index] == before[index]);
                prop_assert!(places[index].is_valid());
            }
        }
    }

    #[test]
    fn what_does_not_overlap_stays_to_the_bit() {
        let room = Room {
            side: 10.0,
            up: 10.0,
            down: 10.0,
        };
        let mut places: Vec<Point> = (0..9)
            .map(|i| Point::new(f64::from(i % 3) * 20.5, f64::from(i / 3) * 20.5))
            .collect();
        let before = places.clone();
        assert!(part(&mut places, &[room; 9], &[false; 9], &Unwatched));
        assert_eq!(places, before);
    }

    #[test]
    fn a_pair_parts_by_no_more_than_it_must() {
        let room = Room {
            side: 50.0,
            up: 10.0,
            down: 10.0,
        };
        let mut places = [Point::new(0.0, 0.0), Point::new(30.0, 15.0)];
        assert!(part(&mut places, &[room; 2], &[false; 2], &Unwatched));
        // Five up and down instead of seventy sideways.
        assert!(places[0].distance(Point::new(0.0, -2.5)) < 0.1);
        assert!(places[1].distance(Point::new(30.0, 17.5)) < 0.1);
    }

    #[test]
    fn a_hundred_at_one_place_find_room() {
        let room = Room {
            side: 30.0,
            up: 20.0,
            down: 40.0,
        };
        let mut places = [Point::new(7.0, 7.0); 100];
        assert!(part(&mut places, &[room; 100], &[false; 100], &Unwatched));
        assert!(!any_overlap(&places, &[room; 100]));
        let widest = places.iter().map(|p| p.distance(Point::new(7.0, 7.0)));
        let widest = widest.fold(0.0, f64::max);
        assert!(widest < 2000.0, "{widest}");
    }
}
