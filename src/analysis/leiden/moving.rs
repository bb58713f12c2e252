//! Local moving: single nodes go where modularity gains most.

use super::super::random::SplitMix64;
use super::iteration::{Leiden, Scratch, gain, reset};

impl Leiden<'_> {
    /// Moves single nodes to the community where they gain most, until none gains.
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a branch here would be guessed wrong half the time"
    )]
    pub(super) fn move_nodes(&mut self, random: &mut SplitMix64) {
        let n = self.level.len();
        let mut scratch = std::mem::take(&mut self.scratch);
        let Scratch {
            order,
            queued,
            mass,
            size,
            weight_to,
            touched,
            free,
            ..
        } = &mut scratch;
        reset(mass, n, 0);
        reset(size, n, 0);
        reset(weight_to, n, 0);
        reset(queued, n, true);
        reset(touched, n + 1, 0);
        for v in 0..n {
            let c = self.community[v] as usize;
            mass[c] += self.level.strengths[v];
            size[c] += 1;
        }
        free.clear();
        free.extend((0..n as u32).filter(|&c| size[c as usize] == 0));
        order.clear();
        order.extend(0..n as u32);
        random.shuffle(order);
        let graph = &self.level;
        let total = self.total;
        // Slices of known length, so that the loops below keep them in registers.
        let community = &mut self.community[..n];
        let (order, queued, weight_to) = (&mut order[..n], &mut queued[..n], &mut weight_to[..n]);
        let (mass, size, touched) = (&mut mass[..n], &mut size[..n], &mut touched[..=n]);
        // A ring: at most n nodes are queued at a time.
        let (mut head, mut waiting) = (0, n);
        while waiting > 0 {
            let v = order[head] as usize;
            head = if head + 1 == n { 0 } else { head + 1 };
            waiting -= 1;
            queued[v] = false;
            let home = community[v] as usize;
            let strength = graph.strengths[v];
            let mut found = 0;
            for arc in graph.row(v) {
                let c = community[arc.to as usize];
                let sum = &mut weight_to[c as usize];
                touched[found] = c;
                found += usize::from(*sum == 0);
                *sum += arc.weight;
            }
            let mut best = home;
            let mut best_gain = gain(
                total,
                i64::from(weight_to[home]),
                strength,
                mass[home] - strength,
            );
            if best_gain < 0
                && size[home] > 1
                && let Some(&empty) = free.last()
            {
                (best, best_gain) = (empty as usize, 0);
            }
            let mut equals = 1;
            for &c in &touched[..found] {
                let c = c as usize;
                if c == home {
                    continue;
                }
                let gained = gain(total, i64::from(weight_to[c]), strength, mass[c]);
                if gained > best_gain {
                    (best, best_gain, equals) = (c, gained, 1);
                } else if best != home && gained == best_gain {
                    // Chance decides between equals, so that other seeds find other partitions.
                    equals += 1;
                    if random.below(equals) == 0 {
                        best = c;
                    }
                }
            }
            for &c in &touched[..found] {
                weight_to[c as usize] = 0;
            }
            if best == home {
                continue;
            }
            if size[best] == 0 {
                free.pop();
            }
            mass[home] -= strength;
            size[home] -= 1;
            if size[home] == 0 {
                free.push(home as u32);
            }
            mass[best] += strength;
            size[best] += 1;
            community[v] = best as u32;
            for arc in graph.row(v) {
                let tail = head + waiting;
                order[if tail >= n { tail - n } else { tail }] = arc.to;
                let u = arc.to as usize;
                let joins = !queued[u] & (community[u] as usize != best);
                queued[u] |= joins;
                waiting += usize::from(joins);
            }
        }
        self.scratch = scratch;
    }
}
