//! How many ways lead from one place of a network to another that share nobody in between.

use super::snapshot::Csr;

const NONE: u32 = u32::MAX;

/// Counts paths that share no node (Menger 1927): a maximum flow in which a unit passes through
/// each node but the ends (Ford and Fulkerson 1956). The buffers serve for many pairs.
pub struct IndependentPaths {
    /// Arcs of the residual network, each followed by its reverse.
    heads: Vec<u32>,
    capacity: Vec<bool>,
    /// What `capacity` begins with for each pair.
    initial: Vec<bool>,
    /// Arcs out of each half of a node: `2 v` where paths enter, `2 v + 1` where they leave.
    offsets: Vec<u32>,
    arcs: Vec<u32>,
    led_by: Vec<u32>,
    queue: Vec<u32>,
}

impl IndependentPaths {
    /// Of the network of these arcs, with the nodes of `merged` as one that stands for them all:
    /// the first of them.
    pub fn new(outgoing: &Csr, merged: &[usize]) -> Self {
        let one = |v: usize| {
            let first = merged.first().copied().unwrap_or(v);
            if merged.contains(&v) { first } else { v }
        };
        let mut tails = Vec::new();
        let mut heads = Vec::new();
        let mut initial = Vec::new();
        let mut add = |tail: usize, head: usize| {
            tails.extend([tail as u32, head as u32]);
            heads.extend([head as u32, tail as u32]);
            initial.extend([true, false]);
        };
        for v in 0..outgoing.len() {
            add(2 * v, 2 * v + 1);
        }
        let mut seen = vec![NONE; outgoing.len()];
        for v in 0..outgoing.len() {
            let members: &[usize] = match merged.first() {
                Some(&first) if first == v => merged,
                _ if merged.contains(&v) => &[],
                _ => &[v],
            };
            for &w in members.iter().flat_map(|&m| outgoing.neighbours(m)) {
                let w = one(w as usize);
                // Ties of several members to the same other are one.
                if w != v && seen[w] != v as u32 {
                    seen[w] = v as u32;
                    add(2 * v + 1, 2 * w);
                }
            }
        }
        let halves = 2 * outgoing.len();
        let mut offsets = vec![0_u32; halves + 1];
        for &tail in &tails {
            offsets[tail as usize + 1] += 1;
        }
        for half in 0..halves {
            offsets[half + 1] += offsets[half];
        }
        let mut next = offsets.clone();
        let mut arcs = vec![0; tails.len()];
        for (arc, &tail) in (0..).zip(&tails) {
            arcs[next[tail as usize] as usize] = arc;
            next[tail as usize] += 1;
        }
        Self {
            capacity: initial.clone(),
            led_by: vec![NONE; halves],
            queue: Vec::with_capacity(halves),
            heads,
            initial,
            offsets,
            arcs,
        }
    }

    /// From one node to another; a direct tie counts as one. 0 for a node and itself.
    pub fn between(&mut self, source: usize, target: usize) -> usize {
        if source == target {
            return 0;
        }
        self.capacity.copy_from_slice(&self.initial);
        let mut found = 0;
        while self.reaches(2 * source + 1, 2 * target) {
            found += 1;
            let mut half = 2 * target;
            while half != 2 * source + 1 {
                let arc = self.led_by[half] as usize;
                self.capacity[arc] = false;
                self.capacity[arc ^ 1] = true;
                half = self.heads[arc ^ 1] as usize;
            }
        }
        found
    }

    fn reaches(&mut self, start: usize, end: usize) -> bool {
        self.led_by.fill(NONE);
        self.queue.clear();
        self.queue.push(start as u32);
        let mut next = 0;
        while let Some(&half) = self.queue.get(next) {
            next += 1;
            let row = self.offsets[half as usize]..self.offsets[half as usize + 1];
            for place in row {
                let arc = self.arcs[place as usize];
                let head = self.heads[arc as usize] as usize;
                if self.capacity[arc as usize] && self.led_by[head] == NONE && head != start {
                    self.led_by[head] = arc;
                    if head == end {
                        return true;
                    }
                    self.queue.push(head as u32);
                }
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::super::networks::{frozen, network};
    use super::*;

    fn between(ties: &[(u64, u64)], merged: &[usize], ends: (usize, usize)) -> usize {
        let ties: Vec<_> = ties.iter().map(|&(a, b)| (a, b, 1.0)).collect();
        let most = ties.iter().map(|t| t.0.max(t.1)).max().unwrap();
        let snapshot = frozen(&network(most, &ties));
        IndependentPaths::new(snapshot.outgoing(), merged).between(ends.0, ends.1)
    }

    #[test]
    fn ways_that_meet_in_one_node_are_one() {
        // Two triangles that share node 3.
        let bow_tie = [(1, 2), (2, 3), (1, 3), (3, 4), (4, 5), (3, 5)];
        assert_eq!(between(&bow_tie, &[], (0, 4)), 1);
        assert_eq!(between(&bow_tie, &[], (0, 2)), 2);
    }

    #[test]
    fn a_direct_tie_counts_as_one_way() {
        let square = [(1, 2), (2, 3), (3, 4), (4, 1), (1, 3)];
        assert_eq!(between(&square, &[], (0, 2)), 3);
        assert_eq!(between(&square, &[], (1, 3)), 2);
    }

    #[test]
    fn a_way_is_taken_back_where_another_needs_its_node() {
        // The shortest way 1-2-5-6 blocks both others.
        let ties = [(1, 2), (2, 5), (5, 6), (1, 3), (3, 5), (2, 4), (4, 6)];
        assert_eq!(between(&ties, &[], (0, 5)), 2);
    }

    #[test]
    fn a_group_counts_the_ways_of_its_members_together() {
        let ties = [(1, 3), (2, 4), (3, 5), (4, 5), (1, 2)];
        assert_eq!(between(&ties, &[], (0, 4)), 2);
        assert_eq!(between(&[(1, 3), (2, 4), (3, 5), (4, 5)], &[], (0, 4)), 1);
        assert_eq!(
            between(&[(1, 3), (2, 4), (3, 5), (4, 5)], &[0, 1], (0, 4)),
            2
        );
        // Both are tied to the same other: that is one way.
        assert_eq!(between(&[(1, 3), (2, 3)], &[0, 1], (0, 2)), 1);
    }
}
