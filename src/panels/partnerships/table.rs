//! All partnerships as a table, to be sorted by any column.

use egui::{
    Align2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;

use crate::context::Context;
use crate::i18n::format::short_date_or_dash;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::workbench::rows;
use super::lines::Line;
use super::{Desk, Page};

const ROW: f32 = 34.0;
const HEAD: f32 = 26.0;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum By {
    /// Those first that want attention.
    #[default]
    Attention,
    Name,
    Step,
    Responsible,
    Planned,
    Until,
}

const COLUMNS: [(By, &str, f32); 6] = [
    (By::Name, "partnership-column-name", 0.31),
    (By::Step, "partnership-column-step", 0.25),
    (By::Responsible, "partnership-column-responsible", 0.18),
    (By::Planned, "partnership-column-planned", 84.0),
    (By::Until, "partnership-column-until", 84.0),
    (By::Attention, "partnership-column-alert", 0.26),
];

/// The view's own state.
#[derive(Default)]
pub(super) struct Table {
    by: By,
    is_down: bool,
}

impl Table {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        lines: &[Line],
        desk: &mut Desk<'_>,
    ) {
        let size = Vec2::new(ui.available_width(), HEAD);
        let (mut head, _) = ui.allocate_exact_size(size, Sense::hover());
        // Heads stand above their columns, also where the rows leave room for the bar.
        if lines.len() as f32 * ROW > ui.available_height() {
            head.max.x -= ui.spacing().scroll.allocated_width();
        }
        self.head(ui, ctx, head);
        let order = self.order(lines);
        ScrollArea::vertical()
            .id_salt("partnership-table")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                rows::rows(ui, order.len(), ROW, None, |ui, rect, index| {
                    let line = order[index];
                    if row(ui, ctx, rect, line).clicked() {
                        desk.go(line.id, Page::Steps);
                    }
                });
            });
    }

    fn order<'l>(&self, lines: &'l [Line]) -> Vec<&'l Line> {
        let mut order: Vec<&Line> = lines.iter().collect();
        // They come with those first that want attention. What has no date comes last either way.
        match self.by {
            By::Attention => {}
            By::Name => order.sort_by_cached_key(|l| l.name.to_lowercase()),
            By::Step => order.sort_by_key(|l| (l.column, l.at)),
            By::Responsible => order.sort_by_cached_key(|l| l.responsible.to_lowercase()),
            By::Planned => order.sort_by_key(|l| l.planned),
            By::Until => order.sort_by_key(|l| l.until),
        }
        if self.is_down {
            order.reverse();
        }
        match self.by {
            By::Planned => order.sort_by_key(|l| l.planned.is_none()),
            By::Until => order.sort_by_key(|l| l.until.is_none()),
            By::Responsible => order.sort_by_key(|l| l.responsible.is_empty()),
            _ => {}
        }
        order
    }

    fn head(&mut self, ui: &mut Ui, ctx: &Context<'_>, rect: Rect) {
        let places = rows::cells(rect.shrink2(Vec2::new(8.0, 0.0)), COLUMNS.map(|(.., w)| w));
        for ((by, key, _), place) in COLUMNS.into_iter().zip(places) {
            let response = ui.interact(place, ui.id().with(key), Sense::click());
            let is_on = self.by == by;
            let name = ctx.i18n.text(key);
            response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, &name));
            let text = match (is_on, self.is_down) {
                (false, _) => name.clone(),
                (true, false) => format!("{name} {}", icon::ARROW_UP),
                (true, true) => format!("{name} {}", icon::ARROW_DOWN),
            };
            let font = theme::bold(type_scale::SMALL);
            let ink = if is_on || response.hovered() || response.has_focus() {
                ctx.tokens.accent
            } else {
                ctx.tokens.secondary
            };
            rows::write(ui, place, &text, (font, ink, Align2::LEFT_CENTER));
            if response.on_hover_text(name).clicked() {
                self.is_down = is_on && !self.is_down;
                self.by = by;
                ui.ctx().request_repaint();
            }
        }
        rows::line_below(ui, ctx, rect);
    }
}

fn row(ui: &Ui, ctx: &Context<'_>, rect: Rect, line: &Line) -> Response {
    let response = ui.interact(rect, ui.id().with(line.id), Sense::click());
    let texts = [
        line.name.clone(),
        line.step.clone(),
        line.responsible.clone(),
        short_date_or_dash(line.planned),
        short_date_or_dash(line.until),
        line.alert.clone().unwrap_or_default(),
    ];
    let heads = COLUMNS.map(|(_, key, _)| ctx.i18n.text(key));
    let told: Vec<String> = heads
        .iter()
        .zip(&texts)
        .filter(|(_, text)| !text.is_empty())
        .map(|(head, text)| format!("{head}: {text}"))
        .collect();
    let spoken = told.join("; ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    let tokens = ctx.tokens;
    if response.hovered() {
        ui.painter()
            .rect_filled(rect, 5.0, theme::color(tokens.background));
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme::color(tokens.accent));
        ui.painter()
            .rect_stroke(rect, 5.0, ring, StrokeKind::Inside);
    }
    rows::line_below(ui, ctx, rect);
    let places = rows::cells(rect.shrink2(Vec2::new(8.0, 2.0)), COLUMNS.map(|(.., w)| w));
    for (at, (place, text)) in places.into_iter().zip(&texts).enumerate() {
        let (font, ink) = match at {
            0 => (theme::bold(type_scale::SECONDARY), tokens.text),
            5 => (theme::regular(type_scale::SMALL), tokens.warning),
            _ => (theme::regular(type_scale::SECONDARY), tokens.text),
        };
        rows::write(ui, place, text, (font, ink, Align2::LEFT_CENTER));
    }
    response.on_hover_text(format!("{}\n{}", line.name, line.parties))
}
