//! The dominant eigenvector where direction is followed.

use super::dominant::{Best, add, dot, scale};
use super::inflow::Inflow;

/// Directions kept between restarts.
const BASIS: usize = 20;

/// Restarts after which the search is given up.
const MOST_RESTARTS: usize = 300;

/// Arnoldi (1951) with explicit restarts; the dominant vector of the small projected matrix comes
/// from squaring it over and over.
pub(super) fn seek(matrix: &Inflow, best: &mut Best) {
    let n = matrix.len();
    let most = BASIS.min(n);
    let mut x = vec![1.0; n];
    let mut received = vec![0.0; n];
    for _ in 0..MOST_RESTARTS {
        let basis = Basis::grow(matrix, &x, most);
        x = basis.combine(&basis.projected.dominant_vector());
        matrix.apply(&x, &mut received);
        if best.offer(&x, &received) {
            return;
        }
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
        let mut first = start.to_vec();
        scale(&mut first, 1.0 / dot(start, start).sqrt());
        let mut vectors = vec![first];
        let mut largest: f64 = 0.0;
        for j in 0..most {
            let mut next = vec![0.0; matrix.len()];
            matrix.apply(&vectors[j], &mut next);
            let mut length = dot(&next, &next).sqrt();
            largest = largest.max(length);
            // Twice is enough (Giraud and others 2005), once where little is taken away.
            for _ in 0..2 {
                let before = length;
                for (i, vector) in vectors.iter().enumerate() {
                    let along = dot(vector, &next);
                    projected.entries[i * most + j] += along;
                    add(&mut next, -along, vector);
                }
                length = dot(&next, &next).sqrt();
                if length > 0.5 * before {
                    break;
                }
            }
            if j + 1 == most || length <= 1e-14 * largest {
                break;
            }
            projected.entries[(j + 1) * most + j] = length;
            scale(&mut next, 1.0 / length);
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
        let size = dot(&self.entries, &self.entries).sqrt();
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
