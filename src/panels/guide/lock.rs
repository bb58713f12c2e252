//! For the trainer: the word that keeps the program's answer back and releases it. And the end of the
//! exercise.

use egui::{Id, TextEdit, Ui};
use uuid::Uuid;

use crate::context::{Action, Context};
use crate::edit::ExerciseEdit;
use crate::model::{ExerciseTask, Lock, Withheld};

use super::super::controls;
use super::super::field::caption;
use super::super::withheld;
use super::{Desk, exercise_edit};

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let name = ctx.i18n.text("guide-trainer");
    let is_locked = desk.exercise.locked.is_some();
    let id = Id::new("guide-trainer");
    controls::section(ui, ctx, &name, None, id, is_locked, |ui| {
        if is_locked {
            withheld::line(ui, ctx, Withheld::Locked);
        } else {
            controls::quiet(ui, ctx, ctx.i18n.text("guide-lock-told"));
        }
        word(ui, ctx, desk, is_locked);
        ui.add_space(6.0);
        let other = match desk.exercise.task {
            ExerciseTask::Business => ExerciseTask::OwnNetwork,
            ExerciseTask::OwnNetwork => ExerciseTask::Business,
        };
        let name = ctx.i18n.word(other);
        let text = ctx.i18n.with("guide-change-task", &[("name", name.into())]);
        if controls::link(ui, ctx, &text).clicked() {
            desk.edit(ExerciseEdit::Begin(other));
        }
        if !is_locked && controls::link(ui, ctx, &ctx.i18n.text("guide-end")).clicked() {
            let end = exercise_edit(ExerciseEdit::End);
            desk.actions.push(Action::Edit(end));
        }
    });
}

fn word(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, is_locked: bool) {
    let label = caption(ui, ctx, &ctx.i18n.text("guide-word"));
    let field = TextEdit::singleline(desk.word)
        .id_salt("guide-word")
        .password(true)
        .margin(egui::Margin::symmetric(8, 5))
        .desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(label.id);
    let is_entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    let key = if is_locked {
        "guide-release"
    } else {
        "guide-lock"
    };
    let is_word = !desk.word.trim().is_empty();
    let button = egui::Button::new(ctx.i18n.text(key));
    if (ui.add_enabled(is_word, button).clicked() || is_entered) && is_word {
        let word = std::mem::take(desk.word);
        if is_locked {
            desk.edit(ExerciseEdit::Release(word));
        } else if let Some(lock) = Lock::new(&word, Uuid::new_v4()) {
            desk.edit(ExerciseEdit::Lock(lock));
        }
    }
}
