//! Which layer each stands on, with ties that pass layers cut into steps.

/// Beyond so many steps in all, long ties are not cut: nobody could follow them anyway.
const MOST_STEPS: usize = 200_000;

/// A graph in layers; arcs lead from each layer to the next.
pub(in super::super) struct Layers {
    /// The nodes of each layer, the top one first: members first, then steps of long ties.
    pub rows: Vec<Vec<u32>>,
    /// Neighbours on the layer above and on the layer below, by node.
    pub above: Vec<Vec<u32>>,
    pub below: Vec<Vec<u32>>,
    /// The steps of each arc, from the upper end to the lower.
    pub steps: Vec<Vec<u32>>,
    members: usize,
}

impl Layers {
    /// The layers of `count` members; cycles are broken where a walk from the top meets itself.
    pub fn of(count: usize, arcs: &[(u32, u32)]) -> Self {
        let arcs = without_cycles(count, arcs);
        Self::on(&ranks(count, &arcs), &arcs)
    }

    /// Each member on its own layer; every arc must lead downwards.
    pub fn on(ranks: &[u32], arcs: &[(u32, u32)]) -> Self {
        let count = ranks.len();
        let mut layers = Self {
            rows: vec![Vec::new(); ranks.iter().max().map_or(0, |r| *r as usize + 1)],
            above: vec![Vec::new(); count],
            below: vec![Vec::new(); count],
            steps: vec![Vec::new(); arcs.len()],
            members: count,
        };
        for (node, rank) in ranks.iter().enumerate() {
            layers.rows[*rank as usize].push(node as u32);
        }
        let span = |(from, to): &(u32, u32)| (ranks[*to as usize] - ranks[*from as usize]) as usize;
        let steps: usize = arcs.iter().map(|arc| span(arc).saturating_sub(1)).sum();
        for (at, arc) in arcs.iter().enumerate() {
            let (from, to) = *arc;
            if span(arc) > 1 && steps > MOST_STEPS {
                continue;
            }
            let mut last = from;
            for rank in ranks[from as usize] + 1..ranks[to as usize] {
                let step = layers.above.len() as u32;
                layers.above.push(Vec::new());
                layers.below.push(Vec::new());
                layers.rows[rank as usize].push(step);
                layers.steps[at].push(step);
                layers.tie(last, step);
                last = step;
            }
            layers.tie(last, to);
        }
        layers
    }

    fn tie(&mut self, upper: u32, lower: u32) {
        self.below[upper as usize].push(lower);
        self.above[lower as usize].push(upper);
    }

    /// Whether a node is a member and no step of a long tie.
    pub fn is_real(&self, node: u32) -> bool {
        (node as usize) < self.members
    }

    pub fn len(&self) -> usize {
        self.above.len()
    }
}

/// The arcs with those reversed that lead back to where a walk came from.
pub(super) fn without_cycles(count: usize, arcs: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut next: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut has_above = vec![false; count];
    let mut balance = vec![0_i64; count];
    for (from, to) in arcs {
        next[*from as usize].push(*to);
        has_above[*to as usize] = true;
        balance[*from as usize] += 1;
        balance[*to as usize] -= 1;
    }
    // From those with nobody above them; of a cycle, from who commands most.
    let mut starts: Vec<u32> = (0..count as u32).collect();
    starts.sort_by_key(|n| (has_above[*n as usize], -balance[*n as usize]));
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut states = vec![State::New; count];
    let mut kept = Vec::with_capacity(arcs.len());
    for start in starts {
        if states[start as usize] != State::New {
            continue;
        }
        states[start as usize] = State::Open;
        let mut path = vec![(start, 0)];
        while let Some((node, at)) = path.last_mut() {
            let from = *node;
            let Some(to) = next[from as usize].get(*at).copied() else {
                states[from as usize] = State::Done;
                path.pop();
                continue;
            };
            *at += 1;
            if states[to as usize] == State::Open {
                kept.push((to, from));
                continue;
            }
            kept.push((from, to));
            if states[to as usize] == State::New {
                states[to as usize] = State::Open;
                path.push((to, 0));
            }
        }
    }
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// The layer of each: the length of the longest way from the top; then each moves down to right above those below it
/// where that shortens its ties, so that heads stand by their own.
pub(super) fn ranks(count: usize, arcs: &[(u32, u32)]) -> Vec<u32> {
    let mut below: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut waiting = vec![0_u32; count];
    let mut ups = vec![0_usize; count];
    for (from, to) in arcs {
        below[*from as usize].push(*to);
        waiting[*to as usize] += 1;
        ups[*to as usize] += 1;
    }
    let mut ranks = vec![0_u32; count];
    let mut order: Vec<u32> = (0..count as u32)
        .filter(|n| waiting[*n as usize] == 0)
        .collect();
    let mut at = 0;
    while let Some(node) = order.get(at).copied() {
        at += 1;
        let own = ranks[node as usize];
        for to in &below[node as usize] {
            ranks[*to as usize] = ranks[*to as usize].max(own + 1);
            waiting[*to as usize] -= 1;
            if waiting[*to as usize] == 0 {
                order.push(*to);
            }
        }
    }
    for node in order.iter().rev() {
        let lowest = below[*node as usize]
            .iter()
            .map(|to| ranks[*to as usize])
            .min();
        if let Some(lowest) = lowest
            && below[*node as usize].len() > ups[*node as usize]
        {
            ranks[*node as usize] = lowest - 1;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn arcs_lead_one_layer_down_and_every_member_has_one_layer(
            arcs in proptest::collection::vec((0u32..20, 0u32..20), 0..60),
        ) {
            let arcs: Vec<_> = arcs.into_iter().filter(|(a, b)| a != b).collect();
            let layers = Layers::of(20, &arcs);
            let mut rank = vec![usize::MAX; layers.len()];
            for (number, layer) in layers.rows.iter().enumerate() {
                for node in layer {
                    prop_assert_eq!(rank[*node as usize], usize::MAX);
                    rank[*node as usize] = number;
                }
            }
            for node in 0..layers.len() {
                prop_assert!(rank[node] != usize::MAX);
                for below in &layers.below[node] {
                    prop_assert_eq!(rank[*below as usize], rank[node] + 1);
                }
            }
        }
    }

    #[test]
    fn the_head_stands_above_and_a_late_adviser_right_above_whom_they_advise() {
        // 0 > 1 > 2 > 3, and 4 > 3.
        let layers = Layers::of(5, &[(0, 1), (1, 2), (2, 3), (4, 3)]);
        assert_eq!(layers.rows, [vec![0], vec![1], vec![2, 4], vec![3]]);
    }

    #[test]
    fn a_ring_of_command_is_cut_once() {
        let layers = Layers::of(3, &[(0, 1), (1, 2), (2, 0)]);
        assert_eq!(layers.rows.len(), 3);
    }
}
