//! The background worker: one named thread that always works on the newest network.
//!
//! A newer network supersedes an older one, waiting or under way. A panic in a job is a failed
//! job, not a dead worker. Inline, the same code runs where it is called, for tests and where no
//! thread can be had.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use super::analyse::analyse_while;
use super::engine::{Engine, Publish};
use super::result::Analysis;
use super::snapshot::{Gathered, Snapshot};

/// Networks up to this cost, in nanoseconds, are analysed within the frame: about 120 stakeholders
/// with 350 ties. See [`Snapshot::cost`].
const SMALL: u64 = 3_000_000;

/// No network of more ties is as small as that.
const MOST_TIES: usize = 1_000;

/// The job that a worker does: it may tell analyses on its way and returns the last one. A test
/// may put another in its place.
type Job =
    dyn FnMut(&Snapshot, &(dyn Fn() -> bool + Sync), &mut Publish<'_>) -> Option<Analysis> + Send;

/// Analyses snapshots, newest first. Dropping it stops its thread.
pub struct Worker {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// A network that may still have to be made.
type Waiting = Box<dyn FnOnce() -> Snapshot + Send>;

struct Shared {
    mailbox: Mutex<Mailbox>,
    arrived: Condvar,
    /// Number of the newest job; older ones give up.
    newest: AtomicU64,
    job: Mutex<Box<Job>>,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct Mailbox {
    waiting: Option<(u64, Waiting)>,
    /// Whether a job is under way.
    working: bool,
    done: Option<Analysis>,
    closed: bool,
}

impl Worker {
    /// Starts the thread. `wake` is called on it whenever there is something to poll, or a job
    /// has failed.
    pub fn start(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self::start_with(follow(), Box::new(wake))
    }

    /// A worker without a thread: `submit` returns when the numbers are there.
    pub fn inline() -> Self {
        Self {
            shared: Arc::new(Shared::new(follow(), Box::new(|| ()))),
            thread: None,
        }
    }

    fn start_with(job: Box<Job>, wake: Box<dyn Fn() + Send + Sync>) -> Self {
        let shared = Arc::new(Shared::new(job, wake));
        let for_thread = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("analysis".to_owned())
            .spawn(move || for_thread.serve())
            .inspect_err(|error| log::error!("no thread for the analysis: {error}"))
            .ok();
        Self { shared, thread }
    }

    /// Asks for the numbers of this network instead of any asked for before. A small one, see
    /// [`Worker::analyse_now_if_small`], is analysed at once; the numbers of others come later.
    pub fn analyse(&self, network: Gathered) -> Option<Analysis> {
        if network.ties() > MOST_TIES {
            self.submit(move || network.snapshot());
            return None;
        }
        let snapshot = network.snapshot();
        let now = self.analyse_now_if_small(&snapshot);
        if now.is_none() {
            self.submit(move || snapshot);
        }
        now
    }

    /// Asks for the numbers of the network that `make` makes, on the thread, instead of any asked
    /// for before.
    pub fn submit(&self, make: impl FnOnce() -> Snapshot + Send + 'static) {
        let number = self.shared.supersede();
        let mut mailbox = self.shared.lock();
        mailbox.done = None;
        mailbox.waiting = Some((number, Box::new(make)));
        drop(mailbox);
        if self.thread.is_some() {
            self.shared.arrived.notify_one();
        } else {
            self.shared.work_off();
        }
    }

    /// The numbers of a network that is small enough for the frame at hand, about 3 ms;
    /// jobs asked for before are given up. `None` for a larger one: submit that.
    pub fn analyse_now_if_small(&self, snapshot: &Snapshot) -> Option<Analysis> {
        if snapshot.cost() > SMALL {
            return None;
        }
        let number = self.shared.supersede();
        let mut mailbox = self.shared.lock();
        mailbox.done = None;
        mailbox.waiting = None;
        drop(mailbox);
        self.shared
            .attempt(number, |go_on| analyse_while(snapshot, go_on))
    }

    /// The newest numbers that have not been taken yet. They may be older than the document: the
    /// caller compares [`Analysis::topology_revision`].
    pub fn poll(&self) -> Option<Analysis> {
        self.shared.lock().done.take()
    }

    /// Whether numbers are still being worked out.
    pub fn is_busy(&self) -> bool {
        let mailbox = self.shared.lock();
        mailbox.working || mailbox.waiting.is_some()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.shared.supersede();
        self.shared.lock().closed = true;
        self.shared.arrived.notify_one();
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::error!("the analysis thread ended by a panic");
        }
    }
}

impl Shared {
    fn new(job: Box<Job>, wake: Box<dyn Fn() + Send + Sync>) -> Self {
        Self {
            mailbox: Mutex::default(),
            arrived: Condvar::new(),
            newest: AtomicU64::new(0),
            job: Mutex::new(job),
            wake,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Mailbox> {
        // Nothing that can panic runs under the lock.
        self.mailbox.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes all jobs so far old and returns the next number.
    fn supersede(&self) -> u64 {
        self.newest.fetch_add(1, Ordering::Relaxed) + 1
    }

    fn is_newest(&self, number: u64) -> bool {
        self.newest.load(Ordering::Relaxed) == number
    }

    /// Does something that asks whether it is still wanted; `None` if it was given up or failed.
    fn attempt<T>(
        &self,
        number: u64,
        work: impl FnOnce(&(dyn Fn() -> bool + Sync)) -> Option<T>,
    ) -> Option<T> {
        let go_on = || self.is_newest(number);
        // What the work leaves half done it has taken out of its state before, see `follow`.
        catch_unwind(AssertUnwindSafe(|| work(&go_on))).unwrap_or_else(|_| {
            log::error!("the analysis failed");
            None
        })
    }

    /// Hands on what a job has found out, unless it is no longer wanted.
    fn tell(&self, number: u64, analysis: Analysis) {
        let mut mailbox = self.lock();
        // Superseding happens before the mailbox is emptied: never the other way round.
        if !self.is_newest(number) {
            return;
        }
        mailbox.done = Some(analysis);
        drop(mailbox);
        (self.wake)();
    }

    /// The thread's life: waits for work, does it, until the worker is dropped.
    fn serve(&self) {
        let mut mailbox = self.lock();
        while !mailbox.closed {
            if mailbox.waiting.is_none() {
                mailbox = self
                    .arrived
                    .wait(mailbox)
                    .unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            drop(mailbox);
            self.work_off();
            mailbox = self.lock();
        }
    }

    /// Does the waiting job, if there is one.
    fn work_off(&self) {
        let mut mailbox = self.lock();
        let Some((number, make)) = mailbox.waiting.take() else {
            return;
        };
        mailbox.working = true;
        drop(mailbox);
        let mut job = self.job.lock().unwrap_or_else(PoisonError::into_inner);
        let last = self.attempt(number, |go_on| {
            job(&make(), go_on, &mut |analysis| {
                self.tell(number, analysis);
            })
        });
        drop(job);
        let mut mailbox = self.lock();
        mailbox.working = false;
        let current = self.is_newest(number);
        if current && last.is_some() {
            mailbox.done = last;
        }
        drop(mailbox);
        // Who waits for numbers hears of a failure too.
        if current {
            (self.wake)();
        }
    }
}

/// The job of every day: an engine that goes from network to network.
fn follow() -> Box<Job> {
    let mut engine = Engine::default();
    Box::new(move |snapshot, go_on, publish| {
        // A panic loses this engine, half changed as it may be, and the next job starts anew.
        let mut current = std::mem::take(&mut engine);
        let done = current.run(snapshot, go_on, publish);
        engine = current;
        done
    })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{self, Receiver, TryRecvError};
    use std::time::Duration;

    use super::super::analyse::analyse;
    use super::super::networks::{frozen, network};
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    fn path(revision: u64) -> Snapshot {
        let project = network(4, &[(1, 2, 1.0), (2, 3, 1.0), (3, 4, 1.0)]);
        let mut snapshot = frozen(&project);
        snapshot.topology_revision = revision;
        snapshot
    }

    fn worker_with(
        job: impl Fn(&Snapshot, &(dyn Fn() -> bool + Sync)) -> Option<Analysis> + Send + 'static,
    ) -> (Worker, Receiver<()>) {
        let (news, woken) = mpsc::channel();
        let wake = move || news.send(()).unwrap();
        let job: Box<Job> = Box::new(move |snapshot, go_on, _| job(snapshot, go_on));
        (Worker::start_with(job, Box::new(wake)), woken)
    }

    #[test]
    fn the_numbers_arrive_with_one_wake() {
        let (worker, woken) = worker_with(analyse_while);
        assert_eq!(worker.poll(), None);
        worker.submit(|| path(3));
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(worker.poll(), Some(analyse(&path(3))));
        assert_eq!(worker.poll(), None);
        assert!(!worker.is_busy());
        assert_eq!(woken.try_recv(), Err(TryRecvError::Empty));
    }

    #[test]
    fn a_large_network_is_told_in_stages_each_more_exact() {
        let tree: Vec<(u64, u64, f64)> = (2..=2_500).map(|i| (i, i / 2, 1.0)).collect();
        let large = frozen(&network(2_500, &tree));
        let (news, told) = mpsc::channel();
        let worker = Worker::start(move || news.send(()).unwrap());
        let submitted = large.clone();
        worker.submit(move || submitted);
        let mut stages = Vec::new();
        while stages
            .last()
            .is_none_or(|last: &Analysis| last.progress.done.is_some())
        {
            told.recv_timeout(PATIENCE).unwrap();
            stages.extend(worker.poll());
        }
        assert!(!worker.is_busy());
        assert!(stages.is_sorted_by_key(|analysis| analysis.stage));
        let mut last = stages.pop().unwrap();
        assert!(last.progress.is_exact());
        last.stage = 0;
        assert_eq!(last, analyse(&large));
    }

    #[test]
    fn a_newer_network_supersedes_the_one_under_way() {
        let (started, starts) = mpsc::channel();
        let (worker, woken) = worker_with(move |snapshot, go_on| {
            if snapshot.topology_revision == 1 {
                started.send(()).unwrap();
                while go_on() {
                    std::thread::yield_now();
                }
                return None;
            }
            analyse_while(snapshot, go_on)
        });
        worker.submit(|| path(1));
        starts.recv_timeout(PATIENCE).unwrap();
        assert!(worker.is_busy());
        worker.submit(|| path(2));
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(worker.poll().unwrap().topology_revision, 2);
        assert_eq!(woken.try_recv(), Err(TryRecvError::Empty));
    }

    #[test]
    fn a_panic_is_a_failed_job_and_the_next_one_works() {
        let (worker, woken) = worker_with(|snapshot, go_on| {
            assert_ne!(snapshot.topology_revision, 1, "a job that fails");
            analyse_while(snapshot, go_on)
        });
        worker.submit(|| path(1));
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(worker.poll(), None);
        assert!(!worker.is_busy());
        worker.submit(|| path(2));
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(worker.poll().unwrap().topology_revision, 2);
    }

    #[test]
    fn dropping_the_worker_ends_the_job_under_way() {
        let (started, starts) = mpsc::channel();
        let (worker, woken) = worker_with(move |_, go_on| {
            started.send(()).unwrap();
            while go_on() {
                std::thread::yield_now();
            }
            None
        });
        worker.submit(|| path(1));
        starts.recv_timeout(PATIENCE).unwrap();
        drop(worker);
        // The thread is gone with all that it held.
        assert_eq!(woken.try_recv(), Err(TryRecvError::Disconnected));
    }

    #[test]
    fn inline_the_numbers_are_there_at_once() {
        let worker = Worker::inline();
        worker.submit(|| path(5));
        assert_eq!(worker.poll(), Some(analyse(&path(5))));
    }

    #[test]
    fn a_small_network_is_analysed_now_and_old_jobs_are_given_up() {
        let (started, starts) = mpsc::channel();
        let (worker, woken) = worker_with(move |snapshot, go_on| {
            if snapshot.topology_revision == 1 {
                started.send(()).unwrap();
                while go_on() {
                    std::thread::yield_now();
                }
            }
            analyse_while(snapshot, go_on)
        });
        worker.submit(|| path(1));
        starts.recv_timeout(PATIENCE).unwrap();
        let now = worker.analyse_now_if_small(&path(2)).unwrap();
        assert_eq!(now, analyse(&path(2)));
        drop(worker);
        assert_eq!(woken.try_recv(), Err(TryRecvError::Disconnected));
    }

    #[test]
    fn a_large_network_is_left_to_the_thread() {
        let ring: Vec<(u64, u64, f64)> = (1..=3_000).map(|i| (i, i % 3_000 + 1, 1.0)).collect();
        let large = frozen(&network(3_000, &ring));
        assert_eq!(Worker::inline().analyse_now_if_small(&large), None);
    }
}
