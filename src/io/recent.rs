//! The files opened last, newest first.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::atomic::WriteError;
use super::settings::{read_or_default, write};

const FILE: &str = "recent.json";
/// As many as a start page shows at a glance.
pub const RECENT_CAP: usize = 10;

/// A file that was opened or saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    pub path: PathBuf,
    /// The network's title when it was last open; may be empty.
    #[serde(default)]
    pub title: String,
    /// Whether the file is gone, found out when the list was loaded.
    #[serde(skip)]
    pub missing: bool,
}

/// The list in a folder of settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecentFiles {
    files: Vec<RecentFile>,
}

impl RecentFiles {
    /// The list as it is on disk now; missing files are marked and stay.
    pub fn load(config: &Path) -> Self {
        let mut recent: Self = read_or_default(&config.join(FILE));
        recent.files.truncate(RECENT_CAP);
        for file in &mut recent.files {
            file.missing = !file.path.is_file();
        }
        recent
    }

    /// Newest first.
    pub fn files(&self) -> &[RecentFile] {
        &self.files
    }

    /// Puts a file first and writes the list; what other windows added meanwhile is kept.
    pub fn add(config: &Path, path: &Path, title: &str) -> Result<Self, WriteError> {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let mut recent = Self::load(config);
        recent.files.retain(|file| file.path != path);
        recent.files.insert(
            0,
            RecentFile {
                missing: !path.is_file(),
                path,
                title: title.to_owned(),
            },
        );
        recent.files.truncate(RECENT_CAP);
        write(&config.join(FILE), &recent)?;
        Ok(recent)
    }

    /// Takes a file off the list, by its path as listed, and writes the list.
    pub fn remove(config: &Path, path: &Path) -> Result<Self, WriteError> {
        let mut recent = Self::load(config);
        recent.files.retain(|file| file.path != path);
        write(&config.join(FILE), &recent)?;
        Ok(recent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_stands_first_and_each_file_once() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config");
        let path = |n: usize| folder.path().join(format!("{n}.jejaring"));
        for n in 0..12 {
            fs::write(path(n), "").unwrap();
            RecentFiles::add(&config, &path(n), &format!("Jejaring {n}")).unwrap();
        }
        // The same file by another way.
        let roundabout = folder.path().join("config").join("..").join("5.jejaring");
        RecentFiles::add(&config, &roundabout, "Lima").unwrap();
        let recent = RecentFiles::load(&config);
        assert_eq!(recent.files().len(), RECENT_CAP);
        assert_eq!(recent.files()[0].title, "Lima");
        assert_eq!(recent.files()[1].title, "Jejaring 11");
        let fifth = fs::canonicalize(path(5)).unwrap();
        assert_eq!(recent.files().iter().filter(|f| f.path == fifth).count(), 1);
    }

    #[test]
    fn a_missing_file_is_marked_and_stays_until_it_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.jejaring");
        fs::write(&path, "").unwrap();
        let listed = RecentFiles::add(folder.path(), &path, "A").unwrap().files()[0].clone();
        assert!(!listed.missing);
        fs::remove_file(&path).unwrap();
        assert!(RecentFiles::load(folder.path()).files()[0].missing);
        let recent = RecentFiles::remove(folder.path(), &listed.path).unwrap();
        assert!(recent.files().is_empty());
    }

    #[test]
    fn a_damaged_list_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "{\"files\":[{}").unwrap();
        assert!(RecentFiles::load(folder.path()).files().is_empty());
    }
}
