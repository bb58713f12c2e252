//! How the quality of a tie has gone over time: what each dated assessment says, and where it leads.

use jiff::civil::Date;

use crate::model::{QualityAssessment, Score, Tie};

use super::quality::Factor;

/// So far the factors must have moved on the average, in points of the scale from 0 to 4: two points
/// of one factor where all five are scored.
pub const MOVED: f64 = 0.4;

/// Where the quality of a tie leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Cooling,
    Steady,
    Warming,
}

/// The change of a tie's quality since it last turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Mean change of the factors, in points from -4 to 4.
    pub change: f64,
    /// The day of the assessment from which it has gone that way; none where that has no date.
    pub since: Option<Date>,
}

impl Trend {
    pub fn direction(self) -> Direction {
        // Thirds and fifths of whole points: what is meant to be equal may miss by rounding.
        if self.change <= -MOVED + 1e-9 {
            Direction::Cooling
        } else if self.change >= MOVED - 1e-9 {
            Direction::Warming
        } else {
            Direction::Steady
        }
    }
}

/// What is known of each factor after one day's assessments, in the order of [`Factor::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub date: Option<Date>,
    pub scores: [Option<Score>; 5],
    /// Which of them were scored that day.
    pub scored: [bool; 5],
}

/// The assessments of a tie by date, those of one day together; a factor that was not scored again
/// keeps its last score. Assessments without a date come first, as one; without a score, not at all.
pub fn course(tie: &Tie) -> Vec<Known> {
    let mut entries: Vec<&QualityAssessment> = tie.quality.iter().collect();
    entries.sort_by_key(|entry| entry.date);
    let mut course: Vec<Known> = Vec::new();
    for day in entries.chunk_by(|a, b| a.date == b.date) {
        let mut known = Known {
            date: day.first().and_then(|entry| entry.date),
            scores: course.last().map_or([None; 5], |last| last.scores),
            scored: [false; 5],
        };
        for entry in day {
            for (at, factor) in Factor::ALL.into_iter().enumerate() {
                if let Some(score) = factor.of(entry) {
                    known.scores[at] = Some(score);
                    known.scored[at] = true;
                }
            }
        }
        if known.scored.contains(&true) {
            course.push(known);
        }
    }
    course
}

/// How the quality of a tie has gone lately, by those of its factors that count. Changes that follow
/// one another in the same direction belong together; one that nothing has followed up is the last
/// word: an assessment that finds everything as before makes it steady. `None` where no factor has
/// been scored on two days.
pub fn trend(tie: &Tie, counts: impl Fn(Factor) -> bool) -> Option<Trend> {
    let course = course(tie);
    let steps: Vec<(Option<Date>, f64)> = course
        .windows(2)
        .filter_map(|days| Some((days[0].date, step(&days[0], &days[1], &counts)?)))
        .collect();
    let ((since, change), earlier) = steps.split_last()?;
    let mut trend = Trend {
        change: *change,
        since: *since,
    };
    if trend.change.abs() > 1e-9 {
        for (since, change) in earlier.iter().rev() {
            if change * trend.change < 0.0 {
                break;
            }
            trend.change += change;
            trend.since = *since;
        }
    }
    Some(trend)
}

/// Mean change of what was scored on the later day and known on the earlier one.
fn step(before: &Known, after: &Known, counts: &impl Fn(Factor) -> bool) -> Option<f64> {
    let changes = Factor::ALL.into_iter().enumerate().filter_map(|(at, f)| {
        let is_meant = counts(f) && after.scored[at];
        let (old, new) = (before.scores[at]?, after.scores[at]?);
        is_meant.then(|| f64::from(new.value()) - f64::from(old.value()))
    });
    mean(changes)
}

/// The mean of the newest scores of a tie, from 0 to 4, by those of its factors that count; `None`
/// where none of them has one.
pub fn level(tie: &Tie, counts: impl Fn(Factor) -> bool) -> Option<f64> {
    let factors = Factor::ALL.into_iter().filter(|factor| counts(*factor));
    mean(
        factors
            .filter_map(|f| f.newest(tie))
            .map(|s| f64::from(s.value())),
    )
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0u32), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| sum / f64::from(n))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{StakeholderId, TieId};

    fn on(day: Option<Date>, scores: [Option<u8>; 5]) -> QualityAssessment {
        let mut entry = QualityAssessment {
            date: day,
            ..QualityAssessment::default()
        };
        for (factor, score) in Factor::ALL.into_iter().zip(scores) {
            *factor.of_mut(&mut entry) = score.and_then(Score::new);
        }
        entry
    }

    fn all(year: i16, score: u8) -> QualityAssessment {
        on(Some(date(year, 3, 1)), [Some(score); 5])
    }

    fn tie(quality: Vec<QualityAssessment>) -> Tie {
        let mut tie = Tie::new(TieId(9), StakeholderId(1), StakeholderId(2));
        tie.quality = quality;
        tie
    }

    fn told(quality: Vec<QualityAssessment>) -> Option<(f64, Option<i16>)> {
        let trend = trend(&tie(quality), |_| true)?;
        Some((trend.change, trend.since.map(Date::year)))
    }

    #[test]
    fn one_assessment_leads_nowhere() {
        assert_eq!(told(Vec::new()), None);
        assert_eq!(told(vec![all(2024, 3)]), None);
        assert_eq!(told(vec![on(Some(date(2024, 3, 1)), [None; 5])]), None);
    }

    #[test]
    fn falls_that_follow_one_another_count_together() {
        let falling = vec![all(2021, 2), all(2022, 4), all(2023, 3), all(2024, 2)];
        assert_eq!(told(falling), Some((-2.0, Some(2022))));
        let paused = vec![all(2021, 4), all(2022, 3), all(2023, 3), all(2024, 2)];
        assert_eq!(told(paused), Some((-2.0, Some(2021))));
        let settled = vec![all(2021, 4), all(2022, 2), all(2023, 2)];
        assert_eq!(told(settled), Some((0.0, Some(2022))));
    }

    #[test]
    fn order_in_the_list_does_not_matter_but_dates_do() {
        let turned = vec![all(2024, 1), all(2022, 3)];
        assert_eq!(told(turned), Some((-2.0, Some(2022))));
        let undated = vec![all(2024, 1), on(None, [Some(2); 5])];
        assert_eq!(told(undated), Some((-1.0, None)));
    }

    #[test]
    fn a_factor_that_is_new_changes_nothing() {
        let [one, other] = [Some(4), None];
        let first = on(Some(date(2023, 1, 1)), [one, other, other, other, other]);
        let second = on(
            Some(date(2024, 1, 1)),
            [Some(4), Some(0), Some(0), None, None],
        );
        assert_eq!(told(vec![first.clone(), second]), Some((0.0, Some(2023))));
        let elsewhere = on(Some(date(2024, 1, 1)), [None, Some(0), None, None, None]);
        assert_eq!(told(vec![first, elsewhere]), None);
    }

    #[test]
    fn two_points_of_one_factor_are_enough_and_trust_can_be_left_out() {
        let before = all(2023, 4);
        let trust = on(
            Some(date(2024, 3, 1)),
            [Some(4), Some(4), Some(4), Some(2), Some(4)],
        );
        let tie = tie(vec![before, trust]);
        let direction = |counts: fn(Factor) -> bool| trend(&tie, counts).map(Trend::direction);
        assert_eq!(direction(|_| true), Some(Direction::Cooling));
        assert_eq!(direction(|f| f != Factor::Trust), Some(Direction::Steady));
        assert_eq!(level(&tie, |_| true), Some(3.6));
        assert_eq!(level(&tie, |f| f != Factor::Trust), Some(4.0));
        assert_eq!(level(&tie, |_| false), None);
    }

    #[test]
    fn assessments_of_one_day_are_one() {
        let mut corrected = all(2024, 1);
        corrected.date = Some(date(2024, 3, 1));
        let course = course(&tie(vec![all(2024, 4), corrected]));
        assert_eq!(course.len(), 1);
        assert_eq!(course[0].scores, [Score::new(1); 5]);
    }
}
