//! The matrix behind all spectral measures: what each node receives from those who point at it.

use super::super::snapshot::Snapshot;
use super::dominant::{add, dot};

/// Sweeps after which a linear system counts as solved however it stands; a factor of 0.85 per
/// sweep needs some 200.
const MOST_SWEEPS: usize = 2_000;

/// Weighted arcs into each node, in compressed sparse rows.
#[derive(Clone, Debug, Default)]
pub struct Inflow {
    offsets: Vec<u32>,
    sources: Vec<u32>,
    weights: Vec<f64>,
}

impl Inflow {
    pub fn of(snapshot: &Snapshot) -> Self {
        let incoming = snapshot.incoming();
        let mut inflow = Self::with_capacity(incoming.len(), incoming.arcs());
        for v in 0..incoming.len() {
            for (&u, &strength) in incoming.neighbours(v).iter().zip(incoming.strengths(v)) {
                inflow.push(u, if snapshot.weighted { strength } else { 1.0 });
            }
            inflow.close_row();
        }
        inflow
    }

    fn with_capacity(nodes: usize, arcs: usize) -> Self {
        let mut inflow = Self {
            offsets: Vec::with_capacity(nodes + 1),
            sources: Vec::with_capacity(arcs),
            weights: Vec::with_capacity(arcs),
        };
        inflow.offsets.push(0);
        inflow
    }

    fn push(&mut self, source: u32, weight: f64) {
        self.sources.push(source);
        self.weights.push(weight);
    }

    fn close_row(&mut self) {
        self.offsets.push(self.sources.len() as u32);
    }

    pub fn len(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// Those who point at the node, with their weights.
    pub fn into(&self, node: usize) -> impl Iterator<Item = (usize, f64)> {
        let range = self.offsets[node] as usize..self.offsets[node + 1] as usize;
        self.sources[range.clone()]
            .iter()
            .zip(&self.weights[range])
            .map(|(&source, &weight)| (source as usize, weight))
    }

    /// The matrix of some nodes alone. `local` gives the place of each of them among `nodes`;
    /// `belongs` says which nodes they are.
    pub fn among(&self, nodes: &[u32], local: &[u32], belongs: impl Fn(usize) -> bool) -> Self {
        let mut part = Self::with_capacity(nodes.len(), 0);
        for &v in nodes {
            for (u, weight) in self.into(v as usize) {
                if belongs(u) {
                    part.push(local[u], weight);
                }
            }
            part.close_row();
        }
        part
    }

    /// What each node receives if `x` is what each one has.
    pub fn apply(&self, x: &[f64], received: &mut [f64]) {
        for (v, value) in received.iter_mut().enumerate() {
            *value = self.into(v).map(|(u, weight)| weight * x[u]).sum();
        }
    }

    /// The same as [`Inflow::solve`] where every tie counts both ways: there it is symmetric once
    /// each node is scaled by the root of its factor, and conjugate gradients (Hestenes and Stiefel
    /// 1952) need a fraction of the sweeps.
    pub fn solve_symmetric(&self, factors: &[f64]) -> Vec<f64> {
        let n = self.len();
        // Nothing comes in of nodes without ties, whose factor need not be finite.
        let root: Vec<f64> = factors
            .iter()
            .map(|&f| if f.is_finite() { f.sqrt() } else { 1.0 })
            .collect();
        let mut x = root.clone();
        let mut scaled = vec![0.0; n];
        let mut image = vec![0.0; n];
        // What `v` less what comes in of it is.
        let mut apply = |v: &[f64], image: &mut [f64]| {
            for ((scaled, v), root) in scaled.iter_mut().zip(v).zip(&root) {
                *scaled = v * root;
            }
            self.apply(&scaled, image);
            for ((image, v), root) in image.iter_mut().zip(v).zip(&root) {
                *image = v - *image * root;
            }
        };
        apply(&x, &mut image);
        let mut residual: Vec<f64> = root.iter().zip(&image).map(|(b, i)| b - i).collect();
        let mut direction = residual.clone();
        let mut square = dot(&residual, &residual);
        let small = 1e-32 * dot(&root, &root);
        for _ in 0..MOST_SWEEPS {
            if square <= small {
                break;
            }
            apply(&direction, &mut image);
            let step = square / dot(&direction, &image);
            add(&mut x, step, &direction);
            add(&mut residual, -step, &image);
            let before = std::mem::replace(&mut square, dot(&residual, &residual));
            for (direction, residual) in direction.iter_mut().zip(&residual) {
                *direction = residual + square / before * *direction;
            }
        }
        for (x, root) in x.iter_mut().zip(&root) {
            *x /= root;
        }
        x
    }

    /// x = 1 + what comes in of x, each node passing on `factors` of its own; by Gauss and
    /// Seidel, forth and back. The factors must make the matrix a contraction.
    pub fn solve(&self, factors: &[f64]) -> Vec<f64> {
        let n = self.len();
        let mut x = vec![1.0; n];
        // What each node passes on, so that a sweep reads one number per arc.
        let mut passed: Vec<f64> = factors.to_vec();
        for sweep in 0..MOST_SWEEPS {
            let mut change: f64 = 0.0;
            let mut visit = |v: usize| {
                let value = 1.0 + self.into(v).map(|(u, w)| w * passed[u]).sum::<f64>();
                change = change.max((value - x[v]).abs() / value);
                x[v] = value;
                passed[v] = factors[v] * value;
            };
            if sweep % 2 == 0 {
                (0..n).for_each(&mut visit);
            } else {
                (0..n).rev().for_each(&mut visit);
            }
            if change < 1e-15 {
                break;
            }
        }
        x
    }
}
