//! The eight components: what is written of each, for the network and for its stakeholders.

use crate::compare::words::{change, value};
use crate::model::{Component, Vocabulary as _};
use crate::report::draft::{Draft, Source, or_dash};

use super::details;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    draft.say(i18n.text("report-components"));
    network(source, draft);
    numbers(source, draft);
    let Some(side) = source.after() else {
        return;
    };
    if source.is_compared() {
        let args = [("variant", side.name().to_owned().into())];
        draft.say(i18n.with("report-components-of", &args));
    }
    details::write(source, side, draft);
}

/// What is written of each component for the network as a whole.
fn network(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let told = Component::ALL.iter();
    let told = told.filter(|c| source.options.sensitive || **c != Component::Commitment);
    let rows: Vec<Vec<String>> = told
        .map(|component| {
            let texts = source
                .sides
                .iter()
                .map(|side| side.variant.header.components.text(*component).to_owned());
            let texts: Vec<String> = texts.collect();
            (i18n.word(*component), texts)
        })
        .filter(|(_, texts)| texts.iter().any(|text| !text.trim().is_empty()))
        .map(|(name, texts)| {
            let texts = texts.iter().map(|text| or_dash(text));
            std::iter::once(name).chain(texts).collect()
        })
        .collect();
    let columns: &[(&str, f64)] = if source.is_compared() {
        &[
            ("report-column-component", 2.2),
            ("compare-before", 4.0),
            ("compare-after", 4.0),
        ]
    } else {
        &[
            ("report-column-component", 2.0),
            ("report-column-text", 6.0),
        ]
    };
    draft.table(i18n.text("report-table-components"), columns, rows);
}

/// The numbers of the components before and after, and what they say.
fn numbers(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let Some(comparison) = source.comparison else {
        return;
    };
    let lines = comparison.components.iter();
    let told = lines.filter(|line| source.options.sensitive || line.key != "commitment");
    let rows = told.map(|line| {
        vec![
            i18n.text(&format!("measure-{}", line.key.replace('_', "-"))),
            value(i18n, line.before),
            value(i18n, line.after),
            change(i18n, line),
        ]
    });
    let columns = [
        ("compare-measure", 5.0),
        ("compare-before", -2.0),
        ("compare-after", -2.0),
        ("compare-change", -2.0),
    ];
    let rows = rows.collect();
    draft.table(i18n.text("report-table-component-numbers"), &columns, rows);
}
