//! Dragging stakeholders, or copies of them: places are the originals and the whole way since the
//! press, so that nothing drifts.

use egui::Pos2;

use crate::canvas::camera::Camera;
use crate::canvas::snap::{Guide, Rules, Snapper};
use crate::context::Action;
use crate::edit::{Edit, Selection};
use crate::model::{GroupId, NoteId, Point, StakeholderId};

use super::{Effect, Held, World};

/// How far a guide line attracts, and how far away what it lines up with may be, in points.
const TOLERANCE: f32 = 6.0;
const REACH: f32 = 640.0;

/// Stakeholders under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    start: Point,
    /// In order of id.
    pub originals: Vec<(StakeholderId, Point)>,
    /// Notes that go with them.
    notes: Vec<(NoteId, Point)>,
    /// The one under the hand, or one that moves with a frame; none where only notes move.
    held: Option<StakeholderId>,
    /// The originals stay, and copies come at the end.
    pub is_copy: bool,
    pub way: Point,
    pub guides: Vec<Guide>,
    /// For the camera with which it was made.
    snapper: Option<(Camera, Snapper)>,
}

impl Drag {
    /// A drag of a stakeholder with all that is selected, or alone where it is not.
    pub(super) fn begun(
        at: Pos2,
        id: StakeholderId,
        held: Held,
        world: &World<'_>,
        effects: &mut Vec<Effect>,
    ) -> Self {
        let moving = if world.selection.stakeholders.contains(&id) {
            world.selection.clone()
        } else {
            let alone = Selection::stakeholder(id);
            effects.push(Effect::Do(Action::Select(alone.clone())));
            alone
        };
        Self::of(at, Some(id), &moving, held.alt, world)
    }

    /// A drag of a frame with everybody in it.
    pub(super) fn of_group(
        at: Pos2,
        id: GroupId,
        world: &World<'_>,
        effects: &mut Vec<Effect>,
    ) -> Self {
        let mut moving = if world.selection.groups.contains(&id) {
            world.selection.clone()
        } else {
            let alone = Selection::group(id);
            effects.push(Effect::Do(Action::Select(alone.clone())));
            alone
        };
        moving.take_in_members(world.variant);
        let members = world.variant.groups.get(&id).map(|group| &group.members);
        let held = members.and_then(|members| members.first().copied());
        Self::of(at, held, &moving, false, world)
    }

    /// A drag of a note with all that is selected, or alone where it is not.
    pub(super) fn of_note(
        at: Pos2,
        id: NoteId,
        world: &World<'_>,
        effects: &mut Vec<Effect>,
    ) -> Self {
        let moving = if world.selection.notes.contains(&id) {
            world.selection.clone()
        } else {
            let alone = Selection::note(id);
            effects.push(Effect::Do(Action::Select(alone.clone())));
            alone
        };
        Self::of(at, None, &moving, false, world)
    }

    fn of(
        at: Pos2,
        held: Option<StakeholderId>,
        moving: &Selection,
        is_copy: bool,
        world: &World<'_>,
    ) -> Self {
        let mut moving = moving.clone();
        if !is_copy {
            moving.take_in_members(world.variant);
        }
        let notes = moving.notes.iter();
        let notes = notes.filter_map(|id| world.variant.notes.get(id));
        let moving = &moving.stakeholders;
        let members = moving.iter().filter_map(|id| world.variant.members.get(id));
        let originals = members
            .filter(|member| is_copy || !member.locked)
            .map(|member| (member.id, member.position))
            .collect();
        Self {
            start: world.camera.canvas_from_screen(at),
            originals,
            notes: notes.map(|note| (note.id, note.position)).collect(),
            held,
            is_copy,
            way: Point::default(),
            guides: Vec::new(),
            snapper: None,
        }
    }

    #[must_use]
    pub(super) fn moved(
        mut self,
        at: Pos2,
        held: Held,
        world: &World<'_>,
        effects: &mut Vec<Effect>,
    ) -> Self {
        let delta = world.camera.canvas_from_screen(at) - self.start;
        let is_flat = delta.x.abs() >= delta.y.abs();
        let axes = [!held.shift || is_flat, !held.shift || !is_flat];
        self.way = Point::new(
            if axes[0] { delta.x } else { 0.0 },
            if axes[1] { delta.y } else { 0.0 },
        );
        self.guides.clear();
        if !held.command {
            self.snap(axes, world);
        }
        if !self.is_copy {
            let moved = self.originals.iter().map(|(id, at)| (*id, *at + self.way));
            effects.push(Effect::Do(Action::Preview(moved.collect())));
            if !self.notes.is_empty() {
                let moved = self.notes.iter().map(|(id, at)| (*id, *at + self.way));
                effects.push(Effect::Do(Action::PreviewNotes(moved.collect())));
            }
        }
        self
    }

    fn snap(&mut self, axes: [bool; 2], world: &World<'_>) {
        let is_current = |(camera, _): &(Camera, Snapper)| camera == world.camera;
        if !self.snapper.as_ref().is_some_and(is_current) {
            let view = world.camera.canvas_bounds(world.view);
            let nodes = &world.scene.nodes;
            self.snapper = self
                .held
                .and_then(|held| Snapper::new(nodes, view, &self.originals, held, self.is_copy))
                .map(|snapper| (*world.camera, snapper));
        }
        if let Some((_, snapper)) = &self.snapper {
            let rules = Rules {
                tolerance: world.camera.canvas_length(TOLERANCE),
                reach: world.camera.canvas_length(REACH),
                grid: world.grid,
                axes,
            };
            let snapped = snapper.snap(self.way, &rules);
            self.way = snapped.way;
            self.guides = snapped.guides;
        }
    }

    pub(super) fn released(self, effects: &mut Vec<Effect>) {
        let action = match (self.is_copy, self.way) {
            (false, _) => Action::CommitPreview,
            (true, delta) if delta != Point::default() => Action::Edit(Edit::DuplicateBy { delta }),
            (true, _) => return,
        };
        effects.push(Effect::Do(action));
    }
}
