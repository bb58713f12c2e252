//! Who depends on whom, as a heat map: each row on each column, in shares of the row's shortest
//! paths to the others.

mod matrix;
mod picture;

use std::sync::Arc;

use egui::Ui;

use crate::analysis::Errand;
use crate::context::{Action, Context};
use crate::edit::{Selection, table_text};
use crate::i18n::format::UNDEFINED;
use crate::model::StakeholderId;

use super::super::cached::Shown;
use super::super::controls;
use matrix::{MOST, Matrix, Work};

/// What a matrix depends on; who is selected matters only where not all find room.
#[derive(Clone, PartialEq)]
struct Wanted {
    shown: Shown,
    selected: Vec<StakeholderId>,
}

/// The picture's own state.
#[derive(Default)]
pub(super) struct DependenceMap {
    wanted: Option<Wanted>,
    errand: Errand<Matrix>,
    matrix: Option<Arc<Matrix>>,
    /// The cell that keys have reached.
    cell: Option<(usize, usize)>,
}

impl DependenceMap {
    pub(super) fn set_inline(&mut self, is_inline: bool) {
        self.errand.is_inline = is_inline;
    }

    /// How many of how many are shown.
    pub(super) fn bar(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        if let Some(matrix) = self.matrix.as_ref().filter(|m| m.order.len() < m.all) {
            let lang = ctx.i18n.lang();
            let arguments = [
                ("shown", lang.count(matrix.order.len()).into()),
                ("all", lang.count(matrix.all).into()),
            ];
            let text = ctx.i18n.with("panel-dependence-some", &arguments);
            controls::quiet(ui, ctx, text)
                .on_hover_text(ctx.i18n.text("panel-dependence-some-explained"));
        }
    }

    /// The matrix as tab-separated text, once there is one.
    pub(super) fn copied(&self, ctx: &Context<'_>) -> Option<String> {
        let matrix = self.matrix.as_ref().filter(|m| m.order.len() > 2)?;
        let names = matrix.order.iter().map(|id| ctx.label(*id).to_owned());
        let names: Vec<String> = names.collect();
        let mut rows = vec![[&[String::new()][..], &names].concat()];
        for (row, name) in names.iter().enumerate() {
            let cells = (0..names.len()).map(|column| match matrix.share(row, column) {
                Some(share) if row != column => ctx.i18n.lang().percent(share, 0),
                _ => UNDEFINED.to_owned(),
            });
            rows.push(std::iter::once(name.clone()).chain(cells).collect());
        }
        Some(table_text::text(&rows))
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        self.bring_up_to_date(ui, ctx);
        let Some(matrix) = self.matrix.clone() else {
            controls::quiet(ui, ctx, ctx.i18n.text("panel-dependence-working"));
            return;
        };
        if matrix.order.len() < 3 {
            controls::quiet(ui, ctx, ctx.i18n.text("panel-dependence-empty"));
            return;
        }
        if let Some((row, column)) = picture::show(ui, ctx, &matrix, &mut self.cell) {
            let pair = [matrix.order[row], matrix.order[column]];
            actions.push(Action::Select(Selection::stakeholders(pair)));
            actions.push(Action::Reveal(pair[1]));
        }
    }

    fn bring_up_to_date(&mut self, ui: &Ui, ctx: &Context<'_>) {
        let selected = if ctx.analysis.stakeholders.len() > MOST {
            ctx.selection()
                .stakeholders
                .iter()
                .copied()
                .take(MOST)
                .collect()
        } else {
            Vec::new()
        };
        let wanted = Wanted {
            shown: Shown::of(ctx),
            selected,
        };
        if self.wanted.as_ref() != Some(&wanted) {
            let grown = self.wanted.replace(wanted);
            // A click in the picture must not move what was clicked.
            let is_same = grown.is_some_and(|old| old.shown == Shown::of(ctx));
            let inside = |ids: &[StakeholderId]| {
                let matrix = self.matrix.as_ref();
                matrix.is_some_and(|m| ids.iter().all(|id| m.order.contains(id)))
            };
            let selected = self.wanted.as_ref().map_or(&[][..], |w| &w.selected);
            if is_same && inside(selected) {
                return;
            }
            let work = Work::begin(ctx);
            let window = ui.ctx().clone();
            self.errand
                .ask(move || window.request_repaint(), |asked| work.done(asked));
        }
        if let Some(matrix) = self.errand.poll() {
            let is_other = self.matrix.as_ref().is_none_or(|m| m.order != matrix.order);
            if is_other {
                self.cell = None;
            }
            self.matrix = Some(Arc::new(matrix));
        }
    }
}
