//! A proposal: ties to be had, what they would do, and what carries them out.

use std::collections::BTreeSet;

use crate::edit::{Edit, Filling, Record};
use crate::model::{
    Direction, Formality, Project, StakeholderId, Tie, TieFilter, TieId, TieState, Variant,
    VariantId,
};

use super::aim::Limits;
use super::candidates::{Candidate, Ground, Means};
use super::effects::Effects;

/// The name of the step that carries a proposal out.
pub const STEP: &str = "step-proposal";

/// One tie of a proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposedTie {
    pub from: StakeholderId,
    pub to: StakeholderId,
    /// Runs from the first to the second only.
    pub is_one_way: bool,
    pub means: Means,
    pub ground: Ground,
    /// Whom both ends know: friends of either who could introduce them.
    pub partners: Vec<StakeholderId>,
}

/// Ties that bring the network nearer to the aim.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub ties: Vec<ProposedTie>,
    /// Exact, by carrying it out on a copy.
    pub effects: Effects,
}

impl Proposal {
    /// How much there is to do: the sum of [`Ground::effort`], and one for each tie.
    pub fn effort(&self) -> usize {
        let efforts = self.ties.iter().map(|tie| 1 + tie.ground.effort() as usize);
        efforts.sum()
    }

    /// What carries it out, as one step; see [`edit`].
    pub fn edit(
        &self,
        project: &Project,
        variant: VariantId,
        filter: &TieFilter,
        limits: &Limits,
    ) -> Option<Edit> {
        edit(project.variant(variant)?, filter, limits, &self.ties)
    }
}

impl ProposedTie {
    pub(super) fn of(candidate: &Candidate, variant: &Variant, is_directed: bool) -> Self {
        let is_one_way = is_directed && !candidate.arcs.is_mutual;
        Self {
            from: candidate.from,
            to: candidate.to,
            is_one_way,
            means: candidate.means,
            ground: candidate.ground,
            partners: common_partners(variant, candidate.from, candidate.to),
        }
    }
}

/// Whom both have living ties with, in order of id.
fn common_partners(variant: &Variant, a: StakeholderId, b: StakeholderId) -> Vec<StakeholderId> {
    let partners = |id: StakeholderId| -> BTreeSet<StakeholderId> {
        let living = variant
            .ties
            .values()
            .filter(|tie| tie.state != TieState::Ended && tie.touches(id));
        living.map(|tie| tie.other_end(id)).collect()
    };
    let (of_a, of_b) = (partners(a), partners(b));
    let both = of_a.intersection(&of_b).copied();
    both.filter(|id| *id != a && *id != b).collect()
}

/// The edit that brings the ties about: new ones in the state *new*, revived ones *to be
/// developed*, and all as the view in force asks for, so that they count in it. `None` where a tie
/// that was to be revived or widened is gone.
pub(super) fn edit(
    variant: &Variant,
    filter: &TieFilter,
    limits: &Limits,
    ties: &[ProposedTie],
) -> Option<Edit> {
    let mut filling = Filling::default();
    for proposed in ties {
        let changed = |id: TieId, change: &dyn Fn(&mut Tie)| {
            let mut tie = variant.ties.get(&id)?.clone();
            change(&mut tie);
            filter.adopt(&mut tie);
            Some(Record::Tie(Box::new(tie)))
        };
        match proposed.means {
            Means::Draw => {
                let mut tie = Tie::new(TieId(0), proposed.from, proposed.to);
                tie.state = TieState::New;
                if proposed.is_one_way {
                    tie.direction = Direction::OneWay;
                }
                tie.contents.clone_from(&limits.contents);
                filter.adopt(&mut tie);
                filling.ties.push(tie);
            }
            Means::Revive(id) => filling.records.push(changed(id, &|tie| {
                tie.state = TieState::ToDevelop;
            })?),
            Means::Widen(id) => {
                let mut tie = variant.ties.get(&id)?.clone();
                // On paper and lived passes every view of either.
                tie.formality = Formality::Both;
                filling.records.push(Record::Tie(Box::new(tie)));
            }
        }
    }
    Some(Edit::Fill(Box::new(filling), STEP))
}
