//! The form of one component of one stakeholder, whole, with its notes and its history.

use egui::{RichText, Ui};

use crate::components::PER_STAKEHOLDER;
use crate::context::Context;
use crate::lessons;
use crate::model::{Component, StakeholderId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::inspector::{commitment, human_capital, needs, norms, technoware};
use super::super::{controls, learn, people};
use super::summary::Summary;
use super::{Desk, Page, capital, level, numbered};

/// Widest that a form is, in points: lines that are longer are hard to read.
const WIDTH: f32 = 620.0;

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &Context<'_>,
    summary: &Summary,
    component: Component,
    id: StakeholderId,
    desk: &mut Desk<'_>,
) {
    ui.set_max_width(WIDTH.min(ui.available_width()));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.label(RichText::new(numbered(ctx, component)).font(theme::bold(type_scale::BODY)));
        learn::button(ui, ctx, lessons::of_component(component), desk.actions);
        if controls::link(ui, ctx, ctx.label(id)).clicked() {
            people::show(desk.actions, id);
        }
        let place = PER_STAKEHOLDER.iter().position(|c| *c == component);
        let amount = place.and_then(|place| Some(summary.amounts.get(&id)?[place]));
        if let Some(amount) = amount {
            let words = level::words(ctx, component, amount);
            controls::quiet(ui, ctx, format!("{} {words}", level::glyph(amount.level)));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        if controls::link(ui, ctx, &ctx.i18n.text("workbench-back-to-all")).clicked() {
            *desk.goes_to = Some((Page::Component(component), None));
        }
        if controls::link(ui, ctx, &ctx.i18n.text("workbench-back-to-overview")).clicked() {
            *desk.goes_to = Some((Page::Overview, None));
        }
    });
    let Desk {
        editing, actions, ..
    } = desk;
    match component {
        Component::Needs => needs::show(ui, ctx, editing, actions, id),
        Component::Norms => norms::show(ui, ctx, editing, actions, id),
        Component::SocialCapital => capital::of_one(ui, ctx, id, desk),
        Component::HumanCapital => human_capital::show(ui, ctx, editing, id),
        Component::Technoware => technoware::show(ui, ctx, editing, id),
        Component::Commitment => commitment::show(ui, ctx, editing, id),
        Component::Content | Component::Structure => {}
    }
}
