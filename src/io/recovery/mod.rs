//! Copies of unsaved work, found again after a crash.
//!
//! Each open document has one copy, named after the project and the process, and beside it a lock
//! that the process holds for as long as it lives, however it ends. A copy whose lock is free has
//! lost its owner and is offered. Nothing is ever deleted that the user has not decided about, save
//! what stands in the file to the letter.

mod envelope;
mod keeper;
mod last_state;
mod schedule;
#[cfg(test)]
mod tests;

use std::collections::btree_map::{BTreeMap, Entry};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use uuid::Uuid;

use crate::model::Project;

use super::Fingerprint;
use super::atomic::{self, Previous, Step, WriteError};
use super::project::{self, OpenError};

pub use envelope::{Cause, Draft};
pub use keeper::Keeper;
pub use last_state::LastState;
pub use schedule::{Due, LONGEST, QUIET, Schedule};

/// The folder of recovery copies, seen from one process.
#[derive(Debug)]
pub struct RecoveryStore {
    folder: PathBuf,
    own: Mutex<BTreeMap<Uuid, Own>>,
    /// The process is failing: what stands in the folder stays.
    sealed: AtomicBool,
}

/// A copy that this process owns.
#[derive(Debug, Default)]
struct Own {
    /// Held, never read: the lock tells other processes that the owner lives.
    lock: Option<File>,
    sequence: u64,
}

/// A copy that has lost its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// The copy itself.
    pub copy: PathBuf,
    pub document: Uuid,
    /// The file that the document came from; `None` for one never saved.
    pub original: Option<PathBuf>,
    /// What that file held when the document was opened or last saved.
    pub base: Option<Fingerprint>,
    /// When the copy was written: to be shown, not to be compared.
    pub time: Timestamp,
    /// Counts the copies of the document: the highest is the newest.
    pub sequence: u64,
    pub cause: Cause,
    pub title: String,
    /// Stakeholders in the variant that was shown.
    pub stakeholders: usize,
    /// Ties in that variant.
    pub ties: usize,
    /// Of the document's text.
    content: Fingerprint,
}

impl Recovery {
    /// The document as it was when the copy was written.
    pub fn project(&self) -> Result<Project, OpenError> {
        let (_, text) = envelope::read(&self.copy).map_err(|error| OpenError {
            file: Some(self.copy.clone()),
            problem: error.into(),
        })?;
        project::from_bytes(&text)
    }

    /// Whether the file that the document came from holds something else by now than when the
    /// document was opened. `None` where there is no such file to compare.
    pub fn original_has_changed(&self) -> Option<bool> {
        let bytes = fs::read(self.original.as_deref()?).ok()?;
        Some(Fingerprint::of(&bytes) != self.base?)
    }

    /// Whether the file holds the very text of the copy: nothing was lost.
    fn is_saved(&self) -> bool {
        let original = self.original.as_deref();
        original
            .and_then(|path| fs::read(path).ok())
            .is_some_and(|bytes| Fingerprint::of(&bytes) == self.content)
    }
}

impl RecoveryStore {
    /// A store in this folder, which is made when the first copy is written.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            own: Mutex::new(BTreeMap::new()),
            sealed: AtomicBool::new(false),
        }
    }

    /// Writes this process's copy of a document.
    pub fn write(&self, draft: &Draft) -> Result<(), WriteError> {
        self.write_as(draft, Cause::Routine)
    }

    fn write_as(&self, draft: &Draft, cause: Cause) -> Result<(), WriteError> {
        let mut own = self.own();
        if self.sealed.load(Ordering::Acquire) {
            return Ok(());
        }
        let failed = |source: io::Error| WriteError::Io {
            step: Step::Create,
            source,
        };
        let document = draft.project.uuid;
        let entry = own.entry(document).or_default();
        if entry.lock.is_none() {
            entry.lock = Some(self.lock(document).map_err(failed)?);
            // Above whatever others left: a copy of before a save never passes for the newest.
            entry.sequence = entry.sequence.max(self.highest_sequence(document));
        }
        let sequence = entry.sequence + 1;
        let bytes = draft.bytes(sequence, cause).map_err(|e| failed(e.into()))?;
        atomic::replace(&self.copy_of(document), &bytes, Previous::Drop)?;
        entry.sequence = sequence;
        Ok(())
    }

    /// Nothing is written or discarded any more.
    fn seal(&self) {
        self.sealed.store(true, Ordering::Release);
    }

    /// A recovered document is worked on from now on: it is kept under this process's name, with
    /// a higher number than the copy that it came from, which then goes.
    pub fn adopt(&self, recovery: &Recovery, draft: &Draft) -> Result<(), WriteError> {
        {
            let mut own = self.own();
            let entry = own.entry(recovery.document).or_default();
            entry.sequence = entry.sequence.max(recovery.sequence);
        }
        self.write(draft)?;
        if recovery.copy != self.copy_of(draft.project.uuid) {
            self.remove(recovery);
        }
        Ok(())
    }

    /// Deletes this process's copy of a document: it is saved, or closed on purpose.
    pub fn discard(&self, document: Uuid) {
        let mut own = self.own();
        if self.sealed.load(Ordering::Acquire) {
            return;
        }
        let copy = self.copy_of(document);
        remove(&copy);
        // The lock is let go before its file goes: Windows deletes no open file.
        if let Entry::Occupied(entry) = own.entry(document)
            && entry.remove().lock.is_some()
        {
            remove(&lock_of(&copy));
        }
    }

    /// The copies that have lost their owners and hold what no file holds: those of one document
    /// together, the newest by number first; documents by when they were last worked on.
    ///
    /// A copy of the very text that its file holds has nothing to offer and goes: the program ended
    /// between saving and discarding it. Left where it is, it would pass for lost work as soon as
    /// the file is saved again.
    pub fn stale(&self) -> Vec<Recovery> {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return Vec::new();
        };
        let found = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "json"))
            .filter(|path| !is_owned(path))
            .filter_map(|path| match read(&path) {
                Ok(recovery) => Some(recovery),
                Err(error) => {
                    log::warn!("{}: {error}", path.display());
                    None
                }
            });
        let mut documents: BTreeMap<Uuid, Vec<Recovery>> = BTreeMap::new();
        for recovery in found {
            if recovery.is_saved() {
                self.remove(&recovery);
                continue;
            }
            documents
                .entry(recovery.document)
                .or_default()
                .push(recovery);
        }
        let mut groups: Vec<Vec<Recovery>> = documents.into_values().collect();
        for copies in &mut groups {
            copies.sort_by(|a, b| (b.sequence, &b.copy).cmp(&(a.sequence, &a.copy)));
        }
        groups.sort_by_key(|copies| std::cmp::Reverse(copies[0].time));
        groups.concat()
    }

    /// Deletes a copy that the user does not want.
    pub fn remove(&self, recovery: &Recovery) {
        remove(&recovery.copy);
        remove(&lock_of(&recovery.copy));
    }

    fn own(&self) -> MutexGuard<'_, BTreeMap<Uuid, Own>> {
        self.own.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The highest number among the copies of a document, whoever wrote them; 0 without any.
    fn highest_sequence(&self, document: Uuid) -> u64 {
        let name = document.to_string();
        let copies = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        copies
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|e| e == "json"))
            .filter(|path| {
                path.file_name()
                    .and_then(|file| file.to_str())
                    .is_some_and(|file| file.starts_with(&name))
            })
            .filter_map(|path| envelope::header(&path).ok())
            .map(|header| header.sequence)
            .max()
            .unwrap_or(0)
    }

    fn copy_of(&self, project: Uuid) -> PathBuf {
        self.folder
            .join(format!("{project}-{}.json", std::process::id()))
    }

    fn lock(&self, project: Uuid) -> io::Result<File> {
        fs::create_dir_all(&self.folder)?;
        let path = lock_of(&self.copy_of(project));
        let file = File::options()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            // Some network folders have no locks: the copy is still worth writing.
            Err(error) => log::warn!("no lock for the recovery copy: {error}"),
        }
        Ok(file)
    }
}

fn lock_of(copy: &Path) -> PathBuf {
    copy.with_extension("lock")
}

/// Whether a living process holds the copy's lock.
fn is_owned(copy: &Path) -> bool {
    let Ok(lock) = File::options().write(true).open(lock_of(copy)) else {
        return false;
    };
    matches!(lock.try_lock(), Err(TryLockError::WouldBlock))
}

fn read(copy: &Path) -> io::Result<Recovery> {
    let (header, _) = envelope::read(copy)?;
    Ok(Recovery {
        copy: copy.to_owned(),
        document: header.document,
        original: header.path,
        base: header.base,
        time: header.time,
        sequence: header.sequence,
        cause: header.cause,
        title: header.title,
        stakeholders: header.stakeholders,
        ties: header.ties,
        content: header.content,
    })
}

fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path)
        && error.kind() != io::ErrorKind::NotFound
    {
        log::warn!("{}: {error}", path.display());
    }
}
