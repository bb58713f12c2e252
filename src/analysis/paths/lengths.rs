//! Lengths of the arcs, and whether the nodes at hand can be kept in buckets.

/// Buckets beyond which a heap is quicker: most would be empty.
const MOST_BUCKETS: usize = 512;

/// Lengths, and buckets a little narrower than the shortest of them.
///
/// Whatever is in a bucket is then settled at once: an arc from it leads past its end (Dial 1969;
/// Dinitz 1978 for lengths that are no integers). So neither a heap nor any order within a bucket
/// is needed.
pub(super) struct Lengths {
    each: Vec<f64>,
    /// Buckets to a length of 1.
    per_length: f64,
    /// A power of two: enough for the longest arc and one more. None where a heap is quicker.
    pub(super) buckets: Option<usize>,
}

impl Lengths {
    pub(super) fn new(each: Vec<f64>) -> Self {
        let shortest = each.iter().copied().fold(f64::INFINITY, f64::min);
        let longest = each.iter().copied().fold(0.0, f64::max);
        // Rounding never carries anything back across this margin.
        let per_length = 1.0 / (shortest * (1.0 - 1e-6));
        let needed = longest * per_length + 2.0;
        let bucketed = per_length.is_finite() && needed <= MOST_BUCKETS as f64;
        Self {
            each,
            per_length,
            buckets: bucketed.then(|| (needed as usize).next_power_of_two()),
        }
    }

    /// By arc.
    #[inline(always)]
    pub(super) fn of(&self, arcs: std::ops::Range<usize>) -> &[f64] {
        &self.each[arcs]
    }

    /// In which bucket a distance falls, counted from the source on.
    #[inline(always)]
    pub(super) fn bucket(&self, distance: f64) -> usize {
        (distance * self.per_length) as usize
    }
}
