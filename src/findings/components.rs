//! Findings about the eight components: what is written down and still missing. Where nothing is
//! written down nothing is found, and each kind is one finding however many it is about.

use std::collections::{BTreeMap, BTreeSet};

use crate::components::{
    Channel, all_lacking, low_commitment, meets, newest, tasks, told_channels, told_needs,
    undone_tasks, unmet_needs,
};
use crate::model::{Score, StakeholderId, TieId, Variant};

use super::{Finding, Input, Kind, Severity};

/// From so many on, those who lean on one weigh.
const MANY: usize = 3;

/// A competence that a stakeholder needs and lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    pub of: StakeholderId,
    pub competence: String,
    /// Who is present and could teach it.
    pub teachers: Vec<StakeholderId>,
}

/// Whose commitment is low, and who leans on it all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaned {
    pub on: StakeholderId,
    pub score: Score,
    pub by: BTreeSet<StakeholderId>,
}

/// `found` is what was found of positions: who is in somebody's way is leaned on.
pub(super) fn all(input: &Input<'_>, variant: &Variant, found: &[Finding]) -> Vec<Finding> {
    let (teachable, untaught) = lacking(input, variant);
    [
        commitment(variant, found).map(|leaned| (Kind::LowCommitment { leaned }, true)),
        needs(variant).map(|kind| (kind, true)),
        undone(variant).map(|kind| (kind, true)),
        untaught.map(|lacking| (Kind::Untaught { lacking }, true)),
        teachable.map(|lacking| (Kind::Teachable { lacking }, false)),
        channels(input, variant).map(|kind| (kind, false)),
    ]
    .into_iter()
    .flatten()
    .map(|(kind, is_notable)| {
        let severity = if is_notable {
            Severity::Notable
        } else {
            Severity::Hint
        };
        Finding::new(kind, severity, None)
    })
    .collect()
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn needs(variant: &Variant) -> Option<Kind> {
    let needs = some(unmet_needs(variant))?;
    let all = told_needs(variant);
    Some(Kind::UnmetNeeds { needs, all })
}

fn undone(variant: &Variant) -> Option<Kind> {
    let undone = undone_tasks(variant).into_iter();
    Some(Kind::UndoneTasks {
        tasks: some(undone.map(|task| task.text.trim().to_owned()).collect())?,
        all: tasks(variant).count(),
    })
}

/// What is lacking and somebody could teach, and what nobody could.
fn lacking(input: &Input<'_>, variant: &Variant) -> (Option<Vec<Lacking>>, Option<Vec<Lacking>>) {
    let lacks = all_lacking(input.project, variant).into_iter();
    let lacks = lacks.map(|lack| Lacking {
        of: lack.of,
        competence: lack.competence.name.trim().to_owned(),
        teachers: lack.teachers,
    });
    let (teachable, untaught) = lacks.partition(|lack| !lack.teachers.is_empty());
    (some(teachable), some(untaught))
}

/// Ties of the view whose ends both tell their technology and have none in common.
fn channels(input: &Input<'_>, variant: &Variant) -> Option<Kind> {
    let counts = |id: &TieId| variant.ties.get(id).is_some_and(|t| input.filter.counts(t));
    let told: Vec<(TieId, Channel)> = told_channels(input.project, variant)
        .into_iter()
        .filter(|(id, _)| counts(id))
        .collect();
    let without = told.iter().filter(|(_, c)| *c == Channel::None);
    Some(Kind::WithoutChannel {
        ties: some(without.map(|(id, _)| *id).collect())?,
        all: told.len(),
    })
}

/// Those of low commitment who stand in somebody's way, or on whom many lean for what they need.
fn commitment(variant: &Variant, found: &[Finding]) -> Option<Vec<Leaned>> {
    let low: BTreeSet<StakeholderId> = low_commitment(variant).into_iter().collect();
    let mut leaning: BTreeMap<StakeholderId, BTreeSet<StakeholderId>> = BTreeMap::new();
    for (id, member) in &variant.members {
        let suppliers = member.needs.iter().flat_map(|need| meets(variant, need));
        for on in suppliers.filter(|on| on != id && low.contains(on)) {
            leaning.entry(on).or_default().insert(*id);
        }
    }
    let leaned = low.into_iter().filter_map(|on| {
        let about = || found.iter().filter(|f| f.culprit() == Some(on));
        let is_in_the_way = about().next().is_some();
        let mut by = leaning.remove(&on).unwrap_or_default();
        by.extend(about().flat_map(dependents));
        let commitment = &variant.members.get(&on)?.commitment;
        let score = newest(&commitment.assessments)?;
        (is_in_the_way || by.len() >= MANY).then_some(Leaned { on, score, by })
    });
    some(leaned.collect())
}

/// Who depends on the one whom a finding is about.
fn dependents(finding: &Finding) -> Vec<StakeholderId> {
    let kinds = std::iter::once(&finding.kind).chain(&finding.also);
    kinds
        .flat_map(|kind| match kind {
            Kind::Dependence { dependents, .. } => dependents.clone(),
            Kind::CutPoint { cut_off, .. } => cut_off.clone(),
            _ => Vec::new(),
        })
        .collect()
}
