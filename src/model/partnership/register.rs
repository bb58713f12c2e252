//! The register of agreements: what was signed, for how long it holds, when it has to be renewed.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::Extra;

/// So many days ahead an agreement's end is told, where it names no time of notice itself.
pub const DEFAULT_NOTICE: u16 = 30;
/// Longer notice than this is taken for this, in days.
pub const LONGEST_NOTICE: u16 = 3660;

/// An agreement between the parties, such as a memorandum of understanding.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SignedAgreement {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub number: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub signed: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub valid_from: Option<Date>,
    /// The last day on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub valid_until: Option<Date>,
    /// So many days before its end it is time to renew it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_days: Option<u16>,
    /// On what terms it is renewed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub renewal: String,
    /// Where it lies: a path, an address, the number of a file.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// What an agreement is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    NotSigned,
    /// Signed, and holds from a later day.
    Coming,
    /// Holds; so many days are left after this one, where its end is known.
    Valid(Option<i32>),
    /// Holds, and it is time to renew it.
    Ending(i32),
    /// So many days ago was its last.
    Expired(i32),
}

impl SignedAgreement {
    /// What it is on that day. One that names dates but no signature counts as not signed.
    pub fn on(&self, today: Date) -> Validity {
        let Some(signed) = self.signed.filter(|signed| *signed <= today) else {
            return Validity::NotSigned;
        };
        if self.valid_from.unwrap_or(signed) > today {
            return Validity::Coming;
        }
        let Some(until) = self.valid_until else {
            return Validity::Valid(None);
        };
        match days_between(today, until) {
            over @ ..0 => Validity::Expired(-over),
            left if left <= i32::from(self.notice()) => Validity::Ending(left),
            left => Validity::Valid(Some(left)),
        }
    }

    /// Days ahead at which its end is told.
    pub fn notice(&self) -> u16 {
        self.notice_days
            .unwrap_or(DEFAULT_NOTICE)
            .min(LONGEST_NOTICE)
    }
}

/// Days from one date to another, negative where the other is earlier.
pub fn days_between(from: Date, to: Date) -> i32 {
    // Between any two days of the calendar there are fewer than 2^31 days.
    from.until(to).map_or(0, |span| span.get_days())
}

/// The last day of so many months that begin on that day: the day before the same day of the month,
/// or the month's last where that month has no such day.
pub fn last_day(from: Date, months: u16) -> Option<Date> {
    let span: Span = i32::from(months).months();
    let same = from.checked_add(span).ok()?;
    if same.day() == from.day() {
        same.yesterday().ok()
    } else {
        Some(same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_day_of_a_term_minds_leap_days_and_month_ends() {
        for (from, months, until) in [
            ("2024-01-15", 12, "2025-01-14"),
            ("2024-01-01", 12, "2024-12-31"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-28"),
            ("2023-03-01", 12, "2024-02-29"),
            ("2024-03-01", 12, "2025-02-28"),
            ("2026-01-31", 1, "2026-02-28"),
            ("2024-01-31", 1, "2024-02-29"),
            ("2026-03-31", 6, "2026-09-30"),
            ("2025-12-31", 36, "2028-12-30"),
        ] {
            assert_eq!(last_day(date(from), months), Some(date(until)), "{from}");
        }
        assert_eq!(last_day(Date::MAX, 12), None);
    }

    #[test]
    fn an_agreement_holds_through_its_last_day() {
        let agreement = SignedAgreement {
            signed: Some(date("2023-03-01")),
            valid_until: Some(date("2024-02-29")),
            ..SignedAgreement::default()
        };
        assert_eq!(agreement.on(date("2023-02-28")), Validity::NotSigned);
        assert_eq!(agreement.on(date("2023-03-01")), Validity::Valid(Some(365)));
        assert_eq!(agreement.on(date("2024-01-29")), Validity::Valid(Some(31)));
        assert_eq!(agreement.on(date("2024-01-30")), Validity::Ending(30));
        assert_eq!(agreement.on(date("2024-02-29")), Validity::Ending(0));
        assert_eq!(agreement.on(date("2024-03-01")), Validity::Expired(1));
    }

    #[test]
    fn it_may_hold_from_a_later_day_and_without_end() {
        let mut agreement = SignedAgreement {
            signed: Some(date("2024-02-28")),
            valid_from: Some(date("2024-03-01")),
            ..SignedAgreement::default()
        };
        assert_eq!(agreement.on(date("2024-02-29")), Validity::Coming);
        assert_eq!(agreement.on(date("2024-03-01")), Validity::Valid(None));
        agreement.valid_until = Some(date("2024-06-30"));
        agreement.notice_days = Some(90);
        assert_eq!(agreement.on(date("2024-04-30")), Validity::Ending(61));
    }
}
