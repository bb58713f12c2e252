//! Importing into the open document: who in the file is whom here, what will be added, and what of
//! the file cannot be kept.

use std::collections::BTreeMap;
use std::path::Path;

use egui::{Button, RichText, Ui, WidgetInfo, WidgetType};

use crate::edit::Edit;
use crate::edit::merge::Merge;
use crate::i18n::I18n;
use crate::io::import::{self, Imported, Match};
use crate::model::{Project, StakeholderId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::dialogs::{Outcome, buttons, cancel, primary, title};

/// A file that was read, with the answers to what is not clear.
pub struct ImportForm {
    name: String,
    imported: Imported,
    proposals: BTreeMap<StakeholderId, Match>,
    /// `None` is somebody new; absent is not answered yet.
    answers: BTreeMap<StakeholderId, Option<StakeholderId>>,
}

impl ImportForm {
    pub fn new(path: &Path, imported: Imported, onto: &Project) -> Self {
        let name = path.file_name().unwrap_or_default();
        Self {
            name: name.to_string_lossy().into_owned(),
            proposals: import::propose(&imported, onto),
            imported,
            answers: BTreeMap::new(),
        }
    }

    /// Those that are only nearly named like somebody here, with the likeliest first.
    fn near(&self) -> Vec<(StakeholderId, Vec<StakeholderId>)> {
        self.proposals
            .iter()
            .filter_map(|(id, proposal)| match proposal {
                Match::Near(candidates) => Some((*id, candidates.clone())),
                _ => None,
            })
            .collect()
    }

    fn edit(&self, onto: &Project) -> Edit {
        let decided: BTreeMap<StakeholderId, StakeholderId> = self
            .answers
            .iter()
            .filter_map(|(id, answer)| Some((*id, (*answer)?)))
            .collect();
        Edit::Import(Box::new(Merge {
            arriving: self.imported.project.clone(),
            onto: import::decide(&self.proposals, &decided),
            renamed: import::renamed(&self.proposals),
            ties: import::same_ties(&self.imported, onto),
        }))
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, i18n: &I18n, onto: &Project) -> Outcome {
        let name = ("name", self.name.as_str().into());
        title(ui, &i18n.with("import-title", &[name]));
        ui.label(self.summary(i18n));
        let near = self.near();
        let height = (ui.ctx().content_rect().height() - 320.0).max(160.0);
        if !near.is_empty() {
            ui.add_space(8.0);
            ui.label(
                RichText::new(i18n.text("import-near-title")).font(theme::bold(type_scale::BODY)),
            );
            ui.label(RichText::new(i18n.text("import-near-about")).weak());
            ui.horizontal(|ui| {
                if ui.button(i18n.text("import-all-same")).clicked() {
                    let first = |(id, candidates): &(StakeholderId, Vec<_>)| {
                        (*id, candidates.first().copied())
                    };
                    self.answers = near.iter().map(first).collect();
                }
                if ui.button(i18n.text("import-all-new")).clicked() {
                    self.answers = near.iter().map(|(id, _)| (*id, None)).collect();
                }
            });
            ui.add_space(4.0);
            egui::ScrollArea::vertical()
                .id_salt("import-near")
                .max_height(height * 0.6)
                .show(ui, |ui| self.table(ui, i18n, onto, &near));
        }
        let lines = self.imported.losses.describe(i18n);
        if !lines.is_empty() {
            ui.add_space(8.0);
            loss_lines(ui, i18n, &lines, height * 0.4);
        }
        let open = near.len()
            - near
                .iter()
                .filter(|(id, _)| self.answers.contains_key(id))
                .count();
        buttons(ui, |ui| {
            let ready = open == 0;
            let confirm = i18n.text("import-confirm");
            if ready {
                if primary(ui, &confirm).clicked() {
                    return Outcome::Edit(self.edit(onto));
                }
            } else {
                let hint = i18n.with("import-open-answers", &[("count", open.into())]);
                ui.add_enabled(false, Button::new(confirm))
                    .on_disabled_hover_text(hint.clone());
                ui.label(RichText::new(hint).weak());
            }
            cancel(ui, i18n)
        })
    }

    fn summary(&self, i18n: &I18n) -> String {
        let count =
            |wanted: fn(&Match) -> bool| self.proposals.values().filter(|m| wanted(m)).count();
        let same = count(|m| matches!(m, Match::Id(_) | Match::Name(_)));
        let near = count(|m| matches!(m, Match::Near(_)));
        let new = count(|m| matches!(m, Match::New));
        let project = &self.imported.project;
        let ties = project
            .variants
            .values()
            .map(|v| v.ties.len())
            .sum::<usize>();
        i18n.with(
            "import-summary",
            &[
                ("format", self.imported.format.name().into()),
                ("new", new.into()),
                ("same", same.into()),
                ("near", near.into()),
                ("ties", ties.into()),
            ],
        )
    }

    fn table(
        &mut self,
        ui: &mut Ui,
        i18n: &I18n,
        onto: &Project,
        near: &[(StakeholderId, Vec<StakeholderId>)],
    ) {
        egui::Grid::new("import-near-names")
            .num_columns(2)
            .spacing([24.0, 8.0])
            .striped(true)
            .show(ui, |ui| {
                for key in ["import-column-name", "import-column-choice"] {
                    ui.label(RichText::new(i18n.text(key)).weak());
                }
                ui.end_row();
                for (id, candidates) in near {
                    let name = self.imported.project.stakeholder(*id);
                    let name = name.map_or_else(String::new, |s| s.name.clone());
                    ui.scope(|ui| {
                        ui.set_max_width(260.0);
                        ui.label(RichText::new(&name).font(theme::bold(type_scale::BODY)));
                    });
                    ui.vertical(|ui| {
                        for candidate in candidates {
                            let other = onto.stakeholder(*candidate);
                            let other = other.map_or_else(String::new, |s| s.name.clone());
                            let text = i18n.with("import-same-as", &[("name", other.into())]);
                            self.choice(ui, i18n, (*id, &name), Some(*candidate), text);
                        }
                        let text = i18n.text("import-new-one");
                        self.choice(ui, i18n, (*id, &name), None, text);
                    });
                    ui.end_row();
                }
            });
    }

    fn choice(
        &mut self,
        ui: &mut Ui,
        i18n: &I18n,
        (id, name): (StakeholderId, &str),
        answer: Option<StakeholderId>,
        text: String,
    ) {
        let chosen = self.answers.get(&id) == Some(&answer);
        let args = [("name", name.into()), ("choice", text.as_str().into())];
        let spoken = i18n.with("import-choice-spoken", &args);
        let response = ui.radio(chosen, text);
        response.widget_info(|| {
            WidgetInfo::selected(WidgetType::RadioButton, true, chosen, spoken.clone())
        });
        if response.clicked() {
            self.answers.insert(id, answer);
        }
    }
}

/// What of an opened file could not be kept.
pub(super) fn losses(ui: &mut Ui, i18n: &I18n, name: &str, lines: &[String]) -> Outcome {
    title(
        ui,
        &i18n.with("import-losses-title", &[("name", name.into())]),
    );
    ui.label(i18n.text("import-losses-about"));
    ui.add_space(8.0);
    let height = (ui.ctx().content_rect().height() - 260.0).max(160.0);
    loss_lines(ui, i18n, lines, height);
    buttons(ui, |ui| {
        if primary(ui, &i18n.text("close")).clicked() {
            return Outcome::Close;
        }
        Outcome::Stay
    })
}

fn loss_lines(ui: &mut Ui, i18n: &I18n, lines: &[String], height: f32) {
    ui.label(RichText::new(i18n.text("import-losses")).font(theme::bold(type_scale::BODY)));
    egui::ScrollArea::vertical()
        .id_salt("import-losses")
        .max_height(height)
        .show(ui, |ui| {
            for line in lines {
                ui.horizontal_top(|ui| {
                    ui.label("•");
                    ui.add(egui::Label::new(line).wrap());
                });
            }
        });
}
