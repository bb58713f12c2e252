//! "On the chart and in practice": who is important in one and not in the other, which formal lines
//! nobody lives, and which informal contacts no line foresees; each leads to its place on both maps.

use std::sync::Arc;

use egui::{Grid, Label, RichText, Sense, Ui};
use egui::{WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::compare::formality::{Formality, Standing};
use crate::context::{Action, Context};
use crate::edit::{Selection, table_text};
use crate::model::{Measure, StakeholderId, TieId, TieState};
use crate::style::tokens::type_scale;
use crate::theme;

use super::cached::{Cached, Shown};
use super::controls;
use super::findings::words;

/// So many entries of a list are shown.
const MOST: usize = 60;
/// The measures by which ranks are told.
const MEASURES: [(Measure, &str); 2] = [
    (Measure::Degree, "chart-measure-degree"),
    (Measure::Betweenness, "chart-measure-betweenness"),
];
const HEADS: [&str; 3] = ["chart-rank-formal", "chart-rank-informal", "chart-rank-all"];

/// The panel's own state.
pub struct ChartPane {
    measure: Measure,
    told: Cached<(usize, Measure, Shown), Told>,
}

impl Default for ChartPane {
    fn default() -> Self {
        Self {
            measure: Measure::Degree,
            told: Cached::default(),
        }
    }
}

/// Everything that the panel says, in words.
struct Told {
    /// Kept, so that no other can come to lie at its address.
    _of: Arc<Formality>,
    summary: String,
    /// Whoever is foremost on one side alone: a sentence, and the rank among all.
    foremost: Vec<(StakeholderId, String, Option<String>)>,
    /// Formal ties that nobody lives, and informal ones that no line foresees.
    lists: [Vec<(TieId, StakeholderId, String)>; 2],
    /// Everybody's name and ranks, and both for those who listen.
    ranks: Vec<(StakeholderId, String, [String; 3], String)>,
}

impl Told {
    fn of(ctx: &Context<'_>, formality: &Arc<Formality>, measure: Measure) -> Self {
        let words = words(ctx);
        let standings = formality.standings(measure);
        let foremost = standings.iter().filter(|s| s.foremost.is_some());
        let of_all = |standing: &Standing| {
            let args = [("rank", standing.ranks[2]?.into())];
            Some(ctx.i18n.with("chart-rank-of-all", &args))
        };
        let ties =
            |ids: &[TieId]| -> Vec<_> { ids.iter().filter_map(|id| tie_entry(ctx, *id)).collect() };
        Self {
            _of: Arc::clone(formality),
            summary: formality.summary(words),
            foremost: foremost
                .map(|standing| (standing.id, standing.sentence(words), of_all(standing)))
                .collect(),
            lists: [ties(&formality.unlived), ties(&formality.unforeseen)],
            ranks: standings
                .iter()
                .map(|standing| rank_entry(ctx, standing))
                .collect(),
        }
    }

    /// Sentences and ranks as tab-separated text.
    fn as_text(&self, ctx: &Context<'_>) -> String {
        let sentences = self.foremost.iter().map(|(_, sentence, _)| sentence);
        let sentences = std::iter::once(&self.summary).chain(sentences);
        let mut rows: Vec<Vec<String>> = sentences.map(|text| vec![text.clone()]).collect();
        let heads = HEADS.map(|key| ctx.i18n.text(key));
        rows.push([&[String::new()][..], &heads].concat());
        let ranks = self.ranks.iter();
        rows.extend(ranks.map(|(_, name, ranks, _)| [&[name.clone()][..], ranks].concat()));
        table_text::text(&rows)
    }
}

/// A tie with what passes along it, and its state where it does not exist yet.
fn tie_entry(ctx: &Context<'_>, id: TieId) -> Option<(TieId, StakeholderId, String)> {
    let tie = ctx.variant().ties.get(&id)?;
    let name = format!("{}–{}", ctx.label(tie.from), ctx.label(tie.to));
    let contents = tie.contents.iter();
    let contents = contents.map(|content| super::words::content_name(ctx, *content));
    let mut notes: Vec<String> = contents.map(|name| name.to_lowercase()).collect();
    if tie.state != TieState::Existing {
        notes.push(ctx.i18n.word(tie.state).to_lowercase());
    }
    let text = if notes.is_empty() {
        name
    } else {
        format!("{name}: {}", notes.join(", "))
    };
    Some((id, tie.from, text))
}

fn rank_entry(
    ctx: &Context<'_>,
    standing: &Standing,
) -> (StakeholderId, String, [String; 3], String) {
    let lang = ctx.i18n.lang();
    let ranks = standing
        .ranks
        .map(|rank| rank.map_or_else(|| lang.optional(None, 0), |rank| lang.count(rank)));
    let name = ctx.label(standing.id);
    let spoken = ctx.i18n.with(
        "chart-rank-spoken",
        &[
            ("name", name.into()),
            ("formal", ranks[0].as_str().into()),
            ("informal", ranks[1].as_str().into()),
            ("all", ranks[2].as_str().into()),
        ],
    );
    (standing.id, name.to_owned(), ranks, spoken)
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
        let head = |ui: &mut Ui, actions: &mut Vec<Action>| head(ui, ctx, actions);
        controls::side_pane(
            ui,
            "chart",
            &mut actions,
            head,
            |ui, actions| match formality {
                None => _ = controls::quiet(ui, ctx, ctx.i18n.text("chart-working")),
                Some(formality) => self.answer(ui, ctx, formality, actions),
            },
        );
        actions
    }

    fn answer(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        formality: &Arc<Formality>,
        actions: &mut Vec<Action>,
    ) {
        ui.add_space(4.0);
        let place = Arc::as_ptr(formality).addr();
        let key = (place, self.measure, Shown::of(ctx));
        let told = self
            .told
            .get(key, || Told::of(ctx, formality, self.measure));
        let told = Arc::clone(told);
        ui.add(Label::new(&told.summary).wrap());
        if formality.formal == 0 || formality.informal == 0 {
            return;
        }
        let i18n = ctx.i18n;
        let name = i18n.text("chart-importance");
        let id = egui::Id::new("chart-importance");
        controls::section(ui, ctx, &name, None, id, true, |ui| {
            self.importance(ui, ctx, &told, actions);
        });
        let [unlived, unforeseen] = &told.lists;
        let lists = [
            ("chart-unlived", unlived, formality.formal),
            ("chart-unforeseen", unforeseen, formality.informal),
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
        controls::section(ui, ctx, &name, None, id, false, |ui| {
            ranks(ui, ctx, &told, actions);
        });
        ui.add_space(6.0);
        if ui.button(i18n.text("chart-copy")).clicked() {
            actions.push(Action::CopyTable(told.as_text(ctx)));
        }
        ui.add_space(8.0);
    }

    fn importance(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        told: &Told,
        actions: &mut Vec<Action>,
    ) {
        ui.horizontal(|ui| {
            for (measure, key) in MEASURES {
                let text = RichText::new(ctx.i18n.text(key)).size(type_scale::SECONDARY);
                ui.selectable_value(&mut self.measure, measure, text);
            }
        });
        if let Some(why) = ctx.withheld() {
            super::withheld::line(ui, ctx, why);
        } else if told.foremost.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("chart-agree"));
        }
        for (id, sentence, of_all) in told.foremost.iter().take(MOST) {
            if line(ui, ctx, sentence).clicked() {
                show(actions, *id);
            }
            if let Some(of_all) = of_all {
                controls::quiet(ui, ctx, of_all);
            }
            ui.add_space(2.0);
        }
        more(ui, ctx, told.foremost.len());
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

fn show(actions: &mut Vec<Action>, id: StakeholderId) {
    actions.push(Action::Select(Selection::stakeholder(id)));
    actions.push(Action::Reveal(id));
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

fn tie_list(
    ui: &mut Ui,
    ctx: &Context<'_>,
    ties: &[(TieId, StakeholderId, String)],
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for (id, from, text) in ties.iter().take(MOST) {
        if line(ui, ctx, text).clicked() {
            actions.push(Action::Select(Selection::tie(*id)));
            actions.push(Action::Reveal(*from));
        }
    }
    more(ui, ctx, ties.len());
}

/// How many of so many are not shown.
fn more(ui: &mut Ui, ctx: &Context<'_>, all: usize) {
    let more = all.saturating_sub(MOST);
    if more > 0 {
        let text = ctx.i18n.with("chart-more", &[("n", more.into())]);
        controls::quiet(ui, ctx, text);
    }
}

/// Everybody's ranks, whoever is foremost on one side alone first.
fn ranks(ui: &mut Ui, ctx: &Context<'_>, told: &Told, actions: &mut Vec<Action>) {
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
            let text = text.size(type_scale::SECONDARY);
            ui.add(Label::new(text).truncate().sense(sense))
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
            for (id, name, ranks, spoken) in told.ranks.iter().take(MOST) {
                let response = cell(ui, 0, RichText::new(name), Sense::click());
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken));
                if response.clicked() {
                    show(actions, *id);
                }
                for (at, rank) in ranks.iter().enumerate() {
                    cell(ui, at + 1, RichText::new(rank), Sense::hover());
                }
                ui.end_row();
            }
        });
    more(ui, ctx, told.ranks.len());
}
