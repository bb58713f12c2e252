//! The table as text: tab-separated for pasting into a spreadsheet, or a CSV file.

use crate::context::Context;
use crate::i18n::Lang;
use crate::model::StakeholderId;

use super::super::super::words::category_name;
use super::column::Column;

/// Decimals of numbers that go on to a spreadsheet.
const DIGITS: usize = 6;

/// How cells are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For the clipboard: spreadsheets take tabs as columns.
    Tabs,
    /// For a file: semicolons where the comma is the decimal sign, as spreadsheets expect there.
    Csv,
}

/// The table with a line of headings.
pub(super) fn of(
    ctx: &Context<'_>,
    columns: &[Column],
    rows: &[StakeholderId],
    format: Format,
) -> String {
    let lang = ctx.i18n.lang();
    let line = |cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|text| cell(text, format, lang)).collect();
        cells.join(&separator(format, lang).to_string()) + "\r\n"
    };
    let mut text = line(columns.iter().map(|column| column.name(ctx)).collect());
    for id in rows {
        let cells = columns.iter().map(|column| content(ctx, *column, *id));
        text.push_str(&line(cells.collect()));
    }
    text
}

fn separator(format: Format, lang: Lang) -> char {
    match (format, lang) {
        (Format::Tabs, _) => '\t',
        (Format::Csv, Lang::Indonesian) => ';',
        (Format::Csv, Lang::English) => ',',
    }
}

/// A cell on one line, quoted where it must be.
fn cell(text: &str, format: Format, lang: Lang) -> String {
    let line: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let special = |c| c == '"' || c == separator(format, lang);
    if format == Format::Csv && line.contains(special) {
        format!("\"{}\"", line.replace('"', "\"\""))
    } else {
        line
    }
}

fn content(ctx: &Context<'_>, column: Column, id: StakeholderId) -> String {
    let Some(measures) = ctx.analysis.of(id) else {
        return String::new();
    };
    match column {
        Column::Name => harmless(ctx.label(id)),
        Column::Category => {
            let category = ctx.project().stakeholder(id).map(|s| s.category);
            harmless(&category.map_or_else(String::new, |c| category_name(ctx, c)))
        }
        Column::Roles => {
            let roles: Vec<String> = measures.roles.iter().map(|r| ctx.i18n.word(*r)).collect();
            roles.join(", ")
        }
        Column::CutPoint if ctx.analysis.is_cut_point(id) => ctx.i18n.text("cut-point"),
        Column::CutPoint => String::new(),
        Column::Measure(_) | Column::Cluster => {
            ctx.i18n.lang().plain(column.number(measures), DIGITS)
        }
    }
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_in_its_place() {
        let csv = |text| cell(text, Format::Csv, Lang::Indonesian);
        assert_eq!(csv("KUD; cabang"), "\"KUD; cabang\"");
        assert_eq!(csv("\"Maju\""), "\"\"\"Maju\"\"\"");
        assert_eq!(csv("0,5"), "0,5");
        assert_eq!(cell("a\tb\nc", Format::Tabs, Lang::English), "a b c");
        assert_eq!(cell("0,5", Format::Csv, Lang::English), "\"0,5\"");
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("KUD"), "KUD");
    }
}
