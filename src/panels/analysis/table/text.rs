//! The table as text: tab-separated, as spreadsheets take it from the clipboard.

use crate::context::Context;
use crate::edit::table_text;
use crate::io::export::table;
use crate::model::StakeholderId;

use super::super::super::words::category_name;
use super::column::Column;

/// Decimals of numbers that go on to a spreadsheet.
const DIGITS: usize = 6;

/// The table as a file that spreadsheets open.
pub(super) fn csv(ctx: &Context<'_>, columns: &[Column], rows: &[StakeholderId]) -> String {
    table::csv(self::rows(ctx, columns, rows), ctx.i18n.lang())
}

/// The table with a line of headings.
pub(super) fn of(ctx: &Context<'_>, columns: &[Column], rows: &[StakeholderId]) -> String {
    table_text::text(&self::rows(ctx, columns, rows))
}

fn rows(ctx: &Context<'_>, columns: &[Column], ids: &[StakeholderId]) -> Vec<Vec<String>> {
    let head = columns.iter().map(|column| column.name(ctx)).collect();
    let row = |id: &StakeholderId| {
        let cells = columns.iter().map(|column| content(ctx, *column, *id));
        cells.collect()
    };
    std::iter::once(head).chain(ids.iter().map(row)).collect()
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
    fn no_cell_is_a_formula() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("KUD"), "KUD");
    }
}
