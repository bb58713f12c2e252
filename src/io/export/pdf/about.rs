//! What a PDF says of itself.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use krilla::metadata::{DateTime, Metadata};

use crate::i18n::Lang;

/// What the standards allow a text of the document's information to have, in characters.
const LONGEST_TEXT: usize = 2_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub title: String,
    pub author: String,
    pub description: String,
    pub lang: Lang,
    /// When it was made, by whatever clock the caller goes by.
    pub made: Timestamp,
}

impl About {
    pub(super) fn metadata(&self) -> Metadata {
        let mut metadata = Metadata::new()
            .title(short(&self.title))
            .language(self.lang.code().to_owned())
            .creator("Jejaring".to_owned())
            .producer(format!("Jejaring {}", env!("CARGO_PKG_VERSION")))
            .creation_date(date_time(self.made));
        if !self.description.trim().is_empty() {
            metadata = metadata.description(short(&self.description));
        }
        if !self.author.trim().is_empty() {
            metadata = metadata.authors(vec![short(&self.author)]);
        }
        metadata
    }
}

/// The moment in UTC.
fn date_time(made: Timestamp) -> DateTime {
    let time = TimeZone::UTC.to_datetime(made);
    DateTime::new(time.year().unsigned_abs())
        .month(time.month().unsigned_abs())
        .day(time.day().unsigned_abs())
        .hour(time.hour().unsigned_abs())
        .minute(time.minute().unsigned_abs())
        .second(time.second().unsigned_abs())
        .utc_offset_hour(0)
}

/// On one line, without what XML cannot hold, and not longer than may be.
pub(super) fn short(text: &str) -> String {
    let clean = text.chars().filter_map(|c| match c {
        '\t' | '\n' | '\r' => Some(' '),
        c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => None,
        c => Some(c),
    });
    clean.take(LONGEST_TEXT).collect()
}
