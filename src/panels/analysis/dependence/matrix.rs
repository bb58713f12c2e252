//! Who depends on whom, worked out row by row on a thread: each row is one search from one
//! stakeholder.

use crate::analysis::{Asked, Gathered, Snapshot, dependence};
use crate::context::Context;
use crate::model::{Measure, StakeholderId};

/// Most stakeholders side by side: more can be neither read nor drawn quickly.
pub(super) const MOST: usize = 60;

/// Rows that are worked out together.
const AT_ONCE: usize = 8;

/// The dependence of each on each, among all or among those chosen for the picture.
pub(super) struct Matrix {
    /// Rows and columns: those on whom others depend most come first.
    pub order: Vec<StakeholderId>,
    /// Row after row: how much the row's stakeholder depends on the column's; `None` where that is
    /// undefined.
    shares: Vec<Option<f64>>,
    /// How many are in the network.
    pub all: usize,
}

impl Matrix {
    pub(super) fn share(&self, row: usize, column: usize) -> Option<f64> {
        self.shares.get(row * self.order.len() + column).copied()?
    }
}

/// What a matrix is made from, taken out of the document.
pub(super) struct Work {
    network: Gathered,
    chosen: Vec<StakeholderId>,
    all: usize,
}

impl Work {
    pub(super) fn begin(ctx: &Context<'_>) -> Self {
        let project = ctx.project();
        let filter = &project.view.filter;
        Self {
            network: Gathered::of(project, ctx.variant_id(), filter, 0),
            chosen: chosen(ctx),
            all: ctx.analysis.stakeholders.len(),
        }
    }

    /// The matrix; `None` once it is no longer wanted.
    pub(super) fn done(self, asked: &Asked<Matrix>) -> Option<Matrix> {
        let snapshot = self.network.snapshot();
        let mut chosen = self.chosen;
        // The numbers may lag behind the document by a moment.
        chosen.retain(|id| snapshot.ids().binary_search(id).is_ok());
        let mut rows = Vec::with_capacity(chosen.len());
        for next in chosen.chunks(AT_ONCE) {
            if !asked.go_on() {
                return None;
            }
            rows.extend(rows_of(&snapshot, &chosen, next));
        }
        Some(sorted(&chosen, &rows, self.all))
    }
}

/// How each of `ids` depends on each of the chosen ones.
fn rows_of(
    snapshot: &Snapshot,
    chosen: &[StakeholderId],
    ids: &[StakeholderId],
) -> Vec<Vec<Option<f64>>> {
    let node = |id: &StakeholderId| snapshot.ids().binary_search(id).ok();
    let columns: Vec<Option<usize>> = chosen.iter().map(node).collect();
    let sources: Vec<usize> = ids.iter().filter_map(node).collect();
    dependence::on_each_other_from(snapshot, &sources)
        .into_iter()
        .map(|row| columns.iter().map(|column| row[(*column)?]).collect())
        .collect()
}

/// Those on whom others depend most first.
fn sorted(chosen: &[StakeholderId], rows: &[Vec<Option<f64>>], all: usize) -> Matrix {
    let count = chosen.len();
    let weight = |column: usize| -> f64 {
        let shares = rows.iter().filter_map(|row| row[column]);
        shares.sum()
    };
    let weights: Vec<f64> = (0..count).map(weight).collect();
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| weights[*b].total_cmp(&weights[*a]).then(a.cmp(b)));
    let shares = places
        .iter()
        .flat_map(|row| places.iter().map(|column| rows[*row][*column]));
    Matrix {
        shares: shares.collect(),
        order: places.iter().map(|place| chosen[*place]).collect(),
        all,
    }
}

/// All, or where they are too many the selected ones and those with the highest betweenness: on
/// them others depend most in sum.
pub(super) fn chosen(ctx: &Context<'_>) -> Vec<StakeholderId> {
    let all = &ctx.analysis.stakeholders;
    let mut ids: Vec<StakeholderId> = all.keys().copied().collect();
    if ids.len() > MOST {
        let selected = &ctx.selection().stakeholders;
        ids.sort_by(|a, b| {
            let value = |id| ctx.analysis.value(id, Measure::Betweenness).unwrap_or(0.0);
            let is_selected = |id| selected.contains(id);
            is_selected(b)
                .cmp(&is_selected(a))
                .then(value(*b).total_cmp(&value(*a)))
                .then(a.cmp(b))
        });
        ids.truncate(MOST);
        ids.sort_unstable();
    }
    ids
}
