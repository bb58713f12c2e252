//! Replaces a file as a whole: whatever fails or crashes on the way, the old or the new content
//! stands under the name, never less.
//!
//! The new content is written beside the file, synced, read back and compared before it takes the
//! name. Links to the file are followed, so they survive, and its permissions are kept; access
//! control lists and further hard links are lost, as with every save by renaming.

mod disk;
mod litter;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::I18n;

use super::fingerprint::Fingerprint;

pub use disk::{Disk, RealDisk};

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
    /// See that the old content is the one that we know.
    Compare,
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
    #[error("the file was changed by another program")]
    Changed,
}

impl WriteError {
    /// What went wrong and what to do, in the user's language.
    pub fn describe(&self, file: &Path, i18n: &I18n) -> String {
        let key = match self {
            Self::ReadOnlyFile => "save-read-only",
            Self::Verify => "save-verify",
            Self::Changed => "save-changed",
            Self::Io { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "save-disk-full",
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    "save-denied"
                }
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "save-no-directory",
                io::ErrorKind::IsADirectory => "save-is-directory",
                kind if is_of_network(kind) => "save-network",
                _ => "save-failed",
            },
        };
        i18n.with(key, &[("file", file.display().to_string().into())])
    }
}

/// Whether a network drive is what failed.
fn is_of_network(kind: io::ErrorKind) -> bool {
    matches!(
        kind,
        io::ErrorKind::TimedOut
            | io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::NetworkDown
            | io::ErrorKind::NotConnected
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::StaleNetworkFileHandle
    )
}

/// What is to stand in a file.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    pub bytes: &'a [u8],
    pub previous: Previous,
    /// What the file holds as far as we know: other content is not overwritten. `None`: whatever
    /// it holds. A file that is not there any more is written anew.
    pub known: Option<Fingerprint>,
}

/// Replaces the content of `path`, which need not exist; returns the file itself, links resolved.
pub fn replace(path: &Path, bytes: &[u8], previous: Previous) -> Result<PathBuf, WriteError> {
    let content = Content {
        bytes,
        previous,
        known: None,
    };
    replace_on(&mut RealDisk, path, content)
}

/// As [`replace`], on a disk that may be made to fail.
pub fn replace_on(
    disk: &mut dyn Disk,
    path: &Path,
    content: Content<'_>,
) -> Result<PathBuf, WriteError> {
    let mut at = Step::Resolve;
    steps(disk, path, content, &mut at)
        .unwrap_or_else(|source| Err(WriteError::Io { step: at, source }))
}

fn steps(
    disk: &mut dyn Disk,
    path: &Path,
    content: Content<'_>,
    at: &mut Step,
) -> io::Result<Result<PathBuf, WriteError>> {
    let target = resolve(disk, path)?;
    let old = match disk.metadata(&target) {
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

    *at = Step::Create;
    let mut beside = disk.create_beside(&directory)?;
    *at = Step::Write;
    disk.write(beside.as_file_mut(), content.bytes)?;
    *at = Step::Sync;
    disk.sync(beside.as_file())?;
    *at = Step::Verify;
    if disk.read_back(beside.as_file_mut())? != content.bytes {
        return Ok(Err(WriteError::Verify));
    }
    if let Some(old) = &old {
        if let Some(known) = content.known {
            *at = Step::Compare;
            match disk.read(&target) {
                Ok(bytes) if Fingerprint::of(&bytes) == known => {}
                Ok(_) => return Ok(Err(WriteError::Changed)),
                Err(error) => return Err(error),
            }
        }
        *at = Step::Permissions;
        disk.set_permissions(beside.path(), old.permissions())?;
        if content.previous == Previous::Keep {
            *at = Step::KeepPrevious;
            keep_previous(disk, &target, &directory)?;
        }
    }
    *at = Step::Rename;
    disk.rename(beside.into_temp_path(), &target)?;
    // The new content stands: from here on nothing may be reported as a failed save.
    if let Err(error) = disk.sync_directory(&directory) {
        log::warn!("{}: cannot sync the folder: {error}", directory.display());
    }
    litter::sweep(&directory, &target);
    Ok(Ok(target))
}

/// The file that a path leads to through links, whether it exists or not.
fn resolve(disk: &mut dyn Disk, path: &Path) -> io::Result<PathBuf> {
    /// As many links as Linux follows.
    const LINK_CAP: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..LINK_CAP {
        let Ok(target) = disk.read_link(&path) else {
            let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
            return Ok(disk.canonicalize(&directory_of(&path))?.join(name));
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

/// Puts the old content under `name~` as well, while it still stands under its own name.
fn keep_previous(disk: &mut dyn Disk, target: &Path, directory: &Path) -> io::Result<()> {
    let backup = backup_of(target);
    let beside = if let Ok(link) = disk.link_beside(target, directory) {
        link
    } else {
        // Not every file system has hard links.
        let bytes = disk.read(target)?;
        let mut copy = disk.create_beside(directory)?;
        disk.write(copy.as_file_mut(), &bytes)?;
        disk.sync(copy.as_file())?;
        copy.into_temp_path()
    };
    let name = beside.to_path_buf();
    disk.rename(beside, &backup)?;
    // Where `name~` already is the same file, renaming leaves both names.
    match disk.remove(&name) {
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
