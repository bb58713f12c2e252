//! Where the records of a file's text stand, for errors that name a line. Works on any layout of
//! the JSON and on broken text as far as it goes; never recurses.

use super::error::{RecordKind, RecordName};

/// Deeper text is refused by the reader, so nothing below needs a place.
const DEPTH_CAP: usize = 160;
/// The largest whole number that every JSON reader holds exactly.
const INTEGER_CAP: u64 = 1 << 53;

/// Line and column, both from 1; columns count bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub line: usize,
    pub column: usize,
}

/// A record and its extent.
#[derive(Clone, Debug)]
pub(super) struct Located {
    pub kind: RecordKind,
    pub id: Option<u64>,
    /// Position in `records` of the variant that holds it.
    holder: Option<usize>,
    pub start: Place,
    end: Option<Place>,
}

/// What a walk over the text found.
#[derive(Debug, Default)]
pub(super) struct Places {
    records: Vec<Located>,
    /// The first whole number beyond 2^53.
    pub big_integer: Option<Place>,
}

impl Places {
    /// The last record of that name: of two with one id, the one that is too many.
    pub(super) fn find(&self, name: &RecordName) -> Option<Place> {
        self.records
            .iter()
            .rev()
            .find(|r| r.kind == name.kind && r.id == name.id && self.variant_of(r) == name.variant)
            .map(|r| r.start)
    }

    /// The last record with that id, of whatever kind.
    pub(super) fn find_id(&self, id: u64) -> Option<(RecordName, Place)> {
        self.records
            .iter()
            .rev()
            .find(|r| r.id == Some(id) && r.kind != RecordKind::Member)
            .map(|r| (self.name(r), r.start))
    }

    /// The innermost record around a place.
    pub(super) fn around(&self, place: Place) -> Option<(RecordName, Place)> {
        self.records
            .iter()
            .rev()
            .find(|r| r.start <= place && r.end.is_none_or(|end| place <= end))
            .map(|r| (self.name(r), r.start))
    }

    fn variant_of(&self, record: &Located) -> Option<u64> {
        self.records.get(record.holder?)?.id
    }

    fn name(&self, record: &Located) -> RecordName {
        RecordName {
            kind: record.kind,
            id: record.id,
            variant: self.variant_of(record),
        }
    }
}

/// Walks over the text once.
pub(super) fn walk(text: &[u8]) -> Places {
    let mut walk = Walk {
        text,
        at: 0,
        line: 1,
        line_start: 0,
        stack: Vec::new(),
        places: Places::default(),
    };
    walk.run();
    walk.places
}

/// An open object or array.
struct Frame<'a> {
    is_array: bool,
    /// The key whose value comes next; in an array, the key of the array itself.
    key: &'a [u8],
    record: Option<usize>,
}

struct Walk<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
    line_start: usize,
    stack: Vec<Frame<'a>>,
    places: Places,
}

impl Walk<'_> {
    fn place(&self) -> Place {
        Place {
            line: self.line,
            column: self.at - self.line_start + 1,
        }
    }

    fn run(&mut self) {
        while let Some(&byte) = self.text.get(self.at) {
            match byte {
                b'{' | b'[' => {
                    if self.stack.len() >= DEPTH_CAP {
                        return;
                    }
                    self.open(byte == b'[');
                    self.at += 1;
                }
                b'}' | b']' => {
                    let end = self.place();
                    if let Some(record) = self.stack.pop().and_then(|frame| frame.record) {
                        self.places.records[record].end = Some(end);
                    }
                    self.at += 1;
                }
                b'"' => self.string(),
                b'-' | b'0'..=b'9' => self.number(),
                b'\n' => {
                    self.at += 1;
                    self.line += 1;
                    self.line_start = self.at;
                }
                _ => self.at += 1,
            }
        }
    }

    fn open(&mut self, is_array: bool) {
        let key: &[u8] = self.stack.last().map_or(b"", |frame| frame.key);
        let record = if is_array { None } else { self.record_kind() }.map(|kind| {
            let holder = matches!(
                kind,
                RecordKind::Member | RecordKind::Tie | RecordKind::Group | RecordKind::Note
            )
            .then(|| self.stack.get(2).and_then(|frame| frame.record))
            .flatten();
            self.places.records.push(Located {
                kind,
                id: None,
                holder,
                start: self.place(),
                end: None,
            });
            self.places.records.len() - 1
        });
        self.stack.push(Frame {
            is_array,
            key,
            record,
        });
    }

    /// What the object that opens here is, by where it stands.
    fn record_kind(&self) -> Option<RecordKind> {
        let keys: Vec<&[u8]> = self.stack.iter().map(|frame| frame.key).collect();
        let arrays: Vec<bool> = self.stack.iter().map(|frame| frame.is_array).collect();
        match (&keys[..], &arrays[..]) {
            ([b"network"], [false]) => Some(RecordKind::Network),
            ([b"reserved"], [false]) => Some(RecordKind::Reserved),
            ([key, _], [false, true]) => match *key {
                b"categories" => Some(RecordKind::Category),
                b"contents" => Some(RecordKind::Content),
                b"style_rules" => Some(RecordKind::StyleRule),
                b"stakeholders" => Some(RecordKind::Stakeholder),
                b"views" => Some(RecordKind::SavedView),
                b"partnerships" => Some(RecordKind::Partnership),
                b"variants" => Some(RecordKind::Variant),
                _ => None,
            },
            ([b"variants", _, key, _], [false, true, false, true]) => match *key {
                b"members" => Some(RecordKind::Member),
                b"ties" => Some(RecordKind::Tie),
                b"groups" => Some(RecordKind::Group),
                b"notes" => Some(RecordKind::Note),
                _ => None,
            },
            _ => None,
        }
    }

    fn string(&mut self) {
        self.at += 1;
        let start = self.at;
        while let Some(&byte) = self.text.get(self.at) {
            match byte {
                b'"' => break,
                b'\\' => self.at += 2,
                // A raw line break in a string is an error; lines are counted all the same.
                b'\n' => {
                    self.at += 1;
                    self.line += 1;
                    self.line_start = self.at;
                }
                _ => self.at += 1,
            }
        }
        let content = self.text.get(start..self.at).unwrap_or_default();
        self.at = (self.at + 1).min(self.text.len());
        let next = self.text[self.at..]
            .iter()
            .find(|b| !b.is_ascii_whitespace());
        if next == Some(&b':')
            && let Some(frame) = self.stack.last_mut()
            && !frame.is_array
        {
            frame.key = content;
        }
    }

    fn number(&mut self) {
        let place = self.place();
        let start = self.at;
        while self
            .text
            .get(self.at)
            .is_some_and(|b| matches!(b, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'))
        {
            self.at += 1;
        }
        let token = &self.text[start..self.at];
        if token.iter().any(|b| matches!(b, b'.' | b'e' | b'E')) {
            return;
        }
        let digits = token.strip_prefix(b"-").unwrap_or(token);
        let value = std::str::from_utf8(digits)
            .ok()
            .and_then(|d| d.parse::<u64>().ok());
        if value.is_none_or(|v| v > INTEGER_CAP) && self.places.big_integer.is_none() {
            self.places.big_integer = Some(place);
        }
        if let Some(frame) = self.stack.last()
            && frame.key == b"id"
            && !frame.is_array
            && let Some(record) = frame.record
        {
            self.places.records[record].id = value;
        }
    }
}
