//! Which nodes a tie brings nearer to which.
//!
//! A path uses the tie u-v only from a node nearer to u than to v to one nearer to v than to u
//! (Green et al. 2012).

use std::cmp::Ordering;

use super::ends::{EndSearch, FAR};
use super::graph::Graph;

/// The nodes on one side of the tie, nearest first; the end itself leads.
#[derive(Debug, Default)]
pub(super) struct Side {
    nodes: Vec<u32>,
    /// Where each distance begins among the nodes, and the end.
    levels: Vec<usize>,
}

impl Side {
    fn of(&mut self, own: &EndSearch, other: &EndSearch) {
        self.nodes.clear();
        self.levels.clear();
        for &node in &own.order {
            let distance = own.distance[node as usize];
            if distance < other.distance[node as usize] {
                while self.levels.len() <= distance as usize {
                    self.levels.push(self.nodes.len());
                }
                self.nodes.push(node);
            }
        }
        self.levels.push(self.nodes.len());
    }

    pub(super) fn nodes(&self) -> &[u32] {
        &self.nodes
    }

    /// The nodes at each distance from the end.
    pub(super) fn levels(&self) -> impl Iterator<Item = &[u32]> {
        self.levels
            .windows(2)
            .map(|range| &self.nodes[range[0]..range[1]])
    }

    /// The nodes at this distance from the end; none beyond the last.
    pub(super) fn level(&self, distance: usize) -> &[u32] {
        match self.levels.get(distance..distance + 2) {
            Some(&[start, end]) => &self.nodes[start..end],
            _ => &[],
        }
    }
}

/// The searches from the ends of the tie from u to v, in the network without it.
#[derive(Debug, Default)]
pub(super) struct Ends {
    pub(super) u: u32,
    pub(super) v: u32,
    directed: bool,
    to_u: EndSearch,
    to_v: EndSearch,
    /// Only where direction is followed; otherwise the same as the searches to the ends.
    out_of_u: EndSearch,
    out_of_v: EndSearch,
    pub(super) sources: Side,
    pub(super) targets: Side,
}

impl Ends {
    pub(super) fn search(&mut self, graph: &Graph, u: u32, v: u32) {
        (self.u, self.v, self.directed) = (u, v, graph.is_directed());
        let (outgoing, incoming) = (graph.outgoing(), graph.incoming());
        self.to_u.search((incoming, outgoing), u);
        self.to_v.search((incoming, outgoing), v);
        if self.directed {
            self.out_of_u.search((outgoing, incoming), u);
            self.out_of_v.search((outgoing, incoming), v);
            self.targets.of(&self.out_of_v, &self.out_of_u);
        } else {
            self.targets.of(&self.to_v, &self.to_u);
        }
        self.sources.of(&self.to_u, &self.to_v);
    }

    pub(super) fn to_u(&self) -> &EndSearch {
        &self.to_u
    }

    pub(super) fn to_v(&self) -> &EndSearch {
        &self.to_v
    }

    pub(super) fn out_of_u(&self) -> &EndSearch {
        if self.directed {
            &self.out_of_u
        } else {
            &self.to_u
        }
    }

    pub(super) fn out_of_v(&self) -> &EndSearch {
        if self.directed {
            &self.out_of_v
        } else {
            &self.to_v
        }
    }

    /// Whether the tie is what holds two components together. Where direction is followed it may
    /// be so for some pairs and not for others, and the answer is no.
    pub(super) fn joins_components(&self) -> bool {
        !self.directed && self.to_u.distance[self.v as usize] == FAR
    }

    /// The length of the path over the tie from a source to a target.
    pub(super) fn length(&self, source: u32, target: u32) -> u32 {
        self.to_u.distance[source as usize] + 1 + self.out_of_v().distance[target as usize]
    }

    /// The share of the shortest paths from a source to a target that use the tie, given their
    /// distance without the tie and the number of their shortest paths without it; 0 where the tie
    /// changes nothing.
    #[inline(always)]
    pub(super) fn share(&self, source: u32, target: u32, distance: u32, paths: f64) -> f64 {
        let length = self.length(source, target);
        match length.cmp(&distance) {
            Ordering::Less => 1.0,
            Ordering::Equal => {
                let over =
                    self.to_u.paths[source as usize] * self.out_of_v().paths[target as usize];
                over / (over + paths)
            }
            Ordering::Greater => 0.0,
        }
    }

    /// Adds the dependencies along the paths to u and from v that the tie makes (positive) and
    /// those on the paths without it from u and to v (negative).
    pub(super) fn add_dependencies(
        &mut self,
        graph: &Graph,
        weights: &mut TieWeights,
        sums: &mut [f64],
    ) {
        let (outgoing, incoming) = (graph.outgoing(), graph.incoming());
        if self.directed {
            self.out_of_u
                .add_dependencies(outgoing, &weights.u_pairs, sums);
            self.to_v.add_dependencies(incoming, &weights.v_pairs, sums);
        } else {
            // The same searches: one pass back for both.
            for (all, own) in weights.sources.iter_mut().zip(&weights.u_pairs) {
                *all += own;
            }
            for (all, own) in weights.targets.iter_mut().zip(&weights.v_pairs) {
                *all += own;
            }
        }
        self.to_u.add_dependencies(incoming, &weights.sources, sums);
        let out_of_v = if self.directed {
            &mut self.out_of_v
        } else {
            &mut self.to_v
        };
        out_of_v.add_dependencies(outgoing, &weights.targets, sums);
    }
}

/// What the pairs weigh, by node.
#[derive(Debug, Default)]
pub(super) struct TieWeights {
    /// Of each source, the shares of its pairs' paths that use the tie.
    pub(super) sources: Vec<f64>,
    pub(super) targets: Vec<f64>,
    /// Minus the share of the pair of u and each target, of v and each source.
    pub(super) u_pairs: Vec<f64>,
    pub(super) v_pairs: Vec<f64>,
}

impl TieWeights {
    pub(super) fn clear(&mut self, nodes: usize) {
        for weights in [
            &mut self.sources,
            &mut self.targets,
            &mut self.u_pairs,
            &mut self.v_pairs,
        ] {
            weights.clear();
            weights.resize(nodes, 0.0);
        }
    }
}
