//! The guided exercise: its steps, what of each stands in the document, the forms that belong to it,
//! and the ways to where the rest is done.

mod answer;
mod goals;
mod lock;
mod rearranging;
mod steps;

use std::sync::Arc;

use egui::{Button, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::{Edit, ExerciseEdit, Record};
use crate::exercise::{Check, Own, Step, Told, checks, mapped, reached};
use crate::model::{Exercise, ExerciseTask, VariantId, Vocabulary as _};
use crate::style::tokens::type_scale;
use crate::theme;

use super::cached::{Cached, Shown};
use super::controls;
use super::field::Editing;
use super::form::Editable;

/// The panel's own state.
pub struct Guide {
    /// The step that is open; the first that is not done until one is chosen.
    open: Option<Step>,
    /// Another one was opened: it is brought into view.
    has_moved: bool,
    editing: Editing,
    /// The trainer's word that is being typed.
    word: String,
    progress: Cached<(Shown, usize), Progress>,
    told: Cached<(Shown, usize), Told>,
}

impl Default for Guide {
    fn default() -> Self {
        Self {
            open: None,
            has_moved: false,
            editing: Editing::at("guide"),
            word: String::new(),
            progress: Cached::default(),
            told: Cached::default(),
        }
    }
}

/// Each step with its checks.
struct Progress(Vec<(Step, Vec<Check>)>);

impl Progress {
    fn of(ctx: &Context<'_>, exercise: &Exercise, own: Option<&Own>) -> Self {
        let steps = Step::of(exercise.task).iter();
        let checked = steps.map(|step| (*step, checks(ctx.project(), *step, own)));
        Self(checked.collect())
    }

    fn first_open(&self) -> Option<Step> {
        let open = self.0.iter().find(|(_, checks)| !is_done(checks));
        open.or(self.0.last()).map(|(step, _)| *step)
    }
}

fn is_done(checks: &[Check]) -> bool {
    let (done, all) = reached(checks);
    done == all
}

impl Editable for Exercise {
    type Key = ();

    fn load(ctx: &Context<'_>, (): Self::Key) -> Option<Self> {
        ctx.project().exercise.clone()
    }

    fn into_record(self) -> Record {
        Record::Exercise(Box::new(self))
    }

    fn variant((): Self::Key) -> Option<VariantId> {
        None
    }
}

/// What the parts of the panel draw with.
struct Desk<'a> {
    exercise: &'a Exercise,
    editing: &'a mut Editing,
    word: &'a mut String,
    own: Option<&'a Arc<Own>>,
    /// What is said of the two answers.
    told: &'a mut Cached<(Shown, usize), Told>,
    progress: &'a Progress,
    /// The step to open next.
    goes_to: &'a mut Option<Step>,
    actions: &'a mut Vec<Action>,
}

impl Desk<'_> {
    fn edit(&mut self, edit: ExerciseEdit) {
        self.actions.push(Action::Edit(exercise_edit(edit)));
    }

    fn command(&mut self, id: &'static str) {
        self.actions.push(Action::Command(id));
    }

    /// Shows another variant.
    fn show(&mut self, ctx: &Context<'_>, variant: VariantId) {
        if ctx.variant_id() != variant {
            let mut view = ctx.view().clone();
            view.variant = Some(variant);
            self.actions.push(Action::SetView(view));
        }
    }
}

fn exercise_edit(edit: ExerciseEdit) -> Edit {
    Edit::Exercise(Box::new(edit))
}

impl Guide {
    /// What is being typed, as the edits that it would become.
    pub fn pending(&self, ctx: &Context<'_>) -> Vec<Edit> {
        self.editing.pending(ctx)
    }

    /// Takes over what is being typed while the focus stays in its field.
    pub fn flush(&mut self, ctx: &Context<'_>) -> Vec<Edit> {
        self.editing.flush(ctx)
    }

    /// Draws the panel; `own` is what the program finds, once that is known and not kept back.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, own: Option<&Arc<Own>>) -> Vec<Action> {
        let mut actions = Vec::new();
        let Some(exercise) = ctx.project().exercise.clone() else {
            let head = |ui: &mut Ui, actions: &mut Vec<Action>| {
                title(ui, ctx, &ctx.i18n.text("guide-title"), actions);
            };
            controls::side_pane(ui, "guide", &mut actions, head, |ui, actions| {
                beginnings(ui, ctx, actions);
            });
            return actions;
        };
        let key = (Shown::of(ctx), own.map_or(0, address));
        let make = || Progress::of(ctx, &exercise, own.map(AsRef::as_ref));
        let progress = Arc::clone(self.progress.get(key, make));
        let steps = Step::of(exercise.task);
        self.open = self.open.filter(|open| steps.contains(open));
        let is_new = self.open.is_none();
        let open = self.open.or(progress.first_open());
        self.open = open;
        let mut goes_to = None;
        let head = |ui: &mut Ui, actions: &mut Vec<Action>| {
            title(ui, ctx, &ctx.i18n.word(exercise.task), actions);
            summary(ui, ctx, &exercise, &progress);
        };
        let Self {
            editing,
            word,
            told,
            has_moved,
            ..
        } = self;
        let brings_into_view = std::mem::take(has_moved) || is_new;
        controls::side_pane(ui, "guide", &mut actions, head, |ui, actions| {
            let mut desk = Desk {
                exercise: &exercise,
                editing,
                word,
                own,
                told,
                progress: &progress,
                goes_to: &mut goes_to,
                actions,
            };
            for (index, (step, checks)) in progress.0.iter().enumerate() {
                let is_open = open == Some(*step);
                let row = step_row(ui, ctx, index, *step, checks, is_open);
                if row.clicked() {
                    *desk.goes_to = Some(*step);
                }
                if is_open {
                    ui.add_space(2.0);
                    steps::ui(ui, ctx, *step, checks, &mut desk);
                    if let Some((next, _)) = progress.0.get(index + 1) {
                        next_button(ui, ctx, *next, is_done(checks), &mut desk);
                    }
                    ui.add_space(8.0);
                    if brings_into_view {
                        bring_into_view(ui, row.rect);
                    }
                }
            }
            ui.add_space(4.0);
            lock::ui(ui, ctx, &mut desk);
        });
        if let Some(step) = goes_to {
            self.open = Some(step);
            self.has_moved = true;
            ui.ctx().request_repaint();
        }
        let edits = self.editing.finish(ctx);
        // What was typed comes before what was clicked afterwards.
        actions.splice(0..0, edits.into_iter().map(Action::Edit));
        actions
    }
}

fn title(ui: &mut Ui, ctx: &Context<'_>, text: &str, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let room = ui.available_width() - 40.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            let text = RichText::new(text).font(theme::bold(type_scale::TITLE));
            ui.add(egui::Label::new(text).wrap());
        });
        let right = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(right, |ui| {
            let name = ctx.i18n.text("guide-close");
            if controls::icon_button(ui, ctx, icon::X, &name).clicked() {
                actions.push(Action::Command("help.exercise"));
            }
        });
    });
}

/// Tells one answer of the program from another while it is held.
fn address(own: &Arc<Own>) -> usize {
    Arc::as_ptr(own) as usize
}

/// Scrolls to the step that begins with `row` and ends here, its beginning first where not all of it
/// fits.
fn bring_into_view(ui: &Ui, row: egui::Rect) {
    let most = row.top() + ui.clip_rect().height();
    let bottom = ui.cursor().top().min(most);
    ui.scroll_to_rect(row.with_max_y(bottom), None);
}

/// The group, and a bar with a part for each step.
fn summary(ui: &mut Ui, ctx: &Context<'_>, exercise: &Exercise, progress: &Progress) {
    let all = progress.0.len();
    let done = progress.0.iter().filter(|(_, checks)| is_done(checks));
    let arguments = [("done", done.count().into()), ("all", all.into())];
    let told = ctx.i18n.with("guide-progress", &arguments);
    // One line with and without a name: nothing moves away from under the hand that has typed it.
    let group = exercise.group.trim();
    let line = if group.is_empty() {
        told.clone()
    } else {
        format!("{told} · {group}")
    };
    let line = RichText::new(line).size(type_scale::SECONDARY);
    let line = line.color(theme::color(ctx.tokens.secondary));
    ui.add(egui::Label::new(line).truncate());
    let size = egui::Vec2::new(ui.available_width(), 6.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::WidgetType::ProgressIndicator, true, &told)
    });
    const GAP: f32 = 3.0;
    let width = (rect.width() + GAP) / all.max(1) as f32;
    for (index, (_, checks)) in progress.0.iter().enumerate() {
        let left = rect.left() + width * index as f32;
        let part = egui::Rect::from_x_y_ranges(left..=left + width - GAP, rect.y_range());
        let (done, all) = reached(checks);
        controls::bar(ui, ctx, part, done as f32 / all.max(1) as f32);
    }
    ui.add_space(4.0);
}

/// The two exercises, where none is under way.
fn beginnings(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
    controls::quiet(ui, ctx, ctx.i18n.text("guide-none"));
    for task in ExerciseTask::ALL {
        ui.add_space(8.0);
        ui.label(RichText::new(ctx.i18n.word(*task)).font(theme::bold(type_scale::BODY)));
        let told = format!("{}-told", task.label_key());
        controls::quiet(ui, ctx, ctx.i18n.text(&told));
        let name = format!("{}-begin", task.label_key());
        if ui.button(ctx.i18n.text(&name)).clicked() {
            let edit = exercise_edit(ExerciseEdit::Begin(*task));
            actions.push(Action::Edit(edit));
        }
    }
}

/// A step's number or tick, its name, and how much of it stands.
fn step_row(
    ui: &mut Ui,
    ctx: &Context<'_>,
    index: usize,
    step: Step,
    checks: &[Check],
    is_open: bool,
) -> egui::Response {
    let tokens = ctx.tokens;
    let name = ctx.i18n.text(step.key());
    let (done, all) = reached(checks);
    let size = egui::Vec2::new(ui.available_width(), 32.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    let spoken = ctx.i18n.with(
        "guide-step-spoken",
        &[
            ("n", (index + 1).into()),
            ("name", name.as_str().into()),
            ("done", done.into()),
            ("all", all.into()),
        ],
    );
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::WidgetType::CollapsingHeader, true, is_open, &spoken)
    });
    let painter = ui.painter_at(rect);
    let ink = if is_open || response.hovered() || response.has_focus() {
        theme::color(tokens.accent)
    } else {
        theme::color(tokens.text)
    };
    let centre = rect.left_center() + egui::Vec2::new(11.0, 0.0);
    let is_done = done == all;
    let (fill, on) = if is_done {
        (tokens.accent, tokens.on_accent)
    } else {
        (tokens.accent_wash, tokens.accent)
    };
    painter.circle_filled(centre, 11.0, theme::color(fill));
    let mark = if is_done {
        icon::CHECK.to_owned()
    } else {
        (index + 1).to_string()
    };
    let middle = egui::Align2::CENTER_CENTER;
    let font = theme::bold(type_scale::SECONDARY);
    painter.text(centre, middle, mark, font, theme::color(on));
    let count = painter.text(
        rect.right_center(),
        egui::Align2::RIGHT_CENTER,
        format!("{done}/{all}"),
        theme::regular(type_scale::SECONDARY),
        theme::color(tokens.secondary),
    );
    let font = if is_open {
        theme::bold(type_scale::BODY)
    } else {
        theme::regular(type_scale::BODY)
    };
    let room = count.left() - rect.left() - 40.0;
    let mut job = egui::text::LayoutJob::simple_singleline(name, font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = painter.layout_job(job);
    let at = egui::Pos2::new(rect.left() + 30.0, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, ink);
    response
}

fn next_button(ui: &mut Ui, ctx: &Context<'_>, next: Step, is_done: bool, desk: &mut Desk<'_>) {
    ui.add_space(4.0);
    let name = ctx.i18n.text(next.key());
    let text = ctx.i18n.with("guide-next", &[("name", name.into())]);
    // It stands out once there is nothing left to do here.
    let button = if is_done {
        let text = RichText::new(text).color(theme::color(ctx.tokens.on_accent));
        Button::new(text).fill(theme::color(ctx.tokens.accent))
    } else {
        Button::new(text)
    };
    if ui.add(button.wrap()).clicked() {
        *desk.goes_to = Some(next);
    }
}

/// A link back to the network as it was mapped, where another variant is shown.
fn mapped_first(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let mapped = mapped(ctx.project());
    if ctx.variant_id() == mapped {
        return;
    }
    let name = ctx.project().variant(mapped);
    let name = name.map_or("", |v| v.header.name.as_str());
    let text = ctx
        .i18n
        .with("guide-show-variant", &[("name", name.into())]);
    controls::quiet(ui, ctx, ctx.i18n.text("guide-other-variant"));
    if controls::link(ui, ctx, &text).clicked() {
        desk.show(ctx, mapped);
    }
}
