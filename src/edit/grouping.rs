//! Plans what happens to groups and notes, by themselves and when their stakeholders come and go.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::change::Slot;
use crate::model::text::{clean_line, clean_text};
use crate::model::{
    Background, Change, Extra, Group, GroupId, Note, Point, Project, StakeholderId, Variant,
    VariantHeader, VariantId,
};

use super::clipboard::Fragment;
use super::error::EditError;
use super::plan::{Plan, changed, variant};
use super::selection::Selection;
use super::tidy;

/// A new frame around those of the stakeholders that the variant has.
pub(super) fn make(
    project: &mut Project,
    variant_id: VariantId,
    mut members: BTreeSet<StakeholderId>,
    name: &str,
    colour: &str,
) -> Result<Plan, EditError> {
    let known = &variant(project, variant_id)?.members;
    members.retain(|id| known.contains_key(id));
    if members.is_empty() {
        return Err(EditError::Gone);
    }
    let group = Group {
        id: project.allocate_group(),
        name: clean_line(name),
        colour: clean_line(colour),
        members,
        extra: Extra::new(),
    };
    let selection = Selection::group(group.id);
    let changes = vec![Change::Group(variant_id, group.id, Slot::made(group))];
    Ok(Plan::new("step-group", changes).selecting(selection))
}

/// Takes members in: whoever comes into a group comes into those around it as well, so that it
/// still lies inside them.
pub(super) fn add(
    variant: &Variant,
    id: GroupId,
    ids: &BTreeSet<StakeholderId>,
) -> Result<Vec<Change>, EditError> {
    let inner = variant.groups.get(&id).ok_or(EditError::Gone)?;
    let known = ids.iter().filter(|id| variant.members.contains_key(id));
    let arriving: BTreeSet<StakeholderId> = known.copied().collect();
    let around = variant.groups.values();
    let around = around.filter(|group| group.id == id || inner.lies_in(group));
    Ok(around
        .flat_map(|group| {
            let members = &group.members | &arriving;
            with_members(variant, group, members)
        })
        .collect())
}

/// Lets members go, out of those inside it as well.
pub(super) fn take(
    variant: &Variant,
    id: GroupId,
    ids: &BTreeSet<StakeholderId>,
) -> Result<Vec<Change>, EditError> {
    let outer = variant.groups.get(&id).ok_or(EditError::Gone)?;
    let inside = variant.groups.values();
    let inside = inside.filter(|group| group.id == id || group.lies_in(outer));
    Ok(inside
        .flat_map(|group| with_members(variant, group, &group.members - ids))
        .collect())
}

/// A group with other members; without any it goes.
fn with_members(variant: &Variant, group: &Group, members: BTreeSet<StakeholderId>) -> Vec<Change> {
    let id = group.id;
    let after = Group {
        members,
        ..group.clone()
    };
    if after.members.is_empty() {
        vec![Change::Group(
            variant.header.id,
            id,
            Slot::removed(group.clone()),
        )]
    } else {
        changed(group.clone(), after, |b, a| {
            Change::Group(variant.header.id, id, Slot::set(b, a))
        })
    }
}

/// An edited group in the place of the one with its id.
pub(super) fn replace(variant: &Variant, mut after: Group) -> Result<Vec<Change>, EditError> {
    let before = variant.groups.get(&after.id).ok_or(EditError::Gone)?;
    after.members.retain(|id| variant.members.contains_key(id));
    let (variant_id, id) = (variant.header.id, after.id);
    if after.members.is_empty() {
        return Ok(with_members(variant, before, BTreeSet::new()));
    }
    Ok(changed(before.clone(), after, |b, a| {
        Change::Group(variant_id, id, Slot::set(b, a))
    }))
}

/// The changes of groups and notes when something leaves the variant. A group whose members are
/// all gone goes with them.
pub(super) fn without(variant: &Variant, leaving: &Selection) -> Vec<Change> {
    let id = variant.header.id;
    let groups = variant.groups.values().flat_map(|group| {
        let members = if leaving.groups.contains(&group.id) {
            BTreeSet::new()
        } else {
            &group.members - &leaving.stakeholders
        };
        with_members(variant, group, members)
    });
    let notes = variant.notes.values();
    let notes = notes.filter(|note| leaving.notes.contains(&note.id));
    groups
        .chain(notes.map(|note| Change::Note(id, note.id, Slot::removed(note.clone()))))
        .collect()
}

/// A new note; one that says nothing is not made.
pub(super) fn note(
    project: &mut Project,
    variant_id: VariantId,
    at: Point,
    text: &str,
) -> Result<Plan, EditError> {
    variant(project, variant_id)?;
    let text = clean_text(text);
    if text.trim().is_empty() {
        return Ok(Plan::new("step-add-note", Vec::new()));
    }
    let note = Note::new(project.allocate_note(), text, at.clamped());
    let selection = Selection::note(note.id);
    let changes = vec![Change::Note(variant_id, note.id, Slot::made(note))];
    Ok(Plan::new("step-add-note", changes).selecting(selection))
}

/// An edited note in the place of the one with its id; one that says nothing any more goes.
pub(super) fn rewrite(variant: &Variant, after: Note) -> Result<Vec<Change>, EditError> {
    let before = variant.notes.get(&after.id).ok_or(EditError::Gone)?.clone();
    let (variant_id, id) = (variant.header.id, after.id);
    if after.text.trim().is_empty() {
        return Ok(vec![Change::Note(variant_id, id, Slot::removed(before))]);
    }
    Ok(changed(before, after, |b, a| {
        Change::Note(variant_id, id, Slot::set(b, a))
    }))
}

/// The groups and notes of a fragment, for stakeholders that have got new ids.
pub(super) fn paste(
    project: &mut Project,
    variant_id: VariantId,
    fragment: &Fragment,
    new_ids: &BTreeMap<StakeholderId, StakeholderId>,
    place: impl Fn(Point) -> Point,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for group in &fragment.groups {
        let members = group.members.iter().filter_map(|id| new_ids.get(id));
        let mut group = tidy::group(Group {
            members: members.copied().collect(),
            ..group.clone()
        });
        if !group.members.is_empty() {
            group.id = project.allocate_group();
            changes.push(Change::Group(variant_id, group.id, Slot::made(group)));
        }
    }
    for note in &fragment.notes {
        let mut note = tidy::note(note.clone());
        if !note.text.trim().is_empty() {
            note.id = project.allocate_note();
            note.position = place(note.position).clamped();
            changes.push(Change::Note(variant_id, note.id, Slot::made(note)));
        }
    }
    changes
}

/// The name of the step that takes these out.
pub(super) fn removal_step(what: &Selection) -> &'static str {
    let is_all = |kind: usize| kind > 0 && kind == what.len();
    if is_all(what.groups.len()) {
        "step-ungroup"
    } else if is_all(what.notes.len()) {
        "step-remove-note"
    } else {
        "step-remove"
    }
}

/// Another background of the variant, or none.
pub(super) fn background(
    project: &Project,
    variant_id: VariantId,
    background: Option<Background>,
) -> Result<Plan, EditError> {
    let before = variant(project, variant_id)?.header.clone();
    let after = tidy::variant(VariantHeader {
        background,
        ..before.clone()
    });
    let changes = changed(before, after, |b, a| {
        Change::Variant(variant_id, Slot::set(b, a))
    });
    Ok(Plan::new("step-background", changes))
}
