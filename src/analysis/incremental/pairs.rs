//! The pairs whose shortest paths the tie changes, apart from those of its own ends.
//!
//! If the pair (s, t) changes, so does (s', t) for every s' on a shortest path from s to u, and
//! likewise behind v. So the nodes of one side are taken level by level away from their end: one is
//! looked at only if all that it passes have a pair in common, and its search goes on only as
//! long as it finds pairs.

use super::bits::{BITS, BitSearch, Bits};
use super::ends::EndSearch;
use super::graph::Rows;
use super::sides::Side;

/// One side of the tie as seen from the searches that find the pairs.
#[derive(Clone, Copy)]
pub(super) struct Flank<'a> {
    pub(super) side: &'a Side,
    /// The search from the side's end.
    pub(super) search: &'a EndSearch,
}

/// The buffers of one thread.
#[derive(Debug, Default)]
pub(super) struct PairSearch {
    bits: BitSearch,
    /// Searches for which the pair with a node changes; empty apart from the nodes in `hits`.
    hit: Vec<Bits>,
    hits: Vec<u32>,
    /// How many nodes each search has found.
    found: Vec<u32>,
}

impl PairSearch {
    /// The partners of each node of the chunk, all of which stand at `distance` from their end:
    /// appends its row to `partners` and the row's length to `lengths`.
    ///
    /// `forward` are the rows along which the searches run, `backward` the same from the heads.
    fn run(
        &mut self,
        (forward, backward): (&Rows, &Rows),
        chunk: &[u32],
        distance: usize,
        other: Flank<'_>,
        partners: &mut Vec<u32>,
        lengths: &mut Vec<u32>,
    ) {
        let nodes = forward.len();
        self.hit.resize(nodes, Bits::NONE);
        self.bits.start(nodes, chunk);
        let mut alive = Bits::NONE;
        for bit in 0..chunk.len() {
            alive = alive.or(Bits::one(bit));
        }
        let end = other.side.nodes()[0];
        self.hit[end as usize] = alive;
        for _ in 1..distance {
            self.bits.step(forward, alive, |_, _| ());
        }
        let mut far = 1;
        loop {
            // The pair is as far apart as the way over the tie if nobody who stands before the
            // node has been reached by now.
            self.bits.step(forward, alive, |_, _| ());
            let mut still = Bits::NONE;
            for &node in other.side.level(far) {
                let mut changed = alive.without(self.bits.seen[node as usize]);
                for &before in backward.neighbours(node) {
                    let b = before as usize;
                    changed = changed.without(self.bits.seen[b]);
                    if other.search.distance[b] as usize + 1 == far {
                        changed = changed.and(self.hit[b]);
                    }
                }
                if !changed.is_none() {
                    self.hit[node as usize] = changed;
                    self.hits.push(node);
                    still = still.or(changed);
                }
            }
            alive = still;
            if alive.is_none() {
                break;
            }
            far += 1;
        }
        self.hit[end as usize] = Bits::NONE;
        self.hand_over(chunk.len(), partners, lengths);
    }

    fn hand_over(&mut self, searches: usize, partners: &mut Vec<u32>, lengths: &mut Vec<u32>) {
        self.found.clear();
        self.found.resize(searches, 0);
        for &node in &self.hits {
            self.hit[node as usize].each(|bit| self.found[bit] += 1);
        }
        lengths.extend(&self.found);
        let mut place = partners.len() as u32;
        for found in &mut self.found {
            place += std::mem::replace(found, place);
        }
        partners.resize(place as usize, 0);
        for node in self.hits.drain(..) {
            let bits = std::mem::replace(&mut self.hit[node as usize], Bits::NONE);
            bits.each(|bit| {
                partners[self.found[bit] as usize] = node;
                self.found[bit] += 1;
            });
        }
    }
}

/// Why no pairs were found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Missed {
    /// There are more than the limit.
    TooMany,
    Stopped,
}

/// The changed pairs of a node of one side, apart from its end, and one of the other side, apart
/// from its end; in this order.
pub(super) fn changed(
    search: &mut PairSearch,
    rows: (&Rows, &Rows),
    own: Flank<'_>,
    other: Flank<'_>,
    limit: usize,
    go_on: &dyn Fn() -> bool,
) -> Result<Vec<(u32, u32)>, Missed> {
    let mut partners: Vec<u32> = Vec::new();
    // The row of each node looked at, among the partners.
    let mut row = vec![(0_u32, 0_u32); rows.0.len()];
    let mut looked_at = Vec::new();
    let mut lengths = Vec::new();
    let mut common: Vec<u32> = Vec::new();
    for distance in 1.. {
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
        for chunk in level.chunks(BITS) {
            if !go_on() {
                return Err(Missed::Stopped);
            }
            let mut start = partners.len() as u32;
            lengths.clear();
            search.run(rows, chunk, distance, other, &mut partners, &mut lengths);
            for (&node, &length) in chunk.iter().zip(&lengths) {
                row[node as usize] = (start, start + length);
                start += length;
            }
            looked_at.extend(chunk);
            if partners.len() > limit {
                return Err(Missed::TooMany);
            }
        }
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

/// Whether the rows have an item in common. All list their items in the same order of levels, but
/// not sorted by number.
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
