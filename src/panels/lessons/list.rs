//! The list of lessons by groups, with a field to search it.

use egui::{RichText, TextEdit, Ui};

use crate::context::Context;
use crate::lessons::{Group, LESSONS, Lesson};
use crate::model::Vocabulary;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::{controls, fuzzy};
use super::{Turn, link};

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &Context<'_>,
    query: &mut String,
    takes_focus: &mut bool,
) -> Option<Turn> {
    let hint = ctx.i18n.text("lessons-search");
    let field = TextEdit::singleline(query)
        .margin(egui::Margin::symmetric(8, 5))
        .hint_text(&hint)
        .desired_width(f32::INFINITY);
    let field = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(field.id, |node| node.set_label(hint));
    if std::mem::take(takes_focus) {
        field.request_focus();
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let sought = fuzzy::folded(query.trim());
    if sought.is_empty() {
        return groups(ui, ctx);
    }
    let mut found: Vec<(i32, &'static Lesson)> = LESSONS
        .iter()
        .filter_map(|lesson| Some((score(ctx, lesson, &sought)?, lesson)))
        .collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    if found.is_empty() {
        ui.add_space(6.0);
        controls::quiet(ui, ctx, ctx.i18n.text("lessons-nothing"));
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let mut turn = found
        .first()
        .filter(|_| entered)
        .map(|(_, lesson)| Turn::Open(lesson));
    ui.add_space(4.0);
    for (_, lesson) in found {
        turn = link(ui, ctx, lesson).or(turn);
    }
    turn
}

/// How well a lesson fits: by its title, or, for less, by what it says.
fn score(ctx: &Context<'_>, lesson: &Lesson, sought: &str) -> Option<i32> {
    const INSIDE: i32 = -1000;
    let title = fuzzy::folded(&lesson.title(ctx.i18n));
    fuzzy::score(sought, &title).or_else(|| {
        let text = fuzzy::folded(&lesson.text(ctx.i18n, "text"));
        text.contains(sought).then_some(INSIDE)
    })
}

fn groups(ui: &mut Ui, ctx: &Context<'_>) -> Option<Turn> {
    let mut turn = None;
    for group in Group::ALL {
        ui.add_space(10.0);
        let name = RichText::new(ctx.i18n.word(*group))
            .font(theme::bold(type_scale::SECONDARY))
            .color(theme::color(ctx.tokens.secondary));
        ui.label(name);
        for lesson in LESSONS.iter().filter(|lesson| lesson.group == *group) {
            turn = link(ui, ctx, lesson).or(turn);
        }
    }
    ui.add_space(8.0);
    turn
}
