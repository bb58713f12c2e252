//! Ids are ours: drawn from one counter per project, saved in the file and never reused, so that
//! a history entry or a file can name a record for ever.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The first id that JSON readers with 53-bit integers could no longer hold exactly.
pub const ID_LIMIT: u64 = 1 << 53;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
        )]
        #[serde(transparent)]
        pub struct $name(pub u64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A stakeholder, the same in every variant of a project.
    StakeholderId
);
id!(
    /// A tie; it keeps its id when its variant is duplicated.
    TieId
);
id!(
    /// A variant: the baseline or a rearrangement.
    VariantId
);
id!(
    /// A category that a user added.
    CategoryId
);
id!(
    /// A content of ties that a user added.
    ContentId
);
id!(
    /// A group; it keeps its id when its variant is duplicated.
    GroupId
);
id!(
    /// A note; it keeps its id when its variant is duplicated.
    NoteId
);
id!(
    /// A view that is kept.
    SavedViewId
);
id!(
    /// A partnership.
    PartnershipId
);
id!(
    /// An entry in the log of contacts.
    EncounterId
);
id!(
    /// A rule that gives stakeholders or ties a style of their own.
    StyleRuleId
);
