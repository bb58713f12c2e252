//! What findings and components still leave open, as a list to be worked off.

use crate::agenda::{self, Due, What};
use crate::components::agreed_norms;
use crate::findings::Severity;
use crate::model::{LogPlace, TieState};
use crate::report::draft::{Draft, Side, Source};

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let Some(side) = source.after() else {
        return;
    };
    let open = open(source, side);
    if open.is_empty() {
        draft.say(i18n.text("report-follow-up-none"));
    } else {
        let args = [("variant", side.name().to_owned().into())];
        draft.say(i18n.with("report-follow-up", &args));
    }
    let rows = open
        .into_iter()
        .enumerate()
        .map(|(place, (title, advice))| {
            vec![
                i18n.lang().count(place + 1),
                title,
                advice,
                String::new(),
                String::new(),
            ]
        });
    let columns = [
        ("report-column-place", 0.8),
        ("report-column-open", 3.2),
        ("report-column-advice", 4.6),
        ("report-column-responsible", 1.9),
        ("report-column-deadline", 1.6),
    ];
    draft.table(
        i18n.text("report-table-follow-up"),
        &columns,
        rows.collect(),
    );
    falls_due(source, draft, side);
}

/// What is still open, each with what may help.
pub(super) fn open(source: &Source<'_>, side: &Side<'_>) -> Vec<(String, String)> {
    let words = source.words(side);
    let open = side.findings.iter();
    let open = open.filter(|finding| finding.severity != Severity::Hint);
    let mut open: Vec<(String, String)> = open
        .map(|finding| {
            let told = words.tell(finding);
            (told.title, told.advice)
        })
        .collect();
    open.extend(norms(source, side));
    open.extend(to_be_built(source, side));
    open
}

/// What falls due: whom to contact, which agreement ends. A log that is kept private stays out unless
/// what is sensitive was chosen.
fn falls_due(source: &Source<'_>, draft: &mut Draft<'_>, side: &Side<'_>) {
    let (project, i18n) = (source.project, source.i18n);
    let is_private = project.card.contact_log == LogPlace::Private && !source.options.sensitive;
    let now = agenda::moment(project, source.options.made);
    let due = agenda::due(project, &now).into_iter();
    let of_partnerships = |due: &Due| matches!(due.what, What::Partnership(..));
    let present = |due: &Due| {
        due.who
            .iter()
            .all(|id| side.variant.members.contains_key(id))
    };
    let due = due.filter(|due| (!is_private || of_partnerships(due)) && present(due));
    let rows: Vec<Vec<String>> = due
        .map(|due| {
            let by = i18n.date(due.date);
            vec![due.title(project), due.why(project, i18n), by]
        })
        .collect();
    if !rows.is_empty() {
        let columns = [
            ("report-column-contact", 3.0),
            ("report-column-contact-why", 6.0),
            ("report-column-deadline", 2.4),
        ];
        draft.long_table(i18n.text("report-table-contacts"), &columns, rows);
    }
}

/// The norms that are not agreed yet.
fn norms(source: &Source<'_>, side: &Side<'_>) -> Option<(String, String)> {
    let (agreed, all) = agreed_norms(side.variant);
    let open = all - agreed;
    let args = [("n", open.into()), ("all", all.into())];
    (open > 0).then(|| {
        let i18n = source.i18n;
        let title = i18n.with("report-open-norms", &args);
        (title, i18n.text("report-open-norms-advice"))
    })
}

/// The ties that have still to be built.
fn to_be_built(source: &Source<'_>, side: &Side<'_>) -> Option<(String, String)> {
    let ties = side.variant.ties.values();
    let ties = ties.filter(|tie| matches!(tie.state, TieState::New | TieState::ToDevelop));
    let ids: Vec<_> = ties.map(|tie| tie.id).collect();
    let args = [
        ("n", ids.len().into()),
        ("ties", source.words(side).ties(&ids).into()),
    ];
    (!ids.is_empty()).then(|| {
        let i18n = source.i18n;
        let title = i18n.with("report-open-ties", &args);
        (title, i18n.with("report-open-ties-advice", &args))
    })
}
