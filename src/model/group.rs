//! What stands on a variant's map beside stakeholders and ties: frames around those who belong
//! together, and notes.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Extra;
use super::geometry::Point;
use super::ids::{GroupId, NoteId, StakeholderId};
use super::variant::Variant;

/// The width of a note whose file says nothing, in canvas units.
const NOTE_WIDTH: f64 = 180.0;
/// Narrowest and widest note, in canvas units.
pub const NOTE_WIDTHS: (f64, f64) = (60.0, 1200.0);

/// Stakeholders of one variant that belong together, such as a unit or a sector: a frame on the
/// map. A group whose members all belong to another lies inside it; nothing else says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Group {
    pub id: GroupId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// `#RRGGBB`.
    pub colour: String,
    /// Never empty.
    pub members: BTreeSet<StakeholderId>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Group {
    /// Whether this group lies inside the other. Of two with the same members the later one does.
    pub fn lies_in(&self, other: &Self) -> bool {
        self.id != other.id
            && self.members.is_subset(&other.members)
            && (self.members.len() < other.members.len() || other.id < self.id)
    }
}

/// A free text on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    pub id: NoteId,
    /// Never empty.
    pub text: String,
    /// Its top left corner.
    pub position: Point,
    /// In canvas units; the text is wrapped to it.
    #[serde(default = "note_width", skip_serializing_if = "is_note_width")]
    pub width: f64,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Note {
    pub fn new(id: NoteId, text: String, position: Point) -> Self {
        Self {
            id,
            text,
            position,
            width: NOTE_WIDTH,
            extra: Extra::new(),
        }
    }

    /// Whether its place and width can be drawn.
    pub fn is_valid(&self) -> bool {
        let (narrowest, widest) = NOTE_WIDTHS;
        self.position.is_valid() && (narrowest..=widest).contains(&self.width)
    }
}

fn note_width() -> f64 {
    NOTE_WIDTH
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_note_width(width: &f64) -> bool {
    *width == NOTE_WIDTH
}

impl Variant {
    /// The groups that lie inside none of `groups` but themselves come last: outer ones first.
    pub fn groups_outer_first(&self) -> Vec<&Group> {
        let mut groups: Vec<&Group> = self.groups.values().collect();
        groups.sort_by_key(|group| (std::cmp::Reverse(group.members.len()), group.id));
        groups
    }

    /// The smallest group that has all of these.
    pub fn group_around(&self, ids: &BTreeSet<StakeholderId>) -> Option<&Group> {
        self.groups_outer_first()
            .into_iter()
            .rfind(|group| ids.is_subset(&group.members))
    }

    /// Leaves out of groups who is not in the variant, and groups of nobody: a program that knows
    /// no groups may have taken their members away.
    pub fn heal_groups(&mut self) {
        for group in self.groups.values_mut() {
            group.members.retain(|id| self.members.contains_key(id));
        }
        self.groups.retain(|_, group| !group.members.is_empty());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(id: u64, members: &[u64]) -> Group {
        Group {
            id: GroupId(id),
            name: String::new(),
            colour: "#336699".to_owned(),
            members: members.iter().map(|id| StakeholderId(*id)).collect(),
            extra: Extra::new(),
        }
    }

    #[test]
    fn a_group_lies_in_another_that_has_all_its_members() {
        let (sector, unit, twin) = (group(9, &[1, 2, 3]), group(8, &[1, 2]), group(7, &[1, 2]));
        assert!(unit.lies_in(&sector) && !sector.lies_in(&unit));
        assert!(unit.lies_in(&twin) && !twin.lies_in(&unit));
        assert!(!unit.lies_in(&unit) && !group(6, &[3, 4]).lies_in(&sector));
    }
}
