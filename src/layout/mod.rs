//! Where stakeholders stand: pure functions from places, room and ties to better places.
//!
//! Every method is deterministic, gives finite places for any network (empty, in parts, with
//! self-ties and parallel ties), leaves locked stakeholders where they are, and stops within
//! milliseconds when its [`Watch`] says so.

mod area;
mod circular;
mod concentric;
mod force;
mod graph;
mod groups;
mod input;
mod layered;
mod on_background;
mod order;
mod overlap;
mod pack;
mod quadtree;
mod sparse;
mod stress;
mod watch;

#[cfg(test)]
mod tests;

pub use input::{Input, Link, Mark, Room};
pub use layered::chart::{Bond, Chart, ChartInput, ChartLine};
pub use on_background::{Arranged, on_background};
pub use watch::{Unwatched, Watch};

use crate::model::Point;
use crate::model::geometry::COORDINATE_LIMIT;

use area::Area;
use graph::Graph;

/// In larger networks marks are dots, and taking them off each other would take most of the time:
/// it is left to [`Method::Spread`].
const MOST_PARTED: usize = 20_000;

/// How stakeholders are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Distances on the map follow distances in the network; starts from today's places.
    Stress,
    /// Ties pull, stakeholders push each other away: clusters show.
    Force,
    /// Lines of command run downwards, as in an organisation chart.
    Layered,
    /// One circle for each connected part.
    Circular,
    /// Rings around those with the highest value.
    Concentric,
    /// Each group by itself, those with many ties between them side by side.
    Groups,
    /// Only what overlaps moves, as little as possible.
    Spread,
}

impl Method {
    pub const ALL: [Self; 7] = [
        Self::Stress,
        Self::Force,
        Self::Layered,
        Self::Circular,
        Self::Concentric,
        Self::Groups,
        Self::Spread,
    ];

    /// Whether today's places and locked ones take part, instead of a drawing from nothing.
    fn starts_from_today(self, input: &Input) -> bool {
        match self {
            Self::Stress | Self::Spread => true,
            Self::Force => input.marks.iter().any(|mark| mark.locked),
            _ => false,
        }
    }
}

/// New places in the order of the marks; `None` when the watch asked to stop.
pub fn lay_out(method: Method, input: &Input, watch: &dyn Watch) -> Option<Vec<Point>> {
    let today = input.places();
    let free = input.marks.iter().filter(|mark| !mark.locked).count();
    if input.marks.len() < 2 || free == 0 {
        return Some(today);
    }
    let graph = Graph::of(input);
    let mut places = match method {
        Method::Stress => stress::places(&graph, input, watch)?,
        Method::Force => force::places(&graph, input, watch)?,
        Method::Layered => layered::places(&graph, input, watch)?,
        Method::Circular => circular::places(&graph, input, watch)?,
        Method::Concentric => concentric::places(&graph, input, watch)?,
        Method::Groups => groups::places(&graph, input, watch)?,
        Method::Spread => today.clone(),
    };
    if !method.starts_from_today(input) {
        settle(&mut places, input, &today);
    }
    for (place, mark) in places.iter_mut().zip(&input.marks) {
        if mark.locked {
            *place = mark.place.clamped();
        }
    }
    let is_parted = method == Method::Spread || places.len() <= MOST_PARTED;
    if is_parted && !overlap::remove(&mut places, input, watch) {
        return None;
    }
    if free == input.marks.len() {
        if method == Method::Stress {
            recentre(&mut places, input, &today);
        }
        keep_inside(&mut places);
    }
    Some(places.into_iter().map(Point::clamped).collect())
}

/// Moves a drawing that was made from nothing to where the old one stood: by its locked members,
/// or else by the middle.
fn settle(places: &mut [Point], input: &Input, today: &[Point]) {
    let locked: Vec<usize> = (0..places.len())
        .filter(|i| input.marks[*i].locked)
        .collect();
    if locked.is_empty() {
        recentre(places, input, today);
        return;
    }
    let offset = locked
        .iter()
        .fold(Point::default(), |sum, i| sum + today[*i] - places[*i])
        * (1.0 / locked.len() as f64);
    for place in places.iter_mut() {
        *place = *place + offset;
    }
}

/// Moves a drawing that reaches beyond the canvas back onto it.
fn keep_inside(places: &mut [Point]) {
    let shift = |value: fn(&Point) -> f64| {
        let low = places.iter().map(value).fold(f64::INFINITY, f64::min);
        let high = places.iter().map(value).fold(f64::NEG_INFINITY, f64::max);
        (COORDINATE_LIMIT - high).min(0.0) + (-COORDINATE_LIMIT - low).max(0.0)
    };
    let offset = Point::new(shift(|p| p.x), shift(|p| p.y));
    if offset != Point::default() {
        for place in places.iter_mut() {
            *place = *place + offset;
        }
    }
}

fn recentre(places: &mut [Point], input: &Input, today: &[Point]) {
    let offset = Area::around(today, input).centre() - Area::around(places, input).centre();
    for place in places.iter_mut() {
        *place = *place + offset;
    }
}
