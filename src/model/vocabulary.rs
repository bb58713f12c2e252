//! The fixed words of the domain. A word's key stands in files and in the names of translations,
//! and is never translated itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{CategoryId, ContentId};

/// A closed list of domain words.
pub trait Vocabulary: Copy + Eq + 'static {
    /// First part of the translation key: `kind` for `kind-person`.
    const PREFIX: &'static str;
    /// Every word, in the order in which lists show them.
    const ALL: &'static [Self];
    /// The word as files hold it.
    fn key(self) -> &'static str;
    /// The name of its translation.
    fn label_key(self) -> String {
        format!("{}-{}", Self::PREFIX, self.key().replace('_', "-"))
    }
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $prefix:literal { $($(#[$vdoc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
        )]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $key)] $variant,)+
        }

        impl Vocabulary for $name {
            const PREFIX: &'static str = $prefix;
            const ALL: &'static [Self] = &[$(Self::$variant,)+];
            fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }
        }
    };
}

pub(super) use vocabulary;

vocabulary!(
    /// What a stakeholder is.
    Kind, "kind" {
        Person = "person",
        Unit = "unit",
        Organisation = "organisation",
        Group = "group",
        InformationSystem = "information_system",
    }
);

vocabulary!(
    /// What the width of a tie's line stands for.
    TieWidth, "tie-width" {
        Strength = "strength",
        /// Its newest scores.
        Quality = "quality",
    }
);

vocabulary!(
    /// The categories of the training.
    BuiltinCategory, "category" {
        Government = "government",
        Finance = "finance",
        CivilSociety = "civil_society",
        Certification = "certification",
        TestCentre = "test_centre",
        Business = "business",
        Education = "education",
        Profession = "profession",
        TargetGroup = "target_group",
        Customers = "customers",
        CommunityFigures = "community_figures",
        Other = "other",
    }
);

vocabulary!(
    /// What may pass along a tie.
    BuiltinContent, "content" {
        Command = "command",
        Coordination = "coordination",
        Consultation = "consultation",
        Guidance = "guidance",
        Information = "information",
        Goods = "goods",
        Funds = "funds",
        Recommendation = "recommendation",
        Oversight = "oversight",
        SharedVision = "shared_vision",
        Values = "values",
        Friendship = "friendship",
    }
);

vocabulary!(
    /// Whether a tie is between both ends alike or runs from the first to the second.
    Direction, "direction" { Mutual = "mutual", OneWay = "one_way", }
);

vocabulary!(
    /// Whether a tie stands on paper, is lived, or both.
    Formality, "formality" { Formal = "formal", Informal = "informal", Both = "both", }
);

vocabulary!(
    /// How far a tie has come. Existing ties are the social capital; ended ones do not count.
    TieState, "state" {
        Existing = "existing",
        ToDevelop = "to_develop",
        New = "new",
        Ended = "ended",
    }
);

vocabulary!(
    /// How far a variant has come: thought up, put to the others, agreed by them.
    VariantStatus, "variant-status" { Draft = "draft", Proposed = "proposed", Agreed = "agreed", }
);

vocabulary!(
    /// What a tie rests on.
    Basis, "basis" {
        Need = "need",
        Duty = "duty",
        Togetherness = "togetherness",
        Trust = "trust",
    }
);

vocabulary!(
    /// Whether a statement is given by the source or is our reading of it.
    Evidence, "evidence" { Stated = "stated", Interpreted = "interpreted", }
);

vocabulary!(
    /// How near a stakeholder works.
    Area, "area" { Near = "near", Farther = "farther", }
);

vocabulary!(
    /// Where a stakeholder stands relative to the owner of the network.
    RelativePosition, "position" {
        Superior = "superior",
        Subordinate = "subordinate",
        Peer = "peer",
        OtherBody = "other_body",
    }
);

vocabulary!(
    /// How a stakeholder looks at the network's purpose. Sensitive.
    Stance, "stance" { Supports = "supports", Neutral = "neutral", Opposes = "opposes", }
);

vocabulary!(
    /// How a contact came about.
    Channel, "channel" {
        Meeting = "meeting",
        Visit = "visit",
        Phone = "phone",
        Message = "message",
        Email = "email",
        Event = "event",
        Other = "other",
    }
);

vocabulary!(
    /// Whose network it is.
    Ownership, "ownership" { Personal = "personal", Organisation = "organisation", }
);

vocabulary!(
    /// The kinds of competence that human capital lists.
    CompetenceKind, "competence" {
        Technical = "technical",
        Communication = "communication",
        Negotiation = "negotiation",
        Collaboration = "collaboration",
        EmotionalControl = "emotional_control",
    }
);

vocabulary!(
    /// What a norm lays down.
    NormKind, "norm" { Rule = "rule", Role = "role", Obligation = "obligation", }
);

vocabulary!(
    /// How binding a norm is by now.
    Agreement, "agreement" {
        NotAgreed = "not_agreed",
        Agreed = "agreed",
        Written = "written",
    }
);

vocabulary!(
    /// The eight components of a network, in the training's order.
    Component, "component" {
        Content = "content",
        Needs = "needs",
        Structure = "structure",
        Norms = "norms",
        SocialCapital = "social_capital",
        HumanCapital = "human_capital",
        Technoware = "technoware",
        Commitment = "commitment",
    }
);

vocabulary!(
    /// The two exercises of the training: a line of business, or the network that one has.
    ExerciseTask, "exercise" { Business = "business", OwnNetwork = "own_network", }
);

vocabulary!(
    /// The lines of business that the first exercise offers.
    Business, "business" {
        Farming = "farming",
        Livestock = "livestock",
        Fishery = "fishery",
        HomeIndustry = "home_industry",
        Crafts = "crafts",
        Other = "other",
    }
);

vocabulary!(
    /// The outline of a stakeholder on the map.
    NodeShape, "shape" {
        Circle = "circle",
        Square = "square",
        Diamond = "diamond",
        Triangle = "triangle",
        Hexagon = "hexagon",
    }
);

/// A category: one of the training's, by its key, or a user's own, by its id.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(untagged)]
pub enum CategoryRef {
    Builtin(BuiltinCategory),
    Custom(CategoryId),
}

/// A content of ties: one of the training's, by its key, or a user's own, by its id.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(untagged)]
pub enum ContentRef {
    Builtin(BuiltinContent),
    Custom(ContentId),
}

#[expect(
    clippy::derivable_impls,
    reason = "the words of a vocabulary carry no attributes"
)]
impl Default for Channel {
    fn default() -> Self {
        Self::Meeting
    }
}

impl Default for CategoryRef {
    fn default() -> Self {
        Self::Builtin(BuiltinCategory::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_words_key_is_what_the_file_holds() {
        for state in TieState::ALL {
            let json = serde_json::to_string(state).unwrap();
            assert_eq!(json, format!("\"{}\"", state.key()));
        }
        assert_eq!(TieState::ToDevelop.label_key(), "state-to-develop");
    }
}

vocabulary!(
    /// A number that the analysis gives every stakeholder. The keys are the field's own names.
    Measure, "measure" {
        Degree = "degree",
        Betweenness = "betweenness",
        Closeness = "closeness",
        InDegree = "in_degree",
        OutDegree = "out_degree",
        Strength = "strength",
        BetweennessNormalized = "betweenness_normalized",
        Harmonic = "harmonic",
        Eigenvector = "eigenvector",
        Pagerank = "pagerank",
        Katz = "katz",
        Eccentricity = "eccentricity",
        Clustering = "clustering",
        CoreNumber = "core_number",
        Constraint = "constraint",
        EffectiveSize = "effective_size",
        Efficiency = "efficiency",
        EgoDensity = "ego_density",
        MaxDependence = "max_dependence",
    }
);

impl Measure {
    /// Those that the training teaches.
    pub const TAUGHT: [Self; 3] = [Self::Degree, Self::Betweenness, Self::Closeness];

    pub fn is_taught(self) -> bool {
        Self::TAUGHT.contains(&self)
    }
}
