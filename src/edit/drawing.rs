//! Plans of edits that are drawn by hand: lining up, locking, leading ties elsewhere and bending
//! them.

use std::collections::BTreeSet;

use crate::model::change::Slot;
use crate::model::{Change, Project, StakeholderId, Tie, TieId, VariantId};

use super::align::{self, Alignment, Placed};
use super::command::TieEnd;
use super::error::EditError;
use super::plan::{Plan, changed, member, plan_move, variant};
use super::selection::Selection;
use super::tidy;

pub(super) fn align(
    project: &Project,
    variant_id: VariantId,
    selection: &Selection,
    how: Alignment,
) -> Result<Plan, EditError> {
    let members = &variant(project, variant_id)?.members;
    let selected = selection.stakeholders.iter();
    let placed: Vec<Placed> = selected
        .filter_map(|id| members.get(id))
        .map(|m| Placed {
            id: m.id,
            at: m.position,
            is_locked: m.locked,
        })
        .collect();
    let places = align::places(how, &placed);
    plan_move(project, variant_id, &places, how.step())
}

pub(super) fn lock(
    project: &Project,
    variant_id: VariantId,
    ids: &BTreeSet<StakeholderId>,
    locked: bool,
) -> Result<Plan, EditError> {
    let members = &variant(project, variant_id)?.members;
    let mut changes = Vec::new();
    for before in ids.iter().filter_map(|id| members.get(id)) {
        let mut after = before.clone();
        after.locked = locked;
        changes.extend(changed(before.clone(), after, |b, a| {
            Change::Member(variant_id, b.id, Slot::set(b, a))
        }));
    }
    let step = if locked { "step-lock" } else { "step-unlock" };
    Ok(Plan::new(step, changes))
}

pub(super) fn reconnect(
    project: &Project,
    variant_id: VariantId,
    tie: TieId,
    end: TieEnd,
    to: StakeholderId,
) -> Result<Plan, EditError> {
    member(project, variant_id, to)?;
    change_ties(
        project,
        variant_id,
        [tie],
        "step-reconnect",
        |tie| match end {
            TieEnd::From => tie.from = to,
            TieEnd::To => tie.to = to,
        },
    )
}

pub(super) fn bend(
    project: &Project,
    variant_id: VariantId,
    ties: BTreeSet<TieId>,
    bend: Option<f64>,
) -> Result<Plan, EditError> {
    let bend = tidy::bend(bend);
    let step = if bend.is_some() {
        "step-bend"
    } else {
        "step-straighten"
    };
    change_ties(project, variant_id, ties, step, |tie| {
        tie.bends.clear();
        tie.bend = bend;
    })
}

/// One that is not there is an error.
fn change_ties(
    project: &Project,
    variant_id: VariantId,
    ids: impl IntoIterator<Item = TieId>,
    step: &'static str,
    change: impl Fn(&mut Tie),
) -> Result<Plan, EditError> {
    let ties = &variant(project, variant_id)?.ties;
    let mut changes = Vec::new();
    for id in ids {
        let before = ties.get(&id).ok_or(EditError::Gone)?;
        let mut after = before.clone();
        change(&mut after);
        changes.extend(changed(before.clone(), after, |b, a| {
            Change::Tie(variant_id, id, Slot::set(b, a))
        }));
    }
    Ok(Plan::new(step, changes))
}
