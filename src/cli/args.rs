//! What was asked for on the command line, or what is wrong with the asking.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value};

use crate::i18n::{I18n, Lang};
use crate::io::export::report::Kind as ReportKind;
use crate::io::export::{Format as Picture, Setup};
use crate::io::project::EXTENSION;
use crate::model::Vocabulary;
use crate::report::{Paper, Part};

use super::agenda::{self, Agenda};
use super::export::Cards;
use super::fields::Field;
use super::form::{self, Form};
use super::groups::{self, Groups};
use super::mou::{self, Mou};
use super::page::Page;
use super::ties::Ties;

#[derive(Debug, PartialEq)]
pub(super) enum Command {
    Window(Option<PathBuf>),
    Analyze(Analyze),
    Export(Export),
    Compare(Compare),
    Report(Report),
    Groups(Groups),
    Mou(Mou),
    Form(Form),
    Agenda(Agenda),
    Cards(Cards),
    Validate(PathBuf),
    Convert { file: PathBuf, out: PathBuf },
    Help(Topic),
    Version,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Program,
    Analyze,
    Export,
    Compare,
    Report,
    Groups,
    Agenda,
    Mou,
    Form,
    Validate,
    Convert,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Analyze {
    pub file: PathBuf,
    pub variant: Option<String>,
    pub ties: Ties,
    /// What was asked for by name.
    pub measures: Option<Vec<Field>>,
    /// How many key players to seek.
    pub key_players: Option<usize>,
    /// Codes for names.
    pub pseudonyms: bool,
    pub format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    Table,
    Json,
    Csv,
}

#[derive(Debug, PartialEq)]
pub(super) struct Export {
    pub file: PathBuf,
    pub out: PathBuf,
    pub picture: Picture,
    pub variant: Option<String>,
    /// The variant whose differences are marked.
    pub compared_with: Option<String>,
    /// Pixels per inch.
    pub dpi: Option<f64>,
    /// What a PDF is made for.
    pub setup: Setup,
    /// Codes for names.
    pub pseudonyms: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Compare {
    pub file: PathBuf,
    pub from: String,
    pub to: String,
    pub ties: Ties,
    /// Codes for names.
    pub pseudonyms: bool,
    pub format: Format,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Report {
    pub file: PathBuf,
    pub out: PathBuf,
    pub kind: ReportKind,
    pub variant: Option<String>,
    pub compared_with: Option<String>,
    pub ties: Ties,
    pub paper: Paper,
    /// The usual ones where nothing is said.
    pub parts: Option<Vec<Part>>,
    pub sensitive: bool,
    /// Codes for names.
    pub pseudonyms: bool,
}

/// What is wrong with the asking.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Usage {
    UnknownOption(String),
    UnknownCommand(String),
    UnexpectedArgument(String),
    MissingValue(String),
    BadValue {
        option: String,
        value: String,
    },
    /// The placeholder of the argument, as help shows it.
    MissingArgument(&'static str),
    /// Paper and sheets are for a PDF only.
    OnlyForPdf(&'static str),
    /// A picture's name must say what kind of picture it is.
    PictureKind(String),
    /// A report's name must say for which program it is.
    ReportKind(String),
    /// A draft's name must say that it is for Word.
    MouKind(String),
    /// A project's name must say that it is one.
    ProjectKind(String),
    /// So many pixels are more than a picture may have.
    PictureSize(String),
    UnknownVariant {
        name: String,
        known: Vec<String>,
    },
    UnknownPartnership {
        name: String,
        known: Vec<String>,
    },
    UnknownContent {
        name: String,
        known: Vec<String>,
    },
    UnknownMeasure {
        name: String,
    },
    UnknownPart {
        name: String,
    },
}

impl Usage {
    pub(super) fn describe(&self, i18n: &I18n) -> String {
        let one = |key: &str, name: &'static str, value: &str| {
            i18n.with(key, &[(name, value.to_owned().into())])
        };
        let unknown = |key: &str, name: &str, known: &[String]| {
            i18n.with(
                key,
                &[
                    ("name", name.to_owned().into()),
                    ("known", known.join(", ").into()),
                ],
            )
        };
        match self {
            Self::UnknownOption(option) => one("cli-unknown-option", "option", option),
            Self::UnknownCommand(word) => one("cli-unknown-command", "command", word),
            Self::UnexpectedArgument(value) => one("cli-unexpected-argument", "value", value),
            Self::MissingValue(option) => one("cli-missing-value", "option", option),
            Self::BadValue { option, value } => i18n.with(
                "cli-bad-value",
                &[
                    ("option", option.as_str().into()),
                    ("value", value.as_str().into()),
                ],
            ),
            Self::MissingArgument(name) => one("cli-missing-argument", "argument", name),
            Self::OnlyForPdf(option) => one("cli-only-for-pdf", "option", option),
            Self::PictureKind(file) => one("cli-picture-kind", "file", file),
            Self::ReportKind(file) => one("cli-report-kind", "file", file),
            Self::MouKind(file) => one("cli-mou-kind", "file", file),
            Self::ProjectKind(file) => one("cli-project-kind", "file", file),
            Self::PictureSize(text) => text.clone(),
            Self::UnknownVariant { name, known } => unknown("cli-unknown-variant", name, known),
            Self::UnknownPartnership { name, known } => {
                unknown("cli-unknown-partnership", name, known)
            }
            Self::UnknownContent { name, known } => unknown("cli-unknown-content", name, known),
            Self::UnknownMeasure { name } => {
                let known: Vec<String> = Field::names().into_iter().map(str::to_owned).collect();
                unknown("cli-unknown-measure", name, &known)
            }
            Self::UnknownPart { name } => {
                let known: Vec<String> = Part::ALL.iter().map(|p| p.key().to_owned()).collect();
                unknown("cli-unknown-part", name, &known)
            }
        }
    }
}

impl From<lexopt::Error> for Usage {
    fn from(error: lexopt::Error) -> Self {
        let text = |value: &OsStr| value.to_string_lossy().into_owned();
        match error {
            lexopt::Error::UnexpectedOption(option) => Self::UnknownOption(option),
            lexopt::Error::UnexpectedArgument(value) | lexopt::Error::NonUnicodeValue(value) => {
                Self::UnexpectedArgument(text(&value))
            }
            lexopt::Error::MissingValue { option } => {
                Self::MissingValue(option.unwrap_or_default())
            }
            lexopt::Error::UnexpectedValue { option, value } => Self::BadValue {
                option,
                value: text(&value),
            },
            other => Self::UnexpectedArgument(other.to_string()),
        }
    }
}

/// The last `--lang` that names a language, even where the rest is wrong: errors speak it.
pub(super) fn asked_language(args: &[OsString]) -> Option<Lang> {
    let texts: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let after = texts
        .windows(2)
        .filter_map(|pair| (pair[0] == "--lang").then_some(pair[1]));
    let joined = texts.iter().filter_map(|arg| arg.strip_prefix("--lang="));
    after.chain(joined).filter_map(language).next_back()
}

pub(super) fn language(code: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == code)
}

/// The subcommand and everything after it.
pub(super) fn parse(args: Vec<OsString>) -> Result<Command, Usage> {
    let topic = match args.first().and_then(|arg| arg.to_str()) {
        Some("form") => return form::parse(args.into_iter().skip(1)),
        Some("agenda") => return agenda::parse(args.into_iter().skip(1)),
        Some("groups") => return groups::parse(args.into_iter().skip(1)),
        Some("mou") => return mou::parse(args.into_iter().skip(1)),
        Some("analyze") => Topic::Analyze,
        Some("export") => Topic::Export,
        Some("compare") => Topic::Compare,
        Some("report") => Topic::Report,
        Some("validate") => Topic::Validate,
        Some("convert") => Topic::Convert,
        _ => Topic::Program,
    };
    let skipped = usize::from(topic != Topic::Program);
    let given = Given::parse(args.into_iter().skip(skipped), topic)?;
    if given.help {
        return Ok(Command::Help(topic));
    }
    let mut files = given.files.into_iter();
    let mut file = |name| files.next().ok_or(Usage::MissingArgument(name));
    let command = match topic {
        Topic::Program if given.version => Command::Version,
        Topic::Program => Command::Window(file("FILE").ok()),
        // They have options of their own.
        Topic::Groups | Topic::Agenda | Topic::Form | Topic::Mou => Command::Help(topic),
        Topic::Validate => Command::Validate(file("FILE")?),
        Topic::Convert => {
            let (file, out) = (file("IN")?, file("OUT.jejaring")?);
            if out.extension() != Some(OsStr::new(EXTENSION)) {
                return Err(Usage::ProjectKind(out.display().to_string()));
            }
            Command::Convert { file, out }
        }
        Topic::Analyze => Command::Analyze(Analyze {
            file: file("FILE")?,
            variant: given.variant,
            ties: given.ties,
            measures: given.measures,
            key_players: given.key_players,
            pseudonyms: given.pseudonyms,
            format: given.format,
        }),
        Topic::Compare => Command::Compare(Compare {
            file: file("FILE")?,
            from: given.from.ok_or(Usage::MissingArgument("--from"))?,
            to: given.to.ok_or(Usage::MissingArgument("--to"))?,
            ties: given.ties,
            pseudonyms: given.pseudonyms,
            format: given.format,
        }),
        Topic::Report => {
            let (file, out) = (file("FILE")?, file("OUT")?);
            let kind = ReportKind::of_path(&out)
                .ok_or_else(|| Usage::ReportKind(out.display().to_string()))?;
            Command::Report(Report {
                file,
                out,
                kind,
                variant: given.variant,
                compared_with: given.compared_with,
                ties: given.ties,
                paper: given.paper,
                parts: given.parts,
                sensitive: given.sensitive,
                pseudonyms: given.pseudonyms,
            })
        }
        Topic::Export => {
            let (file, out) = (file("FILE")?, file("OUT")?);
            if Cards::fits(&out) {
                return Ok(Command::Cards(Cards::new(file, out, given.pseudonyms)));
            }
            let picture = Picture::of_path(&out)
                .ok_or_else(|| Usage::PictureKind(out.display().to_string()))?;
            if let Some(option) = given.page.option().filter(|_| picture != Picture::Pdf) {
                return Err(Usage::OnlyForPdf(option));
            }
            Command::Export(Export {
                file,
                out,
                picture,
                variant: given.variant,
                compared_with: given.compared_with,
                dpi: given.dpi,
                setup: given.page.setup(),
                pseudonyms: given.pseudonyms,
            })
        }
    };
    match (files.next(), &command) {
        (Some(extra), _) => Err(Usage::UnexpectedArgument(extra.display().to_string())),
        (None, Command::Window(Some(file))) if super::is_mistyped_command(file) => {
            Err(Usage::UnknownCommand(file.display().to_string()))
        }
        (None, _) => Ok(command),
    }
}

/// Options and arguments as they stand, each allowed for its subcommand.
#[derive(Default)]
struct Given {
    files: Vec<PathBuf>,
    help: bool,
    version: bool,
    variant: Option<String>,
    compared_with: Option<String>,
    from: Option<String>,
    to: Option<String>,
    ties: Ties,
    measures: Option<Vec<Field>>,
    key_players: Option<usize>,
    format: Format,
    dpi: Option<f64>,
    page: Page,
    pseudonyms: bool,
    paper: Paper,
    parts: Option<Vec<Part>>,
    sensitive: bool,
}

impl Given {
    fn parse(args: impl Iterator<Item = OsString>, topic: Topic) -> Result<Self, Usage> {
        let mut given = Self::default();
        let mut parser = lexopt::Parser::from_args(args.collect::<Vec<_>>());
        while let Some(arg) = parser.next()? {
            match (arg, topic) {
                (Short('h') | Long("help"), _) => given.help = true,
                (Short('V') | Long("version"), Topic::Program) => given.version = true,
                (Long("lang"), _) => {
                    let value = text(&mut parser)?;
                    if language(&value).is_none() {
                        return Err(bad("--lang", value));
                    }
                }
                (Long("variant"), Topic::Analyze | Topic::Export | Topic::Report) => {
                    given.variant = Some(text(&mut parser)?);
                }
                (Long("compared-with"), Topic::Export | Topic::Report) => {
                    given.compared_with = Some(text(&mut parser)?);
                }
                (Long("from"), Topic::Compare) => given.from = Some(text(&mut parser)?),
                (Long("to"), Topic::Compare) => given.to = Some(text(&mut parser)?),
                (
                    Long("pseudonyms"),
                    Topic::Analyze | Topic::Export | Topic::Compare | Topic::Report,
                ) => given.pseudonyms = true,
                (Long("sensitive"), Topic::Report) => given.sensitive = true,
                (Long("paper"), Topic::Report) => {
                    let value = text(&mut parser)?;
                    given.paper = Paper::named(&value, &Paper::FOR_TEXT)
                        .ok_or_else(|| bad("--paper", value))?;
                }
                (Long("parts"), Topic::Report) => {
                    given.parts = Some(parts(&text(&mut parser)?)?);
                }
                (Long("content"), Topic::Analyze | Topic::Compare | Topic::Report) => {
                    given.ties.content = Some(text(&mut parser)?);
                }
                (Long("formality"), Topic::Analyze | Topic::Compare | Topic::Report) => {
                    given.ties.formality = Some(word(&mut parser, "--formality")?);
                }
                (Long("state"), Topic::Analyze | Topic::Compare | Topic::Report) => {
                    given.ties.state = Some(word(&mut parser, "--state")?);
                }
                (Long("measures"), Topic::Analyze) => {
                    let unknown = |name| Usage::UnknownMeasure { name };
                    given.measures = Some(Field::named(&text(&mut parser)?).map_err(unknown)?);
                }
                (Long("key-players"), Topic::Analyze) => {
                    let value = text(&mut parser)?;
                    let size = value.parse().ok().filter(|size| *size > 0);
                    given.key_players = Some(size.ok_or_else(|| bad("--key-players", value))?);
                }
                (Long("format"), Topic::Analyze | Topic::Compare) => {
                    let value = text(&mut parser)?;
                    given.format = match value.as_str() {
                        "table" => Format::Table,
                        "json" => Format::Json,
                        "csv" if topic == Topic::Analyze => Format::Csv,
                        _ => return Err(bad("--format", value)),
                    };
                }
                (Long("dpi"), Topic::Export) => {
                    let value = text(&mut parser)?;
                    let dpi = value
                        .parse()
                        .ok()
                        .filter(|dpi: &f64| dpi.is_finite() && *dpi > 0.0);
                    given.dpi = Some(dpi.ok_or_else(|| bad("--dpi", value))?);
                }
                (Long(option), Topic::Export) if Page::knows(option) => {
                    let option = option.to_owned();
                    given.page.take(&option, &mut parser)?;
                }
                (Value(file), _) => given.files.push(file.into()),
                (other, _) => return Err(other.unexpected().into()),
            }
        }
        Ok(given)
    }
}

/// Goes through what stands after a subcommand: help and language are known to each, other long options
/// to `take`, which says whether it knows one. The arguments that are no options; `None` where help is
/// asked for.
pub(super) fn arguments(
    args: impl Iterator<Item = OsString>,
    mut take: impl FnMut(&str, &mut lexopt::Parser) -> Result<bool, Usage>,
) -> Result<Option<Vec<PathBuf>>, Usage> {
    let mut files = Vec::new();
    let mut parser = lexopt::Parser::from_args(args.collect::<Vec<_>>());
    while let Some(arg) = parser.next()? {
        let option = match arg {
            Short('h') | Long("help") => return Ok(None),
            Long(option) => option.to_owned(),
            Value(file) => {
                files.push(PathBuf::from(file));
                continue;
            }
            other @ Short(_) => return Err(other.unexpected().into()),
        };
        if option == "lang" {
            let value = text(&mut parser)?;
            language(&value).ok_or_else(|| bad("--lang", value))?;
        } else if !take(&option, &mut parser)? {
            return Err(Usage::UnknownOption(format!("--{option}")));
        }
    }
    Ok(Some(files))
}

/// As many arguments as have names, no more.
pub(super) fn named<const N: usize>(
    files: Vec<PathBuf>,
    names: [&'static str; N],
) -> Result<[PathBuf; N], Usage> {
    if let Some(extra) = files.get(N) {
        return Err(Usage::UnexpectedArgument(extra.display().to_string()));
    }
    let missing = names.get(files.len()).copied().unwrap_or_default();
    files
        .try_into()
        .map_err(|_| Usage::MissingArgument(missing))
}

pub(super) fn text(parser: &mut lexopt::Parser) -> Result<String, Usage> {
    parser
        .value()?
        .into_string()
        .map_err(|value| Usage::UnexpectedArgument(value.to_string_lossy().into_owned()))
}

/// Parts of a report by their keys, with commas between; `all` is every one.
fn parts(names: &str) -> Result<Vec<Part>, Usage> {
    if names == "all" {
        return Ok(Part::ALL.to_vec());
    }
    let named = |name: &str| {
        let found = Part::ALL.iter().find(|part| part.key() == name);
        let unknown = || Usage::UnknownPart {
            name: name.to_owned(),
        };
        found.copied().ok_or_else(unknown)
    };
    names.split(',').map(|name| named(name.trim())).collect()
}

/// A word of the domain by its key.
fn word<W: Vocabulary>(parser: &mut lexopt::Parser, option: &str) -> Result<W, Usage> {
    let key = text(parser)?;
    let found = W::ALL.iter().find(|word| word.key() == key);
    found.copied().ok_or_else(|| bad(option, key))
}

pub(super) fn bad(option: &str, value: String) -> Usage {
    Usage::BadValue {
        option: option.to_owned(),
        value,
    }
}

#[cfg(test)]
mod tests;
