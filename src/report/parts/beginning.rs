//! Cover, table of contents, purpose and scope.

use crate::compare::words::about;
use crate::model::Vocabulary as _;
use crate::report::draft::{Draft, Side, Source};
use crate::report::model::{Block, Item};
use crate::report::options::Part;

pub(super) fn cover(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    draft.push(Block::Kicker(i18n.text("report-kind")));
    draft.push(Block::Title(source.title()));
    let card = &source.project.card;
    let header = source.after().map(|side| &side.variant.header);
    let author = header.map_or("", |h| h.author.as_str());
    let date = header.and_then(|h| h.date).or(card.date);
    let before = source.sides.first().filter(|_| source.is_compared());
    let facts = [
        ("report-unit", card.unit.trim().to_owned()),
        ("report-author", author.trim().to_owned()),
        (
            "report-date",
            date.map_or_else(String::new, |d| i18n.date(d)),
        ),
        (
            "report-variant",
            source
                .after()
                .map_or_else(String::new, |s| named(source, s)),
        ),
        (
            "report-compared-with",
            before.map_or_else(String::new, |s| named(source, s)),
        ),
    ];
    let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
    let facts = facts.map(|(key, fact)| (i18n.text(key), fact)).collect();
    draft.push(Block::Facts(facts));
}

/// "Penataan ulang (Konsep · Bappeda · 12 Maret 2026)".
fn named(source: &Source<'_>, side: &Side<'_>) -> String {
    let about = about(source.i18n, &side.variant.header);
    if about.is_empty() {
        side.name().to_owned()
    } else {
        format!("{} ({about})", side.name())
    }
}

/// A short one stands on the cover; where there is none, it begins the report.
pub(super) fn contents(source: &Source<'_>, draft: &mut Draft<'_>) {
    let title = source.i18n.text(&Part::Contents.label_key());
    if source.options.has(Part::Cover) {
        draft.push(Block::PageBreak);
    }
    draft.push(Block::Contents(title));
    draft.push(Block::PageBreak);
}

pub(super) fn purpose(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let purpose = source.project.card.purpose.trim();
    if purpose.is_empty() {
        draft.say(i18n.text("report-no-purpose"));
    } else {
        draft.say(purpose.to_owned());
    }
    let purposes = source.sides.iter().filter_map(|side| {
        let text = side.variant.header.purpose.trim();
        (!text.is_empty()).then(|| Item {
            lead: side.name().to_owned(),
            text: text.to_owned(),
        })
    });
    draft.list(purposes.collect());
    for side in &source.sides {
        let network = &side.analysis.network;
        let args = [
            ("variant", side.name().to_owned().into()),
            ("stakeholders", network.stakeholders.into()),
            ("ties", network.ties.into()),
        ];
        draft.say(i18n.with("report-scope", &args));
    }
    draft.say(match source.view() {
        Some(view) => i18n.with("report-view", &[("view", view.into())]),
        None => i18n.text("report-view-all"),
    });
    draft.note(i18n.text(if source.options.sensitive {
        "report-sensitive"
    } else {
        "report-not-sensitive"
    }));
}
