//! The one way to change a document: patches of before/after records.
//!
//! A patch's inverse is the same records swapped and reversed, so undo cannot drift from do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::encounter::{Encounter, FollowUp};
use super::exercise::Exercise;
use super::geometry::Point;
use super::group::{Group, Note};
use super::ids::{
    CategoryId, ContentId, EncounterId, GroupId, NoteId, PartnershipId, SavedViewId, StakeholderId,
    StyleRuleId, TieId, VariantId,
};
use super::invariants::Violation;
use super::partnership::Partnership;
use super::project::{Category, Content, NetworkCard, Project, StyleRule};
use super::records::Records;
use super::saved_view::SavedView;
use super::stakeholder::{Member, Stakeholder};
use super::tie::Tie;
use super::variant::{Variant, VariantHeader};

/// One record before and after. `None` before: it is made; `None` after: it is removed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    Card(Box<Swap<NetworkCard>>),
    Category(CategoryId, Slot<Category>),
    Content(ContentId, Slot<Content>),
    StyleRule(StyleRuleId, Slot<StyleRule>),
    SavedView(SavedViewId, Slot<SavedView>),
    Exercise(Slot<Exercise>),
    Partnership(PartnershipId, Slot<Partnership>),
    Encounter(EncounterId, Slot<Encounter>),
    FollowUp(StakeholderId, Slot<FollowUp>),
    Stakeholder(StakeholderId, Slot<Stakeholder>),
    /// A variant's header; a variant is made and removed empty.
    Variant(VariantId, Slot<VariantHeader>),
    Member(VariantId, StakeholderId, Slot<Member>),
    Tie(VariantId, TieId, Slot<Tie>),
    Group(VariantId, GroupId, Slot<Group>),
    Note(VariantId, NoteId, Slot<Note>),
    /// Many places at once, without the members' other fields.
    Move(VariantId, Vec<Move>),
}

/// A record that always exists, before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Swap<T> {
    pub before: T,
    pub after: T,
}

/// A record that may not exist before or after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slot<T> {
    pub before: Option<Box<T>>,
    pub after: Option<Box<T>>,
}

impl<T> Slot<T> {
    pub fn made(after: T) -> Self {
        Self {
            before: None,
            after: Some(Box::new(after)),
        }
    }

    pub fn removed(before: T) -> Self {
        Self {
            before: Some(Box::new(before)),
            after: None,
        }
    }

    pub fn set(before: T, after: T) -> Self {
        Self {
            before: Some(Box::new(before)),
            after: Some(Box::new(after)),
        }
    }

    fn inverted(&self) -> Self
    where
        T: Clone,
    {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Move {
    pub id: StakeholderId,
    pub before: Point,
    pub after: Point,
}

/// Changes that belong together; applied as a whole or not at all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Patch(pub Vec<Change>);

impl Patch {
    /// The patch that takes this one back.
    #[must_use]
    pub fn inverted(&self) -> Self {
        Self(self.0.iter().rev().map(Change::inverted).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Change {
    fn inverted(&self) -> Self {
        match self {
            Self::Card(swap) => Self::Card(Box::new(Swap {
                before: swap.after.clone(),
                after: swap.before.clone(),
            })),
            Self::Category(id, slot) => Self::Category(*id, slot.inverted()),
            Self::Content(id, slot) => Self::Content(*id, slot.inverted()),
            Self::StyleRule(id, slot) => Self::StyleRule(*id, slot.inverted()),
            Self::SavedView(id, slot) => Self::SavedView(*id, slot.inverted()),
            Self::Exercise(slot) => Self::Exercise(slot.inverted()),
            Self::Partnership(id, slot) => Self::Partnership(*id, slot.inverted()),
            Self::Encounter(id, slot) => Self::Encounter(*id, slot.inverted()),
            Self::FollowUp(id, slot) => Self::FollowUp(*id, slot.inverted()),
            Self::Stakeholder(id, slot) => Self::Stakeholder(*id, slot.inverted()),
            Self::Variant(id, slot) => Self::Variant(*id, slot.inverted()),
            Self::Member(variant, id, slot) => Self::Member(*variant, *id, slot.inverted()),
            Self::Tie(variant, id, slot) => Self::Tie(*variant, *id, slot.inverted()),
            Self::Group(variant, id, slot) => Self::Group(*variant, *id, slot.inverted()),
            Self::Note(variant, id, slot) => Self::Note(*variant, *id, slot.inverted()),
            Self::Move(variant, moves) => Self::Move(
                *variant,
                moves
                    .iter()
                    .rev()
                    .map(|m| Move {
                        id: m.id,
                        before: m.after,
                        after: m.before,
                    })
                    .collect(),
            ),
        }
    }
}

/// What an applied patch touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Whether any measure may have changed.
    pub topology: bool,
}

/// Why a patch does not fit the document. The document is then unchanged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    #[error("the record {0} is not as the patch expects")]
    Stale(String),
    #[error("the variant {0} does not exist")]
    NoVariant(VariantId),
    #[error("tie {0} names a stakeholder that is not in the variant")]
    DanglingTie(TieId),
    #[error("a number is not finite or out of range in {0}")]
    BadNumber(String),
    #[error("a variant can only be removed when it is empty and not the last")]
    VariantInUse,
    #[error(transparent)]
    Violated(#[from] Violation),
}

impl Project {
    /// Applies a patch as a whole, or leaves the document untouched and says why.
    pub fn apply(&mut self, patch: &Patch) -> Result<Effect, ApplyError> {
        let mut effect = Effect::default();
        for (index, change) in patch.0.iter().enumerate() {
            match self.apply_change(change) {
                Ok(topology) => effect.topology |= topology,
                Err(error) => {
                    self.take_back(&patch.0[..index]);
                    return Err(error);
                }
            }
        }
        if let Some(violation) = self.check_touched(patch) {
            self.take_back(&patch.0);
            return Err(violation.into());
        }
        debug_assert_eq!(self.check(), Vec::new());
        Ok(effect)
    }

    /// Takes back changes that were just applied: their records are as they left them.
    fn take_back(&mut self, changes: &[Change]) {
        for done in changes.iter().rev() {
            if self.apply_change(&done.inverted()).is_err() {
                debug_assert!(false, "an applied change must be invertible");
            }
        }
    }

    fn variant_mut(&mut self, id: VariantId) -> Result<&mut Variant, ApplyError> {
        self.variants.get_mut(&id).ok_or(ApplyError::NoVariant(id))
    }

    fn apply_change(&mut self, change: &Change) -> Result<bool, ApplyError> {
        match change {
            Change::Card(swap) => {
                if self.card != swap.before {
                    return Err(ApplyError::Stale("network".to_owned()));
                }
                self.card = swap.after.clone();
                Ok(false)
            }
            Change::Category(id, slot) => put(&mut self.categories, *id, slot).map(|()| false),
            Change::Content(id, slot) => put(&mut self.contents, *id, slot).map(|()| false),
            Change::StyleRule(id, slot) => put(&mut self.style_rules, *id, slot).map(|()| false),
            Change::SavedView(id, slot) => {
                if slot.after.as_ref().is_some_and(|view| !view.is_sound()) {
                    return Err(ApplyError::BadNumber(format!("view {id}")));
                }
                put(&mut self.views, *id, slot).map(|()| false)
            }
            Change::Exercise(slot) => {
                if self.exercise.as_ref() != slot.before.as_deref() {
                    return Err(ApplyError::Stale("exercise".to_owned()));
                }
                self.exercise = slot.after.as_deref().cloned();
                Ok(false)
            }
            Change::Partnership(id, slot) => put(&mut self.partnerships, *id, slot).map(|()| false),
            Change::Encounter(id, slot) => put(&mut self.encounters, *id, slot).map(|()| false),
            Change::FollowUp(id, slot) => put(&mut self.follow_ups, *id, slot).map(|()| false),
            Change::Stakeholder(id, slot) => put(&mut self.stakeholders, *id, slot).map(|()| false),
            Change::Variant(id, slot) => self.apply_variant(*id, slot),
            Change::Member(variant, id, slot) => {
                if slot.after.as_ref().is_some_and(|m| !m.position.is_valid()) {
                    return Err(ApplyError::BadNumber(format!("stakeholder {id}")));
                }
                put(&mut self.variant_mut(*variant)?.members, *id, slot)?;
                Ok(slot.before.is_none() || slot.after.is_none())
            }
            Change::Tie(variant, id, slot) => self.apply_tie(*variant, *id, slot),
            Change::Group(variant, id, slot) => {
                put(&mut self.variant_mut(*variant)?.groups, *id, slot).map(|()| false)
            }
            Change::Note(variant, id, slot) => {
                put(&mut self.variant_mut(*variant)?.notes, *id, slot).map(|()| false)
            }
            Change::Move(variant, moves) => self.apply_moves(*variant, moves).map(|()| false),
        }
    }

    fn apply_variant(
        &mut self,
        id: VariantId,
        slot: &Slot<VariantHeader>,
    ) -> Result<bool, ApplyError> {
        let current = self.variants.get(&id).map(|v| &v.header);
        if current != slot.before.as_deref() {
            return Err(ApplyError::Stale(format!("variant {id}")));
        }
        match (&slot.after, self.variants.get_mut(&id)) {
            (Some(header), Some(variant)) => variant.header = (**header).clone(),
            (Some(header), None) => {
                self.variants.insert(id, Variant::new((**header).clone()));
            }
            (None, Some(variant)) => {
                if !variant.is_empty() || self.variants.len() == 1 {
                    return Err(ApplyError::VariantInUse);
                }
                self.variants.remove(&id);
            }
            (None, None) => {}
        }
        Ok(match (&slot.before, &slot.after) {
            (Some(before), Some(after)) => before.differs_in_topology(after),
            _ => true,
        })
    }

    fn apply_tie(
        &mut self,
        variant: VariantId,
        id: TieId,
        slot: &Slot<Tie>,
    ) -> Result<bool, ApplyError> {
        let variant = self.variant_mut(variant)?;
        if let Some(tie) = &slot.after {
            if !variant.members.contains_key(&tie.from) || !variant.members.contains_key(&tie.to) {
                return Err(ApplyError::DanglingTie(id));
            }
            let strength_ok = tie.strength.is_finite() && tie.strength > 0.0;
            if !strength_ok || !tie.has_sound_line() {
                return Err(ApplyError::BadNumber(format!("tie {id}")));
            }
        }
        put(&mut variant.ties, id, slot)?;
        Ok(match (&slot.before, &slot.after) {
            (Some(before), Some(after)) => before.differs_in_topology(after),
            _ => true,
        })
    }

    fn apply_moves(&mut self, variant: VariantId, moves: &[Move]) -> Result<(), ApplyError> {
        let members = &mut self.variant_mut(variant)?.members;
        for (index, m) in moves.iter().enumerate() {
            let member = members.get_mut(&m.id);
            match member.filter(|member| member.position == m.before) {
                Some(member) if m.after.is_valid() => member.position = m.after,
                unfit => {
                    let name = format!("stakeholder {}", m.id);
                    let error = match unfit {
                        Some(_) => ApplyError::BadNumber(name),
                        None => ApplyError::Stale(name),
                    };
                    for done in moves[..index].iter().rev() {
                        if let Some(member) = members.get_mut(&done.id) {
                            member.position = done.before;
                        }
                    }
                    return Err(error);
                }
            }
        }
        Ok(())
    }
}

/// A map of records, whatever it is made of.
trait Store<K, T> {
    fn at(&self, key: K) -> Option<&T>;
    fn put(&mut self, key: K, record: Option<T>);
}

impl<K: Ord, T> Store<K, T> for BTreeMap<K, T> {
    fn at(&self, key: K) -> Option<&T> {
        self.get(&key)
    }

    fn put(&mut self, key: K, record: Option<T>) {
        match record {
            Some(record) => self.insert(key, record),
            None => self.remove(&key),
        };
    }
}

impl<K: Ord + Copy, T: Clone> Store<K, T> for Records<K, T> {
    fn at(&self, key: K) -> Option<&T> {
        self.get(&key)
    }

    fn put(&mut self, key: K, record: Option<T>) {
        match record {
            Some(record) => self.insert(key, record),
            None => self.remove(&key),
        };
    }
}

/// Puts `slot.after` where `slot.before` stands.
fn put<K: Copy + std::fmt::Display, T: Clone + PartialEq>(
    map: &mut impl Store<K, T>,
    key: K,
    slot: &Slot<T>,
) -> Result<(), ApplyError> {
    let is_nothing = slot.before.is_none() && slot.after.is_none();
    if is_nothing || map.at(key) != slot.before.as_deref() {
        return Err(ApplyError::Stale(key.to_string()));
    }
    map.put(key, slot.after.as_deref().cloned());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::invariants::Violation;
    use super::super::vocabulary::CategoryRef;
    use super::*;

    const V: VariantId = VariantId(1);

    /// Two tied stakeholders, 2 and 3, with tie 4; ids up to 9 are handed out.
    fn pair() -> Project {
        let mut project = Project::new("Keadaan sekarang");
        project.next_id = 10;
        let tie = Tie::new(TieId(4), StakeholderId(2), StakeholderId(3));
        let mut changes: Vec<Change> = [2, 3].into_iter().flat_map(made).collect();
        changes.push(Change::Tie(V, TieId(4), Slot::made(tie)));
        project.apply(&Patch(changes)).unwrap();
        project
    }

    fn made(id: u64) -> [Change; 2] {
        let id = StakeholderId(id);
        let place = Point::new(id.0 as f64, 0.0);
        [
            Change::Stakeholder(id, Slot::made(Stakeholder::new(id, "KUD"))),
            Change::Member(V, id, Slot::made(Member::new(id, place))),
        ]
    }

    fn step(id: u64, before: f64, after: f64) -> Move {
        Move {
            id: StakeholderId(id),
            before: Point::new(before, 0.0),
            after: Point::new(after, 0.0),
        }
    }

    /// Applies sound changes and then `last`, and checks that nothing of them stays.
    fn refused(last: Change) -> ApplyError {
        let mut project = pair();
        let before = project.clone();
        let mut changes = made(5).to_vec();
        changes.push(Change::Move(V, vec![step(2, 2.0, 70.0)]));
        changes.push(last);
        let error = project.apply(&Patch(changes)).unwrap_err();
        assert_eq!(project, before);
        error
    }

    #[test]
    fn a_patch_that_fails_half_way_leaves_the_document_untouched() {
        let stale = Change::Move(V, vec![step(2, 70.0, 80.0), step(3, 99.0, 1.0)]);
        assert_eq!(refused(stale), ApplyError::Stale("stakeholder 3".into()));
        let far = Change::Move(V, vec![step(3, 3.0, 4.0), step(2, 70.0, f64::NAN)]);
        assert_eq!(refused(far), ApplyError::BadNumber("stakeholder 2".into()));
        let tie = Tie::new(TieId(6), StakeholderId(2), StakeholderId(8));
        assert_eq!(
            refused(Change::Tie(V, TieId(6), Slot::made(tie))),
            ApplyError::DanglingTie(TieId(6))
        );
        assert_eq!(
            refused(Change::Move(VariantId(7), vec![])),
            ApplyError::NoVariant(VariantId(7))
        );
        let header = pair().variants[&V].header.clone();
        assert_eq!(
            refused(Change::Variant(V, Slot::removed(header))),
            ApplyError::VariantInUse
        );
    }

    #[test]
    fn a_patch_that_would_break_an_invariant_is_refused_as_a_whole() {
        let member = pair().variants[&V].members[&StakeholderId(3)].clone();
        assert_eq!(
            refused(Change::Member(V, StakeholderId(3), Slot::removed(member))),
            ApplyError::Violated(Violation::DanglingTie {
                variant: V,
                tie: TieId(4),
                stakeholder: StakeholderId(3),
            })
        );
        let shared = pair().stakeholders[&StakeholderId(3)].clone();
        let removed = Slot::removed(shared.clone());
        assert_eq!(
            refused(Change::Stakeholder(StakeholderId(3), removed)),
            ApplyError::Violated(Violation::UnknownStakeholder {
                variant: V,
                stakeholder: StakeholderId(3),
            })
        );
        let classed = Stakeholder {
            category: CategoryRef::Custom(CategoryId(8)),
            ..shared.clone()
        };
        assert_eq!(
            refused(Change::Stakeholder(
                StakeholderId(3),
                Slot::set(shared, classed)
            )),
            ApplyError::Violated(Violation::UnknownCategory(StakeholderId(3)))
        );
        let [beyond, _] = made(10);
        assert_eq!(
            refused(beyond),
            ApplyError::Violated(Violation::IdBeyondCounter {
                id: 10,
                next_id: 10,
            })
        );
        let [taken, _] = made(4);
        assert_eq!(
            refused(taken),
            ApplyError::Violated(Violation::IdUsedTwice(4))
        );
    }

    #[test]
    fn a_patch_and_its_inverse_leave_nothing_behind() {
        let mut project = pair();
        let before = project.clone();
        // The same stakeholder twice: the inverse has to go back in reverse.
        let twice = vec![step(2, 2.0, 5.0), step(2, 5.0, 9.0)];
        let mut changes = made(5).to_vec();
        changes.push(Change::Move(V, twice));
        let patch = Patch(changes);
        project.apply(&patch).unwrap();
        let after = project.clone();
        project.apply(&patch.inverted()).unwrap();
        assert_eq!(project, before);
        project.apply(&patch.inverted().inverted()).unwrap();
        assert_eq!(project, after);
    }

    #[test]
    fn only_what_measures_count_is_a_change_of_topology() {
        let mut project = pair();
        let moved = Change::Move(V, vec![step(2, 2.0, 5.0)]);
        assert!(!project.apply(&Patch(vec![moved])).unwrap().topology);
        let tie = project.variants[&V].ties[&TieId(4)].clone();
        let noted = Tie {
            note: "sejak 2003".to_owned(),
            ..tie.clone()
        };
        let strong = Tie {
            strength: 2.0,
            ..noted.clone()
        };
        for (before, after, topology) in [(tie, noted.clone(), false), (noted, strong, true)] {
            let change = Change::Tie(V, TieId(4), Slot::set(before, after));
            let effect = project.apply(&Patch(vec![change])).unwrap();
            assert_eq!(effect.topology, topology);
        }
    }
}
