//! The lines of ties: lanes for parallel ones, loops for self-ties, trimmed at the outlines.

use std::collections::HashMap;

use crate::model::{Direction, Formality, Point, StakeholderId, Tie, TieState};
use crate::style::{Rgba, Tokens};

use super::path::{self, leaving};
use super::shape::{self, reach};
use super::{NodeVisual, Pattern, TieVisual};

/// Distance between the middles of parallel ties.
const LANE: f64 = 22.0;
/// Segments of a curve.
const CURVE_STEPS: u32 = 12;
/// Space between an outline and an arrow tip.
const ARROW_GAP: f64 = 2.0;
/// A line shorter than this carries no arrow.
const SHORTEST_ARROWED: f64 = 4.0;

/// Width by strength: 2 for 1, one more for each doubling.
pub(super) fn width(tie: &Tie) -> f64 {
    let by_strength = (2.0 + tie.strength.max(1e-6).log2()).clamp(1.0, 6.0);
    state_width(tie.state, by_strength)
}

/// Width that a state makes of the width by strength.
pub(super) fn state_width(state: TieState, by_strength: f64) -> f64 {
    match state {
        TieState::Ended => 1.0,
        TieState::New => by_strength + 0.5,
        TieState::Existing | TieState::ToDevelop => by_strength,
    }
}

/// Tint by state: new ones stand out, those to be developed are light, ended ones faint.
pub(super) fn colour(tokens: &Tokens, state: TieState) -> Rgba {
    match state {
        TieState::Existing => tokens.tie,
        TieState::New => tokens.accent,
        TieState::ToDevelop => tokens.tie.mixed(tokens.canvas, 0.45),
        TieState::Ended => tokens.tie.mixed(tokens.canvas, 0.62),
    }
}

pub(super) fn pattern(formality: Formality) -> Pattern {
    match formality {
        Formality::Formal => Pattern::Solid,
        Formality::Informal => Pattern::Dashed,
        Formality::Both => Pattern::SolidWithDashed,
    }
}

/// Lines for these ties, in order of id; ties with an end that is not shown are left out.
/// `nodes` are in order of id.
pub(super) fn lines<'a>(
    ties: impl Iterator<Item = &'a Tie> + Clone,
    nodes: &[NodeVisual],
    tokens: &Tokens,
) -> Vec<TieVisual> {
    let node = |id: StakeholderId| {
        nodes
            .binary_search_by_key(&id, |n| n.id)
            .ok()
            .map(|at| &nodes[at])
    };
    let pair = |tie: &Tie| (tie.from.min(tie.to), tie.from.max(tie.to));
    // How many ties share a pair of ends, and how many of them have been laid.
    let mut lanes: HashMap<(StakeholderId, StakeholderId), (u32, u32)> = HashMap::new();
    for tie in ties.clone().filter(|tie| tie.bends.is_empty()) {
        lanes.entry(pair(tie)).or_default().0 += 1;
    }
    ties.filter_map(|tie| {
        let (from, to) = (node(tie.from)?, node(tie.to)?);
        let mut lane = (1, 0);
        if tie.bends.is_empty()
            && let Some(entry) = lanes.get_mut(&pair(tie))
        {
            lane = *entry;
            entry.1 += 1;
        }
        let arrow_at_end = tie.direction == Direction::OneWay;
        let line = route(tie, from, to, lane);
        let (line, is_degenerate) = trimmed(&line, from, to, arrow_at_end);
        Some(TieVisual {
            id: tie.id,
            from: tie.from,
            to: tie.to,
            path: line.into(),
            width: width(tie),
            colour: colour(tokens, tie.state),
            pattern: pattern(tie.formality),
            arrow_at_start: false,
            arrow_at_end: arrow_at_end && !is_degenerate,
        })
    })
    .collect()
}

/// The line from centre to centre. `lane` is the number of parallel ties and this one's place.
fn route(tie: &Tie, from: &NodeVisual, to: &NodeVisual, lane: (u32, u32)) -> Vec<Point> {
    let (count, place) = lane;
    if !tie.bends.is_empty() {
        let mut line = vec![from.centre];
        line.extend(tie.bends.iter().map(|bend| bend.clamped()));
        line.push(to.centre);
        return line;
    }
    if tie.from == tie.to {
        return self_loop(from, place);
    }
    let side = f64::from(place) - f64::from(count - 1) / 2.0;
    let (a, b) = (from.centre, to.centre);
    let distance = a.distance(b);
    if side == 0.0 || distance < 1e-6 {
        return vec![a, b];
    }
    // The same side for both directions of travel.
    let turn = if tie.from < tie.to { 1.0 } else { -1.0 };
    let across = Point::new(-(b.y - a.y), b.x - a.x) * (turn / distance);
    // A quadratic curve passes its middle at half the control point's distance.
    let control = (a + b) * 0.5 + across * (2.0 * side * LANE);
    (0..=CURVE_STEPS)
        .map(|i| {
            let t = f64::from(i) / f64::from(CURVE_STEPS);
            let u = 1.0 - t;
            a * (u * u) + control * (2.0 * u * t) + b * (t * t)
        })
        .collect()
}

/// A loop that leaves and enters beside a corner direction; further ones take the other corners,
/// then grow.
fn self_loop(node: &NodeVisual, place: u32) -> Vec<Point> {
    const CORNERS: [f64; 4] = [-45.0, -135.0, 45.0, 135.0];
    let middle = CORNERS[place as usize % CORNERS.len()].to_radians();
    let size = 1.0 + f64::from(place / 4) * 0.45;
    let spread = 38f64.to_radians();
    let at =
        |angle: f64, distance: f64| node.centre + Point::new(angle.cos(), angle.sin()) * distance;
    let start = node.centre;
    let out = at(middle - spread, (node.radius * 1.4 + 52.0) * size);
    let back = at(middle + spread, (node.radius * 1.4 + 52.0) * size);
    (0..=2 * CURVE_STEPS)
        .map(|i| {
            let t = f64::from(i) / f64::from(2 * CURVE_STEPS);
            let u = 1.0 - t;
            start * (u * u * u + t * t * t) + out * (3.0 * u * u * t) + back * (3.0 * u * t * t)
        })
        .collect()
}

/// Cuts a line at the outlines of its ends. What would vanish becomes a line between the centres
/// of at least a hair's length, and is reported as degenerate.
fn trimmed(
    line: &[Point],
    from: &NodeVisual,
    to: &NodeVisual,
    arrow_at_end: bool,
) -> (Vec<Point>, bool) {
    let beyond = |node: &NodeVisual, gap: f64| {
        let (kind, centre, radius) = (node.shape, node.centre, node.radius);
        let margin = node.rim_width / 2.0 + gap;
        move |p: Point| {
            let offset = p - centre;
            shape::length(offset) - reach(kind, radius, offset) - margin
        }
    };
    if line.len() == 2 {
        // The common case, without a search.
        let along = line[1] - line[0];
        let distance = shape::length(along);
        let start = reach(from.shape, from.radius, along) + from.rim_width / 2.0;
        let gap = if arrow_at_end { ARROW_GAP } else { 0.0 };
        let end = reach(to.shape, to.radius, along * -1.0) + to.rim_width / 2.0 + gap;
        if start + end < distance {
            let unit = along * (1.0 / distance);
            let ends = vec![line[0] + unit * start, line[1] - unit * end];
            let is_short = distance - start - end < SHORTEST_ARROWED;
            return (ends, is_short);
        }
    } else {
        let mut rest = leaving(line, beyond(from, 0.0));
        rest.reverse();
        let gap = if arrow_at_end { ARROW_GAP } else { 0.0 };
        let mut rest = leaving(&rest, beyond(to, gap));
        rest.reverse();
        if path::is_at_least(&rest, 1e-3) {
            let is_short = !path::is_at_least(&rest, SHORTEST_ARROWED);
            return (rest, is_short);
        }
    }
    let (a, mut b) = (from.centre, to.centre);
    if a.distance(b) < 1e-3 {
        b = b + Point::new(1e-3, 0.0);
    }
    (vec![a, b], true)
}
