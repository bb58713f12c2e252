//! Ranks before and after as lines from left to right.

use egui::{Align2, Pos2, Rect, Sense, Stroke, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};

use crate::analysis::digits;
use crate::compare::{Comparison, MeasureChange, measure_changes};
use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::Measure;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::measure_menu;

/// Height of a row, in points.
const ROW: f32 = 22.0;
/// So many are shown; more would be lines upon lines.
const MOST: usize = 12;

/// The ranks by one measure that are shown, and in which row each stands on either side.
pub(super) struct Slopes {
    measure: Measure,
    changes: Vec<MeasureChange>,
    places: [Vec<Option<usize>>; 2],
}

/// The measure that is shown, and the chip that chooses another.
pub(super) fn choose(ui: &mut Ui, ctx: &Context<'_>, measure: &mut Option<Measure>) -> Measure {
    let shown = measure.unwrap_or(Measure::Betweenness);
    controls::chips(ui, |ui| {
        let name = ctx.i18n.text("compare-ranks");
        if let Some(picked) = measure_menu::chip(ui, ctx, &name, shown) {
            *measure = Some(picked);
        }
    });
    shown
}

impl Slopes {
    pub(super) fn of(comparison: &Comparison, measure: Measure) -> Self {
        let ids = comparison.stakeholders.iter().map(|change| change.id);
        let mut changes = measure_changes(&comparison.analyses, ids, measure);
        changes.truncate(MOST);
        Self {
            measure,
            places: [
                places(&changes, |c| c.rank_before),
                places(&changes, |c| c.rank_after),
            ],
            changes,
        }
    }

    pub(super) fn ui(&self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let rows = self.places.iter().flatten().flatten().max();
        let rows = rows.map_or(0, |last| last + 1);
        let size = Vec2::new(ui.available_width(), rows as f32 * ROW);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let columns = [
            rect.left() + rect.width() * 0.40,
            rect.left() + rect.width() * 0.60,
        ];
        for (n, change) in self.changes.iter().enumerate() {
            slope(
                ui,
                ctx,
                rect,
                columns,
                [self.places[0][n], self.places[1][n]],
                (change, self.measure),
                actions,
            );
        }
    }
}

/// Rows by rank, one for each; `None` for those who are not there.
fn places(
    changes: &[MeasureChange],
    rank: impl Fn(&MeasureChange) -> Option<usize>,
) -> Vec<Option<usize>> {
    let mut order: Vec<(usize, usize)> = changes
        .iter()
        .enumerate()
        .filter_map(|(n, change)| Some((rank(change)?, n)))
        .collect();
    order.sort_unstable();
    let mut places = vec![None; changes.len()];
    for (row, (_, n)) in order.into_iter().enumerate() {
        places[n] = Some(row);
    }
    places
}

fn slope(
    ui: &mut Ui,
    ctx: &Context<'_>,
    rect: Rect,
    columns: [f32; 2],
    rows: [Option<usize>; 2],
    (change, measure): (&MeasureChange, Measure),
    actions: &mut Vec<Action>,
) {
    let name = ctx.label(change.id);
    let is_selected = ctx.selection().stakeholders.contains(&change.id);
    let at = |side: usize| rows[side].map(|row| rect.top() + (row as f32 + 0.5) * ROW);
    let rose = match (rows[0], rows[1]) {
        (Some(before), Some(after)) => after < before,
        _ => false,
    };
    let ink = theme::color(if is_selected || rose {
        ctx.tokens.accent
    } else {
        ctx.tokens.secondary
    });
    let lang = ctx.i18n.lang();
    let number = |value: Option<f64>| lang.optional(value, digits(measure));
    let spoken = format!(
        "{name}: {} {} → {}",
        ctx.i18n.word(measure),
        number(change.before),
        number(change.after)
    );
    if let (Some(from), Some(to)) = (at(0), at(1)) {
        let ends = [
            Pos2::new(columns[0] + 4.0, from),
            Pos2::new(columns[1] - 4.0, to),
        ];
        ui.painter().line_segment(ends, Stroke::new(1.5, ink));
    }
    let sides = [
        (
            at(0),
            change.rank_before,
            Align2::RIGHT_CENTER,
            " ×",
            rows[1].is_none(),
        ),
        (
            at(1),
            change.rank_after,
            Align2::LEFT_CENTER,
            " +",
            rows[0].is_none(),
        ),
    ];
    for (side, (y, rank, align, sign, is_alone)) in sides.into_iter().enumerate() {
        let (Some(y), Some(rank)) = (y, rank) else {
            continue;
        };
        let (left, right) = if side == 0 {
            (rect.left(), columns[0])
        } else {
            (columns[1], rect.right())
        };
        let place = Rect::from_x_y_ranges(left..=right, y - ROW / 2.0..=y + ROW / 2.0);
        let id = ui.id().with(("slope", side, change.id));
        let response = ui
            .interact(place, id, Sense::click())
            .on_hover_text(&spoken);
        response
            .widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_selected, &spoken));
        let sign = if is_alone { sign } else { "" };
        let text = format!("{rank} {name}{sign}");
        let anchor = match align {
            Align2::RIGHT_CENTER => Pos2::new(place.right(), y),
            _ => Pos2::new(place.left(), y),
        };
        let ink = theme::color(if is_selected || response.hovered() {
            ctx.tokens.accent
        } else {
            ctx.tokens.text
        });
        let painter = ui.painter_at(place);
        painter.text(
            anchor,
            align,
            text,
            theme::regular(type_scale::SECONDARY),
            ink,
        );
        if response.clicked() && ctx.variant().members.contains_key(&change.id) {
            actions.push(Action::Select(Selection::stakeholder(change.id)));
            actions.push(Action::Reveal(change.id));
        }
    }
}
