//! Keeps the findings up to date, and walks through them.

use std::sync::Arc;

use uuid::Uuid;

use crate::analysis::{Asked, Followed};
use crate::findings::{self, Finding, Input, Thresholds};
use crate::model::{TieFilter, VariantId};
use crate::panels::findings::{show_on_map, words};

use super::{App, wake};

/// Up to so many stakeholders and ties they are found in the frame.
const AT_ONCE: usize = 4_000;

/// What findings depend on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    project: Uuid,
    variant: VariantId,
    revision: u64,
    analysed: (u64, u32),
    filter: TieFilter,
    thresholds: Thresholds,
}

/// The findings of what is shown, and how far one has walked through them.
pub(super) struct Findings {
    found: Followed<Key, Vec<Finding>>,
    at: Option<usize>,
    /// They are kept back.
    is_withheld: bool,
}

impl Findings {
    pub(super) fn new(is_inline: bool) -> Self {
        Self {
            found: Followed::new(is_inline),
            at: None,
            is_withheld: false,
        }
    }

    /// Those that may be shown.
    pub(super) fn found(&self) -> &[Finding] {
        if self.is_withheld {
            return &[];
        }
        self.found.answer().map_or(&[], Vec::as_slice)
    }
}

impl App {
    /// Finds anew where something has changed that findings go by. Until all numbers of a network
    /// are there, those of before stand.
    pub(super) fn follow_findings(&mut self, ctx: &egui::Context) {
        self.findings.is_withheld = self.withheld().is_some();
        let project = self.session.project();
        let is_current = self.analysis.topology_revision == self.session.topology_revision();
        if !is_current || !self.analysis.progress.is_exact() {
            self.findings.found.take_in();
            return;
        }
        let key = Key {
            project: project.uuid,
            variant: self.session.variant_id(),
            revision: self.session.revision(),
            analysed: self.analysis.identity(),
            filter: project.view.filter.clone(),
            thresholds: self.settings.thresholds.clamped(),
        };
        let other = |old: &Key| (old.project, old.variant) != (key.project, key.variant);
        if self.findings.found.key().is_none_or(other) {
            self.findings.at = None;
            self.findings.found.forget();
        }
        let variant = self.session.variant();
        let is_small = variant.members.len() + variant.ties.len() <= AT_ONCE;
        let analysis = &self.analysis;
        let job = |key: &Key| {
            let (project, analysis) = (project.clone(), Arc::clone(analysis));
            let (filter, thresholds) = (key.filter.clone(), key.thresholds.clone());
            move |_: &Asked<_>| {
                Some(findings::find(&Input {
                    project: &project,
                    variant: project.active_variant(),
                    filter: &filter,
                    analysis: &analysis,
                    thresholds: &thresholds,
                }))
            }
        };
        self.findings.found.follow(key, is_small, wake(ctx), job);
    }

    /// Shows the next or the previous finding on the map and says what it is.
    pub(super) fn step_finding(&mut self, ctx: &egui::Context, is_forward: bool) {
        let count = self.findings.found().len();
        let at = match (self.findings.at, is_forward) {
            _ if count == 0 => {
                let text = self.i18n.text("findings-none");
                self.say(text);
                return;
            }
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        };
        self.findings.at = Some(at);
        let finding = self.findings.found()[at].clone();
        let tokens = crate::theme::tokens(ctx);
        let title = words(&self.context(&tokens)).tell(&finding).title;
        self.carry_out(ctx, show_on_map(&finding));
        self.say(title);
    }
}
