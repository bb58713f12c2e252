//! Merging another document's stakeholders and ties into a variant: those that are the same are
//! filled in, the others are added beside what is there. One step, whatever the size.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::change::Slot;
use crate::model::{
    CategoryRef, Change, ContentRef, Direction, Member, Point, Project, Stakeholder, StakeholderId,
    Tie, TieId, Variant, VariantId,
};

use super::error::EditError;
use super::tidy;

/// What is merged.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    /// The document whose first variant is merged.
    pub arriving: Project,
    /// Stakeholders that are the same: those arriving, and whom they are here.
    pub onto: BTreeMap<StakeholderId, StakeholderId>,
    /// Those arriving whose names replace the names here: the same by id, not by a likeness.
    pub renamed: BTreeSet<StakeholderId>,
    /// Ties that are the same.
    pub ties: BTreeMap<TieId, TieId>,
}

/// Room between what is there and what arrives, in canvas units.
const GAP: f64 = 160.0;

/// The changes of a merge. Only the id counter of `project` moves.
pub(super) fn plan(
    project: &mut Project,
    variant_id: VariantId,
    merge: Merge,
) -> Result<Vec<Change>, EditError> {
    let Merge {
        arriving,
        onto,
        renamed,
        ties,
    } = merge;
    let Some(source) = arriving.variant(arriving.first_variant()) else {
        return Ok(Vec::new());
    };
    let mut changes = Vec::new();
    let categories = categories(project, &arriving, &mut changes);
    let contents = contents(project, &arriving, &mut changes);
    let here = project.variant(variant_id).ok_or(EditError::Gone)?.clone();
    let offset = offset(&here, source, &onto);

    let mut ids = BTreeMap::new();
    let mut joined = BTreeSet::new();
    for member in source.members.values() {
        let Some(stakeholder) = arriving.stakeholder(member.id) else {
            continue;
        };
        let mut stakeholder = tidy::stakeholder(stakeholder.clone());
        if let CategoryRef::Custom(_) = stakeholder.category {
            let category = categories.get(&stakeholder.category).copied();
            stakeholder.category = category.unwrap_or_default();
        }
        let same = onto
            .get(&member.id)
            .and_then(|id| project.stakeholder(*id))
            // Two that arrive as the same one: the first is it.
            .filter(|same| joined.insert(same.id));
        let (id, made) = if let Some(before) = same {
            let (id, before) = (before.id, before.clone());
            if !renamed.contains(&member.id) {
                stakeholder.name.clone_from(&before.name);
                stakeholder.label.clone_from(&before.label);
            }
            let after = filled(before.clone(), stakeholder);
            if after != before {
                changes.push(Change::Stakeholder(id, Slot::set(before, after)));
            }
            (id, false)
        } else {
            let id = project.allocate_stakeholder();
            stakeholder.id = id;
            if stakeholder.name.is_empty() {
                return Err(EditError::NameNeeded);
            }
            changes.push(Change::Stakeholder(id, Slot::made(stakeholder)));
            (id, true)
        };
        ids.insert(member.id, id);
        changes.extend(join(&here, id, made, member, offset));
    }
    let drawn: BTreeSet<_> = here.ties.values().map(signature).collect();
    let linked: BTreeSet<_> = here
        .ties
        .values()
        .map(|tie| without_contents(signature(tie)))
        .collect();
    for tie in source.ties.values() {
        let (Some(from), Some(to)) = (ids.get(&tie.from), ids.get(&tie.to)) else {
            continue;
        };
        let mut tie = tidy::tie(tie.clone());
        (tie.from, tie.to) = (*from, *to);
        for content in &mut tie.contents {
            if let Some(known) = contents.get(content) {
                *content = *known;
            }
        }
        // A row that leaves the contents open says no more than that they are linked.
        let is_there = drawn.contains(&signature(&tie))
            || (tie.contents.is_empty() && linked.contains(&signature(&tie)));
        let same = ties.get(&tie.id).and_then(|id| here.ties.get(id));
        if let Some(before) = same {
            let after = updated(before.clone(), tie);
            if after != *before {
                let slot = Slot::set(before.clone(), after);
                changes.push(Change::Tie(variant_id, before.id, slot));
            }
        } else if !is_there {
            tie.id = project.allocate_tie();
            changes.push(Change::Tie(variant_id, tie.id, Slot::made(tie)));
        }
    }
    // Direction counts where nothing was drawn before that was meant otherwise.
    if source.header.follow_direction && !here.header.follow_direction && here.ties.is_empty() {
        let mut header = here.header.clone();
        header.follow_direction = true;
        let slot = Slot::set(here.header.clone(), header);
        changes.push(Change::Variant(variant_id, slot));
    }
    Ok(changes)
}

/// Adds a stakeholder to the variant, or says anew what it does there.
fn join(
    here: &Variant,
    id: StakeholderId,
    is_new: bool,
    arriving: &Member,
    offset: Point,
) -> Option<Change> {
    let variant_id = here.header.id;
    let arriving = tidy::member(arriving.clone());
    match here.members.get(&id) {
        Some(before) if !is_new => {
            let mut after = before.clone();
            replace(&mut after.role, arriving.role);
            (after != *before)
                .then(|| Change::Member(variant_id, id, Slot::set(before.clone(), after)))
        }
        _ => {
            let mut member = arriving;
            // In the file that arrives, ids name others.
            member.rename_partners(|_| None);
            member.id = id;
            member.position = (member.position + offset).clamped();
            Some(Change::Member(variant_id, id, Slot::made(member)))
        }
    }
}

/// What makes two ties one: ends, direction and contents.
type Signature = (StakeholderId, StakeholderId, Direction, Vec<ContentRef>);

fn signature(tie: &Tie) -> Signature {
    let (from, to) = match tie.direction {
        Direction::Mutual => (tie.from.min(tie.to), tie.from.max(tie.to)),
        Direction::OneWay => (tie.from, tie.to),
    };
    let mut contents = tie.contents.clone();
    contents.sort_unstable();
    (from, to, tie.direction, contents)
}

fn without_contents((from, to, direction, _): Signature) -> Signature {
    (from, to, direction, Vec::new())
}

/// Categories of the same name are the same; the others are made.
fn categories(
    project: &mut Project,
    arriving: &Project,
    changes: &mut Vec<Change>,
) -> BTreeMap<CategoryRef, CategoryRef> {
    let mut known = BTreeMap::new();
    for (old, category) in &arriving.categories {
        let lower = category.name.to_lowercase();
        let same = project
            .categories
            .values()
            .find(|own| own.name.to_lowercase() == lower)
            .map(|own| own.id);
        let id = same.unwrap_or_else(|| {
            let id = project.allocate_category();
            let mut category = category.clone();
            category.id = id;
            changes.push(Change::Category(id, Slot::made(category)));
            id
        });
        known.insert(CategoryRef::Custom(*old), CategoryRef::Custom(id));
    }
    known
}

/// The same of contents of ties.
fn contents(
    project: &mut Project,
    arriving: &Project,
    changes: &mut Vec<Change>,
) -> BTreeMap<ContentRef, ContentRef> {
    let mut known = BTreeMap::new();
    for (old, content) in &arriving.contents {
        let lower = content.name.to_lowercase();
        let same = project
            .contents
            .values()
            .find(|own| own.name.to_lowercase() == lower)
            .map(|own| own.id);
        let id = same.unwrap_or_else(|| {
            let id = project.allocate_content();
            let mut content = content.clone();
            content.id = id;
            changes.push(Change::Content(id, Slot::made(content)));
            id
        });
        known.insert(ContentRef::Custom(*old), ContentRef::Custom(id));
    }
    known
}

/// How far what arrives is moved, so that it stands to the right of what is there.
fn offset(
    here: &Variant,
    source: &Variant,
    onto: &BTreeMap<StakeholderId, StakeholderId>,
) -> Point {
    let corner = |points: &mut dyn Iterator<Item = Point>, pick: fn(f64, f64) -> f64| {
        points.reduce(|a, b| Point::new(pick(a.x, b.x), a.y.min(b.y)))
    };
    let right = corner(&mut here.members.values().map(|m| m.position), f64::max);
    let arriving = source.members.values();
    let arriving = arriving.filter(|member| !onto.contains_key(&member.id));
    let left = corner(&mut arriving.map(|m| m.position), f64::min);
    match (right, left) {
        (Some(right), Some(left)) => right + Point::new(GAP, 0.0) - left,
        _ => Point::default(),
    }
}

fn replace(text: &mut String, new: String) {
    if !new.is_empty() {
        *text = new;
    }
}

/// A stakeholder with what a file says of it; what the file leaves open stays.
fn filled(mut s: Stakeholder, new: Stakeholder) -> Stakeholder {
    replace(&mut s.name, new.name);
    replace(&mut s.label, new.label);
    s.kind = new.kind.or(s.kind);
    if new.category != CategoryRef::default() {
        s.category = new.category;
    }
    replace(&mut s.contact.person, new.contact.person);
    replace(&mut s.contact.position, new.contact.position);
    replace(&mut s.contact.phone, new.contact.phone);
    replace(&mut s.contact.email, new.contact.email);
    replace(&mut s.contact.address, new.contact.address);
    replace(&mut s.field_of_work, new.field_of_work);
    replace(&mut s.duties, new.duties);
    replace(&mut s.aims, new.aims);
    replace(&mut s.vision_mission, new.vision_mission);
    replace(&mut s.programmes, new.programmes);
    s.area = new.area.or(s.area);
    s.relative_position = new.relative_position.or(s.relative_position);
    add_note(&mut s.notes, &new.notes);
    s
}

/// A note that is new stands below the one that is there.
fn add_note(note: &mut String, new: &str) {
    if note.is_empty() || new.contains(note.as_str()) {
        if !new.is_empty() {
            new.clone_into(note);
        }
    } else if !note.contains(new) {
        *note = crate::model::text::clean_text(&format!("{note}\n{new}"));
    }
}

/// A tie as its row in a list says; what lists do not hold stays.
fn updated(mut tie: Tie, new: Tie) -> Tie {
    (tie.from, tie.to) = (new.from, new.to);
    tie.direction = new.direction;
    let sorted = |contents: &[ContentRef]| {
        let mut sorted = contents.to_vec();
        sorted.sort_unstable();
        sorted
    };
    if sorted(&tie.contents) != sorted(&new.contents) {
        tie.contents = new.contents;
    }
    tie.formality = new.formality;
    tie.state = new.state;
    tie.strength = new.strength;
    tie.basis = new.basis;
    add_note(&mut tie.note, &new.note);
    tie
}
