//! The eight components of a network, read off the document: what is filled in, and what is
//! missing. All functions are pure and look at one variant.

mod amounts;
mod channels;
mod competences;
mod completeness;
pub mod course;
mod needs;
mod norms;
mod quality;
mod tasks;
#[cfg(test)]
mod tests;

pub use amounts::{Amount, Amounts, amounts, amounts_of};
pub use channels::{Channel, channel, ties_without_channel, told_channels};
pub use competences::{KindCount, Lack, all_lacking, by_kind, lacking, needed_competences, newest};
pub use completeness::{Level, Totals, level, network_level, network_level_of, totals};
pub use needs::{UnmetNeed, meets, told_needs, unmet_needs};
pub use norms::{agreed_norms, governs, low_commitment, mean_commitment, ties_without_norm};
pub use quality::Factor;
pub use tasks::{does, tasks, undone_tasks};

use crate::model::{Component, TieFilter, TieState, Variant};

/// The components that each stakeholder has on its own; content and structure belong to the
/// network as a whole.
pub const PER_STAKEHOLDER: [Component; 6] = [
    Component::Needs,
    Component::Norms,
    Component::SocialCapital,
    Component::HumanCapital,
    Component::Technoware,
    Component::Commitment,
];

/// The share of ties that exist already, from 0 to 1, and how many of those have at least one
/// quality score. Ended ties do not count; `None` without any other.
pub fn social_capital(variant: &Variant) -> Option<SocialCapital> {
    social_capital_in(variant, &TieFilter::default())
}

/// The same of the ties that count in a view.
pub fn social_capital_in(variant: &Variant, filter: &TieFilter) -> Option<SocialCapital> {
    let (mut living, mut existing, mut assessed) = (0_usize, 0_usize, 0_usize);
    for tie in variant.ties.values().filter(|tie| filter.counts(tie)) {
        living += 1;
        if tie.state == TieState::Existing {
            existing += 1;
            assessed += usize::from(completeness::is_assessed(tie));
        }
    }
    (living > 0).then_some(SocialCapital {
        living,
        existing,
        assessed,
    })
}

/// How much of a network stands already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SocialCapital {
    /// Ties that have not ended.
    pub living: usize,
    /// Those of them that exist already.
    pub existing: usize,
    /// Those that exist and have a score of their quality.
    pub assessed: usize,
}

impl SocialCapital {
    /// The existing ties among the living, from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    pub fn share(self) -> f64 {
        self.existing as f64 / self.living as f64
    }
}
