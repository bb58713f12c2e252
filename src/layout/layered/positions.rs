//! Places along the layers: each in the middle of its neighbours as far as the order allows.
//!
//! Every layer in turn is set to the places that are nearest, in squares, to the wishes of its
//! nodes; wishes are the means of their neighbours, and steps of long ties wish the most, so that
//! long ties come out straight.

use super::super::input::Input;
use super::super::watch::Watch;
use super::SIDE_GAP;
use super::layers::Layers;

const ROUNDS: usize = 24;
/// Half the space that a step of a long tie takes.
const STEP_ROOM: f64 = 20.0;

/// The x of each node; `None` when the watch asked to stop.
pub(super) fn across(layers: &Layers, part: &Input, watch: &dyn Watch) -> Option<Vec<f64>> {
    let rooms: Vec<f64> = (0..layers.len() as u32)
        .map(|node| {
            if layers.is_real(node) {
                part.marks[node as usize].room.side + SIDE_GAP / 2.0
            } else {
                STEP_ROOM
            }
        })
        .collect();
    let mut across = vec![0.0; layers.len()];
    for layer in &layers.rows {
        let half: f64 = layer.iter().map(|node| rooms[*node as usize]).sum();
        let mut x = -half;
        for node in layer {
            across[*node as usize] = x + rooms[*node as usize];
            x += 2.0 * rooms[*node as usize];
        }
    }
    let count = layers.rows.len();
    for round in 0..ROUNDS {
        for step in 0..count {
            if !watch.go_on() {
                return None;
            }
            let is_down = round % 2 == 0;
            let number = if is_down { step } else { count - 1 - step };
            let layer = &layers.rows[number];
            // In the last rounds both sides count.
            let is_last = round + 4 >= ROUNDS;
            let (mut wishes, mut weights) = (Vec::new(), Vec::new());
            for node in layer {
                let above = &layers.above[*node as usize];
                let below = &layers.below[*node as usize];
                let (mut sum, mut weight) = (0.0, 0.0);
                let sides = [(above, is_down || is_last), (below, !is_down || is_last)];
                for other in sides.iter().filter(|s| s.1).flat_map(|s| s.0) {
                    let straight = if layers.is_real(*node) || layers.is_real(*other) {
                        1.0
                    } else {
                        6.0
                    };
                    sum += across[*other as usize] * straight;
                    weight += straight;
                }
                if weight > 0.0 {
                    wishes.push(sum / weight);
                    weights.push(weight);
                } else {
                    wishes.push(across[*node as usize]);
                    weights.push(0.01);
                }
            }
            let own: Vec<f64> = layer.iter().map(|node| rooms[*node as usize]).collect();
            for (node, x) in layer.iter().zip(in_order(&wishes, &weights, &own)) {
                across[*node as usize] = x;
            }
        }
    }
    Some(across)
}

/// The places nearest to wishes, in weighted squares, that keep their order and leave each its room
/// to both sides: neighbours that would come too close join and move as one (pool adjacent
/// violators).
pub(in super::super) fn in_order(wishes: &[f64], weights: &[f64], rooms: &[f64]) -> Vec<f64> {
    // Less the room before it, a place must only not be below the one to its left.
    let mut offsets = Vec::with_capacity(wishes.len());
    let mut offset = 0.0;
    for (index, room) in rooms.iter().enumerate() {
        if index > 0 {
            offset += rooms[index - 1] + room;
        }
        offsets.push(offset);
    }
    // Blocks: sum of wishes, weight, members.
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for ((wish, weight), offset) in wishes.iter().zip(weights).zip(&offsets) {
        let mut block = ((wish - offset) * weight, *weight, 1);
        while let Some(last) = blocks.last() {
            if last.0 / last.1 <= block.0 / block.1 {
                break;
            }
            block = (last.0 + block.0, last.1 + block.1, last.2 + block.2);
            blocks.pop();
        }
        blocks.push(block);
    }
    let values = blocks
        .iter()
        .flat_map(|(sum, weight, members)| std::iter::repeat_n(sum / weight, *members));
    values
        .zip(offsets)
        .map(|(value, offset)| value + offset)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_that_fit_are_granted_and_others_share_the_loss() {
        assert_eq!(in_order(&[0.0, 50.0], &[1.0; 2], &[10.0; 2]), [0.0, 50.0]);
        assert_eq!(in_order(&[0.0, 10.0], &[1.0; 2], &[10.0; 2]), [-5.0, 15.0]);
        assert_eq!(in_order(&[30.0, 0.0], &[1.0; 2], &[10.0; 2]), [5.0, 25.0]);
        assert!(in_order(&[], &[], &[]).is_empty());
    }
}
