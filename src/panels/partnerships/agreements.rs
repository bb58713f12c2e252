//! The register of agreements, each with what it is today.

use egui::{RichText, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::context::Context;
use crate::i18n::format::short_date_or_dash;
use crate::model::Partnership;
use crate::model::partnership::register::last_day;
use crate::model::partnership::{SignedAgreement, Validity};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::Field;
use super::super::form::{Form, lens};
use super::super::list_field::{ListTexts, list};
use super::Desk;

const TEXTS: ListTexts = ListTexts {
    add: "partnership-agreement-add",
    remove: "partnership-agreement-remove",
    empty: Some("partnership-agreement-empty"),
};

/// Usual terms, in years.
const TERMS: [u16; 4] = [1, 2, 3, 5];

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, partnership: &Partnership, desk: &mut Desk<'_>) {
    let today = desk.today;
    let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
    let hint = form.text("partnership-agreement-title");
    let head = Field::line("partnership-agreement-title").bare().hint(hint);
    let access = lens(|p: &mut Partnership| Some(&mut p.agreements));
    list(
        form,
        ui,
        TEXTS,
        access,
        &head,
        |a: &mut SignedAgreement| &mut a.title,
        |form, ui, at| {
            let Some(agreement) = partnership.agreements.get(at) else {
                return;
            };
            state(ui, ctx, agreement, today);
            let hint = form.text("partnership-date-hint");
            let date = |label: &'static str| Field::line(label).hint(hint.clone());
            ui.columns(3, |uis| {
                let number = lens(move |p: &mut Partnership| Some(&mut one(p, at)?.number));
                form.field(&mut uis[0], Field::line("partnership-number"), number);
                let signed = lens(move |p: &mut Partnership| Some(&mut one(p, at)?.signed));
                form.field(&mut uis[1], date("partnership-signed"), signed);
                let notice = lens(move |p: &mut Partnership| Some(&mut one(p, at)?.notice_days));
                let field =
                    Field::line("partnership-notice").hint(form.text("partnership-notice-hint"));
                form.field(&mut uis[2], field, notice);
                let from = lens(move |p: &mut Partnership| Some(&mut one(p, at)?.valid_from));
                form.field(&mut uis[0], date("partnership-valid-from"), from);
                let until = lens(move |p: &mut Partnership| Some(&mut one(p, at)?.valid_until));
                form.field(&mut uis[1], date("partnership-valid-until"), until);
                terms(&mut uis[2], ctx, form, agreement, at);
            });
            let renewal = lens(move |p: &mut Partnership| Some(&mut one(p, at)?.renewal));
            let hint = form.text("partnership-renewal-hint");
            form.field(ui, Field::text("partnership-renewal").hint(hint), renewal);
            let link = lens(move |p: &mut Partnership| Some(&mut one(p, at)?.link));
            let hint = form.text("partnership-document-place");
            form.field(ui, Field::line("partnership-link").hint(hint), link);
            ui.add_space(6.0);
        },
    );
}

fn one(p: &mut Partnership, at: usize) -> Option<&mut SignedAgreement> {
    p.agreements.get_mut(at)
}

/// What it is today, in words and with a mark.
fn state(ui: &mut Ui, ctx: &Context<'_>, agreement: &SignedAgreement, today: jiff::civil::Date) {
    let tokens = ctx.tokens;
    let (glyph, ink, key, days) = match agreement.on(today) {
        Validity::NotSigned => (icon::PEN_NIB, tokens.secondary, "partnership-not-signed", 0),
        Validity::Coming => (icon::HOURGLASS, tokens.secondary, "partnership-coming", 0),
        Validity::Valid(None) => (icon::CHECK_CIRCLE, tokens.good, "partnership-valid-open", 0),
        Validity::Valid(Some(n)) => (icon::CHECK_CIRCLE, tokens.good, "partnership-valid", n),
        Validity::Ending(n) => (icon::WARNING, tokens.warning, "partnership-ending", n),
        Validity::Expired(n) => (icon::X_CIRCLE, tokens.bad, "partnership-expired", n),
    };
    let arguments = [
        ("days", days.into()),
        ("until", short_date_or_dash(agreement.valid_until).into()),
        ("from", short_date_or_dash(agreement.valid_from).into()),
    ];
    let text = format!("{glyph} {}", ctx.i18n.with(key, &arguments));
    let text = RichText::new(text)
        .size(type_scale::SECONDARY)
        .color(theme::color(ink));
    ui.label(text);
}

/// Usual terms from its first day on; a click sets its last.
fn terms(
    ui: &mut Ui,
    ctx: &Context<'_>,
    form: &mut Form<'_, '_, Partnership>,
    agreement: &SignedAgreement,
    at: usize,
) {
    let Some(from) = agreement.valid_from.or(agreement.signed) else {
        return;
    };
    super::super::field::caption(ui, ctx, &ctx.i18n.text("partnership-term"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(3.0);
        ui.spacing_mut().button_padding = Vec2::new(6.0, 4.0);
        ui.horizontal_wrapped(|ui| {
            for years in TERMS {
                let until = last_day(from, years * 12);
                let text = ctx.i18n.with("partnership-years", &[("n", years.into())]);
                let is_on = until.is_some() && agreement.valid_until == until;
                if controls::chip(ui, ctx, &text, is_on).clicked() && !is_on {
                    form.set(move |p| Some(&mut one(p, at)?.valid_until), &until);
                }
            }
        });
    });
}
