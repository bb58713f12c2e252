//! Refinement: communities are built up again from well-connected pieces, so that none falls apart.

use super::super::random::SplitMix64;
use super::graph::WeightedGraph;
use super::iteration::{Group, Leiden, Scratch, only_if, reset};

/// Loss of gain, in ties, at which a merge in the refinement becomes four times less likely.
const RANDOMNESS: f64 = 0.01;

impl Leiden<'_> {
    /// Builds each community up again from single nodes, merging only what is well connected
    /// inside it.
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a branch here would be guessed wrong half the time"
    )]
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
            met,
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
        reset(met, longest, 0);
        reset(gains, longest, 0);
        reset(fitting, longest, 0);
        reset(mass, communities, 0);
        groups.clear();
        groups.extend((0..n).map(|v| {
            mass[community[v] as usize] += graph.strengths[v];
            let inward = graph
                .row(v)
                .iter()
                .map(|arc| only_if(community[arc.to as usize] == community[v], arc.weight));
            Group {
                mass: graph.strengths[v],
                outward: inward.sum(),
                weight: 0,
                size: 1,
            }
        }));
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
            let row = graph.row(v);
            let mut found = 0;
            for arc in row {
                let u = arc.to as usize;
                let inside = community[u] == community[v];
                let part = refined[u];
                let group = &mut groups[part as usize];
                met[found] = part;
                found += usize::from(inside & (group.weight == 0));
                group.weight += only_if(inside, arc.weight);
            }
            let mut candidates = 0;
            let mut best_gain = 0;
            for &part in &met[..found] {
                let group = groups[part as usize];
                let gained = scale.gain(group.weight, own.mass, group.mass);
                let well_connected = scale.gain(group.outward, group.mass, whole - group.mass) >= 0;
                let fits = (gained >= 0) & well_connected;
                fitting[candidates] = part;
                gains[candidates] = gained;
                candidates += usize::from(fits);
                best_gain = best_gain.max(i64::from(fits) * gained);
            }
            let chosen = match &fitting[..candidates] {
                [] => None,
                [only] => Some(*only),
                several => {
                    let gains = &gains[..candidates];
                    odds.clear();
                    odds.extend(gains.iter().map(|gain| {
                        let fall = 1.0 + (best_gain - gain) as f64 * softness;
                        1.0 / (fall * fall)
                    }));
                    Some(several[draw(odds, random)])
                }
            };
            if let Some(part) = chosen {
                let to = groups[part as usize].weight;
                let group = &mut groups[part as usize];
                group.mass += own.mass;
                group.outward = group.outward + own.outward - 2 * to;
                group.size += 1;
                groups[v].size = 0;
                refined[v] = part;
            }
            for &part in &met[..found] {
                groups[part as usize].weight = 0;
            }
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
