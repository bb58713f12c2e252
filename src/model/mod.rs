//! The document: what a project holds and the one way to change it. No egui, no files, no threads.
//!
//! The records here are version 1 of the project file as well (`io::project` adds the envelope):
//! within version 1 only optional fields may be added. When a version 2 comes, these records are
//! copied to `io/project/v1.rs` and frozen there.

pub mod assessment;
pub mod background;
pub mod change;
pub mod encounter;
pub mod exercise;
pub mod filter;
pub mod geometry;
pub mod group;
pub mod ids;
pub mod invariants;
pub mod likeness;
pub mod line;
pub mod partnership;
pub mod places;
pub mod project;
pub mod pseudonym;
pub mod records;
pub mod saved_view;
pub mod stakeholder;
pub mod text;
pub mod tie;
pub mod variant;
pub mod vocabulary;

pub use assessment::{Assessment, PowerInterest, QualityAssessment, Score};
pub use background::{Background, BackgroundKind};
pub use change::{ApplyError, Change, Effect, Patch};
pub use encounter::{Encounter, FollowUp, INTERVAL_CAP, LogPlace, Promise};
pub use exercise::{Exercise, Explanation, HandAnswer, Lock, Named, Withheld};
pub use filter::{Encoded, Encoding, Highlight, TieFilter, ViewState};
pub use geometry::Point;
pub use group::{Group, Note};
pub use ids::{
    CategoryId, ContentId, EncounterId, GroupId, NoteId, PartnershipId, SavedViewId, StakeholderId,
    StyleRuleId, TieId, VariantId,
};
pub use partnership::Partnership;
pub use places::Places;
pub use project::{Category, Content, FORMAT_VERSION, NetworkCard, Project, Reserved, StyleRule};
pub use records::Records;
pub use saved_view::{MapPart, SavedView};
pub use stakeholder::{
    Commitment, Competence, Contact, Member, Need, Norm, Stakeholder, Technoware,
};
pub use tie::{BEND_LIMIT, Tie};
pub use variant::{Components, Task, Variant, VariantHeader};
pub use vocabulary::{
    Agreement, Area, Basis, BuiltinCategory, BuiltinContent, Business, CategoryRef, Channel,
    CompetenceKind, Component, ContentRef, Direction, Evidence, ExerciseTask, Formality, Kind,
    Measure, NodeShape, NormKind, Ownership, RelativePosition, Stance, TieState, TieWidth,
    VariantStatus, Vocabulary,
};

/// Fields of a record that this version does not know; kept and written back.
pub type Extra = serde_json::Map<String, serde_json::Value>;

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
