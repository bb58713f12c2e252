//! The files of many groups: found in folders, and read one by one away from the window.

mod reading;
pub mod sheet;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::classroom::Overview;
use crate::findings::Thresholds;
use crate::i18n::I18n;

use super::import::{self, ImportError, Opened};
use super::project::EXTENSION;

pub use reading::{Outcome, Reading};

/// No more files than these are taken from folders.
pub const MOST_FILES: usize = 200;
/// How far below a folder files are sought: groups may have a folder each.
const DEPTH: usize = 2;

/// How files are read.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub thresholds: Thresholds,
    /// All ties count, and not those of the view that a file opens with.
    pub all_ties: bool,
    /// Codes for names.
    pub pseudonyms: bool,
}

/// The files meant: those named, and the projects in folders that are named, in the order of their
/// names; each once.
pub fn files_in(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            projects_in(path, DEPTH, &mut found);
        } else {
            found.push(path.clone());
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|path| {
        let same = path.canonicalize().unwrap_or_else(|_| path.clone());
        seen.insert(same)
    });
    found.truncate(MOST_FILES);
    found
}

fn projects_in(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            log::warn!("{} cannot be listed: {error}", folder.display());
            return;
        }
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || found.len() >= MOST_FILES {
            continue;
        }
        if path.is_dir() {
            if depth > 1 {
                projects_in(&path, depth - 1, found);
            }
        } else if path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION))
        {
            found.push(path);
        }
    }
}

/// Reads a file and works its numbers out; the file is only read. `None` if `go_on` answers no.
pub fn read(
    path: &Path,
    wanted: &Wanted,
    i18n: &I18n,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Result<Option<Overview>, ImportError> {
    let mut project = match import::open_any(path, i18n)? {
        Opened::Project(project, _) => *project,
        Opened::Imported(imported) => imported.project,
    };
    if wanted.pseudonyms {
        project = project.pseudonymised();
    }
    Ok(Overview::of(
        project,
        wanted.all_ties,
        &wanted.thresholds,
        go_on,
    ))
}
