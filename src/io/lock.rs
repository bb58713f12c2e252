//! Says that a project file is open in a window, so that two windows do not overwrite each other.
//!
//! Beside the file lies `.~lock.NAME#`, as office programs have it, with who opened it, where and
//! when. The window holds a lock on it: where that is free, its owner is dead and the file is
//! taken over. Reading never needs the lock, and a folder that takes no such file has none.

use std::fs::{self, File, TryLockError};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Who has a file open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub user: String,
    pub host: String,
    pub pid: u32,
    pub since: Timestamp,
}

impl Holder {
    fn of_this_process() -> Self {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self {
            user: ["USER", "USERNAME", "LOGNAME"]
                .into_iter()
                .find_map(variable)
                .unwrap_or_default(),
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            pid: std::process::id(),
            since: Timestamp::now(),
        }
    }
}

/// A lock that this window holds; it goes when this goes.
#[derive(Debug)]
pub struct FileLock {
    /// `None` once it was let go.
    file: Option<File>,
    path: PathBuf,
}

/// What came of asking for a lock.
#[derive(Debug)]
pub enum Asked {
    Ours(FileLock),
    /// Another window has the file open; who it is, where that can be read.
    Theirs(Option<Holder>),
    /// The folder takes no lock file, as when it is read-only.
    Impossible,
}

impl FileLock {
    /// Asks for the lock of a project file, which need not exist.
    pub fn ask(document: &Path) -> Asked {
        match Self::try_ask(document) {
            Ok(asked) => asked,
            Err(error) => {
                log::info!("{}: no lock file: {error}", document.display());
                Asked::Impossible
            }
        }
    }

    fn try_ask(document: &Path) -> io::Result<Asked> {
        /// Whoever lets go deletes the file, perhaps between our opening and our locking it.
        const ATTEMPTS: usize = 5;
        let path = path_of(document)?;
        for _ in 0..ATTEMPTS {
            let file = File::options()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Asked::Theirs(read(&path))),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            let mut lock = Self {
                file: Some(file),
                path: path.clone(),
            };
            if lock.sign()? {
                return Ok(Asked::Ours(lock));
            }
            // Deleted meanwhile: the name leads to another file, which is not ours to delete.
            lock.file = None;
        }
        Ok(Asked::Theirs(read(&path)))
    }

    /// Writes who we are. Returns whether the file still has its name.
    fn sign(&mut self) -> io::Result<bool> {
        let Some(file) = &mut self.file else {
            return Ok(false);
        };
        let text = serde_json::to_vec(&Holder::of_this_process())?;
        file.set_len(0)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&text)?;
        // Where a lock forbids others to read, nobody can delete the file either.
        Ok(cfg!(windows) || fs::read(&self.path).is_ok_and(|found| found == text))
    }

    /// Whether it is the lock of this file.
    pub fn is_of(&self, document: &Path) -> bool {
        path_of(document).is_ok_and(|path| path == self.path)
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        let Some(file) = self.file.take() else {
            return;
        };
        // Deleted before it is let go, so that nobody else's is; Windows deletes no open file.
        let file = if cfg!(windows) {
            drop(file);
            None
        } else {
            Some(file)
        };
        if let Err(error) = fs::remove_file(&self.path) {
            log::warn!("{}: {error}", self.path.display());
        }
        drop(file);
    }
}

/// `.~lock.NAME#` beside the file itself, links followed.
fn path_of(document: &Path) -> io::Result<PathBuf> {
    let document = fs::canonicalize(document).or_else(|_| std::path::absolute(document))?;
    let name = document.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    let mut lock = std::ffi::OsString::from(".~lock.");
    lock.push(name);
    lock.push("#");
    Ok(document.with_file_name(lock))
}

fn read(path: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_one_window_until_that_lets_go() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.jejaring");
        fs::write(&document, "").unwrap();
        let Asked::Ours(lock) = FileLock::ask(&document) else {
            panic!("nobody has it");
        };
        assert!(lock.is_of(&document) && !lock.is_of(&folder.path().join("b.jejaring")));
        let Asked::Theirs(holder) = FileLock::ask(&document) else {
            panic!("it is taken");
        };
        if !cfg!(windows) {
            assert_eq!(holder.unwrap().pid, std::process::id());
        }
        drop(lock);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(matches!(FileLock::ask(&document), Asked::Ours(_)));
    }

    #[test]
    fn what_a_dead_window_left_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.jejaring");
        fs::write(&document, "").unwrap();
        let dead =
            "{\"user\":\"budi\",\"host\":\"kantor\",\"pid\":1,\"since\":\"2026-01-01T00:00:00Z\"}";
        fs::write(path_of(&document).unwrap(), dead).unwrap();
        let Asked::Ours(lock) = FileLock::ask(&document) else {
            panic!("its owner is dead");
        };
        let mine = read(&path_of(&document).unwrap());
        drop(lock);
        assert!(cfg!(windows) || mine.unwrap().pid == std::process::id());
    }

    #[test]
    fn where_no_lock_file_can_be_nothing_is_locked() {
        let asked = FileLock::ask(Path::new("/tidak/ada/a.jejaring"));
        assert!(matches!(asked, Asked::Impossible), "{asked:?}");
    }

    #[cfg(unix)]
    #[test]
    fn two_names_of_one_file_have_one_lock() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.jejaring");
        fs::write(&document, "").unwrap();
        let link = folder.path().join("tautan.jejaring");
        std::os::unix::fs::symlink(&document, &link).unwrap();
        let Asked::Ours(lock) = FileLock::ask(&link) else {
            panic!("nobody has it");
        };
        assert!(lock.is_of(&document));
        assert!(matches!(FileLock::ask(&document), Asked::Theirs(_)));
    }
}
