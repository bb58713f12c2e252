//! All tables: stakeholders, ties, and every number.

use crate::findings::influence::newest;
use crate::model::Score;
use crate::report::draft::{Draft, Side, Source, joined, or_dash};

use super::measures;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let members = source.members();
    let rows = members.iter().filter_map(|id| {
        let s = source.project.stakeholder(*id)?;
        Some(vec![
            s.name.clone(),
            or_dash(&s.label),
            s.kind.map_or_else(|| or_dash(""), |kind| i18n.word(kind)),
            source.category(s.category),
            or_dash(&s.field_of_work),
            or_dash(&s.duties),
        ])
    });
    let columns = [
        ("panel-name", 2.4),
        ("panel-label", 1.7),
        ("panel-kind", 2.0),
        ("panel-category", 2.2),
        ("panel-field-of-work", 2.2),
        ("panel-duties", 2.8),
    ];
    if !members.is_empty() {
        draft.annex_heading("report-annex-stakeholders");
    }
    let caption = i18n.text("report-table-all-stakeholders");
    draft.filled_table(caption, &columns, rows.collect());
    assessments(source, draft);
    if source
        .sides
        .iter()
        .any(|side| !side.variant.ties.is_empty())
    {
        draft.annex_heading("report-annex-ties");
    }
    for side in &source.sides {
        ties(source, side, draft);
    }
    if !members.is_empty() {
        draft.annex_heading("report-annex-measures");
        measures::in_annex(source, draft);
        positions(source, draft);
    }
    draft.whole_tables();
}

/// Stance, power and interest of those of whom any is told. Sensitive.
fn assessments(source: &Source<'_>, draft: &mut Draft<'_>) {
    if !source.options.sensitive {
        return;
    }
    let i18n = source.i18n;
    let score =
        |score: Option<Score>| score.map_or_else(|| or_dash(""), |score| score.value().to_string());
    let rows = source.members().into_iter().filter_map(|id| {
        let stakeholder = source.project.stakeholder(id)?;
        let scores = newest(stakeholder);
        if stakeholder.stance.is_none() && scores.is_none() {
            return None;
        }
        let stance = stakeholder.stance.map(|stance| i18n.word(stance));
        Some(vec![
            source.label(id),
            stance.unwrap_or_else(|| or_dash("")),
            score(scores.and_then(|entry| entry.power)),
            score(scores.and_then(|entry| entry.interest)),
        ])
    });
    let columns = [
        ("report-column-stakeholder", 4.0),
        ("panel-stance", 3.0),
        ("panel-power", -2.2),
        ("panel-interest", -2.4),
    ];
    let rows = rows.collect();
    draft.table(i18n.text("report-table-assessments"), &columns, rows);
}

fn ties(source: &Source<'_>, side: &Side<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let rows = side.variant.ties.values().map(|tie| {
        vec![
            source.label(tie.from),
            source.label(tie.to),
            i18n.word(tie.direction),
            source.contents(tie),
            i18n.word(tie.formality),
            i18n.word(tie.state),
        ]
    });
    let columns = [
        ("report-column-from", 2.2),
        ("report-column-to", 2.2),
        ("report-column-direction", 1.7),
        ("report-column-content", 2.6),
        ("report-column-formality", 1.7),
        ("report-column-state", 2.6),
    ];
    let args = [("variant", side.name().to_owned().into())];
    let rows = rows.collect();
    draft.table(i18n.with("report-table-ties", &args), &columns, rows);
}

/// Who holds which position, for every variant; those without any left out.
fn positions(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let told = |side: &Side<'_>, id| {
        let roles = side.analysis.of(id).map_or(&[][..], |m| &m.roles);
        let roles = roles.iter().map(|role| i18n.word(*role));
        let cut = side.analysis.is_cut_point(id);
        joined(roles.chain(cut.then(|| i18n.text("cut-point"))))
    };
    let rows = source.members().into_iter().filter_map(|id| {
        let told: Vec<String> = source.sides.iter().map(|side| told(side, id)).collect();
        let has_any = told.iter().any(|text| *text != or_dash(""));
        has_any.then(|| std::iter::once(source.label(id)).chain(told).collect())
    });
    let columns: &[(&str, f64)] = if source.is_compared() {
        &[
            ("report-column-stakeholder", 3.0),
            ("compare-before", 3.5),
            ("compare-after", 3.5),
        ]
    } else {
        &[
            ("report-column-stakeholder", 3.0),
            ("measure-roles-short", 6.0),
        ]
    };
    let rows = rows.collect();
    draft.table(i18n.text("report-table-positions"), columns, rows);
}
