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

/// The newest entry that has both power and interest; of equal dates the later in the list.
pub fn newest(stakeholder: &Stakeholder) -> Option<&PowerInterest> {
    let scored = stakeholder.power_interest.iter();
    let scored = scored.filter(|entry| entry.power.is_some() && entry.interest.is_some());
    scored.max_by_key(|entry| entry.date)
}

/// The newest score of power, whether or not interest was scored with it.
fn power(stakeholder: &Stakeholder) -> Option<u8> {
    let scored = stakeholder.power_interest.iter();
    let scored = scored.filter_map(|entry| Some((entry.date, entry.power?)));
    let (_, power) = scored.max_by_key(|(date, _)| *date)?;
    Some(power.value())
}

/// Everybody who is counted and whose power has been scored, those who disagree most first. Empty
/// below four of them.
pub fn standings(project: &Project, analysis: &Analysis, measure: Measure) -> Vec<Standing> {
    let scored: Vec<(StakeholderId, f64, f64)> = analysis
        .stakeholders
        .iter()
        .filter_map(|(id, measures)| {
            let power = power(project.stakeholder(*id)?)?;
            Some((*id, f64::from(power), measures.value(measure)?))
        })
        .collect();
    if scored.len() < FEWEST {
        return Vec::new();
    }
    let perceived = sorted(scored.iter().map(|(_, power, _)| *power));
    let computed = sorted(scored.iter().map(|(_, _, value)| *value));
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

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

/// Share of the others that are lower, half of the equal ones counted; `values` ascending.
fn place(values: &[f64], own: f64) -> f64 {
    let near = 1e-9 * own.abs().max(1.0);
    let lower = values.partition_point(|value| *value < own - near);
    let equal = values.partition_point(|value| *value <= own + near) - lower;
    (lower as f64 + (equal as f64 - 1.0) / 2.0) / (values.len() - 1) as f64
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
    fn a_score_of_interest_alone_hides_no_power() {
        let mut project = star(6);
        let id = StakeholderId(11);
        let mut stakeholder = project.stakeholder(id).unwrap().clone();
        let entry = |date: &str, power: Option<u8>, interest| PowerInterest {
            date: Some(date.parse().unwrap()),
            power: power.and_then(Score::new),
            interest: Score::new(interest),
            ..PowerInterest::default()
        };
        stakeholder.power_interest = vec![
            entry("2026-01-01", Some(4), 3),
            entry("2026-02-01", None, 1),
        ];
        assert_eq!(newest(&stakeholder), Some(&stakeholder.power_interest[0]));
        project.stakeholders.insert(id, stakeholder);
        assert!(of(&project).iter().any(|s| s.id == id && s.disagrees()));
    }

    #[test]
    fn three_scores_say_nothing_and_equal_ones_share_a_place() {
        assert_eq!(of(&star(3)), Vec::new());
        assert_eq!(place(&[1.0, 1.0, 1.0], 1.0), 0.5);
        assert_eq!(place(&[0.0, 1.0, 1.0, 2.0], 1.0), 0.5);
    }
}
