//! What a group's file says of the exercise: who the group is, what its members found by hand, and
//! whether the program's own answer is kept back from them.

use crate::model::{Named, Project, Withheld};

/// What a file says of the exercise; a file without one says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The name of the group of participants; may be empty.
    pub group: String,
    /// The bottleneck that was named by hand first, before the program told its own.
    pub bottleneck: Option<Named>,
    /// Why the group thinks so; may be empty.
    pub why: String,
    /// Why the program's own answer is kept back.
    pub withheld: Option<Withheld>,
}

impl Record {
    /// The record of a document. Whoever was named and is not there any more is still named: the
    /// answer was given, and is not found.
    pub fn of(project: &Project) -> Self {
        let Some(exercise) = &project.exercise else {
            return Self::default();
        };
        let answer = exercise.first_answer();
        Self {
            group: exercise.group.clone(),
            bottleneck: answer.and_then(|answer| answer.named),
            why: answer.map_or_else(String::new, |answer| answer.why.clone()),
            withheld: project.withholds_answers(),
        }
    }
}
