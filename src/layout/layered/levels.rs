//! On which level of an organisation chart each stands.

use std::collections::VecDeque;

use super::super::graph::Graph;
use super::chart::{Bond, ChartLine};
use super::layers::{ranks, without_cycles};

/// The level of each, 0 at the top; `None` for those without any line. Who has authority stands above
/// whom it is held over, unless authority runs in a circle. The others follow from there, step by
/// step: what a one-way line leads to stands a level below, what it comes from a level above, and so
/// does, below, whoever is tied both ways. A part without authority goes by its one-way lines, or else
/// by the steps from whoever has most lines.
pub(super) fn levels(count: usize, lines: &[ChartLine]) -> Vec<Option<u32>> {
    let pairs = lines.iter().map(|line| (line.from as u32, line.to as u32));
    let graph = Graph::of_pairs(count, pairs);
    let mut part = vec![0; count];
    let parts = graph.components();
    for (number, members) in parts.iter().enumerate() {
        for member in members {
            part[*member as usize] = number;
        }
    }
    let mut firmest = vec![Bond::Mutual; parts.len()];
    for line in lines {
        let own = &mut firmest[part[line.from]];
        *own = (*own).min(line.bond);
    }
    let mut arcs: Vec<(u32, u32)> = lines
        .iter()
        .filter(|line| line.bond != Bond::Mutual && line.bond == firmest[part[line.from]])
        .map(|line| (line.from as u32, line.to as u32))
        .collect();
    arcs.sort_unstable();
    arcs.dedup();
    let arcs = without_cycles(count, &arcs);
    let ranks = ranks(count, &arcs);
    let mut levels = vec![None; count];
    for (from, to) in &arcs {
        for end in [*from as usize, *to as usize] {
            levels[end] = Some(ranks[end]);
        }
    }
    for (members, _) in parts.iter().zip(&firmest).filter(|(m, _)| m.len() > 1) {
        if members.iter().all(|m| levels[*m as usize].is_none()) {
            let top = members.iter().copied();
            let top = top.max_by_key(|m| (graph.degree(*m as usize), std::cmp::Reverse(*m)));
            if let Some(top) = top {
                levels[top as usize] = Some(0);
            }
        }
    }
    spread(count, lines, &mut levels);
    levels
}

/// Gives a level to whoever can be reached from those who have one, the highest first.
fn spread(count: usize, lines: &[ChartLine], levels: &mut [Option<u32>]) {
    let mut at: Vec<Vec<(usize, Bond, bool)>> = vec![Vec::new(); count];
    for line in lines {
        at[line.from].push((line.to, line.bond, true));
        at[line.to].push((line.from, line.bond, false));
    }
    let mut begun: Vec<(u32, usize)> = (0..count)
        .filter_map(|node| Some((levels[node]?, node)))
        .collect();
    begun.sort_unstable();
    let mut queue: VecDeque<usize> = begun.into_iter().map(|(_, node)| node).collect();
    while let Some(node) = queue.pop_front() {
        let own = levels[node].unwrap_or_default();
        for (other, bond, is_onward) in &at[node] {
            if levels[*other].is_none() {
                let is_below = *is_onward || *bond == Bond::Mutual;
                levels[*other] = Some(if is_below {
                    own + 1
                } else {
                    own.saturating_sub(1)
                });
                queue.push_back(*other);
            }
        }
    }
}
