//! Who holds which position in the network, in words.

use crate::analysis::Role;
use crate::model::{StakeholderId, Vocabulary as _};
use crate::report::draft::{Draft, Side, Source};
use crate::report::model::Item;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    draft.say(source.i18n.text("report-roles"));
    for side in &source.sides {
        draft.side(source, side);
        let items = items(source, side);
        if items.is_empty() {
            draft.say(source.i18n.text("report-roles-none"));
        }
        draft.list(items);
    }
}

fn items(source: &Source<'_>, side: &Side<'_>) -> Vec<Item> {
    let (i18n, words) = (source.i18n, source.words(side));
    let item = |name: String, ids: &[StakeholderId], explained: &str| {
        (!ids.is_empty()).then(|| Item {
            lead: format!("{name}: {}", words.names(ids)),
            text: i18n.text(explained),
        })
    };
    let mut items: Vec<Item> = Role::ALL
        .iter()
        .filter_map(|role| {
            let holders = side.analysis.stakeholders.iter();
            let holders = holders.filter(|(_, m)| m.roles.contains(role));
            let ids: Vec<StakeholderId> = holders.map(|(id, _)| *id).collect();
            let key = role.label_key();
            item(i18n.text(&key), &ids, &format!("{key}-explained"))
        })
        .collect();
    let cut_points = &side.analysis.network.cut_points;
    items.extend(item(
        i18n.text("cut-point"),
        cut_points,
        "cut-point-explained",
    ));
    items
}
