//! What holds the network together: parts, cut points, bridges and cores.

use super::snapshot::{Csr, Snapshot};

const NONE: u32 = u32::MAX;

/// The part of each node, numbered in order of the first node in each, and the number of parts.
pub fn components(graph: &Csr) -> (Vec<usize>, usize) {
    let mut part = vec![usize::MAX; graph.len()];
    let mut parts = 0;
    let mut stack = Vec::new();
    for start in 0..graph.len() {
        if part[start] != usize::MAX {
            continue;
        }
        part[start] = parts;
        stack.push(start);
        while let Some(v) = stack.pop() {
            for &w in graph.neighbours(v) {
                if part[w as usize] == usize::MAX {
                    part[w as usize] = parts;
                    stack.push(w as usize);
                }
            }
        }
        parts += 1;
    }
    (part, parts)
}

/// Nodes and arcs (positions in the graph's rows) whose absence cuts a part in two, in no
/// particular order. Hopcroft and Tarjan (1973), without recursion.
pub fn cuts(graph: &Csr) -> (Vec<usize>, Vec<usize>) {
    let n = graph.len();
    let mut discovered = vec![NONE; n];
    let mut low = vec![NONE; n];
    let mut cut = vec![false; n];
    let mut bridges = Vec::new();
    let mut clock = 0;
    // Node, its parent, the arc that led here, the next arc to follow.
    let mut stack: Vec<(usize, usize, usize, usize)> = Vec::new();
    for root in 0..n {
        if discovered[root] != NONE {
            continue;
        }
        discovered[root] = clock;
        low[root] = clock;
        clock += 1;
        let mut root_children = 0;
        stack.push((root, usize::MAX, usize::MAX, graph.range(root).start));
        while let Some(&mut (v, parent, led_by, ref mut next)) = stack.last_mut() {
            let arc = *next;
            if arc < graph.range(v).end {
                *next += 1;
                let w = graph.target(arc);
                if w == parent {
                    continue;
                }
                if discovered[w] == NONE {
                    discovered[w] = clock;
                    low[w] = clock;
                    clock += 1;
                    stack.push((w, v, arc, graph.range(w).start));
                } else {
                    low[v] = low[v].min(discovered[w]);
                }
                continue;
            }
            stack.pop();
            if parent == usize::MAX {
                continue;
            }
            low[parent] = low[parent].min(low[v]);
            if low[v] > discovered[parent] {
                bridges.push(led_by);
            }
            if parent == root {
                root_children += 1;
            } else if low[v] >= discovered[parent] {
                cut[parent] = true;
            }
        }
        cut[root] = root_children > 1;
    }
    let cut_points = (0..n).filter(|&v| cut[v]).collect();
    (cut_points, bridges)
}

/// Core numbers (Seidman 1983; Batagelj and Zaversnik 2003). Where direction is followed an arc
/// counts at both its ends, as in networkx.
pub fn core_numbers(snapshot: &Snapshot) -> Vec<usize> {
    match &snapshot.directed_arcs {
        None => peel(&[&snapshot.undirected]),
        Some((out, into)) => peel(&[out, into]),
    }
}

/// Core numbers of the graph whose neighbours are those of all the given rows together.
pub fn peel(rows: &[&Csr]) -> Vec<usize> {
    let n = rows.first().map_or(0, |csr| csr.len());
    let mut core: Vec<usize> = (0..n)
        .map(|v| rows.iter().map(|csr| csr.degree(v)).sum())
        .collect();
    let highest = core.iter().copied().max().unwrap_or(0);
    // Nodes sorted by their remaining degree; `first[d]` is where those of degree d begin.
    let mut first = vec![0; highest + 2];
    for &degree in &core {
        first[degree + 1] += 1;
    }
    for degree in 0..=highest {
        first[degree + 1] += first[degree];
    }
    let mut place = vec![0; n];
    let mut sorted = vec![0; n];
    let mut next = first.clone();
    for v in 0..n {
        place[v] = next[core[v]];
        sorted[place[v]] = v;
        next[core[v]] += 1;
    }
    for i in 0..n {
        let v = sorted[i];
        for csr in rows {
            for &w in csr.neighbours(v) {
                let w = w as usize;
                let degree = core[w];
                if degree > core[v] {
                    // Swap with the first of its degree, then let that degree begin one later.
                    let front = first[degree];
                    let other = sorted[front];
                    sorted.swap(place[w], front);
                    place[other] = place[w];
                    place[w] = front;
                    first[degree] = front + 1;
                    core[w] -= 1;
                }
            }
        }
    }
    core
}

#[cfg(test)]
mod tests {
    use super::super::networks::{frozen, network};
    use super::*;

    #[test]
    fn parts_are_numbered_by_their_first_node() {
        let project = network(5, &[(1, 4, 1.0), (2, 5, 1.0)]);
        let (part, parts) = components(frozen(&project).undirected());
        assert_eq!(part, [0, 1, 2, 0, 1]);
        assert_eq!(parts, 3);
    }

    #[test]
    fn a_triangle_with_a_tail_is_cut_at_the_tail_alone() {
        let ties = [
            (1, 2, 1.0),
            (2, 3, 1.0),
            (1, 3, 1.0),
            (3, 4, 1.0),
            (4, 5, 1.0),
        ];
        let project = network(5, &ties);
        let frozen = frozen(&project);
        let (points, bridges) = cuts(frozen.undirected());
        assert_eq!(points, [2, 3]);
        assert_eq!(bridges.len(), 2);
        assert_eq!(core_numbers(&frozen), [2, 2, 2, 1, 1]);
    }
}
