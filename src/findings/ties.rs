//! Findings about ties.

use std::collections::BTreeSet;

use crate::components::course::{self, Direction as Course};
use crate::components::{Factor, ties_without_norm};
use crate::model::{
    BuiltinContent, ContentRef, Direction, Formality, StakeholderId, Tie, TieFilter, TieId,
    TieState, Variant,
};

use super::net::Net;
use super::{Finding, Input, Kind, Severity};

/// Content that is on paper what people do with each other.
const OFFICIAL: [BuiltinContent; 2] = [BuiltinContent::Command, BuiltinContent::Coordination];

/// Content that lives from answers.
const MUTUAL: [BuiltinContent; 3] = [
    BuiltinContent::Coordination,
    BuiltinContent::Consultation,
    BuiltinContent::Information,
];

fn carries(tie: &Tie, contents: &[BuiltinContent]) -> bool {
    let has = |content: &BuiltinContent| tie.contents.contains(&ContentRef::Builtin(*content));
    contents.iter().any(has)
}

/// The ends of a tie, whichever way it runs.
fn pair(tie: &Tie) -> (StakeholderId, StakeholderId) {
    (tie.from.min(tie.to), tie.from.max(tie.to))
}

pub(super) fn all(input: &Input<'_>, variant: &Variant) -> Vec<Finding> {
    let ties: Vec<&Tie> = variant
        .ties
        .values()
        .filter(|tie| input.filter.counts(tie) && tie.from != tie.to)
        .collect();
    let ids = |ties: Vec<&Tie>| -> Vec<TieId> { ties.into_iter().map(|tie| tie.id).collect() };
    let found = [
        (
            ids(only_informal(&ties, variant)),
            Severity::Notable,
            (|ties| Kind::OnlyInformal { ties }) as fn(_) -> Kind,
        ),
        (
            ids(without_norm(&ties, variant)),
            Severity::Notable,
            |ties| Kind::WithoutNorm { ties },
        ),
        (ids(foreign(&ties, variant)), Severity::Notable, |ties| {
            Kind::Foreign { ties }
        }),
        (ids(paper_only(&ties)), Severity::Hint, |ties| {
            Kind::PaperOnly { ties }
        }),
        (ids(one_way(&ties)), Severity::Hint, |ties| Kind::OneWay {
            ties,
        }),
    ];
    let cooling = cooling(variant, input.filter, |_| true).into_iter();
    let cooling = cooling.map(|kind| Finding::new(kind, Severity::Notable, None));
    found
        .into_iter()
        .filter(|(ties, ..)| !ties.is_empty())
        .map(|(ties, severity, kind)| Finding::new(kind(ties), severity, None))
        .chain(cooling)
        .collect()
}

/// The existing ties of a view whose quality falls, by those of its factors that count.
pub fn cooling(
    variant: &Variant,
    filter: &TieFilter,
    counts: impl Fn(Factor) -> bool,
) -> Option<Kind> {
    let existing = variant.ties.values();
    let existing = existing.filter(|t| t.state == TieState::Existing && filter.counts(t));
    let mut falling: Vec<(TieId, course::Trend)> = existing
        .filter_map(|tie| Some((tie.id, course::trend(tie, &counts)?)))
        .filter(|(_, trend)| trend.direction() == Course::Cooling)
        .collect();
    falling.sort_by(|(a, one), (b, other)| one.change.total_cmp(&other.change).then(a.cmp(b)));
    let worst = falling.first()?.1;
    Some(Kind::Cooling {
        ties: falling.into_iter().map(|(id, _)| id).collect(),
        fall: -worst.change,
        since: worst.since,
    })
}

/// Informal ties whose ends are linked by no formal ones, not even through others or by another
/// content. Where there are no formal ties at all, none stands out.
fn only_informal<'a>(ties: &[&'a Tie], variant: &Variant) -> Vec<&'a Tie> {
    let all = variant.ties.values();
    let formal =
        all.filter(|tie| tie.state != TieState::Ended && tie.formality != Formality::Informal);
    let formal = Net::with(variant.members.keys().copied().collect(), formal);
    if formal.neighbours.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let parts = formal.parts(None);
    let part = |id| formal.node(id).and_then(|v| parts[v]);
    let apart = ties.iter().copied().filter(|tie| {
        tie.formality == Formality::Informal
            && tie.state == TieState::Existing
            && part(tie.from) != part(tie.to)
    });
    apart.collect()
}

/// Command and coordination without an informal contact beside it. Where nothing informal is drawn
/// at all, the map simply does not tell.
fn paper_only<'a>(ties: &[&'a Tie]) -> Vec<&'a Tie> {
    let alive: BTreeSet<_> = ties
        .iter()
        .filter(|tie| tie.formality != Formality::Formal)
        .map(|tie| pair(tie))
        .collect();
    if alive.is_empty() {
        return Vec::new();
    }
    let official = ties.iter().copied().filter(|tie| {
        tie.formality == Formality::Formal
            && tie.state == TieState::Existing
            && carries(tie, &OFFICIAL)
            && !alive.contains(&pair(tie))
    });
    official.collect()
}

/// One-way ties of content that lives from answers, without one in return.
fn one_way<'a>(ties: &[&'a Tie]) -> Vec<&'a Tie> {
    let mut arcs = BTreeSet::new();
    for tie in ties.iter().filter(|tie| carries(tie, &MUTUAL)) {
        arcs.insert((tie.from, tie.to));
        if tie.direction == Direction::Mutual {
            arcs.insert((tie.to, tie.from));
        }
    }
    let lonely = ties.iter().copied().filter(|tie| {
        tie.direction == Direction::OneWay
            && carries(tie, &MUTUAL)
            && !arcs.contains(&(tie.to, tie.from))
    });
    lonely.collect()
}

/// Planned ties that no norm at either end governs.
fn without_norm<'a>(ties: &[&'a Tie], variant: &Variant) -> Vec<&'a Tie> {
    let ungoverned: BTreeSet<TieId> = ties_without_norm(variant).into_iter().collect();
    let planned = ties.iter().copied().filter(|tie| {
        matches!(tie.state, TieState::New | TieState::ToDevelop) && ungoverned.contains(&tie.id)
    });
    planned.collect()
}

/// New ties between those who have no existing tie and share no partner through existing ones, of
/// whatever content: what a view leaves out is there all the same. Where nothing exists yet, nothing
/// can be built on.
fn foreign<'a>(ties: &[&'a Tie], variant: &Variant) -> Vec<&'a Tie> {
    let all = variant.ties.values();
    let existing = all.filter(|tie| tie.state == TieState::Existing);
    let existing = Net::with(variant.members.keys().copied().collect(), existing);
    if existing.neighbours.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let is_foreign = |tie: &&Tie| {
        let ends = (existing.node(tie.from), existing.node(tie.to));
        matches!(ends, (Some(a), Some(b)) if !existing.are_near(a, b))
    };
    let new = ties
        .iter()
        .copied()
        .filter(|tie| tie.state == TieState::New);
    new.filter(is_foreign).collect()
}
