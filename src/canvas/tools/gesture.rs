//! The states of a gesture and how they follow one another.

use egui::Pos2;

use crate::canvas::hit::{self, Hit};
use crate::context::Action;
use crate::edit::{Edit, Selection};
use crate::model::{Point, StakeholderId};

use super::{Effect, Held, Naming, PointerEvent, Tool, World};

/// A press becomes a drag when the pointer is this far away, in points.
const DRAG_THRESHOLD: f32 = 4.0;

/// What the hand is in the middle of.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Gesture {
    #[default]
    Idle,
    /// Pressed, and it is not clear yet whether for a click or a drag.
    Pressed(Press),
    /// Moving stakeholders; places are the originals and the whole way since the press.
    Dragging {
        start: Point,
        originals: Vec<(StakeholderId, Point)>,
    },
    /// A rubber band; `base` was selected before it.
    Banding {
        start: Point,
        end: Point,
        base: Selection,
    },
    /// A tie on its way from a stakeholder. `is_held`: with the button down, so that the release
    /// ends it; otherwise a click or Enter does.
    Linking {
        from: StakeholderId,
        end: LinkEnd,
        is_held: bool,
    },
    Panning {
        last: Pos2,
        is_middle: bool,
    },
}

/// A press that has not moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Press {
    pub at: Pos2,
    pub hit: Hit,
}

/// Where a tie that is being drawn ends for now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LinkEnd {
    Nowhere,
    Free(Point),
    Stakeholder(StakeholderId),
}

impl Gesture {
    /// Whether the pointer's button is down for it.
    pub fn is_held(&self) -> bool {
        match self {
            Self::Idle => false,
            Self::Linking { is_held, .. } => *is_held,
            Self::Pressed(_)
            | Self::Dragging { .. }
            | Self::Banding { .. }
            | Self::Panning { .. } => true,
        }
    }

    pub fn is_idle(&self) -> bool {
        *self == Self::Idle
    }

    /// Whether stakeholders or the paper follow the pointer.
    pub fn is_moving(&self) -> bool {
        matches!(
            self,
            Self::Dragging { .. } | Self::Panning { .. } | Self::Banding { .. }
        )
    }

    /// Ends the gesture as if it had never begun.
    #[must_use]
    pub fn cancelled(self, effects: &mut Vec<Effect>) -> Self {
        if let Self::Dragging { .. } = self {
            effects.push(Effect::Do(Action::AbortPreview));
        }
        Self::Idle
    }

    /// The next state after a pointer event.
    #[must_use]
    pub fn after(self, event: PointerEvent, world: &World<'_>, effects: &mut Vec<Effect>) -> Self {
        match event {
            PointerEvent::Press { at, held } => self.pressed(at, held, world),
            PointerEvent::PressMiddle { at } => match self {
                Self::Idle => Self::Panning {
                    last: at,
                    is_middle: true,
                },
                busy => busy,
            },
            PointerEvent::ReleaseMiddle => match self {
                Self::Panning {
                    is_middle: true, ..
                } => Self::Idle,
                busy => busy,
            },
            PointerEvent::Move { at, held } => self.moved(at, held, world, effects),
            PointerEvent::Release {
                at,
                held,
                is_double,
            } => self.released(at, held, is_double, world, effects),
        }
    }

    fn pressed(self, at: Pos2, held: Held, world: &World<'_>) -> Self {
        match self {
            // The click that ends a tie is told by its release.
            Self::Linking { from, is_held, .. } => Self::Linking {
                from,
                end: link_end(at, world),
                is_held,
            },
            Self::Idle if held.space || world.tool == Tool::Pan => Self::Panning {
                last: at,
                is_middle: false,
            },
            Self::Idle => Self::Pressed(Press {
                at,
                hit: hit::at(world.scene, world.camera, at),
            }),
            busy => busy,
        }
    }

    fn moved(self, at: Pos2, held: Held, world: &World<'_>, effects: &mut Vec<Effect>) -> Self {
        match self {
            Self::Pressed(press) if at.distance(press.at) > DRAG_THRESHOLD => {
                begin_drag(press, held, world, effects).moved(at, held, world, effects)
            }
            Self::Dragging { start, originals } => {
                let delta = along(world.camera.canvas_from_screen(at) - start, held.shift);
                let places = originals.iter().map(|(id, p)| (*id, *p + delta)).collect();
                effects.push(Effect::Do(Action::Preview(places)));
                Self::Dragging { start, originals }
            }
            Self::Banding { start, base, .. } => Self::Banding {
                start,
                end: world.camera.canvas_from_screen(at),
                base,
            },
            Self::Linking { from, is_held, .. } => Self::Linking {
                from,
                end: link_end(at, world),
                is_held,
            },
            Self::Panning { last, is_middle } => {
                effects.push(Effect::PanBy(at - last));
                Self::Panning {
                    last: at,
                    is_middle,
                }
            }
            idle => idle,
        }
    }

    fn released(
        self,
        at: Pos2,
        held: Held,
        is_double: bool,
        world: &World<'_>,
        effects: &mut Vec<Effect>,
    ) -> Self {
        match self {
            Self::Pressed(press) => clicked(press, held, is_double, world, effects),
            Self::Dragging { .. } => {
                effects.push(Effect::Do(Action::CommitPreview));
                Self::Idle
            }
            Self::Banding { start, end, base } => {
                let selection = banded(world, start, end, base);
                effects.push(Effect::Do(Action::Select(selection)));
                Self::Idle
            }
            Self::Linking { from, .. } => finish_link(from, link_end(at, world), effects),
            Self::Panning {
                is_middle: false, ..
            } => Self::Idle,
            other => other,
        }
    }
}

/// What a rubber band selects.
fn banded(world: &World<'_>, start: Point, end: Point, mut base: Selection) -> Selection {
    let inside = hit::within(world.scene, start, end);
    base.stakeholders.extend(inside.stakeholders);
    base.ties.extend(inside.ties);
    base
}

/// The way of a drag; along the longer axis only where it is `constrained`.
fn along(delta: Point, constrained: bool) -> Point {
    match (constrained, delta.x.abs() >= delta.y.abs()) {
        (false, _) => delta,
        (true, true) => Point::new(delta.x, 0.0),
        (true, false) => Point::new(0.0, delta.y),
    }
}

fn link_end(at: Pos2, world: &World<'_>) -> LinkEnd {
    match hit::at(world.scene, world.camera, at).stakeholder() {
        Some(id) => LinkEnd::Stakeholder(id),
        None => LinkEnd::Free(world.camera.canvas_from_screen(at)),
    }
}

/// Draws the tie where its end allows it; onto empty space makes the stakeholder as well, and
/// back onto its own beginning gives up.
pub(in crate::canvas) fn finish_link(
    from: StakeholderId,
    end: LinkEnd,
    effects: &mut Vec<Effect>,
) -> Gesture {
    match end {
        LinkEnd::Stakeholder(to) if to != from => {
            effects.push(Effect::Do(Action::Edit(Edit::Connect { from, to })));
        }
        LinkEnd::Free(at) => effects.push(Effect::Name(Naming::Connected { from, at })),
        LinkEnd::Stakeholder(_) | LinkEnd::Nowhere => {}
    }
    Gesture::Idle
}

fn begin_drag(press: Press, held: Held, world: &World<'_>, effects: &mut Vec<Effect>) -> Gesture {
    let start = world.camera.canvas_from_screen(press.at);
    match press.hit {
        Hit::Rim(from) => Gesture::Linking {
            from,
            end: LinkEnd::Nowhere,
            is_held: true,
        },
        Hit::Body(from) if world.tool == Tool::Connect => Gesture::Linking {
            from,
            end: LinkEnd::Nowhere,
            is_held: true,
        },
        Hit::Body(id) => {
            let moving = if world.selection.stakeholders.contains(&id) {
                world.selection.stakeholders.clone()
            } else {
                let alone = Selection::stakeholder(id);
                effects.push(Effect::Do(Action::Select(alone.clone())));
                alone.stakeholders
            };
            let members = moving.iter().filter_map(|id| world.variant.members.get(id));
            let originals = members
                .filter(|member| !member.locked)
                .map(|member| (member.id, member.position))
                .collect();
            Gesture::Dragging { start, originals }
        }
        Hit::Tie(_) | Hit::Empty => Gesture::Banding {
            start,
            end: start,
            base: if held.shift || held.command {
                world.selection.clone()
            } else {
                Selection::none()
            },
        },
    }
}

fn clicked(
    press: Press,
    held: Held,
    is_double: bool,
    world: &World<'_>,
    effects: &mut Vec<Effect>,
) -> Gesture {
    let adds = held.shift || held.command;
    let at = world.camera.canvas_from_screen(press.at);
    match press.hit {
        Hit::Body(from) | Hit::Rim(from) if world.tool == Tool::Connect => {
            return Gesture::Linking {
                from,
                end: LinkEnd::Nowhere,
                is_held: false,
            };
        }
        Hit::Body(id) | Hit::Rim(id) => {
            let mut selection = Selection::stakeholder(id);
            if adds {
                selection = world.selection.clone();
                if !selection.stakeholders.remove(&id) {
                    selection.stakeholders.insert(id);
                }
            }
            effects.push(Effect::Do(Action::Select(selection)));
            if is_double && !adds {
                effects.push(Effect::Name(Naming::Rename { id }));
            }
        }
        Hit::Tie(_) | Hit::Empty if world.tool == Tool::AddStakeholder => {
            effects.push(Effect::Name(Naming::New { at }));
        }
        Hit::Tie(id) => {
            let mut selection = Selection::tie(id);
            if adds {
                selection = world.selection.clone();
                if !selection.ties.remove(&id) {
                    selection.ties.insert(id);
                }
            }
            effects.push(Effect::Do(Action::Select(selection)));
        }
        Hit::Empty => {
            if !adds && !world.selection.is_empty() {
                effects.push(Effect::Do(Action::Select(Selection::none())));
            }
            if is_double {
                effects.push(Effect::Name(Naming::New { at }));
            }
        }
    }
    Gesture::Idle
}
