//! Who does what: stakeholders by tasks. Names and tasks stay in sight while the matrix scrolls.

use std::collections::BTreeSet;

use egui::{
    Align2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
    WidgetType,
};
use egui_phosphor::regular as icon;

use crate::components::does;
use crate::context::Context;
use crate::edit::table_text;
use crate::model::{StakeholderId, Task, VariantHeader};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::Field;
use super::super::form::{Form, lens};
use super::kept::Ordered;
use super::summary::Summary;
use super::{Desk, rows};

const ROW: f32 = 28.0;
const HEAD: f32 = 92.0;
/// Width of a task's column, in points.
const TASK: (f32, f32) = (146.0, 200.0);
/// Height of the words below a task, in points.
const WORDS: f32 = 26.0;

/// The view's own state.
#[derive(Default)]
pub(super) struct Tasks {
    /// The task that was just added.
    fresh: Option<usize>,
    order: Ordered<StakeholderId>,
}

/// What a click asks for.
enum Asked {
    Toggle(usize, StakeholderId),
    Remove(usize),
}

impl Tasks {
    pub(super) fn forget(&mut self) {
        self.order.forget();
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        summary: &Summary,
        desk: &mut Desk<'_>,
    ) {
        let tasks = &ctx.variant().header.tasks;
        let told = if tasks.is_empty() {
            String::new()
        } else {
            told(ctx, tasks)
        };
        let is_added = rows::with_words(ui, ctx, &told, |ui| {
            controls::add_link(ui, ctx, &ctx.i18n.text("workbench-task-add"))
        });
        if is_added {
            self.fresh = Some(tasks.len());
            change(ctx, desk, |tasks| tasks.push(Task::default()));
        }
        if tasks.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("workbench-task-empty"));
            return;
        }
        let mut asked = None;
        let all = ui.available_rect_before_wrap();
        let names = (all.width() * 0.25).clamp(90.0, 200.0);
        let room = all.width() - names - 10.0;
        let width = (room / tasks.len() as f32).clamp(TASK.0, TASK.1);
        let order = self.order.get(ctx, || order(ctx, summary));
        let size = Vec2::new(
            names + width * tasks.len() as f32,
            HEAD + ROW * order.len() as f32 + 8.0,
        );
        ScrollArea::both()
            .id_salt("tasks")
            .auto_shrink(false)
            .show(ui, |ui| {
                let (content, _) = ui.allocate_exact_size(size, Sense::hover());
                let clip = ui.clip_rect();
                let corner = egui::pos2(
                    clip.left().max(content.left()),
                    clip.top().max(content.top()),
                );
                let below = Rect::from_min_max(corner + Vec2::new(0.0, HEAD), clip.max);
                let inner = Rect::from_min_max(corner + Vec2::new(names, HEAD), clip.max);
                let beside = Rect::from_min_max(corner + Vec2::new(names, 0.0), clip.max);
                let column = |at: usize| content.left() + names + at as f32 * width;
                let row = |at: usize| content.top() + HEAD + at as f32 * ROW;
                let seen = |from: f32, step: f32, (low, high): (f32, f32), count: usize| {
                    let at = |edge: f32| ((edge - from) / step).floor().max(0.0) as usize;
                    at(low).saturating_sub(1)..(at(high) + 2).min(count)
                };
                let rows_seen = seen(row(0), ROW, (inner.top(), inner.bottom()), order.len());
                let columns_seen =
                    seen(column(0), width, (inner.left(), inner.right()), tasks.len());
                let mut cells = ui.new_child(UiBuilder::new().id_salt("cells").max_rect(content));
                cells.shrink_clip_rect(inner);
                for (at, id) in order
                    .iter()
                    .enumerate()
                    .take(rows_seen.end)
                    .skip(rows_seen.start)
                {
                    for task in columns_seen.clone() {
                        let corner = egui::pos2(column(task), row(at));
                        let rect = Rect::from_min_size(corner, Vec2::new(width, ROW));
                        if cell(&mut cells, ctx, rect.shrink(2.0), &tasks[task], (task, *id)) {
                            asked = Some(Asked::Toggle(task, *id));
                        }
                    }
                }
                let mut left = ui.new_child(UiBuilder::new().id_salt("names").max_rect(content));
                left.shrink_clip_rect(below);
                for (at, id) in order
                    .iter()
                    .enumerate()
                    .take(rows_seen.end)
                    .skip(rows_seen.start)
                {
                    let corner = egui::pos2(corner.x, row(at));
                    let rect = Rect::from_min_size(corner, Vec2::new(names - 6.0, ROW));
                    let place = UiBuilder::new().id_salt(*id).max_rect(rect);
                    let mut name = left.new_child(place);
                    rows::within(&mut name, rect, |ui| rows::name(ui, ctx, *id, desk.actions));
                }
                let mut top = ui.new_child(UiBuilder::new().id_salt("heads").max_rect(content));
                top.shrink_clip_rect(beside);
                for task in columns_seen {
                    let corner = egui::pos2(column(task), corner.y);
                    let rect = Rect::from_min_size(corner, Vec2::new(width, HEAD));
                    if self.head(&mut top, ctx, rect, &tasks[task], task, desk) {
                        asked = Some(Asked::Remove(task));
                    }
                }
            });
        match asked {
            Some(Asked::Toggle(task, id)) => change(ctx, desk, |tasks| {
                if let Some(task) = tasks.get_mut(task) {
                    match task.done_by.iter().position(|other| *other == id) {
                        Some(at) => drop(task.done_by.remove(at)),
                        None => task.done_by.push(id),
                    }
                }
            }),
            Some(Asked::Remove(task)) => change(ctx, desk, |tasks| {
                if task < tasks.len() {
                    tasks.remove(task);
                }
            }),
            None => {}
        }
    }

    /// A task's own text, how many do it, and the way to take it out. Returns whether it is to go.
    fn head(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        rect: Rect,
        task: &Task,
        index: usize,
        desk: &mut Desk<'_>,
    ) -> bool {
        let inner = rect.shrink2(Vec2::new(4.0, 2.0));
        let (upper, lower) = inner.split_top_bottom_at_y(inner.bottom() - WORDS);
        let place = UiBuilder::new().id_salt(index).max_rect(upper);
        let mut ui = ui.new_child(place);
        let mut below = ui.new_child(UiBuilder::new().id_salt("words").max_rect(lower));
        // A long text shows its beginning; all of it stands in the field.
        ui.shrink_clip_rect(upper.expand(1.0));
        let form = &mut Form::<VariantHeader>::new(*ctx, desk.editing, &[ctx.variant_id()]);
        let field = Field::text("workbench-task").bare();
        let field = field.hint(form.text("workbench-task-hint"));
        if self.fresh == Some(index) {
            form.focus_next();
            self.fresh = None;
        }
        form.part(("task", index), |form| {
            let text =
                lens(move |v: &mut VariantHeader| v.tasks.get_mut(index).map(|t| &mut t.text));
            form.field(&mut ui, field, text);
        });
        let mut is_removed = false;
        let doers = does(ctx.variant(), task).count();
        let (key, ink) = match doers {
            0 => ("workbench-task-nobody", ctx.tokens.warning),
            1 => ("workbench-task-one", ctx.tokens.secondary),
            _ => ("workbench-task-several", ctx.tokens.text),
        };
        let words = ctx.i18n.with(key, &[("n", doers.into())]);
        rows::within(&mut below, lower, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let remove = [("task", task.text.as_str().into())];
            let remove = ctx.i18n.with("workbench-task-remove", &remove);
            is_removed = controls::icon_button(ui, ctx, icon::TRASH, &remove).clicked();
            let text = egui::RichText::new(&words).size(type_scale::SMALL);
            ui.add(egui::Label::new(text.color(theme::color(ink))).truncate())
                .on_hover_text(&words);
        });
        is_removed
    }
}

/// Who is present by name, those first who do something.
fn order(ctx: &Context<'_>, summary: &Summary) -> Vec<StakeholderId> {
    let tasks = ctx.variant().header.tasks.iter();
    let doing: BTreeSet<StakeholderId> = tasks.flat_map(|t| t.done_by.iter().copied()).collect();
    let mut order = summary.by_name.clone();
    order.sort_by_key(|id| !doing.contains(id));
    order
}

/// Who does what as tab-separated text; nothing where no task is written down.
pub(super) fn copied(ctx: &Context<'_>, order: &[StakeholderId]) -> Option<String> {
    let tasks: Vec<&Task> = crate::components::tasks(ctx.variant()).collect();
    if tasks.is_empty() {
        return None;
    }
    let titles = tasks.iter().map(|task| task.text.clone());
    let mut rows: Vec<Vec<String>> = vec![std::iter::once(String::new()).chain(titles).collect()];
    rows.extend(order.iter().map(|id| {
        let cells = tasks.iter().map(|task| {
            let is_done = does(ctx.variant(), task).any(|other| other == *id);
            if is_done { "✓" } else { "" }.to_owned()
        });
        std::iter::once(ctx.label(*id).to_owned())
            .chain(cells)
            .collect()
    }));
    Some(table_text::text(&rows))
}

/// How many tasks there are, and how many nobody or several do.
fn told(ctx: &Context<'_>, tasks: &[Task]) -> String {
    let count = |wanted: &dyn Fn(usize) -> bool| {
        let of = tasks
            .iter()
            .filter(|task| wanted(does(ctx.variant(), task).count()));
        of.count()
    };
    let arguments = [
        ("n", tasks.len().into()),
        ("nobody", count(&|n| n == 0).into()),
        ("several", count(&|n| n > 1).into()),
    ];
    ctx.i18n.with("workbench-task-told", &arguments)
}

/// One stakeholder's part in one task. Returns whether it was clicked, or chosen by Space or Enter.
fn cell(
    ui: &mut Ui,
    ctx: &Context<'_>,
    rect: Rect,
    task: &Task,
    (index, id): (usize, StakeholderId),
) -> bool {
    let response = ui.interact(rect, ui.id().with((index, id)), Sense::click());
    let is_on = task.done_by.contains(&id);
    let arguments = [
        ("name", ctx.label(id).into()),
        ("task", task.text.as_str().into()),
    ];
    let spoken = ctx.i18n.with("workbench-task-cell", &arguments);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, is_on, &spoken));
    let tokens = ctx.tokens;
    let (ground, edge) = if is_on {
        (tokens.accent, tokens.accent)
    } else {
        (tokens.panel, tokens.line)
    };
    let painter = ui.painter();
    painter.rect_filled(rect, 4.0, theme::color(ground));
    let line = Stroke::new(1.0, theme::color(edge));
    painter.rect_stroke(rect, 4.0, line, StrokeKind::Inside);
    if is_on {
        let font = theme::regular(type_scale::BODY);
        let ink = theme::color(tokens.on_accent);
        painter.text(rect.center(), Align2::CENTER_CENTER, icon::CHECK, font, ink);
    }
    if response.hovered() || response.has_focus() {
        let edge = Stroke::new(2.0, theme::color(tokens.accent));
        painter.rect_stroke(rect, 4.0, edge, StrokeKind::Outside);
    }
    if response.gained_focus() {
        // Past the names and the heads that lie over the edge.
        ui.scroll_to_rect(rect.expand2(Vec2::new(TASK.1, HEAD)), None);
    }
    response.on_hover_text(spoken).clicked()
}

/// Changes the tasks, as one step.
fn change(ctx: &Context<'_>, desk: &mut Desk<'_>, change: impl Fn(&mut Vec<Task>)) {
    let form = &mut Form::<VariantHeader>::new(*ctx, desk.editing, &[ctx.variant_id()]);
    form.change(|header| change(&mut header.tasks));
}
