//! What a comparison says of an aim. Without one no change is good or bad: a network with more ties is
//! not better, only another. An aim speaks of the numbers that it is about, and of no others.
//!
//! Read from the other side, better is worse.

use crate::advice::Aim;
use crate::model::StakeholderId;

use super::{Comparison, Line, Value};

/// Changes smaller than this are none.
const EQUAL: f64 = 1e-9;

/// What a change means for an aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    Better,
    Same,
    Worse,
}

impl Effect {
    /// Of a number that should become larger, or smaller.
    fn of(line: &Line, wants_more: bool) -> Option<Self> {
        let change = line.change()?;
        Some(if change.abs() < EQUAL {
            Self::Same
        } else if (change > 0.0) == wants_more {
            Self::Better
        } else {
            Self::Worse
        })
    }

    /// The last part of the names of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Same => "same",
            Self::Worse => "worse",
        }
    }
}

/// What a change of a number of the network means for an aim; `None` where the aim does not speak of
/// it, or the change is undefined.
pub fn judged(aim: &Aim, line: &Line) -> Option<Effect> {
    let wants_more = match (aim, line.key) {
        (Aim::RemoveCutPoints, "cut_points")
        | (Aim::ConnectParts, "components")
        | (Aim::ShortenWays(_), "mean_distance") => false,
        (Aim::ConnectParts | Aim::ShortenWays(_), "reachable_share") => true,
        _ => return None,
    };
    Effect::of(line, wants_more)
}

impl Comparison {
    /// The number by which an aim is measured (see [`crate::advice::aim::standing`]), before and after,
    /// and what its change means. `None` where the comparison does not hold that number.
    pub fn standing(&self, aim: &Aim) -> Option<(Line, Option<Effect>)> {
        let network = |key: &str| self.network.iter().find(|line| line.key == key).copied();
        let mean = |ids: &[StakeholderId],
                    value: fn(&crate::analysis::StakeholderMeasures) -> f64| {
            [0, 1].map(|side: usize| {
                let found = ids.iter().filter_map(|id| self.analyses[side].of(*id));
                let found: Vec<f64> = found.map(value).collect();
                (!found.is_empty()).then(|| found.iter().sum::<f64>() / found.len() as f64)
            })
        };
        let numbers = |key: &'static str, [before, after]: [Option<f64>; 2]| Line {
            key,
            before: Value::Number(before),
            after: Value::Number(after),
        };
        let line = match aim {
            Aim::LowerDependence { group, on, to } => {
                let bargaining = self.bargaining.as_ref()?;
                if on.is_some() || !to.is_empty() || bargaining.group != *group {
                    return None;
                }
                let [before, after] = bargaining.highest;
                Line {
                    key: "dependence",
                    before: Value::Share(before),
                    after: Value::Share(after),
                }
            }
            Aim::RemoveCutPoints => network("cut_points")?,
            Aim::ConnectParts => network("components")?,
            Aim::ShortenWays(ids) => numbers("closeness", mean(ids, |m| m.closeness)),
            Aim::RaiseBroker(id) | Aim::RelieveBroker(id) => {
                numbers("betweenness", mean(&[*id], |m| m.betweenness))
            }
        };
        Some((line, Effect::of(&line, aim.wants_more())))
    }
}
