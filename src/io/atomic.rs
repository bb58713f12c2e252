//! Replaces a file as a whole: whatever fails or crashes on the way, the old or the new content
//! stands under the name, never less.
//!
//! The new content is written beside the file, synced, read back and compared before it takes the
//! name. Links to the file are followed, so they survive, and its permissions are kept; access
//! control lists and further hard links are lost, as with every save by renaming.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::i18n::I18n;

/// What becomes of the content before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Previous {
    /// It stays beside the file under `name~`.
    Keep,
    Drop,
}

/// The steps in order; each can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Follow links to the file itself.
    Resolve,
    /// Make a file beside it.
    Create,
    Write,
    Sync,
    /// Read back and compare.
    Verify,
    /// Give the new file the old one's permissions.
    Permissions,
    /// Keep the old content under `name~`.
    KeepPrevious,
    /// Give the new file the name.
    Rename,
    /// Make the new name last through a power cut.
    SyncDirectory,
}

/// Why a file could not be replaced. It is then as it was.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("{step:?}: {source}")]
    Io { step: Step, source: io::Error },
    #[error("the file is read-only")]
    ReadOnlyFile,
    #[error("what was written reads back differently")]
    Verify,
}

impl WriteError {
    /// What went wrong and what to do, in the user's language.
    pub fn describe(&self, file: &Path, i18n: &I18n) -> String {
        let key = match self {
            Self::ReadOnlyFile => "save-read-only",
            Self::Verify => "save-verify",
            Self::Io { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "save-disk-full",
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    "save-denied"
                }
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "save-no-directory",
                io::ErrorKind::IsADirectory => "save-is-directory",
                _ => "save-failed",
            },
        };
        i18n.with(key, &[("file", file.display().to_string().into())])
    }
}

/// Replaces the content of `path`, which need not exist; returns the file itself, links resolved.
pub fn replace(path: &Path, bytes: &[u8], previous: Previous) -> Result<PathBuf, WriteError> {
    replace_with(path, bytes, previous, &mut |_| Ok(()))
}

/// As [`replace`]; `before` is asked before each step and may make it fail.
fn replace_with(
    path: &Path,
    bytes: &[u8],
    previous: Previous,
    before: &mut dyn FnMut(Step) -> io::Result<()>,
) -> Result<PathBuf, WriteError> {
    let mut at = Step::Resolve;
    let mut enter = |step: Step| {
        at = step;
        before(step)
    };
    let mut run = || -> io::Result<Result<PathBuf, WriteError>> {
        enter(Step::Resolve)?;
        let target = resolve(path)?;
        let old = match fs::metadata(&target) {
            Ok(metadata) if metadata.is_dir() => {
                return Err(io::ErrorKind::IsADirectory.into());
            }
            Ok(metadata) if metadata.permissions().readonly() => {
                return Ok(Err(WriteError::ReadOnlyFile));
            }
            Ok(metadata) => Some(metadata),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let directory = directory_of(&target);

        enter(Step::Create)?;
        let mut beside = create_beside(&directory)?;
        enter(Step::Write)?;
        beside.write_all(bytes)?;
        enter(Step::Sync)?;
        beside.as_file().sync_all()?;
        enter(Step::Verify)?;
        if fs::read(beside.path())? != bytes {
            return Ok(Err(WriteError::Verify));
        }
        if let Some(old) = &old {
            enter(Step::Permissions)?;
            fs::set_permissions(beside.path(), old.permissions())?;
            if previous == Previous::Keep {
                enter(Step::KeepPrevious)?;
                keep_previous(&target, &directory)?;
            }
        }
        enter(Step::Rename)?;
        rename(beside.into_temp_path(), &target)?;
        // The new content stands: from here on nothing may be reported as a failed save.
        if let Err(error) = enter(Step::SyncDirectory).and_then(|()| sync_directory(&directory)) {
            log::warn!("{}: cannot sync the folder: {error}", directory.display());
        }
        Ok(Ok(target))
    };
    match run() {
        Ok(outcome) => outcome,
        Err(source) => Err(WriteError::Io { step: at, source }),
    }
}

/// The file that a path leads to through links, whether it exists or not.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    /// As many links as Linux follows.
    const LINK_CAP: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..LINK_CAP {
        let Ok(target) = fs::read_link(&path) else {
            let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
            return Ok(fs::canonicalize(directory_of(&path))?.join(name));
        };
        path = directory_of(&path).join(target);
    }
    Err(io::ErrorKind::NotFound.into())
}

fn directory_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn create_beside(directory: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".jejaring-").suffix(".tmp");
    // A new file gets the usual permissions, not a temporary file's private ones.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(directory)
}

/// Puts the old content under `name~` as well, while it still stands under its own name.
fn keep_previous(target: &Path, directory: &Path) -> io::Result<()> {
    let backup = backup_of(target);
    let link = tempfile::Builder::new()
        .prefix(".jejaring-")
        .suffix(".tmp~")
        .make_in(directory, |path| fs::hard_link(target, path));
    let beside = if let Ok(link) = link {
        link.into_temp_path()
    } else {
        // Not every file system has hard links.
        let mut copy = create_beside(directory)?;
        io::copy(&mut File::open(target)?, copy.as_file_mut())?;
        copy.as_file().sync_all()?;
        copy.into_temp_path()
    };
    let name = beside.to_path_buf();
    rename(beside, &backup)?;
    // Where `name~` already is the same file, renaming leaves both names.
    match fs::remove_file(&name) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Where [`Previous::Keep`] leaves the content before: `name~`.
pub fn backup_of(path: &Path) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push("~");
    name.into()
}

fn rename(from: TempPath, to: &Path) -> io::Result<()> {
    // On Windows another program, a virus scanner above all, may hold the file for a moment.
    let mut patience = if cfg!(windows) { 3 } else { 0 };
    let mut from = from;
    loop {
        match from.persist(to) {
            Ok(()) => return Ok(()),
            Err(failed) if patience > 0 => {
                patience -= 1;
                from = failed.path;
                std::thread::sleep(std::time::Duration::from_millis(100));
            }
            Err(failed) => return Err(failed.error),
        }
    }
}

#[cfg(unix)]
fn sync_directory(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

#[cfg(not(unix))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the same signature on every system"
)]
fn sync_directory(_directory: &Path) -> io::Result<()> {
    Ok(())
}
