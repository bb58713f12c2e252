//! A second map beside the first: another variant, drawn by the same scene, seen by the same camera.
//! It is read and pointed at; what is edited is the first.

use std::sync::Arc;

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType};

use crate::analysis::Analysis;
use crate::context::{Action, Compared, Context};
use crate::edit::Selection;
use crate::model::VariantId;
use crate::scene::{Purpose, Scene, SceneBuilder, SceneInput};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::compared::OnMap;
use super::hit::{self, Hit};
use super::landmarks::Landmarks;
use super::map::MapView;
use super::overlay::Overlay;
use super::surroundings::Surroundings;
use super::{Canvas, lettering, paper};

/// How far one step of the wheel zooms, per point.
const WHEEL: f32 = 0.002;

/// What its scene was built from.
#[derive(Clone, PartialEq)]
struct Key {
    project: uuid::Uuid,
    is_masked: bool,
    drawing_revision: u64,
    variant: VariantId,
    lang: &'static str,
    dark: bool,
    show_tie_labels: bool,
}

/// What the second map shows.
pub struct Shown<'a> {
    pub variant: VariantId,
    /// Its own numbers.
    pub analysis: &'a Analysis,
    /// The signs on it.
    pub compared: Option<Arc<Compared>>,
}

/// The second map with what lives between frames.
#[derive(Default)]
pub struct SecondMap {
    builder: SceneBuilder,
    scene: Scene,
    key: Option<Key>,
    generation: u64,
    map: MapView,
    landmarks: Landmarks,
}

impl SecondMap {
    /// The diagram as it was drawn last.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Its numbers are others now.
    pub fn refresh(&mut self) {
        self.key = None;
    }

    fn follow(&mut self, context: &Context<'_>, shown: &Shown<'_>, show_tie_labels: bool) {
        let key = Key {
            project: context.project().uuid,
            is_masked: context.masked.is_some(),
            drawing_revision: context.session.drawing_revision(),
            variant: shown.variant,
            lang: context.i18n.lang().code(),
            dark: context.tokens.dark,
            show_tie_labels,
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.key = Some(key);
        self.scene = self.builder.build(&SceneInput {
            project: context.project(),
            variant: shown.variant,
            analysis: shown.analysis,
            tokens: context.tokens,
            i18n: context.i18n,
            purpose: Purpose::Screen,
            show_tie_labels,
        });
        self.generation += 1;
        self.landmarks = Landmarks::default();
    }

    /// Draws it into `rect`, and moves the camera of `first` by what the hand does here.
    #[must_use]
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        first: &mut Canvas,
        context: &Context<'_>,
        shown: &Shown<'_>,
    ) -> Vec<Action> {
        let name = context
            .project()
            .variant(shown.variant)
            .map_or("", |variant| variant.header.name.as_str());
        let response = ui.interact(rect, ui.id().with("second_map"), Sense::click_and_drag());
        let label = context
            .i18n
            .with("compare-second-map", &[("name", name.into())]);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &label));
        self.follow(context, shown, first.show_tie_labels);

        // The same place of the network stands at the same place of both maps.
        let shift = rect.min - first.rect.min;
        let before = first.camera;
        if response.dragged() {
            first.camera.pan_by(response.drag_delta());
            first.is_fitted = false;
        }
        if let Some(pointer) = response.hover_pos() {
            let (wheel, pinch) = ui.input(|i| (i.smooth_scroll_delta.y, i.zoom_delta()));
            let factor = (wheel * WHEEL).exp() * pinch;
            if (factor - 1.0).abs() > f32::EPSILON {
                first.camera.zoom_about(pointer - shift, f64::from(factor));
                first.is_fitted = false;
            }
        }
        let mut camera = first.camera;
        camera.pan_by(shift);

        let mut actions = Vec::new();
        let under = |pos| hit::at(&self.scene, &camera, pos);
        let pointed = response
            .hover_pos()
            .and_then(|pos| under(pos).stakeholder());
        if response.clicked() {
            actions.push(Action::Select(
                pointed.map_or_else(Selection::default, |id| Selection::stakeholders([id])),
            ));
        }
        if response.clicked() || first.camera != before {
            // The first map has been drawn already.
            ui.ctx().request_repaint();
        }

        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        let painter = ui.painter().clone();
        paper::paint(&painter, rect, &camera, context.tokens, false);
        let surroundings = Surroundings {
            painter: &painter,
            camera: &camera,
            scene: &self.scene,
        };
        surroundings.below();
        self.map.ui(ui, rect, &self.scene, self.generation, &camera);
        let overlay = Overlay {
            painter: &painter,
            camera: &camera,
            scene: &self.scene,
            tokens: context.tokens,
        };
        let selected = Selection {
            stakeholders: context.selection().stakeholders.clone(),
            ties: context.selection().ties.clone(),
            ..Selection::default()
        };
        overlay.selection(&selected);
        if let Some(id) = pointed.or(first.hover.stakeholder()) {
            overlay.hover(Hit::Body(id));
        }
        surroundings.above();
        lettering::paint(&painter, &camera, &self.scene);
        if !lettering::is_legible(camera.screen_length(type_scale::MAP_LABEL)) {
            self.landmarks
                .paint(&painter, &camera, &self.scene, context);
        }
        if let Some(compared) = &shown.compared {
            let on_map = OnMap {
                overlay: &overlay,
                context,
            };
            on_map.signs(compared, rect);
        }
        chip(ui, rect, name, context);
        let edge = egui::Stroke::new(1.0, color(context.tokens.line));
        painter.vline(rect.right(), rect.y_range(), edge);
        actions
    }
}

/// The name of the variant, at the top of its map.
fn chip(ui: &Ui, rect: Rect, name: &str, context: &Context<'_>) {
    let painter = ui.painter();
    let ink = color(context.tokens.text);
    let font = theme::regular(type_scale::BODY);
    let text = painter.layout(name.to_owned(), font, ink, (rect.width() - 60.0).max(40.0));
    let size = text.size() + egui::vec2(20.0, 10.0);
    let at = rect.left_top() + egui::vec2(10.0, 10.0);
    painter.rect(
        Rect::from_min_size(at, size),
        theme::RADIUS,
        color(context.tokens.panel),
        egui::Stroke::new(1.0, color(context.tokens.line)),
        egui::StrokeKind::Inside,
    );
    painter.galley(at + egui::vec2(10.0, 5.0), text, ink);
}
