//! Biconnected blocks: the largest sets that stay in one piece whoever of them is missing.

use super::snapshot::Csr;

/// The blocks (Hopcroft and Tarjan 1973), each in ascending order, in order of their nodes. A tie
/// that is a bridge is a block of two; cut points are in several blocks, isolated nodes in none.
pub fn blocks(graph: &Csr) -> Vec<Vec<u32>> {
    const NONE: u32 = u32::MAX;
    let n = graph.len();
    let mut discovered = vec![NONE; n];
    let mut low = vec![NONE; n];
    let mut clock = 0;
    let mut blocks = Vec::new();
    // Discovered nodes whose block is not closed yet.
    let mut open: Vec<u32> = Vec::new();
    // Node, its parent, the next arc to follow.
    let mut stack: Vec<(usize, usize, usize)> = Vec::new();
    for root in 0..n {
        if discovered[root] != NONE {
            continue;
        }
        discovered[root] = clock;
        clock += 1;
        stack.push((root, usize::MAX, graph.range(root).start));
        while let Some(&mut (v, parent, ref mut next)) = stack.last_mut() {
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
                    open.push(w as u32);
                    stack.push((w, v, graph.range(w).start));
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
            if low[v] >= discovered[parent] {
                let mut block = vec![parent as u32];
                while let Some(w) = open.pop() {
                    block.push(w);
                    if w as usize == v {
                        break;
                    }
                }
                block.sort_unstable();
                blocks.push(block);
            }
        }
    }
    blocks.sort_unstable();
    blocks
}

#[cfg(test)]
mod tests {
    use super::super::networks::{frozen, network};
    use super::*;

    #[test]
    fn two_triangles_that_share_a_node_and_a_tail_are_three_blocks() {
        let ties = [(1, 2), (2, 3), (1, 3), (3, 4), (4, 5), (3, 5), (5, 6)];
        let ties = ties.map(|(a, b)| (a, b, 1.0));
        let project = network(7, &ties);
        let found = blocks(frozen(&project).undirected());
        assert_eq!(found, [vec![0, 1, 2], vec![2, 3, 4], vec![4, 5]]);
    }

    #[test]
    fn without_ties_there_is_no_block() {
        assert_eq!(blocks(frozen(&network(3, &[])).undirected()), [[0; 0]; 0]);
        assert_eq!(blocks(frozen(&network(0, &[])).undirected()), [[0; 0]; 0]);
    }
}
