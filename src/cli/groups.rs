//! `jejaring groups`: the files of many groups side by side, as a table, for spreadsheets or for
//! programs. A file that cannot be read has its row as well, and the exit code says so.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::classroom::listing::{self, Cell, Entry, HEAD};
use crate::findings::Thresholds;
use crate::i18n::I18n;
use crate::io::atomic::{self, Previous};
use crate::io::classroom::{Wanted, files_in, read};

use super::analyze::quoted;
use super::args::{Command, Topic, Usage, arguments};
use super::table;
use super::{Failure, warn};

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Groups {
    pub files: Vec<PathBuf>,
    /// Files to write; `-` is standard output.
    pub json: Option<PathBuf>,
    pub csv: Option<PathBuf>,
    pub all_ties: bool,
    /// Codes for names.
    pub pseudonyms: bool,
}

pub(super) fn parse(args: impl Iterator<Item = OsString>) -> Result<Command, Usage> {
    let mut groups = Groups {
        files: Vec::new(),
        json: None,
        csv: None,
        all_ties: false,
        pseudonyms: false,
    };
    let files = arguments(args, |option, parser| {
        match option {
            "json" => groups.json = Some(parser.value()?.into()),
            "csv" => groups.csv = Some(parser.value()?.into()),
            "all-ties" => groups.all_ties = true,
            "pseudonyms" => groups.pseudonyms = true,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let Some(files) = files else {
        return Ok(Command::Help(Topic::Groups));
    };
    if files.is_empty() {
        return Err(Usage::MissingArgument("FILE"));
    }
    Ok(Command::Groups(Groups { files, ..groups }))
}

pub(super) fn run(options: &Groups, i18n: &I18n) -> Result<String, Failure> {
    let wanted = Wanted {
        thresholds: Thresholds::USUAL,
        all_ties: options.all_ties,
        pseudonyms: options.pseudonyms,
    };
    let files = files_in(&options.files);
    if files.is_empty() {
        return Err(Failure::BadFile(i18n.text("groups-nothing-found")));
    }
    let mut read_all = Vec::new();
    for file in &files {
        let result = match read(file, &wanted, i18n, &|| true) {
            Ok(Some(overview)) => Ok(overview),
            Ok(None) => Err(i18n.text("groups-stopped")),
            Err(error) => Err(error.describe(i18n)),
        };
        read_all.push((file, result));
    }
    let part =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let entries: Vec<Entry<'_>> = read_all
        .iter()
        .map(|(file, result)| Entry {
            file: part(file.file_name()),
            stem: part(file.file_stem()),
            outcome: result.as_ref().map_err(String::as_str),
        })
        .collect();
    let mut told = String::new();
    if let Some(out) = &options.json {
        let mut json = serde_json::to_string_pretty(&listing::json(&entries, i18n))
            .map_err(|error| Failure::CannotWrite(error.to_string()))?;
        json.push('\n');
        told.push_str(&written(out, json, i18n)?);
    }
    if let Some(out) = &options.csv {
        told.push_str(&written(out, csv(&entries, i18n), i18n)?);
    }
    if options.json.is_none() && options.csv.is_none() {
        told = plain(&entries, i18n);
    }
    let failed: Vec<&str> = entries.iter().filter_map(|e| e.outcome.err()).collect();
    if failed.is_empty() {
        return Ok(told);
    }
    super::print(&told)?;
    for reason in &failed {
        warn(reason);
    }
    Err(Failure::BadFile(i18n.with(
        "cli-groups-failed",
        &[("n", failed.len().into()), ("all", entries.len().into())],
    )))
}

/// Writes a text, whole or not at all; or gives it back for standard output.
fn written(out: &Path, text: String, i18n: &I18n) -> Result<String, Failure> {
    if out == Path::new("-") {
        return Ok(text);
    }
    let file = atomic::replace(out, text.as_bytes(), Previous::Drop)
        .map_err(|error| Failure::CannotWrite(error.describe(out, i18n)))?;
    let file = ("file", file.display().to_string().into());
    Ok(i18n.with("cli-groups-written", &[file]) + "\n")
}

/// For programs: keys, commas and points, in no language.
fn csv(entries: &[Entry<'_>], i18n: &I18n) -> String {
    let mut text = HEAD.join(",") + "\n";
    for row in listing::rows(entries, i18n) {
        let cells: Vec<String> = row
            .into_iter()
            .map(|cell| match cell {
                Cell::Text(text) => quoted(&text),
                Cell::Number(None, _) => String::new(),
                Cell::Number(Some(number), _) => ((number * 1e6).round() / 1e6).to_string(),
            })
            .collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

/// Columns of the table for people.
const TABLE: [&str; 9] = [
    "group",
    "variant",
    "size",
    "ties",
    "density",
    "parts",
    "bottleneck",
    "dependence_before",
    "dependence_after",
];

fn plain(entries: &[Entry<'_>], i18n: &I18n) -> String {
    let lang = i18n.lang();
    let head = TABLE.map(|key| i18n.text(&format!("groups-listed-{}", key.replace('_', "-"))));
    let mut rows = vec![head.to_vec()];
    for row in listing::rows(entries, i18n) {
        if matches!(row.last(), Some(Cell::Text(error)) if !error.is_empty()) {
            continue;
        }
        let picked = TABLE.iter().map(|key| {
            let place = HEAD.iter().position(|other| other == key);
            match place.and_then(|place| row.get(place)) {
                Some(Cell::Text(text)) if text.is_empty() => lang.optional(None, 0),
                Some(Cell::Text(text)) => text.clone(),
                Some(Cell::Number(Some(share), 3)) if key.starts_with("dependence") => {
                    lang.percent(*share, 0)
                }
                Some(Cell::Number(number, digits)) => lang.optional(*number, *digits),
                None => String::new(),
            }
        });
        rows.push(picked.collect());
    }
    let lines: Vec<Vec<table::Cell>> = rows
        .into_iter()
        .map(|row| {
            let cells = row.into_iter().enumerate();
            let cell = |(place, text)| match place {
                0 | 1 | 6 => table::Cell::word(text),
                _ => table::Cell::number(text),
            };
            cells.map(cell).collect()
        })
        .collect();
    let mut text = String::new();
    table::align(&mut text, &lines);
    text
}
