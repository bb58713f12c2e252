//! A small network to play with: a document of its own in a session of its own, analysed after every
//! change. The user's document is never touched.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{Analysis, Snapshot, analyse};
use crate::edit::{Edit, Selection, Session};
use crate::model::{Encoded, Measure, Point, StakeholderId, TieFilter, TieId};

use super::goal::{Figure, Goal};
use super::{Lesson, Setup, Shows};

/// A pair of stakeholders, the smaller id first.
type Pair = (StakeholderId, StakeholderId);

/// What may be tried next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    Tie(StakeholderId, StakeholderId),
    Untie(StakeholderId, StakeholderId),
    /// No single change solves the task from here.
    TooFar,
}

/// The small network of a lesson, as far as somebody has got with it.
#[derive(Debug)]
pub struct Play {
    setup: &'static Setup,
    session: Session,
    ids: BTreeMap<&'static str, StakeholderId>,
    /// The tied pairs at the start, and what was said of them.
    pairs: BTreeSet<Pair>,
    before: Analysis,
    analysis: Analysis,
}

impl Play {
    /// The network at its start; `None` for a lesson without one.
    pub fn of(lesson: &'static Lesson) -> Option<Self> {
        let setup = lesson.setup.as_ref()?;
        let (mut project, ids) = setup.net.project();
        let shown = match setup.shows {
            Shows::Measure(measure) => measure,
            Shows::Role(role) => measure_of(role),
            Shows::Figure(Figure::CutPoints | Figure::Bridges | Figure::Centralization) => {
                Measure::Betweenness
            }
            Shows::Figure(_) => Measure::Degree,
        };
        project.view.set_size(Encoded::Measure(shown));
        project.view.set_colour(match setup.shows {
            Shows::Figure(Figure::Clusters)
            | Shows::Role(crate::analysis::Role::BoundarySpanner) => Encoded::Cluster,
            _ => Encoded::Measure(shown),
        });
        let names = setup.net.people.iter().map(|(name, ..)| *name);
        let session = Session::new(project);
        let mut play = Self {
            setup,
            pairs: pairs(&session),
            session,
            ids: names.zip(ids).collect(),
            before: Analysis::default(),
            analysis: Analysis::default(),
        };
        play.follow();
        play.before = play.analysis.clone();
        Some(play)
    }

    pub fn setup(&self) -> &'static Setup {
        self.setup
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    pub fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// What was said at the start.
    pub fn before(&self) -> &Analysis {
        &self.before
    }

    pub fn id(&self, name: &str) -> Option<StakeholderId> {
        self.ids.get(name).copied()
    }

    /// The name of a stakeholder; empty for an unknown one.
    pub fn name(&self, id: StakeholderId) -> &str {
        let stakeholder = self.session.project().stakeholder(id);
        stakeholder.map_or("", |stakeholder| &stakeholder.name)
    }

    /// Who was picked to be tied to somebody.
    pub fn picked(&self) -> Option<StakeholderId> {
        self.session.selection().only_stakeholder()
    }

    pub fn pick(&mut self, id: Option<StakeholderId>) {
        self.session
            .select(id.map_or_else(Selection::none, Selection::stakeholder));
    }

    /// Shows somebody at a place while a drag lasts.
    pub fn drag(&mut self, id: StakeholderId, to: Point) {
        self.session.preview(&[(id, to)]);
    }

    /// Ends a drag.
    pub fn settle(&mut self) {
        self.session.commit_preview();
    }

    /// Ties two stakeholders, or unties them where they are tied.
    pub fn toggle(&mut self, a: StakeholderId, b: StakeholderId) {
        let tied = self.ties_between(a, b);
        if !tied.is_empty() {
            self.untie(tied);
        } else if a != b {
            self.apply(Edit::Connect { from: a, to: b });
        }
    }

    /// Removes one tie.
    pub fn remove(&mut self, tie: TieId) {
        self.untie(BTreeSet::from([tie]));
    }

    fn untie(&mut self, ties: BTreeSet<TieId>) {
        self.apply(Edit::Remove(Selection {
            ties,
            ..Selection::none()
        }));
    }

    fn apply(&mut self, edit: Edit) {
        if let Err(error) = self.session.apply(edit) {
            log::error!("a small network refused a change: {error}");
        }
        self.session.select(Selection::none());
        self.follow();
    }

    fn follow(&mut self) {
        self.analysis = analysed(&self.session);
    }

    fn ties_between(&self, a: StakeholderId, b: StakeholderId) -> BTreeSet<TieId> {
        let ties = self.session.variant().ties.values();
        let between = ties.filter(|tie| pair(tie.from, tie.to) == pair(a, b));
        between.map(|tie| tie.id).collect()
    }

    /// How many pairs have been tied, and untied, since the start.
    pub fn changes(&self) -> (usize, usize) {
        self.changes_of(&pairs(&self.session))
    }

    fn changes_of(&self, now: &BTreeSet<Pair>) -> (usize, usize) {
        let added = now.difference(&self.pairs).count();
        (added, self.pairs.difference(now).count())
    }

    /// Whether all goals of the task are reached, by however many changes.
    pub fn reaches_goals(&self) -> bool {
        self.reaches(&self.analysis)
    }

    fn reaches(&self, analysis: &Analysis) -> bool {
        let goals = self.setup.task.as_ref().map_or(&[][..], |task| task.goals);
        let met = |goal: &Goal| goal.is_met(analysis, &self.ids);
        !goals.is_empty() && goals.iter().all(met)
    }

    /// Whether the task is solved.
    pub fn is_solved(&self) -> bool {
        let allowed = self.setup.task.is_some_and(|t| t.allows(self.changes()));
        allowed && self.reaches_goals()
    }

    /// One change that would solve the task from here, found by trying all of them.
    pub fn hint(&self) -> Hint {
        self.single_step().unwrap_or(Hint::TooFar)
    }

    fn single_step(&self) -> Option<Hint> {
        let task = self.setup.task?;
        let ids: Vec<StakeholderId> = self.ids.values().copied().collect();
        let now = pairs(&self.session);
        let all = ids
            .iter()
            .enumerate()
            .flat_map(|(at, a)| ids[at + 1..].iter().map(move |b| pair(*a, *b)));
        all.into_iter().find_map(|(a, b)| {
            let mut then = now.clone();
            let is_tied = !then.insert((a, b));
            if is_tied {
                then.remove(&(a, b));
            }
            if !task.allows(self.changes_of(&then)) {
                return None;
            }
            let mut tried = Session::new(self.session.document());
            let edit = if is_tied {
                Edit::Remove(Selection {
                    ties: self.ties_between(a, b),
                    ..Selection::none()
                })
            } else {
                Edit::Connect { from: a, to: b }
            };
            let changed = tried.apply(edit).ok()?;
            (changed && self.reaches(&analysed(&tried))).then_some(if is_tied {
                Hint::Untie(a, b)
            } else {
                Hint::Tie(a, b)
            })
        })
    }
}

fn analysed(session: &Session) -> Analysis {
    analyse(&Snapshot::of(
        session.project(),
        session.variant_id(),
        &TieFilter::default(),
        session.topology_revision(),
    ))
}

fn pair(a: StakeholderId, b: StakeholderId) -> Pair {
    (a.min(b), a.max(b))
}

fn pairs(session: &Session) -> BTreeSet<Pair> {
    let ties = session.variant().ties.values();
    ties.map(|tie| pair(tie.from, tie.to)).collect()
}

/// The measure that a position is read off.
fn measure_of(role: crate::analysis::Role) -> Measure {
    use crate::analysis::Role;
    match role {
        Role::Connector => Measure::Degree,
        Role::Broker | Role::BoundarySpanner => Measure::Betweenness,
        Role::BestInformed | Role::Peripheral => Measure::Closeness,
    }
}
