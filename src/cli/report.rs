//! `jejaring report`: a report of one variant, or of two side by side, for Word, a browser
//! or paper.

use crate::i18n::I18n;
use crate::io::export::report::{self, Kind, ReportError, Unwatched};
use crate::report::ReportOptions;

use super::args::{Report, Usage};
use super::{Failure, moment, open, variant};

pub(super) fn run(options: &Report, i18n: &I18n) -> Result<String, Failure> {
    let mut project = open(&options.file, i18n)?;
    let mut wanted = match &options.variant {
        Some(name) => ReportOptions::of(&project, variant(&project, Some(name))?),
        None => ReportOptions::usual(&project),
    };
    if let Some(name) = &options.compared_with {
        wanted.compared_with = Some(variant(&project, Some(name))?);
    }
    if options.ties.is_any() {
        project.view.filter = options.ties.filter(&project)?;
    }
    if options.pseudonyms {
        project = project.pseudonymised();
    }
    if let Some(parts) = &options.parts {
        wanted.parts.clone_from(parts);
    }
    wanted.paper = options.paper;
    wanted.sensitive = options.sensitive;
    wanted.made = moment(&options.file);
    let kind = options.kind;
    let written = report::write(&options.out, &project, &wanted, kind, i18n, &Unwatched);
    let written = written.map_err(|error| {
        let text = error.describe(&options.out, i18n);
        match error {
            ReportError::UnknownVariant => Failure::Usage(Usage::PictureSize(text)),
            _ => Failure::CannotWrite(text),
        }
    })?;
    let file = ("file", written.display().to_string().into());
    let mut told = i18n.with("cli-reported", &[file]);
    if kind == Kind::Docx {
        told = format!("{told}\n{}", i18n.text("report-update-contents"));
    }
    Ok(format!("{told}\n"))
}
