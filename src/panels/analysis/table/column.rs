//! The columns that the table can have: what each is called, shows and sorts by.

use std::cmp::Ordering;

use egui_extras::Column as Width;

use crate::analysis::StakeholderMeasures;
use crate::context::Context;
use crate::model::{Measure, StakeholderId, Vocabulary};

use super::super::super::words::{category_name, explained_key, short_key};

/// A column. The keys of measures are their own, so that settings hold words of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Measure(Measure),
    Roles,
    Category,
    CutPoint,
    Cluster,
}

/// Those shown until a user chooses others.
pub(super) const DEFAULT: [Column; 5] = [
    Column::Name,
    Column::Measure(Measure::Degree),
    Column::Measure(Measure::Betweenness),
    Column::Measure(Measure::Closeness),
    Column::Roles,
];

/// What an undefined number is among the others: the last, either way.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SortKey {
    Text(String),
    Number(Option<f64>),
}

impl Column {
    /// All columns in the order in which they stand: what the training teaches first.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let words = [Self::Roles, Self::Category, Self::CutPoint];
        let others = Measure::ALL.iter().copied().filter(|m| !m.is_taught());
        std::iter::once(Self::Name)
            .chain(Measure::TAUGHT.map(Self::Measure))
            .chain(words)
            .chain(others.map(Self::Measure))
            .chain([Self::Cluster])
    }

    /// Whether it stands under "advanced measures" where columns are chosen.
    pub(super) fn is_advanced(self) -> bool {
        match self {
            Self::Measure(measure) => !measure.is_taught(),
            Self::Cluster => true,
            Self::Name | Self::Roles | Self::Category | Self::CutPoint => false,
        }
    }

    /// Its name in the settings.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Measure(measure) => measure.key(),
            Self::Roles => "roles",
            Self::Category => "category",
            Self::CutPoint => "cut_point",
            Self::Cluster => "cluster",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|column| column.key() == key)
    }

    /// The key of its name; `-short` and `-explained` follow it.
    fn text_key(self) -> String {
        match self {
            Self::Measure(measure) => measure.label_key(),
            Self::Name => "measure-name".to_owned(),
            Self::Roles => "measure-roles".to_owned(),
            Self::Category => "measure-category".to_owned(),
            Self::CutPoint => "measure-cut-point".to_owned(),
            Self::Cluster => "measure-cluster".to_owned(),
        }
    }

    pub(super) fn name(self, ctx: &Context<'_>) -> String {
        ctx.i18n.text(&self.text_key())
    }

    pub(super) fn short(self, ctx: &Context<'_>) -> String {
        match self {
            Self::Measure(measure) => ctx.i18n.text(&short_key(measure)),
            _ => ctx.i18n.text(&format!("{}-short", self.text_key())),
        }
    }

    pub(super) fn explained(self, ctx: &Context<'_>) -> String {
        match self {
            Self::Measure(measure) => ctx.i18n.text(&explained_key(measure)),
            _ => ctx.i18n.text(&format!("{}-explained", self.text_key())),
        }
    }

    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Measure(_) | Self::Cluster)
    }

    /// Whether the first click sorts from the smallest: names from the beginning, but numbers and
    /// positions from the top.
    pub(super) fn begins_ascending(self) -> bool {
        matches!(self, Self::Name | Self::Category | Self::Cluster)
    }

    /// Its number for a stakeholder; clusters count from 1.
    pub(super) fn number(self, measures: &StakeholderMeasures) -> Option<f64> {
        match self {
            Self::Measure(measure) => measures.value(measure),
            Self::Cluster => measures.cluster.map(|cluster| (cluster + 1) as f64),
            Self::Name | Self::Roles | Self::Category | Self::CutPoint => None,
        }
    }

    /// What a stakeholder is sorted by.
    pub(super) fn sort_key(self, ctx: &Context<'_>, id: StakeholderId) -> SortKey {
        let measures = ctx.analysis.of(id);
        match self {
            Self::Name => SortKey::Text(ctx.label(id).to_lowercase()),
            Self::Category => {
                let category = ctx.project().stakeholder(id).map(|s| s.category);
                SortKey::Text(category.map_or_else(String::new, |c| category_name(ctx, c)))
            }
            // Whoever holds more, and among those the ones named first.
            Self::Roles => SortKey::Number(measures.map(|m| {
                let first = m
                    .roles
                    .first()
                    .map_or(0.0, |role| 1.0 - f64::from(*role as u8) / 10.0);
                m.roles.len() as f64 + first
            })),
            Self::CutPoint => SortKey::Number(Some(f64::from(ctx.analysis.is_cut_point(id)))),
            Self::Measure(_) | Self::Cluster => {
                SortKey::Number(measures.and_then(|m| self.number(m)))
            }
        }
    }

    pub(super) fn width(self) -> Width {
        let width = match self {
            Self::Name => Width::initial(150.0).at_least(110.0),
            Self::Category => Width::initial(130.0).at_least(80.0),
            Self::Roles => Width::remainder().at_least(120.0),
            Self::CutPoint => Width::initial(96.0).at_least(60.0),
            Self::Cluster => Width::initial(72.0).at_least(50.0),
            Self::Measure(Measure::Degree | Measure::CoreNumber) => {
                Width::initial(76.0).at_least(50.0)
            }
            Self::Measure(measure) if measure.is_taught() => Width::initial(110.0).at_least(60.0),
            Self::Measure(_) => Width::initial(112.0).at_least(60.0),
        };
        width.clip(true).resizable(true)
    }
}

impl SortKey {
    /// The order of two; undefined numbers come last whichever way the others run.
    pub(super) fn compare(&self, other: &Self, ascending: bool) -> Ordering {
        let directed = |ordering: Ordering| {
            if ascending {
                ordering
            } else {
                ordering.reverse()
            }
        };
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => directed(a.cmp(b)),
            (Self::Number(Some(a)), Self::Number(Some(b))) => directed(a.total_cmp(b)),
            (Self::Number(Some(_)), Self::Number(None)) => Ordering::Less,
            (Self::Number(None), Self::Number(Some(_))) => Ordering::Greater,
            _ => Ordering::Equal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_found_by_its_key() {
        let keys: std::collections::BTreeSet<_> = Column::all().map(Column::key).collect();
        assert_eq!(keys.len(), Measure::ALL.len() + 5);
        for column in Column::all() {
            assert_eq!(Column::from_key(column.key()), Some(column));
        }
        assert!(DEFAULT.iter().all(|column| !column.is_advanced()));
    }

    #[test]
    fn undefined_numbers_come_last_either_way() {
        let number = |n: f64| SortKey::Number(Some(n));
        for ascending in [true, false] {
            let mut keys = [SortKey::Number(None), number(1.0), number(2.0)];
            keys.sort_by(|a, b| a.compare(b, ascending));
            assert_eq!(keys[2], SortKey::Number(None));
            assert_eq!(keys[0], number(if ascending { 1.0 } else { 2.0 }));
        }
    }
}
