//! In which order sources are taken: those that stand close together share a batch, for they meet
//! most nodes at the same distance and so have their rows in common.

use super::super::snapshot::{Csr, Snapshot};
use super::lanes::LANES;

/// Below so many nodes the search for a better order costs more than it saves.
const FEWEST_NODES: usize = 500;

/// All nodes, in the better of two orders: the one in which neighbours follow each other, or the
/// one in which the network came, for many a file lists its nodes along a street or a river.
pub(super) fn neighbourly(snapshot: &Snapshot) -> Vec<u32> {
    let graph = snapshot.undirected();
    let breadth = breadth_first(graph);
    if graph.len() < FEWEST_NODES {
        return breadth;
    }
    let given: Vec<u32> = (0..graph.len() as u32)
        .filter(|&v| graph.degree(v as usize) > 0)
        .collect();
    let batches = given.len() / LANES;
    let samples = batches.div_ceil(60).min(4);
    let mut rows = Rows::new(snapshot.outgoing());
    let mut cost = |order: &[u32]| -> usize {
        (0..samples)
            .map(|i| LANES * (batches * (2 * i + 1) / (2 * samples)))
            .map(|start| rows.of(&order[start..start + LANES]))
            .sum()
    };
    if cost(&breadth) <= cost(&given) {
        breadth
    } else {
        let isolated = (0..graph.len() as u32).filter(|&v| graph.degree(v as usize) == 0);
        given.into_iter().chain(isolated).collect()
    }
}

/// Breadth first from the node with the most ties, then from the next not yet seen; those without
/// a tie come last.
pub(super) fn breadth_first(graph: &Csr) -> Vec<u32> {
    let mut starts: Vec<u32> = (0..graph.len() as u32).collect();
    starts.sort_by_key(|&v| std::cmp::Reverse(graph.degree(v as usize)));
    let mut seen = vec![false; graph.len()];
    let mut order = Vec::with_capacity(starts.len());
    let mut head = 0;
    for start in starts {
        if !std::mem::replace(&mut seen[start as usize], true) {
            order.push(start);
        }
        while head < order.len() {
            let v = order[head] as usize;
            head += 1;
            for &w in graph.neighbours(v) {
                if !std::mem::replace(&mut seen[w as usize], true) {
                    order.push(w);
                }
            }
        }
    }
    order
}

/// Counts the rows that a batch would move, without moving them.
struct Rows<'a> {
    graph: &'a Csr,
    seen: Vec<u16>,
    arriving: Vec<u16>,
}

impl<'a> Rows<'a> {
    fn new(graph: &'a Csr) -> Self {
        Self {
            graph,
            seen: vec![0; graph.len()],
            arriving: vec![0; graph.len()],
        }
    }

    fn of(&mut self, sources: &[u32]) -> usize {
        self.seen.fill(0);
        let mut front: Vec<(u32, u16)> = Vec::new();
        for (lane, &source) in sources.iter().enumerate() {
            self.seen[source as usize] |= 1 << lane;
            front.push((source, 1 << lane));
        }
        let mut rows = 0;
        let mut next = Vec::new();
        while !front.is_empty() {
            rows += front.len();
            for (v, mask) in front.drain(..) {
                for &w in self.graph.neighbours(v as usize) {
                    let new = mask & !self.seen[w as usize];
                    if new != 0 {
                        rows += 1;
                        let arriving = &mut self.arriving[w as usize];
                        if *arriving == 0 {
                            next.push(w);
                        }
                        *arriving |= new;
                    }
                }
            }
            for w in next.drain(..) {
                let mask = std::mem::take(&mut self.arriving[w as usize]);
                self.seen[w as usize] |= mask;
                front.push((w, mask));
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::networks::{frozen, network};
    use super::*;

    /// A ring in which everybody knows the next five.
    fn ring(number: impl Fn(u64) -> u64) -> Snapshot {
        let nodes = 600;
        let ties: Vec<_> = (0..nodes)
            .flat_map(|v| (1..=5).map(move |step| (v, (v + step) % nodes)))
            .map(|(a, b)| (1 + number(a), 1 + number(b), 1.0))
            .collect();
        frozen(&network(nodes + 2, &ties))
    }

    #[test]
    fn an_order_along_the_ring_is_kept_and_a_mixed_one_is_not() {
        let along = neighbourly(&ring(|v| v));
        assert_eq!(along, (0..602).collect::<Vec<u32>>());
        let mixed = neighbourly(&ring(|v| v * 7 % 600));
        assert_ne!(mixed, along);
        assert_eq!(mixed[600..], [600, 601]);
    }

    #[test]
    fn every_node_is_in_the_order_once() {
        let snapshot = frozen(&network(5, &[(2, 4, 1.0), (4, 5, 1.0)]));
        assert_eq!(neighbourly(&snapshot), [3, 1, 4, 0, 2]);
    }
}
