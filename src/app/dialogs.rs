//! The modal questions, shown one at a time over the window.

use std::collections::BTreeSet;
use std::path::PathBuf;

use egui::{Align, Context, Key, Layout, Modal, RichText, Ui};

use crate::edit::Edit;
use crate::i18n::I18n;
use crate::io::export::ExportOptions;
use crate::lessons::Lesson;
use crate::model::{StakeholderId, VariantId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::App;
use super::classroom::{MergeForm, NextSheet, unsaved_sheet};
use super::command::{Command, GESTURES, Menu, TABLE, keys};
use super::contact_dialog::{ContactForm, PersonalForm, log_place};
use super::export_dialog::ExportForm;
use super::files::Then;
use super::import_dialog::{self, ImportForm};
use super::palette::Palette;
use super::recovery::RecoveryForm;
use super::reporting::{ReportForm, Wanted};
use super::template_dialog::TemplateForm;
use super::trouble::{InUse, OpenAs, Unsaved};
use super::variant_dialog::VariantForm;

pub enum Dialog {
    /// Unsaved changes stand in the way of something.
    Unsaved(Then),
    Error {
        title: String,
        text: String,
    },
    /// What of an opened file could not be kept.
    Losses {
        name: String,
        lines: Vec<String>,
    },
    Import(Box<ImportForm>),
    MergeGroups(Box<MergeForm>),
    /// The results sheet is not saved, and another is to be opened.
    UnsavedSheet(NextSheet),
    Export(Box<ExportForm>),
    Report(Box<ReportForm>),
    Variant(VariantForm),
    Template(TemplateForm),
    Contact(Box<ContactForm>),
    Personal(PersonalForm),
    /// Where the log of contacts is to be kept.
    LogPlace,
    RemoveVariant(VariantId),
    DeleteFromProject(BTreeSet<StakeholderId>),
    Recovery(RecoveryForm),
    /// The file is open in another window.
    InUse(InUse),
    SaveFailed(Unsaved),
    Palette(Palette),
    Shortcuts,
    About,
}

impl Dialog {
    pub fn palette() -> Self {
        Self::Palette(Palette::default())
    }
}

/// What a dialog wants after this frame.
pub(super) enum Outcome {
    Stay,
    Close,
    Discard(Then),
    Save(Then),
    Export(ExportOptions),
    Report(Box<Wanted>),
    Print(ExportOptions),
    Edit(Edit),
    MergeGroups,
    /// Open another results sheet, saving the one on screen first or giving it up.
    OpenSheet {
        save: bool,
        next: NextSheet,
    },
    Run(Command),
    Select(StakeholderId),
    /// Do it once the open document is safe.
    Leave(Then),
    Learn(&'static Lesson),
    LogContact(StakeholderId),
    Recover(usize),
    DropRecovery(usize),
    OpenAs(OpenAs),
    SaveAs(Then),
    /// Save whatever the file holds by now.
    Overwrite(PathBuf, Then),
    /// Do it although changes are lost.
    Proceed(Then),
}

impl App {
    /// Shows the front dialog.
    pub(super) fn show_dialogs(&mut self, ctx: &Context) {
        let Some(mut dialog) = self.dialogs.pop_front() else {
            return;
        };
        let outcome = self.show_dialog(ctx, &mut dialog);
        match outcome {
            Outcome::Stay => {
                self.dialogs.push_front(dialog);
                return;
            }
            Outcome::Close => {}
            Outcome::Discard(then) => {
                self.session.mark_saved(self.session.revision());
                self.proceed(ctx, then);
            }
            Outcome::Save(then) => self.save(ctx, then),
            Outcome::Export(options) => self.ask_where_to_export(ctx, options),
            Outcome::Report(wanted) => self.ask_where_to_report(ctx, wanted),
            Outcome::Print(options) => self.print(ctx, options),
            Outcome::Edit(edit) => {
                let logged = match &edit {
                    Edit::LogContact(contact, _) => Some(contact.with),
                    _ => None,
                };
                let before = self.session.revision();
                self.carry_out(ctx, vec![crate::context::Action::Edit(edit)]);
                if let Some(with) = logged.filter(|_| self.session.revision() != before) {
                    self.say_logged(with);
                }
            }
            Outcome::Run(command) => self.run_command(ctx, command),
            Outcome::Learn(lesson) => self.learn(ctx, Some(lesson)),
            Outcome::LogContact(id) => self.log_contact(id, None),
            Outcome::Select(id) => {
                let selection = crate::edit::Selection::stakeholder(id);
                let actions = vec![
                    crate::context::Action::Select(selection),
                    crate::context::Action::Reveal(id),
                ];
                self.carry_out(ctx, actions);
            }
            Outcome::Recover(index) => {
                if let Dialog::Recovery(mut form) = dialog {
                    // The others stay on disk and are offered at the next start.
                    self.recover(ctx, &form.take(index));
                }
            }
            Outcome::DropRecovery(index) => {
                if let Dialog::Recovery(mut form) = dialog {
                    self.recovery.store().remove(&form.take(index));
                    if !form.is_empty() {
                        self.dialogs.push_front(Dialog::Recovery(form));
                    }
                }
            }
            Outcome::OpenAs(way) => {
                if let Dialog::InUse(in_use) = dialog {
                    self.open_as(in_use, way);
                }
            }
            Outcome::Leave(then) => self.guard(ctx, then),
            Outcome::MergeGroups => {
                if let Dialog::MergeGroups(form) = dialog {
                    self.merge_groups(ctx, *form);
                }
            }
            Outcome::OpenSheet { save: true, next } => self.save_sheet(ctx, Some(next)),
            Outcome::OpenSheet { save: false, next } => self.go_to_sheet(ctx, next),
            Outcome::SaveAs(then) => self.save_as(ctx, then),
            Outcome::Overwrite(path, then) => self.overwrite(ctx, path, then),
            Outcome::Proceed(then) => self.proceed(ctx, then),
        }
        ctx.request_repaint();
    }

    fn show_dialog(&mut self, ctx: &Context, dialog: &mut Dialog) -> Outcome {
        let i18n = &self.i18n;
        let width = match dialog {
            Dialog::Shortcuts => 860.0,
            Dialog::Import(_) | Dialog::Template(_) | Dialog::MergeGroups(_) => 720.0,
            Dialog::Losses { .. } => 560.0,
            Dialog::Recovery(_) | Dialog::Report(_) => 620.0,
            Dialog::InUse(_) | Dialog::SaveFailed(_) => 500.0,
            Dialog::Palette(_) | Dialog::Contact(_) | Dialog::LogPlace => 480.0,
            _ => 420.0,
        };
        // An area of its own for each kind, so that none takes over another's size.
        let id = egui::Id::new("dialog").with(std::mem::discriminant(dialog));
        let width = f32::min(width, ctx.content_rect().width() - 64.0);
        let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(20);
        let response = Modal::new(id).frame(frame).show(ctx, |ui| {
            ui.set_width(width);
            match dialog {
                Dialog::Unsaved(then) => {
                    let name = self.path.as_deref().and_then(std::path::Path::file_name);
                    let name = name.map_or_else(
                        || i18n.text("untitled"),
                        |n| n.to_string_lossy().into_owned(),
                    );
                    title(ui, &i18n.text("unsaved-title"));
                    ui.label(i18n.with("unsaved-text", &[("name", name.into())]));
                    buttons(ui, |ui| {
                        if primary(ui, &i18n.text("unsaved-save")).clicked() {
                            return Outcome::Save(then.clone());
                        }
                        if ui.button(i18n.text("unsaved-discard")).clicked() {
                            return Outcome::Discard(then.clone());
                        }
                        cancel(ui, i18n)
                    })
                }
                Dialog::Error { title: head, text } => {
                    title(ui, head);
                    ui.label(text.as_str());
                    buttons(ui, |ui| {
                        if primary(ui, &i18n.text("close")).clicked() {
                            return Outcome::Close;
                        }
                        Outcome::Stay
                    })
                }
                Dialog::Losses { name, lines } => import_dialog::losses(ui, i18n, name, lines),
                Dialog::MergeGroups(form) => form.ui(ui, i18n),
                Dialog::UnsavedSheet(next) => unsaved_sheet(ui, i18n, next),
                Dialog::Import(form) => form.ui(ui, i18n, self.session.project()),
                Dialog::Export(form) => form.ui(ui, i18n),
                Dialog::Report(form) => form.ui(ui, i18n),
                Dialog::Contact(form) => form.ui(ui, i18n),
                Dialog::Personal(form) => form.ui(ui, i18n),
                Dialog::LogPlace => log_place(ui, i18n, &self.session.project().card),
                Dialog::Variant(form) => form.ui(ui, i18n),
                Dialog::Template(form) => form.ui(ui, i18n),
                Dialog::RemoveVariant(id) => {
                    let variant = self.session.project().variant(*id);
                    let name = variant.map_or("", |v| v.header.name.as_str());
                    title(ui, &i18n.text("remove-variant-title"));
                    ui.label(i18n.with("remove-variant-text", &[("name", name.into())]));
                    buttons(ui, |ui| {
                        if primary(ui, &i18n.text("remove-variant-confirm")).clicked() {
                            return Outcome::Edit(Edit::RemoveVariant(*id));
                        }
                        cancel(ui, i18n)
                    })
                }
                Dialog::DeleteFromProject(ids) => {
                    let names: Vec<&str> = ids
                        .iter()
                        .filter_map(|id| self.shown_project().stakeholder(*id))
                        .map(crate::model::Stakeholder::display_label)
                        .collect();
                    title(ui, &i18n.text("delete-from-project-title"));
                    let names = names.join(", ");
                    ui.label(i18n.with("delete-from-project-text", &[("names", names.into())]));
                    buttons(ui, |ui| {
                        if primary(ui, &i18n.text("delete-from-project-confirm")).clicked() {
                            return Outcome::Edit(Edit::DeleteFromProject(ids.clone()));
                        }
                        cancel(ui, i18n)
                    })
                }
                Dialog::Recovery(form) => form.ui(ui, i18n),
                Dialog::InUse(in_use) => in_use.ui(ui, i18n),
                Dialog::SaveFailed(unsaved) => unsaved.ui(ui, i18n),
                Dialog::Palette(palette) => match palette.ui(ui, self) {
                    Some(super::palette::Choice::Run(command)) => Outcome::Run(command),
                    Some(super::palette::Choice::Select(id)) => Outcome::Select(id),
                    Some(super::palette::Choice::LogContact(id)) => Outcome::LogContact(id),
                    Some(super::palette::Choice::Edit(edit)) => Outcome::Edit(edit),
                    Some(super::palette::Choice::Learn(lesson)) => Outcome::Learn(lesson),
                    None => Outcome::Stay,
                },
                Dialog::Shortcuts => shortcuts(ui, i18n),
                Dialog::About => {
                    title(ui, "Jejaring");
                    let version = env!("CARGO_PKG_VERSION");
                    ui.label(i18n.with("about-version", &[("version", version.into())]));
                    ui.label(i18n.text("about-text"));
                    ui.label(RichText::new(i18n.text("about-licence")).weak());
                    buttons(ui, |ui| {
                        if primary(ui, &i18n.text("close")).clicked() {
                            return Outcome::Close;
                        }
                        Outcome::Stay
                    })
                }
            }
        });
        // It stands in the middle by the size that it had a frame ago.
        let size = response.response.rect.size();
        let before = ctx.data_mut(|data| data.get_temp(id).unwrap_or(egui::Vec2::ZERO));
        if before != size {
            ctx.data_mut(|data| data.insert_temp(id, size));
            ctx.request_repaint();
        }
        let mut outcome = response.inner;
        // A question about losing work is not answered by a stray click or key.
        let must_answer = matches!(dialog, Dialog::Recovery(_));
        if matches!(outcome, Outcome::Stay) && !must_answer && response.response.should_close() {
            outcome = Outcome::Close;
        }
        let escaped = ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, Key::Escape));
        if matches!(outcome, Outcome::Stay) && !must_answer && escaped {
            outcome = Outcome::Close;
        }
        outcome
    }
}

pub(super) fn title(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(theme::bold(type_scale::TITLE)));
    ui.add_space(4.0);
}

/// A row of buttons at the right; the first one added stands last.
pub(super) fn buttons(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> Outcome) -> Outcome {
    ui.add_space(12.0);
    // A height of its own: what a form was higher before is not left empty.
    let size = egui::vec2(ui.available_width(), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), add)
        .inner
}

/// The button that Enter presses.
pub(super) fn primary(ui: &mut Ui, text: &str) -> egui::Response {
    let tokens = theme::tokens(ui.ctx());
    let text = RichText::new(text).color(theme::color(tokens.on_accent));
    let button = egui::Button::new(text).fill(theme::color(tokens.accent));
    let response = ui.add(button);
    let nothing_focused = ui.memory(|m| m.focused().is_none());
    if nothing_focused {
        response.request_focus();
    }
    response
}

pub(super) fn cancel(ui: &mut Ui, i18n: &I18n) -> Outcome {
    if ui.button(i18n.text("cancel")).clicked() {
        Outcome::Close
    } else {
        Outcome::Stay
    }
}

fn shortcuts(ui: &mut Ui, i18n: &I18n) -> Outcome {
    title(ui, &i18n.text("shortcuts-title"));
    let height = (ui.ctx().content_rect().height() - 180.0).max(200.0);
    egui::ScrollArea::vertical()
        .max_height(height)
        .show(ui, |ui| {
            let beside = ui.ctx().content_rect().width() > 1100.0;
            let layout = if beside {
                Layout::left_to_right(Align::TOP)
            } else {
                Layout::top_down(Align::LEFT)
            };
            ui.with_layout(layout, |ui| {
                ui.spacing_mut().item_spacing.x = 32.0;
                ui.vertical(|ui| {
                    for menu in [
                        Menu::File,
                        Menu::Edit,
                        Menu::View,
                        Menu::Network,
                        Menu::Analysis,
                        Menu::Help,
                    ] {
                        shortcut_section(ui, i18n, menu);
                    }
                });
                ui.vertical(|ui| {
                    section_title(ui, &i18n.text("shortcuts-canvas"));
                    let rows = GESTURES.iter().map(|(keys, text)| (*text, i18n.text(keys)));
                    shortcut_rows(ui, i18n, "canvas", rows);
                });
            });
        });
    buttons(ui, |ui| {
        if primary(ui, &i18n.text("close")).clicked() {
            return Outcome::Close;
        }
        Outcome::Stay
    })
}

fn section_title(ui: &mut Ui, text: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(text).font(theme::bold(type_scale::BODY)));
}

fn shortcut_section(ui: &mut Ui, i18n: &I18n, menu: Menu) {
    section_title(ui, &i18n.text(menu.label_key()));
    let ctx = ui.ctx().clone();
    let rows = TABLE
        .iter()
        .filter(|row| row.menu == menu)
        .filter_map(|row| {
            let keys = keys(&ctx, row.shortcut?);
            Some((row.label_key, keys))
        });
    shortcut_rows(ui, i18n, menu.label_key(), rows);
}

/// What is done, and the keys that do it.
fn shortcut_rows(
    ui: &mut Ui,
    i18n: &I18n,
    id: &str,
    rows: impl Iterator<Item = (&'static str, String)>,
) {
    egui::Grid::new(id)
        .num_columns(2)
        .spacing([16.0, 4.0])
        .min_row_height(18.0)
        .show(ui, |ui| {
            for (text, keys) in rows {
                ui.scope(|ui| {
                    ui.set_max_width(240.0);
                    ui.label(i18n.text(text));
                });
                ui.scope(|ui| {
                    ui.set_max_width(150.0);
                    ui.label(RichText::new(keys).weak());
                });
                ui.end_row();
            }
        });
}
