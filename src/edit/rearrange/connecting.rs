//! Ties that are added to a group.

use std::collections::BTreeSet;

use crate::model::change::Slot;
use crate::model::{
    BuiltinContent, Change, ContentRef, Point, Project, StakeholderId, Tie, TieFilter, TieState,
    Variant, VariantId,
};

use super::super::error::EditError;
use super::super::passing::go_round;
use super::super::plan::{filter_in_force, member, new_tie, variant};
use super::{Arrivals, Pattern, Receiver};

/// More are not connected at once: in full they would be 20,000 ties.
pub(super) const MOST_MEMBERS: usize = 200;

type Planned = (Vec<Change>, Vec<StakeholderId>);

/// Whether the view in force shows a tie as one that is there: another one does not count for it.
fn is_seen(filter: &TieFilter, tie: &Tie) -> bool {
    filter.shows(tie) && (tie.state != TieState::Ended || filter.state.is_some())
}

/// A new tie, of what the view in force asks for, or else of coordination.
fn added(project: &mut Project, id: VariantId, a: StakeholderId, b: StakeholderId) -> Change {
    let mut tie = new_tie(project, a, b);
    tie.state = project.view.filter.state.unwrap_or(TieState::New);
    if tie.contents.is_empty() {
        tie.contents = vec![ContentRef::Builtin(BuiltinContent::Coordination)];
    }
    if let Some(variant) = project.variant(id) {
        go_round(variant, &mut tie);
    }
    Change::Tie(id, tie.id, Slot::made(tie))
}

/// Members in the order in which they stand around their middle, so that a ring crosses nothing.
pub fn order_around(variant: &Variant, members: &BTreeSet<StakeholderId>) -> Vec<StakeholderId> {
    let placed: Vec<(StakeholderId, Point)> = members
        .iter()
        .filter_map(|id| Some((*id, variant.members.get(id)?.position)))
        .collect();
    let middle = middle(&placed);
    let mut around: Vec<(f64, StakeholderId)> = placed
        .into_iter()
        .map(|(id, at)| ((at.y - middle.y).atan2(at.x - middle.x), id))
        .collect();
    around.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    around.into_iter().map(|(_, id)| id).collect()
}

fn middle(placed: &[(StakeholderId, Point)]) -> Point {
    let sum = placed
        .iter()
        .fold(Point::default(), |sum, (_, at)| sum + *at);
    sum * (1.0 / placed.len().max(1) as f64)
}

pub(super) fn connect(
    project: &mut Project,
    id: VariantId,
    members: &BTreeSet<StakeholderId>,
    pattern: Pattern,
) -> Result<Planned, EditError> {
    for one in members {
        member(project, id, *one)?;
    }
    if members.len() > MOST_MEMBERS {
        return Err(EditError::TooMany);
    }
    let around = order_around(variant(project, id)?, members);
    let mut pairs: Vec<(StakeholderId, StakeholderId)> = match pattern {
        Pattern::Full => around
            .iter()
            .enumerate()
            .flat_map(|(n, a)| around[n + 1..].iter().map(|b| (*a, *b)))
            .collect(),
        Pattern::Ring => around
            .iter()
            .zip(around.iter().cycle().skip(1))
            .map(|(a, b)| (*a, *b))
            .collect(),
        Pattern::Hub(hub) => {
            member(project, id, hub)?;
            around.iter().map(|one| (hub, *one)).collect()
        }
    };
    let mut seen = BTreeSet::new();
    pairs.retain(|(a, b)| a != b && seen.insert((*a.min(b), *a.max(b))));
    let filter = filter_in_force(project);
    let ties = variant(project, id)?.ties.values();
    let tied: BTreeSet<_> = ties
        .filter(|tie| is_seen(&filter, tie))
        .map(|tie| (tie.from.min(tie.to), tie.from.max(tie.to)))
        .collect();
    pairs.retain(|(a, b)| !tied.contains(&(*a.min(b), *a.max(b))));
    let changes = pairs.into_iter().map(|(a, b)| added(project, id, a, b));
    Ok((changes.collect(), around))
}

pub(super) fn between(
    project: &mut Project,
    id: VariantId,
    members: &BTreeSet<StakeholderId>,
    body: Receiver,
    newcomer: &str,
    replaces: bool,
) -> Result<Planned, EditError> {
    let mut placed = Vec::new();
    for one in members {
        placed.push((*one, member(project, id, *one)?.position));
    }
    let mut arrivals = Arrivals::at(middle(&placed), newcomer);
    let body = arrivals.take(project, id, body)?;
    let filter = filter_in_force(project);
    let here = variant(project, id)?;
    let seen = || here.ties.values().filter(|tie| is_seen(&filter, tie));
    let mut changes = arrivals.changes;
    if replaces {
        let direct = seen().filter(|tie| {
            members.contains(&tie.from)
                && members.contains(&tie.to)
                && tie.from != tie.to
                && tie.from != body
                && tie.to != body
        });
        changes.extend(direct.map(|tie| Change::Tie(id, tie.id, Slot::removed(tie.clone()))));
    }
    let of_body = seen().filter(|tie| tie.touches(body));
    let tied: BTreeSet<_> = of_body.flat_map(|tie| [tie.from, tie.to]).collect();
    for one in members {
        if *one != body && !tied.contains(one) {
            changes.push(added(project, id, body, *one));
        }
    }
    Ok((changes, vec![body]))
}
