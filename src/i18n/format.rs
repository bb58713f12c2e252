//! Numbers and dates on screen: decimal comma in Indonesian, point in English.

use jiff::civil::Date;

use crate::analysis::digits;
use crate::model::Measure;
use crate::model::partnership::Deviation;

use super::{I18n, Lang};

/// Shown where a number is undefined.
pub const UNDEFINED: &str = "–";

impl Lang {
    fn decimal(self) -> char {
        match self {
            Self::Indonesian => ',',
            Self::English => '.',
        }
    }

    fn thousands(self) -> char {
        match self {
            Self::Indonesian => '.',
            Self::English => ',',
        }
    }

    /// A number with exactly `digits` decimals and grouped thousands.
    pub fn number(self, value: f64, digits: usize) -> String {
        if !value.is_finite() {
            return UNDEFINED.to_owned();
        }
        let plain = format!("{:.digits$}", value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::new();
        let is_zero = plain.chars().all(|c| matches!(c, '0' | '.'));
        if value < 0.0 && !is_zero {
            text.push('−');
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                text.push(self.thousands());
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(self.decimal());
            text.push_str(fraction);
        }
        text
    }

    /// A number, or a dash where it is undefined.
    pub fn optional(self, value: Option<f64>, digits: usize) -> String {
        value.map_or_else(|| UNDEFINED.to_owned(), |v| self.number(v, digits))
    }

    /// A whole number with grouped thousands.
    pub fn count(self, value: usize) -> String {
        self.number(value as f64, 0)
    }

    /// A share of 1 as a percentage, such as `25%`: both languages write the sign close to the number.
    pub fn percent(self, share: f64, digits: usize) -> String {
        self.number(share * 100.0, digits) + "%"
    }

    /// A value of a measure as lists and the map show it: a share of dependence in per cent, all
    /// others as numbers; a dash where it is undefined.
    pub fn measured(self, measure: Measure, value: Option<f64>) -> String {
        match (measure, value) {
            (Measure::MaxDependence, Some(share)) => self.percent(share, 0),
            _ => self.optional(value, digits(measure)),
        }
    }

    /// A number for a spreadsheet: this language's decimal sign, no grouping, as many decimals as
    /// it needs up to `digits`; empty where it is undefined.
    pub fn plain(self, value: Option<f64>, digits: usize) -> String {
        let Some(value) = value.filter(|value| value.is_finite()) else {
            return String::new();
        };
        let text = format!("{value:.digits$}");
        let text = match text.split_once('.') {
            Some(_) => text.trim_end_matches('0').trim_end_matches('.'),
            None => &text,
        };
        text.replace('.', &self.decimal().to_string())
    }

    /// A time of day: `10.31` in Indonesian, `10:31` in English.
    pub fn clock(self, hour: i8, minute: i8) -> String {
        let separator = match self {
            Self::Indonesian => '.',
            Self::English => ':',
        };
        format!("{hour:02}{separator}{minute:02}")
    }

    /// Reads a number typed with this language's decimal sign, the other's as well where that is
    /// unambiguous.
    pub fn parse_number(self, text: &str) -> Option<f64> {
        let trimmed = text.trim().replace('−', "-");
        let plain = match (trimmed.contains(','), trimmed.contains('.')) {
            (true, true) => trimmed
                .replace(self.thousands(), "")
                .replace(self.decimal(), "."),
            (true, false) => trimmed.replace(',', "."),
            _ => trimmed,
        };
        plain.parse::<f64>().ok().filter(|v| v.is_finite())
    }
}

impl Lang {
    /// Reads a date: `2026-08-17`, `17-8-2026`, `17/8/2026`, or with the month's name in either
    /// language, `17 Agustus 2026`. A year of two digits is one from 1970 to 2069.
    pub fn parse_date(self, text: &str) -> Option<Date> {
        let text = text.trim();
        if let Ok(date) = text.parse() {
            return Some(date);
        }
        let parts: Vec<&str> = text
            .split([' ', '/', '-', '.', ','])
            .filter(|part| !part.is_empty())
            .collect();
        let [day, month, year] = parts[..] else {
            return None;
        };
        let month = match month.parse() {
            Ok(number) => number,
            Err(_) => Self::ALL.iter().find_map(|lang| lang.month(month))?,
        };
        let year = match (year.len(), year.parse::<i16>().ok()?) {
            (2, late @ 70..) => 1900 + late,
            (2, year) => 2000 + year,
            (4.., year) => year,
            _ => return None,
        };
        Date::new(year, month, day.parse().ok()?).ok()
    }

    /// Reads a date as one says it on a day: also `hari ini`, `besok`, `lusa`, `kemarin`, and a day without
    /// its year, `25/11` or `25 November`: the next one from that day on, or the last one up to it.
    pub fn parse_date_on(self, text: &str, today: Date, towards: Towards) -> Option<Date> {
        if let Some(date) = self.parse_date(text) {
            return Some(date);
        }
        let said = text.trim().to_lowercase();
        let is_said = |word: &str| {
            let words = Self::ALL.map(|lang| I18n::new(lang).text(word).to_lowercase());
            words.contains(&said)
        };
        let words = [
            ("agenda-today", 0),
            ("agenda-tomorrow", 1),
            ("day-after-tomorrow", 2),
            ("day-yesterday", -1),
        ];
        if let Some((_, ahead)) = words.into_iter().find(|(word, _)| is_said(word)) {
            return today.checked_add(jiff::Span::new().days(ahead)).ok();
        }
        let years: [i16; 2] = match towards {
            Towards::Future => [0, 1],
            Towards::Past => [0, -1],
        };
        let dates = years.into_iter().filter_map(|further| {
            let year = today.year().checked_add(further)?;
            self.parse_date(&format!("{said} {year:04}"))
        });
        dates.into_iter().find(|date| match towards {
            Towards::Future => *date >= today,
            Towards::Past => *date <= today,
        })
    }

    /// The number of a month whose name begins so; at least three letters.
    fn month(self, name: &str) -> Option<i8> {
        let name = name.to_lowercase();
        let i18n = I18n::new(self);
        let begins = |month: &i8| {
            let full = i18n.text(&format!("month-{month}")).to_lowercase();
            full.starts_with(&name)
        };
        (name.chars().count() >= 3).then(|| (1..=12).find(begins))?
    }
}

/// Which of two like dates is meant, where the year was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    Past,
    Future,
}

/// A date as officials write it: 17-08-2026. Before our era, which nobody types, as files have it.
pub fn short_date(date: Date) -> String {
    match date.year() {
        ..1 => date.to_string(),
        year => format!("{:02}-{:02}-{year:04}", date.day(), date.month()),
    }
}

/// The same, or the sign of what is not known.
pub fn short_date_or_dash(date: Option<Date>) -> String {
    date.map_or_else(|| UNDEFINED.to_owned(), short_date)
}

impl I18n {
    /// A date in words, such as "24 November 2026".
    pub fn date(&self, date: Date) -> String {
        let month = self.text(&format!("month-{}", date.month()));
        format!("{} {month} {}", date.day(), date.year())
    }
}

impl I18n {
    /// How far something is off its target, such as "−20 ton (−25%)".
    pub fn deviation(&self, deviation: &Deviation) -> String {
        let signed = |value: f64, digits: usize| {
            let text = self.lang.number(value, digits);
            if value > 0.0 {
                format!("+{text}")
            } else {
                text
            }
        };
        let difference = deviation.difference;
        let digits = usize::from(difference.fract().abs() > 1e-9) * 2;
        let mut text = signed(difference, digits);
        if deviation.unit == "%" {
            text.push('%');
        } else if !deviation.unit.is_empty() {
            text = format!("{text} {}", deviation.unit);
        }
        match deviation.share {
            Some(share) => {
                let share = signed(share * 100.0, 0);
                format!("{text} ({share}%)")
            }
            None => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(Lang::Indonesian.number(1234.5, 1), "1.234,5");
        assert_eq!(Lang::English.number(1234.5, 1), "1,234.5");
        assert_eq!(Lang::Indonesian.number(-0.001, 2), "0,00");
        assert_eq!(Lang::Indonesian.number(-2.0, 0), "−2");
        assert_eq!(Lang::English.optional(None, 2), UNDEFINED);
        assert_eq!(Lang::Indonesian.percent(0.083, 1), "8,3%");
    }

    #[test]
    fn a_number_for_a_spreadsheet_is_not_grouped() {
        assert_eq!(Lang::Indonesian.plain(Some(1234.5), 6), "1234,5");
        assert_eq!(Lang::English.plain(Some(1234.5), 6), "1234.5");
        assert_eq!(Lang::Indonesian.plain(Some(100.0), 6), "100");
        assert_eq!(Lang::Indonesian.plain(Some(100.0), 0), "100");
        assert_eq!(Lang::English.plain(Some(1.0 / 3.0), 6), "0.333333");
        assert_eq!(Lang::English.plain(None, 6), "");
    }

    #[test]
    fn dependence_is_a_share_and_every_other_measure_a_number() {
        let lang = Lang::Indonesian;
        assert_eq!(lang.measured(Measure::MaxDependence, Some(0.75)), "75%");
        assert_eq!(lang.measured(Measure::Closeness, Some(0.75)), "0,75");
        assert_eq!(lang.measured(Measure::MaxDependence, None), UNDEFINED);
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let date = Date::new(2026, 8, 17).ok();
        for text in [
            "2026-08-17",
            "17-8-2026",
            " 17/08/2026 ",
            "17 Agustus 2026",
            "17 agu 2026",
            "17 August 2026",
            "17/8/26",
            "17 agustus 26",
        ] {
            assert_eq!(Lang::Indonesian.parse_date(text), date, "{text}");
            assert_eq!(Lang::English.parse_date(text), date, "{text}");
        }
        for text in [
            "",
            "kemarin",
            "31-2-2026",
            "17 xyz 2026",
            "1 2 3 4",
            "8/2026",
            "17-8-202",
            "17-8-6",
        ] {
            assert_eq!(Lang::Indonesian.parse_date(text), None, "{text}");
        }
        let date = |year, month, day| Date::new(year, month, day).ok();
        assert_eq!(Lang::English.parse_date("1/2/99"), date(1999, 2, 1));
    }

    #[test]
    fn a_day_is_read_as_one_says_it() {
        let date = |year, month, day| Date::new(year, month, day).ok();
        let today = date(2026, 12, 31).unwrap();
        let read = |text, towards| Lang::Indonesian.parse_date_on(text, today, towards);
        for (text, future, past) in [
            ("hari ini", date(2026, 12, 31), date(2026, 12, 31)),
            ("Besok", date(2027, 1, 1), date(2027, 1, 1)),
            ("lusa", date(2027, 1, 2), date(2027, 1, 2)),
            ("yesterday", date(2026, 12, 30), date(2026, 12, 30)),
            ("25/11", date(2027, 11, 25), date(2026, 11, 25)),
            ("25 November", date(2027, 11, 25), date(2026, 11, 25)),
            ("31-12", date(2026, 12, 31), date(2026, 12, 31)),
            ("29/2", None, None),
            ("17/8/25", date(2025, 8, 17), date(2025, 8, 17)),
            ("besuk", None, None),
            ("", None, None),
        ] {
            assert_eq!(read(text, Towards::Future), future, "{text}");
            assert_eq!(read(text, Towards::Past), past, "{text}");
        }
    }

    #[test]
    fn a_deviation_is_told_with_its_sign_unit_and_share() {
        let deviation = |difference: f64, share: Option<f64>, unit: &str| Deviation {
            difference,
            share,
            unit: unit.to_owned(),
        };
        let id = I18n::new(Lang::Indonesian);
        let down = deviation(-20.0, Some(-0.25), "ton");
        assert_eq!(id.deviation(&down), "−20 ton (−25%)");
        let en = I18n::new(Lang::English);
        let up = deviation(2.5, Some(0.05), "%");
        assert_eq!(en.deviation(&up), "+2.50% (+5%)");
        assert_eq!(en.deviation(&deviation(3.0, None, "")), "+3");
    }

    #[test]
    fn typed_numbers_are_read_in_either_notation() {
        assert_eq!(Lang::Indonesian.parse_number("0,5"), Some(0.5));
        assert_eq!(Lang::Indonesian.parse_number("0.5"), Some(0.5));
        assert_eq!(Lang::Indonesian.parse_number("1.234,5"), Some(1234.5));
        assert_eq!(Lang::English.parse_number("1,234.5"), Some(1234.5));
        assert_eq!(Lang::English.parse_number("abc"), None);
    }
}
