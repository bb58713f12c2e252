//! The list at the left: who is in view, ordered by a measure, with the filter in force above.

use std::sync::Arc;

use egui::{Align2, Pos2, Rect, Response, RichText, ScrollArea, Sense, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::Edit;
use crate::model::{Encoded, Measure, Point, StakeholderId};
use crate::style::palette;
use crate::style::tokens::type_scale;
use crate::theme;

use super::cached::{Cached, Shown};
use super::controls;
use super::measure_menu;
use super::picking::Picking;

/// Height of a row: label, bar and air.
const ROW: f32 = 34.0;

/// The list's own state.
#[derive(Default)]
pub struct StakeholderList {
    /// The measure by which it is ordered; that of the map's sizes until one is chosen.
    measure: Option<Measure>,
    picking: Picking,
    rows: Cached<(Shown, Measure), Rows>,
}

/// All lines in their order, and the highest value for the bars.
struct Rows {
    lines: Vec<Row>,
    counted: usize,
    top: f64,
}

/// One line of the list.
enum Row {
    Counted(StakeholderId),
    Heading(&'static str),
    /// In the variant, but without a tie that passes the filter.
    Uncounted(StakeholderId),
    /// In the project, but not in this variant.
    Absent(StakeholderId),
}

impl Row {
    fn member(&self) -> Option<StakeholderId> {
        match self {
            Self::Counted(id) | Self::Uncounted(id) => Some(*id),
            Self::Heading(_) | Self::Absent(_) => None,
        }
    }
}

impl StakeholderList {
    /// Draws the list; returns what it asks for.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        let measure = self
            .measure
            .or_else(|| match ctx.view().size() {
                Encoded::Measure(measure) => Some(measure),
                _ => None,
            })
            .unwrap_or(Measure::Betweenness);
        let key = (Shown::of(ctx), measure);
        let rows = Arc::clone(self.rows.get(key, || rows(ctx, measure)));
        ui.spacing_mut().item_spacing.y = 6.0;
        egui::Frame::new()
            .inner_margin(egui::Margin {
                left: 12,
                right: 4,
                top: 10,
                bottom: 2,
            })
            .show(ui, |ui| {
                header(ui, ctx, rows.counted);
                controls::chips(ui, |ui| {
                    let name = ctx.i18n.text("panel-list-sort");
                    if let Some(picked) = measure_menu::chip(ui, ctx, &name, measure) {
                        self.measure = Some(picked);
                    }
                });
            });
        if rows.lines.is_empty() {
            ui.horizontal(|ui| {
                ui.add_space(12.0);
                ui.vertical(|ui| controls::quiet(ui, ctx, ctx.i18n.text("panel-list-empty")));
            });
            return actions;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .id_salt("stakeholder-list")
            .auto_shrink(false)
            .show_rows(ui, ROW, rows.lines.len(), |ui, range| {
                for index in range {
                    self.row(ui, ctx, &rows, index, measure, &mut actions);
                }
            });
        actions
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        rows: &Rows,
        index: usize,
        measure: Measure,
        actions: &mut Vec<Action>,
    ) {
        let id = match rows.lines[index] {
            Row::Heading(key) => {
                heading_row(ui, ctx, key);
                return;
            }
            Row::Absent(id) => {
                absent_row(ui, ctx, id, actions);
                return;
            }
            Row::Counted(id) | Row::Uncounted(id) => id,
        };
        let value = ctx.analysis.of(id).and_then(|m| m.value(measure));
        let response = member_row(ui, ctx, id, value, measure, rows.top);
        if response.clicked() {
            let modifiers = ui.input(|i| i.modifiers);
            let order: Vec<StakeholderId> = rows.lines.iter().filter_map(Row::member).collect();
            let selection = self
                .picking
                .after_click(ctx.selection(), &order, id, modifiers);
            actions.push(Action::Select(selection));
            actions.push(Action::Reveal(id));
        }
        if response.double_clicked() {
            actions.push(Action::Rename(id));
        }
    }
}

/// All lines, in order.
fn rows(ctx: &Context<'_>, measure: Measure) -> Rows {
    let label = |id: StakeholderId| (ctx.label(id), id);
    let mut counted: Vec<(f64, &str, StakeholderId)> = Vec::new();
    let (mut uncounted, mut absent) = (Vec::new(), Vec::new());
    let is_pending = ctx.is_pending();
    let mut top = 0.0_f64;
    // Both in order of id.
    let mut analysed = ctx.analysis.stakeholders.iter().peekable();
    for id in ctx.variant().members.keys().copied() {
        while analysed.next_if(|(other, _)| **other < id).is_some() {}
        match analysed.next_if(|(other, _)| **other == id) {
            Some((_, measures)) => {
                // Whose value is undefined comes last.
                let value = measures.value(measure);
                top = top.max(value.unwrap_or(0.0));
                counted.push((value.unwrap_or(f64::MIN), label(id).0, id));
            }
            None if is_pending => counted.push((f64::MIN, label(id).0, id)),
            None => uncounted.push(label(id)),
        }
    }
    counted.sort_unstable_by(|a, b| {
        b.0.total_cmp(&a.0)
            .then_with(|| (a.1, a.2).cmp(&(b.1, b.2)))
    });
    uncounted.sort_unstable();
    let is_absent = |id: &StakeholderId| !ctx.variant().members.contains_key(id);
    if ctx.project().stakeholders.len() > ctx.variant().members.len() {
        let all = ctx.project().stakeholders.keys().copied();
        absent.extend(all.filter(is_absent).map(label));
        absent.sort_unstable();
    }
    let count = counted.len();
    let mut rows: Vec<Row> = counted
        .into_iter()
        .map(|(.., id)| Row::Counted(id))
        .collect();
    if !uncounted.is_empty() {
        rows.push(Row::Heading("panel-list-uncounted"));
        rows.extend(uncounted.into_iter().map(|(_, id)| Row::Uncounted(id)));
    }
    if !absent.is_empty() {
        rows.push(Row::Heading("panel-list-absent"));
        rows.extend(absent.into_iter().map(|(_, id)| Row::Absent(id)));
    }
    Rows {
        lines: rows,
        counted: count,
        top,
    }
}

fn header(ui: &mut Ui, ctx: &Context<'_>, counted: usize) {
    let members = ctx.variant().members.len();
    ui.horizontal(|ui| {
        let title = ctx.i18n.text("panel-stakeholders");
        ui.label(RichText::new(title).font(theme::bold(type_scale::BODY)));
        let lang = ctx.i18n.lang();
        let count = if counted == members {
            lang.count(members)
        } else {
            ctx.i18n.with(
                "panel-list-count",
                &[
                    ("shown", lang.count(counted).into()),
                    ("all", lang.count(members).into()),
                ],
            )
        };
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(8.0);
            controls::quiet(ui, ctx, count);
        });
    });
}

fn heading_row(ui: &mut Ui, ctx: &Context<'_>, key: &str) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(Rect::from_min_max(
        Pos2::new(rect.left() + 12.0, rect.top() + 10.0),
        rect.max,
    )));
    controls::quiet(&mut inner, ctx, ctx.i18n.text(key));
}

/// A row's ground, and how its click is sensed.
fn row_frame(ui: &mut Ui, ctx: &Context<'_>, name: &str, selected: bool) -> (Rect, Response) {
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, name));
    let ground = if selected {
        Some(ctx.tokens.accent_wash)
    } else if response.hovered() {
        Some(ctx.tokens.background)
    } else {
        None
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, 0.0, theme::color(ground));
    }
    if response.has_focus() {
        let line = egui::Stroke::new(1.5, theme::color(ctx.tokens.accent));
        ui.painter()
            .rect_stroke(rect, 0.0, line, egui::StrokeKind::Inside);
    }
    (rect, response)
}

fn member_row(
    ui: &mut Ui,
    ctx: &Context<'_>,
    id: StakeholderId,
    value: Option<f64>,
    measure: Measure,
    top: f64,
) -> Response {
    let selected = ctx.selection().stakeholders.contains(&id);
    let name = ctx.label(id);
    let (rect, response) = row_frame(ui, ctx, name, selected);
    let tokens = ctx.tokens;
    let middle = rect.center().y;
    if let Some(stakeholder) = ctx.project().stakeholder(id) {
        let mark = palette::of_stakeholder(ctx.project(), stakeholder);
        controls::mark(ui, ctx, mark, Pos2::new(rect.left() + 17.0, middle), 5.0);
    }
    let ink = if value.is_some() {
        tokens.text
    } else {
        tokens.secondary
    };
    let text = ctx.i18n.lang().measured(measure, value);
    let number = ui.painter().text(
        Pos2::new(rect.right() - 13.0, middle),
        Align2::RIGHT_CENTER,
        text,
        theme::regular(type_scale::BODY),
        theme::color(tokens.secondary),
    );
    let left = rect.left() + 32.0;
    let right = (rect.right() - 53.0).min(number.left() - 8.0);
    truncated(
        ui,
        name,
        Pos2::new(left, rect.top() + 5.0),
        right - left,
        ink,
    );
    if let Some(value) = value {
        let share = if top > 0.0 { value / top } else { 0.0 };
        let bar = Rect::from_min_max(
            Pos2::new(left, rect.bottom() - 8.0),
            Pos2::new(right, rect.bottom() - 5.0),
        );
        controls::bar(ui, ctx, bar, share as f32);
    }
    response
}

/// A label in one line, with an ellipsis where it does not fit.
fn truncated(ui: &Ui, text: &str, at: Pos2, width: f32, ink: crate::style::Rgba) {
    let font = theme::regular(type_scale::BODY);
    let ink = theme::color(ink);
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(24.0));
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, ink);
}

fn absent_row(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId, actions: &mut Vec<Action>) {
    let name = ctx.label(id);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let inner = Rect::from_min_max(
        Pos2::new(rect.left() + 32.0, rect.top()),
        Pos2::new(rect.right() - 8.0, rect.bottom()),
    );
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inner).layout(layout));
    let add = ctx.i18n.with("panel-list-add", &[("name", name.into())]);
    if controls::icon_button(&mut child, ctx, icon::PLUS, &add).clicked() {
        actions.push(Action::Edit(Edit::AddExisting {
            id,
            at: free_place(ctx),
        }));
        actions.push(Action::Reveal(id));
    }
    child.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
        let ink = theme::color(ctx.tokens.secondary);
        ui.add(
            egui::Label::new(RichText::new(name).color(ink))
                .truncate()
                .selectable(false),
        );
    });
}

/// A place below everything that stands on the map.
fn free_place(ctx: &Context<'_>) -> Point {
    const BELOW: f64 = 120.0;
    let members = &ctx.variant().members;
    let places = || members.values().map(|m| m.position);
    if members.is_empty() {
        return Point::default();
    }
    let bottom = places().map(|p| p.y).fold(f64::MIN, f64::max);
    let middle = places().map(|p| p.x).sum::<f64>() / members.len() as f64;
    Point::new(middle, bottom + BELOW)
}
