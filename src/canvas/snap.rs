//! Where what is dragged comes to rest: in line with the middles and edges of other marks, at
//! equal distances from its neighbours, or on the grid; with the guide lines that say so. Pure.
//!
//! Everything is in canvas units. Marks are sorted once per drag and view, so that a move only
//! looks at those few that are near a line.

use crate::model::{Point, StakeholderId};
use crate::scene::{Bounds, NodeVisual, shape};

/// With more marks than this in view everything lines up with something: nothing does any more.
const MOST_MARKS: usize = 2000;
/// What counts as the same line or distance.
const SAME: f64 = 1e-3;
/// An edge attracts from this share of the tolerance less far than a middle.
const EDGE_HANDICAP: f64 = 0.3;
/// Edges line up with marks within this share of the reach only: farther away nobody sees it.
const EDGE_REACH: f64 = 0.3;

/// A thin line that shows why something has come to rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Guide {
    /// Marks stand in line along it.
    Line([Point; 2]),
    /// One of several equal distances between middles.
    Gap([Point; 2]),
}

/// How snapping works for a move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    /// How far a line attracts.
    pub tolerance: f64,
    /// How far away the mark may be with which something lines up.
    pub reach: f64,
    /// Spacing of the grid, where it is on.
    pub grid: Option<f64>,
    /// Which coordinates are free to move: x, y.
    pub axes: [bool; 2],
}

/// A way that has been snapped.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapped {
    pub way: Point,
    pub guides: Vec<Guide>,
}

/// A mark, or several that move together: the middle and the box around.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Body {
    middle: Point,
    bounds: Bounds,
}

/// A coordinate with which something can line up.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stop {
    at: f64,
    is_middle: bool,
    mark: usize,
}

/// The marks in view, sorted, and what is moving among them.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapper {
    moving: Body,
    /// Equal distances are for one mark; several keep theirs.
    is_single: bool,
    marks: Vec<Body>,
    /// By x, by y.
    stops: [Vec<Stop>; 2],
}

fn value(point: Point, axis: usize) -> f64 {
    if axis == 0 { point.x } else { point.y }
}

fn with(point: Point, axis: usize, value: f64) -> Point {
    if axis == 0 {
        Point::new(value, point.y)
    } else {
        Point::new(point.x, value)
    }
}

impl Body {
    fn of(node: &NodeVisual, centre: Point) -> Self {
        let (half, up, down) = shape::extent(node.shape);
        Self {
            middle: centre,
            bounds: Bounds {
                min: centre - Point::new(half, up) * node.radius,
                max: centre + Point::new(half, down) * node.radius,
            },
        }
    }

    fn moved(self, way: Point) -> Self {
        Self {
            middle: self.middle + way,
            bounds: Bounds {
                min: self.bounds.min + way,
                max: self.bounds.max + way,
            },
        }
    }

    /// The coordinates that can line up, and whether each is the middle.
    fn lines(&self, axis: usize) -> [(f64, bool); 3] {
        [
            (value(self.middle, axis), true),
            (value(self.bounds.min, axis), false),
            (value(self.bounds.max, axis), false),
        ]
    }

    /// How far apart the boxes are along an axis; 0 where they overlap.
    fn apart(&self, other: &Self, axis: usize) -> f64 {
        let after = value(other.bounds.min, axis) - value(self.bounds.max, axis);
        let before = value(self.bounds.min, axis) - value(other.bounds.max, axis);
        after.max(before).max(0.0)
    }

    fn half_size(&self, axis: usize) -> f64 {
        (value(self.bounds.max, axis) - value(self.bounds.min, axis)) / 2.0
    }
}

impl Snapper {
    /// For stakeholders that start from these places, in order of id, `held` being under the
    /// hand. The marks `in_view` attract; where copies move, their originals do as well.
    pub fn new(
        nodes: &[NodeVisual],
        in_view: Bounds,
        originals: &[(StakeholderId, Point)],
        held: StakeholderId,
        is_copy: bool,
    ) -> Option<Self> {
        let mut marks = Vec::new();
        let mut moving: Option<Bounds> = None;
        let mut middle = None;
        for node in nodes {
            let own = originals.binary_search_by_key(&node.id, |(id, _)| *id);
            if let Ok(own) = own {
                let body = Body::of(node, originals[own].1);
                moving = Some(moving.map_or(body.bounds, |all| all.union(body.bounds)));
                if node.id == held || middle.is_none() {
                    middle = Some(body.middle);
                }
            }
            if own.is_err() || is_copy {
                let body = Body::of(node, node.centre);
                if body.bounds.overlaps(&in_view) {
                    marks.push(body);
                }
            }
        }
        if marks.len() > MOST_MARKS {
            marks.clear();
        }
        let stops = [0, 1].map(|axis| {
            let mut stops: Vec<Stop> = Vec::with_capacity(3 * marks.len());
            for (mark, body) in marks.iter().enumerate() {
                let lines = body.lines(axis).into_iter();
                stops.extend(lines.map(|(at, is_middle)| Stop {
                    at,
                    is_middle,
                    mark,
                }));
            }
            stops.sort_by(|a, b| a.at.total_cmp(&b.at));
            stops
        });
        Some(Self {
            moving: Body {
                middle: middle?,
                bounds: moving?,
            },
            is_single: originals.len() == 1,
            marks,
            stops,
        })
    }

    /// The way nearest to `way` on which what moves comes to rest.
    pub fn snap(&self, way: Point, rules: &Rules) -> Snapped {
        let start = self.moving.moved(way);
        // First in line, or else on the grid, on both axes; then equal distances where those are
        // nearer, on one axis at most, since the other decides who is a neighbour.
        let lines = [0, 1].map(|axis| {
            let line = self.alignment(&start, axis, rules);
            line.filter(|_| rules.axes[axis])
        });
        let mut offsets = [0, 1].map(|axis| match (lines[axis], rules.grid) {
            (Some((offset, _)), _) => offset,
            (None, Some(grid)) if rules.axes[axis] => {
                let middle = value(start.middle, axis);
                (middle / grid).round() * grid - middle
            }
            (None, _) => 0.0,
        });
        let mut has_reason = lines.map(|line| line.is_some());
        for axis in [0, 1] {
            let aside = with(Point::default(), 1 - axis, offsets[1 - axis]);
            let spaced = self.spacing(&start.moved(aside), axis, rules);
            let cost = lines[axis].map_or(f64::INFINITY, |(_, cost)| cost);
            if let Some(offset) = spaced.filter(|o| rules.axes[axis] && o.abs() < cost) {
                offsets[axis] = offset;
                has_reason[axis] = true;
                break;
            }
        }
        let snapped = way + Point::new(offsets[0], offsets[1]);
        let rest = self.moving.moved(snapped);
        let mut guides = Vec::new();
        for axis in [0, 1] {
            if has_reason[axis] {
                self.draw_lines(&rest, axis, rules, &mut guides);
                self.draw_gaps(&rest, axis, rules, &mut guides);
            }
        }
        Snapped {
            way: snapped,
            guides,
        }
    }

    /// The stops within `margin` of a coordinate that a moving line can meet.
    fn near(
        &self,
        body: &Body,
        axis: usize,
        (at, is_middle): (f64, bool),
        margin: f64,
        reach: f64,
    ) -> impl Iterator<Item = &Stop> {
        let stops = &self.stops[axis];
        let first = stops.partition_point(|stop| stop.at < at - margin);
        let body = *body;
        stops[first..]
            .iter()
            .take_while(move |stop| stop.at <= at + margin)
            .filter(move |stop| stop.is_middle == is_middle)
            .filter(move |stop| {
                let reach = if is_middle { reach } else { EDGE_REACH * reach };
                body.apart(&self.marks[stop.mark], 1 - axis) <= reach
            })
    }

    /// The smallest offset that brings a middle or an edge in line with another, and its cost.
    fn alignment(&self, body: &Body, axis: usize, rules: &Rules) -> Option<(f64, f64)> {
        let mut best: Option<(f64, f64)> = None;
        for line in body.lines(axis) {
            let handicap = if line.1 {
                0.0
            } else {
                EDGE_HANDICAP * rules.tolerance
            };
            let margin = rules.tolerance - handicap;
            for stop in self.near(body, axis, line, margin, rules.reach) {
                let offset = stop.at - line.0;
                let cost = offset.abs() + handicap;
                if best.is_none_or(|(_, least)| cost < least) {
                    best = Some((offset, cost));
                }
            }
        }
        best
    }

    /// The coordinates of the nearest two on each side in the same row or column, nearest first.
    fn neighbours(&self, body: &Body, axis: usize, rules: &Rules) -> [Vec<f64>; 2] {
        let cross = 1 - axis;
        let here = value(body.middle, axis);
        let mut sides = [Vec::new(), Vec::new()];
        for mark in &self.marks {
            let aside = (value(mark.middle, cross) - value(body.middle, cross)).abs();
            let room = mark.half_size(cross).min(body.half_size(cross)) / 2.0;
            let there = value(mark.middle, axis);
            if aside <= room.max(rules.tolerance) && (there - here).abs() <= 2.0 * rules.reach {
                sides[usize::from(there > here)].push(there);
            }
        }
        for side in &mut sides {
            side.sort_by(|a, b| (a - here).abs().total_cmp(&(b - here).abs()));
            side.truncate(2);
        }
        sides
    }

    /// The smallest offset that makes distances to neighbours equal.
    fn spacing(&self, body: &Body, axis: usize, rules: &Rules) -> Option<f64> {
        if !self.is_single {
            return None;
        }
        let here = value(body.middle, axis);
        let [before, after] = self.neighbours(body, axis, rules);
        let mut wanted = Vec::new();
        if let ([left, ..], [right, ..]) = (&before[..], &after[..]) {
            wanted.push(f64::midpoint(*left, *right));
        }
        for side in [&before, &after] {
            if let [near, far] = side[..] {
                wanted.push(near + (near - far));
            }
        }
        let offsets = wanted.into_iter().map(|at| at - here);
        offsets
            .filter(|offset| offset.abs() <= rules.tolerance)
            .min_by(|a, b| a.abs().total_cmp(&b.abs()))
    }

    /// The lines on which a resting body stands, from the first mark on it to the last.
    fn draw_lines(&self, body: &Body, axis: usize, rules: &Rules, guides: &mut Vec<Guide>) {
        for line in body.lines(axis) {
            let mut extent: Option<Bounds> = None;
            for stop in self.near(body, axis, line, SAME, rules.reach) {
                let bounds = self.marks[stop.mark].bounds;
                extent = Some(extent.unwrap_or(body.bounds).union(bounds));
            }
            if let Some(extent) = extent {
                let ends = [extent.min, extent.max].map(|end| with(end, axis, line.0));
                guides.push(Guide::Line(ends));
            }
        }
    }

    /// The equal distances beside a resting body.
    fn draw_gaps(&self, body: &Body, axis: usize, rules: &Rules, guides: &mut Vec<Guide>) {
        if !self.is_single {
            return;
        }
        let here = value(body.middle, axis);
        let [before, after] = self.neighbours(body, axis, rules);
        let mut gaps: Vec<[f64; 2]> = Vec::new();
        let is_same = |a: f64, b: f64| (a.abs() - b.abs()).abs() <= SAME;
        if let ([left, ..], [right, ..]) = (&before[..], &after[..])
            && is_same(here - left, right - here)
        {
            gaps.extend([[*left, here], [here, *right]]);
        }
        for side in [&before, &after] {
            if let [near, far] = side[..]
                && is_same(near - far, here - near)
            {
                for gap in [[here, near], [near, far]] {
                    if !gaps.contains(&gap) && !gaps.contains(&[gap[1], gap[0]]) {
                        gaps.push(gap);
                    }
                }
            }
        }
        guides.extend(
            gaps.into_iter()
                .map(|gap| Guide::Gap(gap.map(|at| with(body.middle, axis, at)))),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NodeShape;
    use crate::style::Rgba;
    use proptest::prelude::*;

    const RULES: Rules = Rules {
        tolerance: 6.0,
        reach: 500.0,
        grid: None,
        axes: [true, true],
    };

    fn nodes(places: &[(f64, f64, f64)]) -> Vec<NodeVisual> {
        let node = |(i, (x, y, radius)): (usize, &(f64, f64, f64))| NodeVisual {
            id: StakeholderId(i as u64),
            centre: Point::new(*x, *y),
            radius: *radius,
            shape: NodeShape::Circle,
            fill: Rgba::rgb(0),
            rim: Rgba::rgb(0),
            rim_width: 1.0,
        };
        places.iter().enumerate().map(node).collect()
    }

    fn everywhere() -> Bounds {
        Bounds::from_centre(Point::default(), 1e5, 1e5)
    }

    /// The first of these marks moves.
    fn snapper(places: &[(f64, f64, f64)]) -> Snapper {
        let nodes = nodes(places);
        let originals = [(nodes[0].id, nodes[0].centre)];
        Snapper::new(&nodes, everywhere(), &originals, nodes[0].id, false).unwrap()
    }

    #[test]
    fn a_middle_comes_to_rest_in_line_with_another_middle() {
        let snapper = snapper(&[(0.0, 0.0, 20.0), (300.0, 104.0, 30.0)]);
        let snapped = snapper.snap(Point::new(40.0, 100.0), &RULES);
        assert_eq!(snapped.way, Point::new(40.0, 104.0));
        // From the left edge of the one that moves to the right edge of the other.
        let line = Guide::Line([Point::new(20.0, 104.0), Point::new(330.0, 104.0)]);
        assert_eq!(snapped.guides, [line]);
    }

    #[test]
    fn an_edge_comes_to_rest_in_line_with_another_edge() {
        let snapper = snapper(&[(0.0, 0.0, 20.0), (300.0, 200.0, 40.0)]);
        // Upper edges at 160: the middle at 180.
        let snapped = snapper.snap(Point::new(140.0, 182.0), &RULES);
        assert_eq!(snapped.way, Point::new(140.0, 180.0));
        assert_eq!(snapped.guides.len(), 1);
        let far = Point::new(0.0, 182.0);
        assert_eq!(snapper.snap(far, &RULES).way, far);
    }

    #[test]
    fn what_is_farther_than_the_tolerance_or_out_of_reach_attracts_nothing() {
        let snapper = snapper(&[(0.0, 0.0, 20.0), (300.0, 100.0, 20.0)]);
        let way = Point::new(40.0, 93.0);
        assert_eq!(snapper.snap(way, &RULES).way, way);
        let short = Rules {
            reach: 100.0,
            ..RULES
        };
        let way = Point::new(40.0, 98.0);
        assert_eq!(snapper.snap(way, &short).way, way);
        assert_eq!(snapper.snap(way, &RULES).way, Point::new(40.0, 100.0));
    }

    #[test]
    fn a_mark_rests_half_way_between_two_in_its_row() {
        let snapper = snapper(&[(0.0, 50.0, 20.0), (0.0, 0.0, 20.0), (400.0, 0.0, 20.0)]);
        let snapped = snapper.snap(Point::new(197.0, -48.0), &RULES);
        assert_eq!(snapped.way, Point::new(200.0, -50.0));
        let gaps = snapped.guides.iter().filter(|g| matches!(g, Guide::Gap(_)));
        assert_eq!(gaps.count(), 2);
    }

    #[test]
    fn a_mark_rests_as_far_on_as_the_row_before_it() {
        let snapper = snapper(&[(0.0, 50.0, 20.0), (0.0, 0.0, 20.0), (150.0, 0.0, 20.0)]);
        let snapped = snapper.snap(Point::new(304.0, -49.0), &RULES);
        assert_eq!(snapped.way, Point::new(300.0, -50.0));
    }

    #[test]
    fn an_axis_that_is_kept_is_not_snapped() {
        let snapper = snapper(&[(0.0, 0.0, 20.0), (303.0, 104.0, 20.0)]);
        let rules = Rules {
            axes: [true, false],
            ..RULES
        };
        let snapped = snapper.snap(Point::new(300.0, 102.0), &rules);
        assert_eq!(snapped.way, Point::new(303.0, 102.0));
    }

    #[test]
    fn the_grid_takes_what_no_line_takes() {
        let snapper = snapper(&[(3.0, 5.0, 20.0), (300.0, 104.0, 30.0)]);
        let rules = Rules {
            grid: Some(22.0),
            ..RULES
        };
        let snapped = snapper.snap(Point::new(40.0, 96.0), &rules);
        assert_eq!(Point::new(3.0, 5.0) + snapped.way, Point::new(44.0, 104.0));
    }

    #[test]
    fn copies_line_up_with_their_originals_and_those_that_move_do_not() {
        let nodes = nodes(&[(0.0, 0.0, 20.0)]);
        let originals = [(nodes[0].id, nodes[0].centre)];
        let way = Point::new(3.0, 200.0);
        for (is_copy, x) in [(false, 3.0), (true, 0.0)] {
            let snapper = Snapper::new(&nodes, everywhere(), &originals, nodes[0].id, is_copy);
            assert_eq!(snapper.unwrap().snap(way, &RULES).way, Point::new(x, 200.0));
        }
    }

    #[test]
    fn what_is_out_of_view_attracts_nothing() {
        let nodes = nodes(&[(0.0, 0.0, 20.0), (300.0, 104.0, 30.0)]);
        let originals = [(nodes[0].id, nodes[0].centre)];
        let view = Bounds::from_centre(Point::default(), 150.0, 150.0);
        let snapper = Snapper::new(&nodes, view, &originals, nodes[0].id, false).unwrap();
        let way = Point::new(0.0, 103.0);
        assert_eq!(snapper.snap(way, &RULES).way, way);
    }

    proptest! {
        #[test]
        fn nothing_is_pulled_farther_than_the_tolerance(
            places in prop::collection::vec((-500.0..500.0f64, -500.0..500.0f64, 5.0..50.0f64), 1..40),
            x in -500.0..500.0f64, y in -500.0..500.0f64,
        ) {
            let way = Point::new(x, y);
            let snapped = snapper(&places).snap(way, &RULES);
            prop_assert!((snapped.way.x - x).abs() <= RULES.tolerance + 1e-9);
            prop_assert!((snapped.way.y - y).abs() <= RULES.tolerance + 1e-9);
            // What has moved has a reason on the map.
            prop_assert!(snapped.way == way || !snapped.guides.is_empty());
        }
    }
}
