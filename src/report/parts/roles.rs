//! Who holds which position in the network, in words.

use std::collections::BTreeSet;

use crate::analysis::Role;
use crate::model::{StakeholderId, Vocabulary as _};
use crate::report::draft::{Draft, Side, Source};
use crate::report::model::Item;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    draft.say(source.i18n.text("report-roles"));
    let mut explained = BTreeSet::new();
    for side in &source.sides {
        draft.side(source, side);
        let items = items(source, side, &mut explained);
        if items.is_empty() {
            draft.say(source.i18n.text("report-roles-none"));
        }
        draft.list(items);
    }
}

/// Each position is explained where it stands first.
fn items(source: &Source<'_>, side: &Side<'_>, explained: &mut BTreeSet<String>) -> Vec<Item> {
    let (i18n, words) = (source.i18n, source.words(side));
    let mut item = |key: &str, ids: &[StakeholderId]| {
        (!ids.is_empty()).then(|| Item {
            lead: format!("{}: {}", i18n.text(key), words.names(ids)),
            text: if explained.insert(key.to_owned()) {
                i18n.text(&format!("{key}-explained"))
            } else {
                String::new()
            },
        })
    };
    let mut items: Vec<Item> = Role::ALL
        .iter()
        .filter_map(|role| {
            let holders = side.analysis.stakeholders.iter();
            let holders = holders.filter(|(_, m)| m.roles.contains(role));
            let ids: Vec<StakeholderId> = holders.map(|(id, _)| *id).collect();
            item(&role.label_key(), &ids)
        })
        .collect();
    items.extend(item("cut-point", &side.analysis.network.cut_points));
    items
}
