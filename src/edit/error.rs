//! Why an edit is refused, each reason with a text of its own.

use crate::model::ApplyError;

/// Why an edit cannot be done; each has a text `edit-error-…`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    #[error("the record to be changed is not there any more")]
    Gone,
    #[error("a name is needed")]
    NameNeeded,
    #[error("the last variant stays")]
    LastVariant,
    #[error("the stakeholder is already in this variant")]
    AlreadyThere,
    #[error("the clipboard holds no stakeholders")]
    NothingToPaste,
    #[error("the clipboard holds a table with more columns than names and ties have")]
    TooManyColumns,
    #[error("no bottleneck is named yet")]
    AnswerNeeded,
    #[error("the answer is locked")]
    AnswerLocked,
    #[error("the word does not open the lock")]
    WrongWord,
    #[error("too many stakeholders for one step")]
    TooMany,
    #[error(transparent)]
    Apply(#[from] ApplyError),
}

impl EditError {
    /// The name of its text.
    pub fn text_key(&self) -> &'static str {
        match self {
            Self::Gone => "edit-error-gone",
            Self::NameNeeded => "edit-error-name-needed",
            Self::LastVariant => "edit-error-last-variant",
            Self::AlreadyThere => "edit-error-already-there",
            Self::NothingToPaste => "edit-error-nothing-to-paste",
            Self::TooManyColumns => "edit-error-too-many-columns",
            Self::AnswerNeeded => "edit-error-answer-needed",
            Self::AnswerLocked => "edit-error-answer-locked",
            Self::WrongWord => "edit-error-wrong-word",
            Self::TooMany => "edit-error-too-many",
            Self::Apply(_) => "edit-error-apply",
        }
    }
}
