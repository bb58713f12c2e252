//! What is offered before a document is open: a new network, files, and the examples.

use egui::{Button, RichText, Ui, Vec2};

use crate::io::examples::EXAMPLES;
use crate::style::tokens::type_scale;
use crate::theme;

use super::App;
use super::command::Command;
use super::files::Then;

const WIDTH: f32 = 720.0;

impl App {
    pub(super) fn start_page(&mut self, ui: &mut Ui) {
        let (mut then, mut command, mut is_class) = (None, None, false);
        egui::ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| {
                let margin = ((ui.available_width() - WIDTH) / 2.0).max(16.0);
                let top = (ui.available_height() * 0.12).clamp(16.0, 120.0);
                ui.add_space(top);
                ui.horizontal_top(|ui| {
                    ui.add_space(margin);
                    ui.vertical(|ui| {
                        ui.set_width(WIDTH.min(ui.available_width() - 16.0));
                        self.heading(ui);
                        ui.add_space(20.0);
                        command = self.ways(ui, &mut then);
                        ui.add_space(16.0);
                        self.due_today(ui, &mut then);
                        ui.columns(2, |columns| {
                            self.recent(&mut columns[0], &mut then);
                            self.examples(&mut columns[1], &mut then);
                            is_class = self.class(&mut columns[1]);
                        });
                    });
                });
            });
        if is_class {
            self.compare_groups(ui.ctx());
        }
        if let Some(then) = then {
            self.guard(ui.ctx(), then);
        }
        if let Some(command) = command {
            self.run_command(ui.ctx(), command);
        }
    }

    fn heading(&self, ui: &mut Ui) {
        let tokens = theme::tokens(ui.ctx());
        ui.label(
            RichText::new(self.i18n.text("start-title"))
                .font(theme::bold(26.0))
                .color(theme::color(tokens.text)),
        );
        ui.label(
            RichText::new(self.i18n.text("start-text"))
                .size(type_scale::BODY + 1.0)
                .color(theme::color(tokens.secondary)),
        );
    }

    /// The ways to begin, side by side.
    fn ways(&self, ui: &mut Ui, then: &mut Option<Then>) -> Option<Command> {
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            let tokens = theme::tokens(ui.ctx());
            let new =
                RichText::new(self.i18n.text("start-new")).color(theme::color(tokens.on_accent));
            let new = Button::new(new)
                .fill(theme::color(tokens.accent))
                .min_size(Vec2::new(0.0, 36.0));
            if ui.add(new).clicked() {
                *then = Some(Then::New);
            }
            let open = Button::new(self.i18n.text("command-open")).min_size(Vec2::new(0.0, 36.0));
            if ui.add(open).clicked() {
                *then = Some(Then::AskWhatToOpen);
            }
            for (key, command) in [
                ("start-template", Command::FromTemplate),
                ("start-exercise", Command::BeginExercise),
                ("start-personal", Command::NewPersonal),
            ] {
                let button = Button::new(self.i18n.text(key)).min_size(Vec2::new(0.0, 36.0));
                if ui.add(button).clicked() {
                    chosen = Some(command);
                }
            }
        });
        chosen
    }

    fn recent(&self, ui: &mut Ui, then: &mut Option<Then>) {
        section(ui, &self.i18n.text("start-recent"));
        if self.recent.files().is_empty() {
            ui.label(RichText::new(self.i18n.text("start-no-recent")).weak());
        }
        for entry in self.recent.files() {
            let name = entry.path.file_name().map_or_else(
                || entry.path.display().to_string(),
                |n| n.to_string_lossy().into_owned(),
            );
            let missing = entry.missing;
            let under = if missing {
                self.i18n.text("start-missing")
            } else if entry.title.is_empty() {
                entry.path.display().to_string()
            } else {
                entry.title.clone()
            };
            let response = card(ui, egui_phosphor::regular::FILE, &name, &under, !missing);
            let response = response.on_hover_text(entry.path.display().to_string());
            if response.clicked() {
                *then = Some(Then::Open(entry.path.clone()));
            }
        }
    }

    /// What a trainer does with a class. Returns whether it was asked for.
    fn class(&self, ui: &mut Ui) -> bool {
        ui.add_space(12.0);
        section(ui, &self.i18n.text("start-class"));
        let name = self.i18n.text("command-compare-groups");
        let about = self.i18n.text("start-class-about");
        card(ui, egui_phosphor::regular::USERS_THREE, &name, &about, true).clicked()
    }

    fn examples(&self, ui: &mut Ui, then: &mut Option<Then>) {
        section(ui, &self.i18n.text("start-examples"));
        for example in EXAMPLES {
            let title = self.i18n.text(example.title_key);
            let under = self.i18n.text(example.about_key);
            if card(ui, egui_phosphor::regular::GRAPH, &title, &under, true).clicked() {
                *then = Some(Then::Example(example.key));
            }
        }
    }
}

pub(super) fn section(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(theme::bold(type_scale::BODY)));
    ui.add_space(2.0);
}

/// A row that can be clicked: an icon, a name and a line under it.
fn card(ui: &mut Ui, icon: &str, name: &str, under: &str, enabled: bool) -> egui::Response {
    let tokens = theme::tokens(ui.ctx());
    let width = ui.available_width();
    let ink = if enabled {
        tokens.text
    } else {
        tokens.secondary
    };
    let inner = width - 52.0;
    let layout = |text: &str, font, ink| {
        ui.painter()
            .layout(text.to_owned(), font, theme::color(ink), inner)
    };
    let head = layout(name, theme::regular(type_scale::BODY), ink);
    let foot = layout(
        under,
        theme::regular(type_scale::SECONDARY),
        tokens.secondary,
    );
    let height = head.size().y + foot.size().y + 20.0;
    let sense = if enabled {
        egui::Sense::click()
    } else {
        egui::Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), sense);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, enabled, name));
    let hot = enabled && (response.hovered() || response.has_focus());
    let edge = if hot { tokens.accent } else { tokens.line };
    let painter = ui.painter();
    painter.rect(
        rect,
        theme::RADIUS,
        theme::color(tokens.panel),
        egui::Stroke::new(1.0, theme::color(edge)),
        egui::StrokeKind::Inside,
    );
    painter.text(
        rect.left_center() + Vec2::new(22.0, 0.0),
        egui::Align2::CENTER_CENTER,
        icon,
        theme::regular(20.0),
        theme::color(if enabled {
            tokens.accent
        } else {
            tokens.secondary
        }),
    );
    let text_at = rect.left_top() + Vec2::new(44.0, 10.0);
    let foot_at = text_at + Vec2::new(0.0, head.size().y);
    painter.galley(text_at, head, theme::color(ink));
    painter.galley(foot_at, foot, theme::color(tokens.secondary));
    response
}
