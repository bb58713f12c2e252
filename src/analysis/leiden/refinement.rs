//! Refinement: communities are built up again from well-connected pieces, so that none falls apart.

use super::super::random::SplitMix64;
use super::graph::WeightedGraph;
use super::iteration::{Group, Leiden, Scratch, only_if, provide, reset};

/// Loss of gain, in ties, at which a merge in the refinement becomes four times less likely.
const RANDOMNESS: f64 = 0.01;

impl Leiden<'_> {
    /// Builds each community up again from single nodes, merging only what is well connected
    /// inside it.
    pub(super) fn refine(
        &mut self,
        graph: &WeightedGraph,
        communities: usize,
        random: &mut SplitMix64,
    ) {
        let n = graph.len();
        let Scratch {
            order,
            groups,
            inside,
            inside_starts,
            gains,
            odds,
            fitting,
            mass,
            ..
        } = &mut self.scratch;
        let scale = self.scale;
        let softness = 1.0 / (RANDOMNESS * scale.unit as f64);
        let community = &self.community[..n];
        self.refined.clear();
        self.refined.extend(0..n as u32);
        let refined = &mut self.refined[..n];
        // One place more than a row has, for writing ahead.
        let longest = graph.longest_row() + 1;
        provide(gains, longest);
        provide(fitting, longest);
        reset(mass, communities, 0);
        provide(inside, graph.arcs().len() + 1);
        inside_starts.clear();
        inside_starts.push(0);
        groups.clear();
        let mut end = 0;
        for (v, &strength) in graph.strengths.iter().enumerate() {
            let own = community[v];
            mass[own as usize] += strength;
            let mut outward = 0;
            for arc in graph.row(v) {
                let stays = community[arc.to as usize] == own;
                inside[end] = *arc;
                end += usize::from(stays);
                outward += only_if(stays, arc.weight);
            }
            inside_starts.push(end as u32);
            groups.push(Group {
                mass: strength,
                outward,
                weight: 0,
                size: 1,
            });
        }
        let groups = &mut groups[..n];
        order.clear();
        order.extend(0..n as u32);
        random.shuffle(order);
        for &v in order.iter() {
            let v = v as usize;
            let own = groups[v];
            let whole = mass[community[v] as usize];
            if own.size != 1
                || own.outward == 0
                || scale.gain(own.outward, own.mass, whole - own.mass) < 0
            {
                continue;
            }
            let row = &inside[inside_starts[v] as usize..inside_starts[v + 1] as usize];
            for arc in row {
                groups[refined[arc.to as usize] as usize].weight += arc.weight;
            }
            let mut candidates = 0;
            let mut best_gain = 0;
            for arc in row {
                let part = refined[arc.to as usize];
                let group = &mut groups[part as usize];
                // A part that is met again has no weight any more, and that does not fit.
                let weight = std::mem::take(&mut group.weight);
                let gained = scale.gain(weight, own.mass, group.mass);
                let well_connected = scale.gain(group.outward, group.mass, whole - group.mass) >= 0;
                let fits = (gained >= 0) & well_connected;
                fitting[candidates] = (part, weight);
                gains[candidates] = gained;
                candidates += usize::from(fits);
                best_gain = best_gain.max(i64::from(fits) * gained);
            }
            let chosen = match &fitting[..candidates] {
                [] => continue,
                [only] => only,
                several => {
                    let gains = &gains[..candidates];
                    odds.clear();
                    odds.extend(gains.iter().map(|gain| {
                        let fall = 1.0 + (best_gain - gain) as f64 * softness;
                        1.0 / (fall * fall)
                    }));
                    &several[draw(odds, random)]
                }
            };
            let &(part, weight) = chosen;
            let group = &mut groups[part as usize];
            group.mass += own.mass;
            group.outward = group.outward + own.outward - 2 * weight;
            group.size += 1;
            groups[v].size = 0;
            refined[v] = part;
        }
    }
}

/// The place of one of these odds, the larger ones more likely.
fn draw(odds: &[f64], random: &mut SplitMix64) -> usize {
    let mut drawn = random.unit() * odds.iter().sum::<f64>();
    odds.iter()
        .position(|odds| {
            drawn -= odds;
            drawn < 0.0
        })
        .unwrap_or(odds.len() - 1)
}
