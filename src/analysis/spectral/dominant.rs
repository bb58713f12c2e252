//! The dominant eigenvector of a network in which everybody is reached from everybody.

use super::inflow::Inflow;

/// Directions kept between restarts, in small and in large networks.
const BASIS: [usize; 2] = [64, 32];
const SMALL: usize = 1_000;

/// Restarts after which the search is given up.
const MOST_RESTARTS: usize = 100;

/// A residual, relative to the eigenvalue, that rounding alone explains.
const CONVERGED: f64 = 4e-16;

/// A residual that is good enough where it falls no further.
const ACCEPTABLE: f64 = 1e-13;

/// The spectral radius and its positive eigenvector (Perron 1907, Frobenius 1912), scaled to
/// maximum 1. `None` where it does not converge. The matrix must be irreducible.
///
/// Arnoldi (1951) with explicit restarts; the dominant vector of the small projected matrix comes
/// from squaring it over and over.
pub fn dominant(matrix: &Inflow) -> Option<(f64, Vec<f64>)> {
    let n = matrix.len();
    let most = BASIS[usize::from(n > SMALL)].min(n);
    let mut x = vec![1.0; n];
    let mut received = vec![0.0; n];
    let mut best: Option<(f64, f64, Vec<f64>)> = None;
    let mut stalled = 0;
    for _ in 0..MOST_RESTARTS {
        let basis = Basis::grow(matrix, &x, most);
        x = basis.combine(&basis.projected.dominant_vector());
        scale_to_maximum_one(&mut x);
        matrix.apply(&x, &mut received);
        let radius = dot(&x, &received) / dot(&x, &x);
        let residual = x
            .iter()
            .zip(&received)
            .map(|(x, y)| (y - radius * x).abs())
            .fold(0.0, f64::max)
            / radius;
        let least = best.as_ref().map_or(f64::INFINITY, |(least, ..)| *least);
        stalled = if residual < 0.5 * least {
            0
        } else {
            stalled + 1
        };
        if residual < least {
            best = Some((residual, radius, x.clone()));
        }
        if residual <= CONVERGED || (stalled >= 2 && least <= ACCEPTABLE) {
            break;
        }
    }
    let (residual, radius, vector) = best?;
    let positive = vector.iter().all(|&value| value > -1e-9);
    (residual <= ACCEPTABLE && positive && radius > 0.0).then(|| {
        (
            radius,
            vector.into_iter().map(|value| value.max(0.0)).collect(),
        )
    })
}

fn scale_to_maximum_one(x: &mut [f64]) {
    let largest = x.iter().copied().fold(0.0, |most: f64, value| {
        if value.abs() > most.abs() {
            value
        } else {
            most
        }
    });
    for value in x {
        *value /= largest;
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn add(to: &mut [f64], factor: f64, from: &[f64]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += factor * from;
    }
}

/// An orthonormal basis of the Krylov space of a vector, and the matrix as it acts there.
struct Basis {
    vectors: Vec<Vec<f64>>,
    projected: Small,
}

impl Basis {
    fn grow(matrix: &Inflow, start: &[f64], most: usize) -> Self {
        let mut projected = Small::zero(most);
        let length = dot(start, start).sqrt();
        let mut vectors = vec![start.iter().map(|x| x / length).collect::<Vec<f64>>()];
        let mut scale: f64 = 0.0;
        for j in 0..most {
            let mut next = vec![0.0; matrix.len()];
            matrix.apply(&vectors[j], &mut next);
            scale = scale.max(dot(&next, &next).sqrt());
            // Twice is enough (Giraud and others 2005).
            for _ in 0..2 {
                for (i, vector) in vectors.iter().enumerate() {
                    let along = dot(vector, &next);
                    projected.entries[i * most + j] += along;
                    add(&mut next, -along, vector);
                }
            }
            let rest = dot(&next, &next).sqrt();
            if j + 1 == most || rest <= 1e-14 * scale {
                break;
            }
            projected.entries[(j + 1) * most + j] = rest;
            for value in &mut next {
                *value /= rest;
            }
            vectors.push(next);
        }
        projected.shrink(vectors.len());
        Self { vectors, projected }
    }

    fn combine(&self, factors: &[f64]) -> Vec<f64> {
        let mut sum = vec![0.0; self.vectors[0].len()];
        for (vector, &factor) in self.vectors.iter().zip(factors) {
            add(&mut sum, factor, vector);
        }
        sum
    }
}

/// A small square matrix, row by row.
struct Small {
    size: usize,
    entries: Vec<f64>,
}

impl Small {
    fn zero(size: usize) -> Self {
        Self {
            size,
            entries: vec![0.0; size * size],
        }
    }

    fn shrink(&mut self, size: usize) {
        let entries = (0..size)
            .flat_map(|i| {
                self.entries[i * self.size..i * self.size + size]
                    .iter()
                    .copied()
            })
            .collect();
        *self = Self { size, entries };
    }

    /// The eigenvector of the eigenvalue with the largest real part.
    ///
    /// A shift by the size of the matrix makes it the largest in modulus too; squaring raises the
    /// matrix to a power at which nothing but that vector is left in its columns.
    fn dominant_vector(&self) -> Vec<f64> {
        let n = self.size;
        let size = self.entries.iter().map(|x| x * x).sum::<f64>().sqrt();
        let mut power = self.entries.clone();
        for i in 0..n {
            power[i * n + i] += size;
        }
        let mut square = vec![0.0; n * n];
        for _ in 0..48 {
            square.fill(0.0);
            for i in 0..n {
                let row = &mut square[i * n..(i + 1) * n];
                for k in 0..n {
                    add(row, power[i * n + k], &power[k * n..(k + 1) * n]);
                }
            }
            let length = dot(&square, &square).sqrt();
            let mut change: f64 = 0.0;
            for (power, square) in power.iter_mut().zip(&square) {
                let value = square / length;
                change = change.max((*power - value).abs());
                *power = value;
            }
            if change < 1e-16 {
                break;
            }
        }
        // The column that holds most of it.
        let column = (0..n)
            .max_by(|&a, &b| power[a].abs().total_cmp(&power[b].abs()))
            .unwrap_or_default();
        (0..n).map(|i| power[i * n + column]).collect()
    }
}
