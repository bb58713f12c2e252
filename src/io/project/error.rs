//! Why a project file cannot be opened or saved: each case on its own, with its place, a text in
//! the user's language and what to do about it. `Display` is the technical text for the log.

use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::I18n;
use crate::model::invariants::Violation;

use super::super::atomic::WriteError;
use super::{READER_VERSION, SIZE_CAP};

/// A project file that cannot be opened.
#[derive(Debug, thiserror::Error)]
#[error("{}: {problem}", file.as_deref().unwrap_or(Path::new("-")).display())]
pub struct OpenError {
    /// `None` for bytes that come from no file.
    pub file: Option<PathBuf>,
    pub problem: OpenProblem,
}

#[derive(Debug, thiserror::Error)]
pub enum OpenProblem {
    #[error("cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    #[error("the file is empty")]
    Empty,
    #[error("the file holds only zero bytes")]
    OnlyNuls,
    #[error("{size} bytes are more than the limit of {SIZE_CAP}")]
    TooLarge { size: u64 },
    #[error("not a Jejaring project")]
    Foreign,
    #[error("line {line} is not UTF-8")]
    NotUtf8 { line: usize },
    #[error("version {version} needs a reader of version {min_reader}; this is {READER_VERSION}")]
    Newer { version: u64, min_reader: u64 },
    #[error("the file ends too early, in line {line}")]
    Truncated { line: usize },
    #[error("{0}")]
    Damaged(Box<Damage>),
}

/// What is wrong inside a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    pub line: Option<usize>,
    /// In bytes, from 1.
    pub column: Option<usize>,
    pub record: Option<RecordName>,
    pub reason: Reason,
}

/// Which record of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordName {
    pub kind: RecordKind,
    pub id: Option<u64>,
    /// The variant that a member or tie is in.
    pub variant: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    Network,
    Category,
    Content,
    StyleRule,
    SavedView,
    Partnership,
    Stakeholder,
    Variant,
    Member,
    Tie,
    Group,
    Note,
    Reserved,
}

impl RecordKind {
    fn key(self) -> &'static str {
        match self {
            Self::Network => "record-network",
            Self::Category => "record-category",
            Self::Content => "record-content",
            Self::StyleRule => "record-style-rule",
            Self::SavedView => "record-saved-view",
            Self::Partnership => "record-partnership",
            Self::Stakeholder => "record-stakeholder",
            Self::Variant => "record-variant",
            Self::Member => "record-member",
            Self::Tie => "record-tie",
            Self::Group => "record-group",
            Self::Note => "record-note",
            Self::Reserved => "record-reserved",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The text is no JSON here.
    Syntax(String),
    MissingField(String),
    DuplicateField(String),
    /// A word that the format does not have, or a value of the wrong type or range.
    BadValue(String),
    IntegerTooLarge,
    DuplicateId,
    NoSuchVersion,
    Violation(Violation),
}

impl Reason {
    pub(super) fn of_parser(error: &serde_json::Error) -> Self {
        let text = error.to_string();
        // The place is told apart.
        let message = text
            .rsplit_once(" at line ")
            .map_or(text.as_str(), |(m, _)| m);
        let field = |prefix: &str| {
            let rest = message.strip_prefix(prefix)?;
            Some(rest.split('`').next().unwrap_or_default().to_owned())
        };
        if !error.is_data() {
            Self::Syntax(message.to_owned())
        } else if let Some(name) = field("missing field `") {
            Self::MissingField(name)
        } else if let Some(name) = field("duplicate field `") {
            Self::DuplicateField(name)
        } else {
            Self::BadValue(message.to_owned())
        }
    }

    fn describe(&self, i18n: &I18n) -> String {
        let id = |key: &str, id: u64| i18n.with(key, &[("id", id.to_string().into())]);
        match self {
            Self::Syntax(_) => i18n.text("damage-syntax"),
            Self::MissingField(name) => {
                i18n.with("damage-missing-field", &[("field", name.as_str().into())])
            }
            Self::DuplicateField(name) => {
                i18n.with("damage-duplicate-field", &[("field", name.as_str().into())])
            }
            Self::BadValue(_) => i18n.text("damage-bad-value"),
            Self::IntegerTooLarge => i18n.text("damage-integer-too-large"),
            Self::DuplicateId => i18n.text("damage-duplicate-id"),
            Self::NoSuchVersion => i18n.text("damage-no-such-version"),
            Self::Violation(violation) => match violation {
                Violation::NoVariant => i18n.text("damage-no-variant"),
                Violation::IdBeyondCounter { id: beyond, .. } => id("damage-id-beyond", *beyond),
                Violation::CounterTooLarge(_) => i18n.text("damage-counter-too-large"),
                Violation::IdUsedTwice(twice) => id("damage-id-twice", *twice),
                Violation::UnknownStakeholder { stakeholder, .. } => {
                    id("damage-unknown-stakeholder", stakeholder.0)
                }
                Violation::DanglingTie { stakeholder, .. } => {
                    id("damage-dangling-tie", stakeholder.0)
                }
                Violation::BadPlace { .. } => i18n.text("damage-bad-place"),
                Violation::BadTieNumber { .. } => i18n.text("damage-bad-tie-number"),
                Violation::UnknownCategory(_) => i18n.text("damage-unknown-category"),
                Violation::UnknownContent { .. } => i18n.text("damage-unknown-content"),
                Violation::BadGroup { .. } => i18n.text("damage-bad-group"),
                Violation::BadNote { .. } => i18n.text("damage-bad-note"),
                Violation::BadSavedView(_) => i18n.text("damage-bad-saved-view"),
                Violation::BadExercise => i18n.text("damage-bad-exercise"),
                Violation::BadPartnership(_) => i18n.text("damage-bad-partnership"),
                Violation::UnknownContact(id) | Violation::BadInterval(id) => {
                    i18n.with("damage-contact", &[("id", id.to_string().into())])
                }
                Violation::BadBackground(_) => i18n.text("damage-bad-background"),
            },
        }
    }
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Syntax(text) | Self::BadValue(text) => f.write_str(text),
            Self::MissingField(name) => write!(f, "missing field {name}"),
            Self::DuplicateField(name) => write!(f, "duplicate field {name}"),
            Self::IntegerTooLarge => f.write_str("a whole number above 2^53"),
            Self::DuplicateId => f.write_str("two records of one list have the same id"),
            Self::NoSuchVersion => f.write_str("there is no version 0"),
            Self::Violation(violation) => violation.fmt(f),
        }
    }
}

impl std::fmt::Display for Damage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}")?;
            if let Some(column) = self.column {
                write!(f, ", column {column}")?;
            }
            f.write_str(": ")?;
        }
        self.reason.fmt(f)
    }
}

impl Damage {
    /// "baris 5, kolom 12 (hubungan 7, skenario 1): …"
    fn describe(&self, i18n: &I18n) -> String {
        let mut place = match (self.line, self.column) {
            (Some(line), Some(column)) => i18n.with(
                "damage-line-column",
                &[
                    ("line", line.to_string().into()),
                    ("column", column.to_string().into()),
                ],
            ),
            (Some(line), None) => i18n.with("damage-line", &[("line", line.to_string().into())]),
            _ => i18n.text("damage-somewhere"),
        };
        if let Some(record) = self.record {
            place = format!("{place} ({})", record.describe(i18n));
        }
        format!("{place}: {}", self.reason.describe(i18n))
    }
}

impl RecordName {
    fn describe(self, i18n: &I18n) -> String {
        let mut text = i18n.text(self.kind.key());
        if let Some(id) = self.id {
            text = format!("{text} {id}");
        }
        if let Some(variant) = self.variant {
            text = format!("{text}, {} {variant}", i18n.text("record-variant"));
        }
        text
    }
}

impl OpenError {
    pub(super) fn new(file: Option<&Path>, problem: OpenProblem) -> Self {
        Self {
            file: file.map(Path::to_owned),
            problem,
        }
    }

    pub(super) fn in_file(mut self, file: &Path) -> Self {
        self.file = Some(file.to_owned());
        self
    }

    /// What is wrong, where, and what to do, in the user's language.
    pub fn describe(&self, i18n: &I18n) -> String {
        let file = self.file.as_deref().map_or_else(
            || i18n.text("open-this-text"),
            |path| path.display().to_string(),
        );
        let file = ("file", file.into());
        match &self.problem {
            OpenProblem::Unreadable(error) => i18n.with(unreadable_key(error.kind()), &[file]),
            OpenProblem::Empty => i18n.with("open-empty", &[file]),
            OpenProblem::OnlyNuls => i18n.with("open-only-nuls", &[file]),
            OpenProblem::TooLarge { .. } => i18n.with(
                "open-too-large",
                &[file, ("limit", (SIZE_CAP >> 20).to_string().into())],
            ),
            OpenProblem::Foreign => i18n.with("open-foreign", &[file]),
            OpenProblem::NotUtf8 { line } => {
                i18n.with("open-not-utf8", &[file, ("line", line.to_string().into())])
            }
            OpenProblem::Newer {
                version,
                min_reader,
            } => i18n.with(
                "open-newer",
                &[
                    file,
                    ("version", version.to_string().into()),
                    ("needed", min_reader.to_string().into()),
                    ("known", READER_VERSION.to_string().into()),
                ],
            ),
            OpenProblem::Truncated { line } => {
                i18n.with("open-truncated", &[file, ("line", line.to_string().into())])
            }
            OpenProblem::Damaged(damage) => i18n.with(
                "open-damaged",
                &[file, ("damage", damage.describe(i18n).into())],
            ),
        }
    }
}

pub(in crate::io) fn unreadable_key(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "open-not-found",
        io::ErrorKind::PermissionDenied => "open-denied",
        io::ErrorKind::IsADirectory => "open-directory",
        _ => "open-unreadable",
    }
}

/// A project that could not be saved. The file is as it was before.
#[derive(Debug, thiserror::Error)]
#[error("{}: {problem}", file.display())]
pub struct SaveError {
    pub file: PathBuf,
    pub problem: SaveProblem,
}

#[derive(Debug, thiserror::Error)]
pub enum SaveProblem {
    #[error("the document is not sound: {0}")]
    Unsound(Violation),
    #[error("the document cannot be written faithfully: {0}")]
    Unfaithful(String),
    #[error("{size} bytes are more than the limit of {SIZE_CAP}")]
    TooLarge { size: u64 },
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl SaveError {
    /// Another program has changed the file meanwhile.
    pub fn is_changed_outside(&self) -> bool {
        matches!(self.problem, SaveProblem::Write(WriteError::Changed))
    }

    /// What went wrong and what to do, in the user's language.
    pub fn describe(&self, i18n: &I18n) -> String {
        let file = ("file", self.file.display().to_string().into());
        match &self.problem {
            SaveProblem::Unsound(_) | SaveProblem::Unfaithful(_) => {
                i18n.with("save-unfaithful", &[file])
            }
            SaveProblem::TooLarge { .. } => i18n.with(
                "save-too-large",
                &[file, ("limit", (SIZE_CAP >> 20).to_string().into())],
            ),
            SaveProblem::Write(error) => error.describe(&self.file, i18n),
        }
    }
}
