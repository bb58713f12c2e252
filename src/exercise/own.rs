//! The program's own answer: where it finds the bottleneck in the network as it was mapped, and
//! whether the rearranged one still has it.

use std::collections::BTreeSet;

use crate::analysis::{Analysis, Role, Snapshot, analyse_while, group_dependence};
use crate::findings::{self, Finding, Input, Severity, Thresholds};
use crate::model::exercise::{HandAnswer, Named};
use crate::model::{Project, StakeholderId, VariantId};

use super::{mapped, rearranged};

/// What the program finds, of the ties that count in the view in force.
#[derive(Clone, Debug)]
pub struct Own {
    /// Findings about somebody through whom too much goes, what weighs most first.
    pub bottlenecks: Vec<Finding>,
    /// Of the network as it was mapped.
    pub analysis: Analysis,
    /// How the partner group reaches the partner company, where both are named and present.
    pub way: Option<Way>,
    /// Those at whom findings of the rearranged network point, where there is one.
    left: Option<BTreeSet<StakeholderId>>,
}

/// The way from the partner group to the partner company: what the exercise is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub from: StakeholderId,
    pub to: StakeholderId,
    pub is_there: bool,
    /// Those who lie on every shortest path.
    pub through: Vec<StakeholderId>,
}

impl Way {
    fn of(project: &Project, snapshot: &Snapshot, analysis: &Analysis) -> Option<Self> {
        /// Shares add up to a whole within this.
        const WHOLE: f64 = 1.0 - 1e-9;
        let exercise = project.exercise.as_ref()?;
        let (from, to) = (exercise.partner_group?, exercise.partner_company?);
        let are_there = [from, to]
            .iter()
            .all(|id| analysis.stakeholders.contains_key(id));
        if from == to || !are_there {
            return None;
        }
        let shares = group_dependence(snapshot, &[from], &[to]);
        let is_there = shares.iter().any(Option::is_some);
        let all = snapshot.ids().iter().zip(shares);
        let through = all.filter(|(id, share)| **id != to && share.is_some_and(|s| s >= WHOLE));
        Some(Self {
            from,
            to,
            is_there,
            through: through.map(|(id, _)| *id).collect(),
        })
    }
}

/// How the answer by hand compares with the program's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Both point at the same one, or at one of several that weigh alike.
    Agreed(StakeholderId),
    /// Neither finds one.
    NeitherFinds,
    /// The program sees it as well, but the first weighs more.
    AlsoSeen {
        named: StakeholderId,
        first: StakeholderId,
    },
    /// The program points at somebody else.
    Differs {
        named: StakeholderId,
        first: StakeholderId,
    },
    /// The program finds one where the group saw none.
    Missed(StakeholderId),
    /// The program finds none where the group saw one.
    OnlyNamed(StakeholderId),
    /// Who was named is not on the map any more.
    Gone,
}

impl Verdict {
    /// Whether both say the same.
    pub fn is_agreement(self) -> bool {
        matches!(self, Self::Agreed(_) | Self::NeitherFinds)
    }
}

/// Whether a finding is about a bottleneck of the exercise: somebody through whom too much goes, but
/// for the partner group, which is the one whose position is asked about.
pub fn is_bottleneck(project: &Project, finding: &Finding) -> bool {
    let asked = project.exercise.as_ref().and_then(|e| e.partner_group);
    let culprit = finding.culprit();
    finding.severity != Severity::Hint && culprit.is_some_and(|id| Some(id) != asked)
}

/// How who was named by hand compares with these findings about bottlenecks, what weighs most first.
/// Whoever weighs as much as the heaviest is as right an answer.
pub fn verdict<'a>(
    bottlenecks: &(impl Iterator<Item = &'a Finding> + Clone),
    is_there: impl Fn(StakeholderId) -> bool,
    named: Option<Named>,
) -> Verdict {
    let mut culprits = bottlenecks.clone().filter_map(Finding::culprit);
    let first = culprits.clone().next();
    let heaviest = bottlenecks.clone().next().map(|finding| finding.severity);
    let is_heaviest = |id| {
        let mut of = bottlenecks.clone().filter(|f| f.culprit() == Some(id));
        of.any(|finding| Some(finding.severity) == heaviest)
    };
    match (named, first) {
        (Some(Named::Stakeholder(named)), _) if !is_there(named) => Verdict::Gone,
        (Some(Named::Stakeholder(named)), Some(_)) if is_heaviest(named) => Verdict::Agreed(named),
        (Some(Named::Stakeholder(named)), Some(first)) => {
            if culprits.any(|id| id == named) {
                Verdict::AlsoSeen { named, first }
            } else {
                Verdict::Differs { named, first }
            }
        }
        (Some(Named::Stakeholder(named)), None) => Verdict::OnlyNamed(named),
        (_, Some(first)) => Verdict::Missed(first),
        (_, None) => Verdict::NeitherFinds,
    }
}

impl Own {
    /// Works it out; `None` as soon as `go_on` answers no.
    pub fn of(
        project: &Project,
        thresholds: &Thresholds,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Option<Self> {
        let filter = &project.view.filter;
        let find = |variant: VariantId| {
            let snapshot = Snapshot::of(project, variant, filter, 0);
            let analysis = analyse_while(&snapshot, go_on)?;
            let mut found = findings::find(&Input {
                project,
                variant,
                filter,
                analysis: &analysis,
                thresholds,
            });
            found.retain(|finding| is_bottleneck(project, finding));
            Some((found, analysis, snapshot))
        };
        let (bottlenecks, analysis, snapshot) = find(mapped(project))?;
        let left = match rearranged(project) {
            Some(variant) => {
                let (found, ..) = find(variant)?;
                Some(found.iter().filter_map(Finding::culprit).collect())
            }
            None => None,
        };
        Some(Self {
            bottlenecks,
            way: Way::of(project, &snapshot, &analysis),
            analysis,
            left,
        })
    }

    /// Those at whom it points, who weighs most first.
    pub fn culprits(&self) -> impl Iterator<Item = StakeholderId> {
        self.bottlenecks.iter().filter_map(Finding::culprit)
    }

    /// Who depends most on whom, and by what share of its shortest paths.
    pub fn most_dependent(&self) -> Option<(StakeholderId, StakeholderId, f64)> {
        let all = self.analysis.stakeholders.iter();
        let all = all.filter_map(|(id, m)| Some((*id, m.most_needed?, m.max_dependence?)));
        // Of equals the first, as everywhere.
        all.reduce(|best, one| if one.2 > best.2 { one } else { best })
    }

    /// The greatest share of anybody's shortest paths that pass through this one.
    pub fn dependence_on(&self, id: StakeholderId) -> Option<f64> {
        let all = self.analysis.stakeholders.values();
        let on = all.filter(|m| m.most_needed == Some(id));
        on.filter_map(|m| m.max_dependence).reduce(f64::max)
    }

    /// Those on the shortest paths between most others.
    pub fn brokers(&self) -> Vec<StakeholderId> {
        let all = self.analysis.stakeholders.iter();
        let brokers = all.filter(|(_, m)| m.roles.contains(&Role::Broker));
        brokers.map(|(id, _)| *id).collect()
    }

    pub fn verdict(&self, answer: &HandAnswer) -> Verdict {
        let is_there = |id| self.analysis.stakeholders.contains_key(&id);
        verdict(&self.bottlenecks.iter(), is_there, answer.named)
    }

    /// Who was named, where the program sees a bottleneck there as well.
    pub(super) fn culprit_of(&self, answer: &HandAnswer) -> Option<StakeholderId> {
        match self.verdict(answer) {
            Verdict::Agreed(id) | Verdict::AlsoSeen { named: id, .. } => Some(id),
            _ => None,
        }
    }

    /// Whether nothing in the rearranged network points at this one any more.
    pub(super) fn is_eased(&self, id: StakeholderId) -> bool {
        self.left.as_ref().is_some_and(|left| !left.contains(&id))
    }
}
