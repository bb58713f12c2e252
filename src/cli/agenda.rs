//! `jejaring agenda`: what is due with whom, as a list or for a calendar.

use std::ffi::OsString;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use crate::agenda;
use crate::i18n::I18n;
use crate::io::atomic::{self, Previous};
use crate::io::export::calendar;
use crate::io::{Directories, private_log};

use super::args::{Command, Topic, Usage, arguments, bad, named, text};
use super::{Failure, moment, open};

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Agenda {
    pub file: PathBuf,
    /// The day that counts as today; today where nothing is said.
    pub on: Option<Date>,
    /// The calendar to write.
    pub ics: Option<PathBuf>,
    /// Codes for names.
    pub pseudonyms: bool,
}

pub(super) fn parse(args: impl Iterator<Item = OsString>) -> Result<Command, Usage> {
    let (mut on, mut ics, mut pseudonyms) = (None, None, false);
    let files = arguments(args, |option, parser| {
        match option {
            "on" => {
                let value = text(parser)?;
                on = Some(value.parse().map_err(|_| bad("--on", value))?);
            }
            "ics" => ics = Some(parser.value()?.into()),
            "pseudonyms" => pseudonyms = true,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let Some(files) = files else {
        return Ok(Command::Help(Topic::Agenda));
    };
    let [file] = named(files, ["FILE"])?;
    Ok(Command::Agenda(Agenda {
        file,
        on,
        ics,
        pseudonyms,
    }))
}

pub(super) fn run(options: &Agenda, i18n: &I18n) -> Result<String, Failure> {
    let mut project = open(&options.file, i18n)?;
    let config = Directories::from_environment().config;
    if let Err(error) = private_log::attach(&config, &mut project) {
        let file = ("file", error.file.display().to_string().into());
        return Err(Failure::BadFile(
            i18n.with("private-log-unreadable", &[file]),
        ));
    }
    if options.pseudonyms {
        project = project.pseudonymised();
    }
    let mut now = agenda::moment(&project, Timestamp::now());
    if let Some(on) = options.on {
        // From the beginning of that day, so that nothing of it has passed.
        let start = on.to_datetime(Time::MIN);
        now = now.time_zone().to_zoned_datetime(start).unwrap_or(now);
    }
    let due = agenda::due(&project, &now);
    if let Some(out) = &options.ics {
        let stamp = moment(&options.file);
        let text = calendar::calendar(&project, &due, now.time_zone(), stamp, i18n);
        let written = atomic::replace(out, text.as_bytes(), Previous::Drop)
            .map_err(|error| Failure::CannotWrite(error.describe(out, i18n)))?;
        let file = ("file", written.display().to_string().into());
        return Ok(format!("{}\n", i18n.with("cli-agenda-written", &[file])));
    }
    if due.is_empty() {
        return Ok(format!("{}\n", i18n.text("cli-agenda-empty")));
    }
    let lines = due.iter().map(|due| {
        let (when, why) = (due.when(i18n, &now), due.why(&project, i18n));
        format!("{}  {}  {why} ({when})\n", due.date, due.title(&project))
    });
    Ok(lines.collect())
}
