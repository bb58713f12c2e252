//! Two threads, each with its own buffers. What each does is settled beforehand, so that sums come
//! out the same whether the second thread can be had or not.

use std::thread;

/// Calls `work` on both halves with their numbers, the second on another thread if `two`.
pub(super) fn on_both<T: Send>(
    halves: &mut [T; 2],
    two: bool,
    work: impl Fn(&mut T, usize) + Sync,
) {
    let [first, second] = halves;
    let shared = thread::scope(|scope| {
        let second = &mut *second;
        let work = &work;
        let helper = two.then(|| {
            thread::Builder::new()
                .name("analysis-update".to_owned())
                .spawn_scoped(scope, move || work(second, 1))
        });
        work(first, 0);
        helper.is_some_and(|helper| helper.is_ok())
    });
    if !shared {
        work(second, 1);
    }
}
