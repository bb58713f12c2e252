//! One lesson to read: what it is, the small network, an example, a question, sources, what to read next.

use egui::{Label, RichText, Ui};

use crate::context::Context;
use crate::lessons::Lesson;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::table::Table;
use super::{Turn, link};

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &Context<'_>,
    lesson: &'static Lesson,
    table: Option<&mut Table>,
) -> Option<Turn> {
    let i18n = ctx.i18n;
    let mut group = i18n.word(lesson.group);
    if lesson.is_beyond_training() {
        group = format!("{group} · {}", i18n.text("lesson-not-taught"));
    }
    controls::quiet(ui, ctx, group);
    let title = RichText::new(lesson.title(i18n)).font(theme::bold(type_scale::TITLE));
    ui.add(Label::new(title).wrap());
    ui.add_space(2.0);
    for paragraph in lesson.paragraphs(i18n) {
        ui.add(Label::new(paragraph).wrap());
        ui.add_space(2.0);
    }
    if let Some(table) = table {
        ui.add_space(4.0);
        table.ui(ui, ctx, lesson);
    }
    for (heading, part) in [
        ("lesson-example", "example"),
        ("lesson-question", "question"),
    ] {
        caption(ui, ctx, &i18n.text(heading));
        ui.add(Label::new(lesson.text(i18n, part)).wrap());
    }
    caption(ui, ctx, &i18n.text("lesson-sources"));
    for source in lesson.sources {
        controls::quiet(ui, ctx, i18n.text(source));
    }
    caption(ui, ctx, &i18n.text("lesson-related"));
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut turn = None;
    for related in lesson.related.iter().filter_map(|key| Lesson::named(key)) {
        turn = link(ui, ctx, related).or(turn);
    }
    if let Some(next) = lesson.next() {
        ui.add_space(8.0);
        controls::rule(ui, ctx);
        let name = next.title(i18n);
        let name = i18n.with("lessons-next", &[("name", name.into())]);
        if controls::link(ui, ctx, &name).clicked() {
            turn = Some(Turn::Open(next));
        }
    }
    ui.add_space(8.0);
    turn
}

/// A heading between the parts of a lesson.
fn caption(ui: &mut Ui, ctx: &Context<'_>, text: &str) {
    ui.add_space(6.0);
    let text = RichText::new(text)
        .font(theme::bold(type_scale::SECONDARY))
        .color(theme::color(ctx.tokens.secondary));
    ui.label(text);
}
