//! What is true of every document. Checked after each patch in debug builds, and of every file read.

use super::ids::{ID_LIMIT, StakeholderId, TieId, VariantId};
use super::project::Project;

/// Something that no sound document has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    #[error("a project needs at least one variant")]
    NoVariant,
    #[error("record {id} is not below the id counter {next_id}")]
    IdBeyondCounter { id: u64, next_id: u64 },
    #[error("the id counter {0} is too large")]
    CounterTooLarge(u64),
    #[error("id {0} is used by two records")]
    IdUsedTwice(u64),
    #[error("variant {variant} lists stakeholder {stakeholder}, which the project does not have")]
    UnknownStakeholder {
        variant: VariantId,
        stakeholder: StakeholderId,
    },
    #[error("tie {tie} in variant {variant} ends at {stakeholder}, which is not in the variant")]
    DanglingTie {
        variant: VariantId,
        tie: TieId,
        stakeholder: StakeholderId,
    },
    #[error("stakeholder {stakeholder} in variant {variant} has no valid place")]
    BadPlace {
        variant: VariantId,
        stakeholder: StakeholderId,
    },
    #[error("tie {tie} in variant {variant} has a number out of range")]
    BadTieNumber { variant: VariantId, tie: TieId },
    #[error("stakeholder {0} has a category that the project does not have")]
    UnknownCategory(StakeholderId),
    #[error("tie {tie} in variant {variant} has a content that the project does not have")]
    UnknownContent { variant: VariantId, tie: TieId },
}

impl Project {
    /// Every violation found; empty for a sound document.
    pub fn check(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        if self.variants.is_empty() {
            found.push(Violation::NoVariant);
        }
        self.check_ids(&mut found);
        for (id, stakeholder) in &self.stakeholders {
            if !self.knows_category(stakeholder.category) {
                found.push(Violation::UnknownCategory(*id));
            }
        }
        for (&variant_id, variant) in &self.variants {
            for (&id, member) in &variant.members {
                if !self.stakeholders.contains_key(&id) {
                    found.push(Violation::UnknownStakeholder {
                        variant: variant_id,
                        stakeholder: id,
                    });
                }
                if !member.position.is_valid() {
                    found.push(Violation::BadPlace {
                        variant: variant_id,
                        stakeholder: id,
                    });
                }
            }
            for (&id, tie) in &variant.ties {
                for end in [tie.from, tie.to] {
                    if !variant.members.contains_key(&end) {
                        found.push(Violation::DanglingTie {
                            variant: variant_id,
                            tie: id,
                            stakeholder: end,
                        });
                    }
                }
                let numbers_ok = tie.strength.is_finite()
                    && tie.strength > 0.0
                    && tie.label_offset.is_valid()
                    && tie.bends.iter().all(|p| p.is_valid());
                if !numbers_ok {
                    found.push(Violation::BadTieNumber {
                        variant: variant_id,
                        tie: id,
                    });
                }
                if tie.contents.iter().any(|c| !self.knows_content(*c)) {
                    found.push(Violation::UnknownContent {
                        variant: variant_id,
                        tie: id,
                    });
                }
            }
        }
        found
    }

    fn check_ids(&self, found: &mut Vec<Violation>) {
        if self.next_id >= ID_LIMIT {
            found.push(Violation::CounterTooLarge(self.next_id));
        }
        let shared = self
            .categories
            .keys()
            .map(|id| id.0)
            .chain(self.contents.keys().map(|id| id.0))
            .chain(self.style_rules.keys().map(|id| id.0))
            .chain(self.stakeholders.keys().map(|id| id.0))
            .chain(self.variants.keys().map(|id| id.0));
        let mut seen = std::collections::BTreeSet::new();
        for id in shared {
            if !seen.insert(id) {
                found.push(Violation::IdUsedTwice(id));
            }
        }
        // A tie keeps its id across variants, so the same tie id in two variants is sound.
        let ties = self
            .variants
            .values()
            .flat_map(|v| v.ties.keys().map(|id| id.0));
        for id in ties.clone().filter(|id| seen.contains(id)) {
            found.push(Violation::IdUsedTwice(id));
        }
        for id in seen.iter().copied().chain(ties) {
            if id >= self.next_id {
                found.push(Violation::IdBeyondCounter {
                    id,
                    next_id: self.next_id,
                });
            }
        }
    }
}
