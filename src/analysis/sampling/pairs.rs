//! Ordered pairs of nodes in the same part of the network, all equally likely: no other pair can
//! have a path.

use super::super::random::SplitMix64;
use super::links::Links;

pub(super) struct Pairs {
    /// Nodes part by part.
    members: Vec<u32>,
    /// Where each part begins among the members, and among the pairs; at last where all end.
    starts: Vec<(u64, u64)>,
}

impl Pairs {
    pub(super) fn new(links: &Links) -> Self {
        let n = links.len();
        let mut seen = vec![false; n];
        let mut members = Vec::with_capacity(n);
        let mut starts = vec![(0, 0)];
        let mut pairs = 0;
        for root in 0..n as u32 {
            if std::mem::replace(&mut seen[root as usize], true) {
                continue;
            }
            let start = members.len();
            members.push(root);
            let mut next = start;
            while let Some(&v) = members.get(next) {
                next += 1;
                for backward in [false, true] {
                    for &w in links.rows(backward).of(v) {
                        if !std::mem::replace(&mut seen[w as usize], true) {
                            members.push(w);
                        }
                    }
                }
            }
            let size = (members.len() - start) as u64;
            if size == 1 {
                members.pop();
                continue;
            }
            pairs += size * (size - 1);
            starts.push((members.len() as u64, pairs));
        }
        Self { members, starts }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    pub(super) fn count(&self) -> f64 {
        self.starts.last().map_or(0.0, |&(_, pairs)| pairs as f64)
    }

    /// A pair; there must be one.
    pub(super) fn draw(&self, random: &mut SplitMix64) -> (u32, u32) {
        let all = self.starts.last().map_or(0, |&(_, pairs)| pairs);
        let drawn = random.below_wide(all);
        let part = self.starts.partition_point(|&(_, pairs)| pairs <= drawn) - 1;
        let (first, pairs_before) = self.starts[part];
        let others = self.starts[part + 1].0 - first - 1;
        let s = (drawn - pairs_before) / others;
        let t = (drawn - pairs_before) % others;
        let t = t + u64::from(t >= s);
        (
            self.members[(first + s) as usize],
            self.members[(first + t) as usize],
        )
    }
}
