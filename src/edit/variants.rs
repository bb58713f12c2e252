//! Variants that come and go: made empty or as a copy, and removed with everything in them.

use jiff::civil::Date;

use crate::model::change::Slot;
use crate::model::{Change, Project, VariantHeader, VariantId, VariantStatus};

use super::error::EditError;
use super::plan::{Plan, removals, variant};
use super::selection::Selection;
use super::tidy;

/// A variant that is to be made, and what its header says of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewVariant {
    pub name: String,
    /// Whose stakeholders, ties, places and forms it begins with; nobody's where none is named.
    pub copy_of: Option<VariantId>,
    pub purpose: String,
    pub author: String,
    pub date: Option<Date>,
    pub status: Option<VariantStatus>,
}

impl NewVariant {
    /// One of which nothing but the name is said.
    pub fn named(name: &str, copy_of: Option<VariantId>) -> Self {
        Self {
            name: name.to_owned(),
            copy_of,
            ..Self::default()
        }
    }
}

pub(super) fn add(project: &mut Project, new: NewVariant) -> Result<Plan, EditError> {
    let id = project.allocate_variant();
    let original = new.copy_of.map(|id| variant(project, id)).transpose()?;
    // What an arrangement is for and how far it has come is said of it, not of what it came from.
    let header = VariantHeader {
        id,
        name: new.name,
        purpose: new.purpose,
        author: new.author,
        date: new.date,
        status: new.status,
        ..original.map_or_else(|| VariantHeader::new(id, ""), |v| v.header.clone())
    };
    let header = tidy::variant(header);
    if header.name.is_empty() {
        return Err(EditError::NameNeeded);
    }
    let mut changes = vec![Change::Variant(id, Slot::made(header))];
    if let Some(original) = original {
        // Ties keep their ids, so that variants can be compared tie by tie.
        let members = original.members.values();
        changes.extend(members.map(|m| Change::Member(id, m.id, Slot::made(m.clone()))));
        let ties = original.ties.values();
        changes.extend(ties.map(|t| Change::Tie(id, t.id, Slot::made(t.clone()))));
        // So do groups and notes.
        let groups = original.groups.values();
        changes.extend(groups.map(|g| Change::Group(id, g.id, Slot::made(g.clone()))));
        let notes = original.notes.values();
        changes.extend(notes.map(|n| Change::Note(id, n.id, Slot::made(n.clone()))));
    }
    let mut plan = Plan::new("step-add-variant", changes);
    plan.show_variant = Some(id);
    Ok(plan)
}

/// The last one stays; where the one on screen (`shown`) goes, the first of the others is shown.
pub(super) fn remove(
    project: &Project,
    id: VariantId,
    shown: VariantId,
) -> Result<Plan, EditError> {
    let variant = variant(project, id)?;
    if project.variants.len() == 1 {
        return Err(EditError::LastVariant);
    }
    let everything = Selection {
        stakeholders: variant.members.keys().copied().collect(),
        groups: variant.groups.keys().copied().collect(),
        notes: variant.notes.keys().copied().collect(),
        ..Selection::none()
    };
    let mut changes = removals(variant, &everything);
    changes.push(Change::Variant(id, Slot::removed(variant.header.clone())));
    let mut plan = Plan::new("step-remove-variant", changes);
    if id == shown {
        plan.show_variant = project.variants.keys().copied().find(|other| *other != id);
    }
    Ok(plan)
}
