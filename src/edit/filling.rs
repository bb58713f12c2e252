//! Filling a table: changed records, new stakeholders and new ties, as one step. This is what cells
//! of the data grid and pasted lists of names become.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::change::Slot;
use crate::model::ids::ID_LIMIT;
use crate::model::text::clean_line;
use crate::model::{
    Change, Member, Patch, Point, Project, Stakeholder, StakeholderId, Tie, Variant, VariantId,
};

use super::command::Record;
use super::error::EditError;
use super::passing::go_round;
use super::plan::{Plan, plan_update};
use super::selection::Selection;
use super::tidy;

/// What a table gets. New stakeholders bear a [`Filling::placeholder`] as their id, by which new
/// ties and changed ties may name them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filling {
    /// Records that replace those with the same ids.
    pub records: Vec<Record>,
    pub stakeholders: Vec<(Stakeholder, Member)>,
    /// Stakeholders of the project that come into the variant.
    pub joining: Vec<Member>,
    pub ties: Vec<Tie>,
    /// Who is selected afterwards; nobody leaves the selection as it is.
    pub selected: BTreeSet<StakeholderId>,
}

impl Filling {
    /// The stand-in for the id of the `n`-th new stakeholder: no file holds ids that large.
    pub fn placeholder(n: usize) -> StakeholderId {
        StakeholderId(ID_LIMIT + n as u64)
    }

    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
            && self.stakeholders.is_empty()
            && self.joining.is_empty()
            && self.ties.is_empty()
    }

    /// Adds a stakeholder and returns its stand-in.
    pub fn add(&mut self, name: &str, at: Point) -> StakeholderId {
        let id = Self::placeholder(self.stakeholders.len());
        self.stakeholders
            .push((Stakeholder::new(id, &clean_line(name)), Member::new(id, at)));
        id
    }
}

/// The plan of a filling. Only the id counter of `project` moves.
pub(super) fn plan(
    project: &mut Project,
    variant_id: VariantId,
    filling: Filling,
    step: &'static str,
) -> Result<Plan, EditError> {
    let mut changes = Vec::new();
    let mut ids = BTreeMap::new();
    for (mut shared, mut member) in filling.stakeholders {
        let id = project.allocate_stakeholder();
        ids.insert(shared.id, id);
        shared = tidy::stakeholder(shared);
        shared.id = id;
        if shared.name.is_empty() {
            return Err(EditError::NameNeeded);
        }
        member = tidy::member(member);
        member.id = id;
        member.position = member.position.clamped();
        changes.push(Change::Stakeholder(id, Slot::made(shared)));
        changes.push(Change::Member(variant_id, id, Slot::made(member)));
    }
    for mut member in filling.joining {
        member.position = member.position.clamped();
        changes.push(Change::Member(variant_id, member.id, Slot::made(member)));
    }
    let real = |id: StakeholderId| ids.get(&id).copied().unwrap_or(id);
    let mut records = filling.records;
    for record in &mut records {
        if let Record::Tie(tie) = record {
            (tie.from, tie.to) = (real(tie.from), real(tie.to));
        }
    }
    let updated = plan_update(project, variant_id, records)?;
    changes.extend(updated.patch.0);
    for tie in filling.ties {
        let mut tie = tidy::tie(tie);
        tie.id = project.allocate_tie();
        (tie.from, tie.to) = (real(tie.from), real(tie.to));
        if let Some(variant) = project.variant(variant_id) {
            go_round(variant, &mut tie);
        }
        changes.push(Change::Tie(variant_id, tie.id, Slot::made(tie)));
    }
    let selected: BTreeSet<_> = filling.selected.into_iter().map(real).collect();
    Ok(Plan {
        patch: Patch(changes),
        selection: (!selected.is_empty()).then(|| Selection::stakeholders(selected)),
        show_variant: None,
        step,
        subject: None,
    })
}

/// Distance between the places of stakeholders that arrive as a list, in canvas units: room for a
/// mark and two lines of its name.
const SPACING: (f64, f64) = (170.0, 120.0);

/// Places for `count` newcomers around `at`, clear of each other and of everybody there; in the
/// order of reading.
pub fn free_places(variant: &Variant, at: Point, count: usize) -> Vec<Point> {
    let (across, down) = SPACING;
    let cell = |p: Point| {
        let cell = |v: f64, size: f64| (v / size).round() as i64;
        (cell(p.x - at.x, across), cell(p.y - at.y, down))
    };
    let mut taken: BTreeMap<(i64, i64), Vec<Point>> = BTreeMap::new();
    for member in variant.members.values() {
        let place = member.position;
        taken.entry(cell(place)).or_default().push(place);
    }
    let is_free = |(x, y): (i64, i64), place: Point| {
        let near =
            |p: &Point| (p.x - place.x).abs() < 0.8 * across && (p.y - place.y).abs() < 0.8 * down;
        !(-1..=1)
            .flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)))
            .any(|cell| {
                taken
                    .get(&cell)
                    .is_some_and(|places| places.iter().any(near))
            })
    };
    let mut places = Vec::with_capacity(count);
    // Rings outwards; wider than high, as screens are.
    for ring in 0_i64.. {
        if places.len() >= count {
            break;
        }
        let mut cells: Vec<(i64, i64)> = (-ring..=ring)
            .flat_map(|x| (-ring..=ring).map(move |y| (x, y)))
            .filter(|(x, y)| x.abs().max(y.abs()) == ring)
            .collect();
        cells.sort_by_key(|(x, y)| (x.abs() + y.abs(), *y, *x));
        for (x, y) in cells {
            let place = at + Point::new(x as f64 * across, y as f64 * down);
            if is_free((x, y), place) {
                places.push(place);
            }
        }
    }
    places.truncate(count);
    places.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::VariantHeader;

    #[test]
    fn newcomers_stand_clear_of_each_other_and_of_those_who_are_there() {
        let mut variant = Variant::new(VariantHeader::new(VariantId(1), "Kondisi awal"));
        for n in 0..40 {
            let id = StakeholderId(n + 2);
            let at = Point::new((n * 37 % 400) as f64, (n * 53 % 300) as f64);
            variant.members.insert(id, Member::new(id, at));
        }
        let places = free_places(&variant, Point::new(150.0, 150.0), 60);
        assert_eq!(places.len(), 60);
        let all: Vec<Point> = variant.members.values().map(|m| m.position).collect();
        for (n, a) in places.iter().enumerate() {
            for b in all.iter().chain(&places[..n]) {
                assert!((a.x - b.x).abs() > 100.0 || (a.y - b.y).abs() > 80.0);
            }
        }
    }
}
