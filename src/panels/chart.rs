//! "On the chart and in practice": who is important in one and not in the other, which formal lines
//! nobody lives, and which informal contacts no line foresees; each leads to its place on both maps.

use std::sync::Arc;

use egui::{Grid, Label, RichText, ScrollArea, Sense, Ui};
use egui::{WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::compare::formality::{Formality, Standing};
use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{Measure, TieId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::controls;
use super::findings::words;

/// So many entries of a list are shown.
const MOST: usize = 60;
const TAB: &str = "\t";
/// The measures by which ranks are told.
const MEASURES: [(Measure, &str); 2] = [
    (Measure::Degree, "chart-measure-degree"),
    (Measure::Betweenness, "chart-measure-betweenness"),
];

/// The panel's own state.
pub struct ChartPane {
    measure: Measure,
    /// The standings by the measure, of the formality at this address.
    standings: Option<(Arc<Formality>, Measure, Arc<Vec<Standing>>)>,
}

impl Default for ChartPane {
    fn default() -> Self {
        Self {
            measure: Measure::Degree,
            standings: None,
        }
    }
}

impl ChartPane {
    /// Draws the panel; `formality` is `None` while it is being worked out.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        formality: Option<&Arc<Formality>>,
    ) -> Vec<Action> {
        let mut actions = Vec::new();
        ui.spacing_mut().scroll.floating_allocated_width = 0.0;
        let margin = egui::Margin {
            left: 12,
            right: 12,
            top: 10,
            bottom: 0,
        };
        egui::Frame::new()
            .inner_margin(margin)
            .show(ui, |ui| head(ui, ctx, &mut actions));
        ScrollArea::vertical()
            .id_salt("chart")
            .auto_shrink(false)
            .show(ui, |ui| {
                egui::Frame::new()
                    .inner_margin(egui::Margin::symmetric(12, 4))
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        match formality {
                            None => _ = controls::quiet(ui, ctx, ctx.i18n.text("chart-working")),
                            Some(formality) => self.answer(ui, ctx, formality, &mut actions),
                        }
                    });
            });
        actions
    }

    fn standings(&mut self, formality: &Arc<Formality>) -> Arc<Vec<Standing>> {
        if let Some((of, measure, standings)) = &self.standings
            && Arc::ptr_eq(of, formality)
            && *measure == self.measure
        {
            return Arc::clone(standings);
        }
        let standings = Arc::new(formality.standings(self.measure));
        let kept = (Arc::clone(formality), self.measure, Arc::clone(&standings));
        self.standings = Some(kept);
        standings
    }

    fn answer(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        formality: &Arc<Formality>,
        actions: &mut Vec<Action>,
    ) {
        ui.add_space(4.0);
        let words = words(ctx);
        ui.add(Label::new(formality.summary(words)).wrap());
        if formality.formal == 0 || formality.informal == 0 {
            return;
        }
        let i18n = ctx.i18n;
        let name = i18n.text("chart-importance");
        let id = egui::Id::new("chart-importance");
        controls::section(ui, ctx, &name, None, id, true, |ui| {
            self.importance(ui, ctx, formality, actions);
        });
        let lists = [
            ("chart-unlived", &formality.unlived, formality.formal),
            (
                "chart-unforeseen",
                &formality.unforeseen,
                formality.informal,
            ),
        ];
        for (key, ties, all) in lists {
            let args = [("part", ties.len().into()), ("all", all.into())];
            let scope = i18n.with("chart-part-of", &args);
            let name = i18n.text(key);
            let id = egui::Id::new(key);
            controls::section(ui, ctx, &name, Some(&scope), id, true, |ui| {
                if ties.is_empty() {
                    let none = i18n.text(&format!("{key}-none"));
                    controls::quiet(ui, ctx, none);
                }
                tie_list(ui, ctx, ties, actions);
            });
        }
        let name = i18n.text("chart-ranks");
        let id = egui::Id::new("chart-ranks");
        let standings = self.standings(formality);
        controls::section(ui, ctx, &name, None, id, false, |ui| {
            ranks(ui, ctx, &standings, actions);
        });
        ui.add_space(6.0);
        if ui.button(i18n.text("chart-copy")).clicked() {
            actions.push(Action::CopyTable(as_text(ctx, formality, &standings)));
        }
        ui.add_space(8.0);
    }

    fn importance(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        formality: &Arc<Formality>,
        actions: &mut Vec<Action>,
    ) {
        ui.horizontal(|ui| {
            for (measure, key) in MEASURES {
                let text = RichText::new(ctx.i18n.text(key)).size(type_scale::SECONDARY);
                ui.selectable_value(&mut self.measure, measure, text);
            }
        });
        let standings = self.standings(formality);
        let mut told = standings.iter().filter(|s| s.foremost.is_some()).peekable();
        if told.peek().is_none() {
            controls::quiet(ui, ctx, ctx.i18n.text("chart-agree"));
        }
        for standing in told.take(MOST) {
            let sentence = standing.sentence(words(ctx));
            if line(ui, ctx, &sentence).clicked() {
                show(actions, standing);
            }
            if let Some(rank) = standing.ranks[2] {
                let args = [("rank", rank.into())];
                controls::quiet(ui, ctx, ctx.i18n.with("chart-rank-of-all", &args));
            }
            ui.add_space(2.0);
        }
        let rule = RichText::new(ctx.i18n.text("chart-rule"))
            .size(type_scale::SMALL)
            .color(theme::color(ctx.tokens.secondary));
        ui.add(Label::new(rule).wrap());
    }
}

fn head(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
    const CLOSE: f32 = 36.0;
    ui.horizontal_top(|ui| {
        let title = ctx.i18n.text("chart-title");
        let title = RichText::new(title).font(theme::bold(type_scale::TITLE));
        let room = egui::vec2(ui.available_width() - CLOSE, 0.0);
        ui.allocate_ui(room, |ui| {
            ui.set_max_width(room.x);
            ui.add(Label::new(title).wrap());
        });
        let right = egui::Layout::right_to_left(egui::Align::Min);
        ui.with_layout(right, |ui| {
            let name = ctx.i18n.text("chart-close");
            if controls::icon_button(ui, ctx, icon::X, &name).clicked() {
                actions.push(Action::Command("network.chart"));
            }
        });
    });
}

fn show(actions: &mut Vec<Action>, standing: &Standing) {
    actions.push(Action::Select(Selection::stakeholder(standing.id)));
    actions.push(Action::Reveal(standing.id));
}

/// A line that leads somewhere.
fn line(ui: &mut Ui, ctx: &Context<'_>, text: &str) -> egui::Response {
    let response = ui
        .add(
            Label::new(RichText::new(text).color(theme::color(ctx.tokens.text)))
                .wrap()
                .sense(Sense::click()),
        )
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(ctx.i18n.text("findings-show"));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, text));
    response
}

fn tie_list(ui: &mut Ui, ctx: &Context<'_>, ties: &[TieId], actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for id in ties.iter().take(MOST) {
        let Some(tie) = ctx.variant().ties.get(id) else {
            continue;
        };
        let name = format!("{}–{}", ctx.label(tie.from), ctx.label(tie.to));
        let state = ctx.i18n.word(tie.state).to_lowercase();
        let contents = tie.contents.iter();
        let contents = contents.map(|content| super::words::content_name(ctx, *content));
        let mut notes: Vec<String> = contents.map(|name| name.to_lowercase()).collect();
        if tie.state != crate::model::TieState::Existing {
            notes.push(state);
        }
        let text = if notes.is_empty() {
            name
        } else {
            format!("{name}: {}", notes.join(", "))
        };
        if line(ui, ctx, &text).clicked() {
            actions.push(Action::Select(Selection::tie(*id)));
            actions.push(Action::Reveal(tie.from));
        }
    }
    let more = ties.len().saturating_sub(MOST);
    if more > 0 {
        let text = ctx.i18n.with("chart-more", &[("n", more.into())]);
        controls::quiet(ui, ctx, text);
    }
}

fn rank(ctx: &Context<'_>, rank: Option<usize>) -> String {
    let lang = ctx.i18n.lang();
    rank.map_or_else(|| lang.optional(None, 0), |rank| lang.count(rank))
}

const HEADS: [&str; 3] = ["chart-rank-formal", "chart-rank-informal", "chart-rank-all"];

/// Everybody's ranks, whoever is foremost on one side alone first.
fn ranks(ui: &mut Ui, ctx: &Context<'_>, standings: &[Standing], actions: &mut Vec<Action>) {
    let width = ui.available_width();
    let columns = [width - 178.0, 54.0, 62.0, 54.0];
    let secondary = theme::color(ctx.tokens.secondary);
    let cell = |ui: &mut Ui, column: usize, text: RichText, sense: Sense| {
        let layout = if column == 0 {
            egui::Layout::top_down(egui::Align::LEFT)
        } else {
            egui::Layout::top_down(egui::Align::RIGHT)
        };
        let size = egui::vec2(columns[column], 18.0);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_width(columns[column]);
            ui.add(
                Label::new(text.size(type_scale::SECONDARY))
                    .truncate()
                    .sense(sense),
            )
        })
        .inner
    };
    Grid::new("chart-rank-grid")
        .num_columns(4)
        .spacing([2.0, 2.0])
        .striped(true)
        .show(ui, |ui| {
            cell(ui, 0, RichText::new(""), Sense::hover());
            for (at, key) in HEADS.into_iter().enumerate() {
                let text = RichText::new(ctx.i18n.text(key)).color(secondary);
                cell(ui, at + 1, text, Sense::hover());
            }
            ui.end_row();
            for standing in standings.iter().take(MOST) {
                let cells = standing.ranks.map(|own| rank(ctx, own));
                let name = RichText::new(ctx.label(standing.id));
                let response = cell(ui, 0, name, Sense::click());
                let spoken = ctx.i18n.with(
                    "chart-rank-spoken",
                    &[
                        ("name", ctx.label(standing.id).into()),
                        ("formal", cells[0].as_str().into()),
                        ("informal", cells[1].as_str().into()),
                        ("all", cells[2].as_str().into()),
                    ],
                );
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
                if response.clicked() {
                    show(actions, standing);
                }
                for (at, text) in cells.into_iter().enumerate() {
                    cell(ui, at + 1, RichText::new(text), Sense::hover());
                }
                ui.end_row();
            }
        });
    let more = standings.len().saturating_sub(MOST);
    if more > 0 {
        let text = ctx.i18n.with("chart-more", &[("n", more.into())]);
        controls::quiet(ui, ctx, text);
    }
}

/// Sentences and ranks as tab-separated text.
fn as_text(ctx: &Context<'_>, formality: &Formality, standings: &[Standing]) -> String {
    let mut lines = vec![formality.summary(words(ctx))];
    let told = standings.iter().filter(|s| s.foremost.is_some());
    lines.extend(told.map(|standing| standing.sentence(words(ctx))));
    let heads = HEADS.map(|key| ctx.i18n.text(key));
    lines.push(format!("{TAB}{}", heads.join(TAB)));
    for standing in standings {
        let cells = standing.ranks.map(|own| rank(ctx, own));
        lines.push(format!(
            "{}{TAB}{}",
            ctx.label(standing.id),
            cells.join(TAB)
        ));
    }
    lines.join("\n")
}
