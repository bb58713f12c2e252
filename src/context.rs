//! What canvas and panels may read, and what they may ask for. They never change anything
//! themselves: `app` carries their actions out.

use std::sync::Arc;

use jiff::{Timestamp, ZonedDateTime};

use crate::advice::Aim;
use crate::agenda;
use crate::analysis::Analysis;
use crate::edit::{Edit, Selection, Session};
use crate::findings::{Finding, Gap, Thresholds};
use crate::i18n::I18n;
use crate::model::{
    Component, EncounterId, NoteId, PartnershipId, Point, Project, SavedViewId, StakeholderId,
    TieId, Variant, VariantId, ViewState, Withheld,
};
use crate::style::Tokens;

pub use crate::scene::{Compared, GoneTie};

/// One frame's read-only view of everything.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub session: &'a Session,
    /// The document with codes for names, where those are to be shown.
    pub masked: Option<&'a Project>,
    /// The newest numbers; they may lag behind the document by a moment.
    pub analysis: &'a Analysis,
    /// What stands out, by these thresholds.
    pub findings: &'a [Finding],
    pub thresholds: &'a Thresholds,
    pub i18n: &'a I18n,
    pub tokens: &'a Tokens,
    /// By whose clock the frame is drawn.
    pub now: Timestamp,
}

impl<'a> Context<'a> {
    pub fn project(&self) -> &'a Project {
        self.masked.unwrap_or(self.session.project())
    }

    pub fn variant_id(&self) -> VariantId {
        self.session.variant_id()
    }

    pub fn variant(&self) -> &'a Variant {
        let shown = self.masked.and_then(|m| m.variant(self.variant_id()));
        shown.unwrap_or(self.session.variant())
    }

    pub fn selection(&self) -> &'a Selection {
        self.session.selection()
    }

    pub fn view(&self) -> &'a ViewState {
        &self.session.project().view
    }

    /// Whether, and why, findings, roles and proposals are kept back.
    pub fn withheld(&self) -> Option<Withheld> {
        self.session.project().withholds_answers()
    }

    /// Now, in the project's time zone.
    pub fn moment(&self) -> ZonedDateTime {
        agenda::moment(self.session.project(), self.now)
    }

    /// Whether the first numbers of a large network are still on their way.
    pub fn is_pending(&self) -> bool {
        self.analysis.stakeholders.is_empty()
            && self.analysis.topology_revision != self.session.topology_revision()
    }

    /// The short label of a stakeholder; empty for an unknown one.
    pub fn label(&self, id: StakeholderId) -> &'a str {
        self.project()
            .stakeholder(id)
            .map_or("", |s| s.display_label())
    }
}

/// What a pane points at on the map while it is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pointers {
    /// Ties that are not there: from, to, whether one-way.
    pub ghosts: Vec<(StakeholderId, StakeholderId, bool)>,
    /// Those who are not there, but would be: where they would stand, and what they are called.
    pub newcomers: Vec<Newcomer>,
    /// Short figures beside stakeholders.
    pub figures: Vec<Figure>,
    /// Those through whom too much goes.
    pub warnings: Vec<StakeholderId>,
    /// The difference to another variant.
    pub compared: Option<Arc<Compared>>,
    /// What is assumed not to be there.
    pub assumed: Option<Arc<Assumed>>,
}

/// What the map shows of an assumption; each in order of id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assumed {
    pub stakeholders: Vec<StakeholderId>,
    pub ties: Vec<TieId>,
    /// Those who would lose contact with the largest rest.
    pub cut_off: Vec<StakeholderId>,
}

/// Somebody who is not in the variant yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Newcomer {
    pub id: StakeholderId,
    pub at: Point,
    pub name: String,
}

/// A short figure beside a stakeholder on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub id: StakeholderId,
    pub text: String,
    /// It weighs: the mark gets a ring as well.
    pub is_strong: bool,
}

/// A field of a stakeholder's form that others lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Role,
    Duties,
    Needs,
}

/// What canvas or a panel asks `app` to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Change the document, as one undo step.
    Edit(Edit),
    /// Change what is selected.
    Select(Selection),
    /// Show stakeholders at these places while a gesture lasts; places are absolute.
    Preview(Vec<(StakeholderId, Point)>),
    /// The same for notes, in the same gesture.
    PreviewNotes(Vec<(NoteId, Point)>),
    /// End the gesture and keep the previewed places as one undo step.
    CommitPreview,
    /// End the gesture and put everything back exactly.
    AbortPreview,
    /// Look at another variant, filter or encoding.
    SetView(ViewState),
    /// Look at the project as a saved view says.
    ShowSavedView(SavedViewId),
    /// Put what is on screen in the place of what a saved view shows.
    RetakeSavedView(SavedViewId),
    /// Bring a stakeholder into view.
    Reveal(StakeholderId),
    /// Open a stakeholder's name for typing on the canvas.
    Rename(StakeholderId),
    /// Put a table, as tab-separated text, on the clipboard. Its first row is a head; a line without a
    /// tab is a sentence beside it.
    CopyTable(String),
    /// The same with cells only, as a data grid writes them.
    CopyCells(String),
    /// Save the table of measures, as comma-separated text, to a file.
    SaveTable(String),
    /// Compare this variant with another.
    CompareWith(VariantId),
    /// Compare the bargaining position of this one, or of the target group.
    CompareGroup(Option<StakeholderId>),
    /// Find what stands out by other thresholds.
    SetThresholds(Box<Thresholds>),
    /// Open the proposals for an aim.
    Propose(Aim),
    /// Open the form in which a contact with a stakeholder is logged, which keeps what was promised
    /// in that entry.
    LogContact(StakeholderId, Option<EncounterId>),
    /// Open an entry of the log of contacts.
    EditContact(EncounterId),
    /// Open the workbench where something is missing.
    FillIn(Gap),
    /// Open a component where it is written about for the network as a whole.
    WriteAbout(Component),
    /// Select somebody, bring them into view and open their form, at a field if any.
    Inspect(StakeholderId, Option<Spot>),
    /// Open the forms at the right.
    OpenInspector,
    /// Compare this variant with another, the other's map beside this one's.
    CompareBeside(VariantId),
    /// Open the exercise.
    OpenExercise,
    /// Open a partnership.
    OpenPartnership(PartnershipId),
    /// Open a lesson by its key.
    Learn(&'static str),
    /// Write the draft of a partnership's memorandum.
    DraftMou(PartnershipId),
    /// Run a command of the command table by its id, such as `"edit.delete"`.
    Command(&'static str),
}
