//! Clicks in lists: one, one more or less (Ctrl, on macOS Cmd), or a range (Shift).

use egui::Modifiers;

use crate::edit::Selection;
use crate::model::StakeholderId;

/// Remembers where a range begins.
#[derive(Default)]
pub(super) struct Picking {
    anchor: Option<StakeholderId>,
}

impl Picking {
    /// What is selected after a click on `id` in a list in which `order` stand.
    pub(super) fn after_click(
        &mut self,
        selection: &Selection,
        order: &[StakeholderId],
        id: StakeholderId,
        modifiers: Modifiers,
    ) -> Selection {
        if modifiers.command {
            let mut selection = selection.clone();
            if !selection.stakeholders.remove(&id) {
                selection.stakeholders.insert(id);
            }
            self.anchor = Some(id);
            return selection;
        }
        let place = |wanted| order.iter().position(|id| *id == wanted);
        if modifiers.shift
            && let Some(a) = self.anchor.and_then(place)
            && let Some(b) = place(id)
        {
            return Selection::stakeholders(order[a.min(b)..=a.max(b)].iter().copied());
        }
        self.anchor = Some(id);
        Selection::stakeholder(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shift_click_takes_the_range_from_the_last_plain_click_on() {
        let order: Vec<_> = (1..=5).map(StakeholderId).collect();
        let mut picking = Picking::default();
        let mut selection = Selection::none();
        for (id, modifiers, expected) in [
            (4, Modifiers::SHIFT, vec![4]),
            (2, Modifiers::SHIFT, vec![2, 3, 4]),
            (5, Modifiers::SHIFT, vec![4, 5]),
            (1, Modifiers::COMMAND, vec![1, 4, 5]),
            (4, Modifiers::COMMAND, vec![1, 5]),
            (3, Modifiers::NONE, vec![3]),
        ] {
            selection = picking.after_click(&selection, &order, StakeholderId(id), modifiers);
            let ids: Vec<u64> = selection.stakeholders.iter().map(|id| id.0).collect();
            assert_eq!(ids, expected);
        }
    }
}
