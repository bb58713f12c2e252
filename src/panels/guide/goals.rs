//! The goals of a step with what stands of each, and the way to where the rest is done.

use egui::{Label, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context, Spot};
use crate::exercise::{Check, Goal};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::Desk;

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, checks: &[Check], desk: &mut Desk<'_>) {
    for check in checks {
        line(ui, ctx, check, desk);
    }
}

fn line(ui: &mut Ui, ctx: &Context<'_>, check: &Check, desk: &mut Desk<'_>) {
    let mut arguments = vec![("done", check.done.into()), ("all", check.all.into())];
    if let Goal::Component(component) = check.goal {
        arguments.push(("name", ctx.i18n.word(component).into()));
    }
    let told = ctx.i18n.with(check.goal.key(), &arguments);
    let state = if check.is_done() {
        "guide-goal-reached"
    } else {
        "guide-goal-open"
    };
    let state = ctx.i18n.text(state);
    // A component leads to its form by its own name: eight are enough to read.
    if let Goal::Component(component) = check.goal {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::new(6.0, 0.0);
            mark(ui, ctx, check);
            let spoken = format!("{}: {told}, {state}", ctx.i18n.text("guide-way-fill-in"));
            let open = vec![Action::WriteAbout(component)];
            link(ui, ctx, &told, &spoken, open, desk);
        });
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::new(6.0, 0.0);
        mark(ui, ctx, check);
        ui.vertical(|ui| {
            let text = RichText::new(&told).size(type_scale::SECONDARY);
            let label = ui.add(Label::new(text).wrap());
            let spoken = format!("{told}: {state}");
            label.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &spoken));
            if let Some((key, actions)) = way(ctx, check) {
                let name = ctx.i18n.text(key);
                let spoken = format!("{name}: {told}");
                link(ui, ctx, &name, &spoken, actions, desk);
            }
        });
    });
}

/// Whether the goal is reached.
fn mark(ui: &mut Ui, ctx: &Context<'_>, check: &Check) {
    let (glyph, ink) = if check.is_done() {
        (icon::CHECK_CIRCLE, ctx.tokens.good)
    } else {
        (icon::CIRCLE, ctx.tokens.secondary)
    };
    ui.label(RichText::new(glyph).color(theme::color(ink)));
}

/// A link to where the goal is seen to, in the network as it was mapped.
fn link(
    ui: &mut Ui,
    ctx: &Context<'_>,
    name: &str,
    spoken: &str,
    leads_to: Vec<Action>,
    desk: &mut Desk<'_>,
) {
    let link = controls::link(ui, ctx, name);
    link.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, spoken));
    if link.clicked() {
        desk.show(ctx, crate::exercise::mapped(ctx.project()));
        desk.actions.extend(leads_to);
    }
}

/// Where an open goal is seen to, if that is not right below it.
fn way(ctx: &Context<'_>, check: &Check) -> Option<(&'static str, Vec<Action>)> {
    if check.is_done() {
        return None;
    }
    let add = || vec![Action::Command("tool.add")];
    Some(match check.goal {
        Goal::Institutions | Goal::Stakeholders => ("guide-way-add", add()),
        Goal::Tied => match check.next {
            Some(next) => {
                let seen = [Action::Inspect(next, None), Action::Command("tool.connect")];
                ("guide-way-connect", seen.to_vec())
            }
            None => ("guide-way-add", add()),
        },
        Goal::Roles | Goal::Duties => {
            let next = check.next?;
            let key = if ctx.selection().only_stakeholder() == Some(next) {
                "guide-way-here"
            } else {
                "guide-way-next"
            };
            let spot = if check.goal == Goal::Roles {
                Spot::Role
            } else {
                Spot::Duties
            };
            (key, vec![Action::Inspect(next, Some(spot))])
        }
        _ => return None,
    })
}
