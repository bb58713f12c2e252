//! `jejaring analyze`: the numbers of one variant as a table, JSON or CSV.

use serde::Serialize;

use crate::analysis::{Analysis, Role, StakeholderMeasures, analyse_project};
use crate::i18n::I18n;
use crate::i18n::format::UNDEFINED;
use crate::model::{ContentRef, Project, StakeholderId, TieFilter, VariantId, Vocabulary as _};

use super::args::{Analyze, Format};
use super::{Failure, content, open, variant};

pub(super) fn run(options: &Analyze, i18n: &I18n) -> Result<String, Failure> {
    let project = open(&options.file, i18n)?;
    let variant = variant(&project, options.variant.as_deref())?;
    let filter = TieFilter {
        content: options
            .content
            .as_deref()
            .map(|name| content(&project, name))
            .transpose()?,
        ..TieFilter::default()
    };
    let analysis = analyse_project(&project, variant, &filter);
    let report = Report::of(&project, variant, &filter, &analysis);
    Ok(match options.format {
        Format::Json => {
            let mut text = serde_json::to_string_pretty(&report)
                .map_err(|error| Failure::Output(error.into()))?;
            text.push('\n');
            text
        }
        Format::Csv => csv(&report),
        Format::Table => table(&report, &analysis, i18n),
    })
}

/// The JSON output. Keys, codes and numbers are the same in every language.
#[derive(Serialize)]
struct Report<'a> {
    network: Network<'a>,
    stakeholders: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Network<'a> {
    variant: &'a str,
    /// Key or name of the content that a tie must carry to count.
    content: Option<&'a str>,
    directed: bool,
    /// Whether lengths are 1/strength.
    weighted: bool,
    stakeholders: usize,
    ties: usize,
    density: Option<f64>,
    components: usize,
    diameter: Option<f64>,
    mean_distance: Option<f64>,
    reachable_share: Option<f64>,
    cut_points: &'a [StakeholderId],
}

#[derive(Serialize)]
struct Row<'a> {
    id: StakeholderId,
    label: &'a str,
    degree: usize,
    betweenness: f64,
    betweenness_normalized: Option<f64>,
    closeness: f64,
    roles: &'a [Role],
}

impl<'a> Report<'a> {
    fn of(
        project: &'a Project,
        variant: VariantId,
        filter: &TieFilter,
        analysis: &'a Analysis,
    ) -> Self {
        let network = &analysis.network;
        let row = |(id, m): (&StakeholderId, &'a StakeholderMeasures)| Row {
            id: *id,
            label: label(project, *id),
            degree: m.degree,
            betweenness: m.betweenness,
            betweenness_normalized: m.betweenness_normalized,
            closeness: m.closeness,
            roles: &m.roles,
        };
        Self {
            network: Network {
                variant: project
                    .variant(variant)
                    .map_or("", |v| v.header.name.as_str()),
                content: filter.content.and_then(|content| match content {
                    ContentRef::Builtin(word) => Some(word.key()),
                    ContentRef::Custom(id) => project.contents.get(&id).map(|c| c.name.as_str()),
                }),
                directed: network.directed,
                weighted: network.weighted,
                stakeholders: network.stakeholders,
                ties: network.ties,
                density: network.density,
                components: network.components,
                diameter: network.diameter,
                mean_distance: network.mean_distance,
                reachable_share: network.reachable_share,
                cut_points: &network.cut_points,
            },
            stakeholders: analysis.stakeholders.iter().map(row).collect(),
        }
    }
}

fn label(project: &Project, id: StakeholderId) -> &str {
    project.stakeholder(id).map_or("", |s| s.display_label())
}

/// RFC 4180 but for the line ends, which are those of text files. Undefined is an empty field.
fn csv(report: &Report<'_>) -> String {
    let mut text =
        String::from("id,label,degree,betweenness,betweenness_normalized,closeness,roles\n");
    for row in &report.stakeholders {
        let normalized = row
            .betweenness_normalized
            .map_or(String::new(), |v| v.to_string());
        let roles: Vec<&str> = row.roles.iter().map(|role| role.key()).collect();
        let fields = [
            row.id.to_string(),
            quoted(row.label),
            row.degree.to_string(),
            row.betweenness.to_string(),
            normalized,
            row.closeness.to_string(),
            roles.join(" "),
        ];
        text.push_str(&fields.join(","));
        text.push('\n');
    }
    text
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Words in the user's language; numbers with a point in both, as in the other formats.
fn table(report: &Report<'_>, analysis: &Analysis, i18n: &I18n) -> String {
    let mut text = summary(report, i18n);
    let mut rows: Vec<&Row<'_>> = report.stakeholders.iter().collect();
    rows.sort_by(|a, b| {
        b.betweenness
            .total_cmp(&a.betweenness)
            .then(a.id.cmp(&b.id))
    });
    let header = [
        "cli-column-id",
        "cli-column-stakeholder",
        "measure-degree-short",
        "measure-betweenness-short",
        "measure-betweenness-normalized-short",
        "measure-closeness-short",
        "measure-roles-short",
    ]
    .map(|key| i18n.text(key));
    let mut lines = vec![header];
    for row in rows {
        let mut roles: Vec<String> = row.roles.iter().map(|role| i18n.word(*role)).collect();
        if analysis.is_cut_point(row.id) {
            roles.push(i18n.text("measure-cut-point-short"));
        }
        lines.push([
            row.id.to_string(),
            row.label.to_owned(),
            row.degree.to_string(),
            decimals(Some(row.betweenness)),
            decimals(row.betweenness_normalized),
            decimals(Some(row.closeness)),
            roles.join(", "),
        ]);
    }
    text.push('\n');
    align(&mut text, &lines);
    text.push('\n');
    text.push_str(&conventions(report, i18n));
    text
}

fn summary(report: &Report<'_>, i18n: &I18n) -> String {
    let network = &report.network;
    let cut_points: Vec<&str> = report
        .stakeholders
        .iter()
        .filter(|row| network.cut_points.contains(&row.id))
        .map(|row| row.label)
        .collect();
    let all = i18n.text("cli-all-ties");
    let none = UNDEFINED.to_owned();
    let lines = [
        ("cli-variant", network.variant.to_owned()),
        ("cli-content", network.content.map_or(all, str::to_owned)),
        ("cli-column-stakeholder", network.stakeholders.to_string()),
        ("measure-ties", network.ties.to_string()),
        ("measure-density", decimals(network.density)),
        ("measure-components", network.components.to_string()),
        ("measure-diameter", length(network.diameter)),
        ("measure-mean-distance", decimals(network.mean_distance)),
        ("measure-reachable-share", decimals(network.reachable_share)),
        (
            "measure-cut-points",
            if cut_points.is_empty() {
                none
            } else {
                cut_points.join(", ")
            },
        ),
    ]
    .map(|(key, value)| (i18n.text(key), value));
    let width = lines
        .iter()
        .map(|(name, _)| name.chars().count())
        .max()
        .unwrap_or(0);
    let line = |(name, value): &(String, String)| format!("{name:<width$}  {value}\n");
    lines.iter().map(line).collect()
}

/// How the numbers are counted.
fn conventions(report: &Report<'_>, i18n: &I18n) -> String {
    let direction = if report.network.directed {
        "cli-convention-directed"
    } else {
        "cli-convention-undirected"
    };
    let length = if report.network.weighted {
        "cli-convention-weighted"
    } else {
        "cli-convention-unweighted"
    };
    let lines = [direction, length, "cli-convention-rest"].map(|key| i18n.text(key));
    format!("{}\n", lines.join("\n"))
}

fn decimals(value: Option<f64>) -> String {
    value.map_or_else(|| UNDEFINED.to_owned(), |v| format!("{v:.6}"))
}

/// A count of steps where lengths are whole.
fn length(value: Option<f64>) -> String {
    match value {
        Some(v) if v.fract() == 0.0 => format!("{v:.0}"),
        other => decimals(other),
    }
}

/// Columns two spaces apart: numbers to the right, words to the left.
fn align<const N: usize>(text: &mut String, lines: &[[String; N]]) {
    let is_word = |column: usize| column == 1 || column + 1 == N;
    let widths: Vec<usize> = (0..N)
        .map(|column| {
            let lengths = lines.iter().map(|line| line[column].chars().count());
            lengths.max().unwrap_or(0)
        })
        .collect();
    for line in lines {
        let cells: Vec<String> = line
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, &width))| {
                if is_word(column) {
                    format!("{cell:<width$}")
                } else {
                    format!("{cell:>width$}")
                }
            })
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
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

    #[test]
    fn columns_line_up_by_characters_not_bytes() {
        let mut text = String::new();
        let line = |cells: [&str; 3]| cells.map(str::to_owned);
        align(&mut text, &[line(["9", "é", "x"]), line(["10", "ab", "y"])]);
        assert_eq!(text, " 9  é   x\n10  ab  y\n");
    }
}
