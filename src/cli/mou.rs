//! `jejaring mou`: the draft of a memorandum of understanding for a partnership, for Word.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use crate::i18n::I18n;
use crate::io::export::mou;
use crate::model::{PartnershipId, Project};
use crate::report::mou::draft;
use crate::report::{Paper, ReportOptions};

use super::args::{Command, Topic, Usage, arguments, bad, named, text};
use super::{Failure, open, variant};

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mou {
    pub file: PathBuf,
    pub out: PathBuf,
    /// By name; the only one where nothing is said.
    pub partnership: Option<String>,
    /// Whose roles, norms and contents count; the newest where nothing is said.
    pub variant: Option<String>,
    pub paper: Paper,
    /// Codes for names.
    pub pseudonyms: bool,
}

pub(super) fn parse(args: impl Iterator<Item = OsString>) -> Result<Command, Usage> {
    let (mut partnership, mut variant) = (None, None);
    let (mut paper, mut pseudonyms) = (Paper::default(), false);
    let files = arguments(args, |option, parser| {
        match option {
            "partnership" => partnership = Some(text(parser)?),
            "variant" => variant = Some(text(parser)?),
            "paper" => {
                let value = text(parser)?;
                let named = Paper::named(&value, &Paper::FOR_TEXT);
                paper = named.ok_or_else(|| bad("--paper", value))?;
            }
            "pseudonyms" => pseudonyms = true,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let Some(files) = files else {
        return Ok(Command::Help(Topic::Mou));
    };
    let [file, out] = named(files, ["FILE", "OUT.docx"])?;
    if out.extension() != Some(OsStr::new("docx")) {
        return Err(Usage::MouKind(out.display().to_string()));
    }
    Ok(Command::Mou(Mou {
        file,
        out,
        partnership,
        variant,
        paper,
        pseudonyms,
    }))
}

pub(super) fn run(options: &Mou, i18n: &I18n) -> Result<String, Failure> {
    let mut project = open(&options.file, i18n)?;
    let partnership = meant(&project, options.partnership.as_deref())?;
    let variant = match &options.variant {
        Some(name) => variant(&project, Some(name))?,
        None => ReportOptions::usual(&project).variant,
    };
    if options.pseudonyms {
        project = project.pseudonymised();
    }
    let mou = draft(&project, partnership, variant, options.paper, i18n);
    let mou = mou.ok_or_else(|| Failure::CannotWrite(i18n.text("mou-gone")))?;
    let written = mou::write(&options.out, &mou, i18n);
    let written = written.map_err(|e| Failure::CannotWrite(e.describe(&options.out, i18n)))?;
    let file = ("file", written.display().to_string().into());
    Ok(i18n.with("notice-mou-written", &[file]) + "\n")
}

/// The partnership of that name, or the only one.
fn meant(project: &Project, name: Option<&str>) -> Result<PartnershipId, Usage> {
    let all = &project.partnerships;
    match name {
        Some(name) => match project.partnership_named(name) {
            Some(partnership) => Ok(partnership.id),
            None => Err(Usage::UnknownPartnership {
                name: name.to_owned(),
                known: all.values().map(|p| p.name.clone()).collect(),
            }),
        },
        None => match all.first_key_value() {
            Some((id, _)) if all.len() == 1 => Ok(*id),
            _ => Err(Usage::MissingArgument("--partnership")),
        },
    }
}
