//! One question at a time, worked on by a thread of its own: a newer one makes the older one
//! give up.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Asks questions and takes answers of one kind. Dropping it stops the work.
pub struct Errand<T> {
    shared: Arc<Shared<T>>,
    /// Whether the work is done where it is asked for: in tests.
    pub is_inline: bool,
}

struct Shared<T> {
    /// Number of the newest question.
    newest: AtomicU64,
    /// Number of the newest question whose work has ended.
    ended: AtomicU64,
    answer: Mutex<Option<T>>,
    wake: Mutex<Box<dyn Fn() + Send>>,
}

/// What the work is given: whether it is still wanted, and where to tell what it knows so far.
pub struct Asked<T> {
    shared: Arc<Shared<T>>,
    number: u64,
}

impl<T> Asked<T> {
    pub fn go_on(&self) -> bool {
        self.shared.newest.load(Ordering::Relaxed) == self.number
    }

    /// Hands on what is known by now, unless a newer question has been asked.
    pub fn tell(&self, answer: T) {
        let mut place = lock(&self.shared.answer);
        if self.go_on() {
            *place = Some(answer);
            drop(place);
            (lock(&self.shared.wake))();
        }
    }
}

impl<T> Default for Errand<T> {
    fn default() -> Self {
        Self {
            shared: Arc::new(Shared {
                newest: AtomicU64::new(0),
                ended: AtomicU64::new(0),
                answer: Mutex::new(None),
                wake: Mutex::new(Box::new(|| ())),
            }),
            is_inline: false,
        }
    }
}

impl<T> Drop for Errand<T> {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl<T: Send + 'static> Errand<T> {
    /// Has this done instead of anything asked for before. `wake` is called whenever there is
    /// something to poll, and when the work has ended.
    pub fn ask(
        &mut self,
        wake: impl Fn() + Send + 'static,
        work: impl FnOnce(&Asked<T>) -> Option<T> + Send + 'static,
    ) {
        let number = self.shared.newest.fetch_add(1, Ordering::Relaxed) + 1;
        *lock(&self.shared.answer) = None;
        *lock(&self.shared.wake) = Box::new(wake);
        let asked = Asked {
            shared: Arc::clone(&self.shared),
            number,
        };
        let run = move || {
            let done = catch_unwind(AssertUnwindSafe(|| work(&asked)));
            match done {
                Ok(Some(answer)) => asked.tell(answer),
                Ok(None) => {}
                Err(_) => log::error!("a question to the analysis failed"),
            }
            asked.shared.ended.fetch_max(number, Ordering::Relaxed);
            if asked.go_on() {
                (lock(&asked.shared.wake))();
            }
        };
        if self.is_inline {
            run();
            return;
        }
        let thread = std::thread::Builder::new().name("question".to_owned());
        if let Err(error) = thread.spawn(run) {
            log::error!("no thread for a question to the analysis: {error}");
            self.cancel();
        }
    }
}

impl<T> Errand<T> {
    /// The newest answer that has not been taken yet.
    pub fn poll(&self) -> Option<T> {
        lock(&self.shared.answer).take()
    }

    /// Whether there is more to come.
    pub fn is_busy(&self) -> bool {
        let newest = self.shared.newest.load(Ordering::Relaxed);
        self.shared.ended.load(Ordering::Relaxed) < newest
    }

    /// Gives up what was asked for.
    pub fn cancel(&self) {
        let number = self.shared.newest.fetch_add(1, Ordering::Relaxed) + 1;
        self.shared.ended.fetch_max(number, Ordering::Relaxed);
        *lock(&self.shared.answer) = None;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    // Nothing that can panic runs under the locks.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    #[test]
    fn what_is_known_so_far_comes_before_the_answer() {
        let (news, woken) = mpsc::channel();
        let (more, wanted) = mpsc::channel();
        let mut errand = Errand::default();
        errand.ask(
            move || news.send(()).unwrap(),
            move |asked| {
                asked.tell(1);
                wanted.recv_timeout(PATIENCE).ok()
            },
        );
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!((errand.poll(), errand.is_busy()), (Some(1), true));
        more.send(2).unwrap();
        // Woken by the answer and by the end.
        woken.recv_timeout(PATIENCE).unwrap();
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!((errand.poll(), errand.is_busy()), (Some(2), false));
    }

    #[test]
    fn a_newer_question_makes_the_older_one_give_up() {
        let (news, woken) = mpsc::channel();
        let (started, starts) = mpsc::channel();
        let mut errand = Errand::default();
        errand.ask(
            || (),
            move |asked| {
                started.send(()).unwrap();
                while asked.go_on() {
                    std::thread::yield_now();
                }
                Some(1)
            },
        );
        starts.recv_timeout(PATIENCE).unwrap();
        errand.ask(move || news.send(()).unwrap(), |_| Some(2));
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(errand.poll(), Some(2));
    }

    #[test]
    fn a_panic_is_an_unanswered_question() {
        let mut errand: Errand<u8> = Errand::default();
        errand.is_inline = true;
        errand.ask(|| (), |_| panic!("a question that fails"));
        assert_eq!((errand.poll(), errand.is_busy()), (None, false));
        errand.ask(|| (), |_| Some(3));
        assert_eq!(errand.poll(), Some(3));
    }
}
