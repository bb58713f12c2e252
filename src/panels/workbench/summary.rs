//! What the list of pages and the heat map show, worked out once and kept until something changes.

use std::collections::BTreeMap;

use crate::components::{Amounts, Level, PER_STAKEHOLDER, Totals, amounts, network_level_of};
use crate::context::Context;
use crate::model::{Component, StakeholderId, Vocabulary};

pub(super) struct Summary {
    pub amounts: BTreeMap<StakeholderId, Amounts>,
    /// Who is present, by name.
    pub by_name: Vec<StakeholderId>,
    /// The same, who has written down least first.
    pub by_gaps: Vec<StakeholderId>,
    /// The components of the network as a whole, in the training's order.
    levels: Vec<Level>,
    /// Those per stakeholder, in their order.
    totals: [Totals; PER_STAKEHOLDER.len()],
}

impl Summary {
    pub(super) fn of(ctx: &Context<'_>) -> Self {
        let (project, variant) = (ctx.project(), ctx.variant());
        let amounts = amounts(project, variant);
        let mut by_name: Vec<StakeholderId> = amounts.keys().copied().collect();
        by_name.sort_by_cached_key(|id| ctx.label(*id).to_lowercase());
        let gaps = |id: &StakeholderId| {
            let mut levels = amounts.get(id).map(|all| all.map(|amount| amount.level));
            if let Some(levels) = &mut levels {
                levels.sort_unstable();
                levels.reverse();
            }
            std::cmp::Reverse(levels)
        };
        let mut by_gaps = by_name.clone();
        by_gaps.sort_by_cached_key(gaps);
        let totals: [Totals; PER_STAKEHOLDER.len()] = std::array::from_fn(|at| {
            let mut totals = Totals::default();
            for all in amounts.values() {
                totals.count(all[at].level);
            }
            totals
        });
        let of = |component: &Component| {
            let place = PER_STAKEHOLDER.iter().position(|c| c == component);
            let totals = place.map_or_else(Totals::default, |place| totals[place]);
            network_level_of(variant, *component, totals)
        };
        let levels = Component::ALL.iter().map(of);
        Self {
            levels: levels.collect(),
            amounts,
            by_name,
            by_gaps,
            totals,
        }
    }

    /// How much is written down of a component of the network as a whole.
    pub(super) fn level(&self, component: Component) -> Level {
        let place = Component::ALL.iter().position(|c| *c == component);
        let level = place.and_then(|place| self.levels.get(place));
        level.copied().unwrap_or(Level::Empty)
    }

    /// How many stakeholders stand at each level; `None` for a component of the network only.
    pub(super) fn totals(&self, component: Component) -> Option<Totals> {
        let place = PER_STAKEHOLDER.iter().position(|c| *c == component)?;
        Some(self.totals[place])
    }
}
