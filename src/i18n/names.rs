//! Names that depend on the project: categories and contents, the users' own included, and which ties
//! count.

use crate::model::{BuiltinCategory, CategoryRef, ContentRef, Project, TieFilter};

use super::I18n;

impl I18n {
    /// The name of a category; that of "other" for one that is gone.
    pub fn category(&self, project: &Project, category: CategoryRef) -> String {
        match category {
            CategoryRef::Builtin(word) => self.word(word),
            CategoryRef::Custom(id) => {
                let own = project.categories.get(&id);
                own.map_or_else(|| self.word(BuiltinCategory::Other), |own| own.name.clone())
            }
        }
    }

    /// The name of a content; empty for one that is gone.
    pub fn content(&self, project: &Project, content: ContentRef) -> String {
        match content {
            ContentRef::Builtin(word) => self.word(word),
            ContentRef::Custom(id) => {
                let own = project.contents.get(&id);
                own.map_or_else(String::new, |own| own.name.clone())
            }
        }
    }

    /// Which ties count, such as "Gabah, Formal"; empty where all do.
    pub fn filter(&self, project: &Project, filter: &TieFilter) -> String {
        let words = [
            filter.content.map(|content| self.content(project, content)),
            filter.formality.map(|word| self.word(word)),
            filter.state.map(|word| self.word(word)),
        ];
        let words: Vec<String> = words.into_iter().flatten().collect();
        words.join(", ")
    }
}
