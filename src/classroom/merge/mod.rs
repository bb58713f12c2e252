//! One network out of those of many groups: who in one file is whom in another, confirmed by hand, and
//! a new document in which every tie says which groups drew it. The groups' own documents stay.

mod building;
mod matching;
mod records;

use std::sync::Arc;

use crate::model::Project;

pub use building::build;
pub use matching::{Answer, Matching, Person, Question, Reason, Who};

/// A group's document.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What the group is called.
    pub name: String,
    pub project: Arc<Project>,
}
