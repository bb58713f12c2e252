//! How the grid looks and where it is clicked: only the rows in view are drawn.

use egui::accesskit::Role;
use egui::{
    Align2, Id, Pos2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType,
};

use crate::context::{Action, Context};
use crate::style::tokens::type_scale;
use crate::theme;

use super::column::{Column, Row, RowId, Sheet};
use super::editor::Outcome;
use super::{Grid, Place};

const HEADER: f32 = 26.0;
const ROW: f32 = 26.0;
/// Width of the row numbers.
const GUTTER: f32 = 44.0;

/// Where rows and columns lie on the screen in this frame.
struct Sight {
    /// Top left corner of the first cell, scrolled.
    origin: Pos2,
    /// What is seen of the cells, row numbers and the first column included.
    clip: Rect,
    columns: &'static [Column],
}

impl Sight {
    /// The numbers and the first column stay in sight.
    fn frozen(&self) -> f32 {
        GUTTER + self.columns[0].width()
    }

    fn column_left(&self, column: usize) -> f32 {
        if column == 0 {
            return self.clip.left() + GUTTER;
        }
        let before: f32 = self.columns[..column].iter().map(|c| c.width()).sum();
        self.origin.x + GUTTER + before
    }

    fn cell(&self, (row, column): Place) -> Rect {
        let top = self.origin.y + row as f32 * ROW;
        let size = Vec2::new(self.columns[column].width(), ROW);
        Rect::from_min_size(Pos2::new(self.column_left(column), top), size)
    }

    /// What is seen of a cell; columns slide below the first.
    fn visible(&self, place: Place) -> Rect {
        let mut cell = self.cell(place).intersect(self.clip);
        if place.1 > 0 {
            cell.min.x = cell.min.x.max(self.clip.left() + self.frozen());
        }
        cell
    }

    /// The cell at a place on screen; the flag says that it is a row's number.
    fn at(&self, pos: Pos2, rows: usize) -> (Place, bool) {
        let row = ((pos.y - self.origin.y) / ROW).max(0.0) as usize;
        let row = row.min(rows);
        if pos.x < self.clip.left() + GUTTER {
            return ((row, 0), true);
        }
        if pos.x < self.clip.left() + self.frozen() {
            return ((row, 0), false);
        }
        let mut column = self.columns.len() - 1;
        for index in 1..self.columns.len() {
            if pos.x < self.column_left(index) + self.columns[index].width() {
                column = index;
                break;
            }
        }
        ((row, column), false)
    }
}

impl Grid {
    pub(super) fn draw(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        id: Id,
        actions: &mut Vec<Action>,
    ) {
        let rows = self.rows(ctx);
        let columns = self.columns();
        let whole = ui.available_rect_before_wrap();
        let header = Rect::from_min_size(whole.min, Vec2::new(whole.width(), HEADER));
        let body = Rect::from_min_max(header.left_bottom(), whole.max);
        ui.advance_cursor_after_rect(whole);
        if body.height() < ROW {
            return;
        }
        let mut child = ui.new_child(egui::UiBuilder::new().id_salt("body").max_rect(body));
        let width = GUTTER + columns.iter().map(|c| c.width()).sum::<f32>();
        // One more: there a row is added.
        let lines = rows.len() + 1;
        let size = Vec2::new(width, lines as f32 * ROW);
        let output = ScrollArea::both()
            .id_salt(("cells", self.sheet))
            .auto_shrink(false)
            .show_viewport(&mut child, |ui, viewport| {
                let origin = ui.max_rect().min;
                ui.allocate_rect(Rect::from_min_size(origin, size), Sense::hover());
                let clip = Rect::from_min_size(origin + viewport.min.to_vec2(), viewport.size());
                let sight = Sight {
                    origin,
                    clip,
                    columns,
                };
                let first = (viewport.min.y / ROW).floor().max(0.0) as usize;
                let last = ((viewport.max.y / ROW).ceil() as usize).min(lines);
                let response = self.sense(ui, ctx, &sight, id, rows.len(), actions);
                self.cells(ui, ctx, &sight, &rows, first..last);
                self.frame_of_cursor(ui, ctx, &sight, response.has_focus());
                if std::mem::take(&mut self.reveals) {
                    let mut wanted = sight.cell(self.cursor);
                    if self.cursor.1 == 0 {
                        // The first column is always in sight.
                        wanted.min.x = clip.left() + sight.frozen();
                        wanted.max.x = wanted.min.x;
                    } else {
                        wanted.min.x -= sight.frozen();
                    }
                    ui.scroll_to_rect_animation(wanted, None, egui::style::ScrollAnimation::none());
                }
                self.cell_editor(ui, ctx, &sight, id, actions);
                sight
            });
        let sight = output.inner;
        headings(ui, ctx, header, &sight);
    }

    /// Clicks and drags on the cells, and the menu at the pointer.
    fn sense(
        &mut self,
        ui: &Ui,
        ctx: &Context<'_>,
        sight: &Sight,
        id: Id,
        rows: usize,
        actions: &mut Vec<Action>,
    ) -> Response {
        let response = ui.interact(sight.clip, id, Sense::click_and_drag());
        let name = ctx.i18n.text(match self.sheet {
            Sheet::Stakeholders => "grid-name-stakeholders",
            Sheet::Ties => "grid-name-ties",
        });
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::Grid);
            node.set_row_count(rows + 1);
            node.set_column_count(sight.columns.len());
        });
        let pointer = ui.input(|i| i.pointer.interact_pos());
        let Some(pos) = pointer.filter(|pos| sight.clip.contains(*pos) || response.dragged())
        else {
            return response;
        };
        let (place, is_number) = sight.at(pos, rows);
        let last = sight.columns.len() - 1;
        let went_down = ui.input(|i| i.pointer.primary_pressed());
        // A quick hand presses and lets go within one frame.
        let pressed = response.clicked() || (went_down && response.is_pointer_button_down_on());
        if pressed || response.secondary_clicked() {
            self.commit(ctx, actions);
            response.request_focus();
        }
        if response.double_clicked() {
            self.go(ctx, place, false, actions);
            self.edit(ctx, None);
        } else if pressed {
            let extends = ui.input(|i| i.modifiers.shift);
            if is_number {
                self.go(ctx, (place.0, 0), extends, actions);
                let top = self.anchor.0;
                self.anchor = (top, last);
            } else {
                self.go(ctx, place, extends, actions);
            }
            self.reveals = false;
        } else if response.dragged() && self.cursor != place {
            let columns = if is_number { 0 } else { place.1 };
            self.go(ctx, (place.0, columns), true, actions);
        } else if response.secondary_clicked() {
            let ((top, first), (bottom, right)) = self.range();
            let is_chosen = (top..=bottom).contains(&place.0) && (first..=right).contains(&place.1);
            if !is_chosen {
                self.go(ctx, place, false, actions);
            }
        }
        self.menu(ctx, &response, actions);
        response
    }

    fn menu(&mut self, ctx: &Context<'_>, response: &Response, actions: &mut Vec<Action>) {
        response.context_menu(|ui| {
            if ui.button(ctx.i18n.text("command-copy")).clicked() {
                actions.push(Action::CopyCells(self.copied(ctx)));
                ui.close();
            }
            if ui.button(ctx.i18n.text("command-paste")).clicked() {
                self.takes_focus = true;
                ui.ctx()
                    .send_viewport_cmd(egui::ViewportCommand::RequestPaste);
                ui.close();
            }
            if ui.button(ctx.i18n.text("grid-clear")).clicked() {
                self.clear(ctx, actions);
                ui.close();
            }
            ui.separator();
            if ui.button(ctx.i18n.text("grid-remove-rows")).clicked() {
                self.remove_rows(ctx, actions);
                ui.close();
            }
        });
    }

    /// The cells in view, those of the first column and the numbers on top.
    fn cells(
        &self,
        ui: &Ui,
        ctx: &Context<'_>,
        sight: &Sight,
        rows: &[RowId],
        lines: std::ops::Range<usize>,
    ) {
        let tokens = ctx.tokens;
        let painter = ui.painter().with_clip_rect(sight.clip);
        painter.rect_filled(sight.clip, 0.0, theme::color(tokens.panel));
        let shown: Vec<(usize, Option<Row>)> = lines
            .map(|line| (line, rows.get(line).and_then(|id| Row::of(ctx, *id))))
            .collect();
        let mut free = painter.clone();
        let mut clip = sight.clip;
        clip.min.x += sight.frozen();
        free.set_clip_rect(clip.intersect(ui.clip_rect()));
        let visible = |column: &usize| *column > 0 && sight.visible((0, *column)).width() > 0.0;
        let columns: Vec<usize> = (0..sight.columns.len()).filter(visible).collect();
        for (line, row) in &shown {
            for column in &columns {
                self.cell(ui, ctx, sight, &free, (*line, *column), row.as_ref());
            }
            self.cell(ui, ctx, sight, &painter, (*line, 0), row.as_ref());
            number(ctx, sight, &painter, *line, rows);
        }
        let edge = Stroke::new(1.0, theme::color(tokens.line));
        let x = sight.clip.left() + sight.frozen();
        painter.vline(x, sight.clip.y_range(), edge);
    }

    fn cell(
        &self,
        ui: &Ui,
        ctx: &Context<'_>,
        sight: &Sight,
        painter: &egui::Painter,
        place: Place,
        row: Option<&Row>,
    ) {
        let column = sight.columns[place.1];
        let rect = sight.cell(place);
        let ((top, first), (bottom, last)) = self.range();
        let is_chosen = (top..=bottom).contains(&place.0) && (first..=last).contains(&place.1);
        let is_cursor = place == self.cursor;
        let ground = if is_chosen && !(is_cursor && self.cursor == self.anchor) {
            ctx.tokens.accent_wash
        } else {
            ctx.tokens.panel
        };
        painter.rect_filled(rect, 0.0, theme::color(ground));
        let line = Stroke::new(1.0, theme::color(ctx.tokens.line));
        painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
        painter.vline(rect.right() - 0.5, rect.y_range(), line);
        let drafted = || self.draft.get(place.1).filter(|text| !text.is_empty());
        let (text, ink) = match row {
            Some(row) => (column.text(ctx, row), ctx.tokens.text),
            None => match drafted() {
                Some(text) => (text.clone(), ctx.tokens.text),
                None if place.1 == 0 => (ctx.i18n.text(self.invitation()), ctx.tokens.secondary),
                None => (String::new(), ctx.tokens.secondary),
            },
        };
        let value = if row.is_some() || drafted().is_some() {
            text.as_str()
        } else {
            ""
        };
        self.name_cell(ui, ctx, sight, place, value);
        if text.is_empty() {
            return;
        }
        let is_number = column == Column::Strength;
        let text = text.replace('\n', " ↵ ");
        let font = theme::regular(type_scale::BODY);
        let ink = theme::color(ink);
        let mut job = egui::text::LayoutJob::simple_singleline(text, font, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 14.0);
        let galley = painter.layout_job(job);
        let x = if is_number {
            rect.right() - 7.0 - galley.size().x
        } else {
            rect.left() + 7.0
        };
        let at = Pos2::new(x, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, ink);
    }

    fn invitation(&self) -> &'static str {
        match self.sheet {
            Sheet::Stakeholders => "grid-add-stakeholder",
            Sheet::Ties => "grid-add-tie",
        }
    }

    /// Name and value of a cell for screen readers.
    fn name_cell(&self, ui: &Ui, ctx: &Context<'_>, sight: &Sight, place: Place, value: &str) {
        let rect = sight.visible(place);
        if !rect.is_positive() {
            return;
        }
        let id = ui.id().with(("cell", place));
        let response = ui.interact(rect, id, Sense::hover());
        let is_chosen = place == self.cursor;
        response.widget_info(|| {
            let title = ctx.i18n.text(sight.columns[place.1].title_key());
            let row = ctx.i18n.lang().count(place.0 + 1);
            let arguments = [("row", row.into()), ("column", title.into())];
            let name = ctx.i18n.with("grid-place", &arguments);
            WidgetInfo::labeled(WidgetType::Other, true, name)
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Cell);
            node.set_value(value);
            node.set_row_index(place.0);
            node.set_column_index(place.1);
            node.set_selected(is_chosen);
        });
    }

    fn frame_of_cursor(&self, ui: &Ui, ctx: &Context<'_>, sight: &Sight, has_focus: bool) {
        let rect = sight.visible(self.cursor);
        if rect.is_positive() {
            let ink = if has_focus || self.editor.is_some() {
                ctx.tokens.accent
            } else {
                ctx.tokens.secondary
            };
            let stroke = Stroke::new(if has_focus { 2.0 } else { 1.0 }, theme::color(ink));
            let painter = ui
                .painter()
                .with_clip_rect(sight.clip.intersect(ui.clip_rect()));
            painter.rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
        }
    }

    /// The open cell; what it says is carried out.
    fn cell_editor(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        sight: &Sight,
        id: Id,
        actions: &mut Vec<Action>,
    ) {
        let Some(mut editor) = self.editor.take() else {
            return;
        };
        let row = self.cursor_row_of(ctx, editor.row);
        let column = sight.columns.iter().position(|c| *c == editor.column);
        let place = (row, column.unwrap_or(0));
        let mut rect = sight.cell(place);
        rect.min.x = rect.min.x.max(sight.clip.left() + GUTTER);
        let title = ctx.i18n.text(editor.column.title_key());
        let number = ctx.i18n.lang().count(row + 1);
        let arguments = [("row", number.into()), ("column", title.into())];
        let name = ctx.i18n.with("grid-edit", &arguments);
        let outcome = editor.ui(ui, ctx, rect, id.with("editor"), &name);
        match outcome {
            Outcome::Open => self.editor = Some(editor),
            Outcome::Cancelled => self.takes_focus = true,
            Outcome::Committed(step) => {
                self.typed_after = std::mem::take(&mut editor.typed_after);
                self.editor = Some(editor);
                self.commit(ctx, actions);
                if let Some(step) = step {
                    self.takes_focus = true;
                    let rows = self.rows(ctx).len();
                    // A row that is being added is there only when the edit is carried out.
                    let last = (rows + usize::from(place.0 == rows), sight.columns.len() - 1);
                    let to = step.from(self.cursor, last);
                    self.go(ctx, to, false, actions);
                    self.cursor.0 = to.0;
                    self.anchor = self.cursor;
                }
            }
        }
        if outcome != Outcome::Open {
            ui.ctx().request_repaint();
        }
    }
}

/// The number of a row; it stands on a wash where the row is selected.
fn number(ctx: &Context<'_>, sight: &Sight, painter: &egui::Painter, line: usize, rows: &[RowId]) {
    let tokens = ctx.tokens;
    let top = sight.origin.y + line as f32 * ROW;
    let rect = Rect::from_min_size(Pos2::new(sight.clip.left(), top), Vec2::new(GUTTER, ROW));
    let is_selected = rows.get(line).is_some_and(|id| match id {
        RowId::Stakeholder(id) => ctx.selection().stakeholders.contains(id),
        RowId::Tie(id) => ctx.selection().ties.contains(id),
    });
    let (ground, ink) = if is_selected {
        (tokens.accent_wash, tokens.accent)
    } else {
        (tokens.background, tokens.secondary)
    };
    painter.rect_filled(rect, 0.0, theme::color(ground));
    let stroke = Stroke::new(1.0, theme::color(tokens.line));
    painter.hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    painter.vline(rect.right() - 0.5, rect.y_range(), stroke);
    let text = if line < rows.len() {
        ctx.i18n.lang().count(line + 1)
    } else {
        "+".to_owned()
    };
    let font = theme::regular(type_scale::SECONDARY);
    let at = rect.right_center() - Vec2::new(7.0, 0.0);
    painter.text(at, Align2::RIGHT_CENTER, text, font, theme::color(ink));
}

/// The names of the columns, which stay in sight above the cells.
fn headings(ui: &Ui, ctx: &Context<'_>, rect: Rect, sight: &Sight) {
    let tokens = ctx.tokens;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 0.0, theme::color(tokens.background));
    let line = Stroke::new(1.0, theme::color(tokens.line));
    let order = (1..sight.columns.len()).chain([0]);
    for column in order {
        let cell = sight.cell((0, column));
        let left = if column == 0 {
            rect.left()
        } else {
            cell.left()
        };
        let place = Rect::from_x_y_ranges(left..=cell.right(), rect.y_range());
        if !place.intersects(rect) {
            continue;
        }
        painter.rect_filled(place, 0.0, theme::color(tokens.background));
        painter.vline(place.right() - 0.5, place.y_range(), line);
        let title = ctx.i18n.text(sight.columns[column].title_key());
        let font = theme::bold(type_scale::SECONDARY);
        let ink = theme::color(tokens.secondary);
        let mut job = egui::text::LayoutJob::simple_singleline(title.clone(), font, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(cell.width() - 14.0);
        let galley = painter.layout_job(job);
        let at = Pos2::new(cell.left() + 7.0, place.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, ink);
        let seen = place.intersect(rect);
        if seen.is_positive() {
            let id = ui.id().with(("heading", column));
            let response = ui.interact(seen, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &title));
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(Role::ColumnHeader);
                node.set_column_index(column);
            });
        }
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
}
