//! The lines of ties: lanes for parallel ones, loops for self-ties, trimmed at the outlines.

use crate::components::{Factor, course};
use crate::model::line;
use crate::model::{
    BEND_LIMIT, Direction, Formality, Point, StakeholderId, Tie, TieState, TieWidth, ViewState,
};
use crate::style::{Rgba, Tokens};

use super::path::{self, leaving};
use super::shape::{self, reach};
use super::{NodeVisual, Pattern, Route, TieVisual};

/// Distance between the middles of parallel ties.
const LANE: f64 = 22.0;
/// Segments of a curve.
const CURVE_STEPS: u32 = 12;
/// Space between an outline and an arrow tip.
const ARROW_GAP: f64 = 2.0;
/// A line shorter than this carries no arrow.
const SHORTEST_ARROWED: f64 = 4.0;

/// Width of a tie whose quality nobody has assessed.
pub(super) const UNASSESSED: f64 = 1.0;

/// Width by strength: 2 for 1, one more for each doubling; or by quality, see [`quality_width`].
fn width(tie: &Tie, view: &ViewState) -> f64 {
    let width = match view.tie_width {
        None | Some(TieWidth::Strength) => (2.0 + tie.strength.max(1e-6).log2()).clamp(1.0, 6.0),
        Some(TieWidth::Quality) => quality(tie).map_or(UNASSESSED, quality_width),
    };
    state_width(tie.state, width)
}

/// How good a tie is by its newest scores, from 0 to 4. Trust is sensitive: what a map shows goes into
/// pictures.
pub(super) fn quality(tie: &Tie) -> Option<f64> {
    course::level(tie, |factor| factor != Factor::Trust)
}

/// Width by quality: from 2 for 0 to 7 for 4, so that each point can be told from the next.
pub(super) fn quality_width(level: f64) -> f64 {
    2.0 + 1.25 * level
}

/// Width that a state makes of the width by strength or quality.
pub(super) fn state_width(state: TieState, width: f64) -> f64 {
    match state {
        TieState::Ended => 1.0,
        TieState::New => width + 0.5,
        TieState::Existing | TieState::ToDevelop => width,
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

/// How many ties share a tie's pair of ends, and this one's place among them.
pub(super) type Lane = (u32, u32);

/// The lanes of these ties. Ties with bends of their own take none.
pub(super) fn lanes(ties: &[&Tie]) -> Vec<Lane> {
    let mut lanes = vec![(1, 0); ties.len()];
    let mut order: Vec<(StakeholderId, StakeholderId, u32)> = (0u32..)
        .zip(ties)
        .filter(|(_, tie)| is_laid_out(tie))
        .map(|(at, tie)| (tie.from.min(tie.to), tie.from.max(tie.to), at))
        .collect();
    order.sort_unstable();
    for pair in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        for (place, (.., at)) in (0u32..).zip(pair) {
            lanes[*at as usize] = (pair.len() as u32, place);
        }
    }
    lanes
}

/// The line of a tie between the marks of its ends.
pub(super) fn line(
    tie: &Tie,
    from: &NodeVisual,
    to: &NodeVisual,
    lane: Lane,
    (view, tokens): (&ViewState, &Tokens),
) -> TieVisual {
    let arrow_at_end = tie.direction == Direction::OneWay;
    let (path, is_degenerate) = if is_straight(tie, lane) {
        straight(from, to, arrow_at_end)
    } else {
        trimmed(&route(tie, from, to, lane), from, to, arrow_at_end)
    };
    TieVisual {
        id: tie.id,
        from: tie.from,
        to: tie.to,
        path,
        width: width(tie, view),
        colour: colour(tokens, tie.state),
        pattern: pattern(tie.formality),
        arrow_at_start: false,
        arrow_at_end: arrow_at_end && !is_degenerate,
    }
}

/// On which side of the straight line a lane lies, in lanes; 0 is the line itself.
fn side((count, place): Lane) -> f64 {
    f64::from(place) - f64::from(count - 1) / 2.0
}

fn is_straight(tie: &Tie, lane: Lane) -> bool {
    is_laid_out(tie) && tie.from != tie.to && side(lane) == 0.0
}

/// The line from centre to centre.
fn route(tie: &Tie, from: &NodeVisual, to: &NodeVisual, lane: Lane) -> Vec<Point> {
    if !tie.bends.is_empty() {
        let mut line = vec![from.centre];
        line.extend(tie.bends.iter().map(|bend| bend.clamped()));
        line.push(to.centre);
        return line;
    }
    if tie.from == tie.to {
        return path::self_loop(from.centre, from.radius, lane.1);
    }
    let (a, b) = (from.centre, to.centre);
    let distance = a.distance(b);
    if let Some(bend) = tie.bend {
        let bend = bend.clamp(-BEND_LIMIT, BEND_LIMIT);
        return line::curve(a, b, bend * distance, 2 * CURVE_STEPS);
    }
    let side = side(lane);
    if side == 0.0 || distance < 1e-6 {
        return vec![a, b];
    }
    // The same side for both directions of travel.
    let turn = if tie.from < tie.to { 1.0 } else { -1.0 };
    line::curve(a, b, turn * side * LANE, CURVE_STEPS)
}

/// Whether a tie's line runs where there is room, not where a hand has bent it.
fn is_laid_out(tie: &Tie) -> bool {
    tie.bends.is_empty() && (tie.bend.is_none() || tie.from == tie.to)
}

/// The straight line between the outlines of two marks, and whether it is degenerate.
fn straight(from: &NodeVisual, to: &NodeVisual, arrow_at_end: bool) -> (Route, bool) {
    let (a, b) = (from.centre, to.centre);
    let along = b - a;
    let distance = shape::length(along);
    let start = reach(from.shape, from.radius, along) + from.rim_width / 2.0;
    let gap = if arrow_at_end { ARROW_GAP } else { 0.0 };
    let end = reach(to.shape, to.radius, along * -1.0) + to.rim_width / 2.0 + gap;
    if start + end >= distance {
        return (degenerate(from, to), true);
    }
    let unit = along * (1.0 / distance);
    let is_short = distance - start - end < SHORTEST_ARROWED;
    ([a + unit * start, b - unit * end].into(), is_short)
}

/// What is left of a line that its ends cover: from centre to centre, of at least a hair's length.
fn degenerate(from: &NodeVisual, to: &NodeVisual) -> Route {
    let (a, mut b) = (from.centre, to.centre);
    if a.distance(b) < 1e-3 {
        b = b + Point::new(1e-3, 0.0);
    }
    [a, b].into()
}

/// Cuts a line at the outlines of its ends; says whether it would vanish.
pub(super) fn trimmed(
    line: &[Point],
    from: &NodeVisual,
    to: &NodeVisual,
    arrow_at_end: bool,
) -> (Route, bool) {
    if line.len() == 2 {
        return straight(from, to, arrow_at_end);
    }
    let beyond = |node: &NodeVisual, gap: f64| {
        let (kind, centre, radius) = (node.shape, node.centre, node.radius);
        let margin = node.rim_width / 2.0 + gap;
        move |p: Point| {
            let offset = p - centre;
            shape::length(offset) - reach(kind, radius, offset) - margin
        }
    };
    let mut rest = leaving(line, beyond(from, 0.0));
    rest.reverse();
    let gap = if arrow_at_end { ARROW_GAP } else { 0.0 };
    let mut rest = leaving(&rest, beyond(to, gap));
    rest.reverse();
    if !path::is_at_least(&rest, 1e-3) {
        return (degenerate(from, to), true);
    }
    let is_short = !path::is_at_least(&rest, SHORTEST_ARROWED);
    (rest.into(), is_short)
}
