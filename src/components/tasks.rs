//! What has to be done, and who does it.

use crate::model::{StakeholderId, Task, Variant};

/// Who does a task: those named who are present in the variant.
pub fn does<'a>(variant: &'a Variant, task: &'a Task) -> impl Iterator<Item = StakeholderId> + 'a {
    let named = task.done_by.iter().copied();
    named.filter(|id| variant.members.contains_key(id))
}

/// The tasks that are written down. A task without a text is none yet.
pub fn tasks(variant: &Variant) -> impl Iterator<Item = &Task> {
    let all = variant.header.tasks.iter();
    all.filter(|task| !task.text.trim().is_empty())
}

/// The tasks that nobody who is present does, in their order.
pub fn undone_tasks(variant: &Variant) -> Vec<&Task> {
    tasks(variant)
        .filter(|task| does(variant, task).next().is_none())
        .collect()
}
