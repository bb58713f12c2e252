//! Reading networks that others made: spreadsheets and the formats of researchers' programs.
//!
//! Every reader fills one intermediate, [`ImportedNetwork`], within the limits of `limits`; `project`
//! makes a project of it. What cannot be kept is counted in [`Losses`]. A file is judged by its
//! content first. Whatever the bytes, the outcome is a network or an error with its place.

mod archive;
mod arcs;
mod csv;
mod decode;
mod detect;
mod dl;
mod error;
mod gexf;
mod gml;
mod graphml;
pub mod limits;
mod loss;
mod matching;
mod network;
mod number;
mod ods;
mod pajek;
mod placement;
mod project;
mod roles;
mod table;
mod template;
mod vcard;
mod words;
mod workbook;
mod xlsx;
mod xml;

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;

use uuid::Uuid;

use crate::i18n::I18n;
use crate::io::Fingerprint;
use crate::model::{Project, StakeholderId, TieId};

use super::project as native;

pub use error::{Fault, ImportError, Place, Problem, Reason};
pub use loss::{Loss, Losses};
pub use matching::{Match, decide, propose, renamed, same_ties};
pub use network::{ImportedNetwork, ImportedNode, ImportedTie};
pub use template::{save_template, template};
pub use words::{Spellings, Words};

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    GraphMl,
    Gexf,
    Pajek,
    Dl,
    Gml,
    Csv,
    VCard,
    Xlsx,
    Ods,
}

impl Format {
    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::GraphMl => "GraphML",
            Self::Gexf => "GEXF",
            Self::Pajek => "Pajek",
            Self::Dl => "UCINET DL",
            Self::Gml => "GML",
            Self::Csv => "CSV",
            Self::VCard => "vCard",
            Self::Xlsx => "Excel",
            Self::Ods => "ODS",
        }
    }
}

/// Endings of names that such files usually have, without the dot.
pub const RESEARCH_EXTENSIONS: &[&str] = &["graphml", "gexf", "net", "paj", "dl", "gml"];
/// The same of address books.
pub const CARD_EXTENSIONS: &[&str] = &["vcf", "vcard"];
/// The same of lists.
pub const LIST_EXTENSIONS: &[&str] = &["xlsx", "ods", "csv", "tsv", "txt"];

/// A network that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    pub project: Project,
    pub format: Format,
    /// What the file calls its nodes.
    pub keys: BTreeMap<StakeholderId, String>,
    /// What the file calls its ties, where it has names for them.
    pub tie_keys: BTreeMap<TieId, String>,
    /// The project that a filled-in template was saved from.
    pub origin: Option<Uuid>,
    pub losses: Losses,
}

/// A file that was opened, whatever it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// A project of ours, and what the file held.
    Project(Box<Project>, Fingerprint),
    Imported(Box<Imported>),
}

/// Opens a project of ours or a file of another program.
pub fn open_any(path: &Path, i18n: &I18n) -> Result<Opened, ImportError> {
    let failed = |problem: Problem| ImportError::new(Some(path), problem);
    let has_our_ending = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(native::EXTENSION));
    let is_ours = has_our_ending || begins_as_project(path).map_err(|e| failed(e.into()))?;
    if is_ours {
        return match native::open_known(path) {
            Ok((project, known)) => Ok(Opened::Project(Box::new(project), known)),
            Err(error) => Err(failed(error.into())),
        };
    }
    open(path, i18n).map(|imported| Opened::Imported(Box::new(imported)))
}

/// Reads a file of another program.
pub fn open(path: &Path, i18n: &I18n) -> Result<Imported, ImportError> {
    let failed = |problem: Problem| ImportError::new(Some(path), problem);
    let bytes = read_capped(path).map_err(failed)?;
    let text = |part: Option<&std::ffi::OsStr>| {
        part.map_or_else(String::new, |part| part.to_string_lossy().into_owned())
    };
    let extension = text(path.extension()).to_lowercase();
    let (network, format) = read(bytes, &extension).map_err(failed)?;
    Ok(project::project(
        network,
        format,
        &text(path.file_stem()),
        i18n,
    ))
}

/// Reads the bytes of a file of another program. `extension` helps where the content leaves the
/// format open.
pub fn from_bytes(
    bytes: Vec<u8>,
    extension: &str,
    title: &str,
    i18n: &I18n,
) -> Result<Imported, ImportError> {
    let (network, format) =
        read(bytes, extension).map_err(|problem| ImportError::new(None, problem))?;
    Ok(project::project(network, format, title, i18n))
}

fn read(bytes: Vec<u8>, extension: &str) -> Result<(ImportedNetwork, Format), Problem> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Problem::Empty);
    }
    if looks_like_project(&bytes) {
        return Err(Problem::IsProject);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(workbook::read(bytes)?);
    }
    // What a workbook is that is old or locked.
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(Place::default().fault(Reason::Encrypted).into());
    }
    let (text, guessed) = decode::decode(bytes)?;
    let format = detect::of_text(&text, extension).ok_or(Problem::Unknown)?;
    let mut network = match format {
        Format::GraphMl => graphml::read(&text)?,
        Format::Gexf => gexf::read(&text)?,
        Format::Pajek => pajek::read(&text)?,
        Format::Dl => dl::read(&text)?,
        Format::Gml => gml::read(&text)?,
        Format::VCard => vcard::read(&text)?,
        Format::Csv | Format::Xlsx | Format::Ods => delimited(&text)?,
    };
    if guessed {
        network.losses.add(Loss::Encoding);
    }
    Ok((network, format))
}

/// A delimited text: a list of stakeholders or ties, an edge list or a matrix.
fn delimited(text: &str) -> Result<ImportedNetwork, Problem> {
    use table::{Shape, Table};
    let delimiter = csv::Delimiter::of(text);
    let rows = || csv::Rows::new(text, delimiter);
    let first: Vec<csv::Row> = rows()
        .take(table::LOOKED_AT)
        .collect::<Result<_, Fault>>()?;
    let shape = Shape::of(&first, first.len() < table::LOOKED_AT);
    let mut builder = network::Builder::new();
    let mut table = Table {
        builder: &mut builder,
        sheet: None,
    };
    let directed = match shape {
        Shape::Stakeholders { header } => {
            table.stakeholders(header, rows())?;
            false
        }
        Shape::Ties { header } => table.ties(header, rows())?,
        Shape::Matrix { labelled } => table.matrix(labelled, rows())?,
        Shape::Edges { header } => {
            table.edges(header, rows())?;
            false
        }
        Shape::Nothing => return Err(Problem::Unknown),
    };
    builder.network.directed = directed;
    Ok(builder.finish())
}

fn begins_as_project(path: &Path) -> std::io::Result<bool> {
    let mut head = Vec::new();
    std::fs::File::open(path)?
        .take(256)
        .read_to_end(&mut head)?;
    Ok(looks_like_project(&head))
}

/// JSON, which is what a project is.
fn looks_like_project(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{')
}

fn read_capped(path: &Path) -> Result<Vec<u8>, Problem> {
    let file = std::fs::File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory).into());
    }
    if metadata.len() > limits::FILE_BYTES {
        return Err(Problem::TooLarge);
    }
    let mut bytes = Vec::new();
    // A pipe or a growing file has no size to trust.
    file.take(limits::FILE_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limits::FILE_BYTES {
        return Err(Problem::TooLarge);
    }
    Ok(bytes)
}
