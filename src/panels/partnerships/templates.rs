//! The menu of step templates: those of the training, and those that users keep, name and delete.

use egui::{Id, Ui};
use egui_phosphor::regular as icon;

use crate::context::Context;
use crate::model::partnership::{Step, StepKind, StepTemplate, steps};
use crate::model::{NetworkCard, Partnership};

use super::super::controls;
use super::super::field::Field;
use super::super::form::{Form, lens};
use super::super::workbench::rows;
use super::Desk;
use super::detail::cycle_of;
use super::steps::OfCycle;

/// Width of a template's name while it is typed, in points.
const NAME: f32 = 190.0;
/// A new template stands in the document a few passes after it was asked for.
const PASSES: u64 = 4;

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &Context<'_>,
    partnership: &Partnership,
    of: OfCycle,
    desk: &mut Desk<'_>,
) {
    let mut adopted: Option<Vec<Step>> = None;
    controls::quiet(ui, ctx, ctx.i18n.text("partnership-template-words"));
    for (key, kinds) in [
        ("partnership-template-eleven", StepKind::ELEVEN),
        ("partnership-template-two-phases", StepKind::TWO_PHASES),
    ] {
        if ui.button(ctx.i18n.text(key)).clicked() {
            adopted = Some(steps::from_kinds(kinds));
            ui.close();
        }
    }
    adopted = own(ui, ctx, desk).or(adopted);
    ui.separator();
    let keep = ctx.i18n.text("partnership-template-keep");
    let keep = ui.button(keep);
    let keep = keep.on_hover_text(ctx.i18n.text("partnership-template-keep-words"));
    if keep.clicked() {
        let steps: Vec<Step> = partnership.cycle.steps.iter().map(Step::afresh).collect();
        let name = partnership.name.clone();
        let form = &mut Form::<NetworkCard>::new(*ctx, desk.editing, &[()]);
        form.change(|card| {
            card.step_templates.push(StepTemplate {
                name: name.clone(),
                steps: steps.clone(),
                ..StepTemplate::default()
            });
        });
        rename(ui, Some(ctx.project().card.step_templates.len()));
    }
    if let Some(adopted) = adopted {
        let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
        form.change(|p| {
            if let Some(cycle) = cycle_of(p, of) {
                cycle.steps = steps::adopt(&cycle.steps, &adopted);
            }
        });
    }
}

/// The user's own. Returns the steps of the one that was picked.
fn own(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) -> Option<Vec<Step>> {
    let mut adopted = None;
    let mut removed = None;
    let now = ui.ctx().cumulative_pass_nr();
    let renaming = ui.data(|data| data.get_temp::<Option<Renaming>>(id()).flatten());
    // Else the menu was closed in between.
    let renaming = renaming.filter(|renaming| renaming.drawn + PASSES >= now);
    let form = &mut Form::<NetworkCard>::new(*ctx, desk.editing, &[()]);
    for (at, template) in ctx.project().card.step_templates.iter().enumerate() {
        ui.horizontal(|ui| {
            if let Some(renaming) = renaming.filter(|renaming| renaming.at == at) {
                // A field has a frame, unlike entries of a menu.
                ui.reset_style();
                ui.set_width(NAME);
                if renaming.is_new {
                    form.focus_next();
                }
                let name = lens(move |card: &mut NetworkCard| {
                    Some(&mut card.step_templates.get_mut(at)?.name)
                });
                let field = Field::line("partnership-template-name").bare().required();
                let field = form.part(("template", at), |form| form.field(ui, field, name));
                let is_left = field.lost_focus() && !renaming.is_new;
                let next = (!is_left).then_some(Renaming {
                    is_new: false,
                    drawn: now,
                    ..renaming
                });
                ui.data_mut(|data| data.insert_temp(id(), next));
            } else {
                if ui.button(&template.name).clicked() {
                    adopted = Some(template.steps.clone());
                    ui.close();
                }
                let spoken = ctx.i18n.text("partnership-template-rename");
                let spoken = format!("{spoken}: {}", template.name);
                if controls::icon_button(ui, ctx, icon::PENCIL_SIMPLE, &spoken).clicked() {
                    rename(ui, Some(at));
                }
            }
            if rows::removes(ui, ctx, "partnership-template-remove", &template.name) {
                removed = Some(at);
                rename(ui, None);
                ui.close();
            }
        });
    }
    if let Some(at) = removed {
        form.change(|card| {
            if at < card.step_templates.len() {
                card.step_templates.remove(at);
            }
        });
    }
    adopted
}

/// The template whose name is being typed.
#[derive(Clone, Copy)]
struct Renaming {
    at: usize,
    /// Its field has not been drawn yet.
    is_new: bool,
    /// In which pass it was drawn last.
    drawn: u64,
}

fn id() -> Id {
    Id::new("renamed-step-template")
}

fn rename(ui: &Ui, at: Option<usize>) {
    let renaming = at.map(|at| Renaming {
        at,
        is_new: true,
        drawn: ui.ctx().cumulative_pass_nr(),
    });
    ui.data_mut(|data| data.insert_temp(id(), renaming));
    ui.ctx().request_repaint();
}
