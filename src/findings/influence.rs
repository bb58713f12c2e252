//! Influence as people see it against what the network says: who is thought strong and stands weakly, and
//! the other way round.

use crate::analysis::Analysis;
use crate::model::{Measure, PowerInterest, Project, Stakeholder, StakeholderId};

/// Fewer scores than this say nothing.
const FEWEST: usize = 4;
/// Places that differ by this share of all, or more, disagree.
const FAR_APART: f64 = 0.5;

/// A stakeholder's place by perceived power and by a measure, each from 0 (last) to 1 (first); equals
/// share the middle of their places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    pub id: StakeholderId,
    pub perceived: f64,
    pub computed: f64,
}

impl Standing {
    /// Above 0: thought stronger than the network says.
    pub fn difference(&self) -> f64 {
        self.perceived - self.computed
    }

    pub fn disagrees(&self) -> bool {
        self.difference().abs() >= FAR_APART - 1e-9
    }
}

/// The newest scores of power and interest; of equal dates the later in the list.
pub fn newest(stakeholder: &Stakeholder) -> Option<&PowerInterest> {
    let scored = stakeholder.power_interest.iter();
    let scored = scored.filter(|entry| entry.power.is_some() || entry.interest.is_some());
    scored.max_by_key(|entry| entry.date)
}

/// Everybody who is counted and whose power has been scored, those who disagree most first. Empty
/// below four of them.
pub fn standings(project: &Project, analysis: &Analysis, measure: Measure) -> Vec<Standing> {
    let scored: Vec<(StakeholderId, f64, f64)> = analysis
        .stakeholders
        .iter()
        .filter_map(|(id, measures)| {
            let power = newest(project.stakeholder(*id)?)?.power?;
            Some((*id, f64::from(power.value()), measures.value(measure)?))
        })
        .collect();
    if scored.len() < FEWEST {
        return Vec::new();
    }
    let perceived: Vec<f64> = scored.iter().map(|(_, power, _)| *power).collect();
    let computed: Vec<f64> = scored.iter().map(|(_, _, value)| *value).collect();
    let mut standings: Vec<Standing> = scored
        .iter()
        .map(|(id, power, value)| Standing {
            id: *id,
            perceived: place(&perceived, *power),
            computed: place(&computed, *value),
        })
        .collect();
    standings.sort_by(|a, b| {
        let by_difference = b.difference().abs().total_cmp(&a.difference().abs());
        by_difference.then(a.id.cmp(&b.id))
    });
    standings
}

/// Share of the others that are lower, half of the equal ones counted.
fn place(values: &[f64], own: f64) -> f64 {
    let near = |value: f64| (value - own).abs() <= 1e-9 * own.abs().max(1.0);
    let lower = values
        .iter()
        .filter(|value| **value < own && !near(**value))
        .count();
    let equal = values.iter().filter(|value| near(**value)).count() - 1;
    (lower as f64 + equal as f64 / 2.0) / (values.len() - 1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse_project;
    use crate::model::{Member, Point, Score, Tie, TieFilter, TieId, VariantId};

    /// A star whose centre is thought weak and one of whose ends is thought strong.
    fn star(scored: u64) -> Project {
        let mut project = Project::new("1");
        project.next_id = 1_000;
        for i in 0..6 {
            let id = StakeholderId(10 + i);
            let mut stakeholder = Stakeholder::new(id, "P");
            if i < scored {
                let power = match i {
                    0 => 0,
                    1 => 4,
                    _ => 2,
                };
                stakeholder.power_interest = vec![PowerInterest {
                    power: Score::new(power),
                    ..PowerInterest::default()
                }];
            }
            project.stakeholders.insert(id, stakeholder);
            let variant = project.variants.get_mut(&VariantId(1)).unwrap();
            variant
                .members
                .insert(id, Member::new(id, Point::default()));
            if i > 0 {
                let tie = Tie::new(TieId(100 + i), StakeholderId(10), id);
                variant.ties.insert(tie.id, tie);
            }
        }
        project
    }

    fn of(project: &Project) -> Vec<Standing> {
        let analysis = analyse_project(project, VariantId(1), &TieFilter::default());
        standings(project, &analysis, Measure::Betweenness)
    }

    #[test]
    fn the_centre_that_is_thought_weak_and_the_end_that_is_thought_strong_disagree() {
        let standings = of(&star(6));
        let told: Vec<_> = standings
            .iter()
            .filter(|s| s.disagrees())
            .map(|s| (s.id.0, s.difference() > 0.0))
            .collect();
        assert_eq!(told, [(10, false), (11, true)]);
        assert_eq!((standings[0].perceived, standings[0].computed), (0.0, 1.0));
        assert_eq!(standings.len(), 6);
    }

    #[test]
    fn three_scores_say_nothing_and_equal_ones_share_a_place() {
        assert_eq!(of(&star(3)), Vec::new());
        assert_eq!(place(&[1.0, 1.0, 1.0], 1.0), 0.5);
        assert_eq!(place(&[0.0, 1.0, 1.0, 2.0], 1.0), 0.5);
    }
}
