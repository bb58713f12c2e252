//! Which tie of one variant is which of the other, and what differs.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Member, StakeholderId, Tie, TieFilter, TieId, TieState, Variant};

use super::TieChange;

/// What can differ in a tie. Bends and labels are looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieField {
    Ends,
    Direction,
    Content,
    Basis,
    Formality,
    State,
    Strength,
    Quality,
    Note,
}

impl TieField {
    pub fn key(self) -> &'static str {
        match self {
            Self::Ends => "ends",
            Self::Direction => "direction",
            Self::Content => "content",
            Self::Basis => "basis",
            Self::Formality => "formality",
            Self::State => "state",
            Self::Strength => "strength",
            Self::Quality => "quality",
            Self::Note => "note",
        }
    }
}

/// What can differ in a stakeholder's part in a variant. Places and locks are looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MemberField {
    Role,
    Needs,
    Norms,
    HumanCapital,
    Technoware,
    Commitment,
}

impl MemberField {
    pub fn key(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Needs => "needs",
            Self::Norms => "norms",
            Self::HumanCapital => "human_capital",
            Self::Technoware => "technoware",
            Self::Commitment => "commitment",
        }
    }
}

pub(super) fn member_fields(a: &Member, b: &Member) -> Vec<MemberField> {
    let differs = [
        (a.role != b.role, MemberField::Role),
        (a.needs != b.needs, MemberField::Needs),
        (a.norms != b.norms, MemberField::Norms),
        (
            a.competences_needed != b.competences_needed,
            MemberField::HumanCapital,
        ),
        (
            a.technoware_planned != b.technoware_planned,
            MemberField::Technoware,
        ),
        (a.commitment != b.commitment, MemberField::Commitment),
    ];
    differs
        .into_iter()
        .filter(|(d, _)| *d)
        .map(|(_, f)| f)
        .collect()
}

fn tie_fields(a: &Tie, b: &Tie) -> Vec<TieField> {
    let contents = |tie: &Tie| tie.contents.iter().copied().collect::<BTreeSet<_>>();
    let basis = |tie: &Tie| tie.basis.iter().copied().collect::<BTreeSet<_>>();
    // A mutual tie runs both ways, whichever end was drawn first.
    let turned = (a.from, a.to) == (b.to, b.from) && a.from != a.to;
    let same_pair = turned || (a.from, a.to) == (b.from, b.to);
    let is_mutual = |tie: &Tie| tie.direction == crate::model::Direction::Mutual;
    let runs_otherwise = a.direction != b.direction || (turned && !is_mutual(a));
    let differs = [
        (!same_pair, TieField::Ends),
        (runs_otherwise, TieField::Direction),
        (contents(a) != contents(b), TieField::Content),
        (basis(a) != basis(b), TieField::Basis),
        (a.formality != b.formality, TieField::Formality),
        (a.state != b.state, TieField::State),
        (a.strength != b.strength, TieField::Strength),
        (a.quality != b.quality, TieField::Quality),
        (a.note != b.note, TieField::Note),
    ];
    differs
        .into_iter()
        .filter(|(d, _)| *d)
        .map(|(_, f)| f)
        .collect()
}

fn ends(tie: &Tie) -> (StakeholderId, StakeholderId) {
    (tie.from.min(tie.to), tie.from.max(tie.to))
}

/// Shared contents, whether as formal as each other, and the ids, lower ones before.
type Likeness = (usize, bool, Reverse<(TieId, TieId)>);

/// How alike two ties between the same ends are: more is better, and nothing in it depends on which
/// is named first. `None` where they carry nothing in common.
fn likeness(a: &Tie, b: &Tie) -> Option<Likeness> {
    let shared = a.contents.iter().filter(|c| b.contents.contains(c)).count();
    if shared == 0 && !(a.contents.is_empty() && b.contents.is_empty()) {
        return None;
    }
    let ids = (a.id.min(b.id), a.id.max(b.id));
    Some((shared, a.formality == b.formality, Reverse(ids)))
}

/// The ties of both variants that pass the filter, matched: by their id, which a tie keeps when its
/// variant is duplicated; the others by their ends and what they carry.
pub(super) fn ties([first, second]: [&Variant; 2], filter: &TieFilter) -> Vec<TieChange> {
    let counted = |variant: &'_ Variant| -> BTreeMap<TieId, Tie> {
        let ties = variant.ties.values().filter(|tie| filter.counts(tie));
        ties.map(|tie| (tie.id, tie.clone())).collect()
    };
    let (before, after) = (counted(first), counted(second));
    let mut partner: BTreeMap<TieId, TieId> = before
        .keys()
        .filter(|id| after.contains_key(id))
        .map(|id| (*id, *id))
        .collect();
    let mut between: BTreeMap<_, Vec<&Tie>> = BTreeMap::new();
    for tie in after.values().filter(|tie| !before.contains_key(&tie.id)) {
        between.entry(ends(tie)).or_default().push(tie);
    }
    let mut alike = Vec::new();
    for tie in before.values().filter(|tie| !after.contains_key(&tie.id)) {
        for other in between.get(&ends(tie)).into_iter().flatten() {
            alike.extend(likeness(tie, other).map(|likeness| (likeness, tie.id, other.id)));
        }
    }
    alike.sort_by_key(|(likeness, ..)| Reverse(*likeness));
    let mut taken: BTreeSet<TieId> = BTreeSet::new();
    for (_, a, b) in alike {
        if !partner.contains_key(&a) && taken.insert(b) {
            partner.insert(a, b);
        }
    }
    let of_first = before.values().map(|tie| {
        let other = partner.get(&tie.id).and_then(|id| after.get(id));
        let shown = other.unwrap_or(tie);
        TieChange {
            first: Some(tie.id),
            second: other.map(|other| other.id),
            from: shown.from,
            to: shown.to,
            fields: other.map_or_else(Vec::new, |other| tie_fields(tie, other)),
            is_existing: tie.state == TieState::Existing,
        }
    });
    let found: BTreeSet<TieId> = partner.values().copied().collect();
    let of_second = after.values().filter(|tie| !found.contains(&tie.id));
    let of_second = of_second.map(|tie| TieChange {
        first: None,
        second: Some(tie.id),
        from: tie.from,
        to: tie.to,
        fields: Vec::new(),
        is_existing: tie.state == TieState::Existing,
    });
    of_first.chain(of_second).collect()
}
