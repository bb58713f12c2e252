//! The training's three measures, with the conventions by which they are counted.

use crate::analysis::digits;
use crate::compare::words::{change, signed, value};
use crate::compare::{Line, Value, network_values};
use crate::model::{Measure, StakeholderId, Vocabulary as _};
use crate::report::draft::{Draft, Source};
use crate::report::model::{Column, Item};
use crate::report::options::Part;

/// Those of the network that are told in the text; the annex has all.
const NETWORK: [&str; 7] = [
    "stakeholders",
    "ties",
    "density",
    "components",
    "cut_points",
    "diameter",
    "mean_distance",
];
/// So many stakeholders are told in the text; the annex has all.
const MOST: usize = 20;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    draft.say(i18n.text("report-measures"));
    let explained = Measure::TAUGHT.iter().map(|measure| Item {
        lead: i18n.word(*measure),
        text: i18n.text(&format!("{}-explained", measure.label_key())),
    });
    draft.list(explained.collect());
    draft.say(conventions(source));
    let of_network = |key: &str| NETWORK.contains(&key);
    network(source, draft, "report-table-network", &of_network);
    let counted = counted(source);
    let has_annex = source.options.has(Part::Annex);
    let most = if has_annex { MOST } else { usize::MAX };
    let shown = &counted[..counted.len().min(most)];
    stakeholders(source, draft, shown);
    if counted.len() > shown.len() {
        let args = [("shown", shown.len().into()), ("all", counted.len().into())];
        draft.note(i18n.with("report-more-in-annex", &args));
    }
}

/// What the text has not told.
pub(super) fn in_annex(source: &Source<'_>, draft: &mut Draft<'_>) {
    let is_told = source.options.has(Part::Measures);
    let counted = counted(source);
    if !is_told || counted.len() > MOST {
        stakeholders(source, draft, &counted);
    }
    if is_told {
        let other = |key: &str| !NETWORK.contains(&key);
        network(source, draft, "report-table-other-network", &other);
    } else {
        network(source, draft, "report-table-all-network", &|_| true);
    }
}

/// How numbers are counted, each sentence once.
fn conventions(source: &Source<'_>) -> String {
    let mut keys: Vec<&str> = Vec::new();
    for side in &source.sides {
        let network = &side.analysis.network;
        keys.push(if network.directed {
            "cli-convention-directed"
        } else {
            "cli-convention-undirected"
        });
        keys.push(if network.weighted {
            "cli-convention-weighted"
        } else {
            "cli-convention-unweighted"
        });
    }
    keys.sort_unstable();
    keys.dedup();
    keys.reverse();
    keys.push("report-convention-parallel");
    let sentences = keys.into_iter().map(|key| source.i18n.text(key));
    sentences.collect::<Vec<_>>().join(" ")
}

/// Numbers of the network, of one variant or before and after, each with what it means.
fn network(
    source: &Source<'_>,
    draft: &mut Draft<'_>,
    caption: &str,
    is_told: &dyn Fn(&str) -> bool,
) {
    let i18n = source.i18n;
    let caption = i18n.text(caption);
    let name = |key: &str| i18n.text(&name_key(key));
    let meaning = |key: &str| i18n.text(&format!("{}-explained", name_key(key)));
    if let Some(comparison) = source.comparison {
        let lines = comparison.network.iter();
        let told = lines.filter(|line| is_told(line.key) && is_defined(line));
        let rows = told.map(|line| {
            vec![
                name(line.key),
                shown(source, line.before),
                shown(source, line.after),
                difference(source, line),
                meaning(line.key),
            ]
        });
        let columns = [
            ("compare-measure", 2.8),
            ("compare-before", -1.5),
            ("compare-after", -1.5),
            ("compare-change", -1.5),
            ("report-column-meaning", 5.5),
        ];
        draft.table(caption, &columns, rows.collect());
    } else if let Some(side) = source.after() {
        let values = network_values(&side.analysis.network).into_iter();
        let told = values.filter(|(key, v)| is_told(key) && v.number().is_some());
        let rows = told.map(|(key, v)| vec![name(key), shown(source, v), meaning(key)]);
        let columns = [
            ("compare-measure", 2.8),
            ("report-column-value", -1.5),
            ("report-column-meaning", 6.5),
        ];
        draft.table(caption, &columns, rows.collect());
    }
}

fn name_key(key: &str) -> String {
    match key {
        "stakeholders" => "measure-size".to_owned(),
        key => format!("measure-{}", key.replace('_', "-")),
    }
}

fn difference(source: &Source<'_>, line: &Line) -> String {
    let is_count = |value: Value| matches!(value, Value::Number(Some(n)) if n.fract() == 0.0);
    match line.change() {
        Some(steps) if is_count(line.before) && is_count(line.after) => {
            signed(steps, &source.i18n.lang().number(steps.abs(), 0))
        }
        _ => change(source.i18n, line),
    }
}

/// A number without decimals where it has none, such as a count of steps.
fn shown(source: &Source<'_>, number: Value) -> String {
    match number {
        Value::Number(Some(steps)) if steps > 1.0 && steps.fract() == 0.0 => {
            source.i18n.lang().number(steps, 0)
        }
        number => value(source.i18n, number),
    }
}

fn is_defined(line: &Line) -> bool {
    line.before.number().is_some() || line.after.number().is_some()
}

/// Everybody who is counted, the highest betweenness first.
fn counted(source: &Source<'_>) -> Vec<StakeholderId> {
    let values = |id: StakeholderId, measure: Measure| {
        let sides = source.sides.iter();
        sides.filter_map(move |side| side.analysis.value(id, measure))
    };
    let mut ids: Vec<StakeholderId> = source.members();
    ids.retain(|id| values(*id, Measure::Degree).next().is_some());
    let highest = |id: StakeholderId| values(id, Measure::Betweenness).fold(0.0, f64::max);
    ids.sort_by(|a, b| highest(*b).total_cmp(&highest(*a)).then(a.cmp(b)));
    ids
}

/// The three measures of these.
fn stakeholders(source: &Source<'_>, draft: &mut Draft<'_>, ids: &[StakeholderId]) {
    let (i18n, lang) = (source.i18n, source.i18n.lang());
    let sides = source.sides.len();
    let mut columns = vec![Column {
        title: i18n.text("report-column-stakeholder"),
        weight: 3.0,
        is_number: false,
    }];
    // As wide as their titles are in either language.
    for (measure, weight) in Measure::TAUGHT.into_iter().zip([1.6, 2.55, 2.3]) {
        let title = i18n.text(&format!("{}-short", measure.label_key()));
        let suffixes = ["compare-before", "compare-after"];
        for side in 0..sides {
            let title = if sides > 1 {
                format!(
                    "{title}\n{}",
                    i18n.text(suffixes[side.min(1)]).to_lowercase()
                )
            } else {
                title.clone()
            };
            columns.push(Column {
                title,
                weight,
                is_number: true,
            });
        }
    }
    let rows = ids.iter().map(|id| {
        let mut row = vec![source.label(*id)];
        for measure in Measure::TAUGHT {
            for side in &source.sides {
                row.push(lang.optional(side.analysis.value(*id, measure), digits(measure)));
            }
        }
        row
    });
    let rows = rows.collect();
    draft.table_of(i18n.text("report-table-measures"), columns, rows);
}
