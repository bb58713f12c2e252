//! The form that asks how the map is to leave the program: as a picture, or on paper with a small
//! view of how the sheets cut it.

use std::path::Path;
use std::sync::Arc;

use egui::{Rect, RichText, Sense, Stroke, StrokeKind, Ui, Vec2};

use crate::i18n::I18n;
use crate::io::export::sheets::Plan;
use crate::io::export::tiling::MOST_SHEETS;
use crate::io::export::{self, ExportOptions, Format, Resolution, Setup};
use crate::model::Point;
use crate::report::{Orientation, Paper};
use crate::scene::{Compared, Scene};
use crate::style::{Rgba, Tokens};
use crate::theme;

use super::dialogs::{Outcome, buttons, cancel, primary, title};

/// Size of the view of the sheets, in points.
const VIEW: Vec2 = Vec2::new(220.0, 150.0);
/// Height that title, notes and buttons of the form have at most, with what is around it.
const AROUND: f32 = 250.0;
/// More stakeholders or ties than this are not drawn on it.
const MOST: usize = 1_500;

/// What the form was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    File,
    Print,
}

/// Paper, and whether there are a title and a legend.
type PlannedFor = (Setup, bool, bool);

/// Choices for an exported or printed map.
pub struct ExportForm {
    purpose: Purpose,
    options: ExportOptions,
    /// The variant lies on the grid of power and interest.
    shows_grid: bool,
    /// Whether the map has steps of partnerships on its ties, which can be left out.
    has_steps: bool,
    /// What of the map counts for the division of the paper.
    outline: Scene,
    /// Stakeholders, with the radius and the colour of their marks.
    dots: Vec<(Point, f64, Rgba)>,
    /// The ends of ties.
    lines: Vec<(Point, Point)>,
    /// Characters that come out as boxes.
    missing: String,
    /// How the map lies on the sheets, and for which options.
    planned: Option<(PlannedFor, Plan)>,
    /// The comparison on screen, which the map may show.
    compared: Option<Arc<Compared>>,
}

impl ExportForm {
    pub fn new(purpose: Purpose, options: ExportOptions, shows_grid: bool, scene: &Scene) -> Self {
        let dots = scene.nodes.iter();
        let dots = dots.map(|node| (node.centre, node.radius, node.fill));
        let lines = scene.ties.iter();
        let lines = lines.filter_map(|tie| Some((*tie.path.first()?, *tie.path.last()?)));
        Self {
            purpose,
            compared: options.compared.clone(),
            options,
            shows_grid,
            has_steps: scene.has_steps(),
            outline: Scene {
                title: scene.title.clone(),
                legend: scene.legend.clone(),
                bounds: scene.bounds,
                ..Scene::default()
            },
            dots: dots.take(MOST).collect(),
            lines: lines.take(MOST).collect(),
            missing: export::missing_glyphs(scene).into_iter().collect(),
            planned: None,
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        let is_print = self.purpose == Purpose::Print;
        let heading = if is_print {
            "print-title"
        } else {
            "export-title"
        };
        title(ui, &i18n.text(heading));
        let height = (ui.ctx().content_rect().height() - AROUND).max(120.0);
        egui::ScrollArea::vertical()
            .max_height(height)
            .show(ui, |ui| self.choices(ui, i18n));
        if self.options.format == Format::Png
            && let Err(error) = export::pixels(&self.outline, &self.options)
        {
            warn(ui, error.describe(Path::new(""), i18n));
        }
        if self.options.format != Format::Svg && !self.missing.is_empty() {
            let characters = self.missing.clone().into();
            warn(
                ui,
                i18n.with("export-missing-glyphs", &[("characters", characters)]),
            );
        }
        ui.label(RichText::new(i18n.text("export-note")).weak());
        let confirm = if is_print {
            "print-confirm"
        } else {
            "export-confirm"
        };
        buttons(ui, |ui| {
            if primary(ui, &i18n.text(confirm)).clicked() {
                let options = self.options.clone();
                return if is_print {
                    Outcome::Print(options)
                } else {
                    Outcome::Export(options)
                };
            }
            cancel(ui, i18n)
        })
    }

    fn choices(&mut self, ui: &mut Ui, i18n: &I18n) {
        // A column has no width in its first frame: what wraps there is as high as a page.
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        egui::Grid::new("export-options")
            .num_columns(2)
            .spacing([16.0, 10.0])
            .show(ui, |ui| {
                if self.purpose == Purpose::File {
                    self.formats(ui, i18n);
                }
                match self.options.format {
                    Format::Png => self.resolutions(ui, i18n),
                    Format::Pdf => self.paper(ui, i18n),
                    Format::Svg => {}
                }
                self.parts(ui, i18n);
            });
    }

    fn formats(&mut self, ui: &mut Ui, i18n: &I18n) {
        ui.label(i18n.text("export-format"));
        ui.vertical(|ui| {
            for (format, key) in [
                (Format::Png, "export-png"),
                (Format::Pdf, "export-pdf"),
                (Format::Svg, "export-svg"),
            ] {
                ui.radio_value(&mut self.options.format, format, i18n.text(key));
            }
        });
        ui.end_row();
    }

    fn resolutions(&mut self, ui: &mut Ui, i18n: &I18n) {
        let chosen = &mut self.options.resolution;
        ui.label(i18n.text("export-dpi"));
        ui.horizontal(|ui| {
            for dpi in [96.0, 150.0, 300.0, 600.0] {
                ui.radio_value(chosen, Resolution::Dpi(dpi), format!("{dpi}"));
            }
        });
        ui.end_row();
        ui.label("");
        ui.horizontal(|ui| resolution(ui, i18n, chosen));
        ui.end_row();
        ui.label("");
        if let Ok((width, height)) = export::pixels(&self.outline, &self.options) {
            let count = |pixels: u64| i18n.lang().count(pixels as usize).into();
            let size = [("width", count(width)), ("height", count(height))];
            ui.label(RichText::new(i18n.with("export-pixels", &size)).weak());
        }
        ui.end_row();
    }

    fn paper(&mut self, ui: &mut Ui, i18n: &I18n) {
        let setup = &mut self.options.setup;
        ui.label(i18n.text("export-paper"));
        ui.horizontal(|ui| {
            for paper in Paper::FOR_MAPS {
                let (width, height) = paper.size();
                ui.radio_value(&mut setup.paper, paper, paper.name())
                    .on_hover_text(format!("{width} × {height} mm"));
            }
        });
        ui.end_row();
        ui.label(i18n.text("export-orientation"));
        ui.horizontal(|ui| {
            for (orientation, key) in [
                (None, "export-orientation-fits"),
                (Some(Orientation::Landscape), "export-landscape"),
                (Some(Orientation::Portrait), "export-portrait"),
            ] {
                ui.radio_value(&mut setup.orientation, orientation, i18n.text(key));
            }
        });
        ui.end_row();
        ui.label(i18n.text("export-sheets"));
        ui.horizontal(|ui| {
            let step = |ui: &mut Ui, sign: &str, key: &str, is_possible: bool| {
                let name = i18n.text(key);
                let button = ui.add_enabled(is_possible, egui::Button::new(sign));
                button.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::WidgetType::Button, is_possible, &name)
                });
                u32::from(button.on_hover_text(&name).clicked())
            };
            setup.sheets -= step(ui, "−", "export-sheets-fewer", setup.sheets > 1);
            let number = egui::DragValue::new(&mut setup.sheets).range(1..=MOST_SHEETS);
            let name = i18n.text("export-sheets");
            ui.add(number).widget_info(|| {
                egui::WidgetInfo::labeled(egui::WidgetType::DragValue, true, &name)
            });
            let is_possible = setup.sheets < MOST_SHEETS;
            setup.sheets += step(ui, "+", "export-sheets-more", is_possible);
            ui.label(RichText::new(i18n.text("export-sheets-hint")).weak());
        });
        ui.end_row();
        ui.label("");
        ui.vertical(|ui| self.sheets(ui, i18n));
        ui.end_row();
    }

    /// How many sheets it comes to, and how they cut the map.
    fn sheets(&mut self, ui: &mut Ui, i18n: &I18n) {
        let options = &self.options;
        let key = (options.setup, options.title, options.legend);
        let known = self.planned.take().filter(|planned| planned.0 == key);
        let known = known.unwrap_or_else(|| (key, Plan::of(&self.outline, options)));
        let (_, plan) = self.planned.insert(known);
        let tiling = plan.tiling;
        let text = i18n.with(
            "export-sheets-count",
            &[
                ("count", tiling.count().into()),
                ("rows", tiling.rows.into()),
                ("columns", tiling.columns.into()),
            ],
        );
        ui.label(&text);
        let (rect, response) = ui.allocate_exact_size(VIEW, Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &text));
        // Paper is white in the dark as well.
        let tokens = Tokens::light();
        let whole = tiling.whole();
        let scale = (VIEW.x / whole.0 as f32).min(VIEW.y / whole.1 as f32);
        let size = Vec2::new(whole.0 as f32, whole.1 as f32) * scale;
        let all = Rect::from_min_size(rect.min, size);
        let painter = ui.painter_at(rect.expand(1.0));
        painter.rect_filled(all, 0.0, theme::color(tokens.panel));
        let on_view = |mm: Point| all.min + Vec2::new(mm.x as f32, mm.y as f32) * scale;
        let line = Stroke::new(0.75, theme::color(tokens.secondary).gamma_multiply(0.6));
        for (from, to) in &self.lines {
            painter.line_segment([*from, *to].map(|end| on_view(plan.place(end))), line);
        }
        for (centre, radius, fill) in &self.dots {
            let radius = plan.length(*radius) as f32 * scale;
            painter.circle_filled(
                on_view(plan.place(*centre)),
                radius.max(1.5),
                theme::color(*fill),
            );
        }
        // Letters are too small to be read here.
        for text in plan.texts() {
            let bar = Rect::from_min_max(on_view(text.min), on_view(text.max));
            let bar = bar.shrink2(Vec2::new(0.0, bar.height() * 0.25));
            painter.rect_filled(bar, 0.0, theme::color(tokens.secondary).gamma_multiply(0.5));
        }
        let (width, height) = tiling.part();
        let part = Vec2::new(width as f32, height as f32) * scale;
        let line = Stroke::new(1.0, theme::color(tokens.accent));
        for (row, column) in tiling.sheets() {
            let corner = tiling.corner(row, column);
            let corner = all.min + Vec2::new(corner.0 as f32, corner.1 as f32) * scale;
            let sheet = Rect::from_min_size(corner, part);
            painter.rect_stroke(sheet, 0.0, line, StrokeKind::Inside);
        }
    }

    fn parts(&mut self, ui: &mut Ui, i18n: &I18n) {
        let options = &mut self.options;
        // It stands before the first of them.
        let mut name = i18n.text("export-show");
        let mut part = |on: &mut bool, text: String| {
            ui.label(std::mem::take(&mut name));
            theme::checkbox(ui, on, text);
            ui.end_row();
        };
        part(&mut options.title, i18n.text("export-with-title"));
        part(&mut options.legend, i18n.text("export-with-legend"));
        part(&mut options.tie_labels, i18n.text("export-with-tie-labels"));
        if self.has_steps {
            part(&mut options.steps, i18n.text("export-with-steps"));
        }
        if let Some(compared) = &self.compared {
            let name = ("name", compared.with.clone().into());
            let mut on = options.compared.is_some();
            part(&mut on, i18n.with("export-with-compared", &[name]));
            options.compared = on.then(|| Arc::clone(compared));
        }
        if self.shows_grid {
            part(
                &mut options.power_interest,
                i18n.text("export-power-interest"),
            );
        }
        if options.format != Format::Pdf {
            part(&mut options.transparent, i18n.text("export-transparent"));
        }
    }
}

fn warn(ui: &mut Ui, text: String) {
    let ink = theme::color(theme::tokens(ui.ctx()).warning);
    ui.label(RichText::new(text).color(ink));
}

/// A resolution of one's own, or a width in pixels.
fn resolution(ui: &mut Ui, i18n: &I18n, chosen: &mut Resolution) {
    let lang = i18n.lang();
    let is_width = matches!(chosen, Resolution::Width(_));
    if ui.radio(is_width, i18n.text("export-width")).clicked() && !is_width {
        *chosen = Resolution::Width(1920);
    }
    let number = match chosen {
        Resolution::Dpi(dpi) => egui::DragValue::new(dpi)
            .range(24.0..=1200.0)
            .suffix(" dpi"),
        Resolution::Width(width) => egui::DragValue::new(width).range(16..=20_000).suffix(" px"),
    };
    let number = number
        .max_decimals(0)
        .custom_formatter(move |value, _| lang.number(value, 0))
        .custom_parser(move |text| lang.parse_number(text));
    let response = ui.add(number);
    let name = i18n.text("export-size");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::DragValue, true, &name));
}
