//! The trainer's file: a sheet of results as JSON, `NAME.jejaring-kelas`, saved whole or not at all.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::classroom::sheet::{FORMAT, Sheet, VERSION};
use crate::i18n::I18n;

use super::super::atomic::{self, Previous, WriteError};

/// The ending of its name, without the dot.
pub const SHEET_EXTENSION: &str = "jejaring-kelas";
/// Larger files are no sheets of results, in bytes.
const MOST_BYTES: u64 = 16 * 1024 * 1024;
/// What is on screen and in no file yet.
const DRAFT: &str = "lembar-nilai.json";

/// Whether a file is called as a sheet is.
pub fn is_sheet(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case(SHEET_EXTENSION))
}

/// Why a sheet could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error("this is no sheet of results: {0}")]
    Foreign(String),
    #[error("version {0} is newer than this program")]
    Newer(u32),
}

impl SheetError {
    /// What went wrong, in the user's language.
    pub fn describe(&self, file: &Path, i18n: &I18n) -> String {
        let key = match self {
            Self::Io(_) => "sheet-error-read",
            Self::Foreign(_) => "sheet-error-foreign",
            Self::Newer(_) => "sheet-error-newer",
        };
        i18n.with(key, &[("file", file.display().to_string().into())])
    }
}

/// Reads a sheet.
pub fn open(path: &Path) -> Result<Sheet, SheetError> {
    let foreign = |reason: String| SheetError::Foreign(reason);
    if std::fs::metadata(path)?.len() > MOST_BYTES {
        return Err(foreign("too large".to_owned()));
    }
    let bytes = std::fs::read(path)?;
    let mut sheet: Sheet = serde_json::from_slice(&bytes).map_err(|e| foreign(e.to_string()))?;
    if sheet.format != FORMAT {
        return Err(foreign(sheet.format));
    }
    if sheet.version > VERSION {
        return Err(SheetError::Newer(sheet.version));
    }
    sheet.tidy();
    Ok(sheet)
}

/// Saves a sheet; what stood there before stays as `name~`.
pub fn save(path: &Path, sheet: &Sheet) -> Result<PathBuf, WriteError> {
    atomic::replace(path, &bytes(sheet)?, Previous::Keep)
}

fn bytes(value: &impl Serialize) -> Result<Vec<u8>, WriteError> {
    let failed = |source: serde_json::Error| WriteError::Io {
        step: atomic::Step::Write,
        source: source.into(),
    };
    let mut bytes = serde_json::to_vec_pretty(value).map_err(failed)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The name by which a sheet at `sheet` knows a group's file: below its folder where it lies there.
pub fn name_of(file: &Path, sheet: Option<&Path>) -> String {
    let folder = sheet.and_then(Path::parent);
    let below = folder.and_then(|folder| file.strip_prefix(folder).ok());
    let parts: Vec<_> = below
        .unwrap_or(file)
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    match below {
        Some(_) => parts.join("/"),
        None => file.to_string_lossy().into_owned(),
    }
}

/// The file that a sheet means by a name.
pub fn path_of(name: &str, sheet: Option<&Path>) -> PathBuf {
    let folder = sheet.and_then(Path::parent).unwrap_or(Path::new(""));
    // An absolute name stands for itself.
    folder.join(name)
}

/// What is on screen, kept between two runs of the program.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub sheet: Option<Sheet>,
    /// The file it was opened from or saved to.
    pub path: Option<PathBuf>,
    /// Not all of it is in that file.
    pub is_dirty: bool,
    /// The groups' files that were compared last.
    pub class: Vec<PathBuf>,
}

/// A draft that is there and cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damaged {
    /// It is kept under this name.
    SetAside(PathBuf),
    /// It could not be moved and is not to be written over.
    InTheWay,
}

impl Draft {
    /// The draft in a folder; an empty one where there is none. One that cannot be read is kept
    /// under another name.
    pub fn load(data: &Path) -> (Self, Option<Damaged>) {
        let path = data.join(DRAFT);
        let read = match std::fs::read(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return (Self::default(), None);
            }
            Err(error) => Err(error.to_string()),
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| error.to_string()),
        };
        match read {
            Ok(draft) => (draft, None),
            Err(error) => {
                log::warn!("{}: {error}", path.display());
                (Self::default(), Some(set_aside(&path)))
            }
        }
    }

    pub fn save(&self, data: &Path) -> Result<(), WriteError> {
        super::super::settings::write(&data.join(DRAFT), self)
    }
}

/// Gives a file a name that is free, beside its old one.
fn set_aside(path: &Path) -> Damaged {
    let mut names = (1..=999).map(|number| path.with_extension(format!("rusak-{number}.json")));
    let free = names.find(|name| !name.exists() && !name.is_symlink());
    match free.map(|name| (std::fs::rename(path, &name), name)) {
        Some((Ok(()), name)) => Damaged::SetAside(name),
        _ => Damaged::InTheWay,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_that_cannot_be_read_is_kept_under_another_name() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        assert_eq!(Draft::load(data), (Draft::default(), None));
        for number in 1..=2 {
            std::fs::write(data.join(DRAFT), format!("{{\"sheet\": {number}")).unwrap();
            let aside = data.join(format!("lembar-nilai.rusak-{number}.json"));
            let told = Some(Damaged::SetAside(aside.clone()));
            assert_eq!(Draft::load(data), (Draft::default(), told));
            let kept = std::fs::read_to_string(aside).unwrap();
            assert_eq!(kept, format!("{{\"sheet\": {number}"));
        }
        let draft = Draft {
            is_dirty: true,
            ..Draft::default()
        };
        draft.save(data).unwrap();
        assert_eq!(Draft::load(data), (draft, None));
    }
}
