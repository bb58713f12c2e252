//! What is due with whom, the most urgent first, each with what can be done about it.

use std::collections::BTreeSet;

use egui::{Align, Layout, RichText, ScrollArea, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::agenda::{self, Due, Urgency, What};
use crate::context::{Action, Context, Figure, Pointers};
use crate::edit::{Edit, Selection};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::{Cached, Shown};
use super::super::{controls, words};

/// Height of a row, in points.
const ROW: f32 = 46.0;
/// Width of when it is due, and of the buttons, in points.
const WHEN: f32 = 156.0;
const BUTTONS: f32 = 160.0;
/// What is due in so many days or later is only counted until it is asked for.
const SOON: i32 = 15;
/// So many days something can be put off.
const PUT_OFF: [(i64, &str); 4] = [
    (1, "contact-in-1"),
    (3, "contact-in-3"),
    (7, "contact-in-7"),
    (14, "contact-in-14"),
];

#[derive(Default)]
pub(super) struct FollowUps {
    due: Cached<(Shown, Date), Vec<Due>>,
    shows_later: bool,
}

impl FollowUps {
    /// Who is due, on the map.
    pub(super) fn pointers(&self, ctx: &Context<'_>) -> Pointers {
        let now = ctx.moment();
        let (mut pointers, mut told) = (Pointers::default(), BTreeSet::new());
        for due in self.due.newest().iter().flat_map(|due| due.iter()) {
            let urgency = due.urgency(&now);
            let text = match urgency {
                Urgency::Later(_) => break,
                Urgency::Today | Urgency::Overdue(0) => ctx.i18n.text("agenda-today"),
                Urgency::Overdue(days) => ctx
                    .i18n
                    .with("follow-up-overdue-short", &[("days", days.into())]),
            };
            for id in &due.who {
                if ctx.variant().members.contains_key(id) && told.insert(*id) {
                    pointers.figures.push(Figure {
                        id: *id,
                        text: text.clone(),
                        is_strong: matches!(urgency, Urgency::Overdue(_)),
                    });
                }
            }
        }
        pointers
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let now = ctx.moment();
        let key = (Shown::of_texts(ctx), now.date());
        let due = self
            .due
            .get(key, || agenda::due(ctx.project(), &now))
            .clone();
        // Of partnerships only what is to be thought of already is told at all.
        let is_soon = |due: &Due| {
            let is_far = matches!(due.urgency(&now), Urgency::Later(SOON..));
            !is_far || matches!(due.what, What::Partnership(..))
        };
        let soon = due.iter().rposition(is_soon).map_or(0, |last| last + 1);
        let shown = if self.shows_later { due.len() } else { soon };
        ui.horizontal(|ui| {
            let today = due.iter().take_while(|due| due.is_due(&now)).count();
            let count = [("count", today.into())];
            ui.label(RichText::new(ctx.i18n.with("follow-up-count", &count)).strong());
            if controls::link(ui, ctx, &ctx.i18n.text("contact-log")).clicked() {
                actions.push(Action::Command("contacts.log"));
            }
            if !due.is_empty()
                && controls::link(ui, ctx, &ctx.i18n.text("follow-up-calendar")).clicked()
            {
                actions.push(Action::Command("contacts.calendar"));
            }
            if due.len() > soon {
                let count = [("count", (due.len() - soon).into())];
                let label = ctx.i18n.with("follow-up-later", &count);
                ui.checkbox(&mut self.shows_later, label);
            }
        });
        if due.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("follow-up-empty"));
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .id_salt("follow-ups")
            .auto_shrink(false)
            .show_rows(ui, ROW, shown, |ui, rows| {
                for at in rows {
                    if let Some(due) = due.get(at) {
                        row(ui, ctx, actions, due);
                    }
                }
            });
    }
}

fn row(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>, due: &Due) {
    let now = ctx.moment();
    let (i18n, tokens) = (ctx.i18n, ctx.tokens);
    let name = due.title(ctx.project());
    let width = ui.available_width() - 12.0;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, ROW), egui::Sense::hover());
    let line = egui::Stroke::new(1.0, theme::color(tokens.line));
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    let place = egui::UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    let mut ui = ui.new_child(place);
    let column = |ui: &mut Ui, width: f32, add: &mut dyn FnMut(&mut Ui)| {
        let size = Vec2::new(width, ROW);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(width);
            add(ui);
        });
    };
    let is_due = due.is_due(&now);
    let (glyph, ink) = match due.urgency(&now) {
        Urgency::Overdue(_) => (egui_phosphor::regular::WARNING_CIRCLE, tokens.warning),
        Urgency::Today => (egui_phosphor::regular::CLOCK, tokens.accent),
        Urgency::Later(_) => (egui_phosphor::regular::CALENDAR_BLANK, tokens.secondary),
    };
    let small = |text: String| RichText::new(text).size(type_scale::SECONDARY);
    let gaps = 2.0 * ui.spacing().item_spacing.x;
    let said = (ui.available_width() - WHEN - BUTTONS - gaps).max(120.0);
    // Two lines, in the middle of the row.
    let lines = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.spacing_mut().interact_size.y = 0.0;
            ui.add_space(7.0);
            add(ui);
        });
    };
    column(&mut ui, said, &mut |ui| {
        lines(ui, &mut |ui| {
            let who = RichText::new(&name).font(theme::bold(type_scale::BODY));
            let who = who.color(theme::color(tokens.accent));
            let who = egui::Button::new(who).frame_when_inactive(false).truncate();
            let who = ui.horizontal(|ui| {
                ui.spacing_mut().button_padding = Vec2::ZERO;
                let who = ui.add(who).on_hover_text(&name);
                if let [with] = due.who[..] {
                    let reach = ctx.project().stakeholder(with).map(words::reach);
                    let reach = small(reach.unwrap_or_default());
                    let reach = reach.color(theme::color(tokens.secondary));
                    ui.add(egui::Label::new(reach).truncate());
                }
                who
            });
            if who.inner.clicked()
                && let Some(id) = due.who.first()
            {
                let parties = due.who.iter().copied();
                actions.push(Action::Select(Selection::stakeholders(parties)));
                actions.push(Action::Reveal(*id));
            }
            let why = due.why(ctx.project(), i18n);
            ui.add(egui::Label::new(small(why.clone())).truncate())
                .on_hover_text(why);
        });
    });
    column(&mut ui, WHEN, &mut |ui| {
        let near = small(format!("{glyph} {}", due.nearness(i18n, &now)));
        let near = if is_due { near.strong() } else { near };
        let near = near.color(theme::color(ink));
        if due.date == now.date() {
            ui.label(near);
            return;
        }
        lines(ui, &mut |ui| {
            ui.label(near.clone());
            controls::quiet(ui, ctx, i18n.date(due.date));
        });
    });
    let named = [("name", name.as_str().into())];
    if let What::Partnership(id, _) = due.what {
        let open = ui.button(i18n.text("follow-up-open"));
        let spoken = i18n.with("follow-up-open-spoken", &named);
        open.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
        if open.on_hover_text(&spoken).clicked() {
            actions.push(Action::OpenPartnership(id));
        }
    } else if let [with] = due.who[..] {
        let done = ui.button(i18n.text("follow-up-done"));
        let spoken = i18n.with("follow-up-done-spoken", &named);
        done.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
        if done.on_hover_text(&spoken).clicked() {
            actions.push(Action::LogContact(with, due.promise()));
        }
        let later = ui.menu_button(i18n.text("follow-up-postpone"), |ui| {
            for (days, key) in PUT_OFF {
                if ui.button(i18n.text(key)).clicked() {
                    actions.push(Action::Edit(Edit::Postpone {
                        with,
                        promise: due.promise(),
                        to: now.date().saturating_add(days.days()),
                    }));
                    ui.close();
                }
            }
        });
        let spoken = i18n.with("follow-up-postpone-spoken", &named);
        let later = later.response;
        later.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    }
}
