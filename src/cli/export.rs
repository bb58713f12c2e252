//! `jejaring export`: the diagram of one variant as a picture file or on paper.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::analysis::analyse_project;
use crate::compare::{Comparison, Input};
use crate::i18n::I18n;
use crate::io::atomic::{self, Previous};
use crate::io::export::{self, ExportError, ExportOptions, Format, Resolution};
use crate::scene::Compared;

use super::args::{Export, Usage};
use super::{Failure, moment, open, variant, warn};

pub(super) fn run(options: &Export, i18n: &I18n) -> Result<String, Failure> {
    let mut project = open(&options.file, i18n)?;
    if options.pseudonyms {
        project = project.pseudonymised();
    }
    let variant = variant(&project, options.variant.as_deref())?;
    let analysis = analyse_project(&project, variant, &project.view.filter).as_shown(&project);
    let mut picture = ExportOptions {
        setup: options.setup,
        made: moment(&options.file),
        ..ExportOptions::of_format(options.picture)
    };
    if let Some(name) = &options.compared_with {
        let input = Input {
            project: &project,
            first: super::variant(&project, Some(name))?,
            second: variant,
            filter: &project.view.filter,
            group: &[],
        };
        let comparison = Comparison::of(&input, &|| true);
        let compared = comparison.and_then(|c| Compared::on_second(&c, &project));
        picture.compared = compared.map(Arc::new);
    }
    if let Some(dpi) = options.dpi {
        picture.resolution = Resolution::Dpi(dpi);
    }
    let failed = |error: ExportError| {
        let text = error.describe(&options.out, i18n);
        match error {
            ExportError::UnknownVariant
            | ExportError::BadResolution
            | ExportError::TooLarge { .. } => Failure::Usage(Usage::PictureSize(text)),
            ExportError::Drawing(_) | ExportError::Write(_) => Failure::CannotWrite(text),
        }
    };
    let scene = export::scene(&project, variant, &analysis, i18n, &picture).map_err(failed)?;
    let missing = export::missing_glyphs(&scene);
    if options.picture != Format::Svg && !missing.is_empty() {
        let characters: String = missing.into_iter().collect();
        warn(&i18n.with("cli-missing-glyphs", &[("characters", characters.into())]));
    }
    let written = export::write(&options.out, &project, variant, &analysis, i18n, &picture)
        .map_err(failed)?;
    let file = ("file", written.display().to_string().into());
    Ok(format!("{}\n", i18n.with("cli-exported", &[file])))
}

/// Cards for an address book.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cards {
    file: PathBuf,
    out: PathBuf,
    /// Codes for names.
    pseudonyms: bool,
}

impl Cards {
    /// Whether a file's name asks for cards.
    pub(super) fn fits(out: &Path) -> bool {
        out.extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("vcf"))
    }

    pub(super) fn new(file: PathBuf, out: PathBuf, pseudonyms: bool) -> Self {
        Self {
            file,
            out,
            pseudonyms,
        }
    }
}

/// The people of a project as cards for an address book.
pub(super) fn cards(options: &Cards, i18n: &I18n) -> Result<String, Failure> {
    let mut project = open(&options.file, i18n)?;
    if options.pseudonyms {
        project = project.pseudonymised();
    }
    let text = export::cards::cards(&project);
    let written = atomic::replace(&options.out, text.as_bytes(), Previous::Drop)
        .map_err(|error| Failure::CannotWrite(error.describe(&options.out, i18n)))?;
    let file = ("file", written.display().to_string().into());
    Ok(format!("{}\n", i18n.with("cli-exported", &[file])))
}
