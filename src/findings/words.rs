//! Findings in whole sentences.

use fluent_bundle::FluentValue;

use crate::i18n::I18n;
use crate::model::{Project, StakeholderId, TieId, Variant};

use super::{Finding, Kind, Stage};

/// So many names are told; of more only their number.
const NAMES: usize = 4;
/// So many ties or tasks are told.
pub(super) const TIES: usize = 3;

/// Names and texts for one variant.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    pub project: &'a Project,
    pub variant: &'a Variant,
    pub i18n: &'a I18n,
}

/// What is said of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// One line: what it is.
    pub title: String,
    /// The evidence, in numbers and names; one sentence for each thing that says so.
    pub evidence: Vec<String>,
    /// What it means and what may help.
    pub advice: String,
}

pub(super) type Args<'a> = Vec<(&'static str, FluentValue<'a>)>;

impl Words<'_> {
    pub fn tell(&self, finding: &Finding) -> Told {
        let key = key(&finding.kind);
        let args = self.args(&finding.kind);
        let mut evidence = vec![self.i18n.with(&format!("{key}-evidence"), &args)];
        evidence.extend(self.more(&finding.kind));
        for kind in &finding.also {
            let key = format!("{}-evidence", self::key(kind));
            evidence.push(self.i18n.with(&key, &self.args(kind)));
        }
        Told {
            title: self.i18n.with(key, &args),
            evidence,
            advice: self.i18n.with(&format!("{key}-advice"), &args),
        }
    }

    /// What the map calls a stakeholder.
    pub fn name(&self, id: StakeholderId) -> String {
        let stakeholder = self.project.stakeholder(id);
        stakeholder.map_or_else(String::new, |s| s.display_label().to_owned())
    }

    /// "Poktan, KUD, dan 3 lainnya".
    pub fn names(&self, ids: &[StakeholderId]) -> String {
        let names = ids.iter().map(|id| self.name(*id));
        self.list(names.take(NAMES).collect(), ids.len())
    }

    /// "Poktan–KUD, Poktan–PPL, dan 3 lainnya".
    pub fn ties(&self, ids: &[TieId]) -> String {
        let ties = ids.iter().filter_map(|id| self.variant.ties.get(id));
        let names = ties.map(|tie| format!("{}–{}", self.name(tie.from), self.name(tie.to)));
        self.list(names.take(TIES).collect(), ids.len())
    }

    /// The names that are told of so many in all.
    pub(super) fn list(&self, mut names: Vec<String>, all: usize) -> String {
        let more = all.saturating_sub(names.len());
        if more > 0 {
            let args = [("names", names.join(", ").into()), ("n", more.into())];
            return self.i18n.with("finding-names-more", &args);
        }
        let Some(last) = names.pop() else {
            return String::new();
        };
        if names.is_empty() {
            return last;
        }
        let key = if names.len() == 1 {
            "finding-names-two"
        } else {
            "finding-names-many"
        };
        let args = [("names", names.join(", ").into()), ("last", last.into())];
        self.i18n.with(key, &args)
    }

    fn percent(&self, share: f64) -> FluentValue<'static> {
        self.i18n.lang().percent(share, 0).into()
    }

    fn args(&self, kind: &Kind) -> Args<'static> {
        let name = |id: StakeholderId| FluentValue::from(self.name(id));
        let names = |ids: &[StakeholderId]| FluentValue::from(self.names(ids));
        match kind {
            Kind::Dependence {
                broker,
                dependents,
                share,
                least,
                ..
            } => {
                let extent = if *least > 1.0 - 1e-9 { "whole" } else { "most" };
                vec![
                    ("broker", name(*broker)),
                    ("names", names(dependents)),
                    ("n", dependents.len().into()),
                    ("share", self.percent(*share)),
                    ("extent", extent.into()),
                ]
            }
            Kind::Bottleneck { broker, share } => {
                vec![("broker", name(*broker)), ("share", self.percent(*share))]
            }
            Kind::CutPoint { id, cut_off } => vec![
                ("name", name(*id)),
                ("names", names(cut_off)),
                ("n", cut_off.len().into()),
            ],
            Kind::Hub { hub, share } => {
                vec![("name", name(*hub)), ("share", self.percent(*share))]
            }
            Kind::Parts { apart, parts } => vec![
                ("names", names(apart)),
                ("n", apart.len().into()),
                ("parts", (*parts).into()),
            ],
            Kind::Unconnected { ids } | Kind::OutsideContacts { ids } => {
                vec![("names", names(ids)), ("n", ids.len().into())]
            }
            Kind::SingleSpanner { spanner, cluster } => vec![
                ("name", name(*spanner)),
                ("names", names(cluster)),
                ("n", cluster.len().into()),
            ],
            Kind::PaperOnly { ties }
            | Kind::OnlyInformal { ties }
            | Kind::OneWay { ties }
            | Kind::WithoutNorm { ties }
            | Kind::Foreign { ties } => {
                vec![("ties", self.ties(ties).into()), ("n", ties.len().into())]
            }
            Kind::Cooling { ties, fall, since } => vec![
                ("ties", self.ties(ties).into()),
                ("n", ties.len().into()),
                ("first", self.ties(&ties[..ties.len().min(1)]).into()),
                ("fall", self.i18n.lang().number(*fall, 1).into()),
                ("dated", if since.is_some() { "yes" } else { "no" }.into()),
                (
                    "since",
                    since.map_or_else(String::new, |d| self.i18n.date(d)).into(),
                ),
            ],
            Kind::WithoutChannel { ties, all } => vec![
                ("ties", self.ties(ties).into()),
                ("n", ties.len().into()),
                ("all", (*all).into()),
            ],
            Kind::UnmetNeeds { needs, all } => self.of_needs(needs, *all),
            Kind::UndoneTasks { tasks, all } => self.of_tasks(tasks, *all),
            Kind::Teachable { lacking } | Kind::Untaught { lacking } => self.of_lacking(lacking),
            Kind::LowCommitment { leaned } => self.of_commitment(leaned),
            Kind::OwnNetwork { apart, pairs, .. } => {
                vec![("n", (*apart).into()), ("pairs", (*pairs).into())]
            }
            Kind::Stage(_) => Vec::new(),
        }
    }

    /// More evidence of a finding's own.
    fn more(&self, kind: &Kind) -> Vec<String> {
        let Kind::Dependence {
            broker,
            dependents,
            only_way_to,
            theirs,
            ..
        } = kind
        else {
            return Vec::new();
        };
        let Some(first) = dependents.first() else {
            return Vec::new();
        };
        let mut told = Vec::new();
        let (first, broker) = (self.name(*first), self.name(*broker));
        let mut args: Args<'_> = vec![("first", first.into()), ("broker", broker.into())];
        if let Some(theirs) = theirs {
            args.push(("theirs", self.percent(*theirs)));
            told.push(self.i18n.with("finding-dependence-theirs", &args));
        }
        if !only_way_to.is_empty() {
            args.push(("names", self.names(only_way_to).into()));
            args.push(("n", only_way_to.len().into()));
            told.insert(0, self.i18n.with("finding-dependence-only-way", &args));
        }
        told
    }
}

/// The name of a finding's text; `-evidence` and `-advice` follow it.
fn key(kind: &Kind) -> &'static str {
    match kind {
        Kind::Dependence { .. } => "finding-dependence",
        Kind::Bottleneck { .. } => "finding-bottleneck",
        Kind::CutPoint { .. } => "finding-cut-point",
        Kind::Hub { .. } => "finding-hub",
        Kind::Parts { .. } => "finding-parts",
        Kind::Unconnected { .. } => "finding-unconnected",
        Kind::SingleSpanner { .. } => "finding-single-spanner",
        Kind::OutsideContacts { .. } => "finding-outside-contacts",
        Kind::PaperOnly { .. } => "finding-paper-only",
        Kind::OnlyInformal { .. } => "finding-only-informal",
        Kind::OneWay { .. } => "finding-one-way",
        Kind::WithoutNorm { .. } => "finding-without-norm",
        Kind::Foreign { .. } => "finding-foreign",
        Kind::Cooling { .. } => "finding-cooling",
        Kind::UnmetNeeds { .. } => "finding-unmet-needs",
        Kind::UndoneTasks { .. } => "finding-undone-tasks",
        Kind::Teachable { .. } => "finding-teachable",
        Kind::Untaught { .. } => "finding-untaught",
        Kind::WithoutChannel { .. } => "finding-without-channel",
        Kind::LowCommitment { .. } => "finding-low-commitment",
        Kind::OwnNetwork { .. } => "finding-own-network",
        Kind::Stage(Stage::Scattered) => "stage-scattered",
        Kind::Stage(Stage::HubAndSpoke) => "stage-hub-and-spoke",
        Kind::Stage(Stage::SeveralHubs) => "stage-several-hubs",
        Kind::Stage(Stage::CoreAndPeriphery) => "stage-core-and-periphery",
    }
}
