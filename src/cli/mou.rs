//! `jejaring mou`: the draft of a memorandum of understanding for a partnership, for Word.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value};

use crate::i18n::I18n;
use crate::io::export::mou;
use crate::model::{PartnershipId, Project};
use crate::report::mou::draft;
use crate::report::{Paper, ReportOptions};

use super::args::{Command, Topic, Usage, bad, language, text};
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
    let mut files = Vec::new();
    let (mut partnership, mut variant) = (None, None);
    let (mut paper, mut pseudonyms) = (Paper::default(), false);
    let mut parser = lexopt::Parser::from_args(args.collect::<Vec<_>>());
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help(Topic::Mou)),
            Long("lang") => {
                let value = text(&mut parser)?;
                if language(&value).is_none() {
                    return Err(bad("--lang", value));
                }
            }
            Long("partnership") => partnership = Some(text(&mut parser)?),
            Long("variant") => variant = Some(text(&mut parser)?),
            Long("paper") => {
                let value = text(&mut parser)?;
                paper = Paper::named(&value).ok_or_else(|| bad("--paper", value))?;
            }
            Long("pseudonyms") => pseudonyms = true,
            Value(file) => files.push(PathBuf::from(file)),
            other => return Err(other.unexpected().into()),
        }
    }
    let mut files = files.into_iter();
    let mut file = |name| files.next().ok_or(Usage::MissingArgument(name));
    let (file, out) = (file("FILE")?, file("OUT.docx")?);
    if let Some(extra) = files.next() {
        return Err(Usage::UnexpectedArgument(extra.display().to_string()));
    }
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
