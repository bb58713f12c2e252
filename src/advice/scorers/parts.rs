//! Connected parts: a tie between two of them makes one, and is the better the more pairs it brings
//! together and the shorter the ways between these are.

use super::super::net::{Arcs, Net, Pass};
use super::Score;

pub struct Parts {
    pub base: Score,
    part: Vec<usize>,
    sizes: Vec<f64>,
    /// Sum of the distances to the others of its part, by node.
    farness: Vec<f64>,
}

impl Parts {
    pub fn of(net: &Net) -> Self {
        let n = net.len();
        let mut pass = Pass::default();
        let mut part = vec![usize::MAX; n];
        let mut sizes: Vec<f64> = Vec::new();
        let mut farness = vec![0.0; n];
        for v in 0..n {
            pass.run(net, v);
            if part[v] == usize::MAX {
                for &w in &pass.order {
                    part[w as usize] = sizes.len();
                }
                sizes.push(pass.order.len() as f64);
            }
            farness[v] = pass.order.iter().map(|&w| pass.distance[w as usize]).sum();
        }
        let pairs: f64 = sizes.iter().map(|size| size * (size - 1.0) / 2.0).sum();
        let distances: f64 = farness.iter().sum::<f64>() / 2.0;
        Self {
            base: Score([sizes.len() as f64, -pairs, distances]),
            part,
            sizes,
            farness,
        }
    }

    pub fn with(&self, tie: Arcs) -> Score {
        let (u, v) = (tie.from as usize, tie.to as usize);
        let (a, b) = (self.part[u], self.part[v]);
        if a == b {
            return self.base;
        }
        let [parts, pairs, distances] = self.base.0;
        let (a, b) = (self.sizes[a], self.sizes[b]);
        let across = b * self.farness[u] + a * b + a * self.farness[v];
        Score([parts - 1.0, pairs - a * b, distances + across])
    }
}
