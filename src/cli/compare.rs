//! `jejaring compare`: two variants side by side, as a table or JSON.

use serde_json::{Map, Value, json};

use crate::analysis::digits;
use crate::compare::words::{about, change, signed, value};
use crate::compare::{
    Comparison, Input, Line, MeasureChange, Value as Number, Verdict, measure_changes, usual_group,
};
use crate::i18n::I18n;
use crate::model::{Measure, Project, StakeholderId, VariantId, Vocabulary as _};

use super::args::{Compare, Format};
use super::{Failure, open, table, variant};

/// The measures of each stakeholder in the table.
const TABLE: [Measure; 3] = Measure::TAUGHT;

pub(super) fn run(options: &Compare, i18n: &I18n) -> Result<String, Failure> {
    let mut project = open(&options.file, i18n)?;
    let first = variant(&project, Some(&options.from))?;
    let second = variant(&project, Some(&options.to))?;
    let filter = options.ties.filter(&project)?;
    if options.pseudonyms {
        project = project.pseudonymised();
    }
    let group = usual_group(&project, [first, second]);
    let input = Input {
        project: &project,
        first,
        second,
        filter: &filter,
        group: &group,
    };
    let comparison = Comparison::of(&input, &|| true);
    // Both variants were found above.
    let Some(comparison) = comparison else {
        return Ok(String::new());
    };
    let report = Report {
        project: &project,
        options,
        comparison: &comparison,
    };
    Ok(match options.format {
        Format::Json => {
            let mut text = serde_json::to_string_pretty(&report.json())
                .map_err(|error| Failure::Output(error.into()))?;
            text.push('\n');
            text
        }
        Format::Table | Format::Csv => report.table(i18n),
    })
}

struct Report<'a> {
    project: &'a Project,
    options: &'a Compare,
    comparison: &'a Comparison,
}

/// Neither a rounding error nor its sign is a change.
fn rounded(number: f64) -> f64 {
    (number * 1e12).round() / 1e12 + 0.0
}

fn number(value: Number) -> Value {
    match value {
        Number::Count(count) => json!(count),
        Number::Number(number) | Number::Share(number) => json!(number.map(rounded)),
        Number::Of(part, all) => json!({"part": part, "of": all}),
    }
}

impl Report<'_> {
    fn name(&self, id: StakeholderId) -> &str {
        let stakeholder = self.project.stakeholder(id);
        stakeholder.map_or("", |s| s.display_label())
    }

    fn about(&self, id: VariantId) -> Value {
        let variant = self.project.variant(id);
        variant.map_or(Value::Null, |variant| super::about(&variant.header))
    }

    /// Keys, codes and numbers are the same in every language.
    fn json(&self) -> Value {
        let comparison = self.comparison;
        let of = |lines: &[Line]| -> Map<String, Value> {
            let lines = lines.iter();
            lines
                .map(|line| (line.key.to_owned(), side_by_side(line)))
                .collect()
        };
        let dependence = comparison.bargaining.as_ref().map(|bargaining| {
            let side = |side: usize| {
                json!({
                    "highest": bargaining.highest[side].map(rounded),
                    "on": bargaining.brokers[side],
                })
            };
            let paths: Vec<Value> = bargaining
                .paths
                .iter()
                .map(|(id, [before, after])| json!({"to": id, "before": before, "after": after}))
                .collect();
            json!({
                "group": bargaining.group,
                "before": side(0),
                "after": side(1),
                "independent_paths": paths,
            })
        });
        json!({
            "from": self.options.from,
            "to": self.options.to,
            "about": {
                "from": self.about(comparison.first),
                "to": self.about(comparison.second),
            },
            "content": comparison.filter.content,
            "formality": comparison.filter.formality,
            "state": comparison.filter.state,
            "network": of(&comparison.network),
            "components": of(&comparison.components),
            "dependence": dependence,
            "stakeholders": self.stakeholders(),
            "ties": self.ties(),
        })
    }

    fn stakeholders(&self) -> Vec<Value> {
        let comparison = self.comparison;
        let ids = || comparison.stakeholders.iter().map(|change| change.id);
        let measures: Vec<(Measure, Vec<MeasureChange>)> = Measure::ALL
            .iter()
            .map(|measure| {
                let mut changes = measure_changes(&comparison.analyses, ids(), *measure);
                changes.sort_by_key(|change| change.id);
                (*measure, changes)
            })
            .collect();
        let rows = comparison.stakeholders.iter().enumerate();
        rows.map(|(place, change)| {
            let measures: Map<String, Value> = measures
                .iter()
                .map(|(measure, changes)| (measure.key().to_owned(), of_measure(&changes[place])))
                .collect();
            let fields: Vec<&str> = change.fields.iter().map(|field| field.key()).collect();
            json!({
                "id": change.id,
                "name": self.name(change.id),
                "verdict": change.verdict().key(),
                "changed": fields,
                "measures": measures,
            })
        })
        .collect()
    }

    fn ties(&self) -> Vec<Value> {
        let ties = self.comparison.ties.iter();
        ties.map(|tie| {
            let fields: Vec<&str> = tie.fields.iter().map(|field| field.key()).collect();
            json!({
                "before": tie.first,
                "after": tie.second,
                "ends": [tie.from, tie.to],
                "names": [self.name(tie.from), self.name(tie.to)],
                "verdict": tie.verdict().key(),
                "changed": fields,
            })
        })
        .collect()
    }

    fn table(&self, i18n: &I18n) -> String {
        let comparison = self.comparison;
        let mut text = String::new();
        for (key, id) in [
            ("compare-before", comparison.first),
            ("compare-after", comparison.second),
        ] {
            if let Some(variant) = self.project.variant(id) {
                let told = about(i18n, &variant.header);
                let parts = [variant.header.name.as_str(), &told];
                let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                let line = format!("{}: {}\n", i18n.text(key), told.join(" · "));
                text.push_str(&line);
            }
        }
        text.push('\n');
        let sentences = comparison.sentences(self.project, i18n).into_iter();
        for sentence in sentences.chain(comparison.sentences_of_components(i18n)) {
            text.push_str(&sentence);
            text.push('\n');
        }
        text.push('\n');
        let head = [
            "compare-measure",
            "compare-before",
            "compare-after",
            "compare-change",
        ];
        let mut rows = vec![head.map(|key| i18n.text(key)).to_vec()];
        for line in comparison.network.iter().chain(&comparison.components) {
            let key = format!("measure-{}", line.key.replace('_', "-"));
            rows.push(vec![
                i18n.text(&key),
                value(i18n, line.before),
                value(i18n, line.after),
                change(i18n, line),
            ]);
        }
        table::align(&mut text, &table::of_numbers(rows));
        for measure in TABLE {
            text.push('\n');
            let mut head = head.map(|key| i18n.text(key)).to_vec();
            head[0] = i18n.word(measure);
            head.push(i18n.text("compare-rank"));
            let mut rows = vec![head];
            let ids = comparison.stakeholders.iter().map(|change| change.id);
            for row in measure_changes(&comparison.analyses, ids, measure) {
                rows.push(self.measured(&row, measure, i18n));
            }
            table::align(&mut text, &table::of_numbers(rows));
        }
        text.push('\n');
        let differing = comparison
            .ties
            .iter()
            .filter(|t| t.verdict() != Verdict::Same);
        let rows: Vec<Vec<String>> = differing
            .map(|tie| {
                let verdict = tie.verdict();
                let fields = tie.fields.iter().map(|field| {
                    let key = field.key().replace('_', "-");
                    i18n.text(&format!("compare-field-{key}"))
                });
                let fields: Vec<String> = fields.collect();
                vec![
                    format!(
                        "{} {}–{}",
                        verdict.sign(),
                        self.name(tie.from),
                        self.name(tie.to)
                    ),
                    i18n.text(&format!("compare-verdict-{}", verdict.key())),
                    fields.join(", "),
                ]
            })
            .collect();
        table::align(&mut text, &table::of_words(rows));
        text
    }

    fn measured(&self, row: &MeasureChange, measure: Measure, i18n: &I18n) -> Vec<String> {
        let lang = i18n.lang();
        let change = match (row.before, row.after) {
            (Some(before), Some(after)) => {
                let change = after - before;
                signed(change, &lang.number(change.abs(), digits(measure)))
            }
            _ => lang.optional(None, 0),
        };
        let rank =
            |rank: Option<usize>| rank.map_or_else(|| lang.optional(None, 0), |r| lang.count(r));
        vec![
            self.name(row.id).to_owned(),
            lang.optional(row.before, digits(measure)),
            lang.optional(row.after, digits(measure)),
            change,
            format!("{} → {}", rank(row.rank_before), rank(row.rank_after)),
        ]
    }
}

fn side_by_side(line: &Line) -> Value {
    json!({
        "before": number(line.before),
        "after": number(line.after),
        "change": line.change().map(rounded),
    })
}

fn of_measure(change: &MeasureChange) -> Value {
    json!({
        "before": change.before.map(rounded),
        "after": change.after.map(rounded),
        "rank_before": change.rank_before,
        "rank_after": change.rank_after,
    })
}
