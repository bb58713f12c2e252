//! `jejaring analyze`: the numbers of one variant as a table, JSON or CSV.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::analysis::{Analysis, Criterion, Snapshot, StakeholderMeasures, analyse, key_players};
use crate::i18n::I18n;
use crate::i18n::format::UNDEFINED;
use crate::model::{ContentRef, Project, StakeholderId, TieFilter, VariantId, Vocabulary as _};

use super::args::{Analyze, Format};
use super::fields::{Field, NetworkField, StakeholderField};
use super::table::Cell;
use super::{Failure, open, table, variant};

pub(super) fn run(options: &Analyze, i18n: &I18n) -> Result<String, Failure> {
    let mut project = open(&options.file, i18n)?;
    if options.pseudonyms {
        project = project.pseudonymised();
    }
    let variant = variant(&project, options.variant.as_deref())?;
    let filter = options.ties.filter(&project)?;
    let snapshot = Snapshot::of(&project, variant, &filter, 0);
    let analysis = analyse(&snapshot);
    let report = Report {
        project: &project,
        variant,
        filter: &filter,
        snapshot: &snapshot,
        analysis: &analysis,
        fields: options.measures.as_deref(),
        key_players: options.key_players,
    };
    Ok(match options.format {
        Format::Json => {
            let mut text = serde_json::to_string_pretty(&report.json())
                .map_err(|error| Failure::Output(error.into()))?;
            text.push('\n');
            text
        }
        Format::Csv => report.csv(),
        Format::Table => report.table(i18n),
    })
}

/// What is told about one variant.
struct Report<'a> {
    project: &'a Project,
    variant: VariantId,
    filter: &'a TieFilter,
    snapshot: &'a Snapshot,
    analysis: &'a Analysis,
    /// What was asked for; the usual where nothing was.
    fields: Option<&'a [Field]>,
    /// How many key players were asked for.
    key_players: Option<usize>,
}

/// Key players where their number is not said.
const KEY_PLAYERS: usize = 3;

/// How far key players reach: to the acquaintances of their acquaintances.
const REACH: usize = 2;

/// The JSON output. Keys, codes and numbers are the same in every language.
#[derive(Serialize)]
struct Output {
    network: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stakeholders: Option<Vec<Map<String, Value>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ties: Option<Vec<Value>>,
}

impl Report<'_> {
    fn fields(&self) -> Vec<Field> {
        self.fields
            .map_or_else(|| Field::usual().collect(), <[Field]>::to_vec)
    }

    fn network_fields(&self) -> Vec<NetworkField> {
        let only = |field: Field| match field {
            Field::Network(field) => Some(field),
            _ => None,
        };
        self.fields().into_iter().filter_map(only).collect()
    }

    fn stakeholder_fields(&self) -> Vec<StakeholderField> {
        let only = |field: Field| match field {
            Field::Stakeholder(field) => Some(field),
            _ => None,
        };
        self.fields().into_iter().filter_map(only).collect()
    }

    fn json(&self) -> Output {
        let mut network = Map::new();
        let mut put = |key: &str, value: Value| network.insert(key.to_owned(), value);
        put("variant", json!(self.variant_name()));
        let header = self.project.variant(self.variant).map(|v| &v.header);
        put("about", header.map_or(Value::Null, super::about));
        put("content", json!(self.content_key()));
        if let Some(formality) = self.filter.formality {
            put("formality", json!(formality));
        }
        if let Some(state) = self.filter.state {
            put("state", json!(state));
        }
        put("directed", json!(self.analysis.network.directed));
        put("weighted", json!(self.analysis.network.weighted));
        for field in self.network_fields() {
            put(field.key(), field.value(&self.analysis.network));
        }
        if let Some((key, found)) = self.sought() {
            put(key, found);
        }
        let fields = self.stakeholder_fields();
        if self.fields.is_some() {
            put("exact", json!(self.analysis.progress.is_exact()));
        }
        let stakeholders = self.analysis.stakeholders.iter();
        Output {
            network,
            stakeholders: (!fields.is_empty())
                .then(|| stakeholders.map(|row| self.row(row, &fields)).collect()),
            ties: self.fields().contains(&Field::Ties).then(|| self.ties()),
        }
    }

    /// The key players, where they were asked for.
    fn sought(&self) -> Option<(&'static str, Value)> {
        let is_asked = self.fields().contains(&Field::KeyPlayers) || self.key_players.is_some();
        is_asked.then(|| {
            let size = self.key_players.unwrap_or(KEY_PLAYERS);
            let seek = |criterion| {
                let found = key_players(self.snapshot.undirected(), size, criterion, &|| true)?;
                let ids = self.snapshot.ids();
                let members: Vec<StakeholderId> = found.nodes.iter().map(|&v| ids[v]).collect();
                Some(json!({"members": members, "value": found.value, "exact": found.exact}))
            };
            let found = json!({
                "size": size,
                "fragmentation": seek(Criterion::Fragmentation),
                "distance_weighted_fragmentation": seek(Criterion::DistanceWeightedFragmentation),
                "reach_steps": REACH,
                "reach": seek(Criterion::Reach(REACH)),
            });
            ("key_players", found)
        })
    }

    fn row(
        &self,
        (id, measures): (&StakeholderId, &StakeholderMeasures),
        fields: &[StakeholderField],
    ) -> Map<String, Value> {
        let mut row = Map::new();
        row.insert("id".to_owned(), json!(id));
        row.insert("label".to_owned(), json!(label(self.project, *id)));
        for field in fields {
            row.insert(field.key().to_owned(), field.value(measures));
        }
        if self.fields.is_some() {
            let exact = fields.iter().all(|field| field.is_exact(self.analysis));
            row.insert("exact".to_owned(), json!(exact));
        }
        row
    }

    fn ties(&self) -> Vec<Value> {
        let exact = self.analysis.progress.details.is_exact();
        let tie = |tie: &crate::analysis::TieMeasures| {
            json!({
                "source": tie.source,
                "target": tie.target,
                "betweenness": tie.betweenness,
                "bridge": tie.bridge,
                "embeddedness": tie.embeddedness,
                "exact": exact,
            })
        };
        self.analysis.ties.iter().map(tie).collect()
    }

    fn variant_name(&self) -> &str {
        self.project
            .variant(self.variant)
            .map_or("", |v| v.header.name.as_str())
    }

    /// Key or name of the content that a tie must carry to count.
    fn content_key(&self) -> Option<&str> {
        self.filter.content.and_then(|content| match content {
            ContentRef::Builtin(word) => Some(word.key()),
            ContentRef::Custom(id) => self.project.contents.get(&id).map(|c| c.name.as_str()),
        })
    }

    /// RFC 4180 but for the line ends, which are those of text files. Undefined is an empty field.
    fn csv(&self) -> String {
        let fields = self.stakeholder_fields();
        let keys = fields.iter().map(|field| field.key().to_owned());
        let header: Vec<String> = ["id", "label"]
            .map(str::to_owned)
            .into_iter()
            .chain(keys)
            .collect();
        let mut text = header.join(",") + "\n";
        for (id, measures) in &self.analysis.stakeholders {
            let mut cells = vec![id.to_string(), quoted(label(self.project, *id))];
            cells.extend(fields.iter().map(|field| plain(&field.value(measures))));
            text.push_str(&cells.join(","));
            text.push('\n');
        }
        text
    }

    /// Words in the user's language; numbers with a point in both, as in the other formats.
    fn table(&self, i18n: &I18n) -> String {
        let mut text = self.summary(i18n);
        let fields = self.stakeholder_fields();
        if !fields.is_empty() {
            text.push('\n');
            table::align(&mut text, &self.lines(&fields, i18n));
        }
        text.push('\n');
        text.push_str(&conventions(self.analysis, i18n));
        text
    }

    /// The header and a line for each stakeholder, the highest betweenness first.
    fn lines(&self, fields: &[StakeholderField], i18n: &I18n) -> Vec<Vec<Cell>> {
        let mut rows: Vec<_> = self.analysis.stakeholders.iter().collect();
        rows.sort_by(|(a_id, a), (b_id, b)| {
            b.betweenness.total_cmp(&a.betweenness).then(a_id.cmp(b_id))
        });
        let mut header = vec![
            Cell::number(i18n.text("cli-column-id")),
            Cell::word(i18n.text("cli-column-stakeholder")),
        ];
        header.extend(fields.iter().map(|field| Cell {
            text: i18n.text(&field.label_key()),
            is_word: field.is_word(),
        }));
        let mut lines = vec![header];
        for (id, measures) in rows {
            let mut line = vec![
                Cell::number(id.to_string()),
                Cell::word(label(self.project, *id).to_owned()),
            ];
            line.extend(fields.iter().map(|field| Cell {
                text: self.in_words(*field, *id, measures, i18n),
                is_word: field.is_word(),
            }));
            lines.push(line);
        }
        lines
    }

    fn in_words(
        &self,
        field: StakeholderField,
        id: StakeholderId,
        measures: &StakeholderMeasures,
        i18n: &I18n,
    ) -> String {
        match field {
            StakeholderField::Roles => {
                let mut roles: Vec<String> =
                    measures.roles.iter().map(|role| i18n.word(*role)).collect();
                if self.analysis.is_cut_point(id) {
                    roles.push(i18n.text("measure-cut-point-short"));
                }
                roles.join(", ")
            }
            StakeholderField::DependsMostOn => measures.most_needed.map_or_else(
                || UNDEFINED.to_owned(),
                |id| label(self.project, id).to_owned(),
            ),
            // People count from 1.
            StakeholderField::Cluster
            | StakeholderField::Component
            | StakeholderField::StrongComponent => {
                let number = field.value(measures).as_u64();
                number.map_or_else(|| UNDEFINED.to_owned(), |number| (number + 1).to_string())
            }
            _ => rounded(&field.value(measures)),
        }
    }

    fn summary(&self, i18n: &I18n) -> String {
        let all = i18n.text("cli-all-ties");
        let mut ties = vec![self.content_key().map(str::to_owned)];
        ties.push(self.filter.formality.map(|word| i18n.word(word)));
        ties.push(self.filter.state.map(|word| i18n.word(word)));
        let ties: Vec<String> = ties.into_iter().flatten().collect();
        let ties = if ties.is_empty() {
            all
        } else {
            ties.join(", ")
        };
        let mut lines = vec![
            (i18n.text("cli-variant"), self.variant_name().to_owned()),
            (i18n.text("cli-content"), ties),
        ];
        for field in self.network_fields() {
            self.summarise(field, i18n, &mut lines);
        }
        if let Some((_, found)) = self.sought() {
            for key in ["fragmentation", "distance_weighted_fragmentation", "reach"] {
                let name = i18n.text(&format!("measure-key-players-{}", key.replace('_', "-")));
                lines.push((name, self.labels(&found[key]["members"])));
            }
        }
        let width = lines
            .iter()
            .map(|(name, _)| name.chars().count())
            .max()
            .unwrap_or(0);
        let line = |(name, value): &(String, String)| format!("{name:<width$}  {value}\n");
        lines.iter().map(line).collect()
    }

    /// The labels of a list of ids.
    fn labels(&self, ids: &Value) -> String {
        let ids = ids
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_u64);
        let labels: Vec<&str> = ids
            .map(|id| label(self.project, StakeholderId(id)))
            .collect();
        if labels.is_empty() {
            UNDEFINED.to_owned()
        } else {
            labels.join(", ")
        }
    }

    fn summarise(&self, field: NetworkField, i18n: &I18n, lines: &mut Vec<(String, String)>) {
        let value = field.value(&self.analysis.network);
        let name = i18n.text(&field.label_key());
        match (field, value) {
            (NetworkField::CutPoints, _) => {
                let points = &self.analysis.network.cut_points;
                let labels: Vec<&str> = points.iter().map(|id| label(self.project, *id)).collect();
                let none = labels.is_empty().then(|| UNDEFINED.to_owned());
                lines.push((name, none.unwrap_or_else(|| labels.join(", "))));
            }
            (_, Value::Array(items)) => lines.push((name, items.len().to_string())),
            (NetworkField::CorePeriphery, Value::Object(parts)) => {
                lines.push((name, rounded(&parts["fit"])));
            }
            (_, Value::Object(parts)) => {
                for (key, value) in parts {
                    let part = format!("{}-{}", field.label_key(), key.replace('_', "-"));
                    lines.push((i18n.text(&part), rounded(&value)));
                }
            }
            (NetworkField::Diameter | NetworkField::Radius, Value::Number(steps))
                if !self.analysis.network.weighted =>
            {
                lines.push((name, format!("{:.0}", steps.as_f64().unwrap_or(f64::NAN))));
            }
            (_, value) => lines.push((name, rounded(&value))),
        }
    }
}

fn label(project: &Project, id: StakeholderId) -> &str {
    project.stakeholder(id).map_or("", |s| s.display_label())
}

/// A text as a cell of a file for programs (RFC 4180).
pub(super) fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// How the numbers are counted.
fn conventions(analysis: &Analysis, i18n: &I18n) -> String {
    let direction = if analysis.network.directed {
        "cli-convention-directed"
    } else {
        "cli-convention-undirected"
    };
    let length = if analysis.network.weighted {
        "cli-convention-weighted"
    } else {
        "cli-convention-unweighted"
    };
    let lines = [direction, length, "cli-convention-rest"].map(|key| i18n.text(key));
    format!("{}\n", lines.join("\n"))
}

/// A value as CSV holds it.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Array(items) => {
            let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            words.join(" ")
        }
        Value::Number(number) if number.is_f64() => number
            .as_f64()
            .map_or(String::new(), |number| number.to_string()),
        other => other.to_string(),
    }
}

/// A value as tables show it: counts whole, others with six decimals.
fn rounded(value: &Value) -> String {
    match value {
        Value::Number(number) if number.is_f64() => {
            format!("{:.6}", number.as_f64().unwrap_or(f64::NAN))
        }
        Value::Null => UNDEFINED.to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_quoted_only_where_csv_asks_for_it() {
        assert_eq!(quoted("Poktan"), "Poktan");
        assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(quoted("a\nb"), "\"a\nb\"");
    }
}
