//! The simple graph behind a layout: every tie both ways, parallel ones merged, self-ties dropped.

use std::collections::VecDeque;

use super::input::Input;

/// Not reached.
pub(super) const FAR: u32 = u32::MAX;

/// Adjacency in compressed rows.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    starts: Vec<u32>,
    targets: Vec<u32>,
}

impl Graph {
    pub fn of(input: &Input) -> Self {
        let count = input.marks.len();
        let pairs = input
            .links
            .iter()
            .filter(|link| link.from < count && link.to < count && link.from != link.to)
            .map(|link| (link.from as u32, link.to as u32));
        Self::of_pairs(count, pairs)
    }

    /// The graph of pairs of different nodes below `count`.
    pub fn of_pairs(count: usize, pairs: impl Iterator<Item = (u32, u32)>) -> Self {
        let mut arcs: Vec<(u32, u32)> = pairs.flat_map(|(a, b)| [(a, b), (b, a)]).collect();
        arcs.sort_unstable();
        arcs.dedup();
        let mut starts = vec![0; count + 1];
        for (from, _) in &arcs {
            starts[*from as usize + 1] += 1;
        }
        for node in 0..count {
            starts[node + 1] += starts[node];
        }
        Self {
            starts,
            targets: arcs.into_iter().map(|(_, to)| to).collect(),
        }
    }

    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    pub fn neighbours(&self, node: usize) -> &[u32] {
        &self.targets[self.starts[node] as usize..self.starts[node + 1] as usize]
    }

    pub fn degree(&self, node: usize) -> usize {
        self.neighbours(node).len()
    }

    /// How many pairs are tied.
    pub fn edges(&self) -> usize {
        self.targets.len() / 2
    }

    /// The connected parts, the largest first, of equals the one with the first node.
    pub fn components(&self) -> Vec<Vec<u32>> {
        let mut seen = vec![false; self.len()];
        let mut components = Vec::new();
        for start in 0..self.len() {
            if seen[start] {
                continue;
            }
            seen[start] = true;
            let mut members = vec![start as u32];
            let mut next = 0;
            while let Some(node) = members.get(next).copied() {
                next += 1;
                for other in self.neighbours(node as usize) {
                    if !std::mem::replace(&mut seen[*other as usize], true) {
                        members.push(*other);
                    }
                }
            }
            members.sort_unstable();
            components.push(members);
        }
        components.sort_by_key(|members| std::cmp::Reverse(members.len()));
        components
    }

    /// Steps from one node to all, [`FAR`] where there is no way.
    pub fn distances(&self, from: usize, distances: &mut Vec<u32>, queue: &mut VecDeque<u32>) {
        distances.clear();
        distances.resize(self.len(), FAR);
        distances[from] = 0;
        queue.clear();
        queue.push_back(from as u32);
        while let Some(node) = queue.pop_front() {
            let next = distances[node as usize] + 1;
            for other in self.neighbours(node as usize) {
                let distance = &mut distances[*other as usize];
                if *distance == FAR {
                    *distance = next;
                    queue.push_back(*other);
                }
            }
        }
    }
}
