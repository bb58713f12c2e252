//! Reads a project from bytes: judge the header first, then parse, then check, naming the place.

use serde::de::{DeserializeSeed, Deserializer as _, IgnoredAny, MapAccess, Visitor};

use crate::model::Project;
use crate::model::invariants::Violation;

use super::envelope::FileV1;
use super::error::{Damage, OpenError, OpenProblem, Reason, RecordKind, RecordName};
use super::locate::{self, Place, Places};
use super::{FORMAT, READER_VERSION};

/// Reads and checks the bytes of a project file. Any bytes give a project or an error.
pub fn from_bytes(bytes: &[u8]) -> Result<Project, OpenError> {
    read(bytes).map_err(|problem| OpenError::new(None, problem))
}

fn read(bytes: &[u8]) -> Result<Project, OpenProblem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = sniff(bytes)?;
    judge_header(text)?;
    let file: FileV1 = serde_json::from_str(text).map_err(|error| located(text, &error))?;
    let places = locate::walk(text.as_bytes());
    if let Some(place) = places.big_integer {
        let record = places.around(place).map(|(name, _)| name);
        return Err(damage(Some(place), record, Reason::IntegerTooLarge));
    }
    let project = file
        .into_project()
        .map_err(|(name, reason)| damage(places.find(&name), Some(name), reason))?;
    match project.check().into_iter().next() {
        None => Ok(project),
        Some(violation) => Err(violated(violation, &places)),
    }
}

/// Text that may be a project of ours, or what it is instead.
fn sniff(bytes: &[u8]) -> Result<&str, OpenProblem> {
    let first = bytes.iter().find(|b| !b.is_ascii_whitespace());
    match first {
        None => return Err(OpenProblem::Empty),
        Some(0) if bytes.iter().all(|b| *b == 0) => return Err(OpenProblem::OnlyNuls),
        // UTF-16, as some editors save it.
        Some(0xff | 0xfe) => return Err(OpenProblem::NotUtf8 { line: 1 }),
        Some(b'{') => {}
        Some(_) => return Err(OpenProblem::Foreign),
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = before.split(|b| *b == b'\n').count();
        // Cut within a character, not miscoded.
        if error.error_len().is_none() {
            OpenProblem::Truncated { line }
        } else {
            OpenProblem::NotUtf8 { line }
        }
    })
}

/// What the header says, as far as the text can be read.
#[derive(Default)]
struct Header {
    format: Option<serde_json::Value>,
    version: Option<serde_json::Value>,
    min_reader: Option<serde_json::Value>,
}

fn judge_header(text: &str) -> Result<(), OpenProblem> {
    let mut header = Header::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let outcome = reader.deserialize_map(&mut header);
    match &header.format {
        Some(serde_json::Value::String(format)) if format == FORMAT => {}
        None if is_cut_in_magic(text) => return Err(OpenProblem::Truncated { line: 1 }),
        _ => return Err(OpenProblem::Foreign),
    }
    let number =
        |value: &Option<serde_json::Value>| value.as_ref().and_then(serde_json::Value::as_u64);
    let version = number(&header.version);
    let needed = match number(&header.min_reader) {
        // Cut or broken before it was read: the parser says where.
        None if outcome.is_err() => return Ok(()),
        needed => needed,
    };
    match (version, needed) {
        (_, Some(needed)) if needed > u64::from(READER_VERSION) => Err(OpenProblem::Newer {
            version: version.unwrap_or(needed),
            min_reader: needed,
        }),
        (Some(1..) | None, _) => Ok(()),
        (Some(0), _) => Err(damage(
            Some(Place { line: 1, column: 1 }),
            None,
            Reason::NoSuchVersion,
        )),
    }
}

/// Whether the text ends before its magic word does.
fn is_cut_in_magic(text: &str) -> bool {
    let compact: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(64)
        .collect();
    compact.len() < 22 && format!("{{\"format\":\"{FORMAT}\"").starts_with(&compact)
}

impl<'de> Visitor<'de> for &mut Header {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a project")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => self.format = Some(map.next_value()?),
                "version" => self.version = Some(map.next_value()?),
                "min_reader" => self.min_reader = Some(map.next_value()?),
                _ => {
                    map.next_value_seed(Skip)?;
                }
            }
        }
        Ok(())
    }
}

/// Passes over a value.
struct Skip;

impl<'de> DeserializeSeed<'de> for Skip {
    type Value = IgnoredAny;

    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> Result<IgnoredAny, D::Error> {
        reader.deserialize_ignored_any(IgnoredAny)
    }
}

fn damage(place: Option<Place>, record: Option<RecordName>, reason: Reason) -> OpenProblem {
    OpenProblem::Damaged(Box::new(Damage {
        line: place.map(|p| p.line),
        column: place.map(|p| p.column),
        record,
        reason,
    }))
}

/// The parser's error with the record that it happened in.
fn located(text: &str, error: &serde_json::Error) -> OpenProblem {
    if error.is_eof() {
        return OpenProblem::Truncated { line: error.line() };
    }
    let mut place = Place {
        line: error.line().max(1),
        column: error.column().max(1),
    };
    let around = locate::walk(text.as_bytes()).around(place);
    // What is wrong with a variant's own fields shows only at its end.
    if let Some((name, start)) = &around
        && name.kind == RecordKind::Variant
        && error.is_data()
    {
        place = *start;
    }
    damage(
        Some(place),
        around.map(|(name, _)| name),
        Reason::of_parser(error),
    )
}

fn violated(violation: Violation, places: &Places) -> OpenProblem {
    let named = |kind, id, variant| {
        let name = RecordName {
            kind,
            id: Some(id),
            variant,
        };
        (places.find(&name), Some(name))
    };
    let by_id = |id| match places.find_id(id) {
        Some((name, place)) => (Some(place), Some(name)),
        None => (None, None),
    };
    let (place, record) = match &violation {
        Violation::NoVariant | Violation::CounterTooLarge(_) | Violation::BadExercise => {
            (None, None)
        }
        Violation::IdBeyondCounter { id, .. } | Violation::IdUsedTwice(id) => by_id(*id),
        Violation::UnknownStakeholder {
            variant,
            stakeholder,
        }
        | Violation::BadPlace {
            variant,
            stakeholder,
        } => named(RecordKind::Member, stakeholder.0, Some(variant.0)),
        Violation::DanglingTie { variant, tie, .. }
        | Violation::BadTieNumber { variant, tie }
        | Violation::UnknownContent { variant, tie } => {
            named(RecordKind::Tie, tie.0, Some(variant.0))
        }
        Violation::BadGroup { variant, group } => {
            named(RecordKind::Group, group.0, Some(variant.0))
        }
        Violation::BadNote { variant, note } => named(RecordKind::Note, note.0, Some(variant.0)),
        Violation::BadSavedView(id) => named(RecordKind::SavedView, id.0, None),
        Violation::BadPartnership(id) => named(RecordKind::Partnership, id.0, None),
        Violation::BadBackground(variant) => named(RecordKind::Variant, variant.0, None),
        Violation::UnknownContact(id)
        | Violation::BadInterval(id)
        | Violation::UnknownCategory(id) => named(RecordKind::Stakeholder, id.0, None),
    };
    damage(place, record, Reason::Violation(violation))
}
