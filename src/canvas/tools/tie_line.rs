//! Changing the line of a tie by its handles: leading an end elsewhere, and bending it.

use std::collections::BTreeSet;

use egui::Pos2;

use crate::canvas::handles::Handle;
use crate::context::Action;
use crate::edit::{Edit, TieEnd};
use crate::model::{BEND_LIMIT, Point, StakeholderId, TieId};

use super::link::{self, LinkEnd};
use super::{Effect, Gesture, Held, World};

/// A middle this near to the straight line, in points, is on it.
const STRAIGHT: f32 = 6.0;

/// The end of a tie on its way to another stakeholder.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reconnection {
    pub tie: TieId,
    end: TieEnd,
    /// Where the end was.
    pub from: StakeholderId,
    /// The end that stays.
    pub stays: StakeholderId,
    pub to: LinkEnd,
}

impl Reconnection {
    #[must_use]
    pub(super) fn led_to(self, at: Pos2, world: &World<'_>) -> Self {
        Self {
            to: link::end_at(at, world),
            ..self
        }
    }

    /// Over nothing, and back where it was, leaves everything as it is.
    pub(super) fn released(self, effects: &mut Vec<Effect>) {
        if let LinkEnd::Stakeholder(to) = self.to
            && to != self.from
        {
            let (tie, end) = (self.tie, self.end);
            let edit = Edit::Reconnect { tie, end, to };
            effects.push(Effect::Do(Action::Edit(edit)));
        }
    }
}

/// A tie whose middle is under the hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bending {
    pub tie: TieId,
    pub from: StakeholderId,
    pub to: StakeholderId,
    /// See [`crate::model::Tie::bend`]; 0 is straight.
    pub bend: f64,
}

impl Bending {
    #[must_use]
    pub(super) fn led_to(mut self, at: Pos2, held: Held, world: &World<'_>) -> Self {
        let ends = (world.scene.node(self.from), world.scene.node(self.to));
        if let (Some(a), Some(b)) = ends {
            let (a, b) = (a.centre, b.centre);
            let along = b - a;
            let length = a.distance(b).max(1e-6);
            let offset = world.camera.canvas_from_screen(at) - (a + b) * 0.5;
            let aside = offset.dot(Point::new(-along.y, along.x)) / length;
            let is_straight = aside.abs() < world.camera.canvas_length(STRAIGHT) && !held.command;
            self.bend = if is_straight {
                0.0
            } else {
                (aside / length).clamp(-BEND_LIMIT, BEND_LIMIT)
            };
        }
        self
    }

    pub(super) fn released(self, effects: &mut Vec<Effect>) {
        let edit = Edit::Bend {
            ties: BTreeSet::from([self.tie]),
            bend: (self.bend != 0.0).then_some(self.bend),
        };
        effects.push(Effect::Do(Action::Edit(edit)));
    }
}

/// Takes hold of a handle.
pub(super) fn begun(tie: TieId, handle: Handle, world: &World<'_>) -> Gesture {
    let Some(record) = world.variant.ties.get(&tie) else {
        return Gesture::Idle;
    };
    match handle {
        Handle::Middle => Gesture::Bending(Bending {
            tie,
            from: record.from,
            to: record.to,
            bend: record.bend.unwrap_or_default(),
        }),
        Handle::End(end) => {
            let (from, stays) = match end {
                TieEnd::From => (record.from, record.to),
                TieEnd::To => (record.to, record.from),
            };
            Gesture::Reconnecting(Reconnection {
                tie,
                end,
                from,
                stays,
                to: LinkEnd::Nowhere,
            })
        }
    }
}

/// A click on a handle; the second one on the middle straightens the tie.
pub(super) fn clicked(tie: TieId, handle: Handle, is_double: bool, effects: &mut Vec<Effect>) {
    if handle == Handle::Middle && is_double {
        let edit = Edit::Bend {
            ties: BTreeSet::from([tie]),
            bend: None,
        };
        effects.push(Effect::Do(Action::Edit(edit)));
    }
}
