//! The project: one network of stakeholders in one or more variants.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::encounter::{Encounter, FollowUp, LogPlace};
use super::exercise::Exercise;
use super::filter::ViewState;
use super::ids::{
    CategoryId, ContentId, EncounterId, GroupId, NoteId, PartnershipId, SavedViewId, StakeholderId,
    StyleRuleId, TieId, VariantId,
};
use super::partnership::{Partnership, StepTemplate};
use super::records::Records;
use super::saved_view::SavedView;
use super::stakeholder::Stakeholder;
use super::tie::Tie;
use super::variant::{Variant, VariantHeader};
use super::vocabulary::{CategoryRef, ContentRef, NodeShape, Ownership};
use super::{Extra, is_default};

/// The version of the project file that these records are.
pub const FORMAT_VERSION: u32 = 1;

/// What the project says about the network as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NetworkCard {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// The unit or organisation whose network it is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ownership: Option<Ownership>,
    /// IANA name of the time zone, such as `Asia/Jakarta`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub time_zone: String,
    /// The user in their own network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub me: Option<StakeholderId>,
    /// Where the log of contacts is kept.
    #[serde(skip_serializing_if = "is_default")]
    pub contact_log: LogPlace,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Steps that users keep for partnerships to come; each with a name of its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub step_templates: Vec<StepTemplate>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A category that a user added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Category {
    pub id: CategoryId,
    pub name: String,
    /// `#RRGGBB`.
    pub colour: String,
    pub shape: NodeShape,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A content of ties that a user added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Content {
    pub id: ContentId,
    pub name: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A rule that colours what matches it; the first match in order of id wins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StyleRule {
    pub id: StyleRuleId,
    pub name: String,
    /// Stakeholders of this category; every stakeholder where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<CategoryRef>,
    /// `#RRGGBB`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shape: Option<NodeShape>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Records that other versions of the program use: read, kept and written back untouched. The
/// groups and notes of this version belong to their variants, its views and partnerships to the
/// project.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Reserved {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<serde_json::Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<serde_json::Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<serde_json::Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partnerships: Vec<serde_json::Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<serde_json::Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exercises: Vec<serde_json::Value>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// The document. Its only mutator is [`Project::apply`](super::change).
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// The project's identity from birth: recovery, clipboard and merging go by it.
    pub uuid: Uuid,
    /// The version of the file that it came from: never relabelled, so that a newer program
    /// does not take its own file for an old one.
    pub format_version: u32,
    /// The next id to hand out; never goes back, not by undo either.
    pub next_id: u64,
    pub card: NetworkCard,
    pub categories: BTreeMap<CategoryId, Category>,
    pub contents: BTreeMap<ContentId, Content>,
    pub style_rules: BTreeMap<StyleRuleId, StyleRule>,
    pub stakeholders: Records<StakeholderId, Stakeholder>,
    /// Never empty; the first is the default variant.
    pub variants: BTreeMap<VariantId, Variant>,
    /// Views that are kept; [`Project::saved_views`] has them in their order.
    pub views: BTreeMap<SavedViewId, SavedView>,
    /// The exercise that is done in this document.
    pub exercise: Option<Exercise>,
    pub partnerships: BTreeMap<PartnershipId, Partnership>,
    /// The log of contacts.
    pub encounters: Records<EncounterId, Encounter>,
    /// How contact is kept going, where it differs from the usual.
    pub follow_ups: BTreeMap<StakeholderId, FollowUp>,
    pub reserved: Reserved,
    pub view: ViewState,
    /// Unknown fields of the file's top level.
    pub extra: Extra,
}

impl Project {
    /// An empty project with one variant of the given name.
    pub fn new(variant_name: &str) -> Self {
        let id = VariantId(1);
        let variant = Variant::new(VariantHeader::new(id, variant_name));
        Self {
            uuid: Uuid::new_v4(),
            format_version: FORMAT_VERSION,
            next_id: 2,
            card: NetworkCard::default(),
            categories: BTreeMap::new(),
            contents: BTreeMap::new(),
            style_rules: BTreeMap::new(),
            stakeholders: Records::new(),
            variants: BTreeMap::from([(id, variant)]),
            views: BTreeMap::new(),
            exercise: None,
            partnerships: BTreeMap::new(),
            encounters: Records::new(),
            follow_ups: BTreeMap::new(),
            reserved: Reserved::default(),
            view: ViewState::default(),
            extra: Extra::new(),
        }
    }

    fn allocate(&mut self) -> u64 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    pub fn allocate_stakeholder(&mut self) -> StakeholderId {
        StakeholderId(self.allocate())
    }

    pub fn allocate_tie(&mut self) -> TieId {
        TieId(self.allocate())
    }

    pub fn allocate_variant(&mut self) -> VariantId {
        VariantId(self.allocate())
    }

    pub fn allocate_group(&mut self) -> GroupId {
        GroupId(self.allocate())
    }

    pub fn allocate_saved_view(&mut self) -> SavedViewId {
        SavedViewId(self.allocate())
    }

    pub fn allocate_partnership(&mut self) -> PartnershipId {
        PartnershipId(self.allocate())
    }

    pub fn allocate_encounter(&mut self) -> EncounterId {
        EncounterId(self.allocate())
    }

    pub fn allocate_note(&mut self) -> NoteId {
        NoteId(self.allocate())
    }

    pub fn allocate_category(&mut self) -> CategoryId {
        CategoryId(self.allocate())
    }

    pub fn allocate_content(&mut self) -> ContentId {
        ContentId(self.allocate())
    }

    /// The views that are kept, in the order of their list.
    pub fn saved_views(&self) -> Vec<&SavedView> {
        let mut views: Vec<&SavedView> = self.views.values().collect();
        views.sort_by_key(|view| (view.order, view.id));
        views
    }

    /// Whether every party of a partnership is a stakeholder of the project.
    pub fn knows_parties(&self, partnership: &Partnership) -> bool {
        let mut parties = partnership.parties.iter();
        parties.all(|party| self.stakeholders.contains_key(&party.stakeholder))
    }

    /// The partnerships that a tie belongs to, in order of id.
    pub fn partnerships_of<'a>(&'a self, tie: &'a Tie) -> impl Iterator<Item = &'a Partnership> {
        self.partnerships.values().filter(|p| p.concerns(tie))
    }

    /// The partnership with this name, compared without regard to case.
    pub fn partnership_named(&self, name: &str) -> Option<&Partnership> {
        let wanted = name.to_lowercase();
        let mut all = self.partnerships.values();
        all.find(|p| p.name.to_lowercase() == wanted)
    }

    /// The variant that the view names, or else the first.
    pub fn active_variant(&self) -> VariantId {
        self.view
            .variant
            .filter(|id| self.variants.contains_key(id))
            .unwrap_or_else(|| self.first_variant())
    }

    /// The default variant.
    pub fn first_variant(&self) -> VariantId {
        self.variants.keys().next().copied().unwrap_or(VariantId(1))
    }

    /// The variant with this name, compared without regard to case.
    pub fn variant_named(&self, name: &str) -> Option<VariantId> {
        let wanted = name.to_lowercase();
        self.variants
            .values()
            .find(|v| v.header.name.to_lowercase() == wanted)
            .map(|v| v.header.id)
    }

    pub fn variant(&self, id: VariantId) -> Option<&Variant> {
        self.variants.get(&id)
    }

    pub fn stakeholder(&self, id: StakeholderId) -> Option<&Stakeholder> {
        self.stakeholders.get(&id)
    }

    /// Whether a reference to a category leads to something.
    pub fn knows_category(&self, category: CategoryRef) -> bool {
        match category {
            CategoryRef::Builtin(_) => true,
            CategoryRef::Custom(id) => self.categories.contains_key(&id),
        }
    }

    /// Whether a reference to a content leads to something.
    pub fn knows_content(&self, content: ContentRef) -> bool {
        match content {
            ContentRef::Builtin(_) => true,
            ContentRef::Custom(id) => self.contents.contains_key(&id),
        }
    }
}
