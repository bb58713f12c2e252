//! Scores and the dated assessments that carry them, so that a judgement has a history.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Extra;

/// A score from 0 to 4. "Not assessed" is the absence of a score, never 0.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(#[schemars(range(min = 0, max = 4))] u8);

impl Score {
    pub const MAX: u8 = 4;

    /// `None` above 4.
    pub fn new(value: u8) -> Option<Self> {
        (value <= Self::MAX).then_some(Self(value))
    }

    pub fn value(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = String;
    fn try_from(value: u8) -> Result<Self, Self::Error> {
        Self::new(value).ok_or_else(|| format!("score {value} is not between 0 and {}", Self::MAX))
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// One judgement of one thing: when, by whom, how much, and why.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Assessment {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// One judgement of a tie's five quality factors. Trust is sensitive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct QualityAssessment {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regular_meetings: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mutual_benefit: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared_challenge: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trust: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prior_relationship: Option<Score>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// One judgement of a stakeholder's power and interest. Sensitive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct PowerInterest {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub power: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest: Option<Score>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(flatten)]
    pub extra: Extra,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_above_four_is_refused() {
        assert!(Score::new(5).is_none());
        assert!(serde_json::from_str::<Score>("5").is_err());
        assert_eq!(serde_json::from_str::<Score>("4").unwrap().value(), 4);
    }
}
