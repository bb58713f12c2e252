//! A variant: the baseline or a rearrangement, with its own presence, places, forms and ties.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::background::Background;
use super::group::{Group, Note};
use super::ids::{GroupId, NoteId, StakeholderId, TieId, VariantId};
use super::records::Records;
use super::stakeholder::Member;
use super::tie::Tie;
use super::vocabulary::{Component, VariantStatus};
use super::{Extra, is_default};

/// A variant without its members, ties, groups and notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct VariantHeader {
    pub id: VariantId,
    pub name: String,
    /// What this arrangement is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Who has thought it up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    /// How far it has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<VariantStatus>,
    /// Off: every tie counts both ways. On: a one-way tie counts one way, a mutual tie is two arcs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub follow_direction: bool,
    /// On: the length of a tie is 1/strength.
    #[serde(default, skip_serializing_if = "is_default")]
    pub use_strength: bool,
    /// What is written about each of the eight components for the network as a whole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub components: Components,
    /// What has to be done, and who does it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// What it is arranged on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background: Option<Background>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl VariantHeader {
    /// Whether replacing `self` by `other` can change any measure.
    pub fn differs_in_topology(&self, other: &Self) -> bool {
        (self.follow_direction, self.use_strength) != (other.follow_direction, other.use_strength)
    }

    pub fn new(id: VariantId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            purpose: String::new(),
            author: String::new(),
            date: None,
            status: None,
            follow_direction: false,
            use_strength: false,
            components: Components::default(),
            tasks: Vec::new(),
            background: None,
            extra: Extra::new(),
        }
    }
}

/// Something that has to be done in the network.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Task {
    pub text: String,
    /// Who does it. Who is not present in the variant counts for nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub done_by: Vec<StakeholderId>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// The eight components of the network as a whole, one text each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Components {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub content: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub needs: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub structure: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub norms: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub social_capital: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub human_capital: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub technoware: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub commitment: String,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Components {
    pub fn text(&self, component: Component) -> &str {
        match component {
            Component::Content => &self.content,
            Component::Needs => &self.needs,
            Component::Structure => &self.structure,
            Component::Norms => &self.norms,
            Component::SocialCapital => &self.social_capital,
            Component::HumanCapital => &self.human_capital,
            Component::Technoware => &self.technoware,
            Component::Commitment => &self.commitment,
        }
    }

    pub fn text_mut(&mut self, component: Component) -> &mut String {
        match component {
            Component::Content => &mut self.content,
            Component::Needs => &mut self.needs,
            Component::Structure => &mut self.structure,
            Component::Norms => &mut self.norms,
            Component::SocialCapital => &mut self.social_capital,
            Component::HumanCapital => &mut self.human_capital,
            Component::Technoware => &mut self.technoware,
            Component::Commitment => &mut self.commitment,
        }
    }
}

/// A variant in memory: header, members, ties, groups and notes, each by id.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    pub header: VariantHeader,
    pub members: Records<StakeholderId, Member>,
    pub ties: Records<TieId, Tie>,
    pub groups: BTreeMap<GroupId, Group>,
    pub notes: BTreeMap<NoteId, Note>,
}

impl Variant {
    pub fn new(header: VariantHeader) -> Self {
        Self {
            header,
            members: Records::new(),
            ties: Records::new(),
            groups: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    /// Whether nothing is left but the header.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty() && self.groups.is_empty() && self.notes.is_empty()
    }

    /// The ties at one stakeholder, in order of id.
    pub fn ties_of(&self, id: StakeholderId) -> impl Iterator<Item = &Tie> {
        self.ties.values().filter(move |tie| tie.touches(id))
    }
}
