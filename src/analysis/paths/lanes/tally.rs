//! What is noted on the way back: dependencies alone, or also the flow along each arc and on whom
//! each source depends most.

use fearless_simd::f64x4;
use fearless_simd::prelude::*;

use super::super::details::{Dependence, DetailSums, TIE_TOLERANCE};
use super::rows::{self, LANES, Mask, Quads, Row};

pub(super) trait Tally {
    /// Whether arcs are asked for; then the search records them.
    const ARCS: bool;

    /// These sources reach the node.
    fn reach(&mut self, mask: Mask);
    /// How much each source depends on the node.
    fn node<S: Simd>(&mut self, simd: S, node: u32, dependency: Quads<S>);
    /// How much of the paths of each source leads along the arc.
    fn arc<S: Simd>(&mut self, arc: u32, flow: Quads<S>);
}

/// Betweenness alone.
impl Tally for &mut [f64] {
    const ARCS: bool = false;

    #[inline(always)]
    fn reach(&mut self, _: Mask) {}

    #[inline(always)]
    fn node<S: Simd>(&mut self, _: S, node: u32, dependency: Quads<S>) {
        self[node as usize] += rows::sum(dependency);
    }

    #[inline(always)]
    fn arc<S: Simd>(&mut self, _: u32, _: Quads<S>) {}
}

/// Arcs, and the greatest dependence of each source.
pub(super) struct Detailed<'a> {
    sums: &'a mut DetailSums,
    /// The old number of each node, by which ties are settled.
    order: &'a [u32],
    greatest: Row,
    /// On whom, as a float.
    on: Row,
    reached: [usize; LANES],
}

impl<'a> Detailed<'a> {
    pub(super) fn new(sums: &'a mut DetailSums, order: &'a [u32]) -> Self {
        Self {
            sums,
            order,
            greatest: Row::ZERO,
            on: Row::ZERO,
            reached: [0; LANES],
        }
    }

    /// Writes down what was found for each source.
    pub(super) fn finish(self, sources: &[u32]) {
        for (lane, &source) in sources.iter().enumerate() {
            self.sums.greatest[source as usize] = Dependence::new(
                self.greatest.lane(lane),
                self.on.lane(lane) as usize,
                self.reached[lane],
                self.order.len(),
            );
        }
    }
}

impl Tally for &mut Detailed<'_> {
    const ARCS: bool = true;

    #[inline(always)]
    fn reach(&mut self, mask: Mask) {
        let mut left = mask;
        while left != 0 {
            self.reached[left.trailing_zeros() as usize] += 1;
            left &= left - 1;
        }
    }

    #[inline(always)]
    fn node<S: Simd>(&mut self, simd: S, node: u32, dependency: Quads<S>) {
        let splat = |value| f64x4::splat(simd, value);
        let number = splat(f64::from(self.order[node as usize]));
        let (above, below) = (splat(1.0 + TIE_TOLERANCE), splat(1.0 - TIE_TOLERANCE));
        let (greatest, on) = (self.greatest.load(simd), self.on.load(simd));
        let better: [_; LANES / 4] = std::array::from_fn(|i| {
            let greater = dependency[i].simd_gt(greatest[i] * above);
            let equal = dependency[i].simd_ge(greatest[i] * below) & number.simd_lt(on[i]);
            greater | equal
        });
        self.on
            .store(std::array::from_fn(|i| better[i].select(number, on[i])));
        self.greatest
            .store(std::array::from_fn(|i| dependency[i].max(greatest[i])));
    }

    #[inline(always)]
    fn arc<S: Simd>(&mut self, arc: u32, flow: Quads<S>) {
        self.sums.flow[arc as usize] += rows::sum(flow);
    }
}
