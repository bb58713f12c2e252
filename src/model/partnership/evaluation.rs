//! Monitoring and evaluation: what runs and what does not, whether aims are reached, numbers against
//! their targets, and what the partners decide.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::Extra;
use super::words::{Decision, Reached};

/// One evaluation of a partnership.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Evaluation {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    /// What runs as agreed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub runs: String,
    /// What does not run.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub stuck: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached: Option<Reached>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub decided: Option<Date>,
    /// Why it was decided so, and what is to change.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was aimed at, what came of it, and why it is not the same.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Indicator {
    pub name: String,
    /// A number with or without its unit, or words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub target: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub actual: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub obstacle: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cause: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub remedy: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// How far what came is from what was aimed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Deviation {
    /// Actual less target.
    pub difference: f64,
    /// The difference as a share of the target; none where the target is 0.
    pub share: Option<f64>,
    /// What both count in; empty where neither says.
    pub unit: String,
}

impl Indicator {
    /// Known where both are numbers of the same unit; one without a unit takes the other's.
    pub fn deviation(&self) -> Option<Deviation> {
        let (target, target_unit) = quantity(&self.target)?;
        let (actual, actual_unit) = quantity(&self.actual)?;
        let same = target_unit.to_lowercase() == actual_unit.to_lowercase();
        if !same && !target_unit.is_empty() && !actual_unit.is_empty() {
            return None;
        }
        let difference = actual - target;
        let unit = if target_unit.is_empty() {
            actual_unit
        } else {
            target_unit
        };
        difference.is_finite().then(|| Deviation {
            difference,
            share: (target != 0.0).then_some(difference / target.abs()),
            unit,
        })
    }
}

/// A number and what it counts in: "1.250,5 ton" is 1250.5 and "ton", "Rp 2.000.000" is 2000000 and
/// "rp".
///
/// A file is read in either language, so the notation cannot depend on it: of two different signs the
/// later is the decimal one; a sign that stands more than once, or once before exactly three digits
/// of a number that does not begin with 0, groups thousands; any other is decimal.
pub fn quantity(text: &str) -> Option<(f64, String)> {
    let text = text.trim().replace('−', "-");
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let signed = text[..start].ends_with('-');
    let before = text[..start].trim_end_matches('-').trim();
    if before
        .chars()
        .any(|c| !c.is_alphabetic() && c != '.' && c != '$')
    {
        return None;
    }
    let is_part = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let end = text[start..]
        .find(|c| !is_part(c))
        .map_or(text.len(), |n| start + n);
    let digits = text[start..end].trim_end_matches(['.', ',']);
    let after = text[end..].trim();
    // A second number, as in a date or a range, is no quantity.
    if after.contains(|c: char| c.is_ascii_digit()) || !(before.is_empty() || after.is_empty()) {
        return None;
    }
    let value: f64 = plain(digits).parse().ok()?;
    let unit = if before.is_empty() { after } else { before };
    Some((if signed { -value } else { value }, unit.to_owned()))
}

/// Digits with a decimal point at most.
fn plain(digits: &str) -> String {
    let groups = |sign: char| {
        let fraction = digits.rsplit(sign).next().unwrap_or_default();
        let whole = digits.split(sign).next().unwrap_or_default();
        digits.matches(sign).count() > 1
            || (fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0'))
    };
    let (decimal, thousands) = match (digits.rfind(','), digits.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => (Some(','), Some('.')),
        (Some(_), Some(_)) => (Some('.'), Some(',')),
        (Some(_), None) if groups(',') => (None, Some(',')),
        (Some(_), None) => (Some(','), None),
        (None, Some(_)) if groups('.') => (None, Some('.')),
        _ => (Some('.'), None),
    };
    digits
        .chars()
        .filter(|c| Some(*c) != thousands)
        .map(|c| if Some(c) == decimal { '.' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them_in_either_language() {
        for (text, value, unit) in [
            ("1.250", 1250.0, ""),
            ("1,250", 1250.0, ""),
            ("1.250,5 ton", 1250.5, "ton"),
            ("1,250.5 ton", 1250.5, "ton"),
            ("0,125", 0.125, ""),
            ("12,5%", 12.5, "%"),
            ("Rp 2.000.000", 2e6, "Rp"),
            ("Rp. 2.000.000,00", 2e6, "Rp."),
            ("-3 kelompok", -3.0, "kelompok"),
            ("−3", -3.0, ""),
            ("7.", 7.0, ""),
        ] {
            assert_eq!(quantity(text), Some((value, unit.to_owned())), "{text}");
        }
        for text in ["", "baik", "12-12-2026", "3 sampai 5", "1.2.3,4,5", "(4)"] {
            assert_eq!(quantity(text), None, "{text}");
        }
    }

    #[test]
    fn a_deviation_needs_numbers_of_one_unit() {
        let indicator = |target: &str, actual: &str| {
            let (target, actual) = (target.to_owned(), actual.to_owned());
            Indicator {
                target,
                actual,
                ..Indicator::default()
            }
            .deviation()
        };
        let deviation = indicator("80 ton", "60").unwrap();
        assert_eq!(
            (deviation.difference, deviation.share),
            (-20.0, Some(-0.25))
        );
        assert_eq!(deviation.unit, "ton");
        assert_eq!(indicator("0", "3").unwrap().share, None);
        assert_eq!(indicator("80 ton", "60 ha"), None);
        assert_eq!(indicator("80 ton", "belum ada"), None);
    }
}
