//! What is in the way of a label: a coarse grid over ties, marks and labels already placed.

use crate::model::Point;

use super::{Bounds, NodeVisual, TieVisual, shape};

/// Smallest cell, about the size of a label.
const CELL: f64 = 96.0;
/// Most cells along one axis.
const MOST_CELLS: f64 = 96.0;

/// What lies under a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clash {
    pub ties: u32,
    pub marks: u32,
    pub labels: u32,
}

/// Obstacles by cell. Kept between builds for its memory only.
#[derive(Debug, Default)]
pub(super) struct Crowd {
    origin: Point,
    cell: f64,
    columns: usize,
    rows: usize,
    segments: Vec<(Point, Point, u32)>,
    boxes: Vec<(Bounds, bool)>,
    segment_cells: Vec<Vec<u32>>,
    box_cells: Vec<Vec<u32>>,
    /// Query in which a tie or a box was last counted.
    seen_ties: Vec<u32>,
    seen_boxes: Vec<u32>,
    query: u32,
}

impl Crowd {
    /// Takes in all ties and marks.
    pub(super) fn fill(&mut self, nodes: &[NodeVisual], ties: &[TieVisual]) {
        let points = ties.iter().flat_map(|t| t.path.iter().copied());
        let extent = points
            .chain(nodes.iter().map(|n| n.centre))
            .map(Bounds::at)
            .reduce(Bounds::union)
            .unwrap_or(Bounds::at(Point::default()))
            .grown(CELL);
        self.origin = extent.min;
        self.cell = (extent.width().max(extent.height()) / MOST_CELLS).max(CELL);
        self.columns = (extent.width() / self.cell).ceil().max(1.0) as usize;
        self.rows = (extent.height() / self.cell).ceil().max(1.0) as usize;
        let cells = self.columns * self.rows;
        for lists in [&mut self.segment_cells, &mut self.box_cells] {
            lists.iter_mut().for_each(Vec::clear);
            lists.resize_with(cells, Vec::new);
        }
        self.segments.clear();
        self.boxes.clear();
        self.seen_boxes.clear();
        self.seen_ties.clear();
        self.seen_ties.resize(ties.len(), 0);
        self.query = 0;
        for (tie, at) in ties.iter().zip(0u32..) {
            for w in tie.path.windows(2) {
                self.add_segment(w[0], w[1], at);
            }
        }
        for node in nodes {
            let (half, up, down) = shape::extent(node.shape);
            self.add_box(
                Bounds {
                    min: node.centre - Point::new(half, up) * node.radius,
                    max: node.centre + Point::new(half, down) * node.radius,
                },
                true,
            );
        }
    }

    /// Takes in a label that has found its place.
    pub(super) fn add_label(&mut self, bounds: Bounds) {
        self.add_box(bounds, false);
    }

    fn column(&self, x: f64) -> usize {
        (((x - self.origin.x) / self.cell).max(0.0) as usize).min(self.columns - 1)
    }

    fn row(&self, y: f64) -> usize {
        (((y - self.origin.y) / self.cell).max(0.0) as usize).min(self.rows - 1)
    }

    fn add_segment(&mut self, a: Point, b: Point, tie: u32) {
        let at = self.segments.len() as u32;
        self.segments.push((a, b, tie));
        let (left, right) = if a.x <= b.x { (a, b) } else { (b, a) };
        let slope = if right.x - left.x > 1e-9 {
            (right.y - left.y) / (right.x - left.x)
        } else {
            0.0
        };
        let (first, last) = (self.column(left.x), self.column(right.x));
        for column in first..=last {
            // The stretch of the segment within this column.
            let from_x = (self.origin.x + column as f64 * self.cell).max(left.x);
            let to_x = (self.origin.x + (column + 1) as f64 * self.cell).min(right.x);
            let (y0, y1) = if slope == 0.0 {
                (left.y, right.y)
            } else {
                (
                    left.y + (from_x - left.x) * slope,
                    left.y + (to_x - left.x) * slope,
                )
            };
            for row in self.row(y0.min(y1))..=self.row(y0.max(y1)) {
                self.segment_cells[row * self.columns + column].push(at);
            }
        }
    }

    fn add_box(&mut self, bounds: Bounds, is_mark: bool) {
        let at = self.boxes.len() as u32;
        self.boxes.push((bounds, is_mark));
        self.seen_boxes.push(0);
        for row in self.row(bounds.min.y)..=self.row(bounds.max.y) {
            for column in self.column(bounds.min.x)..=self.column(bounds.max.x) {
                self.box_cells[row * self.columns + column].push(at);
            }
        }
    }

    /// What lies under a place. The mark that came `own`-th is not counted: it touches the places
    /// at its corners.
    pub(super) fn clash(&mut self, own: Option<usize>, place: &Bounds) -> Clash {
        self.query += 1;
        if let Some(own) = own {
            self.seen_boxes[own] = self.query;
        }
        let mut found = Clash::default();
        for row in self.row(place.min.y)..=self.row(place.max.y) {
            for column in self.column(place.min.x)..=self.column(place.max.x) {
                let cell = row * self.columns + column;
                for at in &self.segment_cells[cell] {
                    let (a, b, tie) = self.segments[*at as usize];
                    let seen = &mut self.seen_ties[tie as usize];
                    if *seen != self.query && crosses(place, a, b) {
                        *seen = self.query;
                        found.ties += 1;
                    }
                }
                for at in &self.box_cells[cell] {
                    let seen = &mut self.seen_boxes[*at as usize];
                    let (bounds, is_mark) = &self.boxes[*at as usize];
                    if *seen != self.query && place.overlaps(bounds) {
                        *seen = self.query;
                        if *is_mark {
                            found.marks += 1;
                        } else {
                            found.labels += 1;
                        }
                    }
                }
            }
        }
        found
    }
}

/// Whether a segment meets a box (separating axes).
fn crosses(bounds: &Bounds, a: Point, b: Point) -> bool {
    if a.x.max(b.x) < bounds.min.x
        || a.x.min(b.x) > bounds.max.x
        || a.y.max(b.y) < bounds.min.y
        || a.y.min(b.y) > bounds.max.y
    {
        return false;
    }
    let centre = bounds.centre();
    let (nx, ny) = (a.y - b.y, b.x - a.x);
    let distance = (nx * (centre.x - a.x) + ny * (centre.y - a.y)).abs();
    2.0 * distance <= nx.abs() * bounds.width() + ny.abs() * bounds.height()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_segment_past_a_corner_does_not_cross_the_box() {
        let bounds = Bounds::from_centre(Point::default(), 10.0, 10.0);
        assert!(crosses(
            &bounds,
            Point::new(-20.0, 0.0),
            Point::new(20.0, 1.0)
        ));
        assert!(crosses(&bounds, Point::new(0.0, 0.0), Point::new(1.0, 1.0)));
        assert!(!crosses(
            &bounds,
            Point::new(-20.0, -5.0),
            Point::new(-5.0, -20.0)
        ));
        assert!(!crosses(
            &bounds,
            Point::new(11.0, -50.0),
            Point::new(11.0, 50.0)
        ));
    }

    proptest! {
        #[test]
        fn the_grid_finds_what_a_full_search_finds(
            ends in proptest::collection::vec((-900.0f64..900.0, -900.0f64..900.0), 2..40),
            x in -900.0f64..900.0,
            y in -900.0f64..900.0,
        ) {
            let ties: Vec<TieVisual> = ends
                .windows(2)
                .map(|w| crate::scene::tests::line_between(
                    Point::new(w[0].0, w[0].1),
                    Point::new(w[1].0, w[1].1),
                ))
                .collect();
            let mut crowd = Crowd::default();
            crowd.fill(&[], &ties);
            let place = Bounds::from_centre(Point::new(x, y), 60.0, 20.0);
            let expected = ties.iter().filter(|t| crosses(&place, t.path[0], t.path[1])).count();
            prop_assert_eq!(crowd.clash(None, &place).ties as usize, expected);
        }
    }
}
