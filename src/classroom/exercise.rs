//! What a group's file says of the exercise: who the group is, and what its members found by hand.

use crate::model::{Project, StakeholderId};

/// The bottleneck that a group named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// Somebody in the file.
    Stakeholder(StakeholderId),
    /// Words that name nobody in the file.
    Words(String),
}

/// What a file says of the exercise; a file without one says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The name of the group of participants; may be empty.
    pub group: String,
    /// The bottleneck that was named by hand.
    pub bottleneck: Option<Named>,
    /// Why the group thinks so; may be empty.
    pub why: String,
}

impl Record {
    /// The record of a document.
    pub fn of(project: &Project) -> Self {
        let _ = project;
        Self::default()
    }
}
