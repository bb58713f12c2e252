//! The dominant eigenvector where every tie counts both ways, so that the matrix is symmetric.

use super::dominant::{Best, add, dot, scale};
use super::inflow::Inflow;

const MOST_STEPS: usize = 4_000;

/// Steps after which what the matrix makes of the vector is worked out again: it is carried along
/// otherwise, and gathers rounding errors.
const REFRESH: usize = 16;

/// A direction and what the matrix makes of it.
#[derive(Clone)]
struct Image {
    x: Vec<f64>,
    received: Vec<f64>,
}

impl Image {
    fn of(matrix: &Inflow, x: Vec<f64>) -> Self {
        let mut received = vec![0.0; x.len()];
        matrix.apply(&x, &mut received);
        Self { x, received }
    }

    fn scale(&mut self, factor: f64) {
        scale(&mut self.x, factor);
        scale(&mut self.received, factor);
    }

    fn add(&mut self, factor: f64, other: &Self) {
        add(&mut self.x, factor, &other.x);
        add(&mut self.received, factor, &other.received);
    }

    /// Makes it orthogonal to others of length 1, and of length 1 itself; whether anything was
    /// left of it.
    fn orthonormal_to(&mut self, others: &[&Self]) -> bool {
        let before = dot(&self.x, &self.x).sqrt();
        for _ in 0..2 {
            for other in others {
                let along = dot(&self.x, &other.x);
                self.add(-along, other);
            }
        }
        let left = dot(&self.x, &self.x).sqrt();
        if left <= 1e-10 * before || left == 0.0 {
            return false;
        }
        self.scale(1.0 / left);
        true
    }
}

/// At each step the best vector in the span of the last one, its residual, and the direction of the
/// last step: conjugate gradients for eigenvalues (LOBPCG without preconditioner, Knyazev 2001).
pub(super) fn seek(matrix: &Inflow, best: &mut Best) {
    let n = matrix.len();
    let mut current = Image::of(matrix, vec![1.0; n]);
    // One step of the power method: a good start where hubs lead.
    current = Image::of(matrix, current.received);
    let length = dot(&current.x, &current.x).sqrt();
    current.scale(1.0 / length);
    let mut last: Option<Image> = None;
    for step in 1..MOST_STEPS {
        if step % REFRESH == 0 {
            let length = dot(&current.x, &current.x).sqrt();
            scale(&mut current.x, 1.0 / length);
            matrix.apply(&current.x, &mut current.received);
        }
        if best.offer(&current.x, &current.received) {
            return;
        }
        let radius = dot(&current.x, &current.received);
        let mut residual: Vec<f64> = current.received.clone();
        add(&mut residual, -radius, &current.x);
        let length = dot(&residual, &residual).sqrt();
        if length == 0.0 {
            return;
        }
        scale(&mut residual, 1.0 / length);
        let mut descent = Image::of(matrix, residual);
        let mut directions = vec![&current];
        if descent.orthonormal_to(&[&current]) {
            directions.push(&descent);
        }
        if let Some(last) = &mut last
            && last.orthonormal_to(&directions)
        {
            directions.push(last);
        }
        let [a, b, c] = best_combination(&directions);
        // What leads on from the present vector is the next step's last direction.
        let mut onward = Image {
            x: vec![0.0; n],
            received: vec![0.0; n],
        };
        for (factor, direction) in [b, c].into_iter().zip(&directions[1..]) {
            onward.add(factor, direction);
        }
        current.scale(a);
        current.add(1.0, &onward);
        last = Some(onward);
    }
}

/// The dominant eigenvector of a symmetric matrix in the span of up to three orthonormal
/// directions, by Jacobi's rotations (1846).
fn best_combination(directions: &[&Image]) -> [f64; 3] {
    let size = directions.len();
    let mut small = [[0.0; 3]; 3];
    let mut vectors = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    for i in 0..size {
        for j in i..size {
            let both = dot(&directions[i].x, &directions[j].received);
            small[i][j] = both;
            small[j][i] = both;
        }
    }
    for _ in 0..30 {
        let mut turned = false;
        for (p, q) in [(0, 1), (0, 2), (1, 2)] {
            if q >= size || small[p][q] == 0.0 {
                continue;
            }
            let theta = (small[q][q] - small[p][p]) / (2.0 * small[p][q]);
            if theta.abs() > 1e150 {
                continue;
            }
            turned = true;
            let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
            let t = if theta == 0.0 { 1.0 } else { t };
            let c = 1.0 / (t * t + 1.0).sqrt();
            let s = t * c;
            for row in &mut small {
                (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
            }
            let (above, below) = (small[p], small[q]);
            small[p] = [0, 1, 2].map(|k| c * above[k] - s * below[k]);
            small[q] = [0, 1, 2].map(|k| s * above[k] + c * below[k]);
            small[p][q] = 0.0;
            small[q][p] = 0.0;
            for row in &mut vectors {
                (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
            }
        }
        if !turned {
            break;
        }
    }
    let top = (0..size)
        .max_by(|&a, &b| small[a][a].total_cmp(&small[b][b]))
        .unwrap_or_default();
    vectors.map(|row| row[top])
}
