//! Drawing ties: one, a chain of them, or a star.

use egui::Pos2;

use crate::canvas::hit;
use crate::context::Action;
use crate::edit::Edit;
use crate::model::{Point, StakeholderId};

use super::{Effect, Gesture, Held, Naming, World};

/// How far outside its own beginning a tie must have been, in points, before coming back to it
/// means a tie of the stakeholder to itself.
const AWAY: f32 = 20.0;

/// A tie on its way from a stakeholder.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    pub from: StakeholderId,
    pub end: LinkEnd,
    /// With the button down, so that the release ends it; otherwise a click or Enter does.
    pub is_held: bool,
    /// The pointer has been away from `from`.
    has_left: bool,
    /// Held keys alone keep it going: it follows a tie just drawn.
    pub goes_on: Option<GoingOn>,
}

/// Where a tie that is being drawn ends for now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LinkEnd {
    Nowhere,
    Free(Point),
    Stakeholder(StakeholderId),
}

/// How the next tie follows one that was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoingOn {
    /// It starts where the last one ended.
    Chain,
    /// It starts where the last one started.
    Star,
}

impl GoingOn {
    pub fn asked_by(held: Held) -> Option<Self> {
        match (held.command, held.shift) {
            (true, _) => Some(Self::Chain),
            (false, true) => Some(Self::Star),
            (false, false) => None,
        }
    }
}

/// Where a tie led to this place of the screen would end.
pub(super) fn end_at(at: Pos2, world: &World<'_>) -> LinkEnd {
    match hit::at(world.scene, world.camera, at).stakeholder() {
        Some(id) => LinkEnd::Stakeholder(id),
        None => LinkEnd::Free(world.camera.canvas_from_screen(at)),
    }
}

impl Link {
    pub fn from(from: StakeholderId, is_held: bool) -> Self {
        Self {
            from,
            end: LinkEnd::Nowhere,
            is_held,
            has_left: false,
            goes_on: None,
        }
    }

    /// Whether it would become a tie of the stakeholder to itself.
    pub fn is_loop(&self) -> bool {
        self.has_left && self.end == LinkEnd::Stakeholder(self.from)
    }

    #[must_use]
    pub(super) fn led_to(mut self, at: Pos2, world: &World<'_>) -> Self {
        self.end = end_at(at, world);
        if let Some(node) = world.scene.node(self.from).filter(|_| !self.has_left) {
            let away = world.camera.canvas_from_screen(at).distance(node.centre) - node.radius;
            self.has_left = away > world.camera.canvas_length(AWAY);
        }
        self
    }

    /// Draws the tie where its end allows it, and goes on as the held keys ask; onto empty space
    /// makes the stakeholder as well, and without having left its beginning gives up.
    pub(in crate::canvas) fn finished(
        self,
        goes_on: Option<GoingOn>,
        effects: &mut Vec<Effect>,
    ) -> Gesture {
        let from = self.from;
        match self.end {
            LinkEnd::Stakeholder(to) if to != from || self.has_left => {
                effects.push(Effect::Do(Action::Edit(Edit::Connect { from, to })));
                let next = match goes_on {
                    Some(GoingOn::Chain) => to,
                    Some(GoingOn::Star) => from,
                    None => return Gesture::Idle,
                };
                return Gesture::Linking(Self {
                    goes_on,
                    ..Self::from(next, false)
                });
            }
            LinkEnd::Free(at) => effects.push(Effect::Name(Naming::Connected { from, at })),
            LinkEnd::Stakeholder(_) | LinkEnd::Nowhere => {}
        }
        Gesture::Idle
    }

    /// Whether the key is up that kept it going.
    pub(super) fn is_over(&self, held: Held) -> bool {
        self.goes_on.is_some() && self.goes_on != GoingOn::asked_by(held)
    }
}
