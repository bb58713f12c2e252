//! Two variants of a project side by side: who and what is only in one, what has changed, and every
//! measure before and after.
//!
//! A comparison read from the other side is the same with the sides swapped. What is said of it
//! ([`Verdict`]) depends on which one comes first: a tie that exists and is only in the second is
//! mapped only now, a tie that exists and is only in the first is gone.

mod aiming;
mod bargaining;
mod component_words;
mod components;
pub mod formality;
mod matching;
mod measures;
#[cfg(test)]
mod tests;
pub mod words;

use crate::analysis::{Analysis, Snapshot, analyse};
use crate::model::{Project, StakeholderId, TieFilter, TieId, Variant, VariantId};

pub use aiming::{Effect, judged};
pub use bargaining::{Bargaining, usual_group};
pub use matching::{MemberField, TieField};
pub use measures::{Line, MeasureChange, Value, measure_changes, network_values};

/// In which of the two something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    OnlyFirst,
    OnlySecond,
    Both,
}

impl Presence {
    /// Read from the other side.
    #[must_use]
    pub fn swapped(self) -> Self {
        match self {
            Self::OnlyFirst => Self::OnlySecond,
            Self::OnlySecond => Self::OnlyFirst,
            Self::Both => Self::Both,
        }
    }
}

/// What is said of a tie or a stakeholder, the first variant being what was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    New,
    /// It exists already and has only now been mapped: social capital, not a new tie.
    Mapped,
    Changed,
    Gone,
    Same,
}

impl Verdict {
    pub const ALL: [Self; 5] = [
        Self::New,
        Self::Mapped,
        Self::Changed,
        Self::Gone,
        Self::Same,
    ];

    /// The key in files and of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Mapped => "mapped",
            Self::Changed => "changed",
            Self::Gone => "gone",
            Self::Same => "same",
        }
    }

    /// What is drawn beside the colour.
    pub fn sign(self) -> &'static str {
        match self {
            Self::New => "+",
            Self::Mapped => "○",
            Self::Changed => "~",
            Self::Gone => "×",
            Self::Same => "",
        }
    }
}

/// A stakeholder in both variants.
#[derive(Clone, Debug, PartialEq)]
pub struct StakeholderChange {
    pub id: StakeholderId,
    /// In which of the two views it is: with a filter, only those with a tie that passes are.
    pub presence: Presence,
    /// In which of the two variants it is, filter or not.
    pub membership: Presence,
    /// What differs in its forms, where it is in both variants.
    pub fields: Vec<MemberField>,
}

impl StakeholderChange {
    pub fn verdict(&self) -> Verdict {
        match (self.presence, self.fields.is_empty()) {
            (Presence::OnlyFirst, _) => Verdict::Gone,
            (Presence::OnlySecond, _) => Verdict::New,
            (Presence::Both, true) => Verdict::Same,
            (Presence::Both, false) => Verdict::Changed,
        }
    }
}

/// A tie in both variants.
#[derive(Clone, Debug, PartialEq)]
pub struct TieChange {
    /// In the first variant, and in the second.
    pub first: Option<TieId>,
    pub second: Option<TieId>,
    /// Of the second where it is there, else of the first.
    pub from: StakeholderId,
    pub to: StakeholderId,
    /// What differs, where it is in both.
    pub fields: Vec<TieField>,
    /// It exists, where it is in one only.
    is_existing: bool,
}

impl TieChange {
    pub fn presence(&self) -> Presence {
        match (self.first, self.second) {
            (Some(_), None) => Presence::OnlyFirst,
            (None, _) => Presence::OnlySecond,
            (Some(_), Some(_)) => Presence::Both,
        }
    }

    pub fn verdict(&self) -> Verdict {
        match self.presence() {
            Presence::OnlyFirst => Verdict::Gone,
            Presence::OnlySecond if self.is_existing => Verdict::Mapped,
            Presence::OnlySecond => Verdict::New,
            Presence::Both if self.fields.is_empty() => Verdict::Same,
            Presence::Both => Verdict::Changed,
        }
    }
}

/// What is compared: two variants of a project in one view.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    pub project: &'a Project,
    pub first: VariantId,
    pub second: VariantId,
    pub filter: &'a TieFilter,
    /// Whose bargaining position is compared; nobody's where it is empty.
    pub group: &'a [StakeholderId],
}

/// Two variants side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub first: VariantId,
    pub second: VariantId,
    pub filter: TieFilter,
    /// In order of id; with a filter, only those who are in one of the views.
    pub stakeholders: Vec<StakeholderChange>,
    /// Those of the first variant in order of id, then those only in the second.
    pub ties: Vec<TieChange>,
    /// Numbers of the network, those that the training teaches first.
    pub network: Vec<Line>,
    /// Numbers of the eight components, those of which nothing is written down left out.
    pub components: Vec<Line>,
    pub bargaining: Option<Bargaining>,
    /// The numbers of each stakeholder in the first and in the second.
    pub analyses: [Analysis; 2],
}

impl Comparison {
    /// `None` where one of the variants is not there, or `go_on` has answered no.
    pub fn of(input: &Input<'_>, go_on: &dyn Fn() -> bool) -> Option<Self> {
        let variants = [
            input.project.variant(input.first)?,
            input.project.variant(input.second)?,
        ];
        let snapshots =
            [input.first, input.second].map(|id| Snapshot::of(input.project, id, input.filter, 0));
        let mut analyses = Vec::new();
        for snapshot in &snapshots {
            if !go_on() {
                return None;
            }
            analyses.push(analyse(snapshot));
        }
        let analyses: [Analysis; 2] = analyses.try_into().ok()?;
        let network = measures::network(&analyses);
        let components = components::lines(input.project, variants, input.filter);
        Some(Self {
            first: input.first,
            second: input.second,
            filter: input.filter.clone(),
            stakeholders: stakeholders(input, variants, &analyses),
            ties: matching::ties(variants, input.filter),
            bargaining: Bargaining::of(&snapshots, input.group, go_on),
            network,
            components,
            analyses,
        })
    }

    /// How many ties have this verdict.
    pub fn ties_that_are(&self, verdict: Verdict) -> usize {
        let all = self.ties.iter();
        all.filter(|tie| tie.verdict() == verdict).count()
    }

    /// How many stakeholders have this verdict.
    pub fn stakeholders_that_are(&self, verdict: Verdict) -> usize {
        let all = self.stakeholders.iter();
        all.filter(|change| change.verdict() == verdict).count()
    }
}

fn stakeholders(
    input: &Input<'_>,
    [first, second]: [&Variant; 2],
    analyses: &[Analysis; 2],
) -> Vec<StakeholderChange> {
    let in_view = |side: usize, variant: &Variant, id: StakeholderId| {
        variant.members.contains_key(&id)
            && (input.filter.is_empty() || analyses[side].of(id).is_some())
    };
    let presence = |is_first: bool, is_second: bool| match (is_first, is_second) {
        (true, true) => Some(Presence::Both),
        (true, false) => Some(Presence::OnlyFirst),
        (false, true) => Some(Presence::OnlySecond),
        (false, false) => None,
    };
    let changes = input.project.stakeholders.keys().filter_map(|id| {
        let members = (first.members.get(id), second.members.get(id));
        let fields = match members {
            (Some(before), Some(after)) => matching::member_fields(before, after),
            _ => Vec::new(),
        };
        Some(StakeholderChange {
            id: *id,
            presence: presence(in_view(0, first, *id), in_view(1, second, *id))?,
            membership: presence(members.0.is_some(), members.1.is_some())?,
            fields,
        })
    });
    changes.collect()
}
