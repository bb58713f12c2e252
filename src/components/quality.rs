//! The five factors of a tie's quality, read off its dated scores.

use crate::model::{QualityAssessment, Score, Tie, TieState, Variant};

/// A factor of a tie's quality, in the order in which forms show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    RegularMeetings,
    MutualBenefit,
    SharedChallenge,
    /// Sensitive.
    Trust,
    PriorRelationship,
}

impl Factor {
    pub const ALL: [Self; 5] = [
        Self::RegularMeetings,
        Self::MutualBenefit,
        Self::SharedChallenge,
        Self::Trust,
        Self::PriorRelationship,
    ];

    /// The key of its name.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::RegularMeetings => "quality-regular-meetings",
            Self::MutualBenefit => "quality-mutual-benefit",
            Self::SharedChallenge => "quality-shared-challenge",
            Self::Trust => "quality-trust",
            Self::PriorRelationship => "quality-prior-relationship",
        }
    }

    pub fn of(self, entry: &QualityAssessment) -> Option<Score> {
        match self {
            Self::RegularMeetings => entry.regular_meetings,
            Self::MutualBenefit => entry.mutual_benefit,
            Self::SharedChallenge => entry.shared_challenge,
            Self::Trust => entry.trust,
            Self::PriorRelationship => entry.prior_relationship,
        }
    }

    /// The place of its score in an assessment.
    pub fn of_mut(self, entry: &mut QualityAssessment) -> &mut Option<Score> {
        match self {
            Self::RegularMeetings => &mut entry.regular_meetings,
            Self::MutualBenefit => &mut entry.mutual_benefit,
            Self::SharedChallenge => &mut entry.shared_challenge,
            Self::Trust => &mut entry.trust,
            Self::PriorRelationship => &mut entry.prior_relationship,
        }
    }

    /// The newest score that a tie was given: by date, and by order where dates are equal or
    /// missing.
    pub fn newest(self, tie: &Tie) -> Option<Score> {
        let scored = tie.quality.iter().filter(|entry| self.of(entry).is_some());
        scored
            .max_by_key(|entry| entry.date)
            .and_then(|e| self.of(e))
    }

    /// The mean of the newest scores over the existing ties that have one, from 0 to 4, and how
    /// many those are; `None` without any.
    pub fn mean(self, variant: &Variant) -> Option<(f64, usize)> {
        let existing = variant.ties.values();
        let existing = existing.filter(|tie| tie.state == TieState::Existing);
        let scores: Vec<Score> = existing.filter_map(|tie| self.newest(tie)).collect();
        let sum: f64 = scores.iter().map(|score| f64::from(score.value())).sum();
        #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
        let mean = sum / scores.len() as f64;
        (!scores.is_empty()).then_some((mean, scores.len()))
    }
}
