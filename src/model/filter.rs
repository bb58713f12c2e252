//! Which ties count and are shown: part of the view, never of the document's content.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{StakeholderId, VariantId};
use super::tie::Tie;
use super::vocabulary::{CategoryRef, ContentRef, Formality, Measure, TieState, TieWidth};
use super::{Extra, is_default};

/// A choice of ties. Ended ties never count; an empty filter lets every other tie through.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct TieFilter {
    /// Only ties that carry this content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<ContentRef>,
    /// `Formal` lets formal and both through, `Informal` informal and both, `Both` only both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formality: Option<Formality>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<TieState>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl TieFilter {
    /// Whether it leaves no tie out. What later versions filter by is kept, not applied.
    pub fn is_empty(&self) -> bool {
        self.content.is_none() && self.formality.is_none() && self.state.is_none()
    }

    /// Whether the tie passes the filter, ended or not.
    pub fn shows(&self, tie: &Tie) -> bool {
        self.content.is_none_or(|c| tie.contents.contains(&c))
            && self.state.is_none_or(|s| tie.state == s)
            && self
                .formality
                .is_none_or(|f| tie.formality == f || (tie.formality == Formality::Both))
    }

    /// Makes the tie one that passes: what is drawn in a view belongs to it.
    pub fn adopt(&self, tie: &mut Tie) {
        if let Some(content) = self.content
            && !tie.contents.contains(&content)
        {
            tie.contents.push(content);
        }
        tie.formality = self.formality.unwrap_or(tie.formality);
        tie.state = self.state.unwrap_or(tie.state);
    }

    /// Whether the tie enters the measures.
    pub fn counts(&self, tie: &Tie) -> bool {
        tie.state != TieState::Ended && self.shows(tie)
    }
}

/// Who stands out on the map while the others are faint or left out. It only changes how the network
/// looks, never what counts. Nothing chosen: everybody.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Highlight {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<CategoryRef>,
    /// A measure that is at least `least`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    #[serde(skip_serializing_if = "is_default")]
    pub least: f64,
    /// Whoever this stakeholder reaches within `depth` ties.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub around: Option<StakeholderId>,
    #[serde(skip_serializing_if = "is_default")]
    pub depth: u8,
    /// The others are left out instead of faint.
    #[serde(skip_serializing_if = "is_default")]
    pub hides_others: bool,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Highlight {
    /// How far `depth` may go.
    pub const DEPTHS: std::ops::RangeInclusive<u8> = 1..=9;

    pub fn is_empty(&self) -> bool {
        self.category.is_none() && self.measure.is_none() && self.around.is_none()
    }
}

/// What the size or colour of a stakeholder on the map stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Encoding {
    #[serde(rename = "category")]
    Category,
    #[serde(rename = "none")]
    None,
    #[serde(rename = "degree")]
    Degree,
    #[serde(rename = "betweenness")]
    Betweenness,
    #[serde(rename = "closeness")]
    Closeness,
    #[serde(rename = "core")]
    Core,
    #[serde(rename = "cluster")]
    Cluster,
}

/// How a project is looked at. Saved with the file; no undo step and no unsaved change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ViewState {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant: Option<VariantId>,
    #[serde(skip_serializing_if = "is_default")]
    pub filter: TieFilter,
    #[serde(skip_serializing_if = "is_default")]
    pub highlight: Box<Highlight>,
    pub size_by: Encoding,
    pub colour_by: Encoding,
    /// A measure that [`Encoding`] has no word for: it goes before `size_by`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size_measure: Option<Measure>,
    /// The same for `colour_by`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour_measure: Option<Measure>,
    /// A measure that stands beside each name on the map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label_measure: Option<Measure>,
    /// What the width of ties stands for, where that is not their strength.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tie_width: Option<TieWidth>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            variant: None,
            filter: TieFilter::default(),
            highlight: Box::default(),
            size_by: Encoding::Betweenness,
            colour_by: Encoding::Category,
            size_measure: None,
            colour_measure: None,
            label_measure: None,
            tie_width: None,
            extra: Extra::new(),
        }
    }
}

/// What size or colour stands for, whichever field of the view says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoded {
    Nothing,
    Category,
    Cluster,
    Measure(Measure),
}

impl Encoded {
    fn of(word: Encoding, measure: Option<Measure>) -> Self {
        match (measure, word) {
            (Some(measure), _) => Self::Measure(measure),
            (None, Encoding::Category) => Self::Category,
            (None, Encoding::Cluster) => Self::Cluster,
            (None, Encoding::None) => Self::Nothing,
            (None, Encoding::Degree) => Self::Measure(Measure::Degree),
            (None, Encoding::Betweenness) => Self::Measure(Measure::Betweenness),
            (None, Encoding::Closeness) => Self::Measure(Measure::Closeness),
            (None, Encoding::Core) => Self::Measure(Measure::CoreNumber),
        }
    }

    /// The word where there is one; a reader that knows no others then shows the same.
    fn split(self) -> (Encoding, Option<Measure>) {
        match self {
            Self::Nothing => (Encoding::None, None),
            Self::Category => (Encoding::Category, None),
            Self::Cluster => (Encoding::Cluster, None),
            Self::Measure(Measure::Degree) => (Encoding::Degree, None),
            Self::Measure(Measure::Betweenness) => (Encoding::Betweenness, None),
            Self::Measure(Measure::Closeness) => (Encoding::Closeness, None),
            Self::Measure(Measure::CoreNumber) => (Encoding::Core, None),
            Self::Measure(measure) => (Encoding::None, Some(measure)),
        }
    }
}

impl ViewState {
    pub fn size(&self) -> Encoded {
        Encoded::of(self.size_by, self.size_measure)
    }

    pub fn set_size(&mut self, encoded: Encoded) {
        (self.size_by, self.size_measure) = encoded.split();
    }

    pub fn colour(&self) -> Encoded {
        Encoded::of(self.colour_by, self.colour_measure)
    }

    pub fn set_colour(&mut self, encoded: Encoded) {
        (self.colour_by, self.colour_measure) = encoded.split();
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::Vocabulary;
    use super::*;

    #[test]
    fn whatever_size_and_colour_stand_for_comes_back() {
        let words = [Encoded::Nothing, Encoded::Category, Encoded::Cluster];
        let measures = Measure::ALL.iter().map(|m| Encoded::Measure(*m));
        for encoded in words.into_iter().chain(measures) {
            let mut view = ViewState::default();
            view.set_size(encoded);
            view.set_colour(encoded);
            assert_eq!((view.size(), view.colour()), (encoded, encoded));
        }
    }
}
