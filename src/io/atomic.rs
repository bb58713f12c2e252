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

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &[u8] = b"lama";
    const NEW: &[u8] = b"yang baru";
    const STEPS: [Step; 9] = [
        Step::Resolve,
        Step::Create,
        Step::Write,
        Step::Sync,
        Step::Verify,
        Step::Permissions,
        Step::KeepPrevious,
        Step::Rename,
        Step::SyncDirectory,
    ];

    fn folder_with_old() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.jejaring");
        fs::write(&path, OLD).unwrap();
        (folder, path)
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn the_content_is_replaced_and_the_one_before_is_kept_once() {
        let (folder, path) = folder_with_old();
        replace(&path, NEW, Previous::Keep).unwrap();
        assert_eq!(fs::read(&path).unwrap(), NEW);
        assert_eq!(fs::read(backup_of(&path)).unwrap(), OLD);
        replace(&path, b"ketiga", Previous::Keep).unwrap();
        assert_eq!(fs::read(backup_of(&path)).unwrap(), NEW);
        assert_eq!(names(folder.path()), ["a.jejaring", "a.jejaring~"]);
    }

    #[test]
    fn a_failure_at_any_step_leaves_the_old_content_and_no_litter() {
        let faults = [io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied];
        for (step, kind) in STEPS.iter().flat_map(|s| faults.map(|k| (*s, k))) {
            let (folder, path) = folder_with_old();
            let mut visited = Vec::new();
            let outcome = replace_with(&path, NEW, Previous::Keep, &mut |at| {
                visited.push(at);
                if at == step { Err(kind.into()) } else { Ok(()) }
            });
            assert_eq!(visited.last(), Some(&step));
            if step == Step::SyncDirectory {
                // The new content stands already.
                outcome.unwrap();
                assert_eq!(fs::read(&path).unwrap(), NEW);
                continue;
            }
            let WriteError::Io {
                step: failed,
                source,
            } = outcome.unwrap_err()
            else {
                panic!("another error");
            };
            assert_eq!((failed, source.kind()), (step, kind));
            assert_eq!(fs::read(&path).unwrap(), OLD, "{step:?}");
            let litter: Vec<String> = names(folder.path())
                .into_iter()
                .filter(|n| n != "a.jejaring" && n != "a.jejaring~")
                .collect();
            assert!(litter.is_empty(), "{step:?}: {litter:?}");
            // The next save succeeds, whatever the failed one left.
            replace(&path, NEW, Previous::Keep).unwrap();
            assert_eq!(fs::read(&path).unwrap(), NEW);
            assert_eq!(fs::read(backup_of(&path)).unwrap(), OLD);
        }
    }

    #[test]
    fn at_every_moment_the_old_or_the_new_content_stands_under_the_name() {
        let (_folder, path) = folder_with_old();
        fs::write(backup_of(&path), b"paling lama").unwrap();
        let mut visited = Vec::new();
        replace_with(&path, NEW, Previous::Keep, &mut |step| {
            let now = fs::read(&path)?;
            let expected = if step == Step::SyncDirectory {
                NEW
            } else {
                OLD
            };
            assert_eq!(now, expected, "before {step:?}");
            assert!(fs::metadata(backup_of(&path))?.len() > 0);
            visited.push(step);
            Ok(())
        })
        .unwrap();
        assert_eq!(visited, STEPS);
    }

    #[test]
    fn content_that_changes_on_its_way_to_the_disk_is_noticed() {
        let (folder, path) = folder_with_old();
        let outcome = replace_with(&path, NEW, Previous::Keep, &mut |step| {
            if step == Step::Verify {
                let beside = names(folder.path())
                    .into_iter()
                    .find(|n| n.starts_with(".jejaring-"));
                fs::write(folder.path().join(beside.unwrap()), b"yang b\0ru")?;
            }
            Ok(())
        });
        assert!(matches!(outcome, Err(WriteError::Verify)));
        assert_eq!(fs::read(&path).unwrap(), OLD);
    }

    #[test]
    fn a_read_only_file_is_not_replaced() {
        let (_folder, path) = folder_with_old();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let outcome = replace(&path, NEW, Previous::Keep);
        assert!(matches!(outcome, Err(WriteError::ReadOnlyFile)));
        assert_eq!(fs::read(&path).unwrap(), OLD);
    }

    #[test]
    fn a_missing_folder_and_a_folder_in_place_of_a_file_are_errors() {
        let (folder, path) = folder_with_old();
        let kind = |outcome: Result<PathBuf, WriteError>| match outcome {
            Err(WriteError::Io { source, .. }) => Some(source.kind()),
            _ => None,
        };
        let missing = folder.path().join("tidak-ada").join("a.jejaring");
        let missing = kind(replace(&missing, NEW, Previous::Keep));
        assert_eq!(missing, Some(io::ErrorKind::NotFound));
        let below_a_file = kind(replace(&path.join("b"), NEW, Previous::Keep));
        assert!(below_a_file.is_some());
        let a_folder = kind(replace(folder.path(), NEW, Previous::Keep));
        assert_eq!(a_folder, Some(io::ErrorKind::IsADirectory));
    }

    #[cfg(unix)]
    #[test]
    fn links_survive_and_permissions_are_kept() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let (folder, path) = folder_with_old();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("tautan.jejaring");
        symlink("a.jejaring", &link).unwrap();
        let written = replace(&link, NEW, Previous::Keep).unwrap();
        assert_eq!(written, fs::canonicalize(&path).unwrap());
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), NEW);
        let mode = |p: &Path| fs::metadata(p).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o640);
        // A link that leads nowhere yet is followed as well.
        let dangling = folder.path().join("nanti.jejaring");
        symlink("b.jejaring", &dangling).unwrap();
        replace(&dangling, NEW, Previous::Keep).unwrap();
        assert_eq!(fs::read(folder.path().join("b.jejaring")).unwrap(), NEW);
        // A new file is as readable as any other, not private like a temporary one.
        fs::write(folder.path().join("biasa"), b"").unwrap();
        assert_eq!(
            mode(&folder.path().join("b.jejaring")),
            mode(&folder.path().join("biasa"))
        );
    }

    #[test]
    fn each_failure_is_told_in_the_users_language() {
        use crate::i18n::Lang;
        let full = WriteError::Io {
            step: Step::Write,
            source: io::ErrorKind::StorageFull.into(),
        };
        let text = full.describe(Path::new("a.jejaring"), &I18n::new(Lang::Indonesian));
        assert!(
            text.contains("a.jejaring") && text.contains("penuh"),
            "{text}"
        );
    }
}
