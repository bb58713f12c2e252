//! A sheet of results with criteria of the trainer's own: each with a weight, scored by hand or by what
//! the program reads off a group's file; and the total of each group.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::i18n::I18n;
use crate::model::Extra;
use crate::model::text::{clean_line, clean_text};

use super::overview::Overview;

/// The magic word of the file.
pub const FORMAT: &str = "jejaring-kelas";
/// The version that is written, and the highest that is read.
pub const VERSION: u32 = 1;

/// Which scores can be given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// 0 to 4.
    #[default]
    #[serde(rename = "0-4")]
    Four,
    /// 0 to 100.
    #[serde(rename = "0-100")]
    Hundred,
}

impl Scale {
    pub const ALL: [Self; 2] = [Self::Four, Self::Hundred];

    pub fn most(self) -> f64 {
        match self {
            Self::Four => 4.0,
            Self::Hundred => 100.0,
        }
    }

    /// Digits after the decimal sign where people read a score.
    pub fn digits(self) -> usize {
        match self {
            Self::Four => 1,
            Self::Hundred => 0,
        }
    }
}

/// What the program can fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Auto {
    /// How complete the eight components are on average.
    Completeness,
    /// Whether the group has named the bottleneck that the program finds.
    BottleneckFound,
    /// How much of the highest dependence was taken away.
    DependenceLowered,
}

impl Auto {
    pub const ALL: [Self; 3] = [
        Self::Completeness,
        Self::BottleneckFound,
        Self::DependenceLowered,
    ];

    /// The key of its text.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Completeness => "sheet-auto-completeness",
            Self::BottleneckFound => "sheet-auto-bottleneck",
            Self::DependenceLowered => "sheet-auto-dependence",
        }
    }

    /// How much of it a group has, 0 to 1; `None` where its file does not tell.
    fn share(self, overview: &Overview) -> Option<f64> {
        match self {
            Self::Completeness => Some(overview.newest().complete()),
            Self::BottleneckFound => overview.is_found().map(|found| f64::from(u8::from(found))),
            Self::DependenceLowered => overview
                .dependence()
                .map(|change| change.lowered().max(0.0)),
        }
    }
}

/// Something that is judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    pub id: u64,
    pub name: String,
    /// Among the others; 0 counts for nothing.
    pub weight: f64,
    /// What fills it in where no score was given by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto: Option<Auto>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A group and its scores.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scored {
    /// The group's file, below the folder of the sheet or else by its whole path.
    pub file: String,
    pub name: String,
    /// Scores given by hand, by criterion.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub scores: BTreeMap<u64, f64>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// The sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub format: String,
    pub version: u32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default)]
    pub scale: Scale,
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    #[serde(default)]
    pub groups: Vec<Scored>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            title: String::new(),
            scale: Scale::default(),
            criteria: Vec::new(),
            groups: Vec::new(),
            extra: Extra::new(),
        }
    }
}

/// A score, and whether the program has filled it in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    pub value: f64,
    pub is_auto: bool,
}

impl Sheet {
    /// A beginning: what the program can fill in, and two that only the trainer can.
    pub fn usual(i18n: &I18n) -> Self {
        let mut sheet = Self {
            title: i18n.text("sheet-title-usual"),
            ..Self::default()
        };
        for auto in Auto::ALL {
            sheet.add_criterion(&i18n.text(auto.label_key()), Some(auto));
        }
        for key in ["sheet-usual-explanation", "sheet-usual-presentation"] {
            sheet.add_criterion(&i18n.text(key), None);
        }
        sheet
    }

    pub fn add_criterion(&mut self, name: &str, auto: Option<Auto>) {
        let last = self.criteria.iter().map(|c| c.id).max().unwrap_or(0);
        self.criteria.push(Criterion {
            id: last + 1,
            name: clean_line(name),
            weight: 1.0,
            auto,
            extra: Extra::new(),
        });
    }

    /// Takes a criterion out, with its scores.
    pub fn remove_criterion(&mut self, id: u64) {
        self.criteria.retain(|criterion| criterion.id != id);
        for group in &mut self.groups {
            group.scores.remove(&id);
        }
    }

    /// Gives everything to another scale: half stays half.
    pub fn rescale(&mut self, scale: Scale) {
        let factor = scale.most() / self.scale.most();
        for score in self.groups.iter_mut().flat_map(|g| g.scores.values_mut()) {
            *score = ((*score * factor) * 100.0).round() / 100.0;
        }
        self.scale = scale;
    }

    /// The row of a file; a new one where it has none.
    pub fn group_mut(&mut self, file: &str, name: &str) -> &mut Scored {
        let place = self.groups.iter().position(|group| group.file == file);
        let place = place.unwrap_or_else(|| {
            self.groups.push(Scored {
                file: file.to_owned(),
                name: name.to_owned(),
                ..Scored::default()
            });
            self.groups.len() - 1
        });
        &mut self.groups[place]
    }

    pub fn group(&self, file: &str) -> Option<&Scored> {
        self.groups.iter().find(|group| group.file == file)
    }

    /// The score of a group: by hand, or else by the program.
    pub fn score(
        &self,
        criterion: &Criterion,
        group: Option<&Scored>,
        overview: Option<&Overview>,
    ) -> Option<Score> {
        let by_hand = group.and_then(|group| group.scores.get(&criterion.id));
        if let Some(value) = by_hand {
            return Some(Score {
                value: *value,
                is_auto: false,
            });
        }
        let share = criterion.auto?.share(overview?)?;
        Some(Score {
            value: share * self.scale.most(),
            is_auto: true,
        })
    }

    /// The weighted mean of the scores that are there, 0 to 100, and whether all are; `None` without
    /// any that weighs.
    pub fn total(
        &self,
        group: Option<&Scored>,
        overview: Option<&Overview>,
    ) -> Option<(f64, bool)> {
        let (mut sum, mut weights, mut is_whole) = (0.0, 0.0, true);
        for criterion in self.criteria.iter().filter(|c| c.weight > 0.0) {
            match self.score(criterion, group, overview) {
                Some(score) => {
                    sum += criterion.weight * score.value / self.scale.most();
                    weights += criterion.weight;
                }
                None => is_whole = false,
            }
        }
        (weights > 0.0).then(|| (100.0 * sum / weights, is_whole))
    }

    /// Makes what a file held sound: numbers within their ranges, clean texts, each id once.
    pub fn tidy(&mut self) {
        self.title = clean_line(&self.title);
        let most = self.scale.most();
        let mut seen = std::collections::BTreeSet::new();
        self.criteria.retain(|criterion| seen.insert(criterion.id));
        for criterion in &mut self.criteria {
            criterion.name = clean_line(&criterion.name);
            let weight = if criterion.weight.is_finite() {
                criterion.weight
            } else {
                1.0
            };
            criterion.weight = weight.clamp(0.0, 100.0);
        }
        let mut files = std::collections::BTreeSet::new();
        self.groups.retain(|group| files.insert(group.file.clone()));
        for group in &mut self.groups {
            group.name = clean_line(&group.name);
            group.note = clean_text(&group.note);
            group
                .scores
                .retain(|id, score| seen.contains(id) && score.is_finite());
            for score in group.scores.values_mut() {
                *score = score.clamp(0.0, most);
            }
        }
    }
}

/// The sheet as it is handed out.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub title: String,
    pub scale: Scale,
    /// Names and weights.
    pub criteria: Vec<(String, f64)>,
    pub rows: Vec<PrintedRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PrintedRow {
    pub name: String,
    pub scores: Vec<Option<Score>>,
    pub total: Option<(f64, bool)>,
    pub note: String,
}

impl Printed {
    /// Of a sheet: a row for each group, with what its file says where that was read.
    pub fn of<'a>(
        sheet: &Sheet,
        groups: impl Iterator<Item = (&'a str, String, Option<&'a Overview>)>,
    ) -> Self {
        let row = |(file, name, overview): (&str, String, Option<&Overview>)| {
            let group = sheet.group(file);
            let scores = sheet.criteria.iter();
            PrintedRow {
                name,
                scores: scores.map(|c| sheet.score(c, group, overview)).collect(),
                total: sheet.total(group, overview),
                note: group.map_or_else(String::new, |group| group.note.clone()),
            }
        };
        let criteria = sheet.criteria.iter();
        Self {
            title: sheet.title.clone(),
            scale: sheet.scale,
            criteria: criteria.map(|c| (c.name.clone(), c.weight)).collect(),
            rows: groups.map(row).collect(),
        }
    }
}
