//! What each step says, asks and offers.

use egui::{Label, RichText, Ui};

use crate::context::{Action, Context};
use crate::exercise::{Check, Step, mapped, reached, rearranged};
use crate::model::{Business, Exercise, ExerciseTask, NetworkCard, StakeholderId};
use crate::style::tokens::type_scale;

use super::super::analysis::choosing;
use super::super::controls;
use super::super::field::{Field, caption};
use super::super::form::Form;
use super::{Desk, answer, goals, mapped_first, rearranging};

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &Context<'_>,
    step: Step,
    checks: &[Check],
    desk: &mut Desk<'_>,
) {
    let told = match (step, desk.exercise.task) {
        (Step::Rearrange, ExerciseTask::OwnNetwork) => "guide-rearrange-own-told".to_owned(),
        _ => format!("{}-told", step.key()),
    };
    let text = RichText::new(ctx.i18n.text(&told)).size(type_scale::SECONDARY + 0.5);
    ui.add(Label::new(text).wrap());
    ui.add_space(2.0);
    match step {
        Step::Choose => {
            goals::ui(ui, ctx, checks, desk);
            choose(ui, ctx, desk);
        }
        Step::Map => {
            mapped_first(ui, ctx, desk);
            goals::ui(ui, ctx, checks, desk);
            partners(ui, ctx, desk);
        }
        Step::Duties => {
            mapped_first(ui, ctx, desk);
            goals::ui(ui, ctx, checks, desk);
            let form = &mut Form::<Exercise>::new(*ctx, desk.editing, &[()]);
            let hint = form.text("guide-pattern-hint");
            form.field(ui, Field::text("guide-pattern").hint(hint), |e| {
                Some(&mut e.pattern)
            });
            let hint = form.text("guide-development-hint");
            form.field(ui, Field::text("guide-development").hint(hint), |e| {
                Some(&mut e.development)
            });
        }
        Step::Bottleneck => {
            mapped_first(ui, ctx, desk);
            goals::ui(ui, ctx, checks, desk);
            answer::by_hand(ui, ctx, desk);
        }
        Step::Compare => answer::compared(ui, ctx, checks, desk),
        Step::Draw => {
            mapped_first(ui, ctx, desk);
            goals::ui(ui, ctx, checks, desk);
            let form = &mut Form::<NetworkCard>::new(*ctx, desk.editing, &[()]);
            let hint = form.text("panel-network-purpose-hint");
            let field = Field::text("workbench-network-purpose").hint(hint);
            form.field(ui, field, |card| Some(&mut card.purpose));
            group(ui, ctx, "guide-group-own-hint", desk);
        }
        Step::Components => {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                goals::ui(ui, ctx, checks, desk);
            });
            if controls::link(ui, ctx, &ctx.i18n.text("workbench-open")).clicked() {
                desk.show(ctx, mapped(ctx.project()));
                desk.command("network.components");
            }
        }
        Step::Rearrange => {
            goals::ui(ui, ctx, checks, desk);
            rearranging::ui(ui, ctx, desk);
        }
        Step::Explain => {
            goals::ui(ui, ctx, checks, desk);
            explain(ui, ctx, desk);
        }
    }
}

/// The group and its members.
fn group(ui: &mut Ui, ctx: &Context<'_>, hint: &str, desk: &mut Desk<'_>) {
    let form = &mut Form::<Exercise>::new(*ctx, desk.editing, &[()]);
    let hint = form.text(hint);
    form.field(ui, Field::line("guide-group").hint(hint), |e| {
        Some(&mut e.group)
    });
    let hint = form.text("guide-members-hint");
    form.field(ui, Field::text("guide-members").hint(hint), |e| {
        Some(&mut e.members)
    });
}

fn choose(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    group(ui, ctx, "guide-group-hint", desk);
    let form = &mut Form::<Exercise>::new(*ctx, desk.editing, &[()]);
    form.optional_choice(ui, "guide-business", |e| Some(&mut e.business));
    let is_other = form
        .first()
        .is_some_and(|e| e.business == Some(Business::Other));
    let label = if is_other {
        "guide-business-other"
    } else {
        "guide-business-name"
    };
    let hint = form.text("guide-business-hint");
    form.field(ui, Field::line(label).hint(hint), |e| {
        Some(&mut e.business_name)
    });
}

/// Who of those on the map is the partner group, and who the partner company.
fn partners(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let partners = [
        ("guide-partner-group", desk.exercise.partner_group),
        ("guide-partner-company", desk.exercise.partner_company),
    ];
    for (index, (key, chosen)) in partners.into_iter().enumerate() {
        let Desk {
            editing, actions, ..
        } = desk;
        // Once told, the offer would only be in the way.
        somebody(ui, ctx, key, chosen, chosen.is_none(), actions, |picked| {
            let form = &mut Form::<Exercise>::new(*ctx, editing, &[()]);
            form.change(|e| {
                if index == 0 {
                    e.partner_group = picked;
                } else {
                    e.partner_company = picked;
                }
            });
        });
    }
}

/// A list to pick somebody from and, where asked for, a button that takes who is selected on the map;
/// `pick` gets what is newly picked.
pub(super) fn somebody(
    ui: &mut Ui,
    ctx: &Context<'_>,
    key: &'static str,
    chosen: Option<StakeholderId>,
    takes_selected: bool,
    actions: &mut Vec<Action>,
    pick: impl FnOnce(Option<StakeholderId>),
) {
    let label = ctx.i18n.text(key);
    let name = caption(ui, ctx, &label);
    let here = chosen.filter(|id| ctx.variant().members.contains_key(id));
    let mut picked = here;
    let none = ctx.i18n.text("panel-not-filled");
    let list = choosing::one(ui, ctx, key, Some(&none), &mut picked);
    list.labelled_by(name.id);
    let selected = ctx.selection().only_stakeholder();
    if let Some(id) = selected.filter(|id| takes_selected && Some(*id) != here) {
        let text = ctx
            .i18n
            .with("guide-take-selected", &[("name", ctx.label(id).into())]);
        let link = controls::link(ui, ctx, &text);
        let spoken = format!("{label}: {text}");
        link.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken));
        if link.clicked() {
            picked = Some(id);
        }
    }
    if picked != here {
        if let Some(id) = picked {
            actions.push(Action::Reveal(id));
        }
        pick(picked);
    }
}

fn explain(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let form = &mut Form::<Exercise>::new(*ctx, desk.editing, &[()]);
    let hint = form.text("guide-problem-hint");
    form.field(ui, Field::text("guide-problem").hint(hint), |e| {
        Some(&mut e.explanation.problem)
    });
    let hint = form.text("guide-change-hint");
    form.field(ui, Field::text("guide-change").hint(hint), |e| {
        Some(&mut e.explanation.change)
    });
    let hint = form.text("guide-reason-hint");
    form.field(ui, Field::text("guide-reason").hint(hint), |e| {
        Some(&mut e.explanation.reason)
    });
    if let Some(made) = rearranged(ctx.project())
        && controls::link(ui, ctx, &ctx.i18n.text("guide-beside")).clicked()
    {
        desk.show(ctx, made);
        let with = mapped(ctx.project());
        desk.actions.push(Action::CompareBeside(with));
    }
    hand_in(ui, ctx, desk);
}

/// What goes to the trainer, and what of it is still open.
fn hand_in(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    controls::heading(ui, ctx, &ctx.i18n.text("guide-hand-in"), None);
    controls::quiet(ui, ctx, ctx.i18n.text("guide-hand-in-told"));
    let all = desk
        .progress
        .0
        .iter()
        .map(|(step, checks)| (*step, reached(checks)));
    let open: Vec<_> = all.filter(|(_, (done, all))| done < all).collect();
    let key = if open.is_empty() {
        "guide-hand-in-whole"
    } else {
        "guide-hand-in-open"
    };
    ui.label(RichText::new(ctx.i18n.text(key)).size(type_scale::SECONDARY));
    ui.spacing_mut().item_spacing.y = 0.0;
    for (step, (done, all)) in open {
        let name = ctx.i18n.text(step.key());
        let arguments = [
            ("name", name.into()),
            ("done", done.into()),
            ("all", all.into()),
        ];
        let text = ctx.i18n.with("guide-hand-in-missing", &arguments);
        if controls::link(ui, ctx, &text).clicked() {
            *desk.goes_to = Some(step);
        }
    }
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        if ui.button(ctx.i18n.text("guide-hand-in-save")).clicked() {
            desk.command("file.save");
        }
        if ui.button(ctx.i18n.text("command-report")).clicked() {
            desk.command("file.report");
        }
    });
}
