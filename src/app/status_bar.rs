//! The bottom line: what the hand can do now at the left; the view, its numbers and whether the
//! work is saved at the right.

use egui::{Align, Layout, RichText, Ui};

use crate::analysis::Certainty;
use crate::style::tokens::type_scale;
use crate::theme;

use super::App;
use super::command::Command;

impl App {
    pub(super) fn status_bar(&mut self, ui: &mut Ui) {
        let tokens = theme::tokens(ui.ctx());
        let (mut is_cancelled, mut is_report_cancelled) = (false, false);
        ui.horizontal_centered(|ui| {
            let (text, ink) = match &self.notice {
                Some(notice) if notice.is_error => (notice.text.clone(), tokens.bad),
                Some(notice) => (notice.text.clone(), tokens.accent),
                None if self.is_comparing_groups() => {
                    let key = self.classroom.hint_key();
                    (self.i18n.text(key), tokens.secondary)
                }
                None if self.on_start_page => (self.i18n.text("hint-start-page"), tokens.secondary),
                None => (self.i18n.text(self.canvas.hint_key()), tokens.secondary),
            };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if self.is_enabled(Command::SaveAs) {
                    let state = RichText::new(self.state_text())
                        .size(type_scale::SECONDARY)
                        .color(theme::color(tokens.secondary));
                    ui.label(state).on_hover_ui(|ui| {
                        ui.label(self.convention());
                        if let Some(previous) = self.previous_version() {
                            let file = [("file", previous.display().to_string().into())];
                            ui.label(self.i18n.with("status-previous-version", &file));
                        }
                    });
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    if let Some(share) = self.arranging_share() {
                        is_cancelled =
                            self.progress(ui, "arrange-progress", "arrange-cancel", share);
                        return;
                    }
                    if let Some(share) = self.reporting_share() {
                        is_report_cancelled =
                            self.progress(ui, "reporting-progress", "cancel", share);
                        return;
                    }
                    let hint = RichText::new(text)
                        .size(type_scale::SECONDARY)
                        .color(theme::color(ink));
                    ui.add(egui::Label::new(hint).truncate());
                });
            });
        });
        if is_cancelled {
            self.cancel_arranging();
        }
        if is_report_cancelled {
            self.cancel_reporting();
        }
    }

    /// How far a piece of work is, with a button that ends it. Returns whether it was pressed.
    fn progress(&self, ui: &mut Ui, key: &str, cancel: &str, share: f32) -> bool {
        let tokens = theme::tokens(ui.ctx());
        let percent = self.i18n.lang().percent(f64::from(share), 0);
        let text = self.i18n.with(key, &[("share", percent.into())]);
        let text = RichText::new(text)
            .size(type_scale::SECONDARY)
            .color(theme::color(tokens.accent));
        ui.label(text);
        let bar = egui::ProgressBar::new(share)
            .desired_width(120.0)
            .desired_height(6.0);
        ui.add(bar);
        let cancel = RichText::new(self.i18n.text(cancel)).size(type_scale::SECONDARY);
        ui.small_button(cancel).clicked()
    }

    fn state_text(&self) -> String {
        let network = &self.analysis.network;
        let counted = |key: &str, n: usize| {
            let count = self.i18n.lang().count(n);
            self.i18n
                .with(key, &[("n", n.into()), ("count", count.into())])
        };
        let (mut stakeholders, mut ties) = (network.stakeholders, network.ties);
        if self.analysis.topology_revision != self.session.topology_revision() && stakeholders == 0
        {
            // The first numbers are on their way.
            let variant = self.session.variant();
            (stakeholders, ties) = (variant.members.len(), variant.ties.len());
        }
        let mut parts = vec![
            self.filter_name(),
            counted("status-stakeholders", stakeholders),
            counted("status-ties", ties),
            self.i18n.text(if network.directed {
                "status-directed"
            } else {
                "status-undirected"
            }),
        ];
        if network.weighted {
            parts.push(self.i18n.text("status-weighted"));
        }
        if self.is_masked() {
            parts.push(self.i18n.text("status-pseudonyms"));
        }
        parts.extend(self.progress_text());
        parts.push(self.saved_text());
        parts.join(" · ")
    }

    /// What of a large network's numbers is not exact yet, and how far along the work is.
    fn progress_text(&self) -> Option<String> {
        let progress = &self.analysis.progress;
        let lang = self.i18n.lang();
        let share = lang.percent(f64::from(progress.done?), 0);
        let mut text = self
            .i18n
            .with("status-counting", &[("share", share.into())]);
        if let Certainty::Estimate { half_width, .. } = progress.betweenness {
            let width = lang.number(half_width, 4);
            let width = [("width", width.into())];
            text = format!("{text} · {}", self.i18n.with("status-estimate", &width));
        }
        Some(text)
    }

    fn saved_text(&self) -> String {
        if self.tasks.is_busy() {
            return self.i18n.text("status-working");
        }
        if self.session.is_dirty() {
            return self.i18n.text("status-unsaved");
        }
        match self.saved_at {
            Some((hour, minute)) => {
                let time = self.i18n.lang().clock(hour, minute);
                self.i18n.with("status-saved-at", &[("time", time.into())])
            }
            None if self.path.is_some() => self.i18n.text("status-saved"),
            None => self.i18n.text("status-not-saved-yet"),
        }
    }

    /// The name of the view in force, such as "tampilan Gabah".
    pub(super) fn filter_name(&self) -> String {
        let project = self.session.project();
        let view = self.i18n.filter(project, &project.view.filter);
        if view.is_empty() {
            self.i18n.text("status-all-ties")
        } else {
            let view = view.to_lowercase();
            self.i18n.with("status-view", &[("view", view.into())])
        }
    }

    /// The conventions that the numbers follow, in full.
    fn convention(&self) -> String {
        let network = &self.analysis.network;
        let direction = if network.directed {
            "convention-directed"
        } else {
            "convention-undirected"
        };
        let strength = if network.weighted {
            "convention-weighted"
        } else {
            "convention-unweighted"
        };
        [direction, strength, "convention-simple", "convention-ended"]
            .map(|key| self.i18n.text(key))
            .join("\n")
    }
}
