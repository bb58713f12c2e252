//! Carrying a tie's changes out: all of them or none.

use super::ends::FAR;
use super::{Incremental, Outcome};

/// Betweenness may be this far off, relative to the value or to 1; half of what is promised.
const TOLERANCE: f64 = 5e-10;

/// How far rounding may carry a betweenness off that has had this value: a few units in the last
/// place.
pub(super) fn rounding(betweenness: f64) -> f64 {
    8.0 * f64::EPSILON * betweenness
}

impl Incremental {
    pub(super) fn change_tie(
        &mut self,
        (from, to): (u32, u32),
        added: bool,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Outcome {
        let slots = (self.slots.get(from as usize), self.slots.get(to as usize));
        let (Some(&u), Some(&v)) = slots else {
            return Outcome::Declined;
        };
        // Everything is worked out in the network without the tie; an odd change is declined.
        if u == v || self.graph.remove(u, v) == added {
            if added && u != v {
                self.graph.insert(u, v);
            }
            return Outcome::Declined;
        }
        let staged = self
            .workspace
            .work_out(&self.graph, (u, v), go_on)
            .and_then(|()| self.prepare());
        if added == staged.is_ok() {
            self.graph.insert(u, v);
        }
        let settled = staged.and_then(|()| self.settle(added));
        match settled {
            Ok(()) => {
                self.cost += (self.workspace.cost - self.cost) / 8.0;
                self.shift_distances(added);
                Outcome::Updated
            }
            Err(outcome) => {
                if staged.is_ok() {
                    if added {
                        self.graph.remove(u, v);
                    } else {
                        self.graph.insert(u, v);
                    }
                }
                outcome
            }
        }
    }

    /// Room for the new distances.
    fn prepare(&mut self) -> Result<(), Outcome> {
        let ends = &self.workspace.ends;
        let longest = if ends.joins_components() {
            let depth = |nodes: &[u32], distance: &[u32]| {
                nodes.last().map_or(0, |&last| distance[last as usize])
            };
            1 + depth(ends.sources.nodes(), &ends.to_u().distance)
                + depth(ends.targets.nodes(), &ends.out_of_v().distance)
        } else {
            let old = |&(_, _, distance): &(u32, u32, u32)| match distance {
                FAR => 0,
                distance => distance,
            };
            let new = |&(s, t, _): &(u32, u32, u32)| ends.length(s, t);
            let nearer = &self.workspace.nearer;
            nearer
                .iter()
                .map(|pair| old(pair).max(new(pair)))
                .max()
                .unwrap_or(0)
        };
        let outward = self.outward.as_mut();
        if self.inward.hold(longest as usize)
            && outward.is_none_or(|outward| outward.hold(longest as usize))
        {
            Ok(())
        } else {
            Err(Outcome::Declined)
        }
    }

    /// Betweenness of the network, which is changed already.
    fn settle(&mut self, added: bool) -> Result<(), Outcome> {
        let sign = if added { 1.0 } else { -1.0 };
        let gain = &mut self.workspace.gain;
        // First all that may fail, in place of the gains: the new values.
        for (slot, gain) in gain.iter_mut().enumerate() {
            if *gain == 0.0 {
                *gain = f64::NAN;
                continue;
            }
            let before = self.betweenness[slot];
            let after = (before + sign * *gain).max(0.0);
            let drift = self.drift[slot] + rounding(before.max(after));
            *gain = if drift <= TOLERANCE * after.max(1.0) {
                after
            } else if self.graph.is_bypassed(slot as u32) {
                0.0
            } else {
                return Err(Outcome::Declined);
            };
        }
        for (slot, &after) in gain.iter().enumerate() {
            if after.is_nan() {
                continue;
            }
            let before = self.betweenness[slot];
            let drift = self.drift[slot] + rounding(before.max(after));
            self.drift[slot] = if drift <= TOLERANCE * after.max(1.0) {
                drift
            } else {
                0.0
            };
            self.betweenness[slot] = after;
        }
        Ok(())
    }

    fn shift_distances(&mut self, added: bool) {
        let Self {
            workspace,
            inward,
            outward,
            ..
        } = self;
        let ends = &workspace.ends;
        let in_order = |without: u32, with: u32| {
            if added {
                (without, with)
            } else {
                (with, without)
            }
        };
        if ends.joins_components() {
            let (here, there) = (&ends.sources, &ends.targets);
            for (own, other, to_own) in [
                (here, there, &ends.to_u().distance),
                (there, here, &ends.out_of_v().distance),
            ] {
                for &node in own.nodes() {
                    for (depth, level) in other.levels().enumerate() {
                        let with = to_own[node as usize] + 1 + depth as u32;
                        let (old, new) = in_order(FAR, with);
                        inward.shift(node, old, new, level.len() as u32);
                    }
                }
            }
            return;
        }
        for &(s, t, without) in &workspace.nearer {
            let (old, new) = in_order(without, ends.length(s, t));
            inward.shift(t, old, new, 1);
            outward.as_mut().unwrap_or(inward).shift(s, old, new, 1);
        }
    }
}
