//! What a gesture under way has moved, and the ways back and forth.

use std::collections::BTreeMap;

use crate::model::change::{Move, Slot};
use crate::model::{Change, Note, NoteId, Patch, Point, StakeholderId, Variant, VariantId};

use super::plan;

/// Places as they were when a gesture began.
#[derive(Debug)]
pub(super) struct Gesture {
    pub variant: VariantId,
    pub originals: BTreeMap<StakeholderId, Point>,
    pub notes: BTreeMap<NoteId, Point>,
}

impl Gesture {
    pub(super) fn of(variant: VariantId) -> Self {
        Self {
            variant,
            originals: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    /// The changes that put everything back.
    pub(super) fn back(&self, variant: &Variant) -> Patch {
        let moves = plan::moves(variant, self.originals.clone());
        let notes = self.notes.iter().map(|(id, at)| (*id, *at));
        together(self.variant, moves, note_moves(variant, notes))
    }

    /// The whole way from the originals to here.
    pub(super) fn whole(&self, variant: &Variant) -> Patch {
        let moves = self.originals.iter().filter_map(|(id, before)| {
            let after = variant.members.get(id)?.position;
            (after != *before).then_some(Move {
                id: *id,
                before: *before,
                after,
            })
        });
        let notes = self.notes.iter().filter_map(|(id, at)| {
            let after = variant.notes.get(id)?.clone();
            let before = Note {
                position: *at,
                ..after.clone()
            };
            let moved = before.position != after.position;
            moved.then(|| Change::Note(self.variant, *id, Slot::set(before, after)))
        });
        together(self.variant, moves.collect(), notes.collect())
    }
}

fn together(variant: VariantId, moves: Vec<Move>, notes: Vec<Change>) -> Patch {
    let moves = (!moves.is_empty()).then(|| Change::Move(variant, moves));
    Patch(moves.into_iter().chain(notes).collect())
}

/// The changes that bring notes to these places; those already there are left out.
pub(super) fn note_moves(
    variant: &Variant,
    places: impl Iterator<Item = (NoteId, Point)>,
) -> Vec<Change> {
    places
        .filter_map(|(id, place)| {
            let before = variant.notes.get(&id)?.clone();
            let after = Note {
                position: place.clamped(),
                ..before.clone()
            };
            let moves = before.position != after.position;
            moves.then(|| Change::Note(variant.header.id, id, Slot::set(before, after)))
        })
        .collect()
}

/// Who has moved in a patch that changes nothing but places in this variant.
pub(super) fn moved_by(patch: &Patch, variant: VariantId) -> Option<Vec<StakeholderId>> {
    let mut moved = Vec::new();
    for change in &patch.0 {
        match change {
            Change::Move(of, moves) if *of == variant => moved.extend(moves.iter().map(|m| m.id)),
            Change::Note(of, _, slot) if *of == variant => {
                let (before, after) = (slot.before.as_ref()?, slot.after.as_ref()?);
                let there = Note {
                    position: after.position,
                    ..(**before).clone()
                };
                if there != **after {
                    return None;
                }
            }
            _ => return None,
        }
    }
    Some(moved)
}
