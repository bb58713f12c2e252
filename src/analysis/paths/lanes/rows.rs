//! The rows of the lanes: what one node holds for each of the sources of a batch.

use fearless_simd::prelude::*;
use fearless_simd::{f64x4, u16x16};

use super::super::PATH_COUNT_LIMIT;

/// Sources in a batch.
pub(in super::super) const LANES: usize = 16;

/// One bit per lane.
pub(super) type Mask = u16;

/// Vectors of four that make a row.
const QUADS: usize = LANES / 4;

pub(super) type Quads<S> = [f64x4<S>; QUADS];

/// A float per lane, in whole cache lines.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Row([f64; LANES]);

impl Row {
    pub(super) const ZERO: Self = Self([0.0; LANES]);

    #[inline(always)]
    pub(super) fn load<S: Simd>(&self, simd: S) -> Quads<S> {
        std::array::from_fn(|i| f64x4::from_slice(simd, &self.0[4 * i..4 * i + 4]))
    }

    pub(super) fn lane(&self, lane: usize) -> f64 {
        self.0[lane]
    }

    #[inline(always)]
    pub(super) fn store<S: Simd>(&mut self, quads: Quads<S>) {
        for (i, quad) in quads.iter().enumerate() {
            quad.store_slice(&mut self.0[4 * i..4 * i + 4]);
        }
    }
}

#[inline(always)]
pub(super) fn zero<S: Simd>(simd: S) -> Quads<S> {
    [f64x4::splat(simd, 0.0); QUADS]
}

#[inline(always)]
pub(super) fn plus<S: Simd>(a: Quads<S>, b: Quads<S>) -> Quads<S> {
    std::array::from_fn(|i| a[i] + b[i])
}

#[inline(always)]
pub(super) fn times<S: Simd>(a: Quads<S>, b: Quads<S>) -> Quads<S> {
    std::array::from_fn(|i| a[i] * b[i])
}

/// (1 + dependency) / paths; 0 in the lanes without a path.
#[inline(always)]
pub(super) fn share<S: Simd>(simd: S, paths: Quads<S>, dependency: Quads<S>) -> Quads<S> {
    let (zero, one) = (f64x4::splat(simd, 0.0), f64x4::splat(simd, 1.0));
    std::array::from_fn(|i| {
        let share = (one + dependency[i]) / paths[i];
        paths[i].simd_gt(zero).select(share, zero)
    })
}

/// The sum of the lanes, always in the same order.
#[inline(always)]
pub(super) fn sum<S: Simd>(quads: Quads<S>) -> f64 {
    let folded: [f64; 4] = ((quads[0] + quads[2]) + (quads[1] + quads[3])).into();
    (folded[0] + folded[2]) + (folded[1] + folded[3])
}

/// Numbers of shortest paths, one per lane.
pub(super) trait Counts: Copy {
    const ZERO: Self;

    /// One path in this lane.
    fn one(lane: usize) -> Self;
    /// Sticks at the largest number instead of wrapping round.
    fn add(&mut self, other: &Self);
    /// Clears the lanes outside the mask and raises `peak` to what is left.
    fn keep<S: Simd>(&mut self, simd: S, mask: Mask, peak: &mut Self);
    fn widen<S: Simd>(&self, simd: S) -> Quads<S>;
    /// Whether no lane has reached its limit.
    fn countable(&self) -> bool;
}

/// Counts below 65,535, in a single vector: enough for most networks.
#[derive(Clone, Copy, Default)]
#[repr(align(32))]
pub(super) struct Narrow([u16; LANES]);

impl Counts for Narrow {
    const ZERO: Self = Self([0; LANES]);

    fn one(lane: usize) -> Self {
        let mut counts = Self::ZERO;
        counts.0[lane] = 1;
        counts
    }

    #[inline(always)]
    fn add(&mut self, other: &Self) {
        for lane in 0..LANES {
            self.0[lane] = self.0[lane].saturating_add(other.0[lane]);
        }
    }

    #[inline(always)]
    fn keep<S: Simd>(&mut self, simd: S, mask: Mask, peak: &mut Self) {
        let bits = u16x16::simd_from(simd, std::array::from_fn(|lane| 1 << lane));
        let kept = (u16x16::splat(simd, mask) & bits).simd_eq(bits);
        let counts = kept.select(u16x16::simd_from(simd, self.0), u16x16::splat(simd, 0));
        peak.0 = u16x16::simd_from(simd, peak.0).max(counts).into();
        self.0 = counts.into();
    }

    #[inline(always)]
    fn widen<S: Simd>(&self, simd: S) -> Quads<S> {
        std::array::from_fn(|i| {
            let quad = std::array::from_fn::<f64, 4, _>(|j| f64::from(self.0[4 * i + j]));
            f64x4::simd_from(simd, quad)
        })
    }

    fn countable(&self) -> bool {
        self.0.iter().all(|&count| count < u16::MAX)
    }
}

/// Counts as floats: rounded, where they are large.
#[derive(Clone, Copy, Default)]
#[repr(align(64))]
pub(super) struct Wide([f64; LANES]);

impl Counts for Wide {
    const ZERO: Self = Self([0.0; LANES]);

    fn one(lane: usize) -> Self {
        let mut counts = Self::ZERO;
        counts.0[lane] = 1.0;
        counts
    }

    #[inline(always)]
    fn add(&mut self, other: &Self) {
        for lane in 0..LANES {
            self.0[lane] += other.0[lane];
        }
    }

    #[inline(always)]
    fn keep<S: Simd>(&mut self, simd: S, mask: Mask, peak: &mut Self) {
        for i in 0..QUADS {
            let lanes = 4 * i..4 * i + 4;
            let kept: [f64; 4] = std::array::from_fn(|j| f64::from(mask >> (4 * i + j) & 1));
            let zero = f64x4::splat(simd, 0.0);
            let counts = f64x4::simd_from(simd, kept)
                .simd_gt(zero)
                .select(f64x4::from_slice(simd, &self.0[lanes.clone()]), zero);
            counts.store_slice(&mut self.0[lanes.clone()]);
            f64x4::from_slice(simd, &peak.0[lanes.clone()])
                .max(counts)
                .store_slice(&mut peak.0[lanes]);
        }
    }

    #[inline(always)]
    fn widen<S: Simd>(&self, simd: S) -> Quads<S> {
        Row(self.0).load(simd)
    }

    fn countable(&self) -> bool {
        self.0.iter().all(|&count| count < PATH_COUNT_LIMIT)
    }
}
