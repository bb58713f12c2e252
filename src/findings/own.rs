//! A network of somebody's own. That it hangs on its owner is how it was drawn, not a finding; what is
//! worth knowing is who of those around them are strangers to each other (Burt 1992: contacts without a
//! tie between them).

use crate::model::StakeholderId;

use super::net::Net;
use super::{Finding, Kind, Severity};

/// How many pairs of those tied to the owner are not tied to each other.
pub(super) fn finding(net: &Net, owner: StakeholderId) -> Option<Finding> {
    let around = &net.neighbours[net.node(owner)?];
    let pairs = around.len() * around.len().saturating_sub(1) / 2;
    let are_around = |v: &&usize| around.binary_search(v).is_ok();
    let ends = around
        .iter()
        .map(|v| net.neighbours[*v].iter().filter(are_around).count());
    let tied = ends.sum::<usize>() / 2;
    let kind = Kind::OwnNetwork {
        owner,
        apart: pairs - tied,
        pairs,
    };
    (pairs > 0).then(|| Finding::new(kind, Severity::Hint, None))
}
