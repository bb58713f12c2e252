//! Removes what killed saves have left beside a file.
//!
//! A file that is being written is locked by its writer, however that ends; where a folder has no
//! locks, a minute is more than any save takes. Times are compared with a file written just now,
//! so a clock that goes wrong on another machine does no harm.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

pub(super) const PREFIX: &str = ".jejaring-";
pub(super) const SUFFIX: &str = ".tmp";
/// A second name of the old content, on its way to becoming the previous version.
pub(super) const LINK_SUFFIX: &str = ".tmp~";

/// Older files without a living writer are litter.
const AGE: Duration = Duration::from_mins(1);

/// Removes litter from the folder of a file that was written just now.
pub(super) fn sweep(folder: &Path, written: &Path) {
    let swept = || -> io::Result<()> {
        let now = fs::metadata(written)?.modified()?;
        for entry in fs::read_dir(folder)?.flatten() {
            let name = entry.file_name();
            let Some(name) = name.to_str().filter(|name| name.starts_with(PREFIX)) else {
                continue;
            };
            let ours = name.ends_with(SUFFIX) || name.ends_with(LINK_SUFFIX);
            if ours && is_litter(&entry.path(), now).unwrap_or(false) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    };
    if let Err(error) = swept() {
        log::debug!("{}: litter stays: {error}", folder.display());
    }
}

fn is_litter(path: &Path, now: SystemTime) -> io::Result<bool> {
    let modified = fs::metadata(path)?.modified()?;
    if now.duration_since(modified).is_ok_and(|age| age < AGE) || now < modified {
        return Ok(false);
    }
    let is_held = File::open(path)?.try_lock();
    Ok(!matches!(is_held, Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aged(path: &Path, age: u64) -> File {
        let file = File::create(path).unwrap();
        let then = SystemTime::now() - Duration::from_secs(age);
        file.set_modified(then).unwrap();
        file
    }

    #[test]
    fn only_old_files_of_dead_saves_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let written = at("a.jejaring");
        fs::write(&written, "isi").unwrap();
        drop(aged(&at(".jejaring-abcdef.tmp"), 90));
        drop(aged(&at(".jejaring-abcdeg.tmp~"), 90));
        drop(aged(&at(".jejaring-muda.tmp"), 20));
        let held = aged(&at(".jejaring-hidup.tmp"), 90);
        held.lock().unwrap();
        drop(aged(&at(".jejaring-catatan.txt"), 90));
        drop(aged(&at("lain.tmp"), 90));
        sweep(folder.path(), &written);
        let mut left: Vec<String> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        let kept = [
            ".jejaring-catatan.txt",
            ".jejaring-hidup.tmp",
            ".jejaring-muda.tmp",
            "a.jejaring",
            "lain.tmp",
        ];
        assert_eq!(left, kept);
    }
}
