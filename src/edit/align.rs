//! Where stakeholders go that are lined up, spread evenly or put around a circle. Pure.
//!
//! Everything goes by the middles of the marks: a mark's size says how central a stakeholder is
//! and changes with the next tie, so what was lined up by its edges would not stay so.

use std::f64::consts::TAU;

use crate::model::{Point, StakeholderId};

/// The least distance between neighbours on a circle, in canvas units.
const ELBOW_ROOM: f64 = 110.0;

/// How to line up what is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeHorizontally,
    DistributeVertically,
    /// At the same distance from a middle, and from their neighbours.
    OnCircle,
}

impl Alignment {
    pub const ALL: [Self; 9] = [
        Self::AlignLeft,
        Self::AlignCentre,
        Self::AlignRight,
        Self::AlignTop,
        Self::AlignMiddle,
        Self::AlignBottom,
        Self::DistributeHorizontally,
        Self::DistributeVertically,
        Self::OnCircle,
    ];

    /// The least number of stakeholders for which it makes a difference.
    pub fn least(self) -> usize {
        match self {
            Self::DistributeHorizontally | Self::DistributeVertically => 3,
            _ => 2,
        }
    }

    pub(super) fn step(self) -> &'static str {
        match self {
            Self::DistributeHorizontally | Self::DistributeVertically => "step-distribute",
            Self::OnCircle => "step-on-circle",
            _ => "step-align",
        }
    }
}

/// A stakeholder where it stands. A locked one stays, and the others go by it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    pub id: StakeholderId,
    pub at: Point,
    pub is_locked: bool,
}

/// The new places of those that are not locked. Fewer than [`Alignment::least`] stay.
pub fn places(how: Alignment, placed: &[Placed]) -> Vec<(StakeholderId, Point)> {
    if placed.len() < how.least() {
        return Vec::new();
    }
    match how {
        Alignment::AlignLeft => aligned(placed, Axis::X, least),
        Alignment::AlignCentre => aligned(placed, Axis::X, middle),
        Alignment::AlignRight => aligned(placed, Axis::X, greatest),
        Alignment::AlignTop => aligned(placed, Axis::Y, least),
        Alignment::AlignMiddle => aligned(placed, Axis::Y, middle),
        Alignment::AlignBottom => aligned(placed, Axis::Y, greatest),
        Alignment::DistributeHorizontally => distributed(placed, Axis::X),
        Alignment::DistributeVertically => distributed(placed, Axis::Y),
        Alignment::OnCircle => on_circle(placed),
    }
}

#[derive(Clone, Copy)]
enum Axis {
    X,
    Y,
}

impl Axis {
    fn of(self, point: Point) -> f64 {
        match self {
            Self::X => point.x,
            Self::Y => point.y,
        }
    }

    fn with(self, point: Point, value: f64) -> Point {
        match self {
            Self::X => Point::new(value, point.y),
            Self::Y => Point::new(point.x, value),
        }
    }
}

fn least(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

fn greatest(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

/// Half way between the outermost.
fn middle(values: &[f64]) -> f64 {
    f64::midpoint(least(values), greatest(values))
}

fn aligned(
    placed: &[Placed],
    axis: Axis,
    line: impl Fn(&[f64]) -> f64,
) -> Vec<(StakeholderId, Point)> {
    let values = |only_locked: bool| -> Vec<f64> {
        placed
            .iter()
            .filter(|p| p.is_locked || !only_locked)
            .map(|p| axis.of(p.at))
            .collect()
    };
    let locked = values(true);
    let line = if locked.is_empty() {
        line(&values(false))
    } else {
        line(&locked)
    };
    free(placed)
        .map(|p| (p.id, axis.with(p.at, line)))
        .collect()
}

/// Even gaps from one end to the other; those that are locked divide the way.
fn distributed(placed: &[Placed], axis: Axis) -> Vec<(StakeholderId, Point)> {
    let mut row = placed.to_vec();
    row.sort_by(|a, b| {
        axis.of(a.at)
            .total_cmp(&axis.of(b.at))
            .then(a.id.cmp(&b.id))
    });
    let last = row.len() - 1;
    let posts: Vec<usize> = (0..row.len())
        .filter(|i| *i == 0 || *i == last || row[*i].is_locked)
        .collect();
    let mut places = Vec::new();
    for ends in posts.windows(2) {
        let (from, to) = (axis.of(row[ends[0]].at), axis.of(row[ends[1]].at));
        let gap = (to - from) / (ends[1] - ends[0]) as f64;
        for (step, between) in row[ends[0]..ends[1]].iter().enumerate().skip(1) {
            let value = from + gap * step as f64;
            places.push((between.id, axis.with(between.at, value)));
        }
    }
    places
}

/// Around the one that is locked, or else around the middle of all, in the order in which they
/// stand around it now, turned so that they move little.
fn on_circle(placed: &[Placed]) -> Vec<(StakeholderId, Point)> {
    let locked: Vec<&Placed> = placed.iter().filter(|p| p.is_locked).collect();
    let centre = match locked[..] {
        [hub] => hub.at,
        _ => mean(placed.iter().map(|p| p.at)),
    };
    let mut ring: Vec<(f64, Placed)> = free(placed)
        .map(|p| ((p.at.y - centre.y).atan2(p.at.x - centre.x), *p))
        .collect();
    if ring.is_empty() {
        return Vec::new();
    }
    ring.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.id.cmp(&b.1.id)));
    let count = ring.len() as f64;
    let distances = ring.iter().map(|(_, p)| p.at.distance(centre));
    let room = if count > 1.0 {
        ELBOW_ROOM / 2.0 / (TAU / 2.0 / count).sin()
    } else {
        ELBOW_ROOM
    };
    let radius = (distances.sum::<f64>() / count).max(room);
    // The mean turn from even angles to those of today, as a direction.
    let turn = mean(ring.iter().enumerate().map(|(i, (angle, _))| {
        let turn = angle - TAU * i as f64 / count;
        Point::new(turn.cos(), turn.sin())
    }));
    let turn = turn.y.atan2(turn.x);
    ring.iter()
        .enumerate()
        .map(|(i, (_, p))| {
            let angle = turn + TAU * i as f64 / count;
            let outward = Point::new(angle.cos(), angle.sin());
            (p.id, centre + outward * radius)
        })
        .collect()
}

fn free(placed: &[Placed]) -> impl Iterator<Item = &Placed> {
    placed.iter().filter(|p| !p.is_locked)
}

fn mean(points: impl Iterator<Item = Point>) -> Point {
    let (sum, count) = points.fold((Point::default(), 0.0), |(sum, n), p| (sum + p, n + 1.0));
    sum * (1.0 / f64::max(count, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn placed(places: &[(f64, f64)]) -> Vec<Placed> {
        let one = |(i, (x, y)): (usize, &(f64, f64))| Placed {
            id: StakeholderId(i as u64),
            at: Point::new(*x, *y),
            is_locked: false,
        };
        places.iter().enumerate().map(one).collect()
    }

    fn points(how: Alignment, placed: &[Placed]) -> Vec<(u64, Point)> {
        let mut all: Vec<_> = places(how, placed)
            .into_iter()
            .map(|(id, at)| (id.0, at))
            .collect();
        all.sort_by_key(|(id, _)| *id);
        all
    }

    #[test]
    fn aligning_moves_along_one_axis_only() {
        let three = placed(&[(0.0, 5.0), (10.0, 7.0), (40.0, 90.0)]);
        let xs = |how| -> Vec<f64> { points(how, &three).iter().map(|p| p.1.x).collect() };
        assert_eq!(xs(Alignment::AlignLeft), [0.0; 3]);
        assert_eq!(xs(Alignment::AlignCentre), [20.0; 3]);
        assert_eq!(xs(Alignment::AlignRight), [40.0; 3]);
        let ys = |how| -> Vec<f64> { points(how, &three).iter().map(|p| p.1.y).collect() };
        assert_eq!(ys(Alignment::AlignRight), [5.0, 7.0, 90.0]);
        assert_eq!(ys(Alignment::AlignTop), [5.0; 3]);
        assert_eq!(ys(Alignment::AlignMiddle), [47.5; 3]);
        assert_eq!(ys(Alignment::AlignBottom), [90.0; 3]);
    }

    #[test]
    fn the_others_line_up_with_the_locked_one() {
        let mut three = placed(&[(0.0, 0.0), (10.0, 7.0), (40.0, 90.0)]);
        three[1].is_locked = true;
        let expected = vec![(0, Point::new(10.0, 0.0)), (2, Point::new(10.0, 90.0))];
        assert_eq!(points(Alignment::AlignLeft, &three), expected);
    }

    #[test]
    fn distributing_keeps_the_ends_and_makes_even_gaps() {
        let four = placed(&[(90.0, 1.0), (0.0, 2.0), (10.0, 3.0), (15.0, 4.0)]);
        let expected = vec![(2, Point::new(30.0, 3.0)), (3, Point::new(60.0, 4.0))];
        assert_eq!(points(Alignment::DistributeHorizontally, &four), expected);
        assert!(points(Alignment::DistributeVertically, &four[..2]).is_empty());
    }

    #[test]
    fn a_locked_one_divides_the_row() {
        let mut five = placed(&[
            (0.0, 0.0),
            (1.0, 0.0),
            (20.0, 0.0),
            (21.0, 0.0),
            (60.0, 0.0),
        ]);
        five[2].is_locked = true;
        let expected = vec![(1, Point::new(10.0, 0.0)), (3, Point::new(40.0, 0.0))];
        assert_eq!(points(Alignment::DistributeHorizontally, &five), expected);
    }

    #[test]
    fn a_locked_one_is_the_middle_of_the_circle() {
        let mut four = placed(&[(0.0, 0.0), (300.0, 10.0), (0.0, 200.0), (-200.0, -20.0)]);
        four[0].is_locked = true;
        let ring = points(Alignment::OnCircle, &four);
        assert_eq!(ring.len(), 3);
        let radius = ring[0].1.distance(Point::default());
        for (_, at) in &ring {
            assert!((at.distance(Point::default()) - radius).abs() < 1e-9);
        }
        // They stay on their sides.
        assert!(ring[0].1.x > 0.0 && ring[1].1.y > 0.0 && ring[2].1.x < 0.0);
    }

    proptest! {
        #[test]
        fn a_circle_has_one_radius_and_even_gaps_with_elbow_room(
            at in prop::collection::vec((-500.0..500.0f64, -500.0..500.0f64), 2..30),
        ) {
            let all = placed(&at);
            let ring = places(Alignment::OnCircle, &all);
            let centre = mean(all.iter().map(|p| p.at));
            let radius = ring[0].1.distance(centre);
            for (i, (_, place)) in ring.iter().enumerate() {
                prop_assert!((place.distance(centre) - radius).abs() < 1e-6);
                let next = ring[(i + 1) % ring.len()].1;
                prop_assert!(place.distance(next) >= ELBOW_ROOM - 1e-6);
            }
        }

        #[test]
        fn arranging_twice_changes_nothing_more(
            at in prop::collection::vec((-500.0..500.0f64, -500.0..500.0f64), 2..12),
            how in prop::sample::select(Alignment::ALL.to_vec()),
        ) {
            let mut all = placed(&at);
            for round in 0..2 {
                for (id, place) in places(how, &all) {
                    prop_assert!(place.is_valid());
                    let one = &mut all[id.0 as usize];
                    if round == 1 {
                        prop_assert!(one.at.distance(place) < 1e-6, "{how:?}");
                    }
                    one.at = place;
                }
            }
        }
    }
}
