//! Which ties a norm governs, and who hardly keeps the norms.

use crate::model::{Agreement, Norm, StakeholderId, Tie, TieId, TieState, Variant};

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

/// How many norms are agreed, in writing or not, and how many there are. A norm without a text is
/// none yet.
pub fn agreed_norms(variant: &Variant) -> (usize, usize) {
    let norms = variant.members.values().flat_map(|m| &m.norms);
    let told = norms.filter(|norm| !norm.text.trim().is_empty());
    let agreed = |norm: &&Norm| norm.agreement != Agreement::NotAgreed;
    (told.clone().filter(agreed).count(), told.count())
}

/// The mean of the newest commitment scores, 0 to 4; `None` where nobody is assessed.
pub fn mean_commitment(variant: &Variant) -> Option<f64> {
    let members = variant.members.values();
    let scores: Vec<f64> = members
        .filter_map(|m| newest(&m.commitment.assessments))
        .map(|score| f64::from(score.value()))
        .collect();
    (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
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
