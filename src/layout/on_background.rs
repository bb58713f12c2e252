//! Places on the background of a variant: on the grid by the scores of power and interest, on the
//! rings by the distance from the focal stakeholder, in the sector of the category.

use std::collections::{BTreeMap, VecDeque};
use std::f64::consts::TAU;

use crate::model::background::{scores, sector, sectors};
use crate::model::{
    Background, BackgroundKind, CategoryRef, Point, Project, StakeholderId, TieState, Variant,
};

/// Space between stakeholders with the same scores, in canvas units.
const APART: f64 = 74.0;
/// The angle between one and the next of them, in radians: the golden angle, so that none hides
/// another (Vogel 1979).
const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;

/// Where everybody goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arranged {
    pub places: Vec<(StakeholderId, Point)>,
    /// How many have no place on the background.
    pub left_out: usize,
}

/// The places of a variant's stakeholders on its background; `None` where it has none.
pub fn on_background(project: &Project, variant: &Variant) -> Option<Arranged> {
    let background = variant.header.background.as_ref()?;
    Some(match background.kind {
        BackgroundKind::PowerInterest => on_grid(project, variant, background),
        BackgroundKind::Rings => on_rings(project, variant, background),
    })
}

fn on_grid(project: &Project, variant: &Variant, background: &Background) -> Arranged {
    let mut cells: BTreeMap<_, Vec<StakeholderId>> = BTreeMap::new();
    let mut arranged = Arranged::default();
    for id in variant.members.keys() {
        match scores(project, *id) {
            Some(both) => cells.entry(both).or_default().push(*id),
            None => arranged.left_out += 1,
        }
    }
    for ((power, interest), ids) in cells {
        let middle = background.place_of(power, interest);
        // Many stay within what is theirs: half the way to the next score.
        let rim = background.score_step() * 0.42;
        let apart = APART.min(rim / (ids.len() as f64).sqrt());
        let alone = ids.len() == 1;
        for (number, id) in ids.into_iter().enumerate() {
            let (radius, angle) = if alone {
                (0.0, 0.0)
            } else {
                let radius = apart * (number as f64 + 0.5).sqrt();
                (radius, number as f64 * GOLDEN_ANGLE)
            };
            let offset = Point::new(angle.cos(), angle.sin()) * radius;
            arranged.places.push((id, middle + offset));
        }
    }
    arranged
}

/// Nearest first: whoever is tied to the focal stakeholder stands in the first ring, and so on;
/// whoever is further away than there are rings, or not connected, in the last one. Within a ring
/// they keep the order in which they stand around the middle today.
fn on_rings(project: &Project, variant: &Variant, background: &Background) -> Arranged {
    let middle = background.middle(variant);
    let steps = background.focal.map(|focal| steps_from(variant, focal));
    let categories = if background.sectors {
        sectors(project, variant)
    } else {
        Vec::new()
    };
    let sector_of = |category: CategoryRef| categories.iter().position(|c| *c == category);
    let mut bands: BTreeMap<(u8, usize), Vec<(f64, StakeholderId)>> = BTreeMap::new();
    for member in variant.members.values() {
        if background.focal == Some(member.id) {
            continue;
        }
        let away = member.position - middle;
        let ring = match &steps {
            Some(steps) => steps.get(&member.id).copied().unwrap_or(u32::MAX),
            // Around nobody, everybody keeps the ring where they stand.
            None => (away.x.hypot(away.y) / background.ring(1)) as u32 + 1,
        };
        let ring = ring.clamp(1, u32::from(background.rings)) as u8;
        let category = project.stakeholder(member.id).map(|s| s.category);
        let sector = category.and_then(sector_of).unwrap_or_default();
        let angle = (away.y.atan2(away.x) + TAU / 4.0).rem_euclid(TAU);
        bands
            .entry((ring, sector))
            .or_default()
            .push((angle, member.id));
    }
    let mut places = Vec::new();
    for ((ring, number), mut band) in bands {
        band.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let radius = f64::midpoint(background.ring(ring), background.ring(ring - 1));
        let (start, end) = sector(number, categories.len());
        let width = (end - start) / band.len() as f64;
        for (place, (_, id)) in band.into_iter().enumerate() {
            // Rings with the same number of places are turned against each other.
            let shift = if ring.is_multiple_of(2) { 0.66 } else { 0.5 };
            let angle = start + width * (place as f64 + shift);
            let offset = Point::new(angle.cos(), angle.sin()) * radius;
            places.push((id, middle + offset));
        }
    }
    Arranged {
        places,
        left_out: 0,
    }
}

/// How many ties away from one stakeholder the others are.
fn steps_from(variant: &Variant, start: StakeholderId) -> BTreeMap<StakeholderId, u32> {
    let mut beside: BTreeMap<StakeholderId, Vec<StakeholderId>> = BTreeMap::new();
    let ties = variant.ties.values();
    for tie in ties.filter(|tie| tie.state != TieState::Ended) {
        beside.entry(tie.from).or_default().push(tie.to);
        beside.entry(tie.to).or_default().push(tie.from);
    }
    let mut steps = BTreeMap::from([(start, 0)]);
    let mut queue = VecDeque::from([start]);
    while let Some(id) = queue.pop_front() {
        let next = steps.get(&id).copied().unwrap_or_default() + 1;
        for other in beside.get(&id).into_iter().flatten() {
            if !steps.contains_key(other) {
                steps.insert(*other, next);
                queue.push_back(*other);
            }
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Member, PowerInterest, Score, Stakeholder, Tie, TieId};

    /// A path of stakeholders 2 to 6 and a loner 7.
    fn path() -> Project {
        let mut project = Project::new("1");
        project.next_id = 30;
        let id = project.first_variant();
        let mut stakeholders = Vec::new();
        let variant = project.variants.get_mut(&id).unwrap();
        for n in 2..8u64 {
            let id = StakeholderId(n);
            stakeholders.push(Stakeholder::new(id, "x"));
            variant
                .members
                .insert(id, Member::new(id, Point::new(n as f64 * 50.0, 0.0)));
            if n < 6 {
                let tie = Tie::new(TieId(10 + n), id, StakeholderId(n + 1));
                variant.ties.insert(tie.id, tie);
            }
        }
        for stakeholder in stakeholders {
            project.stakeholders.insert(stakeholder.id, stakeholder);
        }
        project
    }

    fn with(project: &mut Project, background: Background) -> Arranged {
        let id = project.first_variant();
        let variant = project.variants.get_mut(&id).unwrap();
        variant.header.background = Some(background);
        on_background(project, &project.variants[&id]).unwrap()
    }

    #[test]
    fn the_ring_is_the_distance_from_the_focal_stakeholder() {
        let mut project = path();
        let mut rings = Background::new(BackgroundKind::Rings, Point::default(), 300.0);
        rings.focal = Some(StakeholderId(2));
        let arranged = with(&mut project, rings);
        let middle = Point::new(100.0, 0.0);
        let at = |id: u64| {
            let place = arranged.places.iter().find(|p| p.0 == StakeholderId(id));
            place.map(|p| p.1.distance(middle).round())
        };
        assert_eq!(at(2), None, "the focal one stays");
        assert_eq!(
            [at(3), at(4), at(5)],
            [Some(50.0), Some(150.0), Some(250.0)]
        );
        assert_eq!([at(6), at(7)], [Some(250.0), Some(250.0)], "the last ring");
    }

    #[test]
    fn the_grid_takes_those_with_scores_and_leaves_the_others() {
        let mut project = path();
        for (id, power, interest) in [(2, 4, 4), (3, 4, 4), (4, 0, 1)] {
            let stakeholder = project.stakeholders.get_mut(&StakeholderId(id)).unwrap();
            stakeholder.power_interest.push(PowerInterest {
                power: Score::new(power),
                interest: Score::new(interest),
                ..PowerInterest::default()
            });
        }
        let grid = Background::new(BackgroundKind::PowerInterest, Point::default(), 500.0);
        let arranged = with(&mut project, grid);
        assert_eq!((arranged.places.len(), arranged.left_out), (3, 3));
        for (id, place) in &arranged.places {
            let is_promoter = id.0 < 4;
            assert_eq!(
                place.x > 0.0 && place.y < 0.0,
                is_promoter,
                "{id} {place:?}"
            );
        }
        assert!(arranged.places[1].1.distance(arranged.places[2].1) > 20.0);
    }
}
