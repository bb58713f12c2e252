//! Trying ties and sets of ties, best first: all single ones, then sets, all of them where that is
//! feasible and else by beam search.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::analysis::threads;
use crate::model::{Project, TieFilter, VariantId};

use super::aim::{Aim, Limits, MOST_TIES};
use super::candidates::{Candidate, candidates};
use super::effects::{State, effects};
use super::net::Net;
use super::proposal::{Proposal, ProposedTie, edit};
use super::scorers::{Score, Scorer, Target};

/// Single ties that are shown, with all their effects.
pub const SHOWN: usize = 50;

/// Sets of each size that are shown.
const SETS_SHOWN: usize = 10;

/// So many sets are all tried.
const FEASIBLE: usize = 40_000;

/// Largest network that is worked on: the paths between all pairs take 16 bytes a pair.
const LARGEST: usize = 1_500;

/// Ties that one thread scores before it asks whether to go on.
const CHUNK: usize = 64;

/// Steps, see [`Target::cost`], that a search of sets may take: about six seconds on two modest
/// cores.
const BUDGET: u64 = 6_000_000_000;

/// States of the network that are followed at once, at least and at most.
const WIDTH: (u64, u64) = (2, 16);

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    pub project: Project,
    pub variant: VariantId,
    pub filter: TieFilter,
    pub aim: Aim,
    pub limits: Limits,
}

/// How sets of ties were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// No sets were asked for.
    Singles,
    /// All sets were tried.
    All,
    /// From so many of the best sets of each size the next larger ones were tried.
    Beam(usize),
}

/// In which order proposals are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those that build on most first, as long as they reach half of the best effect; then the
    /// others.
    #[default]
    Ground,
    /// The greatest effect first.
    Effect,
}

/// The proposals found so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Where the network stands with the aim.
    pub before: Option<f64>,
    /// Single ties that could be had, and how many of them bring the network nearer to the aim.
    pub tried: usize,
    pub helpful: usize,
    /// Single ties first, then pairs, then threes; among these the greatest effect first.
    pub proposals: Vec<Proposal>,
    pub method: Method,
    /// 0 to 1; 1 when the search is over.
    pub done: f32,
    /// Nothing was tried because the network is too large.
    pub is_too_large: bool,
}

impl Ranking {
    fn empty() -> Self {
        Self {
            before: None,
            tried: 0,
            helpful: 0,
            proposals: Vec::new(),
            method: Method::Singles,
            done: 0.0,
            is_too_large: false,
        }
    }

    /// The proposals in an order, those with fewer ties first.
    pub fn in_order(&self, aim: &Aim, order: Order) -> Vec<&Proposal> {
        let sign = if aim.wants_more() { 1.0 } else { -1.0 };
        let gain = |proposal: &Proposal| match (proposal.effects.before, proposal.effects.after) {
            (Some(before), Some(after)) => sign * (after - before),
            _ => 0.0,
        };
        let mut all: Vec<&Proposal> = self.proposals.iter().collect();
        if order == Order::Effect {
            return all;
        }
        let mut half = [0.0_f64; MOST_TIES + 1];
        for proposal in &all {
            let best = &mut half[proposal.ties.len()];
            *best = best.max(gain(proposal) / 2.0);
        }
        // Stable: what is equal stays in the order of the effect.
        all.sort_by_key(|proposal| {
            let size = proposal.ties.len();
            let is_far = gain(proposal) < half[size];
            (size, is_far, if is_far { 0 } else { proposal.effort() })
        });
        all
    }
}

/// A set of candidates by their numbers, ascending, with its score.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    score: Score,
    effort: usize,
    ties: Vec<usize>,
}

impl Found {
    fn key(&self) -> ([i64; 3], usize, &[usize]) {
        (self.score.key(), self.effort, &self.ties)
    }
}

/// Ranks proposals. `tell` hears the best so far; `None` as soon as `go_on` answers no.
pub fn advise(
    question: &Question,
    go_on: &(dyn Fn() -> bool + Sync),
    tell: &mut dyn FnMut(Ranking),
) -> Option<Ranking> {
    advise_by(question, None, go_on, tell)
}

/// The same with the way in which sets are found given.
pub fn advise_by(
    question: &Question,
    method: Option<Method>,
    go_on: &(dyn Fn() -> bool + Sync),
    tell: &mut dyn FnMut(Ranking),
) -> Option<Ranking> {
    let mut ranking = Ranking::empty();
    let before = State::of(&question.project, question.variant, &question.filter);
    let most = question.limits.most_ties.clamp(1, MOST_TIES);
    ranking.before = super::aim::standing(&question.aim, &before.snapshot, &before.analysis);
    let target = Target::of(&question.aim, &before.snapshot);
    ranking.is_too_large = before.snapshot.len() > LARGEST;
    let Some(target) = target.filter(|_| !ranking.is_too_large && ranking.before.is_some()) else {
        ranking.done = 1.0;
        return Some(ranking);
    };
    let net = target.net(&before.snapshot);
    let search = Search {
        question,
        before: &before,
        all: candidates(
            &question.project,
            question.variant,
            &question.filter,
            &before.snapshot,
            &question.aim,
            &question.limits,
        ),
        base: Scorer::of(&target, &net).base(),
        target,
        net,
        go_on,
    };
    ranking.tried = search.all.len();

    let mut all = search.scan(&[])?;
    all.sort_by(|a, b| a.key().cmp(&b.key()));
    // Those that help come first.
    let helpful = all.partition_point(|found| found.score.is_better_than(search.base));
    let singles = &all[..helpful];
    ranking.helpful = singles.len();
    let share = if most > 1 { 0.3 } else { 1.0 };
    let shown = search.worth_showing(singles);
    for (place, found) in shown.iter().enumerate() {
        ranking.proposals.extend(search.proposal(found));
        ranking.done = share * (place + 1) as f32 / shown.len() as f32;
        if place % 10 == 4 {
            tell(ranking.clone());
        }
        if !go_on() {
            return None;
        }
    }
    if most > 1 {
        let method = method.unwrap_or_else(|| search.method(most));
        ranking.method = method;
        tell(ranking.clone());
        let mut level = search.first_level(&all, method);
        let mut best = singles.first().map_or(search.base, |found| found.score);
        for size in 2..=most {
            let found = search.larger(&level, method)?;
            for set in found.iter().take(SETS_SHOWN) {
                // Else fewer ties do as much.
                if search.does_more(set.score, best) && !search.is_padded(set) {
                    ranking.proposals.extend(search.proposal(set));
                }
            }
            if let Some(first) = found
                .first()
                .filter(|set| search.does_more(set.score, best))
            {
                best = first.score;
            }
            ranking.done = share + (1.0 - share) * (size - 1) as f32 / (most - 1) as f32;
            tell(ranking.clone());
            level = found;
        }
    }
    ranking.done = 1.0;
    Some(ranking)
}

struct Search<'a> {
    question: &'a Question,
    before: &'a State,
    all: Vec<Candidate>,
    target: Target,
    net: Net,
    base: Score,
    go_on: &'a (dyn Fn() -> bool + Sync),
}

impl Search<'_> {
    /// The scores of all sets of the given ties and one more.
    fn scan(&self, given: &[usize]) -> Option<Vec<Found>> {
        let mut net = self.net.clone();
        for &tie in given {
            net.add(self.all[tie].arcs);
        }
        let found = Mutex::new(Vec::with_capacity(self.all.len()));
        let next = AtomicUsize::new(0);
        let is_small = self.all.len() as u64 * self.target.cost(&net) < 2_000_000;
        let threads = if is_small { 1 } else { threads::available() };
        threads::together(threads, |_| {
            let mut net = net.clone();
            let mut scorer = Scorer::of(&self.target, &net);
            let mut own = Vec::new();
            while (self.go_on)() {
                let start = next.fetch_add(CHUNK, Ordering::Relaxed);
                if start >= self.all.len() {
                    break;
                }
                let end = (start + CHUNK).min(self.all.len());
                for tie in (start..end).filter(|tie| !given.contains(tie)) {
                    own.push(Found {
                        score: scorer.with(&mut net, self.all[tie].arcs),
                        effort: self.effort(given) + self.effort(&[tie]),
                        ties: joined(given, tie),
                    });
                }
            }
            // Nothing that can panic runs under the lock.
            found
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .append(&mut own);
        });
        (self.go_on)().then(|| found.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    fn effort(&self, ties: &[usize]) -> usize {
        let efforts = ties
            .iter()
            .map(|&tie| 1 + self.all[tie].ground.effort() as usize);
        efforts.sum()
    }

    /// The best by effect, and of those with half of the best effect the best by what they build on;
    /// in order of the effect.
    fn worth_showing(&self, singles: &[Found]) -> Vec<Found> {
        let Some(best) = singles.first() else {
            return Vec::new();
        };
        let gain = |found: &Found| {
            let gain = self.base.0[0] - found.score.0[0];
            if gain.is_finite() { gain } else { 0.0 }
        };
        let half = gain(best) / 2.0;
        let mut by_ground: Vec<usize> = (0..singles.len())
            .filter(|&place| gain(&singles[place]) >= half)
            .collect();
        by_ground.sort_by_key(|&place| (singles[place].effort, place));
        let mut places: BTreeSet<usize> = (0..singles.len().min(SHOWN / 2)).collect();
        for place in by_ground.into_iter().chain(0..singles.len()) {
            if places.len() >= SHOWN {
                break;
            }
            places.insert(place);
        }
        places
            .into_iter()
            .map(|place| singles[place].clone())
            .collect()
    }

    fn method(&self, most: usize) -> Method {
        let n = self.all.len();
        let pairs = n * n.saturating_sub(1) / 2;
        let threes = pairs.saturating_mul(n.saturating_sub(2)) / 3;
        let sets = if most == 2 { pairs } else { threes };
        if sets <= FEASIBLE {
            return Method::All;
        }
        let scan = n as u64 * self.target.cost(&self.net);
        let width = BUDGET / (scan.max(1) * (most as u64 - 1));
        Method::Beam(width.clamp(WIDTH.0, WIDTH.1) as usize)
    }

    /// The single ties from which sets are made.
    fn first_level(&self, singles: &[Found], method: Method) -> Vec<Found> {
        match method {
            // Ties that do nothing alone may do something together.
            Method::All => (0..self.all.len())
                .map(|tie| Found {
                    score: self.base,
                    effort: self.effort(&[tie]),
                    ties: vec![tie],
                })
                .collect(),
            Method::Beam(width) => {
                let targets = self.question.aim.targets();
                let is_own = |tie: &usize| {
                    let candidate = &self.all[*tie];
                    targets.contains(&candidate.from) || targets.contains(&candidate.to)
                };
                let mut level = singles.to_vec();
                // Of those that do nothing alone, ties of the aim's own are the likeliest to do
                // something together.
                level.sort_by_key(|found| (found.score.key(), !found.ties.iter().all(is_own)));
                level.truncate(width);
                level
            }
            Method::Singles => Vec::new(),
        }
    }

    /// Sets with one tie more, best first.
    fn larger(&self, level: &[Found], method: Method) -> Option<Vec<Found>> {
        let mut sets = Vec::new();
        let mut seen = BTreeSet::new();
        for given in level {
            let mut found = self.scan(&given.ties)?;
            match method {
                // Each set once: from all its ties but the last.
                Method::All => found.retain(|set| set.ties.starts_with(&given.ties)),
                Method::Beam(width) => {
                    found.sort_by(|a, b| a.key().cmp(&b.key()));
                    found.truncate(width.max(SETS_SHOWN));
                    found.retain(|set| seen.insert(set.ties.clone()));
                }
                Method::Singles => {}
            }
            sets.append(&mut found);
        }
        sets.sort_by(|a, b| a.key().cmp(&b.key()));
        if let Method::Beam(width) = method {
            sets.truncate(width.max(SETS_SHOWN));
        }
        Some(sets)
    }

    /// Whether a set is nearer to the aim by its own number than the best smaller one; by the rest
    /// of the score where none has moved that number yet.
    fn does_more(&self, score: Score, best: Score) -> bool {
        if best.key()[0] < self.base.key()[0] {
            score.key()[0] < best.key()[0]
        } else {
            score.is_better_than(best)
        }
    }

    /// Whether some of the ties could be left out.
    fn is_padded(&self, set: &Found) -> bool {
        (0..set.ties.len()).any(|out| {
            let mut net = self.net.clone();
            for (place, &tie) in set.ties.iter().enumerate() {
                if place != out {
                    net.add(self.all[tie].arcs);
                }
            }
            let fewer = Scorer::of(&self.target, &net).base();
            !set.score.is_better_than(fewer)
        })
    }

    /// The proposal with its effects; `None` where it cannot be carried out.
    fn proposal(&self, found: &Found) -> Option<Proposal> {
        let question = self.question;
        let variant = question.project.variant(question.variant)?;
        let is_directed = self.before.snapshot.is_directed();
        let ties: Vec<ProposedTie> = found
            .ties
            .iter()
            .map(|&tie| ProposedTie::of(&self.all[tie], variant, is_directed))
            .collect();
        let edit = edit(variant, &question.filter, &question.limits, &ties)?;
        let effects = effects(
            &question.project,
            question.variant,
            &question.filter,
            &question.aim,
            self.before,
            edit,
        )?;
        Some(Proposal { ties, effects })
    }
}

fn joined(given: &[usize], tie: usize) -> Vec<usize> {
    let mut ties = given.to_vec();
    let place = ties.partition_point(|other| *other < tie);
    ties.insert(place, tie);
    ties
}
