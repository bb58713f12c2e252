//! The states of a gesture and how they follow one another.

use egui::Pos2;

use crate::canvas::handles::{self, Handle};
use crate::canvas::hit::{self, Hit};
use crate::context::Action;
use crate::edit::Selection;
use crate::model::{Point, TieId};

use super::drag::Drag;
use super::link::{GoingOn, Link};
use super::tie_line::{self, Bending, Reconnection};
use super::{Effect, Held, PointerEvent, Tool, World, click};

/// A press becomes a drag when the pointer is this far away, in points.
const DRAG_THRESHOLD: f32 = 4.0;

/// What the hand is in the middle of.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Gesture {
    #[default]
    Idle,
    /// Pressed, and it is not clear yet whether for a click or a drag.
    Pressed(Press),
    /// Moving stakeholders, or copies of them.
    Dragging(Box<Drag>),
    /// A rubber band; `base` was selected before it.
    Banding {
        start: Point,
        end: Point,
        base: Selection,
    },
    /// A tie on its way from a stakeholder.
    Linking(Link),
    /// The end of a tie on its way to another stakeholder.
    Reconnecting(Reconnection),
    /// The middle of a tie under the hand.
    Bending(Bending),
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
    /// The handle of the selected tie that lies there.
    pub handle: Option<(TieId, Handle)>,
}

impl Gesture {
    /// Whether the pointer's button is down for it.
    pub fn is_held(&self) -> bool {
        match self {
            Self::Idle => false,
            Self::Linking(link) => link.is_held,
            Self::Pressed(_)
            | Self::Dragging(_)
            | Self::Banding { .. }
            | Self::Reconnecting(_)
            | Self::Bending(_)
            | Self::Panning { .. } => true,
        }
    }

    /// Whether the paper moves along where the hand comes near the edge of the canvas.
    pub fn pans_at_edge(&self) -> bool {
        self.is_held() && !matches!(self, Self::Pressed(_) | Self::Panning { .. })
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
        if let Self::Dragging(drag) = self
            && !drag.is_copy
        {
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
            PointerEvent::Keys { at, held } => match self {
                Self::Linking(link) if link.is_over(held) => Self::Idle,
                // Other keys may mean another place.
                busy => busy.moved(at, held, world, effects),
            },
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
            Self::Linking(link) => Self::Linking(link.led_to(at, world)),
            Self::Idle if held.space || world.tool == Tool::Pan => Self::Panning {
                last: at,
                is_middle: false,
            },
            Self::Idle => Self::Pressed(Press {
                at,
                hit: hit::at(world.scene, world.camera, at),
                handle: handles::at(world.scene, world.camera, world.selection, at)
                    .filter(|_| world.tool == Tool::Select),
            }),
            busy => busy,
        }
    }

    fn moved(self, at: Pos2, held: Held, world: &World<'_>, effects: &mut Vec<Effect>) -> Self {
        match self {
            Self::Pressed(press) if at.distance(press.at) > DRAG_THRESHOLD => {
                begin_drag(press, held, world, effects).moved(at, held, world, effects)
            }
            Self::Dragging(drag) => Self::Dragging(Box::new(drag.moved(at, held, world, effects))),
            Self::Banding { start, base, .. } => Self::Banding {
                start,
                end: world.camera.canvas_from_screen(at),
                base,
            },
            Self::Linking(link) => Self::Linking(link.led_to(at, world)),
            Self::Reconnecting(reconnection) => Self::Reconnecting(reconnection.led_to(at, world)),
            Self::Bending(bending) => Self::Bending(bending.led_to(at, held, world)),
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
            Self::Pressed(press) => {
                return click::clicked(press, held, is_double, world, effects);
            }
            Self::Dragging(drag) => drag.released(effects),
            Self::Banding { start, end, base } => {
                let selection = banded(world, start, end, base);
                effects.push(Effect::Do(Action::Select(selection)));
            }
            Self::Linking(link) => {
                let goes_on = GoingOn::asked_by(held);
                return link.led_to(at, world).finished(goes_on, effects);
            }
            Self::Reconnecting(reconnection) => {
                reconnection.led_to(at, world).released(effects);
            }
            Self::Bending(bending) => bending.led_to(at, held, world).released(effects),
            Self::Panning {
                is_middle: false, ..
            } => {}
            other => return other,
        }
        Self::Idle
    }
}

/// What a rubber band selects.
fn banded(world: &World<'_>, start: Point, end: Point, mut base: Selection) -> Selection {
    let inside = hit::within(world.scene, start, end);
    base.stakeholders.extend(inside.stakeholders);
    base.ties.extend(inside.ties);
    base.notes.extend(inside.notes);
    base
}

fn begin_drag(press: Press, held: Held, world: &World<'_>, effects: &mut Vec<Effect>) -> Gesture {
    if let Some((tie, handle)) = press.handle {
        return tie_line::begun(tie, handle, world);
    }
    let start = world.camera.canvas_from_screen(press.at);
    match press.hit {
        Hit::Body(from) if world.tool == Tool::Connect => Gesture::Linking(Link::from(from, true)),
        // With Alt, which drags copies, a small mark has no rim.
        Hit::Rim(from) if !held.alt => Gesture::Linking(Link::from(from, true)),
        Hit::Body(id) | Hit::Rim(id) => {
            let drag = Drag::begun(press.at, id, held, world, effects);
            Gesture::Dragging(Box::new(drag))
        }
        Hit::Group(id) => Gesture::Dragging(Box::new(Drag::of_group(press.at, id, world, effects))),
        Hit::Note(id) => Gesture::Dragging(Box::new(Drag::of_note(press.at, id, world, effects))),
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
