//! The order within layers: by the middle of one's neighbours, up and down, then by swaps.

use super::super::input::Input;
use super::super::watch::Watch;
use super::layers::Layers;

const SWEEPS: usize = 24;
/// Swaps are tried in networks of up to so many nodes and steps.
const MOST_FOR_SWAPS: usize = 4000;

/// The first order: as the members stand today, so that the chart resembles the map.
pub(super) fn begin(layers: &mut Layers, part: &Input) {
    let mut wish: Vec<f64> = part
        .marks
        .iter()
        .map(|mark| mark.place.clamped().x)
        .collect();
    wish.resize(layers.len(), 0.0);
    for number in 0..layers.rows.len() {
        for node in layers.rows[number].clone() {
            if !layers.is_real(node)
                && let Some(above) = layers.above[node as usize].first()
            {
                wish[node as usize] = wish[*above as usize];
            }
        }
        layers.rows[number].sort_by(|a, b| {
            wish[*a as usize]
                .total_cmp(&wish[*b as usize])
                .then(a.cmp(b))
        });
    }
}

/// Lessens crossings. Returns whether the watch let it finish.
pub(super) fn improve(layers: &mut Layers, watch: &dyn Watch) -> bool {
    let mut at = vec![0_u32; layers.len()];
    for layer in &layers.rows {
        number(layer, &mut at);
    }
    let Some(mut fewest) = crossings(layers, &at, watch) else {
        return false;
    };
    let mut best = layers.rows.clone();
    let mut without_gain = 0;
    for sweep in 0..SWEEPS {
        if fewest == 0 || without_gain > 5 {
            break;
        }
        let is_down = sweep % 2 == 0;
        let count = layers.rows.len();
        for step in 1..count {
            if !watch.go_on() {
                return false;
            }
            let this = if is_down { step } else { count - 1 - step };
            let mut layer = std::mem::take(&mut layers.rows[this]);
            let fixed = if is_down {
                &layers.above
            } else {
                &layers.below
            };
            by_middles(&mut layer, fixed, &at, sweep % 4 >= 2);
            number(&layer, &mut at);
            layers.rows[this] = layer;
        }
        if layers.len() <= MOST_FOR_SWAPS && !swap(layers, &mut at, watch) {
            return false;
        }
        let Some(now) = crossings(layers, &at, watch) else {
            return false;
        };
        without_gain += 1;
        if now < fewest {
            (fewest, without_gain) = (now, 0);
            best.clone_from(&layers.rows);
        }
    }
    layers.rows = best;
    true
}

fn number(layer: &[u32], at: &mut [u32]) {
    for (place, node) in layer.iter().enumerate() {
        at[*node as usize] = place as u32;
    }
}

/// Sorts a layer by the mean place of each one's neighbours; those without keep theirs. Equals keep
/// their order, or turn it around, which gets out of a dead end.
fn by_middles(layer: &mut [u32], fixed: &[Vec<u32>], at: &[u32], turn_equals: bool) {
    let middle = |node: u32| {
        let others = &fixed[node as usize];
        if others.is_empty() {
            return f64::from(at[node as usize]);
        }
        let sum: f64 = others.iter().map(|o| f64::from(at[*o as usize])).sum();
        sum / others.len() as f64
    };
    let mut keyed: Vec<(f64, u32)> = layer.iter().map(|node| (middle(*node), *node)).collect();
    keyed.sort_by(|a, b| {
        let equal = at[a.1 as usize].cmp(&at[b.1 as usize]);
        a.0.total_cmp(&b.0)
            .then(if turn_equals { equal.reverse() } else { equal })
    });
    for (slot, (_, node)) in layer.iter_mut().zip(keyed) {
        *slot = node;
    }
}

/// Swaps neighbours where that takes crossings away, until none is left to swap.
fn swap(layers: &mut Layers, at: &mut [u32], watch: &dyn Watch) -> bool {
    for _ in 0..8 {
        let mut has_swapped = false;
        for number in 0..layers.rows.len() {
            if !watch.go_on() {
                return false;
            }
            for left in 1..layers.rows[number].len() {
                let (a, b) = (layers.rows[number][left - 1], layers.rows[number][left]);
                let gain = [&layers.above, &layers.below]
                    .iter()
                    .map(|fixed| pair_gain(&fixed[a as usize], &fixed[b as usize], at))
                    .sum::<i64>();
                if gain > 0 {
                    layers.rows[number].swap(left - 1, left);
                    at.swap(a as usize, b as usize);
                    has_swapped = true;
                }
            }
        }
        if !has_swapped {
            break;
        }
    }
    true
}

/// How many crossings a swap of two neighbours takes away.
fn pair_gain(left: &[u32], right: &[u32], at: &[u32]) -> i64 {
    let mut gain = 0;
    for a in left {
        for b in right {
            let (a, b) = (at[*a as usize], at[*b as usize]);
            gain += i64::from(a > b) - i64::from(a < b);
        }
    }
    gain
}

/// Crossings between neighbouring layers, counted with a tree of sums (Barth, Mutzel and Jünger
/// 2004). `None` when the watch asked to stop.
fn crossings(layers: &Layers, at: &[u32], watch: &dyn Watch) -> Option<u64> {
    let mut count = 0;
    for pair in layers.rows.windows(2) {
        if !watch.go_on() {
            return None;
        }
        let mut sums = vec![0_u64; pair[1].len() + 1];
        let mut seen = 0;
        for node in &pair[0] {
            let mut ends: Vec<u32> = layers.below[*node as usize]
                .iter()
                .map(|other| at[*other as usize])
                .collect();
            ends.sort_unstable();
            // Ties of those further left that end further right cross this one.
            for end in &ends {
                let mut index = *end as usize + 1;
                let mut left = 0;
                while index > 0 {
                    left += sums[index];
                    index &= index - 1;
                }
                count += seen - left;
            }
            for end in ends {
                seen += 1;
                let mut index = end as usize + 1;
                while index < sums.len() {
                    sums[index] += 1;
                    index += index & index.wrapping_neg();
                }
            }
        }
    }
    Some(count)
}
