//! Who would be cut off without each cut point.

use crate::findings::cut_off;
use crate::model::StakeholderId;
use crate::report::draft::{Draft, Source};

/// So many names are told; of more only their number.
const NAMES: usize = 12;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let (i18n, lang) = (source.i18n, source.i18n.lang());
    draft.say(i18n.text("report-what-if"));
    for side in &source.sides {
        draft.side(source, side);
        let rows = cut_off(side.variant, source.filter, side.analysis).into_iter();
        let rows = rows
            .map(|(id, ids)| vec![source.label(id), names(source, &ids), lang.count(ids.len())]);
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() {
            draft.say(i18n.text("report-what-if-none"));
        }
        let columns = [
            ("report-column-without", 2.5),
            ("report-column-cut-off", 5.0),
            ("report-column-number", -1.5),
        ];
        let args = [("variant", side.name().to_owned().into())];
        draft.table(i18n.with("report-table-what-if", &args), &columns, rows);
    }
}

fn names(source: &Source<'_>, ids: &[StakeholderId]) -> String {
    let names = source.labels(ids.iter().take(NAMES).copied());
    match ids.len().saturating_sub(NAMES) {
        0 => names,
        more => {
            let args = [("names", names.into()), ("n", more.into())];
            source.i18n.with("finding-names-more", &args)
        }
    }
}
