//! Partnerships in the window: opening them, making one of what is selected.

use crate::edit::{Edit, PartnershipEdit};
use crate::model::partnership::{StepKind, steps};
use crate::model::{Partnership, PartnershipId, Stakeholder, StakeholderId};
use crate::panels::analysis::View;
use crate::panels::partnerships::Page;

use super::App;

/// So many names stand in the name of a new partnership.
const NAMED: usize = 3;

impl App {
    /// Shows all partnerships, in the place of the map: a board needs room.
    pub(super) fn open_partnerships(&mut self) {
        self.open_analysis(View::Partnerships);
        self.analysis_pane.set_whole(true);
    }

    pub(super) fn open_partnership(&mut self, id: PartnershipId) {
        self.analysis_pane.open_partnership(id, Page::Steps);
        self.open_partnerships();
    }

    /// Makes a partnership of the selected ties' ends and of those who are selected, and opens it.
    pub(super) fn make_partnership(&mut self) {
        let parties = self.parties_meant();
        let name = self.usual_partnership_name(&parties);
        let steps = steps::from_kinds(StepKind::ELEVEN);
        let made = Partnership::new(PartnershipId(0), &name, parties, steps);
        let edit = Edit::Partnership(Box::new(PartnershipEdit::Make(Box::new(made))));
        if self.refuses_masked(&edit) {
            return;
        }
        let before = self.newest_partnership();
        self.edit(edit);
        if let Some(id) = self.newest_partnership().filter(|id| Some(*id) != before) {
            self.analysis_pane.open_new_partnership(id);
            self.open_partnerships();
            // The name is to be typed.
            self.focus_pane = false;
        }
    }

    fn newest_partnership(&self) -> Option<PartnershipId> {
        self.session
            .project()
            .partnerships
            .keys()
            .next_back()
            .copied()
    }

    fn parties_meant(&self) -> Vec<StakeholderId> {
        let selection = self.session.selection();
        let ties = &self.session.variant().ties;
        let ends = selection.ties.iter().filter_map(|id| ties.get(id));
        let ends = ends.flat_map(|tie| [tie.from, tie.to]);
        let mut parties: Vec<StakeholderId> = Vec::new();
        for id in ends.chain(selection.stakeholders.iter().copied()) {
            if !parties.contains(&id) {
                parties.push(id);
            }
        }
        parties
    }

    fn usual_partnership_name(&self, parties: &[StakeholderId]) -> String {
        let project = self.session.project();
        let labels = parties.iter().filter_map(|id| project.stakeholder(*id));
        let labels: Vec<&str> = labels.map(Stakeholder::display_label).collect();
        if labels.is_empty() {
            return self.i18n.text("partnership-new");
        }
        let names = labels[..labels.len().min(NAMED)].join(" – ");
        let names = ("names", names.into());
        match labels.len().checked_sub(NAMED).filter(|more| *more > 0) {
            Some(more) => {
                let arguments = [names, ("n", more.into())];
                self.i18n.with("partnership-of-many", &arguments)
            }
            None => self.i18n.with("partnership-of", &[names]),
        }
    }
}
