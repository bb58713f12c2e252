//! Which ties end at which marks, so that a drag draws only these anew.

use crate::model::Places;

use super::{Scene, TieVisual};

/// The ties at each mark of a scene, as places in its lists.
#[derive(Debug)]
pub(super) struct Incident {
    /// Where the ties of each mark begin in `ties`; one more than there are marks.
    starts: Vec<u32>,
    ties: Vec<u32>,
}

impl Incident {
    pub(super) fn of(scene: &Scene) -> Self {
        let places = Places::of(scene.nodes.iter().map(|node| node.id));
        let ends = |tie: &TieVisual| {
            let ends = [tie.from, tie.to].map(|id| places.find(id));
            let is_loop = tie.from == tie.to;
            ends.into_iter().take(if is_loop { 1 } else { 2 }).flatten()
        };
        let mut starts = vec![0u32; scene.nodes.len() + 1];
        for end in scene.ties.iter().flat_map(ends) {
            starts[end + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut ties = vec![0; starts.last().map_or(0, |total| *total as usize)];
        for (at, tie) in (0u32..).zip(&scene.ties) {
            for end in ends(tie) {
                ties[next[end] as usize] = at;
                next[end] += 1;
            }
        }
        Self { starts, ties }
    }

    /// The ties at any of these marks, each once, in order.
    pub(super) fn at_any(&self, nodes: &[usize]) -> Vec<usize> {
        let of = |node: &usize| self.starts[*node] as usize..self.starts[*node + 1] as usize;
        let ties = nodes.iter().flat_map(|node| &self.ties[of(node)]);
        let mut ties: Vec<usize> = ties.map(|at| *at as usize).collect();
        ties.sort_unstable();
        ties.dedup();
        ties
    }
}
