//! The guided exercise: its pane in the place of the list, the program's own answer worked out for it,
//! and the one place that keeps that answer off the screen.

use std::sync::Arc;

use egui::Ui;
use uuid::Uuid;

use crate::analysis::{Analysis, Asked, Followed};
use crate::canvas::CanvasCommand;
use crate::context::{Action, Spot};
use crate::exercise::{Own, rearranged};
use crate::findings::Thresholds;
use crate::model::{StakeholderId, TieFilter, VariantId, Withheld};
use crate::panels::guide::Guide;
use crate::panels::withheld;
use crate::style::Tokens;

use super::command::Command;
use super::dialogs::Dialog;
use super::template_dialog::TemplateForm;
use super::{App, Pane, wake};

/// Up to so many stakeholders and ties the answer is worked out in the frame.
const AT_ONCE: usize = 1_200;
/// A window less wide than this, in points, has no room for two maps between two panels.
const WIDE: f32 = 1_600.0;

/// What the program's answer depends on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    project: Uuid,
    revision: u64,
    rearranged: Option<VariantId>,
    filter: TieFilter,
    thresholds: Thresholds,
}

/// The guided exercise on screen.
pub(super) struct Guiding {
    pane: Guide,
    own: Followed<Key, Arc<Own>>,
    is_open: bool,
    /// Whether the numbers on screen keep the answer back.
    is_veiled: bool,
    /// Whether the pane makes room for two maps side by side.
    gives_way: bool,
}

impl Guiding {
    pub(super) fn new(is_inline: bool) -> Self {
        Self {
            pane: Guide::default(),
            own: Followed::new(is_inline),
            is_open: false,
            is_veiled: false,
            gives_way: false,
        }
    }
}

impl App {
    /// Whether the exercise's pane is open.
    pub fn is_guiding(&self) -> bool {
        self.guiding.is_open
    }

    /// Whether, and why, the program keeps its own answer back.
    pub(super) fn withheld(&self) -> Option<Withheld> {
        self.session.project().withholds_answers()
    }

    /// Numbers as they may be shown: measures without what is read off them.
    pub(super) fn shown_numbers(&self, analysis: Analysis) -> Arc<Analysis> {
        Arc::new(analysis.as_shown(self.session.project()))
    }

    /// Asks for the numbers anew once the answer is kept back, or not any more.
    pub(super) fn follow_withholding(&mut self) {
        let is_veiled = self.withheld().is_some();
        if self.guiding.is_veiled != is_veiled {
            self.guiding.is_veiled = is_veiled;
            self.submitted_topology = None;
            if is_veiled {
                self.stop_assuming();
            } else {
                // What now stands beside the marks is to be seen.
                self.pending_fit = true;
            }
        }
    }

    /// Whether a command would give the answer away; says so.
    pub(super) fn keeps_back(&mut self, command: Command) -> bool {
        let tells = matches!(
            command,
            Command::WhatIf | Command::NextFinding | Command::PreviousFinding
        );
        let Some(why) = self.withheld().filter(|_| tells) else {
            return false;
        };
        let text = self.i18n.text(withheld::key(why));
        self.say(text);
        true
    }

    pub(super) fn ask_for_template(&mut self) {
        let form = TemplateForm::plain();
        self.dialogs.push_back(Dialog::Template(form));
    }

    pub(super) fn ask_for_exercise(&mut self) {
        let form = TemplateForm::exercise();
        self.dialogs.push_back(Dialog::Template(form));
    }

    pub(super) fn toggle_guide(&mut self) {
        self.guiding.is_open ^= true;
        if self.guiding.is_open {
            self.open_guide();
        }
    }

    pub(super) fn open_guide(&mut self) {
        self.guiding.is_open = true;
        self.settings.show_left_panel = true;
        (self.pane, self.focus_pane) = (Pane::List, true);
    }

    /// Another document: the pane is open where an exercise is under way in it.
    pub(super) fn forget_guide(&mut self) {
        self.guiding = Guiding::new(self.is_inline);
        self.guiding.is_open = self.session.project().exercise.is_some();
        self.guiding.is_veiled = self.withheld().is_some();
        self.settings.show_left_panel |= self.guiding.is_open;
    }

    /// Shows the map of another variant beside this one's. On a small screen the steps make room for
    /// both until one of them is closed.
    pub(super) fn compare_beside(&mut self, ctx: &egui::Context, id: VariantId) {
        self.compare_with(id);
        self.show_beside();
        let is_small = ctx.content_rect().width() < WIDE;
        if is_small && self.guiding.is_open && self.settings.show_left_panel {
            self.guiding.gives_way = true;
            self.settings.show_left_panel = false;
            let text = self.i18n.text("guide-gives-way");
            self.say(text);
        }
    }

    /// Brings the steps back where they have made room and need not any more.
    fn take_back_room(&mut self) {
        if self.guiding.gives_way && !self.is_side_by_side() {
            self.guiding.gives_way = false;
            self.settings.show_left_panel = true;
        }
    }

    /// Selects somebody, brings them into view, and opens their form, at a field if any.
    pub(super) fn inspect(&mut self, id: StakeholderId, spot: Option<Spot>) {
        self.session.select(crate::edit::Selection::stakeholder(id));
        self.canvas.run(CanvasCommand::Reveal(id));
        self.inspector.open_profile(spot);
        self.open_inspector();
    }

    /// Gives the place at the right back to the inspector.
    pub(super) fn open_inspector(&mut self) {
        (self.comparing, self.charting, self.rearranging) = (None, None, None);
        self.learning.close();
        self.settings.show_right_panel = true;
    }

    /// Works the program's answer out anew where something has changed that it depends on, as long as
    /// somebody may see it.
    pub(super) fn follow_guide(&mut self, ctx: &egui::Context) {
        self.take_back_room();
        let project = self.session.project();
        if !self.guiding.is_open || project.exercise.is_none() || self.withheld().is_some() {
            return;
        }
        let key = Key {
            project: project.uuid,
            revision: self.session.revision(),
            rearranged: rearranged(project),
            filter: project.view.filter.clone(),
            thresholds: self.settings.thresholds.clamped(),
        };
        let size: usize = project
            .variants
            .values()
            .map(|variant| variant.members.len() + variant.ties.len())
            .sum();
        let job = |key: &Key| {
            let (project, thresholds) = (project.clone(), key.thresholds.clone());
            move |asked: &Asked<_>| Own::of(&project, &thresholds, &|| asked.go_on()).map(Arc::new)
        };
        self.guiding
            .own
            .follow(key, size <= AT_ONCE, wake(ctx), job);
    }

    /// Draws the pane in the place of the list.
    pub(super) fn guide_pane(&mut self, ui: &mut Ui, tokens: &Tokens, actions: &mut Vec<Action>) {
        let mut pane = std::mem::take(&mut self.guiding.pane);
        let own = self.guiding.own.answer();
        let own = own.filter(|_| self.withheld().is_none());
        actions.extend(pane.ui(ui, &self.context(tokens), own));
        self.guiding.pane = pane;
    }

    /// What is typed in the pane, taken over.
    pub(super) fn flush_guide(&mut self, tokens: &Tokens) -> Vec<Action> {
        let mut pane = std::mem::take(&mut self.guiding.pane);
        let edits = pane.flush(&self.context(tokens));
        self.guiding.pane = pane;
        edits.into_iter().map(Action::Edit).collect()
    }

    /// What is typed in the pane, as the edits that it would become.
    pub(super) fn guide_pending(&self, tokens: &Tokens) -> Vec<crate::edit::Edit> {
        self.guiding.pane.pending(&self.context(tokens))
    }
}
