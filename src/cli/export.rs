//! `jejaring export`: the diagram of one variant as a picture file.

use crate::analysis::analyse_project;
use crate::i18n::I18n;
use crate::io::export::{self, ExportError, ExportOptions, Format, Resolution};

use super::args::{Export, Usage};
use super::{Failure, open, variant, warn};

pub(super) fn run(options: &Export, i18n: &I18n) -> Result<String, Failure> {
    let mut project = open(&options.file, i18n)?;
    if options.pseudonyms {
        project = project.pseudonymised();
    }
    let variant = variant(&project, options.variant.as_deref())?;
    let analysis = analyse_project(&project, variant, &project.view.filter);
    let mut picture = ExportOptions::of_format(options.picture);
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
    if options.picture == Format::Png && !missing.is_empty() {
        let characters: String = missing.into_iter().collect();
        warn(&i18n.with("cli-missing-glyphs", &[("characters", characters.into())]));
    }
    let written = export::write(&options.out, &project, variant, &analysis, i18n, &picture)
        .map_err(failed)?;
    let file = ("file", written.display().to_string().into());
    Ok(format!("{}\n", i18n.with("cli-exported", &[file])))
}
