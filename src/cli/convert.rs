//! `jejaring convert`: a file of another program as a project of ours.

use std::path::Path;

use crate::i18n::I18n;
use crate::io::project;

use super::{Failure, open};

pub(super) fn run(file: &Path, out: &Path, i18n: &I18n) -> Result<String, Failure> {
    let project = open(file, i18n)?;
    let saved =
        project::save(out, &project).map_err(|error| Failure::CannotWrite(error.describe(i18n)))?;
    let ties: usize = project.variants.values().map(|v| v.ties.len()).sum();
    let text = i18n.with(
        "cli-converted",
        &[
            ("file", saved.path.display().to_string().into()),
            ("stakeholders", project.stakeholders.len().into()),
            ("ties", ties.into()),
        ],
    );
    Ok(format!("{text}\n"))
}
