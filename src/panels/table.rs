//! The table at the bottom: every stakeholder in view with its numbers, sortable by each.

use std::cmp::Ordering;
use std::sync::Arc;

use egui::{Align, Button, Label, Layout, Response, RichText, ScrollArea, Sense, TextEdit, Ui};
use egui::{Vec2, WidgetInfo, WidgetType};
use egui_extras::{Column as Width, TableBuilder, TableRow};
use egui_phosphor::regular as icon;

use crate::analysis::StakeholderMeasures;
use crate::context::{Action, Context};
use crate::i18n::format::UNDEFINED;
use crate::model::{StakeholderId, Vocabulary};
use crate::style::palette;
use crate::style::tokens::type_scale;
use crate::theme;

use super::cached::{Cached, Shown};
use super::controls;
use super::picking::Picking;
use super::words::category_name;

const HEADER: f32 = 28.0;
const ROW: f32 = 28.0;

/// The columns, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Column {
    Name,
    Degree,
    #[default]
    Betweenness,
    Closeness,
    Roles,
    Category,
    Normalized,
    Core,
    Cluster,
    CutPoint,
}

impl Column {
    const ALL: [Self; 10] = [
        Self::Name,
        Self::Degree,
        Self::Betweenness,
        Self::Closeness,
        Self::Roles,
        Self::Category,
        Self::Normalized,
        Self::Core,
        Self::Cluster,
        Self::CutPoint,
    ];

    /// The name of its text; `-short` and `-explained` follow it.
    fn key(self) -> &'static str {
        match self {
            Self::Name => "measure-name",
            Self::Category => "measure-category",
            Self::Roles => "measure-roles",
            Self::Degree => "measure-degree",
            Self::Betweenness => "measure-betweenness",
            Self::Normalized => "measure-betweenness-normalized",
            Self::Closeness => "measure-closeness",
            Self::Core => "measure-core-number",
            Self::Cluster => "measure-cluster",
            Self::CutPoint => "measure-cut-point",
        }
    }

    fn is_number(self) -> bool {
        !matches!(
            self,
            Self::Name | Self::Category | Self::Roles | Self::CutPoint
        )
    }

    /// The number by which it sorts; undefined ones come last.
    fn number(self, measures: &StakeholderMeasures) -> Option<f64> {
        match self {
            Self::Degree => Some(measures.degree as f64),
            Self::Betweenness => Some(measures.betweenness),
            Self::Normalized => measures.betweenness_normalized,
            Self::Closeness => Some(measures.closeness),
            Self::Core => Some(measures.core_number as f64),
            Self::Cluster => measures.cluster.map(|cluster| (cluster + 1) as f64),
            Self::Roles => Some(measures.roles.len() as f64),
            Self::Name | Self::Category | Self::CutPoint => None,
        }
    }

    fn digits(self) -> usize {
        match self {
            Self::Betweenness | Self::Normalized | Self::Closeness => 3,
            _ => 0,
        }
    }

    fn width(self) -> Width {
        let width = match self {
            Self::Name => Width::initial(160.0).at_least(120.0),
            Self::Category => Width::initial(120.0).at_least(80.0),
            Self::Roles => Width::initial(230.0).at_least(110.0),
            Self::Normalized => Width::initial(124.0).at_least(60.0),
            Self::Betweenness | Self::Closeness | Self::CutPoint => {
                Width::initial(100.0).at_least(60.0)
            }
            Self::Degree | Self::Core | Self::Cluster => Width::initial(72.0).at_least(50.0),
        };
        width.clip(true).resizable(true)
    }
}

/// The table's own state.
#[derive(Default)]
pub struct StakeholderTable {
    sort: Column,
    ascending: bool,
    /// Only stakeholders whose name or label holds this.
    query: String,
    picking: Picking,
    order: Cached<(Shown, Column, bool, String), Vec<StakeholderId>>,
}

impl StakeholderTable {
    /// Draws the table; returns what it asks for.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        let key = (
            Shown::of(ctx),
            self.sort,
            self.ascending,
            self.query.clone(),
        );
        let mut cached = std::mem::take(&mut self.order);
        let order = Arc::clone(cached.get(key, || self.sorted(ctx)));
        self.order = cached;
        self.bar(ui, ctx, order.len());
        if order.is_empty() {
            let key = if self.query.trim().is_empty() {
                "panel-table-empty"
            } else {
                "panel-table-nobody"
            };
            ui.horizontal(|ui| {
                ui.add_space(12.0);
                controls::quiet(ui, ctx, ctx.i18n.text(key));
            });
            return actions;
        }
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 0.0);
        ScrollArea::horizontal()
            .id_salt("stakeholder-table")
            .auto_shrink(false)
            .show(ui, |ui| {
                let mut table = TableBuilder::new(ui)
                    .id_salt("stakeholder-table")
                    // Clicks, but no tab stop in every cell: the names are the tab stops.
                    .sense(Sense::CLICK)
                    .cell_layout(Layout::left_to_right(Align::Center))
                    .auto_shrink(false)
                    .min_scrolled_height(0.0);
                for column in Column::ALL {
                    table = table.column(column.width());
                }
                table
                    .header(HEADER, |mut header| {
                        for column in Column::ALL {
                            self.header_cell(&mut header, ctx, column);
                        }
                    })
                    .body(|body| {
                        body.rows(ROW, order.len(), |mut row| {
                            let id = order[row.index()];
                            row.set_selected(ctx.selection().stakeholders.contains(&id));
                            let named = cells(&mut row, ctx, id);
                            let response = row.response();
                            if named || response.clicked() {
                                let modifiers = response.ctx.input(|i| i.modifiers);
                                let selection = self.picking.after_click(
                                    ctx.selection(),
                                    &order,
                                    id,
                                    modifiers,
                                );
                                actions.push(Action::Select(selection));
                                actions.push(Action::Reveal(id));
                            }
                        });
                    });
            });
        actions
    }

    /// Name filter and count.
    fn bar(&mut self, ui: &mut Ui, ctx: &Context<'_>, shown: usize) {
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            ui.add_space(4.0);
            let title = ctx.i18n.text("panel-table");
            ui.label(RichText::new(title).font(theme::bold(type_scale::BODY)));
            let all = ctx.variant().members.len();
            let lang = ctx.i18n.lang();
            let arguments = [
                ("shown", lang.count(shown).into()),
                ("all", lang.count(all).into()),
            ];
            controls::quiet(ui, ctx, ctx.i18n.with("panel-list-count", &arguments));
            ui.add_space(8.0);
            let name = ctx.i18n.text("panel-table-search");
            let field = ui.add(
                TextEdit::singleline(&mut self.query)
                    .hint_text(&name)
                    .margin(egui::Margin::symmetric(8, 4))
                    .desired_width(180.0),
            );
            ui.ctx()
                .accesskit_node_builder(field.id, |node| node.set_label(name));
            if !self.query.is_empty() {
                let clear = ctx.i18n.text("panel-table-clear");
                if controls::icon_button(ui, ctx, icon::X, &clear).clicked() {
                    self.query.clear();
                }
            }
        });
    }

    fn header_cell(&mut self, header: &mut TableRow<'_, '_>, ctx: &Context<'_>, column: Column) {
        let short = ctx.i18n.text(&format!("{}-short", column.key()));
        let full = ctx.i18n.text(column.key());
        let explained = ctx.i18n.text(&format!("{}-explained", column.key()));
        let sorted = self.sort == column;
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
                let response = ui.add(button).on_hover_ui(|ui| {
                    ui.label(RichText::new(&full).strong());
                    ui.label(&explained);
                });
                let spoken = ctx
                    .i18n
                    .with("panel-table-sort", &[("column", (&full).into())]);
                response.widget_info(|| {
                    WidgetInfo::selected(WidgetType::Button, true, sorted, &spoken)
                });
                if response.clicked() {
                    // Numbers are asked for from the top, names from the beginning.
                    self.ascending = if sorted {
                        !self.ascending
                    } else {
                        !column.is_number() && column != Column::Roles && column != Column::CutPoint
                    };
                    self.sort = column;
                }
            });
        });
    }

    /// Who is shown, in the order asked for.
    fn sorted(&self, ctx: &Context<'_>) -> Vec<StakeholderId> {
        let wanted = self.query.trim().to_lowercase();
        let mut rows: Vec<(StakeholderId, String)> = ctx
            .variant()
            .members
            .keys()
            .filter(|id| ctx.analysis.of(**id).is_some())
            .map(|id| (*id, ctx.label(*id).to_lowercase()))
            .filter(|(id, label)| {
                let name = ctx
                    .project()
                    .stakeholder(*id)
                    .map(|s| s.name.to_lowercase());
                label.contains(&wanted) || name.is_some_and(|n| n.contains(&wanted))
            })
            .collect();
        rows.sort_by(|(a, label_a), (b, label_b)| {
            self.compare(ctx, *a, *b)
                .then_with(|| label_a.cmp(label_b))
                .then_with(|| a.cmp(b))
        });
        rows.into_iter().map(|(id, _)| id).collect()
    }

    fn compare(&self, ctx: &Context<'_>, a: StakeholderId, b: StakeholderId) -> Ordering {
        let directed = |ordering: Ordering| {
            if self.ascending {
                ordering
            } else {
                ordering.reverse()
            }
        };
        match self.sort {
            Column::Name => directed(
                ctx.label(a)
                    .to_lowercase()
                    .cmp(&ctx.label(b).to_lowercase()),
            ),
            Column::Category => {
                let name = |id| {
                    let stakeholder = ctx.project().stakeholder(id);
                    stakeholder.map(|s| category_name(ctx, s.category))
                };
                directed(name(a).cmp(&name(b)))
            }
            Column::CutPoint => {
                let is = |id| ctx.analysis.is_cut_point(id);
                directed(is(a).cmp(&is(b)))
            }
            column => {
                let number = |id| ctx.analysis.of(id).and_then(|m| column.number(m));
                match (number(a), number(b)) {
                    (Some(a), Some(b)) => directed(a.total_cmp(&b)),
                    (Some(_), None) => Ordering::Less,
                    (None, Some(_)) => Ordering::Greater,
                    (None, None) => Ordering::Equal,
                }
            }
        }
    }
}

/// The cells of one stakeholder. Returns whether its name was clicked.
fn cells(row: &mut TableRow<'_, '_>, ctx: &Context<'_>, id: StakeholderId) -> bool {
    let Some(measures) = ctx.analysis.of(id) else {
        return false;
    };
    let mut clicked = false;
    for column in Column::ALL {
        row.col(|ui| match column {
            Column::Name => clicked = name_cell(ui, ctx, id).clicked(),
            Column::Category => {
                let category = ctx
                    .project()
                    .stakeholder(id)
                    .map(|s| category_name(ctx, s.category))
                    .unwrap_or_default();
                let ink = theme::color(ctx.tokens.secondary);
                ui.add(
                    Label::new(RichText::new(category).color(ink))
                        .truncate()
                        .selectable(false),
                );
            }
            Column::Roles => {
                // In one row: what does not fit is cut off with its cell.
                ui.spacing_mut().interact_size.y = 20.0;
                ui.spacing_mut().item_spacing.x = 4.0;
                ui.spacing_mut().button_padding = Vec2::new(8.0, 2.0);
                for role in &measures.roles {
                    let explanation = ctx.i18n.text(&format!("{}-explained", role.label_key()));
                    controls::badge(ui, ctx, &ctx.i18n.word(*role), &explanation);
                }
            }
            Column::CutPoint => {
                if ctx.analysis.is_cut_point(id) {
                    let explanation = ctx.i18n.text("cut-point-explained");
                    let ink = theme::color(ctx.tokens.warning);
                    ui.add(
                        Label::new(RichText::new(ctx.i18n.text("cut-point")).color(ink))
                            .truncate()
                            .selectable(false),
                    )
                    .on_hover_text(explanation);
                }
            }
            _ => number_cell(ui, ctx, column, measures),
        });
    }
    clicked
}

fn name_cell(ui: &mut Ui, ctx: &Context<'_>, id: StakeholderId) -> Response {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(24.0, ROW), Sense::hover());
    if let Some(stakeholder) = ctx.project().stakeholder(id) {
        let mark = palette::of_stakeholder(ctx.project(), stakeholder);
        controls::mark(ui, ctx, mark, rect.center(), 5.0);
    }
    ui.spacing_mut().button_padding = Vec2::new(2.0, 2.0);
    ui.add(
        Button::new(RichText::new(ctx.label(id)).color(theme::color(ctx.tokens.text)))
            .frame(false)
            .truncate()
            .min_size(Vec2::new(0.0, ROW - 2.0)),
    )
}

fn number_cell(ui: &mut Ui, ctx: &Context<'_>, column: Column, measures: &StakeholderMeasures) {
    let text = column.number(measures).map_or_else(
        || UNDEFINED.to_owned(),
        |value| ctx.i18n.lang().number(value, column.digits()),
    );
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(4.0);
        let ink = theme::color(ctx.tokens.text);
        ui.add(Label::new(RichText::new(text).color(ink)).selectable(false));
    });
}
