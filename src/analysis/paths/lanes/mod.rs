//! Betweenness by breadth-first search from sixteen sources at once.
//!
//! Brandes (2001) with one source in each lane: what a node holds for the sources stands side by
//! side in a row, a bit mask says which lanes reach it at the present distance, and a level is
//! worked off with vector instructions where the machine has them. Forward, a level is pushed along
//! its arcs, or pulled by the nodes not yet reached, whichever means fewer arcs (Beamer, Asanović
//! and Patterson 2012); the arcs found on shortest paths are kept, so that the way back visits no
//! others.

mod backward;
mod forward;
mod rows;
mod tally;

use fearless_simd::{Level, Simd, dispatch};

use super::arcs::Arcs;
use super::details::DetailSums;
use rows::{Counts, Mask, Narrow, Row, Wide};
use tally::{Detailed, Tally};

pub(super) use rows::LANES;

/// Batches that count in floats after one has overflowed the narrow counts.
const WIDE_SPELL: usize = 16;

/// The buffers of a thread, kept from batch to batch.
pub(super) struct LanePass<'a> {
    arcs: &'a Arcs,
    level: Level,
    narrow: Buffers<Narrow>,
    wide: Buffers<Wide>,
    /// Batches for which narrow counts are not tried.
    spell: usize,
}

impl<'a> LanePass<'a> {
    pub(super) fn new(arcs: &'a Arcs) -> Self {
        Self {
            arcs,
            level: Level::new(),
            narrow: Buffers::default(),
            wide: Buffers::default(),
            spell: 0,
        }
    }

    /// Adds the dependencies of up to [`LANES`] different sources to `betweenness`, all by new
    /// number. Answers no, having added nothing, if a float cannot count the paths.
    #[must_use]
    pub(super) fn add(&mut self, sources: &[u32], betweenness: &mut [f64]) -> bool {
        self.run(sources, betweenness)
    }

    /// Likewise the flow along each arc, and the greatest dependence of each source.
    #[must_use]
    pub(super) fn add_details(&mut self, sources: &[u32], sums: &mut DetailSums) -> bool {
        let mut detailed = Detailed::new(sums, &self.arcs.order);
        let countable = self.run(sources, &mut detailed);
        if countable {
            detailed.finish(sources);
        }
        countable
    }

    fn run<T>(&mut self, sources: &[u32], tally: &mut T) -> bool
    where
        T: ?Sized,
        for<'t> &'t mut T: Tally,
    {
        if self.spell > 0 {
            self.spell -= 1;
        } else if run(
            self.level,
            &mut self.narrow,
            self.arcs,
            sources,
            &mut *tally,
        ) {
            return true;
        } else {
            // What both counts can hold they give alike, bit for bit.
            self.spell = WIDE_SPELL;
        }
        run(self.level, &mut self.wide, self.arcs, sources, tally)
    }
}

fn run<C: Counts, T: Tally>(
    level: Level,
    buffers: &mut Buffers<C>,
    arcs: &Arcs,
    sources: &[u32],
    tally: T,
) -> bool {
    dispatch!(level, simd => batch(simd, buffers, arcs, sources, tally))
}

#[inline(always)]
fn batch<S: Simd, C: Counts, T: Tally>(
    simd: S,
    buffers: &mut Buffers<C>,
    arcs: &Arcs,
    sources: &[u32],
    mut tally: T,
) -> bool {
    let countable = buffers.search::<S, T>(simd, arcs, sources);
    if countable {
        buffers.share_back(simd, &mut tally);
    }
    buffers.clear();
    countable
}

/// One distance from the sources.
#[derive(Clone, Copy, Debug, Default)]
struct Distance {
    /// Where its entries begin.
    entries: usize,
    /// Whether the next distance was pulled: links then lead back from there.
    pulled: bool,
    /// Where the links to the next distance begin, and their ends.
    links: usize,
    ends: usize,
}

/// A node has as many entries as there are distances at which lanes reach it.
#[derive(Default)]
struct Buffers<C> {
    /// By entry, nearest first.
    nodes: Vec<u32>,
    masks: Vec<Mask>,
    counts: Vec<C>,
    distances: Vec<Distance>,
    /// Arcs on shortest paths between entries of neighbouring distances, as places within the
    /// distance; row by row, each up to its end. Longer than what is in use.
    links: Vec<u32>,
    linked: usize,
    ends: Vec<u32>,
    /// Beside `links` the arcs, if they are asked for.
    links_arcs: Vec<u32>,
    /// By node: lanes that have reached it, lanes that are at it or arrive, its entry's place.
    seen: Vec<Mask>,
    front: Vec<Mask>,
    place: Vec<u32>,
    /// Nodes that arrive, and heads or places picked from one node's neighbours.
    arriving: Vec<u32>,
    picked: Vec<u32>,
    picked_arcs: Vec<u32>,
    /// (1 + dependency) / paths, by place: at the distance at hand and at the one beyond.
    nearer: Vec<Row>,
    farther: Vec<Row>,
}
