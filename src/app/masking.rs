//! Codes for names, on screen and in whatever leaves the program. The document keeps its names, and
//! so does its file.

use uuid::Uuid;

use crate::edit::{Edit, PartnershipEdit, Record};
use crate::model::pseudonym::pseudonymised;
use crate::model::{Project, Records, Stakeholder, StakeholderId};

use super::App;

/// The document with codes for names; made anew when it changes.
#[derive(Default)]
pub(super) struct Masking {
    coded: Option<Coded>,
}

struct Coded {
    uuid: Uuid,
    /// Of the document that the stakeholders were made from.
    revision: u64,
    stakeholders: Records<StakeholderId, Stakeholder>,
    /// Of what is drawn: places that are previewed are shown as well.
    drawing_revision: u64,
    project: Project,
}

impl Masking {
    /// The document as it is to be shown; `None` where names are.
    pub(super) fn project(&self) -> Option<&Project> {
        self.coded.as_ref().map(|coded| &coded.project)
    }
}

impl App {
    /// Whether codes are shown for names.
    pub(super) fn is_masked(&self) -> bool {
        self.settings.pseudonyms
    }

    /// The document as it is to be shown and passed on.
    pub(super) fn shown_project(&self) -> &Project {
        self.masking.project().unwrap_or(self.session.project())
    }

    /// The document as it is to be exported.
    pub(super) fn exported_document(&self) -> Project {
        let document = self.session.document();
        if self.is_masked() {
            document.pseudonymised()
        } else {
            document
        }
    }

    /// Makes the codes follow the document.
    pub(super) fn follow_masking(&mut self) {
        if !self.is_masked() {
            self.masking.coded = None;
            return;
        }
        let project = self.session.project();
        let (revision, drawing_revision) =
            (self.session.revision(), self.session.drawing_revision());
        let known = self.masking.coded.take();
        let known = known.filter(|coded| (coded.uuid, coded.revision) == (project.uuid, revision));
        self.masking.coded = Some(match known {
            Some(coded) if coded.drawing_revision == drawing_revision => coded,
            known => {
                let stakeholders = known.map_or_else(
                    || pseudonymised(&project.stakeholders),
                    |coded| coded.stakeholders,
                );
                Coded {
                    uuid: project.uuid,
                    revision,
                    project: project.with_pseudonyms(stakeholders.clone()),
                    stakeholders,
                    drawing_revision,
                }
            }
        });
    }

    /// Whether an edit would write what is shown, codes and all, over what is in the document; says
    /// so.
    pub(super) fn refuses_masked(&mut self, edit: &Edit) -> bool {
        let refused = self.is_masked() && writes_texts(edit);
        if refused {
            let text = self.i18n.text("pseudonyms-refused");
            self.notify(text, true);
        }
        refused
    }
}

fn writes_texts(edit: &Edit) -> bool {
    match edit {
        Edit::Update(records) | Edit::UpdateIn(_, records) => records
            .iter()
            .any(|record| !matches!(record, Record::SavedView(_))),
        Edit::Partnership(edit) => matches!(**edit, PartnershipEdit::Make(_)),
        Edit::Rename { .. } | Edit::Fill(..) | Edit::Import(_) => true,
        _ => false,
    }
}
