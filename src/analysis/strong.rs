//! Parts of a network whose arcs run one way: strong ones, in which everybody reaches everybody, and
//! weak ones, that hang together whatever the direction.

use super::snapshot::Csr;

/// The strong part of each node and their number (Tarjan 1972, without recursion). A part has a
/// lower number than every part that points at it.
pub fn strong_parts(out: &Csr) -> (Vec<u32>, usize) {
    const NONE: u32 = u32::MAX;
    let n = out.len();
    let mut part = vec![NONE; n];
    let mut parts = 0;
    let mut discovered = vec![NONE; n];
    let mut low = vec![NONE; n];
    let mut clock = 0;
    // Nodes without a part yet, in order of discovery.
    let mut open: Vec<usize> = Vec::new();
    // Node and its next arc.
    let mut stack: Vec<(usize, usize)> = Vec::new();
    for root in 0..n {
        if discovered[root] != NONE {
            continue;
        }
        stack.push((root, out.range(root).start));
        while let Some(&mut (v, ref mut next)) = stack.last_mut() {
            if discovered[v] == NONE {
                discovered[v] = clock;
                low[v] = clock;
                clock += 1;
                open.push(v);
            }
            let arc = *next;
            if arc < out.range(v).end {
                *next += 1;
                let w = out.target(arc);
                if discovered[w] == NONE {
                    stack.push((w, out.range(w).start));
                } else if part[w] == NONE {
                    low[v] = low[v].min(discovered[w]);
                }
                continue;
            }
            stack.pop();
            if let Some(&(parent, _)) = stack.last() {
                low[parent] = low[parent].min(low[v]);
            }
            if low[v] == discovered[v] {
                while let Some(w) = open.pop() {
                    part[w] = parts;
                    if w == v {
                        break;
                    }
                }
                parts += 1;
            }
        }
    }
    (part, parts as usize)
}

/// The weak part of each node and their number, from arcs one way; union by size.
pub fn weak_parts(out: &Csr) -> (Vec<usize>, usize) {
    fn root(above: &mut [u32], mut v: u32) -> u32 {
        while above[v as usize] != v {
            above[v as usize] = above[above[v as usize] as usize];
            v = above[v as usize];
        }
        v
    }
    let n = out.len();
    let mut above: Vec<u32> = (0..n as u32).collect();
    let mut size = vec![1_u32; n];
    for v in 0..n as u32 {
        for &w in out.neighbours(v as usize) {
            let (a, b) = (root(&mut above, v), root(&mut above, w));
            if a == b {
                continue;
            }
            let (large, small) = if size[a as usize] >= size[b as usize] {
                (a, b)
            } else {
                (b, a)
            };
            above[small as usize] = large;
            size[large as usize] += size[small as usize];
        }
    }
    let mut number = vec![usize::MAX; n];
    let mut parts = 0;
    let part = (0..n as u32)
        .map(|v| {
            let number = &mut number[root(&mut above, v) as usize];
            if *number == usize::MAX {
                *number = parts;
                parts += 1;
            }
            *number
        })
        .collect();
    (part, parts)
}

#[cfg(test)]
mod tests {
    use super::super::networks::{frozen, network};
    use super::*;
    use crate::model::Direction;

    #[test]
    fn strong_parts_stand_below_those_that_point_at_them() {
        // Two rings, an arc from the first to the second, and one who points at the first.
        let arcs = [(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 4), (6, 1)];
        let arcs = arcs.map(|(a, b)| (a, b, 1.0));
        let mut project = network(7, &arcs);
        for variant in project.variants.values_mut() {
            variant.header.follow_direction = true;
            for tie in variant.ties.values_mut() {
                tie.direction = Direction::OneWay;
            }
        }
        let snapshot = frozen(&project);
        let (part, parts) = strong_parts(snapshot.outgoing());
        assert_eq!(parts, 4);
        assert_eq!(part[0..3], [part[0]; 3]);
        assert_eq!(part[3], part[4]);
        assert!(part[3] < part[0] && part[0] < part[5]);
        let (weak, parts) = weak_parts(snapshot.outgoing());
        assert_eq!((weak, parts), (vec![0, 0, 0, 0, 0, 0, 1], 2));
    }
}
