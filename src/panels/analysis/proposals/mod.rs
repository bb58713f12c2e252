//! Proposals of new ties: what for and within which limits, the ranked list, and what each would do.

mod form;
mod list;
mod sentences;

use std::collections::BTreeSet;

use egui::{Align, Layout, ScrollArea, Ui};

use crate::advice::{Aim, Limits, Order, Question, Ranking, advise};
use crate::analysis::Errand;
use crate::context::{Action, Context, Pointers};
use crate::model::StakeholderId;

use super::super::controls;
use super::choosing::{self, Network};
use super::tabs;
use form::Form;
use list::Chosen;

/// Width of the form, in points.
const FORM: f32 = 250.0;

/// What is asked.
#[derive(Clone, PartialEq)]
struct Wanted {
    network: Network,
    aim: Aim,
    limits: Limits,
}

/// The pane's own state.
#[derive(Default)]
pub(super) struct ProposalPane {
    form: Form,
    order: Order,
    wanted: Option<Wanted>,
    errand: Errand<Ranking>,
    ranking: Option<Ranking>,
    chosen: Chosen,
    /// The search was ended before it was over.
    is_stopped: bool,
}

impl ProposalPane {
    pub(super) fn set_inline(&mut self, is_inline: bool) {
        self.errand.is_inline = is_inline;
    }

    pub(super) fn propose(&mut self, aim: &Aim) {
        self.form.take(aim);
    }

    pub(super) fn aim_at(&mut self, ids: &BTreeSet<StakeholderId>) {
        self.form.aim_at(ids);
    }

    /// In which order proposals are listed.
    fn order(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let order = |order, key: &str| {
            let explained = ctx.i18n.text(&format!("{key}-explained"));
            (order, ctx.i18n.text(key), explained)
        };
        let names = [
            order(Order::Ground, "proposal-order-ground"),
            order(Order::Effect, "proposal-order-effect"),
        ];
        tabs::tabs(ui, ctx, &mut self.order, &names);
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        self.form.keep_up(ctx);
        choosing::side_by_side(
            ui,
            FORM,
            &mut (self, actions),
            |ui, (pane, _)| {
                ScrollArea::vertical()
                    .id_salt("proposal-form")
                    .auto_shrink(false)
                    .show(ui, |ui| pane.form.ui(ui, ctx));
            },
            |ui, (pane, actions)| pane.answers(ui, ctx, actions),
        );
    }

    fn answers(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let Some(aim) = self.form.aim() else {
            self.wanted = None;
            self.ranking = None;
            self.errand.cancel();
            controls::quiet(ui, ctx, ctx.i18n.text("proposal-choose"));
            return;
        };
        self.bring_up_to_date(ui, ctx, aim);
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.order(ui, ctx);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    self.progress(ui, ctx);
                });
            });
        });
        let (Some(ranking), Some(wanted)) = (&self.ranking, &self.wanted) else {
            return;
        };
        if let Some(note) = sentences::why_none(ctx, ranking) {
            ui.label(note);
            return;
        }
        let proposals = ranking.in_order(&wanted.aim, self.order);
        if let Some(apply) = list::show(ui, ctx, &wanted.aim, &proposals, &mut self.chosen) {
            let (project, filter) = (ctx.project(), &ctx.view().filter);
            let edit = apply.edit(project, ctx.variant_id(), filter, &wanted.limits);
            actions.extend(edit.map(Action::Edit));
        }
    }

    fn bring_up_to_date(&mut self, ui: &Ui, ctx: &Context<'_>, aim: Aim) {
        let wanted = Wanted {
            network: Network::of(ctx),
            aim,
            limits: self.form.limits(ctx),
        };
        if self.wanted.as_ref() != Some(&wanted) {
            let question = Question {
                project: ctx.session.document(),
                variant: ctx.variant_id(),
                filter: ctx.view().filter.clone(),
                aim: wanted.aim.clone(),
                limits: wanted.limits.clone(),
            };
            let window = ui.ctx().clone();
            self.errand.ask(
                move || window.request_repaint(),
                move |asked| {
                    advise(&question, &|| asked.go_on(), &mut |ranking| {
                        asked.tell(ranking);
                    })
                },
            );
            self.wanted = Some(wanted);
            self.ranking = None;
            self.chosen = Chosen::default();
            self.is_stopped = false;
        }
        if let Some(ranking) = self.errand.poll() {
            self.ranking = Some(ranking);
        }
    }

    /// How far the search is, with a way to end it; then what was tried.
    fn progress(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let done = self.ranking.as_ref().map_or(0.0, |ranking| ranking.done);
        if self.errand.is_busy() {
            ui.horizontal(|ui| {
                let share = ctx.i18n.lang().percent(f64::from(done), 0);
                let working = ctx
                    .i18n
                    .with("proposal-working", &[("share", share.into())]);
                controls::quiet(ui, ctx, working);
                if ui.button(ctx.i18n.text("proposal-stop")).clicked() {
                    self.errand.cancel();
                    self.is_stopped = true;
                }
            });
            return;
        }
        if let Some(ranking) = &self.ranking {
            let text = sentences::tried(ctx, ranking, self.is_stopped);
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                controls::quiet(ui, ctx, text);
            });
        }
    }

    /// The ties of the proposal that is pointed at, or else chosen.
    pub(super) fn pointers(&self) -> Pointers {
        Pointers {
            ghosts: self.chosen.ghosts.clone(),
            ..Pointers::default()
        }
    }
}
