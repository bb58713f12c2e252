//! What a user can want to change, as data. `plan` turns it into a patch.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{
    Background, Category, Content, Encounter, EncounterId, Exercise, FollowUp, Group, GroupId,
    Member, NetworkCard, Note, Partnership, Point, SavedView, SavedViewId, Stakeholder,
    StakeholderId, Tie, TieId, VariantHeader, VariantId,
};

use super::align::Alignment;
use super::exercise::ExerciseEdit;
use super::filling::Filling;
use super::merge::Merge;
use super::partnerships::PartnershipEdit;
use super::rearrange::Operation;
use super::selection::Selection;
use super::variants::NewVariant;

/// An edit of the active variant (or of the shared records). Each is one undo step.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Makes a stakeholder and selects it. An empty name becomes a numbered default.
    AddStakeholder {
        at: Point,
        name: String,
    },
    /// Makes a stakeholder with a tie from `from`, and selects it.
    AddConnected {
        from: StakeholderId,
        at: Point,
        name: String,
    },
    /// Puts a stakeholder of the project into this variant.
    AddExisting {
        id: StakeholderId,
        at: Point,
    },
    /// Draws a tie and selects it.
    Connect {
        from: StakeholderId,
        to: StakeholderId,
    },
    /// Moves stakeholders to places.
    Move(Vec<(StakeholderId, Point)>),
    /// Moves stakeholders to the places of a layout. Ties whose ends have both moved lose their
    /// bends, or take them along where the ends moved alike.
    Arrange(Vec<(StakeholderId, Point)>),
    /// Moves the selected stakeholders a little; repeated nudges become one step.
    Nudge {
        delta: Point,
    },
    /// Lines the selected stakeholders up, spreads them, or puts them around a circle.
    Align(Alignment),
    /// Keeps stakeholders where they stand, or lets them move again.
    Lock {
        ids: BTreeSet<StakeholderId>,
        locked: bool,
    },
    /// Leads one end of a tie to another stakeholder.
    Reconnect {
        tie: TieId,
        end: TieEnd,
        to: StakeholderId,
    },
    /// Bends ties, or lays them straight again; see [`Tie::bend`].
    Bend {
        ties: BTreeSet<TieId>,
        bend: Option<f64>,
    },
    Rename {
        id: StakeholderId,
        name: String,
    },
    /// Draws a frame around stakeholders and selects it; `colour` is `#RRGGBB`.
    Group {
        members: BTreeSet<StakeholderId>,
        name: String,
        colour: String,
    },
    /// Takes stakeholders into a group, and into those around it.
    AddToGroup(GroupId, BTreeSet<StakeholderId>),
    /// Takes stakeholders out of a group, and out of those inside it.
    TakeFromGroup(GroupId, BTreeSet<StakeholderId>),
    /// Writes a note onto the map and selects it.
    AddNote {
        at: Point,
        text: String,
    },
    /// Puts something to arrange on below the map, or takes it away.
    SetBackground(Option<Background>),
    /// Puts edited records in the place of those with the same ids, as one step.
    Update(Vec<Record>),
    /// The same in a variant that need not be the active one: what was typed belongs to the
    /// variant in which typing began.
    UpdateIn(VariantId, Vec<Record>),
    /// "Delete": takes stakeholders (with their ties) and ties out of this variant.
    Remove(Selection),
    /// Takes stakeholders out of every variant and out of the project.
    DeleteFromProject(BTreeSet<StakeholderId>),
    /// Copies the selection, ties among it included, a little aside, and selects the copies.
    Duplicate,
    /// The same, with the copies standing this far from their originals.
    DuplicateBy {
        delta: Point,
    },
    /// Pastes stakeholders and ties from the clipboard's text around a place.
    Paste {
        text: String,
        at: Point,
    },
    /// Fills cells of a table: changed and new records; with the name of the step.
    Fill(Box<Filling>, &'static str),
    /// Merges an imported network into this variant and selects who came with it.
    Import(Box<Merge>),
    /// Makes a category of the user's own; the name must not be empty.
    AddCategory(Category),
    /// Makes a content of the user's own; the name must not be empty.
    AddContent(Content),
    /// An operation of the training, such as diverting a role.
    Rearrange(Box<Operation>),
    /// Keeps a view at the end of the list; its id and place are given to it. The caption must not
    /// be empty.
    SaveView(Box<SavedView>),
    /// Puts a saved view at a place of the list, counted from 0.
    MoveSavedView(SavedViewId, usize),
    RemoveSavedView(SavedViewId),
    /// A step of the training's exercise.
    Exercise(Box<ExerciseEdit>),
    /// Makes, moves on or removes a partnership.
    Partnership(Box<PartnershipEdit>),
    /// Puts a contact into the log; its id is given to it. What was promised in these entries is
    /// kept by it.
    LogContact(Box<Encounter>, BTreeSet<EncounterId>),
    /// Takes an entry out of the log of contacts.
    RemoveContact(EncounterId),
    /// Puts off a promise, or else what is due with a stakeholder anyway.
    Postpone {
        with: StakeholderId,
        promise: Option<EncounterId>,
        to: Date,
    },
    /// Makes a variant, empty or as a copy, and shows it.
    AddVariant(Box<NewVariant>),
    /// Removes a variant with everything in it; the last one stays.
    RemoveVariant(VariantId),
}

/// One of the two ends of a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieEnd {
    From,
    To,
}

/// A whole record after an edit; its id says which it replaces. Members, ties, groups and notes are
/// those of the active variant.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    Card(Box<NetworkCard>),
    Stakeholder(Box<Stakeholder>),
    Member(Box<Member>),
    Tie(Box<Tie>),
    Variant(Box<VariantHeader>),
    SavedView(Box<SavedView>),
    /// Its task, the answers that were given and the lock stay as they are.
    Exercise(Box<Exercise>),
    Partnership(Box<Partnership>),
    Encounter(Box<Encounter>),
    /// It need not exist before; the usual takes no record.
    FollowUp(Box<FollowUp>),
    /// One without members is removed.
    Group(Box<Group>),
    /// One without text is removed.
    Note(Box<Note>),
}
