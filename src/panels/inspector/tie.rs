//! The form of a tie, or of several: who, which way, what passes along it, how firm and how good.

use egui::{RichText, TextEdit, Ui};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::{Edit, Selection};
use crate::model::{
    Basis, Content, ContentId, ContentRef, Direction, Extra, Tie, TieId, Vocabulary,
};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::Field;
use super::super::form::{Form, lens};
use super::super::list_field::{ListTexts, list};
use super::super::words;
use super::{Desk, tie_course, tie_key, tie_measures};

const QUALITY: ListTexts = ListTexts {
    add: "panel-quality-add",
    remove: "panel-quality-remove",
    empty: Some("panel-quality-empty"),
};

/// A content of ties that is being made.
#[derive(Default)]
pub(super) struct NewContent {
    /// The form in which it is being made.
    open: Option<egui::Id>,
    name: String,
    /// Which ties get it once the document has it, and the newest content there was before.
    waiting: Option<(Vec<TieId>, Option<ContentId>)>,
}

/// The panel of one selected tie.
pub(super) fn selected(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: TieId) {
    let Some(tie) = ctx.variant().ties.get(&id) else {
        return;
    };
    ui.label(RichText::new(ctx.i18n.text("panel-tie")).font(theme::bold(type_scale::TITLE)));
    ui.horizontal_wrapped(|ui| {
        for (index, end) in [tie.from, tie.to].into_iter().enumerate() {
            if index == 1 {
                controls::quiet(ui, ctx, arrow(tie.direction));
            }
            if controls::link(ui, ctx, ctx.label(end)).clicked() {
                desk.actions
                    .push(Action::Select(Selection::stakeholder(end)));
                desk.actions.push(Action::Reveal(end));
            }
        }
    });
    tie_measures::show(ui, ctx, tie);
    partnerships(ui, ctx, tie, desk.actions);
    controls::rule(ui, ctx);
    form(ui, ctx, desk, &[id]);
}

/// The partnerships that the tie belongs to, each with its step; or the way to make one.
fn partnerships(ui: &mut Ui, ctx: &Context<'_>, tie: &Tie, actions: &mut Vec<Action>) {
    let mut has_one = false;
    for partnership in ctx.project().partnerships_of(tie) {
        has_one = true;
        let step = partnership.present().map(|(_, step)| ctx.i18n.step(step));
        let step = step.unwrap_or_else(|| ctx.i18n.text("partnership-all-over"));
        let text = format!("{} {}", icon::HANDSHAKE, partnership.name);
        let link = controls::link(ui, ctx, &text);
        let name = [("name", partnership.name.as_str().into())];
        if link
            .on_hover_text(ctx.i18n.with("partnership-open-named", &name))
            .clicked()
        {
            actions.push(Action::OpenPartnership(partnership.id));
        }
        controls::quiet(ui, ctx, step);
    }
    if !has_one {
        let text = ctx.i18n.text("partnership-of-tie");
        if controls::add_link(ui, ctx, &text) {
            actions.push(Action::Command("partnership.make"));
        }
    }
}

pub(super) fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::Mutual => icon::ARROWS_LEFT_RIGHT,
        Direction::OneWay => icon::ARROW_RIGHT,
    }
}

/// All fields of one tie, or those that several ties can share.
pub(super) fn form(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, ids: &[TieId]) {
    let keys: Vec<_> = ids.iter().map(|id| tie_key(ctx, *id)).collect();
    let form = &mut Form::<Tie>::new(*ctx, desk.editing, &keys);
    direction(ui, form);
    give_waiting(form, desk.new_content);
    let contents = words::contents(ctx);
    form.flags(ui, "panel-contents", &contents, |tie| &mut tie.contents);
    add_content(ui, form, desk.new_content, desk.actions);
    form.segments(ui, "panel-formality", |tie| Some(&mut tie.formality));
    form.segments(ui, "panel-state", |tie| Some(&mut tie.state));
    let basis: Vec<_> = Basis::ALL
        .iter()
        .map(|word| (*word, ctx.i18n.word(*word)))
        .collect();
    form.flags(ui, "panel-basis", &basis, |tie| &mut tie.basis);
    let hint = form.text("panel-strength-hint");
    form.field(ui, Field::line("panel-strength").hint(hint), |tie| {
        Some(&mut tie.strength)
    });
    form.optional_choice(ui, "panel-evidence", |tie| Some(&mut tie.evidence));
    form.field(ui, Field::text("panel-note"), |tie| Some(&mut tie.note));
    if form.is_single() {
        quality(ui, form);
    }
}

/// The direction; of one tie in the words of its ends, so that it can be turned round.
fn direction(ui: &mut Ui, form: &mut Form<'_, '_, Tie>) {
    let Some((from, to, direction)) = form
        .first()
        .filter(|_| form.is_single())
        .map(|tie| (tie.from, tie.to, tie.direction))
    else {
        form.segments(ui, "panel-direction", |tie| Some(&mut tie.direction));
        let reverse = form.text("panel-reverse");
        if controls::link(ui, &form.ctx, &reverse).clicked() {
            form.change(Tie::turn_round);
        }
        return;
    };
    let ctx = form.ctx;
    super::super::field::caption(ui, &ctx, &form.text("panel-direction"));
    let one_way = |from: &str, to: &str| format!("{from} {} {to}", icon::ARROW_RIGHT);
    let (a, b) = (ctx.label(from), ctx.label(to));
    let is_mutual = direction == Direction::Mutual;
    let mut chosen = None;
    controls::chips(ui, |ui| {
        let mutual = ctx.i18n.word(Direction::Mutual);
        if controls::chip(ui, &ctx, &mutual, is_mutual).clicked() {
            chosen = Some((Direction::Mutual, false));
        }
        if controls::chip(ui, &ctx, &one_way(a, b), !is_mutual).clicked() {
            chosen = Some((Direction::OneWay, false));
        }
        if from != to && controls::chip(ui, &ctx, &one_way(b, a), false).clicked() {
            chosen = Some((Direction::OneWay, true));
        }
    });
    if let Some((wanted, turn)) = chosen.filter(|c| *c != (direction, false)) {
        form.change(|tie| {
            tie.direction = wanted;
            if turn {
                tie.turn_round();
            }
        });
    }
}

fn add_content(
    ui: &mut Ui,
    form: &mut Form<'_, '_, Tie>,
    new: &mut NewContent,
    actions: &mut Vec<Action>,
) {
    let ctx = form.ctx;
    let here = form.control_id("new-content");
    let opened = new.open != Some(here);
    if opened {
        if !controls::add_link(ui, &ctx, &form.text("panel-content-add")) {
            return;
        }
        new.open = Some(here);
        new.name.clear();
    }
    let field = ui.add(
        TextEdit::singleline(&mut new.name)
            .id(here)
            .hint_text(ctx.i18n.text("panel-content-hint"))
            .desired_width(f32::INFINITY),
    );
    let name = ctx.i18n.text("panel-content-name");
    ui.ctx()
        .accesskit_node_builder(here, |node| node.set_label(name));
    if opened {
        field.request_focus();
    }
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    ui.horizontal(|ui| {
        let ready = !new.name.trim().is_empty();
        let make = ui.add_enabled(
            ready,
            egui::Button::new(ctx.i18n.text("panel-content-make")),
        );
        if make.clicked() || (entered && ready) {
            let newest = ctx.project().contents.keys().next_back().copied();
            let ties = form.keys().iter().map(|(_, id)| *id).collect();
            new.waiting = Some((ties, newest));
            actions.push(Action::Edit(Edit::AddContent(Content {
                // The document gives the real one.
                id: ContentId(0),
                name: new.name.clone(),
                extra: Extra::new(),
            })));
            new.open = None;
        }
        if ui.button(ctx.i18n.text("panel-cancel")).clicked() {
            new.open = None;
        }
    });
}

/// Gives the content that was just made to the ties for which it was made.
fn give_waiting(form: &mut Form<'_, '_, Tie>, new: &mut NewContent) {
    let Some((ids, before)) = &new.waiting else {
        return;
    };
    let newest = form.ctx.project().contents.keys().next_back().copied();
    let Some(made) = newest.filter(|id| Some(*id) != *before) else {
        return;
    };
    if form.keys().iter().map(|(_, id)| id).eq(ids.iter()) {
        form.change(|tie| tie.contents.push(ContentRef::Custom(made)));
        new.waiting = None;
    }
}

fn quality(ui: &mut Ui, form: &mut Form<'_, '_, Tie>) {
    controls::heading(ui, &form.ctx, &form.text("panel-quality"), None);
    if let Some(tie) = form.first() {
        tie_course::show_in_place(ui, &form.ctx, tie);
    }
    let date = Field::line("panel-date")
        .bare()
        .hint(form.text("panel-date-hint"));
    let (by_hint, note_hint) = (form.text("panel-by"), form.text("panel-why"));
    list(
        form,
        ui,
        QUALITY,
        |tie| Some(&mut tie.quality),
        &date,
        |entry| &mut entry.date,
        |form, ui, i| {
            form.score(ui, "quality-regular-meetings", move |tie| {
                tie.quality.get_mut(i).map(|q| &mut q.regular_meetings)
            });
            form.score(ui, "quality-mutual-benefit", move |tie| {
                tie.quality.get_mut(i).map(|q| &mut q.mutual_benefit)
            });
            form.score(ui, "quality-shared-challenge", move |tie| {
                tie.quality.get_mut(i).map(|q| &mut q.shared_challenge)
            });
            form.score(ui, "quality-trust", move |tie| {
                tie.quality.get_mut(i).map(|q| &mut q.trust)
            });
            form.score(ui, "quality-prior-relationship", move |tie| {
                tie.quality.get_mut(i).map(|q| &mut q.prior_relationship)
            });
            let by = lens(move |tie: &mut Tie| tie.quality.get_mut(i).map(|q| &mut q.by));
            form.field(ui, Field::line("panel-by").bare().hint(by_hint.clone()), by);
            let note = lens(move |tie: &mut Tie| tie.quality.get_mut(i).map(|q| &mut q.note));
            let field = Field::line("panel-why").bare().hint(note_hint.clone());
            form.field(ui, field, note);
        },
    );
}

/// Contents, formality and state of a tie in one line.
pub(super) fn described(ctx: &Context<'_>, tie: &Tie) -> String {
    let mut parts: Vec<String> = Vec::new();
    let contents: Vec<String> = tie
        .contents
        .iter()
        .map(|content| words::content_name(ctx, *content))
        .collect();
    if !contents.is_empty() {
        parts.push(contents.join(", "));
    }
    parts.push(ctx.i18n.word(tie.formality));
    parts.push(ctx.i18n.word(tie.state));
    parts.join(" · ")
}
