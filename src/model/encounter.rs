//! The log of contacts: who was met or written to, when, and what came of it. A stakeholder's
//! `contact` is the person to turn to; what happened with that person is an encounter.

use jiff::civil::{Date, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{EncounterId, StakeholderId};
use super::project::Project;
use super::vocabulary::{Channel, Ownership};
use super::{Extra, is_default};

/// The longest interval between contacts, in days.
pub const INTERVAL_CAP: u16 = 3650;

/// One contact with a stakeholder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Encounter {
    pub id: EncounterId,
    pub with: StakeholderId,
    #[schemars(with = "String")]
    pub date: Date,
    /// In the project's time zone, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub time: Option<Time>,
    #[serde(default)]
    pub channel: Channel,
    /// What was learnt.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub learnt: String,
    /// What was given: a help, a document, an introduction.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub given: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agreed: String,
    /// What comes next.
    #[serde(default, skip_serializing_if = "is_default")]
    pub next: Promise,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Encounter {
    pub fn new(id: EncounterId, with: StakeholderId, date: Date) -> Self {
        Self {
            id,
            with,
            date,
            time: None,
            channel: Channel::default(),
            learnt: String::new(),
            given: String::new(),
            agreed: String::new(),
            next: Promise::default(),
            extra: Extra::new(),
        }
    }

    /// Its place in time; of those on one day, the one logged later is later.
    pub fn moment(&self) -> (Date, Time, EncounterId) {
        (self.date, self.time.unwrap_or(Time::MIN), self.id)
    }
}

/// What was promised for later; nothing where it has neither words nor a date.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Promise {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub due: Option<Date>,
    /// When it was kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub kept: Option<Date>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Promise {
    pub fn is_open(&self) -> bool {
        self.kept.is_none() && (self.due.is_some() || !self.what.is_empty())
    }
}

/// How contact with a stakeholder is kept going, where it differs from the usual.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FollowUp {
    pub with: StakeholderId,
    /// Days from one contact to the next; absent: as the training advises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 3650))]
    pub interval: Option<u16>,
    /// When the interval was chosen: it counts from there until there is a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub since: Option<Date>,
    /// No reminders but for what was promised.
    #[serde(default, skip_serializing_if = "is_default")]
    pub is_off: bool,
    /// No reminder before this day, until the next contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub postponed: Option<Date>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl FollowUp {
    /// The usual: as the training advises.
    pub fn usual(with: StakeholderId) -> Self {
        Self {
            with,
            interval: None,
            since: None,
            is_off: false,
            postponed: None,
            extra: Extra::new(),
        }
    }

    pub fn is_sound(&self) -> bool {
        self.interval
            .is_none_or(|days| (1..=INTERVAL_CAP).contains(&days))
    }
}

/// Where the log of contacts is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LogPlace {
    /// In the project's file, and with everybody who gets that.
    #[default]
    Project,
    /// In a file of the user's own on this computer.
    Private,
}

impl Project {
    /// The contacts with a stakeholder, oldest first.
    pub fn encounters_with(&self, id: StakeholderId) -> Vec<&Encounter> {
        let mut log: Vec<&Encounter> = self.encounters.values().filter(|e| e.with == id).collect();
        log.sort_by_key(|encounter| encounter.moment());
        log
    }

    /// How contact with a stakeholder is kept going.
    pub fn follow_up(&self, id: StakeholderId) -> FollowUp {
        let chosen = self.follow_ups.get(&id).cloned();
        chosen.unwrap_or_else(|| FollowUp::usual(id))
    }

    /// The user in their own network; nobody where they are not a stakeholder of it any more.
    pub fn me(&self) -> Option<StakeholderId> {
        self.card.me.filter(|id| self.stakeholders.contains_key(id))
    }

    /// Whether the network is somebody's own.
    pub fn is_personal(&self) -> bool {
        self.card.ownership == Some(Ownership::Personal)
    }

    /// Whose own the network is, where it is somebody's.
    pub fn owner(&self) -> Option<StakeholderId> {
        self.me().filter(|_| self.is_personal())
    }

    /// The document as it stands in the project's file: a private log is not part of it.
    #[must_use]
    pub fn without_private_log(&self) -> Self {
        let mut project = self.clone();
        if project.card.contact_log == LogPlace::Private {
            project.encounters = super::Records::new();
            project.follow_ups.clear();
        }
        project
    }
}
