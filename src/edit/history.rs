//! Undo and redo without limit: what does not fit in memory goes to a temporary file.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};

use serde::{Deserialize, Serialize};

use crate::model::Patch;

use super::selection::Selection;
use super::subject::Subject;

/// Above this many bytes in memory the oldest steps go to a temporary file.
pub const MEMORY_CAP: usize = 256 << 20;

/// What a step is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepName {
    /// The name of the step's text.
    pub label: String,
    /// What it was done to.
    pub subject: Subject,
}

/// One undo step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub patch: Patch,
    pub name: StepName,
    pub selection_before: Selection,
    pub selection_after: Selection,
    pub revision_before: u64,
    pub revision_after: u64,
}

/// Where a step is kept.
#[derive(Debug)]
enum Kept {
    Here {
        step: Box<Step>,
        bytes: usize,
    },
    /// Offset and length in the temporary file; the name stays here for the list.
    Spilled {
        at: u64,
        bytes: usize,
        name: Box<StepName>,
    },
}

/// A line of steps with a position in it.
#[derive(Debug)]
pub struct History {
    done: Vec<Kept>,
    undone: Vec<Step>,
    in_memory: usize,
    cap: usize,
    /// How many of `done`, from the oldest, are in the file.
    spilled: usize,
    file: Option<File>,
    file_end: u64,
}

impl Default for History {
    fn default() -> Self {
        Self::with_cap(MEMORY_CAP)
    }
}

impl History {
    /// A history that keeps at most about `cap` bytes of steps in memory.
    pub fn with_cap(cap: usize) -> Self {
        Self {
            done: Vec::new(),
            undone: Vec::new(),
            in_memory: 0,
            cap,
            spilled: 0,
            file: None,
            file_end: 0,
        }
    }

    /// Adds a step; what was undone is forgotten.
    pub fn push(&mut self, step: Step) {
        self.undone.clear();
        self.keep(step);
    }

    fn keep(&mut self, step: Step) {
        let bytes = size_of_step(&step);
        self.in_memory += bytes;
        let step = Box::new(step);
        self.done.push(Kept::Here { step, bytes });
        while self.in_memory > self.cap && self.spilled + 1 < self.done.len() {
            if let Err(error) = self.spill_oldest() {
                // Memory is dearer than a lost step: keep it here and try again at the next one.
                log::warn!("history could not be written to a temporary file: {error}");
                break;
            }
        }
    }

    fn spill_oldest(&mut self) -> io::Result<()> {
        let index = self.spilled;
        let Some(Kept::Here { step, bytes }) = self.done.get(index) else {
            return Ok(());
        };
        let json = serde_json::to_vec(step)?;
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(tempfile::tempfile()?),
        };
        file.seek(SeekFrom::Start(self.file_end))?;
        file.write_all(&json)?;
        self.in_memory -= bytes;
        let name = Box::new(step.name.clone());
        self.done[index] = Kept::Spilled {
            name,
            at: self.file_end,
            bytes: json.len(),
        };
        self.file_end += json.len() as u64;
        self.spilled += 1;
        Ok(())
    }

    fn read_spilled(&mut self, at: u64, bytes: usize) -> io::Result<Step> {
        let file = self.file.as_mut().ok_or(io::ErrorKind::NotFound)?;
        let mut json = vec![0; bytes];
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(&mut json)?;
        Ok(serde_json::from_slice(&json)?)
    }

    /// The newest step, taken back: the caller applies its inverse. `None` at the beginning.
    pub fn undo(&mut self) -> io::Result<Option<&Step>> {
        let step = match self.done.last() {
            None => return Ok(None),
            Some(Kept::Spilled { at, bytes, .. }) => {
                let (at, bytes) = (*at, *bytes);
                let step = self.read_spilled(at, bytes)?;
                self.done.pop();
                self.spilled -= 1;
                self.file_end = at;
                step
            }
            Some(Kept::Here { .. }) => match self.done.pop() {
                Some(Kept::Here { step, bytes }) => {
                    self.in_memory -= bytes;
                    *step
                }
                _ => return Ok(None),
            },
        };
        self.undone.push(step);
        Ok(self.undone.last())
    }

    /// The step last undone, done again: the caller applies its patch. `None` at the end.
    pub fn redo(&mut self) -> Option<&Step> {
        let step = self.undone.pop()?;
        self.keep(step);
        self.newest()
    }

    /// The newest step that is in memory.
    pub fn newest(&self) -> Option<&Step> {
        match self.done.last()? {
            Kept::Here { step, .. } => Some(step),
            Kept::Spilled { .. } => None,
        }
    }

    /// Replaces the newest step by one that also holds what came after it.
    pub fn amend(&mut self, step: Step) {
        if let Some(Kept::Here { bytes, .. }) = self.done.pop() {
            self.in_memory -= bytes;
        }
        self.push(step);
    }

    /// How many steps can be undone.
    pub fn depth(&self) -> usize {
        self.done.len()
    }

    /// How many of them are in the temporary file.
    pub fn spilled(&self) -> usize {
        self.spilled
    }

    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// How many steps there are, undone ones included.
    pub fn len(&self) -> usize {
        self.done.len() + self.undone.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The name of a step, by its place from the beginning; undone ones follow those done.
    pub fn name(&self, index: usize) -> Option<&StepName> {
        match self.done.get(index) {
            Some(Kept::Here { step, .. }) => Some(&step.name),
            Some(Kept::Spilled { name, .. }) => Some(name),
            None => {
                let from_end = (index - self.done.len()).checked_add(1)?;
                let at = self.undone.len().checked_sub(from_end)?;
                self.undone.get(at).map(|step| &step.name)
            }
        }
    }

    /// The name of the step that undo would take back.
    pub fn undo_name(&self) -> Option<&StepName> {
        self.name(self.done.len().checked_sub(1)?)
    }

    /// The name of the step that redo would do again.
    pub fn redo_name(&self) -> Option<&StepName> {
        self.undone.last().map(|step| &step.name)
    }
}

/// About how many bytes a step takes: its changes' records are what weighs.
fn size_of_step(step: &Step) -> usize {
    // Counting through the serialiser is exact enough and costs no allocation.
    struct Counter(usize);
    impl io::Write for Counter {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut counter = Counter(0);
    match serde_json::to_writer(&mut counter, step) {
        Ok(()) => counter.0,
        Err(_) => 1024,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(n: u64) -> Step {
        Step {
            patch: Patch::default(),
            name: StepName {
                label: format!("step-{n}"),
                subject: Subject::Named(n.to_string()),
            },
            selection_before: Selection::none(),
            selection_after: Selection::none(),
            revision_before: n,
            revision_after: n + 1,
        }
    }

    #[test]
    fn steps_beyond_the_cap_come_back_from_the_file() {
        let mut history = History::with_cap(1000);
        for n in 0..50 {
            history.push(step(n));
        }
        assert!(history.in_memory <= 1000);
        assert!(history.spilled > 30);
        for n in (0..50).rev() {
            assert_eq!(history.undo().unwrap().unwrap(), &step(n));
        }
        assert!(history.undo().unwrap().is_none());
        for n in 0..50 {
            assert_eq!(history.redo().unwrap(), &step(n));
        }
        assert!(!history.can_redo());
        for n in (20..50).rev() {
            assert_eq!(history.undo().unwrap().unwrap(), &step(n));
        }
        history.push(step(99));
        assert_eq!(history.undo().unwrap().unwrap(), &step(99));
        assert_eq!(history.undo().unwrap().unwrap(), &step(19));
    }

    #[test]
    fn every_step_has_its_name_wherever_it_is_kept() {
        let mut history = History::with_cap(600);
        for n in 0..20 {
            history.push(step(n));
        }
        for _ in 0..8 {
            history.undo().unwrap();
        }
        assert!(history.spilled() > 2 && history.depth() == 12);
        let names: Vec<&StepName> = (0..20).filter_map(|i| history.name(i)).collect();
        let expected: Vec<StepName> = (0..20).map(|n| step(n).name).collect();
        assert!(names.into_iter().eq(&expected));
        assert_eq!(history.name(20), None);
        assert_eq!(history.undo_name(), Some(&expected[11]));
        assert_eq!(history.redo_name(), Some(&expected[12]));
    }
}
