//! The record of an exercise of the training: who does it, what they found by hand, and what they
//! say of it. It stands in the document, so that a group can go on another day and a trainer can
//! compare the files of many groups.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use siphasher::sip128::SipHasher13;
use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;

use super::ids::{StakeholderId, VariantId};
use super::vocabulary::{Business, ExerciseTask};
use super::{Extra, Project, is_default};

/// An exercise as far as it has come. Whoever is named and not there (any more) counts for nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Exercise {
    pub task: ExerciseTask,
    /// What the group of participants is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// The names of those in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business: Option<Business>,
    /// Which line of business it is, more closely or where it is none of the list.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub business_name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_group: Option<StakeholderId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_company: Option<StakeholderId>,
    /// How partner group and partner company work together.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pattern: String,
    /// How that is to be developed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub development: String,
    /// The answer that is being thought about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answer: HandAnswer,
    /// The answers that were given, oldest first. The first is what a comparison goes by: it was
    /// found without the program. None is changed or taken out but by undo.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<HandAnswer>,
    /// What the group makes of a difference to the program's answer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reflection: String,
    /// The variant that was made to remove the bottleneck.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rearranged: Option<VariantId>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub explanation: Explanation,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked: Option<Lock>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Where the bottleneck is, found by hand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct HandAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<Named>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// When it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Who is named as the bottleneck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Named {
    /// There is none.
    Nobody,
    Stakeholder(StakeholderId),
}

/// What is said when the exercise is presented.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Explanation {
    /// What was wrong.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub problem: String,
    /// What was rearranged.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub change: String,
    /// Why that helps.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Keeps the program's own answer back until somebody says the trainer's word. A fence for a
/// classroom, not a safe: whoever opens the file in another program can take it away, and a short
/// word can be tried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Lock {
    #[schemars(with = "String", extend("format" = "uuid"))]
    salt: Uuid,
    /// SipHash-1-3-128 of the word, keyed with the salt: 32 hexadecimal digits.
    digest: String,
}

impl Lock {
    /// A lock that this word opens, whatever its capitals and the space around it; none for an
    /// empty word. The salt is to be a new random one.
    pub fn new(word: &str, salt: Uuid) -> Option<Self> {
        let digest = digest(salt, word)?;
        Some(Self { salt, digest })
    }

    pub fn opens_with(&self, word: &str) -> bool {
        digest(self.salt, word).is_some_and(|digest| digest == self.digest)
    }

    fn is_sound(&self) -> bool {
        self.digest.len() == 32 && self.digest.bytes().all(|b| b.is_ascii_hexdigit())
    }
}

fn digest(salt: Uuid, word: &str) -> Option<String> {
    let word: String = word.trim().to_lowercase().nfc().collect();
    let hash = SipHasher13::new_with_key(salt.as_bytes()).hash(word.as_bytes());
    (!word.is_empty()).then(|| format!("{:032x}", hash.as_u128()))
}

/// Why the program keeps its own answer back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// The trainer has locked it.
    Locked,
    /// The group has not given its own answer yet.
    UntilAnswered,
}

impl Exercise {
    pub fn new(task: ExerciseTask) -> Self {
        Self {
            task,
            group: String::new(),
            members: Vec::new(),
            business: None,
            business_name: String::new(),
            partner_group: None,
            partner_company: None,
            pattern: String::new(),
            development: String::new(),
            answer: HandAnswer::default(),
            given: Vec::new(),
            reflection: String::new(),
            rearranged: None,
            explanation: Explanation::default(),
            locked: None,
            extra: Extra::new(),
        }
    }

    /// The answer that was given first, and so without the program's help.
    pub fn first_answer(&self) -> Option<&HandAnswer> {
        self.given.first()
    }

    /// Whether, and why, the program's answer is kept back.
    pub fn withholds(&self) -> Option<Withheld> {
        if self.locked.is_some() {
            return Some(Withheld::Locked);
        }
        let asked = self.task == ExerciseTask::Business;
        (asked && self.given.is_empty()).then_some(Withheld::UntilAnswered)
    }

    /// Whether every answer given says whom it names and when, and a lock can be opened.
    pub fn is_sound(&self) -> bool {
        let mut given = self.given.iter();
        given.all(|answer| answer.named.is_some() && answer.date.is_some())
            && self.locked.as_ref().is_none_or(Lock::is_sound)
    }
}

impl Project {
    /// Whether, and why, findings, roles, proposals and marks of bottlenecks are not to be shown:
    /// the one place that decides it.
    pub fn withholds_answers(&self) -> Option<Withheld> {
        self.exercise.as_ref().and_then(Exercise::withholds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered() -> Exercise {
        let answer = HandAnswer {
            named: Some(Named::Nobody),
            date: Some(Date::constant(2026, 3, 1)),
            ..HandAnswer::default()
        };
        Exercise {
            given: vec![answer],
            ..Exercise::new(ExerciseTask::Business)
        }
    }

    #[test]
    fn a_lock_opens_with_its_word_alone() {
        let lock = Lock::new(" Gabah ", Uuid::from_u128(1)).unwrap();
        assert!(lock.opens_with("gabah") && lock.opens_with("GABAH "));
        assert!(!lock.opens_with("gaba") && !lock.opens_with(""));
        assert_eq!(Lock::new("  ", Uuid::nil()), None);
        assert_ne!(
            lock,
            Lock::new("gabah", Uuid::from_u128(2)).unwrap(),
            "the salt differs"
        );
        let json = serde_json::to_string(&lock).unwrap();
        assert!(!json.to_lowercase().contains("gabah"));
        let read: Lock = serde_json::from_str(&json).unwrap();
        assert!(read.is_sound() && read.opens_with("gabah"));
    }

    #[test]
    fn a_digest_is_the_same_on_every_machine_and_in_every_version() {
        let digest = digest(Uuid::from_u128(7), "Jejaring");
        assert_eq!(digest.as_deref(), Some("e0f1f2eacaa307f48e4f67d43d1af782"));
    }

    #[test]
    fn the_answer_is_kept_back_until_the_groups_own_stands_and_while_it_is_locked() {
        let mut exercise = Exercise::new(ExerciseTask::Business);
        assert_eq!(exercise.withholds(), Some(Withheld::UntilAnswered));
        exercise = answered();
        assert_eq!(exercise.withholds(), None);
        exercise.locked = Lock::new("gabah", Uuid::nil());
        assert_eq!(exercise.withholds(), Some(Withheld::Locked));
        assert!(exercise.is_sound());
        // One's own network is rearranged along the components: nobody asks for a bottleneck.
        assert_eq!(Exercise::new(ExerciseTask::OwnNetwork).withholds(), None);
    }

    #[test]
    fn an_answer_given_has_a_name_and_a_date() {
        for spoil in [
            (|e| e.given[0].named = None) as fn(&mut Exercise),
            |e| e.given[0].date = None,
            |e| {
                e.locked = Some(Lock {
                    salt: Uuid::nil(),
                    digest: "x".to_owned(),
                });
            },
        ] {
            let mut exercise = answered();
            assert!(exercise.is_sound());
            spoil(&mut exercise);
            assert!(!exercise.is_sound());
        }
    }
}
