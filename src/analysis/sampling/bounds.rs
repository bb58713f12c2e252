//! How far an estimate may be off, and which ranks that leaves certain.

use super::tally::Moments;

/// How sure the error bars are.
pub(super) const CONFIDENCE: f64 = 0.95;

/// Standard errors that a normal mean stays within with that confidence.
pub(super) const NORMAL: f64 = 1.96;

/// Audibert, Munos and Szepesvari (2009): from the variance seen in the sample, for values
/// between 0 and 1.
#[derive(Clone, Copy)]
pub(super) struct EmpiricalBernstein {
    /// Logarithm of the odds against, for each sample.
    rate: f64,
}

impl EmpiricalBernstein {
    pub(super) fn new(samples: u64, confidence: f64) -> Self {
        let rate = (3.0 / (1.0 - confidence)).ln() / samples as f64;
        Self { rate }
    }

    /// Without a sample it is 1: anything is possible.
    pub(super) fn half_width(self, moments: Moments) -> f64 {
        let width = (2.0 * moments.variance * self.rate).sqrt() + 3.0 * self.rate;
        width.min(1.0)
    }
}

/// How many of the highest means are surely above all that follow them.
pub(super) fn leading(means: &[f64], widths: &[f64]) -> usize {
    let mut ranked: Vec<usize> = (0..means.len()).collect();
    ranked.sort_by(|&a, &b| means[b].total_cmp(&means[a]));
    // The highest upper end among those from each rank on.
    let mut highest = f64::NEG_INFINITY;
    let mut surely_above = vec![false; ranked.len()];
    for (rank, &v) in ranked.iter().enumerate().rev() {
        surely_above[rank] = means[v] - widths[v] > highest;
        highest = highest.max(means[v] + widths[v]);
    }
    let last_is_trivial = surely_above.len() == 1;
    surely_above
        .iter()
        .take_while(|above| **above && !last_is_trivial)
        .count()
}
