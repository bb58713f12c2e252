//! Files that are read by threads of their own, a few at a time: each as soon as it is there, until
//! somebody ends it.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use crate::classroom::Overview;
use crate::i18n::{I18n, Lang};

use super::{Wanted, read};

/// No more threads than these.
const MOST_THREADS: usize = 4;

/// What came of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Read(Arc<Overview>),
    /// Why it could not be read, for the user.
    Failed(String),
}

type Queue = Arc<Mutex<VecDeque<(u64, PathBuf)>>>;

/// Files that are being read. Ends when it is dropped.
pub struct Reading {
    receiver: Receiver<(u64, Outcome)>,
    is_ended: Arc<AtomicBool>,
    left: usize,
}

impl Reading {
    /// Begins. Each file has a number that comes back with it; `wake` is called when something has
    /// come. `inline` does everything at once on this thread: for tests.
    pub fn start(
        files: Vec<(u64, PathBuf)>,
        wanted: &Wanted,
        lang: Lang,
        inline: bool,
        wake: impl Fn() + Clone + Send + 'static,
    ) -> Self {
        let (sender, receiver) = channel();
        let is_ended = Arc::new(AtomicBool::new(false));
        let left = files.len();
        let queue: Queue = Arc::new(Mutex::new(files.into()));
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let threads = threads.min(MOST_THREADS).min(left);
        for _ in 0..threads {
            let (queue, sender) = (Arc::clone(&queue), sender.clone());
            let (wanted, is_ended) = (wanted.clone(), Arc::clone(&is_ended));
            let wake = wake.clone();
            let work = move || work(&queue, &sender, &wanted, lang, &is_ended, &wake);
            if inline {
                work();
                continue;
            }
            let thread = std::thread::Builder::new().name("group-files".to_owned());
            if let Err(error) = thread.spawn(work) {
                log::error!("a thread for files could not be started: {error}");
            }
        }
        Self {
            receiver,
            is_ended,
            left,
        }
    }

    /// The next file that has been read or could not be.
    pub fn poll(&mut self) -> Option<(u64, Outcome)> {
        let done = self.receiver.try_recv().ok()?;
        self.left = self.left.saturating_sub(1);
        Some(done)
    }

    /// How many files are still to come.
    pub fn left(&self) -> usize {
        self.left
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.is_ended.store(true, Ordering::Relaxed);
    }
}

fn work(
    queue: &Queue,
    sender: &Sender<(u64, Outcome)>,
    wanted: &Wanted,
    lang: Lang,
    is_ended: &AtomicBool,
    wake: &dyn Fn(),
) {
    let i18n = I18n::new(lang);
    loop {
        let next = {
            let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
            queue.pop_front()
        };
        let Some((number, path)) = next else {
            return;
        };
        let go_on = || !is_ended.load(Ordering::Relaxed);
        if !go_on() {
            return;
        }
        let job = || read(&path, wanted, &i18n, &go_on);
        let outcome = match catch_unwind(AssertUnwindSafe(job)) {
            Ok(Ok(Some(overview))) => Outcome::Read(Arc::new(overview)),
            // Somebody has ended it.
            Ok(Ok(None)) => return,
            Ok(Err(error)) => Outcome::Failed(error.describe(&i18n)),
            Err(_) => {
                log::error!("{} made the reading fail", path.display());
                Outcome::Failed(i18n.text("groups-read-failed"))
            }
        };
        if sender.send((number, outcome)).is_err() {
            return;
        }
        wake();
    }
}
