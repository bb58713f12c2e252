//! The variants as tabs in the middle of the top row, each with the mark of how far it has come.

use egui::{Button, RichText, Stroke, Ui};
use egui_phosphor::regular as icon;

use crate::compare::words::about;
use crate::context::Action;
use crate::model::{VariantHeader, VariantId, VariantStatus};
use crate::style::Tokens;
use crate::style::tokens::type_scale;
use crate::theme;

use super::App;
use super::command::Command;

impl App {
    /// The variants as tabs. Returns a command where one is asked for.
    pub(super) fn variant_tabs(&self, ui: &mut Ui, actions: &mut Vec<Action>) -> Option<Command> {
        let tokens = theme::tokens(ui.ctx());
        let active = self.session.variant_id();
        let mut chosen = None;
        let frame = egui::Frame::new()
            .fill(theme::color(tokens.background))
            .stroke(Stroke::new(1.0, theme::color(tokens.line)))
            .corner_radius(theme::RADIUS)
            .inner_margin(2);
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            for (id, variant) in &self.shown_project().variants {
                let response = self.tab(ui, &tokens, &variant.header, *id == active);
                if response.double_clicked() {
                    chosen = Some(Command::RenameVariant);
                }
                if response.clicked() && *id != active {
                    actions.push(self.show_variant(*id));
                }
                response.context_menu(|ui| {
                    for command in [
                        Command::RenameVariant,
                        Command::DuplicateVariant,
                        Command::RemoveVariant,
                    ] {
                        if self.menu_item(ui, command).clicked() {
                            actions.push(self.show_variant(*id));
                            chosen = Some(command);
                            ui.close();
                        }
                    }
                });
            }
            let text = self.i18n.text(Command::DuplicateVariant.row().label_key);
            let add = Button::new("+")
                .fill(egui::Color32::TRANSPARENT)
                .stroke(Stroke::NONE);
            let add = ui.add(add).on_hover_text(text.clone());
            add.widget_info(|| {
                egui::WidgetInfo::labeled(egui::WidgetType::Button, true, text.clone())
            });
            if add.clicked() {
                chosen = Some(Command::DuplicateVariant);
            }
        });
        chosen
    }

    /// A variant's tab, with the mark of how far it has come, and what is said of it in the tooltip.
    fn tab(
        &self,
        ui: &mut Ui,
        tokens: &Tokens,
        header: &VariantHeader,
        active: bool,
    ) -> egui::Response {
        let (ink, font) = if active {
            (tokens.accent, theme::bold(type_scale::BODY))
        } else {
            (tokens.text, theme::regular(type_scale::BODY))
        };
        let fill = if active {
            theme::color(tokens.panel)
        } else {
            egui::Color32::TRANSPARENT
        };
        let text = match header.status {
            Some(status) => format!("{} {}", header.name, status_mark(status)),
            None => header.name.clone(),
        };
        let text = RichText::new(text).font(font).color(theme::color(ink));
        let button = Button::new(text)
            .fill(fill)
            .stroke(Stroke::NONE)
            .min_size(egui::vec2(0.0, 26.0));
        let mut response = ui.add(button);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::WidgetType::Button, true, active, &header.name)
        });
        let about = about(&self.i18n, header);
        let told: Vec<&str> = [header.purpose.as_str(), about.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        if !told.is_empty() {
            let told = told.join("\n");
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_description(told.as_str()));
            response = response.on_hover_text(told);
        }
        response
    }

    fn show_variant(&self, id: VariantId) -> Action {
        let mut view = self.session.project().view.clone();
        view.variant = Some(id);
        Action::SetView(view)
    }
}

/// The mark of how far a variant has come; words say it in the tooltip.
fn status_mark(status: VariantStatus) -> &'static str {
    match status {
        VariantStatus::Draft => icon::PENCIL_SIMPLE,
        VariantStatus::Proposed => icon::PAPER_PLANE_TILT,
        VariantStatus::Agreed => icon::CHECK_CIRCLE,
    }
}
