//! A first schedule for steps that have no dates yet: from one day to another, in equal parts, and who
//! sees to them. It saves typing dates step by step; each can be changed afterwards.

use egui::{Align, Layout, TextEdit, Ui};

use crate::context::Context;
use crate::edit::PartnershipEdit;
use crate::i18n::format::{Towards, short_date};
use crate::model::Partnership;
use crate::model::partnership::register::last_day;

use super::super::controls;
use super::super::field::caption;
use super::{Desk, large};

/// Usual lengths of a cycle, in months.
const TERMS: [u16; 3] = [3, 6, 12];
const WIDTH: f32 = 230.0;

/// What is being typed.
#[derive(Default)]
pub(super) struct Schedule {
    /// Empty: today.
    from: String,
    until: String,
    responsible: String,
}

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &Context<'_>,
    partnership: &Partnership,
    typed: &mut Schedule,
    desk: &mut Desk<'_>,
) {
    // A form, not a list of entries: its fields have frames.
    ui.reset_style();
    ui.set_width(WIDTH);
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        form(ui, ctx, partnership, typed, desk);
    });
}

fn form(
    ui: &mut Ui,
    ctx: &Context<'_>,
    partnership: &Partnership,
    typed: &mut Schedule,
    desk: &mut Desk<'_>,
) {
    controls::quiet(ui, ctx, ctx.i18n.text("partnership-schedule-words"));
    let today = short_date(desk.today);
    line(ui, ctx, "partnership-planned-from", &today, &mut typed.from);
    let lang = ctx.i18n.lang();
    let from = match typed.from.trim() {
        "" => Some(desk.today),
        text => lang.parse_date_on(text, desk.today, Towards::Future),
    };
    let hint = ctx.i18n.text("partnership-date-hint");
    line(
        ui,
        ctx,
        "partnership-planned-until",
        &hint,
        &mut typed.until,
    );
    controls::chips(ui, |ui| {
        for months in TERMS {
            let until = from.and_then(|from| last_day(from, months)).map(short_date);
            let text = ctx.i18n.with("partnership-months", &[("n", months.into())]);
            let is_on = until.as_ref() == Some(&typed.until);
            if controls::chip(ui, ctx, &text, is_on).clicked()
                && let Some(until) = until
            {
                typed.until = until;
            }
        }
    });
    let who = &mut typed.responsible;
    line(ui, ctx, "partnership-responsible", "", who);
    ui.add_space(4.0);
    let until = lang.parse_date_on(&typed.until, desk.today, Towards::Future);
    let span = from.zip(until);
    let span = span.filter(|(from, until)| from <= until);
    let fill = ctx.i18n.text("partnership-schedule-fill");
    let fill = ui.add_enabled_ui(span.is_some(), |ui| large(ui, ctx, &fill));
    if fill.inner
        && let Some((from, until)) = span
    {
        desk.edit(PartnershipEdit::Schedule {
            id: partnership.id,
            from,
            until,
            responsible: typed.responsible.clone(),
        });
        *typed = Schedule::default();
        ui.close();
    }
}

/// A field with its name above.
fn line(ui: &mut Ui, ctx: &Context<'_>, label: &str, hint: &str, text: &mut String) {
    let name = ctx.i18n.text(label);
    caption(ui, ctx, &name);
    let field = TextEdit::singleline(text)
        .hint_text(hint)
        .margin(egui::Margin::symmetric(8, 5))
        .desired_width(f32::INFINITY)
        .id_salt(("schedule", label));
    let field = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(field.id, |node| node.set_label(name));
}
