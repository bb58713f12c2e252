//! Who is in the network, by category and with the role of each.

use std::collections::BTreeMap;

use crate::model::{CategoryRef, StakeholderId};
use crate::report::draft::{Draft, Side, Source, or_dash};
use crate::report::options::Part;

/// So many are told in the text; the annex has all.
const MOST: usize = 40;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let members = source.members();
    if members.is_empty() {
        draft.say(i18n.text("report-stakeholders-none"));
        return;
    }
    let is_counted = |id: &&StakeholderId| {
        let mut sides = source.sides.iter();
        sides.any(|side| side.analysis.of(**id).is_some())
    };
    let counted = members.iter().filter(is_counted).count();
    let args = [
        ("n", members.len().into()),
        ("uncounted", (members.len() - counted).into()),
        ("parts", by_category(source, &members).into()),
    ];
    let key = if source.is_compared() {
        "report-stakeholders-both"
    } else {
        "report-stakeholders"
    };
    draft.say(i18n.with(key, &args));
    let most = if source.options.has(Part::Annex) {
        MOST
    } else {
        usize::MAX
    };
    let rows = members.iter().take(most).map(|id| row(source, *id));
    let mut columns = vec![
        ("report-column-stakeholder", 3.0),
        ("report-column-category", 2.6),
        ("report-column-role", 5.0),
    ];
    if source.is_compared() {
        columns.push(("report-column-in", 2.0));
    }
    let rows = rows.collect();
    draft.table(i18n.text("report-table-stakeholders"), &columns, rows);
    if members.len() > most {
        let args = [("shown", most.into()), ("all", members.len().into())];
        draft.note(i18n.with("report-more-in-annex", &args));
    }
}

/// "Lembaga pemerintah (4), Kelompok sasaran (1)", the largest first.
fn by_category(source: &Source<'_>, members: &[StakeholderId]) -> String {
    let mut counts: BTreeMap<CategoryRef, usize> = BTreeMap::new();
    for id in members {
        if let Some(stakeholder) = source.project.stakeholder(*id) {
            *counts.entry(stakeholder.category).or_default() += 1;
        }
    }
    let mut counts: Vec<(CategoryRef, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(category, count)| (std::cmp::Reverse(*count), *category));
    let parts = counts.into_iter().map(|(category, count)| {
        let count = source.i18n.lang().count(count);
        format!("{} ({count})", source.category(category))
    });
    parts.collect::<Vec<_>>().join("; ")
}

fn row(source: &Source<'_>, id: StakeholderId) -> Vec<String> {
    let stakeholder = source.project.stakeholder(id);
    let name = stakeholder.map_or_else(String::new, |s| {
        if s.label.is_empty() || s.name.contains(&s.label) {
            s.name.clone()
        } else {
            format!("{} ({})", s.name, s.label)
        }
    });
    let sides = source.sides.iter().rev();
    let roles = sides.filter_map(|side| side.variant.members.get(&id));
    let role = roles
        .map(|member| member.role.trim())
        .find(|r| !r.is_empty());
    let mut row = vec![
        name,
        stakeholder.map_or_else(String::new, |s| source.category(s.category)),
        or_dash(role.unwrap_or_default()),
    ];
    if source.is_compared() {
        let there = source.sides.iter();
        let there: Vec<&str> = there
            .filter(|side| side.variant.members.contains_key(&id))
            .map(Side::name)
            .collect();
        row.push(if there.len() == source.sides.len() {
            source.i18n.text("report-in-both")
        } else {
            there.join(", ")
        });
    }
    row
}
