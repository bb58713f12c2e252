//! The archive that a workbook is: entries are read by name, never written anywhere, and what they
//! unpack to is counted, whatever they declare.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::error::{Fault, Place, Reason};
use super::{decode, limits};

pub(super) struct Archive {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    left: u64,
}

impl Archive {
    pub fn open(bytes: Vec<u8>) -> Result<Self, Fault> {
        // The directory is read as a whole; a hostile one has millions of entries.
        let entry = b"PK\x01\x02";
        let entries = bytes.windows(4).filter(|window| window == entry).count();
        if entries > limits::ARCHIVE_ENTRIES || bytes.len() as u64 > limits::ARCHIVE_BYTES {
            return Err(Place::default().fault(Reason::UnpackedTooLarge));
        }
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| Place::default().fault(Reason::BadArchive(error.to_string())))?;
        Ok(Self {
            zip,
            left: limits::UNPACKED_BYTES * 3,
        })
    }

    pub fn has(&self, name: &str) -> bool {
        self.zip.file_names_raw().any(|n| n == name.as_bytes())
    }

    /// The text of an entry.
    pub fn text(&mut self, name: &str) -> Result<String, Fault> {
        let (text, is_whole) = self.read(name, limits::UNPACKED_BYTES.min(self.left))?;
        if !is_whole {
            return Err(place(name).fault(Reason::UnpackedTooLarge));
        }
        self.left = self.left.saturating_sub(text.len() as u64);
        let (text, _) = decode::decode(text).map_err(|fault| within(fault, name))?;
        Ok(text)
    }

    /// The beginning of an entry's text, as far as it is UTF-8.
    pub fn beginning(&mut self, name: &str, bytes: u64) -> Result<String, Fault> {
        let (mut head, _) = self.read(name, bytes.min(self.left))?;
        self.left = self.left.saturating_sub(head.len() as u64);
        let valid = std::str::from_utf8(&head).map_or_else(|e| e.valid_up_to(), str::len);
        head.truncate(valid);
        Ok(String::from_utf8(head).unwrap_or_default())
    }

    /// At most so many bytes of an entry, and whether that is all of it.
    fn read(&mut self, name: &str, limit: u64) -> Result<(Vec<u8>, bool), Fault> {
        let broken = |text: String| place(name).fault(Reason::BadArchive(text));
        let entry = self.zip.by_name(name);
        let entry = entry.map_err(|error| match error {
            zip::result::ZipError::InvalidPassword => place(name).fault(Reason::Encrypted),
            error => broken(error.to_string()),
        })?;
        if entry.encrypted() {
            return Err(place(name).fault(Reason::Encrypted));
        }
        let mut bytes = Vec::new();
        entry
            .take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| broken(error.to_string()))?;
        let is_whole = bytes.len() as u64 <= limit;
        bytes.truncate(limit as usize);
        Ok((bytes, is_whole))
    }
}

fn place(name: &str) -> Place {
    Place {
        sheet: Some(name.to_owned()),
        ..Place::default()
    }
}

/// The fault, in this part of the workbook.
pub(super) fn within(mut fault: Fault, part: &str) -> Fault {
    fault.place.sheet.get_or_insert_with(|| part.to_owned());
    fault
}
