//! The stakeholders on one page: by power and interest where these may be told, else by category and
//! position.

use std::collections::BTreeMap;

use crate::analysis::Role;
use crate::findings::influence::newest;
use crate::model::background::Quadrant;
use crate::model::{CategoryRef, Score, StakeholderId};
use crate::report::draft::{Draft, Side, Source, joined};
use crate::report::model::Column;
use crate::report::options::Part;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let Some(side) = source.after() else {
        return;
    };
    if !source.options.has(Part::Cover) {
        draft.note(of(source, side));
    }
    let mut members = side.variant.members.keys();
    let is_scored = members.any(|id| source.project.stakeholder(*id).and_then(newest).is_some());
    match (source.options.sensitive, is_scored) {
        (true, true) => by_power_and_interest(source, side, draft),
        (true, false) => {
            draft.note(source.i18n.text("report-matrix-none-scored"));
            by_position(source, side, draft);
        }
        (false, _) => by_position(source, side, draft),
    }
}

/// Of what it is: a page of its own has no cover.
fn of(source: &Source<'_>, side: &Side<'_>) -> String {
    let date = side.variant.header.date.or(source.project.card.date);
    let date = date.map_or_else(String::new, |date| source.i18n.date(date));
    let args = [
        ("title", source.title().into()),
        ("variant", side.name().to_owned().into()),
    ];
    let told = source.i18n.with("report-matrix-of", &args);
    joined([told, date].into_iter())
}

fn column(title: String, weight: f64) -> Column {
    Column {
        title,
        weight,
        is_number: false,
    }
}

/// Scores above the middle of the scale are high.
fn by_power_and_interest(source: &Source<'_>, side: &Side<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let is_high = |score: Option<Score>| score.is_some_and(|s| 2 * s.value() > Score::MAX);
    let scored = |id: StakeholderId| source.project.stakeholder(id).and_then(newest);
    let cell = |quadrant: Quadrant| {
        let place = quadrant.side();
        let (interest, power) = (place.x > 0.0, place.y < 0.0);
        let ids = side.variant.members.keys().copied().filter(|id| {
            scored(*id).is_some_and(|entry| {
                (is_high(entry.interest), is_high(entry.power)) == (interest, power)
            })
        });
        let (name, advice) = (quadrant.label_key(), i18n.text(advice(quadrant)));
        format!("{}: {advice}\n{}", i18n.text(name), source.labels(ids))
    };
    let row =
        |key: &str, left: Quadrant, right: Quadrant| vec![i18n.text(key), cell(left), cell(right)];
    draft.say(i18n.text("report-matrix-power"));
    draft.table_of(
        i18n.text("report-table-matrix-power"),
        vec![
            column(String::new(), 1.6),
            column(i18n.text("report-interest-low"), 4.0),
            column(i18n.text("report-interest-high"), 4.0),
        ],
        vec![
            row("report-power-high", Quadrant::Latents, Quadrant::Promoters),
            row(
                "report-power-low",
                Quadrant::Apathetics,
                Quadrant::Defenders,
            ),
        ],
    );
    let unscored = side.variant.members.keys().copied();
    let unscored: Vec<StakeholderId> = unscored.filter(|id| scored(*id).is_none()).collect();
    if !unscored.is_empty() {
        let names = source.labels(unscored.into_iter());
        draft.note(i18n.with("report-matrix-unscored", &[("names", names.into())]));
    }
}

/// What to do about those in it.
fn advice(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::Promoters => "report-matrix-promoters",
        Quadrant::Latents => "report-matrix-latents",
        Quadrant::Defenders => "report-matrix-defenders",
        Quadrant::Apathetics => "report-matrix-apathetics",
    }
}

/// The columns of the matrix: in the middle, between groups, at the edge, and nothing of that.
const COLUMNS: [&[Role]; 3] = [
    &[Role::Connector, Role::Broker, Role::BestInformed],
    &[Role::BoundarySpanner],
    &[Role::Peripheral],
];

fn by_position(source: &Source<'_>, side: &Side<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    draft.say(i18n.text("report-matrix-position"));
    let mut cells: BTreeMap<CategoryRef, [Vec<String>; 4]> = BTreeMap::new();
    for id in side.variant.members.keys() {
        let Some(stakeholder) = source.project.stakeholder(*id) else {
            continue;
        };
        let roles = side.analysis.of(*id).map_or(&[][..], |m| &m.roles);
        let own = |column: &&[Role]| roles.iter().any(|role| column.contains(role));
        let place = COLUMNS.iter().position(own).unwrap_or(COLUMNS.len());
        let row = cells.entry(stakeholder.category).or_default();
        row[place].push(stakeholder.display_label().to_owned());
    }
    let rows = cells.into_iter().map(|(category, cells)| {
        let cells = cells.into_iter().map(|names| joined(names.into_iter()));
        std::iter::once(source.category(category))
            .chain(cells)
            .collect()
    });
    let columns = [
        ("report-column-category", 2.4),
        ("report-column-central", 2.2),
        ("report-column-between", 2.2),
        ("report-column-edge", 2.2),
        ("report-column-others", 2.4),
    ];
    let rows = rows.collect();
    draft.table(i18n.text("report-table-matrix-position"), &columns, rows);
}
