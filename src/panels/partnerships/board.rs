//! The board: a column for each stage, a card for each partnership. Cards go from column to column by
//! hand, by the keyboard and by their menu.

use egui::{
    Align2, CornerRadius, EventFilter, FontId, Id, Key, LayerId, Modifiers, Order, Pos2, Rect,
    Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;

use crate::context::Context;
use crate::edit::PartnershipEdit;
use crate::model::partnership::{Stage, steps};
use crate::model::{PartnershipId, Vocabulary as _};
use crate::style::tokens::{Rgba, type_scale};
use crate::theme;

use super::super::controls;
use super::super::workbench::rows;
use super::lines::{Column, Line};
use super::{Desk, Page};

const CARD: f32 = 108.0;
const BETWEEN: f32 = 8.0;
const HEAD: f32 = 38.0;
/// Height of the words below, in points.
const HINT: f32 = 26.0;
/// Narrowest column, in points; where they do not all fit, the board scrolls.
const NARROWEST: f32 = 136.0;

/// The view's own state.
#[derive(Default)]
pub(super) struct Board {
    /// The card that is in hand.
    dragged: Option<PartnershipId>,
    /// A card that was moved by the keyboard keeps the focus.
    follow: Option<PartnershipId>,
}

/// What a card asks for.
enum Asked {
    Open,
    Move(Column),
    Remove,
}

impl Board {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        lines: &[Line],
        desk: &mut Desk<'_>,
    ) {
        let mut columns: Vec<Column> = Stage::ALL.iter().copied().map(Column::Stage).collect();
        if lines.iter().any(|line| line.column == Column::Ended) {
            columns.push(Column::Ended);
        }
        let all = ui.available_rect_before_wrap();
        let width = (all.width() / columns.len() as f32).max(NARROWEST);
        let mut asked = None;
        ScrollArea::horizontal()
            .id_salt("board")
            .auto_shrink([false, true])
            .max_height(all.height() - HINT)
            .show(ui, |ui| {
                // What is left beside the bar for scrolling: a board that were higher than its pane
                // would make the pane grow in each frame.
                let size = Vec2::new(width * columns.len() as f32, ui.available_height());
                let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
                let pointer = ui.input(|i| i.pointer.interact_pos());
                for (at, column) in columns.iter().enumerate() {
                    let corner = whole.min + Vec2::new(at as f32 * width, 0.0);
                    let rect = Rect::from_min_size(corner, Vec2::new(width, whole.height()));
                    let place = rect.shrink2(Vec2::new(BETWEEN / 2.0, 0.0));
                    let is_target = self.dragged.is_some()
                        && pointer.is_some_and(|pointer| rect.contains(pointer));
                    let cards: Vec<&Line> =
                        lines.iter().filter(|line| line.column == *column).collect();
                    let inner = column_ground(ui, ctx, place, *column, (cards.len(), is_target));
                    if let Some(of) = self.cards(ui, ctx, inner, (*column, &columns), &cards) {
                        asked = Some(of);
                    }
                    let is_let_go = ui.input(|i| i.pointer.any_released());
                    if is_let_go
                        && is_target
                        && let Some(id) = self.dragged.take()
                    {
                        asked = Some((id, Asked::Move(*column)));
                    }
                }
            });
        controls::quiet(ui, ctx, ctx.i18n.text("partnership-board-hint"));
        if ui.input(|i| i.pointer.any_released() || i.key_pressed(Key::Escape)) {
            self.dragged = None;
        }
        self.ghost(ui, ctx, lines);
        if let Some((id, asked)) = asked {
            answer(ctx, id, &asked, desk);
        }
    }

    fn cards(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        rect: Rect,
        (column, columns): (Column, &[Column]),
        cards: &[&Line],
    ) -> Option<(PartnershipId, Asked)> {
        let mut asked = None;
        let mut ui = ui.new_child(UiBuilder::new().id_salt(column_key(column)).max_rect(rect));
        ui.shrink_clip_rect(rect);
        let follow = self
            .follow
            .and_then(|id| cards.iter().position(|c| c.id == id));
        ScrollArea::vertical()
            .auto_shrink(false)
            .show(&mut ui, |ui| {
                rows::rows(
                    ui,
                    cards.len(),
                    CARD + BETWEEN,
                    follow,
                    |ui, rect, index| {
                        let line = cards[index];
                        let rect = rect.with_max_y(rect.max.y - BETWEEN);
                        let id = Id::new(("partnership-card", line.id));
                        let response = ui.interact(rect, id, Sense::click_and_drag());
                        if follow == Some(index) {
                            response.request_focus();
                            self.follow = None;
                        }
                        let spoken = spoken(ctx, line);
                        response
                            .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
                        let is_away = self.dragged == Some(line.id);
                        paint(ui, ctx, rect, line, (is_away, &response));
                        if response.drag_started() {
                            self.dragged = Some(line.id);
                        }
                        if let Some(what) = card_asks(ui, ctx, &response, (column, columns)) {
                            if matches!(what, Asked::Move(_)) && response.has_focus() {
                                self.follow = Some(line.id);
                            }
                            asked = Some((line.id, what));
                        }
                    },
                );
            });
        asked
    }

    /// The card in hand, where the hand is.
    fn ghost(&self, ui: &Ui, ctx: &Context<'_>, lines: &[Line]) {
        let line = self
            .dragged
            .and_then(|id| lines.iter().find(|line| line.id == id));
        let pointer = ui.input(|i| i.pointer.interact_pos());
        let Some((line, pointer)) = line.zip(pointer) else {
            return;
        };
        let layer = LayerId::new(Order::Tooltip, Id::new("partnership-in-hand"));
        let painter = ui.ctx().layer_painter(layer);
        let rect = Rect::from_center_size(pointer, Vec2::new(150.0, 34.0));
        painter.rect_filled(rect, 6.0, theme::color(ctx.tokens.accent_wash));
        let edge = Stroke::new(1.5, theme::color(ctx.tokens.accent));
        painter.rect_stroke(rect, 6.0, edge, StrokeKind::Inside);
        let ink = theme::color(ctx.tokens.text);
        let mut job = egui::text::LayoutJob::simple_singleline(
            line.name.clone(),
            theme::bold(type_scale::SECONDARY),
            ink,
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 16.0);
        let galley = painter.layout_job(job);
        let at = Pos2::new(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, ink);
    }
}

/// Does what was asked of a card.
fn answer(ctx: &Context<'_>, id: PartnershipId, asked: &Asked, desk: &mut Desk<'_>) {
    match *asked {
        Asked::Open => desk.go(id, Page::Steps),
        Asked::Remove => desk.edit(PartnershipEdit::Remove(id)),
        // That is decided in an evaluation.
        Asked::Move(Column::Ended) => desk.go(id, Page::Evaluations),
        Asked::Move(Column::Stage(stage)) => {
            let Some(partnership) = ctx.project().partnerships.get(&id) else {
                return;
            };
            let steps = &partnership.cycle.steps;
            let stages = steps::stages(steps);
            let step = stages.iter().position(|of| *of >= stage);
            let step = step.unwrap_or(steps.len());
            if partnership.cycle.stage() != Some(stage) {
                let today = desk.today;
                desk.edit(PartnershipEdit::Reach { id, step, today });
            }
        }
    }
}

fn column_key(column: Column) -> &'static str {
    match column {
        Column::Stage(stage) => stage.key(),
        Column::Ended => "ended",
    }
}

fn column_name(ctx: &Context<'_>, column: Column) -> String {
    match column {
        Column::Stage(stage) => ctx.i18n.word(stage),
        Column::Ended => ctx.i18n.text("partnership-ended"),
    }
}

/// Draws a column's ground and its head; returns the place of its cards.
fn column_ground(
    ui: &mut Ui,
    ctx: &Context<'_>,
    rect: Rect,
    column: Column,
    (count, is_target): (usize, bool),
) -> Rect {
    let tokens = ctx.tokens;
    let ground = if is_target {
        tokens.accent_wash
    } else {
        tokens.background
    };
    ui.painter().rect_filled(rect, 8.0, theme::color(ground));
    if is_target {
        let edge = Stroke::new(1.5, theme::color(tokens.accent));
        ui.painter()
            .rect_stroke(rect, 8.0, edge, StrokeKind::Inside);
    }
    let inner = rect.shrink2(Vec2::new(6.0, 4.0));
    let head = inner.with_max_y(inner.top() + HEAD);
    let mut number = head;
    number.set_left(head.right() - 22.0);
    let name = column_name(ctx, column);
    let font = theme::bold(type_scale::SECONDARY);
    let title = head.with_max_x(number.left() - 2.0);
    rows::write(ui, title, &name, (font, tokens.text, Align2::LEFT_CENTER));
    let font = theme::regular(type_scale::SECONDARY);
    let figure = ctx.i18n.lang().count(count);
    rows::write(
        ui,
        number,
        &figure,
        (font, tokens.secondary, Align2::RIGHT_CENTER),
    );
    let spoken = format!("{name}: {count}");
    let response = ui.interact(head, ui.id().with(column_key(column)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    inner.with_min_y(head.bottom() + 2.0)
}

fn spoken(ctx: &Context<'_>, line: &Line) -> String {
    let arguments = [
        ("name", line.name.as_str().into()),
        ("step", line.step.as_str().into()),
        ("parties", line.parties.as_str().into()),
    ];
    let words = ctx.i18n.with("partnership-card-spoken", &arguments);
    match &line.alert {
        Some(alert) => format!("{words}. {alert}"),
        None => words,
    }
}

/// What a click, a key or the menu of a card asks for.
fn card_asks(
    ui: &mut Ui,
    ctx: &Context<'_>,
    response: &Response,
    (column, columns): (Column, &[Column]),
) -> Option<Asked> {
    let mut asked = response.clicked().then_some(Asked::Open);
    let place = columns.iter().position(|other| *other == column)?;
    if response.has_focus() {
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, key));
        if pressed(Key::ArrowLeft) {
            asked = place.checked_sub(1).map(|to| Asked::Move(columns[to]));
        } else if pressed(Key::ArrowRight) {
            asked = columns.get(place + 1).map(|to| Asked::Move(*to));
        } else if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Delete)) {
            asked = Some(Asked::Remove);
        }
    }
    response.context_menu(|ui| {
        if ui.button(ctx.i18n.text("partnership-open")).clicked() {
            asked = Some(Asked::Open);
        }
        ui.menu_button(ctx.i18n.text("partnership-move-to"), |ui| {
            for to in columns.iter().filter(|to| **to != column) {
                if ui.button(column_name(ctx, *to)).clicked() {
                    asked = Some(Asked::Move(*to));
                }
            }
        });
        ui.separator();
        if ui.button(ctx.i18n.text("partnership-remove")).clicked() {
            asked = Some(Asked::Remove);
        }
    });
    asked
}

fn paint(
    ui: &Ui,
    ctx: &Context<'_>,
    rect: Rect,
    line: &Line,
    (is_away, response): (bool, &Response),
) {
    let tokens = ctx.tokens;
    let painter = ui.painter();
    let ground = if is_away {
        tokens.background
    } else {
        tokens.panel
    };
    painter.rect_filled(rect, 7.0, theme::color(ground));
    let (edge, width) = if response.has_focus() {
        (tokens.accent, 2.0)
    } else if response.hovered() {
        (tokens.accent, 1.0)
    } else {
        (tokens.line, 1.0)
    };
    let edge = Stroke::new(width, theme::color(edge));
    painter.rect_stroke(rect, 7.0, edge, StrokeKind::Inside);
    if line.alert.is_some() {
        let mark = rect.with_max_x(rect.left() + 4.0);
        let round = CornerRadius {
            nw: 7,
            sw: 7,
            ne: 0,
            se: 0,
        };
        painter.rect_filled(mark, round, theme::color(tokens.warning));
    }
    let inner = rect.shrink2(Vec2::new(10.0, 6.0));
    let row = |from: f32, height: f32| {
        let corner = inner.min + Vec2::new(0.0, from);
        Rect::from_min_size(corner, Vec2::new(inner.width(), height))
    };
    let write = |rect: Rect, text: &str, font: FontId, ink: Rgba| {
        rows::write(ui, rect, text, (font, ink, Align2::LEFT_TOP));
    };
    let small = || theme::regular(type_scale::SMALL);
    write(
        row(0.0, 33.0),
        &line.name,
        theme::bold(type_scale::SECONDARY),
        tokens.text,
    );
    write(row(35.0, 15.0), &line.step, small(), tokens.accent);
    if let Some(alert) = &line.alert {
        write(row(51.0, 15.0), &line.parties, small(), tokens.secondary);
        let alert = format!("{} {alert}", icon::WARNING);
        write(row(66.0, 30.0), &alert, small(), tokens.warning);
    } else {
        write(row(51.0, 45.0), &line.parties, small(), tokens.secondary);
    }
}
