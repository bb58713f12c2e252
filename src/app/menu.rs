//! The top row: menus, variants and the search field; and the rail of tools at the left.

use egui::{Align, AtomExt as _, Button, Layout, RichText, Stroke, Ui};

use crate::context::Action;
use crate::model::{Encoded, Measure, TieWidth, ViewState, Vocabulary};
use crate::panels::measure_menu;
use crate::style::tokens::type_scale;
use crate::theme;

use super::App;
use super::arrange::Arrangement;
use super::command::{Command, Menu, Submenu, TABLE, keys};
use super::files::Then;

/// What a circle can stand for that is no measure, with the key of its text.
type Word<'a> = (Encoded, &'a str);

/// What was picked from a menu.
enum Chosen {
    Command(Command),
    /// Rings by a measure.
    Rings(Measure),
}

/// Width of the search field, in points.
const SEARCH_WIDTH: f32 = 210.0;

impl App {
    pub(super) fn menu_row(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let tokens = theme::tokens(ui.ctx());
        let row = ui.max_rect();
        let (mut chosen, mut then, mut rings) = (None, None, None);
        let mut menus_end = row.left();
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let brand = RichText::new(format!("{} Jejaring", egui_phosphor::regular::GRAPH))
                .font(theme::bold(type_scale::BODY))
                .color(theme::color(tokens.accent));
            ui.label(brand);
            ui.add_space(8.0);
            egui::MenuBar::new().ui(ui, |ui| {
                for menu in Menu::ALL {
                    let label = self.i18n.text(menu.label_key());
                    let button = ui.menu_button(label, |ui| {
                        ui.set_min_width(260.0);
                        match self.menu(ui, menu, actions, &mut then) {
                            Some(Chosen::Command(command)) => chosen = Some(command),
                            Some(Chosen::Rings(measure)) => rings = Some(measure),
                            None => {}
                        }
                    });
                    menus_end = button.response.rect.right();
                }
            });
        });
        let mut search = row;
        search.min.x = row.right() - SEARCH_WIDTH;
        if self.is_projecting() {
            // On a projector there is room for little; Ctrl+K does the same.
            search.min.x = row.right();
        } else {
            part(ui, search, |ui| {
                if self.search_button(ui).clicked() {
                    chosen = Some(Command::Palette);
                }
            });
        }
        let mut right_end = search.left();
        if self.is_enabled(Command::Compare) {
            let mut place = row;
            place.max.x = search.left() - 8.0;
            let text = format!(
                "{} {}",
                egui_phosphor::regular::ARROWS_LEFT_RIGHT,
                self.i18n.text("compare-button")
            );
            let is_on = self.is_comparing();
            let response = part_from_right(ui, place, |ui| {
                let (ground, ink) = if is_on {
                    (tokens.accent_wash, tokens.accent)
                } else {
                    (tokens.accent, tokens.on_accent)
                };
                let text = RichText::new(text).color(theme::color(ink));
                ui.add(
                    Button::new(text)
                        .fill(theme::color(ground))
                        .min_size(egui::vec2(0.0, 28.0)),
                )
            });
            let name = self.i18n.text("command-compare");
            response.widget_info(|| {
                egui::WidgetInfo::selected(egui::WidgetType::Button, true, is_on, &name)
            });
            right_end = response.rect.left();
            if response.on_hover_text(&name).clicked() {
                chosen = Some(Command::Compare);
            }
        }
        if self.is_enabled(Command::SaveAs) {
            let mut tabs = row;
            tabs.min.x = menus_end + 16.0;
            tabs.max.x = (right_end - 16.0).max(tabs.left());
            let width = self.variants_width.clamp(0.0, tabs.width());
            // In the middle of the window where there is room, else in the middle of the gap.
            let middle = row.center().x - width / 2.0;
            tabs.min.x = middle.clamp(tabs.left(), tabs.right() - width);
            let used = part(ui, tabs, |ui| {
                let scroll = egui::ScrollArea::horizontal().auto_shrink([true, true]);
                let output = scroll.show(ui, |ui| {
                    if let Some(command) = self.variant_tabs(ui, actions) {
                        chosen = Some(command);
                    }
                });
                output.content_size.x
            });
            if (self.variants_width - used).abs() > 0.5 {
                self.variants_width = used;
                ui.ctx().request_repaint();
            }
        }
        if let Some(command) = chosen {
            self.run_command(ui.ctx(), command);
        }
        if let Some(measure) = rings {
            self.take_in_typing(ui.ctx());
            self.arrange(ui.ctx(), Arrangement::Concentric(Some(measure)));
        }
        if let Some(then) = then {
            self.take_in_typing(ui.ctx());
            self.guard(ui.ctx(), then);
        }
    }

    fn search_button(&self, ui: &mut Ui) -> egui::Response {
        let text = self.i18n.text("search-or-run");
        let shortcut = Command::Palette.row().shortcut;
        let keys = shortcut.map_or_else(String::new, |shortcut| keys(ui.ctx(), shortcut));
        let button = Button::new(RichText::new(text.clone()).weak())
            .shortcut_text(keys)
            .min_size(egui::vec2(SEARCH_WIDTH, 28.0));
        let response = ui.add(button);
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::WidgetType::Button, true, text.clone())
        });
        response
    }

    fn menu(
        &self,
        ui: &mut Ui,
        menu: Menu,
        actions: &mut Vec<Action>,
        then: &mut Option<Then>,
    ) -> Option<Chosen> {
        let mut chosen = None;
        let mut group = 0;
        let mut submenu = None;
        for row in TABLE.iter().filter(|row| row.menu == menu) {
            if row.submenu.is_some() && row.submenu == submenu {
                continue;
            }
            if row.group != group {
                group = row.group;
                ui.separator();
            }
            submenu = row.submenu;
            if let Some(submenu) = submenu {
                let command = self.submenu(ui, submenu);
                chosen = command.map(Chosen::Command).or(chosen);
            } else if self.menu_item(ui, row.command).clicked() {
                chosen = Some(Chosen::Command(row.command));
                ui.close();
            }
            if row.command == Command::Open && !self.recent.files().is_empty() {
                self.recent_menu(ui, then);
            }
        }
        if menu == Menu::Network && self.is_enabled(Command::SaveAs) {
            ui.separator();
            self.layout_menu(ui, &mut chosen);
        }
        if menu == Menu::View && self.is_enabled(Command::SaveAs) {
            ui.separator();
            ui.menu_button(self.i18n.text("menu-encoding"), |ui| {
                self.encoding_menus(ui, actions);
            });
        }
        chosen
    }

    /// The layouts, and the rings by each measure.
    fn layout_menu(&self, ui: &mut Ui, chosen: &mut Option<Chosen>) {
        let name = self.i18n.text(Menu::Layout.label_key());
        let menu = ui.menu_button(name.clone(), |ui| {
            ui.set_min_width(260.0);
            let mut group = 0;
            for row in TABLE.iter().filter(|row| row.menu == Menu::Layout) {
                if row.group != group {
                    group = row.group;
                    ui.separator();
                }
                if self.menu_item(ui, row.command).clicked() {
                    *chosen = Some(Chosen::Command(row.command));
                    ui.close();
                }
            }
            let name = self.i18n.text("menu-layout-rings-by");
            let rings = ui.menu_button(name.clone(), |ui| {
                if let Some(measure) = measure_menu::entries(ui, &self.i18n, None) {
                    *chosen = Some(Chosen::Rings(measure));
                }
            });
            named(&rings.response, &name);
        });
        named(&menu.response, &name);
    }

    fn submenu(&self, ui: &mut Ui, submenu: Submenu) -> Option<Command> {
        let mut chosen = None;
        let name = self.i18n.text(submenu.label_key());
        let menu = ui.menu_button(name.clone(), |ui| {
            ui.set_min_width(240.0);
            let mut group = submenu.rows().next().map(|row| row.group);
            for row in submenu.rows() {
                if group != Some(row.group) {
                    group = Some(row.group);
                    ui.separator();
                }
                if self.menu_item(ui, row.command).clicked() {
                    chosen = Some(row.command);
                    ui.close();
                }
            }
        });
        named(&menu.response, &name);
        chosen
    }

    fn recent_menu(&self, ui: &mut Ui, then: &mut Option<Then>) {
        ui.menu_button(self.i18n.text("start-recent"), |ui| {
            for entry in self.recent.files() {
                let name = entry.path.file_name().unwrap_or_default();
                let button = Button::new(name.to_string_lossy());
                let response = ui.add_enabled(!entry.missing, button);
                let response = response.on_hover_text(entry.path.display().to_string());
                if response.clicked() {
                    *then = Some(Then::Open(entry.path.clone()));
                    ui.close();
                }
            }
        });
    }

    pub(super) fn menu_item(&self, ui: &mut Ui, command: Command) -> egui::Response {
        let row = command.row();
        let text = self.command_text(command);
        let icon = match self.is_on(command) {
            Some(true) => egui_phosphor::regular::CHECK,
            Some(false) => " ",
            None => row.icon.unwrap_or(" "),
        };
        let mut button = Button::new((icon.atom_size(egui::vec2(18.0, 16.0)), text.clone()));
        if let Some(shortcut) = row.shortcut {
            button = button.shortcut_text(keys(ui.ctx(), shortcut));
        }
        let enabled = self.is_enabled(command);
        let response = ui.add_enabled(enabled, button);
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::WidgetType::Button, enabled, text.clone())
        });
        response
    }

    /// The command's text; undo and redo name what they would undo or redo.
    fn command_text(&self, command: Command) -> String {
        let history = self.session.history();
        let step = match command {
            Command::Undo => history.undo_name().map(|step| ("command-undo-step", step)),
            Command::Redo => history.redo_name().map(|step| ("command-redo-step", step)),
            _ => None,
        };
        match step {
            Some((key, step)) if !self.on_start_page => {
                let step = self.step_text(&step.label, &step.subject);
                self.i18n.with(key, &[("step", step.into())])
            }
            _ => self.i18n.text(command.row().label_key),
        }
    }

    /// What size, colour and label of the circles stand for.
    fn encoding_menus(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let view = &self.session.project().view;
        let sizes = (&[(Encoded::Nothing, "encoding-none")][..], &[][..]);
        if let Some(size) = self.encoding_menu(ui, "menu-size-by", view.size(), sizes) {
            let mut view: ViewState = view.clone();
            view.set_size(size);
            actions.push(Action::SetView(view));
        }
        let colours = (
            &[(Encoded::Category, "encoding-category")][..],
            &[(Encoded::Cluster, "encoding-cluster")][..],
        );
        if let Some(colour) = self.encoding_menu(ui, "menu-colour-by", view.colour(), colours) {
            let mut view: ViewState = view.clone();
            view.set_colour(colour);
            actions.push(Action::SetView(view));
        }
        if let Some(width) = self.tie_width_menu(ui, view.tie_width.unwrap_or(TieWidth::Strength)) {
            let mut view: ViewState = view.clone();
            view.tie_width = (width != TieWidth::Strength).then_some(width);
            actions.push(Action::SetView(view));
        }
        let label = view
            .label_measure
            .map_or(Encoded::Nothing, Encoded::Measure);
        let labels = (&[(Encoded::Nothing, "encoding-name-only")][..], &[][..]);
        if let Some(label) = self.encoding_menu(ui, "menu-label-by", label, labels) {
            let mut view: ViewState = view.clone();
            view.label_measure = match label {
                Encoded::Measure(measure) => Some(measure),
                _ => None,
            };
            actions.push(Action::SetView(view));
        }
    }

    /// What the width of ties stands for.
    fn tie_width_menu(&self, ui: &mut Ui, current: TieWidth) -> Option<TieWidth> {
        let mut picked = None;
        ui.menu_button(self.i18n.text("menu-tie-width"), |ui| {
            for width in TieWidth::ALL.iter().copied() {
                let entry = ui.radio(current == width, self.i18n.word(width));
                let explained = format!("{}-explained", width.label_key());
                if entry.on_hover_text(self.i18n.text(&explained)).clicked() {
                    picked = Some(width);
                    ui.close();
                }
            }
        });
        picked
    }

    /// One of them: words before and after the measures.
    fn encoding_menu(
        &self,
        ui: &mut Ui,
        key: &str,
        current: Encoded,
        (before, after): (&[Word<'_>], &[Word<'_>]),
    ) -> Option<Encoded> {
        let mut picked = None;
        ui.menu_button(self.i18n.text(key), |ui| {
            let mut words = |ui: &mut Ui, words: &[Word<'_>]| {
                for (encoded, key) in words {
                    if ui.radio(current == *encoded, self.i18n.text(key)).clicked() {
                        picked = Some(*encoded);
                        ui.close();
                    }
                }
            };
            words(ui, before);
            let measure = match current {
                Encoded::Measure(measure) => Some(measure),
                _ => None,
            };
            let chosen = measure_menu::entries(ui, &self.i18n, measure);
            words(ui, after);
            picked = picked.or(chosen.map(Encoded::Measure));
        });
        picked
    }

    pub(super) fn tool_rail(&mut self, ui: &mut Ui) {
        let mut chosen = None;
        ui.vertical_centered(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.add_space(4.0);
            for command in [
                Command::ToolSelect,
                Command::ToolAdd,
                Command::ToolConnect,
                Command::ToolNote,
                Command::ToolPan,
            ] {
                self.rail_button(ui, command, &mut chosen);
            }
            ui.add_space(8.0);
            for command in [Command::Undo, Command::Redo] {
                self.rail_button(ui, command, &mut chosen);
            }
            ui.with_layout(Layout::bottom_up(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                for command in [
                    Command::ToggleTable,
                    Command::ToggleInspector,
                    Command::ToggleList,
                ] {
                    self.rail_button(ui, command, &mut chosen);
                }
            });
        });
        if let Some(command) = chosen {
            self.run_command(ui.ctx(), command);
        }
    }

    fn rail_button(&self, ui: &mut Ui, command: Command, chosen: &mut Option<Command>) {
        let tokens = theme::tokens(ui.ctx());
        let row = command.row();
        let on = self.is_on(command) == Some(true);
        let ink = if on { tokens.accent } else { tokens.secondary };
        let icon = RichText::new(row.icon.unwrap_or_default())
            .size(18.0)
            .color(theme::color(ink));
        let fill = if on {
            theme::color(tokens.accent_wash)
        } else {
            egui::Color32::TRANSPARENT
        };
        let button = Button::new(icon)
            .fill(fill)
            .stroke(Stroke::NONE)
            .min_size(egui::vec2(34.0, 34.0));
        let enabled = self.is_enabled(command);
        let text = self.command_text(command);
        let mut hover = text.clone();
        if let Some(shortcut) = row.shortcut {
            hover = format!("{hover} ({})", keys(ui.ctx(), shortcut));
        }
        let response = ui.add_enabled(enabled, button).on_hover_text(hover);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::WidgetType::Button, enabled, on, text.clone())
        });
        if response.clicked() {
            *chosen = Some(command);
        }
    }
}

/// Names a menu without the arrow at its end.
fn named(menu: &egui::Response, name: &str) {
    menu.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
}

/// A part of the row with a place of its own.
fn part<R>(ui: &mut Ui, rect: egui::Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::left_to_right(Align::Center);
    let builder = egui::UiBuilder::new().max_rect(rect).layout(layout);
    ui.scope_builder(builder, add).inner
}

/// The same, from the right.
fn part_from_right<R>(ui: &mut Ui, rect: egui::Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::right_to_left(Align::Center);
    let builder = egui::UiBuilder::new().max_rect(rect).layout(layout);
    ui.scope_builder(builder, add).inner
}
