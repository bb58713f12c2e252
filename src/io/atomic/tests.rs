//! What holds of replacing a file, whatever fails on the way: every file operation is made to fail
//! in turn.

use std::fs::{self, File, Metadata, Permissions};

use tempfile::{NamedTempFile, TempPath};

use super::*;

const OLD: &[u8] = b"lama";
const NEW: &[u8] = b"yang baru";

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

/// A disk on which one operation fails, or that one and all after it.
struct Faulty<'a> {
    /// Counts down to the operation that fails.
    left: usize,
    kind: io::ErrorKind,
    /// The disk is gone for good.
    for_good: bool,
    /// Hard links fail, as on many sticks.
    no_links: bool,
    failed: bool,
    before: &'a mut dyn FnMut(&str),
}

impl Faulty<'_> {
    fn may(&mut self, operation: &str) -> io::Result<()> {
        (self.before)(operation);
        if self.failed && self.for_good {
            return Err(self.kind.into());
        }
        if self.left == 0 && !self.failed {
            self.failed = true;
            return Err(self.kind.into());
        }
        self.left = self.left.saturating_sub(1);
        Ok(())
    }
}

impl Disk for Faulty<'_> {
    fn read_link(&mut self, path: &Path) -> io::Result<PathBuf> {
        // A path that is no link fails here on a sound disk as well.
        self.may("read_link")?;
        RealDisk.read_link(path)
    }

    fn canonicalize(&mut self, path: &Path) -> io::Result<PathBuf> {
        self.may("canonicalize")?;
        RealDisk.canonicalize(path)
    }

    fn metadata(&mut self, path: &Path) -> io::Result<Metadata> {
        self.may("metadata")?;
        RealDisk.metadata(path)
    }

    fn create_beside(&mut self, folder: &Path) -> io::Result<NamedTempFile> {
        self.may("create")?;
        RealDisk.create_beside(folder)
    }

    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        // A disk that fills up takes the first half.
        RealDisk.write(file, &bytes[..bytes.len() / 2])?;
        self.may("write")?;
        RealDisk.write(file, &bytes[bytes.len() / 2..])
    }

    fn sync(&mut self, file: &File) -> io::Result<()> {
        self.may("sync")?;
        RealDisk.sync(file)
    }

    fn read_back(&mut self, file: &mut File) -> io::Result<Vec<u8>> {
        self.may("read_back")?;
        RealDisk.read_back(file)
    }

    fn read(&mut self, path: &Path) -> io::Result<Vec<u8>> {
        self.may("read")?;
        RealDisk.read(path)
    }

    fn set_permissions(&mut self, path: &Path, permissions: Permissions) -> io::Result<()> {
        self.may("set_permissions")?;
        RealDisk.set_permissions(path, permissions)
    }

    fn link_beside(&mut self, file: &Path, folder: &Path) -> io::Result<TempPath> {
        if self.no_links {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.may("link")?;
        RealDisk.link_beside(file, folder)
    }

    fn rename(&mut self, from: TempPath, to: &Path) -> io::Result<()> {
        self.may("rename")?;
        RealDisk.rename(from, to)
    }

    fn remove(&mut self, path: &Path) -> io::Result<()> {
        self.may("remove")?;
        RealDisk.remove(path)
    }

    fn sync_directory(&mut self, folder: &Path) -> io::Result<()> {
        self.may("sync_directory")?;
        RealDisk.sync_directory(folder)
    }
}

fn saved<'a>() -> Content<'a> {
    Content {
        bytes: NEW,
        previous: Previous::Keep,
        known: Some(Fingerprint::of(OLD)),
    }
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
fn whichever_file_operation_fails_the_old_or_the_new_content_stands() {
    let kinds = [
        io::ErrorKind::StorageFull,
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::NotFound,
        io::ErrorKind::StaleNetworkFileHandle,
    ];
    for kind in kinds {
        for (for_good, no_links) in [(false, false), (true, false), (false, true), (true, true)] {
            let mut operations = Vec::new();
            for left in 0.. {
                let (folder, path) = folder_with_old();
                fs::write(backup_of(&path), b"paling lama").unwrap();
                let mut seen = Vec::new();
                let mut before = |operation: &str| {
                    seen.push(operation.to_owned());
                    // A crash right here would find a whole file as well.
                    let now = fs::read(&path).unwrap();
                    assert!(now == OLD || now == NEW, "before {operation}");
                    assert!(!fs::read(backup_of(&path)).unwrap().is_empty());
                };
                let mut disk = Faulty {
                    left,
                    kind,
                    for_good,
                    no_links,
                    failed: false,
                    before: &mut before,
                };
                let outcome = replace_on(&mut disk, &path, saved());
                let failed = disk.failed;
                let about = format!("{kind:?} at {seen:?}, for good: {for_good}");
                let now = fs::read(&path).unwrap();
                match outcome {
                    Ok(_) => assert_eq!(now, NEW, "{about}"),
                    Err(error) => {
                        assert_eq!(now, OLD, "{about}");
                        assert!(matches!(error, WriteError::Io { .. }), "{about}");
                    }
                }
                let previous = fs::read(backup_of(&path)).unwrap();
                assert!(previous == OLD || previous == b"paling lama", "{about}");
                let litter = names(folder.path());
                assert_eq!(litter, ["a.jejaring", "a.jejaring~"], "{about}");
                // The next save succeeds, whatever the failed one left.
                replace(&path, b"berikutnya", Previous::Keep).unwrap();
                assert_eq!(fs::read(&path).unwrap(), b"berikutnya");
                operations = seen;
                if !failed {
                    break;
                }
            }
            let expected = if no_links { 17 } else { 14 };
            assert_eq!(operations.len(), expected, "{operations:?}");
        }
    }
}

#[test]
fn a_failure_names_its_step_and_keeps_its_cause() {
    for (left, step) in [
        (0, Step::Resolve),
        (3, Step::Create),
        (4, Step::Write),
        (5, Step::Sync),
    ] {
        let (_folder, path) = folder_with_old();
        let mut disk = Faulty {
            left: left.max(1),
            kind: io::ErrorKind::StorageFull,
            for_good: false,
            no_links: false,
            failed: false,
            before: &mut |_| {},
        };
        match replace_on(&mut disk, &path, saved()) {
            Err(WriteError::Io { step: at, source }) => {
                assert_eq!((at, source.kind()), (step, io::ErrorKind::StorageFull));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn content_that_another_program_has_written_is_not_overwritten() {
    let (_folder, path) = folder_with_old();
    fs::write(&path, b"diubah orang lain").unwrap();
    let outcome = replace_on(&mut RealDisk, &path, saved());
    assert!(matches!(outcome, Err(WriteError::Changed)), "{outcome:?}");
    assert_eq!(fs::read(&path).unwrap(), b"diubah orang lain");
    assert!(!backup_of(&path).exists());
    // On request it is, and stays as the previous version.
    replace(&path, NEW, Previous::Keep).unwrap();
    assert_eq!(fs::read(backup_of(&path)).unwrap(), b"diubah orang lain");
    // One that has vanished is written anew.
    fs::remove_file(&path).unwrap();
    replace_on(&mut RealDisk, &path, saved()).unwrap();
    assert_eq!(fs::read(&path).unwrap(), NEW);
}

/// A disk that flips a bit on the way.
struct Flipping;

impl Disk for Flipping {
    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let mut bytes = bytes.to_vec();
        bytes[0] ^= 1;
        RealDisk.write(file, &bytes)
    }
}

#[test]
fn content_that_changes_on_its_way_to_the_disk_is_noticed() {
    let (folder, path) = folder_with_old();
    let outcome = replace_on(&mut Flipping, &path, saved());
    assert!(matches!(outcome, Err(WriteError::Verify)));
    assert_eq!(fs::read(&path).unwrap(), OLD);
    assert_eq!(names(folder.path()), ["a.jejaring"]);
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
