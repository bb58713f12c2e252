//! Writes recovery copies on a thread of its own, the newest state first: what a copy costs is
//! never felt while drawing.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use uuid::Uuid;

use super::{Draft, RecoveryStore};
use crate::io::atomic::WriteError;

enum Job {
    Write(Box<Draft>),
    Discard(Uuid),
}

/// The store of copies and the thread that writes to it. Dropping it waits for what is under way.
#[derive(Debug)]
pub struct Keeper {
    store: Arc<RecoveryStore>,
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
    errors: Receiver<WriteError>,
    report: Sender<WriteError>,
}

impl Keeper {
    /// `inline`: everything on the caller's thread, for tests.
    pub fn new(store: RecoveryStore, inline: bool) -> Self {
        let store = Arc::new(store);
        let (report, errors) = channel();
        let mut keeper = Self {
            store,
            jobs: None,
            thread: None,
            errors,
            report,
        };
        if !inline {
            keeper.start();
        }
        keeper
    }

    fn start(&mut self) {
        let (jobs, work) = channel();
        let (store, report) = (Arc::clone(&self.store), self.report.clone());
        let thread = std::thread::Builder::new().name("recovery".to_owned());
        match thread.spawn(move || run(&store, &work, &report)) {
            Ok(thread) => {
                self.jobs = Some(jobs);
                self.thread = Some(thread);
            }
            Err(error) => log::error!("the recovery thread could not be started: {error}"),
        }
    }

    pub fn store(&self) -> &Arc<RecoveryStore> {
        &self.store
    }

    /// Has a copy written.
    pub fn write(&self, draft: Draft) {
        self.send(Job::Write(Box::new(draft)));
    }

    /// Has this process's copy of a document deleted: it is saved, or closed on purpose.
    pub fn discard(&self, document: Uuid) {
        self.send(Job::Discard(document));
    }

    /// Why a copy could not be written, once.
    pub fn poll_error(&self) -> Option<WriteError> {
        self.errors.try_recv().ok()
    }

    fn send(&self, job: Job) {
        let left = match &self.jobs {
            Some(jobs) => jobs.send(job).err().map(|unsent| unsent.0),
            None => Some(job),
        };
        if let Some(job) = left {
            carry_out(&self.store, job, &self.report);
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::error!("the recovery thread had failed");
        }
    }
}

fn run(store: &RecoveryStore, work: &Receiver<Job>, report: &Sender<WriteError>) {
    while let Ok(first) = work.recv() {
        let mut waiting = vec![first];
        waiting.extend(work.try_iter());
        // A copy that another copy of the same document follows need not be written.
        let document = |job: &Job| match job {
            Job::Write(draft) => draft.project.uuid,
            Job::Discard(document) => *document,
        };
        let mut jobs: Vec<Job> = Vec::new();
        for job in waiting {
            let superseded = jobs
                .iter()
                .position(|old| matches!(old, Job::Write(_)) && document(old) == document(&job));
            if let Some(index) = superseded {
                jobs.remove(index);
            }
            jobs.push(job);
        }
        for job in jobs {
            carry_out(store, job, report);
        }
    }
}

fn carry_out(store: &RecoveryStore, job: Job, report: &Sender<WriteError>) {
    match job {
        Job::Write(draft) => {
            if let Err(error) = store.write(&draft) {
                log::warn!("the recovery copy could not be written: {error}");
                if report.send(error).is_err() {
                    log::debug!("nobody asks for errors any more");
                }
            }
        }
        Job::Discard(document) => store.discard(document),
    }
}
