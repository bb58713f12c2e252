//! The outer form of a version 1 file, as it is read. The records inside are the model's own.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::model::{
    Category, Content, Encounter, Exercise, Extra, FollowUp, Group, Member, NetworkCard, Note,
    Partnership, Project, Records, Reserved, SavedView, Stakeholder, StakeholderId, StyleRule, Tie,
    Variant, VariantHeader, VariantId, ViewState,
};

use super::error::{Reason, RecordKind, RecordName};

/// A Jejaring project, version 1. Lists are sorted by id; ids are unique in the project, except
/// that a tie keeps its id across variants. Unknown fields are kept.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(title = "Jejaring project, version 1")]
pub(super) struct FileV1 {
    /// The magic word: `jejaring`.
    #[schemars(extend("const" = "jejaring"))]
    #[expect(
        dead_code,
        reason = "read for the schema; the header was checked before"
    )]
    format: String,
    /// The version of the format that the file was written in.
    #[schemars(range(min = 1))]
    version: u32,
    /// The lowest version that a reader must understand.
    #[expect(
        dead_code,
        reason = "read for the schema; the header was checked before"
    )]
    min_reader: u32,
    /// The version of the program that wrote the file.
    #[serde(default)]
    #[expect(dead_code, reason = "kept for people; a save writes its own")]
    app: String,
    /// The project's identity from birth.
    #[schemars(with = "String", extend("format" = "uuid"))]
    project: Uuid,
    /// The next id to hand out; above every id in the file, below 2^53.
    #[schemars(range(max = 9_007_199_254_740_991u64))]
    next_id: u64,
    #[serde(default)]
    network: NetworkCard,
    #[serde(default)]
    categories: Vec<Category>,
    #[serde(default)]
    contents: Vec<Content>,
    #[serde(default)]
    style_rules: Vec<StyleRule>,
    #[serde(default)]
    stakeholders: Vec<Stakeholder>,
    #[schemars(length(min = 1))]
    variants: Vec<VariantRecord>,
    /// Views that are kept, for a presentation or to come back to.
    #[serde(default)]
    #[schemars(with = "Vec<SavedView>")]
    views: Vec<serde_json::Value>,
    /// The exercise of the training that is done in this project.
    #[serde(default)]
    #[schemars(with = "Option<Exercise>")]
    exercise: Option<serde_json::Value>,
    /// What stakeholders build together.
    #[serde(default)]
    #[schemars(with = "Vec<Partnership>")]
    partnerships: Vec<serde_json::Value>,
    /// The log of contacts.
    #[serde(default)]
    #[schemars(with = "Vec<Encounter>")]
    contacts: Vec<serde_json::Value>,
    /// How contact is kept going, by stakeholder.
    #[serde(default)]
    #[schemars(with = "Vec<FollowUp>")]
    follow_ups: Vec<serde_json::Value>,
    #[serde(default)]
    reserved: Reserved,
    /// How the project was looked at last.
    #[serde(default)]
    #[schemars(with = "ViewState")]
    view: Option<serde_json::Value>,
    #[serde(flatten)]
    extra: Extra,
}

/// A variant: its header's fields, then its members and ties, and its groups and notes if there are
/// any.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Variant")]
struct VariantRecord {
    #[serde(flatten)]
    header: VariantHeader,
    #[serde(default)]
    members: Vec<Member>,
    #[serde(default)]
    ties: Vec<Tie>,
    #[serde(default)]
    groups: Vec<Group>,
    #[serde(default)]
    notes: Vec<Note>,
}

/// A record that an earlier record of the same list has displaced.
pub(super) type Duplicate = (RecordName, Reason);

impl FileV1 {
    pub(super) fn into_project(self) -> Result<Project, Duplicate> {
        let mut variants = BTreeMap::new();
        for record in self.variants {
            let id = record.header.id;
            let inside = Some(id);
            let mut variant = Variant {
                members: by_id(record.members, |m| m.id, RecordKind::Member, inside)?,
                ties: by_id(record.ties, |t| t.id, RecordKind::Tie, inside)?,
                groups: by_id(record.groups, |g| g.id, RecordKind::Group, inside)?,
                notes: by_id(record.notes, |n| n.id, RecordKind::Note, inside)?,
                header: record.header,
            };
            variant.heal_groups();
            if variants.insert(id, variant).is_some() {
                return Err(duplicate(RecordKind::Variant, id, None));
            }
        }
        let (views, unreadable) = readable(self.views, |view: &SavedView| {
            (view.is_sound() && view.id.0 < self.next_id).then_some(view.id)
        });
        let mut reserved = self.reserved;
        reserved.views.extend(unreadable);
        let exercise = self.exercise.and_then(|value| {
            let exercise = readable_exercise(&value);
            if exercise.is_none() {
                reserved.exercises.push(value);
            }
            exercise
        });
        let stakeholders: Records<StakeholderId, Stakeholder> =
            by_id(self.stakeholders, |s| s.id, RecordKind::Stakeholder, None)?;
        let knows = |id: &StakeholderId| stakeholders.contains_key(id);
        let (encounters, unreadable) = readable(self.contacts, |e: &Encounter| {
            (knows(&e.with) && e.id.0 < self.next_id).then_some(e.id)
        });
        reserved.contacts.extend(unreadable);
        let (follow_ups, unreadable) = readable(self.follow_ups, |f: &FollowUp| {
            (knows(&f.with) && f.is_sound()).then_some(f.with)
        });
        reserved.contacts.extend(unreadable);
        let mut project = Project {
            uuid: self.project,
            format_version: self.version,
            next_id: self.next_id,
            card: self.network,
            categories: by_id(self.categories, |c| c.id, RecordKind::Category, None)?,
            contents: by_id(self.contents, |c| c.id, RecordKind::Content, None)?,
            style_rules: by_id(self.style_rules, |r| r.id, RecordKind::StyleRule, None)?,
            stakeholders,
            variants,
            views,
            exercise,
            partnerships: BTreeMap::new(),
            encounters: encounters.into_iter().collect(),
            follow_ups,
            reserved,
            view: self.view.map(readable_view).unwrap_or_default(),
            extra: self.extra,
        };
        take_in_partnerships(&mut project, self.partnerships);
        Ok(project)
    }
}

/// The records that are sound by `key`, and those that this version cannot read: like them, they are
/// kept and written back, and never keep a project from opening.
fn readable<K: Ord + Copy, T: DeserializeOwned>(
    values: Vec<serde_json::Value>,
    key: impl Fn(&T) -> Option<K>,
) -> (BTreeMap<K, T>, Vec<serde_json::Value>) {
    let mut records = BTreeMap::new();
    let mut unreadable = Vec::new();
    for value in values {
        let record = serde_json::from_value::<T>(value.clone()).ok();
        let keyed = record.and_then(|record| Some((key(&record)?, record)));
        match keyed {
            Some((key, record)) if !records.contains_key(&key) => {
                records.insert(key, record);
            }
            _ => unreadable.push(value),
        }
    }
    (records, unreadable)
}

/// The exercise, where this version can read it; what it cannot read is kept all the same.
fn readable_exercise(value: &serde_json::Value) -> Option<Exercise> {
    let exercise = serde_json::from_value::<Exercise>(value.clone()).ok()?;
    exercise.is_sound().then_some(exercise)
}

/// Takes in the partnerships that this version can read; the others are kept and written back.
fn take_in_partnerships(project: &mut Project, values: Vec<serde_json::Value>) {
    for value in values {
        match serde_json::from_value::<Partnership>(value.clone()) {
            Ok(partnership)
                if partnership.is_sound()
                    && partnership.id.0 < project.next_id
                    && project.knows_parties(&partnership)
                    && !project.partnerships.contains_key(&partnership.id) =>
            {
                project.partnerships.insert(partnership.id, partnership);
            }
            _ => project.reserved.partnerships.push(value),
        }
    }
}

/// How a project is looked at must never keep it from opening.
fn readable_view(value: serde_json::Value) -> ViewState {
    serde_json::from_value(value).unwrap_or_else(|error| {
        log::warn!("the saved view cannot be read and is reset: {error}");
        ViewState::default()
    })
}

fn by_id<K: Ord + Copy + std::fmt::Display, T, M: FromIterator<(K, T)>>(
    records: Vec<T>,
    id_of: impl Fn(&T) -> K,
    kind: RecordKind,
    variant: Option<VariantId>,
) -> Result<M, Duplicate> {
    let mut ids: Vec<K> = records.iter().map(&id_of).collect();
    ids.sort_unstable();
    if let Some(twice) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(duplicate(kind, twice[0], variant));
    }
    let named = records.into_iter().map(|record| (id_of(&record), record));
    Ok(named.collect())
}

fn duplicate(
    kind: RecordKind,
    id: impl std::fmt::Display,
    variant: Option<VariantId>,
) -> Duplicate {
    let name = RecordName {
        kind,
        id: id.to_string().parse().ok(),
        variant: variant.map(|v| v.0),
    };
    (name, Reason::DuplicateId)
}
