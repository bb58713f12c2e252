//! A small map to play with inside a panel: drawn by the same scene as the large one, with tools of its
//! own. It shows whatever document it is given, and answers with what the hand has done.

use egui::{Align2, CursorIcon, EventFilter, Key, Modifiers, Rect, Response, Sense, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};

use crate::context::Context;
use crate::edit::Selection;
use crate::model::{Point, StakeholderId, TieId};
use crate::scene::{Bounds, Purpose, Scene, SceneBuilder, SceneInput, path};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::camera::Camera;
use super::hit::{self, Hit};
use super::map;
use super::overlay::Overlay;
use super::walk::{self, Heading};

/// Around the places where somebody may stand, in canvas units: room for marks and names.
const MARGIN: (f64, f64) = (58.0, 60.0);
/// Below it besides: a name takes two lines.
const NAME: f64 = 52.0;
/// Side of a tie's named square around its middle, in points.
const TIE_SIDE: f32 = 12.0;

/// What the hand has done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Touch {
    /// Somebody, or nobody any more, waits to be tied.
    Pick(Option<StakeholderId>),
    /// Two are to be tied, or untied.
    Toggle(StakeholderId, StakeholderId),
    Remove(TieId),
    /// Somebody is dragged, and stands here now.
    Drag(StakeholderId, Point),
    /// The drag is over.
    Settle,
}

/// What is shown.
pub struct Board<'a> {
    /// The name for those who listen.
    pub name: &'a str,
    /// Where people stand at the start.
    pub extent: Bounds,
    /// What is told beside a name, to those who listen.
    pub beside: &'a dyn Fn(StakeholderId) -> Option<String>,
    /// A sign that stands below the name in its place, where the words are too long for the map.
    pub sign: Option<&'a str>,
    pub marked_ties: &'a [TieId],
    /// Where to look next.
    pub hint: Option<(StakeholderId, StakeholderId)>,
}

/// What the pointer holds.
#[derive(Clone, Copy, Debug)]
enum Held {
    /// Somebody, by a point this far from the middle.
    Mark(StakeholderId, Point),
    /// The end of a tie to be.
    Tie(StakeholderId),
}

/// The small map with what lives between frames.
#[derive(Default)]
pub struct Playground {
    builder: SceneBuilder,
    scene: Scene,
    held: Option<Held>,
    /// Where the keyboard is.
    caret: Option<StakeholderId>,
    is_keyboard_used: bool,
}

impl Playground {
    /// Draws the map of a context of its own into `rect`, and returns what the hand has done.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        ctx: &Context<'_>,
        board: &Board<'_>,
    ) -> Vec<Touch> {
        let response = ui.interact(rect, ui.id().with("playground"), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, board.name));
        self.scene = self.builder.build(&SceneInput {
            project: ctx.project(),
            variant: ctx.variant_id(),
            analysis: ctx.analysis,
            tokens: ctx.tokens,
            i18n: ctx.i18n,
            purpose: Purpose::Screen,
            show_tie_labels: false,
            show_steps: false,
        });
        // Names are set by hand: the scene's would be too small here.
        self.scene.labels.clear();
        self.scene.badges.clear();
        let mut camera = Camera::default();
        let (aside, below) = MARGIN;
        let around = Point::new(aside, below);
        let room = Bounds {
            min: board.extent.min - around,
            max: board.extent.max + around + Point::new(0.0, NAME),
        };
        camera.fit(room, rect, 0.0);
        let mut touches = self.keys(ui, &response, ctx);
        touches.extend(self.pointer(ui, &response, ctx, &camera, board.extent));
        self.paint(ui, &response, ctx, &camera, board);
        self.names(ui, &response, ctx, &camera, board);
        if !touches.is_empty() {
            // What they change is drawn in the next frame.
            ui.ctx().request_repaint();
        }
        touches
    }

    /// Arrow keys walk, Enter and Space pick and then tie, Escape lets go.
    fn keys(&mut self, ui: &Ui, response: &Response, ctx: &Context<'_>) -> Vec<Touch> {
        if !response.has_focus() {
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
        let arrows = [
            (Key::ArrowLeft, Heading::Left),
            (Key::ArrowRight, Heading::Right),
            (Key::ArrowUp, Heading::Up),
            (Key::ArrowDown, Heading::Down),
        ];
        if self.caret.is_none() {
            self.caret = walk::neighbour(&self.scene.nodes, None, true, None);
        }
        let heading = arrows.into_iter().find(|(key, _)| pressed(*key));
        if let Some((_, heading)) = heading {
            self.is_keyboard_used = true;
            let here = self.caret.and_then(|id| self.scene.node(id));
            let next = here.and_then(|node| {
                walk::towards(&self.scene.nodes, node.centre, heading, &[node.id])
            });
            self.caret = next.or(self.caret);
            ui.ctx().request_repaint();
        }
        let picked = ctx.selection().only_stakeholder();
        if pressed(Key::Escape) {
            if picked.is_none() {
                response.surrender_focus();
            }
            return vec![Touch::Pick(None)];
        }
        if pressed(Key::Enter) || pressed(Key::Space) {
            self.is_keyboard_used = true;
            return self
                .caret
                .map(|id| choose(picked, id))
                .into_iter()
                .collect();
        }
        Vec::new()
    }

    fn pointer(
        &mut self,
        ui: &Ui,
        response: &Response,
        ctx: &Context<'_>,
        camera: &Camera,
        extent: Bounds,
    ) -> Vec<Touch> {
        let mut touches = Vec::new();
        let at = response.interact_pointer_pos();
        if response.drag_started() || (response.clicked() && at.is_some()) {
            response.request_focus();
            self.is_keyboard_used = false;
        }
        let pressed_at = ui.input(|input| input.pointer.press_origin());
        if response.drag_started()
            && let Some(from) = pressed_at
        {
            self.held = match hit::at(&self.scene, camera, from) {
                Hit::Body(id) => self.scene.node(id).map(|node| {
                    let grip = camera.canvas_from_screen(from) - node.centre;
                    Held::Mark(id, grip)
                }),
                Hit::Rim(id) => Some(Held::Tie(id)),
                _ => None,
            };
        }
        if let (Some(Held::Mark(id, grip)), Some(at)) = (self.held, at)
            && response.dragged()
        {
            let to = camera.canvas_from_screen(at) - grip;
            let to = Point::new(
                to.x.clamp(extent.min.x, extent.max.x),
                to.y.clamp(extent.min.y, extent.max.y),
            );
            touches.push(Touch::Drag(id, to));
        }
        if response.drag_stopped() {
            match (self.held.take(), at) {
                (Some(Held::Mark(..)), _) => touches.push(Touch::Settle),
                (Some(Held::Tie(from)), Some(at)) => {
                    let target = hit::at(&self.scene, camera, at).stakeholder();
                    let target = target.filter(|to| *to != from);
                    touches.extend(target.map(|to| Touch::Toggle(from, to)));
                }
                _ => {}
            }
        }
        let picked = ctx.selection().only_stakeholder();
        if let (true, Some(at)) = (response.clicked(), at) {
            match hit::at(&self.scene, camera, at) {
                Hit::Body(id) | Hit::Rim(id) => {
                    self.caret = Some(id);
                    touches.push(choose(picked, id));
                }
                Hit::Tie(id) => touches.push(Touch::Remove(id)),
                _ => touches.extend(picked.map(|_| Touch::Pick(None))),
            }
        }
        touches
    }

    fn paint(
        &self,
        ui: &Ui,
        response: &Response,
        ctx: &Context<'_>,
        camera: &Camera,
        board: &Board<'_>,
    ) {
        let rect = response.rect;
        let tokens = ctx.tokens;
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let edge = if response.has_focus() {
            tokens.accent
        } else {
            tokens.line
        };
        let line = egui::Stroke::new(1.0, color(edge));
        painter.rect(
            rect,
            theme::RADIUS,
            color(tokens.canvas),
            line,
            egui::StrokeKind::Inside,
        );
        let overlay = Overlay {
            painter: &painter,
            camera,
            scene: &self.scene,
            tokens,
        };
        for id in board.marked_ties {
            overlay.selection(&Selection::tie(*id));
        }
        let pixels_per_point = ui.ctx().pixels_per_point();
        painter.extend(map::shapes_of(&self.scene, camera, rect, pixels_per_point));
        overlay.selection(ctx.selection());
        if let Some((a, b)) = board.hint {
            overlay.hint(a, b);
        }
        let pointer = response.hover_pos();
        let pointed = pointer.map_or(Hit::Empty, |at| hit::at(&self.scene, camera, at));
        match (self.held, response.interact_pointer_pos()) {
            (Some(Held::Tie(from)), Some(at)) => {
                let target = pointed.stakeholder().filter(|to| *to != from);
                overlay.reaching(from, target, camera.canvas_from_screen(at));
            }
            (Some(Held::Mark(..)), _) => ui.ctx().set_cursor_icon(CursorIcon::Grabbing),
            _ => overlay.hover(pointed),
        }
        if let (None, Hit::Rim(id), Some(at)) = (self.held, pointed, pointer) {
            overlay.rim_handle(id, at);
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        } else if self.held.is_none() && pointed != Hit::Empty {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        if let (true, true, Some(id)) = (response.has_focus(), self.is_keyboard_used, self.caret) {
            overlay.hover(Hit::Rim(id));
        }
        self.letters(&painter, ctx, camera, board);
    }

    /// Names below marks, and what stands beside them.
    fn letters(
        &self,
        painter: &egui::Painter,
        ctx: &Context<'_>,
        camera: &Camera,
        board: &Board<'_>,
    ) {
        const STEP: f32 = 12.5;
        let ground = color(ctx.tokens.canvas);
        for node in &self.scene.nodes {
            let centre = camera.screen_from_canvas(node.centre);
            let mut at = centre + Vec2::new(0.0, camera.screen_length(node.radius) + 2.0);
            let name = ctx.label(node.id).to_owned();
            let regular = theme::regular(type_scale::SMALL);
            let bold = theme::bold(type_scale::SMALL);
            let mut lines = vec![(name, regular, color(ctx.tokens.text))];
            let beside = (board.beside)(node.id);
            let shown = beside.map(|text| board.sign.map_or(text, str::to_owned));
            lines.extend(shown.map(|text| (text, bold, color(ctx.tokens.accent))));
            for (text, font, ink) in lines {
                let galley = painter.layout_no_wrap(text, font, ink);
                let rect = Align2::CENTER_TOP.anchor_size(at, galley.size());
                painter.rect_filled(
                    rect.expand2(Vec2::new(1.0, -2.0)),
                    3.0,
                    ground.gamma_multiply(0.9),
                );
                painter.galley(rect.min, galley, ink);
                at.y += STEP;
            }
        }
    }

    /// Names for those who listen.
    fn names(
        &self,
        ui: &Ui,
        response: &Response,
        ctx: &Context<'_>,
        camera: &Camera,
        board: &Board<'_>,
    ) {
        for node in &self.scene.nodes {
            let centre = camera.screen_from_canvas(node.centre);
            let side = 2.0 * camera.screen_length(node.radius);
            let rect = Rect::from_center_size(centre, Vec2::splat(side));
            let id = response.id.with(("stakeholder", node.id.0));
            let is_picked = ctx.selection().stakeholders.contains(&node.id);
            let name = match (board.beside)(node.id) {
                Some(beside) => format!("{}: {beside}", ctx.label(node.id)),
                None => ctx.label(node.id).to_owned(),
            };
            ui.interact(rect, id, Sense::hover()).widget_info(|| {
                WidgetInfo::selected(WidgetType::SelectableLabel, true, is_picked, &name)
            });
        }
        for tie in &self.scene.ties {
            let middle = camera.screen_from_canvas(path::point_along(&tie.path, 0.5).0);
            let rect = Rect::from_center_size(middle, Vec2::splat(TIE_SIDE));
            let id = response.id.with(("tie", tie.id.0));
            let name = format!("{} – {}", ctx.label(tie.from), ctx.label(tie.to));
            ui.interact(rect, id, Sense::hover())
                .widget_info(|| WidgetInfo::labeled(WidgetType::SelectableLabel, true, &name));
        }
    }
}

/// What choosing somebody means while somebody may be picked.
fn choose(picked: Option<StakeholderId>, id: StakeholderId) -> Touch {
    match picked {
        Some(picked) if picked == id => Touch::Pick(None),
        Some(picked) => Touch::Toggle(picked, id),
        None => Touch::Pick(Some(id)),
    }
}
