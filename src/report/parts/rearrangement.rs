//! What has changed from one variant to the other, and what for.

use crate::compare::{Comparison, MemberField, TieChange, Verdict};
use crate::model::{Tie, TieState, Variant};
use crate::report::draft::{Draft, Source, joined};
use crate::report::model::Picture;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let Some((comparison, after)) = source.comparison.zip(source.after()) else {
        return;
    };
    let before = source.sides.first().map_or("", |side| side.name());
    let args = [
        ("before", before.to_owned().into()),
        ("after", after.name().to_owned().into()),
    ];
    draft.say(i18n.with("report-rearrangement", &args));
    let purpose = after.variant.header.purpose.trim();
    if !purpose.is_empty() {
        let args = [("purpose", purpose.to_owned().into())];
        draft.say(i18n.with("report-rearrangement-why", &args));
    }
    let effects = comparison.sentences(source.project, i18n);
    if !after.variant.members.is_empty() {
        let caption = i18n.with("report-figure-changes", &args);
        let alternative = format!("{caption}. {}", effects.join(" "));
        let picture = Picture::Changes(comparison.first, comparison.second);
        draft.figure(picture, caption, alternative);
    }
    draft.say(i18n.text("report-rearrangement-effects"));
    draft.sentences(effects);
    ties(source, comparison, draft);
    stakeholders(source, comparison, draft);
}

fn ties(source: &Source<'_>, comparison: &Comparison, draft: &mut Draft<'_>) {
    let changed = comparison.ties.iter();
    let mut changed: Vec<&TieChange> = changed
        .filter(|tie| tie.verdict() != Verdict::Same)
        .collect();
    changed.sort_by_key(|tie| tie.verdict());
    let rows = changed.into_iter().map(|tie| row(source, tie)).collect();
    let columns = [
        ("report-column-tie", 3.2),
        ("report-column-content", 2.6),
        ("report-column-verdict", 1.8),
        ("report-column-details", 3.4),
    ];
    draft.long_table(
        source.i18n.text("report-table-ties-changed"),
        &columns,
        rows,
    );
}

fn row(source: &Source<'_>, change: &TieChange) -> Vec<String> {
    let i18n = source.i18n;
    let of = |side: usize, id| -> Option<&Tie> {
        let variant: &Variant = source.sides.get(side)?.variant;
        variant.ties.get(&id?)
    };
    let tie = of(1, change.second).or_else(|| of(0, change.first));
    let verdict = change.verdict();
    let fields = change.fields.iter().map(|field| {
        let key = field.key().replace('_', "-");
        i18n.text(&format!("compare-field-{key}"))
    });
    let basis = tie.into_iter().flat_map(|tie| &tie.basis);
    let basis = basis.map(|word| i18n.word(*word).to_lowercase());
    let details = match verdict {
        Verdict::Changed => {
            let fields = [("fields", joined(fields).into())];
            i18n.with("report-differs-in", &fields)
        }
        Verdict::Gone => joined(std::iter::empty()),
        _ => {
            // A new tie's state is mostly what the verdict says already.
            let state = tie.filter(|tie| tie.state != TieState::New || verdict != Verdict::New);
            let state = state.map(|tie| i18n.word(tie.state).to_lowercase());
            joined(state.into_iter().chain(basis))
        }
    };
    vec![
        format!(
            "{} – {}",
            source.label(change.from),
            source.label(change.to)
        ),
        tie.map_or_else(String::new, |tie| source.contents(tie)),
        i18n.text(&format!("compare-verdict-{}", verdict.key())),
        details,
    ]
}

fn stakeholders(source: &Source<'_>, comparison: &Comparison, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let is_told =
        |field: &&MemberField| source.options.sensitive || **field != MemberField::Commitment;
    let rows = comparison.stakeholders.iter().filter_map(|change| {
        let fields = change.fields.iter().filter(is_told).map(|field| {
            let key = field.key().replace('_', "-");
            i18n.text(&format!("compare-field-{key}"))
        });
        let fields: Vec<String> = fields.collect();
        let verdict = match change.verdict() {
            Verdict::Changed | Verdict::Same if fields.is_empty() => return None,
            verdict => verdict,
        };
        Some(vec![
            source.label(change.id),
            i18n.text(&format!("compare-verdict-{}", verdict.key())),
            match verdict {
                Verdict::Changed => joined(fields.into_iter()),
                _ => joined(std::iter::empty()),
            },
        ])
    });
    let columns = [
        ("report-column-stakeholder", 3.0),
        ("report-column-verdict", 2.0),
        ("report-column-changed", 5.0),
    ];
    let rows = rows.collect();
    draft.long_table(i18n.text("report-table-members-changed"), &columns, rows);
}
