//! A network of somebody's own: people, and whoever comes is tied to its owner.

use std::collections::BTreeSet;

use crate::model::change::Slot;
use crate::model::{Change, Kind, Project, Stakeholder, StakeholderId, VariantId};

use super::plan::{member, new_tie};

/// Somebody new: a person where the network is somebody's own.
pub(super) fn stakeholder(project: &Project, id: StakeholderId, name: &str) -> Stakeholder {
    let mut stakeholder = Stakeholder::new(id, name);
    stakeholder.kind = project.is_personal().then_some(Kind::Person);
    stakeholder
}

/// The tie of somebody who comes to the owner of the network.
pub(super) fn tie_to_me(
    project: &mut Project,
    variant: VariantId,
    id: StakeholderId,
) -> Option<Change> {
    let me = project.owner()?;
    member(project, variant, me).ok()?;
    let tie = new_tie(project, me, id);
    Some(Change::Tie(variant, tie.id, Slot::made(tie)))
}

/// Ties those to the owner who come without a tie to anybody.
pub(super) fn tie_arrivals(project: &mut Project, variant: VariantId, changes: &mut Vec<Change>) {
    let (mut come, mut tied) = (Vec::new(), BTreeSet::new());
    for change in changes.iter() {
        match change {
            Change::Stakeholder(id, slot) if slot.before.is_none() => come.push(*id),
            Change::Tie(_, _, slot) => {
                tied.extend(slot.after.iter().flat_map(|tie| [tie.from, tie.to]));
            }
            _ => {}
        }
    }
    come.retain(|id| !tied.contains(id));
    for id in come {
        changes.extend(tie_to_me(project, variant, id));
    }
}
