//! Finding one's way on the map with the keyboard: the reading order, the neighbour in a
//! direction, and a free place for a new stakeholder. Pure.

use crate::model::{Point, StakeholderId};
use crate::scene::NodeVisual;

/// Stakeholders whose centres are this near in height are read as one line, in canvas units.
const LINE_HEIGHT: f64 = 40.0;
/// How far away a connected stakeholder is made, in canvas units.
const STEP: f64 = 180.0;
/// The least distance between the centres of a new stakeholder and of any other.
const ELBOW_ROOM: f64 = 110.0;

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    Left,
    Right,
    Up,
    Down,
}

impl Heading {
    pub fn unit(self) -> Point {
        match self {
            Self::Left => Point::new(-1.0, 0.0),
            Self::Right => Point::new(1.0, 0.0),
            Self::Up => Point::new(0.0, -1.0),
            Self::Down => Point::new(0.0, 1.0),
        }
    }
}

/// All stakeholders as one would read them: line by line, from left to right.
pub fn reading_order(nodes: &[NodeVisual]) -> Vec<StakeholderId> {
    let mut by_height: Vec<&NodeVisual> = nodes.iter().collect();
    by_height.sort_by(|a, b| a.centre.y.total_cmp(&b.centre.y).then(a.id.cmp(&b.id)));
    let mut order = Vec::with_capacity(nodes.len());
    let mut rest = &by_height[..];
    while let Some(first) = rest.first() {
        let line = rest
            .iter()
            .take_while(|node| node.centre.y - first.centre.y < LINE_HEIGHT)
            .count();
        let mut line_nodes = rest[..line].to_vec();
        line_nodes.sort_by(|a, b| a.centre.x.total_cmp(&b.centre.x).then(a.id.cmp(&b.id)));
        order.extend(line_nodes.iter().map(|node| node.id));
        rest = &rest[line..];
    }
    order
}

/// The one after (or before) `from` in reading order, round and round; the first (or last) where
/// there is no `from`. `skipped` is passed over.
pub fn neighbour(
    nodes: &[NodeVisual],
    from: Option<StakeholderId>,
    is_forward: bool,
    skipped: Option<StakeholderId>,
) -> Option<StakeholderId> {
    let mut order = reading_order(nodes);
    if !is_forward {
        order.reverse();
    }
    let start = from
        .and_then(|id| order.iter().position(|other| *other == id))
        .map_or(0, |at| at + 1);
    let count = order.len();
    (0..count)
        .map(|i| order[(start + i) % count])
        .find(|id| Some(*id) != skipped)
}

/// The nearest stakeholder in a direction from a place, within 60 degrees of it.
pub fn towards(
    nodes: &[NodeVisual],
    from: Point,
    heading: Heading,
    skipped: &[StakeholderId],
) -> Option<StakeholderId> {
    let unit = heading.unit();
    nodes
        .iter()
        .filter(|node| !skipped.contains(&node.id))
        .filter_map(|node| {
            let offset = node.centre - from;
            let ahead = offset.x * unit.x + offset.y * unit.y;
            let aside = (offset.x * unit.y - offset.y * unit.x).abs();
            // What is aside counts double, so that the straight one is preferred.
            (ahead > 1e-6 && aside <= ahead * 1.75).then_some((ahead + 2.0 * aside, node.id))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        .map(|(_, id)| id)
}

/// A place for a stakeholder connected with the one at `from`: in that direction, aside or farther
/// where that is taken.
pub fn free_place(nodes: &[NodeVisual], from: Point, heading: Heading) -> Point {
    let ahead = heading.unit();
    let aside = Point::new(-ahead.y, ahead.x);
    let places = (1..=20).flat_map(|ring| {
        let far = ahead * (STEP * f64::from(ring));
        (0..=2 * ring + 2).map(move |i| {
            let side = f64::from((i + 1) / 2) * if i % 2 == 0 { 1.0 } else { -1.0 };
            from + far + aside * (side * ELBOW_ROOM)
        })
    });
    places
        .into_iter()
        .find(|place| {
            nodes
                .iter()
                .all(|n| n.centre.distance(*place) >= ELBOW_ROOM)
        })
        .unwrap_or(from + ahead * STEP)
}

/// A free place at or near one that is wanted.
pub fn free_place_near(nodes: &[NodeVisual], wanted: Point) -> Point {
    let is_free = |place: &Point| {
        nodes
            .iter()
            .all(|n| n.centre.distance(*place) >= ELBOW_ROOM)
    };
    if is_free(&wanted) {
        return wanted;
    }
    let rings = (1..=30).flat_map(|ring| {
        (0..8).map(move |eighth| {
            let angle = f64::from(eighth) * std::f64::consts::FRAC_PI_4;
            let far = ELBOW_ROOM * f64::from(ring);
            wanted + Point::new(angle.cos() * far, angle.sin() * far)
        })
    });
    rings.into_iter().find(is_free).unwrap_or(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NodeShape;
    use crate::style::Rgba;

    fn nodes(places: &[(u64, f64, f64)]) -> Vec<NodeVisual> {
        let node = |(id, x, y): &(u64, f64, f64)| NodeVisual {
            id: StakeholderId(*id),
            centre: Point::new(*x, *y),
            radius: 20.0,
            shape: NodeShape::Circle,
            fill: Rgba::rgb(0),
            rim: Rgba::rgb(0),
            rim_width: 1.0,
        };
        places.iter().map(node).collect()
    }

    fn ids(list: &[u64]) -> Vec<StakeholderId> {
        list.iter().copied().map(StakeholderId).collect()
    }

    #[test]
    fn stakeholders_are_read_line_by_line_from_left_to_right() {
        let nodes = nodes(&[
            (1, 300.0, 10.0),
            (2, 50.0, 25.0),
            (3, 100.0, 200.0),
            (4, 0.0, 0.0),
        ]);
        let order = reading_order(&nodes);
        assert_eq!(order, ids(&[4, 2, 1, 3]));
    }

    #[test]
    fn walking_goes_round_and_passes_the_skipped_one() {
        let nodes = nodes(&[(1, 0.0, 0.0), (2, 100.0, 0.0), (3, 200.0, 0.0)]);
        let go = |from: Option<u64>, forward, skipped: Option<u64>| {
            neighbour(
                &nodes,
                from.map(StakeholderId),
                forward,
                skipped.map(StakeholderId),
            )
            .map(|id| id.0)
        };
        assert_eq!(go(None, true, None), Some(1));
        assert_eq!(go(None, false, None), Some(3));
        assert_eq!(go(Some(3), true, None), Some(1));
        assert_eq!(go(Some(1), true, Some(2)), Some(3));
        assert_eq!(neighbour(&[], None, true, None), None);
        assert_eq!(
            neighbour(&nodes[..1], None, true, Some(StakeholderId(1))),
            None
        );
    }

    #[test]
    fn the_straight_neighbour_is_preferred() {
        let nodes = nodes(&[
            (1, 0.0, 0.0),
            (2, 100.0, 60.0),
            (3, 140.0, 0.0),
            (4, -50.0, 0.0),
        ]);
        let found = towards(&nodes, Point::default(), Heading::Right, &ids(&[1]));
        assert_eq!(found, Some(StakeholderId(3)));
        assert_eq!(
            towards(&nodes, Point::default(), Heading::Up, &ids(&[1])),
            None
        );
    }

    #[test]
    fn a_new_stakeholder_gets_elbow_room_in_its_direction() {
        let mut nodes = nodes(&[(1, 0.0, 0.0)]);
        for id in 2..12 {
            let place = free_place(&nodes, Point::default(), Heading::Right);
            assert!(place.x > 0.0);
            assert!(nodes.iter().all(|n| n.centre.distance(place) >= ELBOW_ROOM));
            nodes.push(NodeVisual {
                id: StakeholderId(id),
                centre: place,
                ..nodes[0]
            });
        }
        assert_eq!(nodes[1].centre, Point::new(STEP, 0.0));
        let near = free_place_near(&nodes, Point::new(5.0, 0.0));
        assert!(nodes.iter().all(|n| n.centre.distance(near) >= ELBOW_ROOM));
    }
}
