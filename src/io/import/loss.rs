//! What of a foreign file could not be kept, or was kept in another way, each kind once with a count.

use std::collections::BTreeMap;

use crate::i18n::I18n;

use super::error::shortened;

/// What happened to some of a file's content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// Colours, sizes and shapes of nodes.
    NodeStyle,
    /// Colours, widths and bends of ties.
    TieStyle,
    /// A strength of 0, below 0 or beyond numbers became 1; the original stands in the note.
    Strength,
    /// A word that is not one of the domain's, in this column or attribute; it stands in the note.
    UnknownWord(String),
    /// An attribute of nodes stands in their notes.
    NodeAttribute(String),
    /// An attribute of ties stands in their notes.
    TieAttribute(String),
    /// Names of ties that are too many or too long to be contents stand in the notes.
    TieLabels,
    /// Categories beyond what becomes a category of its own stand in the notes.
    Categories,
    /// Texts that were longer than the program keeps.
    LongTexts,
    /// Groups within nodes: their members stand beside them.
    Nested,
    /// Further networks in the same file.
    FurtherNetworks,
    /// Ties with more or fewer than two ends.
    Hyperedges,
    /// When things begin and end.
    Times,
    /// A part of the file that holds no network.
    Section(String),
    /// Rows without a name or without both ends.
    IncompleteRows,
    /// Rows that say of themselves that they are examples.
    Examples,
    /// Places that are no numbers.
    Places,
    /// The file names no encoding and is no UTF-8.
    Encoding,
    /// Ends of ties that stand in no list of stakeholders.
    UnlistedEnds,
}

/// Counts by kind, with the first case as an example.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Losses(BTreeMap<Loss, (usize, Option<String>)>);

/// More kinds than this are told as one.
const KINDS: usize = 200;

impl Losses {
    fn entry(&mut self, loss: Loss) -> &mut (usize, Option<String>) {
        let full = self.0.len() >= KINDS && !self.0.contains_key(&loss);
        let loss = if full {
            Loss::Section("…".to_owned())
        } else {
            loss
        };
        self.0.entry(loss).or_default()
    }

    pub fn add(&mut self, loss: Loss) {
        self.count(loss, 1);
    }

    pub fn count(&mut self, loss: Loss, count: usize) {
        if count > 0 {
            self.entry(loss).0 += count;
        }
    }

    pub fn example(&mut self, loss: Loss, example: &str) {
        let entry = self.entry(loss);
        entry.0 += 1;
        entry.1.get_or_insert_with(|| shortened(example));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How often this was counted.
    pub fn of(&self, loss: &Loss) -> usize {
        self.0.get(loss).map_or(0, |(count, _)| *count)
    }

    /// One sentence for each kind.
    pub fn describe(&self, i18n: &I18n) -> Vec<String> {
        self.0
            .iter()
            .map(|(loss, (count, example))| {
                let text = loss.describe(i18n, *count);
                match example {
                    Some(example) => {
                        let example = ("example", example.as_str().into());
                        format!("{text} {}", i18n.with("import-loss-example", &[example]))
                    }
                    None => text,
                }
            })
            .collect()
    }
}

impl Loss {
    fn describe(&self, i18n: &I18n, count: usize) -> String {
        let count = ("count", count.into());
        let named = |key: &str, name: &str| {
            i18n.with(key, &[count.clone(), ("name", shortened(name).into())])
        };
        let plain = |key: &str| i18n.with(key, std::slice::from_ref(&count));
        match self {
            Self::NodeStyle => plain("import-loss-node-style"),
            Self::TieStyle => plain("import-loss-tie-style"),
            Self::Strength => plain("import-loss-strength"),
            Self::UnknownWord(name) => named("import-loss-unknown-word", name),
            Self::NodeAttribute(name) => named("import-loss-node-attribute", name),
            Self::TieAttribute(name) => named("import-loss-tie-attribute", name),
            Self::TieLabels => plain("import-loss-tie-labels"),
            Self::Categories => plain("import-loss-categories"),
            Self::LongTexts => plain("import-loss-long-texts"),
            Self::Nested => plain("import-loss-nested"),
            Self::FurtherNetworks => plain("import-loss-further-networks"),
            Self::Hyperedges => plain("import-loss-hyperedges"),
            Self::Times => plain("import-loss-times"),
            Self::Section(name) => named("import-loss-section", name),
            Self::IncompleteRows => plain("import-loss-incomplete-rows"),
            Self::Examples => plain("import-loss-examples"),
            Self::Places => plain("import-loss-places"),
            Self::Encoding => i18n.text("import-loss-encoding"),
            Self::UnlistedEnds => plain("import-loss-unlisted-ends"),
        }
    }
}
