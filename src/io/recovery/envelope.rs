//! A recovery copy's file: one line that says what it is, then the text of a project file.
//!
//! Which copy is the newest is told by its sequence number and whether it is whole by its
//! fingerprint, never by the times of files: copying, restoring and wrong clocks change those.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::io::Fingerprint;
use crate::io::project::{self, SIZE_CAP};
use crate::model::Project;

const FORMAT: &str = "jejaring-recovery";
const VERSION: u32 = 2;
/// A longer first line is none of ours, in bytes.
const HEADER_CAP: u64 = 1 << 20;

/// Why a copy was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Work went on.
    Routine,
    /// The program failed and wrote this before it ended.
    Panic,
}

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    format: String,
    version: u32,
    pub(super) document: Uuid,
    /// The file that the document came from; none for one never saved.
    pub(super) path: Option<PathBuf>,
    /// What that file held when it was opened or saved.
    pub(super) base: Option<Fingerprint>,
    pub(super) pid: u32,
    pub(super) time: Timestamp,
    /// Counts the copies of this document, over crashes and recoveries.
    pub(super) sequence: u64,
    pub(super) cause: Cause,
    /// The title of the network, for the list.
    pub(super) title: String,
    pub(super) stakeholders: usize,
    pub(super) ties: usize,
    /// Of the text that follows.
    pub(super) content: Fingerprint,
}

/// What is to be kept of an open document.
#[derive(Clone, Debug)]
pub struct Draft {
    pub project: Project,
    /// The file that it came from, if any, and what that held.
    pub original: Option<PathBuf>,
    pub base: Option<Fingerprint>,
}

impl Draft {
    /// The bytes of a copy.
    pub(super) fn bytes(&self, sequence: u64, cause: Cause) -> serde_json::Result<Vec<u8>> {
        let project = &self.project;
        let text = project::to_bytes(project)?;
        let variant = project.variant(project.active_variant());
        let header = Header {
            format: FORMAT.to_owned(),
            version: VERSION,
            document: project.uuid,
            path: self.original.clone(),
            base: self.base,
            pid: std::process::id(),
            time: Timestamp::now(),
            sequence,
            cause,
            title: project.card.title.clone(),
            stakeholders: variant.map_or(0, |v| v.members.len()),
            ties: variant.map_or(0, |v| v.ties.len()),
            content: Fingerprint::of(&text),
        };
        let mut bytes = serde_json::to_vec(&header)?;
        bytes.reserve(text.len() + 1);
        bytes.push(b'\n');
        bytes.extend_from_slice(&text);
        Ok(bytes)
    }
}

/// The first line of a copy, whether or not the rest is whole.
pub(super) fn header(copy: &Path) -> io::Result<Header> {
    read_header(&mut BufReader::new(File::open(copy)?))
}

/// Reads a copy and checks that it is whole.
pub(super) fn read(copy: &Path) -> io::Result<(Header, Vec<u8>)> {
    let file = File::open(copy)?;
    if fs::metadata(copy)?.len() > SIZE_CAP + HEADER_CAP {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut reader = BufReader::new(file);
    let header = read_header(&mut reader)?;
    let mut text = Vec::new();
    reader.read_to_end(&mut text)?;
    if Fingerprint::of(&text) != header.content {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "the copy is damaged",
        ));
    }
    Ok((header, text))
}

fn read_header(reader: &mut impl io::BufRead) -> io::Result<Header> {
    let mut line = Vec::new();
    reader
        .by_ref()
        .take(HEADER_CAP)
        .read_until(b'\n', &mut line)?;
    let header: Header = serde_json::from_slice(&line)?;
    if header.format != FORMAT || header.version != VERSION {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(header)
}
