//! The pairs whose shortest paths the tie changes, apart from those of its own ends.
//!
//! If the pair (s, t) changes, so does (s', t) for every s' on a shortest path from s to u, and
//! likewise behind v. So the nodes of one side are taken level by level away from their end: one is
//! looked at only if all that it passes have a pair in common, and its search goes on only as
//! long as it finds pairs.

use fearless_simd::{Level, Simd, dispatch};

use super::bits::{BITS, BitSearch, Bits};
use super::ends::EndSearch;
use super::graph::Rows;
use super::halves::on_both;
use super::sides::Side;

/// Nodes of a level that are worth a second thread.
const SHARED: usize = 32;

/// One side of the tie as seen from the searches that find the pairs.
#[derive(Clone, Copy)]
pub(super) struct Flank<'a> {
    pub(super) side: &'a Side,
    /// The search from the side's end.
    pub(super) search: &'a EndSearch,
}

/// The buffers of one thread.
#[derive(Debug)]
pub(super) struct PairSearch {
    level: Level,
    bits: BitSearch,
    /// Searches for which the pair with a node changes; none apart from the nodes in `hits`.
    hit: Vec<Bits>,
    hits: Vec<u32>,
    /// How many nodes each search has found.
    found: Vec<u32>,
    /// The partners of each node looked at, row by row, and the lengths of the rows.
    partners: Vec<u32>,
    lengths: Vec<u32>,
    /// Arcs and nodes visited other than in `bits`.
    others: usize,
}

impl Default for PairSearch {
    fn default() -> Self {
        Self {
            level: Level::new(),
            bits: BitSearch::default(),
            hit: Vec::new(),
            hits: Vec::new(),
            found: Vec::new(),
            partners: Vec::new(),
            lengths: Vec::new(),
            others: 0,
        }
    }
}

impl PairSearch {
    /// Arcs and nodes visited since the last call.
    pub(super) fn take_work(&mut self) -> usize {
        std::mem::take(&mut self.bits.work) + std::mem::take(&mut self.others)
    }

    /// Finds the partners of each node of the chunk, all of which stand at `distance` from their
    /// end. `rows` are those along which the searches run, and the same from the heads.
    fn run(&mut self, rows: (&Rows, &Rows), chunk: &[u32], distance: usize, other: Flank<'_>) {
        dispatch!(self.level, simd => find(simd, self, rows, chunk, distance, other));
        self.hand_over(chunk.len());
    }

    fn hand_over(&mut self, searches: usize) {
        self.found.clear();
        self.found.resize(searches, 0);
        for &node in &self.hits {
            self.hit[node as usize].each(|bit| self.found[bit] += 1);
        }
        self.lengths.extend(&self.found);
        let mut place = self.partners.len() as u32;
        for found in &mut self.found {
            place += std::mem::replace(found, place);
        }
        self.partners.resize(place as usize, 0);
        for node in self.hits.drain(..) {
            let bits = std::mem::replace(&mut self.hit[node as usize], Bits::NONE);
            bits.each(|bit| {
                self.partners[self.found[bit] as usize] = node;
                self.found[bit] += 1;
            });
        }
    }
}

#[inline(always)]
fn find<S: Simd>(
    _simd: S,
    pass: &mut PairSearch,
    rows: (&Rows, &Rows),
    chunk: &[u32],
    distance: usize,
    other: Flank<'_>,
) {
    let PairSearch {
        bits,
        hit,
        hits,
        others,
        ..
    } = pass;
    let nodes = rows.0.len();
    hit.resize(nodes, Bits::NONE);
    bits.start(nodes, chunk);
    let mut alive = Bits::first(chunk.len());
    let end = other.side.nodes()[0];
    hit[end as usize] = alive;
    for _ in 1..distance {
        bits.step(rows, alive);
    }
    let mut far = 1;
    while !alive.is_none() {
        // The pair is as far apart as the way over the tie if nobody who stands before the node
        // has been reached by now.
        bits.step(rows, alive);
        let mut still = Bits::NONE;
        let level = other.side.level(far);
        *others += level.len();
        for &node in level {
            let mut changed = alive.without(bits.seen[node as usize]);
            for &before in rows.1.neighbours(node) {
                let b = before as usize;
                changed = changed.without(bits.seen[b]);
                if other.search.distance[b] as usize + 1 == far {
                    changed = changed.and(hit[b]);
                }
            }
            if !changed.is_none() {
                hit[node as usize] = changed;
                hits.push(node);
                still = still.or(changed);
            }
        }
        alive = still;
        far += 1;
    }
    hit[end as usize] = Bits::NONE;
}

/// Why no pairs were found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Missed {
    /// There are too many, or finding them takes too long.
    TooMany,
    Stopped,
}

/// The changed pairs of a node of one side, apart from its end, and one of the other side, apart
/// from its end; in this order. `limit` bounds their number, and `budget`, from which is taken what
/// is used, the work.
pub(super) fn changed(
    searches: &mut [PairSearch; 2],
    rows: (&Rows, &Rows),
    own: Flank<'_>,
    other: Flank<'_>,
    limit: usize,
    budget: &mut usize,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Result<Vec<(u32, u32)>, Missed> {
    let mut partners: Vec<u32> = Vec::new();
    // The row of each node looked at, among the partners.
    let mut row = vec![(0_u32, 0_u32); rows.0.len()];
    let mut looked_at = Vec::new();
    let mut common: Vec<u32> = Vec::new();
    for distance in 1.. {
        if !go_on() {
            return Err(Missed::Stopped);
        }
        let level: Vec<u32> = own
            .side
            .level(distance)
            .iter()
            .copied()
            .filter(|&node| {
                distance == 1 || {
                    let mut before = rows
                        .0
                        .neighbours(node)
                        .iter()
                        .filter(|&&w| own.search.distance[w as usize] as usize + 1 == distance)
                        .map(|&w| row[w as usize])
                        .map(|(start, end)| &partners[start as usize..end as usize]);
                    share_one(&mut before, &mut common)
                }
            })
            .collect();
        if level.is_empty() {
            break;
        }
        let two = level.len() > SHARED;
        let size = if two {
            level.len().div_ceil(2).min(BITS)
        } else {
            SHARED
        };
        on_both(searches, two, |search, number| {
            search.partners.clear();
            search.lengths.clear();
            for chunk in level.chunks(size).skip(number).step_by(2) {
                search.run(rows, chunk, distance, other);
            }
        });
        let mut read = searches
            .each_ref()
            .map(|search| (search.partners.iter(), search.lengths.iter()));
        for (number, chunk) in level.chunks(size).enumerate() {
            let (found, lengths) = &mut read[number % 2];
            for (&node, &length) in chunk.iter().zip(lengths) {
                let start = partners.len() as u32;
                partners.extend(found.take(length as usize));
                row[node as usize] = (start, start + length);
            }
        }
        looked_at.extend(level);
        let work: usize = searches.iter_mut().map(PairSearch::take_work).sum();
        if partners.len() > limit || work > *budget {
            return Err(Missed::TooMany);
        }
        *budget -= work;
    }
    Ok(looked_at
        .into_iter()
        .flat_map(|node| {
            let (start, end) = row[node as usize];
            partners[start as usize..end as usize]
                .iter()
                .map(move |&partner| (node, partner))
        })
        .collect())
}

/// Whether the rows have an item in common. They need not be sorted.
fn share_one<'a>(rows: &mut impl Iterator<Item = &'a [u32]>, common: &mut Vec<u32>) -> bool {
    let Some(first) = rows.next() else {
        return false;
    };
    common.clear();
    common.extend(first);
    for row in rows {
        if common.is_empty() {
            break;
        }
        common.retain(|item| row.contains(item));
    }
    !common.is_empty()
}
