//! The comparison of the two answers in whole sentences.

use crate::findings::words::Words;
use crate::model::StakeholderId;
use crate::model::exercise::HandAnswer;

use super::own::{Own, Verdict, Way};

/// What is told of the two answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Whether both say the same, or how they differ.
    pub verdict: String,
    /// Why the program says so, and what the numbers say of who was named.
    pub reasons: Vec<String>,
    /// What the training reads off a network: dependence, cut points, broker.
    pub evidence: Vec<String>,
}

impl Own {
    pub fn tell(&self, answer: &HandAnswer, words: &Words<'_>) -> Told {
        let i18n = words.i18n;
        let verdict = self.verdict(answer);
        let name = |id| words.name(id);
        let (key, arguments) = match verdict {
            Verdict::Agreed(id) => ("guide-verdict-agreed", vec![("name", name(id))]),
            Verdict::NeitherFinds => ("guide-verdict-neither", Vec::new()),
            Verdict::AlsoSeen { named, first } => (
                "guide-verdict-also",
                vec![("name", name(named)), ("first", name(first))],
            ),
            Verdict::Differs { named, first } => (
                "guide-verdict-differs",
                vec![("name", name(named)), ("first", name(first))],
            ),
            Verdict::Missed(first) => ("guide-verdict-missed", vec![("first", name(first))]),
            Verdict::OnlyNamed(named) => ("guide-verdict-only-named", vec![("name", name(named))]),
            Verdict::Gone => ("guide-verdict-gone", Vec::new()),
        };
        let arguments: Vec<_> = arguments
            .into_iter()
            .map(|(key, name)| (key, name.into()))
            .collect();
        let mut reasons = Vec::new();
        let agreed = self.bottlenecks.iter().find(|finding| match verdict {
            Verdict::Agreed(id) => finding.culprit() == Some(id),
            _ => true,
        });
        if let Some(finding) = agreed {
            let told = words.tell(finding);
            let evidence = told.evidence.into_iter().next().unwrap_or_default();
            reasons.push(format!("{}. {evidence}", told.title));
        }
        if let Verdict::Differs { named, .. } | Verdict::OnlyNamed(named) = verdict {
            reasons.push(self.of_named(named, words));
        }
        Told {
            verdict: i18n.with(key, &arguments),
            reasons,
            evidence: self.evidence(words),
        }
    }

    /// What the numbers say of somebody in whom the program sees no bottleneck.
    fn of_named(&self, id: StakeholderId, words: &Words<'_>) -> String {
        let i18n = words.i18n;
        let name = || ("name", words.name(id).into());
        let depends = match self.dependence_on(id) {
            Some(share) => {
                let share = i18n.lang().percent(share, 0);
                i18n.with("guide-named-dependence", &[name(), ("share", share.into())])
            }
            None => i18n.with("guide-named-no-dependence", &[name()]),
        };
        let cut = if self.analysis.is_cut_point(id) {
            "guide-named-cut-point"
        } else {
            "guide-named-no-cut-point"
        };
        format!("{depends} {}", i18n.with(cut, &[name()]))
    }

    fn evidence(&self, words: &Words<'_>) -> Vec<String> {
        let i18n = words.i18n;
        let dependence = match self.most_dependent() {
            Some((who, on, share)) => i18n.with(
                "guide-evidence-dependence",
                &[
                    ("who", words.name(who).into()),
                    ("on", words.name(on).into()),
                    ("share", i18n.lang().percent(share, 0).into()),
                ],
            ),
            None => i18n.text("guide-evidence-no-dependence"),
        };
        let listed = |some: &str, none: &str, ids: &[StakeholderId]| {
            if ids.is_empty() {
                i18n.text(none)
            } else {
                i18n.with(some, &[("names", words.names(ids).into())])
            }
        };
        let way = self.way.as_ref().map(|way| told_of_way(way, words));
        let others = [
            dependence,
            listed(
                "guide-evidence-cut-points",
                "guide-evidence-no-cut-points",
                &self.analysis.network.cut_points,
            ),
            listed(
                "guide-evidence-broker",
                "guide-evidence-no-broker",
                &self.brokers(),
            ),
        ];
        way.into_iter().chain(others).collect()
    }
}

/// On whom the partner group depends for reaching the partner company.
fn told_of_way(way: &Way, words: &Words<'_>) -> String {
    let key = match (way.is_there, way.through.is_empty()) {
        (false, _) => "guide-evidence-no-way",
        (true, true) => "guide-evidence-free-way",
        (true, false) => "guide-evidence-way",
    };
    let mut arguments = vec![
        ("who", words.name(way.from).into()),
        ("to", words.name(way.to).into()),
    ];
    if !way.through.is_empty() {
        arguments.push(("names", words.names(&way.through).into()));
    }
    words.i18n.with(key, &arguments)
}
