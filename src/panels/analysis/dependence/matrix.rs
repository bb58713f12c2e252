//! Who depends on whom, worked out row by row between frames: each row is one search from one
//! stakeholder.

use std::time::{Duration, Instant};

use crate::analysis::{Snapshot, dependence};
use crate::context::Context;
use crate::model::{Measure, StakeholderId};

/// Most stakeholders side by side: more can be neither read nor drawn quickly.
pub(super) const MOST: usize = 60;

/// What may be taken from a frame.
const PATIENCE: Duration = Duration::from_millis(6);

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

/// The rows that are done so far.
pub(super) struct Work {
    snapshot: Snapshot,
    chosen: Vec<StakeholderId>,
    rows: Vec<Vec<Option<f64>>>,
    all: usize,
}

impl Work {
    pub(super) fn begin(ctx: &Context<'_>) -> Self {
        let project = ctx.project();
        let filter = &project.view.filter;
        let snapshot = Snapshot::of(project, ctx.variant_id(), filter, 0);
        let mut chosen = chosen(ctx);
        // The numbers may lag behind the document by a moment.
        chosen.retain(|id| snapshot.ids().binary_search(id).is_ok());
        Self {
            snapshot,
            chosen,
            rows: Vec::new(),
            all: ctx.analysis.stakeholders.len(),
        }
    }

    /// Goes on for a moment; the matrix when all rows are done.
    pub(super) fn go_on(&mut self) -> Option<Matrix> {
        let begun = Instant::now();
        while self.rows.len() < self.chosen.len() && begun.elapsed() < PATIENCE {
            let next = &self.chosen[self.rows.len()..];
            let rows = self.rows_of(&next[..next.len().min(AT_ONCE)]);
            self.rows.extend(rows);
        }
        (self.rows.len() == self.chosen.len()).then(|| self.sorted())
    }

    /// How each of these depends on each of the chosen ones.
    fn rows_of(&self, ids: &[StakeholderId]) -> Vec<Vec<Option<f64>>> {
        let node = |id: &StakeholderId| self.snapshot.ids().binary_search(id).ok();
        let columns: Vec<Option<usize>> = self.chosen.iter().map(node).collect();
        let sources: Vec<usize> = ids.iter().filter_map(node).collect();
        dependence::on_each_other_from(&self.snapshot, &sources)
            .into_iter()
            .map(|row| columns.iter().map(|column| row[(*column)?]).collect())
            .collect()
    }

    /// Those on whom others depend most first.
    fn sorted(&self) -> Matrix {
        let count = self.chosen.len();
        let weight = |column: usize| -> f64 {
            let shares = self.rows.iter().filter_map(|row| row[column]);
            shares.sum()
        };
        let weights: Vec<f64> = (0..count).map(weight).collect();
        let mut places: Vec<usize> = (0..count).collect();
        places.sort_by(|a, b| weights[*b].total_cmp(&weights[*a]).then(a.cmp(b)));
        let shares = places
            .iter()
            .flat_map(|row| places.iter().map(|column| self.rows[*row][*column]));
        Matrix {
            shares: shares.collect(),
            order: places.iter().map(|place| self.chosen[*place]).collect(),
            all: self.all,
        }
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
