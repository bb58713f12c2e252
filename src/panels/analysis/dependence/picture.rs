//! Draws the heat map: names around, cells in one hue, the sentence of the cell under the pointer.

use egui::{
    Align2, EventFilter, Key, Pos2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, WidgetType,
};

use crate::context::Context;
use crate::model::StakeholderId;
use crate::style::palette;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::super::controls;
use super::matrix::Matrix;

/// Side of a cell, in points: what fits, within these.
const CELL: (f32, f32) = (16.0, 40.0);
/// From this side on a cell shows its share.
const NUMBERED: f32 = 26.0;
/// Up to so many stakeholders cells always show their shares.
const FEW: usize = 20;
/// Room for names at the left.
const NAMES: f32 = 130.0;
/// Most that the names above are tall; they stand aslant.
const HEADS: f32 = 74.0;
/// How far a slanting name leans, in turns of a full circle.
const SLANT: f32 = -std::f32::consts::FRAC_PI_4;

/// Where the cells are.
struct Grid {
    origin: Pos2,
    side: f32,
    count: usize,
}

impl Grid {
    fn cell(&self, row: usize, column: usize) -> Rect {
        let corner = self.origin + Vec2::new(column as f32, row as f32) * self.side;
        Rect::from_min_size(corner, Vec2::splat(self.side))
    }

    fn at(&self, pos: Pos2) -> Option<(usize, usize)> {
        let place = (pos - self.origin) / self.side;
        let inside = |n: f32| (0.0..self.count as f32).contains(&n);
        (inside(place.x) && inside(place.y)).then_some((place.y as usize, place.x as usize))
    }
}

/// Draws the matrix. Returns row and column of the cell that was clicked.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    matrix: &Matrix,
    cell: &mut Option<(usize, usize)>,
) -> Option<(usize, usize)> {
    controls::quiet(ui, ctx, ctx.i18n.text("panel-dependence-explained"));
    let count = matrix.order.len();
    let heads = heads(ui, ctx, matrix);
    let room = (ui.available_height() - heads - 12.0) / count as f32;
    // Small networks rather scroll than lose their numbers.
    let least = if count <= FEW { NUMBERED } else { CELL.0 };
    let side = room.clamp(least, CELL.1).floor();
    ScrollArea::both()
        .id_salt("dependence")
        .auto_shrink(false)
        .show(ui, |ui| {
            // The last slanting name leans out to the right.
            let size = Vec2::new(NAMES + heads, heads) + Vec2::splat(side * count as f32 + 4.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            let grid = Grid {
                origin: rect.min + Vec2::new(NAMES, heads),
                side,
                count,
            };
            cells(ui, ctx, matrix, &grid);
            let pointed = response.hover_pos().and_then(|pos| grid.at(pos));
            walk(ui, &response, count, cell);
            let shown = pointed.or(cell.filter(|_| response.has_focus()));
            names(ui, ctx, matrix, &grid, shown);
            if let Some((row, column)) = shown {
                let edge = Stroke::new(2.0, theme::color(ctx.tokens.accent));
                let rect = grid.cell(row, column);
                ui.painter()
                    .rect_stroke(rect, 2.0, edge, StrokeKind::Outside);
            }
            let name = ctx.i18n.text("panel-view-dependence");
            let spoken = shown.map_or_else(
                || name.clone(),
                |(row, column)| sentence(ctx, matrix, row, column),
            );
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &spoken));
            let entered = response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            let clicked = if response.clicked() && pointed.is_some() {
                pointed
            } else if entered {
                *cell
            } else {
                None
            };
            if pointed.is_some() {
                response.on_hover_text_at_pointer(spoken);
            } else if shown.is_some() {
                response.show_tooltip_text(spoken);
            }
            clicked.filter(|(row, column)| row != column)
        })
        .inner
}

/// Room for the names above: as much as the longest needs.
fn heads(ui: &Ui, ctx: &Context<'_>, matrix: &Matrix) -> f32 {
    let font = theme::bold(type_scale::SMALL);
    let ink = theme::color(ctx.tokens.text);
    let width = |id: &StakeholderId| {
        let galley = truncated(ui, ctx, *id, font.clone(), ink, HEADS * 1.35);
        galley.size().x
    };
    let widest = matrix.order.iter().map(width).fold(0.0, f32::max);
    // The diagonal, with the height of a line.
    ((widest + 14.0) * std::f32::consts::FRAC_1_SQRT_2 + 6.0).clamp(28.0, HEADS)
}

/// Arrow keys go from cell to cell.
fn walk(ui: &Ui, response: &Response, count: usize, cell: &mut Option<(usize, usize)>) {
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let (row, column) = cell.get_or_insert((1.min(count - 1), 0));
    let pressed = |key| ui.input(|i| i.key_pressed(key));
    if pressed(Key::ArrowUp) {
        *row = row.saturating_sub(1);
    }
    if pressed(Key::ArrowDown) {
        *row = (*row + 1).min(count - 1);
    }
    if pressed(Key::ArrowLeft) {
        *column = column.saturating_sub(1);
    }
    if pressed(Key::ArrowRight) {
        *column = (*column + 1).min(count - 1);
    }
}

/// What a cell says.
fn sentence(ctx: &Context<'_>, matrix: &Matrix, row: usize, column: usize) -> String {
    let name = |at: usize| ctx.label(matrix.order[at]).to_owned();
    if row == column {
        return name(row);
    }
    let mut arguments = vec![("who", name(row).into()), ("on", name(column).into())];
    match matrix.share(row, column) {
        Some(share) => {
            let share = ctx.i18n.lang().percent(share, 0);
            arguments.push(("share", share.into()));
            ctx.i18n.with("panel-dependence-sentence", &arguments)
        }
        None => ctx.i18n.with("panel-dependence-undefined", &arguments),
    }
}

fn cells(ui: &Ui, ctx: &Context<'_>, matrix: &Matrix, grid: &Grid) {
    let painter = ui.painter();
    let lang = ctx.i18n.lang();
    let clip = ui.clip_rect();
    for row in 0..grid.count {
        for column in 0..grid.count {
            let rect = grid.cell(row, column).shrink(0.5);
            if !clip.intersects(rect) {
                continue;
            }
            let fill = match matrix.share(row, column) {
                _ if row == column => ctx.tokens.line,
                Some(share) if share > 0.0 => palette::ramp(ctx.tokens, share),
                _ => ctx.tokens.background,
            };
            painter.rect_filled(rect, 2.0, theme::color(fill));
            let share = matrix.share(row, column).filter(|share| *share >= 0.005);
            if let Some(share) = share.filter(|_| grid.side >= NUMBERED && row != column) {
                painter.text(
                    rect.center(),
                    Align2::CENTER_CENTER,
                    lang.number(share * 100.0, 0),
                    theme::regular(type_scale::SMALL),
                    theme::color(palette::ink_on(fill)),
                );
            }
        }
    }
}

/// Names at the left and, aslant, above; those of the shown cell and of the selected stand out.
fn names(ui: &Ui, ctx: &Context<'_>, matrix: &Matrix, grid: &Grid, shown: Option<(usize, usize)>) {
    let selected = &ctx.selection().stakeholders;
    for (at, id) in matrix.order.iter().enumerate() {
        let is_selected = selected.contains(id);
        let galley = |is_shown: bool, width: f32| {
            let is_strong = is_shown || is_selected;
            let (font, ink) = if is_strong {
                (theme::bold(type_scale::SMALL), ctx.tokens.text)
            } else {
                (theme::regular(type_scale::SMALL), ctx.tokens.secondary)
            };
            truncated(ui, ctx, *id, font, theme::color(ink), width)
        };
        let row = grid.cell(at, 0);
        let left = galley(shown.is_some_and(|s| s.0 == at), NAMES - 10.0);
        let corner = Pos2::new(
            row.left() - 6.0 - left.size().x,
            row.center().y - left.size().y / 2.0,
        );
        ui.painter()
            .galley(corner, left, theme::color(ctx.tokens.text));
        let column = grid.cell(0, at);
        let above = galley(shown.is_some_and(|s| s.1 == at), HEADS * 1.35);
        let half = above.size().y / 2.0;
        let corner = Pos2::new(
            column.center().x - half * 0.7,
            column.top() - 4.0 - half * 0.7,
        );
        ui.painter().add(
            egui::epaint::TextShape::new(corner, above, theme::color(ctx.tokens.text))
                .with_angle(SLANT),
        );
    }
}

fn truncated(
    ui: &Ui,
    ctx: &Context<'_>,
    id: StakeholderId,
    font: egui::FontId,
    ink: egui::Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let text = ctx.label(id).to_owned();
    let mut job = egui::text::LayoutJob::simple_singleline(text, font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}
