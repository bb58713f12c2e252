//! The list of all steps, the present one marked: a click goes there, however many steps that is.

use egui::{RichText, Ui};

use crate::edit::Subject;
use crate::style::tokens::type_scale;
use crate::theme;

use super::App;

/// Height of a row, in points.
const ROW: f32 = 24.0;

impl App {
    /// Draws the list. Returns the number of steps that are to have been done, where one was chosen.
    pub(super) fn history_pane(&mut self, ui: &mut Ui) -> Option<usize> {
        let tokens = theme::tokens(ui.ctx());
        let history = self.session.history();
        let (now, all) = (history.depth(), history.len());
        let mut chosen = None;
        egui::Frame::new()
            .inner_margin(egui::Margin::symmetric(12, 8))
            .show(ui, |ui| {
                ui.label(
                    RichText::new(self.i18n.text("history-title"))
                        .font(theme::bold(type_scale::BODY)),
                )
                .on_hover_text(self.i18n.text("history-hint"));
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut area = egui::ScrollArea::vertical().auto_shrink(false);
                if self.history_shown != Some((now, all)) {
                    // The present state is brought into view, not held there.
                    let middle = (now as f32 + 0.5) * ROW - ui.available_height() / 2.0;
                    area = area.vertical_scroll_offset(middle.max(0.0));
                }
                area.show_rows(ui, ROW, all + 1, |ui, rows| {
                    for depth in rows {
                        let text = self.state_name(depth);
                        let (ink, state) = match depth.cmp(&now) {
                            std::cmp::Ordering::Less => (tokens.text, "done"),
                            std::cmp::Ordering::Equal => (tokens.accent, "now"),
                            std::cmp::Ordering::Greater => (tokens.secondary, "undone"),
                        };
                        let font = if depth == now {
                            theme::bold(type_scale::SECONDARY)
                        } else {
                            theme::regular(type_scale::SECONDARY)
                        };
                        let label = RichText::new(&text).font(font).color(theme::color(ink));
                        let fill = if depth == now {
                            theme::color(tokens.accent_wash)
                        } else {
                            egui::Color32::TRANSPARENT
                        };
                        let button = egui::Button::new(label)
                            .fill(fill)
                            .stroke(egui::Stroke::NONE)
                            .truncate()
                            .min_size(egui::vec2(ui.available_width(), ROW));
                        let response = ui.add(button);
                        let spoken = self.i18n.with(
                            "history-spoken",
                            &[("step", text.into()), ("state", state.into())],
                        );
                        response.widget_info(|| {
                            egui::WidgetInfo::selected(
                                egui::WidgetType::Button,
                                true,
                                depth == now,
                                &spoken,
                            )
                        });
                        if response.clicked() && depth != now {
                            chosen = Some(depth);
                        }
                    }
                });
            });
        self.history_shown = Some((now, all));
        chosen
    }

    /// The name of the state after so many steps: that of the last of them.
    fn state_name(&self, depth: usize) -> String {
        let step = depth
            .checked_sub(1)
            .and_then(|i| self.session.history().name(i));
        match step {
            Some(name) => self.step_text(&name.label, &name.subject),
            None => self.i18n.text("history-beginning"),
        }
    }

    /// What a step did, and to whom.
    pub(super) fn step_text(&self, label: &str, subject: &Subject) -> String {
        let step = self.i18n.text(label);
        let subject = match subject {
            Subject::Nothing => return step,
            // It may be somebody's name.
            Subject::Named(_) if self.is_masked() => return step,
            Subject::Named(name) if name.is_empty() => return step,
            Subject::Named(name) => name.clone(),
            Subject::Stakeholders(n) => self
                .i18n
                .with("history-stakeholders", &[("n", (*n).into())]),
            Subject::Ties(n) => self.i18n.with("history-ties", &[("n", (*n).into())]),
        };
        let args = [
            ("label", label.into()),
            ("step", step.into()),
            ("subject", subject.into()),
        ];
        self.i18n.with("history-step-of", &args)
    }

    /// Goes to the state after so many steps.
    pub(super) fn jump_to(&mut self, depth: usize) {
        match self.session.jump_to(depth) {
            Ok(true) => {
                let step = self.state_name(depth);
                let text = self.i18n.with("notice-jumped", &[("step", step.into())]);
                self.say(text);
            }
            Ok(false) => {}
            Err(error) => {
                let text = self.i18n.text(error.text_key());
                self.notify(text, true);
            }
        }
    }
}
