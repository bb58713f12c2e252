//! The command line: `analyze`, `compare`, `report`, `export`, `convert` and `validate` for scripts and
//! machines without a display. All of them read files of other programs as well.
//!
//! Exit codes: 0 done, 1 the file is bad, 2 bad usage or an unknown variant, 3 cannot write. What
//! was asked for goes to standard output, errors to standard error.

mod agenda;
mod analyze;
mod args;
mod compare;
mod convert;
mod export;
mod fields;
mod form;
mod groups;
mod mou;
mod page;
mod report;
mod table;
mod ties;

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Timestamp;

use crate::i18n::{I18n, Lang};
use crate::io::import::{self, ImportError, Opened, Problem};
use crate::io::project::OpenProblem;
use crate::io::{Directories, Settings};
use crate::model::{Project, VariantHeader, VariantId};

use args::{Command, Topic, Usage};

/// Why a command did not do what was asked.
enum Failure {
    /// Exit code 1, with its text.
    BadFile(String),
    /// Exit code 2.
    Usage(Usage),
    /// Exit code 3, with its text.
    CannotWrite(String),
    /// Standard output cannot be written to.
    Output(io::Error),
}

impl From<Usage> for Failure {
    fn from(usage: Usage) -> Self {
        Self::Usage(usage)
    }
}

/// When a PDF of a file says that it was made: when the file was last written, so that the same file
/// gives the same bytes; or the moment that `SOURCE_DATE_EPOCH` names.
fn moment(file: &Path) -> Timestamp {
    let named = std::env::var("SOURCE_DATE_EPOCH").ok();
    let named = named.and_then(|s| Timestamp::from_second(s.trim().parse().ok()?).ok());
    let written = || {
        let time = std::fs::metadata(file).ok()?.modified().ok()?;
        Timestamp::try_from(time).ok()
    };
    named.or_else(written).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Runs the program on its arguments, its own name left out. `open_window` opens the window on a
/// file, or on nothing, and comes back when it is closed.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    open_window: impl FnOnce(Option<PathBuf>) -> Result<(), String>,
) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let i18n = I18n::new(language(&args));
    let outcome = match args::parse(args) {
        Ok(Command::Window(file)) => {
            if !has_display() {
                return fail(1, &i18n.text("cli-no-display"));
            }
            return match open_window(file) {
                Ok(()) => ExitCode::SUCCESS,
                Err(reason) => fail(1, &i18n.with("cli-no-window", &[("reason", reason.into())])),
            };
        }
        Ok(command) => carry_out(&command, &i18n).and_then(|text| print(&text)),
        Err(usage) => Err(usage.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::BadFile(text)) => fail(1, &text),
        Err(Failure::Usage(usage)) => fail(
            2,
            &format!("{}\n{}", usage.describe(&i18n), i18n.text("cli-see-help")),
        ),
        Err(Failure::CannotWrite(text)) => fail(3, &text),
        // Who reads the output has read enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(Failure::Output(_)) => fail(3, &i18n.text("cli-output-failed")),
    }
}

/// Whether a window can be shown at all; elsewhere than on X11 and Wayland there always is a display.
fn has_display() -> bool {
    let on_display_server = cfg!(all(unix, not(target_os = "macos")));
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !on_display_server || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Whether a bare word can only be a command that does not exist: it is no path and no file.
fn is_mistyped_command(word: &Path) -> bool {
    let is_bare = |text: &str| !text.contains(['.', '/', '\\']);
    word.to_str().is_some_and(is_bare) && !word.exists()
}

fn carry_out(command: &Command, i18n: &I18n) -> Result<String, Failure> {
    match command {
        Command::Window(_) => Ok(String::new()),
        Command::Analyze(options) => analyze::run(options, i18n),
        Command::Export(options) => export::run(options, i18n),
        Command::Compare(options) => compare::run(options, i18n),
        Command::Report(options) => report::run(options, i18n),
        Command::Agenda(options) => agenda::run(options, i18n),
        Command::Cards(options) => export::cards(options, i18n),
        Command::Groups(options) => groups::run(options, i18n),
        Command::Mou(options) => mou::run(options, i18n),
        Command::Form(options) => form::run(options, i18n),
        Command::Validate(file) => validate(file, i18n),
        Command::Convert { file, out } => convert::run(file, out, i18n),
        Command::Version => Ok(format!("jejaring {}\n", env!("CARGO_PKG_VERSION"))),
        Command::Help(topic) => Ok(help(*topic, i18n)),
    }
}

fn help(topic: Topic, i18n: &I18n) -> String {
    let mut text = i18n.text(match topic {
        Topic::Program => "cli-help",
        Topic::Analyze => "cli-help-analyze",
        Topic::Export => "cli-help-export",
        Topic::Compare => "cli-help-compare",
        Topic::Report => "cli-help-report",
        Topic::Groups => "cli-help-groups",
        Topic::Mou => "cli-help-mou",
        Topic::Form => "cli-help-form",
        Topic::Agenda => "cli-help-agenda",
        Topic::Validate => "cli-help-validate",
        Topic::Convert => "cli-help-convert",
    });
    text.push('\n');
    text
}

fn validate(file: &Path, i18n: &I18n) -> Result<String, Failure> {
    let project = read(file, i18n).map_err(|error| {
        let mut text = error.describe(i18n);
        if let Some(detail) = detail(&error) {
            let detail = ("detail", detail.into());
            text = format!("{text}\n{}", i18n.with("cli-technical-detail", &[detail]));
        }
        Failure::BadFile(text)
    })?;
    let ties: usize = project.variants.values().map(|v| v.ties.len()).sum();
    let mut text = i18n.with(
        "cli-sound",
        &[
            ("file", file.display().to_string().into()),
            ("stakeholders", project.stakeholders.len().into()),
            ("variants", project.variants.len().into()),
            ("ties", ties.into()),
        ],
    );
    text.push('\n');
    Ok(text)
}

fn open(file: &Path, i18n: &I18n) -> Result<Project, Failure> {
    read(file, i18n).map_err(|error| Failure::BadFile(error.describe(i18n)))
}

/// A project, or a file of another program as one; what of that cannot be kept is told.
fn read(file: &Path, i18n: &I18n) -> Result<Project, ImportError> {
    match import::open_any(file, i18n)? {
        Opened::Project(project, _) => Ok(*project),
        Opened::Imported(imported) => {
            for line in imported.losses.describe(i18n) {
                warn(&line);
            }
            Ok(imported.project)
        }
    }
}

/// What a programmer wants to know of a faulty file.
fn detail(error: &ImportError) -> Option<String> {
    match &error.problem {
        Problem::Faulty(fault) => Some(fault.to_string()),
        Problem::Project(error) => match &error.problem {
            OpenProblem::Damaged(damage) => Some(damage.to_string()),
            _ => None,
        },
        _ => None,
    }
}

/// The variant of that name, or the first where none is asked for.
fn variant(project: &Project, name: Option<&str>) -> Result<VariantId, Usage> {
    let Some(name) = name else {
        return Ok(project.first_variant());
    };
    project
        .variant_named(name)
        .ok_or_else(|| Usage::UnknownVariant {
            name: name.to_owned(),
            known: project
                .variants
                .values()
                .map(|v| v.header.name.clone())
                .collect(),
        })
}

/// What the header of a variant says of it; `null` where it says nothing.
fn about(header: &VariantHeader) -> serde_json::Value {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    serde_json::json!({
        "purpose": text(&header.purpose),
        "author": text(&header.author),
        "date": header.date,
        "status": header.status,
    })
}

/// `--lang`, else the settings, else the environment, else Indonesian.
fn language(args: &[OsString]) -> Lang {
    args::asked_language(args)
        .or_else(|| Settings::load(&Directories::from_environment().config).lang)
        .or_else(|| {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
                .and_then(|locale| Lang::from_code(&locale))
        })
        .unwrap_or_default()
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(Failure::Output)
}

fn fail(code: u8, text: &str) -> ExitCode {
    warn(text);
    ExitCode::from(code)
}

fn warn(text: &str) {
    // Nobody is left to tell where standard error is closed.
    drop(writeln!(io::stderr().lock(), "{text}"));
}
