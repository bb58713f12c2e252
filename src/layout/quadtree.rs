//! The plane cut into quarters, so that far crowds push as one (Barnes and Hut 1986).

use crate::model::Point;

/// Cells with so few bodies are not cut further.
const LEAF: usize = 6;
const DEEPEST: u32 = 24;

/// A body: where it is and how hard it pushes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    pub place: Point,
    pub mass: f64,
    pub index: u32,
}

/// A cell; its descendants follow it, and `next` is the first cell after them.
#[derive(Clone, Copy, Debug)]
struct Cell {
    centre: Point,
    mass: f64,
    /// The side, squared.
    size2: f64,
    next: u32,
    /// The bodies of a leaf; empty for cells that are cut.
    bodies: (u32, u32),
}

/// A tree over bodies, rebuilt in place for each round.
#[derive(Debug, Default)]
pub(super) struct Quadtree {
    cells: Vec<Cell>,
    bodies: Vec<Body>,
    keys: Vec<(u64, u32)>,
}

impl Quadtree {
    pub fn build(&mut self, places: &[Point], masses: &[f64]) {
        let (mut min, mut max) = (
            Point::new(f64::INFINITY, f64::INFINITY),
            Point::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
        );
        for place in places {
            min = Point::new(min.x.min(place.x), min.y.min(place.y));
            max = Point::new(max.x.max(place.x), max.y.max(place.y));
        }
        let side = (max.x - min.x).max(max.y - min.y).max(1e-9);
        let scale = f64::from((1_u32 << DEEPEST) - 1) / side;
        self.keys.clear();
        self.keys
            .extend(places.iter().enumerate().map(|(i, place)| {
                let x = ((place.x - min.x) * scale) as u32;
                let y = ((place.y - min.y) * scale) as u32;
                (spread_bits(x) | (spread_bits(y) << 1), i as u32)
            }));
        self.keys.sort_unstable();
        self.bodies.clear();
        self.bodies.extend(self.keys.iter().map(|(_, index)| Body {
            place: places[*index as usize],
            mass: masses[*index as usize],
            index: *index,
        }));
        self.cells.clear();
        self.cut(0, self.bodies.len(), DEEPEST, side);
    }

    /// Makes the cell of the bodies from `start` to `end`, which share all digits above `level`.
    fn cut(&mut self, start: usize, end: usize, level: u32, side: f64) {
        let own = self.cells.len();
        let (mut sum, mut mass) = (Point::default(), 0.0);
        for body in &self.bodies[start..end] {
            sum = sum + body.place * body.mass;
            mass += body.mass;
        }
        let is_leaf = end - start <= LEAF || level == 0;
        self.cells.push(Cell {
            centre: sum * (1.0 / mass.max(f64::MIN_POSITIVE)),
            mass,
            size2: side * side,
            next: 0,
            bodies: if is_leaf {
                (start as u32, end as u32)
            } else {
                (0, 0)
            },
        });
        if !is_leaf {
            let shift = 2 * (level - 1);
            let mut from = start;
            for quarter in 0..4 {
                let inside =
                    self.keys[from..end].partition_point(|(key, _)| (key >> shift) & 3 <= quarter);
                if inside > 0 {
                    self.cut(from, from + inside, level - 1, side / 2.0);
                    from += inside;
                }
            }
        }
        self.cells[own].next = self.cells.len() as u32;
    }

    /// Bodies in the order in which neighbours stand together.
    pub fn bodies(&self) -> &[Body] {
        &self.bodies
    }

    /// The sum over all others of `mass * (here - there) / distance^2`; cells whose side is below
    /// `theta` times their distance count as one body.
    pub fn push(&self, body: &Body, theta: f64) -> Point {
        let theta2 = theta * theta;
        let (mut x, mut y) = (0.0, 0.0);
        let mut at = 0;
        while let Some(cell) = self.cells.get(at) {
            let (dx, dy) = (body.place.x - cell.centre.x, body.place.y - cell.centre.y);
            let distance2 = dx * dx + dy * dy;
            if cell.size2 < theta2 * distance2 {
                let force = cell.mass / distance2;
                x += dx * force;
                y += dy * force;
                at = cell.next as usize;
            } else {
                for other in &self.bodies[cell.bodies.0 as usize..cell.bodies.1 as usize] {
                    if other.index == body.index {
                        continue;
                    }
                    let (dx, dy) = (body.place.x - other.place.x, body.place.y - other.place.y);
                    let distance2 = dx * dx + dy * dy;
                    if distance2 > 1e-12 {
                        let force = other.mass / distance2;
                        x += dx * force;
                        y += dy * force;
                    } else {
                        // Two at one place part, each its own way.
                        x += if body.index < other.index { 1.0 } else { -1.0 };
                    }
                }
                at += 1;
            }
        }
        Point::new(x, y)
    }
}

/// Puts a zero between any two of the lower 32 bits.
fn spread_bits(value: u32) -> u64 {
    let mut v = u64::from(value);
    v = (v | (v << 16)) & 0x0000_ffff_0000_ffff;
    v = (v | (v << 8)) & 0x00ff_00ff_00ff_00ff;
    v = (v | (v << 4)) & 0x0f0f_0f0f_0f0f_0f0f;
    v = (v | (v << 2)) & 0x3333_3333_3333_3333;
    (v | (v << 1)) & 0x5555_5555_5555_5555
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix64;

    #[test]
    fn the_tree_pushes_about_as_all_pairs_do() {
        let mut random = SplitMix64::new(5);
        let places: Vec<Point> = (0..400)
            .map(|i| {
                Point::new(
                    random.unit() * 900.0,
                    (random.unit() * 30.0).powi(2) + f64::from(i % 7),
                )
            })
            .collect();
        let masses: Vec<f64> = (0..400).map(|i| 1.0 + f64::from(i % 5)).collect();
        let mut tree = Quadtree::default();
        tree.build(&places, &masses);
        let (mut off, mut size) = (0.0, 0.0);
        for body in tree.bodies() {
            let exact =
                (0..400)
                    .filter(|j| *j != body.index as usize)
                    .fold(Point::default(), |sum, j| {
                        let between = body.place - places[j];
                        let distance2 = between.x * between.x + between.y * between.y;
                        sum + between * (masses[j] / distance2)
                    });
            off += tree.push(body, 0.8).distance(exact);
            size += exact.distance(Point::default());
            // With every cell opened it is the same sum in another order.
            assert!(tree.push(body, 0.0).distance(exact) < 1e-9 * (1.0 + size));
        }
        assert!(off < 0.03 * size, "{off} of {size}");
    }

    #[test]
    fn many_at_one_place_make_no_endless_tree() {
        let mut tree = Quadtree::default();
        tree.build(&[Point::new(3.0, 3.0); 100], &[1.0; 100]);
        assert!(tree.cells.len() < 100);
        let pushes = tree.bodies().iter().map(|body| tree.push(body, 1.0));
        assert!(pushes.into_iter().all(|push| push.x.is_finite()));
    }
}
