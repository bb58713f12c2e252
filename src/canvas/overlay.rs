//! What lies over the map for the hand: rings around what is selected or under the pointer, the
//! rubber band, and a tie on its way.

use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use crate::edit::Selection;
use crate::model::{Point, StakeholderId, line};
use crate::scene::{NodeVisual, Scene, path, shape};
use crate::style::Tokens;
use crate::theme::{self, color};

use super::camera::Camera;
use super::handles;
use super::hit::{self, Hit};
use super::marks;
use super::snap::Guide;
use super::surroundings::Surroundings;
use super::tools::{Bending, Drag, Gesture, Link, LinkEnd, Naming, Reconnection};

/// Distance of the selection ring from the outline, in points.
const RING_GAP: f32 = 6.0;
/// A mark smaller than this, in points, shows no padlock.
const SMALLEST_LOCKED: f32 = 11.0;
/// Radius of a stakeholder that is only being named, in canvas units.
pub const NEW_RADIUS: f64 = 22.0;

/// The overlays' pens.
pub struct Overlay<'a> {
    pub painter: &'a Painter,
    pub camera: &'a Camera,
    pub scene: &'a Scene,
    pub tokens: &'a Tokens,
}

impl Overlay<'_> {
    fn accent(&self) -> Color32 {
        color(self.tokens.accent)
    }

    pub(super) fn node(&self, id: StakeholderId) -> Option<&NodeVisual> {
        self.scene.nodes.iter().find(|node| node.id == id)
    }

    pub(super) fn on_screen(&self, node: &NodeVisual) -> (Pos2, f32) {
        (
            self.camera.screen_from_canvas(node.centre),
            self.camera.screen_length(node.radius),
        )
    }

    pub(super) fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            painter: self.painter,
            camera: self.camera,
            scene: self.scene,
        }
    }

    /// A dashed ring around each selected stakeholder, a wash along each selected tie, a line around
    /// frames and notes.
    pub fn selection(&self, selection: &Selection) {
        let stroke = Stroke::new(2.0, self.accent());
        for id in &selection.groups {
            self.surroundings().mark_group(*id, stroke);
        }
        for id in &selection.notes {
            self.surroundings().mark_note(*id, stroke);
        }
        for tie in self
            .scene
            .ties
            .iter()
            .filter(|t| selection.ties.contains(&t.id))
        {
            self.along_tie(&tie.path, tie.width, self.accent().gamma_multiply(0.35));
        }
        let nodes = self.scene.nodes.iter();
        for node in nodes.filter(|n| selection.stakeholders.contains(&n.id)) {
            self.dashed_ring(node);
        }
    }

    fn dashed_ring(&self, node: &NodeVisual) {
        let (centre, radius) = self.on_screen(node);
        let extent = Rect::from_center_size(centre, Vec2::splat(4.0 * (radius + RING_GAP)));
        if !self.painter.clip_rect().intersects(extent) {
            return;
        }
        let mut ring = marks::corners(node.shape, centre, radius + RING_GAP);
        ring.extend(ring.first().copied());
        let stroke = Stroke::new(2.0, self.accent());
        self.painter
            .extend(Shape::dashed_line(&ring, stroke, 4.0, 3.0));
    }

    fn along_tie(&self, path: &[Point], width: f64, colour: Color32) {
        let points = path
            .iter()
            .map(|p| self.camera.screen_from_canvas(*p))
            .collect();
        let stroke = Stroke::new(self.camera.screen_length(width) + 6.0, colour);
        self.painter.add(Shape::line(points, stroke));
    }

    /// What is under the pointer: a quiet ring, or the rim to draw a tie from.
    pub fn hover(&self, hit: Hit) {
        match hit {
            Hit::Body(id) => {
                self.ring(id, 2.0, Stroke::new(1.5, self.accent().gamma_multiply(0.5)));
            }
            Hit::Rim(id) => {
                self.ring(id, 2.0, Stroke::new(4.0, self.accent().gamma_multiply(0.8)));
            }
            Hit::Tie(id) => {
                if let Some(tie) = self.scene.ties.iter().find(|tie| tie.id == id) {
                    self.along_tie(&tie.path, tie.width, self.accent().gamma_multiply(0.2));
                }
            }
            Hit::Group(id) => self.surroundings().mark_group(id, self.quiet_line()),
            Hit::Note(id) => self.surroundings().mark_note(id, self.quiet_line()),
            Hit::Empty => {}
        }
    }

    fn quiet_line(&self) -> Stroke {
        Stroke::new(1.5, self.accent().gamma_multiply(0.5))
    }

    /// A small handle where a tie would start, at the place of the rim nearest to the pointer.
    pub fn rim_handle(&self, id: StakeholderId, pointer: Pos2) {
        let Some(node) = self.node(id) else { return };
        let (centre, radius) = self.on_screen(node);
        let at = centre + (pointer - centre).normalized() * radius;
        let edge = Stroke::new(1.5, color(self.tokens.canvas));
        self.painter.circle(at, 5.0, self.accent(), edge);
    }

    fn ring(&self, id: StakeholderId, gap: f32, stroke: Stroke) {
        if let Some(node) = self.node(id) {
            let (centre, radius) = self.on_screen(node);
            let ring = marks::corners(node.shape, centre, radius + gap);
            self.painter.add(Shape::closed_line(ring, stroke));
        }
    }

    /// What the gesture shows while it lasts.
    pub fn gesture(&self, gesture: &Gesture) {
        match gesture {
            Gesture::Banding { start, end, .. } => self.rubber_band(*start, *end),
            Gesture::Linking(link) => self.tie_on_its_way(link),
            Gesture::Dragging(drag) => self.drag(drag),
            Gesture::Reconnecting(reconnection) => self.end_on_its_way(reconnection),
            Gesture::Bending(bending) => self.bending(bending),
            Gesture::Idle | Gesture::Pressed(_) | Gesture::Panning { .. } => {}
        }
    }

    fn rubber_band(&self, start: Point, end: Point) {
        let rect = Rect::from_two_pos(
            self.camera.screen_from_canvas(start),
            self.camera.screen_from_canvas(end),
        );
        let wash = self.accent().gamma_multiply(0.08);
        let stroke = Stroke::new(1.0, self.accent());
        self.painter
            .rect(rect, 2.0, wash, stroke, StrokeKind::Inside);
        for id in hit::within(self.scene, start, end).stakeholders {
            self.ring(id, 2.0, Stroke::new(2.0, self.accent()));
        }
    }

    fn tie_on_its_way(&self, link: &Link) {
        let from = link.from;
        self.ring(from, 2.0, Stroke::new(2.0, self.accent()));
        match link.end {
            LinkEnd::Nowhere => {}
            LinkEnd::Free(point) => {
                self.ghost(point);
                self.ghost_line(from, point, NEW_RADIUS);
            }
            LinkEnd::Stakeholder(id) if id == from => {
                if let Some(node) = self.node(id).filter(|_| link.is_loop()) {
                    self.ring(id, 3.0, Stroke::new(4.0, self.accent()));
                    self.ghost_path(&path::self_loop(node.centre, node.radius, 0));
                }
            }
            LinkEnd::Stakeholder(id) => self.ghost_to(from, id),
        }
    }

    /// A dashed line to a stakeholder, whose rim says that it would be the end.
    fn ghost_to(&self, from: StakeholderId, to: StakeholderId) {
        if let Some(node) = self.node(to) {
            self.ring(to, 3.0, Stroke::new(4.0, self.accent()));
            self.ghost_line(from, node.centre, node.radius);
        }
    }

    /// A tie that is drawn by hand, to somebody or to an empty place.
    pub(super) fn reaching(&self, from: StakeholderId, to: Option<StakeholderId>, at: Point) {
        self.ring(from, 2.0, Stroke::new(2.0, self.accent()));
        match to {
            Some(to) => self.ghost_to(from, to),
            None => self.ghost_line(from, at, 0.0),
        }
    }

    /// Two who might be tied.
    pub(super) fn hint(&self, from: StakeholderId, to: StakeholderId) {
        self.ring(from, 3.0, Stroke::new(3.0, self.accent()));
        self.ghost_to(from, to);
    }

    fn end_on_its_way(&self, reconnection: &Reconnection) {
        let stays = reconnection.stays;
        match reconnection.to {
            LinkEnd::Nowhere => {}
            LinkEnd::Free(point) => {
                self.ghost_line(stays, point, 0.0);
                self.handle(self.camera.screen_from_canvas(point));
            }
            LinkEnd::Stakeholder(id) if id == stays => {
                if let Some(node) = self.node(id) {
                    self.ring(id, 3.0, Stroke::new(4.0, self.accent()));
                    self.ghost_path(&path::self_loop(node.centre, node.radius, 0));
                }
            }
            LinkEnd::Stakeholder(id) => self.ghost_to(stays, id),
        }
    }

    fn bending(&self, bending: &Bending) {
        if let (Some(from), Some(to)) = (self.node(bending.from), self.node(bending.to)) {
            let (a, b) = (from.centre, to.centre);
            let line = line::curve(a, b, bending.bend * a.distance(b), 48);
            let is_free = |p: &Point| {
                let covers = |n: &NodeVisual| shape::covers(n.shape, n.centre, n.radius, 0.0, *p);
                !covers(from) && !covers(to)
            };
            let seen: Vec<Point> = line.iter().copied().filter(is_free).collect();
            if line.len() > 2 {
                self.ghost_path(&seen);
            } else {
                self.ghost_line(bending.from, b, to.radius);
            }
            if let [a, b] = line[..] {
                self.handle(self.camera.screen_from_canvas((a + b) * 0.5));
            } else if let Some(middle) = line.get(line.len() / 2) {
                self.handle(self.camera.screen_from_canvas(*middle));
            }
        }
    }

    /// Copies on their way, and the lines by which they, or what is moved, come to rest.
    fn drag(&self, drag: &Drag) {
        if drag.is_copy {
            for (id, at) in &drag.originals {
                if let Some(node) = self.node(*id) {
                    let centre = self.camera.screen_from_canvas(*at + drag.way);
                    let radius = self.camera.screen_length(node.radius);
                    let fill = color(node.fill).gamma_multiply(0.55);
                    let rim = Stroke::new(1.5, self.accent());
                    self.painter
                        .add(marks::outline(node.shape, centre, radius, fill, rim));
                }
            }
        }
        let stroke = Stroke::new(1.0, self.accent());
        for guide in &drag.guides {
            match guide {
                Guide::Line(ends) => {
                    let ends = ends.map(|end| self.camera.screen_from_canvas(end));
                    self.painter.line_segment(ends, stroke);
                }
                Guide::Gap(ends) => self.gap(*ends, stroke),
            }
        }
    }

    /// A distance between two middles, with a tick at each end.
    fn gap(&self, ends: [Point; 2], stroke: Stroke) {
        let ends = ends.map(|end| self.camera.screen_from_canvas(end));
        self.painter.line_segment(ends, stroke);
        let along = (ends[1] - ends[0]).normalized();
        let tick = along.rot90() * 5.0;
        for end in ends {
            self.painter.line_segment([end - tick, end + tick], stroke);
        }
    }

    /// The handles of the selected tie.
    pub fn tie_handles(&self, selection: &Selection) {
        let handles = handles::of_selection(self.scene, self.camera, selection);
        for (_, at) in handles.into_iter().flat_map(|(_, handles)| handles) {
            self.handle(at);
        }
    }

    fn handle(&self, at: Pos2) {
        let edge = Stroke::new(1.5, self.accent());
        let fill = color(self.tokens.canvas);
        self.painter.circle(at, handles::RADIUS, fill, edge);
    }

    /// A small padlock at each of these stakeholders.
    pub fn locks(&self, locked: &[StakeholderId]) {
        for node in locked.iter().filter_map(|id| self.node(*id)) {
            let (centre, radius) = self.on_screen(node);
            // Where the mark itself is small, a padlock would hide it.
            if radius < SMALLEST_LOCKED || !self.painter.clip_rect().contains(centre) {
                continue;
            }
            let at = centre + Vec2::angled(0.75 * std::f32::consts::PI) * radius;
            let ground = color(self.tokens.panel);
            let edge = Stroke::new(1.0, color(self.tokens.line));
            self.painter.circle(at, 8.0, ground, edge);
            self.painter.text(
                at,
                Align2::CENTER_CENTER,
                egui_phosphor::regular::LOCK_SIMPLE,
                theme::regular(11.0),
                color(self.tokens.secondary),
            );
        }
    }

    fn ghost_path(&self, path: &[Point]) {
        let points: Vec<Pos2> = path
            .iter()
            .map(|p| self.camera.screen_from_canvas(*p))
            .collect();
        let stroke = Stroke::new(2.0, self.accent());
        self.painter
            .extend(Shape::dashed_line(&points, stroke, 6.0, 4.0));
    }

    /// A dashed line from a stakeholder's rim to a mark of this radius, in canvas units.
    fn ghost_line(&self, from: StakeholderId, target: Point, target_radius: f64) {
        let Some(node) = self.node(from) else { return };
        let (centre, radius) = self.on_screen(node);
        let end = self.camera.screen_from_canvas(target);
        let reach = self.camera.screen_length(target_radius);
        if end.distance(centre) <= radius + reach {
            return;
        }
        let along = (end - centre).normalized();
        let stroke = Stroke::new(2.0, self.accent());
        let line = [centre + along * radius, end - along * reach];
        self.painter
            .extend(Shape::dashed_line(&line, stroke, 6.0, 4.0));
    }

    /// The outline of a stakeholder that is not there yet.
    fn ghost(&self, at: Point) {
        let centre = self.camera.screen_from_canvas(at);
        let radius = self.camera.screen_length(NEW_RADIUS);
        let wash = self.accent().gamma_multiply(0.12);
        self.painter
            .circle(centre, radius, wash, Stroke::new(1.5, self.accent()));
    }

    /// What is being named, where it is new.
    pub fn naming(&self, naming: Naming) {
        match naming {
            Naming::New { at } => self.ghost(at),
            Naming::Connected { from, at } => {
                self.ghost(at);
                self.ghost_line(from, at, NEW_RADIUS);
            }
            Naming::Rename { .. }
            | Naming::RenameGroup { .. }
            | Naming::NewNote { .. }
            | Naming::EditNote { .. } => {}
        }
    }
}
