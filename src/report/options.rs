//! What a report is to hold and how it is to look.

use jiff::Timestamp;

use crate::findings::Thresholds;
use crate::model::{Project, VariantId, Vocabulary};

use super::paper::Paper;

/// A part of a report, in the order in which parts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Cover,
    Contents,
    /// What a hurried reader has to know.
    Summary,
    Purpose,
    Stakeholders,
    Map,
    Measures,
    Roles,
    Findings,
    WhatIf,
    Rearrangement,
    Exercise,
    Components,
    /// What is built together with others.
    Partnerships,
    FollowUp,
    /// The stakeholders on one page.
    Matrix,
    Annex,
}

impl Vocabulary for Part {
    const PREFIX: &'static str = "report-part";
    const ALL: &'static [Self] = &[
        Self::Cover,
        Self::Contents,
        Self::Summary,
        Self::Purpose,
        Self::Stakeholders,
        Self::Map,
        Self::Measures,
        Self::Roles,
        Self::Findings,
        Self::WhatIf,
        Self::Rearrangement,
        Self::Exercise,
        Self::Components,
        Self::Partnerships,
        Self::FollowUp,
        Self::Matrix,
        Self::Annex,
    ];
    fn key(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Contents => "contents",
            Self::Summary => "summary",
            Self::Purpose => "purpose",
            Self::Stakeholders => "stakeholders",
            Self::Map => "map",
            Self::Measures => "measures",
            Self::Roles => "roles",
            Self::Findings => "findings",
            Self::WhatIf => "what_if",
            Self::Rearrangement => "rearrangement",
            Self::Exercise => "exercise",
            Self::Components => "components",
            Self::Partnerships => "partnerships",
            Self::FollowUp => "follow_up",
            Self::Matrix => "matrix",
            Self::Annex => "annex",
        }
    }
}

impl Part {
    /// Those of a report where nothing is said: all but the matrix, which is a page of its own.
    pub fn usual() -> Vec<Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|part| *part != Self::Matrix).collect()
    }

    /// Those of a report of a few pages.
    pub fn short() -> Vec<Self> {
        vec![
            Self::Cover,
            Self::Summary,
            Self::Purpose,
            Self::Map,
            Self::Findings,
            Self::Rearrangement,
            Self::FollowUp,
        ]
    }
}

impl Part {
    /// Those chosen, each once, in the order of the report.
    pub(super) fn ordered(chosen: &[Self]) -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|part| chosen.contains(part))
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ReportOptions {
    /// Whom the report is about.
    pub variant: VariantId,
    /// What was before, if it is told.
    pub compared_with: Option<VariantId>,
    pub parts: Vec<Part>,
    /// Whether stance, trust, commitment, power and interest are told.
    pub sensitive: bool,
    pub paper: Paper,
    /// Lines above everything; none where it is empty.
    pub letterhead: String,
    /// When a PDF says that it was made, where the report has no date.
    pub made: Timestamp,
    pub thresholds: Thresholds,
}

impl ReportOptions {
    /// All usual parts of a variant, beside the first one where it is another.
    pub fn of(project: &Project, variant: VariantId) -> Self {
        let first = project.first_variant();
        Self {
            variant,
            compared_with: (first != variant).then_some(first),
            parts: Part::usual(),
            sensitive: false,
            paper: Paper::default(),
            letterhead: String::new(),
            made: Timestamp::UNIX_EPOCH,
            thresholds: Thresholds::default(),
        }
    }

    /// The same of the newest variant: the one that a report is usually about.
    pub fn usual(project: &Project) -> Self {
        let last = project.variants.keys().next_back().copied();
        Self::of(project, last.unwrap_or_else(|| project.first_variant()))
    }

    pub fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether these are all of its parts, in whatever order.
    pub fn has_just(&self, parts: &[Part]) -> bool {
        Part::ALL
            .iter()
            .all(|part| self.has(*part) == parts.contains(part))
    }
}
