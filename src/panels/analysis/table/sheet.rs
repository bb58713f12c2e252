//! What the table shows, worked out once and kept until something changes: who stands in it, in
//! which order, and how long the bars are.

use crate::context::Context;
use crate::model::StakeholderId;

use super::super::super::cached::Shown;
use super::column::{Column, SortKey};

/// What a sheet depends on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    pub shown: Shown,
    pub columns: Vec<Column>,
    pub sort: Column,
    pub ascending: bool,
    /// Only stakeholders whose name or label holds this.
    pub query: String,
}

/// The rows in their order, and the highest value of each column for its bars.
pub(super) struct Sheet {
    pub rows: Vec<StakeholderId>,
    pub tops: Vec<f64>,
}

impl Sheet {
    pub(super) fn of(ctx: &Context<'_>, wanted: &Wanted) -> Self {
        let query = wanted.query.trim().to_lowercase();
        let mut rows: Vec<(SortKey, String, StakeholderId)> = ctx
            .variant()
            .members
            .keys()
            .filter(|id| ctx.analysis.of(**id).is_some())
            .map(|id| (*id, ctx.label(*id).to_lowercase()))
            .filter(|(id, label)| query.is_empty() || matches(ctx, *id, label, &query))
            .map(|(id, label)| (wanted.sort.sort_key(ctx, id), label, id))
            .collect();
        rows.sort_by(|a, b| {
            a.0.compare(&b.0, wanted.ascending)
                .then_with(|| a.1.cmp(&b.1))
                .then_with(|| a.2.cmp(&b.2))
        });
        let tops = wanted.columns.iter().map(|column| top(ctx, *column));
        Self {
            rows: rows.into_iter().map(|(_, _, id)| id).collect(),
            tops: tops.collect(),
        }
    }
}

fn matches(ctx: &Context<'_>, id: StakeholderId, label: &str, query: &str) -> bool {
    let stakeholder = ctx.project().stakeholder(id);
    label.contains(query) || stakeholder.is_some_and(|s| s.name.to_lowercase().contains(query))
}

/// The highest value of a column among all that are counted; 0 for columns without bars.
fn top(ctx: &Context<'_>, column: Column) -> f64 {
    if !matches!(column, Column::Measure(_)) {
        return 0.0;
    }
    let all = ctx.analysis.stakeholders.values();
    all.filter_map(|m| column.number(m))
        .filter(|value| value.is_finite())
        .fold(0.0, f64::max)
}
