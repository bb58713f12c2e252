//! The columns in which groups are compared, and the order that each of them gives.

use std::cmp::Ordering;

use crate::findings::Severity;
use crate::model::{Component, Vocabulary as _};

use super::overview::{Overview, Side};

/// Which of a group's variants is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// The first.
    #[default]
    Baseline,
    /// The last.
    Newest,
}

impl Shown {
    pub fn of(self, overview: &Overview) -> &Side {
        match self {
            Self::Baseline => &overview.baseline,
            Self::Newest => overview.newest(),
        }
    }
}

/// Something by which groups are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Group,
    Size,
    Ties,
    Density,
    Parts,
    Findings,
    /// Whom the program finds, whom the group named, and whether that is the same.
    Bottleneck,
    /// What became of the highest dependence.
    Dependence,
    /// The mean of the eight components.
    Complete,
    Component(Component),
}

/// All of them, in their order.
pub const COLUMNS: [Column; 17] = [
    Column::Group,
    Column::Size,
    Column::Ties,
    Column::Density,
    Column::Parts,
    Column::Findings,
    Column::Bottleneck,
    Column::Dependence,
    Column::Complete,
    Column::Component(Component::Content),
    Column::Component(Component::Needs),
    Column::Component(Component::Structure),
    Column::Component(Component::Norms),
    Column::Component(Component::SocialCapital),
    Column::Component(Component::HumanCapital),
    Column::Component(Component::Technoware),
    Column::Component(Component::Commitment),
];

impl Column {
    /// The key in files and of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Size => "size",
            Self::Ties => "ties",
            Self::Density => "density",
            Self::Parts => "parts",
            Self::Findings => "findings",
            Self::Bottleneck => "bottleneck",
            Self::Dependence => "dependence",
            Self::Complete => "complete",
            Self::Component(component) => component.key(),
        }
    }

    /// Whether names come before later names at first, and not high numbers before low ones.
    pub fn begins_ascending(self) -> bool {
        self == Self::Group
    }
}

/// What a group is ordered by.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    /// There is nothing: always last.
    Nothing,
}

impl Value {
    fn of(number: Option<f64>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Text(_) => 0,
            Self::Number(_) => 1,
            Self::Nothing => 2,
        }
    }
}

/// The value of a group in a column. Its name is that of [`Told`](super::Told).
pub fn value(overview: &Overview, shown: Shown, column: Column, name: &str) -> Value {
    let side = shown.of(overview);
    let network = &side.analysis.network;
    match column {
        Column::Group => Value::Text(name.to_lowercase()),
        Column::Size => Value::Number(network.stakeholders as f64),
        Column::Ties => Value::Number(network.ties as f64),
        Column::Density => Value::of(network.density),
        Column::Parts => Value::Number(network.components as f64),
        Column::Findings if overview.record.withheld.is_some() => Value::Nothing,
        Column::Findings => {
            let severe = side.count(Severity::Severe) as f64;
            Value::Number(severe * 1e6 + side.count(Severity::Notable) as f64)
        }
        // Found first, then named and not found, then not named.
        Column::Bottleneck => {
            Value::of(overview.is_found().map(|found| f64::from(u8::from(found))))
        }
        Column::Dependence => Value::of(overview.dependence().map(|d| d.before - d.after)),
        Column::Complete => Value::Number(side.complete()),
        Column::Component(component) => {
            let place = Component::ALL.iter().position(|other| *other == component);
            Value::of(place.map(|place| side.completeness[place]))
        }
    }
}

/// The order of two values; what has none comes last either way.
pub fn order(a: &Value, b: &Value, ascending: bool) -> Ordering {
    let turned = |order: Ordering| if ascending { order } else { order.reverse() };
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => turned(a.total_cmp(b)),
        (Value::Text(a), Value::Text(b)) => turned(natural(a, b)),
        (a, b) => a.rank().cmp(&b.rank()),
    }
}

/// The order of names in which "Kelompok 2" comes before "Kelompok 10".
fn natural(a: &str, b: &str) -> Ordering {
    let parts = |text: &str| {
        let mut parts: Vec<(String, bool)> = Vec::new();
        for c in text.chars() {
            let is_digit = c.is_ascii_digit();
            match parts.last_mut() {
                Some((part, was_digit)) if *was_digit == is_digit => part.push(c),
                _ => parts.push((c.to_string(), is_digit)),
            }
        }
        parts
    };
    let (own, other) = (parts(a), parts(b));
    for ((one, is_number), (two, is_other_number)) in own.iter().zip(&other) {
        let order = if *is_number && *is_other_number {
            let (one, two) = (one.trim_start_matches('0'), two.trim_start_matches('0'));
            one.len().cmp(&two.len()).then_with(|| one.cmp(two))
        } else {
            one.cmp(two)
        };
        if order.is_ne() {
            return order;
        }
    }
    own.len().cmp(&other.len()).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_are_read_as_numbers() {
        let mut names = [
            "kelompok 10",
            "kelompok 2 kenanga",
            "kelompok 2",
            "kelompok 02",
            "anggrek",
            "kelompok",
            "kelompok 99999999999999999999999",
            "10 melati",
            "9 mawar",
        ];
        names.sort_by(|a, b| {
            let text = |name: &str| Value::Text(name.to_owned());
            order(&text(a), &text(b), true)
        });
        let ordered = [
            "9 mawar",
            "10 melati",
            "anggrek",
            "kelompok",
            "kelompok 02",
            "kelompok 2",
            "kelompok 2 kenanga",
            "kelompok 10",
            "kelompok 99999999999999999999999",
        ];
        assert_eq!(names, ordered);
    }
}
