//! Several threads on one piece of work, started for it and gone after it.
//!
//! Starting one costs some 30 to 60 microseconds: share out only work that takes a millisecond.

use std::num::NonZero;
use std::sync::OnceLock;
use std::thread;

/// Beyond so many threads, memory is the bottleneck and not the cores.
const MOST: usize = 16;

/// How many threads this machine runs at once, at most 16. Asked once: the answer comes from the
/// system's files.
pub fn available() -> usize {
    static AVAILABLE: OnceLock<usize> = OnceLock::new();
    *AVAILABLE.get_or_init(|| {
        thread::available_parallelism()
            .map_or(1, NonZero::get)
            .min(MOST)
    })
}

/// Calls `work` on this thread and on `threads - 1` more, each with its number from 0, and returns
/// when all are done.
///
/// The work must be one that fewer threads do as well (say, by taking pieces from a common
/// counter), for the system may refuse a thread.
pub fn together(threads: usize, work: impl Fn(usize) + Sync) {
    let work = &work;
    thread::scope(|scope| {
        for number in 1..threads {
            let builder = thread::Builder::new().name(format!("analysis {number}"));
            if let Err(error) = builder.spawn_scoped(scope, move || work(number)) {
                log::warn!("the analysis goes on with fewer threads: {error}");
                break;
            }
        }
        work(0);
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn every_piece_is_done_once_whatever_the_number_of_threads() {
        for threads in [0, 1, 2, 5] {
            let next = AtomicUsize::new(0);
            let done: Vec<AtomicUsize> = (0..1000).map(|_| AtomicUsize::new(0)).collect();
            together(threads, |_| {
                while let Some(piece) = done.get(next.fetch_add(1, Ordering::Relaxed)) {
                    piece.fetch_add(1, Ordering::Relaxed);
                }
            });
            assert!(done.iter().all(|piece| piece.load(Ordering::Relaxed) == 1));
        }
    }

    #[test]
    fn threads_have_numbers_and_the_first_is_the_caller() {
        let caller = thread::current().id();
        let seen = [const { AtomicUsize::new(0) }; 3];
        together(3, |number| {
            seen[number].fetch_add(1, Ordering::Relaxed);
            assert_eq!(number == 0, thread::current().id() == caller);
        });
        assert_eq!(seen.map(AtomicUsize::into_inner), [1; 3]);
    }
}
