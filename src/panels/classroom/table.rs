//! The table: a row for each file, sorted by any column.

use egui::{Align, Align2, Layout, Pos2, ScrollArea, Sense, Ui, Vec2, WidgetInfo, WidgetType};
use egui_extras::{Column as Width, TableBuilder, TableRow};
use egui_phosphor::regular as icon;

use crate::classroom::{COLUMNS, Column};
use crate::context::Context;
use crate::style::tokens::type_scale;
use crate::theme;

use super::{Class, GroupsPane, Wish, cells};

const HEADER: f32 = 40.0;
/// Height of a row, in points: a small picture of the map.
pub(super) const ROW: f32 = 76.0;

/// The width of a column, in points.
fn width(column: Column) -> Width {
    match column {
        Column::Group => Width::remainder().range(150.0..=340.0).clip(true),
        Column::Size => Width::exact(50.0),
        Column::Ties => Width::exact(62.0),
        Column::Density => Width::exact(68.0),
        Column::Parts => Width::exact(48.0),
        Column::Findings => Width::remainder().range(168.0..=420.0).clip(true),
        Column::Bottleneck => Width::initial(150.0).at_least(110.0).clip(true),
        Column::Dependence => Width::exact(110.0),
        Column::Complete => Width::exact(58.0),
        Column::Component(_) => Width::exact(34.0),
    }
}

fn is_number(column: Column) -> bool {
    !matches!(
        column,
        Column::Group | Column::Findings | Column::Bottleneck | Column::Dependence
    )
}

impl GroupsPane {
    pub(super) fn table(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        class: &mut Class<'_>,
        wishes: &mut Vec<Wish>,
    ) {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 0.0);
        ScrollArea::horizontal()
            .id_salt("groups")
            .auto_shrink(false)
            .show(ui, |ui| {
                let mut table = TableBuilder::new(ui)
                    .id_salt("groups-table")
                    .striped(true)
                    .sense(Sense::hover())
                    .cell_layout(Layout::left_to_right(Align::Center))
                    .auto_shrink(false)
                    .min_scrolled_height(0.0)
                    .column(Width::exact(104.0));
                for column in COLUMNS {
                    table = table.column(width(column));
                }
                table
                    .header(HEADER, |mut header| {
                        header.col(|_| {});
                        for column in COLUMNS {
                            self.header_cell(&mut header, ctx, column);
                        }
                    })
                    .body(|body| {
                        body.rows(ROW, class.groups.len(), |mut row| {
                            let index = row.index();
                            let Some(group) = class.groups.get_mut(index) else {
                                return;
                            };
                            let pictures = class.pictures;
                            if cells::row(&mut row, ctx, self.shown, group, pictures, wishes) {
                                self.large = Some(group.number);
                            }
                        });
                    });
            });
    }

    fn header_cell(&mut self, header: &mut TableRow<'_, '_>, ctx: &Context<'_>, column: Column) {
        let key = column.key().replace('_', "-");
        let name = ctx.i18n.text(&format!("groups-column-{key}"));
        let explained = ctx.i18n.text(&format!("groups-column-{key}-explained"));
        let sorted = self.sort == column;
        let arrow = match (sorted, self.ascending) {
            (false, _) => "",
            (true, true) => icon::ARROW_UP,
            (true, false) => icon::ARROW_DOWN,
        };
        header.col(|ui| {
            let size = Vec2::new(ui.available_width(), HEADER);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            let hot = response.hovered() || response.has_focus();
            let (font, ink) = match (sorted, hot) {
                (true, _) => (theme::bold(type_scale::SECONDARY), ctx.tokens.text),
                (false, true) => (theme::regular(type_scale::SECONDARY), ctx.tokens.accent),
                (false, false) => (theme::regular(type_scale::SECONDARY), ctx.tokens.secondary),
            };
            let (x, align) = if matches!(column, Column::Component(_)) {
                (rect.center().x, Align2::CENTER_CENTER)
            } else if is_number(column) {
                (rect.right() - 2.0, Align2::RIGHT_CENTER)
            } else {
                (rect.left() + cells::indent(column), Align2::LEFT_CENTER)
            };
            let ink = theme::color(ink);
            let line = |up: f32, text: &str, font| {
                let at = Pos2::new(x, rect.center().y + up);
                ui.painter().text(at, align, text, font, ink);
            };
            line(-7.0, &name, font);
            line(9.0, arrow, theme::regular(type_scale::SECONDARY));
            let response = response.on_hover_text(explained);
            let spoken = ctx
                .i18n
                .with("panel-table-sort", &[("column", (&name).into())]);
            response
                .widget_info(|| WidgetInfo::selected(WidgetType::Button, true, sorted, &spoken));
            if response.clicked() {
                self.ascending = if sorted {
                    !self.ascending
                } else {
                    column.begins_ascending()
                };
                self.sort = column;
            }
        });
    }
}
