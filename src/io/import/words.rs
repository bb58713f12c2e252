//! The domain's words as files write them: the key, or the label in either language.

use std::collections::HashMap;

use crate::i18n::{I18n, Lang};
use crate::model::{
    Area, Basis, BuiltinCategory, BuiltinContent, Direction, Formality, Kind, RelativePosition,
    Stance, TieState, Vocabulary,
};

use super::roles::folded;

/// Every word, by its folded spelling.
pub struct Words {
    pub kinds: Spellings<Kind>,
    pub categories: Spellings<BuiltinCategory>,
    pub contents: Spellings<BuiltinContent>,
    pub directions: Spellings<Direction>,
    pub formalities: Spellings<Formality>,
    pub states: Spellings<TieState>,
    pub bases: Spellings<Basis>,
    pub areas: Spellings<Area>,
    pub positions: Spellings<RelativePosition>,
    pub stances: Spellings<Stance>,
}

impl Default for Words {
    fn default() -> Self {
        Self::new()
    }
}

impl Words {
    pub fn new() -> Self {
        let texts = Lang::ALL.map(I18n::new);
        let mut directions = Spellings::new(&texts);
        // What Gephi, yEd and R write.
        for (spelling, word) in [
            ("directed", Direction::OneWay),
            ("true", Direction::OneWay),
            ("1", Direction::OneWay),
            ("undirected", Direction::Mutual),
            ("mutual", Direction::Mutual),
            ("false", Direction::Mutual),
            ("0", Direction::Mutual),
        ] {
            directions.0.insert(spelling.to_owned(), word);
        }
        Self {
            kinds: Spellings::new(&texts),
            categories: Spellings::new(&texts),
            contents: Spellings::new(&texts),
            directions,
            formalities: Spellings::new(&texts),
            states: Spellings::new(&texts),
            bases: Spellings::new(&texts),
            areas: Spellings::new(&texts),
            positions: Spellings::new(&texts),
            stances: Spellings::new(&texts),
        }
    }
}

/// One vocabulary by its folded spellings.
pub struct Spellings<W>(HashMap<String, W>);

impl<W: Vocabulary> Spellings<W> {
    fn new(texts: &[I18n]) -> Self {
        let mut spellings = HashMap::new();
        for word in W::ALL {
            spellings.insert(folded(word.key()), *word);
            for i18n in texts {
                spellings.insert(folded(&i18n.word(*word)), *word);
            }
        }
        Self(spellings)
    }

    pub fn get(&self, text: &str) -> Option<W> {
        self.0.get(folded(text).as_str()).copied()
    }
}
