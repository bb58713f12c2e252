//! What a proposal does, to the aim and to everything else: the numbers of the network without it
//! beside those of the network in which it has been carried out.

use crate::analysis::{Analysis, Role, Snapshot, StakeholderMeasures, analyse};
use crate::edit::{Edit, Selection, plan::plan};
use crate::model::{Measure, Project, StakeholderId, TieFilter, VariantId};

use super::aim::{Aim, standing};

/// Differences below this, relative above 1, are rounding.
const GRAIN: f64 = 1e-9;

/// A stakeholder's number before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    pub id: StakeholderId,
    pub measure: Measure,
    pub before: f64,
    pub after: f64,
}

impl Shift {
    pub fn change(&self) -> f64 {
        self.after - self.before
    }
}

/// What changes. Undefined is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    /// Where the network stands with the aim; see [`standing`].
    pub before: Option<f64>,
    pub after: Option<f64>,
    /// The one on whom the aim's group depends most afterwards, where that is what the aim is about.
    pub most_needed: Option<StakeholderId>,
    /// In order of id.
    pub cut_points_gone: Vec<StakeholderId>,
    pub cut_points_new: Vec<StakeholderId>,
    /// Connected parts.
    pub parts: (usize, usize),
    /// Over reachable pairs.
    pub mean_distance: (Option<f64>, Option<f64>),
    /// Everybody's betweenness, closeness and greatest dependence where it changes: for each of
    /// these measures the greatest change first.
    pub shifts: Vec<Shift>,
    pub roles_gone: Vec<(StakeholderId, Role)>,
    pub roles_new: Vec<(StakeholderId, Role)>,
}

impl Effects {
    /// The greatest rise, or fall, of a measure.
    pub fn greatest(&self, measure: Measure, is_rise: bool) -> Option<&Shift> {
        self.shifts
            .iter()
            .find(|s| s.measure == measure && (s.change() > 0.0) == is_rise)
    }

    /// Whose number rises, or falls.
    pub fn count(&self, measure: Measure, is_rise: bool) -> usize {
        self.shifts
            .iter()
            .filter(|s| s.measure == measure && (s.change() > 0.0) == is_rise)
            .count()
    }
}

/// A network and what is known of it.
pub struct State {
    pub snapshot: Snapshot,
    pub analysis: Analysis,
}

impl State {
    pub fn of(project: &Project, variant: VariantId, filter: &TieFilter) -> Self {
        let snapshot = Snapshot::of(project, variant, filter, 0);
        Self {
            analysis: analyse(&snapshot),
            snapshot,
        }
    }
}

/// What the edit changes; `None` where it cannot be carried out.
pub fn effects(
    project: &Project,
    variant: VariantId,
    filter: &TieFilter,
    aim: &Aim,
    before: &State,
    edit: Edit,
) -> Option<Effects> {
    let mut copy = project.clone();
    let planned = plan(&mut copy, variant, &Selection::none(), edit, "").ok()?;
    copy.apply(&planned.patch).ok()?;
    let after = State::of(&copy, variant, filter);
    Some(between(aim, before, &after))
}

fn between(aim: &Aim, before: &State, after: &State) -> Effects {
    let (old, new) = (&before.analysis, &after.analysis);
    let only_in = |a: &[StakeholderId], b: &[StakeholderId]| -> Vec<StakeholderId> {
        a.iter()
            .filter(|id| b.binary_search(id).is_err())
            .copied()
            .collect()
    };
    let cut_points = (&old.network.cut_points, &new.network.cut_points);
    Effects {
        before: standing(aim, &before.snapshot, old),
        after: standing(aim, &after.snapshot, new),
        most_needed: most_needed(aim, &after.snapshot),
        cut_points_gone: only_in(cut_points.0, cut_points.1),
        cut_points_new: only_in(cut_points.1, cut_points.0),
        parts: (old.network.components, new.network.components),
        mean_distance: (old.network.mean_distance, new.network.mean_distance),
        shifts: shifts(old, new),
        roles_gone: roles_without(old, new),
        roles_new: roles_without(new, old),
    }
}

fn most_needed(aim: &Aim, snapshot: &Snapshot) -> Option<StakeholderId> {
    let Aim::LowerDependence { group, to, .. } = aim else {
        return None;
    };
    let shares = crate::analysis::group_dependence(snapshot, group, to);
    let highest = shares
        .iter()
        .zip(snapshot.ids())
        .filter_map(|(share, id)| share.filter(|s| *s > 0.0).map(|s| (s, *id)))
        .reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    Some(highest.1)
}

fn shifts(old: &Analysis, new: &Analysis) -> Vec<Shift> {
    type Value = fn(&StakeholderMeasures) -> Option<f64>;
    let measures: [(Measure, Value); 3] = [
        (Measure::Betweenness, |m| Some(m.betweenness)),
        (Measure::Closeness, |m| Some(m.closeness)),
        (Measure::MaxDependence, |m| m.max_dependence),
    ];
    let mut all = Vec::new();
    for (measure, value) in measures {
        let start = all.len();
        for (id, measures) in &old.stakeholders {
            let (before, after) = (value(measures), new.of(*id).and_then(value));
            if let (Some(before), Some(after)) = (before, after)
                && (after - before).abs() > GRAIN * before.abs().max(1.0)
            {
                all.push(Shift {
                    id: *id,
                    measure,
                    before,
                    after,
                });
            }
        }
        all[start..].sort_by(|a, b| {
            let size = |s: &Shift| s.change().abs();
            size(b).total_cmp(&size(a)).then(a.id.cmp(&b.id))
        });
    }
    all
}

/// Roles in the first analysis that the same stakeholder does not have in the second.
fn roles_without(first: &Analysis, second: &Analysis) -> Vec<(StakeholderId, Role)> {
    let mut found = Vec::new();
    for (id, measures) in &first.stakeholders {
        let others = second.of(*id).map_or(&[][..], |m| &m.roles);
        let missing = measures.roles.iter().filter(|role| !others.contains(role));
        found.extend(missing.map(|role| (*id, *role)));
    }
    found
}
