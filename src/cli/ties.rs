//! Which ties count, as options say it: the same for every command that has numbers.

use crate::i18n::{I18n, Lang};
use crate::model::{
    BuiltinContent, ContentRef, Formality, Project, TieFilter, TieState, Vocabulary as _,
};

use super::args::Usage;

/// The options `--content`, `--formality` and `--state`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ties {
    /// A name or key.
    pub content: Option<String>,
    pub formality: Option<Formality>,
    pub state: Option<TieState>,
}

impl Ties {
    /// Whether anything was asked for.
    pub(super) fn is_any(&self) -> bool {
        *self != Self::default()
    }

    /// What they mean in a project.
    pub(super) fn filter(&self, project: &Project) -> Result<TieFilter, Usage> {
        let content = self.content.as_deref();
        Ok(TieFilter {
            content: content
                .map(|name| content_named(project, name))
                .transpose()?,
            formality: self.formality,
            state: self.state,
            ..TieFilter::default()
        })
    }
}

/// The content of that name or key, the project's own first.
fn content_named(project: &Project, name: &str) -> Result<ContentRef, Usage> {
    let wanted = name.to_lowercase();
    let own = project
        .contents
        .values()
        .find(|content| content.name.to_lowercase() == wanted)
        .map(|content| ContentRef::Custom(content.id));
    let texts = Lang::ALL.map(I18n::new);
    let builtin = || {
        BuiltinContent::ALL.iter().find(|content| {
            content.key() == wanted
                || texts
                    .iter()
                    .any(|t| t.word(**content).to_lowercase() == wanted)
        })
    };
    own.or_else(|| builtin().map(|content| ContentRef::Builtin(*content)))
        .ok_or_else(|| Usage::UnknownContent {
            name: name.to_owned(),
            known: project
                .contents
                .values()
                .map(|content| content.name.clone())
                .chain(BuiltinContent::ALL.iter().map(|c| c.key().to_owned()))
                .collect(),
        })
}
