//! Which ties a norm governs, and who hardly keeps the norms.

use crate::model::{Norm, StakeholderId, Tie, TieId, TieState, Variant};

use super::competences::newest;

/// Whether a norm that binds `bound` governs a tie.
pub fn governs(norm: &Norm, bound: StakeholderId, tie: &Tie) -> bool {
    !norm.text.trim().is_empty()
        && tie.touches(bound)
        && (norm.towards.is_empty() || norm.towards.contains(&tie.other_end(bound)))
}

/// The living ties that no norm at either end governs, in order of id.
pub fn ties_without_norm(variant: &Variant) -> Vec<TieId> {
    let governed = |tie: &Tie, end: StakeholderId| {
        let member = variant.members.get(&end);
        member.is_some_and(|m| m.norms.iter().any(|norm| governs(norm, end, tie)))
    };
    let ties = variant.ties.values();
    ties.filter(|tie| {
        tie.state != TieState::Ended && !governed(tie, tie.from) && !governed(tie, tie.to)
    })
    .map(|tie| tie.id)
    .collect()
}

/// Those whose newest commitment score is at most 1 of 4, in order of id. Who is not assessed is
/// not among them.
pub fn low_commitment(variant: &Variant) -> Vec<StakeholderId> {
    let members = variant.members.iter();
    members
        .filter(|(_, m)| newest(&m.commitment.assessments).is_some_and(|s| s.value() <= 1))
        .map(|(id, _)| *id)
        .collect()
}
