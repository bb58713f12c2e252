//! What stands out in each variant.

use crate::findings::{Finding, Severity};
use crate::report::draft::{Draft, Side, Source};
use crate::report::model::Item;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    draft.say(i18n.text("report-findings"));
    for side in &source.sides {
        draft.side(source, side);
        if side.findings.is_empty() {
            let few = side.analysis.network.stakeholders < 3;
            draft.say(i18n.text(if few {
                "report-findings-too-small"
            } else {
                "findings-none"
            }));
        }
        let items = side.findings.iter().map(|f| item(source, side, f));
        draft.list(items.collect());
    }
}

fn item(source: &Source<'_>, side: &Side<'_>, finding: &Finding) -> Item {
    let told = source.words(side).tell(finding);
    let weight = source.i18n.text(match finding.severity {
        Severity::Severe => "finding-severity-severe",
        Severity::Notable => "finding-severity-notable",
        Severity::Hint => "finding-severity-hint",
    });
    let evidence = told.evidence.join(" ");
    let advice = [("advice", told.advice.into())];
    let advice = source.i18n.with("report-advice", &advice);
    Item {
        lead: format!("{} ({})", told.title, weight.to_lowercase()),
        text: format!("{evidence}\n{advice}"),
    }
}
