//! What a hurried reader has to know: what stands out, what the rearrangement does, what is still open.

use crate::findings::Severity;
use crate::report::draft::{Draft, Side, Source};
use crate::report::model::Item;

use super::follow_up;

/// So much is told of each.
const MOST: usize = 3;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let mut items = Vec::new();
    let mut tell = |key: &str, variant: &Side<'_>, texts: Vec<String>| {
        let args = [("variant", variant.name().to_owned().into())];
        let mut texts = texts;
        texts.truncate(MOST);
        if !texts.is_empty() {
            let lead = i18n.with(key, &args);
            let text = texts.join(" ");
            items.push(Item { lead, text });
        }
    };
    let Some(after) = source.after() else {
        return;
    };
    if let Some(first) = source.sides.first() {
        tell("report-summary-findings", first, findings(source, first));
    }
    if let Some(comparison) = source.comparison {
        let effects = comparison.sentences(source.project, i18n);
        tell("report-summary-effects", after, effects);
    }
    let open = follow_up::open(source, after).into_iter();
    let open = open.map(|(title, _)| sentence(&title));
    tell("report-summary-open", after, open.collect());
    if items.is_empty() {
        draft.say(i18n.text("findings-none"));
    }
    draft.list(items);
}

/// What stands out, without hints.
fn findings(source: &Source<'_>, side: &Side<'_>) -> Vec<String> {
    let told = side.findings.iter();
    let told = told.filter(|finding| finding.severity != Severity::Hint);
    told.map(|finding| sentence(&source.words(side).tell(finding).title))
        .collect()
}

fn sentence(title: &str) -> String {
    format!("{}.", title.trim_end_matches('.'))
}
