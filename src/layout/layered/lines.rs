//! The lines of authority of an organisation chart: down from the box above, along between the levels,
//! down to the box below. Those that run along at one height have one origin.

use crate::model::Point;

use super::layers::Layers;

/// Between a level's boxes and the nearest line along them, and between one such line and the next.
const CLEARANCE: f64 = 16.0;
const LANE: f64 = 9.0;
/// More lines at different heights than this do not fit between two levels; they share the last.
const MOST_LANES: usize = 14;
/// Between a box and the line that leaves or enters it.
const GAP: f64 = 3.0;
/// A way that would step aside by less than this on its way down goes straight.
const STEP_ASIDE: f64 = 18.0;

/// Below each level, at what height lines run along.
pub(super) struct Lanes {
    /// By level and then by the node from which lines come down.
    lanes: Vec<Vec<(u32, usize)>>,
}

impl Lanes {
    /// The lanes for these ways from node to node, each from level to level.
    pub fn of(layers: &Layers, ways: &[Vec<u32>], across: &[f64]) -> Self {
        let mut level = vec![0; layers.len()];
        for (number, row) in layers.rows.iter().enumerate() {
            for node in row {
                level[*node as usize] = number;
            }
        }
        let mut spans: Vec<Vec<(f64, f64, u32)>> = vec![Vec::new(); layers.rows.len()];
        for ends in ways.iter().flat_map(|way| way.windows(2)) {
            let (x, other) = (across[ends[0] as usize], across[ends[1] as usize]);
            let own = &mut spans[level[ends[0] as usize]];
            match own.iter_mut().find(|span| span.2 == ends[0]) {
                Some(span) => *span = (span.0.min(other), span.1.max(other), ends[0]),
                None => own.push((x.min(other), x.max(other), ends[0])),
            }
        }
        let lanes = spans.into_iter().map(|mut spans| {
            spans.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)));
            let mut ends: Vec<f64> = Vec::new();
            let of = spans.into_iter().map(|(left, right, node)| {
                let free = ends.iter().position(|end| *end + 2.0 * GAP < left);
                let lane = free.unwrap_or(ends.len()).min(MOST_LANES - 1);
                if lane == ends.len() {
                    ends.push(right);
                } else {
                    ends[lane] = ends[lane].max(right);
                }
                (node, lane)
            });
            let mut of: Vec<(u32, usize)> = of.collect();
            of.sort_unstable();
            of
        });
        Self {
            lanes: lanes.collect(),
        }
    }

    /// How much space the lines below a level need.
    pub fn height(&self, level: usize) -> f64 {
        let most = self.lanes[level].iter().map(|(_, lane)| *lane).max();
        most.map_or(0.0, |most| 2.0 * CLEARANCE + most as f64 * LANE)
    }

    /// How far below the level's boxes the lines from a node run along.
    fn depth(&self, level: usize, node: u32) -> f64 {
        let lanes = &self.lanes[level];
        let at = lanes.binary_search_by_key(&node, |(node, _)| *node);
        at.map_or(CLEARANCE, |at| CLEARANCE + lanes[at].1 as f64 * LANE)
    }

    /// The corners of one way, from the lower edge of the first box to the upper edge of the last.
    /// `bottoms` are the lower edges of the levels.
    pub fn corners(
        &self,
        way: &[u32],
        (first, top): (usize, f64),
        end: f64,
        across: &[f64],
        bottoms: &[f64],
    ) -> Vec<Point> {
        let mut xs: Vec<f64> = way.iter().map(|node| across[*node as usize]).collect();
        for at in (1..xs.len().saturating_sub(1)).rev() {
            if (xs[at] - xs[at + 1]).abs() < STEP_ASIDE {
                xs[at] = xs[at + 1];
            }
        }
        let (Some(start), Some(last)) = (xs.first(), xs.last()) else {
            return Vec::new();
        };
        let mut corners = vec![Point::new(*start, top + GAP)];
        for (step, ends) in xs.windows(2).enumerate() {
            let level = first + step;
            let along = bottoms[level] + self.depth(level, way[step]);
            if (ends[0] - ends[1]).abs() > 0.5 {
                corners.push(Point::new(ends[0], along));
                corners.push(Point::new(ends[1], along));
            }
        }
        corners.push(Point::new(*last, end - GAP));
        corners
    }
}
