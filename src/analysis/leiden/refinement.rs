//! Refinement: communities are built up again from well-connected pieces, so that none falls apart.

use super::super::random::SplitMix64;
use super::iteration::{Leiden, Scratch, gain, only_if, reset};

/// Loss of gain, in ties, at which a merge in the refinement becomes four times less likely.
const RANDOMNESS: f64 = 0.01;

impl Leiden<'_> {
    /// Builds each community up again from single nodes, merging only what is well connected
    /// inside it.
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a branch here would be guessed wrong half the time"
    )]
    pub(super) fn refine(&mut self, communities: usize, random: &mut SplitMix64) {
        let n = self.level.len();
        let mut scratch = std::mem::take(&mut self.scratch);
        let Scratch {
            order,
            mass,
            weight_to,
            touched,
            part_mass,
            part_outward,
            part_size,
            candidates,
            ..
        } = &mut scratch;
        self.refined.clear();
        self.refined.extend(0..n as u32);
        reset(weight_to, n, 0);
        reset(touched, n + 1, 0);
        reset(mass, communities, 0);
        part_mass.clone_from(&self.level.strengths);
        reset(part_outward, n, 0);
        reset(part_size, n, 1);
        let graph = &self.level;
        let total = self.total;
        let community = &self.community[..n];
        let refined = &mut self.refined[..n];
        let (weight_to, touched) = (&mut weight_to[..n], &mut touched[..=n]);
        let (part_mass, part_outward) = (&mut part_mass[..n], &mut part_outward[..n]);
        for v in 0..n {
            mass[community[v] as usize] += graph.strengths[v];
            part_outward[v] = self
                .level
                .row(v)
                .iter()
                .map(|arc| only_if(community[arc.to as usize] == community[v], arc.weight))
                .map(i64::from)
                .sum();
        }
        order.clear();
        order.extend(0..n as u32);
        random.shuffle(order);
        for &v in order.iter() {
            let v = v as usize;
            if part_size[v] != 1 || refined[v] as usize != v {
                continue;
            }
            let whole = mass[community[v] as usize];
            let strength = graph.strengths[v];
            if gain(total, part_outward[v], strength, whole - strength) < 0 {
                continue;
            }
            let mut found = 0;
            for arc in graph.row(v) {
                let u = arc.to as usize;
                let inside = community[u] == community[v];
                let part = refined[u];
                let sum = &mut weight_to[part as usize];
                touched[found] = part;
                found += usize::from(inside & (*sum == 0));
                *sum += only_if(inside, arc.weight);
            }
            let mut best_gain = 0;
            for &part in &touched[..found] {
                let c = part as usize;
                let gained = gain(total, i64::from(weight_to[c]), strength, part_mass[c]);
                let well_connected =
                    gain(total, part_outward[c], part_mass[c], whole - part_mass[c]) >= 0;
                if gained >= 0 && well_connected {
                    candidates.push((part, gained));
                    best_gain = best_gain.max(gained);
                }
            }
            if let Some(part) = draw(total, candidates, best_gain, random) {
                let c = part as usize;
                part_mass[c] += strength;
                part_outward[c] += part_outward[v] - 2 * i64::from(weight_to[c]);
                part_size[c] += 1;
                part_size[v] = 0;
                refined[v] = part;
            }
            candidates.clear();
            for &part in &touched[..found] {
                weight_to[part as usize] = 0;
            }
        }
        self.scratch = scratch;
    }
}

/// One of the candidates, the better ones more likely.
fn draw(
    total: i64,
    candidates: &[(u32, i64)],
    best_gain: i64,
    random: &mut SplitMix64,
) -> Option<u32> {
    if let [only] = candidates {
        return Some(only.0);
    }
    let unit = RANDOMNESS * (10 * total) as f64;
    let odds = |gain: i64| {
        let fall = 1.0 + (best_gain - gain) as f64 / unit;
        1.0 / (fall * fall)
    };
    let sum: f64 = candidates.iter().map(|&(_, gain)| odds(gain)).sum();
    let mut drawn = random.unit() * sum;
    candidates
        .iter()
        .find(|&&(_, gain)| {
            drawn -= odds(gain);
            drawn < 0.0
        })
        .or(candidates.last())
        .map(|(part, _)| *part)
}
