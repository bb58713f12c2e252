//! The dominant eigenvector of a network in which everybody is reached from everybody.

use super::arnoldi;
use super::inflow::Inflow;
use super::optimal;

/// A residual, relative to the eigenvalue, that rounding alone explains.
const CONVERGED: f64 = 4e-16;

/// A residual that is good enough where it falls no further.
const ACCEPTABLE: f64 = 1e-13;

/// Steps without progress after which it falls no further.
const PATIENCE: usize = 6;

/// The spectral radius and its positive eigenvector (Perron 1907, Frobenius 1912), scaled to
/// maximum 1. `None` where it does not converge. The matrix must be irreducible.
pub fn dominant(matrix: &Inflow, symmetric: bool) -> Option<(f64, Vec<f64>)> {
    let mut best = Best {
        residual: f64::INFINITY,
        ..Best::default()
    };
    if symmetric {
        optimal::seek(matrix, &mut best);
    } else {
        arnoldi::seek(matrix, &mut best);
    }
    let Best {
        residual,
        radius,
        mut vector,
        ..
    } = best;
    let largest = vector.iter().copied().fold(0.0, |most: f64, value| {
        if value.abs() > most.abs() {
            value
        } else {
            most
        }
    });
    for value in &mut vector {
        *value /= largest;
    }
    let positive = vector.iter().all(|&value| value > -1e-9);
    (residual <= ACCEPTABLE && positive && radius > 0.0).then(|| {
        let clamped = vector.into_iter().map(|value| value.max(0.0)).collect();
        (radius, clamped)
    })
}

/// The best approximation that a search has come by.
#[derive(Default)]
pub(super) struct Best {
    residual: f64,
    radius: f64,
    vector: Vec<f64>,
    stalled: usize,
}

impl Best {
    /// Takes note of a vector and what it becomes; whether the search is over.
    pub(super) fn offer(&mut self, x: &[f64], received: &[f64]) -> bool {
        let length = dot(x, x);
        let radius = dot(x, received) / length;
        let mut largest: f64 = 0.0;
        let mut residual: f64 = 0.0;
        for (x, y) in x.iter().zip(received) {
            largest = largest.max(x.abs());
            residual = residual.max((y - radius * x).abs());
        }
        residual /= radius * largest;
        self.stalled = if residual < 0.5 * self.residual {
            0
        } else {
            self.stalled + 1
        };
        if residual < self.residual {
            self.residual = residual;
            self.radius = radius;
            self.vector.clear();
            self.vector.extend_from_slice(x);
        }
        residual <= CONVERGED || (self.stalled >= PATIENCE && self.residual <= ACCEPTABLE)
    }
}

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    // Four sums at a time, always in the same order.
    let mut sums = [0.0; 4];
    let (a_fours, b_fours) = (a.chunks_exact(4), b.chunks_exact(4));
    let rest: f64 = a_fours
        .remainder()
        .iter()
        .zip(b_fours.remainder())
        .map(|(a, b)| a * b)
        .sum();
    for (a, b) in a_fours.zip(b_fours) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    sums[0] + sums[1] + (sums[2] + sums[3]) + rest
}

pub(super) fn add(to: &mut [f64], factor: f64, from: &[f64]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += factor * from;
    }
}

pub(super) fn scale(x: &mut [f64], factor: f64) {
    for value in x {
        *value *= factor;
    }
}
