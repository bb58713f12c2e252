//! Local moving: single nodes go where modularity gains most.

use super::super::random::SplitMix64;
use super::graph::WeightedGraph;
use super::iteration::{Group, Leiden, Scratch, provide, reset};

/// With more nodes than this a round takes long enough to ask in between whether to go on.
const LONG: usize = 2000;

impl Leiden<'_> {
    /// Moves single nodes to the community where they gain most, until none gains, or until it is
    /// told to stop: then the answer is `false`.
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a branch here would be guessed wrong half the time"
    )]
    pub(super) fn move_nodes(&mut self, graph: &WeightedGraph, random: &mut SplitMix64) -> bool {
        let n = graph.len();
        let Scratch {
            order,
            queued,
            groups,
            met,
            gains,
            free,
            ..
        } = &mut self.scratch;
        let longest = graph.longest_row();
        reset(groups, n, Group::default());
        provide(met, longest);
        provide(gains, longest);
        reset(queued, n, true);
        for (&c, &strength) in self.community.iter().zip(&graph.strengths) {
            let group = &mut groups[c as usize];
            group.mass += strength;
            group.size += 1;
        }
        free.clear();
        free.extend((0..n as u32).filter(|&c| groups[c as usize].size == 0));
        order.clear();
        order.extend(0..n as u32);
        random.shuffle(order);
        let scale = self.scale;
        // Slices of known length, so that the loops below keep them in registers.
        let community = &mut self.community[..n];
        let (order, queued, groups) = (&mut order[..n], &mut queued[..n], &mut groups[..n]);
        // A ring: at most n nodes are queued at a time.
        let (mut head, mut waiting) = (0, n);
        while waiting > 0 {
            let v = order[head] as usize;
            head = if head + 1 == n { 0 } else { head + 1 };
            if head == 0 && n > LONG && !(self.go_on)() {
                return false;
            }
            waiting -= 1;
            queued[v] = false;
            let home = community[v] as usize;
            let strength = graph.strengths[v];
            let row = graph.row(v);
            let (met, gains) = (&mut met[..row.len()], &mut gains[..row.len()]);
            let mut all = 0;
            for (arc, met) in row.iter().zip(met.iter_mut()) {
                *met = community[arc.to as usize];
                groups[*met as usize].weight += arc.weight;
                all += arc.weight;
            }
            let own = &mut groups[home];
            let at_home = std::mem::take(&mut own.weight);
            let mut best = home;
            let mut best_gain = scale.gain(at_home, strength, own.mass - strength);
            if scale.gain(all - at_home, 0, 0) <= best_gain {
                // No other community can be better, not even with all the rest of the weight.
                for &c in met.iter() {
                    groups[c as usize].weight = 0;
                }
                continue;
            }
            if best_gain < 0
                && own.size > 1
                && let Some(&empty) = free.last()
            {
                (best, best_gain) = (empty as usize, 0);
            }
            // A group that is met again, and home, have no weight any more: that is a loss.
            for (&c, gained) in met.iter().zip(gains.iter_mut()) {
                let group = &mut groups[c as usize];
                let weight = std::mem::take(&mut group.weight);
                *gained = scale.gain(weight, strength, group.mass);
                best = if *gained > best_gain {
                    c as usize
                } else {
                    best
                };
                best_gain = best_gain.max(*gained);
            }
            if best == home {
                continue;
            }
            let equal = |gain: &i64| *gain == best_gain;
            let equals = gains.iter().filter(|gain| equal(gain)).count();
            if equals > 1 {
                // Chance decides between equals, so that other seeds find other partitions.
                let chosen = random.below(equals as u32) as usize;
                let mut places = (0..gains.len()).filter(|&i| equal(&gains[i]));
                best = places.nth(chosen).map_or(best, |i| met[i] as usize);
            }
            if groups[best].size == 0 {
                free.pop();
            }
            let left = &mut groups[home];
            left.mass -= strength;
            left.size -= 1;
            if left.size == 0 {
                free.push(home as u32);
            }
            let joined = &mut groups[best];
            joined.mass += strength;
            joined.size += 1;
            community[v] = best as u32;
            for arc in row {
                let tail = head + waiting;
                order[if tail >= n { tail - n } else { tail }] = arc.to;
                let u = arc.to as usize;
                let joins = !queued[u] & (community[u] as usize != best);
                queued[u] |= joins;
                waiting += usize::from(joins);
            }
        }
        true
    }
}
