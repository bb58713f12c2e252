//! A stakeholder: what all variants share (`Stakeholder`) and what each has its own (`Member`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::assessment::{Assessment, PowerInterest};
use super::geometry::Point;
use super::ids::StakeholderId;
use super::vocabulary::{
    Agreement, Area, CategoryRef, CompetenceKind, Kind, NormKind, RelativePosition, Stance,
};
use super::{Extra, is_default};

/// What is true of a stakeholder in every variant; edited once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Stakeholder {
    pub id: StakeholderId,
    /// Full name.
    pub name: String,
    /// Short label for the map; the name stands there where this is empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    #[serde(default)]
    pub category: CategoryRef,
    #[serde(default, skip_serializing_if = "is_default")]
    pub contact: Contact,
    /// Field of work (*bidang garapan*).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub field_of_work: String,
    /// Duties and functions (*tupoksi*).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub duties: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub aims: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub vision_mission: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// Programmes that could be joined.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub programmes: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relative_position: Option<RelativePosition>,
    /// Sensitive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Dated power and interest scores. Sensitive.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub power_interest: Vec<PowerInterest>,
    /// Competences that the stakeholder has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub competences_had: Vec<Competence>,
    /// Information technology in use now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub technoware_now: Vec<Technoware>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Stakeholder {
    pub fn new(id: StakeholderId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            label: String::new(),
            kind: None,
            category: CategoryRef::default(),
            contact: Contact::default(),
            field_of_work: String::new(),
            duties: String::new(),
            aims: String::new(),
            vision_mission: String::new(),
            area: None,
            programmes: String::new(),
            relative_position: None,
            stance: None,
            notes: String::new(),
            power_interest: Vec::new(),
            competences_had: Vec::new(),
            technoware_now: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// What the map and the lists call it: the short label, or else the name.
    pub fn display_label(&self) -> &str {
        if self.label.is_empty() {
            &self.name
        } else {
            &self.label
        }
    }
}

/// The person to turn to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Contact {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub person: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub position: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A stakeholder's part in one variant. It is present there exactly if this record exists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Member {
    pub id: StakeholderId,
    /// Centre on the canvas, in canvas units (1/96 inch, y down).
    pub position: Point,
    /// A locked stakeholder keeps its place when others are moved or laid out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub locked: bool,
    /// What it does in the network (*peran*); the computed role is another thing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub norms: Vec<Norm>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub competences_needed: Vec<Competence>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub technoware_planned: Vec<Technoware>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub commitment: Commitment,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Member {
    pub fn new(id: StakeholderId, position: Point) -> Self {
        Self {
            id,
            position,
            locked: false,
            role: String::new(),
            needs: Vec::new(),
            norms: Vec::new(),
            competences_needed: Vec::new(),
            technoware_planned: Vec::new(),
            commitment: Commitment::default(),
            extra: Extra::new(),
        }
    }

    /// Gives those who meet its needs, and those towards whom its norms hold, other ids; who gets
    /// none is left out.
    pub fn rename_partners(&mut self, id: impl Fn(StakeholderId) -> Option<StakeholderId>) {
        let needs = self.needs.iter_mut().map(|need| &mut need.met_by);
        let norms = self.norms.iter_mut().map(|norm| &mut norm.towards);
        for list in needs.chain(norms) {
            *list = list.iter().filter_map(|old| id(*old)).collect();
        }
    }
}

/// Something a stakeholder needs from the network.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Need {
    pub text: String,
    /// Who meets it. Who is not present in the variant counts for nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub met_by: Vec<StakeholderId>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// An agreed rule, role or obligation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Norm {
    pub text: String,
    #[serde(default = "default_norm_kind")]
    pub kind: NormKind,
    #[serde(default = "default_agreement")]
    pub agreement: Agreement,
    /// Towards whom it holds: it governs the ties with these. Empty: all ties of who is bound.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub towards: Vec<StakeholderId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assessments: Vec<Assessment>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Default for Norm {
    fn default() -> Self {
        Self {
            text: String::new(),
            kind: default_norm_kind(),
            agreement: default_agreement(),
            towards: Vec::new(),
            assessments: Vec::new(),
            note: String::new(),
            extra: Extra::new(),
        }
    }
}

fn default_norm_kind() -> NormKind {
    NormKind::Rule
}

fn default_agreement() -> Agreement {
    Agreement::NotAgreed
}

/// A competence that is had or needed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Competence {
    pub name: String,
    #[serde(default = "default_competence_kind")]
    pub kind: CompetenceKind,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assessments: Vec<Assessment>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Default for Competence {
    fn default() -> Self {
        Self {
            name: String::new(),
            kind: default_competence_kind(),
            assessments: Vec::new(),
            note: String::new(),
            extra: Extra::new(),
        }
    }
}

fn default_competence_kind() -> CompetenceKind {
    CompetenceKind::Technical
}

/// Information technology that is used or planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Technoware {
    pub name: String,
    /// Which data or flow of information it serves.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assessments: Vec<Assessment>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// The will to keep the norms, with its evidence. Sensitive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Commitment {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub statement: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assessments: Vec<Assessment>,
    #[serde(flatten)]
    pub extra: Extra,
}
