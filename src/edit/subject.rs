//! What a step was done to, so that undo can say what it takes back.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::change::Slot;
use crate::model::{Change, Patch, Project, StakeholderId, Tie, TieId};

/// Longer names are shortened, in characters.
const LONGEST: usize = 40;
/// More are counted.
const MOST_NAMES: usize = 3;

/// The object of a step, in the words of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// The step's name says it all.
    #[default]
    Nothing,
    /// One record, by its name.
    Named(String),
    /// So many stakeholders.
    Stakeholders(usize),
    /// So many ties.
    Ties(usize),
}

impl Subject {
    /// Names in this order, or how many they are where they are more than a menu can show.
    pub(super) fn names(names: &[&str]) -> Self {
        if names.len() > MOST_NAMES {
            Self::Stakeholders(names.len())
        } else {
            Self::Named(shortened(&names.join(", ")))
        }
    }

    /// Of a patch that was just applied to the project.
    pub fn of(patch: &Patch, project: &Project) -> Self {
        let mut stakeholders: BTreeSet<StakeholderId> = BTreeSet::new();
        let mut ties: BTreeSet<TieId> = BTreeSet::new();
        // Groups change along with others, notes move along with them.
        let mut around = Self::Nothing;
        for change in &patch.0 {
            match change {
                Change::Variant(_, slot) => return named(slot, |v| &v.name),
                Change::Category(_, slot) => return named(slot, |c| &c.name),
                Change::Content(_, slot) => return named(slot, |c| &c.name),
                Change::StyleRule(_, slot) => return named(slot, |r| &r.name),
                Change::SavedView(_, slot) => return named(slot, |v| &v.caption),
                // Who is deleted leaves partnerships along with it.
                Change::Partnership(_, slot) => around = named(slot, |p| &p.name),
                Change::Stakeholder(id, _) | Change::Member(_, id, _) | Change::FollowUp(id, _) => {
                    stakeholders.insert(*id);
                }
                Change::Encounter(_, slot) => stakeholders.extend(record(slot).map(|e| e.with)),
                Change::Tie(_, id, _) => {
                    ties.insert(*id);
                }
                Change::Move(_, moves) => stakeholders.extend(moves.iter().map(|m| m.id)),
                Change::Group(_, _, slot) => around = named(slot, |g| &g.name),
                Change::Note(_, _, slot) => around = named(slot, |n| &n.text),
                Change::Card(_) | Change::Exercise(_) => {}
            }
        }
        let name = |id| name_of(id, patch, project);
        match (stakeholders.len(), stakeholders.first(), ties.len()) {
            (1, Some(id), _) => Self::Named(name(*id)),
            (0, _, 0) => around,
            (0, _, 1) => match tie_of(patch) {
                Some(tie) => Self::Named(format!("{} – {}", name(tie.from), name(tie.to))),
                None => Self::Ties(1),
            },
            (0, _, n) => Self::Ties(n),
            (n, _, _) => Self::Stakeholders(n),
        }
    }
}

/// The record after the change, or the one that was removed.
fn record<T>(slot: &Slot<T>) -> Option<&T> {
    slot.after.as_deref().or(slot.before.as_deref())
}

fn named<T>(slot: &Slot<T>, name: impl Fn(&T) -> &String) -> Subject {
    record(slot)
        .and_then(|record| name(record).lines().next())
        .filter(|name| !name.is_empty())
        .map_or(Subject::Nothing, |name| Subject::Named(shortened(name)))
}

/// A name as a menu can show it.
fn shortened(name: &str) -> String {
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

fn tie_of(patch: &Patch) -> Option<&Tie> {
    patch.0.iter().find_map(|change| match change {
        Change::Tie(_, _, slot) => record(slot),
        _ => None,
    })
}

fn name_of(id: StakeholderId, patch: &Patch, project: &Project) -> String {
    let removed = || {
        patch.0.iter().find_map(|change| match change {
            Change::Stakeholder(at, slot) if *at == id => record(slot),
            _ => None,
        })
    };
    project
        .stakeholder(id)
        .or_else(removed)
        .map_or_else(String::new, |s| s.display_label().to_owned())
}
