//! Which ties have information technology in common at both ends.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Project, StakeholderId, Technoware, Tie, TieId, TieState, Variant};

/// What links the two ends of a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// Both ends use the same technology now.
    Now,
    /// They will, by what is planned.
    Planned,
    /// Nothing in common is written down.
    None,
}

/// The channel of a tie: technology of the same name at both ends, without regard to case.
pub fn channel(project: &Project, variant: &Variant, tie: &Tie) -> Channel {
    let (from, to) = (of(project, variant, tie.from), of(project, variant, tie.to));
    compare(&from, &to)
}

/// The living ties without a channel, now or planned, in order of id; ties of a stakeholder to
/// itself need none.
pub fn ties_without_channel(project: &Project, variant: &Variant) -> Vec<TieId> {
    let known = known(project, variant);
    living(variant)
        .filter(|tie| {
            let ends = known.get(&tie.from).zip(known.get(&tie.to));
            ends.is_none_or(|(from, to)| compare(from, to) == Channel::None)
        })
        .map(|tie| tie.id)
        .collect()
}

/// The living ties whose ends both have technology written down, each with its channel, in order of
/// id: of the others nothing is known.
pub fn told_channels(project: &Project, variant: &Variant) -> Vec<(TieId, Channel)> {
    let known = known(project, variant);
    living(variant)
        .filter_map(|tie| {
            let (from, to) = known.get(&tie.from).zip(known.get(&tie.to))?;
            let is_told = !from.later.is_empty() && !to.later.is_empty();
            is_told.then(|| (tie.id, compare(from, to)))
        })
        .collect()
}

fn known(project: &Project, variant: &Variant) -> BTreeMap<StakeholderId, Names> {
    let all = variant.members.keys();
    all.map(|id| (*id, of(project, variant, *id))).collect()
}

fn living(variant: &Variant) -> impl Iterator<Item = &Tie> {
    let ties = variant.ties.values();
    ties.filter(|t| t.state != TieState::Ended && t.from != t.to)
}

/// The names of what is used now, and of what is used or planned.
struct Names {
    now: BTreeSet<String>,
    later: BTreeSet<String>,
}

fn of(project: &Project, variant: &Variant, id: StakeholderId) -> Names {
    let names = |list: &[Technoware]| -> BTreeSet<String> {
        let names = list.iter().map(|t| t.name.trim().to_lowercase());
        names.filter(|name| !name.is_empty()).collect()
    };
    let now = project
        .stakeholder(id)
        .map(|s| names(&s.technoware_now))
        .unwrap_or_default();
    let mut later = variant
        .members
        .get(&id)
        .map(|m| names(&m.technoware_planned))
        .unwrap_or_default();
    later.extend(now.iter().cloned());
    Names { now, later }
}

fn compare(a: &Names, b: &Names) -> Channel {
    if !a.now.is_disjoint(&b.now) {
        Channel::Now
    } else if !a.later.is_disjoint(&b.later) {
        Channel::Planned
    } else {
        Channel::None
    }
}
