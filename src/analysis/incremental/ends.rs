//! From the ends of the changed tie: distances, numbers of shortest paths, and dependencies.

use super::graph::Rows;

/// The distance of what cannot be reached.
pub(super) const FAR: u32 = u32::MAX;

/// A breadth-first search from one end in the network without the tie.
#[derive(Debug, Default)]
pub(super) struct EndSearch {
    /// In steps; [`FAR`] where not reached.
    pub(super) distance: Vec<u32>,
    /// Number of shortest paths.
    pub(super) paths: Vec<f64>,
    /// Nodes reached, nearest first; the end leads.
    pub(super) order: Vec<u32>,
    share: Vec<f64>,
}

impl EndSearch {
    pub(super) fn search(&mut self, rows: &Rows, end: u32) {
        self.distance.clear();
        self.distance.resize(rows.len(), FAR);
        self.paths.clear();
        self.paths.resize(rows.len(), 0.0);
        self.order.clear();
        self.order.push(end);
        self.distance[end as usize] = 0;
        self.paths[end as usize] = 1.0;
        let mut head = 0;
        while head < self.order.len() {
            let v = self.order[head];
            head += 1;
            let next = self.distance[v as usize] + 1;
            let paths = self.paths[v as usize];
            for &w in rows.neighbours(v) {
                let w = w as usize;
                if self.distance[w] == FAR {
                    self.distance[w] = next;
                    self.order.push(w as u32);
                }
                if self.distance[w] == next {
                    self.paths[w] += paths;
                }
            }
        }
    }

    /// Adds to each node what the pairs of the end with others, each weighing `weights`, depend on
    /// it (Brandes 2001); `rows` are those of the search. The end itself gets nothing.
    pub(super) fn add_dependencies(&mut self, rows: &Rows, weights: &[f64], sums: &mut [f64]) {
        self.share.resize(rows.len(), 0.0);
        for &v in self.order.iter().skip(1).rev() {
            let next = self.distance[v as usize] + 1;
            let v_index = v as usize;
            let mut sum = 0.0;
            for &w in rows.neighbours(v) {
                if self.distance[w as usize] == next {
                    sum += self.share[w as usize];
                }
            }
            let dependency = self.paths[v_index] * sum;
            self.share[v_index] = (weights[v_index] + dependency) / self.paths[v_index];
            sums[v_index] += dependency;
        }
    }
}
