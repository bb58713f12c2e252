//! The operations by which the training rearranges a network, each one step: a role goes to others,
//! two become one, one becomes two, a body comes in between, a group is connected.
//!
//! Nothing is doubled: where the receiver of a tie has one with the same other already, that one takes
//! the contents over. What comes to be between those who had no such tie is a *new* tie.

mod connecting;
mod diverting;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::change::Slot;
use crate::model::text::clean_line;
use crate::model::{Change, Member, Point, Project, Stakeholder, StakeholderId, TieId, VariantId};

use super::error::EditError;
use super::plan::{Plan, variant};
use super::selection::Selection;
use super::subject::Subject;

pub use connecting::order_around;

/// How far from others a newcomer stands, in canvas units.
const ASIDE: f64 = 120.0;

/// Who gets a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Receiver {
    /// Somebody of the project; who is not in the variant joins it.
    Known(StakeholderId),
    /// Somebody new.
    Newcomer,
}

/// How a group is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Everybody with everybody.
    Full,
    /// Everybody with the next, around.
    Ring,
    /// Everybody with this one.
    Hub(StakeholderId),
}

/// An operation on one variant.
#[derive(Clone, Debug, PartialEq)]
pub enum Operation {
    /// Ties of one go to others, and it leaves or stays.
    Divert {
        from: StakeholderId,
        ties: BTreeMap<TieId, Receiver>,
        /// What a newcomer is called.
        newcomer: String,
        leaves: bool,
    },
    /// All ties and forms of `other` go to `kept`; `other` leaves.
    Merge {
        kept: StakeholderId,
        other: StakeholderId,
    },
    /// Ties of one go to a newcomer beside it, tied to it or not.
    Split {
        from: StakeholderId,
        newcomer: String,
        ties: BTreeSet<TieId>,
        is_tied: bool,
    },
    /// A body that is tied to all of these, in the place of their direct ties or beside them.
    Between {
        members: BTreeSet<StakeholderId>,
        body: Receiver,
        newcomer: String,
        replaces: bool,
    },
    /// The ties that are missing in a group.
    Connect {
        members: BTreeSet<StakeholderId>,
        pattern: Pattern,
    },
}

impl Operation {
    /// The name of its step's text.
    fn step(&self) -> &'static str {
        match self {
            Self::Divert { .. } => "step-divert",
            Self::Merge { .. } => "step-merge",
            Self::Split { .. } => "step-split",
            Self::Between { .. } => "step-between",
            Self::Connect { .. } => "step-connect-group",
        }
    }

    /// Whom it is about: who loses or shares its role, the two that become one, the body, the group.
    fn subject(&self, project: &Project) -> Subject {
        let name = |id: &StakeholderId| {
            let stakeholder = project.stakeholder(*id);
            stakeholder.map_or("", |s| s.display_label())
        };
        match self {
            Self::Divert { from, .. } | Self::Split { from, .. } => Subject::names(&[name(from)]),
            Self::Merge { kept, other } => Subject::names(&[name(kept), name(other)]),
            Self::Between { body, newcomer, .. } => match body {
                Receiver::Known(id) => Subject::names(&[name(id)]),
                Receiver::Newcomer => Subject::names(&[&clean_line(newcomer)]),
            },
            Self::Connect { members, .. } => {
                Subject::names(&members.iter().map(name).collect::<Vec<_>>())
            }
        }
    }
}

pub(super) fn plan(
    project: &mut Project,
    id: VariantId,
    operation: Operation,
) -> Result<Plan, EditError> {
    let (step, subject) = (operation.step(), operation.subject(project));
    let (changes, about) = match operation {
        Operation::Divert {
            from,
            ties,
            newcomer,
            leaves,
        } => diverting::divert(project, id, from, &ties, &newcomer, leaves)?,
        Operation::Merge { kept, other } => diverting::merge(project, id, kept, other)?,
        Operation::Split {
            from,
            newcomer,
            ties,
            is_tied,
        } => diverting::split(project, id, from, &newcomer, &ties, is_tied)?,
        Operation::Between {
            members,
            body,
            newcomer,
            replaces,
        } => connecting::between(project, id, &members, body, &newcomer, replaces)?,
        Operation::Connect { members, pattern } => {
            connecting::connect(project, id, &members, pattern)?
        }
    };
    let plan = Plan::new(step, changes).about(subject);
    Ok(plan.selecting(Selection::stakeholders(about)))
}

/// The id of a receiver, with what makes it a member; a newcomer is made once.
struct Arrivals {
    at: Point,
    name: String,
    newcomer: Option<StakeholderId>,
    joined: BTreeSet<StakeholderId>,
    changes: Vec<Change>,
}

impl Arrivals {
    fn beside(project: &Project, id: VariantId, from: StakeholderId, name: &str) -> Self {
        let member = project.variant(id).and_then(|v| v.members.get(&from));
        let place = member.map_or(Point::default(), |member| member.position);
        Self::at(place + Point::new(0.0, -ASIDE), name)
    }

    fn at(at: Point, name: &str) -> Self {
        Self {
            at,
            name: clean_line(name),
            newcomer: None,
            joined: BTreeSet::new(),
            changes: Vec::new(),
        }
    }

    fn take(
        &mut self,
        project: &mut Project,
        id: VariantId,
        receiver: Receiver,
    ) -> Result<StakeholderId, EditError> {
        match receiver {
            Receiver::Known(known) => {
                if project.stakeholder(known).is_none() {
                    return Err(EditError::Gone);
                }
                let is_here = variant(project, id)?.members.contains_key(&known);
                if !is_here && self.joined.insert(known) {
                    self.join(id, known);
                }
                Ok(known)
            }
            Receiver::Newcomer => {
                if let Some(made) = self.newcomer {
                    return Ok(made);
                }
                if self.name.is_empty() {
                    return Err(EditError::NameNeeded);
                }
                let made = project.allocate_stakeholder();
                let stakeholder = Stakeholder::new(made, &self.name);
                self.changes
                    .push(Change::Stakeholder(made, Slot::made(stakeholder)));
                self.join(id, made);
                self.newcomer = Some(made);
                Ok(made)
            }
        }
    }

    fn join(&mut self, id: VariantId, who: StakeholderId) {
        let member = Member::new(who, self.at.clamped());
        self.at = self.at + Point::new(ASIDE, 0.0);
        self.changes
            .push(Change::Member(id, who, Slot::made(member)));
    }
}
