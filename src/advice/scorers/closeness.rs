//! Closeness, inward as everywhere: with a new tie every distance is the old one or a way over it.

use super::super::net::{AllPaths, Arcs, Net};
use super::Score;

pub struct Closeness {
    pub base: Score,
    nodes: Vec<usize>,
    paths: AllPaths,
    /// Distances to each of `nodes`.
    to: Vec<Vec<f64>>,
}

impl Closeness {
    pub fn of(net: &Net, nodes: &[usize]) -> Self {
        let paths = AllPaths::of(net);
        let to: Vec<Vec<f64>> = nodes
            .iter()
            .map(|&x| (0..net.len()).map(|s| paths.distances(s)[x]).collect())
            .collect();
        let sum: f64 = to.iter().map(|d| closeness(d.iter().copied())).sum();
        Self {
            base: Score([-sum / nodes.len() as f64, 0.0, 0.0]),
            nodes: nodes.to_vec(),
            paths,
            to,
        }
    }

    pub fn with(&mut self, net: &Net, tie: Arcs) -> Score {
        let mut sum = 0.0;
        for to in &self.to {
            let ways: Vec<(usize, f64)> = net
                .ways(tie)
                .map(|(a, b)| (a, tie.length + to[b]))
                .collect();
            let distances = to.iter().enumerate().map(|(s, &old)| {
                ways.iter().fold(old, |best, &(a, onward)| {
                    best.min(self.paths.distances(s)[a] + onward)
                })
            });
            sum += closeness(distances);
        }
        Score([-sum / self.nodes.len() as f64, 0.0, 0.0])
    }
}

/// With the correction of Wasserman and Faust (1994), from the distances of all to one, its own
/// included.
fn closeness(distances: impl Iterator<Item = f64>) -> f64 {
    let (mut all, mut reached, mut farness) = (0_usize, 0_usize, 0.0);
    for distance in distances {
        all += 1;
        if distance.is_finite() {
            reached += 1;
            farness += distance;
        }
    }
    if reached < 2 {
        return 0.0;
    }
    let others = (reached - 1) as f64;
    others / farness * (others / (all - 1) as f64)
}
