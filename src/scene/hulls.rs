//! Frames around groups: a soft convex outline around the marks and labels of the members, the
//! outer ones around the inner ones, with the name on top.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Group, GroupId, Point, StakeholderId, Variant};
use crate::style::tokens::type_scale::MAP_LABEL;
use crate::style::{Rgba, Tokens, palette};

use super::extent::mark_bounds;
use super::{Bounds, HullVisual, LINE_HEIGHT, Owner, Scene, text};

/// Space between what a frame is around and its line, in canvas units: around stakeholders, and
/// more for each level of frames inside.
const PADDING: f64 = 14.0;
const LEVEL: f64 = 10.0;
/// Space around a name.
const NAME_PADDING: Point = Point { x: 9.0, y: 3.0 };
/// Angle between the points of a rounded corner, in radians.
const ARC_STEP: f64 = 0.2;
/// Wash of a frame's colour inside it, of 255.
const WASH: u8 = 26;

/// The frames of a variant, outer ones first; those of whom nobody is shown are left out.
/// `known` holds frames that have not changed.
pub(super) fn hulls(
    scene: &Scene,
    variant: &Variant,
    tokens: &Tokens,
    mut known: BTreeMap<GroupId, HullVisual>,
) -> Vec<HullVisual> {
    if variant.groups.is_empty() {
        return Vec::new();
    }
    let boxes = boxes(scene, variant);
    let mut made: Vec<(HullVisual, &Group)> = Vec::new();
    // Inner ones first, for outer ones go around them.
    for group in variant.groups_outer_first().into_iter().rev() {
        let kept = known.remove(&group.id);
        if let Some(hull) = kept.or_else(|| hull(scene, group, &boxes, &made, tokens)) {
            made.push((hull, group));
        }
    }
    made.into_iter().rev().map(|(hull, _)| hull).collect()
}

/// The boxes of what is written at the members of groups.
fn boxes(scene: &Scene, variant: &Variant) -> HashMap<StakeholderId, Bounds> {
    let mut boxes: HashMap<StakeholderId, Bounds> = HashMap::new();
    let is_member = |id: &StakeholderId| variant.groups.values().any(|g| g.members.contains(id));
    let labels = scene.labels.iter().map(|label| (label.owner, label));
    for (owner, label) in labels {
        if let Owner::Stakeholder(id) = owner
            && is_member(&id)
        {
            let bounds = label.bounds();
            let grown = boxes.get(&id).map_or(bounds, |b| b.union(bounds));
            boxes.insert(id, grown);
        }
    }
    for badge in &scene.badges {
        if let Owner::Stakeholder(id) = badge.owner
            && is_member(&id)
        {
            let grown = boxes
                .get(&id)
                .map_or(badge.bounds, |b| b.union(badge.bounds));
            boxes.insert(id, grown);
        }
    }
    boxes
}

fn hull(
    scene: &Scene,
    group: &Group,
    boxes: &HashMap<StakeholderId, Bounds>,
    made: &[(HullVisual, &Group)],
    tokens: &Tokens,
) -> Option<HullVisual> {
    let mut points = Vec::new();
    for id in &group.members {
        if let Some(node) = scene.node(*id) {
            points.extend(corners(mark_bounds(node)));
            points.extend(boxes.get(id).into_iter().flat_map(|b| corners(*b)));
        }
    }
    if points.is_empty() {
        return None;
    }
    let inside: Vec<&HullVisual> = made
        .iter()
        .filter(|(_, other)| other.lies_in(group))
        .map(|(hull, _)| hull)
        .collect();
    for hull in &inside {
        points.extend(&hull.outline);
        points.extend(hull.name_bounds.into_iter().flat_map(corners));
    }
    let padding = if inside.is_empty() { PADDING } else { LEVEL };
    let outline = rounded(&convex(points), padding);
    let colour = Rgba::from_hex(&group.colour).unwrap_or(palette::neutral(tokens).fill);
    let name_bounds = (!group.name.is_empty()).then(|| name_bounds(&group.name, &outline));
    Some(HullVisual {
        id: group.id,
        outline,
        fill: colour.with_alpha(WASH),
        rim: colour.mixed(tokens.canvas, 0.3),
        name: group.name.clone(),
        name_bounds,
        size: MAP_LABEL,
        ink: tokens.text,
        ground: tokens.canvas.mixed(colour, 0.2),
    })
}

fn corners(bounds: Bounds) -> [Point; 4] {
    let Bounds { min, max } = bounds;
    [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)]
}

/// The name's box, on the middle of the outline's upper edge.
fn name_bounds(name: &str, outline: &[Point]) -> Bounds {
    let top = outline.iter().map(|p| p.y).fold(f64::INFINITY, f64::min);
    let upper = outline.iter().filter(|p| p.y - top < 0.5).map(|p| p.x);
    let (left, right) = upper.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, r), x| {
        (l.min(x), r.max(x))
    });
    let middle = Point::new(left.midpoint(right), top);
    let half_width = text::width(name, MAP_LABEL, true) / 2.0 + NAME_PADDING.x;
    Bounds::from_centre(
        middle,
        half_width,
        MAP_LABEL * LINE_HEIGHT / 2.0 + NAME_PADDING.y,
    )
}

/// The convex hull, clockwise on screen (Andrew's monotone chain, 1979).
fn convex(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let turns = |a: Point, b: Point, c: Point| {
        let (u, v) = (b - a, c - a);
        u.x * v.y - u.y * v.x
    };
    let chain = |points: &mut dyn Iterator<Item = Point>| {
        let mut chain: Vec<Point> = Vec::new();
        for point in points {
            while let [.., a, b] = chain[..]
                && turns(a, b, point) <= 0.0
            {
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut hull = chain(&mut points.iter().copied());
    hull.extend(chain(&mut points.iter().rev().copied()));
    hull
}

/// The outline at this distance around a convex polygon that goes clockwise on screen: straight
/// along its sides, in arcs around its corners.
fn rounded(polygon: &[Point], distance: f64) -> Vec<Point> {
    use std::f64::consts::{FRAC_PI_2, TAU};
    let count = polygon.len();
    let arc = |centre: Point, from: f64, turn: f64| {
        let steps = (turn / ARC_STEP).ceil().max(1.0) as u32;
        (0..=steps).map(move |step| {
            let angle = from + turn * f64::from(step) / f64::from(steps);
            centre + Point::new(angle.cos(), angle.sin()) * distance
        })
    };
    if let [only] = polygon {
        return arc(*only, 0.0, TAU).skip(1).collect();
    }
    // The outward normal of the side that begins at a corner.
    let normal = |at: usize| {
        let side = polygon[(at + 1) % count] - polygon[at];
        side.y.atan2(side.x) - FRAC_PI_2
    };
    (0..count)
        .flat_map(|at| {
            let before = normal((at + count - 1) % count);
            let turn = (normal(at) - before).rem_euclid(TAU);
            arc(polygon[at], before, turn)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_inside(outline: &[Point], point: Point) -> bool {
        let next = outline.iter().cycle().skip(1);
        outline.iter().zip(next).all(|(a, b)| {
            let (u, v) = (*b - *a, point - *a);
            u.x * v.y - u.y * v.x > -1e-6
        })
    }

    proptest! {
        #[test]
        fn an_outline_is_around_all_its_points_and_near_to_some(
            places in proptest::collection::vec((-500.0..500.0f64, -500.0..500.0f64), 1..12),
        ) {
            let points: Vec<Point> = places.iter().map(|(x, y)| Point::new(*x, *y)).collect();
            let outline = rounded(&convex(points.clone()), 10.0);
            for point in &points {
                prop_assert!(is_inside(&outline, *point), "{:?} {:?}", point, outline);
            }
            for corner in &outline {
                let nearest = points.iter().map(|p| p.distance(*corner)).fold(f64::MAX, f64::min);
                prop_assert!(nearest >= 10.0 - 1e-6);
            }
        }
    }

    #[test]
    fn points_in_a_row_and_a_single_point_have_an_outline() {
        for count in 1..4u32 {
            let row: Vec<Point> = (0..count)
                .map(|n| Point::new(f64::from(n) * 30.0, 5.0))
                .collect();
            let outline = rounded(&convex(row.clone()), 10.0);
            assert!(outline.len() > 20);
            for point in row {
                assert!(is_inside(&outline, point));
            }
        }
    }
}
