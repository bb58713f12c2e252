//! The organisation chart beside the map: it has a camera of its own, and shares with the first map what
//! is selected and what is under the pointer.

use std::sync::Arc;

use egui::{Align2, Checkbox, Rect, RichText, Ui};

use crate::analysis::Analysis;
use crate::context::{Action, Context};
use crate::model::StakeholderId;
use crate::scene::chart::{ChartPlan, chart_scene};
use crate::scene::{Purpose, Scene, SceneInput};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::beside::{Beside, Frame, Same, reveal};
use super::camera::Camera;
use super::card::Card;
use super::{Canvas, CanvasCommand, legend, zoom_bar};

/// Space around the chart where all of it is shown, in points.
const MARGIN: f32 = 18.0;
/// A step of the zoom commands.
const ZOOM_STEP: f64 = 1.25;

/// What its scene was built from.
#[derive(Clone, Copy, PartialEq)]
struct Key {
    lang: &'static str,
    dark: bool,
    shows_informal: bool,
}

/// The chart with what lives between frames.
pub struct ChartMap {
    scene: Scene,
    key: Option<Key>,
    plan: Arc<ChartPlan>,
    beside: Beside,
    camera: Camera,
    /// All of it is shown, whatever becomes of the widget's size.
    is_fitted: bool,
    fitted_around: Option<(Rect, Rect)>,
    rect: Rect,
    legend_card: Card,
    is_legend_open: bool,
    bar: Card,
    zoom_card: Card,
    /// Whether the informal ties are drawn over it.
    pub shows_informal: bool,
    /// Who was selected alone when it was drawn last.
    selected: Option<StakeholderId>,
}

impl Default for ChartMap {
    fn default() -> Self {
        Self {
            scene: Scene::default(),
            key: None,
            plan: Arc::default(),
            beside: Beside::default(),
            camera: Camera::default(),
            is_fitted: true,
            fitted_around: None,
            rect: Rect::NOTHING,
            legend_card: Card::default(),
            is_legend_open: true,
            bar: Card::default(),
            zoom_card: Card::default(),
            shows_informal: true,
            selected: None,
        }
    }
}

impl ChartMap {
    /// The chart as it was drawn last.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    pub fn camera(&self) -> &Camera {
        &self.camera
    }

    /// Where it was drawn last, in points.
    pub fn rect(&self) -> Rect {
        self.rect
    }

    /// How often ties and stakeholders were drawn anew instead of replayed.
    pub fn redraws(&self) -> u64 {
        self.beside.redraws()
    }

    /// Whether key presses go to the chart.
    pub fn has_focus(&self) -> bool {
        self.beside.has_focus()
    }

    /// Takes the keyboard focus.
    pub fn focus(&mut self) {
        self.beside.focus();
    }

    /// What menus and shortcuts ask of the camera.
    pub fn run(&mut self, command: CanvasCommand) {
        let middle = self.rect.center();
        match command {
            CanvasCommand::ZoomIn => self.zoom(middle, ZOOM_STEP),
            CanvasCommand::ZoomOut => self.zoom(middle, 1.0 / ZOOM_STEP),
            CanvasCommand::ZoomToActualSize => {
                self.is_fitted = false;
                self.camera.set_zoom_about(middle, 1.0);
            }
            CanvasCommand::Fit => (self.is_fitted, self.fitted_around) = (true, None),
            _ => {}
        }
    }

    fn zoom(&mut self, about: egui::Pos2, factor: f64) {
        self.is_fitted = false;
        self.camera.zoom_about(about, factor);
    }

    /// Another chart, or the same people at other places.
    pub fn renew(&mut self, plan: &Arc<ChartPlan>) {
        self.plan = Arc::clone(plan);
        self.key = None;
    }

    /// The numbers are those of the formal ties.
    fn follow(&mut self, context: &Context<'_>, formal: &Analysis) {
        let key = Key {
            lang: context.i18n.lang().code(),
            dark: context.tokens.dark,
            shows_informal: self.shows_informal,
        };
        if self.key == Some(key) {
            return;
        }
        self.key = Some(key);
        let input = SceneInput {
            project: context.project(),
            variant: context.variant_id(),
            analysis: formal,
            tokens: context.tokens,
            i18n: context.i18n,
            purpose: Purpose::Screen,
            show_tie_labels: false,
            show_steps: false,
        };
        let bounds = self.scene.bounds;
        self.scene = chart_scene(&input, &self.plan, self.shows_informal);
        if self.scene.bounds != bounds {
            self.fitted_around = None;
        }
        self.beside.renew();
    }

    /// Shows all of it, beside the cards at its top and bottom.
    fn keep_fitted(&mut self, rect: Rect) {
        self.rect = rect;
        let legend = self.legend_card.place(rect, Align2::LEFT_BOTTOM);
        let around = (rect, legend);
        if !self.is_fitted || self.fitted_around == Some(around) {
            return;
        }
        self.fitted_around = Some(around);
        let Some(bounds) = self.scene.bounds else {
            return;
        };
        let mut room = rect;
        room.min.y = self
            .bar
            .place(rect, Align2::LEFT_TOP)
            .bottom()
            .max(rect.top());
        if legend.is_positive() {
            room.max.y = legend.top().max(rect.center().y);
        }
        self.camera.fit(bounds, room, MARGIN);
    }

    /// Draws it into `rect`.
    #[must_use]
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        first: &mut Canvas,
        context: &Context<'_>,
        formal: &Analysis,
    ) -> Vec<Action> {
        let response = self.beside.place(ui, rect, &context.i18n.text("chart-map"));
        self.follow(context, formal);
        self.keep_fitted(rect);
        if Beside::steer(ui, &response, &mut self.camera) {
            self.is_fitted = false;
        }
        let selected = context.selection().only_stakeholder();
        if self.selected != selected {
            self.selected = selected;
            if let Some(id) = selected {
                let before = self.camera;
                reveal(&mut self.camera, &self.scene, id, rect);
                self.is_fitted &= self.camera == before;
            }
        }
        let context = &Context {
            analysis: formal,
            ..*context
        };
        let frame = Frame {
            rect,
            scene: &self.scene,
            camera: &self.camera,
            context,
            pairing: &Same,
            named: &|id| {
                let args = [("name", context.label(id).into())];
                context.i18n.with("chart-named", &args)
            },
        };
        let mut actions = self.beside.walk(ui, &response, &frame);
        actions.extend(self.beside.show(ui, &response, first, &frame, |overlay| {
            // Those who stand apart are titled above the contacts that lead to them.
            if let Some(backdrop) = &overlay.scene.backdrop {
                overlay.surroundings().names_of(backdrop);
            }
        }));
        if self.scene.nodes.is_empty() {
            ui.painter().text(
                rect.center(),
                Align2::CENTER_CENTER,
                context.i18n.text("chart-empty"),
                theme::regular(type_scale::BODY),
                color(context.tokens.secondary),
            );
        }
        self.cards(ui, rect, context);
        let edge = egui::Stroke::new(1.0, color(context.tokens.line));
        ui.painter().vline(rect.right(), rect.y_range(), edge);
        actions
    }

    fn cards(&mut self, ui: &mut Ui, rect: Rect, context: &Context<'_>) {
        let mut shows = self.shows_informal;
        self.bar
            .ui(ui, rect, Align2::LEFT_TOP, context.tokens, |ui| {
                // Below each other where the map is narrow.
                ui.set_max_width(rect.width() - 50.0);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 10.0;
                    let title = RichText::new(context.i18n.text("chart-map-title"));
                    ui.label(title.font(theme::bold(type_scale::BODY)));
                    let text = context.i18n.text("chart-show-informal");
                    let text = RichText::new(text).size(type_scale::SECONDARY);
                    ui.add(Checkbox::new(&mut shows, text))
                        .on_hover_text(context.i18n.text("chart-show-informal-explained"));
                });
            });
        if shows != self.shows_informal {
            self.shows_informal = shows;
            ui.ctx().request_repaint();
        }
        legend::ui(
            ui,
            &mut self.legend_card,
            rect,
            context,
            &self.scene.legend,
            &mut self.is_legend_open,
        );
        let zoom = self.camera.zoom();
        if let Some(command) = zoom_bar::ui(ui, &mut self.zoom_card, rect, context, zoom) {
            self.run(command);
            ui.ctx().request_repaint();
        }
    }
}
