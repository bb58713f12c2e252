//! Every stakeholder in view with the numbers that a user chose, sortable by each.

mod cells;
mod column;
mod sheet;
mod text;

use std::sync::Arc;

use egui::{Align, Button, Layout, RichText, ScrollArea, Sense, TextEdit, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};
use egui_extras::{TableBuilder, TableRow};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::lessons;
use crate::model::{Measure, StakeholderId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::{Cached, Shown};
use super::super::caution;
use super::super::controls;
use super::super::learn;
use super::super::picking::Picking;
use column::Column;
use sheet::{Sheet, Wanted};

const HEADER: f32 = 28.0;
const ROW: f32 = 28.0;

/// The table's own state.
pub struct StakeholderTable {
    columns: Vec<Column>,
    sort: Column,
    ascending: bool,
    /// Only stakeholders whose name or label holds this.
    query: String,
    picking: Picking,
    sheet: Cached<Wanted, Sheet>,
}

impl Default for StakeholderTable {
    fn default() -> Self {
        Self {
            columns: column::DEFAULT.to_vec(),
            sort: Column::Measure(Measure::Betweenness),
            ascending: false,
            query: String::new(),
            picking: Picking::default(),
            sheet: Cached::default(),
        }
    }
}

impl StakeholderTable {
    /// The lesson on what it is sorted by.
    pub fn lesson(&self) -> Option<&'static str> {
        match self.sort {
            Column::Measure(measure) => Some(lessons::of_measure(measure)),
            _ => None,
        }
    }

    /// The chosen columns by their keys, for the settings.
    pub fn columns(&self) -> Vec<&'static str> {
        self.columns.iter().map(|column| column.key()).collect()
    }

    /// Chooses columns by their keys; unknown ones are left out, and names always stand first.
    pub fn set_columns(&mut self, keys: &[String]) {
        let chosen: Vec<_> = keys
            .iter()
            .filter_map(|key| Column::from_key(key))
            .collect();
        self.columns = Column::all()
            .filter(|column| *column == Column::Name || chosen.contains(column))
            .collect();
        self.keep_sort_visible();
    }

    /// Who is in the table, in its order, with the columns' highest values.
    fn sheet(&mut self, ctx: &Context<'_>) -> Arc<Sheet> {
        let wanted = Wanted {
            shown: Shown::of(ctx),
            columns: self.columns.clone(),
            sort: self.sort,
            ascending: self.ascending,
            query: self.query.clone(),
        };
        let key = wanted.clone();
        Arc::clone(self.sheet.get(key, || Sheet::of(ctx, &wanted)))
    }

    /// The table as tab-separated text: the selected rows, or all where fewer than two are selected.
    pub fn copied(&mut self, ctx: &Context<'_>) -> String {
        text::of(ctx, &self.columns.clone(), &self.chosen_rows(ctx))
    }

    fn chosen_rows(&mut self, ctx: &Context<'_>) -> Vec<StakeholderId> {
        let sheet = self.sheet(ctx);
        let selected = &ctx.selection().stakeholders;
        let among = |id: &&StakeholderId| selected.len() < 2 || selected.contains(id);
        sheet.rows.iter().filter(among).copied().collect()
    }

    /// The controls at the right of the pane's tabs: count, filter, columns, copy.
    pub(super) fn bar(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        ui.spacing_mut().item_spacing.x = 4.0;
        let copy = ctx.i18n.text("panel-table-copy");
        if controls::icon_button(ui, ctx, icon::COPY, &copy).clicked() {
            actions.push(Action::CopyTable(self.copied(ctx)));
        }
        let save = ctx.i18n.text("table-save");
        if controls::icon_button(ui, ctx, icon::DOWNLOAD_SIMPLE, &save).clicked() {
            let rows = self.chosen_rows(ctx);
            actions.push(Action::SaveTable(text::csv(ctx, &self.columns, &rows)));
        }
        self.column_menu(ui, ctx);
        ui.add_space(4.0);
        if !self.query.is_empty() {
            let clear = ctx.i18n.text("panel-table-clear");
            if controls::icon_button(ui, ctx, icon::X, &clear).clicked() {
                self.query.clear();
            }
        }
        let name = ctx.i18n.text("panel-table-search");
        let field = ui.add(
            TextEdit::singleline(&mut self.query)
                .hint_text(&name)
                .margin(egui::Margin::symmetric(8, 4))
                .desired_width(120.0),
        );
        ui.ctx()
            .accesskit_node_builder(field.id, |node| node.set_label(name));
        let rows = self.sheet(ctx).rows.len();
        let all = ctx.variant().members.len();
        if rows < all {
            let lang = ctx.i18n.lang();
            let arguments = [
                ("shown", lang.count(rows).into()),
                ("all", lang.count(all).into()),
            ];
            controls::quiet(ui, ctx, ctx.i18n.with("panel-list-count", &arguments));
        }
    }

    fn column_menu(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let name = ctx.i18n.text("panel-table-columns");
        let text = RichText::new(icon::COLUMNS)
            .size(15.0)
            .color(theme::color(ctx.tokens.secondary));
        let button = Button::new(text)
            .frame_when_inactive(false)
            .min_size(Vec2::splat(controls::ROW));
        let config = egui::containers::menu::MenuConfig::new()
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
        let menu = egui::containers::menu::MenuButton::from_button(button).config(config.clone());
        let (response, _) = menu.ui(ui, |ui| {
            let columns = || Column::all().filter(|column| *column != Column::Name);
            for column in columns().filter(|column| !column.is_advanced()) {
                self.column_choice(ui, ctx, column);
            }
            let advanced = ctx.i18n.text("advanced-measures");
            let button = egui::containers::menu::SubMenuButton::new(advanced).config(config);
            button.ui(ui, |ui| {
                for column in columns().filter(|column| column.is_advanced()) {
                    self.column_choice(ui, ctx, column);
                }
            });
            ui.separator();
            let usual = ctx.i18n.text("panel-table-columns-usual");
            if ui.button(usual).clicked() {
                self.columns = column::DEFAULT.to_vec();
                self.keep_sort_visible();
                ui.close();
            }
        });
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
        response.on_hover_text(name);
    }

    fn column_choice(&mut self, ui: &mut Ui, ctx: &Context<'_>, column: Column) {
        let mut on = self.columns.contains(&column);
        let choice = theme::checkbox(ui, &mut on, column.name(ctx));
        if choice.on_hover_text(column.explained(ctx)).changed() {
            self.columns = Column::all()
                .filter(|c| {
                    if *c == column {
                        on
                    } else {
                        self.columns.contains(c)
                    }
                })
                .collect();
            self.keep_sort_visible();
        }
    }

    /// Nobody understands an order by what is not shown.
    fn keep_sort_visible(&mut self) {
        if self.columns.contains(&self.sort) {
            return;
        }
        let number = self.columns.iter().find(|column| column.is_number());
        self.sort = *number.unwrap_or(&Column::Name);
        self.ascending = self.sort.begins_ascending();
    }

    /// Draws the rows; adds what they ask for.
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let sheet = self.sheet(ctx);
        if sheet.rows.is_empty() {
            let key = if self.query.trim().is_empty() {
                "panel-table-empty"
            } else {
                "panel-table-nobody"
            };
            controls::quiet(ui, ctx, ctx.i18n.text(key));
            return;
        }
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 0.0);
        let columns = self.columns.clone();
        // Widths belong to a set of columns.
        let salt = ("stakeholder-table", self.columns());
        ScrollArea::horizontal()
            .id_salt("stakeholder-table")
            .auto_shrink(false)
            .show(ui, |ui| {
                let mut table = TableBuilder::new(ui)
                    .id_salt(salt)
                    // Clicks, but no tab stop in every cell: the names are the tab stops.
                    .sense(Sense::CLICK)
                    .cell_layout(Layout::left_to_right(Align::Center))
                    .auto_shrink(false)
                    .min_scrolled_height(0.0);
                for column in &columns {
                    table = table.column(column.width());
                }
                table
                    .header(HEADER, |mut header| {
                        for column in &columns {
                            self.header_cell(&mut header, ctx, *column, actions);
                        }
                    })
                    .body(|body| {
                        body.rows(ROW, sheet.rows.len(), |mut row| {
                            let id = sheet.rows[row.index()];
                            row.set_selected(ctx.selection().stakeholders.contains(&id));
                            let named = cells::row(&mut row, ctx, &columns, &sheet.tops, id);
                            let response = row.response();
                            if named || response.clicked() {
                                let modifiers = response.ctx.input(|i| i.modifiers);
                                let selection = self.picking.after_click(
                                    ctx.selection(),
                                    &sheet.rows,
                                    id,
                                    modifiers,
                                );
                                actions.push(Action::Select(selection));
                                actions.push(Action::Reveal(id));
                            }
                        });
                    });
            });
    }

    fn header_cell(
        &mut self,
        header: &mut TableRow<'_, '_>,
        ctx: &Context<'_>,
        column: Column,
        actions: &mut Vec<Action>,
    ) {
        let sorted = self.sort == column;
        let mut short = column.short(ctx);
        let certainty = match column {
            Column::Measure(measure) => caution::certainty(ctx, ctx.analysis.certainty(measure)),
            Column::Cluster | Column::Roles => {
                caution::certainty(ctx, ctx.analysis.progress.clusters)
            }
            _ => None,
        };
        if certainty.is_some() {
            short = format!("≈ {short}");
        }
        let arrow = match (sorted, self.ascending) {
            (false, _) => "",
            (true, true) => icon::ARROW_UP,
            (true, false) => icon::ARROW_DOWN,
        };
        header.col(|ui| {
            let layout = if column.is_number() {
                Layout::right_to_left(Align::Center)
            } else {
                Layout::left_to_right(Align::Center)
            };
            ui.with_layout(layout, |ui| {
                ui.spacing_mut().button_padding = Vec2::new(4.0, 4.0);
                let (font, ink) = if sorted {
                    (theme::bold(type_scale::SECONDARY), ctx.tokens.text)
                } else {
                    (theme::regular(type_scale::SECONDARY), ctx.tokens.secondary)
                };
                let text = RichText::new(format!("{short} {arrow}").trim())
                    .font(font)
                    .color(theme::color(ink));
                let button = Button::new(text)
                    .frame_when_inactive(false)
                    .truncate()
                    .min_size(Vec2::new(0.0, HEADER));
                let name = column.name(ctx);
                let response = ui.add(button).on_hover_ui(|ui| {
                    ui.label(RichText::new(&name).strong());
                    ui.label(column.explained(ctx));
                    if let Column::Measure(measure) = column {
                        caution::lines(ui, ctx, measure);
                    } else if let Some(certainty) = &certainty {
                        ui.label(certainty);
                    }
                });
                let spoken = ctx
                    .i18n
                    .with("panel-table-sort", &[("column", (&name).into())]);
                response.widget_info(|| {
                    WidgetInfo::selected(WidgetType::Button, true, sorted, &spoken)
                });
                if let Column::Measure(measure) = column {
                    response.context_menu(|ui| {
                        learn::entry(ui, ctx, lessons::of_measure(measure), actions);
                    });
                }
                if response.clicked() {
                    self.ascending = if sorted {
                        !self.ascending
                    } else {
                        column.begins_ascending()
                    };
                    self.sort = column;
                }
            });
        });
    }
}
