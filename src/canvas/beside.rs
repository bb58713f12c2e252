//! What maps beside the first have in common: they are read, pointed at, walked through with the arrow
//! keys, and share what is selected and what is under the pointer with the first.

use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Ui};
use egui::{WidgetInfo, WidgetType};

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{StakeholderId, TieId};
use crate::scene::{Bounds, Scene, path};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::camera::Camera;
use super::hit::{self, Hit};
use super::landmarks::Landmarks;
use super::map::MapView;
use super::overlay::Overlay;
use super::surroundings::Surroundings;
use super::walk::{self, Heading};
use super::{Canvas, lettering, paper, tooltip};

/// How far one step of the wheel zooms, per point.
const WHEEL: f32 = 0.002;
/// With more stakeholders or ties in view than this, the rest stay nameless.
const MOST_NAMED: usize = 1000;
/// Side of a tie's named square around its middle, in points.
const TIE_SIDE: f32 = 12.0;
/// Space around what is brought into view, in points.
const REVEALED: f32 = 16.0;

/// Which tie of one map is which of the other.
pub trait Pairing {
    /// The tie of the first map that is this one of the second.
    fn on_first(&self, tie: TieId) -> Option<TieId>;
    /// The other way round.
    fn on_second(&self, tie: TieId) -> Option<TieId>;
}

/// Both maps show the same ties.
pub struct Same;

impl Pairing for Same {
    fn on_first(&self, tie: TieId) -> Option<TieId> {
        Some(tie)
    }

    fn on_second(&self, tie: TieId) -> Option<TieId> {
        Some(tie)
    }
}

/// What is drawn in a frame.
pub(super) struct Frame<'a> {
    pub rect: Rect,
    pub scene: &'a Scene,
    pub camera: &'a Camera,
    pub context: &'a Context<'a>,
    pub pairing: &'a dyn Pairing,
    /// What the map is called for those who listen, and what its stakeholders are called there.
    pub named: &'a dyn Fn(StakeholderId) -> String,
}

/// A map beside the first, with what lives between frames.
#[derive(Default)]
pub(super) struct Beside {
    generation: u64,
    map: MapView,
    landmarks: Landmarks,
    has_focus: bool,
    is_keyboard_used: bool,
    wants_focus: bool,
    /// Who was chosen here and is not on the first map, where nobody is selected then.
    chosen: Option<StakeholderId>,
}

impl Beside {
    /// The scene is another one now.
    pub fn renew(&mut self) {
        self.generation += 1;
        self.landmarks = Landmarks::default();
    }

    /// Takes the keyboard focus when it is drawn next.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }

    pub fn has_focus(&self) -> bool {
        self.has_focus
    }

    /// How often ties and stakeholders were drawn anew instead of replayed.
    pub fn redraws(&self) -> u64 {
        self.map.draws()
    }

    /// Its place, with a name.
    pub fn place(&mut self, ui: &Ui, rect: Rect, name: &str) -> Response {
        let response = ui.interact(rect, ui.id().with("second_map"), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, name));
        if std::mem::take(&mut self.wants_focus) {
            response.request_focus();
        }
        if response.drag_started() || response.clicked() {
            response.request_focus();
            self.is_keyboard_used = false;
        }
        self.has_focus = response.has_focus();
        response
    }

    /// Moves a camera as the hand does here. Returns whether it has.
    pub fn steer(ui: &Ui, response: &Response, camera: &mut Camera) -> bool {
        let before = *camera;
        if response.dragged() {
            camera.pan_by(response.drag_delta());
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        if let Some(pointer) = response.hover_pos() {
            let (wheel, pinch) = ui.input(|i| (i.smooth_scroll_delta.y, i.zoom_delta()));
            let factor = (wheel * WHEEL).exp() * pinch;
            if (factor - 1.0).abs() > f32::EPSILON {
                camera.zoom_about(pointer, f64::from(factor));
            }
        }
        *camera != before
    }

    /// The stakeholder to whom an arrow key leads from the one that is selected, if one was pressed
    /// while the map has the focus. Enter shows the selected one on the first map.
    pub fn walk(&mut self, ui: &Ui, response: &Response, frame: &Frame<'_>) -> Vec<Action> {
        if !frame.context.selection().is_empty() {
            self.chosen = None;
        }
        if !self.has_focus {
            return Vec::new();
        }
        let filter = EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let selected = frame.context.selection().only_stakeholder();
        let here = selected.or(self.chosen).and_then(|id| frame.scene.node(id));
        let arrows = [
            (Key::ArrowLeft, Heading::Left),
            (Key::ArrowRight, Heading::Right),
            (Key::ArrowUp, Heading::Up),
            (Key::ArrowDown, Heading::Down),
        ];
        let heading = arrows.into_iter().find(|(key, _)| pressed(*key));
        let next = match (heading, here) {
            (Some((_, heading)), Some(node)) => {
                walk::towards(&frame.scene.nodes, node.centre, heading, &[node.id])
            }
            (Some(_), None) => walk::neighbour(&frame.scene.nodes, None, true, None),
            _ if pressed(Key::Home) => walk::neighbour(&frame.scene.nodes, None, true, None),
            _ if pressed(Key::End) => walk::neighbour(&frame.scene.nodes, None, false, None),
            _ => None,
        };
        if let Some(id) = next {
            self.is_keyboard_used = true;
            return self.choose(frame.context, id);
        }
        if pressed(Key::Escape) && !frame.context.selection().is_empty() {
            return vec![Action::Select(Selection::none())];
        }
        selected
            .filter(|_| pressed(Key::Enter))
            .map(Action::Reveal)
            .into_iter()
            .collect()
    }

    /// Selects somebody; who is not on the first map is marked here alone.
    fn choose(&mut self, context: &Context<'_>, id: StakeholderId) -> Vec<Action> {
        if context.variant().members.contains_key(&id) {
            self.chosen = None;
            return vec![
                Action::Select(Selection::stakeholder(id)),
                Action::Reveal(id),
            ];
        }
        self.chosen = Some(id);
        vec![Action::Select(Selection::none())]
    }

    /// Draws the map and marks what is selected, and what is under the pointer here or on the first
    /// map. Returns what a click selects.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        response: &Response,
        first: &mut Canvas,
        frame: &Frame<'_>,
        signs: impl FnOnce(&Overlay<'_>),
    ) -> Vec<Action> {
        let Frame {
            rect,
            scene,
            camera,
            context,
            pairing,
            ..
        } = *frame;
        let pointed =
            response
                .hover_pos()
                .map_or(Hit::Empty, |pos| match hit::at(scene, camera, pos) {
                    Hit::Body(id) | Hit::Rim(id) => Hit::Body(id),
                    Hit::Tie(id) => Hit::Tie(id),
                    _ => Hit::Empty,
                });
        if pointed != Hit::Empty && !response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        let on_first = match pointed {
            Hit::Tie(id) => pairing.on_first(id).map_or(Hit::Empty, Hit::Tie),
            other => other,
        };
        if first.point_from_beside(on_first) {
            // The first map has been drawn already.
            ui.ctx().request_repaint();
        }
        let actions = match pointed {
            _ if !response.clicked() => Vec::new(),
            Hit::Body(id) if !context.variant().members.contains_key(&id) => {
                self.choose(context, id)
            }
            _ => {
                self.chosen = None;
                clicked(ui, context, on_first, pointed)
            }
        };

        let outer = ui.clip_rect();
        ui.set_clip_rect(rect.intersect(outer));
        let painter = ui.painter().clone();
        paper::paint(&painter, rect, camera, context.tokens, false);
        let surroundings = Surroundings {
            painter: &painter,
            camera,
            scene,
        };
        surroundings.below();
        self.map.ui(ui, rect, scene, self.generation, camera);
        let overlay = Overlay {
            painter: &painter,
            camera,
            scene,
            tokens: context.tokens,
        };
        let mut selected = selected(context.selection(), pairing);
        selected.stakeholders.extend(self.chosen);
        overlay.selection(&selected);
        let hovered = match first.hover {
            _ if pointed != Hit::Empty => pointed,
            Hit::Body(id) | Hit::Rim(id) => Hit::Body(id),
            Hit::Tie(id) => pairing.on_second(id).map_or(Hit::Empty, Hit::Tie),
            _ => Hit::Empty,
        };
        overlay.hover(hovered);
        surroundings.above();
        lettering::paint(&painter, camera, scene);
        if !lettering::is_legible(camera.screen_length(type_scale::MAP_LABEL)) {
            self.landmarks.paint(&painter, camera, scene, context);
        }
        signs(&overlay);
        if self.has_focus && self.is_keyboard_used {
            let stroke = egui::Stroke::new(1.0, color(context.tokens.accent));
            painter.rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
        }
        if let (Some(named), Hit::Body(id)) =
            (names(ui, response.id, frame, pointed, self.chosen), pointed)
        {
            tooltip::ui(named, context, id);
        }
        ui.set_clip_rect(outer);
        actions
    }
}

/// Names for what is drawn, for those who listen. Returns the response of who is pointed at.
fn names(
    ui: &Ui,
    map: Id,
    frame: &Frame<'_>,
    pointed: Hit,
    chosen: Option<StakeholderId>,
) -> Option<Response> {
    let square = |centre, side: f32| {
        let centre = frame.camera.screen_from_canvas(centre);
        let rect = Rect::from_center_size(centre, egui::Vec2::splat(side));
        let rect = rect.intersect(frame.rect);
        rect.is_positive().then_some(rect)
    };
    let nodes = frame.scene.nodes.iter().filter_map(|node| {
        let side = 2.0 * frame.camera.screen_length(node.radius);
        Some((node.id, square(node.centre, side)?))
    });
    let is_heard = ui.ctx().accesskit_node_builder(map, |_| ()).is_some();
    let pointed = pointed.stakeholder();
    let mut found = None;
    let selection = frame.context.selection();
    for (id, rect) in nodes.take(MOST_NAMED) {
        if !is_heard && pointed != Some(id) {
            continue;
        }
        let response = ui.interact(rect, map.with(("stakeholder", id.0)), Sense::hover());
        response.widget_info(|| {
            let is_selected = selection.stakeholders.contains(&id) || chosen == Some(id);
            WidgetInfo::selected(
                WidgetType::SelectableLabel,
                true,
                is_selected,
                (frame.named)(id),
            )
        });
        if pointed == Some(id) {
            found = Some(response);
        }
    }
    if is_heard {
        let ties = frame.scene.ties.iter().filter_map(|tie| {
            let middle = path::point_along(&tie.path, 0.5).0;
            Some((tie, square(middle, TIE_SIDE)?))
        });
        for (tie, rect) in ties.take(MOST_NAMED) {
            let response = ui.interact(rect, map.with(("tie", tie.id.0)), Sense::hover());
            response.widget_info(|| {
                let on_first = frame.pairing.on_first(tie.id);
                let is_selected = on_first.is_some_and(|id| selection.ties.contains(&id));
                let name = format!(
                    "{} – {}",
                    frame.context.label(tie.from),
                    (frame.named)(tie.to)
                );
                WidgetInfo::selected(WidgetType::SelectableLabel, true, is_selected, name)
            });
        }
    }
    found
}

/// The smallest move of a camera that shows a stakeholder.
pub(super) fn reveal(camera: &mut Camera, scene: &Scene, id: StakeholderId, rect: Rect) {
    if let Some(node) = scene.node(id) {
        let bounds = Bounds::from_centre(node.centre, node.radius, node.radius + 24.0);
        camera.reveal(bounds, rect, REVEALED);
    }
}

/// What a click selects; with Shift it is added, or taken away where it was selected.
fn clicked(ui: &Ui, context: &Context<'_>, on_first: Hit, pointed: Hit) -> Vec<Action> {
    let adds = ui.input(|input| input.modifiers.shift);
    let mut selection = if adds {
        context.selection().clone()
    } else {
        Selection::none()
    };
    match on_first {
        Hit::Body(id) if adds && selection.stakeholders.remove(&id) => {}
        Hit::Tie(id) if adds && selection.ties.remove(&id) => {}
        Hit::Body(id) => _ = selection.stakeholders.insert(id),
        Hit::Tie(id) => _ = selection.ties.insert(id),
        // What the first map does not have leaves the selection as it is.
        _ if pointed != Hit::Empty => return Vec::new(),
        _ => {}
    }
    let mut actions = vec![Action::Select(selection)];
    actions.extend(on_first.stakeholder().map(Action::Reveal));
    actions
}

/// What of the selection is marked on the second map.
fn selected(selection: &Selection, pairing: &dyn Pairing) -> Selection {
    let ties = selection.ties.iter();
    Selection {
        stakeholders: selection.stakeholders.clone(),
        ties: ties.filter_map(|tie| pairing.on_second(*tie)).collect(),
        ..Selection::default()
    }
}

/// A short text on a card at the top left of a map.
pub(super) fn chip(ui: &Ui, rect: Rect, text: &str, context: &Context<'_>) -> Rect {
    let painter = ui.painter();
    let ink = color(context.tokens.text);
    let font = theme::regular(type_scale::BODY);
    let text = painter.layout(text.to_owned(), font, ink, (rect.width() - 60.0).max(40.0));
    let size = text.size() + egui::vec2(20.0, 10.0);
    let at = rect.left_top() + egui::vec2(10.0, 10.0);
    let place = Rect::from_min_size(at, size);
    painter.rect(
        place,
        theme::RADIUS,
        color(context.tokens.panel),
        egui::Stroke::new(1.0, color(context.tokens.line)),
        egui::StrokeKind::Inside,
    );
    painter.galley(at + egui::vec2(10.0, 5.0), text, ink);
    place
}
