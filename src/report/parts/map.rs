//! The map of each variant, with its legend.

use crate::analysis::Role;
use crate::model::Vocabulary as _;
use crate::report::draft::{Draft, Side, Source};
use crate::report::model::Picture;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let drawn = source.sides.iter();
    let drawn: Vec<&Side<'_>> = drawn.filter(|s| !s.variant.members.is_empty()).collect();
    if drawn.is_empty() {
        draft.say(i18n.text("report-map-none"));
        return;
    }
    draft.say(i18n.text("report-map"));
    for side in drawn {
        let args = [("variant", side.name().to_owned().into())];
        draft.figure(
            Picture::Map(side.variant.header.id),
            i18n.with("report-figure-map", &args),
            alternative(source, side),
        );
    }
}

/// How large the network is and who stands out in it: what a map tells at a glance.
fn alternative(source: &Source<'_>, side: &Side<'_>) -> String {
    let (i18n, network) = (source.i18n, &side.analysis.network);
    let args = [
        ("variant", side.name().to_owned().into()),
        ("stakeholders", network.stakeholders.into()),
        ("ties", network.ties.into()),
    ];
    let mut told = i18n.with("report-figure-map-alternative", &args);
    for role in [Role::Connector, Role::Broker, Role::BestInformed] {
        let holders = side.analysis.stakeholders.iter();
        let holders = holders.filter(|(_, m)| m.roles.contains(&role));
        let ids: Vec<_> = holders.map(|(id, _)| *id).collect();
        if !ids.is_empty() {
            let names = source.words(side).names(&ids);
            let role = i18n.text(&role.label_key());
            told = format!("{told} {role}: {names}.");
        }
    }
    told
}
