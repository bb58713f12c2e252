//! The comparison as a table of cells, for files: a row for each variant that is looked at.

use serde_json::{Value as Json, json};

use crate::findings::Severity;
use crate::i18n::I18n;
use crate::model::{Component, Vocabulary as _};

use super::columns::Shown;
use super::overview::{Overview, Side};
use super::words::tell;

/// A file and what came of it: its numbers, or why there are none.
pub struct Entry<'a> {
    /// The name of the file.
    pub file: String,
    /// The same without its ending.
    pub stem: String,
    pub outcome: Result<&'a Overview, &'a str>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    /// With so many digits after the decimal sign where people read it.
    Number(Option<f64>, usize),
}

/// The keys of the columns, which are those of their texts as well.
pub const HEAD: [&str; 25] = [
    "file",
    "group",
    "variant",
    "size",
    "ties",
    "density",
    "parts",
    "severe",
    "notable",
    "hints",
    "finding",
    "bottleneck",
    "named",
    "found",
    "dependence_before",
    "dependence_after",
    "content",
    "needs",
    "structure",
    "norms",
    "social_capital",
    "human_capital",
    "technoware",
    "commitment",
    "error",
];

/// The rows: of each file its first variant and, where there is another, its last.
pub fn rows(entries: &[Entry<'_>], i18n: &I18n) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for entry in entries {
        match entry.outcome {
            Ok(overview) => {
                let newest = overview.last.is_some().then_some(Shown::Newest);
                for shown in [Some(Shown::Baseline), newest].into_iter().flatten() {
                    rows.push(row(entry, overview, shown, i18n));
                }
            }
            Err(reason) => {
                let mut row = vec![Cell::Text(String::new()); HEAD.len()];
                row[0] = Cell::Text(entry.file.clone());
                row[HEAD.len() - 1] = Cell::Text(reason.to_owned());
                rows.push(row);
            }
        }
    }
    rows
}

fn row(entry: &Entry<'_>, overview: &Overview, shown: Shown, i18n: &I18n) -> Vec<Cell> {
    let told = tell(overview, shown, &entry.stem, i18n);
    let side = shown.of(overview);
    let network = &side.analysis.network;
    let count = |n: usize| Cell::Number(Some(n as f64), 0);
    let is_told = overview.record.withheld.is_none();
    let told_count = |n: usize| Cell::Number(is_told.then_some(n as f64), 0);
    let found = overview.is_found().map(|found| f64::from(u8::from(found)));
    let change = overview.dependence();
    let mut row = vec![
        Cell::Text(entry.file.clone()),
        Cell::Text(told.name),
        Cell::Text(told.variant),
        count(network.stakeholders),
        count(network.ties),
        Cell::Number(network.density, 3),
        count(network.components),
        told_count(side.count(Severity::Severe)),
        told_count(side.count(Severity::Notable)),
        told_count(side.count(Severity::Hint)),
        Cell::Text(told.finding),
        Cell::Text(told.bottleneck),
        Cell::Text(told.named),
        Cell::Number(found, 0),
        Cell::Number(overview.baseline.dependence.filter(|_| is_told), 3),
        Cell::Number(change.map(|change| change.after), 3),
    ];
    row.extend(side.completeness.map(|share| Cell::Number(Some(share), 3)));
    row.push(Cell::Text(String::new()));
    row
}

/// The comparison for programs: keys and numbers are those of no language.
pub fn json(entries: &[Entry<'_>], i18n: &I18n) -> Json {
    let groups: Vec<Json> = entries.iter().map(|entry| one(entry, i18n)).collect();
    json!({ "groups": groups })
}

fn one(entry: &Entry<'_>, i18n: &I18n) -> Json {
    let overview = match entry.outcome {
        Ok(overview) => overview,
        Err(reason) => return json!({ "file": entry.file, "error": reason }),
    };
    let told = tell(overview, Shown::Baseline, &entry.stem, i18n);
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let is_told = overview.record.withheld.is_none();
    let side = |shown: Shown| {
        let told = tell(overview, shown, &entry.stem, i18n);
        of_side(shown.of(overview), &told.variant, &told.finding, is_told)
    };
    json!({
        "file": entry.file,
        "group": told.name,
        "title": text(&overview.project.card.title),
        "view": text(&told.view),
        "bottleneck": {
            "program": text(&told.bottleneck),
            "group": text(&told.named),
            "why": text(&overview.record.why),
            "found": overview.is_found(),
            "withheld": !is_told,
        },
        "dependence": {
            "of_target_groups": overview.is_of_targets,
            "before": overview.baseline.dependence.filter(|_| is_told).map(rounded),
            "after": overview.dependence().map(|change| rounded(change.after)),
        },
        "baseline": side(Shown::Baseline),
        "newest": overview.last.as_ref().map(|_| side(Shown::Newest)),
    })
}

fn of_side(side: &Side, variant: &str, finding: &str, is_told: bool) -> Json {
    let count = |severity| is_told.then(|| side.count(severity));
    let network = &side.analysis.network;
    let completeness: serde_json::Map<String, Json> = Component::ALL
        .iter()
        .zip(side.completeness)
        .map(|(component, share)| (component.key().to_owned(), json!(rounded(share))))
        .collect();
    json!({
        "variant": variant,
        "stakeholders": network.stakeholders,
        "ties": network.ties,
        "density": network.density.map(rounded),
        "parts": network.components,
        "findings": {
            "severe": count(Severity::Severe),
            "notable": count(Severity::Notable),
            "hints": count(Severity::Hint),
            "first": Some(finding).filter(|finding| !finding.is_empty()),
        },
        "completeness": completeness,
    })
}

/// To six digits after the point, so that machines of all kinds write the same.
fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}
