//! What a click does: selects, names, makes.

use crate::canvas::hit::Hit;
use crate::context::Action;
use crate::edit::Selection;

use super::{Effect, Gesture, Held, Link, Naming, Press, Tool, World, tie_line};

/// The next state after a press that was released where it began.
pub(super) fn clicked(
    press: Press,
    held: Held,
    is_double: bool,
    world: &World<'_>,
    effects: &mut Vec<Effect>,
) -> Gesture {
    let adds = held.shift || held.command;
    if let (Some((tie, handle)), Hit::Tie(_) | Hit::Empty, false) = (press.handle, press.hit, adds)
    {
        tie_line::clicked(tie, handle, is_double, effects);
        return Gesture::Idle;
    }
    let at = world.camera.canvas_from_screen(press.at);
    match press.hit {
        Hit::Body(from) | Hit::Rim(from) if world.tool == Tool::Connect => {
            return Gesture::Linking(Link::from(from, false));
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
        Hit::Tie(_) | Hit::Group(_) | Hit::Empty if world.tool == Tool::AddNote => {
            effects.push(Effect::Name(Naming::NewNote {
                at: world.on_grid(at),
            }));
        }
        Hit::Tie(_) | Hit::Group(_) | Hit::Empty if world.tool == Tool::AddStakeholder => {
            effects.push(Effect::Name(Naming::New {
                at: world.on_grid(at),
            }));
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
        Hit::Group(id) => {
            let mut selection = Selection::group(id);
            if adds {
                selection = world.selection.clone();
                if !selection.groups.remove(&id) {
                    selection.groups.insert(id);
                }
            }
            effects.push(Effect::Do(Action::Select(selection)));
            if is_double && !adds {
                effects.push(Effect::Name(Naming::RenameGroup { id }));
            }
        }
        Hit::Note(id) => {
            let mut selection = Selection::note(id);
            if adds {
                selection = world.selection.clone();
                if !selection.notes.remove(&id) {
                    selection.notes.insert(id);
                }
            }
            effects.push(Effect::Do(Action::Select(selection)));
            if is_double && !adds {
                effects.push(Effect::Name(Naming::EditNote { id }));
            }
        }
        Hit::Empty => {
            if !adds && !world.selection.is_empty() {
                effects.push(Effect::Do(Action::Select(Selection::none())));
            }
            if is_double {
                effects.push(Effect::Name(Naming::New {
                    at: world.on_grid(at),
                }));
            }
        }
    }
    Gesture::Idle
}
