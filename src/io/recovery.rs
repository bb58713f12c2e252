//! Copies of unsaved work, found again after a crash.
//!
//! Each open document has one copy, named after the project and the process, and beside it a lock
//! that the process holds for as long as it lives, however it ends. A copy whose lock is free has
//! lost its owner and is offered. Nothing is ever deleted that the user has not decided about.

use std::collections::btree_map::{BTreeMap, Entry};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::Project;

use super::atomic::{self, Previous, Step, WriteError};
use super::project::{self, OpenError};

const FORMAT: &str = "jejaring-recovery";

/// The folder of recovery copies, seen from one process.
#[derive(Debug)]
pub struct RecoveryStore {
    folder: PathBuf,
    own: Mutex<BTreeMap<Uuid, Own>>,
}

/// A copy that this process owns.
#[derive(Debug)]
struct Own {
    /// Held, never read: the lock tells other processes that the owner lives.
    _lock: File,
    revision: u64,
}

/// What a copy's file holds.
#[derive(Debug, Serialize, Deserialize)]
struct Envelope {
    format: String,
    /// The file that the document came from; none for one never saved.
    path: Option<PathBuf>,
    pid: u32,
    time: Timestamp,
    /// Counts the copies of this document that its process wrote.
    revision: u64,
    /// The title of the network, for the list.
    #[serde(default)]
    title: String,
    /// The text of a project file.
    document: String,
}

/// A copy that has lost its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// The copy itself.
    pub copy: PathBuf,
    /// The file that the document came from; `None` for one never saved.
    pub original: Option<PathBuf>,
    /// When the copy was written.
    pub time: Timestamp,
    pub revision: u64,
    pub title: String,
    document: String,
}

impl Recovery {
    /// The document as it was when the copy was written.
    pub fn project(&self) -> Result<Project, OpenError> {
        project::from_bytes(self.document.as_bytes())
    }
}

impl RecoveryStore {
    /// A store in this folder, which is made when the first copy is written.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            own: Mutex::new(BTreeMap::new()),
        }
    }

    /// Writes this process's copy of a document. `original`: the file that it came from.
    pub fn write(&self, project: &Project, original: Option<&Path>) -> Result<(), WriteError> {
        let mut own = self.own();
        let failed = |source: io::Error| WriteError::Io {
            step: Step::Create,
            source,
        };
        let entry = match own.entry(project.uuid) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(Own {
                _lock: self.lock(project.uuid).map_err(failed)?,
                revision: 0,
            }),
        };
        let revision = entry.revision + 1;
        let document = project::to_bytes(project).map_err(|e| failed(e.into()))?;
        let envelope = Envelope {
            format: FORMAT.to_owned(),
            path: original.map(Path::to_owned),
            pid: std::process::id(),
            time: Timestamp::now(),
            revision,
            title: project.card.title.clone(),
            document: String::from_utf8_lossy(&document).into_owned(),
        };
        let bytes = serde_json::to_vec(&envelope).map_err(|e| failed(e.into()))?;
        atomic::replace(&self.copy_of(project.uuid), &bytes, Previous::Drop)?;
        entry.revision = revision;
        Ok(())
    }

    /// Deletes this process's copy of a document: it is saved, or closed on purpose.
    pub fn discard(&self, project: Uuid) {
        let copy = self.copy_of(project);
        remove(&copy);
        // The lock is let go before its file goes: Windows deletes no open file.
        if self.own().remove(&project).is_some() {
            remove(&lock_of(&copy));
        }
    }

    /// The copies that have lost their owners, newest first.
    pub fn stale(&self) -> Vec<Recovery> {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return Vec::new();
        };
        let mut found: Vec<Recovery> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "json"))
            .filter(|path| !is_owned(path))
            .filter_map(|path| match read(&path) {
                Ok(recovery) => Some(recovery),
                Err(error) => {
                    log::warn!("{}: {error}", path.display());
                    None
                }
            })
            .collect();
        found.sort_by(|a, b| (b.time, &b.copy).cmp(&(a.time, &a.copy)));
        found
    }

    /// Deletes a copy that the user has recovered and saved, or does not want.
    pub fn remove(&self, recovery: &Recovery) {
        remove(&recovery.copy);
        remove(&lock_of(&recovery.copy));
    }

    fn own(&self) -> MutexGuard<'_, BTreeMap<Uuid, Own>> {
        self.own.lock().unwrap_or_else(PoisonError::into_inner)
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
    if fs::metadata(copy)?.len() > 2 * project::SIZE_CAP {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let envelope: Envelope = serde_json::from_slice(&fs::read(copy)?)?;
    if envelope.format != FORMAT {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(Recovery {
        copy: copy.to_owned(),
        original: envelope.path,
        time: envelope.time,
        revision: envelope.revision,
        title: envelope.title,
        document: envelope.document,
    })
}

fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path)
        && error.kind() != io::ErrorKind::NotFound
    {
        log::warn!("{}: {error}", path.display());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(title: &str) -> Project {
        let mut project = Project::new("Kondisi awal");
        project.card.title = title.to_owned();
        project
    }

    #[test]
    fn a_copy_is_offered_once_its_owner_is_gone_and_holds_the_latest_document() {
        let folder = tempfile::tempdir().unwrap();
        let owner = RecoveryStore::new(folder.path());
        let mut project = titled("Gabah");
        owner.write(&project, None).unwrap();
        project.card.title = "Gabah Karawang".to_owned();
        let original = Path::new("/rumah/gabah.jejaring");
        owner.write(&project, Some(original)).unwrap();
        let finder = RecoveryStore::new(folder.path());
        assert_eq!(finder.stale(), Vec::new());
        drop(owner);
        let stale = finder.stale();
        assert_eq!(stale.len(), 1);
        assert_eq!(stale[0].original.as_deref(), Some(original));
        assert_eq!(
            (stale[0].revision, stale[0].title.as_str()),
            (2, "Gabah Karawang")
        );
        assert_eq!(stale[0].project().unwrap(), project);
        // Looking takes nothing away.
        assert_eq!(finder.stale(), stale);
        finder.remove(&stale[0]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_clean_close_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = RecoveryStore::new(folder.path().join("recovery"));
        let (kept, closed) = (titled("A"), titled("B"));
        store.write(&kept, None).unwrap();
        store.write(&closed, None).unwrap();
        store.discard(closed.uuid);
        store.discard(Uuid::new_v4());
        drop(store);
        let stale = RecoveryStore::new(folder.path().join("recovery")).stale();
        assert_eq!(
            stale.iter().map(|r| r.title.as_str()).collect::<Vec<_>>(),
            ["A"]
        );
    }

    #[test]
    fn a_damaged_copy_hides_no_other_and_is_not_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let store = RecoveryStore::new(folder.path());
        store.write(&titled("A"), None).unwrap();
        drop(store);
        let damaged = folder.path().join("rusak.json");
        fs::write(&damaged, "{\"format\":\"jejaring-recovery\",").unwrap();
        assert_eq!(RecoveryStore::new(folder.path()).stale().len(), 1);
        assert!(damaged.exists());
    }

    #[test]
    fn an_unwritable_folder_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("berkas");
        fs::write(&file, "").unwrap();
        assert!(RecoveryStore::new(file).write(&titled("A"), None).is_err());
        assert!(RecoveryStore::new("/tidak/ada").stale().is_empty());
    }
}
