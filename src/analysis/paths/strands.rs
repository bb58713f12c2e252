//! Batches of sources shared out to threads, with sums that do not depend on how many there are.
//!
//! Floats added in another order round differently. So batches are dealt out to a fixed number of
//! strands; each strand is worked off in order by whichever thread takes it, and the strands' sums
//! are added in order in the end.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::threads;

/// Strands that 2, 3, 4, 6, 8 or 12 threads share evenly.
const STRANDS: usize = 24;

/// Strands in a network so large that the sums of each take memory that counts: 11 MB a strand at
/// 100,000 nodes and 500,000 ties where each arc has its own sum.
const FEW_STRANDS: usize = 12;
const LARGE: usize = 50_000;

/// Below so many nodes threads take longer to start than to work.
const FEWEST_NODES: usize = 500;

/// How a long computation runs.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    /// Threads to share it out to; below 500 nodes one does it all. The result is the same.
    pub threads: usize,
    /// Asked between batches: the computation is given up as soon as it answers no.
    pub go_on: &'a (dyn Fn() -> bool + Sync),
    /// Told between batches which share is done, from 0 to 1.
    pub progress: &'a (dyn Fn(f64) + Sync),
}

impl<'a> Run<'a> {
    /// On all cores.
    pub fn new(go_on: &'a (dyn Fn() -> bool + Sync)) -> Self {
        Self {
            threads: threads::available(),
            go_on,
            progress: &|_| (),
        }
    }

    /// Works off batches 0 to `batches` - 1 of a network with `nodes` nodes, each with a thread's
    /// own `scratch` and into its strand's sums. `None` if it was given up.
    pub(super) fn sums<T, A: Send + Sync>(
        &self,
        nodes: usize,
        batches: usize,
        scratch: impl Fn() -> T + Sync,
        zero: impl Fn() -> A + Sync,
        work: impl Fn(&mut T, usize, &mut A) + Sync,
    ) -> Option<Vec<A>> {
        let most = if nodes < LARGE { STRANDS } else { FEW_STRANDS };
        let strands: Vec<OnceLock<A>> = std::iter::repeat_with(OnceLock::new)
            .take(most.min(batches))
            .collect();
        let next = AtomicUsize::new(0);
        let done = AtomicUsize::new(0);
        let threads = if nodes < FEWEST_NODES {
            1
        } else {
            self.threads.min(strands.len())
        };
        threads::together(threads, |_| {
            let mut scratch = scratch();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(strand) = strands.get(number) else {
                    return;
                };
                let mut sums = zero();
                for batch in (number..batches).step_by(strands.len()) {
                    if !(self.go_on)() {
                        return;
                    }
                    work(&mut scratch, batch, &mut sums);
                    let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                    (self.progress)(done as f64 / batches as f64);
                }
                // Nobody else has this number.
                drop(strand.set(sums));
            }
        });
        strands.into_iter().map(OnceLock::into_inner).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_bit_equal_whatever_the_number_of_threads() {
        let sums = |threads| {
            let run = Run {
                threads,
                ..Run::new(&|| true)
            };
            let add = |(): &mut (), batch: usize, sum: &mut f64| *sum += 1.0 / (batch as f64 + 3.0);
            run.sums(1_000, 301, || (), || 0.0, add).unwrap()
        };
        let alone = sums(1);
        assert_eq!(alone.len(), STRANDS);
        for threads in [2, 3, 16] {
            assert_eq!(sums(threads), alone);
        }
    }

    #[test]
    fn all_batches_are_reported_and_none_is_worked_off_after_a_no() {
        let furthest = std::sync::Mutex::new(0.0_f64);
        let worked = AtomicUsize::new(0);
        let go_on = || worked.load(Ordering::Relaxed) < 10;
        let note = |share: f64| {
            let mut furthest = furthest.lock().unwrap();
            *furthest = furthest.max(share);
        };
        let count = |(): &mut (), _, (): &mut ()| {
            worked.fetch_add(1, Ordering::Relaxed);
        };
        let run = Run {
            threads: 1,
            go_on: &go_on,
            progress: &note,
        };
        assert!(run.sums(1_000, 40, || (), || (), count).is_none());
        assert_eq!(worked.load(Ordering::Relaxed), 10);
        assert_eq!(*furthest.lock().unwrap(), 0.25);
        let run = Run {
            go_on: &|| true,
            ..run
        };
        assert!(run.sums(1_000, 40, || (), || (), count).is_some());
        assert_eq!(*furthest.lock().unwrap(), 1.0);
    }
}
