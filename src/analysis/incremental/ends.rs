//! From the ends of the changed tie: distances, numbers of shortest paths, and dependencies.

use super::graph::Rows;

/// The distance of what cannot be reached.
pub(super) const FAR: u32 = u32::MAX;

/// A breadth-first search from one end in the network without the tie.
#[derive(Debug, Default)]
pub(super) struct EndSearch {
    /// In steps; [`FAR`] where not reached.
    pub(super) distance: Vec<u32>,
    /// Number of shortest paths; 0 where not reached.
    pub(super) paths: Vec<f64>,
    /// Nodes reached, nearest first; the end leads.
    pub(super) order: Vec<u32>,
    share: Vec<f64>,
}

impl EndSearch {
    /// Distances and order along `forward`.
    pub(super) fn find_distances(&mut self, forward: &Rows, end: u32) {
        self.distance.clear();
        self.distance.resize(forward.len(), FAR);
        self.order.clear();
        self.order.push(end);
        self.distance[end as usize] = 0;
        let mut head = 0;
        while let Some(&v) = self.order.get(head) {
            head += 1;
            let next = self.distance[v as usize] + 1;
            for &w in forward.neighbours(v) {
                let distance = &mut self.distance[w as usize];
                if *distance == FAR {
                    *distance = next;
                    self.order.push(w);
                }
            }
        }
    }

    /// Numbers of paths as well; `backward` are the same arcs from their heads.
    pub(super) fn search(&mut self, (forward, backward): (&Rows, &Rows), end: u32) {
        self.find_distances(forward, end);
        self.paths.clear();
        self.paths.resize(forward.len(), 0.0);
        self.paths[end as usize] = 1.0;
        for &v in &self.order[1..] {
            let before = self.distance[v as usize] - 1;
            let mut sum = 0.0;
            for &w in backward.neighbours(v) {
                // Chosen, not jumped over: the processor cannot foresee it.
                let paths = self.paths[w as usize];
                sum += if self.distance[w as usize] == before {
                    paths
                } else {
                    0.0
                };
            }
            self.paths[v as usize] = sum;
        }
    }

    /// The longest distance.
    pub(super) fn depth(&self) -> u32 {
        self.order.last().map_or(0, |&v| self.distance[v as usize])
    }

    /// Adds to each node what the pairs of the end with others, each weighing `weights`, depend on
    /// it (Brandes 2001); `forward` are the rows of the search. The end itself gets nothing.
    pub(super) fn add_dependencies(&mut self, forward: &Rows, weights: &[f64], sums: &mut [f64]) {
        self.share.resize(forward.len(), 0.0);
        for &v in self.order.iter().skip(1).rev() {
            let next = self.distance[v as usize] + 1;
            let mut sum = 0.0;
            for &w in forward.neighbours(v) {
                let share = self.share[w as usize];
                sum += if self.distance[w as usize] == next {
                    share
                } else {
                    0.0
                };
            }
            let v = v as usize;
            let dependency = self.paths[v] * sum;
            self.share[v] = (weights[v] + dependency) / self.paths[v];
            sums[v] += dependency;
        }
    }
}
