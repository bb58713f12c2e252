//! The keys of the canvas while it has the focus: a whole network can be drawn with them alone.

use egui::{Event, EventFilter, Key, Modifiers, Rect, Ui, Vec2};

use crate::context::Action;
use crate::edit::{Edit, Selection};
use crate::model::{Point, StakeholderId};

use super::tools::{Effect, Gesture, GoingOn, Held, Link, LinkEnd, Naming, Tool, World};
use super::walk::{self, Heading};

/// How far an arrow key moves what is selected, and with Shift, in canvas units. With the grid on,
/// the first is the grid's spacing.
const NUDGE: (f64, f64) = (1.0, 10.0);
/// How far an arrow key moves the paper when nothing is selected, in points.
const PAN: f32 = 48.0;

/// The keys that the canvas keeps for itself while it has the focus.
pub const KEPT: EventFilter = EventFilter {
    tab: true,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};

/// A key press on the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPress {
    pub key: Key,
    pub shift: bool,
    pub command: bool,
}

/// Takes the key presses that the canvas knows out of the frame's events.
pub fn take(ui: &Ui) -> Vec<KeyPress> {
    ui.input_mut(|input| {
        let mut taken = Vec::new();
        input.events.retain(|event| {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                return true;
            };
            let known = known(*key, *modifiers);
            if known {
                taken.push(KeyPress {
                    key: *key,
                    shift: modifiers.shift,
                    command: modifiers.command,
                });
            }
            !known
        });
        taken
    })
}

fn known(key: Key, modifiers: Modifiers) -> bool {
    if modifiers.alt {
        return false;
    }
    match key {
        Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown | Key::Enter => true,
        Key::Tab | Key::Escape | Key::Delete | Key::Backspace | Key::F2 => !modifiers.command,
        Key::N | Key::C => !modifiers.any(),
        _ => false,
    }
}

fn heading(key: Key) -> Option<Heading> {
    match key {
        Key::ArrowLeft => Some(Heading::Left),
        Key::ArrowRight => Some(Heading::Right),
        Key::ArrowUp => Some(Heading::Up),
        Key::ArrowDown => Some(Heading::Down),
        _ => None,
    }
}

/// Where the keyboard stands on the map.
#[derive(Clone, Copy, Debug, Default)]
pub struct Caret {
    /// The stakeholder that was last selected alone.
    pub stakeholder: Option<StakeholderId>,
}

impl Caret {
    /// Follows the selection, and forgets who is gone.
    pub fn follow(&mut self, world: &World<'_>) {
        if let Some(id) = world.selection.only_stakeholder() {
            self.stakeholder = Some(id);
        }
        let is_there = |id: &StakeholderId| world.scene.nodes.iter().any(|node| node.id == *id);
        self.stakeholder = self.stakeholder.filter(is_there);
    }

    /// The stakeholder that a key acts on: the one selected alone, or the one at a tie just drawn.
    fn acting(self, world: &World<'_>) -> Option<StakeholderId> {
        let at_tie = || {
            let tie = world.variant.ties.get(&world.selection.only_tie()?)?;
            let last = self.stakeholder.filter(|id| tie.touches(*id));
            Some(last.unwrap_or(tie.from))
        };
        world.selection.only_stakeholder().or_else(at_tie)
    }

    /// The next state of the gesture after a key.
    #[must_use]
    pub fn after(
        &mut self,
        gesture: Gesture,
        press: KeyPress,
        world: &World<'_>,
        view: Rect,
        effects: &mut Vec<Effect>,
    ) -> Gesture {
        if press.key == Key::Escape {
            return escaped(gesture, world, effects);
        }
        match gesture {
            Gesture::Linking(link) if !link.is_held => link_key(link, press, world, effects),
            Gesture::Idle => self.idle_key(press, world, view, effects),
            busy => busy,
        }
    }

    fn idle_key(
        &mut self,
        press: KeyPress,
        world: &World<'_>,
        view: Rect,
        effects: &mut Vec<Effect>,
    ) -> Gesture {
        if let Some(heading) = heading(press.key) {
            self.arrow(heading, press, world, effects);
            return Gesture::Idle;
        }
        let acting = self.acting(world);
        match press.key {
            Key::Tab => {
                let from = acting.or(self.stakeholder);
                effects.extend(walk_to(world, from, !press.shift));
            }
            Key::Enter | Key::F2 if !press.command => match world.selection.only_stakeholder() {
                Some(id) => effects.push(Effect::Name(Naming::Rename { id })),
                None if world.selection.only_group().is_some() => {
                    let group = world.selection.only_group();
                    effects.extend(group.map(|id| Effect::Name(Naming::RenameGroup { id })));
                }
                None if world.selection.only_note().is_some() => {
                    let note = world.selection.only_note();
                    effects.extend(note.map(|id| Effect::Name(Naming::EditNote { id })));
                }
                None if world.scene.nodes.is_empty() && press.key == Key::Enter => {
                    effects.push(Effect::Name(new_at_centre(world, view)));
                }
                None => {}
            },
            Key::N => effects.push(Effect::Name(new_at_centre(world, view))),
            Key::Delete | Key::Backspace if !world.selection.is_empty() => {
                let edit = Edit::Remove(world.selection.clone());
                effects.push(Effect::Do(Action::Edit(edit)));
            }
            Key::C => {
                let others = world.scene.nodes.len() > 1;
                if let Some(from) = acting.or(self.stakeholder).filter(|_| others) {
                    return Gesture::Linking(Link::from(from, false));
                }
            }
            _ => {}
        }
        Gesture::Idle
    }

    fn arrow(
        self,
        heading: Heading,
        press: KeyPress,
        world: &World<'_>,
        effects: &mut Vec<Effect>,
    ) {
        if press.command {
            let from = self.acting(world).or(self.stakeholder);
            if let Some((from, centre)) = from.and_then(|id| Some((id, centre(world, id)?))) {
                let at = walk::free_place(&world.scene.nodes, centre, heading);
                let at = world.on_grid(at);
                effects.push(Effect::Name(Naming::Connected { from, at }));
            }
        } else if world.selection.stakeholders.is_empty() && world.selection.groups.is_empty() {
            let unit = heading.unit();
            let delta = Vec2::new(unit.x as f32, unit.y as f32) * -PAN;
            effects.push(Effect::PanBy(delta));
        } else {
            let step = if press.shift {
                NUDGE.1
            } else {
                world.grid.unwrap_or(NUDGE.0)
            };
            let delta = heading.unit() * step;
            effects.push(Effect::Do(Action::Edit(Edit::Nudge { delta })));
        }
    }
}

fn centre(world: &World<'_>, id: StakeholderId) -> Option<Point> {
    let node = world.scene.nodes.iter().find(|node| node.id == id)?;
    Some(node.centre)
}

/// Selects the next or previous stakeholder in reading order and brings it into view.
pub fn walk_to(world: &World<'_>, from: Option<StakeholderId>, is_forward: bool) -> Vec<Effect> {
    walk::neighbour(&world.scene.nodes, from, is_forward, None).map_or_else(Vec::new, |id| {
        vec![
            Effect::Do(Action::Select(Selection::stakeholder(id))),
            Effect::Reveal(id),
        ]
    })
}

/// A new stakeholder in the middle of what is seen.
pub fn new_at_centre(world: &World<'_>, view: Rect) -> Naming {
    let wanted = world.camera.canvas_from_screen(view.center());
    Naming::New {
        at: world.on_grid(walk::free_place_near(&world.scene.nodes, wanted)),
    }
}

/// Ends the gesture; without one goes back to the usual tool, or else selects nothing.
fn escaped(gesture: Gesture, world: &World<'_>, effects: &mut Vec<Effect>) -> Gesture {
    if gesture.is_idle() {
        if world.tool != Tool::Select {
            effects.push(Effect::Choose(Tool::Select));
        } else if !world.selection.is_empty() {
            effects.push(Effect::Do(Action::Select(Selection::none())));
        }
    }
    gesture.cancelled(effects)
}

/// Keys while a tie is drawn with the keyboard: Tab and arrows choose its end, Enter draws it, with
/// Ctrl as one of a chain and with Shift as one of a star.
fn link_key(
    mut link: Link,
    press: KeyPress,
    world: &World<'_>,
    effects: &mut Vec<Effect>,
) -> Gesture {
    let nodes = &world.scene.nodes;
    let from = link.from;
    let chosen = match link.end {
        LinkEnd::Stakeholder(id) => Some(id),
        LinkEnd::Nowhere | LinkEnd::Free(_) => None,
    };
    let next = if let Some(heading) = heading(press.key) {
        let here = chosen.unwrap_or(from);
        centre(world, here).and_then(|at| walk::towards(nodes, at, heading, &[from, here]))
    } else if press.key == Key::Tab {
        walk::neighbour(nodes, chosen.or(Some(from)), !press.shift, Some(from))
    } else if press.key == Key::Enter && link.end != LinkEnd::Nowhere {
        let goes_on = GoingOn::asked_by(Held {
            shift: press.shift,
            command: press.command,
            ..Held::default()
        });
        return match link.finished(goes_on, effects) {
            // The keys need not be held: the end is still to be chosen.
            Gesture::Linking(mut next) => {
                next.goes_on = None;
                Gesture::Linking(next)
            }
            other => other,
        };
    } else {
        None
    };
    effects.extend(next.map(Effect::Reveal));
    link.end = next.map_or(link.end, LinkEnd::Stakeholder);
    Gesture::Linking(link)
}
