//! The draft of a memorandum as a file for Word.

use std::path::{Path, PathBuf};

use crate::i18n::I18n;
use crate::report::mou::Mou;

use super::super::atomic::{self, Previous};
use super::docx;
use super::report::ReportError;

/// The bytes of the file.
pub fn render(mou: &Mou, i18n: &I18n) -> Result<Vec<u8>, ReportError> {
    docx::mou::write(mou, i18n)
}

/// Writes the file, whole or not at all; returns where it stands.
pub fn write(path: &Path, mou: &Mou, i18n: &I18n) -> Result<PathBuf, ReportError> {
    Ok(atomic::replace(path, &render(mou, i18n)?, Previous::Drop)?)
}
