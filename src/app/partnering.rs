//! Partnerships in the window: opening them, making one of what is selected, drafting a memorandum.

use std::path::{Path, PathBuf};

use crate::edit::{Edit, PartnershipEdit};
use crate::model::partnership::{StepKind, steps};
use crate::model::{Partnership, PartnershipId, Stakeholder, StakeholderId};
use crate::panels::analysis::View;
use crate::panels::partnerships::Page;

use crate::i18n::I18n;
use crate::io::export::mou;
use crate::io::export::report::ReportError;
use crate::report::mou::draft;

use super::App;
use super::files::{FileDone, Picking};
use super::picker::{Question, file_name, folder_of};

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

    /// Asks where the draft of a memorandum is to be written.
    pub(super) fn ask_where_to_draft(&mut self, ctx: &egui::Context, id: PartnershipId) {
        let Some(partnership) = self.shown_project().partnerships.get(&id) else {
            return;
        };
        let name = format!("{} - {}", self.i18n.text("mou-file-name"), partnership.name);
        let question = Question {
            title: self.i18n.text("mou-dialog-title"),
            kind: (self.i18n.text("file-kind-docx"), &["docx"]),
            save_as: Some(file_name(&name, "jejaring", "docx")),
            folder: folder_of(self.path.as_deref()),
        };
        self.ask(ctx, question, Picking::Mou(id));
    }

    pub(super) fn draft_to(&mut self, ctx: &egui::Context, path: PathBuf, id: PartnershipId) {
        let project = self.exported_document();
        let (lang, paper) = (self.i18n.lang(), self.settings.report_paper);
        let variant = self.session.variant_id();
        self.tasks.start("mou", ctx, move || {
            let i18n = I18n::new(lang);
            let mou = draft(&project, id, variant, paper, &i18n);
            let mou = mou.ok_or(ReportError::UnknownVariant);
            let result = mou.and_then(|mou| mou::write(&path, &mou, &i18n));
            FileDone::Drafted { path, result }
        });
    }

    pub(super) fn drafted(&mut self, path: &Path, result: Result<PathBuf, ReportError>) {
        match result {
            Ok(path) => {
                let file = ("file", path.display().to_string().into());
                let text = self.i18n.with("notice-mou-written", &[file]);
                self.say(text);
            }
            Err(error) => {
                let text = error.describe(path, &self.i18n);
                self.show_error("error-mou-title", text);
            }
        }
    }
}
