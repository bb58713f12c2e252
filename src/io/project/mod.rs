//! The project file `.jejaring`: one JSON text, one record per line, sorted by id.
//!
//! The first line is the header: magic, version, the oldest reader that may open it, the program
//! that wrote it, the project's identity and its id counter. A file is judged by `min_reader`: a
//! reader of version 1 opens every file that asks for no more, keeps the fields that it does not
//! know, and writes the file's own version number back.

mod envelope;
mod error;
mod locate;
mod read;
pub mod schema;
mod write;

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::model::Project;

use super::{Fingerprint, atomic};

pub(in crate::io) use error::unreadable_key;
pub use error::{
    Damage, OpenError, OpenProblem, Reason, RecordKind, RecordName, SaveError, SaveProblem,
};
pub use read::from_bytes;
pub use write::to_bytes;

/// The magic word of the header.
pub const FORMAT: &str = "jejaring";
/// The highest `min_reader` that this program understands.
pub const READER_VERSION: u32 = 1;
/// The usual ending of a project file's name, without the dot.
pub const EXTENSION: &str = "jejaring";
/// Larger files are refused before they are read, in bytes.
pub const SIZE_CAP: u64 = 512 * 1024 * 1024;

/// What a successful save wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// The file itself, links resolved.
    pub path: PathBuf,
    /// Size in bytes.
    pub size: u64,
    /// Of what was written, to know the file again.
    pub fingerprint: Fingerprint,
}

/// Reads and checks a project file.
pub fn open(path: &Path) -> Result<Project, OpenError> {
    open_known(path).map(|(project, _)| project)
}

/// As [`open`]; also returns what the file holds, to know it again.
pub fn open_known(path: &Path) -> Result<(Project, Fingerprint), OpenError> {
    let bytes = read_capped(path).map_err(|problem| OpenError::new(Some(path), problem))?;
    let project = from_bytes(&bytes).map_err(|error| error.in_file(path))?;
    Ok((project, Fingerprint::of(&bytes)))
}

fn read_capped(path: &Path) -> Result<Vec<u8>, OpenProblem> {
    let file = std::fs::File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory).into());
    }
    if metadata.len() > SIZE_CAP {
        return Err(OpenProblem::TooLarge {
            size: metadata.len(),
        });
    }
    let mut bytes = Vec::new();
    // A pipe or a growing file has no size to trust.
    file.take(SIZE_CAP + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    if size > SIZE_CAP {
        return Err(OpenProblem::TooLarge { size });
    }
    Ok(bytes)
}

/// Saves atomically: the file holds the old or the new project, never less. What is written has
/// been read back and compared with the document; the previous version stays as `name~`.
pub fn save(path: &Path, project: &Project) -> Result<SavedFile, SaveError> {
    save_over(path, project, None)
}

/// As [`save`], but leaves a file alone that holds something else than is `known` of it.
pub fn save_over(
    path: &Path,
    project: &Project,
    known: Option<Fingerprint>,
) -> Result<SavedFile, SaveError> {
    save_on(&mut atomic::RealDisk, path, project, known)
}

/// As [`save_over`], on a disk that may be made to fail.
pub fn save_on(
    disk: &mut dyn atomic::Disk,
    path: &Path,
    project: &Project,
    known: Option<Fingerprint>,
) -> Result<SavedFile, SaveError> {
    let in_file = |problem| SaveError {
        file: path.to_owned(),
        problem,
    };
    // A private log lies elsewhere: `private_log`.
    let bytes = faithful_bytes(&project.without_private_log()).map_err(in_file)?;
    let content = atomic::Content {
        bytes: &bytes,
        previous: atomic::Previous::Keep,
        known,
    };
    let written = atomic::replace_on(disk, path, content).map_err(|error| in_file(error.into()))?;
    Ok(SavedFile {
        path: written,
        size: bytes.len() as u64,
        fingerprint: Fingerprint::of(&bytes),
    })
}

/// The file's bytes, proved to read back as the same document.
fn faithful_bytes(project: &Project) -> Result<Vec<u8>, SaveProblem> {
    if let Some(violation) = project.check().into_iter().next() {
        return Err(SaveProblem::Unsound(violation));
    }
    let bytes = to_bytes(project).map_err(|e| SaveProblem::Unfaithful(e.to_string()))?;
    if bytes.len() as u64 > SIZE_CAP {
        return Err(SaveProblem::TooLarge {
            size: bytes.len() as u64,
        });
    }
    match from_bytes(&bytes) {
        Ok(read) if read == *project => Ok(bytes),
        Ok(_) => Err(SaveProblem::Unfaithful(
            "the text reads back as another document".to_owned(),
        )),
        Err(error) => Err(SaveProblem::Unfaithful(error.to_string())),
    }
}
