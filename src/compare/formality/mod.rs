//! What stands on paper against what is lived: the network of the formal ties beside that of the informal
//! ones. Who is important in one and not in the other, which lines nobody lives, and which contacts no
//! line foresees.
//!
//! Content and state are those of the view; a tie that is formal and informal belongs to both.

mod lines;
pub mod words;

use std::collections::BTreeMap;

use crate::analysis::{Analysis, Snapshot, analyse};
use crate::model::{
    Formality as Kind, Measure, Project, StakeholderId, TieFilter, TieId, TieState, VariantId,
};

pub use lines::LineKind;

/// How many can be foremost, those included who share their place: a quarter of the network, but at
/// least and at most so many; in a large one this share.
const FOREMOST: (usize, usize, f64) = (2, 3, 0.1);
/// In a network of fewer than this nobody is foremost.
const FEWEST: usize = 3;
/// Equal within this, relative above 1.
const TOLERANCE: f64 = 1e-9;

/// A network that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Formal,
    Informal,
    All,
}

impl Side {
    pub const ALL: [Self; 3] = [Self::Formal, Self::Informal, Self::All];

    /// The view with the ties of this side alone.
    pub fn filter(self, view: &TieFilter) -> TieFilter {
        TieFilter {
            formality: match self {
                Self::Formal => Some(Kind::Formal),
                Self::Informal => Some(Kind::Informal),
                Self::All => None,
            },
            ..view.clone()
        }
    }
}

/// The two networks side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Formality {
    /// The numbers of each side, in the order of [`Side::ALL`].
    pub analyses: [Analysis; 3],
    /// How many ties are formal, and how many of those that exist are informal; those that are both
    /// count as both. A tie of somebody to itself is neither.
    pub formal: usize,
    pub informal: usize,
    /// Formal ties without an existing informal one between the same two, in order of id.
    pub unlived: Vec<TieId>,
    /// Existing informal ties between two whom no formal one joins, in order of id.
    pub unforeseen: Vec<TieId>,
}

/// Where somebody stands on each side, in the order of [`Side::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub id: StakeholderId,
    /// From 1, equals share one; `None` for those without a tie on that side.
    pub ranks: [Option<usize>; 3],
    /// On this side it is foremost, and on the other it is not there or in the lower half.
    pub foremost: Option<Side>,
}

impl Formality {
    /// `None` where the variant is not there, or `go_on` has answered no.
    pub fn of(
        project: &Project,
        variant: VariantId,
        view: &TieFilter,
        go_on: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let mut analyses = Vec::new();
        for side in Side::ALL {
            if !go_on() {
                return None;
            }
            let snapshot = Snapshot::of(project, variant, &side.filter(view), 0);
            analyses.push(analyse(&snapshot));
        }
        let [formal, informal, all]: [Analysis; 3] = analyses.try_into().ok()?;
        // What each pair has: a formal tie, an existing informal one.
        let mut pairs: BTreeMap<_, [bool; 2]> = BTreeMap::new();
        let all_ties = Side::All.filter(view);
        let ties = project.variant(variant)?.ties.values();
        let ties = ties.filter(|tie| tie.from != tie.to && all_ties.counts(tie));
        let pair = |tie: &crate::model::Tie| (tie.from.min(tie.to), tie.from.max(tie.to));
        let is_formal = |tie: &crate::model::Tie| tie.formality != Kind::Informal;
        let is_lived = |tie: &crate::model::Tie| {
            tie.formality != Kind::Formal && tie.state == TieState::Existing
        };
        for tie in ties.clone() {
            let has = pairs.entry(pair(tie)).or_default();
            has[0] |= is_formal(tie);
            has[1] |= is_lived(tie);
        }
        let lacks = |tie: &crate::model::Tie, side: usize| {
            pairs.get(&pair(tie)).is_some_and(|has| !has[side])
        };
        let unlived = ties.clone().filter(|tie| is_formal(tie) && lacks(tie, 1));
        let unforeseen = ties.clone().filter(|tie| is_lived(tie) && lacks(tie, 0));
        Some(Self {
            formal: ties.clone().filter(|tie| is_formal(tie)).count(),
            informal: ties.clone().filter(|tie| is_lived(tie)).count(),
            unlived: unlived.map(|tie| tie.id).collect(),
            unforeseen: unforeseen.map(|tie| tie.id).collect(),
            analyses: [formal, informal, all],
        })
    }

    /// Everybody with a tie: those who are foremost on one side alone, then the others, the highest first.
    pub fn standings(&self, measure: Measure) -> Vec<Standing> {
        let sides = [0, 1, 2].map(|side| Ranks::of(&self.analyses[side], measure));
        // Who stands out is an answer of the program, the ranks are not.
        let is_kept_back = self.analyses[2].keeps_answers_back();
        let mut standings: Vec<Standing> = self.analyses[2]
            .stakeholders
            .keys()
            .filter_map(|id| {
                let places = [0, 1, 2].map(|side| {
                    let is_tied =
                        |analysis: &Analysis| analysis.of(*id).is_some_and(|m| m.ties > 0);
                    let value = self.analyses[side].value(*id, measure);
                    sides[side].place(value.filter(|_| is_tied(&self.analyses[side])))
                });
                places[2].rank?;
                let foremost = match (places[0], places[1]) {
                    _ if is_kept_back => None,
                    (formal, other) if formal.is_foremost && other.is_low => Some(Side::Formal),
                    (other, informal) if informal.is_foremost && other.is_low => {
                        Some(Side::Informal)
                    }
                    _ => None,
                };
                Some(Standing {
                    id: *id,
                    ranks: places.map(|place| place.rank),
                    foremost,
                })
            })
            .collect();
        standings.sort_by_key(|standing| {
            let [formal, informal, _] = standing.ranks;
            let best = formal.into_iter().chain(informal).min();
            (standing.foremost.is_none(), best, standing.id)
        });
        standings
    }

    /// Those who are foremost on one side and not on the other.
    pub fn disagreements(&self, measure: Measure) -> Vec<Standing> {
        let standings = self.standings(measure).into_iter();
        standings.filter(|s| s.foremost.is_some()).collect()
    }
}

/// The values of one side, ascending.
struct Ranks(Vec<f64>);

/// Somebody's place on one side.
#[derive(Clone, Copy, Default)]
struct Place {
    rank: Option<usize>,
    is_foremost: bool,
    /// Not there, or in the lower half; equals stand in the middle of their places.
    is_low: bool,
}

impl Ranks {
    fn of(analysis: &Analysis, measure: Measure) -> Self {
        let tied = analysis.stakeholders.values().filter(|m| m.ties > 0);
        let mut values: Vec<f64> = tied.filter_map(|m| m.value(measure)).collect();
        values.sort_by(f64::total_cmp);
        Self(values)
    }

    fn place(&self, value: Option<f64>) -> Place {
        let count = self.0.len();
        let Some(own) = value else {
            return Place {
                is_low: count >= FEWEST,
                ..Place::default()
            };
        };
        let near = TOLERANCE * own.abs().max(1.0);
        let higher = count - self.0.partition_point(|other| *other <= own + near);
        let lower = self.0.partition_point(|other| *other < own - near);
        let (least, few, share) = FOREMOST;
        let most = (count / 4).clamp(least, few);
        let most = most.max((count as f64 * share) as usize);
        Place {
            rank: Some(higher + 1),
            is_foremost: count >= FEWEST && lower > 0 && count - lower <= most,
            is_low: count >= FEWEST && higher + (count - lower) > count,
        }
    }
}

#[cfg(test)]
mod tests;
