//! Ties that go from one stakeholder to others.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::change::Slot;
use crate::model::{
    Basis, Change, Direction, Project, StakeholderId, Tie, TieId, TieState, VariantId,
};

use super::super::error::EditError;
use super::super::plan::{member, new_tie, removals, variant};
use super::super::selection::Selection;
use super::{Arrivals, Receiver};

type Planned = (Vec<Change>, Vec<StakeholderId>);

/// Whether two ties say the same of the same two: what runs the other way, or has ended, is another
/// relation.
fn are_alike(a: &Tie, b: &Tie) -> bool {
    let same = (a.from, a.to) == (b.from, b.to);
    let turned = (a.from, a.to) == (b.to, b.from);
    let has_ended = |tie: &Tie| tie.state == TieState::Ended;
    a.direction == b.direction
        && has_ended(a) == has_ended(b)
        && (same || (turned && a.direction == Direction::Mutual))
}

/// What becomes of ties that change hands: those there are, as they will be, by what they link.
struct Ledger {
    before: BTreeMap<TieId, Tie>,
    after: BTreeMap<TieId, Tie>,
}

impl Ledger {
    fn of(project: &Project, id: VariantId) -> Result<Self, EditError> {
        let ties = variant(project, id)?.ties.values();
        let before: BTreeMap<TieId, Tie> = ties.map(|tie| (tie.id, tie.clone())).collect();
        Ok(Self {
            after: before.clone(),
            before,
        })
    }

    /// Takes a tie away and gives it to another: as contents of one alike that is there, or as a tie of
    /// its own with a new id. A tie to oneself is dropped.
    fn hand_over(
        &mut self,
        project: &mut Project,
        tie: TieId,
        from: StakeholderId,
        to: StakeholderId,
        is_new: bool,
    ) -> Result<(), EditError> {
        let mut moved = self.after.remove(&tie).ok_or(EditError::Gone)?;
        let was_self = moved.from == moved.to;
        for end in [&mut moved.from, &mut moved.to] {
            if *end == from {
                *end = to;
            }
        }
        if moved.from == moved.to && !was_self {
            return Ok(());
        }
        let same = self
            .after
            .values_mut()
            .find(|other| are_alike(other, &moved));
        if let Some(other) = same {
            for content in moved.contents {
                if !other.contents.contains(&content) {
                    other.contents.push(content);
                }
            }
            return Ok(());
        }
        moved.id = project.allocate_tie();
        moved.bends.clear();
        moved.bend = None;
        if is_new {
            if moved.state == TieState::Existing {
                moved.state = TieState::New;
            }
            // How good the relation was, and the trust in it, are not handed on; need and duty are.
            moved.quality.clear();
            moved.evidence = None;
            let is_handed_on = |basis: &Basis| matches!(basis, Basis::Need | Basis::Duty);
            moved.basis.retain(is_handed_on);
        }
        self.after.insert(moved.id, moved);
        Ok(())
    }

    fn changes(self, id: VariantId) -> Vec<Change> {
        let mut changes = Vec::new();
        for (tie, before) in &self.before {
            match self.after.get(tie) {
                None => changes.push(Change::Tie(id, *tie, Slot::removed(before.clone()))),
                Some(after) if after != before => {
                    let slot = Slot::set(before.clone(), after.clone());
                    changes.push(Change::Tie(id, *tie, slot));
                }
                Some(_) => {}
            }
        }
        let made = self.after.into_iter();
        let made = made.filter(|(tie, _)| !self.before.contains_key(tie));
        changes.extend(made.map(|(tie, made)| Change::Tie(id, tie, Slot::made(made))));
        changes
    }
}

pub(super) fn divert(
    project: &mut Project,
    id: VariantId,
    from: StakeholderId,
    ties: &BTreeMap<TieId, Receiver>,
    newcomer: &str,
    leaves: bool,
) -> Result<Planned, EditError> {
    member(project, id, from)?;
    let mut arrivals = Arrivals::beside(project, id, from, newcomer);
    let mut ledger = Ledger::of(project, id)?;
    let mut receivers = BTreeSet::new();
    for (tie, receiver) in ties {
        let to = arrivals.take(project, id, *receiver)?;
        if to == from {
            continue;
        }
        receivers.insert(to);
        let is_its = ledger.before.get(tie).is_some_and(|tie| tie.touches(from));
        if !is_its {
            return Err(EditError::Gone);
        }
        ledger.hand_over(project, *tie, from, to, true)?;
    }
    Ok((
        with_leaving(project, id, arrivals, ledger, leaves.then_some(from))?,
        receivers.into_iter().collect(),
    ))
}

/// Arrivals first, then ties, then who leaves with what is left of its ties.
fn with_leaving(
    project: &Project,
    id: VariantId,
    arrivals: Arrivals,
    mut ledger: Ledger,
    leaving: Option<StakeholderId>,
) -> Result<Vec<Change>, EditError> {
    let mut changes = arrivals.changes;
    if let Some(leaving) = leaving {
        ledger.after.retain(|_, tie| !tie.touches(leaving));
    }
    changes.extend(ledger.changes(id));
    if let Some(leaving) = leaving {
        // Its ties are gone already.
        let selection = Selection::stakeholder(leaving);
        let rest = removals(variant(project, id)?, &selection);
        changes.extend(
            rest.into_iter()
                .filter(|change| !matches!(change, Change::Tie(..))),
        );
    }
    Ok(changes)
}

pub(super) fn merge(
    project: &mut Project,
    id: VariantId,
    kept: StakeholderId,
    other: StakeholderId,
) -> Result<Planned, EditError> {
    if kept == other {
        return Err(EditError::Gone);
    }
    let before = member(project, id, kept)?.clone();
    let leaving = member(project, id, other)?.clone();
    let mut ledger = Ledger::of(project, id)?;
    let theirs: Vec<TieId> = ledger
        .before
        .values()
        .filter(|tie| tie.touches(other))
        .map(|tie| tie.id)
        .collect();
    for tie in theirs {
        ledger.hand_over(project, tie, other, kept, false)?;
    }
    let mut after = before.clone();
    fn add<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) {
        for entry in more {
            if !list.contains(&entry) {
                list.push(entry);
            }
        }
    }
    if after.role.is_empty() {
        after.role = leaving.role;
    } else if !leaving.role.is_empty() && after.role != leaving.role {
        after.role = format!("{}\n{}", after.role, leaving.role);
    }
    add(&mut after.needs, leaving.needs);
    add(&mut after.norms, leaving.norms);
    add(&mut after.competences_needed, leaving.competences_needed);
    add(&mut after.technoware_planned, leaving.technoware_planned);
    add(
        &mut after.commitment.assessments,
        leaving.commitment.assessments,
    );
    let mut changes = Vec::new();
    if before != after {
        changes.push(Change::Member(id, kept, Slot::set(before, after)));
    }
    let arrivals = Arrivals::beside(project, id, kept, "");
    changes.extend(with_leaving(project, id, arrivals, ledger, Some(other))?);
    Ok((changes, vec![kept]))
}

pub(super) fn split(
    project: &mut Project,
    id: VariantId,
    from: StakeholderId,
    newcomer: &str,
    ties: &BTreeSet<TieId>,
    is_tied: bool,
) -> Result<Planned, EditError> {
    member(project, id, from)?;
    let mut arrivals = Arrivals::beside(project, id, from, newcomer);
    let made = arrivals.take(project, id, Receiver::Newcomer)?;
    let mut ledger = Ledger::of(project, id)?;
    for tie in ties {
        let is_its = ledger.before.get(tie).is_some_and(|tie| tie.touches(from));
        if !is_its {
            return Err(EditError::Gone);
        }
        ledger.hand_over(project, *tie, from, made, false)?;
    }
    if is_tied {
        let mut tie = new_tie(project, from, made);
        tie.state = TieState::New;
        ledger.after.insert(tie.id, tie);
    }
    let changes = with_leaving(project, id, arrivals, ledger, None)?;
    Ok((changes, vec![from, made]))
}
