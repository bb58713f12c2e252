//! What is true of every document. Checked where a patch
//! touches, everywhere after each patch in debug builds, and of every file read.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, Patch, Slot};
use super::group::{Group, Note};
use super::ids::{
    CategoryId, ContentId, EncounterId, GroupId, ID_LIMIT, NoteId, PartnershipId, SavedViewId,
    StakeholderId, StyleRuleId, TieId, VariantId,
};
use super::partnership::Partnership;
use super::project::Project;
use super::saved_view::SavedView;
use super::stakeholder::{Member, Stakeholder};
use super::tie::Tie;
use super::variant::Variant;

/// Something that no sound document has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    #[error("a project needs at least one variant")]
    NoVariant,
    #[error("record {id} is not below the id counter {next_id}")]
    IdBeyondCounter { id: u64, next_id: u64 },
    #[error("the id counter {0} is too large")]
    CounterTooLarge(u64),
    #[error("id {0} is used by two records")]
    IdUsedTwice(u64),
    #[error("variant {variant} lists stakeholder {stakeholder}, which the project does not have")]
    UnknownStakeholder {
        variant: VariantId,
        stakeholder: StakeholderId,
    },
    #[error("tie {tie} in variant {variant} ends at {stakeholder}, which is not in the variant")]
    DanglingTie {
        variant: VariantId,
        tie: TieId,
        stakeholder: StakeholderId,
    },
    #[error("stakeholder {stakeholder} in variant {variant} has no valid place")]
    BadPlace {
        variant: VariantId,
        stakeholder: StakeholderId,
    },
    #[error("tie {tie} in variant {variant} has a number out of range")]
    BadTieNumber { variant: VariantId, tie: TieId },
    #[error("stakeholder {0} has a category that the project does not have")]
    UnknownCategory(StakeholderId),
    #[error("tie {tie} in variant {variant} has a content that the project does not have")]
    UnknownContent { variant: VariantId, tie: TieId },
    #[error("group {group} in variant {variant} is empty or has members that the variant has not")]
    BadGroup { variant: VariantId, group: GroupId },
    #[error("note {note} in variant {variant} is empty or has no valid place")]
    BadNote { variant: VariantId, note: NoteId },
    #[error("saved view {0} has no caption or no valid part of the map")]
    BadSavedView(SavedViewId),
    #[error("the exercise has an answer without a name or a date, or a lock that nothing opens")]
    BadExercise,
    #[error("partnership {0} has no name, a party twice, or one that the project does not have")]
    BadPartnership(PartnershipId),
    #[error("the log of contacts names stakeholder {0}, which the project does not have")]
    UnknownContact(StakeholderId),
    #[error("the interval of stakeholder {0} is out of range")]
    BadInterval(StakeholderId),
    #[error("the background of variant {0} has a number out of range")]
    BadBackground(VariantId),
}

impl Project {
    /// Every violation found; empty for a sound document.
    pub fn check(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        if self.variants.is_empty() {
            found.push(Violation::NoVariant);
        }
        self.check_ids(&mut found);
        for view in self.views.values() {
            check_saved_view(view, &mut found);
        }
        self.check_exercise(&mut found);
        for partnership in self.partnerships.values() {
            self.check_partnership(partnership, &mut found);
        }
        for with in self.encounters.values().map(|e| e.with) {
            self.check_contact(with, &mut found);
        }
        for with in self.follow_ups.keys() {
            self.check_follow_up(*with, &mut found);
        }
        for stakeholder in self.stakeholders.values() {
            self.check_stakeholder(stakeholder, &mut found);
        }
        for variant in self.variants.values() {
            for member in variant.members.values() {
                self.check_member(variant, member, &mut found);
            }
            for tie in variant.ties.values() {
                self.check_tie(variant, tie, &mut found);
            }
            for group in variant.groups.values() {
                check_group(variant, group, &mut found);
            }
            for note in variant.notes.values() {
                check_note(variant, note, &mut found);
            }
            check_background(variant, &mut found);
        }
        found
    }

    /// The first violation in what an applied patch touched. The rest of the document is taken to
    /// be sound, so a small patch costs little in a large document.
    pub(super) fn check_touched(&self, patch: &Patch) -> Option<Violation> {
        let mut found = Vec::new();
        let mut left: BTreeMap<VariantId, BTreeSet<StakeholderId>> = BTreeMap::new();
        for change in &patch.0 {
            match change {
                Change::Card(_) | Change::Move(..) => {}
                Change::Category(
                    CategoryId(id),
                    Slot {
                        before,
                        after: Some(_),
                    },
                ) => {
                    self.check_made(*id, before.is_none(), &mut found);
                }
                Change::Content(
                    ContentId(id),
                    Slot {
                        before,
                        after: Some(_),
                    },
                ) => {
                    self.check_made(*id, before.is_none(), &mut found);
                }
                // Anything may refer to what was removed; it happens so rarely that looking
                // everywhere is no loss.
                Change::Category(..) | Change::Content(..) => return self.check().pop(),
                Change::StyleRule(id, slot) => {
                    self.check_made(id.0, slot.before.is_none(), &mut found);
                }
                Change::SavedView(id, slot) => {
                    self.check_made(id.0, slot.before.is_none(), &mut found);
                    if let Some(view) = self.views.get(id) {
                        check_saved_view(view, &mut found);
                    }
                }
                Change::Exercise(_) => self.check_exercise(&mut found),
                Change::Partnership(id, slot) => {
                    self.check_made(id.0, slot.before.is_none(), &mut found);
                    if let Some(partnership) = self.partnerships.get(id) {
                        self.check_partnership(partnership, &mut found);
                    }
                }
                Change::Encounter(id, slot) => {
                    self.check_made(id.0, slot.before.is_none(), &mut found);
                    if let Some(encounter) = self.encounters.get(id) {
                        self.check_contact(encounter.with, &mut found);
                    }
                }
                Change::FollowUp(id, _) => self.check_follow_up(*id, &mut found),
                Change::Variant(id, slot) => {
                    self.check_made(id.0, slot.before.is_none(), &mut found);
                    if let Some(variant) = self.variants.get(id) {
                        check_background(variant, &mut found);
                    }
                }
                Change::Group(variant, id, slot) => {
                    self.check_made(id.0, slot.before.is_none(), &mut found);
                    if let Some(variant) = self.variants.get(variant)
                        && let Some(group) = variant.groups.get(id)
                    {
                        check_group(variant, group, &mut found);
                    }
                }
                Change::Note(variant, id, slot) => {
                    self.check_made(id.0, slot.before.is_none(), &mut found);
                    if let Some(variant) = self.variants.get(variant)
                        && let Some(note) = variant.notes.get(id)
                    {
                        check_note(variant, note, &mut found);
                    }
                }
                Change::Stakeholder(id, slot) => {
                    self.check_made(id.0, slot.before.is_none(), &mut found);
                    if let Some(stakeholder) = self.stakeholders.get(id) {
                        self.check_stakeholder(stakeholder, &mut found);
                    } else if let Some(variant) =
                        self.variants.values().find(|v| v.members.contains_key(id))
                    {
                        found.push(Violation::UnknownStakeholder {
                            variant: variant.header.id,
                            stakeholder: *id,
                        });
                    } else if let Some(p) = self.partnerships.values().find(|p| p.has_party(*id)) {
                        found.push(Violation::BadPartnership(p.id));
                    } else if self.has_log_of(*id) {
                        found.push(Violation::UnknownContact(*id));
                    }
                }
                Change::Member(variant_id, id, _) => {
                    if let Some(variant) = self.variants.get(variant_id) {
                        if let Some(member) = variant.members.get(id) {
                            self.check_member(variant, member, &mut found);
                        } else {
                            left.entry(*variant_id).or_default().insert(*id);
                        }
                    }
                }
                Change::Tie(variant_id, id, slot) => {
                    self.check_made(id.0, slot.before.is_none(), &mut found);
                    if let Some(variant) = self.variants.get(variant_id)
                        && let Some(tie) = variant.ties.get(id)
                    {
                        self.check_tie(variant, tie, &mut found);
                    }
                }
            }
        }
        for (variant_id, gone) in left {
            let ties = self.variants.get(&variant_id).map(|v| &v.ties);
            for tie in ties.into_iter().flatten().map(|(_, tie)| tie) {
                if let Some(end) = [tie.from, tie.to]
                    .into_iter()
                    .find(|end| gone.contains(end))
                {
                    found.push(Violation::DanglingTie {
                        variant: variant_id,
                        tie: tie.id,
                        stakeholder: end,
                    });
                }
            }
            let groups = self.variants.get(&variant_id).map(|v| &v.groups);
            for group in groups.into_iter().flatten().map(|(_, group)| group) {
                if !group.members.is_disjoint(&gone) {
                    found.push(Violation::BadGroup {
                        variant: variant_id,
                        group: group.id,
                    });
                }
            }
        }
        found.into_iter().next()
    }

    /// Checks the id of a record that a patch may have made.
    fn check_made(&self, id: u64, made: bool, found: &mut Vec<Violation>) {
        if !made {
            return;
        }
        if self.uses_of(id) > 1 {
            found.push(Violation::IdUsedTwice(id));
        }
        if id >= self.next_id {
            found.push(Violation::IdBeyondCounter {
                id,
                next_id: self.next_id,
            });
        }
    }

    /// How many records have this id; a tie, a group or a note counts once for all variants.
    pub fn uses_of(&self, id: u64) -> usize {
        let uses = [
            self.categories.contains_key(&CategoryId(id)),
            self.contents.contains_key(&ContentId(id)),
            self.style_rules.contains_key(&StyleRuleId(id)),
            self.views.contains_key(&SavedViewId(id)),
            self.partnerships.contains_key(&PartnershipId(id)),
            self.encounters.contains_key(&EncounterId(id)),
            self.stakeholders.contains_key(&StakeholderId(id)),
            self.variants.contains_key(&VariantId(id)),
            self.variants
                .values()
                .any(|v| v.ties.contains_key(&TieId(id))),
            self.variants
                .values()
                .any(|v| v.groups.contains_key(&GroupId(id))),
            self.variants
                .values()
                .any(|v| v.notes.contains_key(&NoteId(id))),
        ];
        uses.into_iter().filter(|used| *used).count()
    }

    fn check_exercise(&self, found: &mut Vec<Violation>) {
        if self.exercise.as_ref().is_some_and(|e| !e.is_sound()) {
            found.push(Violation::BadExercise);
        }
    }

    fn check_stakeholder(&self, stakeholder: &Stakeholder, found: &mut Vec<Violation>) {
        if !self.knows_category(stakeholder.category) {
            found.push(Violation::UnknownCategory(stakeholder.id));
        }
    }

    fn check_partnership(&self, partnership: &Partnership, found: &mut Vec<Violation>) {
        if !partnership.is_sound() || !self.knows_parties(partnership) {
            found.push(Violation::BadPartnership(partnership.id));
        }
    }

    /// Whether the log still speaks of a stakeholder.
    fn has_log_of(&self, id: StakeholderId) -> bool {
        self.follow_ups.contains_key(&id) || self.encounters.values().any(|e| e.with == id)
    }

    fn check_contact(&self, with: StakeholderId, found: &mut Vec<Violation>) {
        if !self.stakeholders.contains_key(&with) {
            found.push(Violation::UnknownContact(with));
        }
    }

    fn check_follow_up(&self, with: StakeholderId, found: &mut Vec<Violation>) {
        if let Some(follow_up) = self.follow_ups.get(&with) {
            self.check_contact(with, found);
            if follow_up.with != with || !follow_up.is_sound() {
                found.push(Violation::BadInterval(with));
            }
        }
    }

    fn check_member(&self, variant: &Variant, member: &Member, found: &mut Vec<Violation>) {
        if !self.stakeholders.contains_key(&member.id) {
            found.push(Violation::UnknownStakeholder {
                variant: variant.header.id,
                stakeholder: member.id,
            });
        }
        if !member.position.is_valid() {
            found.push(Violation::BadPlace {
                variant: variant.header.id,
                stakeholder: member.id,
            });
        }
    }

    fn check_tie(&self, variant: &Variant, tie: &Tie, found: &mut Vec<Violation>) {
        for end in [tie.from, tie.to] {
            if !variant.members.contains_key(&end) {
                found.push(Violation::DanglingTie {
                    variant: variant.header.id,
                    tie: tie.id,
                    stakeholder: end,
                });
            }
        }
        let numbers_ok = tie.strength.is_finite() && tie.strength > 0.0 && tie.has_sound_line();
        if !numbers_ok {
            found.push(Violation::BadTieNumber {
                variant: variant.header.id,
                tie: tie.id,
            });
        }
        if tie.contents.iter().any(|c| !self.knows_content(*c)) {
            found.push(Violation::UnknownContent {
                variant: variant.header.id,
                tie: tie.id,
            });
        }
    }

    fn check_ids(&self, found: &mut Vec<Violation>) {
        if self.next_id >= ID_LIMIT {
            found.push(Violation::CounterTooLarge(self.next_id));
        }
        let shared = self
            .categories
            .keys()
            .map(|id| id.0)
            .chain(self.contents.keys().map(|id| id.0))
            .chain(self.style_rules.keys().map(|id| id.0))
            .chain(self.views.keys().map(|id| id.0))
            .chain(self.partnerships.keys().map(|id| id.0))
            .chain(self.encounters.keys().map(|id| id.0))
            .chain(self.stakeholders.keys().map(|id| id.0))
            .chain(self.variants.keys().map(|id| id.0));
        let mut seen = BTreeSet::new();
        for id in shared {
            if !seen.insert(id) {
                found.push(Violation::IdUsedTwice(id));
            }
        }
        // A tie keeps its id across variants, so the same tie id in two variants is sound.
        let ties = self
            .variants
            .values()
            .flat_map(|v| v.ties.keys().map(|id| id.0));
        for id in ties.clone().filter(|id| seen.contains(id)) {
            found.push(Violation::IdUsedTwice(id));
        }
        // So do groups and notes; there are few of them.
        let variants = || self.variants.values();
        let groups: BTreeSet<u64> = variants()
            .flat_map(|v| v.groups.keys().map(|id| id.0))
            .collect();
        let notes: BTreeSet<u64> = variants()
            .flat_map(|v| v.notes.keys().map(|id| id.0))
            .collect();
        let is_tie = |id: u64| variants().any(|v| v.ties.contains_key(&TieId(id)));
        for id in groups.iter().chain(&notes) {
            let both = groups.contains(id) && notes.contains(id);
            if both || seen.contains(id) || is_tie(*id) {
                found.push(Violation::IdUsedTwice(*id));
            }
        }
        for id in seen.iter().copied().chain(ties).chain(groups).chain(notes) {
            if id >= self.next_id {
                found.push(Violation::IdBeyondCounter {
                    id,
                    next_id: self.next_id,
                });
            }
        }
    }
}

fn check_saved_view(view: &SavedView, found: &mut Vec<Violation>) {
    if !view.is_sound() {
        found.push(Violation::BadSavedView(view.id));
    }
}

fn check_group(variant: &Variant, group: &Group, found: &mut Vec<Violation>) {
    let mut members = group.members.iter();
    if group.members.is_empty() || !members.all(|id| variant.members.contains_key(id)) {
        found.push(Violation::BadGroup {
            variant: variant.header.id,
            group: group.id,
        });
    }
}

fn check_note(variant: &Variant, note: &Note, found: &mut Vec<Violation>) {
    if note.text.is_empty() || !note.is_valid() {
        found.push(Violation::BadNote {
            variant: variant.header.id,
            note: note.id,
        });
    }
}

fn check_background(variant: &Variant, found: &mut Vec<Violation>) {
    let background = &variant.header.background;
    if background.as_ref().is_some_and(|b| !b.is_valid()) {
        found.push(Violation::BadBackground(variant.header.id));
    }
}
