//! The log of contacts of one stakeholder, the newest first, and how contact is kept going.

use egui::{ComboBox, Ui};
use egui::{WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::agenda::{self, CONTACTS_NEEDED, Due, SUGGESTED_DAYS};
use crate::context::{Action, Context};
use crate::edit::{Edit, Record};
use crate::model::{Encounter, FollowUp, LogPlace, StakeholderId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::{Cached, Shown};
use super::super::{controls, words};
use super::Desk;

/// Entries that are shown before somebody asks for all.
const SHOWN: usize = 5;

/// The intervals that can be picked, in days.
const INTERVALS: [u16; 5] = [7, 14, 30, 90, 180];

/// What is due with whom; read anew when the document or the day changes.
#[derive(Default)]
pub(super) struct Kept {
    due: Cached<(Shown, jiff::civil::Date), Vec<Due>>,
    shows_all: Option<StakeholderId>,
}

/// `log` holds the stakeholder's contacts, the newest last.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    desk: &mut Desk<'_>,
    id: StakeholderId,
    log: &[&Encounter],
) {
    let i18n = ctx.i18n;
    if controls::add_link(ui, ctx, &i18n.text("contact-log")) {
        desk.actions.push(Action::LogContact(id, None));
    }
    let reach = ctx.project().stakeholder(id).map(words::reach);
    if let Some(reach) = reach.filter(|reach| !reach.is_empty()) {
        controls::quiet(ui, ctx, reach);
    }
    if ctx.project().me() != Some(id) {
        how_far(ui, ctx, desk, id, log.len());
        keep_going(ui, ctx, desk, id);
    }
    let shows_all = desk.contacts.shows_all == Some(id);
    let shown = if shows_all { log.len() } else { SHOWN };
    for contact in log.iter().rev().take(shown) {
        entry(ui, ctx, desk.actions, contact);
    }
    if log.len() > shown {
        let count = [("count", log.len().into())];
        if controls::link(ui, ctx, &i18n.with("contact-show-all", &count)).clicked() {
            desk.contacts.shows_all = Some(id);
        }
    }
    let place = match ctx.project().card.contact_log {
        LogPlace::Project => "contact-in-project",
        LogPlace::Private => "contact-in-private",
    };
    let link = controls::link(ui, ctx, &i18n.text(place));
    if link
        .on_hover_text(i18n.text("contact-place-explained"))
        .clicked()
    {
        desk.actions.push(Action::Command("contacts.place"));
    }
}

/// How many contacts there were, and when the next one is due.
fn how_far(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId, so_far: usize) {
    let i18n = ctx.i18n;
    let count = [("count", so_far.into()), ("needed", CONTACTS_NEEDED.into())];
    let key = match so_far {
        0 => "contact-none-yet",
        1..CONTACTS_NEEDED => "contact-so-far",
        _ => "contact-so-far-enough",
    };
    controls::quiet(ui, ctx, i18n.with(key, &count));
    let now = ctx.moment();
    let key = (Shown::of_texts(ctx), now.date());
    let due = desk
        .contacts
        .due
        .get(key, || agenda::due(ctx.project(), &now));
    for due in due.iter().filter(|due| due.who == [id]) {
        let ink = if due.is_due(&now) {
            ctx.tokens.warning
        } else {
            ctx.tokens.text
        };
        let text = format!(
            "{} ({})",
            due.why(ctx.project(), i18n),
            due.when(i18n, &now)
        );
        let text = egui::RichText::new(text).size(type_scale::SECONDARY);
        ui.label(text.color(theme::color(ink)));
    }
}

/// How often contact is kept up.
fn keep_going(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId) {
    let follow_up = ctx.project().follow_up(id);
    let i18n = ctx.i18n;
    let words = |interval: Option<u16>, is_off: bool| match interval {
        _ if is_off => i18n.text("contact-rhythm-off"),
        None => i18n.text("contact-rhythm-usual"),
        Some(days) => i18n.with("contact-rhythm-days", &[("days", days.into())]),
    };
    let mut picked = None;
    let name = i18n.text("contact-rhythm");
    ui.horizontal(|ui| {
        controls::quiet(ui, ctx, &name);
        let response = ComboBox::from_id_salt(("contact-rhythm", id))
            .selected_text(words(follow_up.interval, follow_up.is_off))
            .width(ui.available_width() - 8.0)
            .truncate()
            .show_ui(ui, |ui| {
                let all = [None].into_iter().chain(INTERVALS.map(Some));
                let all = all.map(|interval| (interval, false));
                for (interval, is_off) in all.chain([(None, true)]) {
                    let is_on = (follow_up.interval, follow_up.is_off) == (interval, is_off);
                    let text = words(interval, is_off);
                    if ui.selectable_label(is_on, text).clicked() && !is_on {
                        picked = Some((interval, is_off));
                    }
                }
            })
            .response;
        response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &name));
        let usual = [
            ("needed", CONTACTS_NEEDED.into()),
            ("days", SUGGESTED_DAYS.into()),
        ];
        response.on_hover_text(i18n.with("contact-rhythm-explained", &usual));
    });
    if let Some((interval, is_off)) = picked {
        let chosen = FollowUp {
            interval,
            since: interval.map(|_| ctx.moment().date()),
            is_off,
            ..follow_up
        };
        let record = Record::FollowUp(Box::new(chosen));
        desk.actions.push(Action::Edit(Edit::Update(vec![record])));
    }
}

fn entry(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>, contact: &Encounter) {
    let i18n = ctx.i18n;
    controls::rule(ui, ctx);
    let when = i18n.date(contact.date);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let clock = contact
            .time
            .map(|time| i18n.lang().clock(time.hour(), time.minute()));
        let mut head = when.clone();
        if let Some(clock) = clock {
            head = format!("{head}, {clock}");
        }
        ui.label(egui::RichText::new(head).font(theme::bold(type_scale::SECONDARY)));
        controls::quiet(ui, ctx, i18n.word(contact.channel));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let date = [("date", when.as_str().into())];
            let remove = i18n.with("contact-remove", &date);
            if controls::icon_button(ui, ctx, icon::TRASH, &remove).clicked() {
                actions.push(Action::Edit(Edit::RemoveContact(contact.id)));
            }
            let edit = i18n.with("contact-edit", &date);
            if controls::icon_button(ui, ctx, icon::PENCIL_SIMPLE, &edit).clicked() {
                actions.push(Action::EditContact(contact.id));
            }
        });
    });
    if !contact.learnt.is_empty() {
        ui.label(&contact.learnt);
    }
    let next = &contact.next;
    let due = next.due.map(|due| i18n.date(due));
    let promised = match (&due, next.what.is_empty()) {
        (Some(due), true) => due.clone(),
        (Some(due), false) => format!("{} ({due})", next.what),
        (None, _) => next.what.clone(),
    };
    let next_key = if next.kept.is_some() {
        "contact-said-kept"
    } else {
        "contact-said-next"
    };
    for (key, text) in [
        ("contact-said-given", &contact.given),
        ("contact-said-agreed", &contact.agreed),
        (next_key, &promised),
    ] {
        if !text.is_empty() {
            controls::quiet(ui, ctx, i18n.with(key, &[("text", text.as_str().into())]));
        }
    }
}
