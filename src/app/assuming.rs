//! "What if": the numbers and the map without some stakeholders and ties, for as long as one likes.
//! Nothing of it is in the document, and nothing is to be undone.

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, RichText, Ui};

use crate::advice::{Absent, WhatIf};
use crate::analysis::{Analysis, Asked, Followed};
use crate::context::{Action, Assumed};
use crate::edit::{Edit, Selection};
use crate::findings::words::Words;
use crate::model::TieFilter;
use crate::style::Tokens;
use crate::theme;

use super::{App, wake};

/// Whoever holds the key longer than this looks, and is back when letting go.
const HELD: Duration = Duration::from_millis(400);
/// Up to so many stakeholders and ties it is worked out in the frame.
const AT_ONCE: usize = 3_000;

/// What is assumed, and what comes of it.
pub(super) struct Assuming {
    absent: Absent,
    /// Of the document; another state ends the assumption.
    revision: u64,
    variant: crate::model::VariantId,
    answer: Followed<TieFilter, Answer>,
    since: Instant,
}

struct Answer {
    analysis: Arc<Analysis>,
    assumed: Arc<Assumed>,
}

/// The numbers that are shown: those of the assumption where there is one.
pub(super) fn shown_analysis<'a>(
    assuming: Option<&'a Assuming>,
    real: &'a Analysis,
) -> &'a Analysis {
    let answer = assuming.and_then(|assuming| assuming.answer.answer());
    answer.map_or(real, |answer| &answer.analysis)
}

impl App {
    /// Whether something is assumed.
    pub fn is_assuming(&self) -> bool {
        self.assuming.is_some()
    }

    /// The numbers that are shown: those of the assumption where there is one.
    pub(super) fn shown_analysis(&self) -> &Analysis {
        shown_analysis(self.assuming.as_ref(), &self.analysis)
    }

    /// What the map shows of the assumption.
    pub(super) fn assumed_on_map(&self) -> Option<Arc<Assumed>> {
        let answer = self.assuming.as_ref()?.answer.answer()?;
        Some(Arc::clone(&answer.assumed))
    }

    /// Assumes that what is selected is not there; with nothing new selected, ends it.
    pub(super) fn toggle_assuming(&mut self) {
        let selection = self.session.selection();
        let mut absent = self
            .assuming
            .as_ref()
            .map(|a| a.absent.clone())
            .unwrap_or_default();
        let before = absent.clone();
        absent.stakeholders.extend(&selection.stakeholders);
        absent.ties.extend(&selection.ties);
        if absent == before {
            self.assuming = None;
            return;
        }
        self.assuming = Some(Assuming {
            absent,
            revision: self.session.revision(),
            variant: self.session.variant_id(),
            answer: Followed::new(self.is_inline),
            since: Instant::now(),
        });
    }

    pub(super) fn stop_assuming(&mut self) {
        self.assuming = None;
    }

    /// Esc ends it, and so does letting go of a key that was held.
    pub(super) fn take_in_assuming_keys(&mut self, ctx: &egui::Context) {
        let Some(assuming) = &self.assuming else {
            return;
        };
        let was_held = assuming.since.elapsed() > HELD;
        let let_go = ctx.input(|i| i.key_released(Key::X)) && was_held;
        let is_first = ctx.input(|i| i.key_down(Key::X));
        let is_ended = ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        if is_ended || (let_go && self.is_x_held) {
            self.stop_assuming();
        }
        // Only the press that began it can end it by being let go.
        self.is_x_held = is_first && self.assuming.is_some();
    }

    /// Works out what comes of it; another state of the document ends it.
    pub(super) fn follow_assuming(&mut self, ctx: &egui::Context) {
        let Some(assuming) = &mut self.assuming else {
            return;
        };
        let is_other = assuming.revision != self.session.revision()
            || assuming.variant != self.session.variant_id();
        if is_other || self.session.is_previewing() {
            self.assuming = None;
            return;
        }
        if self.analysis.topology_revision != self.session.topology_revision() {
            assuming.answer.take_in();
            return;
        }
        let project = self.session.project();
        let variant = self.session.variant();
        let is_small = variant.members.len() + variant.ties.len() <= AT_ONCE;
        let (id, absent, before) = (assuming.variant, &assuming.absent, &self.analysis);
        let job = |filter: &TieFilter| {
            let (project, before) = (project.clone(), Arc::clone(before));
            let (filter, absent) = (filter.clone(), absent.clone());
            move |_: &Asked<_>| {
                let what_if = WhatIf::of(&project, id, &filter, &absent, &before)?;
                Some(Answer::new(what_if, &absent))
            }
        };
        let filter = project.view.filter.clone();
        assuming.answer.follow(filter, is_small, wake(ctx), job);
    }

    /// What comes of it, in words, over the map.
    pub(super) fn assuming_banner(&self, ui: &mut Ui, tokens: &Tokens, actions: &mut Vec<Action>) {
        let Some(assuming) = &self.assuming else {
            return;
        };
        let frame = egui::Frame::new()
            .fill(theme::color(tokens.warning_wash))
            .stroke(egui::Stroke::new(1.0, theme::color(tokens.warning)))
            .corner_radius(theme::RADIUS)
            .inner_margin(egui::Margin::symmetric(12, 8));
        frame.show(ui, |ui| {
            ui.set_max_width(460.0);
            for (n, sentence) in self.assumption(assuming).into_iter().enumerate() {
                let font = if n == 0 {
                    theme::bold(crate::style::tokens::type_scale::BODY)
                } else {
                    theme::regular(crate::style::tokens::type_scale::SECONDARY)
                };
                let text = RichText::new(sentence)
                    .font(font)
                    .color(theme::color(tokens.text));
                ui.add(egui::Label::new(text).wrap());
            }
            ui.horizontal_wrapped(|ui| {
                if ui.button(self.i18n.text("what-if-end")).clicked() {
                    actions.push(Action::Command("network.what-if-end"));
                }
                // What was looked at first can be made so, in one step that can be undone.
                let remove = ui
                    .button(self.i18n.text("what-if-remove"))
                    .on_hover_text(self.i18n.text("what-if-remove-explained"));
                if remove.clicked() {
                    actions.push(Action::Edit(Edit::Remove(Selection {
                        stakeholders: assuming.absent.stakeholders.clone(),
                        ties: assuming.absent.ties.clone(),
                        ..Selection::none()
                    })));
                }
            });
        });
    }

    fn assumption(&self, assuming: &Assuming) -> Vec<String> {
        let project = self.shown_project();
        let Some(variant) = project.variant(assuming.variant) else {
            return Vec::new();
        };
        let words = Words {
            project,
            variant,
            i18n: &self.i18n,
        };
        let mut out: Vec<String> = Vec::new();
        let stakeholders: Vec<_> = assuming.absent.stakeholders.iter().copied().collect();
        let ties: Vec<_> = assuming.absent.ties.iter().copied().collect();
        if !stakeholders.is_empty() {
            out.push(words.names(&stakeholders));
        }
        if !ties.is_empty() {
            out.push(words.ties(&ties));
        }
        let out = out.join("; ");
        let Some(answer) = assuming.answer.answer() else {
            return vec![self.i18n.with("what-if-working", &[("out", out.into())])];
        };
        let cut_off = &answer.assumed.cut_off;
        let mut told = vec![self.i18n.with(
            "what-if-cut-off",
            &[
                ("out", out.into()),
                ("n", cut_off.len().into()),
                ("names", words.names(cut_off).into()),
            ],
        )];
        let lang = self.i18n.lang();
        let (was, is) = (&self.analysis.network, &answer.analysis.network);
        let lines = [
            (
                "measure-components",
                lang.count(was.components),
                lang.count(is.components),
            ),
            (
                "measure-cut-points",
                lang.count(was.cut_points.len()),
                lang.count(is.cut_points.len()),
            ),
            (
                "measure-density",
                lang.optional(was.density, 2),
                lang.optional(is.density, 2),
            ),
            (
                "measure-mean-distance",
                lang.optional(was.mean_distance, 2),
                lang.optional(is.mean_distance, 2),
            ),
        ];
        let changed = lines.into_iter().filter(|(_, was, is)| was != is);
        let changed: Vec<String> = changed
            .map(|(key, was, is)| format!("{} {was} → {is}", self.i18n.text(key)))
            .collect();
        if !changed.is_empty() {
            told.push(changed.join(" · "));
        }
        told
    }
}

impl Answer {
    fn new(what_if: WhatIf, absent: &Absent) -> Self {
        let mut analysis = what_if.analysis;
        // Told apart from the real numbers by whoever keeps something by them.
        analysis.stage = u32::MAX;
        Self {
            analysis: Arc::new(analysis),
            assumed: Arc::new(Assumed {
                stakeholders: absent.stakeholders.iter().copied().collect(),
                ties: absent.ties.iter().copied().collect(),
                cut_off: what_if.cut_off,
            }),
        }
    }
}
