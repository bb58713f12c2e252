//! Names that depend on the project: categories and contents, the users' own included; and the
//! measures by which lists sort.

use crate::analysis::{Analysis, StakeholderMeasures};
use crate::context::Context;
use crate::model::{
    BuiltinCategory, BuiltinContent, CategoryRef, ContentRef, Encoding, StakeholderId, Vocabulary,
};

pub fn category_name(ctx: &Context<'_>, category: CategoryRef) -> String {
    match category {
        CategoryRef::Builtin(word) => ctx.i18n.word(word),
        CategoryRef::Custom(id) => ctx
            .project()
            .categories
            .get(&id)
            .map_or_else(|| ctx.i18n.word(BuiltinCategory::Other), |c| c.name.clone()),
    }
}

pub fn content_name(ctx: &Context<'_>, content: ContentRef) -> String {
    match content {
        ContentRef::Builtin(word) => ctx.i18n.word(word),
        ContentRef::Custom(id) => ctx
            .project()
            .contents
            .get(&id)
            .map_or_else(|| id.to_string(), |c| c.name.clone()),
    }
}

/// All categories with their names: the training's, then the user's own.
pub fn categories(ctx: &Context<'_>) -> Vec<(CategoryRef, String)> {
    let builtin = BuiltinCategory::ALL
        .iter()
        .copied()
        .map(CategoryRef::Builtin);
    let own = ctx.project().categories.keys().copied();
    builtin
        .chain(own.map(CategoryRef::Custom))
        .map(|category| (category, category_name(ctx, category)))
        .collect()
}

/// All contents of ties with their names: the training's, then the user's own.
pub fn contents(ctx: &Context<'_>) -> Vec<(ContentRef, String)> {
    let builtin = BuiltinContent::ALL.iter().copied().map(ContentRef::Builtin);
    let own = ctx.project().contents.keys().copied();
    builtin
        .chain(own.map(ContentRef::Custom))
        .map(|content| (content, content_name(ctx, content)))
        .collect()
}

/// A measure of a stakeholder that lists sort by and tiles show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Degree,
    Betweenness,
    Closeness,
    Core,
}

impl Measure {
    pub const ALL: [Self; 4] = [Self::Degree, Self::Betweenness, Self::Closeness, Self::Core];

    /// The name of its short text.
    pub fn short_key(self) -> &'static str {
        match self {
            Self::Degree => "measure-degree-short",
            Self::Betweenness => "measure-betweenness-short",
            Self::Closeness => "measure-closeness-short",
            Self::Core => "measure-core-short",
        }
    }

    /// The name of the text that explains it.
    pub fn explained_key(self) -> &'static str {
        match self {
            Self::Degree => "measure-degree-explained",
            Self::Betweenness => "measure-betweenness-explained",
            Self::Closeness => "measure-closeness-explained",
            Self::Core => "measure-core-explained",
        }
    }

    /// The measure that an encoding of the map stands for.
    pub fn of_encoding(encoding: Encoding) -> Option<Self> {
        match encoding {
            Encoding::Degree => Some(Self::Degree),
            Encoding::Betweenness => Some(Self::Betweenness),
            Encoding::Closeness => Some(Self::Closeness),
            Encoding::Core => Some(Self::Core),
            Encoding::Category | Encoding::None | Encoding::Cluster => None,
        }
    }

    pub fn value(self, measures: &StakeholderMeasures) -> f64 {
        match self {
            Self::Degree => measures.degree as f64,
            Self::Betweenness => measures.betweenness,
            Self::Closeness => measures.closeness,
            Self::Core => measures.core as f64,
        }
    }

    /// Decimals that lists show.
    pub fn digits(self) -> usize {
        match self {
            Self::Degree | Self::Core => 0,
            Self::Betweenness => 1,
            Self::Closeness => 2,
        }
    }

    /// The place among all that are counted, from 1; equals share a place.
    pub fn rank(self, analysis: &Analysis, id: StakeholderId) -> Option<usize> {
        let own = self.value(analysis.of(id)?);
        // Rounding in the sums must not part what is equal.
        let above = analysis
            .stakeholders
            .values()
            .filter(|m| self.value(m) > own + 1e-9)
            .count();
        Some(above + 1)
    }
}
