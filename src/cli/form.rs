//! `jejaring form`: the form on paper, for groups without a laptop.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::i18n::I18n;
use crate::io::atomic::{self, Previous};
use crate::io::export::form::{self, FormOptions, MOST_GROUPS};
use crate::report::Paper;

use super::args::{Command, Topic, Usage, arguments, bad, named, text};
use super::{Failure, moment, open};

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub out: PathBuf,
    pub paper: Paper,
    pub groups: usize,
    /// The document whose stakeholders are named on it.
    pub names: Option<PathBuf>,
}

pub(super) fn parse(args: impl Iterator<Item = OsString>) -> Result<Command, Usage> {
    let (mut names, mut paper, mut groups) = (None, Paper::A4, 0);
    let files = arguments(args, |option, parser| {
        match option {
            "paper" => {
                let value = text(parser)?;
                let found = Paper::named(&value, &[Paper::A4, Paper::F4]);
                paper = found.ok_or_else(|| bad("--paper", value))?;
            }
            "groups" => {
                let value = text(parser)?;
                let number = value.parse().ok();
                let number = number.filter(|n| (1..=MOST_GROUPS).contains(n));
                groups = number.ok_or_else(|| bad("--groups", value))?;
            }
            "names" => names = Some(PathBuf::from(parser.value()?)),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let Some(files) = files else {
        return Ok(Command::Help(Topic::Form));
    };
    let [out] = named(files, ["OUT"])?;
    let ending = out.extension().unwrap_or_default().to_ascii_lowercase();
    if ending != "pdf" && ending != "html" {
        return Err(bad("OUT", out.display().to_string()));
    }
    Ok(Command::Form(Form {
        out,
        paper,
        groups,
        names,
    }))
}

pub(super) fn run(options: &Form, i18n: &I18n) -> Result<String, Failure> {
    let mut wanted = FormOptions {
        groups: options.groups,
        ..FormOptions::new(options.paper)
    };
    if let Some(file) = &options.names {
        wanted.name(&open(file, i18n)?, i18n);
    }
    let is_pdf = options
        .out
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    let bytes = if is_pdf {
        let clock = options.names.as_deref().unwrap_or(&options.out);
        form::pdf(&wanted, i18n, moment(clock))
            .map_err(|error| Failure::CannotWrite(error.describe(&options.out, i18n)))?
    } else {
        form::html(&wanted, i18n).into_bytes()
    };
    let file = atomic::replace(&options.out, &bytes, Previous::Drop)
        .map_err(|error| Failure::CannotWrite(error.describe(&options.out, i18n)))?;
    let file = ("file", file.display().to_string().into());
    Ok(i18n.with("form-done", &[file]) + "\n")
}
