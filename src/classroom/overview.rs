//! One group's network in numbers: what a trainer compares.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::analysis::{Analysis, Gathered, Position, analyse_while};
use crate::compare::usual_group;
use crate::components::{PER_STAKEHOLDER, totals};
use crate::exercise;
use crate::findings::{self, Finding, Severity, Thresholds};
use crate::model::{
    Component, Project, StakeholderId, TieFilter, TieState, Variant, VariantId, Vocabulary as _,
};

use super::exercise::Record;

/// One variant of a group's network.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub variant: VariantId,
    pub analysis: Arc<Analysis>,
    /// What stands out, what weighs most first.
    pub findings: Vec<Finding>,
    /// How complete each of the eight components is, 0 to 1, in the order of [`Component`].
    pub completeness: [f64; 8],
    /// The highest dependence on any one, 0 to 1; `None` where nobody reaches anybody.
    pub dependence: Option<f64>,
}

impl Side {
    /// How many findings weigh so much.
    pub fn count(&self, severity: Severity) -> usize {
        let all = self.findings.iter();
        all.filter(|finding| finding.severity == severity).count()
    }

    /// The mean of the eight components.
    pub fn complete(&self) -> f64 {
        self.completeness.iter().sum::<f64>() / self.completeness.len() as f64
    }
}

/// The highest dependence in the first variant and in the last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dependence {
    pub before: f64,
    pub after: f64,
}

impl Dependence {
    /// How much of it was taken away, -1 to 1; 0 where there was none to take away.
    pub fn lowered(self) -> f64 {
        if self.before > 0.0 {
            ((self.before - self.after) / self.before).clamp(-1.0, 1.0)
        } else {
            0.0
        }
    }
}

/// What a trainer sees of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    pub project: Arc<Project>,
    pub record: Record,
    /// The first variant.
    pub baseline: Side,
    /// The last variant, where there is more than one.
    pub last: Option<Side>,
    /// Whether the dependence is that of the target groups, and not of everybody.
    pub is_of_targets: bool,
    /// Which ties counted.
    pub filter: TieFilter,
}

impl Overview {
    /// Of a document, under the view that it opens with, or of all its ties. `None` if `go_on`
    /// answers no.
    pub fn of(
        project: Project,
        all_ties: bool,
        thresholds: &Thresholds,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Option<Self> {
        let filter = if all_ties {
            TieFilter::default()
        } else {
            project.view.filter.clone()
        };
        let (first, last) = ends(&project);
        let targets = usual_group(&project, [first, last]);
        let side = |variant| side(&project, variant, &filter, thresholds, &targets, go_on);
        let baseline = side(first)?;
        let last = if last == first {
            None
        } else {
            Some(side(last)?)
        };
        Some(Self {
            record: Record::of(&project),
            baseline,
            last,
            is_of_targets: !targets.is_empty(),
            filter,
            project: Arc::new(project),
        })
    }

    /// The last variant, or the only one.
    pub fn newest(&self) -> &Side {
        self.last.as_ref().unwrap_or(&self.baseline)
    }

    /// What the program finds in the first variant, by the rule of the exercise.
    fn bottlenecks(&self) -> impl Iterator<Item = &Finding> + Clone {
        let all = self.baseline.findings.iter();
        all.filter(|finding| exercise::is_bottleneck(&self.project, finding))
    }

    /// The stakeholder through whom most goes in the first variant, where the program finds one.
    pub fn bottleneck(&self) -> Option<StakeholderId> {
        self.bottlenecks().find_map(Finding::culprit)
    }

    /// Whether the group's answer and the program's agree, as the exercise itself tells the group:
    /// on one of the heaviest bottlenecks of the first variant, or on there being none. `None` where the group named none, or the answer is kept back.
    pub fn is_found(&self) -> Option<bool> {
        if self.record.withheld.is_some() {
            return None;
        }
        let named = self.record.bottleneck?;
        let is_there = |id| self.baseline.analysis.stakeholders.contains_key(&id);
        let verdict = exercise::verdict(&self.bottlenecks(), is_there, Some(named));
        Some(verdict.is_agreement())
    }

    /// Shows what is kept back, if `word` is the trainer's. Returns whether it is shown now.
    pub fn release(&mut self, word: &str) -> bool {
        let lock = self
            .project
            .exercise
            .as_ref()
            .and_then(|e| e.locked.as_ref());
        if lock.is_some_and(|lock| lock.opens_with(word)) {
            self.record.withheld = None;
        }
        self.record.withheld.is_none()
    }

    /// What became of the highest dependence; `None` with a single variant, or where it is kept back.
    pub fn dependence(&self) -> Option<Dependence> {
        if self.record.withheld.is_some() {
            return None;
        }
        let (before, after) = (self.baseline.dependence?, self.last.as_ref()?.dependence?);
        Some(Dependence { before, after })
    }
}

/// The first variant and the last.
fn ends(project: &Project) -> (VariantId, VariantId) {
    let first = project.first_variant();
    let last = project.variants.keys().next_back().copied();
    (first, last.unwrap_or(first))
}

fn side(
    project: &Project,
    variant: VariantId,
    filter: &TieFilter,
    thresholds: &Thresholds,
    targets: &[StakeholderId],
    go_on: &(dyn Fn() -> bool + Sync),
) -> Option<Side> {
    let snapshot = Gathered::of(project, variant, filter, 0).snapshot();
    let analysis = analyse_while(&snapshot, go_on)?;
    let findings = findings::find(&findings::Input {
        project,
        variant,
        filter,
        analysis: &analysis,
        thresholds,
    });
    let dependence = if targets.is_empty() {
        let all = analysis.stakeholders.values();
        all.filter_map(|m| m.max_dependence).reduce(f64::max)
    } else {
        Position::of(&snapshot, targets, &[], &|| go_on())?.highest()
    };
    let members = project.variant(variant);
    Some(Side {
        variant,
        findings,
        completeness: members.map_or([0.0; 8], |variant| {
            let mut shares = [0.0; 8];
            for (share, component) in shares.iter_mut().zip(Component::ALL) {
                *share = completeness(project, variant, *component);
            }
            shares
        }),
        dependence,
        analysis: Arc::new(analysis),
    })
}

/// How complete a component of a variant is, 0 to 1: a quarter for what is written of the network as
/// a whole, three quarters for the parts of it. The parts are, for the components that stakeholders
/// have, those stakeholders for whom it is filled in, half counted where something is lacking or not
/// assessed; for the content the ties that say what passes along them; for the structure those
/// stakeholders who are tied to anybody.
pub fn completeness(project: &Project, variant: &Variant, component: Component) -> f64 {
    let share = |part: f64, all: usize| if all == 0 { 0.0 } else { part / all as f64 };
    let living = || variant.ties.values().filter(|t| t.state != TieState::Ended);
    let parts = if PER_STAKEHOLDER.contains(&component) {
        let totals = totals(project, variant, component);
        let half = (totals.partly + totals.not_assessed) as f64 / 2.0;
        share(totals.filled as f64 + half, totals.all())
    } else if component == Component::Content {
        let told = living().filter(|tie| !tie.contents.is_empty()).count();
        share(told as f64, living().count())
    } else {
        let tied: BTreeSet<_> = living().flat_map(|t| [t.from, t.to]).collect();
        share(tied.len() as f64, variant.members.len())
    };
    let is_told = !variant.header.components.text(component).trim().is_empty();
    (3.0 * parts + f64::from(u8::from(is_told))) / 4.0
}
