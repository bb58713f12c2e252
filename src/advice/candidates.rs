//! The ties that may be proposed, and what each could build on.

use std::collections::BTreeMap;

use crate::analysis::Snapshot;
use crate::model::{Direction, Project, StakeholderId, Tie, TieFilter, TieId, TieState, VariantId};

use super::aim::{Aim, Limits};
use super::net::Arcs;

/// What is done to get the tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Means {
    /// A tie that ended is taken up again.
    Revive(TieId),
    /// A tie that is only lived is put on paper too, or the other way round.
    Widen(TieId),
    /// A new tie is drawn.
    Draw,
}

/// What the network has to build on (social capital). The first is the easiest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// This very tie is there, or was there before.
    Same(TieId),
    /// The two have another tie, which does not count in this view.
    Other(TieId),
    /// The two had another tie.
    Earlier(TieId),
    /// They know others whom both know: so many.
    CommonPartners(usize),
    /// Nothing: a tie strange to what is customary so far.
    Nothing,
}

impl Ground {
    /// 0 where there is most to build on, 3 where there is nothing.
    pub fn effort(self) -> u8 {
        match self {
            Self::Same(_) => 0,
            Self::Other(_) | Self::Earlier(_) => 1,
            Self::CommonPartners(_) => 2,
            Self::Nothing => 3,
        }
    }
}

/// A tie that may be proposed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    pub from: StakeholderId,
    pub to: StakeholderId,
    pub arcs: Arcs,
    pub means: Means,
    pub ground: Ground,
}

/// All ties that the limits allow between stakeholders of the network that are not tied in it, in
/// order of ends.
pub fn candidates(
    project: &Project,
    variant: VariantId,
    filter: &TieFilter,
    snapshot: &Snapshot,
    aim: &Aim,
    limits: &Limits,
) -> Vec<Candidate> {
    let Some(variant) = project.variant(variant) else {
        return Vec::new();
    };
    let mut between: BTreeMap<(StakeholderId, StakeholderId), Vec<&Tie>> = BTreeMap::new();
    let mut partners: BTreeMap<StakeholderId, Vec<StakeholderId>> = BTreeMap::new();
    for tie in variant.ties.values().filter(|tie| tie.from != tie.to) {
        let ends = (tie.from.min(tie.to), tie.from.max(tie.to));
        between.entry(ends).or_default().push(tie);
        if tie.state != TieState::Ended {
            partners.entry(tie.from).or_default().push(tie.to);
            partners.entry(tie.to).or_default().push(tie.from);
        }
    }
    for others in partners.values_mut() {
        others.sort_unstable();
        others.dedup();
    }
    let ids = snapshot.ids();
    let may = |id: &StakeholderId| !limits.untouched.contains(id);
    let targets = aim.targets();
    let is_own = |id: &StakeholderId| targets.contains(id);
    let narrow = limits.own_ties_only && !targets.is_empty();
    let mut found = Vec::new();
    for (u, from) in ids.iter().enumerate().filter(|(_, id)| may(id)) {
        for (v, to) in ids.iter().enumerate().skip(u + 1).filter(|(_, id)| may(id)) {
            if narrow && !is_own(from) && !is_own(to) {
                continue;
            }
            let has = |a: usize, b: usize| {
                let row = snapshot.outgoing().neighbours(a);
                row.binary_search(&(b as u32)).is_ok()
            };
            let (there, back) = (has(u, v), has(v, u));
            if there && back {
                continue;
            }
            let ties = between.get(&(*from, *to)).map_or(&[][..], Vec::as_slice);
            let (means, ground) = ground(ties, filter, limits, || {
                common(partners.get(from), partners.get(to))
            });
            let (u, v) = (u as u32, v as u32);
            let mut candidate = Candidate {
                from: *from,
                to: *to,
                arcs: Arcs {
                    from: u,
                    to: v,
                    length: 1.0,
                    is_mutual: true,
                },
                means,
                ground,
            };
            let taken_up = match means {
                Means::Revive(id) | Means::Widen(id) => ties.iter().find(|tie| tie.id == id),
                Means::Draw => None,
            };
            if let Some(tie) = taken_up.filter(|_| snapshot.is_weighted()) {
                if there || back {
                    // It would also strengthen the arc that is there: another kind of change.
                    continue;
                }
                candidate.arcs.length = 1.0 / tie.strength;
            }
            let one_way = match means {
                Means::Revive(_) | Means::Widen(_) => taken_up
                    .filter(|tie| tie.direction == Direction::OneWay)
                    .map(|tie| tie.from == *from),
                // What is missing where direction is followed is the way back.
                Means::Draw if there || back => Some(back),
                Means::Draw => None,
            };
            if let Some(is_forward) = one_way {
                candidate.arcs.is_mutual = !snapshot.is_directed();
                if !is_forward {
                    (candidate.from, candidate.to) = (*to, *from);
                    (candidate.arcs.from, candidate.arcs.to) = (v, u);
                }
                if snapshot.is_directed() && (if is_forward { there } else { back }) {
                    continue;
                }
            }
            // Whom the aim is about comes first, where that makes no difference.
            if candidate.arcs.is_mutual && is_own(&candidate.to) && !is_own(&candidate.from) {
                std::mem::swap(&mut candidate.from, &mut candidate.to);
                std::mem::swap(&mut candidate.arcs.from, &mut candidate.arcs.to);
            }
            found.push(candidate);
        }
    }
    found
}

/// How the tie could come about, by the ties that the two have or had.
fn ground(
    ties: &[&Tie],
    filter: &TieFilter,
    limits: &Limits,
    common: impl FnOnce() -> usize,
) -> (Means, Ground) {
    let is_free = |tie: &&&Tie| !limits.kept.contains(&tie.id);
    let without_formality = TieFilter {
        formality: None,
        ..filter.clone()
    };
    let revivable = ties
        .iter()
        .filter(is_free)
        .find(|tie| tie.state == TieState::Ended && filter.shows(tie));
    if let Some(tie) = revivable {
        return (Means::Revive(tie.id), Ground::Same(tie.id));
    }
    let widenable = ties
        .iter()
        .filter(is_free)
        .find(|tie| without_formality.counts(tie) && !filter.counts(tie));
    if let Some(tie) = widenable {
        return (Means::Widen(tie.id), Ground::Same(tie.id));
    }
    let (ended, living): (Vec<&Tie>, Vec<&Tie>) =
        ties.iter().partition(|tie| tie.state == TieState::Ended);
    let ground = match (living.first(), ended.first()) {
        (Some(tie), _) => Ground::Other(tie.id),
        (None, Some(tie)) => Ground::Earlier(tie.id),
        (None, None) => match common() {
            0 => Ground::Nothing,
            n => Ground::CommonPartners(n),
        },
    };
    (Means::Draw, ground)
}

/// How many stand in both lists, which are in order.
fn common(a: Option<&Vec<StakeholderId>>, b: Option<&Vec<StakeholderId>>) -> usize {
    let (Some(a), Some(b)) = (a, b) else { return 0 };
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    few.iter()
        .filter(|id| many.binary_search(id).is_ok())
        .count()
}
