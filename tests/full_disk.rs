//! A full disk: wherever it fills up, the file stays as it was, and there is a text for it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::Command;

use jejaring::i18n::{I18n, Lang};
use jejaring::io::atomic::{Disk, RealDisk, backup_of};
use jejaring::io::{Example, project};
use jejaring::model::Project;

fn karawang(notes: usize) -> Project {
    let mut project = Example::named("karawang").unwrap().project().unwrap();
    project.card.notes = "x".repeat(notes);
    project
}

/// A disk that takes so many bytes more.
struct Filling {
    room: usize,
}

impl Disk for Filling {
    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let fits = bytes.len().min(self.room);
        self.room -= fits;
        RealDisk.write(file, &bytes[..fits])?;
        if fits < bytes.len() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "lost+found")
        .collect();
    names.sort();
    names
}

#[test]
fn wherever_the_disk_is_full_the_file_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jejaring");
    let old = karawang(10);
    let known = project::save(&path, &old).unwrap().fingerprint;
    let new = karawang(400);
    let size = project::to_bytes(&new).unwrap().len();
    for room in (0..size).step_by(199).chain([size - 1]) {
        let mut disk = Filling { room };
        let error = project::save_on(&mut disk, &path, &new, Some(known)).unwrap_err();
        let text = error.describe(&I18n::new(Lang::Indonesian));
        assert!(text.contains("penuh"), "{text}");
        assert_eq!(project::open(&path).unwrap(), old);
        assert_eq!(names(folder.path()), ["a.jejaring"]);
    }
    project::save_on(&mut Filling { room: size }, &path, &new, Some(known)).unwrap();
    assert_eq!(project::open(&path).unwrap(), new);
    assert_eq!(project::open(&backup_of(&path)).unwrap(), old);
}

/// A small disk in memory, as long as it is there.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// Only an administrator may mount one.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"])
            .arg(folder.path())
            .output();
        mounted
            .is_ok_and(|m| m.status.success())
            .then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let done = Command::new("umount").arg(self.0.path()).status();
        assert!(done.is_ok_and(|status| status.success()));
    }
}

/// Saves ever larger projects until one does not fit; on a real small disk where one can be
/// mounted, else on one that is made to fill up.
#[test]
fn a_disk_that_fills_up_keeps_the_last_save_and_works_again_once_there_is_room() {
    let real = SmallDisk::mount();
    let spare = tempfile::tempdir().unwrap();
    let folder = real.as_ref().map_or(spare.path(), |disk| disk.0.path());
    println!(
        "full disk: {}",
        if real.is_some() {
            "a tmpfs of 256 KiB"
        } else {
            "injected only"
        }
    );
    let path = folder.join("a.jejaring");
    let mut last = karawang(1);
    project::save(&path, &last).unwrap();
    let mut filling = Filling { room: 200_000 };
    let mut failed = None;
    for notes in (1..400_000).step_by(9_000) {
        let next = karawang(notes);
        let disk: &mut dyn Disk = if real.is_some() {
            &mut RealDisk
        } else {
            &mut filling
        };
        match project::save_on(disk, &path, &next, None) {
            Ok(_) => last = next,
            Err(error) => {
                failed = Some(error);
                break;
            }
        }
    }
    let text = failed.unwrap().describe(&I18n::new(Lang::English));
    assert!(text.contains("disk is full"), "{text}");
    assert_eq!(project::open(&path).unwrap(), last);
    project::open(&backup_of(&path)).unwrap();
    assert_eq!(names(folder), ["a.jejaring", "a.jejaring~"]);
    fs::remove_file(backup_of(&path)).unwrap();
    let small = karawang(2);
    project::save(&path, &small).unwrap();
    assert_eq!(project::open(&path).unwrap(), small);
}
