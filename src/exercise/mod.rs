//! The training's exercises as guided work: their steps, what of each stands in the document already,
//! and how the bottleneck that a group found by hand compares with what the program finds. All of it is
//! worked out anew from the document; nothing is ticked off by hand, and nothing is ever in the way.

mod checks;
mod own;
mod words;

#[cfg(test)]
mod tests;

pub use checks::{Check, Goal, checks, institutions};
pub use own::{Own, Verdict, Way, is_bottleneck, verdict};
pub use words::Told;

use crate::model::{ExerciseTask, Project, VariantId};

/// A step of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Who is at work, and which business it is about.
    Choose,
    /// Partner group, partner company and institutions on the map.
    Map,
    /// What each does, and the pattern of their partnership.
    Duties,
    /// The bottleneck, found by hand.
    Bottleneck,
    /// The group's answer beside the program's.
    Compare,
    /// The network that one has, on the map.
    Draw,
    /// The eight components, one by one.
    Components,
    Rearrange,
    Explain,
}

impl Step {
    /// The steps of an exercise, in their order.
    pub fn of(task: ExerciseTask) -> &'static [Self] {
        match task {
            ExerciseTask::Business => &[
                Self::Choose,
                Self::Map,
                Self::Duties,
                Self::Bottleneck,
                Self::Compare,
                Self::Rearrange,
                Self::Explain,
            ],
            ExerciseTask::OwnNetwork => {
                &[Self::Draw, Self::Components, Self::Rearrange, Self::Explain]
            }
        }
    }

    /// The name of its text; `-told` follows it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Choose => "guide-choose",
            Self::Map => "guide-map",
            Self::Duties => "guide-duties",
            Self::Bottleneck => "guide-bottleneck",
            Self::Compare => "guide-compare",
            Self::Draw => "guide-draw",
            Self::Components => "guide-components",
            Self::Rearrange => "guide-rearrange",
            Self::Explain => "guide-explain",
        }
    }
}

/// The variant in which the network is mapped as it is.
pub fn mapped(project: &Project) -> VariantId {
    project.first_variant()
}

/// The variant that was made to rearrange it, if it is (still) there.
pub fn rearranged(project: &Project) -> Option<VariantId> {
    let exercise = project.exercise.as_ref()?;
    let made = exercise.rearranged?;
    (project.variants.contains_key(&made) && made != mapped(project)).then_some(made)
}

/// How many goals of how many are reached.
pub fn reached(checks: &[Check]) -> (usize, usize) {
    let done = checks.iter().filter(|check| check.is_done());
    (done.count(), checks.len())
}
