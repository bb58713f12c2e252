//! Why a foreign file cannot be read: file, place and reason, in the user's language. `Display` is
//! the technical text for the log.

use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::I18n;

use super::super::project::OpenError;
use super::limits;

/// A file that cannot be imported.
#[derive(Debug, thiserror::Error)]
#[error("{}: {problem}", file.as_deref().unwrap_or(Path::new("-")).display())]
pub struct ImportError {
    /// `None` for bytes that come from no file.
    pub file: Option<PathBuf>,
    pub problem: Problem,
}

#[derive(Debug, thiserror::Error)]
pub enum Problem {
    #[error("cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    #[error("the file is empty")]
    Empty,
    #[error("more bytes than the limit of {}", limits::FILE_BYTES)]
    TooLarge,
    #[error("no format that is known here")]
    Unknown,
    #[error("it is a project, not a file of another program")]
    IsProject,
    #[error("{0}")]
    Faulty(Box<Fault>),
    /// It is a project of ours, and that cannot be opened.
    #[error(transparent)]
    Project(#[from] OpenError),
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self::Faulty(Box::new(fault))
    }
}

/// What is wrong inside a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub place: Place,
    pub reason: Reason,
}

/// A place in a file, as exact as the format allows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub line: Option<usize>,
    /// A sheet, or a part of a workbook.
    pub sheet: Option<String>,
    /// Such as `B7`.
    pub cell: Option<String>,
    /// An XML element.
    pub element: Option<String>,
}

impl Place {
    pub fn line(line: usize) -> Self {
        Self {
            line: Some(line),
            ..Self::default()
        }
    }

    /// The fault at this place.
    pub fn fault(self, reason: Reason) -> Fault {
        Fault {
            place: self,
            reason,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The XML is not well formed; the technical text.
    Xml(String),
    /// An entity other than the five and character numbers.
    Entity(String),
    TooDeep,
    TooManyAttributes,
    TooManyColumns,
    TooManyRows,
    TooManyNodes,
    TooManyTies,
    TooMuchText,
    MatrixTooLarge,
    UnpackedTooLarge,
    /// The text ends before the network does.
    Truncated,
    Nul,
    BadEncoding,
    MissingAttribute(String),
    DuplicateId(String),
    UnknownNode(String),
    BadNumber(String),
    /// What should stand here, as the format writes it.
    Expected(String),
    /// A way of writing the format that is not read here.
    Unsupported(String),
    /// A row of a matrix has so many cells instead of so many.
    NotSquare {
        found: usize,
        wanted: usize,
    },
    /// A workbook that cannot be unpacked; the technical text.
    BadArchive(String),
    Encrypted,
    NoNetwork,
}

impl Reason {
    fn describe(&self, i18n: &I18n) -> String {
        let limit = |key: &str, limit: usize| {
            let limit = i18n.lang().number(limit as f64, 0);
            i18n.with(key, &[("limit", limit.into())])
        };
        let value = |key: &str, value: &str| i18n.with(key, &[("value", shortened(value).into())]);
        match self {
            Self::Xml(_) => i18n.text("import-fault-xml"),
            Self::Entity(name) => value("import-fault-entity", name),
            Self::TooDeep => limit("import-fault-too-deep", limits::DEPTH),
            Self::TooManyAttributes => limit("import-fault-attributes", limits::ATTRIBUTES),
            Self::TooManyColumns => limit("import-fault-columns", limits::COLUMNS),
            Self::TooManyRows => limit("import-fault-rows", limits::ROWS),
            Self::TooManyNodes => limit("import-fault-nodes", limits::NODES),
            Self::TooManyTies => limit("import-fault-ties", limits::TIES),
            Self::TooMuchText => limit("import-fault-text", limits::NOTE_BYTES >> 20),
            Self::MatrixTooLarge => limit("import-fault-matrix", limits::MATRIX_SIDE),
            Self::UnpackedTooLarge => limit(
                "import-fault-unpacked",
                (limits::UNPACKED_BYTES >> 20) as usize,
            ),
            Self::Truncated => i18n.text("import-fault-truncated"),
            Self::Nul => i18n.text("import-fault-nul"),
            Self::BadEncoding => i18n.text("import-fault-encoding"),
            Self::MissingAttribute(name) => value("import-fault-missing-attribute", name),
            Self::DuplicateId(id) => value("import-fault-duplicate-id", id),
            Self::UnknownNode(id) => value("import-fault-unknown-node", id),
            Self::BadNumber(text) => value("import-fault-bad-number", text),
            Self::Expected(what) => value("import-fault-expected", what),
            Self::Unsupported(what) => value("import-fault-unsupported", what),
            Self::NotSquare { found, wanted } => i18n.with(
                "import-fault-not-square",
                &[("found", (*found).into()), ("wanted", (*wanted).into())],
            ),
            Self::BadArchive(_) => i18n.text("import-fault-archive"),
            Self::Encrypted => i18n.text("import-fault-encrypted"),
            Self::NoNetwork => i18n.text("import-fault-no-network"),
        }
    }
}

/// What a message quotes of a file: one line, not too long.
pub(super) fn shortened(text: &str) -> String {
    let clean = crate::model::text::clean_line(text);
    if clean.chars().count() <= 60 {
        return clean;
    }
    let head: String = clean.chars().take(59).collect();
    format!("{head}…")
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(sheet) = &self.place.sheet {
            write!(f, "{sheet}: ")?;
        }
        if let Some(cell) = &self.place.cell {
            write!(f, "cell {cell}: ")?;
        }
        if let Some(line) = self.place.line {
            write!(f, "line {line}: ")?;
        }
        if let Some(element) = &self.place.element {
            write!(f, "<{element}>: ")?;
        }
        write!(f, "{:?}", self.reason)
    }
}

impl Place {
    /// "baris 5, elemen <node>"; nothing where the place is the whole file.
    fn describe(&self, i18n: &I18n) -> String {
        let mut parts = Vec::new();
        if let Some(sheet) = &self.sheet {
            parts.push(i18n.with("import-place-sheet", &[("sheet", shortened(sheet).into())]));
        }
        if let Some(cell) = &self.cell {
            parts.push(i18n.with("import-place-cell", &[("cell", cell.as_str().into())]));
        }
        if let Some(line) = self.line {
            parts.push(i18n.with("import-place-line", &[("line", line.to_string().into())]));
        }
        if let Some(element) = &self.element {
            let element = shortened(element);
            parts.push(i18n.with("import-place-element", &[("element", element.into())]));
        }
        parts.join(", ")
    }
}

impl Fault {
    fn describe(&self, i18n: &I18n) -> String {
        let mut place = self.place.describe(i18n);
        if place.is_empty() {
            place = i18n.text("damage-somewhere");
        }
        // A sentence starts with a capital.
        let mut letters = place.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string());
        let place = format!("{}{}", first.unwrap_or_default(), letters.as_str());
        format!("{place}: {}", self.reason.describe(i18n))
    }
}

impl ImportError {
    pub(super) fn new(file: Option<&Path>, problem: impl Into<Problem>) -> Self {
        Self {
            file: file.map(Path::to_owned),
            problem: problem.into(),
        }
    }

    /// What is wrong, where, and what to do, in the user's language.
    pub fn describe(&self, i18n: &I18n) -> String {
        let file = self.file.as_deref().map_or_else(
            || i18n.text("open-this-text"),
            |path| path.display().to_string(),
        );
        let file = ("file", file.into());
        match &self.problem {
            Problem::Unreadable(error) => {
                i18n.with(super::super::project::unreadable_key(error.kind()), &[file])
            }
            Problem::Empty => i18n.with("import-empty", &[file]),
            Problem::TooLarge => {
                let limit = (limits::FILE_BYTES >> 20).to_string();
                i18n.with("import-too-large", &[file, ("limit", limit.into())])
            }
            Problem::Unknown => i18n.with("import-unknown", &[file]),
            Problem::IsProject => i18n.with("import-is-project", &[file]),
            Problem::Faulty(fault) => i18n.with(
                "import-faulty",
                &[file, ("fault", fault.describe(i18n).into())],
            ),
            Problem::Project(error) => error.describe(i18n),
        }
    }
}
