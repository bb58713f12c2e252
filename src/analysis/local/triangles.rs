//! Triangles, each found once, and what stands on the arcs between two nodes.

use super::super::snapshot::{Csr, Snapshot};

/// The arcs of the undirected graph (every tie both ways), with what direction and strength add.
#[derive(Clone, Debug)]
pub struct Dyads<'a> {
    pub graph: &'a Csr,
    /// Of each arc the one that leads back.
    pub back: Vec<u32>,
    /// Whether the arc itself can be followed; always, where direction is not.
    pub forward: Vec<bool>,
    /// What the two ends put into each other: the strengths both ways, or the number of arcs
    /// where strength is not used.
    pub weight: Vec<f64>,
}

impl<'a> Dyads<'a> {
    pub fn of(snapshot: &'a Snapshot) -> Self {
        let graph = snapshot.undirected();
        let n = graph.len();
        let mut back = Vec::with_capacity(graph.arcs());
        let mut filled = vec![0; n];
        for v in 0..n {
            for &w in graph.neighbours(v) {
                // Rows are ascending, and so are the nodes that look for themselves in row w.
                back.push(graph.range(w as usize).start as u32 + filled[w as usize]);
                filled[w as usize] += 1;
            }
        }
        let mut forward = Vec::with_capacity(graph.arcs());
        let mut weight = Vec::with_capacity(graph.arcs());
        for v in 0..n {
            let mut out = row(snapshot.outgoing(), v).peekable();
            let mut into = row(snapshot.incoming(), v).peekable();
            for &w in graph.neighbours(v) {
                let out = out.next_if(|&(target, _)| target == w);
                let into = into.next_if(|&(source, _)| source == w);
                forward.push(out.is_some());
                weight.push(
                    [out, into]
                        .into_iter()
                        .flatten()
                        .map(|(_, strength)| if snapshot.weighted { strength } else { 1.0 })
                        .sum(),
                );
            }
        }
        Self {
            graph,
            back,
            forward,
            weight,
        }
    }

    pub fn back(&self, arc: usize) -> usize {
        self.back[arc] as usize
    }

    /// How many arcs there are between the ends of an arc: 1 or 2.
    pub fn arcs_between(&self, arc: usize) -> usize {
        usize::from(self.forward[arc]) + usize::from(self.forward[self.back(arc)])
    }

    /// Calls back once for each triangle u, v, w, with the arcs u-v, v-w and u-w.
    ///
    /// Each is found from the node of lowest degree, so that hubs cost nothing (Chiba and
    /// Nishizeki 1985): at most ties to the power of 1.5.
    pub fn for_each_triangle(&self, mut found: impl FnMut(usize, usize, usize)) {
        let graph = self.graph;
        let n = graph.len();
        let above = |v: usize, w: usize| (graph.degree(v), v) < (graph.degree(w), w);
        // Arcs towards higher nodes, row by row.
        let mut starts = Vec::with_capacity(n + 1);
        let mut upward: Vec<u32> = Vec::with_capacity(graph.arcs() / 2);
        starts.push(0);
        for v in 0..n {
            let up = graph.range(v).filter(|&arc| above(v, graph.target(arc)));
            upward.extend(up.map(|arc| arc as u32));
            starts.push(upward.len());
        }
        let row = |v: usize| &upward[starts[v]..starts[v + 1]];
        const NONE: u32 = u32::MAX;
        let mut seen_by = vec![NONE; n];
        for u in 0..n {
            for &arc in row(u) {
                seen_by[graph.target(arc as usize)] = arc;
            }
            for &uv in row(u) {
                for &vw in row(graph.target(uv as usize)) {
                    let uw = seen_by[graph.target(vw as usize)];
                    if uw != NONE {
                        found(uv as usize, vw as usize, uw as usize);
                    }
                }
            }
            for &arc in row(u) {
                seen_by[graph.target(arc as usize)] = NONE;
            }
        }
    }
}

fn row(csr: &Csr, node: usize) -> impl Iterator<Item = (u32, f64)> {
    csr.neighbours(node)
        .iter()
        .copied()
        .zip(csr.strengths(node).iter().copied())
}
