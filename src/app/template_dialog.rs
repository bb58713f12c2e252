//! The gallery of beginnings: templates for a new network, and how an exercise begins.

use egui::{Align, Layout, Pos2, Rect, RichText, ScrollArea, Sense, Stroke, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};

use crate::i18n::I18n;
use crate::model::{ExerciseTask, Point, Vocabulary as _};
use crate::panels::controls;
use crate::style::palette;
use crate::style::tokens::type_scale;
use crate::templates::{self, Template};
use crate::theme;

use super::dialogs::{Outcome, buttons, cancel, primary, title};
use super::files::Then;

/// Width of the list and height of both parts, in points.
const LIST: f32 = 250.0;
const HEIGHT: f32 = 380.0;

/// What is chosen.
pub struct TemplateForm {
    /// The exercise that is to begin; none for a plain network.
    task: Option<ExerciseTask>,
    /// The template's key; none for an empty sheet.
    chosen: Option<&'static str>,
}

impl TemplateForm {
    pub(super) fn plain() -> Self {
        let first = templates::of(ExerciseTask::OwnNetwork).next();
        Self {
            task: None,
            chosen: first.map(|template| template.key),
        }
    }

    pub(super) fn exercise() -> Self {
        let mut form = Self {
            task: None,
            chosen: None,
        };
        form.set_task(ExerciseTask::Business);
        form
    }

    fn set_task(&mut self, task: ExerciseTask) {
        self.task = Some(task);
        // One's own network begins with white paper, a line of business with those usual in it.
        self.chosen = match task {
            ExerciseTask::Business => templates::of(task).next().map(|t| t.key),
            ExerciseTask::OwnNetwork => None,
        };
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        let (head, told, confirm) = match self.task {
            Some(_) => (
                "template-exercise-title",
                "template-exercise-told",
                "template-begin",
            ),
            None => ("template-title", "template-told", "template-use"),
        };
        title(ui, &i18n.text(head));
        ui.label(RichText::new(i18n.text(told)).weak());
        if let Some(task) = self.task {
            self.tasks(ui, i18n, task);
        }
        ui.add_space(6.0);
        // What the window leaves beside heads and buttons.
        let height = f32::min(HEIGHT, ui.ctx().content_rect().height() - 316.0).max(160.0);
        let size = Vec2::new(ui.available_width(), height);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_height(height);
            ui.allocate_ui_with_layout(
                Vec2::new(LIST, height),
                Layout::top_down(Align::Min),
                |ui| {
                    ScrollArea::vertical()
                        .id_salt("templates")
                        .auto_shrink(false)
                        .show(ui, |ui| self.list(ui, i18n));
                },
            );
            ui.add_space(8.0);
            ui.vertical(|ui| preview(ui, i18n, self.chosen.and_then(Template::named), height));
        });
        buttons(ui, |ui| {
            if primary(ui, &i18n.text(confirm)).clicked() {
                return Outcome::Leave(Then::Template(self.chosen, self.task));
            }
            cancel(ui, i18n)
        })
    }

    fn tasks(&mut self, ui: &mut Ui, i18n: &I18n, task: ExerciseTask) {
        for other in ExerciseTask::ALL {
            let response = ui.radio(task == *other, i18n.word(*other));
            let told = i18n.text(&format!("{}-told", other.label_key()));
            if response.on_hover_text(told).clicked() {
                self.set_task(*other);
            }
        }
        let task = self.task.unwrap_or(task);
        let told = i18n.text(&format!("{}-told", task.label_key()));
        ui.label(RichText::new(told).size(type_scale::SECONDARY).weak());
    }

    fn list(&mut self, ui: &mut Ui, i18n: &I18n) {
        ui.spacing_mut().item_spacing.y = 2.0;
        if self.task.is_some() {
            let (name, told) = (
                i18n.text("template-empty"),
                i18n.text("template-empty-told"),
            );
            if row(ui, &name, &told, self.chosen.is_none()).clicked() {
                self.chosen = None;
            }
        }
        let parts = [
            (ExerciseTask::OwnNetwork, "template-from-unit"),
            (ExerciseTask::Business, "template-from-business"),
        ];
        for (task, heading) in parts {
            if self.task.is_some_and(|chosen| chosen != task) {
                continue;
            }
            ui.add_space(4.0);
            ui.label(RichText::new(i18n.text(heading)).font(theme::bold(type_scale::SECONDARY)));
            for template in templates::of(task) {
                let key = template.title_key();
                let (name, told) = (i18n.text(&key), i18n.text(&format!("{key}-told")));
                let is_on = self.chosen == Some(template.key);
                if row(ui, &name, &told, is_on).clicked() {
                    self.chosen = Some(template.key);
                }
            }
        }
    }
}

/// A name with a line under it.
fn row(ui: &mut Ui, name: &str, told: &str, is_on: bool) -> egui::Response {
    let tokens = theme::tokens(ui.ctx());
    let width = ui.available_width() - 6.0;
    let layout = |text: &str, font, ink| {
        ui.painter()
            .layout(text.to_owned(), font, theme::color(ink), width - 16.0)
    };
    let ink = if is_on { tokens.accent } else { tokens.text };
    let head = layout(name, theme::bold(type_scale::BODY), ink);
    let foot = layout(told, theme::regular(type_scale::SMALL), tokens.secondary);
    let height = head.size().y + foot.size().y + 10.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is_on, name));
    let fill = if is_on {
        tokens.accent_wash
    } else if response.hovered() || response.has_focus() {
        tokens.background
    } else {
        tokens.panel
    };
    ui.painter()
        .rect_filled(rect, theme::RADIUS, theme::color(fill));
    let at = rect.left_top() + Vec2::new(8.0, 5.0);
    let below = at + Vec2::new(0.0, head.size().y);
    ui.painter().galley(at, head, theme::color(ink));
    ui.painter()
        .galley(below, foot, theme::color(tokens.secondary));
    response
}

/// A small picture of the network, and who is in it.
fn preview(ui: &mut Ui, i18n: &I18n, template: Option<&Template>, height: f32) {
    let tokens = theme::tokens(ui.ctx());
    let words = 96.0;
    let size = Vec2::new(ui.available_width(), (height - words).max(60.0));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let painter = ui.painter_at(rect);
    painter.rect(
        rect,
        theme::RADIUS,
        theme::color(tokens.canvas),
        Stroke::new(1.0, theme::color(tokens.line)),
        egui::StrokeKind::Inside,
    );
    let Some(template) = template else {
        painter.text(
            rect.center(),
            egui::Align2::CENTER_CENTER,
            i18n.text("template-empty"),
            theme::regular(type_scale::BODY),
            theme::color(tokens.secondary),
        );
        return;
    };
    let places: Vec<_> = template.places().collect();
    let seat = fitted(rect.shrink(22.0), places.iter().map(|(_, at)| *at));
    let line = Stroke::new(1.5, theme::color(tokens.tie));
    for (from, to) in template.pairs() {
        painter.line_segment([seat(places[from].1), seat(places[to].1)], line);
    }
    for (category, at) in &places {
        let mark = palette::builtin(*category);
        controls::paint_mark(ui, &tokens, mark, seat(*at), 8.0);
    }
    ui.add_space(4.0);
    let arguments = [
        ("n", places.len().into()),
        ("ties", template.pairs().count().into()),
    ];
    let count = i18n.with("template-who", &arguments);
    ui.label(RichText::new(count).font(theme::bold(type_scale::SECONDARY)));
    let names = template.names(i18n).join(", ");
    let names = RichText::new(names).size(type_scale::SECONDARY);
    ui.add(egui::Label::new(names.color(theme::color(tokens.secondary))).wrap());
}

/// The way from places on the map to a picture's.
fn fitted(rect: Rect, places: impl Iterator<Item = Point>) -> impl Fn(Point) -> Pos2 {
    let mut all = Rect::NOTHING;
    for place in places {
        all.extend_with(Pos2::new(place.x as f32, place.y as f32));
    }
    let scale = f32::min(
        rect.width() / all.width().max(1.0),
        rect.height() / all.height().max(1.0),
    );
    move |at| {
        let from_middle = Pos2::new(at.x as f32, at.y as f32) - all.center();
        rect.center() + from_middle * scale
    }
}
