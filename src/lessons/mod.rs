//! Short lessons on what the program shows: networks, measures, positions, components, partnerships.
//! Many come with a small live network, which is a document of its own: see [`Play`].
//!
//! A lesson is a key, under which its texts stand in `lessons.ftl` in both languages, and where it
//! leads. Whatever is said of a small network comes from `analysis`, never from a list of answers.

mod goal;
mod nets;
mod places;
mod play;
mod table;
mod told;

#[cfg(test)]
mod tests;

pub use goal::{Figure, Goal, Task};
pub use nets::Net;
pub use places::{of_component, of_finding, of_measure, of_number, of_role};
pub use play::{Hint, Play};
pub use table::LESSONS;
pub use told::Said;

use crate::analysis::Role;
use crate::i18n::I18n;
use crate::model::{Measure, Vocabulary};

/// What a lesson is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Basics,
    /// Numbers of one stakeholder.
    One,
    /// Numbers of the whole network.
    Whole,
    Positions,
    Components,
    Partnership,
    Personal,
    Growth,
}

impl Vocabulary for Group {
    const PREFIX: &'static str = "lesson-group";
    const ALL: &'static [Self] = &[
        Self::Basics,
        Self::One,
        Self::Whole,
        Self::Positions,
        Self::Components,
        Self::Partnership,
        Self::Personal,
        Self::Growth,
    ];
    fn key(self) -> &'static str {
        match self {
            Self::Basics => "basics",
            Self::One => "one",
            Self::Whole => "whole",
            Self::Positions => "positions",
            Self::Components => "components",
            Self::Partnership => "partnership",
            Self::Personal => "personal",
            Self::Growth => "growth",
        }
    }
}

/// One lesson.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lesson {
    /// Its title stands under `lesson-` and this, its other texts under that and a word more.
    pub key: &'static str,
    pub group: Group,
    /// Keys of the sources' texts.
    pub sources: &'static [&'static str],
    /// Lessons to read next.
    pub related: &'static [&'static str],
    /// The small network to play with.
    pub setup: Option<Setup>,
}

/// A small network, and what is shown of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setup {
    pub net: &'static Net,
    pub shows: Shows,
    pub task: Option<Task>,
}

/// What a small network shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shows {
    /// A number beside each name; marks are sized by it.
    Measure(Measure),
    /// Who bears a position.
    Role(Role),
    /// A number of the whole network.
    Figure(Figure),
}

impl Lesson {
    pub fn named(key: &str) -> Option<&'static Self> {
        LESSONS.iter().find(|lesson| lesson.key == key)
    }

    /// The lesson after it.
    pub fn next(&self) -> Option<&'static Self> {
        let place = LESSONS.iter().position(|lesson| lesson.key == self.key)?;
        LESSONS.get(place + 1)
    }

    pub fn title(&self, i18n: &I18n) -> String {
        i18n.text(&self.title_key())
    }

    pub fn title_key(&self) -> String {
        format!("lesson-{}", self.key)
    }

    /// Its paragraphs.
    pub fn paragraphs(&self, i18n: &I18n) -> Vec<String> {
        let text = self.text(i18n, "text");
        text.split("\n\n").map(str::to_owned).collect()
    }

    /// Another of its texts: `text`, `example`, `question` or `task`.
    pub fn text(&self, i18n: &I18n, part: &str) -> String {
        i18n.text(&format!("lesson-{}-{part}", self.key))
    }

    /// Whether the training's own text says nothing of it.
    pub fn is_beyond_training(&self) -> bool {
        !self.sources.contains(&"lesson-source-training")
    }
}
